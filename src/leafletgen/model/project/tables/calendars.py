"""Whether calendars can be meant: how long they are, what is on their days, which signs their events name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import CALENDAR_DAYS, DAY_EVENTS
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tree import nodes_of
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.calendar.declared import CalendarEvent
from leafletgen.page.calendar.weeks import WEEK, sheets


def check_calendars(layout: Layout) -> Iterator[Diagnostic]:
    """All that is wrong with the calendars of a layout."""
    for node in nodes_of(layout):
        if isinstance(node, Calendar):
            yield from _calendar(node)


def all_events(calendar: Calendar[Any]) -> tuple[CalendarEvent[Any], ...]:
    """Its events, those of files in the place of the files."""
    return tuple(one for event in calendar.events for one in (event.read if event.file else (event,)))


def too_long(calendar: Calendar[Any]) -> Diagnostic | None:
    """That it shows more days than any calendar has."""
    days = calendar.weeks * WEEK if calendar.weeks > 0 else calendar.months * 31
    if not CALENDAR_DAYS.passed_by(days):
        return None
    key = "weeks" if calendar.weeks > 0 else "months"
    return passed(CALENDAR_DAYS, days, calendar.spans.get(key, calendar.span))


def _calendar(calendar: Calendar[Any]) -> Iterator[Diagnostic]:
    stated = [key for key in ("months", "weeks") if key in calendar.spans]
    if len(stated) > 1 or any(getattr(calendar, key) < 1 for key in stated):
        yield diagnostic("calendar-length", calendar.spans[stated[-1]])
        return
    if found := too_long(calendar):
        yield found
        return
    for event in calendar.events:
        if event.on is None and event.file is None:
            yield diagnostic("event-day", event.span)
    yield from _looks(calendar)
    yield from _crowds(calendar)


def _looks(calendar: Calendar[Any]) -> Iterator[Diagnostic]:
    """Signs that nobody has described, and events without words."""
    for event in (*calendar.events, *all_events(calendar)):
        if event.sign is not None and event.sign not in calendar.signs:
            yield diagnostic(
                "name-unknown", event.span, kind="sign of events", name=str(event.sign),
                suggestion=meant(event.sign, list(calendar.signs)),
            )  # fmt: skip
            continue
        kind = calendar.signs.get(event.sign or "")
        if event.on and event.text is None and not event.said and (kind is None or kind.text is None):
            yield diagnostic("event-wordless", event.span)


def _crowds(calendar: Calendar[Any]) -> Iterator[Diagnostic]:
    """Days with too many events, and events on no day."""
    shown = sheets(calendar.start.day, calendar.months, calendar.weeks, 0)
    days = [day for sheet in shown for week in sheet.weeks for day in week]
    # The weeks of some languages begin on other days.
    first, last = min(days) - timedelta(WEEK), max(days) + timedelta(WEEK)
    counts = Counter(
        day
        for event in all_events(calendar)
        if event.on
        for day in set(event.on.dates(first, last)) - {d for r in event.without for d in r.dates(first, last)}
    )
    crowd = next((day for day, count in sorted(counts.items()) if DAY_EVENTS.passed_by(count)), None)
    if crowd is not None:
        where = calendar.spans.get("events", calendar.span)
        yield diagnostic(
            "event-crowd", where, count=counts[crowd], day=crowd.isoformat(), most=DAY_EVENTS.most
        )
    for event in calendar.events:
        if event.on and not any(True for _ in event.on.dates(first, last)):
            yield diagnostic("event-nowhere", event.span)
