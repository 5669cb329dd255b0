"""Convex shapes with a round edge, and how far they stand apart. Unit: points.

A disc is one point with a radius, a shaft two, a box four without, an arrowhead three.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from leafletgen.core.geometry import Point, Rect


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
    xs, ys = [p.x for p in hull.points], [p.y for p in hull.points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(hull.radius)


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
    if len(points) < 3:
        return [(points[0], points[-1])]
    return list(zip(points, (*points[1:], points[0]), strict=True))


def _between(e: HullEdge, f: HullEdge) -> float:
    if crosses(e, f):
        return 0.0
    return min(_reach(e[0], f), _reach(e[1], f), _reach(f[0], e), _reach(f[1], e))


def crosses(e: HullEdge, f: HullEdge) -> bool:
    """Whether two pieces of line cross (touching ends do not count)."""

    def side(a: Point, b: Point, p: Point) -> float:
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)

    return side(*e, f[0]) * side(*e, f[1]) < 0 and side(*f, e[0]) * side(*f, e[1]) < 0


def _reach(p: Point, e: HullEdge) -> float:
    a, b = e
    dx, dy = b.x - a.x, b.y - a.y
    long = dx * dx + dy * dy
    t = 0.0 if long == 0 else max(0.0, min(1.0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / long))
    return math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)


def _holds(points: tuple[Point, ...], p: Point) -> bool:
    if len(points) < 3:
        return False
    turns = [(b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) for a, b in _edges(points)]
    return all(t >= 0 for t in turns) or all(t <= 0 for t in turns)
