"""The fit in grids: cells of stated height are rooms of their own, those whose rows give way to each other are one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.layout.rooms import WIDE, Sign, Words, kit, ladder

from leafletgen.core.geometry import Length, Rect
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.engine.layout.fit import solve
from leafletgen.page.blocks.callout import Callout
from leafletgen.page.blocks.grids.grid import Gridded, LayoutGrid
from leafletgen.page.blocks.grids.tracks import RowHeight
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, Measure
from leafletgen.page.blocks.stack import Stack
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.text.ir.frame import Frame, Group, walk
from leafletgen.text.languages.tag import language

A, B = ladder("size a"), ladder("size b")
CONTENT, EQUAL, REST = RowHeight("content"), RowHeight("equal"), RowHeight("rest")
NONE = (Length(0, "pt"),)


def pt(value: float) -> RowHeight:
    return RowHeight(None, Length(value, "pt"))


def cells(
    height: float, rows: tuple[RowHeight, ...], *blocks: Any, columns: int = 1, **more: Any
) -> Container:
    """A container of a grid of columns `WIDE` points wide."""
    grid = LayoutGrid((Measure(None),) * columns, rows, NONE, **more)
    return Container("zone", Gridded(grid, blocks), kit(), WIDE * columns, height)


def rungs(one: Container, *steps: ShrinkSteps) -> list[int]:
    state = solve([one], {s.name: s for s in steps}, [s.name for s in steps])
    return [state.get(s.name, 0) for s in steps]


def boxes(frame: Frame) -> list[Rect]:
    """The cells' blocks."""
    return [
        w.transform.apply_rect(Rect(0, 0, *w.item.frame.size))
        for w in walk(frame)
        if isinstance(w.item, Group) and w.item.key and not w.keys
    ]


def test_a_cell_of_stated_height_gives_way_as_a_zone_of_that_height_does() -> None:
    alone = Container("zone", Stack((Words(A, 25),)), kit(), WIDE, 20.0)

    assert rungs(cells(500.0, (pt(20), REST), Words(A, 25)), A) == rungs(alone, A) == [9]


def test_cells_of_stated_height_are_judged_by_themselves() -> None:
    """The second stands; the first would not, even at the floor of the other's size."""
    one = cells(500.0, (pt(20), pt(20)), Words(A, 25), Words(B, 5))

    assert rungs(one, A, B) == [9, 0]
    assert [round(over, 1) for over in one.overs({})] == [4.0, -8.0, -460.0]


def test_rows_of_content_give_way_to_each_other() -> None:
    """Together they are 48 points high at their design."""
    one = cells(40.0, (CONTENT, CONTENT), Words(A, 40), Words(B, 40))

    assert one.overs({}) == [pytest.approx(8.0)]
    a, b = rungs(one, A, B)
    assert (a, b) == (17, 0)
    assert one.holds({A.name: a})


def test_equal_rows_count_as_often_as_there_are() -> None:
    one = cells(100.0, (EQUAL, EQUAL, EQUAL), Sign(40), Sign(10), Sign(10))

    assert one.overs({}) == [pytest.approx(20.0)]


def test_the_shorter_text_of_a_row_is_left_alone() -> None:
    one = cells(20.0, (CONTENT,), Words(A, 25), Words(B, 5), columns=2)

    assert rungs(one, A, B) == [9, 0]


def test_a_row_of_the_rest_must_hold_its_text() -> None:
    one = cells(60.0, (CONTENT, REST), Sign(40), Words(A, 25))

    assert rungs(one, A) == [9]


def test_what_overflows_in_an_inner_grid_is_seen() -> None:
    inner = Stack((Words(A, 25),), grid=LayoutGrid((), (pt(20),), NONE))
    one = Container("zone", Stack((inner,)), kit(), WIDE, 500.0)

    assert one.overs({}) == [pytest.approx(4.0)]
    assert rungs(one, A) == [9]


# ---------------------------------------------------------------- whatever stands in them

ROWS = st.lists(st.sampled_from([CONTENT, EQUAL, REST, pt(30), pt(60)]), min_size=1, max_size=3).map(tuple)
BLOCKS = st.lists(
    st.builds(Words, st.sampled_from([A, B]), st.integers(1, 60)) | st.integers(1, 40).map(Sign),
    min_size=1,
    max_size=8,
)


