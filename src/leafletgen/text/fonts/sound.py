"""Whether a font is whole: all its tables read to the end, its composite glyphs and its rules followed.

HarfBuzz passes silently over a table that it cannot read, and text would then be set without its marks, joins and
conjuncts. So a font is read once by another program before. It is given as fontTools' `TTFont`; nothing is imported here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leafletgen.core.limits import FONT_DEPTH, FONT_PARTS, FONT_POINTS, FONT_RULES
from leafletgen.text.fonts.facts import broken

MOST_PARTS, MOST_DEPTH, MOST_POINTS = FONT_PARTS.most, FONT_DEPTH.most, FONT_POINTS.most
"""Components of one glyph, composites within each other, points of a glyph with all its components."""

MOST_RULES = FONT_RULES.most
"""Parts of one layout table."""

LAYOUT = ("GDEF", "GSUB", "GPOS", "BASE", "JSTF")
SKIPPED = frozenset({"GlyphOrder", "glyf", "loca", "CFF ", "CFF2", "DSIG", "FFTM"})
"""Looked at elsewhere, or of no use to anybody."""


def check(font: Any) -> None:
    """Read everything. Raises Unusable, or whatever fontTools runs into."""
    _measures(font)
    for tag in font.keys():  # noqa: SIM118  # a TTFont cannot be iterated
        if tag not in SKIPPED:
            font[tag]
    _cmap(font)
    if "glyf" in font:
        _glyphs(font)
    for tag in LAYOUT:
        if tag in font:
            _rules(font[tag].table, tag)


def _measures(font: Any) -> None:
    head, maxp, hhea = font["head"], font["maxp"], font["hhea"]
    if not 16 <= head.unitsPerEm <= 16384:
        raise broken(f"its em has {head.unitsPerEm} units; from 16 to 16384 are possible")
    if maxp.numGlyphs < 2:
        raise broken("it has no glyphs")
    if not 0 < hhea.numberOfHMetrics <= maxp.numGlyphs:
        raise broken("its table “hhea” is broken")
    if len(font.getGlyphOrder()) != maxp.numGlyphs or len(font["hmtx"].metrics) != maxp.numGlyphs:
        raise broken("its tables contradict each other in the number of glyphs")


def _cmap(font: Any) -> None:
    letters: Mapping[int, str] | None = font.getBestCmap()
    if not letters:
        raise broken("it does not say which glyph is which letter (table “cmap”)")
    known = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14 and not known.issuperset(table.cmap.values()):
            raise broken("its table “cmap” names glyphs that it does not have")


def _glyphs(font: Any) -> None:
    """Each glyph unpacked; composites without circles, and of no more than can be drawn."""
    glyf = font["glyf"]
    order = font.getGlyphOrder()
    parts: dict[str, list[str]] = {}
    points: dict[str, int] = {}
    for name in order:
        glyph = glyf[name]
        if glyph.isComposite():
            parts[name] = [component.glyphName for component in glyph.components]
        elif glyph.numberOfContours > 0:
            points[name] = len(glyph.coordinates)
    known = set(order)
    for name, components in parts.items():
        if len(components) > MOST_PARTS or not known.issuperset(components):
            raise broken("one of its glyphs is put together from glyphs that it does not have")
        _count(name, parts, points, ())


def _count(name: str, parts: Mapping[str, list[str]], points: dict[str, int], above: tuple[str, ...]) -> int:
    """The points of a glyph with all its components; each is counted once."""
    if name in above or len(above) > MOST_DEPTH:
        raise broken("one of its glyphs is a part of itself")
    if name not in points:
        inner = (_count(one, parts, points, (*above, name)) for one in parts.get(name, ()))
        points[name] = sum(inner)
        if points[name] > MOST_POINTS:
            raise broken("one of its glyphs has more points than can be drawn")
    return points[name]


def _rules(table: Any, tag: str) -> None:
    """A layout table: all of it can be read, features name lookups that exist, and no lookup calls itself in a circle."""
    lookups = getattr(getattr(table, "LookupList", None), "Lookup", None) or []
    calls: dict[int, set[int]] = {}
    seen = 0
    for number, lookup in enumerate(lookups):
        calls[number] = set()
        for part in _parts(lookup):
            seen += 1
            if (called := getattr(part, "LookupListIndex", None)) is not None:
                calls[number].add(called)
    for part in _parts(getattr(table, "FeatureList", None)):
        seen += 1
        if any(n >= len(lookups) for n in getattr(part, "LookupListIndex", None) or ()):
            raise broken(f"its table “{tag}” is broken")
    if seen > MOST_RULES:
        raise broken(f"its table “{tag}” is broken")
    if any(n >= len(lookups) for called in calls.values() for n in called):
        raise broken(f"its table “{tag}” is broken")
    if _circle(calls):
        raise broken(f"the rules of its table “{tag}” call each other in a circle")


def _parts(root: Any) -> Iterator[Any]:
    """All tables below a table, each once."""
    waiting, seen = [root], set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, list | tuple):
            waiting += part
        elif isinstance(part, dict):
            waiting += part.values()
        elif hasattr(part, "__dict__") and id(part) not in seen:
            seen.add(id(part))
            yield part
            waiting += vars(part).values()


def _circle(calls: Mapping[int, Iterable[int]]) -> bool:
    """Whether following the calls leads back to where one came from."""
    done: set[int] = set()
    for start in calls:
        way, open_ = [(start, iter(calls[start]))], {start}
        while way:
            number, rest = way[-1]
            following = next((n for n in rest if n not in done), None)
            if following is None:
                done.add(number)
                open_.discard(number)
                way.pop()
            elif following in open_:
                return True
            else:
                open_.add(following)
                way.append((following, iter(calls[following])))
    return False
