"""A flow with every part in its place: logical coordinates, points, before any mirroring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.shapes import NodeBox, NodeSize
from leafletgen.page.diagram.graph import Arrow
from leafletgen.page.diagram.placed import Disc, PlacedDiagram, PlacedLane


class Note(NamedTuple):
    """What an arrow says: its ground, the box of its text in it, the measure of its lines, and the signs before it."""

    ground: Rect
    text: Rect
    wrap: float


class FlowArrow(NamedTuple):
    """An arrow from its tail to its tip (`head`), or to where it joins another one (no head)."""

    key: str
    arrow: Arrow
    dashed: bool
    points: tuple[Point, ...]
    head: tuple[Point, Point, Point] | None
    note: Note | None = None

    @property
    def foot(self) -> Point:
        """Where it begins."""
        return self.points[0]

    def line(self, m: FlowMeasures) -> tuple[Point, ...]:
        """Its corners, from end to end."""
        return self.points


PlacedFlow: TypeAlias = PlacedDiagram[NodeBox, FlowArrow, FlowMeasures]
"""Nodes with their labels inside, and arrows with words."""


class FlowRoom(NamedTuple):
    """What a flow is laid in (`height` None: as high as it needs), its measures, and the size of its labels."""

    width: float
    height: float | None
    m: FlowMeasures
    size: float

    def filled(
        self,
        nodes: Mapping[str, NodeBox],
        arrows: Sequence[FlowArrow],
        sizes: Mapping[str, NodeSize],
        extent: tuple[float, float],
        lanes: tuple[PlacedLane, ...] = (),
        discs: Sequence[Disc] = (),
    ) -> PlacedFlow:
        """The picture that takes so much width and height, before its arrows have their words."""
        wide, high = extent
        return PlacedDiagram(
            tuple(nodes.values()), tuple(arrows), self.m, self.size, Rect(0.0, 0.0, max(self.width, wide), high), high / 2,
            sum(s.lines for s in sizes.values()), max((s.overfull for s in sizes.values()), default=0.0),
            max(sizes, key=lambda k: (sizes[k].overfull, sizes[k].height), default=None), lanes=lanes, discs=tuple(discs),
            over=(max(0.0, wide - self.width), max(0.0, high - (self.height or high))),
        )  # fmt: skip