@given(ROWS, BLOCKS, st.integers(1, 3), st.floats(40, 400), st.booleans())
def test_what_holds_is_within_its_room_and_lies_over_nothing(
    rows: tuple[RowHeight, ...], blocks: list[Any], columns: int, height: float, stretch: bool
) -> None:
    one = cells(height, rows, *blocks, columns=columns, stretch=stretch)
    state = solve([one], {A.name: A, B.name: B}, [A.name, B.name])
    if not one.holds(state):
        return
    frame = one.arranged(state).frame

    assert frame.size.height <= height + SLACK + 1e-6
    found = boxes(frame)
    for n, box in enumerate(found):
        assert box.bottom <= height + SLACK + 1e-6
        for other in found[:n]:
            across = min(box.right, other.right) - max(box.x, other.x)
            down = min(box.bottom, other.bottom) - max(box.y, other.y)
            assert across <= 1e-6 or down <= SLACK + 1e-6


@given(ROWS, BLOCKS, st.integers(1, 3), st.floats(40, 400))
def test_a_language_from_the_right_stands_mirrored(
    rows: tuple[RowHeight, ...], blocks: list[Any], columns: int, height: float
) -> None:
    one = cells(height, rows, *blocks, columns=columns)
    arabic = language("ar")
    assert arabic is not None
    other = Container("zone", one.content, replace(kit(), language=arabic), one.width, one.height)
    here, there = boxes(one.arranged({}).frame), boxes(other.arranged({}).frame)

    assert len(here) == len(there)
    for box, mirrored in zip(here, there, strict=True):
        assert (one.width - mirrored.right, mirrored.y) == pytest.approx((box.x, box.y))
        assert (mirrored.width, mirrored.height) == pytest.approx((box.width, box.height))


@given(BLOCKS, st.integers(1, 3), st.floats(200, 900))
def test_boxes_that_stretch_in_equal_rows_are_equal(blocks: list[Any], columns: int, height: float) -> None:
    space = {**kit().look.space, "callout": Length(3, "pt"), "bubble-radius": Length(2, "pt")}
    made: Kit = replace(kit(), look=replace(kit().look, space=space))
    boxed = tuple(Callout[Any]((block,)) for block in blocks)
    grid = LayoutGrid((Measure(None),) * columns, (EQUAL,), NONE, stretch=True)
    frame = Gridded[Any](grid, boxed).arrange(made, WIDE * columns, height, {}).frame

    assert len({(round(b.width, 6), round(b.height, 6)) for b in boxes(frame)}) == 1


def test_spare_height_goes_to_the_gaps_where_it_is_said() -> None:
    grid = LayoutGrid((), (CONTENT, CONTENT), NONE)
    for spread, expected in {
        "start": [0, 10],
        "center": [20, 30],
        "end": [40, 50],
        "between": [0, 50],
    }.items():
        made = Gridded[Any](grid, (Sign(10), Sign(10)), spread=spread)  # type: ignore[arg-type]  # one of four words

        assert [b.y for b in boxes(made.arrange(kit(), WIDE, 60.0, {}).frame)] == expected


@pytest.mark.parametrize(("spread", "top"), [("start", 0), ("center", 15), ("end", 30)])
def test_a_block_lower_than_its_cell_stands_where_it_is_said(spread: Any, top: float) -> None:
    made = Gridded[Any](LayoutGrid((), (pt(40),), NONE, spread=spread), (Sign(10),))

    assert boxes(made.arrange(kit(), WIDE, None, {}).frame) == [Rect(0, top, WIDE, 10)]


def test_what_is_measured_grows_with_the_blocks_and_no_faster() -> None:
    """Each cell is asked once in each state that is tried."""
    asked = 0

    class Counted(Words):
        def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
            nonlocal asked
            asked += 1
            return super().measure(kit, width, state)

    counts = []
    for count in (10, 40):
        asked = 0
        blocks = (Counted(A, 30),) * count
        state = solve([cells(4.5 * count, (EQUAL,), *blocks, columns=4)], {A.name: A}, [A.name])
        assert state
        counts.append(asked / count)
    assert max(counts) <= 8
