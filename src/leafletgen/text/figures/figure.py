"""The numerals of a text, each with all that it may say.

`1.234` is a thousand and some in one language, one and a bit in another, and a date in a third: nothing is decided here. A
figure keeps its readings as a whole (`values`) and its digits part by part (`parts`); beside another text it says what
both have in common (`figures/beside.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile, zip_longest

from leafletgen.core.record import NamedTuple
from leafletgen.text.languages.pack import LocalUnit, Pack

_GROUP = r"[.,'’ ]"
_MARKS = {
    "\u066b": ".",
    "\u066c": ",",
    "\u060c": ",",
    "\u2019": "'",
    "\u00b7": ".",
    "\u2236": ":",
    "\u05f4": '"',
}
"""Marks inside numbers that stand for another: the decimal and thousands separators of Arabic, an apostrophe, a raised dot."""
# At most 40 digits and ten parts: Python reads no number of thousands of digits, and nobody else does.
_NUMERAL = re.compile(
    rf"\d{{1,3}} \d/\d(?![\d/])|(?<![^\s(])\.\d{{1,3}}(?![\d.])|\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:])|\d{{1,3}}(?: \d{{3}}){{1,9}}(?![\d]|[.,]\d{{3}}(?!\d))(?:[.,]\d+)?|\d{{1,40}}(?:{_GROUP[:-2]}]\d{{1,40}}){{0,9}}"
)
_INCH = "in"
"""A unit that is a word of its own behind a space: `6in`."""
_HYPHENS = "-‐‑"
_NAME = 16
"""Characters of the longest name with a number at its end."""
_WORD = 30
"""Letters of the longest word that multiplies."""
_RANGED = 6
"""Characters between the ends of a range, a word included: ` and `."""
_DIALLED = 7
"""Digits from which on a row of groups is the number of a telephone."""
_DATES = [[2, 2, 4], [1, 2, 4], [1, 1, 4], [2, 2, 2], [2, 4]]
"""Digits of the groups of a date in figures, sorted."""
_BETWEEN = re.compile(r"[ ]?[-–‐‑‒()./ ]{1,2}[ ]?|[ ]?\([ ]?|[ ]?\)[ ]?")


class Part(NamedTuple):
    """Digits without any mark between them."""

    digits: str

    @property
    def value(self) -> int:
        return int(self.digits)

    @property
    def is_nothing(self) -> bool:
        """Minutes or cents that may as well be left out."""
        return self.digits in ("0", "00")


class Figure(NamedTuple):
    """A numeral met in a text, which begins at `start` and ends before `end`."""

    start: int
    end: int
    parts: tuple[Part, ...]
    values: frozenset[Decimal]
    many: frozenset[Decimal] = frozenset()
    """What it comes to with the word behind it: `2 million`."""
    clock: bool = False
    """Hours and minutes with a colon."""
    hours: frozenset[int] = frozenset()
    """Hours of the day that it may mean."""
    sure: bool = False
    """Whether a word says which half of the day is meant."""
    span: int = 0
    """Minutes of what it counts: weeks, days, hours, minutes; 0 for anything else."""
    late: bool = False
    """With a word behind it after which hours go on behind midnight (25時)."""
    loose: str | None = None
    """The letters of the name that it is written onto (`MP3`); empty in an idiom that has no figures in other languages: `24/7`."""
    letters: bool = False
    """Written in letters that are no digits (kanji)."""
    dialled: bool = False
    """Part of the number of a telephone."""
    unit: LocalUnit | None = None
    """The unit that it counts, if other countries do not use it."""

    @property
    def said(self) -> frozenset[Decimal]:
        """All that it may come to."""
        return self.values | self.many

    @property
    def bare(self) -> tuple[int, ...]:
        """Its parts without minutes or cents of zero."""
        parts = list(self.parts)
        while len(parts) > 1 and parts[-1].is_nothing:
            parts.pop()
        return tuple(part.value for part in parts)

    @property
    def length(self) -> int:
        """How many digits it has."""
        return sum(len(part.digits) for part in self.parts)


class Remnant(NamedTuple):
    """Digits that found no counterpart, in the figure that they are part of."""

    figure: Figure
    part: Part
    first: bool
    """Whether it is the first part: the hour."""

    @property
    def value(self) -> int:
        return self.part.value


class Cleaned(NamedTuple):
    """A text with plain digits and marks, without invisible characters. `offsets`: where each stood."""

    text: str
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where something stands in the text as it was."""
        return self.offsets[start], self.offsets[end - 1] + 1


