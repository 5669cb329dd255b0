"""Outlines: segments, the shapes made of them, their bounds and flips. Unit: points, y downwards."""

from __future__ import annotations

import math
from collections.abc import Iterable

from leafletgen.core.geometry import Point, Rect, Transform, around
from leafletgen.core.record import NamedTuple

KAPPA = 0.5522847498307936
"""Handle length for a quarter circle of radius 1 drawn as one cubic."""
UPRIGHT = 0.05
"""Points by which the ends of a level line may differ in height."""


class Segment(NamedTuple):
    """One step: `M` and `L` with one point, `C` with two handles and a point, `Z` with none."""

    kind: str
    points: tuple[Point, ...] = ()


class Path(NamedTuple):
    """A list of segments. Filled by the nonzero rule everywhere."""

    segments: tuple[Segment, ...]

    def transformed(self, by: Transform) -> Path:
        """Every point mapped."""
        a, b, c, d, e, f = by
        return Path(
            tuple(
                [
                    Segment(kind, tuple([Point(a * x + c * y + e, b * x + d * y + f) for x, y in points]))
                    for kind, points in self.segments
                ]
            )
        )

    def moved(self, dx: float, dy: float) -> Path:
        """The same outline elsewhere."""
        return self.transformed(Transform.move(dx, dy))

    @property
    def hull(self) -> Rect:
        """A box that holds the ink and the handles of its curves: found in a tenth of the time of `bounds`, and no smaller."""
        return around([point for _, points in self.segments for point in points])

    def __add__(self, other: object) -> Path:
        """Both outlines as one."""
        if not isinstance(other, Path):
            return NotImplemented
        return Path(self.segments + other.segments)

    @property
    def bounds(self) -> Rect:
        """The exact box of the ink (without stroke); an empty path gives an empty box."""
        return around(list(_extremes(self.segments)))

    @property
    def is_rectangle(self) -> bool:
        """Whether it is an upright rectangle: four straight sides, level and plumb in turn, to 0.05 pt."""
        if [segment.kind for segment in self.segments] not in (list("MLLLZ"), list("MLLL")):
            return False
        corners = [segment.points[0] for segment in self.segments if segment.points]
        level = [abs(a.y - b.y) < UPRIGHT for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
        plumb = [abs(a.x - b.x) < UPRIGHT for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
        return level in ([True, False] * 2, [False, True] * 2) and plumb == [not side for side in level]


def _extremes(segments: Iterable[Segment]) -> Iterable[Point]:
    here = start = Point(0, 0)
    for segment in segments:
        if segment.kind == "C":
            yield from _cubic_extremes(here, *segment.points)
        yield from segment.points[-1:]
        here = segment.points[-1] if segment.points else start
        if segment.kind == "M":
            start = here


def _cubic_extremes(p0: Point, p1: Point, p2: Point, p3: Point) -> Iterable[Point]:
    for axis in (0, 1):
        a = -p0[axis] + 3 * p1[axis] - 3 * p2[axis] + p3[axis]
        b = 2 * (p0[axis] - 2 * p1[axis] + p2[axis])
        c = p1[axis] - p0[axis]
        for t in _roots(a, b, c):
            if 0 < t < 1:
                yield _cubic_at(p0, p1, p2, p3, t)


def _roots(a: float, b: float, c: float) -> tuple[float, ...]:
    if abs(a) < 1e-12:
        return () if abs(b) < 1e-12 else (-c / b,)
    under = b * b - 4 * a * c
    if under < 0:
        return ()
    root = math.sqrt(under)
    return ((-b + root) / (2 * a), (-b - root) / (2 * a))


def _cubic_at(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    s = 1 - t
    return Point(
        *(s**3 * p0[i] + 3 * s * s * t * p1[i] + 3 * s * t * t * p2[i] + t**3 * p3[i] for i in (0, 1))
    )


def polygon(points: Iterable[tuple[float, float]]) -> Path:
    """A closed outline through the points."""
    corners = [Point(*p) for p in points]
    steps = [Segment("M", (corners[0],)), *(Segment("L", (p,)) for p in corners[1:]), Segment("Z")]
    return Path(tuple(steps))


def polyline(points: Iterable[tuple[float, float]]) -> Path:
    """An open line through the points."""
    corners = [Point(*p) for p in points]
    return Path((Segment("M", (corners[0],)), *(Segment("L", (p,)) for p in corners[1:])))


def rectangle(r: Rect) -> Path:
    """An upright rectangle, clockwise on the page."""
    return polygon([(r.x, r.y), (r.right, r.y), (r.right, r.bottom), (r.x, r.bottom)])


def rounded(r: Rect, radius: float) -> Path:
    """A rectangle with round corners; the radius is cut to half the shorter side."""
    k = min(radius, r.width / 2, r.height / 2)
    if k <= 0:
        return rectangle(r)
    h = k * (1 - KAPPA)

    def curve(*xy: tuple[float, float]) -> Segment:
        return Segment("C", tuple(Point(*p) for p in xy))

    def line(x: float, y: float) -> Segment:
        return Segment("L", (Point(x, y),))

    return Path(
        (
            Segment("M", (Point(r.x + k, r.y),)),
            line(r.right - k, r.y),
            curve((r.right - h, r.y), (r.right, r.y + h), (r.right, r.y + k)),
            line(r.right, r.bottom - k),
            curve((r.right, r.bottom - h), (r.right - h, r.bottom), (r.right - k, r.bottom)),
            line(r.x + k, r.bottom),
            curve((r.x + h, r.bottom), (r.x, r.bottom - h), (r.x, r.bottom - k)),
            line(r.x, r.y + k),
            curve((r.x, r.y + h), (r.x + h, r.y), (r.x + k, r.y)),
            Segment("Z"),
        )
    )


def circle(center: Point, radius: float) -> Path:
    """A full circle in four cubics."""
    box = Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius)
    return rounded(box, radius)
