"""Pairs that ICU writes: the same hour, day, price, number or range in English and in another language.

The program reads with CLDR through Babel, so ICU's formats are another hand on the same customs: patterns from skeletons,
intervals, currencies, ordinals and large numbers in words, with digits as the language has them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import icu


class Pair(NamedTuple):
    """A text of a language and its English source; `origin` says where both come from."""

    tag: str
    source: str
    target: str
    origin: str


LANGUAGES = [
    "af",
    "am",
    "ar",
    "az",
    "be",
    "bg",
    "bn",
    "bo",
    "ca",
    "ckb",
    "cs",
    "da",
    "de",
    "el",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fil",
    "fr",
    "gu",
    "ha",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "ig",
    "is",
    "it",
    "ja",
    "ka",
    "kk",
    "km",
    "ko",
    "ky",
    "lo",
    "lt",
    "lv",
    "mk",
    "ml",
    "mn",
    "mr",
    "ms",
    "my",
    "nb",
    "ne",
    "nl",
    "pa",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "si",
    "sk",
    "sl",
    "so",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "tg",
    "th",
    "ti",
    "tr",
    "ug",
    "uk",
    "ur",
    "uz",
    "vi",
    "yo",
    "yue",
    "zh-Hans",
    "zh-Hant",
]
_CURRENCIES = ("EUR", "USD", "JPY", "GBP", "KRW", "CNY", "INR")
Writer = Callable[[icu.Locale, random.Random], str]


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """So many pairs, languages and kinds in turn."""
    for number in range(count):
        tag, kind = LANGUAGES[number % len(LANGUAGES)], tuple(KINDS)[number % len(KINDS)]
        drawn = f"{seed}:{number}"
        source, target = (
            KINDS[kind](icu.Locale(name), random.Random(drawn)) for name in ("en_US", tag.replace("-", "_"))
        )
        if any(map(str.isalnum, target)):
            yield Pair(tag, _framed(source, number), _framed(target, number), f"ICU {kind} {drawn}")


def _framed(text: str, number: int) -> str:
    """Among some marks and facts, as it stands on a sheet."""
    return ("{}", "“{}”", "{} / A4", "**: {}")[number % 4].format(text)


def _moment(draw: random.Random) -> datetime:
    return datetime(
        draw.randint(1995, 2035), draw.randint(1, 12), draw.randint(1, 28), draw.randint(0, 23),
        draw.choice((0, 0, 0, 30, 15, 45, 5, draw.randint(0, 59))), tzinfo=UTC,
    )  # fmt: skip


def _dated(skeleton: str, whole: bool = True) -> Writer:
    """`whole`: the day is all there, so that other calendars can be asked; else all is Gregorian."""

    def write(locale: icu.Locale, draw: random.Random) -> str:
        locale = locale if whole else icu.Locale(f"{locale.getName()}@calendar=gregorian")
        pattern = icu.DateTimePatternGenerator.createInstance(locale).getBestPattern(skeleton)
        shown = icu.SimpleDateFormat(pattern, locale)
        shown.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
        return str(shown.format(_moment(draw).timestamp()))

    return write


def _ranged(skeleton: str, hours: int) -> Writer:
    def write(locale: icu.Locale, draw: random.Random) -> str:
        icu.TimeZone.setDefault(icu.TimeZone.createTimeZone("UTC"))
        shown = icu.DateIntervalFormat.createInstance(skeleton, locale)
        begin = _moment(draw).timestamp()
        end = begin + 3600 * draw.randint(1, hours)
        return str(shown.format(icu.DateInterval(begin, end)))

    return write


def _money(locale: icu.Locale, draw: random.Random) -> str:
    shown = icu.NumberFormat.createCurrencyInstance(locale)
    shown.setCurrency(draw.choice(_CURRENCIES))
    return str(shown.format(draw.choice((5, 20, 110, 500, 1500, 9.5, 12.25, 1234.5, 20000, 300000))))


def _percent(locale: icu.Locale, draw: random.Random) -> str:
    shown = icu.NumberFormat.createPercentInstance(locale)
    shown.setMaximumFractionDigits(1)
    return str(shown.format(draw.choice((0.05, 0.1, 0.125, 0.5, 0.075, 0.93, 1))))


def _number(locale: icu.Locale, draw: random.Random) -> str:
    value = draw.choice(
        (
            draw.randint(3, 99),
            draw.randint(100, 9999),
            draw.randint(10000, 9999999),
            draw.randint(11, 99) / 10,
        )
    )
    return str(icu.NumberFormat.createInstance(locale).format(value))


def _ordinal(locale: icu.Locale, draw: random.Random) -> str:
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, locale)
    return str(rules.format(draw.randint(2, 31)))


def _large(locale: icu.Locale, draw: random.Random) -> str:
    shown = icu.NumberFormatter.withLocale(locale).notation(icu.Notation.compactLong())
    return str(
        shown.formatDouble(float(draw.choice((2, 5, 20, 150, 300)) * draw.choice((10**6, 10**7, 10**9))))
    )


def _dialled(locale: icu.Locale, draw: random.Random) -> str:
    groups = (f"0{draw.randint(3, 9)}", f"{draw.randint(1000, 9999)}", f"{draw.randint(1000, 9999)}")
    plain = (
        "-".join(groups) if locale.getLanguage() == "en" else draw.choice(("-", " ", "\u00a0")).join(groups)
    )
    digits = icu.NumberFormat.createInstance(locale)
    digits.setGroupingUsed(False)
    return "".join(str(digits.format(int(c))) if c.isdigit() else c for c in plain)


KINDS: dict[str, Writer] = {
    "hour": _dated("jm"),
    "day": _dated("yMMMMd"),
    "day of week": _dated("yMMMEd"),
    "day in figures": _dated("yMd", whole=False),
    "month and day": _dated("MMMMd", whole=False),
    "moment": _dated("yMMMdjm"),
    "month": _dated("yMMMM", whole=False),
    "hours": _ranged("hm", 11),
    "days": _ranged("yMMMMd", 24 * 20),
    "price": _money,
    "percent": _percent,
    "number": _number,
    "ordinal": _ordinal,
    "large number": _large,
    "telephone": _dialled,
}
"""What is written, and how."""
