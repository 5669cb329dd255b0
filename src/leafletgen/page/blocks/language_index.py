"""The languages of a leaflet to choose from: each by its own name, with the leaflet's title in it and the code of its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import accumulate
from math import sqrt
from typing import Annotated, Generic, Literal, NamedTuple

from leafletgen.core.geometry import MM, Length, Rect
from leafletgen.core.path import rounded
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FactName, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, SetProse, gathered, joined
from leafletgen.page.blocks.qr import drawn_code, modules_across
from leafletgen.page.blocks.rule import across
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

SMALLEST_CODE = 15.0 * MM
"""The narrowest that a code is, and of its modules: it is scanned from the hand."""
SMALLEST_MODULE = 0.33 * MM
PART, LARGEST = 0.4, 17.0
"""How much of its cell a code may take; the widest that it is, in u."""
TITLED = 30
"""Languages up to which each has the title: of more, names and codes are what a sheet has room for."""
NARROWEST = 38.0 * MM
"""The least width of a cell: of a code, and of a name beside it."""
PER_COLUMN = 3.0
"""Rows to a column of a page that is higher than wide, where cells are more than twice as wide as high."""
BETWEEN = 0.4
"""Of the theme's `caption`: between a name and the title below it."""
HAIR = 0.35
"""Of the theme's line: what parts the rows."""


@record
class IndexEntry:
    """A language: its tag, its name in itself, the title in it, what asks to choose (None where nobody can say it in that language), and
    the address of its page.
    """

    tag: str
    name: RichText
    code: RichText
    title: RichText | None
    says: RichText | None
    address: str


class _IndexCells(NamedTuple):
    """How cells stand, in points: `side` is the widest that a code may be in them, `room` that of the words beside it."""

    columns: int
    rows: int
    width: float
    side: float
    room: float


