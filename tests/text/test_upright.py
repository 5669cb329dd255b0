"""Lines that run down: letters upright or turned, squares of numbers, columns from the right or the left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import uharfbuzz as hb

from leafletgen.core.geometry import Point, Transform
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import GlyphRun, TagStart
from leafletgen.text.ir.richtext import RichText, Ruby
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import language
from leafletgen.text.paragraph import SetText, arrange, measure, shape
from leafletgen.text.upright import orientations

BOOK = FontBook()
DOWN = TextStyle(vertical=True)
SIZE = 10.0
TURN = Transform(0, 1, -1, 0)
"""The quarter by which a text is turned that was set as if its lines ran to the right."""


def set_down(chars: str, tag: str, length: float = 400.0, style: TextStyle = DOWN, *ruby: Ruby) -> SetText:
    return arrange(shape(RichText(chars, tag, (), ruby), style, BOOK), length, SIZE)


def runs(made: SetText) -> list[tuple[Point, GlyphRun]]:
    return [(point, item) for point, item in made.frame.items if isinstance(item, GlyphRun)]


def said(chars: str, tag: str) -> list[tuple[str, bool]]:
    """The runs of a text with whether their letters stand upright."""
    return [(run.text, run.face.is_upright) for _, run in runs(set_down(chars, tag))]


@pytest.mark.parametrize(
    ("chars", "tag", "found"),
    [
        ("電話する", "ja", [("電話する", True)]),
        ("ATMへ", "ja", [("ATM", False), ("へ", True)]),
        ("「コーヒー」。", "ja", [("「コーヒー」。", True)]),
        ("5月12日", "ja", [("5月12日", True)]),
        ("2026年", "ja", [("2026", False), ("年", True)]),
        ("110番", "ja", [("110番", True)]),
        ("A棟", "ja", [("A棟", True)]),
        ("棟B-2", "ja", [("棟", True), ("B-2", False)]),
        ("え!?", "ja", [("え!?", True)]),
        ("iPhone 15、", "ja", [("iPhone 15", False), ("、", True)]),
        ("ATM 24時間", "ja", [("ATM ", False), ("24時間", True)]),
        ("犯罪！請", "zh-Hant", [("犯罪！請", True)]),
        ("전화 3번", "ko", [("전화", True), (" ", False), ("3번", True)]),
        ("ᠮᠣᠩᠭᠣᠯ 12", "mn-Mong", [("ᠮᠣᠩᠭᠣᠯ ", False), ("12", False)]),
        ("“轻松”的", "zh-Hans", [("“轻松”的", True)]),
        ("네, 3.5", "ko", [("네,", True), (" 3.5", False)]),
        ("Call 110", "en", [("Call 110", False)]),
    ],
)
def test_what_stands_upright(chars: str, tag: str, found: list[tuple[str, bool]]) -> None:
    assert said(chars, tag) == found


def test_a_square_holds_one_number() -> None:
    _, squares = orientations("1月12日3,4年", language("ja"))

    assert squares == [0, -1, 1, 1, -1, -1, -1, -1, -1]


@pytest.mark.parametrize(
    ("chars", "tag", "script"),
    [
        ("「警察」へ、ちょっと来てください。", "ja", "Hani"),
        ("【輕鬆】賺錢？……，。！", "zh-Hant", "Hani"),
        ("《容易》的工作：", "zh-Hans", "Hani"),
        ("‘알바’전화하세요", "ko", "Hang"),
    ],
)
def test_letters_stand_where_harfbuzz_puts_them_from_top_to_bottom(chars: str, tag: str, script: str) -> None:
    base = language(tag)
    face = BOOK.face(base.text_families[0], 400)
    assert face is not None
    glyphs = face.upright.shape(chars, 0, len(chars), rtl=False, script=script, language=base.hb_language)

    buffer = hb.Buffer()
    buffer.add_str(chars)
    buffer.direction, buffer.script, buffer.language = "ttb", script, base.hb_language
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
    hb.shape(font, buffer)
    middle, pen, expected = round(0.38 * face.upem), 0, []
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        # On the page: x to the right from the middle of the line, y down from its beginning.
        expected.append((info.codepoint, at.x_offset, pen - at.y_offset))
        pen -= at.y_advance

    found, along = [], 0
    for glyph in glyphs:
        found.append((glyph.gid, glyph.dy - middle, along + glyph.dx))
        along += glyph.advance
    assert found == expected
    assert along == pen


def test_an_upright_letter_looks_on_the_page_as_it_does_in_a_book() -> None:
    face = BOOK.face(language("ja").text_families[0], 400)
    assert face is not None
    gid = face.glyph("漢") or 0
    # What is set is turned with its line, y downwards: a quarter clockwise takes back the quarter to the left.
    back = (
        face.upright.outline(gid).transformed(Transform(d=-1)).transformed(TURN).transformed(Transform(d=-1))
    )

    assert back == face.outline(gid)
    ink, own = face.upright.extents(gid), face.outline(gid).bounds
    assert ink is not None
    assert (ink.xmax - ink.xmin, ink.ymax - ink.ymin) == pytest.approx((own.height, own.width), abs=2)


def test_numbers_side_by_side_take_one_square_and_one_place_in_the_text() -> None:
    ((_, run),) = runs(set_down("月12日", "ja"))

    assert [glyph.cluster for glyph in run.glyphs] == [0, 1, 1, 3]
    number = replace(run, glyphs=run.glyphs[1:3])
    assert number.width == pytest.approx(SIZE)
    ink = number.ink
    assert ink is not None
    assert ink.x > 0, "within its square along the line"
    assert ink.right < SIZE
    middle = -0.38 * SIZE
    assert (ink.y + ink.bottom) / 2 == pytest.approx(middle, abs=0.06 * SIZE), "on the middle of the line"


def test_marks_of_full_width_share_a_square_as_narrow_ones() -> None:
    ((_, run),) = runs(set_down("番！？", "ja"))

    assert run.text == "番！？"
    assert [glyph.gid for glyph in run.glyphs[1:]] == [run.face.glyph("!"), run.face.glyph("?")]
    assert run.width == pytest.approx(2 * SIZE)


def test_readings_stand_at_the_right() -> None:
    made = set_down("警察へ", "ja", 400.0, DOWN, Ruby(0, 2, "けいさつ", "group"))
    (base, reading, *_) = runs(made)

    assert [item.tag.role for _, item in made.frame.items if isinstance(item, TagStart)] == [
        "Ruby",
        "RB",
        "RT",
    ]
    assert reading[1].face.is_upright
    # Above the base in the line's coordinates is right of it on the page.
    assert reading[0].y < base[0].y - 0.88 * SIZE


def test_lines_break_as_they_do_from_left_to_right() -> None:
    chars = "「警察」へ、電話してください。だまされないで、きょうこそ、ちょっと相談してください。"
    lines = [chars[line.start : line.end] for line in set_down(chars, "ja", 90.0).lines]

    assert len(lines) > 3
    assert not any(line[0] in "、。」っょー" or line[-1] == "「" for line in lines)


@pytest.mark.parametrize(
    ("tag", "chars", "downwards"), [("ja", "電話してください。" * 4, 1), ("mn-Mong", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ " * 6, -1)]
)
def test_columns_begin_at_the_side_of_their_language(tag: str, chars: str, downwards: int) -> None:
    """Turned a quarter clockwise, the lowest line of a text is its leftmost column."""
    made = set_down(chars, tag, 90.0)
    baselines = [line.baseline for line in made.lines]

    assert len(baselines) > 2
    assert baselines == sorted(baselines, reverse=downwards < 0)
    assert all(0 <= at <= made.frame.size.height for at in baselines)
    assert made.frame.size.height == measure(shape(RichText(chars, tag, ()), DOWN, BOOK), 90.0, SIZE).height


def test_full_width_marks_side_by_side_do_not_overlap() -> None:
    ((_, run),) = runs(set_down("番！」、？", "ja"))
    pen, ends = 0.0, []
    for glyph in run.glyphs:
        ink = run.face.extents(glyph.gid)
        assert ink is not None
        ends.append((pen + glyph.dx + ink.xmin, pen + glyph.dx + ink.xmax))
        pen += glyph.advance

    assert all(one[1] <= two[0] for one, two in pairwise(ends))


@pytest.mark.parametrize(
    ("chars", "tag", "drawn"), [("“轻松”", "zh-Hans", "『轻松』"), ("‘네’, 네.", "ko", "「네」、 네。")]
)
def test_marks_that_others_stand_for_in_columns_are_copied_as_typed(chars: str, tag: str, drawn: str) -> None:
    def glyphs(text: str) -> list[int]:
        return [g.gid for _, run in runs(set_down(text, tag)) if run.face.is_upright for g in run.glyphs]

    assert "".join(run.text for _, run in runs(set_down(chars, tag))) == chars
    assert glyphs(chars) == glyphs(drawn)
