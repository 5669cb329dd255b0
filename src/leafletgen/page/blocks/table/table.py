"""A table of texts and blocks with a head row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Annotated, Generic, Literal, cast

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import ALONE
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grids.tracks import CellNeed, RowHeight, heights, tracks
from leafletgen.page.blocks.kit import Fit, FitState, Kit, LaidBlock, Measure, Name, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, PlannedBlock
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.blocks.table import paint
from leafletgen.page.blocks.table.cell import CellAlign, CellSpec, content
from leafletgen.page.blocks.table.decimals import set_alone, sides
from leafletgen.page.blocks.table.grid import TableGrid, grid
from leafletgen.page.blocks.table.leaders import SetCell, leaders
from leafletgen.page.blocks.table.plan import PlacedCell, TablePlan, columns, extents, levelled, lined_up
from leafletgen.page.blocks.when import When
from leafletgen.text.ir.frame import FrameBuilder
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

YES, NO = ("yes", "true"), ("no", "false")


@record
class TableRow(Generic[T]):
    """The cells of a row, from the start edge; the first is the row's head. `height`: at least; `ground`: under all."""

    __shorthand__ = "cells"

    cells: tuple[CellSpec[T], ...]
    height: Length | None = None
    ground: str | None = None
    when: When | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)


@record
class Table(PlannedBlock, Generic[T]):
    """Head cells, rows and column widths (equal where none are stated).

    `rules`: lines below `rows`, between `columns`, `all` of them, `none`, or `leaders`: dots from a text to the next cell. `zebra`: a ground under every second row
    (`yes`: `tint`). `align`: one for all columns, or one for each. `continues`: the zone on a later page that takes the
    rows for which there is no room.
    """

    rows: tuple[TableRow[T], ...]
    head: tuple[CellSpec[T], ...] = ()
    widths: tuple[Measure, ...] = ()
    fit: str | None = None
    role: str = "body"
    align: Annotated[tuple[CellAlign, ...], ALONE] = ()
    rules: Literal["rows", "columns", "all", "none", "leaders"] = "rows"
    zebra: str = "no"
    head_ground: str | None = None
    row_head: bool = True
    gutter: Length | None = None
    continues: Name | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def width(self) -> int:
        """How many columns it has: as many as its head fills, else as many as are stated or its fullest row fills."""
        if self.head:
            return sum(max(c.columns, 1) for c in self.head)
        return len(self.widths) or max(
            (sum(max(c.columns, 1) for c in row.cells) for row in self.rows), default=0
        )

    @property
    def lines(self) -> tuple[TableRow[T], ...]:
        """The head, where there is one, and the rows."""
        head = (TableRow(self.head, None, self.head_ground, span=self.span),) if self.head else ()
        return (*head, *self.rows)

    @property
    def heads(self) -> int:
        """How many of the lines are heads."""
        return 1 if self.head else 0

    @property
    def grid(self) -> TableGrid:
        """Where its cells stand."""
        return grid([[c.asks for c in line.cells] for line in self.lines], self.width, self.heads)

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`. Rows and widths that are not as many as the heads, cells that span more than there is: one too many
        would vanish, and a head be read with the wrong one.
        """
        lines, wanted = self.lines, self.width
        for fault in self.grid.faults:
            line = lines[fault.line]
            if fault.kind in ("many", "few"):
                yield diagnostic("table-ragged", line.span, count=fault.asked, wanted=fault.free)
            else:
                what = "columns" if fault.kind == "wide" else "rows"
                where = line.cells[fault.number].span or line.span
                yield diagnostic("cell-spans", where, count=fault.asked, what=what, free=fault.free)
        aligned = len(self.align) if len(self.align) != 1 else 0
        for count, key in ((len(self.widths), "widths"), (aligned, "align")):
            if count and count != wanted:
                yield diagnostic("table-ragged", self.spans.get(key, self.span), count=count, wanted=wanted)

    # --- on several pages

    @property
    def breaks(self) -> tuple[int, ...]:
        """The numbers of rows that may stand before a cut."""
        found = self.grid.breaks(len(self.lines))
        return tuple(row - self.heads for row in found if row > self.heads)

    def part(self, first: int, last: int | None = None) -> Table[T]:
        """The table of some of its rows, under the same head."""
        return replace(self, rows=self.rows[first:last])

    # --- measures

    def _striped(self, line: int) -> str | None:
        if self.zebra.lower() in NO or (line - self.heads) % 2 == 0 or line < self.heads:
            return None
        return "tint" if self.zebra.lower() in YES else self.zebra

    def _alignment(self, column: int, head: bool) -> CellAlign | None:
        if not self.align:
            return None
        own = self.align[min(column, len(self.align) - 1)]
        # A head has no decimals: it stands at the edge that the numbers end at.
        return "end" if head and own == "decimal" else own

    def _placed(self, kit: Kit) -> tuple[PlacedCell, ...]:
        found, lines = [], self.lines
        for spot in self.grid.spots:
            line, head = lines[spot.line], spot.line < self.heads
            cell = cast("CellSpec[RichText]", line.cells[spot.number])
            ground = cell.ground or line.ground or self._striped(spot.line)
            align = cell.align or self._alignment(spot.column, head)
            role, fit = ("table-head", None) if head else (self.role, self.fit)
            inner = kit.on(ground).speaking(cell.language)
            own = content(inner, cell, role, fit, align, line.span)
            first = self.row_head and spot.column == 0 and not head
            found.append(PlacedCell(spot, own, inner, ground, head, first))
        return tuple(found)

    @property
    def _framed(self) -> bool:
        """Whether something is drawn beside the words, from which they keep off."""
        grounds = self.head_ground or self.zebra.lower() not in NO or self.rules in ("columns", "all")
        return bool(grounds) or any(
            row.ground or any(cell.ground for cell in row.cells) for row in self.lines
        )

    def _rule(self, kit: Kit) -> float:
        return kit.space("rule") if self.rules in ("rows", "all") else 0.0

    def _table(self, kit: Kit, width: float, state: FitState) -> TablePlan:
        """The table measured in a room of `width` points."""
        gutter = kit.pt(self.gutter) if self.gutter else kit.space("gutter")
        count = self.width
        measures = [*self.widths, *[Measure(None)] * count][:count]
        found = columns(kit, measures, width, gutter, gutter / 2 if self._framed else 0.0)
        cells = self._placed(kit)
        lined = lined_up(cells, state)
        needs = extents(cells, found, lined, state)
        centred = self._centred(cells)
        drops = levelled(cells, needs, centred)
        pad, lines = kit.space("cell"), self.lines
        between = 2 * pad + self._rule(kit)
        least = [max(kit.pt(one.height) - 2 * pad, 0.0) if one.height else 0.0 for one in lines]
        own = [
            CellNeed(c.spot.cell, need.height + drop)
            for c, need, drop in zip(cells, needs, drops, strict=True)
        ]
        rows = tracks(heights([RowHeight()] * len(lines), least, own, between), between, pad)
        tops, tall = tuple(row.start for row in rows), tuple(row.size for row in rows)
        height = tops[-1] + tall[-1] + between - pad if rows else 0.0
        return TablePlan(cells, found, needs, tops, tall, lined, centred, drops, height)

    def _centred(self, cells: Sequence[PlacedCell]) -> frozenset[int]:
        """The rows whose cells stand at mid-height: those of a stated height, and those that hold more than texts."""
        stated = {row for row, one in enumerate(self.lines) if one.height}
        held = {r for c in cells if c.content.blocks for r in range(c.spot.row, c.spot.row + c.spot.rows)}
        return frozenset(stated | held)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        plan, pad, rule = self._table(kit, width, state), kit.space("cell"), self._rule(kit)

        def draw(draft: Draft) -> None:
            with draft.within(StructureElement("Table")):
                paint.grounds(draft, plan, width, pad, rule)
                for row, (top, tall) in enumerate(zip(plan.tops, plan.heights, strict=True)):
                    own: list[SetCell] = []
                    with draft.within(StructureElement("TR")):
                        for number, cell in enumerate(plan.cells):
                            if cell.spot.row == row:
                                own += _cell(draft, plan, number)
                    if self.rules == "leaders":
                        leaders(draft, kit, own)
                    if rule:
                        thick = rule if row < self.heads else rule / 2
                        paint.below(draft, kit, plan, row, width, top + tall + pad, thick)
                if self.rules in ("columns", "all"):
                    paint.between(draft, kit, plan, width, pad, rule, kit.space("rule") / 2)

        return BlockPlan(joined(list(plan.extents), plan.height), draw)


def _cell(draft: Draft, plan: TablePlan, number: int) -> list[SetCell]:
    cell, need, state = plan.cells[number], plan.extents[number], draft.state
    spot, room = cell.spot, plan.columns.room(cell.spot)
    last = spot.row + spot.rows - 1
    tall = plan.tops[last] + plan.heights[last] - plan.tops[spot.row]
    top = plan.tops[spot.row] + (
        max(0.0, tall - need.height) / 2 if spot.row in plan.centred else plan.drops[number]
    )
    if prose := cell.content.decimal:
        parts = [(_lined(plan, cell, prose, room, state), 0.0)]
    else:
        parts = cell.content.arrange(cell.kit, room, state)
    key = f"cell.{spot.line}.{spot.number}" if plan.holds_blocks else None
    start = plan.columns.starts[spot.column]
    with draft.within(_tag(cell)):
        for laid, down in parts:
            draft.place(laid, start, top + down, key)
    return [SetCell(laid, start, top + down) for laid, down in parts]


def _lined(plan: TablePlan, cell: PlacedCell, prose: Prose, room: float, state: FitState) -> LaidBlock:
    """A number in its column: its mark below those of the others, which end at the column's end."""
    kit = cell.kit
    group, own = plan.lined[cell.spot.column], sides(kit, prose, state)
    laid = set_alone(kit, prose, state).laid
    mark = group.left if kit.rtl else room - group.right
    box = FrameBuilder(room, rtl=False)
    box.frame(laid.frame, mark - own.left, 0.0)
    over = group.left + group.right - room
    fits = (
        tuple(_too_wide(fit, over, laid.frame.size.width) for fit in laid.fits) if over > 0.01 else laid.fits
    )
    return replace(laid, frame=box.build(laid.frame.size.height), fits=fits)


def _too_wide(fit: Fit, over: float, width: float) -> Fit:
    """The report of a number whose column is too narrow by `over` points for all that is lined up in it."""
    return fit._replace(over_chars=max(1, round(over * fit.chars / max(width, 1.0))))


def _tag(cell: PlacedCell) -> StructureElement:
    rows, wide = cell.spot.rows, cell.spot.columns
    if cell.is_head or cell.is_row_head:
        scope: Literal["Row", "Column"] = "Column" if cell.is_head else "Row"
        return StructureElement("TH", scope=scope, columns=wide, rows=rows)
    return StructureElement("TD", columns=wide, rows=rows)
