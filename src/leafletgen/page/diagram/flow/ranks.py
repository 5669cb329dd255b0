"""Which way each arrow runs, and in which layer each node stands. No lengths yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.graph import Graph


class FlowLink(NamedTuple):
    """An arrow between two nodes. `back`: it leads back to where one has been; `beside`: its ends may share a layer."""

    key: str
    source: str
    target: str
    back: bool = False
    beside: bool = False


def links(graph: Graph) -> tuple[FlowLink, ...]:
    """The arrows in the order of their numbers; those that would close a ring lead back."""
    found = [
        FlowLink(key, a.source, a.target)
        for key, a in sorted(graph.arrows.items(), key=lambda ka: (len(ka[0]), ka[0]))
        if a.source != a.target and a.source in graph.actors and a.target in graph.actors
    ]
    back = _closing(beginnings(graph, found), found)
    notes = {key for key, actor in graph.actors.items() if actor.sort == "note"}
    lane = lane_of(graph)
    return tuple(
        one._replace(
            back=one.key in back,
            beside=bool({one.source, one.target} & notes) or lane[one.source] != lane[one.target],
        )
        for one in found
    )


def lane_of(graph: Graph) -> dict[str, int]:
    """The lane of each node, from 0; what is in no lane stands in one of its own behind the last."""
    lanes = list(graph.lanes.values())
    own = {key: number for number, lane in reversed(list(enumerate(lanes))) for key in lane.of}
    return {key: own.get(key, len(lanes)) for key in graph.actors}


def beginnings(graph: Graph, found: Sequence[FlowLink]) -> list[str]:
    """All nodes: those where it begins first, then those that nothing leads to, then the others as written."""
    entered = {one.target for one in found}
    return sorted(graph.actors, key=lambda key: (graph.actors[key].sort != "start", key in entered))


def _closing(nodes: Sequence[str], found: Sequence[FlowLink]) -> set[str]:
    """The arrows that lead to a node on the way by which one came (depth first, in the order of their numbers)."""
    leaving = ways_out(found)
    closing: set[str] = set()
    done: set[str] = set()
    for begin in nodes:
        if begin in done:
            continue
        way, stack = {begin: None}, [(begin, iter(leaving.get(begin, ())))]
        while stack:
            here, rest = stack[-1]
            one = next(rest, None)
            if one is None:
                stack.pop()
                del way[here]
                done.add(here)
            elif one.target in way:
                closing.add(one.key)
            elif one.target not in done:
                way[one.target] = None
                stack.append((one.target, iter(leaving.get(one.target, ()))))
    return closing


def ways_out(found: Sequence[FlowLink]) -> dict[str, list[FlowLink]]:
    """The arrows that leave each node."""
    leaving: dict[str, list[FlowLink]] = {}
    for one in found:
        leaving.setdefault(one.source, []).append(one)
    return leaving


def layers(graph: Graph, found: Sequence[FlowLink], most: int, sideways: bool) -> dict[str, int]:
    """The layer of each node, from 0: none before what leads to it, at most `most` of a lane in one.

    `sideways`: the second answer of a question may stand beside it.
    """
    notes = {key for key, actor in graph.actors.items() if actor.sort == "note"}
    # A remark follows what it is about, whichever way its line is written.
    forward = [
        one._replace(source=one.target, target=one.source) if one.source in notes else one
        for one in found
        if not one.back
    ]
    if sideways:
        forward = [*_sideways(forward)]
    lane, order = lane_of(graph), {key: n for n, key in enumerate(walk(graph, forward))}
    entering: dict[str, list[FlowLink]] = {key: [] for key in graph.actors}
    for one in forward:
        entering[one.target].append(one)
    rows: dict[str, int] = {}
    taken: dict[tuple[int, int], int] = {}
    left = dict.fromkeys(graph.actors)
    while left:
        ready = [key for key in left if all(one.source in rows for one in entering[key])]
        need = {
            key: max((rows[o.source] + (not o.beside) for o in entering[key]), default=0) for key in ready
        }
        key = min(ready, key=lambda k: (need[k], order[k]))
        row = need[key]
        while taken.get((row, lane[key]), 0) >= most:
            row += 1
        rows[key] = row
        taken[row, lane[key]] = taken.get((row, lane[key]), 0) + 1
        del left[key]
    return _closed_up(_late(graph, forward, rows, taken, most))


def _sideways(forward: Sequence[FlowLink]) -> list[FlowLink]:
    """With every second way out of a node, to one that has no other way in, beside it."""
    leaving, entered = ways_out(forward), dict[str, int]()
    for one in forward:
        entered[one.target] = entered.get(one.target, 0) + 1
    beside = {
        one.key
        for ways in leaving.values()
        for one in ways[1:2]
        if entered[one.target] == 1 and not any(w.beside for w in ways)
    }
    return [one._replace(beside=True) if one.key in beside else one for one in forward]


def walk(graph: Graph, forward: Sequence[FlowLink]) -> list[str]:
    """All nodes, each right after the one that leads to it."""
    leaving, found = ways_out(forward), dict[str, None]()

    def visit(key: str) -> None:
        stack = [key]
        while stack:
            here = stack.pop()
            if here not in found:
                found[here] = None
                stack += [one.target for one in reversed(leaving.get(here, ()))]

    for key in beginnings(graph, forward):
        visit(key)
    return list(found)


def _late(
    graph: Graph,
    forward: Sequence[FlowLink],
    rows: dict[str, int],
    taken: dict[tuple[int, int], int],
    most: int,
) -> dict[str, int]:
    """What nothing leads to, and what is no beginning, moves down to right above what it leads to."""
    lane, leaving = lane_of(graph), ways_out(forward)
    entered = {one.target for one in forward}
    for key in reversed(rows):
        if key in entered or key not in leaving or graph.actors[key].sort == "start":
            continue
        row = min(rows[one.target] - (not one.beside) for one in leaving[key])
        if row > rows[key] and taken.get((row, lane[key]), 0) < most:
            taken[rows[key], lane[key]] -= 1
            taken[row, lane[key]] = taken.get((row, lane[key]), 0) + 1
            rows[key] = row
    return rows


def _closed_up(rows: Mapping[str, int]) -> dict[str, int]:
    """Without layers that hold nothing."""
    number = {row: n for n, row in enumerate(sorted(set(rows.values())))}
    return {key: number[row] for key, row in rows.items()}
