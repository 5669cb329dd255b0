"""What a path is. Readers and digests both ask here, so that what is read and what counts as unchanged are the same thing."""

from __future__ import annotations

import os
import stat
from enum import Enum
from pathlib import Path

from leafletgen.core.files.placing import is_link
from leafletgen.core.record import NamedTuple


class PathKind(Enum):
    """What lies at a path, itself or where its links end."""

    FILE = "file"
    FOLDER = "folder"
    DEVICE = "pipe, socket or device"
    NOTHING = "nothing"
    UNREADABLE = "not to be looked at"


class PathLink(Enum):
    """Whether a link stands on the way to it, within the project's folder, and where that ends."""

    NONE = "no link"
    INSIDE = "link inside"
    OUT = "link out"


class PathState(NamedTuple):
    """What a path is. `end`: where its links end, relative to the project's folder where that is inside; "" without a link.
    `size`: bytes of a file. `marks`: by which anybody sees whether it, or what it leads to, has changed since.
    """

    kind: PathKind
    link: PathLink = PathLink.NONE
    end: str = ""
    size: int = 0
    marks: tuple[int, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether anything has this name, a link that leads nowhere included."""
        return self.kind is not PathKind.NOTHING or self.link is not PathLink.NONE


StraightFolders = dict[str, bool]
"""Of folders, whether no link within the project's folder leads there."""
OPENED = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""How a file is opened: without waiting for somebody to write into a pipe."""


def path_state(path: str | Path, root: str | Path, known: StraightFolders | None = None) -> PathState:
    """What a path in the project's folder `root` is; of one that lies elsewhere, no link counts but its own.

    `known`: kept by whoever asks for many paths at one moment.
    """
    path, root = os.fspath(path), os.fspath(root)
    try:
        own = os.lstat(path)
    except (OSError, ValueError) as error:
        own, missing = None, _missing(error)
    else:
        missing = PathKind.NOTHING
    folder, name = os.path.split(path)
    if own is not None and stat.S_ISLNK(own.st_mode):
        end = os.path.realpath(path)
    elif _is_straight(folder, root, {} if known is None else known):
        return PathState(missing) if own is None else _state(own)
    else:
        end = os.path.join(os.path.realpath(folder), name)
    try:
        found = _state(os.stat(path))
    except (OSError, ValueError) as error:
        found = PathState(_missing(error))
    top = os.path.realpath(root)
    inside = _within(end, top)
    return found._replace(
        link=PathLink.INSIDE if inside else PathLink.OUT,
        end=os.path.relpath(end, top) if inside else end,
        marks=(*(_marks(own) if own is not None else ()), *found.marks),
    )


def _state(about: os.stat_result) -> PathState:
    mode = about.st_mode
    if stat.S_ISREG(mode):
        return PathState(PathKind.FILE, size=about.st_size, marks=_marks(about))
    return PathState(PathKind.FOLDER if stat.S_ISDIR(mode) else PathKind.DEVICE)


def _marks(about: os.stat_result) -> tuple[int, ...]:
    return about.st_ctime_ns, about.st_mtime_ns, about.st_size, about.st_ino


def _missing(error: OSError | ValueError) -> PathKind:
    """What a path is that cannot be asked. A link that leads back to itself leads nowhere; a NUL is in no disk's names."""
    return PathKind.UNREADABLE if isinstance(error, PermissionError) else PathKind.NOTHING


def _is_straight(folder: str, root: str, known: StraightFolders) -> bool:
    """Whether no link stands between the project's folder and one below it."""
    if folder == root or not _within(folder, root):
        return True
    if folder not in known:
        known[folder] = _is_straight(os.path.dirname(folder), root, known) and not _leads_away(folder)
    return known[folder]


def _leads_away(folder: str) -> bool:
    try:
        return is_link(os.lstat(folder))
    except (OSError, ValueError):
        return False  # nothing lies below it


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
