"""Distances between convex shapes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram.hull import Hull, apart, box, disc, strokes

coordinate = st.integers(-30, 30).map(float)
point = st.tuples(coordinate, coordinate).map(lambda t: Point(*t))
length = st.integers(1, 20).map(float)


def test_discs_and_boxes() -> None:
    assert apart(disc(Point(0, 0), 2), disc(Point(10, 0), 3), 99) == pytest.approx(5)
    assert apart(disc(Point(0, 0), 2), box(Rect(5, 5, 4, 4)), 99) == pytest.approx(math.sqrt(50) - 2)
    assert apart(box(Rect(0, 0, 4, 4)), box(Rect(1, 1, 1, 1)), 99) <= 0


def test_a_thing_inside_another_overlaps_it() -> None:
    assert apart(disc(Point(5, 5), 1), box(Rect(0, 0, 10, 10)), 1) < 0
    assert apart(Hull((Point(2, 2), Point(8, 8)), 0.5), box(Rect(0, 0, 10, 10)), 1) < 0


def test_crossing_shafts_overlap() -> None:
    one = strokes((Point(0, 0), Point(10, 10)), 1)
    two = strokes((Point(0, 10), Point(10, 0)), 1)

    assert apart(one[0], two[0], 1) == pytest.approx(-1)


@given(point, length, length, point, point, st.integers(0, 6).map(float))
def test_a_shaft_and_a_box_stand_as_far_apart_as_their_nearest_samples(
    corner: Point, width: float, height: float, a: Point, b: Point, thick: float
) -> None:
    """Against brute force: points of the line to the box (exact for a point and an upright box)."""
    room = Rect(corner.x, corner.y, width, height)
    nearest = math.inf
    for i in range(201):
        x, y = a.x + (b.x - a.x) * i / 200, a.y + (b.y - a.y) * i / 200
        dx, dy = max(room.x - x, 0, x - room.right), max(room.y - y, 0, y - room.bottom)
        nearest = min(nearest, math.hypot(dx, dy))
    told = apart(Hull((a, b), thick / 2), box(room), 999)

    assert told == pytest.approx(nearest - thick / 2, abs=0.3)
    assert told == pytest.approx(apart(box(room), Hull((a, b), thick / 2), 999))
