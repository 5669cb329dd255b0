"""The catalogue on paper: every entry with its picture, its name, what it is and the YAML to copy; A4, from either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.geometry import MM, Rect, Size, Transform
from leafletgen.core.messages.translate import say
from leafletgen.core.path import rectangle, rounded
from leafletgen.core.record import NamedTuple
from leafletgen.engine.catalogue.entries import CatalogueEntry, catalogue
from leafletgen.engine.catalogue.samples import LANGUAGES, NEAR, batches, sample_project, shown, spoken_in
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet, uncut
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.ir.frame import (
    Frame,
    FrameBuilder,
    Group,
    Link,
    ReadingPlace,
    Shape,
    Stroke,
    TagEnd,
    TagStart,
)
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement, StructureType
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.names import display_name
from leafletgen.text.languages.tag import FALLBACK

PAGE = Size(210 * MM, 297 * MM)
MARGIN, HEAD, FOOT, GUTTER, BETWEEN = 15 * MM, 24 * MM, 15 * MM, 8 * MM, 9 * MM
TALLEST = 62 * MM
"""No picture is higher."""
SMALL, LARGEST = 15 * MM, 0.55
"""All pictures where three or more stand side by side are so high; shapes and spaces are alike in scale."""
COLUMNS = {"colours": 3, "type": 3, "spaces": 4, "signs": 6}
"""Entries side by side, where not two."""
INK, QUIET = BLACK, Paint("quiet", RGB(0.35, 0.37, 0.39), CMYK(0, 0, 0, 0.75))
TINT = Paint("tint", RGB(0.953, 0.949, 0.933), CMYK(0, 0, 0.02, 0.05))
LINE = Paint("line", RGB(0.81, 0.82, 0.83), CMYK(0, 0, 0, 0.22))
YELLOW = Paint("mark", RGB(1.0, 0.77, 0.0), CMYK(0, 0.24, 1, 0))


class PageWriting(NamedTuple):
    """In what the pages are written: the tag of their words, which way they run, their fonts."""

    tag: str
    rtl: bool
    book: FontBook

    def text(
        self, said: str, width: float, size: float, *, bold: bool = False, paint: Paint = INK, tag: str = ""
    ) -> Frame:
        """A paragraph. `tag`: in another language, which then keeps to the start of the page."""
        own = tag or self.tag
        known = self.book.languages.get(own)
        align: str = "start" if known is None or known.rtl == self.rtl else "end"
        style = TextStyle(
            weight=BOLD if bold else REGULAR, paint=paint, align="end" if align == "end" else "start"
        )
        return paragraph.arrange(
            paragraph.shape(RichText.plain(said, own), style, self.book), width, size
        ).frame


class _DrawnEntry(NamedTuple):
    """An entry and what its picture shows."""

    entry: CatalogueEntry
    sheet: Sheet


def catalogue_pdf(language: str, session: Session | None = None, words: str = "en", theme: str = "") -> bytes:
    """The catalogue as a PDF. `language`: that of the examples and of the pages' direction; `words`: of the sentences."""
    from leafletgen.write.pdf.document import write

    return write(catalogue_pages(language, session, words, theme), builtin("screen"))


def catalogue_pages(
    language: str, session: Session | None = None, words: str = "en", theme: str = ""
) -> Publication:
    """The pages, in a theme, that of a project or the program's own."""
    book = session.book if session else FontBook()
    known = book.languages.get(language)
    writing = PageWriting(words, bool(known and known.rtl), book)
    entries = catalogue(session, words, theme).entries
    drawn = list(_drawn(entries, spoken_in(language), session, theme))
    pages = _CataloguePages(writing, say("Catalogue", words), _note(language, words))
    for title, group in groupby(drawn, lambda one: one.entry.title):
        pages.group(title, list(group))
    date = session.project.manifest.date if session else None
    metadata = Metadata(
        say("Catalogue", words), words, rtl=writing.rtl, date=date or NO_DATE, name="catalogue", version=""
    )
    return Publication(metadata, pages.sheets())


