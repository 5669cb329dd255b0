"""Where actors stand: one function per kind, in logical coordinates (x from the start edge). Unit: points.

A new kind is a function here and a line in the table at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from leafletgen.core.geometry import Point
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.graph import Actor, DiagramKind
from leafletgen.page.diagram.measures import Measures


class SizedActor(NamedTuple):
    """An actor with its sizes known: `side` of its outline, its label's text box (0 x 0: none)."""

    key: str
    actor: Actor
    place: tuple[int, int]
    side: float
    label_width: float
    label_height: float

    def drop(self, m: Measures) -> float:
        """From the middle of the node to the top of its label's text."""
        return self.side / 2 + (m.tab_gap + m.tab_edge if self.actor.mark else m.label_gap)

    def depth(self, m: Measures) -> float:
        """From the top of its label's text to the end of the label."""
        return self.label_height + (m.tab_edge if self.actor.mark else 0.0)


class Arrangement(NamedTuple):
    """The middles of the nodes, whose labels stand above, and lines that belong to nodes (life lines, lanes).

    `beside`: nodes whose labels stand at the side of the end (+1) or of the start (-1). `steps`: where the arrows' rungs are, one coordinate per arrow, for kinds in which time has an axis.
    """

    centers: dict[str, Point]
    above: frozenset[str] = frozenset()
    rails: Mapping[str, tuple[Point, Point]] = MappingProxyType({})
    steps: tuple[float, ...] = ()
    beside: Mapping[str, int] = MappingProxyType({})


class ArrangementTask(NamedTuple):
    """What an arrangement is given. `thick`: for each arrow, how far things carried reach from its shaft."""

    nodes: Sequence[SizedActor]
    m: Measures
    width: float
    thick: tuple[float, ...]
    paired: bool = False
    """Whether any two actors are joined by more than one arrow."""


def below(nodes: Sequence[SizedActor], m: Measures) -> float:
    """From the middle line of a row of nodes to the end of its labels, whose first lines stand level."""
    drop = max(n.drop(m) for n in nodes)
    return max([drop + n.depth(m) for n in nodes if n.label_height] + [n.side / 2 for n in nodes])


def columns(sides: Sequence[float], m: Measures, width: float) -> list[float]:
    """Middles of columns as far apart as the room allows, at most `most_gap`; the first and last touch its edges."""
    if len(sides) == 1:
        return [width / 2]
    gap = min((width - sum(sides)) / (len(sides) - 1), m.most_gap)
    x = (width - sum(sides) - gap * (len(sides) - 1)) / 2
    found = []
    for side in sides:
        found.append(x + side / 2)
        x += side + gap
    return found


def _sides(nodes: Sequence[SizedActor], count: int, axis: int, m: Measures) -> list[float]:
    sides = [m.node] * count
    for n in nodes:
        sides[n.place[axis] - 1] = max(sides[n.place[axis] - 1], n.side)
    return sides


def row(task: ArrangementTask) -> Arrangement:
    """All on one line."""
    count = max(n.place[0] for n in task.nodes)
    xs = columns(_sides(task.nodes, count, 0, task.m), task.m, task.width)
    return Arrangement({n.key: Point(xs[n.place[0] - 1], 0.0) for n in task.nodes})


def triangle(task: ArrangementTask) -> Arrangement:
    """Two at the foot, one at the top between them, its label above it."""
    m, side = task.m, max(n.side for n in task.nodes)
    half = min((task.width - side) / 2, 1.1 * (m.gap + side))
    # As high as makes the slanting sides as long as a row's gap, and never flatter than 35 degrees
    # (45 where there is traffic inside the triangle, too).
    long = m.gap + side
    rise = max(math.sqrt(max(0.0, long * long - half * half)), (1.0 if task.paired else 0.7) * half)
    middle = task.width / 2
    spots = {1: Point(middle - half, rise), 2: Point(middle, 0.0), 3: Point(middle + half, rise)}
    top = frozenset(n.key for n in task.nodes if n.place[0] == 2)
    return Arrangement({n.key: spots[n.place[0]] for n in task.nodes}, top)


def cycle(task: ArrangementTask) -> Arrangement:
    """On a ring, clockwise from the top (from the upper start corner where their number is even).

    Labels stand outside, those of the nodes at the sides within the ring.
    """
    m, side = task.m, max(n.side for n in task.nodes)
    count = max(2, *(n.place[0] for n in task.nodes))
    radius = (m.gap + side) / 2 / math.sin(math.pi / count)
    if count == 2:
        radius = min(1.3 * radius, (task.width - side) / 2)
    turn = -math.pi / 2 - (math.pi / count if count % 2 == 0 else 0.0)
    if count == 2:
        turn = -math.pi
    angles = [turn + 2 * math.pi * i / count for i in range(count)]
    reach = max(abs(math.cos(a)) for a in angles) * radius
    flat = min(1.0, (task.width - side) / 2 / reach) if reach > 0 else 1.0
    spots = [Point(task.width / 2 + radius * flat * math.cos(a), radius * (1 + math.sin(a))) for a in angles]
    at = {n.key: angles[n.place[0] - 1] for n in task.nodes}
    beside = {k: -1 if math.cos(a) > 0 else 1 for k, a in at.items() if count > 2 and abs(math.sin(a)) < 0.35}
    above = frozenset(k for k, a in at.items() if k not in beside and math.sin(a) < -0.2)
    return Arrangement({n.key: spots[n.place[0] - 1] for n in task.nodes}, above, beside=beside)


