"""A project's own fonts against the languages that it sets in them: letters, marks, joins and conjuncts, and their licence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.text.exemplars import exemplars, joining
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.coverage import FontGaps, faults
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.languages.tag import Language

MOST_SHOWN = 12
CODES = ("font-letters", "font-marks", "font-forms")


class Written(NamedTuple):
    """A language in a family that the project prefers for it."""

    language: Language
    face: Face
    letters: int
    faults: FontGaps


def check_fonts(project: ProjectModel, book: FontBook, tags: Iterable[str]) -> tuple[Diagnostic, ...]:
    """What readers of these languages will see of the project's own fonts, each thing once."""
    found: list[Diagnostic] = []
    for tag in tags:
        for one in written(book, tag):
            place = project.place_of_font(one.face.family)
            for code, letters in zip(CODES, one.faults, strict=True):
                if letters:
                    found.append(
                        diagnostic(
                            code,
                            place,
                            language=tag,
                            family=one.face.family,
                            name=tag,
                            letters=shown(letters),
                        )
                    )
    return tuple(dict.fromkeys((*found, *_licences(project, book))))


def written(book: FontBook, tag: str) -> Iterator[Written]:
    """How the first of the project's families for a language writes it, in Regular and in Bold; letters that a second one has are
    none that are lacking.
    """
    known = book.languages.get(tag)
    own = (*book.own.get(tag, ()), *book.own.get(known.script, ())) if known else ()
    if known is None or not own:
        return
    letters = exemplars(known)
    for weight in (REGULAR, BOLD):
        faces = [face for family in dict.fromkeys(own) if (face := book.face(family, weight))]
        if faces:
            first, *others = (faults(face, known, letters, joining) for face in faces)
            elsewhere = [set(letters) - set(other.lacking) for other in others]
            lacking = tuple(c for c in first.lacking if not any(c in has for has in elsewhere))
            yield Written(known, faces[0], len(letters), first._replace(lacking=lacking))


def shown(letters: tuple[str, ...]) -> str:
    """Letters for a finding, at most a dozen."""
    more = len(letters) - MOST_SHOWN
    return " ".join(letters[:MOST_SHOWN]) + (f" … (+{more})" if more > 0 else "")


def _licences(project: ProjectModel, book: FontBook) -> Iterator[Diagnostic]:
    """Fonts of which nobody can say whether they may be used."""
    for face, facts in book.facts.items():
        folder = project.world.root / "fonts" / face.family
        beside = folder.is_dir() and any(
            path.stem.upper().startswith(("OFL", "LICEN", "COPYING", "UFL", "EULA"))
            for path in folder.iterdir()
        )
        if not (facts.licence or facts.licence_url or beside):
            place, file = project.place_of_font(face.family), book.files[face]
            yield diagnostic("font-licence", place, file=file)
