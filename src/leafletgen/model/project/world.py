"""The one boundary to files and the clock."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from leafletgen.core.data import DATA

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # no such module on Windows

"""The package's own data: themes, pictograms, profiles, words."""


class World:
    """Reads a project below `root`; writes results atomically. `today` is an ISO date or None (the world's own)."""

    def __init__(self, root: Path, today: str | None = None) -> None:
        """`root` is the project's folder."""
        self.root = root
        self._today = today

    @property
    def today(self) -> str:
        """The date that judges (never one that is printed): `--today`, SOURCE_DATE_EPOCH, else the clock."""
        from datetime import datetime

        return self._today or self.stated_date or datetime.now().astimezone().date().isoformat()

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
        for folder in (self.root, DATA):
            path = folder / kind / name
            if path.is_file():
                return path
        return None

    def inside(self, kind: str, name: str) -> Path | None:
        """`<kind>/<name>` of the project; None where that would lead out of the folder."""
        folder = (self.root / kind).resolve()
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder) else None

    def files(self, kind: str, suffix: str) -> tuple[str, ...]:
        """Names of the project's own files of a kind, endings included."""
        folder = self.root / kind
        return tuple(sorted(p.name for p in folder.glob(f"*{suffix}"))) if folder.is_dir() else ()

    def names(self, kind: str, suffix: str) -> tuple[str, ...]:
        """Names of all files of a kind, of the project and the package, without `suffix`; for hints."""
        return tuple(sorted({p.name.removesuffix(suffix) for p in self._files(kind, suffix)}))

    def _files(self, kind: str, suffix: str) -> Iterable[Path]:
        for folder in (self.root / kind, DATA / kind):
            if folder.is_dir():
                yield from (p for p in folder.iterdir() if p.name.endswith(suffix))

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises OSError."""
        return path.read_bytes()

    def write(self, path: Path, data: bytes) -> None:
        """Write a file so that it is there wholly or not at all. Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        try:
            with open(beside, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    @contextmanager
    def locked(self) -> Iterator[None]:
        """While open, no other process that asks for it may change the project's texts (POSIX; elsewhere: no lock)."""
        path = self.root / ".leafletgen" / "lock"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX)  # falls with the file, even if the process is killed
            yield

    def remove(self, path: Path) -> bool:
        """Remove a file that must not stay; says whether it was there. Raises OSError."""
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        return True
