"""The files of projects on a worker, each kept under its digits: what came once need not come again.

`keep` takes files in, `lay_out` makes of them the folder of a project. Every file is written beside its place and put there whole,
and is what its digits say or is written anew: two tasks at once, a kill in the middle and a spoilt file all end in the same folder.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from leafletgen.core.files import placing
from leafletgen.core.files.store import AnswerStore
from leafletgen.engine.reuse.inputs import FOLDERS, MOST_READ, digits_of

MOST_BYTES = 4 << 30
"""What the files of projects may take of a worker's disk."""
MOST_PROJECTS = 8
"""Folders of projects that are left alone, however old."""
OLD = 3600.0
"""Seconds after which no build still uses a folder that none has asked for."""
_TREE = re.compile(r"[0-9a-f]{64}")
LIST_BYTES = 64 << 20
"""What the list of a project's files may take."""


def listing(files: Mapping[str, str]) -> bytes:
    """The list of a project's files: their digits by path. It travels and is kept like a file."""
    return json.dumps(dict(sorted(files.items())), ensure_ascii=False, separators=(",", ":")).encode()


def digest(data: bytes) -> str:
    """The digits under which a file is kept."""
    return sha256(data).hexdigest()


class Depot:
    """A folder of a worker's own."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when something is kept."""
        self.folder = folder
        self.store = AnswerStore(folder / "files", MOST_BYTES)

    def keep(self, files: Mapping[str, bytes]) -> None:
        """Take files in. One whose bytes are not those of its digits is left out."""
        for said, data in files.items():
            if digest(data) == said:
                self.store.put(said, data)

    def lacking(self, tree: str) -> list[str]:
        """The digits of what is not here and is needed for a project's folder; of the project's list, as long as that is not here."""
        if not (said := self.store.get(tree)):
            return [tree]
        folder = self.project(tree)
        return sorted({
            one
            for path, one in _files(said)
            if digits_of(folder / path) != one and self.store.get(one, MOST_READ) is None
        })  # fmt: skip

    def project(self, tree: str) -> Path:
        """Where the folder of a project lies, or will."""
        return self.folder / "projects" / tree

    def lay_out(self, tree: str) -> Path | None:
        """The folder of a project, with its files and no others; None where something is lacking. Raises OSError."""
        said = self.store.get(tree)
        if said is None:
            return None
        folder, files = self.project(tree), dict(_files(said))
        for path, one in files.items():
            if digits_of(folder / path) != one and not self._put(folder / path, one):
                return None
        _leave_only(self.folder, folder, files)
        self._make_room(folder)
        return folder

    def _make_room(self, used: Path) -> None:
        """Remove the folders of projects that were not used for long, and files beyond what may be kept."""
        os.utime(used)
        by_age = sorted(used.parent.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
        for one in by_age[MOST_PROJECTS:]:
            if _TREE.fullmatch(one.name) and time.time() - one.stat().st_mtime > OLD:
                shutil.rmtree(one, ignore_errors=True)
        self.store.trim()

    def _put(self, path: Path, said: str) -> bool:
        data = self.store.get(said, MOST_READ)
        if data is not None:
            placing.write(self.folder, path, data)
        return data is not None


def _files(said: bytes) -> Iterator[tuple[str, str]]:
    """Paths and digits of a list. Raises ValueError for a path that is none of a project."""
    if len(said) > LIST_BYTES:
        raise ValueError("the list of a project's files is too long")
    for path, one in json.loads(said).items():
        parts = PurePosixPath(path).parts
        inside = len(parts) == 1 or (parts and parts[0] in FOLDERS)
        if not inside or not set(parts).isdisjoint({"..", "/", "."}) or "\\" in path or ":" in parts[0]:
            raise ValueError(f"{path!r} is no file of a project")
        yield path, one


def _leave_only(base: Path, folder: Path, files: Mapping[str, str]) -> None:
    """Remove what does not belong to the project. What is hidden is its hands' own, or another hand's part that is about to be whole."""
    found = [*folder.glob("*"), *(path for kind in FOLDERS for path in (folder / kind).rglob("*"))]
    for path in found:
        alien = path.relative_to(folder).as_posix() not in files
        if alien and not path.name.startswith(".") and not path.is_dir():
            placing.remove(base, path)
