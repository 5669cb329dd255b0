"""Small numbers in words, and years of other calendars: ICU's rules of numbers and its calendars."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

import icu

from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.tag import candidates

_SPELLED = 1_000_000_000_000
"""Up to here numbers are looked for in words."""
_HALF = 30
"""What packs call half of something: minutes of half an hour."""
HALF = 30
"""What packs call half of something: the minutes of half an hour."""
_SHORT = 5
"""Letters up to which a word must stand as it is; longer ones may lose two at their end to another ending."""

_ACCENTS = 200
"""Combining classes of marks above and below letters begin here (UAX #44); vowel signs have lower ones."""
_BEYOND_ASCII = r"[^\W\d_\x00-\x7f]"
_APOSTROPHE = re.compile(f"(?<={_BEYOND_ASCII})['’](?={_BEYOND_ASCII})")
"""In Ukrainian and Belarusian it is a letter."""
_ROMAN_NUMERAL = re.compile(
    r"(?<![^\W_])(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"(?:(?=(?:e|er|re|[^\W\d_\x00-\x7f](?:re|me))?(?![^\W_]))|(?<=[IVXLCDM]{2})(?=[^\WA-Z\d_]{0,3}(?![^\W_])))"
)
"""A Roman numeral with a short ending perhaps (`XXe`, `XIXth`); the first letter of `Die` is none."""


class Words:
    """The words of one text, asked for numbers."""

    def __init__(self, text: str, tag: str, pack: Pack) -> None:
        """`text` as it stands, of the language `tag`."""
        self.tag = tag
        self.pack = pack
        self.hidden: set[int] = set()
        for pattern in pack.numbers.no_numbers:
            self.hidden |= {
                int(n) for match in re.finditer(pattern, text) for n in re.findall(r"\d{1,2}", match[0])
            }
            text = re.sub(pattern, " ", text)
        low = _bare(text)
        self.squeezed = re.sub(r"[\s\-‐‑]", "", low)
        self.words = "".join(c if unicodedata.category(c)[0] in "LM" else " " for c in low).split()
        self.tokens = (
            {_plain(token) for token in re.split(r"[\s.,:;()\u1360-\u1368]+", text)}
            if pack.numbers.numerals
            else set()
        )
        self.capitals = [match[0] for match in _ROMAN_NUMERAL.finditer(unicodedata.normalize("NFC", text))]

    def say(self, number: int) -> bool:
        """Whether some word may stand for a number, in whatever form. Roman numerals count."""
        if number < 0 or number > _SPELLED:
            return False
        if number in self.hidden or number in map(roman, self.capitals):
            return True
        if any(_lettered(number, name) in self.tokens for name in self.pack.numbers.numerals):
            return True
        return any(self._has(form, number) for form in self._known(number)) or self._in_two(number)

    @property
    def knows_any(self) -> bool:
        """Whether ICU or the pack knows numbers of the language in words."""
        return bool(self.pack.numbers.words or _rules(self.tag))

    def _known(self, number: int) -> list[str]:
        numbers = self.pack.numbers
        own = [word for word, value in numbers.words.items() if value == number]
        own += [word for word, value in numbers.and_a_half.items() if number in (value, _HALF)]
        return [_bare(form) for form in (*own, *_forms(self.tag, number))]

    def _in_two(self, number: int) -> bool:
        """Tens and ones in one word or in two beside each other, whichever comes first: `sedmatřicetiletá`."""
        tens, ones = number // 10 * 10, number % 10
        if not (10 < number < 100 and ones):
            return False
        for at, word in enumerate(self.words):
            if any(_stem(form) in word for form in self._known(tens)):
                near = " ".join(self.words[max(at - 2, 0) : at + 3])
                if any(form[: max(3, len(form) - 1)] in near for form in self._known(ones)):
                    return True
        return False

    def _has(self, form: str, number: int) -> bool:
        tight = re.sub(r"[\s\-‐‑\u00ad]", "", form)
        stem = _stem(tight)
        if self.pack.spaces != "words" or (len(tight) > 2 * _SHORT and number > 12):
            return stem in self.squeezed
        return any(word == tight or (len(stem) > 2 and word.startswith(stem)) for word in self.words) or (
            len(stem) > _SHORT - 1 and stem in self.squeezed
        )


def _stem(form: str) -> str:
    return form[: -2 if len(form) > _SHORT else None]


def _bare(text: str) -> str:
    """Small letters without the marks on them: accents move and fall when words take endings."""
    low = _APOSTROPHE.sub("\u02bc", text.lower().replace("\u00ad", ""))
    apart = unicodedata.normalize("NFKD", low)
    return "".join(
        c for c in apart if unicodedata.combining(c) < _ACCENTS and unicodedata.category(c) != "Cf"
    )


@lru_cache(maxsize=4096)
def _forms(tag: str, number: int) -> tuple[str, ...]:
    """A number in words by all of ICU's rules for a language: cardinal, ordinal, in each gender and case."""
    found: dict[str, None] = {}
    for rules in _rules(tag):
        for at in range(rules.getNumberOfRuleSetNames()):
            found.setdefault(rules.format(number, rules.getRuleSetName(at)))
    return tuple(form for form in found if not any(map(str.isdigit, form)))


@lru_cache(maxsize=64)
def _rules(tag: str) -> tuple[icu.RuleBasedNumberFormat, ...]:
    for candidate in candidates(tag) or [tag]:
        rules = icu.RuleBasedNumberFormat(
            icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(candidate.replace("-", "_"))
        )
        if rules.getLocale().getLanguage() == candidate.split("-", maxsplit=1)[0]:
            return (rules,)
    return ()


@lru_cache(maxsize=1024)
def _lettered(number: int, name: str) -> str:
    """A number in letters that serve for digits."""
    systems = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.NUMBERING_SYSTEM, icu.Locale("en"))
    return _plain(systems.format(number, f"%{name}"))


def _plain(token: str) -> str:
    """Letters alone, without the signs that mark them as numbers."""
    return "".join(c for c in token.lower() if unicodedata.category(c)[0] in "LN")


_ROMAN: Mapping[str, int] = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(numeral: str) -> int:
    """What a Roman numeral comes to."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def years(year: int, pack: Pack) -> Iterator[int]:
    """What a year of the Gregorian calendar is called in the others that a language uses."""
    if 1000 <= year <= 2999:
        for name in pack.numbers.calendars:
            yield from _years(year, name)


@lru_cache(maxsize=1024)
def _years(year: int, name: str) -> tuple[int, ...]:
    return tuple(
        dict.fromkeys(_date(year, month, day, name)[0] for month, day in ((1, 2), (6, 30), (12, 30)))
    )


def _date(year: int, month: int, day: int, name: str) -> tuple[int, int, int]:
    """A Gregorian date as year, month and day of another calendar."""
    gregorian = icu.GregorianCalendar(year, month - 1, day)
    other = icu.Calendar.createInstance(icu.Locale(f"en@calendar={name}"))
    other.setTime(gregorian.getTime())
    fields = (icu.Calendar.YEAR, icu.Calendar.MONTH, icu.Calendar.DATE)
    shown = tuple(other.get(field) for field in fields)
    return shown[0], shown[1] + 1, shown[2]


def dates(year: int, month: int, day: int, pack: Pack) -> Iterator[tuple[int, int, int]]:
    """A Gregorian date in the other calendars that a language uses."""
    if 1000 <= year <= 2999 and 1 <= month <= 12 and 1 <= day <= 31:
        for name in pack.numbers.calendars:
            yield _date(year, month, day, name)
