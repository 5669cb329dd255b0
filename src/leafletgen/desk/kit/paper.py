"""The cover of a kit and its packing list, as pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.desk.kit.packing import PackedSheet
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import (
    FLOOR,
    HEAD,
    INK,
    MARGIN,
    MEASURE,
    PAPER,
    READ,
    SMALL,
    SOFT,
    TEXT,
    TITLE,
    TOP,
    Cell,
    Type,
    outline,
    plain,
    rule,
)
from leafletgen.sheet.sheet import Sheet, uncut
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.richtext import RichText, StyleRun
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import Align
from leafletgen.text.languages.names import autonym, display_name

OF = "kit"
NAME, LARGE, VALUE = 34.0, 16.0, 13.0
"""Sizes in points: the name of the house; how many sheets there are; what the table says."""
LINE, TICK = 9.5 * MM, 4 * MM
MOST_LINES = 20
"""Lines of the packing list on a page."""
MOST_SAID, LONGEST = 12, 160
"""Columns of the table that are on the cover; characters of each."""
COLUMNS = ((0.36, 0.0), (0.17, 0.0), (0.08, 0.0), (0.17, 5 * MM), (0.22, 0.0))
"""Of each column its part of the measure, and what it stands off its start."""
NUMBERS = 2
"""The column of copies stands flush right."""
GAP = 3 * MM
UNDER = 0.8 * MM
"""From the words of a line of the packing list to the rule below, at least."""


class AboutKit(NamedTuple):
    """What cover and list say: of the house, of the project, of the sheets with the size of their paper."""

    house: str
    number: int
    total: int
    project: str
    staff: str
    said: tuple[tuple[str, str], ...]
    sheets: tuple[tuple[PackedSheet, str], ...]

    @property
    def in_all(self) -> int:
        """How many sheets are put up."""
        return sum(sheet.copies for sheet, _ in self.sheets)


def spoken(tag: str) -> Speech:
    """The words of kits in a language."""
    return Speech(tag, OF)


def cover(about: AboutKit, type_: Type, say: Speech) -> Sheet:
    """Whose kit it is, which one, how many sheets are in it."""
    cell = Cell(MEASURE, type_)
    cell.text(say("number", number=about.number, total=about.total), HEAD, paint=SOFT, align="start")
    cell.text(plain(about.house, about.staff), NAME, 3 * MM, tag="H1", bold=True, align="start")
    cell.text(plain(about.project, "en"), READ, 3 * MM, paint=SOFT, align="start")
    cell.put(_line(), 8 * MM)
    cell.text(say("sheets", count=about.in_all), LARGE, 8 * MM, bold=True, align="start")
    languages = type_.book.languages
    tags = dict.fromkeys(sheet.edition.language for sheet, _ in about.sheets)
    names = [part for tag in tags for part in ((" · ", about.staff), (autonym(tag, languages), tag))]
    cell.text(_named(names[1:], about.staff), HEAD, 3 * MM, align="start")
    if about.said:
        cell.put(_line(), 8 * MM)
        cell.text(say("house"), TEXT, 4 * MM, paint=SOFT, align="start")
    for column, value in about.said[:MOST_SAID]:
        both = Cell(MEASURE, type_)
        both.text(plain(column, "en"), TEXT, paint=SOFT, align="start")
        both.text(plain(_short(value), about.staff), VALUE, 0.6 * MM, align="start")
        cell.put(both.frame(), 3 * MM)
    return _page(cell.frame(), type_)


def packing_list(about: AboutKit, type_: Type, say: Speech) -> tuple[Sheet, ...]:
    """The sheets with their numbers, and where somebody writes down where they hang."""
    pages = [about.sheets[n : n + MOST_LINES] for n in range(0, len(about.sheets), MOST_LINES)] or [()]
    made = []
    for number, sheets in enumerate(pages, 1):
        cell = Cell(MEASURE, type_)
        of = say("number", number=about.number, total=about.total)
        cell.text(of, READ, paint=SOFT, align="start")
        house = plain(about.house, about.staff)
        cell.text(house, TITLE, 1 * MM, bold=True, align="start")
        cell.text(say("list"), HEAD, 3 * MM, tag="H1", bold=True, align="start")
        last = number == len(pages)
        cell.put(_table(about, sheets, last, type_, say), 4 * MM)
        if last:
            cell.put(_ticks(type_, say), 8 * MM)
        made.append(_page(cell.frame(), type_, say("page", number=number, total=len(pages))))
    return tuple(made)


def _named(parts: Sequence[tuple[str, str]], staff: str) -> RichText:
    """Words that stand side by side, each with its language: no font of the staff's has the letters of all."""
    chars, runs = "", list[StyleRun]()
    for words, tag in parts:
        said = words if tag == staff else f"\u2068{words}\u2069"
        runs.append(StyleRun(len(chars), len(chars) + len(said), language=tag))
        chars += said
    return RichText(chars, staff, tuple(runs))


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _line() -> Frame:
    box = FrameBuilder(MEASURE, rtl=False)
    rule(box, 0, 0, MEASURE, INK, 0.6)
    return box.build(0.6)


