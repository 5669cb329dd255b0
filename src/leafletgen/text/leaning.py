"""Words of one character that lean on their neighbour, where no space parts words (Chinese): which way, the pack says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import category

from leafletgen.text.languages.pack import Pack
from leafletgen.text.phrases import LEANING, POSSIBLE, core


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
