"""Grids: blocks in cells whose edges lie on common lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Annotated, Any, Generic, Literal

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import ALONE
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grids.tracks import CellNeed, GridTrack, RowHeight, heights, rest, tracks, widths
from leafletgen.page.blocks.item import key_of, origin_of, wish_of
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Measure, T
from leafletgen.page.blocks.placing import GridCell, Placing, placed
from leafletgen.page.blocks.planned import Draft
from leafletgen.page.blocks.prose import joined
from leafletgen.page.blocks.rooms import LayoutRoom, RoomPart, TooWide, overwide
from leafletgen.page.blocks.stretch import Spread, stretched, tops


@record
class LayoutGrid:
    """Columns and rows whose cells the blocks beside it stand in. `columns`: lengths and `rest`; `rows`: lengths, `content`
    (as high as the neediest block), `equal` (all of them as high as the neediest) and `rest` (what is left), the last one
    repeated where more are needed. `gap`: between rows and between columns. `areas`: a line a row, a word a column.
    `stretch`: boxes fill their cells. `spread`: where blocks stand in cells that are higher. `baseline`: between the lines
    that all texts stand on; rows and gaps are whole lines then.
    """

    columns: Annotated[tuple[Measure, ...], ALONE] = ()
    rows: Annotated[tuple[RowHeight, ...], ALONE] = ()
    gap: Annotated[tuple[Length, ...], ALONE] = ()
    areas: tuple[str, ...] = ()
    stretch: bool = False
    spread: Literal["start", "center", "end"] = "start"
    baseline: Length | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def placing(self, blocks: Iterable[Any]) -> Placing:
        """The cells of the blocks."""
        wishes = tuple(wish_of(block) for block in blocks)
        return placed(self.areas, len(self.columns), len(self.rows), wishes)


class _Standing(NamedTuple):
    """A block with its cell and that cell's name, and its column's start edge and width in points."""

    block: Block
    cell: GridCell
    name: str
    column: GridTrack


@record
class Gridded(Generic[T]):
    """Blocks in the cells of a grid. `gap` and `gutter` stand between rows and columns where the grid states nothing;
    `spread`: where the height goes that its rows leave.
    """

    grid: LayoutGrid
    blocks: tuple[Block, ...]
    gap: Length | None = None
    gutter: Length | None = None
    spread: Spread = "start"
    stretch: bool = False
    span: Span | None = field(default=None, compare=False)

    # --- lines

    def _gaps(self, kit: Kit) -> tuple[float, float]:
        """Between rows, between columns."""
        own = self.grid.gap
        rows, columns = (own[0], own[-1]) if own else (self.gap, self.gutter)
        gutter = kit.space("gutter")
        down = gutter if rows is None else kit.pt(rows)
        return kit.snapped(down), (gutter if columns is None else kit.pt(columns))

    def _rows(self, count: int) -> list[RowHeight]:
        """The heights of so many rows as they are stated."""
        stated = self.grid.rows or (RowHeight(),)
        return [stated[min(n, len(stated) - 1)] for n in range(count)]

    def _columns(self, kit: Kit, width: float) -> tuple[GridTrack, ...]:
        return widths(kit, self.grid.columns, self._placing.columns, width, self._gaps(kit)[1])

    @cached_property
    def _placing(self) -> Placing:
        return self.grid.placing(self.blocks)

    def _places(self, kit: Kit, width: float) -> list[_Standing]:
        columns, found = self._columns(kit, width), []
        for number, (block, cell) in enumerate(zip(self.blocks, self._placing.cells, strict=True)):
            first, last = columns[cell.column], columns[cell.column + cell.columns - 1]
            name = getattr(block, "id", None) or wish_of(block).area or key_of(block, number)
            found.append(_Standing(block, cell, name, GridTrack(first.start, last.end - first.start)))
        return found

    def _extents(self, kit: Kit, width: float, state: FitState) -> list[BlockExtent]:
        inner = kit.within()
        return [p.block.measure(inner, p.column.size, state) for p in self._places(kit, width)]

    def _heights(
        self, kit: Kit, extents: list[BlockExtent], room: float | None
    ) -> tuple[list[RowHeight], list[float]]:
        """The rows as they are stated and as high as they are."""
        placing = self._placing
        rows, gap = self._rows(placing.rows), self._gaps(kit)[0]
        needs = [CellNeed(cell, e.height) for cell, e in zip(placing.cells, extents, strict=True)]
        least = [kit.snapped(h) for h in heights(rows, _fixed(kit, rows), needs, gap)]
        share = kit.floored(rest(rows, least, gap, room)) if room is not None else 0.0
        return rows, [max(h, share) if row.word == "rest" else h for row, h in zip(rows, least, strict=True)]

    # --- as a block

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        kit = kit.ruled(self.grid.baseline)
        extents = self._extents(kit, width, state)
        rows, high = self._heights(kit, extents, None)
        over = 0.0
        for cell, extent in zip(self._placing.cells, extents, strict=True):
            if _is_fixed(rows, cell):
                room = sum(high[cell.row : cell.row + cell.rows]) + self._gaps(kit)[0] * (cell.rows - 1)
                over += max(0.0, extent.height - room)
        whole = joined(extents, sum(high) + self._gaps(kit)[0] * (len(rows) - 1))
        return whole._replace(over=whole.over + over)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        kit = kit.ruled(self.grid.baseline)
        places, extents = self._places(kit, width), self._extents(kit, width, state)
        rows, high = self._heights(kit, extents, height)
        gap = self._gaps(kit)[0]
        content = sum(high) + gap * (len(high) - 1)
        spare = tops(self.spread, max(0.0, (height or 0.0) - content), len(high) - 1)
        top, more = map(kit.floored, spare)
        lines = tracks(high, gap + more)
        numbers = self._numbers(rows)
        draft = Draft(kit, width, state)
        draft.found += overwide(self, kit, width)
        for number, place in enumerate(places):
            first, last = lines[place.cell.row], lines[place.cell.row + place.cell.rows - 1]
            laid = self._arranged(kit, place, last.end - first.start, state)
            lead = {"center": 0.5, "end": 1.0}.get(self.grid.spread, 0.0)
            free = max(0.0, last.end - first.start - laid.frame.size.height)
            down = top + first.start + kit.floored(lead * free)
            laid = _named(laid, place.name, numbers.get(number, len(numbers)))
            draft.place(laid, place.column.start, down, place.name, origin_of(place.block, kit))
        return draft.laid(max(content, height or 0.0))

    def _arranged(self, kit: Kit, place: _Standing, tall: float, state: FitState) -> LaidBlock:
        block = stretched(place.block) if self.grid.stretch or self.stretch else place.block
        return block.arrange(kit.within(), place.column.size, tall, state)

    def _numbers(self, rows: list[RowHeight]) -> dict[int, int]:
        """The blocks in rows of stated height, each with the number of its room."""
        fixed = [n for n, cell in enumerate(self._placing.cells) if _is_fixed(rows, cell)]
        return {n: number for number, n in enumerate(fixed)}

    # --- as rooms

    def rooms(self, kit: Kit, width: float, height: float) -> tuple[LayoutRoom, ...]:
        """See `rooms.Divided`."""
        kit = kit.ruled(self.grid.baseline)
        rows = self._rows(self._placing.rows)
        fixed, gap = _fixed(kit, rows), self._gaps(kit)[0]
        wide, high = (self.grid.spans.get(name, self.grid.span) for name in ("columns", "rows"))
        found, others = [], []
        for place in self._places(kit, width):
            cell, part = place.cell, RoomPart(place.block, place.column.size)
            if _is_fixed(rows, cell):
                own = sum(fixed[cell.row : cell.row + cell.rows]) + gap * (cell.rows - 1)
                found.append(LayoutRoom((part,), own, wide, high, place.name))
            else:
                others.append(part)
        left = height - sum(fixed) - gap * (len(rows) - 1)
        return (*found, LayoutRoom(tuple(others), left, wide))

    def needs(self, kit: Kit, width: float, height: float, state: FitState) -> list[BlockExtent]:
        """See `rooms.Divided`."""
        kit = kit.ruled(self.grid.baseline)
        extents = self._extents(kit, width, state)
        rows, high = self._heights(kit, extents, None)
        cells = self._placing.cells
        found = [e for cell, e in zip(cells, extents, strict=True) if _is_fixed(rows, cell)]
        others = [e for cell, e in zip(cells, extents, strict=True) if not _is_fixed(rows, cell)]
        return [
            *found,
            joined(others, sum(h for row, h in zip(rows, high, strict=True) if row.length is None)),
        ]

    def too_wide(self, kit: Kit, width: float) -> TooWide:
        """See `rooms.Divided`."""
        columns = self._columns(kit, width)
        least = min(0.0, *(column.size for column in columns))
        over = max(columns[-1].end - width, -least)
        return TooWide(over, self.grid.spans.get("columns", self.grid.span))


def _fixed(kit: Kit, rows: list[RowHeight]) -> list[float]:
    return [kit.snapped(kit.pt(row.length)) if row.length is not None else 0.0 for row in rows]


def _is_fixed(rows: list[RowHeight], cell: GridCell) -> bool:
    """Whether all rows of a cell are of stated height."""
    return all(row.length is not None for row in rows[cell.row : cell.row + cell.rows])


def _named(laid: LaidBlock, name: str, room: int) -> LaidBlock:
    """With the name of the cell, and the number of its room, in the report."""
    fits = tuple(f._replace(box=f"{name}/{f.box}" if f.box else name, room=room) for f in laid.fits)
    return LaidBlock(laid.frame, fits, laid.diagnostics)
