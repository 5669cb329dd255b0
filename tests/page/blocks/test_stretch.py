"""Boxes that take the height that is left: in a stack, in columns, within items; and where their own spare height goes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.engine.layout.rooms import Sign, kit

from leafletgen.core.geometry import Length, Size
from leafletgen.page.blocks.callout import Callout
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kit import Kit, Name
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.page.blocks.stretch import stretched, stretches
from leafletgen.text.ir.frame import Frame, Group, RasterImage, walk
from leafletgen.text.ir.richtext import RichText

PAD = 3.0


def made() -> Kit:
    space = {**kit().look.space, "callout": Length(PAD, "pt"), "bubble-radius": Length(1, "pt")}
    return replace(kit(), look=replace(kit().look, space=space))


def box(height: float, **more: Any) -> Callout[Any]:
    return Callout((Sign(height),), **more)


def boxes(frame: Frame, depth: int = 0) -> list[tuple[float, float]]:
    """Top and height of each block."""
    return [
        (w.transform.f, w.item.frame.size.height)
        for w in walk(frame)
        if isinstance(w.item, Group) and w.item.key and len(w.keys) == depth
    ]


def test_boxes_that_stretch_share_what_is_left() -> None:
    one = Stack[Any]((box(4), box(4, stretch=True), Sign(10), box(14, stretch=True)))

    assert boxes(one.arrange(made(), 100, 80, {}).frame) == [(0, 10), (10, 25), (35, 10), (45, 35)]


def test_without_room_they_are_as_high_as_they_must() -> None:
    one = Stack[Any]((box(4, stretch=True), box(8, stretch=True)))

    assert boxes(one.arrange(made(), 100, None, {}).frame) == [(0, 10), (10, 14)]


def test_a_stack_that_stretches_stretches_its_boxes() -> None:
    one = Stack[Any]((Sign(10), box(4), LayoutItem(box(4), Name("b"))), stretch=True)

    assert boxes(one.arrange(made(), 100, 70, {}).frame) == [(0, 10), (10, 30), (40, 30)]


def test_columns_that_stretch_make_their_boxes_equal() -> None:
    one = Columns[Any]((Column((box(4),)), Column((box(24),))), stretch=True)
    plain = replace(one, stretch=False)

    assert [h for _, h in boxes(one.arrange(made(), 100, None, {}).frame, 1)] == [30, 30]
    assert [h for _, h in boxes(plain.arrange(made(), 100, None, {}).frame, 1)] == [10, 30]


@pytest.mark.parametrize(("spread", "top"), [("start", 0), ("center", 20), ("end", 40)])
def test_the_spare_height_within_a_box_goes_where_it_is_said(spread: Any, top: float) -> None:
    frame = box(10, stretch=True, spread=spread).arrange(made(), 100, 50 + 2 * PAD, {}).frame

    assert frame.size.height == 56
    assert boxes(frame)[0][0] == PAD + top


def test_only_boxes_stretch() -> None:
    words = Paragraph[Any](RichText.plain("They pay you.", "en"))

    assert stretched(words) is words
    assert not stretches(words, made())
    assert stretches(stretched(LayoutItem[Any](box(4))), made())


def test_a_picture_covers_the_height_that_is_left_where_it_says_so() -> None:
    image = RasterImage(Size(0, 0), "pictures/a.png", "0" * 64, (40, 10), b"")
    plain = Picture[Any](Length(80, "pt"), file="a.png", decorative=True, image=image)
    one = Stack[Any]((Sign(10), replace(plain, stretch=True)))

    assert boxes(one.arrange(made(), 100, None, {}).frame) == [(0, 10), (10, 20)]
    assert boxes(one.arrange(made(), 100, 60, {}).frame) == [(0, 10), (10, 50)]
    assert stretched(plain) is plain
