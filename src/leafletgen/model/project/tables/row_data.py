"""A sheet for each row of a table: the rows with their names, how many of which sheet each wants, and its facts.

A row with a fault is left out, and no other: what is told of it names it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import NAME_CHARACTERS
from leafletgen.core.reading.decode import near
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.core.tables.limits import DATA_LIMITS
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.facts import FactFault, fact_faults, place_of, place_of_fault
from leafletgen.model.project.manifest import DataSource, FactRow, Manifest
from leafletgen.model.project.tables.folder_names import MOST_BYTES, collated, folder_name
from leafletgen.model.project.tables.parts import PartFiles
from leafletgen.model.project.tables.rows import ReadTable, TableValue, place, row_faults
from leafletgen.model.project.world import unfit_name
from leafletgen.text.languages.letters import spaces_of
from leafletgen.text.unseen import faults

LANGUAGES, COPIES = "languages", "copies"
"""The columns that say how many sheets a row wants."""
MOST_COPIES = 9_999
_FACT = re.compile(r"[a-z][a-z0-9_-]*")
"""What a fact may be called in a text."""
_WISH = re.compile(r"([A-Za-z0-9_-]+)(?::(\d{1,4}))?")
_PARTS = re.compile(r"[^\s,;\u3001\uff0c\uff1b]+")
_MAYBE_CUT = re.compile("[1-9][0-9]{8,9}")
"""Digits of a Japanese telephone number (nine, or ten of a mobile phone) without the zero that it begins with."""
_LINE_END = re.compile(r"(?<!\s)[^\S\r\n]*+[\r\n]\s*+")


class RowNeeds(NamedTuple):
    """What a project wants of its rows. `printed`: facts that stand on some sheet; `scanned`: those shown as codes; `asked`:
    those that may be empty, because a condition asks whether they are given. `script`: that of the source language. `compared`: the
    values that conditions ask for, by the name of the fact.
    """

    printed: Collection[str]
    scanned: Collection[str]
    asked: Collection[str]
    script: str
    compared: Mapping[str, frozenset[str]] = MappingProxyType({})


class DataRow(NamedTuple):
    """A row that sheets are made for. `number` counts rows from 1, the head not. `wanted`: how many by language, or by output."""

    name: str
    number: int
    cells: tuple[TableValue, ...]
    copies: int = 1
    wanted: Mapping[str, int] | None = None

    def copies_of(self, language: str, output: str) -> int:
        """How many of one sheet it wants; an output that it names has its own number, in the languages that it wants."""
        if self.wanted is None:
            return self.copies
        copies = self.wanted.get(language, 0)
        return self.wanted.get(output, copies) if copies else 0


class LeftOutRow(NamedTuple):
    """A row that has faults. `shared`: another one goes by its name, so that its folder is not its own."""

    name: str
    shared: bool = False
    number: int = 0
    cells: tuple[TableValue, ...] = ()


@dataclass(frozen=True, eq=False)
class DataTable:
    """The rows of a project by name. `columns`: where the value of each fact stands; `scanned`: facts that are codes."""

    source: Source
    columns: Mapping[str, int]
    rows: Mapping[str, DataRow]
    scanned: frozenset[str] = frozenset()
    left_out: tuple[LeftOutRow, ...] = field(default=(), repr=False)
    heads: tuple[str, ...] = ()
    """What its columns are called, those that nobody prints among them."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all rows, of those with faults, too."""
        return (*self.rows, *(row.name for row in self.left_out))

    def facts(self, name: str) -> dict[str, FactRow]:
        """The facts of a row."""
        return {
            fact: fact_of(self.source, self.rows[name].cells, column, fact in self.scanned)
            for fact, column in self.columns.items()
        }

    @cached_property
    def sample(self) -> dict[str, FactRow]:
        """The facts of the first row: what is shown where no row is chosen."""
        first = next(iter(self.rows), None)
        return self.facts(first) if first else {n: FactRow(n, qr=n in self.scanned) for n in self.columns}


def fact_of(source: Source, cells: Sequence[TableValue], column: int, scanned: bool) -> FactRow:
    """A cell as a fact; one that is not there is empty. What Excel broke into lines is one line again."""
    if column >= len(cells):
        end = cells[-1].end if cells else 0
        return FactRow("", qr=scanned, span=Span(source.path, max(end - 1, 0), end))
    cell = cells[column]
    value = unicodedata.normalize("NFC", cell.value)
    if "\n" in value or "\r" in value:
        value = _LINE_END.sub(_joint, value)
    return FactRow(value, qr=scanned, span=Span(source.path, cell.start, max(cell.end, cell.start + 1)))


