"""Which way each arrow goes: straight, one bend, curved, over the heads; pairs apart. Unit: points."""

from __future__ import annotations

import math
from collections.abc import Sequence

from leafletgen.core.geometry import Point
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.arrangements import Arrangement
from leafletgen.page.diagram.graph import Arrow, DiagramKind
from leafletgen.page.diagram.hull import apart, box, strokes
from leafletgen.page.diagram.measures import Measures
from leafletgen.page.diagram.placed import PlacedNode
from leafletgen.page.diagram.track import Straight, Track, bowed, through

CURVE = 0.22
"""Rise of a curved arrow in chords."""


class ArrowPath(NamedTuple):
    """The way of an arrow from middle to middle.

    `side`: where things carried stand, +1 left of the way, -1 right. `flat`: it leaves along an axis. `leg`: the
    piece on whose middle they stand (None: the middle of the whole). `over`: they stand in a break of the shaft.
    `free`: its ends are no nodes but lines (it only keeps air).
    """

    track: Track
    side: int
    flat: bool = False
    leg: int | None = None
    over: bool = False
    free: bool = False


class Traffic(NamedTuple):
    """All that routing looks at."""

    nodes: dict[str, PlacedNode]
    arrows: Sequence[tuple[str, Arrow]]
    plan: Arrangement
    kind: DiagramKind
    m: Measures
    width: float


def route(t: Traffic) -> dict[str, ArrowPath]:
    """A way for each arrow, by its number."""
    if t.plan.steps:
        return {key: _rung(t, arrow, at) for (key, arrow), at in zip(t.arrows, t.plan.steps, strict=True)}
    ways: dict[str, ArrowPath] = {}
    over = [(key, arrow) for key, arrow in t.arrows if _goes_over(t, arrow)]
    ways |= _over(t, over)
    rest = [(key, arrow) for key, arrow in t.arrows if key not in ways]
    for pair in _pairs(rest):
        for index, (key, arrow) in enumerate(pair):
            ways[key] = _single(t, arrow, index, len(pair))
    return ways


def _pairs(arrows: Sequence[tuple[str, Arrow]]) -> list[list[tuple[str, Arrow]]]:
    groups: dict[frozenset[str], list[tuple[str, Arrow]]] = {}
    for key, arrow in arrows:
        groups.setdefault(frozenset((arrow.source, arrow.target)), []).append((key, arrow))
    return list(groups.values())


def _rung(t: Traffic, arrow: Arrow, at: float) -> ArrowPath:
    a, b = t.nodes[arrow.source].center, t.nodes[arrow.target].center
    if t.kind == "ladder":
        one, two = Point(a.x, at), Point(b.x, at)
    else:
        one, two = Point(at, a.y), Point(at, b.y)
    prefer = Point(0, -1) if t.kind == "ladder" else Point(1, 0)
    return ArrowPath(Track((Straight(one, two),)), _side(one, two, prefer), flat=True, free=True)


def _side(a: Point, b: Point, prefer: Point) -> int:
    """The side of the way that looks to `prefer`."""
    left = (b.y - a.y) * prefer.x - (b.x - a.x) * prefer.y
    return 1 if left >= 0 else -1


def _goes_over(t: Traffic, arrow: Arrow) -> bool:
    if arrow.route == "over":
        return True
    if arrow.route != "auto" or t.kind != "row":
        return False
    a, b = (t.nodes[k].node.place[0] for k in (arrow.source, arrow.target))
    return any(min(a, b) < n.node.place[0] < max(a, b) for n in t.nodes.values())


def _single(t: Traffic, arrow: Arrow, index: int, count: int) -> ArrowPath:
    """The way of one arrow of the `count` between the same two."""
    if arrow.route == "straight":
        return _straight(t, arrow, index, count)
    if arrow.route == "bend":
        return _bend(t, arrow, upright_first=False)
    if arrow.route == "curved":
        return _curved(t, arrow, count)
    if t.kind == "cycle" and _neighbours(t, arrow):
        return _curved(t, arrow, count)
    tries = [
        _straight(t, arrow, index, count),
        _bend(t, arrow, upright_first=False),
        _bend(t, arrow, upright_first=True),
        _curved(t, arrow, count),
    ]
    return next((way for way in tries if _clear(t, arrow, way)), tries[0])


def _clear(t: Traffic, arrow: Arrow, way: ArrowPath) -> bool:
    room = t.m.head_width / 2 + t.m.clear
    hulls = strokes(way.track.points(t.m.badge), 0.0)
    for key, node in t.nodes.items():
        if key in (arrow.source, arrow.target):
            continue
        boxes = [node.hull, *([box(node.label_box)] if node.label_box else [])]
        if any(apart(h, b, room) < room for h in hulls for b in boxes):
            return False
    return True


def _middle(t: Traffic) -> Point:
    spots = [n.center for n in t.nodes.values()]
    return Point(sum(p.x for p in spots) / len(spots), sum(p.y for p in spots) / len(spots))


