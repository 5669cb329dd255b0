"""Cuts a text into items that can be shaped at one go: one level, script, language, face, weight, ruby base and link."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from leafletgen.core.record import NamedTuple
from leafletgen.text.bidi import levels
from leafletgen.text.breaks import clusters
from leafletgen.text.covering import covers, ignorable
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.weights import emphasised
from leafletgen.text.groups import LATIN, isolates, latin
from leafletgen.text.headlines import headline_faces
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import HeadlineFace
from leafletgen.text.languages.tag import Language, script_families, writing
from leafletgen.text.scripts import resolve, scripts_of
from leafletgen.text.upright import orientations

_LINE_ENDS = frozenset("\n\v\f\r\t\u0085\u2028\u2029")


class Item(NamedTuple):
    """Characters `start` to `end`; `ruby` is the index of the annotation over them, -1 without; `uri` where they lead to;
    `square` the number of the square that they share in a line that runs down, -1 without.
    """

    start: int
    end: int
    level: int
    script: str
    language: str
    face: Face
    weight: int
    ruby: int
    uri: str | None = None
    features: tuple[tuple[str, int], ...] = ()
    square: int = -1

    @property
    def rtl(self) -> bool:
        """Whether its glyphs run from right to left."""
        return bool(self.level & 1)


class Itemized(NamedTuple):
    """The items in logical order, the level of each character, and the offsets of characters no font has."""

    items: tuple[Item, ...]
    levels: tuple[int, ...]
    missing: tuple[int, ...]


def itemize(
    text: RichText,
    base: Language,
    book: FontBook,
    display: bool,
    weight: int,
    tabular: bool = False,
    vertical: bool = False,
    headlines: Sequence[HeadlineFace] = (),
) -> Itemized:
    """Cut the text; a text without any usable font gives no items and all its characters missing."""
    chars = text.chars
    found = tuple(levels(chars, base.rtl, isolates(chars, base.pack) if base.rtl else ()))
    scripts = resolve(chars, base.base_script)
    foreign, beside = latin(chars, base.pack) if base.pack.fonts.latin else (set(), set())
    for at in foreign:
        scripts[at] = LATIN
    tongues = [""] * len(chars)
    weights = [weight] * len(chars)
    uris: list[str | None] = [None] * len(chars)
    for run in text.runs:
        span = range(run.start, min(run.end, len(chars)))
        for at in span:
            tongues[at] = run.language or ""
            weights[at] = emphasised(weight) if run.bold else weight
            uris[at] = run.uri
    faces, missing = _choose_faces(chars, scripts, tongues, weights, base, book, display, foreign, beside)
    if headlines:
        faces = headline_faces(chars, faces, weights, base, display, book, headlines)
    squares = [-1] * len(chars)
    if vertical:
        upright, squares = orientations(chars, base)
        faces = [f.upright if f and stands else f for f, stands in zip(faces, upright, strict=True)]
    rubies = [-1] * len(chars)
    for number, ruby in enumerate(text.ruby):
        rubies[ruby.start : ruby.end] = [number] * (ruby.end - ruby.start)
    for at, character in enumerate(chars):
        if character in _LINE_ENDS:
            rubies[at] = -2 - at  # by itself, and then left out: a line end has no glyph
    keys = list(zip(found, scripts, tongues, faces, weights, rubies, uris, squares, strict=True))
    items, start = [], 0
    for key, same in groupby(keys):
        end = start + sum(1 for _ in same)
        level, script, tongue, face, own, ruby, uri, square = key
        if face is not None and not (end == start + 1 and text.chars[start] in _LINE_ENDS):
            named = (book.languages.get(tongue) if tongue else None) or base
            tag, wanted = named.hb_language, features(script, named, display) + (TABULAR if tabular else ())
            items.append(Item(start, end, level, script, tag, face, own, ruby, uri, wanted, square))
        start = end
    return Itemized(tuple(items), found, tuple(missing))


TABULAR = (("tnum", 1),)
"""Figures of equal width (OpenType); a font without them ignores it."""


def features(script: str, language: Language, display: bool) -> tuple[tuple[str, int], ...]:
    """OpenType features of a run: those of its script, and in display type those of its language."""
    pack = writing(script)
    wanted = pack.features if pack else ()
    if display and script == language.base_script:
        wanted += language.pack.display_features
    return tuple((name.removeprefix("-"), int(not name.startswith("-"))) for name in wanted)


def _choose_faces(
    chars: str,
    scripts: list[str],
    tongues: list[str],
    weights: list[int],
    base: Language,
    book: FontBook,
    display: bool,
    foreign: Collection[int],
    beside: Collection[int],
) -> tuple[list[Face | None], list[int]]:
    """One face for each character: the first of the chain that has its whole cluster.

    Common characters (digits, stops, spaces) stay in the face of the letter before them where that has them. `foreign` are
    those for which the pack has a Latin of its own; of the spaces `beside` them the wider one stands.
    """
    faces: list[Face | None] = [None] * len(chars)
    missing: list[int] = []
    at, letter = 0, None
    simple = None if foreign else _one_face(chars, tongues, weights, base, book, display)
    if simple is not None:
        return [simple] * len(chars), missing
    for end in clusters(chars):
        cluster = chars[at:end]
        common = all(scripts_of(c).own in ("Zyyy", "Zinh") for c in cluster)
        chain = _families(tongues[at], base, display, book)
        face = _latin_face(cluster, weights[at], base, book) if at in foreign else None
        if face is not None:
            faces[at:end] = [face] * (end - at)
            at = end
            continue
        if (
            common
            and letter is not None
            and letter[1] == (tongues[at], weights[at])
            and covers(letter[0], cluster)
        ):
            face = letter[0]
        if face is None:
            face = _first(
                chain + script_families(scripts[at]) + script_families(_own(cluster)),
                cluster,
                weights[at],
                book,
            )
        if at in beside and face is not None:
            face = max(face, _latin_face(cluster, weights[at], base, book) or face, key=_space)
        if face is None:
            missing += [n for n in range(at, end) if not ignorable(chars[n])]
            face = next((f for f in (book.face(family, weights[at]) for family in chain) if f), None)
        elif not common:
            letter = (face, (tongues[at], weights[at]))
        faces[at:end] = [face] * (end - at)
        at = end
    return faces, missing


def _latin_face(cluster: str, weight: int, base: Language, book: FontBook) -> Face | None:
    """The face for Latin letters and digits in a pack that names one, at its size; a project's own family goes before."""
    fonts = base.pack.fonts
    face = _first((*book.preferred(base), *fonts.latin), cluster, weight, book)
    return face.sized(fonts.latin_size) if face is not None and face.family in fonts.latin else face


def _space(face: Face) -> float:
    """The width of its space in em."""
    return face.advance(face.glyph(" ") or 0) / face.upem


def _own(cluster: str) -> str:
    return scripts_of(cluster[0]).own


def _families(tongue: str, base: Language, display: bool, book: FontBook) -> tuple[str, ...]:
    named = book.languages.get(tongue) if tongue else None
    own = book.families(base, display)
    if named is None:
        return own
    return tuple(dict.fromkeys(book.families(named, display) + own))


def _first(families: tuple[str, ...], cluster: str, weight: int, book: FontBook) -> Face | None:
    for family in dict.fromkeys(families):
        face = book.face(family, weight)
        if face is not None and covers(face, cluster):
            return face
    return None


def _one_face(
    chars: str, tongues: list[str], weights: list[int], base: Language, book: FontBook, display: bool
) -> Face | None:
    """The first choice where it has everything and nothing differs: the common case, without looking for clusters."""
    if len(set(weights)) != 1 or any(tongues):
        return None
    families = _families("", base, display, book)
    face = book.face(families[0], weights[0])
    if face is None or not all(covers(face, character) for character in set(chars)):
        return None
    return face
