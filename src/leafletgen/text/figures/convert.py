"""Amounts that a translator converted to units of the reader's country: `45 miles` is 72 kilometres."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from leafletgen.text.figures.figure import Figure
from leafletgen.text.figures.spelled import HALF, Words
from leafletgen.text.languages.pack import LocalUnit

FACTORS: Mapping[LocalUnit, tuple[float, ...]] = {
    "mile": (1.609344,),
    "mph": (1.609344, 0.44704),
    "pound": (0.45359237,),
    "foot": (0.3048, 30.48),
    "inch": (2.54, 25.4, 0.0254),
    "yard": (0.9144,),
    "fahrenheit": (1 / 1.8,),
    "acre": (0.40468564, 4046.8564),
    "hectare": (10.0,),
    "gallon": (3.785411784, 4.54609),
    "ounce": (28.349523, 0.0295735),
    "mil": (10.0,),
}
"""To kilometres; kilometres an hour and metres a second; kilograms; metres and centimetres; centimetres, millimetres and
metres; metres; degrees Celsius of a difference; hectares and square metres; dunams; litres (American, imperial); grams,
and litres of a fluid (NIST SP 811, appendix B); the mile of Scandinavia to kilometres.
"""
_FREEZING, _INCHES = 32, 12
"""Degrees Fahrenheit where water freezes; inches of a foot."""
_ROUNDED = 0.09
"""How far a converted number may be rounded."""
_CUT = 0.6
"""... or cut: 2.54 centimetres may be two."""
_DEGREES = 2
"""How far a temperature may be rounded."""
_APART = 9
"""Characters between the feet and the inches of a length, the ends of a range, or an amount and its unit."""

_HOUR = 60
"""Minutes."""
_RANGE = 4
"""Characters between the ends of a range."""


def convert(
    source: Sequence[Figure], added: Sequence[Figure], own: Words
) -> tuple[Collection[Figure], Collection[Figure]]:
    """The figures of the source that were converted, and those among `added` that they became; they may be words, too. Of a
    range whose other end is there, one end that is nowhere counts as converted only if no number is left for it.
    """
    before: list[Figure] = []
    behind: list[Figure] = []
    for at, one in enumerate(source):
        if one.unit is None:
            continue
        group = [one]
        if at and one.start - source[at - 1].end <= _APART:
            group.insert(0, source[at - 1])
        if one.unit == "foot" and at + 1 < len(source) and source[at + 1].start - one.end <= _APART:
            group.append(source[at + 1])
        wanted = tuple(_wanted(one.unit, group))
        near = _is_as_warm if one.unit == "fahrenheit" else _is_near
        shown = [other for other in added if any(near(value, wanted) for value in _metric(other))]
        shown += _in_centimetres(added, wanted) if one.unit == "foot" and not shown else []
        words = one.unit != "fahrenheit" and (
            any(own.say(number) for amount in wanted for number in {int(amount), round(amount)} if number > 1)
            or (any(map(_is_half, wanted)) and own.say(HALF))
        )
        if shown or words:
            behind += shown
            before += group if words else _met(one.unit, group, shown, added)
    return before, behind


def _is_half(amount: float) -> bool:
    return _CUT - 0.2 < amount <= _CUT


def _in_centimetres(added: Sequence[Figure], wanted: Sequence[float]) -> list[Figure]:
    """Two figures that are metres and centimetres: 1 m 98 cm."""
    for one, other in pairwise(added):
        length = one.parts[0].value + other.parts[0].value / 100
        if other.start - one.end <= 2 * _APART and other.parts[0].value < 100 and _is_near(length, wanted):
            return [one, other]
    return []


def _met(
    unit: LocalUnit, group: list[Figure], shown: Sequence[Figure], added: Sequence[Figure]
) -> list[Figure]:
    """Those of a group that were converted: all, unless a number that none of them comes to stands beside theirs."""
    odd = any(
        other not in shown and 0 < max(other.start - one.end, one.start - other.end) <= _RANGE
        for other in added
        for one in shown
    )
    found = [value for other in shown for value in _metric(other)]
    return [one for one in group if not odd or any(_is_near(v, tuple(_wanted(unit, [one]))) for v in found)]


def spanned(source: Sequence[Figure], others: Sequence[Figure], own: Words) -> Collection[Figure]:
    """The figures of both that say one length of time in other units: 2 weeks and 14 days, 90 minutes and 1 h 30."""
    found: list[Figure] = []
    for at, one in enumerate(source):
        row = _spans(one, source[at + 1 :])
        for number, other in enumerate(others):
            shown = _spans(other, others[number + 1 :])
            same = {total + more for total in _lengths(row) for more in (0, _halved(one, own))}
            if row and shown and one.span != other.span and same & {*_lengths(shown), *_lengths(shown[:1])}:
                found += [*row, *shown]
    return found


def _halved(one: Figure, own: Words) -> int:
    """What half an hour, said in words by the other text, takes away from a number of minutes."""
    return -HALF if one.span == 1 and own.say(HALF) else 0


def _spans(one: Figure, rest: Sequence[Figure]) -> list[Figure]:
    """A figure that counts time, and the minutes behind its hours."""
    if not one.span or one.clock:
        return []
    minutes = [next_ for next_ in rest[:1] if one.span == _HOUR and next_.start - one.end <= _APART]
    return [one, *(next_ for next_ in minutes if next_.span in (0, 1) and next_.parts[0].value < _HOUR)]


def _lengths(row: Sequence[Figure]) -> Collection[int]:
    """Minutes that figures come to together."""
    lengths = {0}
    for one in row:
        lengths = {total + int(value * (one.span or 1)) for total in lengths for value in one.values}
    return lengths if row else ()


def _metric(one: Figure) -> list[float]:
    """What a figure comes to, as it stands and in metric units."""
    plain = [float(value) for value in one.values]
    return (
        [*plain, *(value * factor for value in plain for factor in FACTORS[one.unit])] if one.unit else plain
    )


def _wanted(unit: LocalUnit, group: Sequence[Figure]) -> Iterator[float]:
    amounts = [float(value) for figure in group for value in figure.values]
    if unit == "foot" and len(group) > 1:
        feet, inches = (figure.parts[0].value for figure in group[-2:])
        amounts.append(feet + inches / _INCHES)
    for amount in amounts:
        yield from (amount * factor for factor in FACTORS[unit])
        if unit == "fahrenheit":
            yield (amount - _FREEZING) / 1.8


def _is_near(shown: float, wanted: Sequence[float]) -> bool:
    return any(abs(shown - one) <= max(abs(one) * _ROUNDED, _CUT if one > 1 else 0) for one in wanted)


def _is_as_warm(shown: float, wanted: Sequence[float]) -> bool:
    return any(abs(shown - one) <= _DEGREES for one in wanted)
