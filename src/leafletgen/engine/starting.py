"""A project begun: a small one to change, and one more language for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from leafletgen.core.diagnostics import Outcome
from leafletgen.engine.session import Session
from leafletgen.model.project import starter
from leafletgen.model.project.languages import Added
from leafletgen.model.project.world import World
from leafletgen.text.languages.names import display_name

__all__ = ["Added", "add_language", "display_name", "start"]


def start(
    root: Path, name: str | None = None, languages: Sequence[str] = (), today: str | None = None
) -> Outcome[tuple[str, ...]]:
    """Write the starter project into a folder; the files written. None, and nothing written, where one of them is there
    already. `name` begins the names of the files (None: the folder's); `today` as YYYY-MM-DD. English is the source.
    """
    return starter.start(World(root, today), starter.default_name(root) if name is None else name, languages)


def add_language(session: Session, tag: str) -> Outcome[Added]:
    """Write a language into the project file. None, and nothing written, where that cannot be."""
    from leafletgen.model.project.languages import add_language as add

    return add(session.project, tag)
