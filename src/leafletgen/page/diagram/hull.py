"""Convex shapes with a round edge, and how far they stand apart. Unit: points.

A disc is one point with a radius, a shaft two, a box four without, an arrowhead three.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from leafletgen.core.geometry import Point, Rect, around, distance, turn
from leafletgen.core.record import NamedTuple
from leafletgen.core.regions import crossing, edges_of


class Hull(NamedTuple):
    """The convex hull of `points`, grown by `radius` all round."""

    points: tuple[Point, ...]
    radius: float = 0.0

    @property
    def bounds(self) -> Rect:
        """The upright box round it."""
        return _bounds(self)


@lru_cache(4096)
def _bounds(hull: Hull) -> Rect:
    """Each part of a diagram is held against all others."""
    return around(hull.points).grown(hull.radius)


def box(r: Rect) -> Hull:
    """A rectangle."""
    return Hull((Point(r.x, r.y), Point(r.right, r.y), Point(r.right, r.bottom), Point(r.x, r.bottom)))


def disc(center: Point, radius: float) -> Hull:
    """A disc."""
    return Hull((center,), radius)


def strokes(points: tuple[Point, ...], width: float) -> tuple[Hull, ...]:
    """A line of a width: a capsule for each of its pieces."""
    return tuple(Hull((a, b), width / 2) for a, b in pairwise(points))


def apart(a: Hull, b: Hull, enough: float) -> float:
    """How far the two stand apart: negative where they overlap. More than `enough` may come out too small."""
    one, two = a.bounds, b.bounds
    dx = max(one.x - two.right, two.x - one.right)
    dy = max(one.y - two.bottom, two.y - one.bottom)
    if max(dx, dy) > enough:
        return max(dx, dy)
    near = min(_between(p, q) for p in _edges(a.points) for q in _edges(b.points))
    if near > 0 and (_holds(a.points, b.points[0]) or _holds(b.points, a.points[0])):
        near = 0.0
    return near - a.radius - b.radius


HullEdge = tuple[Point, Point]


def _edges(points: tuple[Point, ...]) -> list[HullEdge]:
    return list(edges_of(points)) if len(points) > 2 else [(points[0], points[-1])]


def _between(e: HullEdge, f: HullEdge) -> float:
    if crossing(e, f):
        return 0.0
    return min(distance(e[0], *f), distance(e[1], *f), distance(f[0], *e), distance(f[1], *e))


def _holds(points: tuple[Point, ...], p: Point) -> bool:
    if len(points) < 3:
        return False
    turns = [turn(a, b, p) for a, b in edges_of(points)]
    return all(t >= 0 for t in turns) or all(t <= 0 for t in turns)
