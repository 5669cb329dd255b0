"""Tables: their cells make a grid, and each can be told with what heads it (PDF/UA-1, 7.2 and 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.record import NamedTuple
from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.objects import is_array, is_string, said
from leafletgen.inspection.opening import OpenedPdf, PdfRule
from leafletgen.inspection.structure import TagElement, page_of, tag_tree

WIDEST = 10_000
"""Columns or rows that a cell may span; a file that says more is not measured."""


class TableCell(NamedTuple):
    """A cell, and the rows and columns that it fills (from 0; the second number is behind the last)."""

    element: TagElement
    rows: tuple[int, int]
    columns: tuple[int, int]


class CellGrid(NamedTuple):
    """The cells of a table; whether each place of it is filled once."""

    cells: tuple[TableCell, ...]
    even: bool


def grid(table: TagElement) -> CellGrid:
    """Cells in the order of reading are put into the first free columns (as in HTML)."""
    rows = [
        row
        for row in table.under()
        if row.role == "TR" and next((up for up in row.around() if up.role == "Table"), None) is table
    ]
    taken: dict[tuple[int, int], int] = {}
    cells, even = list[TableCell](), True
    for number, row in enumerate(rows):
        column = 0
        for one in (kid for kid in row.kids if kid.role in ("TH", "TD")):
            while (number, column) in taken:
                column += 1
            wide, tall = _span(one, "/ColSpan"), _span(one, "/RowSpan")
            if number + tall > len(rows):
                tall, even = len(rows) - number, False
            for at in ((r, c) for r in range(number, number + tall) for c in range(column, column + wide)):
                even = even and at not in taken
                taken[at] = len(cells)
            cells.append(TableCell(one, (number, number + tall), (column, column + wide)))
            column += wide
    widths = [sum(1 for row, _ in taken if row == number) for number in range(len(rows))] if taken else []
    return CellGrid(tuple(cells), even and len(set(widths)) <= 1)


def _span(cell: TagElement, name: str) -> int:
    """How many columns or rows a cell fills."""
    found = next((objects.whole(a, name, 1) for a in cell.attributes if name in a), 1)
    return min(max(1, found), WIDEST)


def tables(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The cells of each table make a grid, and each cell is headed."""
    for table in tag_tree(file).elements:
        if table.role != "Table":
            continue
        made = grid(table)
        if not made.even:
            yield finding("ua-table", page_of(file, table))
        known = {
            objects.text(cell.element.thing, "/ID") for cell in made.cells if "/ID" in cell.element.thing
        }
        for cell in made.cells:
            if cell.element.role != "TD":
                continue
            stated = _headers(cell.element)
            lost = sorted(stated - known)
            if lost:
                yield finding("ua-headers", page_of(file, cell.element), name=lost[0])
            elif not stated and (cell.element.marks or cell.element.kids) and not _headed(cell, made):
                yield finding("ua-scope", page_of(file, cell.element))
                break


def _headers(cell: TagElement) -> set[str]:
    """The identifiers of the cells that are said to head it."""
    found = cell.said("/Headers")
    row = list(found) if found is not None and is_array(found) else [found]
    return {said(one) for one in row if is_string(one)}


def _headed(cell: TableCell, made: CellGrid) -> bool:
    """Whether a head in its row or column says that it speaks for that; also where the table has no heads at all."""
    heads = [one for one in made.cells if one.element.role == "TH"]
    for head in heads:
        scope = head.element.said("/Scope")
        along = _meet(head.rows, cell.rows) and scope in ("/Row", "/Both")
        if along or (_meet(head.columns, cell.columns) and scope in ("/Column", "/Both")):
            return True
    return not heads


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


RULES: tuple[PdfRule, ...] = (tables,)
