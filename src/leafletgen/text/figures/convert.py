"""Amounts that a translator converted to units of the reader's country: `45 miles` is 72 kilometres."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from leafletgen.text.figures.figure import Figure
from leafletgen.text.figures.spelled import Words
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
    "ounce": (28.349523,),
}
"""To kilometres; kilometres an hour and metres a second; kilograms; metres and centimetres; centimetres, millimetres and
metres; metres; degrees Celsius of a difference; hectares and square metres; dunams; litres (American, imperial); grams
(NIST SP 811, appendix B).
"""
_FREEZING, _INCHES = 32, 12
"""Degrees Fahrenheit where water freezes; inches of a foot."""
_ROUNDED = 0.09
"""How far a converted number may be rounded."""
_APART = 9
"""Characters between the feet and the inches of a length, the ends of a range, or an amount and its unit."""


def convert(
    source: Sequence[Figure], added: Sequence[Figure], own: Words
) -> tuple[Collection[Figure], Collection[Figure]]:
    """The figures of the source that were converted, and those among `added` that they became; they may be words, too."""
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
        shown = [other for other in added if any(_is_near(float(value), wanted) for value in other.values)]
        words = any(
            own.say(number) for amount in wanted for number in {int(amount), round(amount)} if number > 1
        )
        if shown or words:
            behind += shown
            before += group
    return before, behind


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
    return any(abs(shown - one) <= abs(one) * _ROUNDED for one in wanted)
