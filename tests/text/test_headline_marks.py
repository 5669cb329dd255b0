"""Punctuation of full width in headlines: no holes between the ink of neighbours, nor at the edges of a line (JLREQ 3.1, CLREQ 3.1)."""

from itertools import pairwise

import pytest

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape

BOOK = FontBook()
HOLE = 0.36
"""Em of blank between two letters, more than which is seen as a hole: a mark of half width has 0.3 beside it at most."""

HEADLINES = {
    "ja": [
        "「楽な仕事」「闇バイト」に、だまされるな。",
        "（注意）「高収入」。",
        "電話だ。「はい」と言うな、絶対。",
        "本当に？！「楽な仕事」？犯罪！やめて。",
    ],
    "zh-Hans": [
        "「轻松」「高薪」，都是犯罪。",
        "（注意）“高薪”。",
        "什么，那是犯罪！",
        "卡、手机；“好”，别说！",
        "真的？！“好”？是犯罪！别做。",
    ],
    "zh-Hant": [
        "「輕鬆」「高薪」，都是犯罪。",
        "（注意）「高薪」。",
        "甚麼，那是犯罪！",
        "卡、手機；「好」，別說！",
        "這是犯罪。「好」。報案吧。",
        "真的？！「好」？是犯罪！別做。",
    ],
}
HEADLINES["zh-HK"] = HEADLINES["zh-Hant"]


def ink(chars: str, tag: str, *, display: bool) -> tuple[float, list[tuple[float, float]]]:
    """The width of the line, and where the ink of each glyph begins and ends; em."""
    style = TextStyle(weight=700, pitch="headline", breaking="balanced", display=display)
    made = arrange(shape(RichText.plain(chars, tag), style, BOOK), 9000, 100)
    found = []
    for (x, _), run in ((at, item) for at, item in made.frame.items if isinstance(item, GlyphRun)):
        scale = run.size / run.face.upem
        for glyph in run.glyphs:
            box = run.face.extents(glyph.gid)
            if box is not None:
                found.append(
                    ((x + (box.xmin + glyph.dx) * scale) / 100, (x + (box.xmax + glyph.dx) * scale) / 100)
                )
            x += glyph.advance * scale
    return made.lines[0].width / 100, found


LINES = [(tag, line) for tag, lines in HEADLINES.items() for line in lines]


@pytest.mark.parametrize(("tag", "line"), LINES, ids=[f"{tag}-{line}" for tag, line in LINES])
def test_no_holes_at_marks_of_headlines(tag: str, line: str) -> None:
    width, boxes = ink(line, tag, display=True)

    assert max(right[0] - left[1] for left, right in pairwise(boxes)) <= HOLE
    assert min(right[0] - left[1] for left, right in pairwise(boxes)) >= 0.01
    assert -1e-6 <= boxes[0][0] <= 0.17
    assert -1e-6 <= width - boxes[-1][1] <= 0.2


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "zh-HK"])
def test_running_text_keeps_the_squares(tag: str) -> None:
    """Half width is for headlines; in Chinese text each mark has its square."""
    _, boxes = ink("什么，那是犯罪", tag, display=False)

    assert max(right[0] - left[1] for left, right in pairwise(boxes)) > HOLE
