"""Lines that run down come back in the order in which they are read, from readers that sort by place, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.write.pdf import readers
from tests.write.pdf.samples import book, placed, publication, tagged
from tests.write.pdf.test_extraction import letters, lines

from leafletgen.core.geometry import Transform
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Group, Placed
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape
from leafletgen.write.pdf.document import write

TEXTS = {
    "ja": "5月12日までにA棟の窓口へ来て、「はい」と言わず、110番！？に電話してください。",
    "zh-Hant": "請在5月12日前到A棟窗口，撥打110報案。千萬不要上當……",
    "zh-Hans": "请在5月12日前到A栋窗口，拨打110报案。千万不要上当……",
    "ko": "5월 12일까지 A동 창구로 와서 110번으로 전화하세요!",
    "mn-Mong": "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 110",
}


def set_down(tag: str, length: float) -> tuple[list[str], bytes]:
    """The text in columns of a length: what each says, and the file."""
    made = arrange(shape(RichText(TEXTS[tag], tag, ()), TextStyle(vertical=True), book()), length, 14.0)
    turn = Transform(0, 1, -1, 0, made.frame.size.height, 0)
    items: tuple[Placed, ...] = tagged(StructureElement("P"), placed(Group(made.frame, turn), 60, 60))
    said = [TEXTS[tag][line.start : line.end].strip() for line in made.lines]
    return said, write(publication(tag, items), builtin("screen"))


@pytest.mark.parametrize("tag", TEXTS)
def test_columns_come_back_in_order(tag: str) -> None:
    said, pdf = set_down(tag, 110.0)

    assert len(said) > 2
    assert lines(readers.pdfium(pdf)) == said
    assert letters(readers.mupdf(pdf)) == letters(said)
    assert letters(readers.tree(pdf).text) == letters(said)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("tag", TEXTS)
def test_pdftotext_has_them_in_order(tag: str, tmp_path: Path) -> None:
    said, pdf = set_down(tag, 110.0)
    (tmp_path / "it.pdf").write_bytes(pdf)

    assert letters(readers.poppler(tmp_path / "it.pdf", "-raw")) == letters(said)
