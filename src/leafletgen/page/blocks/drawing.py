"""A drawing with labels: texts of the leaflet at its named points, with leader lines where they stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from itertools import combinations
from typing import Annotated, Generic, Literal, NamedTuple, cast

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length, Point, Rect, Size
from leafletgen.core.path import circle, polyline, rounded
from leafletgen.core.reading.declared import Beside
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.artwork import paint_of
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, SetProse, gathered, joined
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.page.drawing.leaders import (
    LabelSide,
    LabelWish,
    Leader,
    LeaderPlan,
    LeaderRoom,
    SideEdge,
    plan,
)
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

SHARES = {"start": 0.55, "end": 0.55, "both": 0.36, "inside": 1.0}
"""Of the room's width: the drawing's, where none is stated."""
LEVEL, NEAR = 1.2, 0.5
"""How far a leader runs level before it bends, and how far it stays from its label; in `u`."""
DOT, RING, LINE, CASING = 0.42, 0.16, 0.16, 0.42
"""Radius of a dot, its ring, a leader and its light edge on either side of it in all; in `u`."""
BETWEEN = 0.7
"""Between labels one below the other; in `u`."""
PLATE = 0.35
"""Round a label that stands on the drawing; in `u`."""


class _Geometry(NamedTuple):
    """Where things stand in a room, x from its start edge: the drawing's place, the labels' width."""

    drawing: Rect
    column: float


class DrawingLabel(NamedTuple):
    """What stands at a point: a text and, below it, a second one."""

    text: Prose
    below: Prose | None


def _extent(label: DrawingLabel, kit: Kit, width: float, state: FitState) -> BlockExtent:
    """What a label needs at a width."""
    own = label.text.measure(kit, width, state)
    if label.below is None:
        return own
    second = label.below.measure(kit, width, state)
    tall = own.height + _between(label, kit, state) + second.height
    return joined([own, second], tall)._replace(air=own.air)


def _between(label: DrawingLabel, kit: Kit, state: FitState) -> float:
    """Between its texts: no less than between the lines of either."""
    return min(one.air(kit, state) for one in filter(None, label))


LabelSides = Literal["start", "end", "both", "inside"]


@record
class LabelledDrawing(Generic[T]):
    """A drawing of the project (`file`, SVG, in `pictures/`) with a text for each of its points that `labels` names.

    `below` has a second text for labels, smaller and under them: in another language, for example. `sides`: where the labels stand: beside it at the `start`, the `end` or `both`, or `inside`, on their points. `width` and
    `height` bound the drawing itself. Its alternative text are the labels, after `alt` where that is given.
    """

    file: str
    labels: Mapping[str, T] = field(default_factory=dict)
    sides: LabelSides = "both"
    width: Length | None = None
    height: Length | None = None
    alt: T | None = None
    role: str = "actor"
    fit: str | None = None
    below: Mapping[str, T] = field(default_factory=dict, metadata={"late": True})
    below_role: Annotated[str, Beside(("below",))] = field(default="caption", metadata={"late": True})
    drawing: VectorDrawing | None = field(default=None, metadata={"hidden": True})
    """The file, filled by the project's reader."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        if self.drawing is None:
            return BlockExtent(0.0)
        texts = self._texts(kit)
        room = self._label_width(kit, width)
        extents = [_extent(label, kit, room, state) for label in texts.values()]
        tall = self._geometry(kit, width).drawing.height
        if self.sides != "inside" and texts:
            tall = self._plan(kit, width, state).height
        return joined(extents, tall)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        if self.drawing is None:
            return LaidBlock(kit.builder(width).build(0.0))
        tall = self.measure(kit, width, state).height
        box = kit.builder(width)
        box.open(StructureElement("Figure", alt=self._spoken(kit)))
        place = self._geometry(kit, width).drawing
        paint = _Paints(kit)
        mirrored = kit.rtl and self.drawing.mirror
        top = (tall - place.height) / 2 if self.sides != "inside" else 0.0
        box.frame(self.drawing.frame(place.width, paint.of, mirrored), place.x, top)
        if self.sides == "inside":
            parts, found = self._inside(kit, box, width, state)
        else:
            parts, found = self._beside(kit, box, width, state)
        box.close()
        laid = gathered(box.build(tall), [text.laid for text in parts])
        return replace(laid, diagnostics=(*laid.diagnostics, *found))

    # --- texts

    def _variable(self, kit: Kit) -> str:
        return self.fit or ("labels" if "size labels" in kit.shrink_steps else self.role)

    def _texts(self, kit: Kit) -> dict[str, DrawingLabel]:
        known = self.drawing.points if self.drawing else {}
        group = self._variable(kit)
        return {
            name: DrawingLabel(Prose(cast(RichText, text), self.role, group, self.span), self._second(name))
            for name, text in self.labels.items()
            if name in known
        }

    def _second(self, name: str) -> Prose | None:
        text, role = self.below.get(name), self.below_role
        return Prose(cast(RichText, text), role, role, self.span) if text is not None else None

    def _spoken(self, kit: Kit) -> str:
        said = kit.word("between").join(cast(RichText, text).spoken for text in self.labels.values())
        if self.alt is None:
            return said
        title = cast(RichText, self.alt).spoken
        return kit.word("drawing").format(title=title, labels=said) if said else title

    # --- places

    def _geometry(self, kit: Kit, width: float) -> _Geometry:
        drawing = cast(VectorDrawing, self.drawing)
        # One without labels that states its side has all of the room.
        share = SHARES[self.sides] if self.labels or self.sides == "both" else 1.0
        wide = kit.pt(self.width) if self.width else width * share
        if self.height:
            wide = min(wide, kit.pt(self.height) * drawing.size.width / drawing.size.height)
        tall = wide * drawing.size.height / drawing.size.width
        beside = width - wide
        start = {"start": beside, "end": 0.0}.get(self.sides, beside / 2)
        columns = 2 if self.sides == "both" else 1
        column = max(beside / columns - (LEVEL + 2 * NEAR) * kit.u, 0.0)
        return _Geometry(Rect(start, 0.0, wide, tall), column)

    def _label_width(self, kit: Kit, width: float) -> float:
        geometry = self._geometry(kit, width)
        return geometry.drawing.width * 0.4 if self.sides == "inside" else geometry.column

    def _points(self, kit: Kit, place: Rect, top: float) -> dict[str, Point]:
        """The points in the room, x from its start edge."""
        drawing = cast(VectorDrawing, self.drawing)
        scale = place.width / drawing.size.width
        turned = kit.rtl and not drawing.mirror
        return {
            name: Point(place.x + (drawing.size.width - p.x if turned else p.x) * scale, top + p.y * scale)
            for name, p in drawing.points.items()
        }

    def _plan(self, kit: Kit, width: float, state: FitState) -> LeaderPlan:
        texts = self._texts(kit)
        place, column = self._geometry(kit, width)
        extents = {name: _extent(label, kit, column, state) for name, label in texts.items()}
        sizes = {name: label.text.size(kit, state) for name, label in texts.items()}
        key = ("leaders", id(self), width, kit.ground, tuple(extents.items()), tuple(sizes.items()))
        if key not in kit.cache:
            least = sum(e.height for e in extents.values()) / (2 if self.sides == "both" else 1)
            gap = max([BETWEEN * kit.u, *(e.air for e in extents.values())])
            if self.below:  # the two texts of a label are nearer to each other than to the next label's
                gap = max(
                    gap, 2 * max((_between(label, kit, state) for label in texts.values()), default=0.0)
                )
            tall, made = max(place.height + 2 * BETWEEN * kit.u, least), None
            while made is None or made.height > tall:  # labels higher than that: the drawing stands amid them
                tall = made.height if made else tall
                points = self._points(kit, place, (tall - place.height) / 2)
                wishes = [
                    LabelWish(
                        name, points[name], extents[name].height, _attach(label.text, kit, column, state)
                    )
                    for name, label in texts.items()
                ]
                made = plan(
                    wishes, LeaderRoom(self._edges(kit, place), tall, gap, (DOT + RING + LINE) * kit.u)
                )
            kit.cache[key] = made
            kit.cache["drawing", id(self)] = self  # kept alive, so that none takes its identity
        return cast(LeaderPlan, kit.cache[key])

    def _edges(self, kit: Kit, place: Rect) -> dict[LabelSide, SideEdge]:
        level, near = LEVEL * kit.u, NEAR * kit.u
        start = SideEdge(place.x - level - near, place.x - near)
        end = SideEdge(place.right + level + near, place.right + near)
        sides: dict[LabelSide, SideEdge] = {"start": start, "end": end}
        return {side: edge for side, edge in sides.items() if self.sides in (side, "both")}

    # --- drawing

    def _beside(
        self, kit: Kit, box: FrameBuilder, width: float, state: FitState
    ) -> tuple[list[SetProse], list[Diagnostic]]:
        made = self._plan(kit, width, state)
        column = self._geometry(kit, width).column
        paint = _Paints(kit)
        for thick, color in ((LINE + CASING, kit.ground_paint), (LINE, kit.accent)):
            for leader in made.leaders:
                box.shape(Shape(polyline(leader.line), stroke=Stroke(color, thick * kit.u, round=True)))
        for leader in made.leaders:
            paint.dot(box, leader.line[-1])
        texts, parts = self._texts(kit), []
        for leader in made.leaders:
            at, near, top = leader.line[0].x, NEAR * kit.u, leader.top
            for one in filter(None, texts[leader.name]):
                text = _hanging(one, kit, leader, column, state)
                box.frame(text.frame, at - near - column if leader.side == "start" else at + near, top)
                top += text.frame.size.height + _between(texts[leader.name], kit, state)
                parts.append(text)
        return parts, [self._crowded(made.crowded)] if made.crowded else []

    def _inside(
        self, kit: Kit, box: FrameBuilder, width: float, state: FitState
    ) -> tuple[list[SetProse], list[Diagnostic]]:
        place, room = self._geometry(kit, width).drawing, self._label_width(kit, width)
        points, pad = self._points(kit, place, 0.0), PLATE * kit.u
        boxes: dict[str, Rect] = {}
        parts, found = [], []
        for name, label in self._texts(kit).items():
            texts = [
                prose.arrange(kit, min(room, prose.natural_width(kit, state) + 0.1), state)
                for prose in filter(None, label)
            ]
            between = _between(label, kit, state)
            tall = sum(t.frame.size.height for t in texts) + between * (len(texts) - 1)
            size = Size(max(t.width for t in texts), tall)
            at = points[name]
            plate = Rect(at.x - size.width / 2, at.y - size.height / 2, size.width, size.height).grown(pad)
            boxes[name] = plate
            box.shape(Shape(rounded(plate, pad), fill=kit.ground_paint))
            top = plate.y + pad
            for text in texts:
                box.frame(text.frame, at.x - text.width / 2, top)
                top += text.frame.size.height + between
            parts += texts
        for one, other in combinations(boxes, 2):
            if boxes[one].intersects(boxes[other]):
                found.append(self._crowded(other))
        whole = Rect(0.0, 0.0, width, place.height)
        found += [self._crowded(name) for name, plate in boxes.items() if not whole.contains(plate, 0.1)]
        return parts, found

    def _crowded(self, name: str) -> Diagnostic:
        return diagnostic("drawing-crowded", self.span, file=self.file, name=name)


