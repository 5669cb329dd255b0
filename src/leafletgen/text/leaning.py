"""Words of one character that lean on their neighbour, where no space parts words (Chinese): which way, the pack says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import category

from leafletgen.text.languages.pack import Pack
from leafletgen.text.phrases import LEANING, POSSIBLE, core


_TERM = 6
"""Characters between quotation marks that are rather a name than words: 「闇バイト」."""


def leaning(text: str, words: Sequence[int], pack: Pack) -> dict[int, int]:
    """The places that part a word of one character from what it leans on, each with its grade; `words`: where words begin."""
    found: dict[int, int] = {}
    for start, end in pairwise([*words, len(text)]):
        if len(core(text[start:end])) == 1:
            for at, grade in _sides(text[start], start, end, pack):
                if at and (text[at - 1].isalnum() or category(text[at - 1]) in ("Pe", "Pf")):
                    found[at] = max(grade, found.get(at, grade))
    return found


def _sides(word: str, start: int, end: int, pack: Pack) -> Iterator[tuple[int, int]]:
    """The sides on which a word of one character leans."""
    ties = pack.ties
    if word in pack.breaks.trailing_letters:
        yield start, LEANING
    elif word in ties.leaning_on_both:
        yield from ((start, POSSIBLE), (end, LEANING))
    elif word in ties.leaning_on_next:
        yield end, POSSIBLE
    elif word not in ties.leaning_on_neither:
        yield start, POSSIBLE


def quoted(text: str, pack: Pack) -> set[int]:
    """The places inside short terms in quotation marks, which stay whole as a word does."""
    found = (range(match.start() + 1, match.end()) for match in _terms(pack).finditer(text))
    return {at for places in found for at in places}


@lru_cache(maxsize=16)
def _terms(pack: Pack) -> re.Pattern[str]:
    marks = pack.marks.quotes + "".join(pack.marks.also_quotes)
    pairs = zip(*[iter(marks)] * 2, strict=True)
    return re.compile(
        "|".join(rf"{a}[^\W\d_]{{1,{_TERM}}}{b}" for a, b in (map(re.escape, pair) for pair in pairs))
    )
