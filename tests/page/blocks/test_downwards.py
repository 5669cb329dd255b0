"""Blocks whose lines run down: where they stand beside each other, and where the preview finds their texts."""

from __future__ import annotations

from typing import Any

import pytest
from tests.page.blocks.test_contract import cases

from leafletgen.core.geometry import Rect
from leafletgen.engine.layout.boxes import Box, text_places
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kit import Block
from leafletgen.page.blocks.stack import Column, Columns
from leafletgen.text.ir.frame import Frame, GlyphRun, walk
from leafletgen.text.ir.richtext import RichText

WORDS = {"en": "Easy money? ", "ja": "簡単な仕事？", "ar": "عمل سهل؟ "}
WHOLE = Rect(0, 0, 300, 200)


def text(tag: str, message: str, times: int) -> RichText:
    return RichText.plain((WORDS[tag] * times).strip(), tag, message)


def beside(tag: str, upright: bool = True) -> Frame:
    """A heading and a paragraph in two columns."""
    head: Block = LayoutItem[Any](Heading(text(tag, "head", 1), 2, "body"), writing="vertical")
    body = Paragraph(text(tag, "text", 6), "body")
    said: Block = LayoutItem[Any](body, writing="vertical") if upright else body
    made = Columns[Any]((Column((head,)), Column((said,))))
    return made.arrange(cases(tag)[0].kit, WHOLE.width, WHOLE.height, {}).frame


def places(frame: Frame) -> dict[str, Rect]:
    return text_places(frame, Box((), WHOLE, ("head", "text"), WHOLE, WHOLE))


@pytest.mark.parametrize(("tag", "first"), [("en", "left"), ("ja", "right"), ("ar", "right")])
def test_columns_follow_each_other_as_their_lines_do(tag: str, first: str) -> None:
    found = places(beside(tag))

    assert (found["head"].x > found["text"].x) == (first == "right")
    said = [w.item.place.message for w in walk(beside(tag)) if isinstance(w.item, GlyphRun) and w.item.place]
    assert said == sorted(said), "read first, wherever it stands"


def test_columns_with_lines_of_both_kinds_begin_at_the_start() -> None:
    found = places(beside("ja", upright=False))

    assert found["head"].x < found["text"].x


def test_a_text_whose_lines_run_down_is_found_where_its_letters_are() -> None:
    frame = beside("ja")
    found = places(frame)
    inks = [
        (w.item.place.message, w.transform.apply_rect(w.item.ink))
        for w in walk(frame)
        if isinstance(w.item, GlyphRun) and w.item.place and w.item.ink
    ]

    assert len(inks) > 2
    assert all(found[message].grown(0.5).contains(ink) for message, ink in inks)
    assert found["head"].height > found["head"].width


def test_a_short_text_stays_on_one_line_however_wide_its_room_is() -> None:
    kit = cases("ja")[0].kit

    def lines(chars: str) -> int:
        word = Paragraph(RichText.plain(chars, "ja", "word"), "caption")
        return LayoutItem[Any](word, writing="vertical").measure(kit, WHOLE.width, {}).lines

    assert lines("銀行") == lines("交番へ行く") == 1
    assert lines("探す前に、まずカードを止めましょう。") == 2
