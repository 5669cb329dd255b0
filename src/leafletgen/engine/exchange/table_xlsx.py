"""XLSX, by openpyxl: the columns of the translator are open, all others locked; every cell is text, none a formula.

A workbook is a ZIP of XML from a stranger: its size, its number of parts and its declared document types are looked
at before anything is unpacked.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.intake import passed
from leafletgen.core.limits import (
    TABLE_COLUMNS,
    TABLE_ROWS,
    XLSX_PARTS,
    XLSX_RATIO,
    XLSX_UNPACKED,
    XML_ELEMENTS,
)
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
    if not _is_harmless(data, sink):
        return None
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet: Any = book.worksheets[0]
        # All that openpyxl reads is read here: what is done with it below is ours, and so are its faults.
        rows: list[list[tuple[Any, bool]]] = [
            [(cell.value, cell.data_type == "f") for cell in cells]
            for cells in sheet.iter_rows(max_row=TABLE_ROWS.most + 1, max_col=TABLE_COLUMNS.most)
        ]
    except Exception:  # noqa: BLE001  (openpyxl raises whatever the XML of a stranger makes it stumble over)
        sink.add(diagnostic("import-unreadable", kind="XLSX"))
        return None
    if TABLE_ROWS.passed_by(len(rows)):
        sink.add(passed(TABLE_ROWS, len(rows), None, path="XLSX"))
        return None
    table = [[_text(*cell, number, sink) for cell in cells] for number, cells in enumerate(rows, 1)]
    return bundle_of(table, sink, "XLSX")


def _text(value: Any, formula: bool, number: int, sink: Sink) -> str:
    """What a cell of a row (from 1) says."""
    if value is None:
        return ""
    if formula:
        sink.add(diagnostic("import-formula", row=number))
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    # ECMA-376, ST_Xstring: line ends of Excel, and the underscore that keeps such a code apart from its like.
    text = re.sub("_x(000[9AD]|005F)_", lambda code: chr(int(code[1], 16)), str(value))
    return re.sub(r"\r\n?", "\n", text).replace("\n\n\n", "\n\n")


def _is_harmless(data: bytes, sink: Sink) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            whole = sum(part.file_size for part in parts)
            if (
                XLSX_PARTS.passed_by(len(parts))
                or XLSX_UNPACKED.passed_by(whole)
                or whole > XLSX_RATIO.most * max(len(data), 1)
            ):
                sink.add(diagnostic("import-bomb"))
                return False
            count = 0
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    found = _elements(archive, part, sink)
                    if found is None:
                        return False
                    count += found
            if XML_ELEMENTS.passed_by(count):
                sink.add(passed(XML_ELEMENTS, count, None, path="XLSX"))
                return False
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        sink.add(diagnostic("import-unreadable", kind="XLSX"))
        return False
    return True


def _elements(archive: zipfile.ZipFile, part: zipfile.ZipInfo, sink: Sink) -> int | None:
    """How many elements a part has; None (and reported) where it declares a document type, or is larger than its head says."""
    with archive.open(part) as file:
        content = file.read(XLSX_UNPACKED.most + 1)
    if XLSX_UNPACKED.passed_by(len(content)):
        sink.add(diagnostic("import-bomb"))
        return None
    # Without zero bytes UTF-16 reads like ASCII.
    if b"<!DOCTYPE" in content.replace(b"\0", b"") or b"<!ENTITY" in content.replace(b"\0", b""):
        sink.add(diagnostic("import-doctype"))
        return None
    return content.count(b"<") // 2
