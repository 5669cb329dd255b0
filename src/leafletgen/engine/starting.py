"""A project begun: a small one to change, and one more language for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, Outcome
from leafletgen.engine.findings import unwritable
from leafletgen.model.project import starter
from leafletgen.model.project.languages import Added
from leafletgen.model.project.load import ProjectModel, load
from leafletgen.model.project.starter import LANGUAGES, contents, default_name
from leafletgen.model.project.world import World
from leafletgen.text.languages.names import display_name

if TYPE_CHECKING:
    from leafletgen.engine.session import Session

__all__ = [
    "LANGUAGES",
    "Added",
    "add_language",
    "contents",
    "default_name",
    "display_name",
    "start",
    "starter_picture",
]


def start(
    root: Path, name: str | None = None, languages: Sequence[str] = (), today: str | None = None,
    words: str | None = None,
) -> Outcome[tuple[str, ...]]:  # fmt: skip
    """Write the starter project into a folder; the files written. None, and nothing written, where one of them is there
    already. `name` begins the names of the files (None: the folder's); `today` as YYYY-MM-DD. English is the source. `words`:
    with what editors need, which says what keys are for in this language.
    """
    done = starter.start(World(root, today), default_name(root) if name is None else name, languages)
    if done.value is None or words is None:
        return done
    told = _for_editors(load(World(root)).value, words)
    return Outcome(done.value, (*done.diagnostics, *told))


def add_language(session: Session, tag: str, words: str | None = None) -> Outcome[Added]:
    """Write a language into the project file. None, and nothing written, where that cannot be. `words`: as of `start`."""
    from leafletgen.model.project.languages import add_language as add

    done = add(session.project, tag)
    if done.value is None or words is None:
        return done
    told = _for_editors(load(World(session.project.world.root)).value, words)
    return Outcome(done.value, (*done.diagnostics, *told))


def _for_editors(project: ProjectModel | None, words: str) -> tuple[Diagnostic, ...]:
    """Write what editors need; what went wrong: the project itself stands."""
    from leafletgen.engine.editors import write_for_editors

    try:
        if project is not None:
            write_for_editors(project, words)
    except OSError as error:
        return (unwritable(error),)
    return ()


def starter_picture() -> str:
    """The starter's first sheet as SVG, laid out like any other."""
    from leafletgen.engine.drawing import svg_pages
    from leafletgen.engine.localize import EditionKey
    from leafletgen.engine.opening import open_project

    with TemporaryDirectory() as folder:
        root = Path(folder)
        start(root, "starter")
        session = open_project(root).value
        assert session is not None
        return svg_pages(session.lay_out(EditionKey("en", "sheet")).publication)[0]
