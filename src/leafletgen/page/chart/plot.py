"""Where the bars, lines, slices and ticks of a chart lie: the door to reportlab's charts.

reportlab chooses ticks and places everything; its drawing is walked, and what it would write is set by us at the place of its
strings. Points are logical: x from the start edge, y downwards, in points from the first upper corner of the plot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, radians, sin
from typing import Any, Literal

from leafletgen.core.geometry import Point, Size
from leafletgen.core.record import NamedTuple
from leafletgen.core.unaltered import unaltered

with unaltered():
    from reportlab.graphics.charts.barcharts import HorizontalBarChart
    from reportlab.graphics.charts.linecharts import HorizontalLineChart
    from reportlab.graphics.charts.piecharts import Pie
    from reportlab.graphics.shapes import Ellipse, Group, PolyLine, Rect, String, Wedge

BAR, BETWEEN_BARS, BETWEEN_ROWS = 10, 1.2, 7
"""The parts of a row that a bar, the gap to the next one and the gap to the next row take."""
LEAST = 0.001
TICKS = 5
NEAR = 0.6
"""A line whose least value is at least this part of its largest does not need to begin at nothing."""
TOP = 90
"""Degrees at which the first slice begins, as reportlab counts them."""

Rows = Sequence[Sequence[float]]
"""The values of each row (a category), one for each series."""


class PlotField(NamedTuple):
    """A bar, a part of one or a slice. `end`: where its value would be written, or a leader lead to."""

    row: int
    series: int
    outline: tuple[Point, ...]
    end: Point


class PlotTick(NamedTuple):
    """A value of the axis and how far along it lies."""

    value: float
    at: float


class Plot(NamedTuple):
    """The geometry of a chart. `lines`: a point for each row, of each series; `base`: where the axis has its 0, or begins."""

    fields: tuple[PlotField, ...] = ()
    lines: tuple[tuple[Point, ...], ...] = ()
    ticks: tuple[PlotTick, ...] = ()
    base: float = 0.0


class _DrawnShape(NamedTuple):
    shape: Any
    x: float
    y: float


def bars(rows: Rows, size: Size, style: Literal["parallel", "stacked"]) -> Plot:
    """Bars from the start edge, the first row on top."""
    chart, marks = HorizontalBarChart(), {}
    _prepare(chart, rows, size)
    chart.barWidth, chart.barSpacing, chart.groupSpacing = BAR, BETWEEN_BARS, BETWEEN_ROWS
    chart.categoryAxis.style = style
    chart.categoryAxis.reverseDirection = 1
    # Without ticks to be seen, the longest bar takes all the room.
    chart.valueAxis.rangeRound = "both" if style == "stacked" else "none"
    chart.bars.minDimen = (
        LEAST  # reportlab leaves out bars of nothing, and with them the place of their value
    )
    if style == "parallel":  # it builds rows upwards, too
        chart.data.reverse()

    def noted(bar: Any, *, rowNo: int, colNo: int, **_: Any) -> None:  # noqa: N803  # reportlab's names
        marks[id(bar)] = colNo, len(chart.data) - 1 - rowNo if style == "parallel" else rowNo

    chart.barRecord = noted
    walked = tuple(_walk(chart.draw()))
    base = chart.valueAxis.scale(0)
    found = sorted(_bars(walked, marks, size, base), key=lambda field: field[:2])
    return Plot(tuple(found), (), _ticks(walked, across=True, size=size), base)


def _bars(
    walked: Sequence[_DrawnShape], marks: dict[int, tuple[int, int]], size: Size, base: float
) -> Iterator[PlotField]:
    for shape, _, _ in walked:
        if isinstance(shape, Rect) and id(shape) in marks:
            left, right = sorted((shape.x, shape.x + shape.width))
            low, high = sorted((shape.y, shape.y + shape.height))
            corners = ((left, high), (right, high), (right, low), (left, low))
            far = left if right <= base + 1e-6 else right
            middle = size.height - (low + high) / 2
            row, series = marks[id(shape)]
            yield PlotField(row, series, tuple(_down(x, y, size) for x, y in corners), Point(far, middle))


def lines(rows: Rows, size: Size) -> Plot:
    """A line for each series, the first row at the start edge."""
    chart = HorizontalLineChart()
    _prepare(chart, rows, size)
    every = [value for row in rows for value in row]
    chart.valueAxis.forceZero = min(every) < NEAR * max(every)
    chart.valueAxis.rangeRound = "both"
    walked = tuple(_walk(chart.draw()))
    drawn = [one.shape.points for one in walked if isinstance(one.shape, PolyLine)]
    made = tuple(tuple(_down(x, y, size) for x, y in zip(p[::2], p[1::2], strict=True)) for p in drawn)
    ticks = _ticks(walked, across=False, size=size)
    base = next((tick.at for tick in ticks if tick.value == 0), size.height)
    return Plot((), made, ticks, base)


def slices(values: Sequence[float], size: Size) -> Plot:
    """Slices of a circle from its top on, the way a clock goes where reading begins at the left."""
    pie = Pie()
    pie.x = pie.y = 0
    pie.width, pie.height = size
    pie.data, pie.labels = list(values), None
    pie.startAngle, pie.direction, pie.slices.label_visible = TOP, "clockwise", 0
    shapes = [one.shape for one in _walk(pie.draw()) if isinstance(one.shape, Wedge | Ellipse)]
    made = []
    for number, shape in enumerate(shapes):
        if isinstance(shape, Ellipse):
            shape = Wedge(shape.cx, shape.cy, shape.rx, TOP - 360, TOP)
        points = shape.asPolygon().points
        outline = tuple(_down(x, y, size) for x, y in zip(points[::2], points[1::2], strict=True))
        middle = radians((shape.startangledegrees + shape.endangledegrees) / 2)
        rim = shape.centerx + shape.radius * cos(middle), shape.centery + shape.radius * sin(middle)
        made.append(PlotField(number, 0, outline, _down(*rim, size)))
    return Plot(tuple(made))


def _prepare(chart: Any, rows: Rows, size: Size) -> None:
    """What bars and lines have in common: all of the room is for the plot, and strings tell values and places."""
    chart.x = chart.y = 0
    chart.width, chart.height = size
    chart.data = [tuple(series) for series in zip(*rows, strict=True)]
    chart.categoryAxis.categoryNames = [""] * len(rows)
    axis = chart.valueAxis
    axis.forceZero, axis.maximumTicks = 1, TICKS
    axis.labelTextFormat = repr
    axis.labels.boxAnchor, axis.labels.dx, axis.labels.dy = "c", 0, 0


def _ticks(walked: Sequence[_DrawnShape], *, across: bool, size: Size) -> tuple[PlotTick, ...]:
    strings = [one for one in walked if isinstance(one.shape, String) and one.shape.text]
    return tuple(PlotTick(float(one.shape.text), one.x if across else size.height - one.y) for one in strings)


def _walk(node: Any, x: float = 0.0, y: float = 0.0) -> Iterator[_DrawnShape]:
    """All shapes of a drawing, and how far the groups round them have moved them."""
    for child in node.contents:
        shape = child.provideNode() if hasattr(child, "provideNode") else child
        if isinstance(shape, Group):
            yield from _walk(shape, x + shape.transform[4], y + shape.transform[5])
        else:
            yield _DrawnShape(shape, x, y)


def _down(x: float, y: float, size: Size) -> Point:
    """A point of reportlab's, which counts upwards."""
    return Point(x, size.height - y)