def _straight(t: Traffic, arrow: Arrow, index: int, count: int) -> ArrowPath:
    a, b = t.nodes[arrow.source].center, t.nodes[arrow.target].center
    flat = abs(a.x - b.x) < 1e-6 or abs(a.y - b.y) < 1e-6
    if abs(a.y - b.y) < 1e-6:
        prefer = Point(0, -1)
    elif flat:
        prefer = Point(1 if a.x <= t.width / 2 else -1, 0)  # into the room, not over its edge
    else:
        c = _middle(t)
        prefer = Point((a.x + b.x) / 2 - c.x, (a.y + b.y) / 2 - c.y)
    long = math.dist(a, b) or 1.0
    side = _side(a, b, prefer)
    normal = Point((b.y - a.y) / long * side, -(b.x - a.x) / long * side)
    off = ((count - 1) / 2 - index) * t.m.lanes
    one, two = (p.moved(normal.x * off, normal.y * off) for p in (a, b))
    return ArrowPath(Track((Straight(one, two),)), side if off >= 0 else -side, flat)


def _bend(t: Traffic, arrow: Arrow, upright_first: bool) -> ArrowPath:
    a, b = t.nodes[arrow.source].center, t.nodes[arrow.target].center
    corner = Point(a.x, b.y) if upright_first else Point(b.x, a.y)
    if min(math.dist(a, corner), math.dist(corner, b)) < 1e-6:
        return _straight(t, arrow, 0, 1)
    track = through([a, corner, b], t.m.bend)
    clockwise = (corner.x - a.x) * (b.y - corner.y) - (corner.y - a.y) * (b.x - corner.x) > 0
    leg = 0 if track.pieces[0].length >= track.pieces[-1].length else len(track.pieces) - 1
    return ArrowPath(track, 1 if clockwise else -1, True, leg)


def _neighbours(t: Traffic, arrow: Arrow) -> bool:
    count = max(n.node.place[0] for n in t.nodes.values())
    a, b = (t.nodes[k].node.place[0] for k in (arrow.source, arrow.target))
    return (a - b) % count in (1, count - 1)


def _curved(t: Traffic, arrow: Arrow, count: int) -> ArrowPath:
    a, b = t.nodes[arrow.source].center, t.nodes[arrow.target].center
    rise = CURVE
    if t.kind == "cycle":
        ring = max(2, *(n.node.place[0] for n in t.nodes.values()))
        rise = min(0.3, (1 - math.cos(math.pi / ring)) / (2 * math.sin(math.pi / ring)))
        c = _middle(t)
        outward = Point((a.x + b.x) / 2 - c.x, (a.y + b.y) / 2 - c.y)
        if count == 1 and _side(a, b, outward) < 0:
            return ArrowPath(bowed(a, b, -rise), -1)
    return ArrowPath(bowed(a, b, rise), 1)


def _over(t: Traffic, arrows: Sequence[tuple[str, Arrow]]) -> dict[str, ArrowPath]:
    """Ways over the heads of those between: the longer the higher; at each node the shorter leaves nearer its goal."""
    m, ways = t.m, {}
    spans = sorted(
        arrows, key=lambda ka: abs(t.nodes[ka[1].source].center.x - t.nodes[ka[1].target].center.x)
    )
    ports = _ports(t, spans)
    roof: list[tuple[float, float, float]] = []
    for key, arrow in spans:
        a, b = t.nodes[arrow.source].center, t.nodes[arrow.target].center
        one = Point(a.x + ports[key, arrow.source], a.y)
        two = Point(b.x + ports[key, arrow.target], b.y)
        low, high = sorted((one.x, two.x))
        y = min(a.y, b.y) - m.over
        for node in t.nodes.values():
            if low < node.outline.right and node.outline.x < high:
                top = min(node.outline.y, node.label_box.y if node.label_box else node.outline.y)
                if node.node.key in (arrow.source, arrow.target):
                    y = min(y, top - m.air - m.leg)
                else:
                    y = min(y, top - (m.roof + m.one_carried / 2 if arrow.carries else 2 * m.air + m.shaft))
        for begin, end, height in roof:
            if low < end and begin < high:
                y = min(y, height - m.one_carried - m.over_gap)
        roof.append((low, high, y))
        track = through([one, Point(one.x, y), Point(two.x, y), two], m.bend)
        side = _side(Point(one.x, y), Point(two.x, y), Point(0, -1))
        ways[key] = ArrowPath(track, side, True, leg=len(track.pieces) // 2, over=True)
    return ways


def _ports(t: Traffic, spans: Sequence[tuple[str, Arrow]]) -> dict[tuple[str, str], float]:
    """How far from the middle of a node each arrow over the heads leaves or comes."""
    found: dict[tuple[str, str], float] = {}
    for node in t.nodes:
        towards: dict[bool, list[str]] = {False: [], True: []}
        for key, arrow in spans:
            if node in (arrow.source, arrow.target):
                other = arrow.target if node == arrow.source else arrow.source
                towards[t.nodes[other].center.x > t.nodes[node].center.x].append(key)
        order = towards[False] + towards[True][::-1]
        for i, key in enumerate(order):
            found[key, node] = (i - (len(order) - 1) / 2) * t.m.port
    return found
