"""A translation's figures beside those of its source: what each has that the other has not.

Whatever two numerals may have in common is taken for agreement, the whole before its parts: `9.00` is nine o'clock beside
`9:00` and nine beside `9`. What is left over on both sides differs; what is left on one side alone was lost or added.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from leafletgen.core.record import NamedTuple
from leafletgen.text.figures.convert import convert, spanned
from leafletgen.text.figures.figure import Figure, Part, Remnant
from leafletgen.text.figures.reading import Half, Money, Month, Tally
from leafletgen.text.figures.said import counts_from_six, is_again, is_said, opposed
from leafletgen.text.figures.spelled import dates, years

_DAY = 16
"""Characters between the name of a month and its day, with another day between them perhaps."""


_BESIDE = 5
"""Characters from the beginning of a day to that of its month, both in figures."""
_MOST = 100
"""Figures of a text that are compared one by one with all of the other: the time for it grows with their square."""
_NO_MINUTES = "00"
_LAST = 31
"""Day of a month."""


class Remainder(NamedTuple):
    """What has no counterpart, in the source and in the translation."""

    lost: tuple[Remnant, ...]
    added: tuple[Remnant, ...]
    said: tuple[Remnant, ...]
    """Those of the source for which a word may stand in the translation."""
    lost_months: tuple[Month, ...]
    added_months: tuple[Month, ...]
    money: tuple[tuple[Money, Money], ...]
    """Equal amounts in two currencies."""
    spans: tuple[tuple[Figure, Figure], ...]
    """Equal numbers of weeks, days, hours or minutes, each of another."""
    halves: tuple[Half, Half] | None
    """Words that put all of the one text into the morning, all of the other behind noon."""


def left(source: Tally, own: Tally) -> Remainder:
    """What remains when all that may agree is paired."""
    single, others = (
        [one for one in figures if one.parts != (Part(_NO_MINUTES),)]
        for figures in (source.figures, own.figures)
    )
    if max(len(single), len(others)) > _MOST:
        single, others = _unlike(single, others)
    pairs = _pair(single, others, source, own)
    mine, theirs = _pieces(single)[:_MOST], _pieces(others)[:_MOST]
    _drop_equal(mine, theirs, source, own)
    _drop_dialled(mine, theirs)
    months = list(source.months), list(own.months)
    _drop_dated(mine, theirs, months, source, own)
    _drop_dated(theirs, mine, months[::-1], own, source)
    _drop_months(mine, theirs, *months)
    _weigh(*months, source.perhaps)
    _drop_years(mine, theirs, source, own)
    spans = spanned(_whole(mine), _whole(theirs), own.words)
    mine = [piece for piece in mine if piece.figure not in spans]
    theirs = [piece for piece in theirs if piece.figure not in spans]
    before, behind = convert(source.figures, [piece.figure for piece in theirs], own.words)
    mine = [piece for piece in mine if piece.figure not in before]
    theirs = [piece for piece in theirs if piece.figure not in behind]
    mine = mine if theirs else [one for one in mine if not _is_second(one, source)]
    lost = [one for one in mine if not (is_said(one, mine, theirs, source, own) or is_again(one, own))]
    added = [one for one in theirs if not (is_said(one, theirs, mine, own, source) or is_again(one, source))]
    said = [one for one in mine if one not in lost and not one.figure.letters and one.figure.loose is None]
    both = [one for one in theirs if one not in added and not one.figure.letters]
    added += both[: len(said)] if not lost else []
    return Remainder(
        tuple(lost), tuple(added), tuple(said), tuple(months[0]), tuple(months[1]),
        tuple(_exchanged(pairs, source, own)), tuple(_other_spans(pairs, source, own)), opposed(source, own),
    )  # fmt: skip


def _whole(pieces: Sequence[Remnant]) -> list[Figure]:
    """The figures that pieces are of."""
    return list(dict.fromkeys(piece.figure for piece in pieces))


def _weigh(lost: list[Month], added: list[Month], perhaps: Sequence[Month]) -> None:
    """Beside the name of a month alone in one text, a word that may be one is one in the other: `in May`."""
    for one in tuple(added) if not lost else ():
        if any(other.number == one.number for other in perhaps):
            added.remove(one)
        elif perhaps and not lost:
            lost.append(perhaps[0])


# --- the whole


def _unlike(lost: Sequence[Figure], added: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Of very many figures those alone whose digits are not met on both sides, as many as are compared one by one."""
    there, here = (Counter(one.bare for one in figures) for figures in (added, lost))
    return (
        list(islice((one for one in lost if not _taken(one, there)), _MOST)),
        list(islice((one for one in added if not _taken(one, here)), _MOST)),
    )


