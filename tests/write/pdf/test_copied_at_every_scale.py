"""What is copied is what was typed, whatever a sheet does to its pages: made smaller or larger, turned, shifted.

The lines are those of `test_mixed_lines`, and mixed ones of other scripts. pdfium sorts by place on the page and knows no turned lines; it
reads those that stand upside down or on their side because they are shown by a matrix that mirrors (see `write.pdf.mirrored`).
"""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from tests.write.pdf.mixed import FACTS, WORDS, Typed, bind, bits
from tests.write.pdf.test_extraction import letters
from tests.write.pdf.test_mixed_lines import SAME, read

from leafletgen.core.geometry import Point, Transform

MIDDLE = Point(600, 600)
SCALES = {"95 %": 0.952, "a half": 0.5, "a quarter": 0.25, "larger": 1.3}
TURNS = {"a quarter": 90, "upside down": 180, "three quarters": 270}
WAYS = {
    "as it is": Transform(),
    **{name: Transform.scale(by).then(Transform.move(7.3, 9.1)) for name, by in SCALES.items()},
    **{f"turned {name}": Transform.turn(by, MIDDLE).then(Transform.scale(0.9)) for name, by in TURNS.items()},
}
OTHERS = (
    Typed("ja", "電話は 110 か #9110 へ、**Sakura Hall** まで {site} を見る。"),
    Typed("en", "Call **110** or {abroad}, see {site} and “Sakura Hall” (first floor)."),
    Typed("km", "ទូរស័ព្ទ **110** ឬ {site} នៅ Sakura Hall ។"),
    Typed("my", "ဖုန်း **110** သို့ {desk} ဆက်သွယ်ပါ Sakura Hall ။"),
    Typed("hi", "फ़ोन **110** या {mail} पर क्षेत्र Sakura Hall।"),
    Typed("th", "โทร **110** หรือ {site} น้ำ Sakura Hall"),
    Typed("ko", "전화 **110** 또는 {mail} Sakura Hall로."),
    Typed("ta", "தொலைபேசி **110** {desk} Sakura Hall க்கு"),
)


def mixed() -> list[Typed]:
    """Each number, address, bracket and name between words of a right-to-left language."""
    tags, patterns = (
        cycle(sorted(WORDS)),
        cycle(("{0} {2} {1}", "{0} ({2}), {1}", "{0} \u2068{2}\u2069، {1}")),
    )
    found = []
    for bit in [*bits(), *(f"{{{name}}}" for name in FACTS)]:
        tag = next(tags)
        found.append(Typed(tag, next(patterns).format(*WORDS[tag].split()[:2], bit)))
    return found


def hold(ways: list[str], texts: list[Typed], pdfjs: Path) -> None:
    """All texts in all these ways, in one file."""
    made = [(way, bind(texts, WAYS[way])) for way in ways]
    for way, bound in made:
        for reader, pages in read(bound, pdfjs).items():
            same = SAME.get(reader, str)
            assert len(pages) == len(texts)
            for text, wanted, got in zip(texts, bound.lines, pages, strict=True):
                assert same(letters(got)) == same(letters(list(wanted))), f"{way}, {reader}: {text}"


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
def test_some_lines_in_some_ways(pdfjs: Path) -> None:
    hold(
        ["95 %", "turned upside down", "turned three quarters"],
        [*mixed()[::8], *OTHERS],
        pdfjs,
    )


@pytest.mark.soak
@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
def test_all_lines_in_all_ways(pdfjs: Path) -> None:
    hold(list(WAYS), [*mixed(), *OTHERS], pdfjs)
