"""Fonts that were read before: what came of a file, kept by its content, so that each is read and converted once.

In a folder of the project: `<key>.facts` (the answer, sealed by this user) and `<sha256>.ttf` (a font that was made). An entry that is
damaged, that somebody else has put there or that cannot be read is made anew: no font is read that has not passed the process which reads
fonts apart. Where nothing can be written, a folder of this run alone takes its place.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import weakref
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any

from leafletgen.core.files import placing
from leafletgen.core.files.intake import take
from leafletgen.core.files.user_folders import sealed, unsealed
from leafletgen.core.limits import FONT_BYTES, NotAFileError, OverLimitError
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.facts import FaceFacts, Unusable, Want, as_facts, broken

FORMAT = 3
"""Counted up whenever what is made of a font changes."""
FORGIVING = 30.0
"""Seconds for which a font whose reader was lost is not tried again."""

FACTS_BYTES = 16 << 20
"""What an answer may have: the letters of the largest font, and what is said of them."""


class Ready(NamedTuple):
    """A file with which text can be set, and what is known of it. `weight` 0: that of a static font, not of an axis."""

    path: Path
    facts: FaceFacts
    weight: int


class Store:
    """What is kept below a folder; None: nothing beyond this run."""

    def __init__(self, folder: Path | None, base: Path | None = None) -> None:
        """`base`: the folder above it below which nobody is trusted (see `core.files.placing`)."""
        self.folder = folder
        self._base = base
        self._own: Path | None = None
        self._known: dict[tuple[Path, Want], Ready | Unusable] = {}
        self._lost: dict[tuple[Path, Want], tuple[float, LostProcessError]] = {}

    def ready(self, path: Path, want: Want) -> Ready:
        """The font of a file, read now or before. Raises Unusable, OSError where the file cannot be read, LostProcessError where its reader was
        lost; it is then not tried again for a while.
        """
        until, lost = self._lost.get((path, want), (0.0, None))
        if lost is not None and monotonic() < until:
            raise lost
        if (path, want) not in self._known:
            try:
                self._known[path, want] = self._found(path, want)
            except (
                Unusable
            ) as fault:  # kept, too, but not on the disk: another computer may have the time that it takes
                self._known[path, want] = fault
            except LostProcessError as error:
                self._lost[path, want] = monotonic() + FORGIVING, error
                raise
        known = self._known[path, want]
        if isinstance(known, Unusable):
            raise known
        return known

    def _found(self, path: Path, want: Want) -> Ready:
        try:
            data = take(path, FONT_BYTES)
        except (NotAFileError, IsADirectoryError):
            raise broken("it is not a file") from None
        except OverLimitError:
            raise broken(f"it is larger than {FONT_BYTES.most >> 20} MB") from None
        key = _key(data, want)
        return self._kept(key, path) or self._read(key, path, data, want)

    def _folders(self) -> list[Path]:
        return [folder for folder in (self.folder, self._own) if folder is not None]

    def _kept(self, key: str, path: Path) -> Ready | None:
        """An earlier answer; None where there is none, or one that is not whole."""
        for folder in self._folders():
            try:
                said = placing.read(self._from(folder), folder / f"{key}.facts", FACTS_BYTES)
                answer: dict[str, Any] = json.loads(unsealed(key, said) or b"null")
                facts, weight, digest = as_facts(answer["facts"]), int(answer["weight"]), answer["sha256"]
                program = folder / f"{digest}.ttf" if digest else path
                if digest and sha256(self._program(folder, program)).hexdigest() != digest:
                    continue
            except (OSError, ValueError, TypeError, KeyError):
                continue
            return Ready(program, facts, weight)
        return None

    def _from(self, folder: Path) -> Path:
        return folder if folder == self._own else self._base or folder

    def _program(self, folder: Path, path: Path) -> bytes:
        return placing.read(self._from(folder), path, FONT_BYTES.most)

    def _read(self, key: str, path: Path, data: bytes, want: Want) -> Ready:
        from leafletgen.text.fonts.apart import read_apart

        try:
            made = read_apart(data, want)
        except LostProcessError as error:
            raise LostProcessError(error.code, file=path.name, **error.args_) from None
        digest = sha256(made.program).hexdigest() if made.program is not None else ""
        answer = {"facts": made.facts._asdict(), "weight": made.weight, "sha256": digest}
        files = {f"{key}.facts": sealed(key, json.dumps(answer, ensure_ascii=False).encode())}
        if made.program is None:
            with suppress(OSError):  # the font can be used: it is read again next time
                self._write(files)
            return Ready(path, made.facts, made.weight)
        # The answer last: it promises that the font is there.
        folder = self._write({f"{digest}.ttf": made.program} | files)
        return Ready(folder / f"{digest}.ttf", made.facts, made.weight)

    def _write(self, files: dict[str, bytes]) -> Path:
        """Write whole files into the first folder that takes them."""
        if self.folder is not None:
            try:
                return self._written(self.folder, files)
            except OSError:
                pass  # the project may lie on a disk that nobody may write to
        if self._own is None:
            self._own = Path(tempfile.mkdtemp(prefix="leafletgen-fonts-"))
            weakref.finalize(self, _removed, self._own, os.getpid())
        return self._written(self._own, files)

    def _written(self, folder: Path, files: dict[str, bytes]) -> Path:
        for name, data in files.items():
            placing.write(self._from(folder), folder / name, data, lasting=False)
        return folder


def _removed(folder: Path, owner: int) -> None:
    """Remove what is of this run alone, unless a fork of it ends: the others still need it."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def _key(data: bytes, want: Want) -> str:
    asked = json.dumps([FORMAT, _reader(), *want[:3], sorted(want.axes)])
    return sha256(sha256(data).digest() + asked.encode()).hexdigest()


@cache
def _reader() -> str:
    """The version of what reads and converts: another one may give other bytes."""
    # Late: only a project with fonts of its own asks.
    from importlib import metadata

    return metadata.version("fonttools")
