"""How a language names days and months, where its week begins, and with which figures it counts them: CLDR through ICU.

All days are of the Gregorian calendar: what is printed for people of many countries is dated by the one that they share.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import icu

from leafletgen.core.record import NamedTuple

LATIN = "0123456789"


class DayNames(NamedTuple):
    """Names of the days from Monday on: of a letter or two, short and in full; the day that a week begins with (0: Monday); the ten figures."""

    narrow: tuple[str, ...]
    short: tuple[str, ...]
    full: tuple[str, ...]
    first: int
    figures: str


@lru_cache(maxsize=64)
def day_names(tag: str) -> DayNames | None:
    """What CLDR knows of a language; None where it knows nothing."""
    locale = icu.Locale.forLanguageTag(tag)
    if not _is_known(locale):
        return None
    symbols = icu.DateFormatSymbols(locale)
    narrow, short, full = (
        tuple(symbols.getWeekdays(icu.DateFormatSymbols.STANDALONE, width))
        for width in (
            icu.DateFormatSymbols.NARROW,
            icu.DateFormatSymbols.ABBREVIATED,
            icu.DateFormatSymbols.WIDE,
        )
    )
    first = icu.Calendar.createInstance(_zone(), locale).getFirstDayOfWeek()
    figures = str(icu.NumberingSystem.createInstance(locale).getDescription())
    names = [_from_monday(found) for found in (narrow, short, full)]
    return DayNames(names[0], names[1], names[2], (first - 2) % 7, figures if len(figures) == 10 else LATIN)


def _from_monday(names: tuple[str, ...]) -> tuple[str, ...]:
    """ICU's names of days, which keep a place free and begin with Sunday."""
    return (*names[2:], names[1])


def in_figures(number: int, figures: str) -> str:
    """A whole number in the figures of a language."""
    return str(number).translate(str.maketrans(LATIN, figures))


def month_and_year(day: date, tag: str, figures: str) -> str:
    """`October 2026`."""
    return _formatted(day, tag, "yMMMM", figures)


def day_and_month(day: date, tag: str, figures: str) -> str:
    """`Oct 4`."""
    return _formatted(day, tag, "MMMd", figures)


def day_of_month(day: date, tag: str, figures: str) -> str:
    """`10/4`."""
    return _formatted(day, tag, "Md", figures)


def _formatted(day: date, tag: str, skeleton: str, figures: str) -> str:
    locale = icu.Locale.forLanguageTag(tag)
    pattern = icu.DateTimePatternGenerator.createInstance(locale).getBestPattern(skeleton)
    maker = icu.SimpleDateFormat(pattern, locale)
    maker.setCalendar(icu.GregorianCalendar(_zone(), locale))
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    said = str(maker.format(noon.timestamp()))
    own = day_names(tag)
    every = str.maketrans((own.figures if own else LATIN) + LATIN, figures + figures)
    return said.translate(every)


def _zone() -> Any:
    return icu.TimeZone.createTimeZone("UTC")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Languages that CLDR has, by language and script."""
    return frozenset(icu.Locale.getAvailableLocales())


def _is_known(locale: Any) -> bool:
    whole = icu.Locale.forLanguageTag(locale.toLanguageTag())
    language, script = whole.getLanguage(), whole.getScript()
    return (f"{language}_{script}" if script else language) in _known()


class DateField(NamedTuple):
    """A part of a date (`year`, `month`, `day`) and what a language calls it."""

    kind: str
    name: str


@lru_cache(maxsize=64)
def date_fields(tag: str) -> tuple[DateField, ...]:
    """Year, month and day in the order in which a language writes them, with its words for them."""
    maker = icu.DateTimePatternGenerator.createInstance(icu.Locale.forLanguageTag(f"{tag}-u-ca-gregory"))
    pattern = maker.getBestPattern("yMd")
    fields = icu.UDateTimePatternField
    known = {
        "year": ("y", fields.YEAR_FIELD),
        "month": ("ML", fields.MONTH_FIELD),
        "day": ("d", fields.DAY_FIELD),
    }
    at = {kind: min(pattern.find(c) for c in letters if c in pattern) for kind, (letters, _) in known.items()}
    return tuple(
        DateField(kind, str(maker.getAppendItemName(known[kind][1])))
        for kind in sorted(at, key=at.__getitem__)
    )
