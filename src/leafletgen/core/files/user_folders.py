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
from errno import ENOENT
from functools import lru_cache
from hashlib import sha256
from hmac import compare_digest, digest
from pathlib import Path

from leafletgen.core.files import placing

NAME = "leafletgen"
SECRET_BYTES = 32
KEPT_BYTES = 64 << 20
"""What is kept here of a project may have, each file of it."""
SEAL_BYTES = 32


def state_folder() -> Path:
    """Where programs keep what they remember for this user: XDG_STATE_HOME, Application Support, LOCALAPPDATA. It need not be
    there. Raises OSError.
    """
    from platformdirs import user_state_path

    found = user_state_path(NAME, appauthor=False)
    if not found.is_absolute():  # a user without a home
        raise FileNotFoundError(ENOENT, "this user has no home folder", str(found))
    return found


def project_folder(root: Path) -> Path:
    """The part of the state folder that belongs to the project at `root`. One that is moved or copied has another.
    It need not be there. Raises OSError.
    """
    return state_folder() / "projects" / sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:32]


def made_private(folder: Path) -> Path:
    """The folder, made where it is missing, readable by its owner alone. Raises OSError, too, where it is somebody else's."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    about = folder.lstat()
    if about.st_mode & 0o022 == 0o020 and (about.st_uid, about.st_gid) == (os.geteuid(), os.getegid()):
        folder.chmod(
            0o700
        )  # an earlier version made it, for a user whose files are open to a group of their own
        about = folder.lstat()
    if not is_private(about, stat.S_ISDIR):
        raise PermissionError(f"{folder} is not a folder of this user alone")
    return folder


def is_private(about: os.stat_result, kind: Callable[[int], bool] = stat.S_ISREG) -> bool:
    """Whether what `about` describes is of a kind, the user's own, and writable by nobody else, as Windows has it in a user's folders."""
    return kind(about.st_mode) and (
        sys.platform == "win32" or (about.st_uid == os.geteuid() and not about.st_mode & 0o022)
    )


# --- what is kept


def keep(name: str, data: bytes, root: Path | None = None) -> None:
    """Keep something for this user alone, of the project at `root` or of none. Raises OSError."""
    state, folder = state_folder(), _folder(root)
    for part in reversed((folder, *folder.parents)):
        if part.is_relative_to(state):
            made_private(part)
    placing.write(state, folder / name, data, mode=0o600)


def kept(name: str, root: Path | None = None) -> bytes | None:
    """What was kept; None where nothing was, or it may be somebody else's."""
    with suppress(OSError):
        return placing.read(state_folder(), _folder(root) / name, KEPT_BYTES, is_private)
    return None


def drop(name: str, root: Path | None = None) -> None:
    """Keep it no longer. Raises OSError."""
    placing.remove(state_folder(), _folder(root) / name)


def _folder(root: Path | None) -> Path:
    return state_folder() if root is None else project_folder(root)


# --- what is signed


def sealed(name: str, data: bytes) -> bytes:
    """What is kept where others may write: with a mark that only this user's program makes, for this name alone."""
    return _seal(name, data) + data


def unsealed(name: str, data: bytes) -> bytes | None:
    """What was sealed under a name; None where anybody else has written it."""
    seal, said = data[:SEAL_BYTES], data[SEAL_BYTES:]
    return said if compare_digest(seal, _seal(name, said)) else None


def _seal(name: str, data: bytes) -> bytes:
    return digest(secret(), sha256(name.encode("utf-8", "surrogatepass")).digest() + data, "sha256")


@lru_cache(maxsize=1)
def secret() -> bytes:
    """This user's own 32 bytes, made at the first call: what is signed with them was written by this user's program. Where
    they cannot be kept they are good for this process and its forks.
    """
    try:
        return _kept_secret(made_private(state_folder()) / "secret")
    except OSError:
        return os.urandom(SECRET_BYTES)


def _kept_secret(path: Path) -> bytes:
    """Read it, or make it; of two processes that make it at once, both have the first one's. Raises OSError."""
    found = _read_secret(path)
    if found is not None:
        return found
    made, beside = os.urandom(SECRET_BYTES), path.with_name(f".secret.{os.getpid()}")
    placing.write(path.parent, beside, made, mode=0o600)
    try:
        with suppress(FileExistsError):
            os.link(beside, path)
    finally:
        placing.remove(path.parent, beside)
    return _read_secret(path) or made


def _read_secret(path: Path) -> bytes | None:
    """None where there is none. Raises OSError where it is not the user's own, or damaged."""
    try:
        found = placing.read(path.parent, path, SECRET_BYTES, is_private)
    except FileNotFoundError:
        return None
    if len(found) != SECRET_BYTES:
        raise PermissionError(f"{path} is not this user's own")
    return found
