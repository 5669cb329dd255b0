"""What a build depends on, by its bytes: the project's files and the program itself. Cheap to import, for a build of which
nothing has changed looks at nothing else.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest, sha256
from pathlib import Path

from leafletgen.core.data import FONTS
from leafletgen.core.files.folder import FONT_FOLDER, READ
from leafletgen.core.files.path_kind import OPENED, PathKind, PathLink, PathState, StraightFolders, path_state
from leafletgen.core.limits import FONT_BYTES, HISTORY_BYTES, PICTURE_BYTES, RECORD_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION

FOLDERS = tuple(READ)
"""What a project may be made of, beside the files at its top."""
DATED = "SOURCE_DATE_EPOCH"
"""The setting of the surroundings that is printed and judged by."""
UNREAD = (".md", "~", ".part", ".pdf", ".html")
"""Endings of files at the top of a project that no build reads."""
TICK = 20_000_000
"""Nanoseconds within which a second change of a file may bear the same time as the first."""
UNTOLD = "printed.yaml"
"""Whatever it says, no build is another for it; that it is a file is looked at."""
MOST_READ = max(FONT_BYTES.most, PICTURE_BYTES.most, HISTORY_BYTES.most)
"""Bytes of a file beyond which no reader takes it: then its size alone is told."""
_AFTER = " > "
"""Stands between where a link leads and the digits of the file there."""
_DIGITS = re.compile(r"[0-9a-f]{64}")
_PROGRAM = Path(__file__).resolve().parents[2]


def digits_of(path: Path) -> str:
    """The digits of a file; of all else, links included, a word for what it is."""
    return _said(str(path), path_state(path, path.parent))


def digits_in(root: Path, path: str) -> str:
    """The same of a path of a project, relative to its folder: with where its links end, in its own place or in a folder above."""
    return _said(f"{root}/{path}", path_state(f"{root}/{path}", root))


def _said(path: str, state: PathState) -> str:
    """What counts of a path: what it is, where its links end, and the bytes of a file that anybody may read."""
    if state.link is PathLink.NONE:
        return _contents(path, state)
    return f"{state.link.value}: {state.end}{_AFTER}{_contents(path, state)}"


def _counting(root: Path, found: Mapping[str, PathState]) -> dict[str, str]:
    """What counts of the paths of a project for its builds."""
    return {
        path: _untold(state) if path == UNTOLD else _said(f"{root}/{path}", state)
        for path, state in found.items()
    }


def _untold(state: PathState) -> str:
    """What counts of a file of which nobody asks what it says."""
    return f"{state.kind.value}, too large" if RECORD_BYTES.passed_by(state.size) else state.kind.value


def _contents(path: str, state: PathState) -> str:
    if state.kind is not PathKind.FILE:
        return f"{state.kind.value}"
    if state.size > MOST_READ:
        return f"{state.kind.value} of {state.size} bytes"
    try:
        with open(os.open(path, OPENED), "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"{PathKind.UNREADABLE.value}: {error.errno}"


def digits(*parts: object) -> str:
    """The digits of some values; their text tells them apart."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Inputs(NamedTuple):
    """The files of a project at one moment: what counts of each (`_said`), by path. `states`: by which anybody sees whether one has
    changed since; None of a moment that never was.
    """

    root: Path
    files: Mapping[str, str]
    more: tuple[str, ...]
    states: Mapping[str, PathState] | None

    def contents(self, path: str) -> str | None:
        """The digits of a file's bytes, wherever they lie; None where there are none that anybody may read."""
        said = self.files.get(path, "").rpartition(_AFTER)[2]
        return said if _DIGITS.fullmatch(said) else None

    def with_more(self, more: Iterable[str]) -> Inputs:
        """And other files; of a moment that never was, where the first have changed by now."""
        more = tuple(sorted({*self.more, *more}))
        found = _settled(self.root, more)
        files = {**self.files, **_counting(self.root, {path: found[path] for path in more})}
        return Inputs(self.root, files, more, found if self.have_stayed() else None)

    def have_stayed(self) -> bool:
        """Whether all files are as they were; read are none."""
        return _settled(self.root, self.more) == self.states


