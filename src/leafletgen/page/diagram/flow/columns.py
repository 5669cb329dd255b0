"""Which column each node stands in: chains straight down, few crossings. No lengths yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.ranks import FlowLink, lane_of
from leafletgen.page.diagram.graph import Graph

SWEEPS = 4
"""How often nodes are drawn to their neighbours before and after."""


class Seats(NamedTuple):
    """The column of each node from 0; how many there are; the columns of each lane, first and past the last."""

    of: dict[str, int]
    wide: int
    lanes: tuple[tuple[int, int], ...]


def columns(graph: Graph, found: Sequence[FlowLink], rows: Mapping[str, int]) -> Seats:
    """A column for each node, within its lane."""
    return _Sorter(graph, found, rows).sorted()


class _Sorter:
    def __init__(self, graph: Graph, found: Sequence[FlowLink], rows: Mapping[str, int]) -> None:
        self.links, self.rows = found, rows
        self.lane = lane_of(graph)
        self.layers: list[list[str]] = [[] for _ in range(max(rows.values(), default=-1) + 1)]
        for key in graph.actors:
            self.layers[rows[key]].append(key)
        self.lanes = self._lanes()
        self.count = max((last for _, last in self.lanes), default=0)
        self.near: dict[str, list[tuple[str, float]]] = {key: [] for key in rows}
        for one in found:
            weight = 0.3 if one.back else 1.0
            self.near[one.source].append((one.target, weight))
            self.near[one.target].append((one.source, weight))

    def _lanes(self) -> tuple[tuple[int, int], ...]:
        """As many columns as the fullest layer of the lane has nodes."""
        spans, begin = [], 0
        for lane in range(max(self.lane.values(), default=0) + 1):
            wide = max(sum(self.lane[key] == lane for key in layer) for layer in self.layers)
            spans.append((begin, begin + wide))
            begin += wide
        return tuple(spans)

    def sorted(self) -> Seats:
        """From the first layer down by what leads there, then up and down by all neighbours; the best is kept."""
        of = self._down({}, first=True)
        best, least = of, self.price(of)
        for turn in range(SWEEPS):
            of = self._up(of) if turn % 2 == 0 else self._down(of, first=False)
            price = self.price(of)
            if price < least - 1e-9:
                best, least = dict(of), price
        return Seats(self._mended(dict(best)), self.count, self.lanes)

    def _down(self, of: Mapping[str, int], first: bool) -> dict[str, int]:
        done: dict[str, int] = dict(of)
        for row in range(len(self.layers)):
            done |= self._seated(row, done, upward=True if first else None)
        return done

    def _up(self, of: Mapping[str, int]) -> dict[str, int]:
        done = dict(of)
        for row in reversed(range(len(self.layers))):
            done |= self._seated(row, done, upward=False)
        return done

    def _seated(self, row: int, done: Mapping[str, int], upward: bool | None) -> dict[str, int]:
        """The nodes of a layer in the columns that are nearest to their neighbours (upward: those above; None: all)."""
        found: dict[str, int] = {}
        for lane, (begin, end) in enumerate(self.lanes):
            nodes = [key for key in self.layers[row] if self.lane[key] == lane]
            want = {key: self._wanted(key, done, upward, (begin + end - 1) // 2) for key in nodes}
            order = sorted(nodes, key=lambda key: want[key])
            found |= dict(zip(order, _spread([want[k] for k in order], begin, end), strict=True))
        return found

    def _wanted(self, key: str, done: Mapping[str, int], upward: bool | None, middle: int) -> float:
        own = self.rows[key]
        near = [
            (done[other], weight)
            for other, weight in self.near[key]
            if other in done and (upward is None or (self.rows[other] <= own) == upward)
        ]
        if not near:
            return done.get(key, middle)
        return sum(at * weight for at, weight in near) / sum(weight for _, weight in near)

    def price(self, of: Mapping[str, int]) -> float:
        """Bends, sideways steps, nodes in the way, crossings."""
        filled = {(self.rows[key], column) for key, column in of.items()}
        total = sum(self._link(one, of, filled) for one in self.links)
        between: dict[int, list[FlowLink]] = {}
        for one in self.links:
            if not one.back:
                for row in range(self.rows[one.source], self.rows[one.target]):
                    between.setdefault(row, []).append(one)
        for side_by_side in between.values():
            for a, b in combinations(side_by_side, 2):
                if (of[a.source] - of[b.source]) * (of[a.target] - of[b.target]) < 0:
                    total += 1.5
        return total

    def _link(self, one: FlowLink, of: Mapping[str, int], filled: set[tuple[int, int]]) -> float:
        a, b = of[one.source], of[one.target]
        r, s = sorted((self.rows[one.source], self.rows[one.target]))
        if a == b:
            blocked = sum((row, a) in filled for row in range(r + 1, s))
            return blocked * 2.0 + 0.3 * (s - r - 1)
        low, high = sorted((a, b))
        if r == s:
            blocked = sum((r, column) in filled for column in range(low + 1, high))
            return 0.4 * (high - low) + blocked * 2.0
        return (0.6 if one.back else 1.0) * (1.0 + (high - low)) + 0.2 * (s - r - 1)

    def _mended(self, of: dict[str, int]) -> dict[str, int]:
        """Each node tried in the other columns of its layer, changing places where one is taken."""
        for key in list(of):
            begin, end = self.lanes[self.lane[key]]
            for column in range(begin, end):
                if column == of[key]:
                    continue
                other = next((k for k in self.layers[self.rows[key]] if of[k] == column), None)
                if self._gain(of, key, other, column) > 1e-9:
                    of[key], old = column, of[key]
                    if other is not None:
                        of[other] = old
        return of

    def _gain(self, of: dict[str, int], key: str, other: str | None, column: int) -> float:
        touched = [o for o in self.links if {o.source, o.target} & {key, other}]
        tried = {**of, key: column} | ({other: of[key]} if other is not None else {})
        before = {(self.rows[k], c) for k, c in of.items()}
        after = {(self.rows[k], c) for k, c in tried.items()}
        return sum(self._link(o, of, before) for o in touched) - sum(
            self._link(o, tried, after) for o in touched
        )


def _spread(wanted: Sequence[float], begin: int, end: int) -> list[int]:
    """Columns in rising order, as near as may be to those wanted."""
    count, room = len(wanted), end - begin
    if not count:
        return []
    # best[i][c]: the least price of the first i + 1 nodes with the last of them in column c
    best: list[list[float]] = []
    came: list[list[int]] = []
    for i, want in enumerate(wanted):
        row, back = [], []
        least, at = (0.0, -1) if i == 0 else (float("inf"), -1)
        for c in range(room):
            if i and c and best[i - 1][c - 1] < least - 1e-9:
                least, at = best[i - 1][c - 1], c - 1
            row.append(least + (begin + c - want) ** 2)
            back.append(at)
        best.append(row)
        came.append(back)
    column = min(range(room), key=lambda c: (round(best[-1][c], 9), c))
    found = []
    for i in reversed(range(count)):
        found.append(begin + column)
        column = came[i][column]
    return found[::-1]
