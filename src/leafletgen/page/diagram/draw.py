"""The public door: from a graph with its texts to a frame.

`sized` once per diagram and language, `natural` as often as a fit asks, `draw` at the end. The picture is worked
out from the start edge on and mirrored as a whole for a right-to-left page; text, digits and signs that say
`mirror: no` only change their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.core.path import circle, polygon, polyline, rounded
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.check import Figures, figures
from leafletgen.page.diagram.flow.draw import FlowPainter
from leafletgen.page.diagram.flow.place import best as flow_best
from leafletgen.page.diagram.hull import disc
from leafletgen.page.diagram.measures import Measures
from leafletgen.page.diagram.paint import DiagramPainter, upright
from leafletgen.page.diagram.place import best, place
from leafletgen.page.diagram.placed import PlacedArrow, PlacedDiagram, PlacedGraph, PlacedNode
from leafletgen.page.diagram.sizing import DiagramStyle, SizedGraph, sized
from leafletgen.text.ir.frame import Frame, FrameBuilder, Stroke
from leafletgen.text.ir.structure import StructureElement

if TYPE_CHECKING:
    from leafletgen.text.paragraph import SetText, ShapedText

__all__ = ["DiagramParts", "DiagramStyle", "Drawn", "Need", "SizedGraph", "draw", "natural", "parts", "sized"]

SIGN = {"circle": 0.66, "box": 0.68, "rounded": 0.64, "none": 0.94}
"""Side of the pictogram in sides of its outline (the marked disc: of its inside)."""
TALL_DIGIT = 0.58
"""Highest ink of a number in diameters of its badge."""


class Need(NamedTuple):
    """What a diagram needs at a width, in points: `above` and `below` its centre line make its height.

    `least`: the height that `draw` can do with before anything becomes smaller (a way over the heads runs lower).
    `lines`: of its labels (0: of a flow, which has its own way to grow).
    `overfull`: points by which a label is too large at this size (0: all labels fit); `label`: whose; `sticking`: those
    by which one of its words is too wide, which more lines do not help. `touching`: a label that touches something else.
    """

    height: float
    above: float
    below: float
    lines: int
    overfull: float
    label: str | None
    clean: bool
    least: float
    sticking: float = 0.0
    touching: str | None = None


class Drawn(NamedTuple):
    """A diagram's frame, and what was found: an error stands for a picture that must not be printed."""

    frame: Frame
    diagnostics: tuple[Diagnostic, ...]


def natural(graph: SizedGraph, width: float, label_size: float) -> Need:
    """The room needed at a width with labels at `label_size` points (the real size)."""
    p = _placed(graph, width, label_size)
    high = least = p.bounds.height
    if graph.graph.decides:
        over = max(p.overfull, p.over[0])
        return Need(high, p.center, high - p.center, 0, over, p.label, p.clean, least, over)
    if p.clean and any(a.arrow.route == "over" or len(a.shafts) > 1 for a in p.arrows):
        lower = place(graph, width, label_size, 1)
        least = min(high, lower.bounds.height) if lower.clean else high
    return Need(
        high, p.center, high - p.center, p.lines, p.overfull, p.label, p.clean, least, p.sticking, next(iter(p.touching), None)
    )  # fmt: skip


def _placed(
    graph: SizedGraph, width: float, label_size: float, height: float | None = None
) -> PlacedDiagram[Any, Any, Any]:
    if graph.graph.decides:
        return flow_best(graph, width, label_size, height)
    return best(graph, width, label_size, height)


def _painter(
    graph: SizedGraph, placed: PlacedDiagram[Any, Any, Any], box: FrameBuilder, dy: float
) -> FlowPainter | _ActorPainter:
    return (FlowPainter if graph.graph.decides else _ActorPainter)(graph, placed, box, dy)


