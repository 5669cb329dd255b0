"""Blocks one below the other and columns side by side: gaps, spare height, widths, gutters."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.layout.rooms import kit as bare

from leafletgen.core.diagnostics import diagnostic
from leafletgen.core.geometry import Length, Size
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, Fit, FitState, Kit, LaidBlock, Measure, Strain
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.text.ir.frame import Frame, Group, walk

BLOCK, GUTTER = 3.0, 7.0


@dataclass(frozen=True)
class Piece:
    """So many points high; fills what it is given; of a text with so much air between its lines."""

    height: float
    air: float = 0.0
    name: str = "piece"
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        return BlockExtent(self.height, 1, (Strain("size a", 1.0, self.name),), air=self.air)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        fit = Fit(self.name, "", "size a", 10, 10, 5, 1, 9, 0, 0, 12, 20, 7, False, None)
        told = diagnostic("zone-too-low", None, box=self.name, points="1")
        return LaidBlock(Frame(Size(width, self.height if height is None else height)), (fit,), (told,))


def kit(rtl: bool = False) -> Kit:
    made = bare()
    space = {**made.look.space, "block": Length(BLOCK, "pt"), "gutter": Length(GUTTER, "pt")}
    return replace(made, look=replace(made.look, space=space))


def pt(value: float | None) -> Length | None:
    return None if value is None else Length(value, "pt")


def tops(frame: Frame, prefix: str = "piece.") -> list[tuple[float, float]]:
    """Top and height of each block."""
    return [
        (place.f, item.frame.size.height)
        for item, place, _ in walk(frame)
        if isinstance(item, Group) and (item.key or "").startswith(prefix)
    ]


def starts(frame: Frame) -> list[tuple[float, float]]:
    """Start and width of each column."""
    return [
        (place.e, item.frame.size.width)
        for item, place, _ in walk(frame)
        if isinstance(item, Group) and (item.key or "").startswith("column.")
    ]


def stack(*heights: float, gap: float | None = None, spread: Any = "start") -> Stack[Any]:
    return Stack(tuple(Piece(h) for h in heights), pt(gap), spread)


# ---------------------------------------------------------------- one below the other


def test_blocks_stand_at_the_stated_gap_else_at_the_theme_s() -> None:
    for gap, between in ((4.0, 4.0), (None, BLOCK), (0.0, 0.0)):
        made = stack(10, 20, 5, gap=gap)

        assert made.measure(kit(), 100, {}).height == 35 + 2 * between
        assert tops(made.arrange(kit(), 100, None, {}).frame) == [
            (0, 10), (10 + between, 20), (30 + 2 * between, 5),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("spread", "expected"),
    [
        ("start", [(0, 10), (14, 20), (38, 35)]),  # the last one is told what is left
        ("center", [(15, 10), (29, 20), (53, 5)]),
        ("end", [(30, 10), (44, 20), (68, 5)]),
        ("between", [(0, 10), (29, 20), (68, 5)]),
    ],
)
def test_spare_height_goes_where_it_is_said(spread: str, expected: list[tuple[float, float]]) -> None:
    laid = stack(10, 20, 5, gap=4, spread=spread).arrange(kit(), 100, 73, {})

    assert tops(laid.frame) == expected
    assert laid.frame.size == Size(100, 73)


def test_one_block_alone_is_spread_to_nowhere() -> None:
    assert tops(stack(10, spread="between").arrange(kit(), 100, 50, {}).frame) == [(0, 10)]


def test_without_a_height_or_in_one_too_low_nothing_is_spread() -> None:
    for height in (None, 20.0):
        for spread in ("start", "center", "end", "between"):
            laid = stack(10, 20, gap=4, spread=spread).arrange(kit(), 100, height, {})

            assert tops(laid.frame) == [(0, 10), (14, 20)], spread
            assert laid.frame.size.height == 34


def test_texts_stand_no_nearer_than_the_lines_of_the_closer_set_one() -> None:
    made = Stack((Piece(10, air=8.0), Piece(10, air=5.0), Piece(10, air=2.0)), pt(4.0))

    assert made.measure(kit(), 100, {}).height == 30 + 5.0 + 4.0
    assert [top for top, _ in tops(made.arrange(kit(), 100, None, {}).frame)] == [0, 15, 29]


def test_what_the_blocks_tell_is_gathered_in_their_order() -> None:
    made = Stack((Piece(1, name="a"), Piece(2, name="b")))
    need, laid = made.measure(kit(), 100, {}), made.arrange(kit(), 100, None, {})

    assert need.lines == 2
    assert [s.key for s in need.strains] == ["a", "b"]
    assert [f.key for f in laid.fits] == ["a", "b"]
    assert [dict(d.args)["box"] for d in laid.diagnostics] == ["a", "b"]


# ---------------------------------------------------------------- side by side


def columns(*widths: float | None, gutter: float | None = None, **more: Any) -> Columns[Any]:
    made = tuple(
        Column[Any]((Piece(10.0 * n, name=str(n)),), Measure(pt(w)), **more) for n, w in enumerate(widths, 1)
    )
    return Columns(made, pt(gutter))


@pytest.mark.parametrize(
    ("widths", "gutter", "expected"),
    [
        ((40.0, 60.0), None, [(0, 40), (140, 60)]),  # what is left over is the gutter
        ((40.0, 60.0, 20.0), None, [(0, 40), (80, 60), (180, 20)]),
        ((40.0, 60.0), 5.0, [(0, 40), (45, 60)]),
        ((40.0, None), None, [(0, 40), (47, 153)]),  # the theme's gutter where there is a rest
        ((40.0, None, None), 10.0, [(0, 40), (50, 70), (130, 70)]),
        ((None,), None, [(0, 200)]),
        ((150.0, 100.0), None, [(0, 150), (150, 100)]),  # never less than nothing
        ((50.0,), None, [(0, 50)]),
    ],
)
def test_columns_stand_from_the_start(
    widths: tuple[float | None, ...], gutter: float | None, expected: list[tuple[float, float]]
) -> None:
    made = columns(*widths, gutter=gutter)

    assert [(s.start, s.width) for s in made.slots(kit(), 200)] == expected
    assert starts(made.arrange(kit(), 200, None, {}).frame) == expected


@given(
    st.lists(st.one_of(st.none(), st.floats(5, 40)), min_size=1, max_size=4),
    st.one_of(st.none(), st.floats(1, 9)),
)
def test_columns_with_a_rest_fill_the_width(widths: list[float | None], gutter: float | None) -> None:
    slots = columns(*widths, gutter=gutter).slots(kit(), 400)

    if None in widths:
        last = slots[-1]
        assert last.start + last.width == pytest.approx(400)
        rests = {round(s.width, 6) for s, w in zip(slots, widths, strict=True) if w is None}
        assert len(rests) == 1
    for slot, width in zip(slots, widths, strict=True):
        assert width is None or slot.width == width


def test_columns_are_as_high_as_the_highest_and_each_has_its_gap_and_pad() -> None:
    made = Columns(
        (
            Column[Any]((Piece(10), Piece(10)), Measure(pt(50.0)), pt(4.0), pt(6.0)),
            Column[Any]((Piece(10), Piece(10)), Measure(pt(50.0))),
        )
    )

    assert [e.height for e in made.needs(kit(), 200, 0.0, {})] == [30, 23]
    assert made.measure(kit(), 200, {}).height == 30
    assert made.measure(kit(), 200, {}).lines == 4
    assert len(made.measure(kit(), 200, {}).strains) == 4
    laid = made.arrange(kit(), 200, None, {})
    assert laid.frame.size == Size(200, 30)
    assert tops(laid.frame) == [(6, 10), (20, 10), (0, 10), (13, 17)]


def test_columns_fill_the_height_they_are_given() -> None:
    """Spare height goes where each column says."""
    for spread, top in (("center", 15.0), ("end", 30.0)):
        laid = columns(50.0, spread=spread).arrange(kit(), 200, 40, {})
        assert tops(laid.frame) == [(top, 10)]
        assert laid.frame.size.height == 40
    assert columns(50.0, 50.0).arrange(kit(), 200, 5, {}).frame.size.height == 20


def test_each_text_says_in_which_column_it_stands() -> None:
    laid = columns(50.0, 50.0, 50.0).arrange(kit(), 200, None, {})

    assert [(f.key, f.room) for f in laid.fits] == [("1", 0), ("2", 1), ("3", 2)]
