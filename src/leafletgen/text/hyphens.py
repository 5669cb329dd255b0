"""Where words of running text may be divided, by dictionary: pyphen, where it is installed (`pip install "leafletgen[hyphens]"`).

Its dictionaries have licences of their own (see `NOTICE`); they are read where pip put them and go into nothing of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from leafletgen.text.groups import addresses
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.pack import Pack

BEFORE, AFTER = 2, 3
"""Letters that stay on the line, and that go to the next, at least."""
_IN_HEADLINES = 4
"""Letters on either side in a headline."""
_SHORTEST = 6
"""Letters of the shortest word that is divided."""
_WORD = re.compile(
    rf"(?<![\w\u00ad\u200b\u2060'’.@/\-‐‑])[^\W\d_]{{{_SHORTEST},}}(?![\w\u00ad\u200b\u2060'’@/\-‐‑]|\.\w)"
)
"""A word of letters alone: nothing that is joined to others by hyphens or apostrophes, and none of whose places is typed."""


def installed() -> bool:
    """Whether pyphen is here."""
    return find_spec("pyphen") is not None


def divides(pack: Pack) -> bool:
    """Whether words of the language can be divided: pyphen is here and has the dictionary that the pack names."""
    return installed() and _dictionary(pack.breaks.dictionary or "") is not None


def places(text: RichText, pack: Pack) -> tuple[int, ...]:
    """Where words may be divided, in order: not in names, facts, addresses, bold words, words under readings or of other
    languages, nor in the last word of the text.
    """
    if pack.breaks.dictionary is None or not divides(pack):
        return ()
    kept = [(run.start, run.end) for run in text.runs if run.fact or run.language or run.bold or run.uri]
    kept += addresses(text.chars)
    kept += [(one.start, one.end) for one in text.ruby]
    end = len(text.chars.rstrip().rpartition(" ")[0])
    return tuple(
        start + at
        for start, word in _words(text.chars[:end], pack)
        if not any(start < b and start + len(word) > a for a, b in kept)
        for at in _divided(word, pack.breaks.dictionary)
    )


def offered(word: str, pack: Pack) -> tuple[str, ...]:
    """Up to three ways to divide a word of a headline, shown with a middle dot, the best balanced one first; four letters at
    least on both sides. A dictionary knows syllables, not which of them join two words: who reads them chooses.
    """
    if pack.breaks.dictionary is None or not divides(pack) or not _WORD.fullmatch(word):
        return ()
    wide = [
        at
        for at in _divided(word, pack.breaks.dictionary)
        if _IN_HEADLINES <= at <= len(word) - _IN_HEADLINES
    ]
    best = sorted(wide, key=lambda at: abs(2 * at - len(word)))[:3]
    return tuple(f"{word[:at]}·{word[at:]}" for at in best)


def _words(chars: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """The words that may be divided. Words in capitals are names or abbreviations, capitalised ones may be names."""
    for match in _WORD.finditer(chars):
        word = match[0]
        if word[1:].islower() and (word[0].islower() or pack.breaks.divides_capitalised):
            yield match.start(), word


@lru_cache(maxsize=8192)
def _divided(word: str, dictionary: str) -> tuple[int, ...]:
    """The places in a word that change none of its letters when it is divided there (Hungarian doubles some).

    Of two places one letter apart, one is wrong in a compound (Daten-austausch, Date-naustausch): neither is taken.
    """
    every = _dictionary(dictionary).positions(word)
    return tuple(
        int(at)
        for at in every
        if not at.data and BEFORE <= at <= len(word) - AFTER and at - 1 not in every and at + 1 not in every
    )


@lru_cache(maxsize=64)
def _dictionary(name: str) -> Any:
    """One of pyphen; None where it has none of this name."""
    import pyphen

    return pyphen.Pyphen(lang=name, left=BEFORE, right=AFTER) if name in pyphen.LANGUAGES else None
