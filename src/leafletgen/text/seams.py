"""Where a Japanese phrase begins, and where one that no line holds may be cut: between the words of a compound, before its endings last.

A compound is a row of Han and katakana without hiragana between. Headings cut it where its letters change (消費生活|センター) rather
than between two words of Han (出入国在留|管理庁), never before or behind a single character that belongs to a word (関係者, 各新聞).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

from leafletgen.text.languages.ends import Ties
from leafletgen.text.phrases import CLOSE, ENDING, INSIDE, LIKELY, POSSIBLE, PREFERRED

_HAN, _KATAKANA, _HIRAGANA, _DOT, _OTHER = range(5)
_SHORT = 2
"""Characters of a word of hiragana that is rather an ending."""
_KINDS = (
    (_HAN, re.compile("[々〆\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    (_KATAKANA, re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")),
    (_HIRAGANA, re.compile("[\u3041-\u309f]")),
    (_DOT, re.compile("\u30fb")),
)


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
    if before == _DOT:
        named = after == _kind(text[at - 2 : at - 1]) == _KATAKANA
        return (
            PREFERRED if text.count(text[at - 1]) > 1 and not named else LIKELY
        )  # a list: 学生・主婦・会社員
    if not word and not (started and after != _HIRAGANA):
        return INSIDE
    if last in ties.prefixes or (len(following) > 1 and following in ties.endings):
        return ENDING
    compound = before in (_HAN, _KATAKANA) and after in (_HAN, _KATAKANA)
    inflected = _is_inflected(text, at, ties)
    if before == after == _HAN and _is_lone(text, at, ends, index, started and inflected):
        return INSIDE
    if started and (inflected or not compound):
        return PREFERRED
    if after == _HIRAGANA:
        counted = text[at - 2 : at - 1].isdigit() and len(following) > _SHORT  # 3人|います
        return ENDING if following in ties.endings or before == _HIRAGANA else POSSIBLE if counted else INSIDE
    halved = before == _HIRAGANA and inflected and last not in ties.endings  # 受け|取る
    if halved or text.startswith(ties.suffixes, at):
        return ENDING
    return CLOSE if before == after else POSSIBLE


def _is_inflected(text: str, at: int, ties: Ties) -> bool:
    """Whether a verb or an adjective begins there, a character of Han and hiragana that is no particle: 一部|異なる is no compound."""
    kinds = _kind(text[at]), _kind(text[at + 1 : at + 2])
    return kinds == (_HAN, _HIRAGANA) and not text.startswith(ties.endings, at + 1)


def _is_lone(text: str, at: int, ends: list[int], index: int, inflected: bool) -> bool:
    """Whether a single character of Han stands on one side: a suffix, or a prefix where the row begins."""
    end, start = ends[index], ends[max(index - 2, 0)]
    prefix = at - start == 1 and (not start or _kind(text[start - 1]) != _HAN)
    return prefix or (end - at == 1 and not inflected)


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    return next((kind for kind, pattern in _KINDS if pattern.match(character)), _OTHER)