def cleaned(text: str) -> Cleaned:
    """Digits of all scripts as 0-9, characters of full width as narrow ones; no formatting characters, no soft hyphens."""
    kept = [(_plain(c), at) for at, c in enumerate(text) if unicodedata.category(c) != "Cf"]
    return Cleaned("".join(c for c, _ in kept), tuple(at for _, at in kept))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if character.isspace():
        return " "
    narrow = (
        unicodedata.normalize("NFKC", character) if unicodedata.east_asian_width(character) == "F" else ""
    )
    return narrow if len(narrow) == 1 else _MARKS.get(character, character)


class Numbering(NamedTuple):
    """What a language writes inside numerals and behind them."""

    many: Mapping[str, int]
    """Words behind digits and the zeros they stand for."""
    decimals: Collection[str]
    """Marks before decimals."""
    spans: Mapping[str, int]
    """Words for weeks, days, hours and minutes, and how many minutes each has, the longest words first."""


def figures(text: str, pack: Pack, forms: Numbering) -> list[Figure]:
    """The numerals of a cleaned text, in order."""
    many = forms.many
    for pattern in pack.numbers.no_numbers:
        text = re.sub(pattern, lambda match: "\ufffc" * len(match[0]), text)
    found = [_figure(match, text, pack, forms) for match in _NUMERAL.finditer(text)]
    found = _loosened(found, text, pack)
    found = list(_shared(found, text, many, pack.spaces == "words"))
    whole = _summed([_timed(one) for one in _dialled(found, text)], text, many)
    return sorted((*whole, *_lettered(text, pack)), key=lambda one: one.start)


def _shared(found: Sequence[Figure], text: str, many: Mapping[str, int], spaced: bool) -> Iterator[Figure]:
    """The word for many behind the end of a range may be meant of its beginning: `14 to 22 million`."""
    for one, end in zip_longest(found, found[1:]):
        if end and end.many and not one.many and end.start - one.end <= _RANGED:
            zeros = _zeros(text[end.end :], many, spaced)
            yield one._replace(values=one.values | {value * 10**zeros for value in one.values})
        else:
            yield one


def _loosened(found: list[Figure], text: str, pack: Pack) -> list[Figure]:
    """The figures with those marked that are part of what the pack calls an idiom."""
    inside = {
        at
        for pattern in pack.numbers.idioms
        for match in re.finditer(pattern, text)
        for at in range(match.start(), match.end())
    }
    return [one._replace(loose="" if one.start in inside else _glued(one, text)) for one in found]


def _glued(one: Figure, text: str) -> str | None:
    """The letters of a name that a short number is written onto: `MP3`, `G7`, `IL-2`."""
    before = text[max(one.start - _NAME, 0) : one.start]
    run = "".join(takewhile(lambda c: c in _HYPHENS or unicodedata.category(c)[0] in "LM", reversed(before)))[
        ::-1
    ]
    letters = "".join(c for c in run if c not in _HYPHENS)
    if not letters or one.length >= _DIALLED // 2:
        return None
    uncased = run[-1] in _HYPHENS and len(letters) > 1 and letters.upper() == letters.lower()
    return letters.lower() if uncased or any(map(str.isupper, letters)) else None


def _summed(found: list[Figure], text: str, many: Mapping[str, int]) -> list[Figure]:
    """Numbers that are written in two goes become one: 6억 4900만, 1億2千万."""
    whole: list[Figure] = []
    for one in found:
        last = whole[-1] if whole else None
        between = text[last.end : one.start].strip() if last else ""
        if last and last.many and one.said and between in many and one.start - last.end <= len(between) + 2:
            sums = frozenset(
                a + b for a in last.many for b in one.many or one.values if b < 10 ** many[between]
            )
            if sums:
                whole[-1] = Figure(last.start, one.end, (Part(str(int(max(sums)))),), sums, sums)
                continue
        whole.append(one)
    return whole


