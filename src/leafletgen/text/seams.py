"""Where a Japanese phrase begins, and where one that no line holds may be cut: between the words of a compound, before its endings last.

A compound is a row of Han and katakana without hiragana between. Headings cut it where its letters change (shōhi-seikatsu | sentā) rather
than between two words of Han, never before or behind a single character that belongs to a word (kankei-sha, kaku-shimbun).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

from leafletgen.text.languages.ends import Ties
from leafletgen.text.phrases import CLOSE, ENDING, INSIDE, LEANING, LIKELY, POSSIBLE, PREFERRED
from leafletgen.text.scripts import east_asian

_HAN, _KATAKANA, _HIRAGANA, _OTHER = range(4)
_KINDS = {"CJK": _HAN, "IDEOGRAPHIC": _HAN, "KATAKANA": _KATAKANA, "HIRAGANA": _HIRAGANA}
_DOT = "・"
_SHORT = 2
"""Characters of a word of hiragana that is rather an ending."""


def seams(
    text: str, starts: frozenset[int], words: Iterable[int], legal: set[int], ties: Ties
) -> dict[int, int]:
    """The grade of each place; `starts`: where phrases begin as far as is known, `words`: the ends of words."""
    ends, begun = sorted({0, *words, len(text)}), [0, *sorted(starts)]
    whole = {at for match in _compounds(ties).finditer(text) for at in range(match.start() + 1, match.end())}
    return {
        at: INSIDE if at in whole else _grade(text, at, begun, ends, ties)
        for at in legal
        if 0 < at < len(text)
    }


@lru_cache(maxsize=16)
def _compounds(ties: Ties) -> re.Pattern[str]:
    """The longest first."""
    return re.compile("|".join(map(re.escape, sorted(ties.compounds, key=len, reverse=True))) or "(?!)")


def _grade(text: str, at: int, starts: list[int], ends: list[int], ties: Ties) -> int:
    index, phrase = bisect_right(ends, at), bisect_left(starts, at)
    before, after, started = _kind(text[at - 1]), _kind(text[at]), at in starts[phrase : phrase + 1]
    word, following = ends[index - 1] == at, text[at : ends[index]]
    begun = max(ends[index - 1 - word], starts[phrase - 1])
    last = text[begun:at]
    closed = last in ties.closing and following not in ties.endings and _kind(text[begun - 1 : begun]) != _HAN
    if word and (closed or text.startswith(ties.opening, at)):
        return PREFERRED
    if text[at - 1] == _DOT:
        named = after == _kind(text[at - 2 : at - 1]) == _KATAKANA
        return PREFERRED if text.count(_DOT) > 1 and not named else LIKELY
    if not word and not (started and after != _HIRAGANA):
        return INSIDE
    if last in ties.prefixes:
        return INSIDE
    if len(following) > 1 and following in ties.endings:
        return ENDING
    compound = before in (_HAN, _KATAKANA) and after in (_HAN, _KATAKANA)
    inflected = _is_inflected(text, at, ties)
    if before == after == _HAN and _is_lone(text, at, ends, index, started and inflected):
        return INSIDE
    if started and (inflected or not compound):
        return PREFERRED
    if after == _HIRAGANA:
        if before == _HIRAGANA and last in ties.endings and following not in ties.endings:
            return LEANING
        counted = text[at - 2 : at - 1].isdigit() and len(following) > _SHORT
        return ENDING if following in ties.endings or before == _HIRAGANA else POSSIBLE if counted else INSIDE
    halved = before == _HIRAGANA and inflected and last not in ties.endings  # uke | toru
    if halved or text.startswith(ties.suffixes, at):
        return ENDING
    return CLOSE if before == after else POSSIBLE


def _is_inflected(text: str, at: int, ties: Ties) -> bool:
    """Whether a verb or an adjective begins there, a character of Han and hiragana that is no particle: ichibu | kotonaru is no compound."""
    kinds = _kind(text[at]), _kind(text[at + 1 : at + 2])
    return kinds == (_HAN, _HIRAGANA) and not text.startswith(ties.endings, at + 1)


def _is_lone(text: str, at: int, ends: list[int], index: int, inflected: bool) -> bool:
    """Whether a single character of Han stands on one side: a suffix, or a prefix where the row begins."""
    end, start = ends[index], ends[max(index - 2, 0)]
    prefix = at - start == 1 and (not start or _kind(text[start - 1]) != _HAN)
    return prefix or (end - at == 1 and not inflected)


def _kind(character: str) -> int:
    found = east_asian(character) if character else None
    return _KINDS[found] if found else _OTHER