def _taken(one: Figure, among: Counter[tuple[int, ...]]) -> bool:
    among[one.bare] -= 1
    return among[one.bare] >= 0


def _pair(lost: list[Figure], added: list[Figure], source: Tally, own: Tally) -> list[tuple[int, int]]:
    """Takes out the figures that agree as a whole: first those whose digits do, then those that come to the same."""
    pairs = []
    for agree in (_same_form, _same_digits, _same_time, _same_worth):
        for one in sorted(lost, key=_is_free):
            fitting = [other for other in added if agree(one, other) and _same_half(one, other, source, own)]
            if fitting:
                fitting.sort(key=lambda other: _is_free(other) != _is_free(one))
                lost.remove(one)
                added.remove(fitting[0])
                pairs.append((source.figures.index(one), own.figures.index(fitting[0])))
    return pairs


def _is_free(one: Figure) -> bool:
    """Whether it is no part of a name: those that are (`A4`) are paired first, with their like."""
    return one.loose is None


def _same_form(one: Figure, other: Figure) -> bool:
    """Digit by digit the same: in `16.00 / A4` the last is that of A4."""
    return one.parts == other.parts and _same_digits(one, other)


def _same_digits(one: Figure, other: Figure) -> bool:
    """The same parts, however they are parted; the same worth, where both have a word that multiplies."""
    if one.many and other.many:
        return bool(one.many & other.many)
    return one.bare == other.bare and one.clock == other.clock


def _same_time(one: Figure, other: Figure) -> bool:
    """`5:05 PM` and `17:05`."""
    minutes = one.bare[1:] == other.bare[1:] and (one.sure or other.sure)
    return minutes and max(len(one.parts), len(other.parts)) > 1 and bool(one.hours & other.hours)


def _same_worth(one: Figure, other: Figure) -> bool:
    if one.many and other.many:
        return bool(one.many & other.many)
    return bool(one.said & other.said) or (one.bare == other.bare and one.clock == other.clock)


def _same_half(one: Figure, other: Figure, source: Tally, own: Tally) -> bool:
    """Whether nothing says that one hour is before noon and the other after."""
    if (
        (one.sure and other.sure)
        or (one.sure and _is_early(other, own))
        or (other.sure and _is_early(one, source))
    ):
        return bool(one.hours & other.hours)
    return True


def _is_early(one: Figure, reading: Tally) -> bool:
    """Whether hour and minutes are as they stand: no word says which half of the day is meant, and none could."""
    timed = 2 <= len(one.parts) <= 3 and len(one.parts[1].digits) == 2 and one.parts[1].value < 60
    if not timed or len(one.hours) != 1 or one.sure:
        return False
    text = reading.text.text
    words = text[max(one.start - 2, 0) : one.start] + text[one.end : one.end + 2]
    return reading.customs.knows_parts or not any(map(str.isalpha, words))


# --- parts


def _pieces(found: Sequence[Figure]) -> list[Remnant]:
    """The parts of figures; minutes of zero are left out."""
    return [
        Remnant(one, part, at == 0)
        for one in found
        for at, part in enumerate(one.parts[: len(one.bare)])
        if part.digits != _NO_MINUTES
    ]


def _drop_equal(mine: list[Remnant], theirs: list[Remnant], source: Tally, own: Tally) -> None:
    """Takes out parts that are equal, then hours of the day that are. An hour that stands there in the wrong half of the
    day is not made up for by a like number.
    """
    for agree in (_equal, _same_hour):
        for one in sorted(mine, key=lambda piece: _is_free(piece.figure)):
            wrong = [other for other in theirs if one.value == other.value and _both_sure(one, other)]
            fitting = [other for other in wrong or theirs if agree(one, other, source, own)]
            if fitting:
                fitting.sort(
                    key=lambda other: (
                        _is_free(other.figure) != _is_free(one.figure), other.figure.clock != one.figure.clock
                    )
                )  # fmt: skip
                mine.remove(one)
                theirs.remove(fitting[0])


