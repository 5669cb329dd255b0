"""What is true of each row of the table of `data`: what its cells say, how many sheets it wants, its faults, what hangs outdated of it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import TypeAlias

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import ALL
from leafletgen.engine.session import Session
from leafletgen.model.project.by_row import facts_on, outputs_by_row
from leafletgen.model.project.tables.row_data import COPIES, LANGUAGES, DataRow, DataTable, LeftOutRow
from leafletgen.model.project.writing.printed import Outdated, outdated, read_printed

__all__ = [
    "COPIES", "LANGUAGES", "AnyRow", "DataRow", "DataTable", "LeftOutRow", "RowFault", "RowReprint", "RowTotals", "outputs_by_row",
    "reprints", "row_faults_found", "row_of", "rows_in_order",
]  # fmt: skip

AnyRow: TypeAlias = "DataRow | LeftOutRow"
_NUMBER = attrgetter("number")
_PARTS = re.compile(r"[^\s,;\u3001\uff0c\uff1b]+")


class RowFault(NamedTuple):
    """A finding about a row, and the column that it is about (None: the row as a whole)."""

    found: Diagnostic
    column: int | None


class RowReprint(NamedTuple):
    """What hangs of a row and says something else by now: its sheets; the texts and facts that changed; what these facts said then."""

    sheets: tuple[Outdated, ...]
    changed: tuple[str, ...]
    was: Mapping[str, str]
    on: str
    version: str


@lru_cache(maxsize=2)
def rows_in_order(table: DataTable) -> tuple[AnyRow, ...]:
    """All rows as they stand in the file, those with faults among them."""
    return tuple(sorted((*table.rows.values(), *table.left_out), key=_NUMBER))


def row_of(table: DataTable, number: int) -> AnyRow | None:
    """The row of a number (from 1, the head not counted)."""
    rows = rows_in_order(table)
    at = bisect_left(rows, number, key=_NUMBER)
    return rows[at] if at < len(rows) and rows[at].number == number else None


def row_faults_found(table: DataTable, found: Iterable[Diagnostic]) -> dict[int, list[RowFault]]:
    """What was found in rows where the table was read, by the number of the row."""
    rows = [row for row in rows_in_order(table) if row.cells]
    starts = [row.cells[0].start for row in rows]
    made: dict[int, list[RowFault]] = {}
    for one in dict.fromkeys(found):
        if one.row is None or not isinstance(one.where, Span) or one.where.source != table.source.path:
            continue
        at = bisect_right(starts, one.where.start) - 1
        if at >= 0:
            column = _column(table, rows[at], one, one.where)
            made.setdefault(rows[at].number, []).append(RowFault(one, column))
    return made


def _column(table: DataTable, row: AnyRow, found: Diagnostic, where: Span) -> int | None:
    """The column that a finding is about: that which it names, else that in whose cell it stands."""
    named = dict(found.args).get("name", "")
    if found.code == "data-cell-empty" and named in table.heads:
        return table.heads.index(named)
    inside = (n for n, cell in enumerate(row.cells) if cell.start <= where.start <= max(cell.end, cell.start))
    return next(inside, None)


class RowTotals:
    """How many sheets rows want. Many rows want the same, so each wish is counted once."""

    def __init__(self, session: Session) -> None:
        self.editions = session.editions(ALL).value or ()
        self.wishes: list[tuple[dict[str, int], int]] = []
        """Sheets by language in the order of the row, and of all languages together."""
        self._known: dict[tuple[object, int], int] = {}

    def wish(self, row: DataRow) -> int:
        """The number of a row's wish in `wishes`."""
        key = (tuple(row.wanted.items()) if row.wanted is not None else None, row.copies)
        if key not in self._known:
            self._known[key] = len(self.wishes)
            self.wishes.append(self._counted(row))
        return self._known[key]

    def _counted(self, row: DataRow) -> tuple[dict[str, int], int]:
        found = {tag: 0 for tag in row.wanted or () if any(one.language == tag for one in self.editions)}
        for one in self.editions:
            if copies := row.copies_of(*one.sheet):
                found[one.language] = found.get(one.language, 0) + copies
        return found, sum(found.values())


def has_own_numbers(table: DataTable, row: AnyRow) -> bool:
    """Whether each language that a row asks for has a number of its own, so that its `copies` decide nothing."""
    if LANGUAGES not in table.heads:
        return False
    column = table.heads.index(LANGUAGES)
    said = row.cells[column].value if column < len(row.cells) else ""
    parts = _PARTS.findall(unicodedata.normalize("NFKC", said))
    return bool(parts) and all(":" in part for part in parts)


def reprints(session: Session) -> Outcome[dict[str, RowReprint]]:
    """What of each row hangs outdated, of sheets that differ by row; by name."""
    sink = Sink()
    noted = read_printed(session.project, sink)
    sheets: dict[str, list[Outdated]] = {}
    for one in outdated(session.project, noted) if noted.printed else ():
        if one.row is not None and not one.gone:
            sheets.setdefault(one.row, []).append(one)
    made = {}
    for name, old in sheets.items():
        changed = tuple(dict.fromkeys(key for one in old for key in one.changed))
        was: dict[str, str] = {}
        for one in old:
            then = noted.printed[one.sheet].facts
            now = {n: fact.value for n, fact in facts_on(session.project, one.output, name).items()}
            was |= {n: v for n, v in then.items() if n in now and now[n].replace("{lang}", one.language) != v}
        first = noted.printed[old[0].sheet]
        made[name] = RowReprint(tuple(old), changed, was, first.on, first.version)
    return Outcome(made, sink.diagnostics)


def sheets_of(session: Session, row: DataRow) -> Iterator[EditionKey]:
    """The sheets of a row that differ from row to row."""
    by_row = outputs_by_row(session.project)
    for one in session.editions(ALL).value or ():
        if one.output in by_row and row.copies_of(*one.sheet):
            yield one._replace(row=row.name)
