"""Lines from the start to the end, each with its mark, called by name where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import Path, circle, polygon, polyline
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.chart.head import head
from leafletgen.page.blocks.chart.pen import GAP, HAIR, ChartPen, decimals
from leafletgen.page.blocks.planned import BlockPlan, Draft
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.chart.plot import Plot, PlotTick, lines
from leafletgen.page.drawing.leaders import LabelWish, Leader, LeaderRoom, SideEdge, plan
from leafletgen.text.ir.frame import Shape, Stroke

NAMES = 0.26
"""Of the width: the most that the names of the lines take."""
FLAT = 0.42
"""The height of the plot, of the chart's width, where none is stated."""
THICK, MARK = 0.32, 0.42
"""A line, and half of the width of its marks; in `u`."""
DASHES = ((), (1.1, 0.6), (0.3, 0.5))
"""In `u`."""
APART = 0.3
"""Between names, in `u`."""
LEVEL = 0.6
"""How far a leader runs level, in `u`."""


class _LineNames(NamedTuple):
    """What stands where the lines end: a name above a value, or the value alone."""

    texts: tuple[tuple[Prose, ...], ...]
    width: float

    def heights(self, pen: ChartPen) -> list[float]:
        """The height of each."""
        return [sum(pen.measure(part, self.width).height for part in parts) for parts in self.texts]


def plan_lines(pen: ChartPen, width: float) -> BlockPlan:
    """A line for each series."""
    shown = pen.shown
    above = head(pen, width, key=False)
    names = _names(pen, width)
    around = pen.measure(pen.number(0, 0), width).height
    # Before anything else, how many ticks there are, which depends on the height alone.
    rough = max(shown.height - above.height, 0.0) or FLAT * width
    ticks = lines(shown.values, Size(width, rough)).ticks
    column = pen.widest(_numbers(pen, ticks))
    start = column + pen.u(GAP)
    wide = max(width - start - names.width - pen.u(GAP + LEVEL), pen.u(1))
    labels = [pen.words(text, "center") for text in shown.labels]
    step = wide / len(labels)
    room = max(step - pen.u(GAP), pen.u(0.1))
    needs = [pen.measure(label, room) for label in labels]
    below = max(need.height for need in needs) + pen.u(GAP)
    # Half a line of the uppermost number stands above its tick.
    lift = above.height + around / 2
    least = sum(names.heights(pen)) + _apart(pen, names) * (len(names.texts) - 1)
    tall = max(shown.height - lift - below if shown.height else FLAT * width, least)
    plot = Rect(start, lift, wide, tall)

    def draw(draft: Draft) -> None:
        made = lines(shown.values, Size(wide, tall))
        above.draw(pen, draft)
        _axis(pen, draft, made, plot)
        for number, label in enumerate(labels):
            middle = start + (number + 0.5) * step
            draft.text(label, room, middle - room / 2, plot.bottom + pen.u(GAP))
        _lines(pen, draft, made, plot, names)

    named = [pen.measure(part, names.width) for parts in names.texts for part in parts]
    return BlockPlan(joined([*above.extents, *needs, *named], lift + tall + below), draw)


def _apart(pen: ChartPen, names: _LineNames) -> float:
    """Between two names: no less than between the lines of either."""
    return max(pen.u(APART), *(parts[0].air(pen.kit, pen.state) for parts in names.texts))


def _names(pen: ChartPen, width: float) -> _LineNames:
    texts = tuple(
        (*([pen.words(series.text)] if series.text is not None else []), pen.number(pen.shown.values[-1][number]))
        for number, series in enumerate(pen.shown.series)
    )  # fmt: skip
    return _LineNames(texts, min(pen.widest([part for parts in texts for part in parts]), NAMES * width))


def _numbers(pen: ChartPen, ticks: Sequence[PlotTick]) -> list[Prose]:
    places = decimals((tuple(tick.value for tick in ticks),))
    return [pen.number(tick.value, places)._replace(align=None) for tick in ticks]


