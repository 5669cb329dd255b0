"""Texts that are longer than any that fits on paper, or that pile marks on a letter: looked for before anything else is done."""

from __future__ import annotations

import re
import unicodedata

from leafletgen.core.limits import TEXT_CHARACTERS, TEXT_MARKS, Limit
from leafletgen.core.record import NamedTuple

_MAY_BE_MARKS = re.compile(rf"[^\x00-\u02ff]{{{TEXT_MARKS.most + 1},}}")
"""Where so many characters follow one another of which each may be a mark."""


class Excess(NamedTuple):
    """What is too much, how many there are, and at which character of the text it begins."""

    limit: Limit
    number: int
    offset: int


def excess_of(text: str, longest: Limit = TEXT_CHARACTERS) -> Excess | None:
    """What is too much in a text; None where nothing is. `longest`: what it may have of characters."""
    if longest.passed_by(len(text)):
        return Excess(longest, len(text), 0)
    for run in _MAY_BE_MARKS.finditer(text):
        if found := _pile(text, *run.span()):
            return found
    return None


def _pile(text: str, start: int, end: int) -> Excess | None:
    """The first letter between two places that has too many marks."""
    count = 0
    for at in range(start, end + 1):
        if at < end and unicodedata.category(text[at]) in ("Mn", "Me"):
            count += 1
        elif TEXT_MARKS.passed_by(count):
            return Excess(TEXT_MARKS, count, max(at - count - 1, 0))
        else:
            count = 0
    return None
