"""The sheet of all pictograms: group by group, each large, as small as it is printed, and turned round where it turns, with its
title, what else it stands for, and its name in a file; in any language there are words in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.core.geometry import MM, Rect
from leafletgen.core.path import rounded
from leafletgen.core.record import NamedTuple
from leafletgen.desk.catalogue import PAGE, QUIET, FilledPages, PageWriting
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.model.project.theme import look
from leafletgen.model.words import words
from leafletgen.page.blocks.kit import Look
from leafletgen.page.pictograms import Pictogram, names, pictogram
from leafletgen.page.pictograms.words import SignWords, all_words, groups, sheet_words, spoken
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import FALLBACK

MARGIN, FOOT, GUTTER, BETWEEN, COLUMNS = 14 * MM, 14 * MM, 6 * MM, 4.6 * MM, 3
LARGE, SMALL, BESIDE = 16 * MM, 8 * MM, 2.6 * MM
"""The sizes of a sign, and from it to its words."""
ABOVE = 5 * MM
"""Over the title of a group that does not begin a page."""
TURNS = "↔"


class _ShownSign(NamedTuple):
    """A sign with its words; a project's own has what its file says."""

    sign: Pictogram
    title: str
    others: tuple[str, ...]


class _ShownGroup(NamedTuple):
    title: str
    signs: tuple[_ShownSign, ...]


def icon_sheet_pdf(session: Session, language: str = FALLBACK) -> bytes:
    """The sheet of a project's own signs and the program's, in its theme, as a PDF."""
    from leafletgen.write.pdf.document import write

    project = session.project
    folders, seen = (project.world.root / "pictograms",), look(project.theme, {}, {})
    made = icon_sheet(folders, seen, session.book, project.manifest.date or NO_DATE, language)
    return write(made, builtin("screen"))


def icon_sheet(
    folders: Sequence[Path], look: Look, book: FontBook, date: str, language: str = FALLBACK
) -> Publication:
    """A publication of A4 pages with every sign that `folders` and the program have."""
    title = _said("title", language)
    tag = spoken(sheet_words("title"), language)
    known = book.languages.get(tag)
    pages = _SignPages(PageWriting(tag, bool(known and known.rtl), book), look, title)
    for group in _groups(folders, tag):
        pages.group(group)
    metadata = Metadata(title, tag, rtl=pages.writing.rtl, date=date, name="pictograms", version="")
    return Publication(metadata, pages.sheets())


def _said(key: str, tag: str) -> str:
    words: Mapping[str, tuple[str, ...]] = sheet_words(key)
    return words[spoken(words, tag)][0]


def _groups(folders: Sequence[Path], tag: str) -> Iterator[_ShownGroup]:
    """The project's own signs, then the program's groups. One that a project draws anew stays in its group."""
    signs = {name: sign for name in names(folders) if (sign := pictogram(name, folders)) is not None}
    own = [_ShownSign(sign, name, sign.keywords) for name, sign in signs.items() if name not in all_words()]
    if own:
        yield _ShownGroup(_said("own", tag), tuple(own))
    for group in groups():
        shown = tuple(_shown(signs[one.name], one, tag) for one in group.signs if one.name in signs)
        yield _ShownGroup(group.title(tag), shown)


def _shown(sign: Pictogram, known: SignWords, tag: str) -> _ShownSign:
    return _ShownSign(sign, known.title(tag), known.others(tag))


