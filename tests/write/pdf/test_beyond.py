"""Scripts whose direction readers do not know, as their tables end at U+FFFF: Adlam."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.write.pdf import readers
from tests.write.pdf.samples import paragraph, publication
from tests.write.pdf.test_drawn import assert_same_ink, framed, painted
from tests.write.pdf.test_extraction import letters

from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write

ADLAM = "𞤋𞤲𞥆𞤢𞤥𞤢 𞤢𞥄𞤣𞤫𞥅𞤶𞤭 (𞤬𞤮𞤬) 𞤨𞤮𞤼𞤭؛ 𞤮𞤥𞤮 𞤲𞤣𞤭𞤥𞤯𞤭𞤣𞤭. 12 𞤫 𞤱𞤢𞤤𞥆𞤭𞤣𞤫 help@example.ac.jp 𞤸𞤢𞤳𞥆𞤫𞥅𞤶𞤭 𞤲𞤶𞤢𞥄𞤥𞤲𞥆𞤣𞤭."
"""With two equal letters side by side, a word that reads the same from both ends, a sign of Arabic, numbers, an address."""


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@pytest.mark.parametrize("sheets", [1, 4])
def test_scripts_beyond_the_tables_of_readers(sheets: int, tmp_path: Path, pdfjs: Path) -> None:
    """pdfium takes Adlam for signs, from left to right: words are whole and in order all the same, on many pages, too."""
    set_, _, _ = paragraph(RichText.plain(ADLAM, "ff-Adlm", "x"), 40, StructureElement("P"))
    made = publication("ff-Adlm", set_)
    pdf = write(replace(made, sheets=made.sheets * sheets), builtin("screen"))
    file = tmp_path / "adlam.pdf"
    file.write_bytes(pdf)

    wanted = letters(ADLAM) * sheets
    for got in (
        readers.tree(pdf).text,
        readers.poppler(file, "-raw"),
        readers.pdfium(pdf),
        readers.mupdf(pdf),
        readers.pdfjs(file, pdfjs),
    ):
        assert letters(got) == wanted
    words = [word.strip("().؛") for word in ADLAM.split()]
    assert readers.pdfium_lacks(pdf, words) == readers.mupdf_lacks(pdf, words) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "/Direction" not in document.Root.ViewerPreferences


def test_no_ink_of_a_word_that_is_one_code_is_moved_and_preflight_finds_nothing() -> None:
    set_, _, _ = paragraph(RichText.plain(ADLAM, "ff-Adlm", "x"), 40, StructureElement("P"))
    made = publication("ff-Adlm", set_)

    assert_same_ink(painted(write(made, builtin("screen"))), list(framed(made)), 10.0)
    assert (
        check_file(
            "adlam.pdf", write(made, builtin("print")), Wish(limits("coated"), exchange=True, archive="a")
        )
        == []
    )
