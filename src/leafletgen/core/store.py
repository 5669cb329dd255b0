"""A folder of answers under keys that say all that they depend on: whoever finds one need not make it again.

An entry is there wholly or not at all, and is read only if this version of the program kept it, for this user, under this very
key (decision 072): any other is none, and is removed. So a store may be deleted, spoilt or come from somebody else at any moment, and any
number of processes and threads may use it at once; two that keep the same key keep what is worth the same.
Nothing here raises OSError: a folder that cannot be written to, or a full disk, means that nothing is kept.
"""

from __future__ import annotations

import hmac
import os
import time
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from leafletgen.core.user_folders import secret
from leafletgen.core.version import VERSION

MOST_BYTES = 512 << 20
"""What a store may take of the disk: some 2,000 sheets, each with its zones as they were set."""
MARK = 32
"""Bytes at the head of an entry: the mark that only this user's program can make of the rest."""
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What reading an entry raises that holds something else than is kept under its key."""
LEFT_BEHIND = 3600.0
"""Seconds after which nobody writes a file any longer that is not finished."""


class AnswerStore:
    """Entries below a folder, each under a key of hexadecimal digits; together no more than `most` bytes once it is trimmed."""

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        """`folder` is made when something is kept. The user's secret goes along to processes that are spawned."""
        self.folder = folder
        self.most = most
        self._secret = secret()

    def get(self, key: str) -> bytes | None:
        """What was kept under a key. One that is used is not the next to go."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        kept = data[MARK:]
        if not hmac.compare_digest(self._mark(key, kept), data[:MARK]):
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            os.utime(path)
        return kept

    def __contains__(self, key: str) -> bool:
        """Whether something was kept under a key; it is not looked at."""
        return self._path(key).is_file()

    def put(self, key: str, data: bytes) -> None:
        """Keep something. No time is spent on having the disk confirm it: what a power cut spoils is told by its mark."""
        path = self._path(key)
        beside = path.with_name(f".{key}.{os.getpid()}-{get_ident()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._hide()
            beside.write_bytes(self._mark(key, data) + data)
            os.replace(beside, path)
        except OSError:
            with suppress(OSError):
                beside.unlink()

    def trim(self) -> None:
        """Remove what was not used for the longest time until the rest is no larger than allowed, and what killed processes left."""
        found, now = [], time.time()
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                about = path.stat()
                if path.name.startswith("."):
                    if now - about.st_mtime > LEFT_BEHIND:
                        path.unlink()
                    continue
                found.append((about.st_mtime, about.st_size, path))
        size = sum(bytes_ for _, bytes_, _ in found)
        for _, bytes_, path in sorted(found):
            if size <= self.most:
                return
            with suppress(OSError):
                path.unlink()
                size -= bytes_

    def _mark(self, key: str, data: bytes) -> bytes:
        """What an entry begins with. Moved to another key, to another version or to another user, it is wrong."""
        made = hmac.new(self._secret, f"store {VERSION} {key}\n".encode(), "sha256")
        made.update(data)
        return made.digest()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def _hide(self) -> None:
        """Nobody records it with the project."""
        ignored = self.folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n")
