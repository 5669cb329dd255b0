"""Display type is flush with its start edge by its ink, not by the boxes of its letters; in both directions."""

from __future__ import annotations

import pytest

from leafletgen.core.geometry import Rect
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle

BOOK = FontBook()
SIZE, WIDE = 100.0, 900.0


def ink(words: str, tag: str, display: bool = True) -> Rect:
    style = TextStyle(weight=700, pitch="headline", display=display)
    return paragraph.arrange(paragraph.shape(RichText.plain(words, tag), style, BOOK), WIDE, SIZE).ink


@pytest.mark.parametrize(("tag", "words"), [("en", "Easy"), ("ja", "楽な"), ("km", "ការងារ"), ("my", "ရာဇ")])
def test_ink_begins_at_the_edge(tag: str, words: str) -> None:
    assert abs(ink(words, tag).x) < 0.02 * SIZE
    assert ink(words, tag, display=False).x > ink(words, tag).x + 0.01 * SIZE


def test_from_right_to_left_it_begins_at_the_right() -> None:
    assert ink("جريمة", "ar").right == pytest.approx(WIDE, abs=0.02 * SIZE)


def test_what_is_round_hangs_a_little_farther_than_what_is_straight() -> None:
    straight, round_ = ink("Echo", "en").x, ink("Odd", "en").x

    assert -0.03 * SIZE < round_ < straight - 0.002 * SIZE


def test_half_of_a_quotation_mark_hangs() -> None:
    mark = ink("“", "en")

    assert -0.6 * mark.width < ink("“Easy”", "en").x < -0.4 * mark.width
    assert ink("“Easy”", "en", display=False).x > 0


def test_what_reaches_far_over_the_edge_comes_back_by_half() -> None:
    reach, plain = ink("آسان", "ur"), ink("آسان", "ur", display=False)

    assert plain.right - WIDE > 0.15 * SIZE
    assert reach.right - WIDE == pytest.approx((plain.right - WIDE) / 2, abs=0.01 * SIZE)
