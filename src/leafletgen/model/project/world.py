"""The one boundary to files and the clock."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EBUSY, EPERM
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep, strftime
from typing import IO

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files import placing
from leafletgen.core.files.folder import READ, entries
from leafletgen.core.files.intake import is_there, take
from leafletgen.core.files.path_kind import PathLink, path_state
from leafletgen.core.files.recovery import put_back
from leafletgen.core.limits import FONT_BYTES, NAME_CHARACTERS, YAML_BYTES, Limit
from leafletgen.core.processes.children import unshared
from leafletgen.core.processes.tasks import BusyError
from leafletgen.core.source import Span

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 5.0
"""Seconds that a lock is waited for."""
STATE = ".leafletgen"
"""The folder of what is kept of a project. Nobody else writes there, so no link is followed in it."""
EDITOR = ".vscode"
"""The folder of the settings by which an editor knows the project's files."""
SAVING = "lock"
"""The lock of those who change texts."""
CACHE = "cache"
"""The folder of the state that sweeps itself."""
HOLDER_BYTES = 200
"""Of a lock, that are read to say who has it."""
_NEVER = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
"""What no system, or not every one, takes in the name of a file."""


SHORT = 40
"""Characters of a name that are quoted."""


class ChangedError(OSError):
    """Somebody changed a file since it was read, and nothing was written over it."""

    def __init__(self, path: Path) -> None:
        super().__init__(EBUSY, "somebody else changed it at the same moment", str(path))


def unfit(name: str) -> str | None:
    """Why a name cannot be a part of a file's name; None where it can."""
    if not name.strip(" ."):
        return "it is empty"
    if NAME_CHARACTERS.passed_by(len(name)):
        return "it is too long"
    return "it holds a sign that no file's name may have" if _NEVER.search(name) else None


def unfit_name(name: str, problem: str, where: Span | None) -> Diagnostic:
    """That a name cannot be a part of a file's name; `problem` is what `unfit` says."""
    seen = "".join(chr(0x2400 + ord(c)) if c < " " else c for c in name[:SHORT])
    short = seen if len(name) <= SHORT else seen[:-1] + "…"
    return diagnostic("name-unfit", where, name=short, reason=problem, most=NAME_CHARACTERS.most)


