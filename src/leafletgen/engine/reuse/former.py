"""A build of which nothing has changed since it was made last: what it printed, kept with the digits of all it depends on.

Nothing is loaded here but what looks at files: a build of a hundred sheets is answered in the time that it takes to start
and to read the project's bytes and those of its sheets.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from leafletgen.core.files.placing import MARKER
from leafletgen.core.files.store import UNREADABLE, AnswerStore
from leafletgen.core.record import NamedTuple
from leafletgen.engine.reuse.inputs import DATED, Inputs, digits, digits_of, program, project_files


def store_of(root: Path) -> AnswerStore:
    """Where the sheets of a project are kept that were made."""
    return AnswerStore(root / ".leafletgen" / "cache" / "made-1", base=root)


class FormerRun(NamedTuple):
    """A build that has been asked for: its project, the project's store, and the key under which a run of it is kept."""

    root: Path
    store: AnswerStore
    key: str


class Said(NamedTuple):
    """What a run printed, each with whether on the stream of errors, and its exit code."""

    lines: Sequence[tuple[str, bool]]
    code: int


def former(root: Path, today: str | None, asked: Sequence[object]) -> FormerRun:
    """Where a run is kept. `asked`: all that was asked for, and where what it prints goes. `today`: `--today`."""
    day = today or time.strftime("%Y-%m-%d")
    about = str(root), day, os.environ.get(DATED), os.getcwd(), *asked
    return FormerRun(root, store_of(root), digits("run", program(), *about))


def said_before(run: FormerRun) -> Said | None:
    """What the run printed; None where any of its files or sheets is not as it was."""
    kept = run.store.get(run.key)
    if kept is None or os.path.lexists(run.root / MARKER):
        return None
    with suppress(*UNREADABLE):
        before = json.loads(kept)
        said = Said([(text, err) for text, err in before["said"]], before["code"])
        if not (_are(str, *before["more"]) and _are(bool, *(err for _, err in said.lines))):
            return None
        if not (
            _are(str, *(text for text, _ in said.lines)) and type(said.code) is int and 0 <= said.code < 256
        ):
            return None
        if project_files(run.root, before["more"]).files == before["inputs"] and all(
            digits_of(Path(path)) == digest for path, digest in before["sheets"].items()
        ):
            return said
    return None


def _are(kind: type, *values: object) -> bool:
    return all(type(one) is kind for one in values)


def keep(run: FormerRun, inputs: Inputs, said: Said, sheets: Mapping[Path, str]) -> None:
    """Keep what a run printed that has made all its sheets (with their digits)."""
    if inputs.have_stayed():
        what = {
            "more": inputs.more, "inputs": inputs.files, "said": said.lines, "code": said.code,
            "sheets": {str(path): digest for path, digest in sheets.items()},
        }  # fmt: skip
        with suppress(UnicodeEncodeError):  # the name of a file that is none in Unicode
            run.store.put(run.key, json.dumps(what).encode())
