"""The public door: from a graph with its texts to a frame.

`sized` once per diagram and language, `natural` as often as a fit asks, `draw` at the end. The picture is worked
out from the start edge on and mirrored as a whole for a right-to-left page; text, digits and signs that say
`mirror: no` only change their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.core.path import Path, circle, polygon, polyline, rounded
from leafletgen.page.diagram.check import Figures, figures
from leafletgen.page.diagram.flow.draw import FlowPainter
from leafletgen.page.diagram.flow.place import best as flow_best
from leafletgen.page.diagram.flow.placed import PlacedFlow
from leafletgen.page.diagram.hull import disc
from leafletgen.page.diagram.place import best, place
from leafletgen.page.diagram.placed import PlacedArrow, PlacedGraph, PlacedNode
from leafletgen.page.diagram.sizing import DiagramStyle, SizedGraph, sized
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape, Stroke
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
    if graph.graph.decides:
        f = flow_best(graph, width, label_size)
        over = max(f.overfull, f.over[0])
        return Need(f.height, f.height / 2, f.height / 2, 0, over, f.label, f.clean, f.height, over)
    p = best(graph, width, label_size)
    high = least = p.bounds.height
    if p.clean and any(a.arrow.route == "over" or len(a.shafts) > 1 for a in p.arrows):
        lower = place(graph, width, label_size, 1)
        least = min(high, lower.bounds.height) if lower.clean else high
    return Need(
        high, p.center, high - p.center, p.lines, p.overfull, p.overfull_label, p.clean, least, p.sticking,
        next(iter(p.touching), None),
    )  # fmt: skip


def draw(
    graph: SizedGraph,
    width: float,
    height: float,
    label_size: float,
    rtl: bool,
    alt: str,
    center: float | None = None,
) -> Drawn:
    """The picture in a room of width x height. `center`: where its centre line shall be, from the top.

    Without it, it hangs in the middle. Where the room is low the diagram gives way (see `measures.LEVELS`).
    """
    if graph.graph.decides:
        return _flow(graph, width, height, label_size, rtl, alt)
    placed = best(graph, width, label_size, height)
    high = placed.bounds.height
    found = list(placed.diagnostics)
    if high > height + 0.01:
        over = f"{(high - height) / MM:.1f}"
        found.append(diagnostic("diagram-tall", graph.graph.span, over=over))
    top = _top(placed, height, center)
    painter = _DiagramPainter(graph, placed, FrameBuilder(width, rtl), top - placed.bounds.y)
    painter.box.open(StructureElement("Figure", alt=alt))
    painter.paint()
    painter.box.close()
    return Drawn(painter.box.build(height), tuple(found))


def _flow(graph: SizedGraph, width: float, height: float, label_size: float, rtl: bool, alt: str) -> Drawn:
    """A flow hangs in the middle of its room."""
    placed = flow_best(graph, width, label_size, height)
    box = FrameBuilder(width, rtl)
    box.open(StructureElement("Figure", alt=alt))
    FlowPainter(graph, placed, box, max(0.0, (height - placed.height) / 2)).paint()
    box.close()
    return Drawn(box.build(max(height, placed.height)), placed.diagnostics)


class DrawnArrow(NamedTuple):
    """Where an arrow is in the picture: points along its middle, as one sees them, and its badge's middle and radius."""

    key: str
    points: tuple[Point, ...]
    badge: Point
    radius: float


def ways(
    graph: SizedGraph, width: float, height: float, label_size: float, rtl: bool, center: float | None = None
) -> tuple[DrawnArrow, ...]:
    """The arrows of the picture that `draw` makes of the same."""
    if graph.graph.decides:
        return _flow_ways(graph, flow_best(graph, width, label_size, height), width, height, rtl)
    placed = best(graph, width, label_size, height)
    dy = _top(placed, height, center) - placed.bounds.y

    def seen(point: Point) -> Point:
        return Point(width - point.x if rtl else point.x, point.y + dy)

    return tuple(
        DrawnArrow(
            arrow.key,
            (*(seen(p) for track in arrow.shafts for p in track.points(placed.m.shaft)), seen(arrow.head[0])),
            seen(arrow.badge), placed.m.badge / 2,
        )
        for arrow in placed.arrows
    )  # fmt: skip


