"""A table measured: where its columns and rows are, in points."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.grids.tracks import tracks, widths
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, Measure, Strain
from leafletgen.page.blocks.table.cell import CellContent
from leafletgen.page.blocks.table.decimals import DecimalSides, sides, widest
from leafletgen.page.blocks.table.grid import CellPlace


class TableColumns(NamedTuple):
    """Columns from the start edge: where the content of each starts, how wide it is, and the air between two."""

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    gutter: float

    def room(self, spot: CellPlace) -> float:
        """The width of a cell's content."""
        last = spot.column + spot.columns - 1
        return self.starts[last] + self.widths[last] - self.starts[spot.column]

    def edge(self, number: int, width: float) -> float:
        """The middle of the air before a column; the edges of a table of `width` at both ends."""
        if number in (0, len(self.starts)):
            return 0.0 if number == 0 else width
        return self.starts[number] - self.gutter / 2


def columns(kit: Kit, measures: Sequence[Measure], width: float, gutter: float, inset: float) -> TableColumns:
    """The columns in a room of `width`: those that say `rest` share what the others leave."""
    found = tracks(
        (one.size for one in widths(kit, measures, len(measures), width - 2 * inset, gutter)), gutter, inset
    )
    return TableColumns(tuple(one.start for one in found), tuple(one.size for one in found), gutter)


class PlacedCell(NamedTuple):
    """A cell with its content, the kit of the ground that it stands on, and the ground that is painted for it, if any."""

    spot: CellPlace
    content: CellContent
    kit: Kit
    ground: str | None
    is_head: bool
    is_row_head: bool


class TablePlan(NamedTuple):
    """A table before it is drawn. `tops` and `heights` are of the rows without what lies between them; `lined`: of columns
    whose numbers are lined up, the room to both sides of their marks; `centred`: rows whose cells stand at mid-height;
    `drops`: how much lower than its row each cell begins.
    """

    cells: tuple[PlacedCell, ...]
    columns: TableColumns
    extents: tuple[BlockExtent, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    lined: dict[int, DecimalSides]
    centred: frozenset[int]
    drops: tuple[float, ...]
    height: float

    @property
    def holds_blocks(self) -> bool:
        """Whether any cell holds more than a text."""
        return any(cell.content.blocks for cell in self.cells)


def extents(
    cells: Sequence[PlacedCell], found: TableColumns, lined: dict[int, DecimalSides], state: FitState
) -> tuple[BlockExtent, ...]:
    """What each cell needs in its room; numbers that are lined up and have no room are strained together."""
    made = []
    for cell in cells:
        room = found.room(cell.spot)
        own = cell.content.measure(cell.kit, room, state)
        prose, group = cell.content.decimal, lined.get(cell.spot.column)
        over = group.left + group.right - room if group else 0.0
        if prose is not None and over > 0.01 and not own.strains:
            strain = Strain(prose.variable(cell.kit), over, prose.text.message or "")
            own = own._replace(strains=(strain,))
        made.append(own)
    return tuple(made)


def lined_up(cells: Sequence[PlacedCell], state: FitState) -> dict[int, DecimalSides]:
    """The columns whose numbers are lined up at their decimal marks."""
    found: dict[int, list[DecimalSides]] = {}
    for cell in cells:
        if prose := cell.content.decimal:
            found.setdefault(cell.spot.column, []).append(sides(cell.kit, prose, state))
    return {column: widest(rows) for column, rows in found.items()}


def levelled(
    cells: Sequence[PlacedCell], needs: Sequence[BlockExtent], centred: frozenset[int]
) -> tuple[float, ...]:
    """How much lower each text begins so that the first lines of its row stand on one baseline: readings and high marks over
    one of them lower the others. In a row whose cells stand at mid-height none does.
    """
    texts = [cell.content.prose is not None and not cell.content.blocks for cell in cells]
    most: dict[int, float] = {}
    for cell, need, alone in zip(cells, needs, texts, strict=True):
        if alone and cell.spot.row not in centred:
            most[cell.spot.row] = max(most.get(cell.spot.row, need.raised), need.raised)
    return tuple(
        most[cell.spot.row] - need.raised if alone and cell.spot.row in most else 0.0
        for cell, need, alone in zip(cells, needs, texts, strict=True)
    )
