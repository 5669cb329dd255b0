"""CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, as Excel needs it.

A cell that a spreadsheet would take for a formula, a number or a date gets an apostrophe before it, which is taken off
again on the way home (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import codecs
import csv
import io
import re

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.reading import read_source
from leafletgen.engine.exchange.rows import LIMIT, bundle_of, guarded, heads, row, unguarded
from leafletgen.engine.exchange.unit import Bundle


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
    first = re.split(r"\r?\n", text, maxsplit=1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = [
            [unguarded(cell) for cell in cells]
            for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error:
        sink.add(diagnostic("import-unreadable", kind="CSV"))
        return None
    return bundle_of(rows, sink, "CSV")


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
