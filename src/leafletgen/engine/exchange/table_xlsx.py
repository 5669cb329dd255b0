"""XLSX, by openpyxl: the columns of the translator are open, all others locked; every cell is text, none a formula."""

from __future__ import annotations

import io
import re
from typing import Any

from leafletgen.core.diagnostics import Sink
from leafletgen.core.tables.workbook import read_workbook
from leafletgen.engine.exchange.rows import BASE, EDITABLE, STATE, STATES, TRANSLATION, bundle_of, heads, row
from leafletgen.engine.exchange.unit import Bundle

_WIDTHS = (22, 22, 40, 9, 40, 48, 56, 40, 12, 12)


def write(bundle: Bundle) -> bytes:
    """A workbook with one sheet."""
    from openpyxl import Workbook
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet: Any = book.active
    sheet.title = bundle.language[:31]
    for column, head in enumerate(heads(bundle), 1):
        cell = sheet.cell(1, column, head)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E8E8E8")
    for number, unit in enumerate(bundle.units, 2):
        for column, text in enumerate(row(bundle, unit)):
            _fill(sheet.cell(number, column + 1), text, column, bundle)
    last = len(bundle.units) + 1
    for column, width in enumerate(_WIDTHS):
        sheet.column_dimensions[sheet.cell(1, column + 1).column_letter].width = width
    sheet.column_dimensions[sheet.cell(1, BASE + 1).column_letter].hidden = True
    sheet.freeze_panes = "B2"
    choice = DataValidation(
        type="list", formula1=f'"{",".join(STATES)}"', allow_blank=True, showErrorMessage=False
    )
    sheet.add_data_validation(choice)
    letter = sheet.cell(1, STATE + 1).column_letter
    choice.add(f"{letter}2:{letter}{max(last, 2)}")
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.formatCells = False
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(cell: Any, text: str, column: int, bundle: Bundle) -> None:
    from openpyxl.styles import Alignment, PatternFill, Protection

    rtl = bundle.rtl and column == TRANSLATION
    cell.value = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text) or None  # as it is: `_x0041_` stands for A
    if text:
        cell.data_type = "s"  # never a formula, whatever it begins with
    cell.quotePrefix = True
    cell.number_format = "@"
    side = {"horizontal": "right", "readingOrder": 2} if rtl else {}
    cell.alignment = Alignment(wrap_text=True, vertical="top", **side)
    cell.protection = Protection(locked=column not in EDITABLE)
    if column in EDITABLE:
        cell.fill = PatternFill("solid", fgColor="FFF8DC")


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of a workbook; None (and reported) where it is none, or is built to do harm."""
    table = read_workbook(data, sink)
    return None if table is None else bundle_of(table, sink, "XLSX")