def _drawn(
    entries: Sequence[CatalogueEntry], language: str, session: Session | None, theme: str
) -> Iterator[_DrawnEntry]:
    """All pictures: those of themes each in a project of its own."""
    for batch in batches(entries):
        with sample_project(batch, language, session, theme) as samples:
            yield from [_DrawnEntry(one, shown(samples, one, language)) for one in batch]


def _note(language: str, words: str) -> str:
    """That the examples are in English, where they are in place of another language."""
    if spoken_in(language) != FALLBACK or language.partition("-")[0] == FALLBACK:
        return ""
    names = ", ".join(display_name(tag, words) for tag in LANGUAGES)
    form = "There are examples in {languages}; in {language} the sheet stands, its words in English."
    return say(form, words, [("languages", names), ("language", display_name(language, words))])


class FilledPages:
    """Pages as they are filled, from above."""

    def __init__(self, writing: PageWriting, title: str, margin: float) -> None:
        self.writing, self._title, self._margin = writing, title, margin
        self._boxes: list[FrameBuilder] = []
        self._top = 0.0

    def _put(self, role: StructureType, frame: Frame, below: float) -> None:
        with self._boxes[-1].within(StructureElement(role)):
            self._boxes[-1].frame(frame, self._margin, self._top)
        self._top += frame.size.height + below

    def _row(self, cells: Sequence[Frame], gutter: float, below: float) -> None:
        """Cells side by side."""
        for column, cell in enumerate(cells):
            self._boxes[-1].frame(cell, self._margin + column * (cell.size.width + gutter), self._top)
        self._top += max(cell.size.height for cell in cells) + below

    def sheets(self) -> tuple[Sheet, ...]:
        """All pages."""
        return tuple(uncut(box.build(PAGE.height)) for box in self._boxes)


class _CataloguePages(FilledPages):
    def __init__(self, writing: PageWriting, title: str, note: str) -> None:
        super().__init__(writing, title, MARGIN)
        self._page("")
        if note:
            self._put("P", writing.text(note, PAGE.width - 2 * MARGIN, 8.5, paint=QUIET), BETWEEN / 2)

    def group(self, title: str, drawn: Sequence[_DrawnEntry]) -> None:
        """A group: its title, and rows of entries."""
        count = COLUMNS.get(drawn[0].entry.group, 2)
        width = (PAGE.width - 2 * MARGIN - GUTTER * (count - 1)) / count
        rows = [drawn[n : n + count] for n in range(0, len(drawn), count)]
        for number, row in enumerate(rows):
            cells = [_cell(self.writing, one, width) for one in row]
            tall = max(cell.size.height for cell in cells)
            above = 14 * MM if number == 0 else 0.0
            if self._top + above + tall > PAGE.height - FOOT:
                self._page(title)
            if number == 0:
                self._heading(title)
            self._row(cells, GUTTER, BETWEEN)

    def _heading(self, title: str) -> None:
        box = self._boxes[-1]
        with box.within(StructureElement("Artifact")):
            box.shape(Shape(rectangle(Rect(MARGIN, self._top + 1.2 * MM, 9 * MM, 2.2 * MM)), fill=YELLOW))
        frame = self.writing.text(title, PAGE.width - 2 * MARGIN - 12 * MM, 17, bold=True)
        with box.within(StructureElement("H2")):
            box.frame(frame, MARGIN + 12 * MM, self._top - 1.8 * MM)
        self._top += 11 * MM

    def _page(self, group: str) -> None:
        """A new page. The first has the title; on the others it stands small, with the group that goes on."""
        box = FrameBuilder(PAGE.width, self.writing.rtl)
        self._boxes.append(box)
        self._top = MARGIN
        first = len(self._boxes) == 1
        if first:
            self._put("H1", self.writing.text(self._title, PAGE.width - 2 * MARGIN, 30, bold=True), 5 * MM)
            return
        running = f"{self._title} · {group}" if group else self._title
        with box.within(StructureElement("Artifact")):
            box.frame(self.writing.text(running, 120 * MM, 8, paint=QUIET), MARGIN, 9 * MM)
            number = self.writing.text(str(len(self._boxes)), 12 * MM, 8, paint=QUIET)
            box.frame(number, PAGE.width - MARGIN - 12 * MM, 9 * MM)
        self._top = HEAD - 4 * MM


