"""Files of events that calendars name: tables (CSV) and other calendars (iCalendar), read once, every fault in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import is_there, passed, unreadable
from leafletgen.core.limits import EVENT_BYTES, EVENTS
from leafletgen.core.source import Source, Span
from leafletgen.model.project.dates import read_rule
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tables.calendars import too_long
from leafletgen.model.project.tables.rows import TABLES, ReadTable, TableValue, place, read_table, row_faults
from leafletgen.model.project.tree import mapped, nodes_of
from leafletgen.model.project.world import World
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.calendar.declared import CalendarEvent, LetterForm
from leafletgen.page.blocks.kit import MessageRef, Name
from leafletgen.page.calendar.rules import DayRule, parse_rule
from leafletgen.page.calendar.weeks import WEEK, sheets

CALENDAR = ".ics"
ENDINGS = (*TABLES, CALENDAR)
COLUMNS = ("date", "text", "pictogram", "ground", "sign", "letter", "form", "paint")
"""What the columns of a table of events may be called; the first must be there."""


def with_events(world: World, layout: Layout, sink: Sink, sources: dict[str, Source]) -> Layout:
    """The layout with the events of all files that its calendars name; `sources` gets these files."""
    reader = _EventReader(world, sink, sources)

    def fill(node: Any) -> Any:
        return reader.filled(node) if isinstance(node, Calendar) else node

    if not any(isinstance(node, Calendar) for node in nodes_of(layout)):
        return layout
    return mapped(layout, fill)


class _EventReader:
    """Reads the files of one layout."""

    def __init__(self, world: World, sink: Sink, sources: dict[str, Source]) -> None:
        self.world = world
        self.sink = sink
        self.sources = sources
        self._data: dict[str, bytes | None] = {}
        self._tables: dict[str, ReadTable | None] = {}

    def filled(self, calendar: Calendar[Any]) -> Calendar[Any]:
        if not any(event.file for event in calendar.events) or too_long(calendar):
            return calendar
        shown = sheets(calendar.start.day, calendar.months, calendar.weeks, 0)
        days = [day for sheet in shown for week in sheet.weeks for day in week]
        # A week more on both sides: the weeks of some languages begin on other days.
        week = timedelta(WEEK)
        first, last = min(days) - week, max(days) + week
        events = tuple(
            replace(event, read=tuple(self._read(event, event.file, calendar, first, last)))
            if event.file
            else event
            for event in calendar.events
        )
        return replace(calendar, events=events)

    def _read(
        self, event: CalendarEvent[Any], name: str, calendar: Calendar[Any], first: date, last: date
    ) -> Iterator[CalendarEvent[Any]]:
        data = self._bytes(name, event.span)
        if data is None:
            return
        if name.lower().endswith(CALENDAR):
            yield from self._occurrences(event, calendar, data, first, last)
            return
        if name not in self._tables:
            self._tables[name] = read_table(name, data, self.sink)
        table = self._tables[name]
        if table is not None:
            self.sources[name] = table.source
            yield from self._rows(event, table)

    def _bytes(self, name: str, where: Span | None) -> bytes | None:
        if name not in self._data:
            self._data[name] = self._fetched(name, where)
        return self._data[name]

    def _fetched(self, name: str, where: Span | None) -> bytes | None:
        path = self.world.inside(".", name)
        if path is None or not is_there(path) or not name.lower().endswith(ENDINGS):
            if parse_rule(name):
                self.sink.add(diagnostic("event-bare", where, value=name))
                return None
            known = [found for ending in ENDINGS for found in self.world.files(".", ending)]
            told = diagnostic(
                "file-missing",
                where,
                kind="file of events",
                name=name,
                path=name,
                suggestion=meant(name, known),
            )
            self.sink.add(told)
            return None
        try:
            return self.world.read(path, EVENT_BYTES)
        except OSError as error:
            self.sink.add(unreadable(self.world.shown(path), error, where))
            return None

    # --- iCalendar

    def _occurrences(
        self, event: CalendarEvent[Any], calendar: Calendar[Any], data: bytes, first: date, last: date
    ) -> Iterator[CalendarEvent[Any]]:
        # Late: for projects with such files.
        from leafletgen.page.calendar.ics import CalendarFileError, occurrences

        try:
            found = occurrences(data, first, last)
        except CalendarFileError as error:
            self.sink.add(
                diagnostic("events-unreadable", event.span, path=event.file, reason=str(error.args[0]))
            )
            return
        for day, summary in found:
            named = Name(summary) if summary in calendar.signs else event.sign
            said = "" if named else summary
            yield replace(
                event, file=None, on=DayRule(day.isoformat(), day, day, 1), sign=named, said=said, read=()
            )

    # --- CSV, XLSX

    def _rows(self, event: CalendarEvent[Any], table: ReadTable) -> Iterator[CalendarEvent[Any]]:
        head = table.rows[0] if table.rows else ()
        columns = self._columns(table, head)
        for number, cells in enumerate(table.rows[1:] if columns else (), 1):
            if EVENTS.passed_by(number):
                self.sink.add(passed(EVENTS, len(table.rows) - 1, place(table, cells[0])))
                return
            if columns and any(cell.value for cell in cells):
                made = self._row(event, table, columns, cells)
                if made is not None:
                    yield made

    def _columns(self, table: ReadTable, head: tuple[TableValue, ...]) -> tuple[str, ...] | None:
        """What the cells of a row are, by the first row; None (and reported) where that does not say it."""
        names = [cell.value.lower() for cell in head]
        known = ", ".join(COLUMNS)
        wrong = [
            c for c, name in zip(head, names, strict=True) if name not in COLUMNS or names.count(name) > 1
        ]
        for cell in wrong:
            self.sink.add(diagnostic("events-column", place(table, cell), name=cell.value, known=known))
        if not wrong and COLUMNS[0] not in names:
            where = place(table, head[0]) if head else Span(table.source.path, 0, 0)
            self.sink.add(diagnostic("events-date", where))
        return tuple(names) if not wrong and COLUMNS[0] in names else None

    def _row(
        self,
        event: CalendarEvent[Any],
        table: ReadTable,
        columns: tuple[str, ...],
        cells: tuple[TableValue, ...],
    ) -> CalendarEvent[Any] | None:
        if faults := tuple(row_faults(table, cells, len(columns))):
            self.sink.extend(faults)
            return None
        said = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.value}
        day = said.pop(COLUMNS[0], None)
        if day is None:
            self.sink.add(diagnostic("events-no-date", place(table, cells[0])))
            return None
        rule = read_rule(day.value, place(table, day))
        if not isinstance(rule, DayRule):
            self.sink.add(rule)
            return None
        form = said.get("form")
        if form is not None and form.value not in get_args(LetterForm):
            known = ", ".join(get_args(LetterForm))
            self.sink.add(diagnostic("value-not-listed", place(table, form), value=form.value, known=known))
            return None
        own: dict[str, Any] = {name: _value(name, cell, place(table, cell)) for name, cell in said.items()}
        whole = Span(table.source.path, cells[0].start, cells[-1].end)
        return replace(event, file=None, on=rule, read=(), span=whole, **own)


def _value(name: str, cell: TableValue, where: Span) -> Any:
    if name == "text":
        return MessageRef(cell.value, span=where)
    return Name(cell.value) if name == "sign" else cell.value
