"""Numbers and facts: the same in every language, and typed in one place only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from leafletgen.core.record import NamedTuple
from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.counted import Mismatch, differences, has_digits
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


def _differing(mismatch: Mismatch, text: Subject) -> Iterator[Hit]:
    """The differences of a kind between a translation and its source. What is a fact of the project is none."""
    if text.source is None:
        return
    facts = {re.sub(r"\D", "", value) for value in text.facts.values()} - {""}
    for one in differences(
        text.source_text, text.source_tag, text.source_pack, text.text, text.tag, text.pack
    ):
        if one.mismatch == mismatch and not {one.found_digits, one.wanted_digits} & facts:
            yield hit(one.start, one.end, number=one.found or one.wanted, wanted=one.wanted)


def numbers_differ(text: Subject) -> Iterator[Hit]:
    """A number, an hour, a day or an amount that is surely another than in the source."""
    if has_digits(text.source_text) and has_digits(text.text):
        yield from _differing("differs", text)


def numbers_foreign(text: Subject) -> Iterator[Hit]:
    """A number to be dialled that the source does not have."""
    if has_digits(text.text):
        yield from _differing("foreign", text)


CHECKS: tuple[Check, ...] = (
    Check("fact-typed", facts_typed),
    Check("number-differs", numbers_differ),
    Check("number-foreign", numbers_foreign),
    # Of a number or a month that stands where the source has another, and may be right: rounded, converted.
    Check("number-doubtful", partial(_differing, "doubtful")),
    # Of three digits or more.
    Check("number-added", partial(_differing, "added")),
    # Neither in figures nor in words.
    Check("number-lost", partial(_differing, "lost")),
)