def _flow_ways(
    graph: SizedGraph, placed: PlacedFlow, width: float, height: float, rtl: bool
) -> tuple[DrawnArrow, ...]:
    """Without badges: their place is where the arrow begins."""
    dy = max(0.0, (height - placed.height) / 2)

    def seen(point: Point) -> Point:
        return Point(width - point.x if rtl else point.x, point.y + dy)

    return tuple(
        DrawnArrow(a.key, tuple(seen(p) for p in a.points), seen(a.points[0]), placed.m.shaft)
        for a in placed.arrows
        if a.key in graph.graph.arrows
    )


class DiagramParts(NamedTuple):
    """What the picture that `draw` makes of the same is made of: each actor alone, without its label; its figures."""

    actors: dict[str, Frame]
    figures: Figures


def parts(graph: SizedGraph, width: float, height: float, label_size: float, rtl: bool) -> DiagramParts:
    """For who explains the picture."""
    frames = {}
    if graph.graph.decides:
        flow = flow_best(graph, width, label_size, height)
        for node in flow.nodes:
            rect = node.rect
            painter = FlowPainter(graph, flow, FrameBuilder(rect.width, rtl), 0)
            painter.node(node._replace(rect=Rect(0, 0, rect.width, rect.height)))
            frames[node.key] = painter.box.build(rect.height)
        return DiagramParts(frames, Figures(None, 0.0))
    placed = best(graph, width, label_size, height)
    for n in placed.nodes:
        side = n.node.side
        alone = _DiagramPainter(graph, placed, FrameBuilder(side, rtl), 0)
        alone.actor(n._replace(center=Point(side / 2, side / 2)))
        frames[n.node.key] = alone.box.build(side)
    return DiagramParts(frames, figures(placed))


def _top(placed: PlacedGraph, height: float, center: float | None) -> float:
    """Where the picture begins in its room, from the top."""
    high = placed.bounds.height
    wanted = (height - high) / 2 if center is None else center - placed.center
    return max(0.0, min(wanted, height - high))