@record
class LanguageIndex(Generic[T]):
    """All languages of the project as people look for them, each by its own name, with the title (of more than 30 languages only where `title: yes`) and the code of its page: the `fact`
    that is its address (the first with `{lang}` in it that may be a code). Codes are as large as there is room, up to a `width`.

    `show: invitation` says in these languages, each script once, to choose one. An output with the first is made in one language,
    unless it says in which; as a web page it is the page to choose from.
    """

    show: Literal["languages", "invitation"] = "languages"
    fact: Annotated[FactName | None, Unless(("show=invitation",))] = None
    columns: Annotated[int | None, Unless(("show=invitation",))] = None
    width: Annotated[Length | None, Unless(("show=invitation",))] = None
    title: Annotated[bool | None, Unless(("show=invitation",))] = None
    role: Annotated[str, Unless(("show=invitation",))] = "head"
    text_role: Annotated[str, Unless(("title=no",))] = "caption"
    fit: str | None = None
    entries: tuple[IndexEntry, ...] = field(default=(), metadata={"hidden": True})
    """The languages, filled where the block is put into the sheet's."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def stretch(self) -> bool | None:
        """Whether it takes the height that is left."""
        return True if self.show == "languages" else None

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        if self.show == "invitation":
            return _Invitation(self._said(kit)).measure(kit, width, state)
        cells = self._cells(kit, width)
        texts = [text for entry in self.entries for text in self._words(entry)]
        extents = [text.measure(kit, cells.room, state) for text in texts]
        return joined(extents, sum(self._rows(kit, cells, state)))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        if self.show == "invitation":
            return _Invitation(self._said(kit)).arrange(kit, width, height, state)
        cells = self._cells(kit, width)
        rows = _levelled(self._rows(kit, cells, state), height or 0.0)
        tops = (0.0, *accumulate(rows))
        side = min(cells.side, min(rows) - 2 * _pad(kit))
        box, parts = kit.builder(width), []
        box.open(StructureElement("L"))
        for number, entry in enumerate(self.entries):
            row, column = divmod(number, cells.columns)
            laid = self._cell(kit, entry, cells._replace(side=side), rows[row], state)
            box.open(StructureElement("LI"))
            box.open(StructureElement("LBody"))
            box.frame(laid.frame, column * (cells.width + kit.space("gutter")), tops[row])
            box.close()
            box.close()
            parts.append(laid)
        box.close()
        box.open(StructureElement("Artifact"))
        for row in range(1, cells.rows):
            line = across(Rect(0, tops[row], width, 0))
            box.shape(Shape(line, stroke=Stroke(kit.ink, HAIR * kit.line)))
        box.close()
        return gathered(box.build(tops[-1]), parts)

    def _said(self, kit: Kit) -> tuple[Prose, ...]:
        own = kit.language.tag
        said = (entry.says for entry in self.entries if entry.says and entry.tag != own)
        return tuple(Prose(text, self.text_role, self.fit, self.span, whole=True) for text in said)

    def _cells(self, kit: Kit, width: float) -> _IndexCells:
        count, gutter = max(len(self.entries), 1), kit.space("gutter")
        most = max(1, int((width + gutter) / (NARROWEST + gutter)))
        columns = min(self.columns or max(1, round(sqrt(count / PER_COLUMN))), count, most)
        cell = (width - (columns - 1) * gutter) / columns
        side = min(PART * cell, kit.pt(self.width) if self.width else LARGEST * kit.u)
        side = max(side, self._needed)
        return _IndexCells(columns, -(-count // columns), cell, side, max(cell - side - _apart(kit), MM))

    @property
    def _needed(self) -> float:
        """The narrowest that all codes can be read at: their modules count."""
        longest = max((entry.address for entry in self.entries), key=len, default="")
        return max(SMALLEST_CODE, SMALLEST_MODULE * modules_across(longest) if longest else 0.0)

    def _rows(self, kit: Kit, cells: _IndexCells, state: FitState) -> list[float]:
        """The least height of each row: of its words, or of the smallest code."""
        heights = [_height(kit, self._words(entry), cells.room, state) for entry in self.entries]
        rows = [heights[at : at + cells.columns] for at in range(0, len(heights), cells.columns)] or [[]]
        return [max(self._needed, *row, 0.0) + 2 * _pad(kit) for row in rows]

    def _words(self, entry: IndexEntry) -> list[Prose]:
        """Name, title and tag."""
        texts = [Prose(entry.name, self.role, self.fit, self.span)]
        titled = len(self.entries) <= TITLED if self.title is None else self.title
        if titled and entry.title is not None:
            texts.append(Prose(entry.title, self.text_role, None, self.span))
        return [*texts, Prose(entry.code, "code", None, self.span)]

    def _cell(
        self, kit: Kit, entry: IndexEntry, cells: _IndexCells, tall: float, state: FitState
    ) -> LaidBlock:
        """The code at the start of the language's own direction; beside it name, title and tag."""
        own = _speaking(kit, entry)
        box = own.builder(cells.width)
        uri = entry.address if self.fact in kit.addresses else None
        alt = f"{entry.name.chars}: {entry.address}"
        code = drawn_code(self.fact or "", entry.address, cells.side, alt, kit.look.code, uri)
        box.frame(code, 0, (tall - cells.side) / 2)
        room = cells.width - cells.side - _apart(kit)
        frame, parts = _column(own, self._words(entry), room, state)
        box.frame(frame, cells.side + _apart(kit), (tall - frame.size.height) / 2)
        return gathered(box.build(tall), parts)


def _levelled(rows: Sequence[float], height: float) -> list[float]:
    """Rows that fill a height, all of one height where their least heights let them."""
    free, level, most = height, 0.0, sorted(rows, reverse=True)
    for number, row in enumerate(most):
        level = free / (len(most) - number)
        if row <= level:
            break
        free, level = free - row, 0.0
    return [max(row, level) for row in rows]


