"""Where a Japanese phrase begins, and where one that no line holds may be cut: between the words of a compound, before its endings last.

A compound is a row of Han and katakana without hiragana between. Headings cut it where its letters change (消費生活|センター) rather
than between two words of Han (出入国在留|管理庁), never before or behind a single character that belongs to a word (関係者, 各新聞).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from leafletgen.text.languages.ends import Ties
from leafletgen.text.phrases import CLOSE, INSIDE, LEANING, LIKELY, POSSIBLE, PREFERRED

_HAN, _KATAKANA, _HIRAGANA, _DOT, _OTHER = range(5)
_KINDS = (
    (_HAN, re.compile("[々〆\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    (_KATAKANA, re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")),
    (_HIRAGANA, re.compile("[\u3041-\u309f]")),
    (_DOT, re.compile("\u30fb")),
)


def seams(text: str, starts: frozenset[int], words: Iterable[int], legal: set[int], ties: Ties) -> dict[int, int]:
    """The grade of each place; `starts`: where phrases begin as far as is known, `words`: the ends of words."""
    ends = sorted({0, *words})
    return {at: _grade(text, at, at in starts, ends, ties) for at in legal}


def _grade(text: str, at: int, started: bool, ends: list[int], ties: Ties) -> int:
    before, after = _kind(text[at - 1]), _kind(text[at])
    index = bisect_right(ends, at)
    word = ends[index - 1] == at
    last = text[ends[index - 1 - word] : at]
    if word and (text.startswith(ties.with_after, at) or last in ties.with_before):
        return PREFERRED
    if before == _DOT:
        return LIKELY if started else INSIDE
    if not word and not (started and after != _HIRAGANA):
        return INSIDE
    following = text[at : ends[index] if index < len(ends) else len(text)]
    if last in ties.prefixes or (len(following) > 1 and following in ties.endings):
        return INSIDE
    compound = before in (_HAN, _KATAKANA) and after in (_HAN, _KATAKANA)
    inflected = started and _is_inflected(text, at, ties)
    if before == after == _HAN and _is_lone(text, at, ends, index, inflected):
        return INSIDE
    if started and (inflected or not compound):
        return PREFERRED
    if after == _HIRAGANA or text.startswith(ties.suffixes, at):
        return INSIDE
    return CLOSE if before == after else POSSIBLE


def _is_inflected(text: str, at: int, ties: Ties) -> bool:
    """Whether a verb or an adjective begins there, a character of Han and hiragana that is no particle: 一部|異なる is no compound."""
    kinds = _kind(text[at]), _kind(text[at + 1 : at + 2])
    return kinds == (_HAN, _HIRAGANA) and not text.startswith(ties.endings, at + 1)


def _is_lone(text: str, at: int, ends: list[int], index: int, inflected: bool) -> bool:
    """Whether a single character of Han stands on one side: a suffix, or a prefix where the row begins."""
    end = ends[index] if index < len(ends) else len(text)
    start = ends[index - 2] if index > 1 else 0
    prefix = at - start == 1 and (not start or _kind(text[start - 1]) != _HAN)
    return prefix or (end - at == 1 and not inflected)


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    return next((kind for kind, pattern in _KINDS if pattern.match(character)), _OTHER)
