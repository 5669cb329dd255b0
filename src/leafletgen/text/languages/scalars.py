"""The single values of a language pack: what each is, and what may stand there.

What fits here cannot break the typesetter or a check later: a factor of 0, a character set that Python does not have.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NewType

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import diagnostic
from leafletgen.core.reading.declared import BUILT_IN, Scalars, ScalarType
from leafletgen.core.source import Span

Em = NewType("Em", float)
"""A length in em, or a factor: above 0."""
Count = NewType("Count", int)
"""How many: words, letters."""
Amount = NewType("Amount", int)
"""What a word comes to: `dozen` is 12."""
Zeros = NewType("Zeros", int)
"""How many zeros a word behind digits stands for."""
Character = NewType("Character", str)
"""One character."""
Zero = NewType("Zero", str)
"""The digit 0 of some script."""
ScriptCode = NewType("ScriptCode", str)
"""The code of a script (ISO 15924)."""
CharacterSet = NewType("CharacterSet", str)
"""A character set by its name in Python."""
Lexicon = NewType("Lexicon", str)
"""One of the program's lists of words."""

LEXICONS = DATA / "lexicons"
LARGEST, MOST, MOST_ZEROS, MOST_WORDS = 10.0, 999, 20, 10**12


class Pattern(str):
    """A regular expression of Python."""

    __slots__ = ()


class Letters(str):
    """Characters, with ranges, as they stand in the brackets of a regular expression: `a-z` are 26."""

    __slots__ = ()


class Quotes(str):
    """Four quotation marks: the outer opening and closing, the inner opening and closing."""

    __slots__ = ()


class Feature(str):
    """An OpenType feature to switch on (`palt`) or off (`-kern`)."""

    __slots__ = ()


def _pattern(text: str, where: Span) -> Any:
    """A pattern that also holds as a part of a larger one: no flags for the whole, no names of groups."""
    try:
        compiled = re.compile(f"(?:{text})")
    except (re.error, OverflowError, RecursionError) as error:
        return diagnostic("language-pattern", where, reason=str(error))
    if compiled.groupindex:
        return diagnostic("language-pattern", where, reason="named group")
    return Pattern(text)


def _letters(text: str, where: Span) -> Any:
    if not text:
        return None
    found = _pattern(f"[{text}]", where)
    return Letters(text) if isinstance(found, str) else found


def _quotes(text: str) -> Quotes | None:
    return Quotes(text) if len(text) == 4 else None


def _feature(text: str) -> Feature | None:
    return Feature(text) if re.fullmatch(r"-?[A-Za-z0-9]{4}", text) else None


def _em(text: str, where: Span) -> Em | None:
    number = BUILT_IN[float].parse(text, where)
    return Em(number) if number is not None and 0 < number <= LARGEST else None


def _count(text: str, where: Span) -> Count | None:
    number = BUILT_IN[int].parse(text, where)
    return Count(number) if number is not None and 0 <= number <= MOST else None


def _amount(text: str, where: Span) -> Amount | None:
    number = BUILT_IN[int].parse(text, where)
    return Amount(number) if number is not None and 0 <= number <= MOST_WORDS else None


def _zeros(text: str, where: Span) -> Zeros | None:
    number = BUILT_IN[int].parse(text, where)
    return Zeros(number) if number is not None and 1 <= number <= MOST_ZEROS else None


def _zero(text: str) -> Zero | None:
    return Zero(text) if len(text) == 1 and unicodedata.decimal(text, None) == 0 else None


def _script(text: str) -> ScriptCode | None:
    return ScriptCode(text) if re.fullmatch("[A-Z][a-z]{3}", text) else None


def _character_set(text: str) -> CharacterSet | None:
    try:
        "".encode(text)
    except LookupError:  # no such codec, or one that makes no characters
        return None
    return CharacterSet(text)


def _lexicon(text: str) -> Lexicon | None:
    return Lexicon(text) if f"{text}.txt" in {path.name for path in LEXICONS.iterdir()} else None


SCALARS: Scalars = {
    Pattern: ScalarType(_pattern, "a regular expression"),
    Letters: ScalarType(_letters, "letters and ranges of letters, such as a-z"),
    Quotes: ScalarType(lambda text, _: _quotes(text), "four quotation marks, such as “”‘’"),
    Feature: ScalarType(
        lambda text, _: _feature(text), "an OpenType feature of four letters, such as palt or -kern"
    ),
    Em: ScalarType(_em, "a number above 0 and at most 10", BUILT_IN[float].pattern),
    Count: ScalarType(_count, "a whole number from 0 to 999", BUILT_IN[int].pattern),
    Amount: ScalarType(_amount, "a whole number from 0 to a million million", BUILT_IN[int].pattern),
    Zeros: ScalarType(_zeros, "a whole number from 1 to 20", BUILT_IN[int].pattern),
    Character: ScalarType(lambda text, _: text if len(text) == 1 else None, "one character"),
    Zero: ScalarType(lambda text, _: _zero(text), "the digit 0 of a script"),
    ScriptCode: ScalarType(lambda text, _: _script(text), "the code of a script, such as Latn"),
    CharacterSet: ScalarType(
        lambda text, _: _character_set(text), "a character set by its name in Python, such as cp932"
    ),
    Lexicon: ScalarType(
        lambda text, _: _lexicon(text), "a list of words that the program has, such as th or vi"
    ),
}
TRUSTED: Scalars = {
    **SCALARS,
    Pattern: ScalarType(lambda text, _: Pattern(text), ""),
    Letters: ScalarType(lambda text, _: Letters(text), ""),
    CharacterSet: ScalarType(lambda text, _: text, ""),
    Lexicon: ScalarType(lambda text, _: text, ""),
}
"""For the program's own packs, whose regular expressions the tests have tried: to compile them all takes 5 ms."""
