"""Which actor stands in which place of its arrangement."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.graph import MOST_ACTORS, DiagramKind, Graph

TRIANGLE = {"start": 1, "top": 2, "end": 3}
_CELL = re.compile(r"([1-9])/([1-9])")


class Slots(NamedTuple):
    """The arrangement in force (never `auto`), each actor's place, and what was wrong with the places.

    A place is `(column, row)`, both from 1; only a grid has more than one row here.
    """

    kind: DiagramKind
    places: dict[str, tuple[int, int]]
    diagnostics: tuple[Diagnostic, ...]


def slots(graph: Graph) -> Slots:
    """Read every `at:`; actors without one take the free places in the order of the file."""
    kind = chosen(graph)
    found: list[Diagnostic] = []
    taken: dict[tuple[int, int], str] = {}
    waiting = []
    for key, actor in graph.actors.items():
        place = None if actor.at is None else _place(actor.at, kind)
        where = actor.spans.get("at", actor.span)
        if actor.at is not None and place is None:
            found.append(
                diagnostic("diagram-place-wrong", where, actor=key, place=actor.at, places=_allowed(kind))
            )
        elif place in taken:
            other = taken[place]
            found.append(diagnostic("diagram-place-taken", where, actor=key, other=other, place=actor.at))
            place = None
        if place is None:
            waiting.append(key)
        else:
            taken[place] = key
    free = (p for p in _order(kind, len(graph.actors)) if p not in taken)
    for key in waiting:
        place = next(free, None)
        if place is None:
            break
        taken[place] = key
    held = {key: place for place, key in taken.items()}
    return Slots(kind, {key: held[key] for key in graph.actors if key in held}, tuple(found))


def chosen(graph: Graph) -> DiagramKind:
    """The kind, or what `auto` picks: a row up to three actors, a cycle for a ring, steps for a chain, else a grid."""
    if graph.kind != "auto":
        return graph.kind
    count = len(graph.actors)
    if count <= 3:
        return "row"
    ways = {(a.source, a.target) for a in graph.arrows.values()}
    order = list(graph.actors)
    chain = set(pairwise(order))
    if ways == chain | {(order[-1], order[0])}:
        return "cycle"
    return "steps" if ways <= chain else "grid"


def _place(at: str, kind: DiagramKind) -> tuple[int, int] | None:
    if kind == "grid":
        cell = _CELL.fullmatch(at.replace(" ", ""))
        return (int(cell[1]), int(cell[2])) if cell else None
    if kind == "triangle" and at in TRIANGLE:
        return (TRIANGLE[at], 1)
    most = 3 if kind == "triangle" else MOST_ACTORS
    return (int(at), 1) if at.isascii() and at.isdecimal() and 1 <= int(at) <= most else None


def _allowed(kind: DiagramKind) -> str:
    if kind == "grid":
        return "1/1 (column/row) … 9/9"
    return "start, top, end (1, 2, 3)" if kind == "triangle" else f"1 … {MOST_ACTORS}"


def _order(kind: DiagramKind, count: int) -> list[tuple[int, int]]:
    if kind == "triangle":
        return [(1, 1), (2, 1), (3, 1)]
    if kind == "grid":
        columns = max(1, math.ceil(math.sqrt(count)))
        return [(c, r) for r in range(1, 10) for c in range(1, columns + 1)]
    return [(n, 1) for n in range(1, MOST_ACTORS + 1)]
