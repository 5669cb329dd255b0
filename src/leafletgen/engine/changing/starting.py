"""A project begun: a small one to change, and one more language for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic, Outcome
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.core.record import record
from leafletgen.engine.findings.placed import unwritable
from leafletgen.model.project.reading.load import load
from leafletgen.model.project.world import World
from leafletgen.model.project.writing import starter
from leafletgen.model.project.writing.languages import Added
from leafletgen.model.project.writing.starter import FIRST, LANGUAGES, contents, default_name
from leafletgen.text.languages.names import display_name

if TYPE_CHECKING:
    from leafletgen.engine.session import Session

TITLES, ABOUT = texts_of("templates", "titles"), texts_of("templates", "about")

__all__ = [
    "FIRST",
    "LANGUAGES",
    "Added",
    "StarterTemplate",
    "add_language",
    "contents",
    "default_name",
    "display_name",
    "start",
    "template_picture",
    "templates",
]


@record
class StarterTemplate:
    """What one may begin with: its name, its title and a line about it in words."""

    name: str
    title: str
    about: str


def templates(words: str = "en") -> tuple[StarterTemplate, ...]:
    """All of them, in the order in which they are offered; the first where nobody chooses."""
    return tuple(
        StarterTemplate(name, say(title, words), say(ABOUT[name], words)) for name, title in TITLES.items()
    )


def start(
    root: Path,
    name: str | None = None,
    languages: Sequence[str] = (),
    today: str | None = None,
    template: str = FIRST,
    words: str | None = None,
) -> Outcome[tuple[str, ...]]:
    """Write a small project into a folder, made from a template; the files written. None, and nothing written, where one of
    them is there already. `name` begins the names of the files (None: the folder's); `today` as YYYY-MM-DD. English is the
    source. `words`: with what editors need, which says what keys are for in this language.
    """
    named = default_name(root) if name is None else name
    unfinished = words is not None and not _is_ready_for_editors(root)
    done = starter.start(World(root, today), named, languages, template, unfinished)
    if done.value is None or words is None:
        return done
    told = _for_editors(root, words)
    return Outcome(done.value, (*done.diagnostics, *told))


def add_language(session: Session, tag: str, words: str | None = None) -> Outcome[Added]:
    """Write a language into the project file. None, and nothing written, where that cannot be. `words`: as of `start`."""
    from leafletgen.model.project.writing.languages import add_language as add

    done = add(session.project, tag)
    if done.value is None or words is None:
        return done
    told = _for_editors(session.project.world.root, words)
    return Outcome(done.value, (*done.diagnostics, *told))


def _is_ready_for_editors(root: Path) -> bool:
    from leafletgen.engine.schemas.editors import is_ready_for_editors

    return is_ready_for_editors(root)


def _for_editors(root: Path, words: str) -> tuple[Diagnostic, ...]:
    """Write what editors need; what went wrong: the project itself stands."""
    from leafletgen.engine.schemas.editors import write_for_editors

    loaded = load(World(root))
    if loaded.value is None:  # it was written a moment ago, so the computer could not read it
        return loaded.diagnostics
    try:
        write_for_editors(loaded.value, words)
    except OSError as error:
        return (unwritable(error),)
    return ()


def template_picture(template: str, language: str = LANGUAGES[0]) -> str:
    """The sheet of a template as SVG, laid out like any other."""
    from leafletgen.engine.files.drawing import svg_pages
    from leafletgen.engine.localizing.localize import EditionKey
    from leafletgen.engine.opening import open_project

    with TemporaryDirectory() as folder:
        root = Path(folder)
        start(root, "starter", template=template)
        session = open_project(root).value
        assert session is not None
        return svg_pages(session.lay_out(EditionKey(language, "sheet")).publication)[0]
