"""A diagram with every part in its place: logical coordinates, points, before any mirroring."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram.arrangements import SizedActor
from leafletgen.page.diagram.graph import Arrow
from leafletgen.page.diagram.hull import Hull, box, disc, strokes
from leafletgen.page.diagram.measures import Measures
from leafletgen.page.diagram.track import Track


class PlacedNode(NamedTuple):
    """An actor: its middle, and where its label's text goes (None: it has none)."""

    node: SizedActor
    center: Point
    label: Rect | None
    label_box: Rect | None
    """The text with its tab where it has one."""
    wrap: float
    """The measure in which the label's lines were broken."""

    @property
    def key(self) -> str:
        """Whose it is."""
        return self.node.key

    @property
    def at_origin(self) -> PlacedNode:
        """The same, its outline at 0, 0."""
        return self._replace(center=Point(self.node.side / 2, self.node.side / 2))

    @property
    def outline(self) -> Rect:
        """The square round the node."""
        half = self.node.side / 2
        return Rect(self.center.x - half, self.center.y - half, 2 * half, 2 * half)

    @property
    def hull(self) -> Hull:
        """What nothing else may touch."""
        if self.node.actor.outline == "circle":
            return disc(self.center, self.node.side / 2)
        return box(self.outline)

    def held(self, air: float, flat: bool) -> Callable[[Point], bool]:
        """Whether a point is inside the node or its label, or nearer than `air`.

        `flat`: for a way along an axis the outline counts as its square, so that the ends of a pair stand level.
        """
        square, (x, y), reach = self.outline.grown(air), self.center, (self.node.side / 2 + air) ** 2
        in_square, in_label = _inside(square), _inside(self.label_box and self.label_box.grown(air))
        round_ = self.node.actor.outline == "circle" and not flat

        def holds(p: Point) -> bool:
            return in_label(p) or ((p.x - x) ** 2 + (p.y - y) ** 2 <= reach if round_ else in_square(p))

        return holds


def _inside(r: Rect | None) -> Callable[[Point], bool]:
    """Whether a point is in a rectangle, for who asks about many; in none where there is none."""
    if r is None:
        return lambda p: False
    left, top, right, bottom = r.x, r.y, r.right, r.bottom
    return lambda p: left <= p.x <= right and top <= p.y <= bottom


class Carried(NamedTuple):
    """A pictogram on an arrow: its square and the box of its ink."""

    name: str
    square: Rect
    ink: Rect


class PlacedArrow(NamedTuple):
    """An arrow: its shaft in one piece or two, its head, its badge's middle, what it carries, its note's text box."""

    key: str
    arrow: Arrow
    shafts: tuple[Track, ...]
    head: tuple[Point, Point, Point]
    badge: Point
    carried: tuple[Carried, ...]
    note: Rect | None
    wrap: float
    """The measure in which the note's lines were broken."""
    length: float
    """Of the whole way between the two actors' air."""

    @property
    def foot(self) -> Point:
        """Where the picture is asked for it."""
        return self.badge

    def line(self, m: Measures) -> tuple[Point, ...]:
        """Points along its middle, from end to end."""
        return *(p for track in self.shafts for p in track.points(m.shaft)), self.head[0]

    def shaft_hulls(self, m: Measures) -> tuple[Hull, ...]:
        """The shaft as convex pieces."""
        return tuple(h for t in self.shafts for h in strokes(t.points(m.shaft), m.shaft))


Node = TypeVar("Node")
Way = TypeVar("Way")
M = TypeVar("M")


class Disc(NamedTuple):
    """A point of a timeline: where, how large, whose."""

    center: Point
    radius: float
    key: str


class PlacedLane(NamedTuple):
    """A lane of a flow: its ground, the box of its title's text and the measure of its lines."""

    key: str
    rect: Rect
    title: Rect | None
    wrap: float


class PlacedDiagram(NamedTuple, Generic[Node, Way, M]):
    """The whole picture; its top is 0 and its start edge 0. `center`: its centre line from the top. `overfull`: by how much
    a label (`label`: whose) is wider or higher than it should be; `sticking`: by how much a word is wider than its label
    may be; `over`: by how much all of it is wider and higher than its room.
    """

    nodes: tuple[Node, ...]
    arrows: tuple[Way, ...]
    m: M
    size: float
    """Of labels, in points."""
    bounds: Rect
    center: float
    lines: int
    overfull: float
    label: str | None
    rails: tuple[tuple[Point, Point], ...] = ()
    lanes: tuple[PlacedLane, ...] = ()
    discs: tuple[Disc, ...] = ()
    sticking: float = 0.0
    over: tuple[float, float] = (0.0, 0.0)
    lost: tuple[str, ...] = ()
    """The arrows whose words found no place."""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether it may be printed."""
        return not any(d.is_error for d in self.diagnostics)

    @property
    def touching(self) -> tuple[str, ...]:
        """The labels that touch something: keys of actors and arrows."""
        found = (d for d in self.diagnostics if d.code == "diagram-label-collision")
        names = (str(dict(d.args)[side]) for d in found for side in ("first", "second"))
        return tuple(dict.fromkeys(n.removeprefix("label ") for n in names if n.startswith("label ")))


PlacedGraph: TypeAlias = PlacedDiagram[PlacedNode, PlacedArrow, Measures]
"""Actors with their labels beside them, and numbered arrows."""
