"""Lengths and plane geometry. Unit: points (1/72 inch); x to the right, y downwards."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from leafletgen.core.record import NamedTuple

MM = 72 / 25.4
"""Points in one millimetre."""

ROUNDING = 1e-6
"""What sums of floats leave of nothing."""


class Point(NamedTuple):
    """A place on the page, in points."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """The place `dx` to the right and `dy` below."""
        return Point(self.x + dx, self.y + dy)


class Size(NamedTuple):
    """Width and height, in points."""

    width: float
    height: float


class Insets(NamedTuple):
    """Room on the four sides in logical terms: before (top), end, after (bottom), start; in points."""

    before: float = 0.0
    end: float = 0.0
    after: float = 0.0
    start: float = 0.0

    @classmethod
    def all(cls, value: float) -> Insets:
        """The same room on every side."""
        return cls(value, value, value, value)


class Rect(NamedTuple):
    """An upright rectangle: left, top, width, height; in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """y of the bottom edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        """Larger by `by` on each side (smaller where negative)."""
        x, y, width, height = self
        return Rect(x - by, y - by, width + 2 * by, height + 2 * by)

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def shared(self, other: Rect) -> Rect:
        """What both cover; nothing wide or high where they do not meet."""
        ax, ay, aw, ah = self
        bx, by, bw, bh = other
        x, y = max(ax, bx), max(ay, by)
        wide, tall = min(ax + aw, bx + bw) - x, min(ay + ah, by + bh) - y
        return Rect(x, y, max(wide, 0.0), max(tall, 0.0))

    def intersects(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether the two share more than `slack` points in both directions."""
        ax, ay, aw, ah = self
        bx, by, bw, bh = other
        return min(ax + aw, bx + bw) - max(ax, bx) > slack and min(ay + ah, by + bh) - max(ay, by) > slack

    def contains(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, give or take `slack` points."""
        ax, ay, aw, ah = self
        bx, by, bw, bh = other
        return (
            bx >= ax - slack
            and by >= ay - slack
            and bx + bw <= ax + aw + slack
            and by + bh <= ay + ah + slack
        )

    def holds(self, p: Point) -> bool:
        """Whether a point is in it."""
        left, top, width, height = self
        x, y = p
        return left <= x <= left + width and top <= y <= top + height

    def mirrored(self, width: float) -> Rect:
        """The same rectangle in a room of `width` seen in a mirror."""
        return Rect(width - self.right, self.y, self.width, self.height)


class Transform(NamedTuple):
    """An affine map: x' = a x + c y + e, y' = b x + d y + f (PDF's and SVG's order)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def move(cls, dx: float, dy: float) -> Transform:
        """Only a shift."""
        return cls(e=dx, f=dy)

    @classmethod
    def scale(cls, sx: float, sy: float | None = None) -> Transform:
        """Only a change of size about the origin."""
        return cls(a=sx, d=sx if sy is None else sy)

    @classmethod
    def mirror(cls, width: float) -> Transform:
        """Start and end exchanged in a room of `width`."""
        return cls(a=-1.0, e=width)

    @classmethod
    def turn(cls, degrees: float, about: Point) -> Transform:
        """A turn clockwise on the page, as CSS counts it."""
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        x, y = about
        return cls(c, s, -s, c, x - c * x + s * y, y - s * x - c * y)

    def then(self, after: Transform) -> Transform:
        """This map first, `after` second."""
        a, b, c, d, e, f = self
        p, q, r, s, t, u = after
        return Transform(
            a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
        )

    def inverted(self) -> Transform:
        """The map back. Nothing is flattened to a line."""
        area = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / area, -self.b / area, -self.c / area, self.a / area
        return Transform(a, b, c, d, -(self.e * a + self.f * c), -(self.e * b + self.f * d))

    @property
    def is_shift(self) -> bool:
        """Whether nothing is turned, mirrored or made larger, but for what sums of floats leave."""
        return abs(self.a - 1) + abs(self.b) + abs(self.c) + abs(self.d - 1) < ROUNDING

    def at(self, p: Point) -> Transform:
        """The map of what stands at a point: `move` to it first, this map second, in half the sums."""
        a, b, c, d, e, f = self
        x, y = p
        return Transform(a, b, c, d, x * a + y * c + e, x * b + y * d + f)

    def apply(self, p: Point) -> Point:
        """Where a point goes."""
        a, b, c, d, e, f = self
        x, y = p
        return Point(a * x + c * y + e, b * x + d * y + f)

    def apply_rect(self, r: Rect) -> Rect:
        """The upright box round a mapped rectangle."""
        a, b, c, d, e, f = self
        if b == 0 == c:
            x, y, width, height = r
            left, right = a * x + e, a * (x + width) + e
            top, bottom = d * y + f, d * (y + height) + f
            x, y = min(left, right), min(top, bottom)
            return Rect(x, y, max(left, right) - x, max(top, bottom) - y)
        return around([self.apply(Point(x, y)) for x in (r.x, r.right) for y in (r.y, r.bottom)])


IDENTITY = Transform()


def around(points: Sequence[tuple[float, float]]) -> Rect:
    """The smallest upright box that holds all points; an empty one of none."""
    xs, ys = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    x, y = min(xs), min(ys)
    return Rect(x, y, max(xs) - x, max(ys) - y)


def turn(a: Point, b: Point, p: Point) -> float:
    """On which side of the line from `a` to `b` a point is: more than 0 on its right on the page, 0 on it."""
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)


def distance(p: Point, a: Point, b: Point) -> float:
    """How far a point is from a piece of line."""
    dx, dy = b.x - a.x, b.y - a.y
    long = dx * dx + dy * dy
    t = 0.0 if long == 0 else max(0.0, min(1.0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / long))
    return math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)


class Length(NamedTuple):
    """A length as written: `3mm`, `12pt`, `1.5u` (u = trim width of the sheet / 60)."""

    value: float
    unit: str

    def pt(self, u: float) -> float:
        """In points, where one `u` is `u` points."""
        return (
            self.value * {"mm": MM, "pt": 1.0, "u": u, "cm": 10 * MM, "m": 1000 * MM, "in": 72.0}[self.unit]
        )

    def __str__(self) -> str:
        """As it is written in a file."""
        return f"{self.value:g}{self.unit}"


_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?|-?\.\d+)\s*([a-z]+)", re.ASCII)
BEYOND_SHEETS = 1e6
"""No length has so many of any unit; products of such numbers are still numbers."""
LENGTH_UNITS = ("mm", "pt", "u", "cm", "m", "in")


def parse_length(text: str) -> Length | None:
    """Read `3mm`, `0.5u`, `12 pt`; a bare `0` is `0mm`. None where it is not a length, or one that no sheet has."""
    if text == "0":
        return Length(0.0, "mm")
    match = _LENGTH.fullmatch(text)
    if match is None or match[2] not in LENGTH_UNITS:
        return None
    value = float(match[1])
    return Length(value, match[2]) if abs(value) < BEYOND_SHEETS else None