def _speaking(kit: Kit, entry: IndexEntry) -> Kit:
    """The kit in the language of an entry."""
    language = kit.book.languages.get(entry.tag)
    return kit if language is None or language == kit.language else replace(kit, language=language)


def _pad(kit: Kit) -> float:
    """Between the rule of a row and what stands in it."""
    return 1.5 * kit.space("caption")


def _apart(kit: Kit) -> float:
    """Between code and words: the white edge of the code comes to it."""
    return 0.5 * kit.space("caption")


def _height(kit: Kit, words: Sequence[Prose], room: float, state: FitState) -> float:
    *texts, tag = words
    heights = sum(text.measure(kit, room, state).height for text in texts)
    heights += BETWEEN * kit.space("caption") * (len(texts) - 1)
    return heights + tag.measure(kit, room, state).height + _air(kit) + 1.2 * kit.space("code-padding")


def _air(kit: Kit) -> float:
    """Between the title and the frame of the tag."""
    return kit.space("caption")


def _column(kit: Kit, words: Sequence[Prose], room: float, state: FitState) -> tuple[Frame, list[LaidBlock]]:
    box, top, parts = kit.builder(room), 0.0, []
    *texts, tag = words
    spoken = StructureElement("P", language=kit.language.hb_language)
    for text in texts:
        laid = text.arrange(kit, room, state, spoken)
        box.frame(laid.frame, 0, top)
        top += laid.frame.size.height + BETWEEN * kit.space("caption")
        parts.append(laid.laid)
    top -= BETWEEN * kit.space("caption")
    pad, wide = kit.space("code-padding"), tag.natural_width(kit, state) + 0.1
    code = tag.arrange(kit, wide, state, StructureElement("P", language="en"))
    top += _air(kit)
    outline = Rect(0, top, wide + 2 * pad, code.frame.size.height + 1.2 * pad)
    box.open(StructureElement("Artifact"))
    box.shape(Shape(rounded(outline, 0.8 * pad), stroke=Stroke(kit.ink, HAIR * kit.line)))
    box.close()
    box.frame(code.frame, pad, top + 0.6 * pad)
    return box.build(outline.bottom), [*parts, code.laid]


class _Invitation(NamedTuple):
    """Texts that follow each other in lines, each whole and in its language."""

    texts: tuple[Prose, ...]

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        extents = [text.measure(kit, width, state) for text in self.texts]
        return joined(extents, sum(tall for _, tall in self._lines(kit, width, state)))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        box, parts, top = kit.builder(width), list[LaidBlock](), 0.0
        for line, tall in self._lines(kit, width, state):
            base = max(one.first_baseline for _, _, one in line)
            for start, wide, one in line:
                inner = FrameBuilder(wide, rtl=False)
                inner.frame(one.frame, 0, 0)
                box.frame(inner.build(tall), start, top + base - one.first_baseline)
                parts.append(one.laid)
            top += tall
        return gathered(box.build(top), parts)

    def _lines(
        self, kit: Kit, width: float, state: FitState
    ) -> Iterator[tuple[list[tuple[float, float, SetProse]], float]]:
        """The lines, each with its height: where its texts begin, how wide they are, and they themselves."""
        line, at = list[tuple[float, float, SetProse]](), 0.0
        for text in self.texts:
            wide = min(text.natural_width(kit, state) + 0.1, width)
            if line and at + wide > width:
                yield line, _tall(line)
                line, at = [], 0.0
            spoken = StructureElement("P", language=text.tongue(kit).hb_language)
            line.append((at, wide, text.arrange(kit, wide, state, spoken)))
            at += wide + 1.5 * kit.space("gutter")
        if line:
            yield line, _tall(line)


def _tall(line: Sequence[tuple[float, float, SetProse]]) -> float:
    above = max(one.first_baseline for _, _, one in line)
    return above + max(one.frame.size.height - one.first_baseline for _, _, one in line)