def _table(
    about: AboutKit, sheets: Sequence[tuple[PackedSheet, str]], last: bool, type_: Type, say: Speech
) -> Frame:
    """A line for each sheet under a head; on the last page what they are together."""
    box, top = FrameBuilder(MEASURE, type_.rtl), 0.0
    languages = type_.book.languages
    with box.within(StructureElement("Table")):
        top = _row(
            box, top, [say(key) for key in ("language", "sheet", "copies", "size", "where")], "TH", type_
        )
        for sheet, size in sheets:
            tag = sheet.edition.language
            other = display_name(tag, about.staff, languages)
            own = autonym(tag, languages)
            also = [] if own == other else [(f" ({other})", about.staff)]
            cells = [
                _named([(own, tag), *also], about.staff), plain(sheet.edition.output, "en"), plain(str(sheet.copies), "en"),
                plain(size, "en"), plain("", "en"),
            ]  # fmt: skip
            top = _row(box, top, cells, "TD", type_)
        if last:
            together = [
                say("together"),
                plain("", "en"),
                plain(str(about.in_all), "en"),
                *[plain("", "en")] * 2,
            ]
            top = _row(box, top, together, "TD", type_, bold=True)
    return box.build(top)


def _row(
    box: FrameBuilder,
    top: float,
    cells: Sequence[RichText],
    role: Literal["TH", "TD"],
    type_: Type,
    *,
    bold: bool = False,
) -> float:
    """A line of the table; gives where the next one begins."""
    head = role == "TH"
    start, height = 0.0, (6.5 * MM if head else LINE)
    base = top + height - 2.6 * MM
    with box.within(StructureElement("TR")):
        for number, (text, (part, lead)) in enumerate(zip(cells, COLUMNS, strict=True)):
            width = part * MEASURE
            tag = StructureElement(role, scope="Column") if head else StructureElement(role)
            with box.within(tag):
                if text.chars:
                    align: Align = "end" if number == NUMBERS else "start"
                    made = type_.set(
                        text,
                        width - GAP - lead,
                        SMALL if head else READ,
                        paint=SOFT if head else INK,
                        bold=bold,
                        align=align,
                    )
                    box.frame(made.frame, start + lead, base - made.baseline)
                    height = max(height, base - made.baseline + made.frame.size.height + UNDER - top)
            start += width
    rule(box, 0, top + height, MEASURE, INK if head or bold else SOFT, 0.6 if head else 0.5)
    return top + height


def _ticks(type_: Type, say: Speech) -> Frame:
    """Boxes for what was done, and lines for date and name."""
    cell = Cell(MEASURE, type_)
    for key in ("taken_down", "put_up"):
        box = FrameBuilder(MEASURE, type_.rtl)
        words = type_.set(say(key), MEASURE - 8 * MM, READ, tag="P", align="start")
        box.frame(words.frame, 8 * MM, 0)
        outline(box, Rect(0, words.baseline - TICK + 0.6 * MM, TICK, TICK), INK, 0.6)
        cell.put(box.build(words.frame.size.height), 3 * MM)
    box, half = FrameBuilder(MEASURE, type_.rtl), MEASURE / 2
    for number, key in enumerate(("date", "name")):
        rule(box, number * half, 12 * MM, half - 8 * MM, INK, 0.5)
        words = type_.set(say(key), half - 8 * MM, SMALL, tag="P", paint=SOFT, align="start")
        box.frame(words.frame, number * half, 13 * MM)
    cell.put(box.build(17 * MM), 2 * MM)
    return cell.frame()


def _page(content: Frame, type_: Type, foot: RichText | None = None) -> Sheet:
    """A page of paper with what stands on it."""
    box = FrameBuilder(PAPER.width, type_.rtl)
    box.frame(content, MARGIN, TOP)
    if foot is not None:
        with box.within(StructureElement("Artifact")):
            box.frame(type_.set(foot, MEASURE, SMALL, paint=SOFT, align="end").frame, MARGIN, FLOOR + 4 * MM)
    return uncut(box.build(PAPER.height))
