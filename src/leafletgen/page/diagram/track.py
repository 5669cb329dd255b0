"""The way of an arrow: straight pieces and circular arcs, measured by the length walked. Unit: points."""

from __future__ import annotations

import math
from collections.abc import Callable

from leafletgen.core.geometry import Point
from leafletgen.core.path import Path, Segment
from leafletgen.core.record import NamedTuple


class Straight(NamedTuple):
    """From one point to another."""

    start: Point
    end: Point

    @property
    def length(self) -> float:
        return math.dist(self.start, self.end)

    def at(self, s: float) -> tuple[Point, Point]:
        """The point after `s` and the direction there (length 1)."""
        long = self.length or 1.0
        d = Point((self.end.x - self.start.x) / long, (self.end.y - self.start.y) / long)
        return Point(self.start.x + d.x * s, self.start.y + d.y * s), d

    def walked(self) -> Callable[[float], Point]:
        """The point after so much, for who asks often."""
        (x, y), (_, d) = self.start, self.at(0)
        return lambda s: Point(x + d.x * s, y + d.y * s)

    def cut(self, a: float, b: float) -> Straight:
        """The part between two lengths."""
        return Straight(self.at(a)[0], self.at(b)[0])

    def segments(self) -> list[Segment]:
        """What draws it from its start on."""
        return [Segment("L", (self.end,))]


class Arc(NamedTuple):
    """Part of a circle; angles in radians, clockwise on the page where `sweep` is positive."""

    center: Point
    radius: float
    first: float
    sweep: float

    @property
    def length(self) -> float:
        return abs(self.sweep) * self.radius

    def at(self, s: float) -> tuple[Point, Point]:
        """The point after `s` and the direction there (length 1)."""
        sign = math.copysign(1, self.sweep)
        a = self.first + sign * s / self.radius
        c, n = math.cos(a), math.sin(a)
        return Point(self.center.x + self.radius * c, self.center.y + self.radius * n), Point(
            -n * sign, c * sign
        )

    def walked(self) -> Callable[[float], Point]:
        """The point after so much, for who asks often."""
        return lambda s: self.at(s)[0]

    def cut(self, a: float, b: float) -> Arc:
        """The part between two lengths."""
        sign = math.copysign(1, self.sweep)
        return Arc(
            self.center, self.radius, self.first + sign * a / self.radius, sign * (b - a) / self.radius
        )

    def segments(self) -> list[Segment]:
        """What draws it from its start on: a cubic for each quarter turn or less."""
        count = max(1, math.ceil(abs(self.sweep) / (math.pi / 2) - 1e-9))
        step = self.length / count
        handle = 4 / 3 * math.tan(abs(self.sweep) / count / 4) * self.radius
        found = []
        for i in range(count):
            (p, d), (q, e) = self.at(i * step), self.at((i + 1) * step)
            one = Point(p.x + d.x * handle, p.y + d.y * handle)
            two = Point(q.x - e.x * handle, q.y - e.y * handle)
            found.append(Segment("C", (one, two, q)))
        return found


class Track(NamedTuple):
    """Pieces one after the other, each beginning where the one before ends."""

    pieces: tuple[Straight | Arc, ...]

    @property
    def length(self) -> float:
        """All of it."""
        return sum(p.length for p in self.pieces)

    def at(self, s: float) -> tuple[Point, Point]:
        """The point after `s` and the direction there (length 1)."""
        for piece in self.pieces[:-1]:
            if s <= piece.length:
                return piece.at(s)
            s -= piece.length
        return self.pieces[-1].at(s)

    def walked(self) -> Callable[[float], Point]:
        """The point after so much, for who asks often: nothing that is the same for all points is worked out again."""
        *pieces, last = ((piece.length, piece.walked()) for piece in self.pieces)

        def at(s: float) -> Point:
            for length, along in pieces:
                if s <= length:
                    return along(s)
                s -= length
            return last[1](s)

        return at

    def cut(self, a: float, b: float) -> Track:
        """The part between two lengths (at least a point)."""
        kept: list[Straight | Arc] = []
        begin = 0.0
        for piece in self.pieces:
            low, high = max(a - begin, 0.0), min(b - begin, piece.length)
            if high > low:
                kept.append(piece.cut(low, high))
            begin += piece.length
        if not kept:
            here = self.at(a)[0]
            kept = [Straight(here, here)]
        return Track(tuple(kept))

    def path(self) -> Path:
        """As an open line."""
        steps = [Segment("M", (self.pieces[0].at(0)[0],))]
        for piece in self.pieces:
            steps += piece.segments()
        return Path(tuple(steps))

    def points(self, step: float) -> tuple[Point, ...]:
        """Points on it from end to end; a straight piece gives its ends only, an arc one every `step` or less."""
        found = [self.pieces[0].at(0)[0]]
        for piece in self.pieces:
            count = 1 if isinstance(piece, Straight) else max(2, math.ceil(piece.length / step))
            found += [piece.at(piece.length * (i + 1) / count)[0] for i in range(count)]
        return tuple(found)


def through(corners: list[Point], radius: float) -> Track:
    """A way along straight lines with its corners rounded (by less where the legs are short)."""
    pieces: list[Straight | Arc] = []
    here = corners[0]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        legs = math.dist(before, corner) / 2, math.dist(corner, after) / 2
        if min(legs) < 1e-9:
            continue  # two corners in one spot are none
        one, two = Straight(corner, before).at(1)[1], Straight(corner, after).at(1)[1]
        turn = math.pi - math.acos(max(-1.0, min(1.0, one.x * two.x + one.y * two.y)))
        if turn < 1e-6 or turn > math.pi - 1e-6:
            continue
        back = min(radius * math.tan(turn / 2), *legs)
        r = back / math.tan(turn / 2)
        start = Point(corner.x + one.x * back, corner.y + one.y * back)
        side = math.copysign(1, one.y * two.x - one.x * two.y)  # +1: turns clockwise on the page
        center = Point(start.x + side * one.y * r, start.y - side * one.x * r)
        pieces.append(Straight(here, start))
        arc = Arc(center, r, math.atan2(start.y - center.y, start.x - center.x), side * turn)
        pieces.append(arc)
        here = arc.at(arc.length)[0]
    pieces.append(Straight(here, corners[-1]))
    return Track(tuple(p for p in pieces if p.length > 1e-9) or (Straight(corners[0], corners[-1]),))


def bowed(a: Point, b: Point, rise: float) -> Track:
    """An arc from `a` to `b` that rises by `rise` of its chord to the left of the way."""
    chord = math.dist(a, b)
    if abs(rise) < 1e-3 or chord < 1e-9:
        return Track((Straight(a, b),))
    h = abs(rise) * chord
    radius = (chord * chord / 4 + h * h) / (2 * h)
    d = Straight(a, b).at(1)[1]
    side = math.copysign(1, rise)
    # Left of the way on a page with y downwards is (d.y, -d.x); the centre lies on the other side.
    off = (radius - h) * side
    center = Point((a.x + b.x) / 2 - d.y * off, (a.y + b.y) / 2 + d.x * off)
    first = math.atan2(a.y - center.y, a.x - center.x)
    half = math.asin(min(1.0, chord / 2 / radius))
    sweep = 2 * half if h <= chord / 2 else 2 * (math.pi - half)
    return Track((Arc(center, radius, first, side * sweep),))
