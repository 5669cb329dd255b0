"""Folders of whoever runs the program. What gives power over a project lies here, never in the project, which may come from anybody.

A folder or file that belongs to somebody else, or that others may write to, is not used. Where there is none, nothing is kept
from one run to the next, and nobody fails for that.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes

NAME = "leafletgen"
SECRET_BYTES = 32
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""No link is followed, no pipe waited for."""


def state_folder() -> Path:
    """Where programs keep what they remember for this user: XDG_STATE_HOME, Application Support, LOCALAPPDATA. It need not be there."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)


def project_folder(root: Path) -> Path:
    """The part of the state folder that belongs to the project at `root`. One that is moved or copied has another.
    It need not be there.
    """
    return state_folder() / "projects" / sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:32]


def made_private(folder: Path) -> Path:
    """The folder, made where it is missing, readable by its owner alone. Raises OSError, too, where it is somebody else's."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if not is_private(folder.lstat(), stat.S_ISDIR):
        raise PermissionError(f"{folder} is not a folder of this user alone")
    return folder


def is_private(about: os.stat_result, kind: Callable[[int], bool] = stat.S_ISREG) -> bool:
    """Whether what `about` describes is of a kind, the user's own, and writable by nobody else, as Windows has it in a user's folders."""
    return kind(about.st_mode) and (
        sys.platform == "win32" or (about.st_uid == os.geteuid() and not about.st_mode & 0o022)
    )


@lru_cache(maxsize=1)
def secret() -> bytes:
    """This user's own 32 bytes, made at the first call: what is signed with them was written by this user's program. Where
    they cannot be kept they are good for this process and its forks.
    """
    try:
        return _kept_secret(made_private(state_folder()) / "secret")
    except (OSError, RuntimeError):  # no home at all
        return token_bytes(SECRET_BYTES)


def _kept_secret(path: Path) -> bytes:
    """Read it, or make it; of two processes that make it at once, both have the first one's. Raises OSError."""
    found = _read_secret(path)
    if found is not None:
        return found
    made, beside = token_bytes(SECRET_BYTES), path.with_name(f".secret.{os.getpid()}.part")
    file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, 0o600)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(made)
        with suppress(FileExistsError):
            os.link(beside, path)
    finally:
        beside.unlink()
    return _read_secret(path) or made


def _read_secret(path: Path) -> bytes | None:
    """None where there is none. Raises OSError where it is not the user's own, or damaged."""
    try:
        file = os.open(path, os.O_RDONLY | _FLAGS)
    except FileNotFoundError:
        return None
    with os.fdopen(file, "rb") as opened:
        about, found = os.fstat(opened.fileno()), opened.read(SECRET_BYTES + 1)
    if not is_private(about) or len(found) != SECRET_BYTES:
        raise PermissionError(f"{path} is not this user's own")
    return found
