"""Words of Khmer, and pairs of words that stand together far oftener than by chance: compounds to a reader."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import icu

from leafletgen.text.languages.ends import Ties
from leafletgen.text.languages.tag import language

SELDOM = 10
"""Times that a word stands in the corpus (12 million words), below which it is left out."""
TOGETHER, TIMES = 6.0, 5
"""Bits of mutual information of a pair, and times that it stands in the corpus, below which it is no compound."""
SHORT = 3
"""Letters and marks of a word that no dictionary takes apart."""


def listed(folder: Path) -> list[str]:
    """The words of a corpus, counted in the model of a keyboard (read with msgpack)."""
    import msgpack

    model = msgpack.unpackb((folder / "khmer_keyboard" / "model.msgpack").read_bytes(), strict_map_key=False)
    counts = {word: count for word, count in model["unigram"].items() if _is_word(word)}
    total = sum(model["unigram"].values())
    found = language("km")
    assert found
    ties = found.pack.ties
    words = {_bare(word, ties, counts) for word, count in counts.items() if count >= SELDOM}
    leaning = {*_first(ties), *ties.with_before, *ties.suffixes}
    whole = {
        word for word in words if len(word) > SHORT and word not in leaning and not _opens(word, ties, counts)
    }
    pairs = _pairs(model["bigram_next"], counts, total, leaning, ties)
    iterator = icu.BreakIterator.createLineInstance(icu.Locale("km"))
    return sorted(word for word in whole.union(pairs) if leaning.isdisjoint(_pieces(word, iterator)[1:]))


def _pieces(word: str, iterator: icu.BreakIterator) -> list[str]:
    iterator.setText(word)
    return [word[start:end] for start, end in pairwise([0, *iterator])]


def _pairs(
    following: Mapping[str, Mapping[str, int]],
    counts: Mapping[str, int],
    total: int,
    leaning: set[str],
    ties: Ties,
) -> Iterator[str]:
    for first, seconds in following.items():
        if first not in counts or first in leaning or first.startswith(ties.prefixes):
            continue
        for second, times in seconds.items():
            by_chance = counts[first] * counts.get(second, 0) / total
            if (
                by_chance
                and second not in leaning
                and times >= TIMES
                and math.log2(times / by_chance) >= TOGETHER
            ):
                yield first + second


def _first(ties: Ties) -> tuple[str, ...]:
    return tuple(
        sorted(
            {*ties.with_after, *ties.with_plain_after, *ties.prefixes}, key=lambda word: (-len(word), word)
        )
    )


def _bare(word: str, ties: Ties, counts: Mapping[str, int]) -> str:
    """The word without those that lean on it: prefixes, prepositions, verbs."""
    for front in _first(ties):
        if len(word) > len(front) + 1 and word.startswith(front) and word[len(front) :] in counts:
            return _bare(word[len(front) :], ties, counts)
    return word


def _opens(word: str, ties: Ties, counts: Mapping[str, int]) -> bool:
    """Whether it is a word and another that leans on what would follow."""
    return any(word.endswith(end) and word.removesuffix(end) in counts for end in _first(ties))


def _is_word(word: str) -> bool:
    return len(word) > 1 and all("\u1780" <= character <= "\u17d3" for character in word)
