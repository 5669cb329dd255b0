"""Opening hours: whether they can be meant, and the tables that they are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.limits import ROWS_BYTES
from leafletgen.core.source import Source, Span
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tables.rows import TABLES, ReadTable, TableValue, place, read_table
from leafletgen.model.project.tree import mapped, nodes_of
from leafletgen.model.project.world import World
from leafletgen.page.blocks.kinds.opening_hours import DayHours, OpeningHours
from leafletgen.page.blocks.kit import MessageRef
from leafletgen.page.calendar.hours import CLOSED, OpenDays, OpenTime, parse_days, parse_time

COLUMNS = ("days", "times", "note")
_PARTS = re.compile(r"(?:(?<!\s)\s++)?[,;]\s*+|(?<!\s)\s++(?=\d)")


def read_time(text: str, span: Span) -> OpenTime | Diagnostic:
    """A stretch of the day, or `closed`; what is wrong with it, where it is none."""
    time = parse_time(text)
    if time is None:
        return diagnostic("hours-time", span, value=text)
    if time != CLOSED and time.closes <= time.opens:
        return diagnostic("hours-order", span, value=text)
    return time


def read_days(text: str, span: Span) -> OpenDays | Diagnostic:
    """Days of the week; what is wrong with them, where they are none."""
    return diagnostic("hours-days", span, value=text) if parse_days(text) is None else OpenDays(text)


def all_hours(block: OpeningHours[Any]) -> Iterator[tuple[tuple[int, ...], DayHours[Any]]]:
    """Days and their hours, as the layout and then its table have them; a day of which nothing is said is not printed."""
    for text, hours in block.hours.items():
        if hours.times:
            yield parse_days(text) or (), hours
    for hours in block.read:
        yield parse_days(hours.days) or (), hours


def check_hours(layout: Layout) -> Iterator[Diagnostic]:
    """All that is wrong with the opening hours of a layout."""
    for node in nodes_of(layout):
        if isinstance(node, OpeningHours):
            yield from _block(node)


def _block(block: OpeningHours[Any]) -> Iterator[Diagnostic]:
    if not block.hours and not block.rows:
        yield diagnostic("hours-none", block.span)
    known: set[int] = set()
    for days, hours in all_hours(block):
        if known.intersection(days) or len(days) > len(set(days)):
            yield diagnostic("hours-twice", hours.span)
        known.update(days)
        if CLOSED in hours.times and len(hours.times) > 1:
            yield diagnostic("hours-mixed", hours.span)
        elif any(a.closes > b.opens for a, b in zip(hours.times, hours.times[1:], strict=False)):
            yield diagnostic("hours-overlap", hours.span)


def with_hours(world: World, layout: Layout, sink: Sink, sources: dict[str, Source]) -> Layout:
    """The layout with the rows of all tables that its opening hours name; `sources` gets these files."""

    def fill(node: Any) -> Any:
        if not isinstance(node, OpeningHours) or not node.rows:
            return node
        table = _table(world, node.rows, node.spans.get("rows", node.span), sink)
        if table is None:
            return node
        sources[node.rows] = table.source
        return replace(node, read=tuple(_read(table, sink)))

    if not any(isinstance(node, OpeningHours) for node in nodes_of(layout)):
        return layout
    return mapped(layout, fill)


def _table(world: World, name: str, where: Span | None, sink: Sink) -> ReadTable | None:
    path = world.inside(".", name)
    if not name.lower().endswith(TABLES):
        sink.add(diagnostic("rows-kind", where, path=name))
    elif path is None or not is_there(path):
        known = [found for ending in TABLES for found in world.files(".", ending)]
        sink.add(diagnostic("rows-missing", where, path=name, suggestion=meant(name, known)))
    else:
        try:
            return read_table(name, world.read(path, ROWS_BYTES), sink)
        except OSError as error:
            sink.add(unreadable(world.shown(path), error, where))
    return None


def _read(table: ReadTable, sink: Sink) -> Iterator[DayHours[Any]]:
    head, *rows = table.rows or ((),)
    names = [cell.value.lower() for cell in head]
    wrong = [c for c, name in zip(head, names, strict=True) if name not in COLUMNS or names.count(name) > 1]
    if wrong or not {"days", "times"} <= set(names):
        where = place(table, wrong[0]) if wrong else Span(table.source.path, 0, 0)
        sink.add(diagnostic("hours-columns", where, known=", ".join(COLUMNS)))
        return
    for row in rows:
        cells = dict(zip(names, row, strict=False))
        if any(cell.value for cell in row) and (made := _row(table, cells, row[0], sink)):
            yield made


def _row(
    table: ReadTable, cells: dict[str, TableValue], first: TableValue, sink: Sink
) -> DayHours[Any] | None:
    """A row; None (and reported) where its days or times are none."""
    missing = TableValue("", first.start, first.end)
    said, open_at = cells.get("days", missing), cells.get("times", missing)
    days = read_days(said.value, place(table, said))
    words = [word for word in _PARTS.split(open_at.value) if word]
    times = [read_time(word, place(table, open_at)) for word in words or [""]]
    faults = [one for one in (days, *times) if isinstance(one, Diagnostic)]
    for fault in faults:
        sink.add(fault)
    if faults:
        return None
    note = cells.get("note", missing)
    named = MessageRef(note.value, span=place(table, note)) if note.value else None
    whole = tuple(time for time in times if isinstance(time, OpenTime))
    return DayHours(whole, named, str(said.value), place(table, open_at))
