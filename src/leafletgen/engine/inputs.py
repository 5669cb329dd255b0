"""What a build depends on, by its bytes: the project's files and the program itself. Cheap to import, for a build of which
nothing has changed looks at nothing else.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest, sha256
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.data import FONTS
from leafletgen.core.version import VERSION

FOLDERS = (
    "layouts", "components", "data", "diagrams", "locales", "status", "themes", "pictograms", "pictures", "profiles", "fonts", "languages", "releases",
)  # fmt: skip
"""What a project may be made of, beside the files at its top."""
DATED = "SOURCE_DATE_EPOCH"
"""The setting of the surroundings that is printed and judged by."""
UNREAD = (".md", "~", ".part", ".pdf", ".html")
"""Endings of files at the top of a project that no build reads."""
TICK = 20_000_000
"""Nanoseconds within which a second change of a file may bear the same time as the first."""
_PROGRAM = Path(__file__).resolve().parents[1]


def digits_of(path: Path) -> str:
    """The digits of a file; of what is no file or cannot be read, a word for that."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return "no file"
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"unreadable: {error.errno}"


def digits(*parts: object) -> str:
    """The digits of some values; their text tells them apart."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Inputs(NamedTuple):
    """The files of a project at one moment: their digits by path. `stamp`: by which anybody sees whether one has changed since."""

    root: Path
    files: Mapping[str, str]
    more: tuple[str, ...]
    stamp: str

    def with_more(self, more: Iterable[str]) -> Inputs:
        """And other files; of a moment that never was, where the first have changed by now."""
        more = tuple(sorted({*self.more, *more}))
        stamp = _stamp(self.root, _paths(self.root, more))
        files = {**self.files, **{path: digits_of(self.root / path) for path in more}}
        return Inputs(self.root, files, more, stamp if self.have_stayed() else "")

    def have_stayed(self) -> bool:
        """Whether all files are as they were; read are none."""
        return _stamp(self.root, _paths(self.root, self.more)) == self.stamp


def project_files(root: Path, more: Iterable[str] = ()) -> Inputs:
    """All files that a project may be made of, and `more` that it has read elsewhere."""
    more = tuple(sorted(more))
    paths = _paths(root, more)
    stamp = _stamp(root, paths)
    found = {path: digits_of(root / path) for path in paths}
    return Inputs(root, {path: said for path, said in found.items() if said != "no file"}, more, stamp)


def _paths(root: Path, more: Iterable[str]) -> list[str]:
    return sorted({*_names(root), *more})


def _stamp(root: Path, paths: Iterable[str]) -> str:
    """What the system says of files. Waits until the newest is so old that a change of it would be seen by the clock."""
    while True:
        found = [(path, _state(root / path)) for path in paths]
        newest = max((state[0] for _, state in found), default=0)
        if not 0 <= time.time_ns() - newest < TICK:
            return digits(found)
        time.sleep(TICK / 1e9)


def _state(path: Path) -> tuple[int, ...]:
    try:
        about = path.stat()
    except OSError:
        return (0,)
    if not stat.S_ISREG(about.st_mode):
        return (0,)
    return about.st_ctime_ns, about.st_mtime_ns, about.st_size, about.st_ino


def _names(root: Path) -> Iterator[str]:
    try:
        with os.scandir(root) as found:
            yield from (one.name for one in found if _may_matter(one.name) and not one.is_dir())
    except OSError:
        return
    for kind in FOLDERS:
        seen: set[str] = set()
        for folder, below, names in os.walk(root / kind, followlinks=True):
            real = os.path.realpath(folder)
            below[:] = [] if real in seen else sorted(below)
            seen.add(real)
            where = os.path.relpath(folder, root).replace(os.sep, "/")
            yield from (f"{where}/{name}" for name in names if not name.endswith(".part"))


def _may_matter(name: str) -> bool:
    """Whether a file at the top of a project is more than a word to its readers. No build reads what was printed before."""
    return not name.startswith(".") and not name.endswith(UNREAD) and name != "printed.yaml"


def program() -> str:
    """The digits of the program: its version, the state of each of its files, and the versions of all libraries beside it.

    Files count by name, size and moment of change: an install or an edit changes these, and to read all would take longer
    than to build.
    """
    state = sorted((*_states(_PROGRAM, ""), *_states(FONTS, "fonts/")))
    beside = sorted(name for folder in sys.path for name in _listed(folder) if name.endswith(".dist-info"))
    return digits(VERSION, sys.version, sys.platform, state, beside)


def _states(folder: str | Path, below: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _states(entry.path, f"{below}{entry.name}/")
            else:
                about = entry.stat()
                yield f"{below}{entry.name}", about.st_size, about.st_mtime_ns


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def surroundings() -> Mapping[str, str]:
    """The settings of the computer's that a build depends on."""
    return {DATED: os.environ.get(DATED, "")}