def project_files(root: Path, more: Iterable[str] = ()) -> Inputs:
    """All files that a project may be made of, and `more` that it has read elsewhere."""
    more = tuple(sorted(more))
    found = _settled(root, more)
    return Inputs(root, _counting(root, found), more, found)


def states_below(root: Path, folders: Iterable[str]) -> dict[str, PathState]:
    """What the paths in some folders of a project are that may matter to it."""
    known: StraightFolders = {}
    names = sorted({name for folder in folders for name in _named(root, folder)})
    return {name: path_state(f"{root}/{name}", root, known) for name in names}


def marks_in(root: Path) -> dict[str, tuple[int, ...]]:
    """By what anybody sees whether the paths of a project that may matter have changed; read are none."""
    return {path: _marks(f"{root}/{path}") for path in _names(root)}


def _marks(path: str) -> tuple[int, ...]:
    try:
        about = os.stat(path)
    except OSError:
        return ()
    if stat.S_ISDIR(about.st_mode):  # what lies in it stands for itself
        return (about.st_ino,)
    return about.st_mtime_ns, about.st_size, about.st_ino


def _settled(root: Path, more: Iterable[str]) -> dict[str, PathState]:
    """What the paths of a project are. Waits until the newest file is so old that a change of it would be seen by the clock."""
    while True:
        known: StraightFolders = {}
        found = {path: path_state(f"{root}/{path}", root, known) for path in sorted({*_names(root), *more})}
        newest = max((mark for state in found.values() for mark in state.marks[:1]), default=0)
        if not 0 <= time.time_ns() - newest < TICK:
            return found
        time.sleep(TICK / 1e9)


def stamp(found: Mapping[str, PathState]) -> str:
    """By what anybody sees whether some paths have changed since."""
    return digits([(path, state.kind.value, state.end, state.marks) for path, state in found.items()])


def _names(root: Path) -> Iterator[str]:
    """The paths that may matter. What leads out of a folder stands for itself: nobody reads on below it, but in FOLDERS and in
    the folders of fonts, and there files of their kinds alone.
    """
    for one in _scanned(str(root)):
        if not _may_matter(one.name):
            continue
        if one.is_symlink() or not one.is_dir() or "." in one.name:
            yield one.name
        if one.name in FOLDERS:
            yield from _named(root, one.name)


def _named(root: Path, folder: str) -> Iterator[str]:
    """The paths that may matter in one of FOLDERS."""
    place = f"{root}/{folder}"
    if not os.path.islink(place):
        yield from _below(place, folder)
    elif os.path.isdir(place):
        yield from _shown(place, folder, deeper=folder == FONT_FOLDER)


def _below(folder: str, where: str) -> Iterator[str]:
    """All that lies in a folder that no link stands for."""
    for one in _scanned(folder):
        name = f"{where}/{one.name}"
        if not one.is_dir(follow_symlinks=False):
            if not one.name.endswith(".part"):
                yield name
                if where == FONT_FOLDER and one.is_symlink() and one.is_dir():
                    yield from _shown(one.path, name)
            continue
        if "." in one.name:
            yield name
        yield from _below(one.path, name)


def _shown(folder: str, where: str, *, deeper: bool = False) -> Iterator[str]:
    """The files in a folder that a link leads to, as far as any reader looks for them; the others are found when they are read."""
    endings = READ[where.partition("/")[0]]
    for one in _scanned(folder):
        name = f"{where}/{one.name}"
        if one.name.lower().endswith(endings):
            yield name
        elif deeper and one.is_dir():
            yield from _shown(one.path, name)


def _scanned(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def _may_matter(name: str) -> bool:
    """Whether a file at the top of a project is more than a word to its readers."""
    return not name.startswith(".") and not name.endswith(UNREAD)


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