def _both_sure(one: Remnant, other: Remnant) -> bool:
    return one.first and other.first and one.figure.sure and other.figure.sure


def _equal(one: Remnant, other: Remnant, source: Tally, own: Tally) -> bool:
    if one.value != other.value or (one.figure.many and other.figure.many):
        return False
    if one.first != other.first and (
        _are_times(one.figure, other.figure) or (_is_decimal(one.figure) and _is_decimal(other.figure))
    ):
        return False
    return not (one.first and other.first) or _same_half(one.figure, other.figure, source, own)


def _are_times(one: Figure, other: Figure) -> bool:
    """Whether both are hours and minutes, so that the hour of one is not the minutes of the other."""
    timed = all(f.clock or (len(f.parts) == 2 and len(f.parts[1].digits) == 2) for f in (one, other))
    return timed and any(f.clock or f.sure for f in (one, other))


def _is_decimal(one: Figure) -> bool:
    """Whether it has decimals and cannot be a day and its month."""
    return len(one.parts) == 2 and bool(one.values) and any(part.value > _LAST for part in one.parts)


def _same_hour(one: Remnant, other: Remnant, source: Tally, own: Tally) -> bool:
    """`9 p.m.` and `21:00`; where hours are counted from dawn, `7:00` and one o'clock."""
    if not (one.first and other.first and one.figure.hours and other.figure.hours):
        return False
    told = any(figure.clock or figure.sure for figure in (one.figure, other.figure))
    if told and any(map(counts_from_six, (source, own))) and abs(one.value - other.value) % 12 == 6:
        return True
    said = one.figure.sure or other.figure.sure
    ranged = len(one.figure.hours) > 1 or len(other.figure.hours) > 1
    return (said or ranged) and bool(one.figure.hours & other.figure.hours)


def _drop_dialled(mine: list[Remnant], theirs: list[Remnant]) -> None:
    """The same number of a telephone in other groups, or with the code of the country for its first 0."""
    rows = [[p for p in pieces if p.figure.dialled] for pieces in (mine, theirs)]
    digits = ["".join(p.part.digits for p in row) for row in rows]
    if all(digits) and (digits[0] == digits[1] or _abroad(*digits) or _abroad(*reversed(digits))):
        for pieces, row in zip((mine, theirs), rows, strict=True):
            pieces[:] = [p for p in pieces if p not in row]


def _abroad(home: str, abroad: str) -> bool:
    """Whether one has the code of a country (up to three digits, ITU-T E.164) where the other has a 0."""
    tail = home.lstrip("0")
    return home != tail and len(tail) > 5 and abroad.endswith(tail) and len(abroad) - len(tail) <= 3


# --- days


def _drop_months(mine: list[Remnant], theirs: list[Remnant], lost: list[Month], added: list[Month]) -> None:
    """Takes out months that are named on both sides, or named on one and written in figures on the other."""
    for one in tuple(lost):
        fitting = next((other for other in added if other.number == one.number), None)
        if fitting:
            lost.remove(one)
            added.remove(fitting)
    for months, pieces in ((lost, theirs), (added, mine)):
        for one in tuple(months):
            figure = next((piece for piece in pieces if piece.value == one.number), None)
            if figure:
                months.remove(one)
                pieces.remove(figure)


def _drop_dated(
    mine: list[Remnant],
    theirs: list[Remnant],
    months: tuple[list[Month], list[Month]],
    source: Tally,
    own: Tally,
) -> None:
    """Takes out whole dates that another calendar writes in other figures."""
    lost, added = months
    for year, month, day in _dates(source) if own.pack.numbers.calendars else ():
        for shown in dates(year, month, day.value, own.pack):
            there = [
                piece for piece in _pieces(own.figures) if piece.value == shown[2] and _may_be_day(piece)
            ]
            if there and (day in mine or there[0] in theirs):
                mine[:] = [piece for piece in mine if piece != day]
                theirs[:] = [piece for piece in theirs if piece != there[0]]
                _drop_year(mine, theirs, year, shown[0])
                lost[:] = [one for one in lost if one.number != month]
                added[:] = [one for one in added if one.number != shown[1]]
                mine[:] = [p for p in mine if p.value != month or p.figure.clock]
                theirs[:] = [p for p in theirs if p.value != shown[1] or p.figure.clock]
                break


