"""A project begun: a small one to change, and one more language for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Outcome
from leafletgen.model.project import starter
from leafletgen.model.project.languages import Added
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
    root: Path, name: str | None = None, languages: Sequence[str] = (), today: str | None = None
) -> Outcome[tuple[str, ...]]:
    """Write the starter project into a folder; the files written. None, and nothing written, where one of them is there
    already. `name` begins the names of the files (None: the folder's); `today` as YYYY-MM-DD. English is the source.
    """
    return starter.start(World(root, today), default_name(root) if name is None else name, languages)


def add_language(session: Session, tag: str) -> Outcome[Added]:
    """Write a language into the project file. None, and nothing written, where that cannot be."""
    from leafletgen.model.project.languages import add_language as add

    return add(session.project, tag)


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
