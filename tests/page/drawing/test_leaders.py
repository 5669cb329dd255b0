"""Labels beside a drawing: no line crosses another, none runs over a point, no label stands on another."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leafletgen.core.geometry import Point
from leafletgen.page.drawing.leaders import LabelWish, Leader, LeaderRoom, SideEdge, plan

EDGES = {"start": SideEdge(80, 95), "end": SideEdge(220, 205)}


def room(*sides: str, height: float = 300.0) -> LeaderRoom:
    return LeaderRoom({s: EDGES[s] for s in sides}, height, 3.0, 2.0)  # type: ignore[misc]  # one of two words


def side(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def crossing(one: Leader, other: Leader) -> bool:
    return any(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for a, b in pairwise(one.line)
        for c, d in pairwise(other.line)
    )


POINTS = st.lists(
    st.tuples(st.integers(11, 19), st.integers(0, 29)).map(lambda p: Point(p[0] * 10.0, p[1] * 10.0)),
    min_size=1, max_size=12, unique=True,
)  # fmt: skip


@settings(max_examples=150)
@given(POINTS, st.sampled_from([("start",), ("end",), ("start", "end")]), st.floats(8, 20))
def test_what_is_not_refused_is_clear(points: list[Point], sides: tuple[str, ...], height: float) -> None:
    wishes = [LabelWish(str(n), p, height, 0.4 * height) for n, p in enumerate(points)]
    assume(len(points) * (height + 3) < 300)

    made = plan(wishes, room(*sides))

    assert [leader.name for leader in made.leaders] == [wish.name for wish in wishes]
    for leader, wish in zip(made.leaders, wishes, strict=True):
        assert leader.line[-1] == wish.point
        assert -1e-6 <= leader.top <= made.height - height + 1e-6
        assert leader.line[0] == Point(EDGES[leader.side].label, leader.top + wish.attach)
    for one, other in combinations(made.leaders, 2):
        if one.side == other.side:
            assert abs(one.top - other.top) >= height + 3 - 1e-6
        if made.crowded is None:
            assert not crossing(one, other)


def test_a_level_line_where_nothing_is_in_the_way() -> None:
    made = plan([LabelWish("a", Point(150, 100), 12, 5)], room("start"))

    assert made.leaders[0].line == (Point(80, 100), Point(95, 100), Point(150, 100))


def test_a_body_of_ten_points_has_short_lines() -> None:
    points = [
        (148, 12),
        (170, 26),
        (150, 52),
        (138, 80),
        (184, 72),
        (158, 115),
        (126, 130),
        (97, 150),
        (170, 200),
        (172, 252),
    ]
    made = plan([LabelWish(str(n), Point(*p), 14, 6) for n, p in enumerate(points)], room("start", "end"))

    assert made.crowded is None
    assert 4 <= sum(leader.side == "start" for leader in made.leaders) <= 6
    assert all(dist(leader.line[1], leader.line[2]) < 60 for leader in made.leaders)


def test_what_cannot_be_led_is_named() -> None:
    """Two points behind each other on one line of sight, labels on one side alone, no height to go round."""
    points = [Point(100 + 12.0 * n, 10) for n in range(8)]
    made = plan([LabelWish(str(n), p, 14, 6) for n, p in enumerate(points)], room("start", height=20))

    assert made.height == pytest.approx(8 * 14 + 7 * 3)
    assert made.crowded is None or made.crowded in "01234567"