def _figure(match: re.Match[str], text: str, pack: Pack, forms: Numbering) -> Figure:
    many, decimals = forms.many, forms.decimals
    parts = _parts(match[0])
    clock = ":" in match[0]
    values = frozenset(() if clock else _values(match[0], decimals))
    zeros = 0 if clock else _zeros(text[match.end() :], many, pack.spaces == "words")
    large = frozenset(value * 10**zeros for value in values) if zeros else frozenset()
    if not zeros and not clock:
        values |= frozenset(_preceded(values, text[: match.start()], many, pack.spaces == "words"))
    word = re.match(r"[ -]?°?([^\W\d_]+)", text[match.end() :])
    unit = pack.numbers.converted.get(word[1]) if word and (word[1] != _INCH or word[0] == _INCH) else None
    behind = text[match.end() : match.end() + _WORD].lstrip(" -").lower()
    span = next((length for word, length in forms.spans.items() if _stands(word, behind, pack)), 0)
    late = any(text.startswith(hour, match.end()) for hour in pack.numbers.late_hours)
    return Figure(match.start(), match.end(), parts, values, large, clock, unit=unit, span=span, late=late)


def _stands(word: str, behind: str, pack: Pack) -> bool:
    """Whether a text begins with a word, and no letter follows it where words are parted."""
    return behind.startswith(word) and not (
        pack.spaces == "words" and behind[len(word) : len(word) + 1].isalpha()
    )


def _parts(numeral: str) -> tuple[Part, ...]:
    """The digits between marks; those that only group thousands part nothing."""
    parts = [Part(digits) for digits in re.findall(r"\d+", numeral)]
    if len(parts) > 1 and _grouped(parts):
        return (Part("".join(part.digits for part in parts)),)
    if len(parts) > 2 and _grouped(parts[:-1]) and numeral[-len(parts[-1].digits) - 1] in ".,":
        return Part("".join(part.digits for part in parts[:-1])), parts[-1]
    return tuple(parts)


def _values(numeral: str, decimals: Collection[str]) -> Iterator[Decimal]:
    """What a numeral may come to as a whole."""
    parts = [Part(digits) for digits in re.findall(r"\d+", numeral)]
    marks = re.findall(r"\D", numeral)
    whole = "".join(part.digits for part in parts)
    if marks[-1:] == ["/"]:
        integer, numerator, denominator = (Decimal(part.digits) for part in parts)
        if denominator:
            yield (integer + numerator / denominator).normalize()
        return
    if not marks or (len(set(marks)) == 1 and _grouped(parts)):
        yield Decimal(whole)
        if marks and marks[-1] not in decimals:
            return
    if (
        marks
        and marks[-1] in ".,"
        and (len(marks) == 1 or (marks[-1] not in marks[:-1] and _grouped(parts[:-1])))
    ):
        tail = parts[-1].digits
        yield Decimal(f"{whole[: -len(tail)]}.{tail}").normalize()


def _grouped(parts: Sequence[Part]) -> bool:
    """Whether digits stand in threes, or as in India: the last three, and twos before them."""
    first, *rest = (len(part.digits) for part in parts)
    return not rest or (first <= 3 and rest[-1] == 3 and (set(rest[:-1]) <= {3} or set(rest[:-1]) <= {2}))


def _zeros(behind: str, many: Mapping[str, int], spaced: bool) -> int:
    """The zeros that the words behind digits stand for."""
    bare = behind.lstrip(" -")[:_WORD]
    if len(behind) - len(behind.lstrip(" -")) > 1:
        return 0
    word = "".join(takewhile(lambda c: unicodedata.category(c)[0] in "LM", bare))
    longest = max((one for one in many if _begins(word, bare, one, spaced)), key=len, default="")
    if not longest:
        return 0
    chained = not spaced or " " in longest or unicodedata.east_asian_width(longest[0]) == "W"
    return many[longest] + _zeros(bare[len(longest if chained else word) :], many, spaced)


