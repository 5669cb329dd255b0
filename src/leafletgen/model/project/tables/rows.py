"""Tables of a project, CSV and XLSX, as records: each cell by the name of its column, and where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import ROWS_BYTES, TABLE_COLUMNS
from leafletgen.core.reading import MapNode, Pair, Scalar, read_table_source
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.core.tables.limits import TABLE_LIMITS, TableLimits
from leafletgen.core.tables.workbook import read_workbook
from leafletgen.model.project.datum import Datum

TABLES = (".csv", ".xlsx")
_NAME = re.compile(r"[^\W_][\w-]*")
_QUOTED = re.compile(r'[ \t]*"((?:[^"]|"")*)"[ \t]*')
_END = re.compile(r"\r\n|\r|\n|\Z")


class TableValue(NamedTuple):
    """A value of a table and the characters of the file that it stands in. `open`: its quotation mark is closed nowhere."""

    value: str
    start: int
    end: int
    open: bool = False


class ReadTable(NamedTuple):
    """A table with the characters that people see of it; each row with its cells."""

    source: Source
    rows: tuple[tuple[TableValue, ...], ...]


def read_table(shown: str, data: bytes, sink: Sink, limits: TableLimits = TABLE_LIMITS) -> ReadTable | None:
    """The cells of a table by the ending of its name; None (and reported) where it is none, or too large."""
    own = Sink()
    read = _workbook if shown.lower().endswith(".xlsx") else _csv
    made = read(shown, data, own, limits)
    sink.extend(replace(d, where=d.where or Span(shown, 0, 0)) for d in own.diagnostics)
    return made if made is None or _is_small(made, sink, limits) else None


def records(table: ReadTable, sink: Sink) -> tuple[MapNode, ...]:
    """A record for each row below the first. Rows without any value are left out; faults of names and rows are reported."""
    head, *rows = table.rows or ((),)
    names = [cell.value.strip() for cell in head]
    for number, (name, cell) in enumerate(zip(names, head, strict=True)):
        empty = not name and not any(row[number].value for row in rows if len(row) > number)
        if not empty and (not _NAME.fullmatch(name) or name in names[:number]):
            sink.add(diagnostic("rows-column", place(table, cell), name=name))
    made = []
    for number, row in enumerate(rows, 2):
        sink.extend(row_faults(table, row, len(names)))
        if any(cell.value for cell in row):
            made.append(_record(table, names, row, number))
    return tuple(made)


def _record(table: ReadTable, names: list[str], row: tuple[TableValue, ...], number: int) -> MapNode:
    end = row[-1].end
    missing = [TableValue("", end, end)] * (len(names) - len(row))
    cells = zip(names, (*row, *missing), strict=False)
    entries = tuple(
        Pair(Scalar(table.source, cell.start, cell.end, name, "double"), _value(table, name, cell, number)) for name, cell in cells
    )  # fmt: skip
    return MapNode(table.source, row[0].start, end, entries)


def _value(table: ReadTable, name: str, cell: TableValue, number: int) -> Scalar:
    """A cell; an empty one is nothing at all."""
    value = Datum(unicodedata.normalize("NFC", cell.value), f"{table.source.path}:{number}.{name}")
    return Scalar(table.source, cell.start, cell.end, value, "double" if cell.value else "plain")


def row_faults(table: ReadTable, row: Sequence[TableValue], wanted: int) -> Iterator[Diagnostic]:
    """What is wrong with a row, whatever it says; `wanted`: how many columns have a name."""
    beyond = next((cell for cell in row[wanted:] if cell.value), None)
    if beyond is not None:
        yield diagnostic("rows-long", place(table, beyond), count=len(row), wanted=wanted)
    for cell in row:
        if cell.open:
            yield diagnostic("rows-quote", place(table, cell), value=cell.value.lstrip('"'))


def place(table: ReadTable, cell: TableValue) -> Span:
    """Where a cell stands."""
    return Span(table.source.path, cell.start, max(cell.end, cell.start + 1))


def _is_small(table: ReadTable, sink: Sink, limits: TableLimits) -> bool:
    """Whether a table keeps to the limits; reported where it does not."""
    widest = max((len(row) for row in table.rows), default=0)
    cells = sum(len(row) for row in table.rows)
    counts = ((limits.rows, len(table.rows)), (limits.columns, widest), (limits.cells, cells))
    over = next(((limit, count) for limit, count in counts if limit.passed_by(count)), None)
    if over:
        sink.add(passed(*over, Span(table.source.path, 0, 0)))
    return over is None


def _csv(shown: str, data: bytes, sink: Sink, limits: TableLimits) -> ReadTable | None:
    source = read_table_source(shown, data, sink, ROWS_BYTES)
    return ReadTable(source, tuple(_few(_rows(source.text), limits))) if source else None


def _few(rows: Iterator[tuple[TableValue, ...]], limits: TableLimits) -> Iterator[tuple[TableValue, ...]]:
    """The rows up to those that are more than any limit allows, which is told of what is there then."""
    cells = 0
    for number, row in enumerate(rows, 1):
        cells += len(row)
        yield row
        if (
            limits.rows.passed_by(number)
            or limits.cells.passed_by(cells)
            or limits.columns.passed_by(len(row))
        ):
            return


def parting_of(text: str) -> str:
    """What parts the values of a CSV file: what is most frequent in its first row of comma, semicolon and tab."""
    first = text[: next(_END.finditer(text)).start()]
    return max(",;\t", key=first.count)


def _rows(text: str) -> Iterator[tuple[TableValue, ...]]:
    """The rows of a CSV file (RFC 4180)."""
    parting = parting_of(text)
    plain = re.compile(rf"[^{parting}\r\n]*")
    at, row = 0, []
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        if quoted and text[quoted.end() : quoted.end() + 1] in ("", parting, "\r", "\n"):
            row.append(TableValue(quoted[1].replace('""', '"'), at, quoted.end()))
            at = quoted.end()
        else:
            found = plain.match(text, at)
            assert found is not None  # it matches the empty text, too
            value = found[0].strip()
            row.append(TableValue(value, at, found.end(), value.startswith('"')))
            at = found.end()
        if text[at : at + 1] == parting and not TABLE_COLUMNS.passed_by(len(row)):
            at += 1
            if at < len(text):
                continue
        yield tuple(row)
        row = []
        ended = _END.match(text, at)
        at = ended.end() if ended else at


def _workbook(shown: str, data: bytes, sink: Sink, limits: TableLimits) -> ReadTable | None:
    """A workbook; what people see of it is a line for each row."""
    found = read_workbook(data, sink, limits)
    if found is None:
        return None
    rows, at = [], 0
    lines = []
    for texts in found:
        while texts and not texts[-1].strip():  # a sheet is as wide as its widest row
            texts.pop()
        cells = []
        for text in texts:
            cells.append(TableValue(text.strip(), at, at + len(text)))
            at += len(text) + 1
        rows.append(tuple(cells))
        at += not texts  # the end of an empty line
        lines.append("\t".join(re.sub(r"\s", " ", text) for text in texts))
    return ReadTable(Source(shown, "\n".join(lines)), tuple(rows))
