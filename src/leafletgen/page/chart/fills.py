"""What parts of a chart are told apart by: colours that differ in grey as well, then hatchings of the ink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, cos, radians, sin

from leafletgen.core import color
from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point
from leafletgen.core.record import NamedTuple

HATCHES: tuple[tuple[int, ...], ...] = ((45,), (0,), (135,), (45, 135), (90,))
"""Degrees of the lines of each hatching."""
APART = 1.5
"""The contrast (WCAG 2.1) that two colours have at least, whatever their hue."""
WEAK = 3.0
"""Less than that beside its ground, and a field needs an outline (WCAG 2.1, 1.4.11)."""


class Fill(NamedTuple):
    """How a field is filled. `hatch`: the degrees of its lines; `outlined`: it has an outline of the ink."""

    paint: Paint
    hatch: tuple[int, ...]
    outlined: bool


def fills(colors: Sequence[Paint], ground: Paint) -> tuple[Fill, ...]:
    """All that there are on a ground: colours as far as each is apart from the others and the ground, then hatchings."""
    solid: list[Paint] = []
    for one in colors:
        if all(contrast(one, other) >= APART for other in (*solid, ground)):
            solid.append(one)
    return (
        *(solid_fill(one, ground) for one in solid),
        *(Fill(ground, degrees, outlined=True) for degrees in HATCHES),
    )


def solid_fill(paint: Paint, ground: Paint) -> Fill:
    """One colour, outlined where its ground is too much alike."""
    return Fill(paint, (), contrast(paint, ground) < WEAK)


def contrast(one: Paint, other: Paint) -> float:
    """That of two colours on a screen (WCAG 2.1)."""
    return color.contrast(one.rgb, other.rgb)


def hatching(outline: Sequence[Point], degrees: int, apart: float) -> Iterator[tuple[Point, Point]]:
    """The lines of a hatching within an outline of straight edges, `apart` points from each other."""
    turn = radians(degrees)
    across, along = sin(turn), cos(turn)
    # Turned, so that the lines are level.
    level = [Point(p.x * along + p.y * across, p.y * along - p.x * across) for p in outline]
    number = ceil(min(p.y for p in level) / apart + 1e-6)
    while (y := number * apart) < max(p.y for p in level) - 1e-6:
        edges = zip(level, (*level[1:], level[0]), strict=True)
        met = sorted(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y) for a, b in edges if (a.y > y) != (b.y > y))
        for first, last in zip(met[::2], met[1::2], strict=True):
            yield tuple(Point(x * along - y * across, y * along + x * across) for x in (first, last))  # type: ignore[misc]  # two points
        number += 1