def _dates(source: Tally) -> Iterator[tuple[int, int, Remnant]]:
    """Year, month and day of each date in a text, its month a name or a figure."""
    pieces = _pieces(source.figures)
    years_there = [piece.value for piece in pieces if 1000 <= piece.value <= 2999]
    days = [piece for piece in pieces if _may_be_day(piece)]
    for named in source.months:
        for day in days:
            if abs(day.figure.start - named.end) <= _DAY:
                yield from ((year, named.number, day) for year in years_there)
    for month, day in itertools.permutations(days, 2):
        if month.value <= 12 and abs(day.figure.start - month.figure.start) <= _BESIDE:
            yield from ((year, month.value, day) for year in years_there)


def _may_be_day(one: Remnant) -> bool:
    return one.value <= 31 and not one.figure.clock and not one.figure.sure


def _drop_year(mine: list[Remnant], theirs: list[Remnant], year: int, shown: int) -> None:
    if any(piece.value == shown for piece in theirs):
        mine[:] = [piece for piece in mine if piece.value != year]
    theirs[:] = [piece for piece in theirs if piece.value != shown]


def _drop_years(mine: list[Remnant], theirs: list[Remnant], source: Tally, own: Tally) -> None:
    """Takes out years that are shortened ('98, the 80s) or counted by another calendar."""
    for one in tuple(mine):
        for other in tuple(theirs):
            if _same_year(one, other, own) or _same_year(other, one, source):
                mine.remove(one)
                theirs.remove(other)
                break


def _same_year(one: Remnant, other: Remnant, reading: Tally) -> bool:
    if one.value <= 21 and other.value == (one.value - 1) * 100 and len(other.part.digits) == 4:
        return True  # the 19th century, the 1800s
    if not 1000 <= one.value <= 2999 or len(one.part.digits) != 4:
        return False
    if one.value % 10 == 0 and one.value % 100 and other.value == one.value // 10 % 10 + 1:
        return True  # the 1930s are the fourth decade
    short = len(other.part.digits) == 2 and one.value % 100 == other.value
    return short or other.value in tuple(years(one.value, reading.pack))


def _is_second(one: Remnant, reading: Tally) -> bool:
    """Whether it says in another unit or currency what another figure says, and may be left out: what stands in brackets
    in `300 km (190 miles)`, the first in `45 miles (72 km)`.
    """
    at = reading.figures.index(one.figure)
    paid = {money.figure for money in reading.money}
    if _is_bracketed(one.figure, reading):
        return True
    for first in (at - 1, at):
        if 0 <= first < len(reading.figures) - 1:
            between = reading.text.text[reading.figures[first].end : reading.figures[first + 1].start]
            known = one.figure.unit or ({first, first + 1} <= paid and first != at)
            if "(" in between and len(between) <= _DAY and known:
                return True
    return False


def _is_bracketed(one: Figure, reading: Tally) -> bool:
    """Whether it stands in brackets with an amount in a local unit behind another: `5-10 meters (about 16-33 feet)`."""
    text = reading.text.text
    begin, end = text.rfind("(", 0, one.start), text.find(")", one.end)
    inside = (
        [f for f in reading.figures if begin <= f.start < end]
        if begin >= 0 and ")" not in text[begin : one.start]
        else []
    )
    return any(f.unit for f in inside) and any(0 <= begin - f.end <= _DAY for f in reading.figures)


def _exchanged(pairs: Sequence[tuple[int, int]], source: Tally, own: Tally) -> Iterator[tuple[Money, Money]]:
    """Amounts that agree, in currencies that do not."""
    paid = {one.figure: one for one in own.money}
    for mine, other in pairs:
        for one in source.money:
            there = paid.get(other)
            if one.figure == mine and there and not one.codes & there.codes:
                yield one, there


def _other_spans(
    pairs: Sequence[tuple[int, int]], source: Tally, own: Tally
) -> Iterator[tuple[Figure, Figure]]:
    """Numbers that agree, of minutes on one side and hours on the other."""
    for mine, other in pairs:
        one, there = source.figures[mine], own.figures[other]
        if one.span and there.span and one.span != there.span:
            yield one, there