class _Paints:
    """What a drawing's parts are painted with."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit

    def of(self, name: str) -> Paint:
        """The paint of a name in the file; the reader has reported those that there are not."""
        return paint_of(self.kit, name)

    def dot(self, box: FrameBuilder, at: Point) -> None:
        """The mark on a point."""
        u = self.kit.u
        box.shape(Shape(circle(at, (DOT + RING) * u), fill=self.kit.ground_paint))
        box.shape(Shape(circle(at, DOT * u), fill=self.kit.accent))


def _attach(text: Prose, kit: Kit, column: float, state: FitState) -> float:
    """From the top of a label to the middle of its first line's small letters."""
    return text.arrange(kit, column, state).first_baseline - 0.27 * text.size(kit, state)


def _hanging(text: Prose, kit: Kit, leader: Leader, column: float, state: FitState) -> SetProse:
    """The label set towards its leader; a text that runs the other way than the sheet has its ends the other way round."""
    turned = text.tongue(kit).rtl != kit.rtl
    align: Literal["start", "end"] = "end" if (leader.side == "start") != turned else "start"
    role = f"{text.role} {align}"
    if role not in kit.look.roles:
        own = replace(kit.look.roles[text.role], align=align)
        kit = replace(kit, look=replace(kit.look, roles={**kit.look.roles, role: own}))
    return text._replace(role=role).arrange(kit, column, state)
