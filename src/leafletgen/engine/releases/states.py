"""A project as it was: of a folder, a commit, a release, or today, opened to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.processes.children import is_of_the_machine
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.core.record import NamedTuple
from leafletgen.engine.loss import of_process
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.releases.repository import GitError, repository
from leafletgen.engine.session import Session
from leafletgen.model.project.world import World
from leafletgen.model.project.writing import releases
from leafletgen.model.project.writing.languages import MANIFEST


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
        yield _opened(name, Path(name).resolve(), today)
        return
    known = releases.read_releases(World(root), Sink())
    with committed_state(name, root, today, released=any(one.version == name for one in known)) as state:
        yield state


@contextmanager
def committed_state(name: str, root: Path, today: str | None, *, released: bool) -> Iterator[ComparedState]:
    """The state of a commit, or with `released` that of the commit that brought the record of a version."""
    with TemporaryDirectory(prefix="leafletgen-") as folder:
        fault = _unpacked(name, root, Path(folder), released=released)
        yield ComparedState(name, None, None, (fault,)) if fault else _opened(name, Path(folder), today)


def _opened(name: str, folder: Path, today: str | None) -> ComparedState:
    opened = open_project(folder, today)
    return ComparedState(name, opened.value, opened, () if opened.value else opened.diagnostics)


def _unpacked(name: str, root: Path, folder: Path, *, released: bool) -> Diagnostic | None:
    """Write the files of a state into a folder; why that cannot be."""
    path = f"{releases.FOLDER}/{releases.file_name(name)}"
    try:
        with repository(root) as git:
            commit = git.first(path) if released else git.commit(name)
            if commit is None:
                return diagnostic("diff-uncommitted", version=name, path=path)
            git.unpack(commit, folder)
    except LostProcessError as lost:
        return of_process(lost)
    except GitError as error:
        return diagnostic("diff-unknown", name=name, reason=str(error))
    except (OSError, ValueError) as error:  # ValueError: of what git says in no form of its own
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, OSError) and is_of_the_machine(error):
            return diagnostic("machine-refused", path=str(error.filename or folder), reason=reason)
        return diagnostic("diff-unknown", name=name, reason=reason)
    return None
