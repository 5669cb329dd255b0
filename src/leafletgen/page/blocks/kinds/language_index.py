"""The languages of a leaflet to choose from: each by its own name, with the leaflet's title in it and the code of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from itertools import accumulate
from math import sqrt
from typing import Annotated, Generic, Literal

from leafletgen.core.geometry import MM, Length, Rect
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kinds.footer import draw_code
from leafletgen.page.blocks.kinds.qr import drawn_code, modules_across
from leafletgen.page.blocks.kinds.rule import across
from leafletgen.page.blocks.kit import FactName, FitState, Kit, T
from leafletgen.page.blocks.planned import (
    ITEM,
    LIST,
    BlockPlan,
    Draft,
    PlannedBlock,
    TaggedText,
    piled,
    wide,
)
from leafletgen.page.blocks.prose import Prose, SetProse, joined
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
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


@record
class LanguageIndex(PlannedBlock, Generic[T]):
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

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return (self.fact,) if self.fact and self.show == "languages" else ()

    shown_codes = shown_facts

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        if self.show == "invitation":
            own = kit.language.tag
            said = (entry.says for entry in self.entries if entry.says and entry.tag != own)
            texts = [Prose(text, self.text_role, self.fit, self.span, whole=True) for text in said]
            return _invitation(kit, texts, width, state)
        gutter, caption, pad = kit.space("gutter"), kit.space("caption"), 1.5 * kit.space("caption")
        count, apart = max(len(self.entries), 1), 0.5 * kit.space("caption")
        most = max(1, int((width + gutter) / (NARROWEST + gutter)))
        columns = min(self.columns or max(1, round(sqrt(count / PER_COLUMN))), count, most)
        cell = (width - (columns - 1) * gutter) / columns
        least = self._needed
        side = max(min(PART * cell, kit.pt(self.width) if self.width else LARGEST * kit.u), least)
        room, words = max(cell - side - apart, MM), [self._words(entry) for entry in self.entries]
        needs = [[text.measure(kit, room, state) for text in texts] for texts in words]
        tag = caption + 1.2 * kit.space("code-padding")
        tall = [sum(n.height for n in need) + BETWEEN * caption * (len(need) - 2) + tag for need in needs]
        rows = [max(least, *tall[at : at + columns], 0.0) + 2 * pad for at in range(0, count, columns)]

        def draw(draft: Draft) -> None:
            high = _levelled(rows, height or 0.0)
            tops, own = (0.0, *accumulate(high)), min(side, min(high) - 2 * pad)
            with draft.within(LIST):
                for number, entry in enumerate(self.entries):
                    row, column = divmod(number, columns)
                    spoken = _speaking(kit, entry)
                    inner = Draft(spoken, cell, state)
                    self._draw(inner, entry, words[number], own, apart, high[row])
                    with draft.within(*ITEM):
                        draft.place(inner.laid(high[row]), column * (cell + gutter), tops[row])
            lines = (across(Rect(0, top, width, 0)) for top in tops[1:-1])
            draft.artifact(*(Shape(line, stroke=Stroke(kit.ink, HAIR * kit.line)) for line in lines))

        whole = sum(rows) if height is None else sum(_levelled(rows, height))
        return BlockPlan(joined([e for need in needs for e in need], whole), draw)

    @property
    def _needed(self) -> float:
        """The narrowest that all codes can be read at: their modules count."""
        longest = max((entry.address for entry in self.entries), key=len, default="")
        return max(SMALLEST_CODE, SMALLEST_MODULE * modules_across(longest) if longest else 0.0)

    def _words(self, entry: IndexEntry) -> list[Prose]:
        """Name, title and tag."""
        texts = [Prose(entry.name, self.role, self.fit, self.span)]
        titled = len(self.entries) <= TITLED if self.title is None else self.title
        if titled and entry.title is not None:
            texts.append(Prose(entry.title, self.text_role, None, self.span))
        return [*texts, Prose(entry.code, "code", None, self.span)]

    def _draw(
        self, draft: Draft, entry: IndexEntry, words: list[Prose], side: float, apart: float, tall: float
    ) -> None:
        """The code at the start of the language's own direction; beside it name, title and tag."""
        kit, state, room = draft.kit, draft.state, draft.width - side - apart
        uri = entry.address if self.fact in kit.addresses else None
        alt = f"{entry.name.chars}: {entry.address}"
        code = drawn_code(self.fact or "", entry.address, side, alt, kit.look.code, uri)
        draft.frame(code, 0, (tall - side) / 2)
        inner, (*texts, tag), caption = Draft(kit, room, state), words, kit.space("caption")
        spoken = StructureElement("P", language=kit.language.hb_language)
        pile = piled(kit, [TaggedText(text, spoken) for text in texts], room, BETWEEN * caption, state)
        pile.draw(inner, 0.0, 0.0)
        pad, fits = 0.6 * kit.space("code-padding"), wide(tag, kit, state)
        made = tag.arrange(kit, fits, state, StructureElement("P", language="en"))
        top = pile.height + caption
        draw_code(inner, made, fits, 0.0, top + pad, HAIR * kit.line)
        low = inner.laid(top + made.frame.size.height + 2 * pad)
        draft.place(low, side + apart, (tall - low.frame.size.height) / 2)


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


def _invitation(kit: Kit, texts: Sequence[Prose], width: float, state: FitState) -> BlockPlan:
    """Texts that follow each other in lines, each whole and in its language."""
    lines, at = list[list[tuple[float, float, Prose]]](), 0.0
    for text in texts:
        room = min(wide(text, kit, state), width)
        if not lines or (at and at + room > width):
            lines.append([])
            at = 0.0
        lines[-1].append((at, room, text))
        at += room + 1.5 * kit.space("gutter")
    made = [[(start, room, _said(kit, text, room, state)) for start, room, text in line] for line in lines]
    bases = [max(one.first_baseline for _, _, one in line) for line in made]
    lows = [max(one.frame.size.height - one.first_baseline for _, _, one in line) for line in made]

    def draw(draft: Draft) -> None:
        top = 0.0
        for line, base, low in zip(made, bases, lows, strict=True):
            for start, room, one in line:
                inner = FrameBuilder(room, rtl=False)
                inner.frame(one.frame, 0, 0)
                draft.frame(inner.build(base + low), start, top + base - one.first_baseline)
                draft.gather(one.laid)
            top += base + low

    needs = [text.measure(kit, width, state) for text in texts]
    return BlockPlan(joined(needs, sum(map(sum, zip(bases, lows, strict=True)))), draw)


def _said(kit: Kit, text: Prose, room: float, state: FitState) -> SetProse:
    return text.arrange(kit, room, state, StructureElement("P", language=text.tongue(kit).hb_language))
