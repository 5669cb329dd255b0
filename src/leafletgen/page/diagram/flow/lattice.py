"""The ways of arrows over a lattice of lines between and through the cells: no two on one piece of a line. No lengths yet.

Each column and each row of cells has three lines (a middle one and two beside it), each channel between them `tracks`. Lines
that nobody uses take no room later, and lines keep their order: what is apart here is apart on the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from leafletgen.page.diagram.flow.ranks import Link

Side = Literal["before", "end", "after", "start"]
STEPS: dict[Side, tuple[int, int]] = {"before": (0, -1), "end": (1, 0), "after": (0, 1), "start": (-1, 0)}
"""The way out of a node by each of its sides."""
SLOTS = 3
MIDDLE = 1
FREE, NODE = -1, -2
BEND, CROSSING, THROUGH = 1.0, 2.2, 0.25
ASIDE, POINT_ASIDE = 1.3, 6.0
"""The price of a way that does not meet a side in its middle; the same where the side is a point."""
JOIN = 0.3


class Cell(NamedTuple):
    """Where a node stands; `pointed`: its sides are the corners of a diamond."""

    x: int
    y: int
    pointed: bool = False


class Way(NamedTuple):
    """The corners of an arrow, as numbers of lines (x, y); the sides of the nodes that it leaves and meets (None: it
    joins another arrow to the same node there).
    """

    corners: tuple[tuple[int, int], ...]
    leaves: Side
    meets: Side | None


class Lattice:
    """The lines of a grid of cells, and who uses them."""

    def __init__(self, cells: Mapping[str, Cell], wide: int, high: int, tracks: int) -> None:
        self.cells, self.wide, self.high, self.tracks = cells, wide, high, tracks
        self.period = tracks + SLOTS
        self.nx, self.ny = wide * self.period + tracks, high * self.period + tracks
        self.px = self._places(wide, 2.6)
        self.py = self._places(high, 1.6)
        size = self.nx * self.ny
        self.flat, self.upright = [FREE] * size, [FREE] * size
        self.through = [0.0] * size
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

    def _inside(self, cell: Cell) -> Iterator[int]:
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

    def ports(self, cell: Cell) -> Iterator[tuple[Side, int, int, float]]:
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

    leave: Mapping[Side, float]
    meet: Mapping[Side, float]


class Router:
    """Finds the ways, one after the other."""

    def __init__(self, lattice: Lattice, found: Sequence[Link]) -> None:
        self.lattice, self.links = lattice, found
        self.ways: dict[int, Way] = {}
        self.crossed: dict[int, int] = {}

    def route(self, number: int, prices: Prices) -> bool:
        """The cheapest way of an arrow, taken. Whether there is one."""
        one = self.links[number]
        goals = self._goals(number, prices)
        way = self._search(self.lattice.cells[one.source], self.lattice.cells[one.target], goals, prices)
        if way is None:
            return False
        steps, leaves, meets = way
        self._take(number, steps)
        self.ways[number] = Way(self._corners(steps), leaves, meets)
        return True

    def release(self, number: int) -> None:
        """Give the lines of an arrow back."""
        for lines in (self.lattice.flat, self.lattice.upright):
            for v, owner in enumerate(lines):
                if owner == number:
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
        for (a, b), (c, d) in zip(corners, corners[1:], strict=False):
            dx, dy = (c > a) - (c < a), (d > b) - (d < b)
            while (a, b) != (c, d):
                a, b = a + dx, b + dy
                yield a, b

    def _goals(self, number: int, prices: Prices) -> dict[tuple[int, Side], tuple[float, Side | None]]:
        """Where a way may end: direction and place -> its price, the side of the node that it meets."""
        lat, one = self.lattice, self.links[number]
        goals: dict[tuple[int, Side], tuple[float, Side | None]] = {}
        opposite: dict[Side, Side] = {"before": "after", "after": "before", "start": "end", "end": "start"}
        for side, x, y, aside in lat.ports(lat.cells[one.target]):
            goals[y * lat.nx + x, opposite[side]] = (prices.meet[side] + aside, side)
        for other, way in self.ways.items():
            like = self.links[other]
            if like.target != one.target or like.source == one.source or like.back != one.back:
                continue
            price = JOIN + (prices.meet[way.meets] if way.meets else 0.0)
            if price > JOIN + 1.0:
                continue
            for x, y in self._points(other):
                v = y * lat.nx + x
                if lat.flat[v] == other and lat.upright[v] == FREE:
                    for side in ("before", "after"):
                        goals.setdefault((v, side), (price, None))  # type: ignore[arg-type]  # two of the sides
                elif lat.upright[v] == other and lat.flat[v] == FREE:
                    for side in ("start", "end"):
                        goals.setdefault((v, side), (price, None))  # type: ignore[arg-type]  # two of the sides
        return goals

    def _search(
        self, begin: Cell, end: Cell, goals: Mapping[tuple[int, Side], tuple[float, Side | None]], prices: Prices
    ) -> tuple[list[tuple[int, Side]], Side, Side | None] | None:
        """A*: states are a point and the direction in which one came to it."""
        lat = self.lattice
        nx, px, py, flat, upright = lat.nx, lat.px, lat.py, lat.flat, lat.upright
        left, top = end.x * lat.period + lat.tracks, end.y * lat.period + lat.tracks
        x0, x1, y0, y1 = px[left], px[left + SLOTS - 1], py[top], py[top + SLOTS - 1]

        def rest(x: int, y: int) -> float:
            return max(x0 - px[x], px[x] - x1, 0.0) + max(y0 - py[y], py[y] - y1, 0.0)

        heap: list[tuple[float, int, float, int, int, Side]] = []
        came: dict[tuple[int, Side], tuple[int, Side] | None] = {}
        least: dict[tuple[int, Side], float] = {}
        tick = 0
        for side, x, y, aside in lat.ports(begin):
            own = upright if side in ("before", "after") else flat
            price = prices.leave[side] + aside
            if own[y * nx + x] == FREE and price < least.get((y * nx + x, side), 1e9):
                least[y * nx + x, side] = price
                came[y * nx + x, side] = None
                heappush(heap, (price + rest(x, y), tick, price, x, y, side))
                tick += 1
        best: tuple[float, tuple[int, Side]] | None = None
        while heap:
            guess, _, price, x, y, side = heappop(heap)
            if best is not None and guess >= best[0]:
                break
            here = y * nx + x
            if price > least[here, side] + 1e-9:
                continue
            goal = goals.get((here, side))
            if goal is not None and (best is None or price + goal[0] < best[0]):
                best = (price + goal[0], (here, side))
            for turn in _turns(side):
                dx, dy = STEPS[turn]
                a, b = x + dx, y + dy
                if not (0 <= a < nx and 0 <= b < lat.ny):
                    continue
                there = b * nx + a
                own, other = (upright, flat) if dx == 0 else (flat, upright)
                if own[there] != FREE or (turn != side and own[here] != FREE):
                    continue
                cost = price + abs(px[a] - px[x]) + abs(py[b] - py[y])
                if turn != side:
                    cost += BEND
                if other[there] >= 0:
                    cost += CROSSING
                if cost < least.get((there, turn), 1e9) - 1e-9:
                    least[there, turn] = cost
                    came[there, turn] = (here, side)
                    heappush(heap, (cost + rest(a, b), tick, cost, a, b, turn))
                    tick += 1
        if best is None:
            return None
        state: tuple[int, Side] | None = best[1]
        steps: list[tuple[int, Side]] = []
        while state is not None:
            steps.append(state)
            state = came[state]
        return steps[::-1], steps[-1][1], goals[best[1]][1]

    def _take(self, number: int, steps: Sequence[tuple[int, Side]]) -> None:
        """Note the lines of each point: those on which one came and on which one goes on. A join takes no more."""
        lat = self.lattice
        for (v, came), nxt in zip(steps, [*steps[1:], None], strict=True):
            for side in (came, nxt[1] if nxt else came):
                lines = lat.upright if side in ("before", "after") else lat.flat
                lines[v] = number

    def _corners(self, steps: Sequence[tuple[int, Side]]) -> tuple[tuple[int, int], ...]:
        points = [divmod(v, self.lattice.nx)[::-1] for v, _ in steps]
        kept = [points[0]]
        for i in range(1, len(points) - 1):
            if steps[i][1] != steps[i + 1][1]:
                kept.append(points[i])
        if len(points) > 1:
            kept.append(points[-1])
        return tuple(kept)


def _turns(side: Side) -> tuple[Side, ...]:
    """Straight on, and to both sides."""
    return (side, "start", "end") if side in ("before", "after") else (side, "before", "after")
