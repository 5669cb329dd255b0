"""The public door of flows: from a sized graph to the best picture in a room. Unit: points."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache, partial

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.page.diagram.flow.geometry import Surveyor
from leafletgen.page.diagram.flow.measures import DESIGN, TIGHT, FlowMeasures, flow_measures
from leafletgen.page.diagram.flow.notes import with_notes
from leafletgen.page.diagram.flow.placed import FlowRoom, PlacedFlow
from leafletgen.page.diagram.flow.timeline import place_timeline
from leafletgen.page.diagram.flow.topology import FlowShape, FlowVariant, Topology, shapes, topology
from leafletgen.page.diagram.flow.tree import place_tree
from leafletgen.page.diagram.flow.words import FlowWords
from leafletgen.page.diagram.graph import Graph
from leafletgen.page.diagram.sizing import SizedGraph

SLACK = 0.01
MOST_TRIES = (3, 8)
"""Shapes that are worked out at each tightness, and at the last."""
FAR = 1.2
"""What speaks against a shape that is not worked out while there is a better way."""
ALONG = 5
"""Events that stand side by side on a timeline rather than below each other."""
SAVED = 0.16
"""What a step of tightness can save of the width or height, at most."""
ROUNDS = 3
"""How often channels are widened for words that find no place."""


def best(sized: SizedGraph, width: float, size: float, height: float | None = None) -> PlacedFlow:
    """The first way to lay it that is clean in the room, roomy ones first; else the one that is least too large."""
    key = ("flow", round(width, 3), round(size, 4), None if height is None else round(height, 3))
    if key not in sized.memory:
        sized.memory[key] = _best(sized, width, size, height)
    found: PlacedFlow = sized.memory[key]
    return found


def _best(sized: SizedGraph, width: float, size: float, height: float | None) -> PlacedFlow:
    tried: list[PlacedFlow] = []
    for made in tries(sized, width, size, height):
        one = _judged(sized, made)
        if one.clean:
            return one
        tried.append(one)
    natural = best(sized, width, size) if height is not None else None
    if natural is not None and natural.bounds.height <= (height or 0.0) + SLACK:
        return natural  # what was measured without a room stands in it
    return min(tried, key=lambda p: (p.overfull > SLACK, max(p.over) + 100 * bool(p.diagnostics)))


def tries(sized: SizedGraph, width: float, size: float, height: float | None) -> Iterator[PlacedFlow]:
    """One after the other: each tightness in those shapes that are likely to fit."""
    if sized.graph.kind != "flow":
        yield from _plain(sized, width, size, height)
        return
    words, none = FlowWords(sized, size), True
    hopeless: set[FlowVariant] = set()
    for number, tight in enumerate(TIGHT):
        room = _room(sized, width, size, height, tight)
        m = room.m
        high = cache(partial(_high, sized.graph, words, m))
        ranked = sorted(
            (guess, n, shape)
            for n, shape in enumerate(
                shapes(sized.graph, max(1, int(width / (m.least_width + m.gap_inline))))
            )
            if (guess := estimate(sized.graph, shape, high, width, height, m)) is not None
        )
        last = number == len(TIGHT) - 1
        for guess, _, shape in ranked[: MOST_TRIES[last]]:
            if guess > FAR and not last:
                break
            topo = topology(sized.graph, shape.variant) if shape.variant not in hopeless else None
            if topo is not None:
                one = placed(words, topo, room)
                none = False
                if one.over[0] > SAVED * width or one.over[1] > SAVED * (height or one.bounds.height):
                    hopeless.add(shape.variant)
                yield one
        if last and none:  # so narrow that nothing is likely to fit
            slim = min(shapes(sized.graph, 1), key=lambda shape: (shape.variant.along, shape.across))
            topo = topology(sized.graph, slim.variant)
            if topo is not None:
                yield placed(words, topo, room)


def _plain(sized: SizedGraph, width: float, size: float, height: float | None) -> Iterator[PlacedFlow]:
    """Trees and timelines."""
    graph, words = sized.graph, FlowWords(sized, size)
    make = place_tree if graph.kind == "tree" else place_timeline
    ways = [False, True] if graph.kind == "tree" or len(graph.actors) > ALONG else [True, False]
    if graph.direction is not None:
        ways = [graph.direction == "along"]
    for tight in TIGHT:
        for along in ways:
            yield make(words, _room(sized, width, size, height, tight), along)


def _room(sized: SizedGraph, width: float, size: float, height: float | None, tight: float) -> FlowRoom:
    unit = size / DESIGN / sized.language_size * sized.style.scale
    return FlowRoom(width, height, flow_measures(unit, tight), size)


def estimate(
    graph: Graph,
    shape: FlowShape,
    high: Callable[[str, float], float],
    width: float,
    height: float | None,
    m: FlowMeasures,
) -> float | None:
    """What speaks against a shape before it is worked out: too high for its room first, then narrow nodes. `high`: of a
    node of a width.
    """
    along, sideways = shape.variant.along, shape.variant.sideways
    count = len(shape.rows) if along else shape.across
    # Along, words stand in the gaps; where a layer holds one node, what does not go on runs beside it.
    gaps = 2.4 if along else 2.2 if shape.variant.most == 1 else 1.4
    node = (width - (count - 1) * gaps * m.gap_inline) / max(count, 1)
    if along and graph.lanes:
        node -= m.title_width / count
    if node < m.least_width:
        return None
    node = min(node, m.most_width)
    rows = [[high(key, node) for key in row] for row in shape.rows]
    if along:
        tallest = sorted((h for row in rows for h in row), reverse=True)
        total = sum(tallest[: shape.across]) * 0.9 + shape.across * m.gap_block
    else:
        busy = 0.3 + len(graph.actors) / len(rows)
        total = sum(map(max, rows)) + len(rows) * busy * m.gap_block
    over = max(0.0, total / height - 0.97) if height else total / width * 0.2
    narrow = max(0.0, 1 - node / (10.5 * m.corner / 0.7))
    fold = 0.15 + 0.15 * len(shape.variant.folds) if shape.variant.folds else 0.0
    return 4 * over + 1.2 * narrow + 0.2 * along + 0.12 * sideways + fold


def _high(graph: Graph, words: FlowWords, m: FlowMeasures, key: str, width: float) -> float:
    """About as high as a node will be."""
    natural, line = words.natural(key), words.line
    if graph.actors[key].sort == "decision":
        if m.flat:
            return max(math.ceil(1.1 * natural / (0.72 * width)) * line + 2 * m.pad_block, m.least_height)
        lines = max(1.0, math.ceil(1.1 * natural / (0.52 * width)))
        return max(lines * line / 0.46, 0.42 * width)
    lines = max(1.0, math.ceil(1.08 * natural / max(0.9 * width - 2 * m.pad, line)))
    return max(lines * line + 2 * m.pad_block, m.least_height)


def placed(words: FlowWords, topo: Topology, room: FlowRoom) -> PlacedFlow:
    """One topology in a room; channels are widened where words find no place."""
    surveyor = Surveyor(topo, words, room)
    made = surveyor.placed()
    if max(made.over) > SLACK or made.overfull > SLACK:  # no room for words either
        return made
    made = with_notes(made, surveyor.notes)
    for _ in range(ROUNDS):
        if not made.lost:
            break
        for key in made.lost:
            _widen(surveyor, topo, key)
        made = with_notes(surveyor.placed(), surveyor.notes)
    return made


def _widen(surveyor: Surveyor, topo: Topology, key: str) -> None:
    """More room where the tail of an arrow runs."""
    way = topo.ways[key]
    link = next(one for one in topo.links if one.key == key)
    cell, note = topo.cells[link.source], surveyor.notes[key][0]
    if way.leaves in ("before", "after"):
        place, more = ("y", cell.y + (way.leaves == "after")), note.height + 2 * surveyor.m.clear
    else:
        place, more = ("x", cell.x + (way.leaves == "end")), 0.6 * note.width
    surveyor.more[place] = surveyor.more.get(place, 0.0) + more


def _judged(sized: SizedGraph, p: PlacedFlow) -> PlacedFlow:
    return p._replace(diagnostics=tuple(_faults(sized, p)))


def _faults(sized: SizedGraph, p: PlacedFlow) -> Iterator[Diagnostic]:
    graph, unit = sized.graph, sized.style.unit
    if p.label is not None and p.overfull > SLACK:
        where = graph.actors[p.label].span
        yield diagnostic("diagram-label-room", where, label=p.label, missing=f"{p.overfull / unit:.1f}")
    for key in p.lost:
        note = graph.arrows[key]
        name, missing = note.label or note.answer or key, f"{p.m.note_width / 2 / unit:.1f}"
        yield diagnostic("diagram-label-room", note.span, label=name, missing=missing)
    for over, direction in zip(p.over, ("wide", "high"), strict=True):
        if over > SLACK:
            missing = f"{over / unit:.1f}"
            yield diagnostic(f"diagram-too-{direction}", graph.span, label=p.label or "", missing=missing)
