"""Slices of a whole, each with its words and its value beside it."""

from __future__ import annotations

from leafletgen.core.diagnostics import diagnostic
from leafletgen.core.geometry import Rect, Size
from leafletgen.core.path import polyline
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.chart.head import head
from leafletgen.page.blocks.chart.pen import GAP, HAIR, ChartPen
from leafletgen.page.blocks.planned import BlockPlan, Draft
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.chart.plot import Plot, slices
from leafletgen.page.drawing.leaders import (
    LabelSide,
    LabelWish,
    Leader,
    LeaderPlan,
    LeaderRoom,
    SideEdge,
    plan,
)
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.style import Align

LEAST, WIDE, MOST = 0.3, 0.44, 0.6
"""The circle, of the width: as the labels leave room, from the first to the second; where a height is stated, up to the third."""
SIDES: tuple[LabelSide, LabelSide] = ("start", "end")
LEVEL = 0.9
"""How far a leader runs level before it bends, in `u`."""
APART = 0.5
"""Between labels, in `u`."""


class _SliceLabel(NamedTuple):
    """The words of a slice and its value below them."""

    text: Prose
    value: Prose

    def height(self, pen: ChartPen, width: float) -> float:
        return sum(pen.measure(part, width).height for part in self)


def plan_pie(pen: ChartPen, width: float) -> BlockPlan:
    """A circle in the middle, labels on both sides."""
    above = head(pen, width, key=False)
    stated = max(pen.shown.height - above.height, 0.0)
    labels = [
        _SliceLabel(pen.words(text), pen.number(row[0]))
        for text, row in zip(pen.shown.labels, pen.shown.values, strict=True)
    ]
    beside = pen.widest([part for label in labels for part in label]) + pen.u(LEVEL + GAP)
    free = min(max(width - 2 * beside, LEAST * width), WIDE * width)
    across = min(stated or free, MOST * width)
    column = max((width - across) / 2 - pen.u(LEVEL + GAP), pen.u(1))
    made = slices([row[0] for row in pen.shown.values], Size(across, across))
    circle = Rect((width - across) / 2, 0.0, across, across)
    led = _led(pen, labels, made, circle, column)
    top = above.height + max(0.0, led.height - across) / 2
    tall = max(above.height + max(led.height, across), pen.shown.height)

    def draw(draft: Draft) -> None:
        fills = pen.fills()
        above.draw(pen, draft)
        for field in made.fields:
            outline = [p.moved(circle.x, top) for p in field.outline]
            pen.field(draft, outline, fills[field.row], seam=True)
        for number, leader in enumerate(led.leaders):
            line = tuple(p.moved(0.0, above.height) for p in leader.line)
            draft.shape(Shape(polyline(line), stroke=Stroke(pen.kit.ink, pen.u(2 * HAIR))))
            _label(pen, draft, labels[number], leader, column, above.height)
        if led.crowded is not None:
            named = labels[int(led.crowded)].text.text.spoken
            draft.found.append(diagnostic("chart-crowded", pen.shown.span, name=named))

    needs = [pen.measure(part, column) for label in labels for part in label]
    return BlockPlan(joined([*above.extents, *needs], tall), draw)


def _led(pen: ChartPen, labels: list[_SliceLabel], made: Plot, circle: Rect, column: float) -> LeaderPlan:
    """Each label on the side of its slice, so that no line runs over the circle."""
    heights = [label.height(pen, column) for label in labels]
    gap = max(pen.u(APART), *(label.text.air(pen.kit, pen.state) for label in labels))
    sides = [SIDES[field.end.x >= circle.width / 2 - 1e-6] for field in made.fields]
    own = {side: [n for n, s in enumerate(sides) if s == side] for side in SIDES}
    tall = max(circle.height, *(sum(heights[n] + gap for n in own[side]) - gap for side in SIDES))
    near, level, down = pen.u(GAP / 2), pen.u(LEVEL), (tall - circle.height) / 2
    edges = {
        "start": SideEdge(circle.x - level - near, circle.x - near),
        "end": SideEdge(circle.right + level + near, circle.right + near),
    }

    def wish(number: int) -> LabelWish:
        attach = pen.set(labels[number].text, column).first_baseline - pen.half
        at = made.fields[number].end.moved(circle.x, down)
        return LabelWish(str(number), at, heights[number], attach)

    plans = [plan([wish(n) for n in own[s]], LeaderRoom({s: edges[s]}, tall, gap, 0.0)) for s in SIDES]
    leaders = sorted((one for p in plans for one in p.leaders), key=lambda one: int(one.name))
    return LeaderPlan(tuple(leaders), tall, next((p.crowded for p in plans if p.crowded), None))


def _label(
    pen: ChartPen, draft: Draft, label: _SliceLabel, leader: Leader, column: float, down: float
) -> None:
    """Set towards its leader."""
    near, top, at = pen.u(GAP / 2), leader.top + down, leader.line[0].x
    for part in label:
        align: Align = "end" if leader.side == "start" else "start"
        own = pen.words(part.text, align)._replace(whole=part.whole)
        start = at - near - column if leader.side == "start" else at + near
        top += draft.text(own, column, start, top).frame.size.height
