"""Faults put into correct pairs, one at a time: the slips of those who type, and those of translation memories."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import icu
from generated import Pair


class Fault(NamedTuple):
    """A pair whose target was made wrong."""

    kind: str
    pair: Pair
    wrong: str


Maker = Callable[[Pair, random.Random], str | None]
_NUMERAL = re.compile(r"\d+")
_SIGNS = "€$£¥￥₩₹"


def seeded(pairs: Sequence[Pair], count: int, seed: int) -> Iterator[Fault]:
    """So many faults, an equal share of each kind; what a kind finds no place for the others make up."""
    draw = random.Random(seed)
    orders = {kind: iter(draw.sample(list(pairs), len(pairs))) for kind in KINDS}
    made = 0
    while made < count and orders:
        for kind, order in tuple(orders.items()):
            found = next(((pair, wrong) for pair in order if (wrong := _made(kind, pair, draw))), None)
            if found is None:
                del orders[kind]
            elif made < count:
                made += 1
                yield Fault(kind, *found)


def _made(kind: str, pair: Pair, draw: random.Random) -> str | None:
    wrong = KINDS[kind](pair, draw)
    return wrong if wrong != pair.target else None


def _numeral(pair: Pair, draw: random.Random, least: int = 1) -> re.Match[str] | None:
    """One of the numerals that say the same in both, so that a change of it is one of meaning."""
    found = [m for m in _NUMERAL.finditer(pair.target) if len(m[0]) >= least]
    return draw.choice(found) if found else None


def _digit(like: str, value: int) -> str:
    """A digit of the script of another."""
    return chr(ord(like) - int(unicodedata.decimal(like)) + value)


def _put(pair: Pair, match: re.Match[str], text: str) -> str:
    return pair.target[: match.start()] + text + pair.target[match.end() :]


def _changed(pair: Pair, draw: random.Random) -> str | None:
    match = _numeral(pair, draw)
    if not match:
        return None
    at = draw.randrange(len(match[0]))
    old = int(unicodedata.decimal(match[0][at]))
    new = _digit(match[0][at], draw.choice([n for n in range(1, 10) if n != old]))
    return _put(pair, match, match[0][:at] + new + match[0][at + 1 :])


def _exchanged(pair: Pair, draw: random.Random) -> str | None:
    match = _numeral(pair, draw, 2)
    if not match:
        return None
    places = [n for n in range(len(match[0]) - 1) if match[0][n] != match[0][n + 1]]
    if not places:
        return None
    at = draw.choice(places)
    digits = match[0]
    return _put(pair, match, digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def _dropped(pair: Pair, draw: random.Random) -> str | None:
    match = _numeral(pair, draw)
    nothing = match and set(map(unicodedata.decimal, match[0])) == {0}
    return None if not match or nothing else _put(pair, match, "")


def _month(pair: Pair, draw: random.Random) -> str | None:
    """A month that the source names as well becomes another."""
    names = icu.DateFormatSymbols(icu.Locale(pair.tag.replace("-", "_"))).getMonths()
    english = icu.DateFormatSymbols(icu.Locale("en")).getMonths()
    there = [
        name
        for name, own in zip(names, english, strict=False)
        if len(name) > 3
        and own[:3] in pair.source
        and re.search(rf"(?<![^\W\d_]){re.escape(name)}", pair.target)
    ]
    if not there or any(map(str.isdigit, there[0])):
        return None
    return pair.target.replace(max(there, key=len), draw.choice([n for n in names if n not in there]), 1)


def _half(pair: Pair, draw: random.Random) -> str | None:
    before, after = icu.DateFormatSymbols(icu.Locale(pair.tag.replace("-", "_"))).getAmPmStrings()
    for own, other in ((before, after), (after, before)):
        counted = rf"\d\s?{re.escape(own)}(?!\w)|(?<!\w){re.escape(own)}\s?\d"
        if re.search(counted, pair.target) and pair.target.count(own) == 1:
            return pair.target.replace(own, other)
    return None


def _currency(pair: Pair, draw: random.Random) -> str | None:
    there = next(
        (
            s
            for s in _SIGNS
            if re.search(rf"\d\s?{re.escape(s)}|{re.escape(s)}\s?\d", pair.target) and s in pair.source
        ),
        None,
    )
    return pair.target.replace(there, draw.choice([s for s in _SIGNS[:3] if s != there])) if there else None


def _year(pair: Pair, draw: random.Random) -> str | None:
    match = _numeral(pair, draw, 4)
    if not match or len(match[0]) != 4 or not 1900 <= int(match[0]) <= 2700:
        return None
    year = str(int(match[0]) + draw.choice((-1, 1)))
    return _put(pair, match, "".join(_digit(old, int(new)) for old, new in zip(match[0], year, strict=True)))


def _shifted(pair: Pair, draw: random.Random) -> str | None:
    """An hour of the clock of 24 hours becomes that of the other half of the day."""
    match = re.search(r"(?<![\d.:,])(1[3-9]|2[0-3])(?=[:.]\d\d(?!\d))", pair.target)
    if not match or not re.search(r"[AP]M", pair.source):
        return None
    return _put(pair, match, str(int(match[0]) - 12))


def _zero(pair: Pair, draw: random.Random) -> str | None:
    """A zero too many or too few at the end of a number of three digits and more."""
    match = _numeral(pair, draw, 3)
    if not match:
        return None
    zero = _digit(match[0][0], 0)
    return _put(pair, match, match[0][:-1] if match[0].endswith(zero) else match[0] + zero)


def _point(pair: Pair, draw: random.Random) -> str | None:
    """The point of a decimal moves by a place."""
    match = re.search(r"(?<![\d.,:/])(\d{1,2})([.,٫])(\d{1,2})(?![\d.,:/٫])", pair.target)
    if not match or not re.search(r"\d\.\d", pair.source):
        return None
    digits = match[1] + match[3]
    at = len(match[1]) + (1 if len(match[3]) > 1 else -1)
    return _put(pair, match, digits[:at] + match[2] + digits[at:]) if 0 < at < len(digits) else None


def _end(pair: Pair, draw: random.Random) -> str | None:
    """The end of a range is another."""
    match = re.search(r"(?<=[-–—~～至])\s?(\d{1,2})(?!\d)", pair.target)
    if not match:
        return None
    digits = match[1]
    new = int(digits) % 9 + 1 if len(digits) == 1 else 10 + (int(digits) - 9) % 18
    text = "".join(_digit(digits[0], int(c)) for c in str(new))
    return pair.target[: match.start(1)] + text + pair.target[match.end(1) :]


KINDS: dict[str, Maker] = {
    "a digit changed": _changed,
    "two digits exchanged": _exchanged,
    "a number left out": _dropped,
    "another month": _month,
    "the other half of the day": _half,
    "another currency": _currency,
    "another year": _year,
    "12 hours off": _shifted,
    "a zero more or less": _zero,
    "the point moved": _point,
    "the end of a range changed": _end,
}
"""What is done to a pair."""
