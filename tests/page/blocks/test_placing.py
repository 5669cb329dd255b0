"""Which cells blocks stand in: by area, by column and row, or in the next that is free; and never two in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.page.blocks.placing import CellWish, GridCell, Misplaced, Placing, placed

NEXT = CellWish()


def at(column: int | tuple[int, ...] = (), row: int | tuple[int, ...] = ()) -> CellWish:
    """As it is written: one number, or the first and the last."""
    columns, rows = ((n,) if isinstance(n, int) else n for n in (column, row))
    return CellWish(None, columns, rows)


def areas(*lines: str, wishes: tuple[CellWish, ...]) -> Placing:
    return placed(lines, 0, 0, wishes)


def codes(made: Placing) -> list[str]:
    return [fault.code for fault in made.faults]


# ---------------------------------------------------------------- the flow


def test_blocks_fill_the_rows_one_after_the_other() -> None:
    made = placed((), 2, 0, (NEXT,) * 5)

    assert [(c.row, c.column) for c in made.cells] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]
    assert (made.columns, made.rows, made.faults) == (2, 3, ())


def test_a_grid_that_says_nothing_is_one_column() -> None:
    made = placed((), 0, 0, (NEXT, NEXT))

    assert made.cells == (GridCell(0, 0), GridCell(0, 1))


def test_the_flow_passes_what_stands_in_a_cell_of_its_own() -> None:
    made = placed((), 2, 2, (NEXT, NEXT, at(1, 1), NEXT))

    assert made.cells == (GridCell(1, 0), GridCell(0, 1), GridCell(0, 0), GridCell(1, 1))


def test_what_asks_for_columns_stands_in_the_next_row_that_has_them_free() -> None:
    made = placed((), 3, 0, (NEXT, NEXT, at((1, 2)), NEXT, at(3)))

    assert made.cells == (
        GridCell(0, 0),
        GridCell(1, 0),
        GridCell(0, 1, 2, 1),
        GridCell(2, 1),
        GridCell(2, 2),
    )


def test_what_asks_for_a_row_stands_in_its_first_free_column() -> None:
    made = placed((), 3, 0, (NEXT, at(row=2), at(row=1), at(row=(1, 2))))

    assert made.cells == (GridCell(2, 0), GridCell(0, 1), GridCell(0, 0), GridCell(1, 0, 1, 2))


def test_rows_beyond_the_stated_ones_are_added() -> None:
    assert placed((), 1, 2, (NEXT,) * 4).rows == 4


# ---------------------------------------------------------------- areas


def test_an_area_is_the_rectangle_of_its_name() -> None:
    made = areas(
        "photo title title", "photo text .", wishes=(CellWish("title"), CellWish("text"), CellWish("photo"))
    )

    assert made.cells == (GridCell(1, 0, 2, 1), GridCell(1, 1), GridCell(0, 0, 1, 2))
    assert (made.columns, made.rows, made.faults) == (3, 2, ())


def test_what_asks_for_no_area_takes_the_next_free_one() -> None:
    made = areas("a b b", ". c c", wishes=(NEXT, CellWish("a"), NEXT))

    assert made.cells == (GridCell(1, 0, 2, 1), GridCell(0, 0), GridCell(1, 1, 2, 1))
    assert made.faults == ()


def test_an_area_nobody_knows_is_told_with_its_block() -> None:
    made = areas("a b", wishes=(CellWish("a"), CellWish("c")))

    assert made.faults == (Misplaced("area-unknown", 1, name="c"),)
    assert made.cells == (GridCell(0, 0), GridCell(1, 0))


@pytest.mark.parametrize("lines", [("a a", "a b"), ("a b a",), ("a b", "b a")])
def test_an_area_that_is_no_rectangle_is_told(lines: tuple[str, ...]) -> None:
    made = areas(*lines, wishes=(CellWish("a"), CellWish("b")))

    assert Misplaced("area-odd", name="a") in made.faults


def test_lines_of_different_length_are_told() -> None:
    assert codes(areas("a b", "a", wishes=(CellWish("a"), CellWish("b"))))[:1] == ["areas-ragged"]
    assert codes(placed(("a b",), 3, 0, (CellWish("a"), CellWish("b")))) == ["areas-ragged"]


def test_an_area_without_a_block_is_a_hole() -> None:
    assert areas("a b", wishes=(CellWish("b"),)).faults == (Misplaced("area-empty", name="a"),)


def test_more_blocks_than_areas_are_told() -> None:
    made = areas("a b", wishes=(CellWish("b"), NEXT, NEXT))

    assert made.faults == (Misplaced("grid-full", 2),)
    assert made.cells[2] == GridCell(0, 1)


def test_more_heights_than_lines_are_told() -> None:
    assert placed(("a",), 0, 2, (NEXT,)).faults == (Misplaced("rows-many", asked=2, wanted=1),)


# ---------------------------------------------------------------- faults


def test_two_blocks_in_one_cell_are_told_with_both() -> None:
    made = placed((), 2, 2, (at(1, 1), at((1, 2), 1)))

    assert made.faults == (Misplaced("cell-taken", 1, 0),)
    assert made.cells == (GridCell(0, 0), GridCell(1, 0))


@pytest.mark.parametrize(
    ("wish", "code"), [(at(5, 1), "column-outside"), (at(0), "column-outside"), (at(1, 3), "row-outside")]
)
def test_columns_and_rows_that_are_not_there_are_told(wish: CellWish, code: str) -> None:
    assert codes(placed((), 3, 2, (wish,))) == [code]


def test_a_row_of_a_grid_without_rows_has_an_end() -> None:
    assert codes(placed((), 1, 0, (at(1, 201),))) == ["row-outside"]
    assert placed((), 1, 0, (at(1, 200),)).rows == 200


@pytest.mark.parametrize("said", [(3, 1), (1, 2, 3)])
def test_first_and_last_are_two_numbers_in_their_order(said: tuple[int, ...]) -> None:
    made = placed((), 3, 1, (at(said, 1),))

    assert codes(made) == ["span-odd"]
    assert made.cells == (GridCell(0, 0, 3, 1),)


# ---------------------------------------------------------------- whatever is asked

numbers = st.lists(st.integers(-1, 5), max_size=3).map(tuple)
names = st.one_of(st.none(), st.sampled_from("abcx"))
wishes = st.lists(st.builds(CellWish, names, numbers, numbers), max_size=12).map(tuple)
lines = st.lists(st.lists(st.sampled_from("abc."), min_size=1, max_size=4).map(" ".join), max_size=4).map(
    tuple
)


@given(lines, st.integers(0, 4), st.integers(0, 4), wishes)
def test_every_block_has_cells_of_its_own_within_the_grid(
    lines: tuple[str, ...], columns: int, rows: int, wishes: tuple[CellWish, ...]
) -> None:
    made = placed(lines, columns, rows, wishes)
    fields = [field for cell in made.cells for field in cell.fields]

    assert len(made.cells) == len(wishes)
    assert len(fields) == len(set(fields))
    assert all(0 <= r < made.rows and 0 <= c < made.columns for r, c in fields)


@given(lines, st.integers(0, 4), st.integers(0, 4), wishes)
def test_what_is_not_told_stands_where_it_asked(
    lines: tuple[str, ...], columns: int, rows: int, wishes: tuple[CellWish, ...]
) -> None:
    made = placed(lines, columns, rows, wishes)
    faulty = {fault.number for fault in made.faults}
    if None in faulty:
        return
    for number, (wish, cell) in enumerate(zip(wishes, made.cells, strict=True)):
        if number in faulty or wish.area is not None:
            continue
        if wish.column:
            assert (cell.column + 1, cell.column + cell.columns) == (wish.column[0], wish.column[-1])
        if wish.row:
            assert (cell.row + 1, cell.row + cell.rows) == (wish.row[0], wish.row[-1])
