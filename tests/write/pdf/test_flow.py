"""Short right-to-left lines are copied as they were typed, whichever way a reader takes the lines of their page to run."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.write.pdf import readers
from tests.write.pdf.mixed import WORDS
from tests.write.pdf.samples import book
from tests.write.pdf.test_extraction import letters
from tests.write.pdf.test_mixed_lines import signs_sorted

from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.ir.frame import Frame, Group, Placed
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape
from leafletgen.write.pdf.by_row import FileBeginnings, write_by_row
from leafletgen.write.pdf.document import write

PAPER = Size(595, 842)
HEIGHTS = tuple(range(60, 780, 24))
QUARTER = Transform.turn(90, Point(0, 0))


def words(tag: str) -> tuple[str, str]:
    one, two = WORDS[tag].split()[:2]
    return f"{one} (110) {two}", f"{two} {one}"


@cache
def line(tag: str, text: str) -> Frame:
    return arrange(shape(RichText.plain(text, tag), TextStyle(), book()), 300.0, 10.0).frame


def page(items: list[Placed]) -> Sheet:
    whole = Rect(0, 0, *PAPER)
    return Sheet(PAPER, whole, whole, Frame(PAPER, tuple(items)))


def columns(tag: str) -> list[Placed]:
    """Short lines below each other, and one far away: they leave most of the width free, and hardly any of the height."""
    first, second = words(tag)
    far = Placed(Point(250, 40), Group(line(tag, second)))
    return [far, *(Placed(Point(-200, y), Group(line(tag, first))) for y in HEIGHTS)]


def beside_turned(tag: str) -> list[Placed]:
    """A line, and one that runs down from below it, first and last of a page hardly wider than that is long."""
    first, second = words(tag)
    turned = Group(line(tag, second * 12), QUARTER)
    return [
        Placed(Point(250, 60), turned),
        Placed(Point(0, 400), Group(line(tag, first))),
        Placed(Point(180, 420), Group(line(tag, second), QUARTER)),
    ]


def file(sheets: list[Sheet]) -> bytes:
    about = Metadata("a", "ar", True, "2026-12-02", "a", "r1")
    return write(Publication(about, tuple(sheets), full_size=True), builtin("screen"))


def lacking(data: bytes, kind: Callable[[str], list[Placed]]) -> list[str]:
    """Of which languages pdfium has not all lines of their page."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for tag, got in zip(sorted(WORDS), document, strict=True):
        seen = signs_sorted(letters(got.get_textpage().get_text_range()))
        first, second = (signs_sorted(letters(text)) for text in words(tag))
        times = len(HEIGHTS) if kind is columns else 1
        if seen.count(first) != times or second not in seen:
            found.append(tag)
    document.close()
    return found


@pytest.mark.parametrize("kind", [columns, beside_turned])
def test_short_lines_are_read_whole(kind: Callable[[str], list[Placed]]) -> None:
    assert lacking(file([page(kind(tag)) for tag in sorted(WORDS)]), kind) == []


@pytest.mark.parametrize("kind", [columns, beside_turned])
@pytest.mark.parametrize("own", [(0,), (1,), (2,), (0, 2), ()])
def test_short_lines_of_a_row_are_read_whole(
    kind: Callable[[str], list[Placed]], own: tuple[int, ...]
) -> None:
    """Whichever part of a page is of the row: the object stands before what rows share, too."""
    sheets, keys = [], []
    for tag in sorted(WORDS):
        items = [
            Placed(at, Group(Frame(Size(0, 0), (Placed(Point(0, 0), item),)), key=str(number)))
            for number, (at, item) in enumerate(kind(tag))
        ]
        sheets.append(page(items))
        keys.append({str(number) for number in own})
    about = Metadata("a", "ar", True, "2026-12-02", "a", "r1")
    publication = Publication(about, tuple(sheets), full_size=True)

    assert lacking(write_by_row(publication, keys, builtin("screen"), FileBeginnings()), kind) == []


def test_without_a_line_across_each_letter_is_a_line() -> None:
    """What pdfium makes of such a page is no guess."""
    with pikepdf.open(BytesIO(file([page(columns(tag)) for tag in sorted(WORDS)]))) as document:
        for one in document.pages:
            content, count = re.subn(rb"BT 3 Tr \[.*?\] TJ 0 Tr ET", b"", one.Contents.read_bytes(), count=1)
            assert count == 1
            one.Contents = document.make_stream(content)
        document.save(bare := BytesIO())

    assert len(lacking(bare.getvalue(), columns)) > len(WORDS) / 2


@pytest.mark.needs("pdftotext", "pymupdf")
def test_other_readers_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    for tag in sorted(WORDS):
        path.write_bytes(file([page(columns(tag))]))
        first, _ = words(tag)
        for got in (readers.poppler(path, "-raw"), readers.mupdf(path.read_bytes())):
            assert signs_sorted(letters(got)).count(signs_sorted(letters(first))) == len(HEIGHTS), tag


def test_pages_with_full_lines_have_no_line_across() -> None:
    full = [Placed(Point(0, y), Group(line("ar", words("ar")[0] * 4))) for y in HEIGHTS[:5]]
    left_to_right = [Placed(Point(x, y), Group(line("en", "Call 110"))) for y in HEIGHTS for x in (20, 450)]

    assert b"3 Tr [" not in _content(file([page(full)])) + _content(file([page(left_to_right)]))
    assert b"3 Tr [" in _content(file([page(columns("ar"))]))


def _content(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as document:
        return b"".join(one.Contents.read_bytes() for one in document.pages)
