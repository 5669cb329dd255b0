"""Files of other calendars (iCalendar, RFC 5545): which events fall on which days. The door to icalendar and dateutil."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from leafletgen.core.limits import EVENT_TURNS, EVENTS
from leafletgen.core.record import NamedTuple

_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""What returns within a day is on each of its days."""
_FIRST_YEAR = 1900
_LEAP = 2024


class Occurrence(NamedTuple):
    """A day of an event, and what the event is called."""

    day: date
    summary: str


class CalendarFileError(ValueError):
    """A file that cannot be read; `args[0]` says why."""


def occurrences(data: bytes, first: date, last: date) -> tuple[Occurrence, ...]:
    """The days from `first` to `last` on which something is, in order. Raises CalendarFileError.

    A time of day is that of its own time zone; one in UTC that of the calendar, where it names one.
    """
    import icalendar
    import icalendar.error

    # What the library stumbles over in a stranger's file: zones that are folders, days beyond all calendars, broken values.
    try:
        whole: Any = icalendar.Calendar.from_ical(data)
        if getattr(whole, "name", None) != "VCALENDAR":
            raise CalendarFileError("it is not an iCalendar file")
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError) as error:
        raise CalendarFileError("it is not an iCalendar file") from error
    try:
        return tuple(sorted(_found(whole, first, last)))
    except CalendarFileError:
        raise
    except icalendar.error.BrokenCalendarProperty as error:
        raise CalendarFileError("the date of an event is not understood") from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError) as error:
        raise CalendarFileError("the date of an event is not understood") from error


def _found(whole: Any, first: date, last: date) -> set[Occurrence]:
    zone = _zone(whole.get("X-WR-TIMEZONE"))
    found: set[Occurrence] = set()
    events = whole.walk("VEVENT")
    if EVENTS.passed_by(len(events)):
        raise CalendarFileError("it has too many events")
    replaced = {
        (str(e.get("UID")), _day(_moment(e["RECURRENCE-ID"]), zone)) for e in events if "RECURRENCE-ID" in e
    }
    for event in events:
        if event.get("STATUS") == "CANCELLED" or "DTSTART" not in event:
            continue
        single = "RECURRENCE-ID" in event
        for start in _starts(event, last, zone):
            if single or (str(event.get("UID")), start) not in replaced:
                found |= {
                    Occurrence(start + timedelta(n), str(event.get("SUMMARY", "")).strip())
                    for n in range(_length(event))
                    if first <= start + timedelta(n) <= last
                }
    return found


def _moment(value: Any) -> date | datetime:
    """The date or time of a property. Raises CalendarFileError for one that could not be read."""
    found = getattr(value, "dt", None)
    if not isinstance(found, date):
        raise CalendarFileError("the date of an event is not understood")
    return found


def _zone(name: object) -> tzinfo | None:
    try:
        return ZoneInfo(str(name)) if name else None
    except (ValueError, OSError):
        return None


def _day(when: date | datetime, zone: tzinfo | None) -> date:
    if not isinstance(when, datetime):
        return when
    if zone is not None and when.tzinfo is not None and when.utcoffset() == timedelta(0):
        when = when.astimezone(zone)
    return when.date()


def _length(event: Any) -> int:
    """Over how many days an event runs. What ends at midnight does not reach the day that begins then (RFC 5545, 3.6.1)."""
    start = _moment(event["DTSTART"])
    end = start
    if "DTEND" in event:
        end = _moment(event["DTEND"])
    elif isinstance(long := getattr(event.get("DURATION"), "td", None), timedelta):
        end = start + long
    if isinstance(start, datetime) != isinstance(end, datetime):
        return 1
    days = (_date(end) - _date(start)).days
    at_midnight = not isinstance(end, datetime) or end.time() == time()
    return min(max(days + (0 if at_midnight else 1), 1), 366)


def _date(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _starts(event: Any, last: date, zone: tzinfo | None) -> Iterator[date]:
    """The days on which an event begins, up to `last`: its own, those of its rules, less those that are taken out."""
    start = _moment(event["DTSTART"])
    if _date(start).year < _FIRST_YEAR:
        raise CalendarFileError("an event begins before 1900")
    out = {_day(moment.dt, zone) for moment in _listed(event, "EXDATE")}
    days = {_day(start, zone), *(_day(moment.dt, zone) for moment in _listed(event, "RDATE"))}
    for rule in _values(event, "RRULE"):
        days |= set(_returns(rule, start, last, zone))
    yield from sorted(days - out)


def _values(event: Any, name: str) -> list[Any]:
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def _listed(event: Any, name: str) -> list[Any]:
    """The moments of a property that may stand several times, each with several (EXDATE, RDATE)."""
    return [m for one in _values(event, name) for m in getattr(one, "dts", ()) if isinstance(m.dt, date)]


def _returns(rule: Any, start: date | datetime, last: date, zone: tzinfo | None) -> Iterator[date]:
    from dateutil.rrule import rrulestr

    parts = [part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL=")]
    # Reckoned in the event's own time of day, without a zone: the day is what is looked for.
    moment = start if isinstance(start, datetime) else datetime.combine(start, time())
    until = datetime.combine(last + timedelta(1), time())
    if rule.get("UNTIL"):
        until = min(until, datetime.combine(_day(rule["UNTIL"][0], zone), time.max))
    shift = _day(start, zone) - moment.date()
    try:
        _check(dict(part.split("=", 1) for part in parts))
        found = rrulestr(";".join(parts), dtstart=moment.replace(tzinfo=None))
        turns = islice(found.xafter(moment.replace(tzinfo=None), inc=True), EVENT_TURNS.most + 1)
        for number, turn in enumerate(turns):
            if turn > until:
                return
            if EVENT_TURNS.passed_by(number + 1):
                raise CalendarFileError("an event returns too often")
            yield turn.date() + shift
    except CalendarFileError:
        raise
    except (ValueError, OverflowError) as error:
        raise CalendarFileError("the rule of an event is not understood") from error


def _check(rule: Mapping[str, str]) -> None:
    """Refuse rules that are no days, and those that no day ever fits: they would be looked through to the end of time."""
    often = rule.get("FREQ") in ("DAILY", "WEEKLY")
    if rule.get("FREQ") in _OFTEN:
        raise CalendarFileError("an event returns more than once a day")
    months, days = rule.get("BYMONTH", ""), rule.get("BYMONTHDAY", "")
    never = (
        months
        and days
        and min(abs(int(d)) for d in days.split(","))
        > max(monthrange(_LEAP, int(m))[1] for m in months.split(","))
    )
    if never or (often and rule.keys() & {"BYSETPOS", "BYYEARDAY", "BYWEEKNO"}):
        raise CalendarFileError("the rule of an event is not understood")
