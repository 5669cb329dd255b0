"""Where cells stand: in the order they are written, each in the first column that is free (as in HTML)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.placing import GridCell


class Spans(NamedTuple):
    """How many columns and rows a cell asks for."""

    columns: int = 1
    rows: int = 1


class CellPlace(NamedTuple):
    """A cell's place: its row and its number in it as written, the first row and column that it fills, and how many."""

    line: int
    number: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @property
    def cell(self) -> GridCell:
        """Where it stands."""
        return GridCell(self.column, self.row, self.columns, self.rows)


class GridFault(NamedTuple):
    """What cannot stand. `many`, `few`: the cells of the row `line` fill `asked` columns instead of `free`; `wide`, `tall`:
    the cell asks for `asked` columns or rows where `free` are left.
    """

    kind: Literal["many", "few", "wide", "tall"]
    line: int
    number: int
    asked: int
    free: int


class TableGrid(NamedTuple):
    """The cells of a table in reading order. No two fill the same place, and none reaches over an edge."""

    spots: tuple[CellPlace, ...]
    faults: tuple[GridFault, ...] = ()

    def breaks(self, lines: int) -> tuple[int, ...]:
        """The rows (0 to `lines`) before which a table may be cut: those that no cell reaches across."""
        across = {row for s in self.spots for row in range(s.row + 1, s.row + s.rows)}
        return tuple(row for row in range(lines + 1) if row not in across)


def grid(rows: Sequence[Sequence[Spans]], width: int, heads: int = 0) -> TableGrid:
    """Place the cells of rows of `width` columns. The first `heads` rows are heads, which no cell leaves.

    A cell that asks for more room than there is gets what there is; one that finds no column is left out.
    """
    taken: set[tuple[int, int]] = set()
    spots: list[CellPlace] = []
    faults: list[GridFault] = []
    for line, cells in enumerate(rows):
        asked = sum(max(c.columns, 1) for c in cells) + sum(
            (line, column) in taken for column in range(width)
        )
        if asked != width:
            faults.append(GridFault("many" if asked > width else "few", line, -1, asked, width))
        last = heads if line < heads else len(rows)
        for number, spans in enumerate(cells):
            column = next((c for c in range(width) if (line, c) not in taken), None)
            if column is None:
                break
            end = next((c for c in range(column, width) if (line, c) in taken), width)
            wide, tall = min(max(spans.columns, 1), end - column), min(max(spans.rows, 1), last - line)
            if wide != spans.columns and (asked <= width or spans.columns < 1):
                faults.append(GridFault("wide", line, number, spans.columns, end - column))
            if tall != spans.rows:
                faults.append(GridFault("tall", line, number, spans.rows, last - line))
            spots.append(CellPlace(line, number, line, column, tall, wide))
            taken |= {(r, c) for r in range(line, line + tall) for c in range(column, column + wide)}
    return TableGrid(tuple(spots), tuple(faults))
