"""Bars from the start edge, one below the other: side by side with their values at their ends, or as parts of a whole."""

from __future__ import annotations

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.page.blocks.chart.head import corners, head
from leafletgen.page.blocks.chart.pen import GAP, HAIR, ChartPen, decimals
from leafletgen.page.blocks.kit import BlockExtent
from leafletgen.page.blocks.planned import BlockPlan, Draft
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.chart.fills import Fill, contrast
from leafletgen.page.chart.plot import BAR, BETWEEN_BARS, BETWEEN_ROWS, Plot, PlotField, bars

LABELS = 0.38
"""Of the width: the most that the labels take."""
THICK = 1.35
"""A bar, in the size of the words."""
AXIS = 0.14
"""The line that bars begin at, in `u`."""
PAD = 0.18
"""Round a number on a bar, in `u`."""


def plan_bars(pen: ChartPen, width: float) -> BlockPlan:
    """Bars of several series side by side."""
    shown = pen.shown
    every = [value for row in shown.values for value in row]
    beyond = pen.widest([pen.number(value) for value in every]) + pen.u(GAP)
    before = beyond if min(every) < 0 else 0.0
    return _plan(pen, width, before, beyond, stacked=False)


def plan_stacked(pen: ChartPen, width: float) -> BlockPlan:
    """Bars of which each holds the parts of a row."""
    most = max(sum(row) for row in pen.shown.values)
    # Room for half of the last number on the axis, which may be a bit more than what is there.
    return _plan(pen, width, 0.0, pen.widest([pen.number(most * 1.2, 0)]) / 2, stacked=True)


def _plan(pen: ChartPen, width: float, before: float, beyond: float, *, stacked: bool) -> BlockPlan:
    labels = [pen.words(text) for text in pen.shown.labels]
    column = min(pen.widest(labels), LABELS * width)
    needs = [pen.measure(label, column) for label in labels]
    above = head(pen, width, key=len(pen.shown.series) > 1)
    below = pen.measure(pen.number(0, 0), width).height + pen.u(GAP) if stacked else 0.0
    tall = max(_rows(pen, needs, stacked), pen.shown.height - above.height - below)
    start = column + pen.u(2 * GAP) + before
    plot = Rect(start, above.height, max(width - start - beyond, pen.u(1)), tall)

    def draw(draft: Draft) -> None:
        made = bars(pen.shown.values, Size(plot.width, plot.height), "stacked" if stacked else "parallel")
        above.draw(pen, draft)
        _draw(pen, draft, labels, column, plot, made, stacked=stacked)

    extent = joined([*above.extents, *needs], above.height + tall + below)
    return BlockPlan(extent, draw)


def _rows(pen: ChartPen, needs: list[BlockExtent], stacked: bool) -> float:
    """The height of all rows: of their bars, or of the highest label."""
    count = 1 if stacked else len(pen.shown.series)
    parts = count * BAR + (count - 1) * BETWEEN_BARS + BETWEEN_ROWS
    least = max(need.height + max(need.air, pen.u(GAP)) for need in needs)
    return len(needs) * max(parts / BAR * THICK * pen.size, least)


def _draw(
    pen: ChartPen, draft: Draft, labels: list[Prose], column: float, plot: Rect, made: Plot, *, stacked: bool
) -> None:  # fmt: skip
    if stacked:
        _axis(pen, draft, made, plot)
    fills = pen.fills()
    for field in made.fields:
        outline = [p.moved(plot.x, plot.y) for p in field.outline]
        pen.field(draft, outline, fills[field.series], seam=stacked)
    base = plot.x + made.base
    pen.line(draft, (Point(base, plot.y), Point(base, plot.bottom)), AXIS)
    high = plot.height / len(labels)
    for number, label in enumerate(labels):
        pen.hung(draft, label, column, 0.0, plot.y + (number + 0.5) * high)
        for field in (one for one in made.fields if one.row == number):
            (_inside if stacked else _beside)(pen, draft, field, plot, made.base, fills[field.series])


def _axis(pen: ChartPen, draft: Draft, made: Plot, plot: Rect) -> None:
    """Thin lines with their values below."""
    places = decimals((tuple(tick.value for tick in made.ticks),))
    for tick in made.ticks:
        at = plot.x + tick.at
        pen.line(draft, (Point(at, plot.y), Point(at, plot.bottom)), HAIR)
        number = pen.number(tick.value, places)
        wide = pen.widest([number])
        draft.text(number, wide, at - wide / 2, plot.bottom + pen.u(GAP))


def _beside(pen: ChartPen, draft: Draft, field: PlotField, plot: Rect, base: float, _: Fill) -> None:
    """The value at the far end of a bar."""
    number = pen.number(pen.shown.values[field.row][field.series])
    wide = pen.widest([number])
    backwards = field.end.x < base - 1e-6
    start = plot.x + field.end.x + (-pen.u(GAP) - wide if backwards else pen.u(GAP))
    pen.hung(draft, number, wide, start, plot.y + field.end.y)


def _inside(pen: ChartPen, draft: Draft, field: PlotField, plot: Rect, _: float, fill: Fill) -> None:
    """The value in the middle of a part, where that is wide enough; on a plate of its ground where that is hatched."""
    value = pen.shown.values[field.row][field.series]
    number, pad = pen.number(value), pen.u(PAD)
    wide, room = pen.widest([number]), field.end.x - field.outline[0].x
    if value == 0 or wide + 4 * pad > room:
        return
    kit = pen.kit
    ink = max(
        (kit.ink, kit.ground_paint, kit.look.paint("white")), key=lambda paint: contrast(paint, fill.paint)
    )
    start = plot.x + field.end.x - (room + wide) / 2
    middle = plot.y + field.end.y
    if fill.hatch:
        half = 0.55 * pen.size
        plate = Rect(start - pad, middle - half, wide + 2 * pad, 2 * half)
        pen.field(draft, corners(plate), Fill(kit.ground_paint, (), outlined=False))
    pen.hung(draft, number._replace(paint=ink), wide, start, middle)
