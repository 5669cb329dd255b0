"""What a screen reader says of a file, from top to bottom: its tag tree with the words that are read in it.

Grouping elements say nothing (PDF/UA-1, 7.1); what has an alternative text is that text, and nothing in it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.inspection import objects
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.lettering import facts_of
from leafletgen.inspection.opening import OpenedPdf, seen
from leafletgen.inspection.read.packet import DC
from leafletgen.inspection.structure import (
    ObjectNumber,
    StructureTree,
    TagElement,
    kids_of,
    mark_of,
    tag_tree,
)

MarkedWords = dict[tuple[ObjectNumber, int], str]
"""MarkedWords by the page or form that marked content is in, and its number there."""
INLINE = frozenset(["Span", "Link", "Ruby", "RB", "RT", "RP", "Quote", "Reference", "Code", "Annot"])
"""Roles that are read in the line of what holds them."""
SILENT = frozenset(["Document", "Part", "Art", "Sect", "Div", "NonStruct", "THead", "TBody", "TFoot", ""])
"""Grouping roles: nothing is said of them themselves."""
HOLDERS = frozenset(["LBody", "BlockQuote", "TH", "TD", "Caption", "Note"])
"""What is said in one with the only thing that it holds: "quotation: Just receive a parcel!"."""
CALLED = {
    "P": "paragraph", "BlockQuote": "quotation", "Figure": "figure", "Formula": "formula", "Caption": "caption", "L": "list",
    "LI": "item", "LBody": "item", "Table": "table", "TR": "row", "TH": "header", "TD": "cell", "Note": "note", "H": "heading",
    "Form": "field",
}  # fmt: skip
"""What a screen reader calls a role."""


class SaidLine(NamedTuple):
    """One thing that is announced: how deep it lies in others, what it is called, its words."""

    depth: int
    called: str
    words: str

    def __str__(self) -> str:
        said = f"{self.called}: {self.words}" if self.words else self.called
        return "  " * self.depth + said


def aloud(data: bytes) -> tuple[str, ...]:
    """The lines for a file's bytes; none of one that cannot be opened or has no tags."""
    lines: list[str] = []
    seen(data, lambda file: lines.extend(map(str, spoken(file))))
    return tuple(lines)


def spoken(file: OpenedPdf) -> Iterator[SaidLine]:
    """The title, then each thing in reading order."""
    tongue = objects.text(file.root, "/Lang")
    yield SaidLine(0, "title", file.said(DC, "title") + (f" [{tongue}]" if tongue else ""))
    tree = tag_tree(file)
    reading = _SpokenTree(tree, marked_words(file))
    for one in tree.elements:
        if one.parent is None:
            yield from reading.block(one, 0, tongue)


def marked_words(file: OpenedPdf) -> MarkedWords:
    """The words of each piece of marked content."""
    words = MarkedWords()
    for page in file.pages():
        words_of_page(file, page, words)
    return words


def words_of_page(file: OpenedPdf, page: Walker, words: MarkedWords) -> None:
    """Add those of a page, as ToUnicode says them."""
    for one in page.painted:
        if one.font is not None and one.mark.place is not None:
            facts = facts_of(file, one.font)
            letters = "".join(facts.text(code) or "" for code in one.codes).replace(
                "\u00ad", ""
            )  # it is silent
            words[one.mark.place] = words.get(one.mark.place, "") + letters


class _SpokenTree(NamedTuple):
    """The tree with the words in it."""

    tree: StructureTree
    words: MarkedWords

    def block(self, one: TagElement, depth: int, tongue: str) -> Iterator[SaidLine]:
        """The lines of an element and what it holds."""
        called = self.called(one)
        inside = objects.text(one.thing, "/Lang") or tongue
        if not called:
            yield from self.held(one, depth, inside)
            return
        words, rest = self.line(one, inside), self.blocks(one)
        if len(rest) == 1 and (one.role == "LI" or (not words and one.role in HOLDERS)):
            first, *others = self.block(rest[0], depth, inside)
            alike = rest[0].role in ("P", "LBody")
            yield SaidLine(depth, called if alike else f"{called}, {first.called}", words + first.words)
            yield from others
            return
        yield SaidLine(depth, called, _foreign(words, inside, tongue))
        for kid in rest:
            yield from self.block(kid, depth + 1, inside)

    def held(self, one: TagElement, depth: int, tongue: str) -> Iterator[SaidLine]:
        """What a grouping element holds; words that lie directly in it are a paragraph to who listens."""
        loose, blocks = "", self.blocks(one)
        for kid in kids_of(one.thing):
            element = self.tree.element(kid)
            if element is None or element not in blocks:
                loose += self.piece(kid, one, tongue)
                continue
            if loose:
                yield SaidLine(depth, "paragraph", loose)
            loose = ""
            yield from self.block(element, depth, tongue)
        if loose:
            yield SaidLine(depth, "paragraph", loose)

    def called(self, one: TagElement) -> str:
        """What it is announced as; empty for grouping elements."""
        role = one.role
        if role == "L":
            return f"list, {sum(kid.role == 'LI' for kid in one.kids)} items"
        if role == "Table":
            return f"table, {sum(kid.role == 'TR' for kid in one.under())} rows"
        if len(role) == 2 and role[0] == "H" and role[1].isdigit():
            return f"heading {role[1]}"
        return "" if role in SILENT else CALLED.get(role, role.lower())

    def blocks(self, one: TagElement) -> list[TagElement]:
        """What has lines of its own in it."""
        if _stands_for(one) is not None:
            return []
        return [kid for kid in one.kids if kid.role not in INLINE and kid.role != "Lbl"]

    def line(self, one: TagElement, tongue: str) -> str:
        """The words of its own line, in the order in which they are read."""
        instead = _stands_for(one)
        if instead is not None:
            return instead
        return "".join(self.piece(kid, one, tongue) for kid in kids_of(one.thing))

    def piece(self, kid: Any, one: TagElement, tongue: str) -> str:
        """The words of a kid of an element, where it is read in the element's own line."""
        element = self.tree.element(kid)
        if element is None:
            mark = mark_of(kid, one.thing)
            return self.words.get(mark, "") if mark is not None else ""
        if element.role == "Lbl":
            return self.line(element, tongue) + " "
        return self.inline(element, tongue) if element.role in INLINE else ""

    def inline(self, one: TagElement, tongue: str) -> str:
        """MarkedWords in a line: a reading is said behind its base, a link with where it leads, another language with its name."""
        inside = objects.text(one.thing, "/Lang") or tongue
        words = self.line(one, inside)
        if one.role == "RT":
            return f"《{words}》"
        if one.role == "Link":
            figures = "".join(self.line(kid, inside) for kid in one.under() if kid.role == "Figure")
            return f"[link {words or figures} → {_target(one)}]"
        return _foreign(words, inside, tongue)


def _stands_for(one: TagElement) -> str | None:
    """The words that are read in place of what it holds."""
    for entry in ("/ActualText", "/Alt"):
        if entry in one.thing:
            return objects.text(one.thing, entry)
    return None


def _foreign(words: str, inside: str, around: str) -> str:
    return f"[{inside} {words}]" if words and inside != around else words


def _target(link: TagElement) -> str:
    """Where a link leads to."""
    actions = (objects.dictionary(thing, "/A") for thing in link.things)
    return next((uri for uri in (objects.text(action, "/URI") for action in actions) if uri), "nowhere")
