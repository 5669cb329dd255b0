"""The weeks that a sheet shows."""

from __future__ import annotations

from datetime import date, timedelta

from leafletgen.core.record import NamedTuple

WEEK = 7


class WeekSheet(NamedTuple):
    """Weeks of seven days. `month`: the first day of the month that they are of; None: weeks by themselves."""

    weeks: tuple[tuple[date, ...], ...]
    month: date | None = None


def weeks_from(day: date, count: int, first_day: int) -> tuple[tuple[date, ...], ...]:
    """So many weeks, from the one with `day`. `first_day`: 0 (Monday) to 6."""
    start = day - timedelta((day.weekday() - first_day) % WEEK)
    return tuple(
        tuple(start + timedelta(WEEK * week + number) for number in range(WEEK)) for week in range(count)
    )


def month_sheet(day: date, first_day: int) -> WeekSheet:
    """The weeks of the month that `day` is in."""
    first = day.replace(day=1)
    last = following(first) - timedelta(1)
    start = first - timedelta((first.weekday() - first_day) % WEEK)
    return WeekSheet(weeks_from(first, (last - start).days // WEEK + 1, first_day), first)


def following(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=1) + timedelta(31)).replace(day=1)


def sheets(start: date, months: int, weeks: int, first_day: int) -> tuple[WeekSheet, ...]:
    """A sheet a month from that of `start`; or so many weeks."""
    if weeks:
        return (WeekSheet(weeks_from(start, weeks, first_day)),)
    made, month = [], start
    for _ in range(max(months, 1)):
        made.append(month_sheet(month, first_day))
        month = following(month)
    return tuple(made)
