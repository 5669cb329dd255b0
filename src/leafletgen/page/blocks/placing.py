"""Which cells of a grid its blocks stand in: by the name of an area, by column and row, or the next that is free.

Nothing here knows of sizes. Numbers of columns and rows are counted from 1 where people write them, from 0 otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count

from leafletgen.core.record import NamedTuple

EMPTY = "."
"""The word in `areas` for a cell in which nothing stands."""
MOST_ROWS = 200
"""Rows that a block may ask for where the layout states none."""


class CellWish(NamedTuple):
    """What a block asks for: an area, or its first and last column and row (one number: both), as they are written."""

    area: str | None = None
    column: tuple[int, ...] = ()
    row: tuple[int, ...] = ()


class GridCell(NamedTuple):
    """Where a block stands: its first column and row, and how many of them it covers."""

    column: int
    row: int
    columns: int = 1
    rows: int = 1

    @property
    def fields(self) -> Iterator[tuple[int, int]]:
        """The rows and columns it covers."""
        return (
            (self.row + down, self.column + on) for down in range(self.rows) for on in range(self.columns)
        )


class Misplaced(NamedTuple):
    """What is wrong: a code, the block it is said of (its number; None: the grid itself), another one, and what was asked."""

    code: str
    number: int | None = None
    other: int | None = None
    name: str = ""
    asked: int = 0
    wanted: int = 0


class Placing(NamedTuple):
    """A cell for each block, whatever it has asked for; how many columns and rows there are; and what was wrong."""

    cells: tuple[GridCell, ...]
    columns: int
    rows: int
    faults: tuple[Misplaced, ...]


@lru_cache(maxsize=512)
def placed(areas: tuple[str, ...], columns: int, rows: int, wishes: tuple[CellWish, ...]) -> Placing:
    """Cells for all blocks; never two in one.

    `columns`, `rows`: how many are stated (0: none). What asks for an area, or for a row, is placed first; the rest follows
    in its order, each in the next free cell (of the columns it asks for), row by row from the start edge. Rows that this
    takes beyond those stated are added; a grid with areas has no others, and what asks for none stands in the next free one.
    """
    return _Filling(areas, columns, rows).placed(wishes)


class _Filling:
    def __init__(self, areas: tuple[str, ...], columns: int, rows: int) -> None:
        self.faults: list[Misplaced] = []
        words = [line.split() for line in areas]
        self.columns = columns or max(map(len, words), default=1) or 1
        self.stated = len(words) or rows
        self.areas = self._areas(words)
        self.blank = {(r, c) for r, line in enumerate(words) for c, word in enumerate(line) if word == EMPTY}
        self.taken: dict[tuple[int, int], int] = {}
        self.last = (0, -1)
        if words and rows > len(words):
            self.faults.append(Misplaced("rows-many", asked=rows, wanted=len(words)))

    def _areas(self, words: list[list[str]]) -> dict[str, GridCell]:
        """The areas by name, in reading order. One that is no rectangle is the largest that begins at its first cell."""
        fields: dict[str, list[tuple[int, int]]] = {}
        for r, line in enumerate(words):
            if len(line) != self.columns:
                self.faults.append(
                    Misplaced("areas-ragged", name=" ".join(line), asked=len(line), wanted=self.columns)
                )
            for c, word in enumerate(line[: self.columns]):
                if word != EMPTY:
                    fields.setdefault(word, []).append((r, c))
        found = {}
        for name, own in fields.items():
            columns, rows = [c for _, c in own], [r for r, _ in own]
            cell = _between(min(columns), max(columns), min(rows), max(rows))
            if len(own) < cell.columns * cell.rows:
                self.faults.append(Misplaced("area-odd", name=name))
                r, c = own[0]
                cell = GridCell(c, r)
            found[name] = cell
        return found

    def placed(self, wishes: Sequence[CellWish]) -> Placing:
        cells: dict[int, GridCell] = {}
        for step in (self._certain, self._in_row, self._next):
            for number, wish in enumerate(wishes):
                if number not in cells and (cell := step(number, wish)) is not None:
                    cells[number] = cell
                    self.taken.update(dict.fromkeys(cell.fields, number))
        rows = max(self.stated, max((c.row + c.rows for c in cells.values()), default=1))
        for name, area in self.areas.items():
            if not any(field in self.taken for field in area.fields):
                self.faults.append(Misplaced("area-empty", name=name))
        return Placing(tuple(cells[n] for n in range(len(wishes))), self.columns, rows, tuple(self.faults))

    # --- the ways to a cell

    def _certain(self, number: int, wish: CellWish) -> GridCell | None:
        """By area, or by column and row."""
        cell = None
        if wish.area is not None:
            cell = self.areas.get(wish.area)
            if cell is None:
                self.faults.append(Misplaced("area-unknown", number, name=wish.area))
        elif wish.column and wish.row:
            across, down = self._span(number, wish.column, "column"), self._span(number, wish.row, "row")
            cell = _between(*across, *down) if across and down else None
        return self._free(number, cell) if cell is not None else None

    def _in_row(self, number: int, wish: CellWish) -> GridCell | None:
        """By row alone: its first free column."""
        if wish.area is not None or wish.column or not wish.row:
            return None
        down = self._span(number, wish.row, "row")
        if down is None:
            return None
        found = self._first(_between(c, c, *down) for c in range(self.columns))
        return found or self._free(number, _between(0, 0, *down))

    def _next(self, number: int, wish: CellWish) -> GridCell:
        """The next free cell; of a grid with areas, the next area that nobody has asked for."""
        found = None
        across = self._span(number, wish.column, "column") if wish.column and not wish.row else None
        if self.areas and across is None:
            found = self._first(iter(self.areas.values()))
        else:
            found = self._first(self._following(across))
        if found is None:
            if all(fault.number != number for fault in self.faults):
                self.faults.append(Misplaced("grid-full", number))
            bottom = max([self.stated, *(r + 1 for r, _ in self.taken)])
            found = self._first(GridCell(0, row) for row in count(bottom))
        assert found is not None
        self.last = (found.row, found.column)
        return found

    def _following(self, across: tuple[int, int] | None) -> Iterator[GridCell]:
        """The cells behind the last that was filled in this way: of some columns, or single ones."""
        first, last = across or (0, 0)
        for row in self._rows():
            for column in (first,) if across else range(self.columns):
                if (row, column) > self.last:
                    yield _between(column, column + last - first, row, row)

    # --- cells

    def _rows(self) -> Iterator[int]:
        top = self.last[0]
        return iter(range(top, self.stated)) if self.areas else count(top)

    def _span(self, number: int, said: tuple[int, ...], kind: str) -> tuple[int, int] | None:
        """First and last column (or row), from 0; None (and reported) where the grid has none of that number."""
        most = self.columns if kind == "column" else self.stated or MOST_ROWS
        outside = [n for n in said if not 1 <= n <= most]
        if outside:
            self.faults.append(Misplaced(f"{kind}-outside", number, asked=outside[0], wanted=most))
            return None
        if len(said) > 2 or said[0] > said[-1]:
            self.faults.append(Misplaced("span-odd", number, name=kind))
        return min(said) - 1, max(said) - 1

    def _first(self, cells: Iterator[GridCell]) -> GridCell | None:
        return next((cell for cell in cells if self._is_free(cell)), None)

    def _is_free(self, cell: GridCell) -> bool:
        return not any(field in self.taken or field in self.blank for field in cell.fields)

    def _free(self, number: int, cell: GridCell) -> GridCell | None:
        """The cell, unless another block stands there."""
        other = next((self.taken[field] for field in cell.fields if field in self.taken), None)
        if other is not None:
            self.faults.append(Misplaced("cell-taken", number, other))
            return None
        return cell


def _between(first: int, last: int, top: int, bottom: int) -> GridCell:
    return GridCell(first, top, last - first + 1, bottom - top + 1)
