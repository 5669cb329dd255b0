"""Reads a text for all that can be counted: numerals, the hours they mean, names of months, currencies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from typing import Literal

from leafletgen.core.record import NamedTuple
from leafletgen.text.figures.customs import Customs, customs, folded
from leafletgen.text.figures.figure import Cleaned, Figure, Numbering, cleaned, figures
from leafletgen.text.figures.spelled import Words
from leafletgen.text.languages.pack import Pack

_BLANK = "\ufffc"
"""Stands for the name of a day of the week that has a number in it."""
_NEAR = 18
"""Characters within which a word says which half of the day an hour is in."""
_NOON, _DAY, _LATE = 12, 24, 29
_CLOCK = 4
"""Characters by which a word may be farther from hours and minutes than from a mere number, and mean them."""
_BESIDE = 5
"""Characters between a month and its day or year, or between the two ends of a range."""
_LETTERS = 3
"""Characters between a sign of a currency and its figure: a space, the letters of its country."""
_ABBREVIATED = 3
"""Letters up to which a name of a month must stand beside a figure: `May`, `Mar`."""


class Month(NamedTuple):
    """The name of a month."""

    start: int
    end: int
    number: int
    dated: bool
    """Whether a figure stands beside it."""


class Money(NamedTuple):
    """An amount of money: the index of its figure, and the codes that its sign may stand for."""

    figure: int
    codes: frozenset[str]
    start: int
    end: int


class Half(NamedTuple):
    """A word that says which half of the day is meant, or noon or midnight; None where it may be either."""

    start: int
    end: int
    kind: Literal["before", "after", "noon", "midnight"] | None


class Tally(NamedTuple):
    """What a text counts."""

    text: Cleaned
    figures: tuple[Figure, ...]
    months: tuple[Month, ...]
    perhaps: tuple[Month, ...]
    """Words that may be months or not: `May`."""
    money: tuple[Money, ...]
    parts_of_day: frozenset[int]
    """Hours that words without figures name: noon, midnight."""
    halves: tuple[Half, ...]
    words: Words
    customs: Customs
    pack: Pack


def read(text: str, tag: str, pack: Pack) -> Tally:
    """Reads a text of a language."""
    plain, own = cleaned(text), customs(tag, pack)
    low = folded(plain.text)
    months, perhaps = _months(plain.text, low, own)
    counted = plain.text
    for day in own.day.finditer(plain.text):
        counted = counted[: day.start()] + _BLANK * len(day[0]) + counted[day.end() :]
    found = [
        one
        for one in figures(counted, pack, Numbering(own.many, own.decimals, own.spans))
        if not _within(one, months)
    ]
    met = _met(plain.text, low, own)
    named, single = _hours(low, found, own, met)
    money = tuple(_money(low, named, own))
    halves = tuple(_halves(low, met, own))
    return Tally(
        plain, tuple(named), months, perhaps, money, single, halves, Words(text, tag, pack), own, pack
    )


def _within(one: Figure, months: Sequence[Month]) -> bool:
    """Whether a number in letters is the name of a month: 五月."""
    return one.letters and any(month.start <= one.start < month.end for month in months)


def _months(text: str, low: str, own: Customs) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """The names of months; words that may be such: `May`."""
    found, perhaps = [], []
    for match in own.month.finditer(low):
        word = _word(match)
        around = (
            text[max(match.start() - _BESIDE, 0) : match.start()],
            text[match.end() : match.end() + _BESIDE],
        )
        dated = any(map(str.isdigit, around[0])) or any(map(str.isdigit, around[1]))
        ending = low[match.start() :].partition(word)[2][: match.end() - match.start() - len(word)]
        exact = not ending or ending[0] in "'’" or (len(word) > _ABBREVIATED + 1 and len(ending) <= _BESIDE)
        small = own.capitals and _is_lower(text[match.start()])
        whole = len(word) > _ABBREVIATED and exact and word not in own.abbreviated
        marked = own.capitals and word in own.abbreviated and text[match.end() : match.end() + 1] == "."
        if not small and (dated or whole or marked):
            found.append(Month(match.start(), match.end(), own.months[word], dated))
        elif own.capitals and not small and exact and word not in own.abbreviated:
            perhaps.append(Month(match.start(), match.end(), own.months[word], dated))
    return tuple(found), tuple(perhaps)


def _is_lower(letter: str) -> bool:
    return letter != letter.upper()


def _met(text: str, low: str, own: Customs) -> list[re.Match[str]]:
    """The words for parts of the day."""
    return [
        match
        for match in own.part.finditer(low)
        if _word(match) not in own.capital_parts or _is_english(match, text)
    ]


def _is_english(match: re.Match[str], text: str) -> bool:
    """Whether `PM` or `pm` is English: in capitals, or behind digits, where no word follows (German `um 9:00 am Montag`)."""
    counted = text[max(match.start() - 2, 0) : match.start()].strip()[-1:].isdigit()
    word = text[match.start() : match.end()]
    follows = word == "am" and text[match.end() : match.end() + 2].strip()[:1].isalpha()
    return word.isupper() or (counted and not follows)


def _halves(low: str, met: Sequence[re.Match[str]], own: Customs) -> Iterator[Half]:
    """The halves of the day that words mean; `am` may be a verb."""
    for match in met:
        word = _word(match)
        counted = low[max(match.start() - 2, 0) : match.start()].strip()[-1:].isdigit()
        if counted or not word.isascii() or len(word) > len("pm"):
            hours, named = own.parts[word], own.named.get(word)
            kind: Literal["before", "after", "noon", "midnight"] | None = None
            if named in ("noon", "midnight"):
                kind = "noon" if named == "noon" else "midnight"
            elif not named:
                kind = "before" if max(hours) < _NOON else "after" if min(hours) >= _NOON - 1 else None
            yield Half(match.start(), match.end(), kind)


def _hours(
    low: str, found: Sequence[Figure], own: Customs, met: Sequence[re.Match[str]]
) -> tuple[list[Figure], frozenset[int]]:
    """The figures with the hours that words for parts of the day make of them; hours of words that have no figure."""
    named = [_unsaid(one) for one in found]
    single: set[int] = set()
    timed = [at for at, one in enumerate(found) if _may_be_hour(one)]
    before = bool(met and timed) and met[0].end() <= found[timed[0]].start
    behind = bool(met and timed) and met[-1].start() >= found[timed[-1]].end
    for match in met:
        hours = own.parts[_word(match)]
        if len(hours) <= 3:
            single |= hours
        at = _meant(match, found, timed, before, behind)
        if at is not None:
            said = _in_half(found[at].parts[0].value, hours)
            was = named[at].hours if named[at].sure else frozenset()
            named[at] = named[at]._replace(hours=was | said, sure=bool(said)) if said else named[at]
    return _ranged(low, named), frozenset(single)


def _word(match: re.Match[str]) -> str:
    """The word that was met, without its ending."""
    return match[match.lastindex or 0]


def _meant(
    match: re.Match[str], found: Sequence[Figure], timed: Sequence[int], before: bool, behind: bool
) -> int | None:
    """The figure that a part of the day belongs to: the nearest one; the next or the last one, where the text begins or ends
    with such a word.
    """
    here = bisect_right(timed, match.start(), key=lambda at: found[at].start)
    near = [at for at in timed[max(here - _NEAR, 0) : here + _NEAR] if _gap(found[at], match) <= _NEAR]
    if before != behind:
        near = [at for at in near if (found[at].start >= match.end()) == before] or near
    return min(near, key=lambda at: _gap(found[at], match) - _CLOCK * found[at].clock, default=None)


def _unsaid(one: Figure) -> Figure:
    """Without a word the hour is as it stands."""
    return one._replace(hours=frozenset({one.parts[0].value % 24})) if _may_be_hour(one) else one


def _may_be_hour(one: Figure) -> bool:
    """Hours go on after midnight up to the end of the night: 25時, 26:00."""
    timed = len(one.parts) <= 3 and all(len(part.digits) == 2 for part in one.parts[1:])
    return timed and one.parts[0].value <= (_LATE if one.late or one.clock else _DAY)


def _gap(one: Figure, match: re.Match[str]) -> int:
    return max(match.start() - one.end, one.start - match.end(), 0)


def _in_half(hour: int, hours: frozenset[int]) -> frozenset[int]:
    """The hours of the day that a figure may mean among those that a word allows."""
    return frozenset({hour % 24, (hour + 12) % 24} if hour <= 12 else {hour % 24}) & hours


def _ranged(low: str, found: list[Figure]) -> list[Figure]:
    """In `9–11 a.m.` both are hours of one half of the day, in `10–1 p.m.` not: there the other end may be of either."""
    whole = list(found)
    for at, one in enumerate(found):
        for other in (found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None):
            if other and other.sure and not one.sure and one.hours:
                first, second = sorted((one, other), key=lambda figure: figure.start)
                if second.start - first.end <= 4 * _BESIDE:
                    whole[at] = _paired(whole[at], other, first, second)
    return whole


def _paired(one: Figure, other: Figure, first: Figure, second: Figure) -> Figure:
    """One end of a range of hours, the other end of which says its half of the day."""
    hour = one.parts[0].value
    rising = first.parts[0].value % _NOON < second.parts[0].value % _NOON and one.clock and other.clock
    if rising and hour <= _NOON and len({at // _NOON for at in other.hours}) == 1:
        half = next(iter(other.hours)) // _NOON
        return one._replace(hours=frozenset({hour % _NOON + half * _NOON}), sure=True)
    return one._replace(hours=one.hours | {hour % (2 * _NOON), (hour + _NOON) % (2 * _NOON)})


def _money(low: str, found: Sequence[Figure], own: Customs) -> Iterator[Money]:
    """Signs of currencies that stand at a figure."""
    starts = [one.start for one in found]
    for match in own.currency.finditer(low):
        word = _word(match)
        here = bisect_right(starts, match.start())
        for at in range(max(here - 1, 0), min(here + 1, len(found))):
            one = found[at]
            between = low[min(one.end, match.end()) : max(one.start, match.start())]
            bare = between.strip(" .")
            if bare in own.many or (
                len(between) <= _LETTERS and bare.isascii() and not bare.strip(ascii_lowercase)
            ):
                yield Money(at, own.currencies[word], match.start(), match.end())
                break
