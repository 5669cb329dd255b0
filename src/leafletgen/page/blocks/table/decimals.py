"""Numbers one below the other, their decimal marks in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.kit import FitState, Kit
from leafletgen.page.blocks.prose import Prose, SetProse
from leafletgen.text.ir.frame import Frame, GlyphRun, walk

_NUMBER = re.compile(r"\d(?:[\d.,'\u2019\u066b\u066c\u00a0\u202f ]*\d)?")
_MARK = re.compile(r"[.,\u066b](?=\d+$)")
"""The last mark of a number."""
_GROUP = 3
"""Digits of a group: as many behind a mark may be thousands as well as decimals."""


class DecimalSides(NamedTuple):
    """How far a text reaches to both sides of its decimal mark, in points."""

    left: float
    right: float


def decimal_at(number: str, marks: str) -> int:
    """Where in a number the decimals begin (at their mark), by the marks of its language; its end where it has none."""
    found = _MARK.search(number)
    if found is None or (found[0] not in marks and len(number) - found.end() == _GROUP):
        return len(number)
    return found.start()


def sides(kit: Kit, prose: Prose, state: FitState) -> DecimalSides:
    """Where a text of one line has its decimal mark."""
    size = prose.size(kit, state)
    key = ("decimal", id(prose.text), prose.role, kit.ground, size)
    known = kit.cache.get(key)
    if known is None:
        known = kit.cache[key] = _sides(kit, set_alone(kit, prose, state).frame)
    return cast(DecimalSides, known)


def set_alone(kit: Kit, prose: Prose, state: FitState) -> SetProse:
    """A text set on one line in a frame that is as wide as its words."""
    return prose.arrange(kit, prose.natural_width(kit, state) + 0.01, state)


def widest(found: Iterable[DecimalSides]) -> DecimalSides:
    """Room for several texts lined up."""
    rows = list(found)
    return DecimalSides(max((s.left for s in rows), default=0.0), max((s.right for s in rows), default=0.0))


def _sides(kit: Kit, frame: Frame) -> DecimalSides:
    # Late: what CLDR says of numbers is asked only by tables that line them up.
    from leafletgen.text.figures.customs import customs

    own = customs(kit.language.tag, kit.language.pack).decimals
    marks = "".join(own) + ("\u066b" if "." in own else "")
    wide, at = frame.size.width, frame.size.width
    for item, transform, _ in walk(frame):
        if isinstance(item, GlyphRun) and (number := _NUMBER.search(item.text)):
            until = number.start() + decimal_at(number[0], marks)
            # Figures run from the left in every language.
            before = sum(g.advance for g in item.glyphs if g.cluster < until)
            at = transform.e + before * item.size / item.face.upem
            break
    return DecimalSides(at, wide - at)
