"""CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, as Excel needs it.

A cell that a spreadsheet would take for a formula, a number or a date gets an apostrophe before it, which is taken off
again on the way home (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import TABLE_CELLS, TABLE_COLUMNS, TABLE_ROWS, Limit
from leafletgen.core.reading import read_source
from leafletgen.engine.exchange.rows import LIMIT, bundle_of, guarded, heads, row, unguarded
from leafletgen.engine.exchange.unit import Bundle

FIRST = re.compile(r"\r?\n|\Z")
"""Where the first row ends."""


def write(bundle: Bundle) -> bytes:
    """A CSV file."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(heads(bundle))
    for unit in bundle.units:
        table.writerow([cell if n == LIMIT else guarded(cell) for n, cell in enumerate(row(bundle, unit))])
    return codecs.BOM_UTF8 + out.getvalue().encode()


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of a CSV file (comma, semicolon or tab; UTF-8 or UTF-16); None (and reported) where it is none."""
    text = _text(data, sink)
    if text is None:
        return None
    rows = table(text, sink)
    return None if rows is None else bundle_of(rows, sink, "CSV")


def table(text: str, sink: Sink) -> list[list[str]] | None:
    """The cells of a table whose first row says by what they are parted; None (and reported) where it is none, or too large."""
    first = text[: FIRST.search(text).start()]  # type: ignore[union-attr]  # it matches the end, too
    delimiter = max(",;\t", key=first.count)
    rows: list[list[str]] = []
    cells = 0
    try:
        if TABLE_COLUMNS.passed_by(first.count(delimiter)):
            raise _LargeError(TABLE_COLUMNS, first.count(delimiter) + 1)
        for row in csv.reader(_lines(text, delimiter), delimiter=delimiter):
            rows.append([unguarded(cell) for cell in row])
            cells += len(row)
            for limit, count in ((TABLE_COLUMNS, len(row)), (TABLE_ROWS, len(rows)), (TABLE_CELLS, cells)):
                if limit.passed_by(count):
                    raise _LargeError(limit, count)
    except csv.Error:
        sink.add(diagnostic("import-unreadable", kind="CSV"))
        return None
    except _LargeError as error:
        sink.add(passed(error.limit, error.count, None, path="CSV"))
        return None
    return rows


class _LargeError(Exception):
    """A table has more than it may have."""

    def __init__(self, limit: Limit, count: int) -> None:
        super().__init__(limit.name)
        self.limit, self.count = limit, count


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines of a table, each looked at before it is cut into cells. Raises _LargeError."""
    for line in io.StringIO(text, newline=""):
        if TABLE_COLUMNS.passed_by(line.count(delimiter)) and '"' not in line:
            raise _LargeError(TABLE_COLUMNS, line.count(delimiter) + 1)
        yield line


def _text(data: bytes, sink: Sink) -> str | None:
    """Excel writes UTF-16 as "Unicode text", and the computer's own encoding as "CSV": that has lost letters already."""
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if data.startswith(mark):
            try:
                return data.decode("utf-16")
            except UnicodeDecodeError:
                sink.add(diagnostic("import-encoding"))
                return None
    own = Sink()
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        read_source("", data, own)
        sink.add(diagnostic("import-encoding"))
        return None
