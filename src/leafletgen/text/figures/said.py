"""What one text says in figures and the other in words: `two`, `noon`, `halb zehn`, `half a litre`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from leafletgen.text.figures.figure import Remnant
from leafletgen.text.figures.reading import Half, Tally
from leafletgen.text.figures.spelled import HALF, roman, years

_OFTEN = 31
"""Numbers up to here are in words often: where nobody told the words of a language, none of them is missed."""
_HALVED = 100
"""Numbers below may be so many and a half."""
_LONG = 5
"""Letters from which on the last one of a word may be another: `miliardu`."""
_SHORT = 2
"""Letters of a name up to which it is looked for in capitals: `A` is a word, too."""
_HOUR, _QUARTER = 60, 15
"""Minutes."""
_HANGING = re.compile(r"(?<=\w)-(?=[\s.,;:)]|$)")
_FRACTION = re.compile(r"(?<![\d/])(\d)/(\d)(?![\d/])")


def is_said(
    one: Remnant, among: Sequence[Remnant], others: Sequence[Remnant], origin: Tally, reading: Tally
) -> bool:
    """Whether `reading`, the other text, may say a number of `origin` in words: `two`, `noon`, `half past`."""
    if one.figure.loose is not None:
        return _is_loose(one, others, origin, reading)
    if one.figure.letters or (one.value <= _OFTEN and not reading.words.knows_any):
        return True
    said = reading.words.say(one.value) or (one.value % 24 in reading.parts_of_day and one.first)
    number = next(
        (word for word, zeros in reading.customs.many.items() if 10**zeros in one.figure.said), None
    )
    if number and number[: -1 if len(number) > _LONG else None] in reading.words.squeezed:
        return True
    if 1000 <= one.value <= 2999 and one.value % 10 == 0 and one.value % 100:
        decade = one.value % 100
        if reading.words.say(decade) or reading.words.say(decade // 10 + 1):
            return True  # the eighties, the ninth decade
    if (
        1000 <= one.value <= 2999
        and one.value % 100 == 0
        and one.value // 100 + 1 in map(roman, reading.words.capitals)
    ):
        return True  # the 1900s, the 20th century
    halves = [int(value) for value in one.figure.values if value < _HALVED and value % 1 * 2 == 1]
    if any(map(reading.words.say, halves)) and reading.words.say(HALF):
        return True
    if _is_fraction(one, origin, reading) or _is_next(one, reading):
        return True
    if 1000 <= one.value <= 2999 and any(map(reading.words.say, years(one.value, reading.pack))):
        return True  # the first year of an era
    from_dawn = counts_from_six(reading) and one.first and bool(one.figure.hours)
    if from_dawn and reading.words.say((one.value + 6) % 12 or 12):
        return True
    whole = sum(piece.figure is one.figure for piece in among) == len(one.figure.bare)
    return said or (whole and any(v == int(v) and reading.words.say(int(v)) for v in one.figure.said))


def _is_loose(one: Remnant, others: Sequence[Remnant], origin: Tally, reading: Tally) -> bool:
    """Whether a name that has a number here (`COVID-19`) is another word there: neither with another number, nor left with
    none.
    """
    name = one.figure.loose
    if any(other.figure.loose is not None for other in others):
        return False
    if not name and any(not origin.words.say(other.value) for other in others):
        return False
    return _hanging(reading) <= _hanging(origin) and (not name or _bare(name, reading) <= _bare(name, origin))


def _hanging(reading: Tally) -> int:
    """How many hyphens have nothing behind them: a number may have stood there."""
    return len(_HANGING.findall(reading.text.text))


def _bare(name: str, reading: Tally) -> int:
    """How often a name stands without a number."""
    short = len(name) <= _SHORT
    letters, text = (name.upper(), reading.text.text) if short else (name, reading.text.text.lower())
    behind = "" if short else "-?"  # `COVID-Test` is a word of its own
    met = re.findall(rf"(?<![A-Za-z]){'[-‐‑ ]?'.join(letters)}(?!{behind}[A-Za-z])", text)
    return len(met) - sum(figure.loose == name for figure in reading.figures)


def counts_from_six(reading: Tally) -> bool:
    """Whether hours of a text are counted from six in the morning or, with a word that says so, in the evening."""
    numbers = reading.pack.numbers
    return numbers.day_from_dawn or any(word in reading.text.text for word in numbers.from_six)


def _is_next(one: Remnant, reading: Tally) -> bool:
    """Whether the hour that has begun is named by the one to come (`halb zehn` is 9:30), 45 minutes by a quarter."""
    minutes = [part.value for part in one.figure.parts[1:2]]
    if not one.figure.hours or minutes not in ([_QUARTER], [HALF], [_HOUR - _QUARTER]):
        return False
    if not one.first:
        return one.value == _HOUR - _QUARTER and reading.words.say(_QUARTER)
    spoken = reading.words.say(minutes[0]) or reading.words.say(_HOUR - minutes[0])
    return spoken and any(map(reading.words.say, (one.value % 12 or 12, one.value % 12 + 1)))


def _is_fraction(one: Remnant, origin: Tally, reading: Tally) -> bool:
    """Whether it is part of a fraction that the other text has as one sign (½) or in words (`half a litre`)."""
    for match in _FRACTION.finditer(origin.text.text) if "/" in origin.text.text else ():
        if one.figure.start < match.end() and match.start() < one.figure.end:
            sign = f"{match[1]}\u2044{match[2]}"
            signed = any(unicodedata.normalize("NFKC", c) == sign for c in reading.text.text)
            return signed or (match[0] == "1/2" and reading.words.say(HALF))
    return False


def is_again(one: Remnant, reading: Tally) -> bool:
    """Whether it is a year that the other text names once for two days."""
    there = any(figure.parts[-1].value == one.value for figure in reading.figures)
    return there and 1000 <= one.value <= 2999


_OPPOSED = ({"before", "after"}, {"noon", "midnight"})


def opposed(source: Tally, own: Tally) -> tuple[Half, Half] | None:
    """Words for the other half of the day than in the source, where no hour says the same (`morgen um 21 Uhr` is tomorrow)."""
    mine, theirs = ({word.kind for word in reading.halves} for reading in (source, own))
    if len(mine) != 1 or len(theirs) != 1 or mine | theirs not in _OPPOSED:
        return None
    told = frozenset(hour for one in source.figures if one.sure for hour in one.hours)
    timed = any(one.sure or one.clock or (one.hours & told) for one in own.figures)
    return None if timed else (source.halves[0], own.halves[0])
