"""Small signs: the states of texts, boxes to tick, numbers on the pictures of pages."""

from __future__ import annotations

import math
from collections.abc import Iterable

from leafletgen.core.color import WHITE
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import Path, circle, polygon, polyline, rectangle, rounded
from leafletgen.desk.proof.type import INK, MARK, SOFT, Type, plain
from leafletgen.model.locales.status import State
from leafletgen.text.ir.frame import Frame, FrameBuilder, Placed, Shape, Stroke


def _lines(*lines: Iterable[tuple[float, float]]) -> Path:
    return Path(tuple(segment for line in lines for segment in polyline(line).segments))


_TURN = [(8 + 5 * math.cos(math.radians(a)), 8 + 5 * math.sin(math.radians(a))) for a in range(30, 331, 20)]
_STATES: dict[State, Path] = {
    "missing": rectangle(Rect(2.5, 2.5, 11, 11)),
    "stale": _lines(_TURN, [(13.6, 1.8), (_TURN[-1]), (8.8, 4.9)]),
    "machine": rectangle(Rect(4, 4, 8, 8)) + _lines(
        *([(6, a), (6, b)] for a, b in ((1.5, 4), (12, 14.5))), *([(10, a), (10, b)] for a, b in ((1.5, 4), (12, 14.5))),
        *([(a, 6), (b, 6)] for a, b in ((1.5, 4), (12, 14.5))), *([(a, 10), (b, 10)] for a, b in ((1.5, 4), (12, 14.5))),
    ),
    "draft": polygon([(2.5, 13.5), (3.3, 10.5), (10.5, 3.3), (12.7, 5.5), (5.5, 12.7)]),
    "translated": circle(Point(8, 8), 5.5),
    "checked": _lines([(3, 8.5), (6.5, 12), (13, 4.5)]),
}  # fmt: skip
"""On a grid of 16 by 16, as in the preview."""


def state_sign(state: State, side: float) -> Frame:
    """The sign of a state, `side` points square."""
    grid = side / 16
    path = Path(tuple(
        s._replace(points=tuple(Point(p.x * grid, p.y * grid) for p in s.points)) for s in _STATES[state].segments
    ))  # fmt: skip
    dash = (2.2 * grid, 1.6 * grid) if state == "missing" else ()
    shape = Shape(path, stroke=Stroke(SOFT, 1.3 * grid, dash, round=not dash))
    return Frame(Size(side, side), (Placed(Point(0, 0), shape),))


def tick_box(side: float) -> Frame:
    """A box to tick."""
    shape = Shape(rectangle(Rect(0, 0, side, side)), WHITE, Stroke(INK, 0.7))
    return Frame(Size(side, side), (Placed(Point(0, 0), shape),))


def number_badge(number: int, type_: Type, size: float) -> Frame:
    """A number on a ground with a white edge, so that it is seen on any picture."""
    text = plain(str(number), "en")
    width = max(type_.width(text, size, bold=True) + 0.7 * size, 1.35 * size)
    height = 1.35 * size
    box = FrameBuilder(width, rtl=False)
    box.shape(Shape(rounded(Rect(0, 0, width, height), 0.3 * size), MARK, Stroke(WHITE, 0.12 * size)))
    said = Type(type_.book, rtl=False).set(text, width, size, paint=WHITE, bold=True, align="center")
    box.frame(said.frame, 0, 0.5 * height + 0.36 * size - said.baseline)
    return box.build(height)