def draw(
    graph: SizedGraph,
    width: float,
    height: float,
    label_size: float,
    rtl: bool,
    alt: str,
    center: float | None = None,
) -> Drawn:
    """The picture in a room of width x height. `center`: where its centre line shall be, from the top; a diagram that decides
    stands in the middle always.

    Without it, it hangs in the middle. Where the room is low the diagram gives way (see `measures.LEVELS`).
    """
    placed = _placed(graph, width, label_size, height)
    high, found = placed.bounds.height, list(placed.diagnostics)
    if high > height + 0.01 and not graph.graph.decides:
        over = f"{(high - height) / MM:.1f}"
        found.append(diagnostic("diagram-tall", graph.graph.span, over=over))
    painter = _painter(graph, placed, FrameBuilder(width, rtl), _top(graph, placed, height, center))
    with painter.box.within(StructureElement("Figure", alt=alt)):
        painter.paint()
    return Drawn(painter.box.build(max(height, high) if graph.graph.decides else height), tuple(found))


class DrawnArrow(NamedTuple):
    """Where an arrow is in the picture: points along its middle, as one sees them, and its badge's middle and radius (without
    badges: where it begins).
    """

    key: str
    points: tuple[Point, ...]
    badge: Point
    radius: float


def ways(
    graph: SizedGraph, width: float, height: float, label_size: float, rtl: bool, center: float | None = None
) -> tuple[DrawnArrow, ...]:
    """The arrows of the picture that `draw` makes of the same."""
    placed = _placed(graph, width, label_size, height)
    m, dy = placed.m, _top(graph, placed, height, center)
    radius = m.shaft if graph.graph.decides else m.badge / 2

    def seen(point: Point) -> Point:
        return Point(width - point.x if rtl else point.x, point.y + dy)

    return tuple(
        DrawnArrow(a.key, tuple(map(seen, a.line(m))), seen(a.foot), radius)
        for a in placed.arrows
        if a.key in graph.graph.arrows
    )


class DiagramParts(NamedTuple):
    """What the picture that `draw` makes of the same is made of: each actor alone, without its label; its figures."""

    actors: dict[str, Frame]
    figures: Figures


def parts(graph: SizedGraph, width: float, height: float, label_size: float, rtl: bool) -> DiagramParts:
    """For who explains the picture."""
    placed, frames = _placed(graph, width, label_size, height), {}
    for n in placed.nodes:
        key, size = n.key, n.outline
        alone = _painter(graph, placed, FrameBuilder(size.width, rtl), 0)
        alone.node(n.at_origin)
        frames[key] = alone.box.build(size.height)
    return DiagramParts(frames, Figures(None, 0.0) if graph.graph.decides else figures(placed))


def _top(
    graph: SizedGraph, placed: PlacedDiagram[Any, Any, Any], height: float, center: float | None
) -> float:
    """How much lower than it was placed the picture stands in its room."""
    high = placed.bounds.height
    wanted = (height - high) / 2 if center is None or graph.graph.decides else center - placed.center
    return max(0.0, min(wanted, height - high)) - placed.bounds.y


