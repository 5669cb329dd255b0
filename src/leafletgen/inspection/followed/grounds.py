"""What lies under a point of a page: the last of thousands of fills, found by the square of paper it is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import TypeAlias

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.record import NamedTuple

Inks: TypeAlias = Mapping[str, float]

SQUARE = 24.0
"""Points; a letter to a third of a line."""

MANY = 64
"""Squares; what covers more is kept apart, as there is little of it."""


class GroundFill(NamedTuple):
    """The edges of a fill, its inks, and how many were painted before."""

    left: float
    bottom: float
    right: float
    top: float
    inks: Inks
    order: int


class Grounds:
    """Fills in the order of painting, with their inks."""

    def __init__(self) -> None:
        self._order = count()
        self._small: dict[tuple[int, int, int], list[GroundFill]] = {}
        self._large: dict[int, list[GroundFill]] = {}

    def add(self, page: int, area: Rect, inks: Inks) -> None:
        """A fill on top of all before."""
        one = GroundFill(area.x, area.y, area.right, area.bottom, inks, next(self._order))
        left, top, right, bottom = (int(v // SQUARE) for v in one[:4])
        # What covers many squares is looked at for every point anyway: once in one list is cheaper than in each square's.
        if (right - left + 1) * (bottom - top + 1) > MANY:
            self._large.setdefault(page, []).append(one)
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                self._small.setdefault((page, column, row), []).append(one)

    def under(self, page: int, at: Point) -> Inks:
        """The inks of what was filled last under a point; none on bare paper."""
        x, y = at
        near = self._small.get((page, int(x // SQUARE), int(y // SQUARE)), ())
        small, large = _last(near, x, y), _last(self._large.get(page, ()), x, y)
        if small is None or large is None:
            found = small or large
        else:
            found = max(small, large, key=lambda one: one.order)
        return found.inks if found is not None else {}


def _last(fills: Sequence[GroundFill], x: float, y: float) -> GroundFill | None:
    for one in reversed(fills):
        if one.left <= x <= one.right and one.bottom <= y <= one.top:
            return one
    return None