def _joint(found: re.Match[str]) -> str:
    """What stands for a line end: nothing between letters of a script without spaces."""
    text = found.string
    around = (text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1])
    return "" if all(c and spaces_of(c) != "words" for c in around) else " "


def read_row_data(parts: PartFiles, manifest: Manifest, needs: RowNeeds, sink: Sink) -> DataTable | None:
    """The table that `data` names; None (and reported) where it cannot be read or has no column of names."""
    asked = manifest.data
    if asked is None:
        return None
    where = asked.spans.get("file", asked.span) or Span("leaflet.yaml", 0, 0)
    table = parts.table(asked.file, where, DATA_LIMITS)
    if table is None:
        return None
    names = [cell.value.strip() for cell in (table.rows or ((),))[0]]
    own = Sink()
    own.extend(_heads(table, names, manifest, asked, needs))
    sink.extend(own.diagnostics)
    if own.failed:
        return None
    columns = {
        name: number
        for number, name in enumerate(names)
        if name not in (LANGUAGES, COPIES) and _FACT.fullmatch(name)
    }
    return _RowReader(table, names, columns, manifest, asked, needs, sink).table()


def _heads(
    table: ReadTable, names: Sequence[str], manifest: Manifest, asked: DataSource, needs: RowNeeds
) -> Iterator[Diagnostic]:
    """Faults of the first row, which says what each column is."""
    if asked.row not in names:
        where = asked.spans.get("row", asked.span)
        known = meant(asked.row, [name for name in names if name])
        yield diagnostic("data-column-missing", where, path=asked.file, name=asked.row, suggestion=known)
    yield from row_faults(table, (table.rows or ((),))[0], len(names))
    for number, name in enumerate(names):
        where = place(table, table.rows[0][number])
        if name and name in names[:number]:
            yield diagnostic("data-column-twice", where, name=name)
        elif name in manifest.facts:
            yield diagnostic("data-column-fact", where, name=name)
        elif name and name != asked.row and not _FACT.fullmatch(name):
            yield diagnostic("data-column-name", where, name=name)
    if table.rows and not set(names) & {*needs.printed, *needs.asked}:
        yield diagnostic("data-unused", asked.span, path=asked.file)
    if len(table.rows) < 2:
        yield diagnostic(
            "data-empty", place(table, table.rows[0][0]) if table.rows else asked.span, path=asked.file
        )