class _ActorPainter(DiagramPainter):
    """Actors and numbered arrows."""

    placed: PlacedGraph
    m: Measures
    dash, dot = (1.3, 0.8), 1.5

    def paint(self) -> None:
        """Lines first, then actors, arrows, things carried; labels last."""
        for rail in self.placed.rails:
            self._rail(*rail)
        for node in self.placed.nodes:
            self.node(node)
        for arrow in self.placed.arrows:
            self._arrow(arrow)
        for node in self.placed.nodes:
            self._label(node)

    # ------------------------------------------------------------ actors

    def node(self, n: PlacedNode) -> None:
        """The outline and the sign in it."""
        style, outline, inner = self.style, n.outline, n.node.side
        mark, kind = n.node.actor.mark, n.node.actor.outline
        ink, ground = style.ink, style.place
        line = self.m.ring if mark else self.m.outline
        if mark:
            ink, ground = style.mark_ink, style.mark
        if kind == "circle" and not mark:
            ink, ground = style.disc_ink, style.disc
            self.fill(circle(n.center, n.node.side / 2), style.disc)
        elif kind == "circle":
            half = n.node.side / 2
            self.framed(circle(n.center, half), circle(n.center, half - line), ground)
            inner = n.node.side - 2 * line
        elif kind != "none":
            corner = self.m.corner * (2 if kind == "rounded" else 1)
            inside = rounded(outline.grown(-line), max(corner - line, 0.2 * line))
            self.framed(rounded(outline, corner), inside, ground)
        else:
            ink, ground = style.ink, style.ground
        if n.node.actor.pictogram:
            side = inner * (0.74 if mark and kind == "circle" else SIGN[kind])
            square = upright(n.center.x - side / 2, n.center.y, side)
            self.sign(n.node.actor.pictogram, square, ink, ground)

    def _label(self, n: PlacedNode) -> None:
        if n.label is None or n.label_box is None:
            return
        shaped = self.sized.labels[n.node.key]
        if n.node.actor.mark:
            tab = self._tab(n.label, n.label_box, self.set(shaped, n.wrap), shaped)
            self.fill(rounded(tab, self.m.tab_corner), self.style.mark)
        self.text(shaped, n.label, n.wrap)

    def _tab(self, label: Rect, box: Rect, text: SetText, shaped: ShapedText) -> Rect:
        """The ground of a marked label within its `box`: as much below the ink as above it."""
        lift = self._lift(text, shaped)
        top = box.y - lift
        ink = text.ink.moved(0, label.y - lift)
        return Rect(box.x, top, box.width, min(box.height, ink.bottom + (ink.y - top) - top))

    def off(self, text: SetText, shaped: ShapedText, room: Rect) -> float:
        """High marks stand in the gap above, so that labels side by side share a baseline."""
        return -self._lift(text, shaped)

    def _lift(self, text: SetText, shaped: ShapedText) -> float:
        high = max(0.0, text.first_baseline - shaped.language.ascent * self.placed.size)
        return min(high, self.m.label_gap / 2)

    # ------------------------------------------------------------ arrows

    def _arrow(self, a: PlacedArrow) -> None:
        for shaft in a.shafts:
            self.line(shaft.path(), self.stroke(a.arrow.line, self.style.arrow), "picture")
        self.fill(polygon(a.head), self.style.arrow)
        self.fill(circle(a.badge, self.m.badge / 2), self.style.arrow)
        self._number(a.key, a.badge)
        for thing in a.carried:
            self.sign(thing.name, thing.square, self.style.ink, self.style.ground)
        if a.note is not None:
            self.text(self.sized.notes[a.key], a.note, a.wrap)

    def _number(self, key: str, center: Point) -> None:
        """The number, its ink in the middle of the badge: digits are not centred by their line box."""
        from leafletgen.text import paragraph

        shaped, wide = self.sized.digits[key], 2 * self.m.badge
        text = paragraph.arrange(shaped, wide, self.m.digit)
        tall = max(text.ink.height, text.ink.width) / (TALL_DIGIT * self.m.badge)
        if tall > 1:
            text = paragraph.arrange(shaped, wide, self.m.digit / tall)
        middle = text.ink.center
        # Centred by ink in physical terms: the frame is put so that its ink's middle meets the badge's.
        x = self.box.width - center.x if self.box.rtl else center.x
        for point, item in text.frame.items:
            self.box.raw(item, point.moved(x - middle.x, center.y + self.dy - middle.y))

    def _rail(self, start: Point, end: Point) -> None:
        """A life line or lane, left out wherever something of an arrow stands on it."""
        upright = abs(start.x - end.x) < 1e-6
        low, high = (start.y, end.y) if upright else (start.x, end.x)
        air = self.m.air * 0.8
        cuts = sorted(c for a in self.placed.arrows for c in _shadows(a, self.placed, start, upright, air))
        for a, b in [*cuts, (high, high)]:
            if min(a, high) > low + 2 * self.m.air:  # shorter stumps are specks
                ends = (
                    [(start.x, low), (start.x, min(a, high))]
                    if upright
                    else [(low, start.y), (min(a, high), start.y)]
                )
                self.line(polyline(ends), Stroke(self.style.ink, self.m.rail))
            low = max(low, b)


def _shadows(
    a: PlacedArrow, placed: PlacedGraph, on: Point, upright: bool, air: float
) -> list[tuple[float, float]]:
    """The stretches of a line along an axis that the parts of an arrow keep for themselves."""
    m = placed.m
    parts = [disc(a.badge, m.badge / 2).bounds, *(c.ink for c in a.carried), *([a.note] if a.note else [])]
    parts += [h.bounds for h in a.shaft_hulls(m)]
    found = []
    for r in parts:
        r = r.grown(air)
        if upright and r.x < on.x < r.right:
            found.append((r.y, r.bottom))
        elif not upright and r.y < on.y < r.bottom:
            found.append((r.x, r.right))
    return found
