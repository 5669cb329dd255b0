"""Where the cells of a table stand: whatever they ask for, no two cover each other and none is lost without a word."""

from __future__ import annotations

from collections import Counter
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.geometry import Length
from leafletgen.page.blocks.grids.tracks import CellNeed, RowHeight, heights
from leafletgen.page.blocks.kit import Kit, Measure
from leafletgen.page.blocks.table.grid import CellPlace, Spans, grid
from leafletgen.page.blocks.table.plan import columns


class _Points:
    """A kit of which nothing is asked but lengths."""

    @staticmethod
    def pt(length: Length) -> float:
        return length.pt(1.0)


KIT = cast(Kit, _Points())
SPANS = st.builds(Spans, st.integers(-1, 5), st.integers(-1, 4))
ROWS = st.lists(st.lists(SPANS, max_size=6), min_size=1, max_size=6)


def fills(spot: CellPlace) -> list[tuple[int, int]]:
    return [
        (row, column)
        for row in range(spot.row, spot.row + spot.rows)
        for column in range(spot.column, spot.column + spot.columns)
    ]


@given(ROWS, st.integers(1, 6))
def test_spans_never_overlap_and_stay_within(rows: list[list[Spans]], width: int) -> None:
    found = grid(rows, width)
    filled = Counter(place for spot in found.spots for place in fills(spot))

    assert max(filled.values(), default=1) == 1
    assert all(row < len(rows) and column < width for row, column in filled)


@given(ROWS, st.integers(1, 6))
def test_what_is_not_as_it_was_asked_for_is_told(rows: list[list[Spans]], width: int) -> None:
    found = grid(rows, width)
    asked = [spans for cells in rows for spans in cells]
    given_ = [Spans(s.columns, s.rows) for s in found.spots]
    filled = {place for spot in found.spots for place in fills(spot)}

    if not found.faults:
        assert given_ == asked
        assert len(filled) == len(rows) * width


@given(ROWS, st.integers(1, 6))
def test_cells_come_in_the_order_they_are_written(rows: list[list[Spans]], width: int) -> None:
    spots = grid(rows, width).spots

    assert [(s.line, s.number) for s in spots] == sorted((s.line, s.number) for s in spots)
    assert [(s.row, s.column) for s in spots] == sorted((s.row, s.column) for s in spots)


@given(ROWS, st.integers(1, 6))
def test_a_table_is_never_cut_through_a_cell(rows: list[list[Spans]], width: int) -> None:
    found = grid(rows, width)

    for row in found.breaks(len(rows)):
        assert not any(s.row < row < s.row + s.rows for s in found.spots)


def test_a_head_keeps_its_cells() -> None:
    found = grid([[Spans(1, 2), Spans()], [Spans(), Spans()]], 2, heads=1)

    assert [f.kind for f in found.faults] == ["tall"]
    assert all(s.rows == 1 for s in found.spots)


@given(ROWS, st.integers(1, 6), st.data())
def test_each_cell_has_the_height_that_it_needs(
    rows: list[list[Spans]], width: int, data: st.DataObject
) -> None:
    spots = grid(rows, width).spots
    needs = [data.draw(st.floats(0, 50)) for _ in spots]
    least = [data.draw(st.floats(0, 20)) for _ in rows]

    wishes = [CellNeed(spot.cell, need) for spot, need in zip(spots, needs, strict=True)]
    made = heights([RowHeight()] * len(rows), least, wishes, 2.0)

    assert all(tall >= low for tall, low in zip(made, least, strict=True))
    for spot, need in zip(spots, needs, strict=True):
        has = sum(made[spot.row : spot.row + spot.rows]) + 2.0 * (spot.rows - 1)
        assert has >= need - 1e-6


def test_a_cell_over_two_rows_makes_both_higher() -> None:
    wishes = [CellNeed(CellPlace(0, 0, 0, 0, 2).cell, 30.0), CellNeed(CellPlace(0, 1, 0, 1).cell, 5.0)]

    assert heights([RowHeight()] * 2, [0.0, 0.0], wishes, 4.0) == pytest.approx([15.5, 10.5])


@given(
    st.lists(st.one_of(st.none(), st.floats(5, 60)), min_size=1, max_size=6),
    st.floats(200, 600),
    st.floats(0, 12),
    st.booleans(),
)
def test_columns_fill_their_room(
    claims: list[float | None], width: float, gutter: float, framed: bool
) -> None:
    """What no width claims is shared; columns, the air between them and that at the edges are as wide as the table."""
    inset = gutter / 2 if framed else 0.0
    measures = [Measure(None if claim is None else Length(claim, "pt")) for claim in claims]
    found = columns(KIT, measures, width, gutter, inset)

    end = found.starts[-1] + found.widths[-1] + inset
    if None in claims:
        assert end == pytest.approx(width)
    assert end == pytest.approx(sum(found.widths) + gutter * (len(claims) - 1) + 2 * inset)
    for claim, own in zip(claims, found.widths, strict=True):
        assert claim is None or own == pytest.approx(claim)
    edges = [found.edge(n, width) for n in range(len(claims) + 1)]
    assert edges[0] == 0.0
    assert edges[-1] == width
    whole = found.room(CellPlace(0, 0, 0, 0, 1, len(claims)))
    assert whole == pytest.approx(end - 2 * inset)
