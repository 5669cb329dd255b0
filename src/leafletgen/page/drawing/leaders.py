"""Where the labels of a drawing stand beside it, and the lines that lead from them to their points.

A leader runs level from its label, then bends once towards its point. No two cross, none runs over another point, and labels
stand as near to the height of their points as their neighbours let them (isotonic regression by pool adjacent violators:
Barlow et al., 1972). Which side a label takes is found by exchanging one after the other while that helps. Coordinates are
logical: x from the start edge, y down, in points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from math import dist
from typing import Literal

from leafletgen.core.geometry import Point, distance, turn
from leafletgen.core.record import NamedTuple

LabelSide = Literal["start", "end"]
CROSSED, OVER_POINT, OVERFULL = 1e6, 1e5, 1e3
"""What a crossing, a point run over, and a point of missing height are worth, against points of length."""


class LabelWish(NamedTuple):
    """A label and the point it belongs to. `attach`: from its top to where its leader begins."""

    name: str
    point: Point
    height: float
    attach: float


class SideEdge(NamedTuple):
    """One side of a drawing: where the leaders leave their labels, and where they bend."""

    label: float
    bend: float


class Leader(NamedTuple):
    """A label placed: its side, its top, and its line from the label to the point."""

    name: str
    side: LabelSide
    top: float
    line: tuple[Point, ...]


class LeaderRoom(NamedTuple):
    """The room of all labels: the sides there are, its height, the least gap between labels, and how far a line stays from a
    point that it does not belong to.
    """

    sides: Mapping[LabelSide, SideEdge]
    height: float
    gap: float
    clear: float


class LeaderPlan(NamedTuple):
    """All labels placed, the height they take, and the first one that could not be led to its point."""

    leaders: tuple[Leader, ...]
    height: float
    crowded: str | None


def plan(wishes: Sequence[LabelWish], room: LeaderRoom) -> LeaderPlan:
    """The best places that exchanging sides leads to. The same wishes give the same places."""
    sides = _first_sides(wishes, room)
    best, leaders = _tried(wishes, sides, room)
    while len(room.sides) > 1:
        others = [_flipped(sides, number) for number in range(len(wishes))]
        cost, made, number = min(
            ((*_tried(wishes, other, room), n) for n, other in enumerate(others)), key=lambda t: (t[0], t[2]),
            default=(best, leaders, 0),
        )  # fmt: skip
        if cost >= best - 1e-6:
            break
        best, leaders, sides = cost, made, others[number]
    height = max(
        [
            room.height,
            *(
                _total([w for w, s in zip(wishes, sides, strict=True) if s == side], room.gap)
                for side in room.sides
            ),
        ]
    )
    return LeaderPlan(tuple(leaders), height, _crowded(leaders, wishes, room) if best >= OVER_POINT else None)


def _first_sides(wishes: Sequence[LabelWish], room: LeaderRoom) -> list[LabelSide]:
    if len(room.sides) == 1:
        return list(room.sides) * len(wishes)
    middle = (room.sides["start"].bend + room.sides["end"].bend) / 2
    return ["start" if wish.point.x < middle else "end" for wish in wishes]


def _flipped(sides: Sequence[LabelSide], number: int) -> list[LabelSide]:
    other: LabelSide = "end" if sides[number] == "start" else "start"
    return [*sides[:number], other, *sides[number + 1 :]]


def _total(wishes: Sequence[LabelWish], gap: float) -> float:
    return sum(w.height for w in wishes) + gap * max(len(wishes) - 1, 0)


def _tried(
    wishes: Sequence[LabelWish], sides: Sequence[LabelSide], room: LeaderRoom
) -> tuple[float, list[Leader]]:
    """The cost of a choice of sides, and the leaders in the order of the wishes."""
    made: dict[str, Leader] = {}
    over = 0.0
    for side, edge in room.sides.items():
        own = [w for w, s in zip(wishes, sides, strict=True) if s == side]
        over += max(0.0, _total(own, room.gap) - room.height)
        made |= {leader.name: leader for leader in _side(own, side, edge, room)}
    leaders = [made[wish.name] for wish in wishes]
    length = sum(dist(a, b) for leader in leaders for a, b in pairwise(leader.line))
    crossed = sum(_cross(a, b) for a, b in combinations(leaders, 2))
    hits = sum(
        _runs_over(leader, wish.point, room.clear)
        for leader in leaders
        for wish in wishes
        if wish.name != leader.name
    )
    return length + CROSSED * crossed + OVER_POINT * hits + OVERFULL * over, leaders


def _side(wishes: Sequence[LabelWish], side: LabelSide, edge: SideEdge, room: LeaderRoom) -> list[Leader]:
    """The labels of one side from top to bottom, in an order in which their leaders do not cross. Each exchange makes the lines
    shorter in all, so there is an end to it.
    """
    order = sorted(wishes, key=lambda w: (w.point.y, abs(w.point.x - edge.bend), w.name))
    leaders = _led(order, side, edge, room)
    for _ in range(len(order) ** 2):
        found = next(
            ((a, b) for a, b in combinations(range(len(order)), 2) if _cross(leaders[a], leaders[b])), None
        )
        if found is None:
            break
        a, b = found
        order[a], order[b] = order[b], order[a]
        leaders = _led(order, side, edge, room)
    return leaders


def _led(order: Sequence[LabelWish], side: LabelSide, edge: SideEdge, room: LeaderRoom) -> list[Leader]:
    leaders = []
    for wish, top in zip(order, _tops(order, room), strict=True):
        y = top + wish.attach
        line = (Point(edge.label, y), Point(edge.bend, y), wish.point)
        leaders.append(Leader(wish.name, side, top, line))
    return leaders


def _tops(order: Sequence[LabelWish], room: LeaderRoom) -> list[float]:
    """The tops nearest to what is wished that keep order, gaps and room."""
    shifts, down = [], 0.0
    for wish in order:
        shifts.append(down)
        down += wish.height + room.gap
    pools: list[tuple[float, int]] = []
    for wish, shift in zip(order, shifts, strict=True):
        pools.append((wish.point.y - wish.attach - shift, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (last, n), (before, m) = pools.pop(), pools.pop()
            pools.append(((last * n + before * m) / (n + m), n + m))
    most = max(0.0, room.height - (down - room.gap))
    level = [min(max(value, 0.0), most) for value, count in pools for _ in range(count)]
    return [value + shift for value, shift in zip(level, shifts, strict=True)]


def _cross(one: Leader, other: Leader) -> bool:
    return any(_meet(*a, *b) for a in pairwise(one.line) for b in pairwise(other.line))


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two segments cross or touch."""
    return turn(a, b, c) * turn(a, b, d) <= 0 and turn(c, d, a) * turn(c, d, b) <= 0 and _near(a, b, c, d)


def _near(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether their boxes meet: what lies on one line need not."""
    return all(max(min(a[i], b[i]), min(c[i], d[i])) <= min(max(a[i], b[i]), max(c[i], d[i])) for i in (0, 1))


def _runs_over(leader: Leader, point: Point, clear: float) -> bool:
    return any(distance(point, a, b) < clear for a, b in pairwise(leader.line))


def _crowded(leaders: Sequence[Leader], wishes: Sequence[LabelWish], room: LeaderRoom) -> str:
    for one, other in combinations(leaders, 2):
        if _cross(one, other):
            return other.name
    return next(
        (
            leader.name
            for leader in leaders
            for wish in wishes
            if wish.name != leader.name and _runs_over(leader, wish.point, room.clear)
        ),
        leaders[-1].name,
    )
