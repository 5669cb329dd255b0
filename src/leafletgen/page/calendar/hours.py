"""When something is open: days of the week and times of the day, as people write them in layouts and tables."""

from __future__ import annotations

import re

from leafletgen.core.record import NamedTuple
from leafletgen.page.calendar.rules import WEEKDAYS
from leafletgen.page.calendar.weeks import WEEK

SHUT = "closed"
DAY = 24 * 60
"""Minutes."""
_TIME = r"(\d{1,2}):(\d\d)"
_SPAN = re.compile(rf"{_TIME}\s*[-\u2013]\s*{_TIME}")


class OpenTime(NamedTuple):
    """From when to when something is open, in minutes from midnight."""

    opens: int
    closes: int


class OpenDays(str):
    """Days of the week as they are written: `mon`, `mon-fri`, `mon wed fri`."""

    __slots__ = ()


CLOSED = OpenTime(0, 0)


def parse_time(text: str) -> OpenTime | None:
    """`9:00-17:00` or `closed`; None where it is neither, or no time of a day. What ends before it begins is for others to tell."""
    if text == SHUT:
        return CLOSED
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    hours, minutes = [int(found[n]) for n in (1, 3)], [int(found[n]) for n in (2, 4)]
    first, last = (60 * h + m for h, m in zip(hours, minutes, strict=True))
    return OpenTime(first, last) if max(minutes) < 60 and first < DAY and last <= DAY else None


def parse_days(text: str) -> tuple[int, ...] | None:
    """Days from Monday (0) on, in the order they are written; None where a word is none."""
    found: list[int] = []
    for word in text.lower().replace(",", " ").split():
        ends = re.split("[-\u2013]", word)
        if len(ends) > 2 or any(end not in WEEKDAYS for end in ends):
            return None
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        found += ((first + n) % WEEK for n in range((last - first) % WEEK + 1))
    return tuple(found) or None


class OpenRun(NamedTuple):
    """Days that follow each other (0: Monday), and the number of what is the same on all of them."""

    days: tuple[int, ...]
    of: int


def runs(by_day: dict[int, int], first: int) -> tuple[OpenRun, ...]:
    """The days of a week that begins with day `first`; neighbours with the same number are one run. Days without one are left out."""
    found: list[OpenRun] = []
    previous = None
    for day in ((first + n) % WEEK for n in range(WEEK)):
        number = by_day.get(day)
        if number is not None and number == previous:
            found[-1] = OpenRun((*found[-1].days, day), number)
        elif number is not None:
            found.append(OpenRun((day,), number))
        previous = number
    return tuple(found)
