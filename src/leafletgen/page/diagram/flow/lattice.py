"""The ways of arrows over a lattice of lines between and through the cells: no two on one piece of a line. No lengths yet.

Each column and each row of cells has three lines (a middle one and two beside it), each channel between them `tracks`. Lines
that nobody uses take no room later, and lines keep their order: what is apart here is apart on the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal

from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.ranks import FlowLink

NodeSide = Literal["before", "end", "after", "start"]
STEPS: dict[NodeSide, tuple[int, int]] = {"before": (0, -1), "end": (1, 0), "after": (0, 1), "start": (-1, 0)}
"""The way out of a node by each of its sides."""
OPPOSITE: dict[NodeSide, NodeSide] = {"before": "after", "after": "before", "start": "end", "end": "start"}
ORDER: tuple[NodeSide, ...] = ("before", "end", "after", "start")
NUMBER = {side: n for n, side in enumerate(ORDER)}
TURNS = ((0, 1, 3), (1, 0, 2), (2, 1, 3), (3, 0, 2))
"""Straight on, and to both sides, as numbers of `ORDER`."""
SLOTS = 3
MIDDLE = 1
FREE, NODE = -1, -2
BEND, CROSSING = 1.0, 2.2
ASIDE, POINT_ASIDE = 1.3, 9.0
"""The price of a way that does not meet a side in its middle; the same where the side is a point."""
JOIN, JOIN_BACK = 0.3, 1.0
"""The price of joining another arrow to the same node; more where one leads back."""


class LatticeCell(NamedTuple):
    """Where a node stands; `pointed`: its sides are the corners of a diamond."""

    x: int
    y: int
    pointed: bool = False


class FlowWay(NamedTuple):
    """The corners of an arrow, as numbers of lines (x, y); the sides of the nodes that it leaves and meets (None: it
    joins another arrow to the same node there).
    """

    corners: tuple[tuple[int, int], ...]
    leaves: NodeSide
    meets: NodeSide | None


class Lattice:
    """The lines of a grid of cells, and who uses them."""

    def __init__(self, cells: Mapping[str, LatticeCell], wide: int, high: int, tracks: int) -> None:
        self.cells, self.wide, self.high, self.tracks = cells, wide, high, tracks
        self.period = tracks + SLOTS
        self.nx, self.ny = wide * self.period + tracks, high * self.period + tracks
        px, py = self._places(wide, 2.6), self._places(high, 1.6)
        self.px, self.py = px, py
        self.long_x = [b - a for a, b in pairwise(px)]
        self.long_y = [b - a for a, b in pairwise(py)]
        size = self.nx * self.ny
        self.flat, self.upright = [FREE] * size, [FREE] * size
        for cell in cells.values():
            for v in self._inside(cell):
                self.flat[v] = self.upright[v] = NODE

    def _places(self, count: int, cell: float) -> list[float]:
        """Rough places of the lines, for the length of ways."""
        found, at = [], 0.0
        for number in range(count * self.period + self.tracks):
            found.append(at)
            at += cell / 4 if number % self.period >= self.tracks else 0.25
        return found

    def rest(self, end: LatticeCell) -> tuple[list[float], list[float]]:
        """How far each line is from a cell at least."""
        left, top = end.x * self.period + self.tracks, end.y * self.period + self.tracks
        return tuple(  # type: ignore[return-value]  # of two
            [max(places[low] - p, p - places[low + SLOTS - 1], 0.0) for p in places]
            for places, low in ((self.px, left), (self.py, top))
        )

    def _inside(self, cell: LatticeCell) -> Iterator[int]:
        left, top = (c * self.period + self.tracks for c in (cell.x, cell.y))
        for y in range(top, top + SLOTS):
            for x in range(left, left + SLOTS):
                yield y * self.nx + x

    def channel(self, line: int) -> int | None:
        """The channel that a line runs in (None: it runs through cells)."""
        return line // self.period if line % self.period < self.tracks else None

    def index(self, line: int) -> int:
        """The number of the period that a line belongs to: a channel and the cells after it."""
        return line // self.period

    def ports(self, cell: LatticeCell) -> Iterator[tuple[NodeSide, int, int, float]]:
        """The first points outside a node: by which side, their lines, what it costs not to be in the middle."""
        left, top = cell.x * self.period, cell.y * self.period
        for slot in range(SLOTS):
            aside = 0.0 if slot == MIDDLE else POINT_ASIDE if cell.pointed else ASIDE
            x, y = left + self.tracks + slot, top + self.tracks + slot
            yield "before", x, top + self.tracks - 1, aside
            yield "after", x, top + self.period, aside
            yield "start", left + self.tracks - 1, y, aside
            yield "end", left + self.period, y, aside


class Prices(NamedTuple):
    """What it costs to leave and to meet a node by each of its sides."""

    leave: Mapping[NodeSide, float]
    meet: Mapping[NodeSide, float]


class Router:
    """Finds the ways, one after the other."""

    def __init__(self, lattice: Lattice, found: Sequence[FlowLink]) -> None:
        self.lattice, self.links = lattice, found
        self.ways: dict[int, FlowWay] = {}
        self.crossed: dict[int, int] = {}

    def route(self, number: int, prices: Prices) -> bool:
        """The cheapest way of an arrow, taken. Whether there is one."""
        one = self.links[number]
        way: tuple[list[tuple[int, NodeSide]], NodeSide, NodeSide | None]
        straight = self._straight(number, prices)
        if straight is not None:
            side = straight[0][1]
            way = straight, side, OPPOSITE[side]
        else:
            goals = self._goals(number, prices)
            cells = self.lattice.cells
            found = self._search(cells[one.source], cells[one.target], goals, prices)
            if found is None:
                return False
            way = found
        steps, leaves, meets = way
        self._take(number, steps)
        self.ways[number] = FlowWay(self._corners(steps), leaves, meets)
        return True

    def release(self, number: int) -> None:
        """Give the lines of an arrow back."""
        lat = self.lattice
        for x, y in self._points(number):
            v = y * lat.nx + x
            for lines in (lat.flat, lat.upright):
                if lines[v] == number:
                    lines[v] = FREE
        del self.ways[number]

    def joined(self, number: int) -> bool:
        """Whether another arrow ends on this one."""
        own = set(self._points(number))
        return any(w.meets is None and w.corners[-1] in own for n, w in self.ways.items() if n != number)

    def crossings(self, number: int) -> int:
        """How many other arrows it crosses."""
        lat, way = self.lattice, self.ways[number]
        count = 0
        for x, y in self._points(number):
            v = y * lat.nx + x
            if way.meets is None and (x, y) == way.corners[-1]:
                continue
            if lat.flat[v] >= 0 and lat.upright[v] >= 0 and lat.flat[v] != lat.upright[v]:
                count += 1
        return count

    def _points(self, number: int) -> Iterator[tuple[int, int]]:
        corners = self.ways[number].corners
        yield corners[0]
        for (a, b), (c, d) in pairwise(corners):
            dx, dy = (c > a) - (c < a), (d > b) - (d < b)
            while (a, b) != (c, d):
                a, b = a + dx, b + dy
                yield a, b

    def _goals(
        self, number: int, prices: Prices
    ) -> dict[tuple[int, NodeSide], tuple[float, NodeSide | None]]:
        """Where a way may end: direction and place -> its price, the side of the node that it meets."""
        lat, one = self.lattice, self.links[number]
        goals: dict[tuple[int, NodeSide], tuple[float, NodeSide | None]] = {}
        for side, x, y, aside in lat.ports(lat.cells[one.target]):
            goals[y * lat.nx + x, OPPOSITE[side]] = (prices.meet[side] + aside, side)
        for other, way in self.ways.items():
            like = self.links[other]
            if like.target != one.target or like.source == one.source or (like.back and not one.back):
                continue
            price = (
                JOIN
                + (JOIN_BACK if like.back != one.back else 0.0)
                + (prices.meet[way.meets] if way.meets else 0.0)
            )
            for x, y in self._points(other):
                v = y * lat.nx + x
                if lat.flat[v] == other and lat.upright[v] == FREE:
                    for side in ("before", "after"):
                        goals.setdefault((v, side), (price, None))
                elif lat.upright[v] == other and lat.flat[v] == FREE:
                    for side in ("start", "end"):
                        goals.setdefault((v, side), (price, None))
        return goals

    def _straight(self, number: int, prices: Prices) -> list[tuple[int, NodeSide]] | None:
        """The way of two cells in one column or row, right from middle to middle, where nothing is on it."""
        lat, one = self.lattice, self.links[number]
        a, b = lat.cells[one.source], lat.cells[one.target]
        if (a.x == b.x) == (a.y == b.y):
            return None
        of = 1 if a.x == b.x else 0
        sign = 1 if b[of] > a[of] else -1
        side: NodeSide = ("after" if sign > 0 else "before") if of else ("end" if sign > 0 else "start")
        if prices.leave[side] > BEND or prices.meet[OPPOSITE[side]] > BEND:
            return None
        middle = a[1 - of] * lat.period + lat.tracks + MIDDLE
        begin = (a[of] + 1) * lat.period if sign > 0 else a[of] * lat.period + lat.tracks - 1
        end = b[of] * lat.period + lat.tracks - 1 if sign > 0 else (b[of] + 1) * lat.period
        found: list[tuple[int, NodeSide]] = []
        for line in range(begin, end + sign, sign):
            v = line * lat.nx + middle if of else middle * lat.nx + line
            own, other = (lat.upright[v], lat.flat[v]) if of else (lat.flat[v], lat.upright[v])
            if own != FREE or other != FREE:
                return None
            found.append((v, side))
        return found

    def _search(
        self,
        begin: LatticeCell,
        end: LatticeCell,
        goals: Mapping[tuple[int, NodeSide], tuple[float, NodeSide | None]],
        prices: Prices,
    ) -> tuple[list[tuple[int, NodeSide]], NodeSide, NodeSide | None] | None:
        """A*: a state is a point and the direction in which one came to it, as one number."""
        lat = self.lattice
        nx, size = lat.nx, lat.nx * lat.ny
        ends = {v * 4 + NUMBER[side]: price for (v, side), (price, _) in goals.items()}
        rest = lat.rest(end)
        least = [1e9] * (size * 4)
        came = [-1] * (size * 4)
        heap: list[tuple[float, int, float]] = []
        for side, x, y, aside in lat.ports(begin):
            lines = lat.upright if side in ("before", "after") else lat.flat
            v, price = y * nx + x, prices.leave[side] + aside
            state = v * 4 + NUMBER[side]
            if lines[v] == FREE and price < least[state]:
                least[state] = price
                heappush(heap, (price + rest[0][x] + rest[1][y], state, price))
        state, most = self._walked(heap, least, came, ends, rest)
        if most >= 1e9:
            return None
        steps: list[tuple[int, NodeSide]] = []
        while state >= 0:
            steps.append((state // 4, ORDER[state % 4]))
            state = came[state]
        return steps[::-1], steps[-1][1], goals[steps[0]][1]

    def _walked(
        self,
        heap: list[tuple[float, int, float]],
        least: list[float],
        came: list[int],
        ends: Mapping[int, float],
        rest: tuple[Sequence[float], Sequence[float]],
    ) -> tuple[int, float]:
        """The cheapest end and its price. One loop, as it is gone through thousands of times a picture."""
        lat = self.lattice
        nx, ny, flat, upright = lat.nx, lat.ny, lat.flat, lat.upright
        long_x, long_y = lat.long_x, lat.long_y
        rest_x, rest_y = rest
        best, most = -1, 1e9
        while heap:
            guess, state, price = heappop(heap)
            if guess >= most:
                break
            if price > least[state] + 1e-9:
                continue
            goal = ends.get(state)
            if goal is not None and price + goal < most:
                best, most = state, price + goal
            v, way = state >> 2, state & 3
            y, x = divmod(v, nx)
            for turn in TURNS[way]:
                if turn == 0:
                    if y == 0:
                        continue
                    there, a, b, long = v - nx, x, y - 1, long_y[y - 1]
                elif turn == 1:
                    if x + 1 == nx:
                        continue
                    there, a, b, long = v + 1, x + 1, y, long_x[x]
                elif turn == 2:
                    if y + 1 == ny:
                        continue
                    there, a, b, long = v + nx, x, y + 1, long_y[y]
                else:
                    if x == 0:
                        continue
                    there, a, b, long = v - 1, x - 1, y, long_x[x - 1]
                own, other = (flat, upright) if turn & 1 else (upright, flat)
                if own[there] != FREE:
                    continue
                cost = price + long
                if turn != way:
                    if own[v] != FREE:
                        continue
                    cost += BEND
                if other[there] >= 0:
                    cost += CROSSING
                new = there * 4 + turn
                if cost < least[new] - 1e-9:
                    least[new] = cost
                    came[new] = state
                    left = rest_x[a] + rest_y[b]
                    if left and (rest_x[a] if turn & 1 == 0 else rest_y[b]):
                        left += BEND
                    heappush(heap, (cost + left, new, cost))
        return best, most

    def _take(self, number: int, steps: Sequence[tuple[int, NodeSide]]) -> None:
        """Note the lines of each point: those on which one came and on which one goes on. A join takes no more."""
        lat = self.lattice
        for (v, came), nxt in zip(steps, [*steps[1:], None], strict=True):
            for side in (came, nxt[1] if nxt else came):
                lines = lat.upright if side in ("before", "after") else lat.flat
                lines[v] = number

    def _corners(self, steps: Sequence[tuple[int, NodeSide]]) -> tuple[tuple[int, int], ...]:
        points = [divmod(v, self.lattice.nx)[::-1] for v, _ in steps]
        kept = [points[0]]
        kept += [points[i] for i in range(1, len(points) - 1) if steps[i][1] != steps[i + 1][1]]
        if len(points) > 1:
            kept.append(points[-1])
        return tuple(kept)
