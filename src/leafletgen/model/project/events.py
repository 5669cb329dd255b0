"""Files of events that calendars name: tables (CSV) and other calendars (iCalendar), read once, every fault in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.intake import is_there, passed, unreadable
from leafletgen.core.limits import EVENT_BYTES, EVENTS, TABLE_COLUMNS
from leafletgen.core.reading import read_source
from leafletgen.core.reading.delimited import DelimitedCell, OpenQuoteError, rows
from leafletgen.core.source import Source, Span
from leafletgen.model.project.calendars import too_long
from leafletgen.model.project.dates import read_rule
from leafletgen.model.project.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tree import mapped
from leafletgen.model.project.world import World
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.calendar.declared import CalendarEvent, LetterForm
from leafletgen.page.blocks.kit import MessageRef, Name
from leafletgen.page.calendar.rules import DayRule
from leafletgen.page.calendar.weeks import WEEK, sheets

FOLDER = "events"
COLUMNS = ("date", "text", "pictogram", "ground", "sign", "letter", "form", "paint")
"""What the columns of a table of events may be called; the first must be there."""


def with_events(world: World, layout: Layout, sink: Sink, sources: dict[str, Source]) -> Layout:
    """The layout with the events of all files that its calendars name; `sources` gets these files."""
    reader = _EventReader(world, sink, sources)

    def fill(node: Any) -> Any:
        return reader.filled(node) if isinstance(node, Calendar) else node

    pages = tuple(replace(page, blocks=mapped(page.blocks, fill)) for page in layout.pages)
    return (
        layout
        if all(a is b for a, b in zip(pages, layout.pages, strict=True))
        else replace(layout, pages=pages)
    )


class _EventReader:
    """Reads the files of one layout."""

    def __init__(self, world: World, sink: Sink, sources: dict[str, Source]) -> None:
        self.world = world
        self.sink = sink
        self.sources = sources
        self._data: dict[str, bytes | None] = {}

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
        shown = f"{FOLDER}/{name}"
        if name.lower().endswith(".ics"):
            yield from self._occurrences(event, calendar, data, first, last)
            return
        source = self.sources.get(shown) or read_source(shown, data, self.sink, EVENT_BYTES)
        if source is not None:
            self.sources[shown] = source
            yield from self._table(event, source)

    def _bytes(self, name: str, where: Span | None) -> bytes | None:
        if name not in self._data:
            self._data[name] = self._fetched(name, where)
        return self._data[name]

    def _fetched(self, name: str, where: Span | None) -> bytes | None:
        path = self.world.inside(FOLDER, name)
        if path is None or not is_there(path) or not name.lower().endswith((".csv", ".ics")):
            known = [*self.world.files(FOLDER, ".csv"), *self.world.files(FOLDER, ".ics")]
            self.sink.add(
                diagnostic(
                    "file-missing",
                    where,
                    kind="file of events",
                    name=name,
                    path=f"{FOLDER}/{name}",
                    suggestion=meant(name, known),
                )
            )
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
                diagnostic(
                    "events-unreadable", event.span, path=f"{FOLDER}/{event.file}", reason=str(error.args[0])
                )
            )
            return
        for day, summary in found:
            named = Name(summary) if summary in calendar.signs else event.sign
            said = "" if named else summary
            yield replace(
                event, file=None, on=DayRule(day.isoformat(), day, day, 1), sign=named, said=said, read=()
            )

    # --- CSV

    def _table(self, event: CalendarEvent[Any], source: Source) -> Iterator[CalendarEvent[Any]]:
        lines = rows(source)
        try:
            head = next(lines, ())
            columns = self._columns(head, source)
            if columns is None:
                return
            for number, cells in enumerate(lines, 1):
                if EVENTS.passed_by(number):
                    self.sink.add(passed(EVENTS, number, cells[0].span))
                    return
                made = self._row(event, columns, cells)
                if made is not None:
                    yield made
        except OpenQuoteError as error:
            self.sink.add(diagnostic("events-quote", error.span))

    def _columns(self, head: tuple[DelimitedCell, ...], source: Source) -> tuple[str, ...] | None:
        names = [cell.text.lower() for cell in head]
        if TABLE_COLUMNS.passed_by(len(head)):
            self.sink.add(passed(TABLE_COLUMNS, len(head), head[0].span))
            return None
        unknown = [
            c for c, name in zip(head, names, strict=True) if name not in COLUMNS or names.count(name) > 1
        ]
        for cell in unknown:
            self.sink.add(diagnostic("events-column", cell.span, name=cell.text, known=", ".join(COLUMNS)))
        if not unknown and COLUMNS[0] not in names:
            where = head[0].span if head else Span(source.path, 0, 0)
            self.sink.add(diagnostic("events-column", where, name="", known=", ".join(COLUMNS)))
        return tuple(names) if not unknown and COLUMNS[0] in names else None

    def _row(
        self, event: CalendarEvent[Any], columns: tuple[str, ...], cells: tuple[DelimitedCell, ...]
    ) -> CalendarEvent[Any] | None:
        if len(cells) > len(columns) and any(c.text for c in cells[len(columns) :]):
            self.sink.add(
                diagnostic("events-cells", cells[len(columns)].span, count=len(cells), wanted=len(columns))
            )
            return None
        said = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.text}
        day = said.pop("date", None)
        if day is None:
            self.sink.add(diagnostic("events-no-date", cells[0].span))
            return None
        rule = read_rule(day.text, day.span)
        form = said.pop("form", None)
        if form is not None and form.text not in get_args(LetterForm):
            known = ", ".join(get_args(LetterForm))
            self.sink.add(diagnostic("value-not-listed", form.span, value=form.text, known=known))
            return None
        if not isinstance(rule, DayRule):
            self.sink.add(rule)
            return None
        own: dict[str, Any] = {name: _value(name, cell) for name, cell in said.items()}
        if form is not None:
            own["form"] = form.text
        whole = Span(cells[0].span.source, cells[0].span.start, cells[-1].span.end)
        return replace(event, file=None, on=rule, read=(), span=whole, **own)


def _value(name: str, cell: DelimitedCell) -> Any:
    if name == "text":
        return MessageRef(cell.text, span=cell.span)
    return Name(cell.text) if name == "sign" else cell.text
