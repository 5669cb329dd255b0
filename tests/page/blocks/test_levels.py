"""What stands beside or round a text: first lines of a row on one baseline, turned blocks in the middle, nothing moved away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.page.blocks.test_air import baselines, kit, text

from leafletgen.core.geometry import Length, Point, Rect, Size
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.rule import Rule
from leafletgen.page.blocks.kit import Block
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.page.blocks.table.cell import CellSpec
from leafletgen.page.blocks.table.table import Table, TableRow
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Shape, walk
from leafletgen.text.ir.richtext import RichText, Ruby

READ = replace(RichText.plain("台所", "ja"), ruby=(Ruby(0, 2, "だいどころ", "group"),))
"""A word with a reading above it."""


def table(**more: Any) -> Table[Any]:
    cells = tuple(CellSpec[Any](text=one) for one in (READ, RichText.plain("6:00", "ja")))
    return Table((TableRow(cells, **more),))


def test_texts_of_a_row_stand_on_one_baseline_below_the_readings_of_one() -> None:
    made, tall = kit("ja"), table()
    frame = tall.arrange(made, 300, None, {}).frame
    readings = Paragraph[Any](READ).arrange(made, 100, None, {}).frame

    assert len(baselines(frame)) == len(baselines(readings)) == 2
    assert frame.size.height == pytest.approx(tall.measure(made, 300, {}).height)


def test_a_row_of_a_stated_height_has_its_cells_at_mid_height() -> None:
    assert len(baselines(table(height=Length(60, "pt")).arrange(kit("ja"), 300, None, {}).frame)) == 3


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("degrees", [90, -90])
def test_a_turned_block_stands_in_the_middle_of_its_width(tag: str, degrees: Any) -> None:
    made, block = kit(tag), Stack[Any]((Paragraph[Any](text(tag)),))
    wide = 4 * block.measure(made, 1000, {}).height
    frame = LayoutItem[Any](block, rotate=degrees).arrange(made, wide, None, {}).frame
    (turned,) = (
        walked.item.transform.then(walked.transform).apply_rect(Rect(0, 0, *walked.item.frame.size))
        for walked in walk(frame)
        if isinstance(walked.item, Group) and walked.item.transform.b
    )

    assert turned.x + turned.width / 2 == pytest.approx(wide / 2)
    assert turned.width < wide


def test_columns_stay_right_below_the_block_above_them() -> None:
    """What is left over is not theirs: they would spread their blocks in it."""
    made, words = kit("en"), text("en")
    beside = Columns[Any]((Column((Paragraph[Any](words),), spread="center"),))
    blocks: tuple[Block, ...] = (Rule[Any](), beside)
    low, high = (baselines(Stack[Any](blocks).arrange(made, 200, tall, {}).frame) for tall in (None, 400.0))

    assert low == high


def test_a_drawing_without_labels_is_as_high_as_it_is() -> None:
    drawing = LabelledDrawing[Any]("house.svg", drawing=VectorDrawing(Size(40, 20), (), {}, mirror=False))

    assert drawing.measure(kit("en"), 300, {}).height == pytest.approx(300 * 0.36 / 2)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("sides", ["start", "end", "inside"])
def test_a_second_text_stands_below_its_label_at_the_same_edge(tag: str, sides: Any) -> None:
    """Japanese hangs towards its leader in an Arabic drawing, too, though it runs the other way."""
    made = kit(tag)
    drawing = VectorDrawing(Size(40, 40), (), {"door": Point(20, 20)}, mirror=False)
    first, second = RichText.plain({"en": "Door", "ar": "باب"}[tag], tag), RichText.plain("扉", "ja")
    block = LabelledDrawing[Any](
        "door.svg",
        labels={"door": first},
        below={"door": second},
        sides=sides,
        below_role="actor",
        drawing=drawing,
    )
    above, below = (
        walked.transform
        for walked in walk(block.arrange(made, 300, None, {}).frame)
        if isinstance(walked.item, GlyphRun)
    )
    alone = replace(block, below={}).measure(made, 300, {})

    assert below.f > above.f
    assert block.measure(made, 300, {}).height >= alone.height
    if sides != "inside":
        assert (above.e < 150) == (below.e < 150)
        assert abs(above.e - below.e) < 40


def dots(frame: Frame) -> list[float]:
    """How far down the marks on the points are."""
    rounds = [
        to.apply_rect(item.path.bounds)
        for item, to, _ in walk(frame)
        if isinstance(item, Shape) and item.fill
    ]
    return sorted({round(box.y + box.height / 2, 2) for box in rounds})


@pytest.mark.parametrize("sides", ["end", "both"])
def test_labels_higher_than_their_drawing_lead_to_its_points(sides: Any) -> None:
    """The drawing stands amid its labels, and so do the points."""
    made = kit("en")
    points = {str(n): Point(38.0, 4.0 + 2 * n) for n in range(9)}
    drawing = VectorDrawing(Size(40, 40), (), points, mirror=False)
    texts = {name: RichText.plain("Shoulder", "en") for name in points}
    block = LabelledDrawing[Any](
        "man.svg", labels=texts, sides=sides, width=Length(40, "pt"), drawing=drawing
    )

    laid = block.arrange(made, 300, None, {})
    tall = laid.frame.size.height
    top = (tall - 40) / 2

    assert tall > 45
    assert dots(laid.frame) == [round(top + point.y, 2) for point in points.values()]


def test_the_two_texts_of_a_label_are_nearer_to_each_other_than_to_the_next() -> None:
    made = kit("en")
    points = {str(n): Point(38.0, 10.0 + 5 * n) for n in range(3)}
    drawing = VectorDrawing(Size(40, 40), (), points, mirror=False)
    own = {name: RichText.plain("Shoulder", "en") for name in points}
    other = {name: RichText.plain("Schulter", "de") for name in points}
    block = LabelledDrawing[Any](
        "man.svg", labels=own, below=other, below_role="actor", sides="end", drawing=drawing
    )

    lines = sorted(baselines(block.arrange(made, 300, None, {}).frame))
    inner, outer = lines[1] - lines[0], lines[2] - lines[1]

    assert inner < outer - 2
