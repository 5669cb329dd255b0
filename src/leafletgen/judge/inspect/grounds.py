"""What lies under a point of a page: the last of thousands of fills, found by the square of paper it is on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TypeAlias

from leafletgen.core.geometry import Rect

Inks: TypeAlias = Mapping[str, float]

SQUARE = 24.0
"""Points; a letter to a third of a line."""

MANY = 64
"""Squares; what covers more is kept apart, as there is little of it."""


class Grounds:
    """Fills in the order of painting, with their inks."""

    def __init__(self) -> None:
        self._order = count()
        self._small: dict[tuple[int, int, int], list[tuple[int, Rect, Inks]]] = {}
        self._large: dict[int, list[tuple[int, Rect, Inks]]] = {}

    def add(self, page: int, area: Rect, inks: Inks) -> None:
        """A fill on top of all before."""
        one = (next(self._order), area, inks)
        left, top, right, bottom = (int(v // SQUARE) for v in (area.x, area.y, area.right, area.bottom))
        # What covers many squares is looked at for every point anyway: once in one list is cheaper than in each square's.
        if (right - left + 1) * (bottom - top + 1) > MANY:
            self._large.setdefault(page, []).append(one)
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                self._small.setdefault((page, column, row), []).append(one)

    def under(self, page: int, area: Rect) -> Inks:
        """The inks of what was filled last under the middle of an area; none on bare paper."""
        middle = Rect(*area.center, 0, 0)
        found = (self._last(rows, middle) for rows in self._near(page, middle))
        return max((one for one in found if one), key=lambda one: one[0], default=(0, area, {}))[2]

    def _near(self, page: int, middle: Rect) -> Iterator[list[tuple[int, Rect, Inks]]]:
        yield self._small.get((page, int(middle.x // SQUARE), int(middle.y // SQUARE)), [])
        yield self._large.get(page, [])

    @staticmethod
    def _last(rows: list[tuple[int, Rect, Inks]], middle: Rect) -> tuple[int, Rect, Inks] | None:
        return next((one for one in reversed(rows) if one[1].contains(middle)), None)
