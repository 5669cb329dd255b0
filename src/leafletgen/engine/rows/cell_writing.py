"""One cell of the table of `data`, written into its CSV file: all other bytes stay, and so do encoding, mark, line ends and quoting."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

from leafletgen.core.diagnostics import Sink
from leafletgen.core.limits import ROWS_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.tables.limits import DATA_LIMITS
from leafletgen.model.project.tables.rows import ReadTable, TableValue, parting_of, read_table
from leafletgen.model.project.world import World

CP932 = "cp932"
_WISH = re.compile(r"[^\s,;\u3001\uff0c\uff1b]+")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

CellProblem = Literal["workbook", "changed", "encoding", "form"]


class CellEdit(NamedTuple):
    """A value for the cell of a column (by its name) in a row (from 1, the head not counted). `seen`: what it said when it was read."""

    path: str
    row: int
    column: str
    seen: str
    value: str


class CellError(Exception):
    """Nothing was written: it is a `workbook`; the cell says something else by now (`changed`); the file's `encoding` has no such character
    (`character`); or the file could not be read again as it should (`form`).
    """

    def __init__(self, problem: CellProblem, character: str = "") -> None:
        super().__init__(problem, character)
        self.problem, self.character = problem, character


def is_writable(path: str) -> bool:
    """Whether single cells of a table can be written: a workbook is mended in the program that it comes from."""
    return not path.lower().endswith(".xlsx")


def write_cell(world: World, edit: CellEdit) -> None:
    """Write it. Raises CellError, and OSError where the file cannot be read or written."""
    if not is_writable(edit.path):
        raise CellError("workbook")
    path = world.root / edit.path
    data = world.read(path, ROWS_BYTES)
    table = _read(edit.path, data)
    row, column = _cell(table, edit)
    made = _spliced(data, table, row, column, edit.value)
    if not _differs_there_alone(table, _read(edit.path, made), edit, column):
        raise CellError("form")
    world.write_over(path, made)


def _read(path: str, data: bytes) -> ReadTable:
    table = read_table(path, data, Sink(), DATA_LIMITS)
    if table is None or not table.rows:
        raise CellError("changed")
    return table


def _cell(table: ReadTable, edit: CellEdit) -> tuple[tuple[TableValue, ...], int]:
    """The row and the number of the column, where the cell still says what was seen."""
    heads = [cell.value.strip() for cell in table.rows[0]]
    if edit.column not in heads or not 0 < edit.row < len(table.rows):
        raise CellError("changed")
    row, column = table.rows[edit.row], heads.index(edit.column)
    if (row[column].value if column < len(row) else "") != edit.seen or not row:
        raise CellError("changed")
    return row, column


def _spliced(data: bytes, table: ReadTable, row: tuple[TableValue, ...], column: int, value: str) -> bytes:
    """The bytes of the file with another value in one cell."""
    text, mark, encoding = table.source.text, *_encoding(data)
    parting = parting_of(text)
    if column < len(row):
        start, end = row[column].start, row[column].end
        typed = text[start:end]
        inner = typed.strip()
        put = _quoted(value, parting, inner.startswith('"'))
        if inner:
            put = typed[: len(typed) - len(typed.lstrip())] + put + typed[len(typed.rstrip()) :]
    else:  # the row is shorter than the head
        start = end = row[-1].end
        put = parting * (column - len(row) + 1) + _quoted(value, parting, False)
    first = len(mark) + len(text[:start].encode(encoding))
    last = first + len(text[start:end].encode(encoding))
    try:
        return data[:first] + put.encode(encoding) + data[last:]
    except UnicodeEncodeError as error:
        raise CellError("encoding", put[error.start]) from None


def _quoted(value: str, parting: str, was: bool) -> str:
    """A value as it stands in the file: between quotation marks where it stood so, or cannot stand without (RFC 4180)."""
    if was or value != value.strip() or any(sign in value for sign in (parting, '"', "\n", "\r")):
        return '"' + value.replace('"', '""') + '"'
    return value


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The mark of a file and how it is encoded, as it is read."""
    for mark, name in {codecs.BOM_UTF8: "utf-8", **_WIDE}.items():
        if data.startswith(mark):
            return mark, name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"", CP932
    return b"", "utf-8"


def _differs_there_alone(before: ReadTable, now: ReadTable, edit: CellEdit, column: int) -> bool:
    """Whether the written file says the new value there, and all else as it did."""
    old, new = (_values(one.rows) for one in (before, now))
    if len(old) != len(new):
        return False
    for rows in (old, new):
        rows[edit.row] += [""] * (column + 1 - len(rows[edit.row]))
    old[edit.row][column] = edit.value
    return old == new


def _values(rows: Sequence[tuple[TableValue, ...]]) -> list[list[str]]:
    return [[cell.value for cell in row] for row in rows]


def with_copies(cell: str, name: str, copies: int, others: Mapping[str, int]) -> str:
    """What a cell of `languages` says when one language (or output) gets a number of its own; the rest stays as it was typed. `others`:
    what an empty cell means, which is all languages.
    """
    if not cell.strip():
        parts = {**others, name: copies}
        return " ".join(f"{tag}:{number}" if tag == name else tag for tag, number in parts.items())
    for found in _WISH.finditer(cell):
        if unicodedata.normalize("NFKC", found[0]).partition(":")[0] == name:
            return f"{cell[: found.start()]}{name}:{copies}{cell[found.end() :]}"
    parting = ";" if ";" in cell else " "
    return f"{cell.rstrip()}{parting}{name}:{copies}"
