"""The geometry of charts: what reportlab draws, found again by row and series."""

from __future__ import annotations

import pytest

from leafletgen.core.geometry import Point, Size
from leafletgen.page.chart.plot import PlotField, bars, lines, slices

ROOM = Size(200.0, 100.0)


def width(field: PlotField) -> float:
    return max(p.x for p in field.outline) - min(p.x for p in field.outline)


def test_bars_are_as_long_as_their_values_and_stand_in_their_rows() -> None:
    fields = bars([(10, 5), (2.5, 0)], ROOM, "parallel").fields

    assert [(f.row, f.series) for f in fields] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert [width(f) for f in fields] == pytest.approx([200, 100, 50, 0], abs=0.01)
    middles = [f.end.y for f in fields]
    assert middles == sorted(middles)
    assert middles[1] < 50 < middles[2]


def test_bars_below_zero_lead_away_from_the_others() -> None:
    made = bars([(-1,), (3,)], ROOM, "parallel")

    assert made.base == pytest.approx(50)
    assert [f.end.x for f in made.fields] == pytest.approx([0, 200])


def test_parts_of_a_bar_follow_each_other() -> None:
    made = bars([(2, 3), (4, 4)], ROOM, "stacked")

    starts = [min(p.x for p in f.outline) for f in made.fields]
    assert starts == pytest.approx([0, made.fields[0].end.x, 0, made.fields[2].end.x])
    assert [t.value for t in made.ticks] == [0, 2, 4, 6, 8]
    assert [t.at for t in made.ticks] == pytest.approx([0, 50, 100, 150, 200])


def test_lines_have_a_point_for_each_row() -> None:
    made = lines([(0, 5), (10, 5), (5, 5)], ROOM)

    assert [len(line) for line in made.lines] == [3, 3]
    assert [p.y for p in made.lines[0]] == pytest.approx([100, 0, 50])
    assert made.ticks[0].value == 0
    assert made.base == pytest.approx(100)


def test_a_line_far_from_nothing_does_not_begin_there() -> None:
    assert lines([(980,), (1000,)], ROOM).ticks[0].value > 0


def test_slices_begin_at_the_top_and_go_round_as_a_clock_does() -> None:
    quarter, rest = slices([1, 3], Size(100, 100)).fields

    assert quarter.end == Point(pytest.approx(50 + 50 * 0.5**0.5), pytest.approx(50 - 50 * 0.5**0.5))
    assert min(p.x for p in quarter.outline) == pytest.approx(50)
    assert max(p.y for p in rest.outline) == pytest.approx(100)


def test_a_single_slice_is_the_whole_circle() -> None:
    (only,) = slices([7], Size(100, 100)).fields

    assert width(only) == pytest.approx(100, abs=0.1)
