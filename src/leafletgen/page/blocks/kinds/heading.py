"""Headings and their ranks."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import Kit, T
from leafletgen.page.blocks.planned import ComposedBlock, TaggedText
from leafletgen.page.blocks.prose import Prose
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import HEADINGS, StructureElement


def heading_tag(level: int) -> StructureElement:
    """The tag of a heading; below level 6 there is none of its own."""
    return StructureElement(HEADINGS[min(max(level, 1), len(HEADINGS)) - 1])


class Ranks:
    """Levels of headings in reading order, closed up: the first is 1, and none is skipped on the way down (PDF/UA-1, 7.4.2)."""

    def __init__(self) -> None:
        self.open: list[int] = []

    def rank(self, level: int) -> int:
        """The rank of the next heading, which is declared at `level`."""
        while self.open and self.open[-1] >= level:
            self.open.pop()
        self.open.append(level)
        return len(self.open)


@record
class Heading(ComposedBlock, Generic[T]):
    """A heading. `role` is a type role of the theme (`head` unless stated), `level` its rank for readers' tools.

    Ranks are relative: see `Ranks`.
    """

    __shorthand__ = "text"

    text: T
    level: int = 2
    role: str = "head"
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def headline(self) -> T:
        """See `kit.Block`."""
        return self.text

    def content(self, kit: Kit) -> TaggedText:
        """See `ComposedBlock`."""
        return TaggedText(
            Prose(cast(RichText, self.text), self.role, self.fit, self.span), heading_tag(self.level)
        )
