"""A drawing with labels: texts of the leaflet at its named points, with leader lines where they stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from itertools import combinations
from typing import Annotated, Generic, Literal, cast

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length, Point, Rect, Size
from leafletgen.core.path import circle, polyline, rounded
from leafletgen.core.reading.declared import Beside
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grounds.artwork import paint_of
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, PlannedBlock, wide
from leafletgen.page.blocks.prose import Prose, SetProse, joined
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
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import Align

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
class LabelledDrawing(PlannedBlock, Generic[T]):
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

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        if self.drawing is None:
            return BlockPlan(BlockExtent(0.0), lambda _: None)
        drawing, texts = self.drawing, self._texts(kit)
        place, column = self._geometry(kit, width)
        inside = self.sides == "inside"
        room = place.width * 0.4 if inside else column
        extents = {name: _extent(label, kit, room, state) for name, label in texts.items()}
        leaders = None if inside else self._plan(kit, place, column, texts, extents, width, state)
        tall = leaders.height if leaders and texts else place.height

        def draw(draft: Draft) -> None:
            with draft.within(StructureElement("Figure", alt=self._spoken(kit))):
                top = 0.0 if inside else (tall - place.height) / 2
                art = drawing.frame(place.width, lambda name: paint_of(kit, name), kit.rtl and drawing.mirror)
                draft.frame(art, place.x, top)
                if leaders is None:
                    self._inside(draft, place, room, texts)
                else:
                    self._beside(draft, leaders, column, texts)

        return BlockPlan(joined(list(extents.values()), tall), draw)

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
        across = kit.pt(self.width) if self.width else width * share
        if self.height:
            across = min(across, kit.pt(self.height) * drawing.size.width / drawing.size.height)
        tall = across * drawing.size.height / drawing.size.width
        beside = width - across
        start = {"start": beside, "end": 0.0}.get(self.sides, beside / 2)
        columns = 2 if self.sides == "both" else 1
        column = max(beside / columns - (LEVEL + 2 * NEAR) * kit.u, 0.0)
        return _Geometry(Rect(start, 0.0, across, tall), column)

    def _points(self, kit: Kit, place: Rect, top: float) -> dict[str, Point]:
        """The points in the room, x from its start edge."""
        drawing = cast(VectorDrawing, self.drawing)
        scale = place.width / drawing.size.width
        turned = kit.rtl and not drawing.mirror
        return {
            name: Point(place.x + (drawing.size.width - p.x if turned else p.x) * scale, top + p.y * scale)
            for name, p in drawing.points.items()
        }

    def _plan(
        self, kit: Kit, place: Rect, column: float, texts: Mapping[str, DrawingLabel],
        extents: Mapping[str, BlockExtent], width: float, state: FitState,
    ) -> LeaderPlan:  # fmt: skip
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
        self, draft: Draft, made: LeaderPlan, column: float, texts: Mapping[str, DrawingLabel]
    ) -> None:
        kit, state = draft.kit, draft.state
        for thick, color in ((LINE + CASING, kit.ground_paint), (LINE, kit.accent)):
            for leader in made.leaders:
                draft.shape(Shape(polyline(leader.line), stroke=Stroke(color, thick * kit.u, round=True)))
        for leader in made.leaders:
            at = leader.line[-1]
            draft.shape(Shape(circle(at, (DOT + RING) * kit.u), fill=kit.ground_paint))
            draft.shape(Shape(circle(at, DOT * kit.u), fill=kit.accent))
        for leader in made.leaders:
            edge, near, top = leader.line[0].x, NEAR * kit.u, leader.top
            for one in filter(None, texts[leader.name]):
                text = _hanging(one, kit, leader, column, state)
                draft.place(text, edge - near - column if leader.side == "start" else edge + near, top)
                top += text.frame.size.height + _between(texts[leader.name], kit, state)
        if made.crowded:
            draft.found.append(self._crowded(made.crowded))

    def _inside(self, draft: Draft, place: Rect, room: float, labels: Mapping[str, DrawingLabel]) -> None:
        kit, state = draft.kit, draft.state
        points, pad = self._points(kit, place, 0.0), PLATE * kit.u
        boxes: dict[str, Rect] = {}
        for name, label in labels.items():
            texts = [draft.set(prose, min(room, wide(prose, kit, state))) for prose in filter(None, label)]
            between, at = _between(label, kit, state), points[name]
            tall = sum(t.frame.size.height for t in texts) + between * (len(texts) - 1)
            size = Size(max(t.width for t in texts), tall)
            plate = Rect(at.x - size.width / 2, at.y - size.height / 2, size.width, size.height).grown(pad)
            boxes[name] = plate
            draft.shape(Shape(rounded(plate, pad), fill=kit.ground_paint))
            top = plate.y + pad
            for text in texts:
                draft.place(text, at.x - text.width / 2, top)
                top += text.frame.size.height + between
        for one, other in combinations(boxes, 2):
            if boxes[one].intersects(boxes[other]):
                draft.found.append(self._crowded(other))
        whole = Rect(0.0, 0.0, draft.width, place.height)
        draft.found += [
            self._crowded(name) for name, plate in boxes.items() if not whole.contains(plate, 0.1)
        ]

    def _crowded(self, name: str) -> Diagnostic:
        return diagnostic("drawing-crowded", self.span, file=self.file, name=name)


def _attach(text: Prose, kit: Kit, column: float, state: FitState) -> float:
    """From the top of a label to the middle of its first line's small letters."""
    return text.arrange(kit, column, state).first_baseline - 0.27 * text.size(kit, state)


def _hanging(text: Prose, kit: Kit, leader: Leader, column: float, state: FitState) -> SetProse:
    """The label set towards its leader; a text that runs the other way than the sheet has its ends the other way round."""
    turned = text.tongue(kit).rtl != kit.rtl
    align: Align = "end" if (leader.side == "start") != turned else "start"
    return text._replace(align=align).arrange(kit, column, state)
