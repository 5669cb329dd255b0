"""The promise: every text comes back, letter by letter, in every reader. Each reader is independent of ours.

Left to right all readers give the very lines. Right to left they agree on letters and their order; where they put
spaces and line ends is their guess (pdftotext -raw ends the line behind each letter), so these are compared apart.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pdf import readers
from tests.pdf.samples import LTR, Sample, line, placed, sample, sheet_of

from leafletgen.pdf.document import write
from leafletgen.profiles import builtin

EMBEDDINGS = dict.fromkeys(map(ord, "\u202a\u202b\u202c"))
"""pdftotext wraps right-to-left lines in them."""


def lines(text: str) -> list[str]:
    found = (line.strip() for line in text.translate(EMBEDDINGS).split("\n"))
    return [line for line in found if line]


def letters(text: str | list[str]) -> str:
    return "".join("".join(text).translate(EMBEDDINGS).split())


def wrong(got: str, wanted: str) -> float:
    """Share of characters to be changed (edit distance)."""
    row = list(range(len(wanted) + 1))
    for i, a in enumerate(got, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(wanted, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1] / len(wanted)


@pytest.mark.needs("pdftotext")
def test_pdftotext_in_the_order_of_the_content(tag: str, made: Sample, file: Path) -> None:
    got = readers.poppler(file, "-raw")

    assert letters(got) == letters(list(made.lines))
    if tag in LTR:
        assert lines(got) == list(made.lines)


@pytest.mark.needs("pdftotext")
def test_pdftotext_in_its_own_order(tag: str, made: Sample, file: Path) -> None:
    got = readers.poppler(file)

    if tag in LTR:
        assert wrong("\n".join(lines(got)), "\n".join(made.lines)) <= 0.02
    else:
        assert wrong(letters(got), letters(list(made.lines))) <= 0.01


def test_pdfium(tag: str, made: Sample) -> None:
    got = readers.pdfium(made.pdf)

    assert letters(got) == letters(list(made.lines))
    if tag in LTR:
        assert lines(got) == list(made.lines)


def test_pdfium_finds_every_word(made: Sample) -> None:
    assert len(made.words) > 15
    assert readers.pdfium_lacks(made.pdf, list(made.words)) == []


def test_pdfium_does_not_find_what_is_not_there() -> None:
    assert readers.pdfium_lacks(sample("en").pdf, ["Easy", "Hard"]) == ["Hard"]


@pytest.mark.needs("pymupdf")
def test_mupdf(tag: str, made: Sample) -> None:
    got = readers.mupdf(made.pdf)

    assert letters(got) == letters(list(made.lines))
    if tag in LTR:
        assert lines(got) == list(made.lines)


@pytest.mark.needs("pymupdf")
def test_mupdf_finds_every_word(made: Sample) -> None:
    assert readers.mupdf_lacks(made.pdf, [*made.words, "nowhere"]) == ["nowhere"]


@pytest.mark.needs("pdfjs")
def test_pdfjs(made: Sample, file: Path, pdfjs: Path) -> None:
    assert letters(readers.pdfjs(file, pdfjs)) == letters(list(made.lines))


def test_along_the_tree(tag: str, made: Sample) -> None:
    document = readers.tree(made.pdf).kids[0]
    blocks = [kid for kid in document.kids if kid.text]

    assert [block.role for block in blocks] == ["H1"] + ["P"] * (len(blocks) - 1)
    # The space at which a line was broken is still there: a screen reader does not run words together.
    text = "".join(block.text for block in blocks)
    assert letters(text) == letters(list(made.lines))
    if tag not in ("ja", "th", "km", "my", "bo", "zh-Hans"):
        assert [word for block in blocks for word in block.text.split()] == " ".join(made.lines).split()


def test_no_fillers(made: Sample) -> None:
    text = readers.tree(made.pdf).text + readers.pdfium(made.pdf)

    assert not set(text) & set("\u00ad\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff\ufffd\x00")


@pytest.mark.needs("pymupdf")
def test_brackets_and_vowel_signs_right_to_left() -> None:
    """The tree and mupdf have them right. Readers that sort by place turn them in their own ways: not tested."""
    for tag, text, family, script in (
        ("ar", "أو (للاستشارة) بِسْمِ اللهِ", "NotoSansArabic", "Arab"),
        ("he", "שָׁלוֹם (עולם)", "NotoSansHebrew", "Hebr"),
    ):
        pdf = write(sheet_of(tag, placed(line(tag, text, family, script), 40, 80)), builtin("screen"))

        assert readers.tree(pdf).text == text
        assert letters(readers.mupdf(pdf)) == letters(text)


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@pytest.mark.parametrize("separator", [".", ",", ":", "%"])
def test_a_number_keeps_its_stop_right_to_left(separator: str, tmp_path: Path, pdfjs: Path) -> None:
    text = "חייגו 110" + separator
    word = line("he", "חייגו ", "NotoSansHebrew", "Hebr")
    number = replace(line("en", "110", "NotoSansHebrew", "Latn"), level=2, language="he")
    stop = line("he", separator, "NotoSansHebrew", "Hebr")
    x = 60.0
    pdf = write(
        sheet_of(
            "he",
            placed(word, x + stop.width + number.width, 80),
            placed(number, x + stop.width, 80),
            placed(stop, x, 80),
        ),
        builtin("screen"),
    )
    file = tmp_path / "number.pdf"
    file.write_bytes(pdf)

    for got in (
        readers.tree(pdf).text,
        readers.pdfium(pdf),
        readers.mupdf(pdf),
        readers.pdfjs(file, pdfjs),
        readers.poppler(file),
        readers.poppler(file, "-raw"),
    ):
        assert letters(got) == letters(text)
