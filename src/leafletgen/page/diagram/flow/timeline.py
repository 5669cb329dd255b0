"""Timelines: discs on a line in the order of the file, what happens beside each. Unit: points."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from leafletgen.core.geometry import Point
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.notes import NoteSize, with_notes
from leafletgen.page.diagram.flow.placed import FlowArrow, FlowRoom, PlacedFlow
from leafletgen.page.diagram.flow.shapes import NodeBox, arrowhead, placed_node, sized_node, wanted
from leafletgen.page.diagram.flow.words import FlowWords
from leafletgen.page.diagram.graph import Arrow, Graph
from leafletgen.page.diagram.placed import Disc

RADIUS = 1.5
"""Of a disc with a sign in it, in units; without one it is smaller."""
SMALL = 0.7


def place_timeline(words: FlowWords, room: FlowRoom, along: bool) -> PlacedFlow:
    """Down at the start side with its words beside it, or along with its words below it."""
    graph, m = words.graph, room.m
    radius = RADIUS if any(a.pictogram for a in graph.actors.values()) else SMALL
    notes = words.notes(m)
    nodes, discs, high = (_along if along else _down)(
        words, room, notes, radius * m.head / FlowMeasures().head
    )
    sizes = {key: n.size for key, n in nodes.items()}
    wide = max([room.width, *(n.rect.right for n in nodes.values())])
    return with_notes(
        room.filled(nodes, _arrows(graph, discs, m, along), sizes, (wide, high), discs=discs), notes
    )


NotesByNode = Mapping[str, list[NoteSize]]
Made = tuple[dict[str, NodeBox], list[Disc], float]


def _down(words: FlowWords, room: FlowRoom, notes: NotesByNode, radius: float) -> Made:
    graph, (width, height, m, _) = words.graph, room
    start = 2 * radius + m.gap_inline * 0.5
    want = max((wanted(None, words.natural(k), words.line, 0.0, m) for k in graph.actors), default=0.0)
    line = max((words.natural(k) for k in graph.actors), default=0.0) + 2 * m.pad + 1.0
    wide = min(max(want, min(line, 2.4 * m.most_width)), width - start)
    # The sign stands in the disc, and every sort has a box: what it is, its disc says.
    sizes = {k: sized_node(None, words.extent(k), wide, 0.0, m) for k in graph.actors}
    tall = [note[0].height + 4 * m.clear for note in notes.values()]
    gap = max([0.5 * m.gap_block, *tall])
    least = 2 * radius + m.head + 3 * m.air + m.shaft  # an arrow between two discs shows its shaft
    rows = [max(s.height, 0.0) for s in sizes.values()]
    gaps = [max(gap, least - (a + b) / 2) for a, b in itertools.pairwise(rows)]
    free = (height or 0.0) - sum(rows) - sum(gaps) - 2 * max(0.0, radius - min(rows, default=0.0) / 2)
    more = min(max(0.0, free / len(gaps)), gap) if gaps else 0.0
    y = max(0.0, radius - rows[0] / 2) if rows else 0.0
    off = max(0.0, (width - start - wide) / 2)
    nodes, discs = {}, []
    for n, (key, s) in enumerate(sizes.items()):
        middle = y + rows[n] / 2
        nodes[key] = placed_node(key, None, s, Point(off + start + s.width / 2, middle), m)
        discs.append(Disc(Point(off + radius, middle), radius, key))
        y += rows[n] + (gaps[n] + more if n < len(gaps) else 0.0)
    return nodes, discs, max(y, discs[-1].center.y + radius if discs else 0.0)


def _along(words: FlowWords, room: FlowRoom, notes: NotesByNode, radius: float) -> Made:
    graph, (width, _, m, _) = words.graph, room
    count = max(1, len(graph.actors))
    gap = 0.5 * m.gap_inline
    wide = min((width - (count - 1) * gap) / count, m.most_width)
    pitch = (width - wide) / (count - 1) if count > 1 else 0.0
    pitch = min(pitch, 1.6 * wide)
    off = (width - wide - pitch * (count - 1)) / 2
    sizes = {k: sized_node(None, words.extent(k), wide, 0.0, m) for k in graph.actors}
    level = max((s.height for s in sizes.values()), default=0.0)
    tall = [note[-1].height + m.shaft + 2 * m.clear for note in notes.values()]
    axis = max([radius, *tall])
    nodes, discs = {}, []
    for n, (key, s) in enumerate(sizes.items()):
        x = off + wide / 2 + n * pitch
        center = Point(x, axis + radius + m.leave + level / 2)
        nodes[key] = placed_node(key, None, s._replace(height=level), center, m)
        discs.append(Disc(Point(x, axis), radius, key))
    return nodes, discs, axis + radius + m.leave + level


def _arrows(graph: Graph, discs: list[Disc], m: FlowMeasures, along: bool) -> list[FlowArrow]:
    """From each disc to the next; where the file has no arrow there, a line without a head."""
    between = {(a.source, a.target): (k, a) for k, a in graph.arrows.items()}
    found = []
    for one, two in itertools.pairwise(discs):
        off = one.radius + m.air
        if along:
            points = one.center.moved(off, 0), two.center.moved(-off, 0)
        else:
            points = one.center.moved(0, off), two.center.moved(0, -off)
        key, arrow = between.get((one.key, two.key), (f"{one.key} {two.key}", Arrow(one.key, two.key)))
        stated = (one.key, two.key) in between
        found.append(FlowArrow(key, arrow, False, points, arrowhead(*points, m) if stated else None))
    return found
