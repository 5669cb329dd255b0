"""Which days are meant: one, a stretch, days of the week, the second Saturday, every two weeks."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from leafletgen.core.record import NamedTuple

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FORMS = (
    "2026-04-07", "2026-04-29 to 2026-05-05", "mon thu", "2nd saturday", "1st 3rd tue", "last friday", "15th",
    "last day", "every 2 weeks from 2026-04-07", "every day",
)  # fmt: skip
"""The forms of rules, for messages and the documents."""
LAST = -1
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ALSO = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_SPELT = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": LAST}
_DAY = r"\d{4}-\d{2}-\d{2}"
_STRETCH = re.compile(rf"({_DAY})\s*(?:to|\.\.|\u2013)\s*({_DAY})")
_EVERY = re.compile(rf"every(?: (\d{{1,3}}))? (day|week)s?(?: from ({_DAY}))?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


class NoDayError(ValueError):
    """A date that no calendar has; `args[0]` is as it was written."""


class DayRule(NamedTuple):
    """Days by a rule; `text` is as it was written.

    `first` and `last` bound it (None: no bound). Within them: every `step` days from `first`, if that is above 0; else the
    days of the week in `weekdays`, each with the how-many-th of its month it is (0: all, -1: the last), and the `days` of
    the month (-1: the last).
    """

    text: str
    first: date | None = None
    last: date | None = None
    step: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()
    days: tuple[int, ...] = ()

    def dates(self, first: date, last: date) -> Iterator[date]:
        """The days from `first` to `last`, both included, in order."""
        begin = max(first, self.first) if self.first else first
        end = min(last, self.last) if self.last else last
        for number in range((end - begin).days + 1):
            day = begin + timedelta(number)
            if self._holds(day):
                yield day

    def _holds(self, day: date) -> bool:
        if self.step:
            return self.first is None or (day - self.first).days % self.step == 0
        from_end = day.day - monthrange(day.year, day.month)[1] - 1
        in_month = {0, (day.day - 1) // 7 + 1, *((LAST,) if from_end >= -7 else ())}
        by_name = any(day.weekday() == named and which in in_month for which, named in self.weekdays)
        return by_name or day.day in self.days or from_end in self.days


def parse_day(text: str) -> date:
    """A date (ISO 8601: 2026-04-07). Raises NoDayError."""
    try:
        if re.fullmatch(_DAY, text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise NoDayError(text)


def parse_rule(text: str) -> DayRule | None:
    """A rule as a layout or a table of events has it; None where it is none of `FORMS`. Raises NoDayError."""
    said = " ".join(text.lower().replace(",", " ").split())
    if re.fullmatch(_DAY, said):
        day = parse_day(said)
        return DayRule(text, day, day, 1)
    if stretch := _STRETCH.fullmatch(said):
        first, last = map(parse_day, stretch.groups())
        return DayRule(text, first, last, 1) if first <= last else None
    if every := _EVERY.fullmatch(said):
        count, unit, start = every.groups()
        step = int(count or 1) * (7 if unit == "week" else 1)
        if step == 0 or (step > 1 and start is None):
            return None
        return DayRule(text, parse_day(start) if start else None, None, step)
    return _named(text, [w for w in said.removeprefix("every ").split() if w not in ("and", "the")])


def _named(text: str, words: Sequence[str]) -> DayRule | None:
    """Days by their names and numbers: `2nd 4th sat`, `mon thu`, `15th`."""
    weekdays: list[tuple[int, int]] = []
    days: list[int] = []
    counts: list[int] = []
    fresh = False
    for word in words:
        named, count = _weekday(word), _count(word)
        if named is not None:
            weekdays += [(which, named) for which in counts or [0]]
            fresh = False
        elif count is not None:
            counts = [*counts, count] if fresh else [count]
            fresh = True
        elif word == "day" and counts == [LAST] and fresh:
            days.append(LAST)
            counts, fresh = [], False
        else:
            return None
    if fresh:  # numbers that no name follows
        if weekdays or not all(1 <= count <= 31 for count in counts):
            return None
        days += counts
    if any(which not in range(LAST, 6) for which, _ in weekdays) or not (weekdays or days):
        return None
    return DayRule(text, weekdays=tuple(weekdays), days=tuple(days))


def _weekday(word: str) -> int | None:
    plain = word.removesuffix(".")
    for number, name in enumerate(_NAMES):
        if plain in (name, f"{name}s", WEEKDAYS[number]):
            return number
    return _ALSO.get(plain)


def _count(word: str) -> int | None:
    found = _ORDINAL.fullmatch(word)
    return (int(found[1]) or None) if found else _SPELT.get(word)
