"""Fills are told apart in grey; hatchings stay within what they fill."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.geometry import Point
from leafletgen.page.chart.fills import APART, contrast, fills, hatching

RED = Paint("red", RGB(0.78, 0.14, 0.06), CMYK(0, 0.95, 1, 0.15))
DARK = Paint("dark", RGB(0.1, 0.1, 0.15), CMYK(0, 0, 0, 0.95))


def test_colours_that_look_alike_in_grey_are_not_both_used() -> None:
    made = fills((RED, BLACK, DARK), WHITE)

    solid = [fill.paint for fill in made if not fill.hatch]
    assert solid == [RED, BLACK]
    assert all(contrast(a, b) >= APART for a, b in combinations((*solid, WHITE), 2))
    assert len({(fill.paint, fill.hatch) for fill in made}) == len(made)


def test_what_is_weak_beside_its_ground_has_an_outline() -> None:
    yellow = Paint("yellow", RGB(1, 0.77, 0), CMYK(0, 0.24, 1, 0))

    assert [fill.outlined for fill in fills((RED, yellow), WHITE)[:2]] == [False, True]


@given(st.sampled_from([0, 45, 90, 135]), st.floats(0.5, 30), st.floats(2, 80), st.floats(2, 80))
def test_a_hatching_stays_in_its_box(degrees: int, apart: float, wide: float, tall: float) -> None:
    box = [Point(3, 5), Point(3 + wide, 5), Point(3 + wide, 5 + tall), Point(3, 5 + tall)]

    for line in hatching(box, degrees, apart):
        for p in line:
            assert 3 - 1e-6 <= p.x <= 3 + wide + 1e-6
            assert 5 - 1e-6 <= p.y <= 5 + tall + 1e-6


def test_a_hatching_leaves_out_what_is_not_of_a_form() -> None:
    notched = [Point(*p) for p in ((0, 0), (30, 0), (30, 10), (20, 10), (20, 5), (10, 5), (10, 10), (0, 10))]

    below = [line for line in hatching(notched, 0, 2) if line[0].y > 5]
    assert sorted((round(a.x, 6), round(b.x, 6)) for a, b in below) == [(0, 10), (0, 10), (20, 30), (20, 30)]
