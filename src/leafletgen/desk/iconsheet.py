"""The sheet of all pictograms: each large, at 12 mm, on the grounds of a theme, and turned round where it may be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.core.geometry import MM, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.model.project.theme import look
from leafletgen.page.blocks.kit import Look
from leafletgen.page.pictograms import Pictogram, names, pictogram
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle

PAGE = Size(297 * MM, 210 * MM)
MARGIN, COLUMNS, ROWS = 12 * MM, 7, 4
LARGE, SMALL = 18 * MM, 12 * MM


def icon_sheet(folders: Sequence[Path], look: Look, book: FontBook, date: str) -> Publication:
    """A publication of A4 pages with every sign that `folders` and the program have."""
    signs = [s for name in names(folders) if (s := pictogram(name, folders)) is not None]
    per_page = COLUMNS * ROWS
    pages = [signs[n : n + per_page] for n in range(0, len(signs), per_page)]
    sheets = tuple(_page(page, look, book) for page in pages)
    metadata = Metadata("Pictograms", "en", rtl=False, date=date, name="pictograms", version="")
    return Publication(metadata, sheets)


def icon_sheet_pdf(session: Session) -> bytes:
    """The sheet of a project's own signs and the program's, in its theme, as a PDF."""
    from leafletgen.write.pdf.document import write

    project = session.project
    folders, seen = (project.world.root / "pictograms",), look(project.theme, {}, {})
    made = icon_sheet(folders, seen, session.book, project.manifest.date or NO_DATE)
    return write(made, builtin("screen"))


def _page(signs: Sequence[Pictogram], look: Look, book: FontBook) -> Sheet:
    box = FrameBuilder(PAGE.width, rtl=False)
    width, height = (PAGE.width - 2 * MARGIN) / COLUMNS, (PAGE.height - 2 * MARGIN) / ROWS
    for number, sign in enumerate(signs):
        start, top = MARGIN + (number % COLUMNS) * width, MARGIN + (number // COLUMNS) * height
        _cell(box, sign, start, top, width, look, book)
    whole = Rect(0, 0, *PAGE)
    return Sheet(PAGE, whole, whole, box.build(PAGE.height))


def _cell(
    box: FrameBuilder, sign: Pictogram, start: float, top: float, width: float, look: Look, book: FontBook
) -> None:
    mark = look.paint("mark")
    box.open(StructureElement("Figure", alt=sign.name))
    box.frame(sign.frame(LARGE, BLACK, WHITE, mark=mark), start, top)
    grounds: list[tuple[Paint, Paint]] = [(WHITE, BLACK)]
    grounds += [
        (look.paint(g), look.paint(look.inks[g])) for g in ("yellow", "black", "red") if g in look.inks
    ]
    side = 0.62 * SMALL
    for number, (ground, ink) in enumerate(grounds):
        x = start + number * (side + 1 * MM)
        box.shape(Shape(rectangle(Rect(x, top + LARGE + 2 * MM, side, side)), fill=ground))
        box.frame(sign.frame(side, ink, ground, mark=mark), x, top + LARGE + 2 * MM)
    box.frame(sign.frame(SMALL, BLACK, WHITE, rtl=True, mark=mark), start + LARGE + 1 * MM, top)
    box.close()
    label = f"{sign.name}{'  ↔' if sign.mirror else ''}"
    shaped = paragraph.shape(RichText.plain(label, "en"), TextStyle(), book)
    text = paragraph.arrange(shaped, width - 2 * MM, 8.0)
    box.open(StructureElement("P"))
    box.frame(text.frame, start, top + LARGE + side + 3.5 * MM)
    box.close()
