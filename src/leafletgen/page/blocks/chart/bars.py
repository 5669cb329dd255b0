"""Bars from the start edge, one below the other: side by side with their values at their ends, or as parts of a whole."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.page.blocks.chart.head import ChartHead, corners, head
from leafletgen.page.blocks.chart.pen import GAP, HAIR, ChartPen, ChartPlan, decimals
from leafletgen.page.blocks.kit import BlockExtent, LaidBlock
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.chart.fills import Fill, contrast
from leafletgen.page.chart.plot import BAR, BETWEEN_BARS, BETWEEN_ROWS, Plot, PlotField, bars
from leafletgen.text.ir.frame import FrameBuilder

LABELS = 0.38
"""Of the width: the most that the labels take."""
THICK = 1.35
"""A bar, in the size of the words."""
AXIS = 0.14
"""The line that bars begin at, in `u`."""
PAD = 0.18
"""Round a number on a bar, in `u`."""


class _BarRoom(NamedTuple):
    """Where the plot lies: its box, and the width of the labels before it."""

    labels: float
    plot: Rect


def plan_bars(pen: ChartPen, width: float) -> ChartPlan:
    """Bars of several series side by side."""
    shown = pen.shown
    every = [value for row in shown.values for value in row]
    beyond = pen.widest([pen.number(value) for value in every]) + pen.u(GAP)
    before = beyond if min(every) < 0 else 0.0
    return _plan(pen, width, before, beyond, stacked=False)


def plan_stacked(pen: ChartPen, width: float) -> ChartPlan:
    """Bars of which each holds the parts of a row."""
    most = max(sum(row) for row in pen.shown.values)
    # Room for half of the last number on the axis, which may be a bit more than what is there.
    return _plan(pen, width, 0.0, pen.widest([pen.number(most * 1.2, 0)]) / 2, stacked=True)


def _plan(pen: ChartPen, width: float, before: float, beyond: float, *, stacked: bool) -> ChartPlan:
    labels = [pen.words(text) for text in pen.shown.labels]
    column = min(pen.widest(labels), LABELS * width)
    needs = [pen.measure(label, column) for label in labels]
    above = head(pen, width, key=len(pen.shown.series) > 1)
    below = pen.measure(pen.number(0, 0), width).height + pen.u(GAP) if stacked else 0.0
    tall = max(_rows(pen, needs, stacked), pen.shown.height - above.height - below)
    start = column + pen.u(2 * GAP) + before
    plot = Rect(start, above.height, max(width - start - beyond, pen.u(1)), tall)
    room = _BarRoom(column, plot)

    def draw(box: FrameBuilder) -> list[LaidBlock]:
        made = bars(pen.shown.values, Size(plot.width, plot.height), "stacked" if stacked else "parallel")
        return _draw(pen, box, above, labels, room, made, stacked=stacked)

    extent = joined([*above.extents, *needs], above.height + tall + below)
    return ChartPlan(extent, draw)


def _rows(pen: ChartPen, needs: list[BlockExtent], stacked: bool) -> float:
    """The height of all rows: of their bars, or of the highest label."""
    count = 1 if stacked else len(pen.shown.series)
    parts = count * BAR + (count - 1) * BETWEEN_BARS + BETWEEN_ROWS
    least = max(need.height + max(need.air, pen.u(GAP)) for need in needs)
    return len(needs) * max(parts / BAR * THICK * pen.size, least)


def _draw(
    pen: ChartPen, box: FrameBuilder, above: ChartHead, labels: list[Prose], room: _BarRoom, made: Plot, *, stacked: bool
) -> list[LaidBlock]:  # fmt: skip
    parts, plot = above.draw(pen, box), room.plot
    if stacked:
        parts += _axis(pen, box, made, plot)
    fills = pen.fills()
    for field in made.fields:
        outline = [p.moved(plot.x, plot.y) for p in field.outline]
        pen.field(box, outline, fills[field.series], seam=stacked)
    base = plot.x + made.base
    pen.line(box, (Point(base, plot.y), Point(base, plot.bottom)), AXIS)
    high = plot.height / len(labels)
    for number, label in enumerate(labels):
        text = pen.set(label, room.labels)
        pen.hung(box, text, 0.0, plot.y + (number + 0.5) * high)
        parts.append(text.laid)
        for field in (one for one in made.fields if one.row == number):
            parts += (_inside if stacked else _beside)(pen, box, field, plot, made.base, fills[field.series])
    return parts


def _axis(pen: ChartPen, box: FrameBuilder, made: Plot, plot: Rect) -> list[LaidBlock]:
    """Thin lines with their values below."""
    places, parts = decimals((tuple(tick.value for tick in made.ticks),)), []
    for tick in made.ticks:
        at = plot.x + tick.at
        pen.line(box, (Point(at, plot.y), Point(at, plot.bottom)), HAIR)
        number = pen.number(tick.value, places)
        wide = pen.widest([number])
        text = pen.set(number, wide)
        box.frame(text.frame, at - wide / 2, plot.bottom + pen.u(GAP))
        parts.append(text.laid)
    return parts


def _beside(
    pen: ChartPen, box: FrameBuilder, field: PlotField, plot: Rect, base: float, _: Fill
) -> list[LaidBlock]:
    """The value at the far end of a bar."""
    number = pen.number(pen.shown.values[field.row][field.series])
    wide = pen.widest([number])
    text = pen.set(number, wide)
    backwards = field.end.x < base - 1e-6
    start = plot.x + field.end.x + (-pen.u(GAP) - wide if backwards else pen.u(GAP))
    pen.hung(box, text, start, plot.y + field.end.y)
    return [text.laid]


def _inside(
    pen: ChartPen, box: FrameBuilder, field: PlotField, plot: Rect, _: float, fill: Fill
) -> list[LaidBlock]:
    """The value in the middle of a part, where that is wide enough; on a plate of its ground where that is hatched."""
    value = pen.shown.values[field.row][field.series]
    number, pad = pen.number(value), pen.u(PAD)
    wide, room = pen.widest([number]), field.end.x - field.outline[0].x
    if value == 0 or wide + 4 * pad > room:
        return []
    kit = pen.kit
    ink = max(
        (kit.ink, kit.ground_paint, kit.look.paint("white")), key=lambda paint: contrast(paint, fill.paint)
    )
    text = pen.set(number._replace(paint=ink), wide)
    start = plot.x + field.end.x - (room + wide) / 2
    middle = plot.y + field.end.y
    if fill.hatch:
        half = 0.55 * pen.size
        plate = Rect(start - pad, middle - half, wide + 2 * pad, 2 * half)
        pen.field(box, corners(plate), Fill(kit.ground_paint, (), outlined=False))
    pen.hung(box, text, start, middle)
    return [text.laid]
