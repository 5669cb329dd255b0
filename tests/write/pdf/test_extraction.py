"""The promise: every text comes back, letter by letter, in every reader. Each reader is independent of ours.

Left to right all readers give the very lines; right to left pdfium (Chromium, Android) does, but for mixed lines, where it
sees line ends (test_mixed_lines.py). The others agree on
letters and their order, but guess spaces and line ends (pdftotext -raw ends the line behind each letter): compared apart.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from tests.write.pdf import readers
from tests.write.pdf.samples import LTR, Sample, line, paragraph, placed, publication, sample, sheet_of
from tests.write.pdf.test_clusters import runs

from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.clusters import SILENT
from leafletgen.write.pdf.document import write

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


def test_pdfium(made: Sample) -> None:
    assert lines(readers.pdfium(made.pdf)) == list(made.lines)


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


@pytest.mark.needs("pdftotext", "pymupdf")
@pytest.mark.parametrize(
    ("tag", "family", "text"),
    [
        ("ar", "NotoSansArabic", "سلعًا ببطاقات عملًا سهلًا أولًا تسلّمه"),  # vowel signs
        ("he", "NotoSansHebrew", "עֲלֵיכֶם וּבָרוּךְ"),
        ("ar", "Vazirmatn", "لا سلام إلا بالعدل الأولاد"),  # lam-alef in one glyph
        ("fa", "Vazirmatn", "می\u200cخواهند کتاب\u200cها نمی\u200cدانم"),  # joiners
        ("ur", "NotoNastaliqUrdu", "مُلاقات اُردُو اوّل"),
    ],
)
def test_signs_ligatures_and_joiners_right_to_left(tag: str, family: str, text: str, tmp_path: Path) -> None:
    run = line(tag, text, family, "Hebr" if tag == "he" else "Arab")
    pdf = write(sheet_of(tag, placed(run, 40, 80)), builtin("screen"))
    file = tmp_path / "signs.pdf"
    file.write_bytes(pdf)

    assert lines(readers.poppler(file)) == [text]
    assert letters(readers.poppler(file, "-raw")) == letters(text)
    assert lines(readers.pdfium(pdf)) == [text]
    assert letters(readers.mupdf(pdf)) == letters(text)
    assert readers.tree(pdf).text == text
    assert readers.pdfium_lacks(pdf, text.split()) == []
    assert readers.mupdf_lacks(pdf, text.split()) == []


@pytest.mark.needs("pdftotext", "pymupdf")
@pytest.mark.parametrize(
    ("tag", "family", "text"),
    [("ar", "NotoSansArabic", "بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ"), ("he", "NotoSansHebrew", "שָׁלוֹם בְּרֵאשִׁית")],
)
def test_two_signs_on_a_letter(tag: str, family: str, text: str, tmp_path: Path) -> None:
    """pdfium puts them into an order of its own; all others keep ours."""
    pdf = write(
        sheet_of(tag, placed(line(tag, text, family, "Hebr" if tag == "he" else "Arab"), 40, 80)),
        builtin("screen"),
    )
    file = tmp_path / "signs.pdf"
    file.write_bytes(pdf)

    assert lines(readers.poppler(file)) == [text]
    assert letters(readers.mupdf(pdf)) == letters(text)
    assert readers.tree(pdf).text == text
    assert sorted(readers.pdfium(pdf)) == sorted(text)


@pytest.mark.needs("pymupdf")
def test_a_word_that_comes_down_to_the_line_is_one_word() -> None:
    """In Nastaliq its letters stand above one another, some over the one before: pdfium would read them as lines of their own."""
    text = "بے حرمتی انجمن تخریب"
    pdf = write(
        sheet_of("ur", placed(line("ur", text, "NotoNastaliqUrdu", "Arab"), 40, 80)), builtin("screen")
    )

    assert readers.pdfium(pdf).strip() == text
    assert letters(readers.mupdf(pdf)) == letters(text)
    assert readers.tree(pdf).text == text
    assert readers.pdfium_lacks(pdf, text.split()) == readers.mupdf_lacks(pdf, text.split()) == []


@pytest.mark.needs("pymupdf")
def test_a_letter_below_another_is_not_dropped_before_its_like() -> None:
    """Bengali ন্ত and then ত: mupdf takes two equal letters in one place for one that is printed twice, to look bold."""
    text = "অন্ততঃপক্ষে"
    pdf = write(
        sheet_of("bn", placed(line("bn", text, "NotoSansBengali", "Beng"), 40, 80)), builtin("screen")
    )

    assert letters(readers.mupdf(pdf)) == letters(readers.pdfium(pdf)) == text
    assert readers.tree(pdf).text == text


@pytest.mark.needs("pymupdf")
def test_left_to_right_lines_of_a_right_to_left_sheet() -> None:
    """pdfium would turn them round in a file that says Direction R2L."""
    arabic = line("ar", "اتصل بالشرطة", "NotoSansArabic", "Arab")
    address = line("en", "example.ac.jp/safe/ar · r1-ddb2", "NotoSans", "Latn", size=12)
    staff = line("ja", "掲示用：アラビア語／留学生 2026-11-25", "BIZUDPGothic", "Jpan", size=12)
    pdf = write(
        sheet_of("ar", placed(arabic, 200, 80), placed(address, 40, 120), placed(staff, 40, 160)),
        builtin("screen"),
    )

    assert lines(readers.pdfium(pdf)) == [arabic.text, address.text, staff.text]
    assert lines(readers.mupdf(pdf)) == [arabic.text, address.text, staff.text]
    assert readers.pdfium_lacks(pdf, [arabic.text, address.text, staff.text]) == []


def test_brackets_right_to_left() -> None:
    """pdfium would mirror them (it takes them for what is drawn); alone in a line, as it sees it, it does not."""
    pdf = write(
        sheet_of("he", placed(line("he", "שלום (עולם)", "NotoSansHebrew", "Hebr"), 40, 80)), builtin("screen")
    )

    assert readers.tree(pdf).text == "שלום (עולם)"
    assert letters(readers.pdfium(pdf)) == "שלום(עולם)"


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


@given(runs)
def test_any_text_comes_back_along_the_tree(run: GlyphRun) -> None:
    wanted = "".join(c for c in run.text if c not in SILENT)
    got = readers.tree(write(sheet_of(run.language, placed(run, 40, 80)), builtin("screen"))).text

    assert got == wanted or (wanted.startswith(got) and set(wanted[len(got) :]) <= set("\u200c\u200d"))


def test_a_letter_without_a_glyph_is_never_code_0() -> None:
    """PDF/A forbids to show .notdef; a draft may print it, and its text still comes back."""
    pdf = write(sheet_of("en", placed(line("en", "a\u4e00b", "NotoSans", "Latn"), 40, 80)), builtin("screen"))

    assert readers.tree(pdf).text == "a\u4e00b"
    with pikepdf.open(BytesIO(pdf)) as document:
        assert 0 not in [code.code for code in readers.drawn(document.pages[0])]


def test_what_follows_a_number_is_not_joined_to_what_stands_far_from_it() -> None:
    """An address is no number: what follows it stands at its other end, a line's width away. A number keeps its stop."""
    text = (
        'دفتر \u206812.5 %\u2069, (9:00–17:00), "Easy Job", https://example.ac.jp/safe/ur, ' * 3 + "9110، سے"
    )
    set_, _, wanted = paragraph(RichText.plain(text, "ur", "x"), 40, StructureElement("P"), 14)

    pdf = write(publication("ur", set_), builtin("screen"))

    assert len(wanted) > 1
    assert letters(readers.tree(pdf).text) == letters(wanted)
    assert letters(readers.mupdf(pdf)) == letters(wanted)
    with pikepdf.open(BytesIO(pdf)) as document:
        programs = [TTFont(BytesIO(f["program"])) for f in readers.fonts(document.pages[0]).values()]
    parts = [
        (abs(part.x), program["head"].unitsPerEm)
        for program in programs
        for name in program.getGlyphOrder()
        if (glyph := program["glyf"][name]).isComposite()
        for part in glyph.components
    ]
    assert parts
    assert all(away < 3 * upem for away, upem in parts)