def _preceded(
    values: frozenset[Decimal], before: str, many: Mapping[str, int], spaced: bool
) -> Iterator[Decimal]:
    """What numbers come to with a word before them, as some languages have it: `milioni 5`."""
    near = before[-_WORD:].rstrip(" \u0f0b").lower()
    for word, zeros in many.items():
        if near.endswith(word.lower()) and not (spaced and near[: -len(word)][-1:].isalpha()):
            yield from (value * 10**zeros for value in values)


def _begins(word: str, behind: str, multiplier: str, spaced: bool) -> bool:
    """Whether a word is a multiplier, perhaps with an ending, or begins with one where words are not parted."""
    low, wanted = word.lower(), multiplier.lower()
    if " " in wanted:
        return behind.lower().startswith(wanted)
    if not spaced or unicodedata.east_asian_width(wanted[0]) == "W":
        return low.startswith(wanted)
    return low == wanted or (len(wanted) > 3 and low.startswith(wanted) and len(low) - len(wanted) <= 5)


def _dialled(found: Sequence[Figure], text: str) -> Iterator[Figure]:
    """Marks the groups of digits that are dialled in one go: `03-5320-4592`, `+81 3 5320 4592`, `#9110`."""
    row: list[Figure] = []
    for one in (*found, None):
        if row and (one is None or not _BETWEEN.fullmatch(text[row[-1].end : one.start])):
            dialled = _is_dialled(row, text)
            yield from (each._replace(dialled=dialled) for each in row)
            row = []
        if one is not None:
            row.append(one)


def _timed(one: Figure) -> Figure:
    """Hours and minutes without a mark between them: `0500`."""
    digits = one.parts[0].digits
    if len(one.parts) > 1 or one.dialled or not re.fullmatch(r"0\d[0-5]\d", digits):
        return one
    return one._replace(parts=(Part(digits[:2]), Part(digits[2:])), clock=True)


def _is_dialled(row: Sequence[Figure], text: str) -> bool:
    """Whether groups of digits have a sign before them, begin with 0, or are long ones with hyphens. Dates are not dialled."""
    groups = [len(part.digits) for one in row for part in one.parts]
    if any(one.clock or one.many for one in row) or sorted(groups) in _DATES:
        return False
    before = text[max(row[0].start - 3, 0) : row[0].start].rstrip("(")
    marked = before[-1:] in ("+", "#", "*") and not before[-2:-1].isalpha()
    begins = row[0].parts[0].digits.startswith("0") and sum(groups) >= _DIALLED - 1
    inside = re.search(r"(?<!\d)\d{2,}+[-–‐‑]\d{3}", text[row[0].start : row[-1].end])
    return (
        (marked and sum(groups) > 2)
        or begins
        or (bool(inside) and sum(groups) > _DIALLED and groups != [4, 4])
    )


def _lettered(text: str, pack: Pack) -> Iterator[Figure]:
    """Numbers in letters (kanji): 二十五, 一一〇, 百万. None that stands behind a digit: that was read with it."""
    written = {str(letter): digit for letter, digit in pack.numbers.written.items()}
    many = {word: zeros for word, zeros in pack.numbers.multipliers.items() if len(word) == 1}
    if not written:
        return
    run = f"[{re.escape(''.join(written) + ''.join(many))}]{{1,40}}"
    for match in re.finditer(rf"(?<!\d)(?<!\d ){run}(?!\d)", text):
        value = _worth(match[0], written, many)
        yield Figure(
            match.start(), match.end(), (Part(str(value)),), frozenset({Decimal(value)}), letters=True
        )


def _worth(letters: str, digits: Mapping[str, str], many: Mapping[str, int]) -> int:
    """What a number in letters comes to."""
    if all(letter in digits for letter in letters):
        return int("".join(digits[letter] for letter in letters))
    total = part = number = 0
    for letter in letters:
        if letter in digits:
            number = number * 10 + int(digits[letter])
        elif many[letter] < 4:
            part, number = part + (number or 1) * 10 ** many[letter], 0
        else:
            total, part, number = total + (part + number or 1) * 10 ** many[letter], 0, 0
    return total + part + number
