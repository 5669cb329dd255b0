"""A flow with every part in its place: logical coordinates, points, before any mirroring."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.shapes import NodeBox
from leafletgen.page.diagram.graph import Arrow


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


class FlowLane(NamedTuple):
    """A lane: its ground, the box of its title's text and the measure of its lines."""

    key: str
    rect: Rect
    title: Rect | None
    wrap: float


class Disc(NamedTuple):
    """A point of a timeline: where, how large, whose."""

    center: Point
    radius: float
    key: str


class PlacedFlow(NamedTuple):
    """The whole picture in a room that begins at 0, 0. `over`: by how much it is wider and higher than its room."""

    nodes: tuple[NodeBox, ...]
    arrows: tuple[FlowArrow, ...]
    lanes: tuple[FlowLane, ...]
    discs: tuple[Disc, ...]
    m: FlowMeasures
    size: float
    width: float
    height: float
    over: tuple[float, float]
    lines: int
    overfull: float
    label: str | None
    lost: tuple[str, ...] = ()
    """The arrows whose words found no place."""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether it may be printed."""
        return not any(d.is_error for d in self.diagnostics)