class _RowReader:
    """One table, row by row."""

    def __init__(
        self, table: ReadTable, names: Sequence[str], columns: Mapping[str, int], manifest: Manifest,
        asked: DataSource, needs: RowNeeds, sink: Sink,
    ) -> None:  # fmt: skip
        self.read, self.names, self.columns = table, names, columns
        self.manifest, self.asked, self.needs, self.sink = manifest, asked, needs, sink
        self.rows: dict[str, DataRow] = {}
        self.left_out: list[LeftOutRow] = []
        self._taken: dict[str, str] = {}
        self._known: dict[tuple[str, bool], tuple[FactFault, ...]] = {}

    def table(self) -> DataTable:
        """All rows; those with faults are reported and left out."""
        for number, cells in enumerate(self.read.rows[1:], 1):
            if not any(cell.value for cell in cells):
                continue
            own = Sink()
            row = self._row(number, cells, own)
            name = row.name or f"#{number + 1}"
            self.sink.extend(replace(found, row=name) for found in own.diagnostics)
            if own.failed:
                shared = not row.name or collated(folder_name(name)) in self._taken
                self.left_out.append(LeftOutRow(name, shared, number, cells))
            else:
                self._taken[collated(folder_name(name))] = name
                self.rows[name] = row
        scanned = frozenset(self.needs.scanned) & frozenset(self.columns)
        return DataTable(
            self.read.source, self.columns, self.rows, scanned, tuple(self.left_out), tuple(self.names)
        )

    def _row(self, number: int, cells: tuple[TableValue, ...], sink: Sink) -> DataRow:
        shifted = tuple(row_faults(self.read, cells, len(self.names)))
        sink.extend(shifted)
        name = self._name(cells, sink)
        if shifted:  # cells stand under the wrong heads: what is said of them would be noise
            return DataRow(name, number, cells)
        sink.extend(self._facts(name, cells))
        sink.extend(self._unasked(name, cells))
        copies = self._copies(name, cells, sink)
        return DataRow(name, number, cells, copies, self._wanted(name, cells, copies, sink))

    def _cell(self, cells: tuple[TableValue, ...], name: str) -> FactRow | None:
        """A cell of a column by its name; None where there is no such column."""
        return fact_of(self.read.source, cells, self.names.index(name), False) if name in self.names else None

    def _name(self, cells: tuple[TableValue, ...], sink: Sink) -> str:
        cell = self._cell(cells, self.asked.row)
        assert cell is not None  # a table without this column is not read
        name, where = cell.value, cell.span
        if not name:
            sink.add(diagnostic("data-row-nameless", where, name=self.asked.row))
            return ""
        if hidden := faults(name):
            sink.add(diagnostic(hidden[0].fault, where, character=hidden[0].name))
        if NAME_CHARACTERS.passed_by(len(name)) or len(name.encode()) > MOST_BYTES:
            sink.add(unfit_name(name, "it is too long", where))
        if name in self.rows:
            first = self.read.source.position(self.rows[name].cells[0].start).line
            sink.add(diagnostic("data-row-twice", where, name=name, line=first))
        elif other := self._taken.get(collated(folder_name(name))):
            sink.add(diagnostic("data-folder-twice", where, name=name, other=other, folder=folder_name(name)))
        return name

    def _facts(self, row: str, cells: tuple[TableValue, ...]) -> Iterator[Diagnostic]:
        for name, column in self.columns.items():
            if name not in self.needs.printed and name not in self.needs.scanned:
                continue
            fact = fact_of(self.read.source, cells, column, name in self.needs.scanned)
            if not fact.value:
                if name not in self.needs.asked and name != self.asked.row:
                    yield diagnostic("data-cell-empty", fact.span, name=name, house=row)
                continue
            if excess := excess_of(fact.value):
                yield passed(excess.limit, excess.number, fact.span, path=name)
            if _MAYBE_CUT.fullmatch(fact.value):
                yield diagnostic("data-zero-lost", fact.span, value=fact.value)
            for fault in self._judged(fact):
                where = place_of_fault({self.read.source.path: self.read.source}, fact, fault)
                yield diagnostic(fault.code, where, name=name, **dict(fault.args))  # type: ignore[arg-type]  # names of a code's arguments only

    def _unasked(self, row: str, cells: tuple[TableValue, ...]) -> Iterator[Diagnostic]:
        """Values that no condition asks for, though others of their column are asked for one by one, or one is nearly it: where every house
        has one of several lines, this one would have none, and nobody would see it.
        """
        for name, wanted in self.needs.compared.items():
            cell = self._cell(cells, name)
            if cell is None or not cell.value or cell.value in wanted:
                continue
            if len(wanted) > 1 or near(cell.value, sorted(wanted)):
                known = meant(cell.value, sorted(wanted))
                yield diagnostic(
                    "data-value-unasked", cell.span, name=name, value=cell.value, house=row, suggestion=known
                )

    def _judged(self, fact: FactRow) -> tuple[FactFault, ...]:
        """The faults of a value; many rows say the same."""
        known = self._known.get((fact.value, fact.qr))
        if known is None:
            known = self._known[fact.value, fact.qr] = tuple(fact_faults(fact, self.needs.script))
        return known

    def _copies(self, row: str, cells: tuple[TableValue, ...], sink: Sink) -> int:
        cell = self._cell(cells, COPIES)
        if cell is None or not cell.value:
            return 1
        plain = unicodedata.normalize("NFKC", cell.value)
        if plain.isascii() and plain.isdecimal() and int(plain[:9]) <= MOST_COPIES:
            return int(plain)
        sink.add(diagnostic("data-copies", cell.span, value=cell.value, house=row, most=MOST_COPIES))
        return 1

    def _wanted(
        self, row: str, cells: tuple[TableValue, ...], copies: int, sink: Sink
    ) -> Mapping[str, int] | None:
        """`vi:2 ne`: how many by language; None where nothing is said, which is all."""
        cell = self._cell(cells, LANGUAGES)
        if cell is None or not cell.value:
            return None
        known = (*self.manifest.languages, *self.manifest.outputs)
        found: dict[str, int] = {}
        sources = {self.read.source.path: self.read.source}
        for part in _PARTS.findall(cell.value):
            wish = _WISH.fullmatch(unicodedata.normalize("NFKC", part))
            where = place_of(sources, part, cell.span, 0) or cell.span
            where = where and where._replace(end=where.start + len(part))
            if wish is None or wish[1] not in known:
                word = wish[1] if wish else part
                sink.add(
                    diagnostic("data-language", where, value=part, house=row, suggestion=meant(word, known))
                )
            elif wish[1] in found:
                sink.add(diagnostic("data-language-twice", where, name=wish[1], house=row))
            else:
                found[wish[1]] = int(wish[2]) if wish[2] else copies
        if any(tag in found for tag in self.manifest.languages):
            return found
        return dict.fromkeys(self.manifest.languages, copies) | found  # outputs alone
