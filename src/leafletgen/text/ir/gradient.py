"""Colours that run into each other, and what lets through what lies under it: in the coordinates of what they belong to."""

from __future__ import annotations

from math import hypot

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.geometry import Point, Transform
from leafletgen.core.record import NamedTuple


class ToneAxis(NamedTuple):
    """Where a run of values begins and ends: along the line from `start` to `end`, or (`round`) outwards from the centre `start`
    to the circle through `end`. Before and behind it the first and the last value go on.
    """

    start: Point
    end: Point
    round: bool = False

    def mapped(self, by: Transform) -> ToneAxis:
        """The same run after a map that keeps angles, such as a mirror."""
        return ToneAxis(by.apply(self.start), by.apply(self.end), self.round)

    @property
    def length(self) -> float:
        """From start to end, in points."""
        return hypot(self.end.x - self.start.x, self.end.y - self.start.y)


class ToneStop(NamedTuple):
    """A paint at a part (0 to 1) of the way."""

    at: float
    paint: Paint


class Gradient(NamedTuple):
    """Paints along an axis; between two stops each ink (or red, green and blue) changes evenly."""

    axis: ToneAxis
    stops: tuple[ToneStop, ...]


class Fade(NamedTuple):
    """How much of something is seen, 0 to 1, at parts of an axis; everywhere alike where there is one value (part, value)."""

    axis: ToneAxis
    stops: tuple[tuple[float, float], ...]

    @property
    def even(self) -> float | None:
        """The one value that holds everywhere."""
        return self.stops[0][1] if len(self.stops) == 1 else None


NOWHERE = ToneAxis(Point(0, 0), Point(0, 0))


def even(strength: float) -> Fade:
    """A fade that is the same everywhere."""
    return Fade(NOWHERE, ((0.0, strength),))


def process(paint: Paint) -> CMYK:
    """A paint in process inks: a named ink does not run into others, so its alternate stands for it."""
    if paint.spot is None:
        return paint.cmyk
    return CMYK(*(ink * paint.spot.tint for ink in paint.spot.alternate))


def middle(gradient: Gradient) -> Paint:
    """The mean of its paints: for whoever wants one colour."""
    paints = [stop.paint for stop in gradient.stops]
    rgb = RGB(*(sum(channel) / len(paints) for channel in zip(*(p.rgb for p in paints), strict=True)))
    cmyk = CMYK(*(sum(ink) / len(paints) for ink in zip(*map(process, paints), strict=True)))
    return Paint(paints[0].role, rgb, cmyk)
