"""Words of one character that lean on their neighbour, where no space parts words (Chinese): which way, the pack says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leafletgen.text.languages.pack import Pack
from leafletgen.text.phrases import POSSIBLE, core


def leaning(text: str, words: Sequence[int], pack: Pack) -> dict[int, int]:
    """The places that part a word of one character from what it leans on, each with its grade; `words`: where words begin."""
    found: dict[int, int] = {}
    ties = pack.ties
    for start, end in pairwise([*words, len(text)]):
        if len(core(text[start:end])) == 1 and text[start] not in ties.leaning_on_neither:
            at = end if text[start] in ties.leaning_on_next else start
            if at and text[at - 1].isalnum():
                found[at] = POSSIBLE
    return found
