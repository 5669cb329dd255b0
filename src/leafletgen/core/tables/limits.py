"""What tables may have: those of layouts and of exchange, and the large one of `data`."""

from __future__ import annotations

from leafletgen.core.limits import (
    DATA_CELLS,
    DATA_ELEMENTS,
    DATA_ROWS,
    DATA_UNPACKED,
    TABLE_CELLS,
    TABLE_COLUMNS,
    TABLE_ROWS,
    XLSX_UNPACKED,
    XML_ELEMENTS,
    Limit,
)
from leafletgen.core.record import NamedTuple


class TableLimits(NamedTuple):
    """What a table may have: rows, columns, cells, and (a workbook) elements of XML and bytes when it is unpacked."""

    rows: Limit = TABLE_ROWS
    columns: Limit = TABLE_COLUMNS
    cells: Limit = TABLE_CELLS
    elements: Limit = XML_ELEMENTS
    unpacked: Limit = XLSX_UNPACKED


TABLE_LIMITS = TableLimits()
DATA_LIMITS = TableLimits(DATA_ROWS, TABLE_COLUMNS, DATA_CELLS, DATA_ELEMENTS, DATA_UNPACKED)
