"""A folder of answers under keys that say all that they depend on: whoever finds one need not make it again.

An entry is there wholly or not at all, and is read only if this version of the program kept it, for this user, under this very
key (decision 072): any other is none, and is removed. So a store may be deleted, spoilt or come from somebody else at any moment, and any
number of processes and threads may use it at once; two that keep the same key keep what is worth the same.
Nothing here raises OSError: a folder that cannot be written to, or a full disk, means that nothing is kept.
"""

from __future__ import annotations

import hmac
import re
import time
from contextlib import suppress
from errno import EFBIG
from pathlib import Path

from leafletgen.core.files import placing
from leafletgen.core.files.user_folders import secret
from leafletgen.core.version import VERSION

MOST_BYTES = 512 << 20
"""What a store may take of the disk: some 2,000 sheets, each with its zones as they were set."""
MOST_SAID = 32 << 20
"""Bytes of an entry that holds no file: what a run printed, what an edition looked at, a zone. The largest seen has 1 MiB."""
MARK = 32
"""Bytes at the head of an entry: the mark that only this user's program can make of the rest."""
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What reading an entry raises that holds something else than is kept under its key."""
_OURS = re.compile(r"([0-9a-f]{2})/(?:\1[0-9a-f]*|\.[0-9a-f]+\.[0-9-]+\.part)")
"""What the paths of entries look like, and of those that are not finished; nothing else is ever removed."""
LEFT_BEHIND = 3600.0
"""Seconds after which nobody writes a file any longer that is not finished."""


class AnswerStore:
    """Entries below a folder, each under a key of hexadecimal digits; together no more than `most` bytes once it is trimmed."""

    def __init__(self, folder: Path, most: int = MOST_BYTES, base: Path | None = None) -> None:
        """`folder` is made when something is kept. `base`: the folder above it below which nobody is trusted (see `placing`); None:
        the store is its own. The user's secret goes along to processes that are spawned.
        """
        self.folder = folder
        self.base = base or folder
        self.most = most
        self._secret = secret()

    def get(self, key: str, most: int = MOST_SAID) -> bytes | None:
        """What was kept under a key; one of more bytes than entries of its kind have is none. One that is used is not the next to go."""
        path = self._path(key)
        try:
            data = placing.read(self.base, path, MARK + most, used=True)
        except OSError as error:
            if error.errno == EFBIG:
                self._remove(path)
            return None
        kept = data[MARK:]
        if not hmac.compare_digest(self._mark(key, kept), data[:MARK]):
            self._remove(path)
            return None
        return kept

    def __contains__(self, key: str) -> bool:
        """Whether something was kept under a key; it is not looked at."""
        return self._path(key).is_file()

    def put(self, key: str, data: bytes) -> None:
        """Keep something. No time is spent on having the disk confirm it: what a power cut spoils is told by its mark."""
        with suppress(OSError):
            placing.write(self.base, self._path(key), self._mark(key, data) + data, lasting=False)
            self._hide()

    def trim(self) -> None:
        """Remove what was not used for the longest time until the rest is no larger than allowed, and what killed processes left."""
        found, now = [], time.time()
        for path, about in placing.files(self.base, self.folder, _OURS):
            if not path.name.startswith("."):
                found.append((about.st_mtime, about.st_size, path))
            elif now - about.st_mtime > LEFT_BEHIND:
                self._remove(path)
        size = sum(bytes_ for _, bytes_, _ in found)
        for _, bytes_, path in sorted(found):
            if size <= self.most:
                return
            self._remove(path)
            size -= bytes_

    def _remove(self, path: Path) -> None:
        with suppress(OSError):
            placing.remove(self.base, path)

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
            placing.write(self.base, ignored, b"*\n", lasting=False)
