"""How a language says from when to when: days of the week and times of the day, by CLDR through ICU."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Literal

import icu

from leafletgen.text.figures.days import LATIN, day_names

Clock = Literal["language", "12", "24"]
"""Whether hours are counted to 12 or to 24."""
_SKELETONS = {"language": "j", "12": "h", "24": "H"}
_MONDAY = 1
"""A day of January 2024 that is a Monday."""
_SPACES = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0"})
"""Spaces that few fonts have, as ones that all have; none of them may be broken at."""


def days_from_to(first: int, last: int, tag: str, figures: str, *, full: bool) -> str:
    """`Mon–Fri`; days from Monday (0) on."""
    until = last + (7 if last < first else 0)
    said = _interval((_MONDAY + first, 12, 0), (_MONDAY + until, 12, 0), tag, "EEEE" if full else "E")
    return _in_figures(said, tag, figures)


def times_from_to(opens: int, closes: int, tag: str, figures: str, clock: Clock = "language") -> str:
    """`9:00–17:00`; minutes from midnight. Midnight at the end is the last minute of the day, which no language says as a date."""
    last = min(closes, 24 * 60 - 1)
    hours = _SKELETONS[clock]
    ends = (_MONDAY, *divmod(opens, 60)), (_MONDAY, *divmod(last, 60))
    whole = opens % 60 == 0 == last % 60 and not _needs_minutes(tag, hours)
    said = _interval(*ends, tag, hours) if whole else ""
    if not re.search(r"[^\W\d_]", said):  # the word may be there in single times alone, as in Chinese
        said = _interval(*ends, tag, f"{hours}m")
    return _in_figures(said, tag, figures)


def hour_alone(hour: int, tag: str, figures: str, clock: Clock = "language") -> str:
    """An hour on a scale: `9`, or `9 AM` where the language counts to twelve."""
    pattern = _pattern(tag, _SKELETONS[clock])
    if not re.search("[hK]", re.sub("'[^']*'", "", pattern)):
        return _in_figures(str(hour), tag, figures)
    maker = icu.SimpleDateFormat(pattern, icu.Locale.forLanguageTag(tag))
    maker.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
    said = _in_figures(str(maker.format(_at(_MONDAY, hour % 24, 0))), tag, figures)
    return said.replace("\u00a0", " ")  # it stands on one line anyway


def _needs_minutes(tag: str, hours: str) -> bool:
    """Whether a full hour is written with its minutes (`9:00`), and not with a word close behind it, as in Japanese."""
    return not re.search(r"[hHkK][^\W\d_a-zA-Z]", _pattern(tag, hours))


def _pattern(tag: str, skeleton: str) -> str:
    return str(
        icu.DateTimePatternGenerator.createInstance(icu.Locale.forLanguageTag(tag)).getBestPattern(skeleton)
    )


def _at(day: int, hour: int, minute: int) -> float:
    return datetime(2024, 1, day, hour, minute, tzinfo=UTC).timestamp()


def _interval(first: tuple[int, int, int], last: tuple[int, int, int], tag: str, skeleton: str) -> str:
    maker: Any = icu.DateIntervalFormat.createInstance(skeleton, icu.Locale.forLanguageTag(tag))
    return str(maker.format(icu.DateInterval(_local(*first), _local(*last))))


def _local(day: int, hour: int, minute: int) -> float:
    """A moment that this machine's clock shows as that: intervals are written in no other zone."""
    moment = _at(day, hour, minute)
    raw, summer = icu.TimeZone.createDefault().getOffset(moment, True)
    return moment - float(raw + summer) / 1000


def _in_figures(said: str, tag: str, figures: str) -> str:
    own = day_names(tag)
    every = str.maketrans((own.figures if own else LATIN) + LATIN, figures + figures)
    plain = said.translate(_SPACES)
    # Close between plain figures or names; with air round it, at which a line may end, where there are several words.
    ends = re.split("\u00a0\u2013\u00a0", plain)
    if len(ends) == 2:
        plain = ("\u00a0\u2013 " if re.search(r"\s", "".join(ends)) else "\u2013").join(ends)
    return plain.translate(every)
