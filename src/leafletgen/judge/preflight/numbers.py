"""Numbers and facts: the same in every language, and typed in one place only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import NamedTuple

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import Subject
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.scalars import Character

_NUMBER = r"\d+(?:[.,٫٬'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,٫]\d+)?"


class Number(NamedTuple):
    """Digits met in a text: as they stand, as plain 0-9 without separators of thousands, and what they come to with the
    word behind them (`2 million`).
    """

    start: int
    end: int
    digits: str
    value: str

    def is_one_of(self, known: Collection[str]) -> bool:
        """Whether it is known in one form or the other (`3 thousand` is 3000, and "3 only")."""
        return self.digits in known or self.value in known


def numbers(text: str, pack: Pack) -> list[Number]:
    """All numbers of a text, native digits included; letters for digits (kanji) from three in a row on."""
    found = []
    for match in re.finditer(_NUMBER, text):
        digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in match[0])
        digits = re.sub(r"[.,٫٬'’\u00a0\u202f ](?=\d{3}(?:\D|$))", "", digits)
        digits = digits.replace(",", ".").replace("٫", ".")
        found.append(Number(match.start(), match.end(), digits, _value(digits, text[match.end() :], pack)))
    written = pack.numbers.written
    for match in re.finditer(f"[{re.escape(''.join(written))}]{{3,}}", text) if written else ():
        digits = "".join(written[Character(letter)] for letter in match[0])
        found.append(Number(match.start(), match.end(), digits, digits))
    return found


def _words_behind(text: str) -> tuple[str, ...]:
    """What may be the word behind digits, with a space or without: all its letters and marks, or the first one (`3万円`)."""
    rest = text[1:] if text[:1] in (" ", "\u00a0") else text
    return "".join(takewhile(_is_written, rest)), rest[:1]


def _is_written(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"


def _value(digits: str, behind: str, pack: Pack) -> str:
    """What digits come to with the word behind them."""
    many = pack.numbers.multipliers
    zeros = next((many[word] for word in _words_behind(behind) if word in many), 0)
    whole, _, part = digits.partition(".")
    return whole + part.ljust(zeros, "0") if zeros and len(part) <= zeros else digits


def facts_typed(text: Subject) -> Iterator[Hit]:
    """A number or an address that is a fact of the project, typed into the text."""
    by_digits = {re.sub(r"\D", "", value): name for name, value in text.facts.items() if _is_number(value)}
    for number in numbers(text.text, text.pack):
        name = by_digits.get(number.digits)
        if name and len(number.digits) > 2:
            yield hit(number.start, number.end, typed=text.text[number.start : number.end], name=name)
    for name, value in text.facts.items():
        site = re.sub(r"^https?://|/.*", "", value)
        at = text.text.find(site) if "." in site and not _is_number(value) else -1
        if at >= 0:
            yield hit(at, at + len(site), typed=site, name=name)


def _is_number(value: str) -> bool:
    return re.fullmatch(r"[#*+]?[\d\s()./–-]+", value) is not None


def numbers_foreign(text: Subject) -> Iterator[Hit]:
    """A number of three digits or more that the source does not have."""
    if text.source is None:
        return
    known = {form for n in numbers(text.source_text, text.source_pack) for form in (n.digits, n.value)}
    known |= {re.sub(r"\D", "", value) for value in text.facts.values()}
    for number in numbers(text.text, text.pack):
        if sum(c.isdigit() for c in number.value) > 2 and not number.is_one_of(known):
            yield hit(number.start, number.end, number=text.text[number.start : number.end])


def numbers_lost(text: Subject) -> Iterator[Hit]:
    """A number of two digits or more that stands in the source and not in the translation."""
    own = numbers(text.text, text.pack)
    for number in numbers(text.source_text, text.source_pack):
        there = next((n for n in own if n.is_one_of((number.digits, number.value))), None)
        if there:
            own.remove(there)
        elif len(number.value) > 1:
            yield hit(number=text.source_text[number.start : number.end])


CHECKS: tuple[Check, ...] = (
    Check("fact-typed", facts_typed),
    Check("number-foreign", numbers_foreign),
    Check("number-lost", numbers_lost),
)
