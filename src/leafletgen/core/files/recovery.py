"""Notes by which several files that are written as one are put back where the process is killed between them.

The note lies in the user's own folder: it says what is written over what, so nobody else's is believed. The project holds a marker
alone, which gives no power: as long as it is there, nothing is built of these files. Who has the note puts them back, by any command;
everybody else is told.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from os import urandom
from pathlib import Path, PurePosixPath
from time import strftime
from typing import Protocol

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files import placing, user_folders
from leafletgen.core.files.intake import is_there
from leafletgen.core.files.placing import MARKER
from leafletgen.core.limits import HISTORY_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span

__all__ = ["MARKER", "NotedFile", "begin", "end", "now", "put_back", "unfinished"]
NOTE = "together.json"
MARKER_BYTES = 4096
SHOWN = 80
"""Signs of a marker that are shown of each thing that it says."""


class ProjectWriter(Protocol):
    """What writes in a project."""

    @property
    def root(self) -> Path:
        """The project's folder."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a file."""

    def remove(self, path: Path) -> bool:
        """Remove a file."""


class NotedFile(NamedTuple):
    """A file of the project by its name there, what it said before, and the digits of what it is to say."""

    name: str
    before: bytes
    after: str


def begin(project: ProjectWriter, files: Iterable[NotedFile]) -> None:
    """Note what files say that are about to be written. Raises OSError."""
    mark = urandom(16).hex()
    rows = [[one.name, b64encode(one.before).decode(), one.after] for one in files]
    user_folders.keep(NOTE, json.dumps([mark, rows]).encode(), project.root)
    said = {"mark": mark, "by": _user(), "at": strftime("%Y-%m-%d %H:%M")}
    project.write(project.root / MARKER, json.dumps(said).encode())


def end(project: ProjectWriter) -> None:
    """All files are written, or put back. Raises OSError."""
    project.remove(project.root / MARKER)
    user_folders.drop(NOTE, project.root)


def put_back(project: ProjectWriter) -> None:
    """Put back what a process of this user's that was killed has written of several files; a file that somebody has changed since
    stays. Call it under the project's lock. Raises OSError.
    """
    if not is_there(project.root / MARKER):
        return
    found = _noted(project.root)
    if found is None:
        return
    for one in found:
        path = project.root / one.name
        if sha256(now(project.root, path)).hexdigest() != one.after:
            continue  # it has not been written, or somebody has changed it since
        if one.before:
            project.write(path, one.before)
        else:
            project.remove(path)
    end(project)


def unfinished(root: Path) -> Diagnostic | None:
    """That several files were to be written as one, and perhaps some are; None where all are whole."""
    if not is_there(root / MARKER):
        return None
    said = _marker(root)
    who = ", ".join(filter(None, (said.get("by"), said.get("at")))) or "nobody knows whose"
    return diagnostic("project-unfinished", Span(MARKER, 0, 0), path=MARKER, said=who)


def now(root: Path, path: Path) -> bytes:
    """What a file of a project says that is to be written over, so that no link leads to it; nothing where there is none. Raises OSError."""
    try:
        return placing.read(root, path, HISTORY_BYTES.most)
    except FileNotFoundError:
        return b""


def _noted(root: Path) -> list[NotedFile] | None:
    """This user's note, if the marker is of it."""
    with suppress(ValueError, RecursionError):
        mark, rows = json.loads(user_folders.kept(NOTE, root) or b"")
        if mark == _marker(root).get("mark"):
            return list(_files(rows))
    return None


def _files(rows: list[list[str]]) -> Iterator[NotedFile]:
    """Raises ValueError for what is no file of a project."""
    for name, before, after in rows:
        if (
            PurePosixPath(name).is_absolute()
            or not {"..", ""}.isdisjoint(name.split("/"))
            or set(name) & {"\\", ":"}
        ):
            raise ValueError(name)
        yield NotedFile(name, b64decode(before), after)


def _marker(root: Path) -> dict[str, str]:
    """What it says, as far as it may be shown."""
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads(placing.read(root, root / MARKER, MARKER_BYTES))
        if isinstance(found, dict):
            return {key: _line(value) for key, value in found.items() if isinstance(value, str)}
    return {}


def _line(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())[:SHOWN]


def _user() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""
