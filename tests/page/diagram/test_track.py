"""Ways: lengths, cuts, corners and arcs."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.geometry import Point
from leafletgen.page.diagram.track import Straight, Track, bowed, through

coordinate = st.integers(-100, 100).map(float)
point = st.tuples(coordinate, coordinate).map(lambda t: Point(*t))


@given(st.lists(point, min_size=2, max_size=4, unique=True), st.floats(0.5, 30))
def test_a_way_with_round_corners_is_one_line_from_end_to_end(corners: list[Point], radius: float) -> None:
    track = through(corners, radius)
    ends = [(p.at(0)[0], p.at(p.length)[0]) for p in track.pieces]

    assert math.dist(ends[0][0], corners[0]) < 1e-6
    assert math.dist(ends[-1][1], corners[-1]) < 1e-6
    for (_, a), (b, _) in itertools.pairwise(ends):
        assert math.dist(a, b) < 1e-6
    assert track.length <= sum(math.dist(a, b) for a, b in itertools.pairwise(corners)) + 1e-6


@given(point, point, st.floats(-0.49, 0.49))
def test_an_arc_joins_its_ends_and_rises_to_the_left(a: Point, b: Point, rise: float) -> None:
    track = bowed(a, b, rise)
    chord = math.dist(a, b)
    top = track.at(track.length / 2)[0]

    assert math.dist(track.at(0)[0], a) < 1e-6
    assert math.dist(track.at(track.length)[0], b) < 1e-5
    if chord > 1 and abs(rise) > 0.01:
        left = ((b.y - a.y) * (top.x - a.x) - (b.x - a.x) * (top.y - a.y)) / chord
        assert left == pytest.approx(rise * chord, abs=1e-6)


@given(point, point, st.floats(-0.45, 0.45), st.floats(0, 1), st.floats(0, 1))
def test_a_cut_is_part_of_the_way(a: Point, b: Point, rise: float, one: float, two: float) -> None:
    track = bowed(a, b, rise)
    low, high = sorted((one * track.length, two * track.length))
    part = track.cut(low, high)

    assert part.length == pytest.approx(high - low, abs=1e-6)
    assert math.dist(part.at(0)[0], track.at(low)[0]) < 1e-6
    assert math.dist(part.at(part.length / 2)[0], track.at((low + high) / 2)[0]) < 1e-5


@given(point, point, st.floats(-0.49, 0.49))
def test_what_is_drawn_is_the_way(a: Point, b: Point, rise: float) -> None:
    """The cubics of an arc stay within a thousandth of the radius of its samples' box."""
    track = bowed(a, b, rise)
    drawn = track.path().bounds
    xs, ys = zip(*track.points(1.0), strict=True)

    assert drawn.x == pytest.approx(min(xs), abs=0.2)
    assert drawn.bottom == pytest.approx(max(ys), abs=0.2)


def test_a_corner_is_a_quarter_circle_of_its_radius() -> None:
    track = through([Point(0, 0), Point(0, -20), Point(50, -20)], 6)

    assert track.length == pytest.approx(14 + 44 + math.pi * 3)
    assert track.at(14 + math.pi * 1.5)[0] == pytest.approx(
        (6 - 6 * math.sqrt(0.5), -14 - 6 * math.sqrt(0.5))
    )


def test_a_cut_of_nothing_is_a_point() -> None:
    track = Track((Straight(Point(0, 0), Point(9, 0)),))

    assert track.cut(4, 4).path().bounds.x == 4


def test_two_corners_in_one_spot_are_none() -> None:
    track = through([Point(0, 0), Point(0, -20), Point(0, -20), Point(0, 30)], 6)

    assert track.points(1) == (Point(0, 0), Point(0, 30))