def _taken(file: int) -> bool:
    """Try to take the lock of an open file; the system's own, which no killed process keeps."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _holder(file: IO[bytes]) -> str:
    """What the holder of a lock wrote into it."""
    file.seek(0)
    said = file.read(HOLDER_BYTES).decode(errors="replace")
    return "".join(sign for sign in said if sign.isprintable()) or "another process"


class World:
    """Reads a project below `root`; writes results atomically. `today` is an ISO date or None (the world's own)."""

    def __init__(self, root: Path, today: str | None = None, *, confined: bool = False) -> None:
        """`root` is the project's folder. `confined`: for who serves others: no link leads out of it."""
        self.root = root
        self._confined = confined
        self._today = today
        self.waited = 0.0
        """Seconds that whoever works now has waited before: of a lock's patience they have used so much."""
        self._known: dict[Path, bytes] = {}
        """What each file said when it was read or written here last, as a digest."""
        self._read: dict[Path, bytes] = {}
        """The same of those that were read."""

    @property
    def today(self) -> str:
        """The date that judges (never one that is printed): `--today`, SOURCE_DATE_EPOCH, else the clock."""
        from datetime import datetime

        return self._today or self.stated_date or datetime.now().astimezone().date().isoformat()

    @property
    def now(self) -> str:
        """The moment by the clock, to the second; for what is noted, never for what is printed."""
        return strftime("%Y-%m-%dT%H:%M:%S%z")

    @property
    def epoch(self) -> str | None:
        """SOURCE_DATE_EPOCH as it is set."""
        return os.environ.get("SOURCE_DATE_EPOCH") or None

    @property
    def stated_date(self) -> str | None:
        """SOURCE_DATE_EPOCH as an ISO date; None where it is not set or is no number of seconds."""
        from datetime import UTC, datetime

        try:
            return datetime.fromtimestamp(int(self.epoch or ""), UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            return None

    def shown(self, path: Path) -> str:
        """A path as people see it: relative to the project where it lies inside."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def find(self, kind: str, name: str) -> Path | None:
        """`<kind>/<name>` of the project, else of the package. None where neither has it."""
        if unfit(name.removesuffix(".yaml")):
            return None
        for folder in (self.root, DATA):
            path = folder / kind / name
            if is_there(path) and not self._leads_out(path):
                return path
        return None

    def inside(self, kind: str, name: str) -> Path | None:
        """`<kind>/<name>` of the project; None where that would lead out of the folder."""
        if any(map(unfit, name.split("/"))):
            return None
        try:
            folder = (self.root / kind).resolve()
            path = (folder / name).resolve()
        except (OSError, RuntimeError):  # a link that leads back to itself
            return None
        out = self._confined and not path.is_relative_to(self.root.resolve())
        return path if path.is_relative_to(folder) and not out else None

    def links_out(self, kinds: Iterable[str]) -> tuple[Path, ...]:
        """The links in some folders of the project, and these themselves, that lead out of it."""
        links = (link for kind in kinds for link in self._links(self.root / kind))
        return tuple(sorted(link for link in links if self._leads_out(link)))

    def _links(self, folder: Path) -> Iterator[Path]:
        """The links in a folder, and itself; what lies behind one that leads out is nobody's."""
        if folder.is_symlink():
            yield folder
            if self._leads_out(folder):
                return
        for place, below, names in os.walk(folder):
            yield from (path for name in (*below, *names) if (path := Path(place, name)).is_symlink())

    def files(self, kind: str, suffix: str) -> tuple[str, ...]:
        """Names of the project's own files of a kind, endings included."""
        return tuple(path.name for path in entries(self.root / kind, suffix))

    def names(self, kind: str, suffix: str) -> tuple[str, ...]:
        """Names of all files of a kind, of the project and the package, without `suffix`; for hints."""
        return tuple(sorted({p.name.removesuffix(suffix) for p in self._files(kind, suffix)}))

    def _files(self, kind: str, suffix: str) -> Iterable[Path]:
        for folder in (self.root / kind, DATA / kind):
            yield from entries(folder, suffix)

    def read(self, path: Path, limit: Limit = YAML_BYTES) -> bytes:
        """The bytes of a file. Raises OSError: OverLimitError for one that is larger, before it is read."""
        data = self.glance(path, limit)
        self._known[path] = self._read[path] = sha256(data).digest()
        return data

    def kept(self, path: Path, limit: Limit = YAML_BYTES) -> bytes:
        """The same of a file that may not be there: it says nothing."""
        try:
            return self.read(path, limit)
        except FileNotFoundError:
            return b""

    def read_again(self, path: Path, limit: Limit = YAML_BYTES) -> bytes:
        """The same of a file that was read before. Raises ChangedError where it says something else by now."""
        before = self._known.get(path)
        data = self.read(path, limit)
        if before != self._known[path]:
            self._known.pop(path)  # it is not what anybody here has looked at
            raise ChangedError(path)
        return data

    def is_known(self, path: Path) -> bool:
        """Whether a file says what it said when it was read or written here last; one that is gone says nothing else. Raises OSError."""
        try:
            return self._known.get(path) == sha256(self.glance(path, FONT_BYTES)).digest()
        except FileNotFoundError:
            return True

    def state(self, *but: Path) -> dict[str, str]:
        """The digits of all files that were read or written here, by their paths, but those in some folders."""
        known = {
            path: digest
            for path, digest in sorted(self._known.items())
            if not any(map(path.is_relative_to, but))
        }
        return {self.shown(path): digest.hex() for path, digest in known.items()}

    def read_so_far(self) -> Iterator[tuple[Path, str]]:
        """All files that were read here, with their digits."""
        return ((path, digest.hex()) for path, digest in self._read.items())

    def _leads_out(self, path: Path) -> bool:
        """Whether a path of the project leads out of it, by a link, where that is not allowed."""
        if not self._confined or not path.is_relative_to(self.root):
            return False
        return path_state(path, self.root).link is PathLink.OUT

    def glance(self, path: Path, limit: Limit = YAML_BYTES) -> bytes:
        """The bytes of a file, without noting that it was read. Raises OSError."""
        if self._leads_out(path):
            raise PermissionError(EPERM, "it leads out of the project", str(path))
        return take(path, limit, self.root if path.is_relative_to(self.root / STATE) else None)

    def write_over(self, path: Path, data: bytes) -> None:
        """Write a file that others may write, too, and that was read before. Raises OSError: ChangedError where it says
        something else by now. It is looked at when all that takes time is done.
        """
        self.write(path, data, over=True)

    def write(self, path: Path, data: bytes, *, over: bool = False) -> None:
        """Write a file so that it is there wholly or not at all. Raises OSError. `over`: see `write_over`."""
        placing.write(self._base(path), path, data, before=partial(self._unchanged, path) if over else None)
        self._known[path] = sha256(data).digest()

    def _unchanged(self, path: Path) -> None:
        if not self.is_known(path):
            raise ChangedError(path)

    def _base(self, path: Path) -> Path:
        """From where a path is entered: the project, which was resolved when it was named; else the root of the system, as
        every other folder was resolved then, too.
        """
        return self.root if path.is_relative_to(self.root) else Path(path.anchor)

    @contextmanager
    def locked(self, name: str = SAVING, doing: str = "save", seconds: float = PATIENCE) -> Iterator[None]:
        """While open, no other process that asks for the same lock may do its work on this project.

        `doing`: what others are told while they wait. Raises BusyError, which says who has it, after `seconds`; OSError
        where there can be no lock. It falls with its file, even if the process is killed.
        """
        opened = placing.append(self.root, self.root / STATE / name)
        with os.fdopen(opened, "a+b") as file, unshared(opened):
            until = monotonic() + max(0.0, seconds - self.waited)
            while not _taken(file.fileno()):
                if monotonic() > until:
                    raise BusyError(_holder(file), seconds)
                sleep(0.05)
            file.truncate(0)
            file.write(f"{doing} runs since {strftime('%H:%M:%S')}, process {os.getpid()}".encode())
            file.flush()
            if name == SAVING:
                self.sweep_saved()
                put_back(self)
            yield
            file.truncate(0)

    def sweep_saved(self) -> None:
        """Remove what commands that were killed left half-written, wherever they write."""
        state = self.root / STATE
        kept = [one for one in entries(state) if one.name != CACHE]
        for folder in (self.root, state, *(self.root / kind for kind in (*READ, EDITOR)), *kept):
            with suppress(OSError):
                placing.sweep(self.root, folder, deep=folder not in (self.root, state))

    def sweep(self, folder: Path) -> None:
        """Remove what processes that were killed left half-written below a folder; call it under the lock of who writes. Raises OSError."""
        placing.sweep(self._base(folder), folder)

    def remove(self, path: Path) -> bool:
        """Remove a file that must not stay; says whether it was there. Raises OSError."""
        return placing.remove(self._base(path), path)

    def remove_empty(self, folder: Path) -> None:
        """Remove a folder; one in which something is stays."""
        with suppress(OSError):
            placing.remove_empty(self._base(folder), folder)

    def says(self, path: Path, data: bytes) -> bool:
        """Whether a file of ours is there and says this."""
        return placing.says(self._base(path), path, data)
