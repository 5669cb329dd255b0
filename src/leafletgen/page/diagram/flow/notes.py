"""Where the words of arrows stand: near the tail, on no line, node or other word. Found by trying. Unit: points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from leafletgen.core.geometry import Rect, around
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.placed import FlowArrow, Note, PlacedFlow
from leafletgen.page.diagram.flow.shapes import NodeBox

LEGS = 4
"""How many pieces of an arrow are tried, from its tail."""
STEPS = 9
"""Places along each piece."""


class NoteSize(NamedTuple):
    """A way to break the words of an arrow: ground and text in it, the measure."""

    width: float
    height: float
    text: Rect
    wrap: float
    tab: bool


class Obstacles(NamedTuple):
    """What words may not touch."""

    nodes: Sequence[NodeBox]
    rects: list[Rect]
    room: Rect
    lanes: Sequence[Rect]


def with_notes(p: PlacedFlow, sizes: Mapping[str, Sequence[NoteSize]], last_leg: bool = False) -> PlacedFlow:
    """The picture with what its arrows say, and the keys of those whose words found no place. `last_leg`: they stand there alone."""
    m, rects = p.m, {a.key: _rects(a, p.m) for a in p.arrows}
    order = sorted(
        p.arrows, key=lambda a: (sizes[a.key][0].width if a.key in sizes else 0.0, len(a.key), a.key)
    )
    asked = {n.key for n in p.nodes if n.sort == "decision"}
    taken = [lane.title for lane in p.lanes if lane.title]
    taken += [Rect(*d.center, 0, 0).grown(d.radius) for d in p.discs]
    lanes = [lane.rect for lane in p.lanes]
    found: dict[str, Note] = {}
    lost = []
    for a in order:
        if a.key not in sizes:
            continue
        others = [r for key, own in rects.items() if key != a.key for r in own]
        tail = a._replace(points=a.points[-2:]) if last_leg else a
        # What divides a way stands where it divides; what is said of a way, in the middle of it.
        long = sum(abs(p.x - q.x) + abs(p.y - q.y) for p, q in pairwise(a.points))
        aim = 0.0 if last_leg or a.arrow.source in asked else long / 2
        obstacles = Obstacles(p.nodes, [*taken, *others], p.bounds, lanes)
        note = _best(tail, sizes[a.key], obstacles, rects[a.key], m, aim)
        if note is None:
            lost.append(a.key)
        else:
            found[a.key] = note
            taken.append(note.ground)
    return p._replace(arrows=tuple(a._replace(note=found.get(a.key)) for a in p.arrows), lost=tuple(lost))


def _rects(a: FlowArrow, m: FlowMeasures) -> list[Rect]:
    """What an arrow covers."""
    half = m.shaft / 2
    found = []
    for p, q in pairwise(a.points):
        found.append(around((p, q)).grown(half))
    return [*found, around(a.head)] if a.head else found


def _best(
    a: FlowArrow, sizes: Sequence[NoteSize], all_: Obstacles, own: Sequence[Rect], m: FlowMeasures, aim: float
) -> Note | None:
    best: tuple[float, Note] | None = None
    for turn, size in enumerate(sizes):
        for price, box, on_line in _candidates(a, size, m, aim):
            price += turn * 2.0 * m.bend
            if all_.lanes and not size.tab and not any(lane.contains(box) for lane in all_.lanes):
                price += 5 * m.bend
            if best is not None and price >= best[0]:
                continue
            if _free(box, all_, own, on_line, m):
                best = (price, Note(box, size.text.moved(box.x, box.y), size.wrap))
    return best[1] if best else None


def _candidates(
    a: FlowArrow, size: NoteSize, m: FlowMeasures, aim: float
) -> Iterator[tuple[float, Rect, bool]]:
    """Boxes beside and on the pieces of an arrow with their prices: first the distance from where they are best, `aim`
    points from the tail.
    """
    walked = 0.0
    w, h, off = size.width, size.height, m.shaft / 2 + m.clear
    last = len(a.points) - 2
    for leg, (p, q) in enumerate(pairwise(a.points)):
        if leg >= LEGS:
            return
        upright = abs(p.x - q.x) < 1e-6
        long = abs(p.y - q.y) + abs(p.x - q.x)
        extent = h if upright else w
        end = long - (m.head if leg == last and a.head else 0.0)
        first = extent / 2 + m.clear * (0.5 if leg == 0 else 1.0)
        for step in range(STEPS):
            s = (
                first + (max(long - extent - m.clear, 0.0)) * step / (STEPS - 1)
                if step
                else min(first, long / 2)
            )
            s = min(s, max(long, extent / 2))
            share = s / long if long else 0.0
            x, y = p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share
            price = abs(walked + s - aim) if aim else walked + max(0.0, s - extent / 2)
            price += 0.6 * leg * m.bend
            if upright:
                yield price, Rect(x + off, y - h / 2, w, h), False
                yield price + 0.3 * m.bend, Rect(x - off - w, y - h / 2, w, h), False
            else:
                yield price, Rect(x - w / 2, y - off - h, w, h), False
                yield price + 0.3 * m.bend, Rect(x - w / 2, y + off, w, h), False
            if size.tab and s + extent / 2 + m.shaft <= end and s - extent / 2 >= m.shaft:
                yield price + 1.2 * m.bend, Rect(x - w / 2, y - h / 2, w, h), True
        walked += long


def _free(box: Rect, all_: Obstacles, own: Sequence[Rect], on_line: bool, m: FlowMeasures) -> bool:
    if not all_.room.contains(box, 1e-6):
        return False
    wide = box.grown(m.clear - 0.01)
    if any(r.intersects(wide) for r in all_.rects):
        return False
    if any(n.overlaps(box, m.clear) for n in all_.nodes):
        return False
    if on_line:  # the piece that it stands on runs on at both of its sides
        return sum(r.intersects(box) for r in own) == 1
    return not any(r.intersects(box.grown(m.clear * 0.8)) for r in own)
