"""A flow without lengths: where its nodes stand in a grid, and over which lines its arrows run. Kept for each graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.columns import columns
from leafletgen.page.diagram.flow.lattice import (
    MIDDLE,
    FlowWay,
    Lattice,
    LatticeCell,
    NodeSide,
    Prices,
    Router,
)
from leafletgen.page.diagram.flow.ranks import FlowLink, lane_of, layers, links
from leafletgen.page.diagram.graph import Graph

LEAST_FOLDED = 4
"""Layers of a strip at least, where they stand in several side by side."""
TRACKS = (2, 4)
"""Lines in a channel: more where these are not enough."""


class FlowVariant(NamedTuple):
    """How a flow may be laid: at most `most` nodes of a lane in a layer; the second answer beside its question; along;
    its layers in strips side by side, each but the first from one of the layers `folds` on.
    """

    most: int
    sideways: bool
    along: bool
    folds: tuple[int, ...] = ()


class Topology(NamedTuple):
    """`lanes`: the columns (along: rows) of each lane. `ways` by arrow; `crossings` of them all."""

    cells: Mapping[str, LatticeCell]
    wide: int
    high: int
    along: bool
    lanes: tuple[tuple[int, int], ...]
    links: tuple[FlowLink, ...]
    ways: Mapping[str, FlowWay]
    lattice: Lattice
    crossings: int


class _GraphKey:
    """A graph by what it says, not where."""

    __slots__ = ("graph", "own")

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        nodes = tuple((key, a.sort) for key, a in graph.actors.items())
        ways = tuple((key, a.source, a.target) for key, a in graph.arrows.items())
        self.own = (nodes, ways, tuple(lane.of for lane in graph.lanes.values()), graph.direction)

    def __hash__(self) -> int:
        return hash(self.own)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _GraphKey) and self.own == other.own


def topology(graph: Graph, variant: FlowVariant) -> Topology | None:
    """None where there is no way for an arrow."""
    return _topology(_GraphKey(graph), variant)


def forget() -> None:
    """Everything that was worked out (for who measures)."""
    for kept in (_topology, _rows, _links, _shapes):
        kept.cache_clear()


@lru_cache(maxsize=256)
def _topology(key: _GraphKey, variant: FlowVariant) -> Topology | None:
    graph, found = key.graph, _links(key)
    rows = _rows(key, variant.most, variant.sideways)
    seats = columns(graph, found, rows)
    folded = (
        _folded(rows, seats.of, variant.folds) if variant.folds else {k: (seats.of[k], rows[k]) for k in rows}
    )
    high = max((row for _, row in folded.values()), default=-1) + 1
    count = max((c for c, _ in folded.values()), default=-1) + 1 if variant.folds else seats.wide
    pointed = {k for k, a in graph.actors.items() if a.sort == "decision"}
    cells = {
        k: LatticeCell(*((row, column) if variant.along else (column, row)), k in pointed)
        for k, (column, row) in folded.items()
    }
    wide, high = (high, count) if variant.along else (count, high)
    for tracks in TRACKS:
        lattice = Lattice(cells, wide, high, tracks)
        ways = _routed(lattice, found, variant.along)
        if ways is not None:
            router, count = ways
            named = {one.key: router.ways[n] for n, one in enumerate(found)}
            return Topology(cells, wide, high, variant.along, seats.lanes, found, named, lattice, count)
    return None


def _folded(
    rows: Mapping[str, int], columns: Mapping[str, int], folds: tuple[int, ...]
) -> dict[str, tuple[int, int]]:
    """Column and row of each node: those of each strip stand behind the columns that the strip before uses."""
    found, begin = {}, 0
    for first, last in pairwise((0, *folds, max(rows.values()) + 1)):
        own = [key for key, row in rows.items() if first <= row < last]
        low = min(columns[key] for key in own)
        found.update({key: (begin + columns[key] - low, rows[key] - first) for key in own})
        begin += max(columns[key] for key in own) - low + 1
    return found


def _routed(lattice: Lattice, found: tuple[FlowLink, ...], along: bool) -> tuple[Router, int] | None:
    """Short ways first, those that lead back last; then those that cross others anew."""
    router = Router(lattice, found)
    cells = lattice.cells

    def length(number: int) -> tuple[bool, int, int]:
        a, b = cells[found[number].source], cells[found[number].target]
        dx, dy = abs(a.x - b.x), abs(a.y - b.y)
        return found[number].back, dx + dy + (dx > 0 and dy > 0), number

    order = sorted(range(len(found)), key=length)
    for number in order:
        if not router.route(number, _prices(cells, found[number], along)):
            return None
    for number in order:
        if router.crossings(number) and not router.joined(number):
            router.release(number)
            if not router.route(number, _prices(cells, found[number], along)):
                return None
    return router, sum(router.crossings(n) for n in order) // 2


def _prices(cells: Mapping[str, LatticeCell], one: FlowLink, along: bool) -> Prices:
    """Out at the far side of a node and in at the near one; beside each other from side to side."""
    a, b = cells[one.source], cells[one.target]
    level = a.x == b.x if along else a.y == b.y
    if one.back:
        leave, meet = (1.2, 0.0, 1.5), (0.8, 0.0, 2.5)
    elif level:
        leave, meet = (2.0, 0.0, 1.0), (1.0, 0.0, 2.0)
    else:
        leave, meet = (4.0, 0.7, 0.0), (0.0, 0.9, 4.0)
    return Prices(_sides(leave, along), _sides(meet, along))


def _sides(prices: tuple[float, float, float], along: bool) -> dict[NodeSide, float]:
    """Prices of the side before, of the two beside and of the one behind, seen in the direction of the flow."""
    before, beside, after = prices
    if along:
        return {"start": before, "before": beside, "after": beside + 0.05, "end": after}
    return {"before": before, "end": beside, "start": beside + 0.05, "after": after}


@lru_cache(maxsize=1024)
def _rows(key: _GraphKey, most: int, sideways: bool) -> dict[str, int]:
    return layers(key.graph, _links(key), most, sideways)


@lru_cache(maxsize=64)
def _links(key: _GraphKey) -> tuple[FlowLink, ...]:
    return links(key.graph)


class FlowShape(NamedTuple):
    """The layers of a variant before anything is worked out: the nodes of each, and how many columns they need."""

    variant: FlowVariant
    rows: tuple[tuple[str, ...], ...]
    across: int


def shapes(graph: Graph, most: int) -> tuple[FlowShape, ...]:
    """Each way to lay it with at most so many nodes of a lane in a layer; once where it is the same."""
    return _shapes(_GraphKey(graph), most)


@lru_cache(maxsize=64)
def _shapes(key: _GraphKey, most: int) -> tuple[FlowShape, ...]:
    return tuple(_shaped(key, most))


def _shaped(key: _GraphKey, most: int) -> Iterator[FlowShape]:
    graph, lane = key.graph, lane_of(key.graph)
    met = set()
    for sideways in (False, True):
        for count in range(most, 0, -1):
            rows = _rows(key, count, sideways)
            held: list[list[str]] = [[] for _ in range(max(rows.values(), default=-1) + 1)]
            for node, row in rows.items():
                held[row].append(node)
            full = {own: max(sum(lane[k] == own for k in row) for row in held) for own in set(lane.values())}
            if (found := tuple(map(tuple, held))) in met:
                continue
            met.add(found)
            ends = [tuple(sorted((rows[o.source], rows[o.target]))) for o in _links(key)]
            for along in (False, True):
                if graph.direction is None or along == (graph.direction == "along"):
                    variant = FlowVariant(count, sideways, along)
                    yield FlowShape(variant, found, sum(full.values()))
                    for strips in range(2, len(found) // LEAST_FOLDED + 1) if not graph.lanes else ():
                        yield _strips(found, variant, ends, strips)


def _strips(
    found: tuple[tuple[str, ...], ...], variant: FlowVariant, ends: Sequence[tuple[int, ...]], count: int
) -> FlowShape:
    """Folded into so many strips of about the same length, where the fewest arrows (`ends`: their layers) go on."""
    long = len(found) / count
    folds = []
    for strip in range(1, count):
        first, last = max(1, round((strip - 0.2) * long)), min(len(found) - 1, round((strip + 0.2) * long))
        prices = [
            (sum(a < at <= b for a, b in ends) + 1.5 * abs(at - strip * long), at)
            for at in range(first, last + 1)
        ]
        folds.append(min(prices)[1])
    parts = [found[a:b] for a, b in pairwise((0, *folds, len(found)))]
    beside = tuple(tuple(key for row in level for key in row) for level in zip_longest(*parts, fillvalue=()))
    return FlowShape(variant._replace(folds=tuple(folds)), beside, sum(max(map(len, part)) for part in parts))


__all__ = ["MIDDLE", "FlowShape", "FlowVariant", "Topology", "forget", "shapes", "topology"]
