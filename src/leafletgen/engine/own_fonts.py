"""The fonts of a project: the book of its own families and the program's, read before editions are worked on side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD, REGULAR


def font_book(project: ProjectModel, builtin: Path) -> FontBook:
    """The project's folder first; what is converted is kept in its cache."""
    root, manifest = project.world.root, project.manifest
    choices = {family: row.choice for family, row in manifest.font_rows.items()}
    kept = root / ".leafletgen" / "cache" / "fonts"
    places, folders = project.place_of_font, (root / "fonts", builtin)
    return FontBook(folders, manifest.families, places, project.languages, choices, kept, root)


def prepare(project: ProjectModel, book: FontBook, editions: Iterable[EditionKey]) -> None:
    """Have the project's own fonts read (and converted) that these editions may be set in."""
    headlines = project.theme.faces
    if not book.own and not any(book.is_own(one.family) for one in headlines):
        return
    types = (project.theme.type, *(layout.type for layout in project.layouts.values()))
    weights = {REGULAR, BOLD, *(role.strength for roles in types for role in roles.values())}
    tags = dict.fromkeys((*(e.language for e in editions), project.manifest.staff_language))
    book.prepare(
        [known for tag in tags if (known := book.languages.get(tag))],
        sorted(weights),
        [one.family for one in headlines],
    )


def findings(project: ProjectModel, book: FontBook, editions: Sequence[EditionKey]) -> tuple[Diagnostic, ...]:
    """How the project's own fonts write the languages that are set in them."""
    if not book.own:
        return ()
    from leafletgen.judge.preflight.fonts import check_fonts

    prepare(project, book, editions)
    return check_fonts(project, book, dict.fromkeys(edition.language for edition in editions))
