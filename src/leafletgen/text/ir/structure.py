"""What a stretch of a page is: roles of the tag tree (names of ISO 32000, 14.8.4), alternative text, language."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.record import NamedTuple

StructureType = Literal[
    "Document", "Part", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "H6", "P", "BlockQuote", "Caption",
    "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "Note", "Span",
    "Ruby", "RB", "RT", "Artifact",
]  # fmt: skip


HEADINGS: tuple[StructureType, ...] = ("H1", "H2", "H3", "H4", "H5", "H6")


class StructureElement(NamedTuple):
    """One element of the tag tree. `alt` for figures; `language` where it differs; `scope` for table heads; `numbering` for
    lists: what stands before their items (ISO 32000, 14.8.5.5); `columns`, `rows`: how many a cell of a table spans.

    `Artifact` is what is not part of the text: floods, rules, marks, badges that only repeat a list's numbers.
    `alt_places` is not needed: an alternative text is made of whole messages. `order` is the place in reading among the
    neighbours (0: first) where pages are painted in another order than they are read: imposed sheets.
    `place`: it is read where the `ReadingPlace` of that name stands, wherever it is painted.
    """

    role: StructureType
    language: str | None = None
    alt: str | None = None
    actual: str | None = None
    scope: Literal["Row", "Column"] | None = None
    order: int = 0
    numbering: Literal["None", "Square", "Decimal"] = "None"
    columns: int = 1
    rows: int = 1
    place: str | None = None
