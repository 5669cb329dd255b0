"""A project as it was: of a folder, a commit, a release, or today, opened to be compared."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.session import Session
from leafletgen.model.project import releases
from leafletgen.model.project.languages import MANIFEST
from leafletgen.model.project.world import World

SECONDS = 60
"""What git may take."""


class ComparedState(NamedTuple):
    """A state of a project under the name that somebody gave it; no session where it cannot be opened."""

    name: str
    session: Session | None
    opened: OpenedProject | None
    diagnostics: tuple[Diagnostic, ...] = ()


@contextmanager
def state_of(name: str, root: Path, today: str | None) -> Iterator[ComparedState]:
    """The state that a name means: a folder with a project, a version of the project at `root` that was released, a commit of it."""
    if (Path(name) / MANIFEST).is_file():
        opened = open_project(Path(name).resolve(), today)
        yield ComparedState(name, opened.value, opened, () if opened.value else opened.diagnostics)
        return
    sink = Sink()
    commit = _released_in(name, root, sink) or name
    if sink.failed:
        yield ComparedState(name, None, None, sink.diagnostics)
        return
    with TemporaryDirectory(prefix="leafletgen-") as folder:
        if (fault := _unpack(commit, root, Path(folder))) is not None:
            told = diagnostic("diff-unknown", name=name, reason=fault)
            yield ComparedState(name, None, None, (told,))
            return
        opened = open_project(Path(folder), today)
        yield ComparedState(name, opened.value, opened, () if opened.value else opened.diagnostics)


def _released_in(version: str, root: Path, sink: Sink) -> str | None:
    """The commit that brought the record of a release; None where there is no such release."""
    known = releases.read_releases(World(root), Sink())
    if all(one.version != version for one in known):
        return None
    path = f"{releases.FOLDER}/{releases.file_name(version)}"
    said = _git(root, "log", "--diff-filter=A", "--format=%H", "--", path)
    found = said.decode().split() if isinstance(said, bytes) else []
    if not found:
        sink.add(diagnostic("diff-uncommitted", version=version, path=path))
        return None
    return found[-1]


def _unpack(commit: str, root: Path, into: Path) -> str | None:
    """Write the project's files of a commit into a folder; what git says where that cannot be."""
    if commit.startswith("-"):
        return "it begins with a hyphen"
    packed = _git(root, "archive", "--format=tar", commit)  # of the folder that it is called in
    if not isinstance(packed, bytes):
        return packed
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(into, filter="data")
    return None


def _git(root: Path, *words: str) -> bytes | str:
    """What git gives; as text why it gives nothing."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, timeout=SECONDS, check=False
        )
    except FileNotFoundError:
        return "git is not installed"
    except subprocess.TimeoutExpired:
        return f"git took more than {SECONDS} s"
    return done.stdout if done.returncode == 0 else done.stderr.decode(errors="replace").strip()