class _DiagramPainter:
    """Puts a placed diagram into a frame, `dy` lower."""

    def __init__(self, graph: SizedGraph, placed: PlacedGraph, box: FrameBuilder, dy: float) -> None:
        self.sized = graph
        self.style = graph.style
        self.placed = placed
        self.m = placed.m
        self.box = box
        self.dy = dy

    def paint(self) -> None:
        """Lines first, then actors, arrows, things carried; labels last."""
        for rail in self.placed.rails:
            self._rail(*rail)
        for node in self.placed.nodes:
            self.actor(node)
        for arrow in self.placed.arrows:
            self._arrow(arrow)
        for node in self.placed.nodes:
            self._label(node)

    def _fill(self, path: Path, paint: Paint) -> None:
        self.box.shape(Shape(path.moved(0, self.dy), fill=paint))

    def _sign(self, name: str, square: Rect, ink: Paint, ground: Paint) -> None:
        sign = self.sized.pictograms.get(name)
        if sign is not None:
            frame = sign.frame(square.width, ink, ground, self.box.rtl, mark=self.style.mark)
            self.box.frame(frame, square.x, square.y + self.dy)

    # ------------------------------------------------------------ actors

    def actor(self, n: PlacedNode) -> None:
        """The outline and the sign in it."""
        style, outline, inner = self.style, n.outline, n.node.side
        mark, kind = n.node.actor.mark, n.node.actor.outline
        ink, ground = style.ink, style.place
        line = self.m.ring if mark else self.m.outline
        if mark:
            ink, ground = style.mark_ink, style.mark
        if kind == "circle" and not mark:
            ink, ground = style.disc_ink, style.disc
            self._fill(circle(n.center, n.node.side / 2), style.disc)
        elif kind == "circle":
            self._fill(circle(n.center, n.node.side / 2), style.ink)
            self._fill(circle(n.center, n.node.side / 2 - line), ground)
            inner = n.node.side - 2 * line
        elif kind != "none":
            corner = self.m.corner * (2 if kind == "rounded" else 1)
            self._fill(rounded(outline, corner), style.ink)
            self._fill(rounded(outline.grown(-line), max(corner - line, 0.2 * line)), ground)
        else:
            ink, ground = style.ink, style.ground
        if n.node.actor.pictogram:
            side = inner * (0.74 if mark and kind == "circle" else SIGN[kind])
            square = Rect(n.center.x - side / 2, n.center.y - side / 2, side, side)
            self._sign(n.node.actor.pictogram, square, ink, ground)

    def _label(self, n: PlacedNode) -> None:
        if n.label is None or n.label_box is None:
            return
        shaped = self.sized.labels[n.node.key]
        if n.node.actor.mark:
            self._fill(
                rounded(
                    self._tab(n.label, n.label_box, self._set(shaped, n.wrap), shaped), self.m.tab_corner
                ),
                self.style.mark,
            )
        self._text(shaped, n.label, n.wrap)

    def _tab(self, label: Rect, box: Rect, text: SetText, shaped: ShapedText) -> Rect:
        """The ground of a marked label within its `box`: as much below the ink as above it."""
        lift = self._lift(text, shaped)
        top = box.y - lift
        ink = text.ink.moved(0, label.y - lift)
        return Rect(box.x, top, box.width, min(box.height, ink.bottom + (ink.y - top) - top))

    def _text(self, shaped: ShapedText, room: Rect, wrap: float) -> None:
        """Centred text that fills `room` when its lines are broken at `wrap`."""
        text = self._set(shaped, wrap)
        top = room.y + self.dy - self._lift(text, shaped)
        self.box.frame(text.frame, room.center.x - wrap / 2, top)

    def _set(self, shaped: ShapedText, wrap: float) -> SetText:
        from leafletgen.text import paragraph

        return paragraph.arrange(shaped, wrap, self.placed.label_size)

    def _lift(self, text: SetText, shaped: ShapedText) -> float:
        """High marks stand in the gap above, so that labels side by side share a baseline."""
        high = max(0.0, text.first_baseline - shaped.language.ascent * self.placed.label_size)
        return min(high, self.m.label_gap / 2)

    # ------------------------------------------------------------ arrows

    def _arrow(self, a: PlacedArrow) -> None:
        for shaft in a.shafts:
            path = shaft.path().moved(0, self.dy)
            self.box.shape(Shape(path, stroke=self._stroke(a), sign="picture"))
        self._fill(polygon(a.head), self.style.arrow)
        self._fill(circle(a.badge, self.m.badge / 2), self.style.arrow)
        self._number(a.key, a.badge)
        for thing in a.carried:
            self._sign(thing.name, thing.square, self.style.ink, self.style.ground)
        if a.note is not None:
            self._text(self.sized.notes[a.key], a.note, a.wrap)

    def _stroke(self, a: PlacedArrow) -> Stroke:
        """Dashes and dots so coarse that a copier keeps them."""
        paint, wide = self.style.arrow, self.m.shaft
        if a.arrow.line == "dashed":
            return Stroke(paint, wide, (1.3 * wide, 0.8 * wide))
        if a.arrow.line == "dotted":
            return Stroke(paint, wide, (0.0, 1.5 * wide), round=True)
        return Stroke(paint, wide)

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
        line = self.m.rail
        air = self.m.air * 0.8
        cuts = sorted(c for a in self.placed.arrows for c in _shadows(a, self.placed, start, upright, air))
        for a, b in [*cuts, (high, high)]:
            if min(a, high) > low + 2 * self.m.air:  # shorter stumps are specks
                ends = (
                    [(start.x, low), (start.x, min(a, high))]
                    if upright
                    else [(low, start.y), (min(a, high), start.y)]
                )
                self.box.shape(Shape(polyline(ends).moved(0, self.dy), stroke=Stroke(self.style.ink, line)))
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
