"""Filled areas as closed polygons, and whether two of them meet. Unit: points, y downwards.

An area is what a path fills by the nonzero rule, or what a stroke paints. Curves are flattened to less than `FINE` points.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from leafletgen.core.geometry import Point, Rect, Transform, around
from leafletgen.core.path import Path

Contour: TypeAlias = tuple[Point, ...]
"""The corners of a closed polygon; the last is joined to the first."""
Area: TypeAlias = tuple[Contour, ...]
"""Polygons that fill by the nonzero rule."""
FINE = 0.03
"""How far a flattened curve may be from the true one."""
NUDGE = (0.0131, 0.0089)
"""Points to the right and down; no two edges of a drawing have that between them."""
ROUND = 12
"""Corners of a disc at the end of a stroke: it is a thirtieth of its radius too small at most."""


def filled(path: Path, by: Transform) -> Area:
    """What a path fills, mapped."""
    return tuple(line for line in _lines(path.transformed(by)) if len(line) > 2)


def lines(path: Path, by: Transform) -> Area:
    """The lines of a path, mapped."""
    return tuple(_lines(path.transformed(by)))


def stroked(path: Path, width: float, *, round_: bool, by: Transform) -> Area:
    """What a stroke paints: its pieces as rectangles, its corners (where they are round, its ends, too) as discs."""
    found: list[Contour] = []
    for line in _lines(path):
        for a, b in pairwise(line):
            long = math.dist(a, b)
            if long > 0:
                x, y = (b.y - a.y) / long * width / 2, (a.x - b.x) / long * width / 2
                found.append((a.moved(x, y), a.moved(-x, -y), b.moved(-x, -y), b.moved(x, y)))
        found += [_disc(p, width / 2) for p in (line if round_ else line[1:-1])]
    return tuple(oriented(tuple(map(by.apply, contour))) for contour in found)


def rectangular(r: Rect, by: Transform) -> Area:
    """A rectangle, mapped."""
    corners = ((r.x, r.y), (r.right, r.y), (r.right, r.bottom), (r.x, r.bottom))
    return (tuple(by.apply(Point(*corner)) for corner in corners),)


def oriented(contour: Contour) -> Contour:
    """The polygon clockwise on the page, so that polygons laid over each other add up."""
    return contour if doubled(contour) >= 0 else contour[::-1]


def doubled(contour: Contour) -> float:
    """Twice the area of a polygon, less than 0 where it runs against the clock on the page."""
    return sum(a.x * b.y - b.x * a.y for a, b in edges_of(contour))


def bounds(area: Area) -> Rect:
    """The upright box round an area."""
    return around([p for contour in area for p in contour])


def meet(one: Area, other: Area) -> bool:
    """Whether two areas have anything in common: an edge of one crosses one of the other, or one lies within the other.

    One of them is nudged, as edges that lie on each other do not cross: so what only touches may count or not.
    """
    other = tuple(tuple(p.moved(*NUDGE) for p in contour) for contour in other)
    return _cross(one, other) or _holds(one, other) or _holds(other, one)


def _cross(one: Area, other: Area) -> bool:
    near = bounds(other)
    edges = [e for c in one for e in edges_of(c) if _beside(e, near)]
    if not edges:
        return False
    close = bounds(tuple(edges))
    others = [f for c in other for f in edges_of(c) if _beside(f, close)]
    return any(crossing(e, f) for e in edges for f in others)


def _holds(one: Area, other: Area) -> bool:
    """Whether a polygon of the other begins within this one."""
    return any(winding(one, contour[0]) for contour in other)


def enters(area: Area, box: Rect) -> bool:
    """Whether an edge of an area runs through a box."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    for contour in area:
        a = contour[-1]
        for b in contour:
            one_side = (a.x < left and b.x < left) or (a.x > right and b.x > right)
            if not one_side and not ((a.y < top and b.y < top) or (a.y > bottom and b.y > bottom)):
                if box.holds(a) or box.holds(b):
                    return True
                corners = ((left, top), (right, top), (left, bottom), (right, bottom))
                sides = [(b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) for x, y in corners]
                if min(sides) <= 0 <= max(sides):
                    return True
            a = b
    return False


def winding(area: Area, p: Point) -> int:
    """How often an area goes round a point: 0 where the point is not in it."""
    count = 0
    for contour in area:
        for a, b in edges_of(contour):
            if (a.y <= p.y) != (b.y <= p.y) and (a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) > p.x:
                count += 1 if b.y > a.y else -1
    return count


def edges_of(contour: Contour) -> Iterable[tuple[Point, Point]]:
    """The sides of a polygon, from corner to corner."""
    return zip(contour, (*contour[1:], contour[0]), strict=True)


def _beside(edge: Sequence[Point], r: Rect) -> bool:
    (ax, ay), (bx, by) = edge
    return min(ax, bx) <= r.right and max(ax, bx) >= r.x and min(ay, by) <= r.bottom and max(ay, by) >= r.y


def crossing(e: Sequence[Point], f: Sequence[Point]) -> bool:
    """Whether two pieces of line cross (touching ends do not count)."""
    (ax, ay), (bx, by) = e
    (cx, cy), (dx, dy) = f
    one = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    two = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    if one * two >= 0:
        return False
    three = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    four = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    return three * four < 0


def _disc(middle: Point, radius: float) -> Contour:
    turn = 2 * math.pi / ROUND
    return tuple(middle.moved(radius * math.cos(n * turn), radius * math.sin(n * turn)) for n in range(ROUND))


def _lines(path: Path) -> Iterator[Contour]:
    """The lines of a path, curves flattened; a closed one ends where it began."""
    line: list[Point] = []
    for kind, points in path.segments:
        if kind == "M":
            if len(line) > 1:
                yield tuple(line)
            line = [points[0]]
        elif kind == "L":
            line.append(points[0])
        elif kind == "C":
            line += _flat(line[-1], *points)
        elif line:
            yield (*line, line[0])
            line = line[:1]
    if len(line) > 1:
        yield tuple(line)


def _flat(p0: Point, p1: Point, p2: Point, p3: Point) -> Iterator[Point]:
    """A cubic as so many pieces that it is nowhere further off than `FINE`."""
    bend = max(
        math.hypot(p0.x - 2 * p1.x + p2.x, p0.y - 2 * p1.y + p2.y),
        math.hypot(p1.x - 2 * p2.x + p3.x, p1.y - 2 * p2.y + p3.y),
    )
    count = max(1, math.ceil(math.sqrt(0.75 * bend / FINE)))
    for n in range(1, count + 1):
        t = n / count
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield Point(a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y)
