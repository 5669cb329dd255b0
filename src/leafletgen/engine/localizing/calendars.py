"""A calendar in one language: the names of its days, what is on them, and which of them are days off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.tables.calendars import all_events, too_long
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.calendar.day import Rest, ShownDay, ShownEvent, ShownSheet
from leafletgen.page.blocks.calendar.declared import CalendarEvent, CalendarSign, DayOff
from leafletgen.page.blocks.kit import MessageRef
from leafletgen.page.calendar.rules import WEEKDAYS
from leafletgen.page.calendar.weeks import WeekSheet, sheets
from leafletgen.text.ir.richtext import FSI, PDI, RichText
from leafletgen.text.languages.tag import FALLBACK, Languages, candidates

SUNDAY = 6
TextSource = Callable[[MessageRef], RichText]


class _DaySpeech(NamedTuple):
    """How the sheet's language speaks of days: its tag, the tag that CLDR knows it by, its figures, its capitals."""

    tag: str
    known: str
    figures: str
    capitals: bool

    def text(self, said: str) -> RichText:
        return RichText.plain(said, self.tag)


def put_into_language(
    calendar: Calendar[Any], text: TextSource, tag: str, languages: Languages, found: dict[str, Diagnostic]
) -> Calendar[Any]:
    """The calendar with its days and events as they are drawn in a language. One that CLDR has no names for has English ones,
    which `found` then tells.
    """
    if too_long(calendar):  # that has been reported
        return replace(calendar, events=(), holidays=(), signs={})
    # Late: for sheets with a calendar alone.
    from leafletgen.text.figures.days import LATIN, day_names

    known = next((t for t in (tag, *candidates(tag)) if day_names(t)), None)
    if known is None:
        found.setdefault("calendar-names", diagnostic("calendar-names", calendar.span, language=tag))
    names = day_names(known or FALLBACK)
    assert names is not None  # it has been asked, or is English
    figures = names.figures if calendar.digits == "language" else LATIN
    first = WEEKDAYS.index(calendar.first_day) if calendar.first_day else names.first
    own = languages.get(tag)
    tongue = _DaySpeech(tag, known or FALLBACK, figures, own is None or own.pack.capitals)
    made = sheets(calendar.start.day, calendar.months, calendar.weeks, first)
    every = [day for sheet in made for week in sheet.weeks for day in week]
    shown, on = _events(calendar, text, tongue, min(every), max(every))
    off = _days_off(calendar, text, tongue, min(every), max(every))
    order = [(first + n) % 7 for n in range(7)]
    heads, narrow = (tuple(tongue.text(said[n]) for n in order) for said in (names.short, names.narrow))
    spoken = tuple(names.full[n] for n in order)
    drawn = tuple(
        ShownSheet(
            _title(sheet, tongue) if calendar.title else None,
            heads,
            narrow,
            spoken,
            order.index(SUNDAY),
            _weeks(sheet, tongue, on, off),
        )
        for sheet in made
    )
    return replace(calendar, sheets=drawn, shown=shown, events=(), holidays=(), signs={})


def _title(sheet: WeekSheet, tongue: _DaySpeech) -> RichText | None:
    from leafletgen.text.figures.days import month_and_year

    if sheet.month is None:
        return None
    said = month_and_year(sheet.month, tongue.known, tongue.figures)
    return tongue.text(said[:1].upper() + said[1:] if tongue.capitals else said)


def _weeks(
    sheet: WeekSheet,
    tongue: _DaySpeech,
    on: Mapping[date, tuple[int, ...]],
    off: Mapping[date, RichText | None],
) -> tuple[tuple[ShownDay, ...], ...]:
    from leafletgen.text.figures.days import day_and_month, day_of_month, in_figures

    def shown(day: date, first: bool) -> ShownDay:
        outside = sheet.month is not None and day.month != sheet.month.month
        # Where another month begins, and where the weeks begin, the date says of which month it is.
        in_full = outside or (sheet.month is None and (first or day.day == 1))
        said = [in_figures(day.day, tongue.figures)]
        if in_full:
            said = [form(day, tongue.known, tongue.figures) for form in (day_and_month, day_of_month)] + said
        rest: Rest = "holiday" if day in off else "sunday" if day.weekday() == SUNDAY else "none"
        name = None if outside else off.get(day)
        return ShownDay(
            tuple(map(tongue.text, said)),
            name,
            name is not None and name.message is None,
            rest,
            outside,
            () if outside else on.get(day, ()),
        )

    return tuple(
        tuple(shown(day, first=not number and not column) for column, day in enumerate(week))
        for number, week in enumerate(sheet.weeks)
    )


def _events(
    calendar: Calendar[Any], text: TextSource, tongue: _DaySpeech, first: date, last: date
) -> tuple[tuple[ShownEvent, ...], dict[date, tuple[int, ...]]]:
    """The events as they are drawn, and which of them are on which day, in the order they are written."""
    shown: list[ShownEvent] = []
    on: dict[date, tuple[int, ...]] = {}
    known: dict[ShownEvent, int] = {}
    texts: dict[str, RichText] = {}

    def once(ref: MessageRef) -> RichText:
        return texts.setdefault(ref.key, text(ref))

    for event in all_events(calendar):
        if event.on is None:
            continue
        drawn = _drawn(event, calendar.signs.get(event.sign or ""), once, tongue)
        if drawn not in known:
            known[drawn] = len(shown)
            shown.append(drawn)
        out = {day for rule in event.without for day in rule.dates(first, last)}
        for day in event.on.dates(first, last):
            if day not in out and known[drawn] not in on.get(day, ()):
                on[day] = (*on.get(day, ()), known[drawn])
    return tuple(shown), on


def _drawn(
    event: CalendarEvent[Any], kind: CalendarSign[Any] | None, text: TextSource, tongue: _DaySpeech
) -> ShownEvent:
    """An event with what its sign says, where it says nothing itself."""

    def own(name: str) -> Any:
        said = getattr(event, name)
        return getattr(kind, name) if said is None and kind is not None else said

    named = own("text")
    # What another calendar calls it is in nobody's language: kept apart from the direction around it.
    words = text(named) if named is not None else tongue.text(FSI + event.said + PDI) if event.said else None
    letter = own("letter")
    return ShownEvent(
        words, own("pictogram"), tongue.text(letter) if letter else None, own("form") or "square", own("ground"),
        own("paint"), event.span,
    )  # fmt: skip


def _days_off(
    calendar: Calendar[Any], text: TextSource, tongue: _DaySpeech, first: date, last: date
) -> dict[date, RichText | None]:
    """Days off with their names, where there is one in the language."""
    found: dict[date, RichText | None] = {}
    for holiday in calendar.holidays:
        own = text(holiday.text) if holiday.text is not None else None
        for day, name in _called(holiday.on, tongue, first, last):
            found[day] = own or (tongue.text(name) if name else found.get(day))
    return found


def _called(on: DayOff, tongue: _DaySpeech, first: date, last: date) -> list[tuple[date, str]]:
    if on.rule is not None:
        return [(day, "") for day in on.rule.dates(first, last)]
    from leafletgen.page.calendar.days_off import days_off

    years = tuple(range(first.year, last.year + 1))
    named = days_off(on.place or "", years, tongue.tag)
    return [(day, name) for day, name in named.items() if first <= day <= last]
