"""Headlines in a face of their own: it stands in for the usual one in the whole of a text, or not at all; and for a language
only if it has the whole alphabet, so that not every other headline of a sheet is in another face.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from unicodedata import category

from leafletgen.text.covering import covers
from leafletgen.text.exemplars import exemplars
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.weights import LOUD
from leafletgen.text.ir.style import HeadlineFace
from leafletgen.text.languages.tag import Language

ALPHABET = 500
"""A language with more letters has rare ones among them: there each text is asked."""


def offered(headlines: Sequence[HeadlineFace], language: Language) -> tuple[HeadlineFace, ...]:
    """Those for a language: what is said of it goes before what is said of its script."""
    keys = (language.tag, language.script)
    return tuple(sorted((one for one in headlines if one.key in keys), key=lambda one: keys.index(one.key)))


def headline_faces(
    chars: str,
    usual: list[Face | None],
    weights: Sequence[int],
    base: Language,
    display: bool,
    book: FontBook,
    headlines: Sequence[HeadlineFace],
) -> list[Face | None]:
    """The faces of a headline. The first one offered that has all the letters of the language's first face takes its place.

    Letters of two designs in one word look like a mistake, so one letter that it lacks leaves all to the usual face. Where the
    project names fonts of its own for the language, a family of the program does not go before them.
    """
    first = next(iter(book.chain(base, display)), None)
    for one in offered(headlines, base):
        faces = {weight: _face(one, weight, base, book) for weight in set(weights)}
        if first is None or None in faces.values() or (book.preferred(base) and not book.is_own(one.family)):
            continue
        own = [at for at, face in enumerate(usual) if face is not None and face.family == first.family]
        taken = _taken(faces, chars, weights, own)
        if taken:
            return [faces[weights[at]] if at in taken else face for at, face in enumerate(usual)]
    return usual


def _face(one: HeadlineFace, weight: int, base: Language, book: FontBook) -> Face | None:
    """The face, where it writes the language and reads as bold as the words are to be."""
    face = next(iter(book.faces((one.family,), weight)), None)
    if face is None or face.is_bold != (weight >= LOUD) or not _writes(face, base):
        return None
    return face.sized(one.size)


@cache
def _writes(face: Face, language: Language) -> bool:
    letters = exemplars(language)
    return len(letters) > ALPHABET or all(covers(face, letter) for letter in letters)


def _taken(
    faces: dict[int, Face | None], chars: str, weights: Sequence[int], places: Sequence[int]
) -> set[int]:
    """The places whose characters the faces have; none, where they lack one that is no sign by itself (a telephone, an arrow)."""
    lacking = {at for at in places if (face := faces[weights[at]]) is None or not covers(face, chars[at])}
    return set(places) - lacking if all(category(chars[at]).startswith("S") for at in lacking) else set()