def _cell(writing: PageWriting, one: _DrawnEntry, width: float) -> Frame:
    """An entry: its picture in a frame, its name, the sentence, the YAML on a ground."""
    entry, small = one.entry, COLUMNS.get(one.entry.group, 2) > 2
    box = FrameBuilder(width, writing.rtl)
    top = _picture(box, one, width)
    top = _said(
        box,
        "H3",
        [writing.text(entry.name, width, 8.5 if small else 11, bold=True, tag=FALLBACK)],
        top + 2 * MM,
    )
    if entry.group != "signs":
        top = _said(
            box, "P", [writing.text(entry.about, width, 7 if small else 8.5, paint=QUIET)], top + 0.6 * MM
        )
        top = _yaml(box, writing, entry.yaml, width, top + 1.6 * MM)
    return box.build(top)


def _said(box: FrameBuilder, role: StructureType, frames: Iterable[Frame], top: float) -> float:
    for frame in frames:
        with box.within(StructureElement(role)):
            box.frame(frame, 0.0, top)
        top += frame.size.height
    return top


def _picture(box: FrameBuilder, one: _DrawnEntry, width: float) -> float:
    """The picture, as wide as its cell or as high as may be; how high it is."""
    size = one.sheet.media
    count = COLUMNS.get(one.entry.group, 2)
    most = TALLEST if count == 2 else SMALL
    scale = min(width / size.width, most / size.height, LARGEST if one.entry.kind in NEAR else 1.0)
    tall = max(scale * size.height, 6 * MM) if count == 2 else SMALL
    with box.within(StructureElement("Figure", alt=f"{one.entry.name}: {one.entry.about}")):
        edge = rounded(Rect(0, 0, width, tall), 1.2 * MM)
        box.shape(Shape(edge, fill=WHITE))
        picture = Group(untagged(one.sheet.frame), Transform(a=scale, d=scale), clip=True)
        box.put(
            picture, (width - scale * size.width) / 2, (tall - scale * size.height) / 2, scale * size.width
        )
        box.shape(Shape(edge, stroke=Stroke(LINE, 0.5)))
    return tall


def _yaml(box: FrameBuilder, writing: PageWriting, yaml: str, width: float, top: float) -> float:
    """The lines to copy, each from the left, as they are typed in every language."""
    size, pad = 7.2, 1.8 * MM
    lines = []
    for line in yaml.splitlines():
        indent = (len(line) - len(line.lstrip())) * 0.5 * size
        room = width - 2 * pad - indent
        style = TextStyle(paint=INK, breaking="first-fit", leading=0.92)
        shaped = paragraph.shape(RichText.plain(line.strip(), FALLBACK), style, writing.book)
        lines.append((indent, paragraph.arrange(shaped, room, size).frame))
    tall = sum(frame.size.height for _, frame in lines) + 2 * pad
    with box.within(StructureElement("Artifact")):
        box.shape(Shape(rounded(Rect(0, top, width, tall), 1.2 * MM), fill=TINT))
    at = top + pad
    for indent, frame in lines:
        with box.within(StructureElement("P", language=FALLBACK)):
            start = width - pad - indent - frame.size.width if writing.rtl else pad + indent
            box.frame(frame, start, at)
        at += frame.size.height
    return top + tall


def untagged(frame: Frame) -> Frame:
    """A frame as a picture: what it says is no text of the page that it stands on, and nothing in it can be clicked."""
    kept = []
    for placed in frame.items:
        item = placed.item
        if isinstance(item, TagStart | TagEnd | Link | ReadingPlace):
            continue
        if isinstance(item, Group):
            item = replace(item, frame=untagged(item.frame))
        kept.append(placed._replace(item=item))
    return replace(frame, items=tuple(kept))
