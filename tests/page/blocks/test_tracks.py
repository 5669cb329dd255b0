"""How wide columns are and how high rows: they fill their room, equal ones are equal, and every block has what it needs."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.layout.rooms import kit

from leafletgen.core.geometry import Length
from leafletgen.page.blocks.grids.tracks import CellNeed, RowHeight, RowWord, heights, rest, tracks, widths
from leafletgen.page.blocks.kit import Measure
from leafletgen.page.blocks.placing import CellWish, GridCell, placed

CONTENT, EQUAL, REST = RowHeight("content"), RowHeight("equal"), RowHeight("rest")


def pt(value: float) -> Length:
    return Length(value, "pt")


def high(
    rows: list[RowHeight], needs: list[CellNeed], gap: float = 0.0, room: float | None = None
) -> list[float]:
    fixed = [row.length.value if row.length else 0.0 for row in rows]
    least = heights(rows, fixed, needs, gap)
    share = 0.0 if room is None else rest(rows, least, gap, room)
    return [max(h, share) if row.word == "rest" else h for row, h in zip(rows, least, strict=True)]


def need(row: int, height: float, rows: int = 1) -> CellNeed:
    return CellNeed(GridCell(0, row, 1, rows), height)


def test_lengths_keep_theirs_and_the_rest_is_shared() -> None:
    made = widths(kit(), (Measure(pt(20)), Measure(None), Measure(None)), 3, 100.0, 5.0)

    assert [(t.start, t.size) for t in made] == [(0, 20), (25, 35), (65, 35)]


def test_columns_that_are_not_stated_take_what_is_left() -> None:
    made = widths(kit(), (Measure(pt(20)),), 2, 100.0, 10.0)

    assert [(t.start, t.size) for t in made] == [(0, 20), (30, 70)]


def test_a_row_of_content_is_as_high_as_its_neediest_block() -> None:
    assert high([CONTENT, CONTENT], [need(0, 10), need(0, 30), need(1, 5)]) == [30, 5]


def test_equal_rows_are_as_high_as_the_neediest_of_them_all() -> None:
    assert high([CONTENT, EQUAL, EQUAL], [need(0, 10), need(1, 30), need(2, 5)]) == [10, 30, 30]


def test_the_rest_is_what_is_left() -> None:
    assert high([RowHeight(None, pt(20)), REST, CONTENT], [need(2, 15)], 5.0, 100.0) == [20, 55, 15]


def test_the_rest_is_never_less_than_it_needs() -> None:
    assert high([CONTENT, REST, REST], [need(0, 50), need(1, 40), need(2, 1)], 0.0, 100.0) == [50, 40, 40]


def test_without_a_room_the_rest_is_what_it_needs() -> None:
    assert high([REST, CONTENT], [need(0, 12), need(1, 7)]) == [12, 7]


def test_a_row_of_stated_height_keeps_it() -> None:
    assert high([RowHeight(None, pt(20))], [need(0, 90)]) == [20]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([CONTENT, CONTENT], [45, 45]),
        ([EQUAL, CONTENT], [10, 80]),
        ([CONTENT, REST], [10, 80]),
        ([RowHeight(None, pt(30)), CONTENT], [30, 60]),
        ([EQUAL, EQUAL], [45, 45]),
    ],
)
def test_a_block_over_two_rows_stretches_those_that_give_way(
    rows: list[RowHeight], expected: list[float]
) -> None:
    assert high(rows, [need(0, 10), need(0, 100, rows=2), need(1, 10)], gap=10.0) == expected


# ---------------------------------------------------------------- whatever stands in them

words = st.sampled_from([CONTENT, EQUAL, REST])
rows = st.lists(words | st.floats(5, 40).map(lambda v: RowHeight(None, pt(v))), min_size=1, max_size=6)


@st.composite
def filled(draw: st.DrawFn) -> tuple[list[RowHeight], list[CellNeed]]:
    own = draw(rows)
    needs = []
    for _ in range(draw(st.integers(0, 8))):
        first = draw(st.integers(0, len(own) - 1))
        last = draw(st.integers(first, len(own) - 1))
        needs.append(need(first, draw(st.floats(0, 60)), last - first + 1))
    return own, needs


@given(filled(), st.floats(0, 12), st.none() | st.floats(0, 500))
def test_rows_hold_what_gives_them_their_height(
    made: tuple[list[RowHeight], list[CellNeed]], gap: float, room: float | None
) -> None:
    own, needs = made
    found = high(own, needs, gap, room)

    for one in needs:
        covered = range(one.cell.row, one.cell.row + one.cell.rows)
        if any(own[n].length is None for n in covered):
            assert sum(found[n] for n in covered) + gap * (one.cell.rows - 1) >= one.height - 1e-6
    for word in ("equal", "rest"):
        alike = [h for row, h in zip(own, found, strict=True) if row.word == word]
        assert all(a == pytest.approx(b) for a, b in pairwise(alike))
    stated = [(row.length.value, h) for row, h in zip(own, found, strict=True) if row.length]
    assert all(value == h for value, h in stated)


@given(filled(), st.floats(0, 12), st.floats(0, 500))
def test_rows_with_a_rest_fill_their_room_or_are_as_high_as_they_must(
    made: tuple[list[RowHeight], list[CellNeed]], gap: float, room: float
) -> None:
    own, needs = made
    least = sum(high(own, needs, gap)) + gap * (len(own) - 1)
    whole = sum(high(own, needs, gap, room)) + gap * (len(own) - 1)

    assert whole == pytest.approx(max(least, room) if REST in own else least)


@given(st.integers(1, 6), st.floats(50, 400), st.floats(0, 5), st.data())
def test_cells_never_overlap_and_spans_add_up(
    count: int, width: float, gap: float, data: st.DataObject
) -> None:
    """Columns and the gaps between them add up to the width; a span is its columns with the gaps within."""
    across = widths(kit(), (), count, width, gap)
    down = tracks(data.draw(st.lists(st.floats(1, 50), min_size=4, max_size=4)), gap)
    wishes = tuple(
        CellWish(None, (data.draw(st.integers(1, count)),), (data.draw(st.integers(1, 4)),)) for _ in range(4)
    )
    boxes = [
        (
            across[c.column].start,
            across[c.column + c.columns - 1].end,
            down[c.row].start,
            down[c.row + c.rows - 1].end,
        )
        for c in placed((), count, 0, wishes).cells
        if c.row + c.rows <= 4
    ]

    assert across[-1].end == pytest.approx(width)
    for n, (left, right, top, bottom) in enumerate(boxes):
        for x, x2, y, y2 in boxes[:n]:
            assert right <= x + 1e-6 or x2 <= left + 1e-6 or bottom <= y + 1e-6 or y2 <= top + 1e-6


def test_the_words_of_rows_are_all_tried() -> None:
    assert {row.word for row in (CONTENT, EQUAL, REST)} == set(get_args(RowWord))
