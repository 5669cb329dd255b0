"""A cell of a table: a text, or blocks, and how it stands among the others."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Generic, Literal

from leafletgen.core.geometry import Length
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.downwards import Writing, goes_down
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.tick_box import TickBox
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.blocks.stack import arrange_stack, measure_stack
from leafletgen.page.blocks.table.grid import Spans
from leafletgen.page.blocks.when import Spoken, When
from leafletgen.text.ir.richtext import RichText

CellAlign = Literal["start", "center", "end", "decimal"]


@record
class CellSpec(Generic[T]):
    """A text, or a block (`{picture: ...}`), or several `blocks`, or an empty `box` to tick, so high; a cell of none is empty.

    `span` and `rows_span`: how many columns and rows it fills. `ground`: the colour under it. `align` takes the place of
    its column's. `writing`: its lines run down where the language is set so. `when`: where it is not empty; `language`: what it is set in, where not in the sheet's.
    """

    __shorthand__ = "text"
    __kind__ = Block

    text: T | None = None
    block: Block | None = None
    blocks: tuple[Block, ...] = ()
    columns: int = field(default=1, metadata={"key": "span"})
    rows: int = field(default=1, metadata={"key": "rows_span"})
    ground: str | None = None
    align: CellAlign | None = None
    writing: Writing | None = field(default=None, metadata={"late": True})
    when: When | None = None
    language: Spoken | None = None
    box: Length | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)

    @property
    def empty(self) -> CellSpec[T]:
        """The same without what it holds."""
        return replace(self, text=None, block=None, blocks=(), box=None)

    @property
    def asks(self) -> Spans:
        """How many columns and rows it asks for."""
        return Spans(self.columns, self.rows)

    @property
    def parts(self) -> tuple[Block, ...]:
        """Its blocks."""
        return (*((self.block,) if self.block else ()), *self.blocks)


class CellContent(NamedTuple):
    """What is set into a cell: its text above its blocks, at a gap (points)."""

    prose: Prose | None
    blocks: tuple[Block, ...]
    gap: float

    @property
    def decimal(self) -> Prose | None:
        """Its text, where that is lined up with others at the decimal mark."""
        return self.prose if self.prose and self.prose.whole else None

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """What it needs at a width."""
        if not self.blocks:
            return self.prose.measure(kit, width, state) if self.prose else BlockExtent(0.0)
        below = measure_stack(kit, self.blocks, width, self.gap, state)
        if self.prose is None:
            return below
        text = self.prose.measure(kit, width, state)
        return joined([text, below], text.height + self.gap + below.height)

    def arrange(self, kit: Kit, width: float, state: FitState) -> list[tuple[LaidBlock, float]]:
        """Its parts, each with its distance from the top."""
        parts: list[tuple[LaidBlock, float]] = []
        top = 0.0
        if self.prose is not None:
            text = self.prose.arrange(kit, width, state).laid
            parts.append((text, 0.0))
            top = text.frame.size.height + self.gap
        if self.blocks:
            parts.append((arrange_stack(kit, self.blocks, width, None, self.gap, state), top))
        return parts


def content(
    kit: Kit, cell: CellSpec[RichText], role: str, fit: str | None, align: CellAlign | None, span: Span | None
) -> CellContent:
    """What a cell holds, set in a role."""
    prose = None
    box: tuple[Block, ...] = (
        (TickBox(cell.box, "end" if align == "decimal" else align or "start"),) if cell.box else ()
    )
    parts = (*box, *cell.parts)
    if cell.text is not None and goes_down(cell.writing, kit):
        text = Paragraph(cell.text, role, fit, cell.span or span)
        return CellContent(None, (LayoutItem(text, writing=cell.writing), *parts), kit.space("block") / 2)
    if cell.text is not None:
        # Words among numbers ("free") end where the numbers do.
        lined = align == "decimal" and any(c.isdecimal() for c in cell.text.chars)
        own = None if lined else "end" if align == "decimal" else align
        prose = Prose(cell.text, role, fit, cell.span or span, None, own, tabular=True, whole=lined)
    return CellContent(prose, parts, kit.space("block") / 2)