class _SignPages(FilledPages):
    def __init__(self, writing: PageWriting, look: Look, title: str) -> None:
        super().__init__(writing, title, MARGIN)
        self._look = look
        self._page()

    def group(self, group: _ShownGroup) -> None:
        """Its title, and rows of signs; the title never stands alone."""
        width = (PAGE.width - 2 * MARGIN - GUTTER * (COLUMNS - 1)) / COLUMNS
        cells = [_cell(self.writing, self._look, one, width) for one in group.signs]
        rows = [cells[at : at + COLUMNS] for at in range(0, len(cells), COLUMNS)]
        heading = _heading(self.writing, group.title)
        for number, row in enumerate(rows):
            tall = max(cell.size.height for cell in row)
            head = ABOVE + heading.size.height + 3 * MM if number == 0 else 0.0
            if self._top + head + tall > PAGE.height - FOOT:
                self._page()
            if number == 0:
                self._top += 0.0 if self._top == MARGIN else ABOVE - BETWEEN / 2
                self._put("H2", heading, 3 * MM)
            self._row(row, GUTTER, BETWEEN)

    def _page(self) -> None:
        """A new page; the first has the title and says what the arrow means."""
        self._boxes.append(FrameBuilder(PAGE.width, self.writing.rtl))
        self._top = MARGIN
        if len(self._boxes) > 1:
            return
        wide = PAGE.width - 2 * MARGIN
        self._put("H1", self.writing.text(self._title, wide, 26, bold=True), 2 * MM)
        note = f"{TURNS} {_said('turns', self.writing.tag)}"
        self._put("P", self.writing.text(note, wide, 8.5, paint=QUIET), 4 * MM)


def _heading(writing: PageWriting, title: str) -> Frame:
    """The title of a group, white on black."""
    pad, size = 2.2 * MM, 11.0
    plain = paragraph.shape(RichText.plain(title, writing.tag), TextStyle(weight=BOLD), writing.book)
    wide = paragraph.natural_width(plain, size) + 0.1
    text = writing.text(title, wide, size, bold=True, paint=WHITE)
    tall = text.size.height + 1.2 * MM
    box = FrameBuilder(PAGE.width - 2 * MARGIN, writing.rtl)
    box.shape(Shape(rounded(Rect(0, 0, wide + 2 * pad, tall), 1 * MM), fill=BLACK))
    box.frame(text, pad, 0.6 * MM)
    return box.build(tall)


def _cell(writing: PageWriting, look: Look, one: _ShownSign, width: float) -> Frame:
    """A sign: large, its words beside it, at the end as small as it may be, on paper and on a ground of the theme."""
    box, sign = FrameBuilder(width, writing.rtl), one.sign
    with box.within(StructureElement("Figure", alt=sign.name)):
        _signs(box, writing, look, sign, width)
    start = LARGE + BESIDE
    room = width - start - SMALL - BESIDE
    top = 0.0
    name = f"{sign.name} {TURNS}" if sign.mirror else sign.name
    between = words(writing.tag)["between"]
    texts = [writing.text(one.title, room, 9.5, bold=True)]
    if one.others:
        texts.append(writing.text(between.join(one.others), room, 7.2, paint=QUIET))
    texts.append(writing.text(name, room, 6.8, tag=FALLBACK))
    for text in texts:
        with box.within(StructureElement("P")):
            box.frame(text, start, top)
        top += text.size.height + 0.6 * MM
    return box.build(max(top, 2 * SMALL + 1 * MM))


def _signs(box: FrameBuilder, writing: PageWriting, look: Look, sign: Pictogram, width: float) -> None:
    """The drawings of a cell; the one on a ground is turned round where the sign turns."""
    mark = look.paint("mark")
    box.frame(sign.frame(LARGE, BLACK, WHITE, writing.rtl, mark=mark), 0, 0)
    end = width - SMALL
    box.frame(sign.frame(SMALL, BLACK, WHITE, writing.rtl, mark=mark), end, 0)
    ground, ink = _ground(look)
    top = SMALL + 1 * MM
    box.shape(Shape(rounded(Rect(end, top, SMALL, SMALL), 1 * MM), fill=ground))
    inner = 0.8 * SMALL
    inset = (SMALL - inner) / 2
    turned = sign.frame(inner, ink, ground, not writing.rtl, mark=mark)
    box.frame(turned, end + inset, top + inset)


def _ground(look: Look) -> tuple[Paint, Paint]:
    """The theme's first ground that is not paper, and the ink on it."""
    name = next((name for name in ("yellow", *look.inks) if name in look.inks), "")
    return (look.paint(name), look.paint(look.inks[name])) if name else (BLACK, WHITE)
