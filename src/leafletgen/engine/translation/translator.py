"""The program that translates for whoever runs leafletgen: which it is, that they agreed to it, and its answers.

It is asked in lines of JSON on its standard input, one a text, and answers in lines of JSON:

    {"id": "head", "source": "en", "target": "my", "text": "Call **{police}**.", "note": "The largest words."}
    {"id": "head", "text": "**{police}** ကို ခေါ်ပါ။"}
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.files.user_folders import keep, kept
from leafletgen.core.limits import IMPORT_BYTES
from leafletgen.core.processes.children import ended, is_of_the_machine, started, was_ended
from leafletgen.core.processes.tasks import LostProcessError, once_more
from leafletgen.core.record import NamedTuple
from leafletgen.engine.loss import of_process
from leafletgen.model.configuration import configuration, shown_path

SECONDS = 300.0
"""For which an answer is waited."""
AGREED = "agreed.json"
"""Beside no project: which commands whoever runs the program has agreed to."""
_SAID = 400
"""Characters of what it says that are quoted."""


class Translator(NamedTuple):
    """A command. `words` as the settings say them, `path` the program that will be started, `place` where it sends texts, as the
    settings say.
    """

    words: tuple[str, ...]
    path: str
    place: str

    @property
    def name(self) -> str:
        """What is recorded of its texts."""
        return Path(self.words[0]).stem

    @property
    def command(self) -> str:
        """The command as it will be started, for people."""
        return " ".join(
            (self.path, *(json.dumps(w) if set(w) & set(" \t\"'") else w for w in self.words[1:]))
        )

    @property
    def mark(self) -> str:
        """Another one for another command, program or place."""
        return sha256(json.dumps([self.words, self.path, self.place]).encode()).hexdigest()


class Ask(NamedTuple):
    """A text to be translated."""

    key: str
    text: str
    note: str = ""


def translator(root: Path) -> Outcome[Translator]:
    """The program of the settings. None where they name none, or one that cannot be started: never one of the project."""
    found = configuration()
    words = found.said.translate_with
    if not words:
        told = found.diagnostics or (diagnostic("translate-none", path=shown_path()),)
        return Outcome(None, told)
    stated = os.path.expanduser(words[0])
    path = shutil.which(stated) if os.path.isabs(stated) or not os.path.dirname(stated) else None
    if path is None:
        return Outcome(None, (_missing(words[0], "there is no such program"),))
    if Path(path).resolve().is_relative_to(root.resolve()):
        return Outcome(None, (_missing(words[0], "it lies in the project"),))
    return Outcome(Translator(words, os.path.abspath(path), found.said.translate_to), found.diagnostics)


def _missing(command: str, reason: str) -> Diagnostic:
    return diagnostic("translate-missing", command=command, reason=reason, path=shown_path())


def is_agreed(program: Translator) -> bool:
    """Whether whoever runs leafletgen has agreed to it."""
    return program.mark in _agreed()


def agree(program: Translator) -> None:
    """Remember that they did. Raises OSError."""
    rows = {**_agreed(), program.mark: program.command}
    keep(AGREED, json.dumps(rows, ensure_ascii=False, indent=1).encode())


def _agreed() -> dict[str, str]:
    try:
        found = json.loads(kept(AGREED) or b"")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def answers(
    program: Translator, texts: Sequence[Ask], source: str, target: str, seconds: float = SECONDS
) -> Outcome[Mapping[str, str]]:
    """What it makes of texts, by key; None where it failed as a whole. Texts that it left out are not there."""
    rows = (
        {"id": one.key, "source": source, "target": target, "text": one.text, "note": one.note}
        for one in texts
    )
    asked = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    words = [word.replace("{source}", source).replace("{target}", target) for word in program.words[1:]]
    try:
        code, out, told = once_more(partial(_run, program, words, asked, seconds))
    except LostProcessError as lost:
        return Outcome(None, (of_process(lost),))
    except _CannotStartError as error:
        return Outcome(None, (_missing(program.words[0], str(error)),))
    except subprocess.TimeoutExpired:
        return Outcome(None, (diagnostic("translate-slow", seconds=f"{seconds:g}"),))
    if code:
        said = told.decode(errors="replace").strip() or "—"
        return Outcome(None, (diagnostic("translate-failed", number=code, text=_line(said)),))
    return _answered(out, {one.key for one in texts})


class _CannotStartError(Exception):
    """It is no program, or not for this user."""


def _run(program: Translator, words: Sequence[str], asked: bytes, seconds: float) -> tuple[int, bytes, bytes]:
    """How it ended, its answer, and what it says besides. Raises LostProcessError, _CannotStartError, TimeoutExpired."""
    # Files, not pipes: nobody waits for anybody, and what a program leaves running keeps none of them open.
    with (
        TemporaryDirectory() as folder,
        TemporaryFile() as into,
        TemporaryFile() as out,
        TemporaryFile() as said,
    ):
        into.write(asked)
        into.seek(0)
        try:
            process = started(
                [program.path, *words], group=True, stdin=into, stdout=out, stderr=said, cwd=folder
            )
        except OSError as error:
            reason = error.strerror or str(error)
            if is_of_the_machine(error):
                raise LostProcessError("translate-died", reason=reason) from None
            raise _CannotStartError(reason) from None
        try:
            code = process.wait(seconds)
        finally:
            _end(process)
        if was_ended(code):
            raise LostProcessError("translate-died", reason=ended(code))
        return code, _read(out, IMPORT_BYTES.most), _read(said, _SAID)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Whatever of it still runs, with all that it has started."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _read(file: IO[bytes], most: int) -> bytes:
    file.seek(0)
    return file.read(most)


def _answered(data: bytes, keys: set[str]) -> Outcome[Mapping[str, str]]:
    found: dict[str, str] = {}
    for line in data.decode("utf-8", errors="replace").split("\n"):
        if not line.strip():
            continue
        row = _row(line)
        if row is None or row[0] not in keys or row[0] in found or "\ufffd" in row[1]:
            return Outcome(None, (diagnostic("translate-form", text=_line(line)),))
        found[row[0]] = row[1]
    return Outcome(found, ())


def _row(line: str) -> tuple[str, str] | None:
    """The id and the text of a line; None where it is no such line."""
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(row, dict) and isinstance(row.get("id"), str) and isinstance(row.get("text"), str)):
        return None
    return row["id"], row["text"].encode(errors="replace").decode()


def _line(text: str) -> str:
    """A text on one line, not too long to be quoted."""
    line = " ".join(text.split())
    return line if len(line) <= _SAID else line[: _SAID - 1] + "…"
