"""What a path is. Readers and digests both ask here, so that what is read and what counts as unchanged are the same thing."""

from __future__ import annotations

import os
import stat
from enum import Enum
from pathlib import Path
from typing import NamedTuple


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


Places = dict[str, tuple[str, bool]]
"""Where folders really lie, and whether no link within the project's folder leads there."""
OPENED = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""How a file is opened: without waiting for somebody to write into a pipe."""


def path_state(path: str | Path, root: str | Path, known: Places | None = None) -> PathState:
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
    place, is_straight = _place(folder, root, known)
    if own is not None and stat.S_ISLNK(own.st_mode):
        end = os.path.realpath(path)
    elif is_straight:
        return PathState(missing) if own is None else _state(own)
    else:
        end = os.path.join(place, name)
    try:
        found = _state(os.stat(path))
    except (OSError, ValueError) as error:
        found = PathState(_missing(error))
    top, _ = _place(root, root, known)
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


def _place(folder: str, root: str, known: Places | None) -> tuple[str, bool]:
    if known is not None and folder in known:
        return known[folder]
    place, is_straight = os.path.realpath(folder), True
    if folder != root and _within(folder, root):
        stated = os.path.join(_place(root, root, known)[0], os.path.relpath(folder, root))
        is_straight = place == os.path.normpath(stated)
    if known is not None:
        known[folder] = place, is_straight
    return place, is_straight


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
