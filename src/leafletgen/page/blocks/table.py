"""A table of texts with a head row, ruled between its rows."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rectangle
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Measure, T
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.page.blocks.when import When
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class TableRow(Generic[T]):
    """The cells of a row, from the start edge; the first is the row's head."""

    cells: tuple[T, ...]
    when: When | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)


@record
class Table(Generic[T]):
    """Head cells, rows and column widths (equal where none are stated)."""

    head: tuple[T, ...]
    rows: tuple[TableRow[T], ...]
    widths: tuple[Measure, ...] = ()
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _widths(self, kit: Kit, width: float) -> list[float]:
        gutter = kit.space("gutter") * (len(self.head) - 1)
        claims = [kit.pt(m.length) if m.length else None for m in self.widths] or [None] * len(self.head)
        rest = width - gutter - sum(c for c in claims if c is not None)
        share = rest / max(claims.count(None), 1)
        return [share if c is None else c for c in claims]

    def _cells(self) -> list[list[Prose]]:
        head = [Prose(cast(RichText, t), "table-head", None, self.span) for t in self.head]
        rows = [[Prose(cast(RichText, t), "body", self.fit, r.span) for t in r.cells] for r in self.rows]
        return [head, *rows]

    def _extents(self, kit: Kit, width: float, state: FitState) -> list[list[BlockExtent]]:
        widths = self._widths(kit, width)
        return [
            [p.measure(kit, w, state) for p, w in zip(row, widths, strict=False)] for row in self._cells()
        ]

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        rows = self._extents(kit, width, state)
        pad = 2 * kit.space("cell") + kit.space("rule")
        return joined([e for row in rows for e in row], sum(max(e.height for e in row) + pad for row in rows))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        heights = [max(e.height for e in row) for row in self._extents(kit, width, state)]
        box: FrameBuilder = kit.builder(width)
        parts: list[LaidBlock] = []
        pad, rule, top = kit.space("cell"), kit.space("rule"), 0.0
        box.open(StructureElement("Table"))
        for number, (row, tall) in enumerate(zip(self._cells(), heights, strict=True)):
            box.open(StructureElement("TR"))
            parts += self._row(kit, box, row, number == 0, top + pad, width, state)
            box.close()
            top += tall + 2 * pad
            box.open(StructureElement("Artifact"))
            thick = rule if number == 0 else rule / 2
            box.shape(Shape(rectangle(Rect(0, top, width, thick)), fill=kit.ink))
            box.close()
            top += rule
        box.close()
        return gathered(box.build(top), parts)

    def _row(
        self,
        kit: Kit,
        box: FrameBuilder,
        row: list[Prose],
        head: bool,
        top: float,
        width: float,
        state: FitState,
    ) -> list[LaidBlock]:
        parts, start = [], 0.0
        for number, (prose, room) in enumerate(zip(row, self._widths(kit, width), strict=False)):
            is_head = head or number == 0
            box.open(
                StructureElement("TH", scope="Column" if head else "Row")
                if is_head
                else StructureElement("TD")
            )
            text = prose.arrange(kit, room, state)
            box.frame(text.frame, start, top)
            box.close()
            start += room + kit.space("gutter")
            parts.append(text.laid)
        return parts