def _axis(pen: ChartPen, draft: Draft, made: Plot, plot: Rect) -> None:
    """Thin lines with their values before them."""
    for tick, number in zip(made.ticks, _numbers(pen, made.ticks), strict=True):
        at = plot.y + tick.at
        pen.line(draft, (Point(plot.x, at), Point(plot.right, at)), HAIR if tick.value else 3 * HAIR)
        wide = pen.widest([number])
        pen.hung(draft, number, wide, plot.x - pen.u(GAP) - wide, at)


def _lines(pen: ChartPen, draft: Draft, made: Plot, plot: Rect, names: _LineNames) -> None:
    paints = _paints(pen)
    moved = [tuple(p.moved(plot.x, plot.y) for p in line) for line in made.lines]
    leaders = _leaders(pen, names, [line[-1] for line in moved], plot)
    for leader in leaders:
        stroke = Stroke(pen.kit.ink, pen.u(2 * HAIR), (pen.u(2 * HAIR), pen.u(0.25)))
        draft.shape(Shape(polyline(leader.line), stroke=stroke))
    for number, line in enumerate(moved):
        paint, dash = paints[number]
        stroke = Stroke(paint, pen.u(THICK), tuple(pen.u(one) for one in dash))
        draft.shape(Shape(polyline(line), stroke=stroke))
        for point in line:
            mark = _mark(number, point, pen.u(MARK))
            draft.shape(Shape(mark, fill=paint, stroke=Stroke(pen.kit.ground_paint, pen.u(0.12))))
    for leader, texts in zip(leaders, names.texts, strict=True):
        top = leader.top + plot.y
        for part in texts:
            start = leader.line[0].x + pen.u(GAP) / 2
            top += draft.text(part, names.width, start, top).frame.size.height


def _paints(pen: ChartPen) -> list[tuple[Paint, tuple[float, ...]]]:
    """A colour and dashes for each series: colours that are seen as lines, then the same with dashes."""
    look = pen.kit.look
    made: list[tuple[Paint, tuple[float, ...]]] = []
    strong = [fill.paint for fill in pen.fills() if not fill.hatch and not fill.outlined]
    seen = list(dict.fromkeys(strong)) or [pen.kit.ink]
    for number, series in enumerate(pen.shown.series):
        paint = look.paint(series.paint) if series.paint else seen[number % len(seen)]
        made.append((paint, DASHES[number // len(seen) % len(DASHES)]))
    return made


def _leaders(pen: ChartPen, names: _LineNames, ends: list[Point], plot: Rect) -> list[Leader]:
    """Where the names stand, and the lines to them."""
    wishes = []
    for number, (end, texts) in enumerate(zip(ends, names.texts, strict=True)):
        attach = pen.set(texts[0], names.width).first_baseline - pen.half
        wishes.append(
            LabelWish(str(number), Point(end.x, end.y - plot.y), names.heights(pen)[number], attach)
        )
    edge = SideEdge(plot.right + pen.u(LEVEL + GAP / 2), plot.right)
    made = plan(wishes, LeaderRoom({"end": edge}, plot.height, _apart(pen, names), 0.0)).leaders
    return [one._replace(line=tuple(p.moved(0.0, plot.y) for p in one.line)) for one in made]


def _mark(number: int, at: Point, half: float) -> Path:
    """A form for each series: disc, square, triangle, diamond, and again."""
    x, y = at
    forms = {
        1: [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)],
        2: [(x, y - 1.3 * half), (x + 1.2 * half, y + half), (x - 1.2 * half, y + half)],
        3: [(x, y - 1.4 * half), (x + 1.4 * half, y), (x, y + 1.4 * half), (x - 1.4 * half, y)],
    }
    return polygon(forms[number % 4]) if number % 4 in forms else circle(at, 1.1 * half)