def steps(task: ArrangementTask) -> Arrangement:
    """A snake: from start to end, down, back from end to start, and so on."""
    m, side = task.m, max(n.side for n in task.nodes)
    count = max(n.place[0] for n in task.nodes)
    wide = _per_row(count, side, m, task.width)
    rows = math.ceil(count / wide)
    xs = columns([side] * wide, m, task.width)
    cells = {}
    for n in task.nodes:
        r, c = divmod(n.place[0] - 1, wide)
        cells[n.key] = (c if r % 2 == 0 else wide - 1 - c, r)
    ys = _rows(task.nodes, {k: r for k, (_, r) in cells.items()}, rows, m)
    return Arrangement({k: Point(xs[c], ys[r]) for k, (c, r) in cells.items()})


def _per_row(count: int, side: float, m: Measures, width: float) -> int:
    most = max(1, int((width + m.least_gap) / (side + m.least_gap)))
    return math.ceil(count / math.ceil(count / most))


def abreast(kind: DiagramKind, places: dict[str, tuple[int, int]], width: float, m: Measures) -> int:
    """How many nodes stand side by side, for the room of their labels."""
    count = max((p[0] for p in places.values()), default=1)
    if kind == "steps":
        return _per_row(count, m.marked, m, width)
    return count if kind in ("row", "ladder", "grid") else min(count, 2)


def grid(task: ArrangementTask) -> Arrangement:
    """Columns and rows as written."""
    m = task.m
    wide, high = (max(n.place[axis] for n in task.nodes) for axis in (0, 1))
    xs = columns(_sides(task.nodes, wide, 0, m), m, task.width)
    ys = _rows(task.nodes, {n.key: n.place[1] - 1 for n in task.nodes}, high, m)
    return Arrangement({n.key: Point(xs[n.place[0] - 1], ys[n.place[1] - 1]) for n in task.nodes})


def _rows(nodes: Sequence[SizedActor], row_of: dict[str, int], count: int, m: Measures) -> list[float]:
    """Middle lines of rows, `least_gap` free between a row's labels and the next row's nodes."""
    ys, y = [], 0.0
    for r in range(count):
        inside = [n for n in nodes if row_of[n.key] == r]
        half = max([n.side for n in inside] or [m.node]) / 2
        ys.append(y + half)
        y += half + (below(inside, m) if inside else half) + m.least_gap
    return ys


def ladder(task: ArrangementTask) -> Arrangement:
    """Actors along the top, a line down from each, arrows as rungs in the order of their numbers."""
    m = task.m
    plan = row(task)
    y = below(task.nodes, m) + m.air
    marks: list[float] = []
    for thick in task.thick:
        y += max(thick, m.badge / 2) + (m.badge / 2 + m.air if marks else 0.0)
        marks.append(y)
    foot = (marks[-1] if marks else y) + m.badge / 2 + m.air
    rails = {}
    for n in task.nodes:
        top = max(k.drop(m) for k in task.nodes) + n.depth(m) if n.label_height else n.side / 2
        rails[n.key] = (Point(plan.centers[n.key].x, top + m.air / 2), Point(plan.centers[n.key].x, foot))
    return Arrangement(plan.centers, rails=rails, steps=tuple(marks))


def lanes(task: ArrangementTask) -> Arrangement:
    """Actors down the start side, a lane from each to the end side, arrows across in the order of their numbers."""
    m = task.m
    room = max(max(n.side, n.label_width + (2 * m.tab_side if n.actor.mark else 0)) for n in task.nodes)
    ordered = sorted(task.nodes, key=lambda n: n.place[0])
    centers, y = {}, 0.0
    for n in ordered:
        centers[n.key] = Point(room / 2, y + n.side / 2)
        y += n.side / 2 + below([n], m) + m.air
    first = room / 2 + max(n.side for n in task.nodes) / 2 + m.air
    need = [m.badge / 2 + m.air + max(t, m.badge / 2) for t in task.thick]
    spare = max(0.0, task.width - max(first, room) - m.air - sum(need)) / (len(need) + 1)
    marks, x = [], max(first, room) + m.air
    for wide in need:
        x += min(spare, m.most_gap)
        marks.append(x + m.badge / 2)
        x += wide
    rails = {n.key: (Point(first, centers[n.key].y), Point(task.width, centers[n.key].y)) for n in ordered}
    return Arrangement(centers, rails=rails, steps=tuple(marks))


ARRANGEMENTS: dict[DiagramKind, Callable[[ArrangementTask], Arrangement]] = {
    "row": row,
    "triangle": triangle,
    "cycle": cycle,
    "steps": steps,
    "ladder": ladder,
    "lanes": lanes,
    "grid": grid,
}
