"""XLSX as rows of texts, by openpyxl.

A workbook is a ZIP of XML from a stranger: its size, its number of parts and its declared document types are looked
at before anything is unpacked.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import datetime, time
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import XLSX_PARTS, XLSX_RATIO
from leafletgen.core.tables.limits import TABLE_LIMITS, TableLimits


def read_workbook(data: bytes, sink: Sink, limits: TableLimits = TABLE_LIMITS) -> list[list[str]] | None:
    """The cells of its first sheet; None (and reported) where it is no workbook, or is built to do harm. A formula is reported."""
    if not _is_harmless(data, sink, limits):
        return None
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet: Any = book.worksheets[0]
        # All that openpyxl reads is read here: what is done with it below is ours, and so are its faults.
        rows: list[list[tuple[Any, bool]]] = [
            [(cell.value, cell.data_type == "f") for cell in cells]
            for cells in sheet.iter_rows(max_row=limits.rows.most + 1, max_col=limits.columns.most)
        ]
    except Exception:  # noqa: BLE001  (openpyxl raises whatever the XML of a stranger makes it stumble over)
        sink.add(diagnostic("import-unreadable", kind="XLSX"))
        return None
    if limits.rows.passed_by(len(rows)):
        sink.add(passed(limits.rows, len(rows), None, path="XLSX"))
        return None
    return [[_text(*cell, number, sink) for cell in cells] for number, cells in enumerate(rows, 1)]


def _text(value: Any, formula: bool, number: int, sink: Sink) -> str:
    """What a cell of a row (from 1) says."""
    if value is None:
        return ""
    if formula:
        sink.add(diagnostic("import-formula", number=number))
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():  # Excel has no days without hours
        return str(value.date())
    # ECMA-376, ST_Xstring: line ends of Excel, and the underscore that keeps such a code apart from its like.
    text = re.sub("_x(000[9AD]|005F)_", lambda code: chr(int(code[1], 16)), str(value))
    return re.sub(r"\r\n?", "\n", text).replace("\n\n\n", "\n\n")


def _is_harmless(data: bytes, sink: Sink, limits: TableLimits) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            whole = sum(part.file_size for part in parts)
            if (
                XLSX_PARTS.passed_by(len(parts))
                or limits.unpacked.passed_by(whole)
                or whole > XLSX_RATIO.most * max(len(data), 1)
            ):
                sink.add(diagnostic("import-bomb"))
                return False
            count = 0
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    found = _elements(archive, part, sink, limits)
                    if found is None:
                        return False
                    count += found
            if limits.elements.passed_by(count):
                sink.add(passed(limits.elements, count, None, path="XLSX"))
                return False
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        sink.add(diagnostic("import-unreadable", kind="XLSX"))
        return False
    return True


def _elements(archive: zipfile.ZipFile, part: zipfile.ZipInfo, sink: Sink, limits: TableLimits) -> int | None:
    """How many elements a part has; None (and reported) where it declares a document type, or is larger than its head says."""
    with archive.open(part) as file:
        content = file.read(limits.unpacked.most + 1)
    if limits.unpacked.passed_by(len(content)):
        sink.add(diagnostic("import-bomb"))
        return None
    # Without zero bytes UTF-16 reads like ASCII.
    if b"<!DOCTYPE" in content.replace(b"\0", b"") or b"<!ENTITY" in content.replace(b"\0", b""):
        sink.add(diagnostic("import-doctype"))
        return None
    return content.count(b"<") // 2
