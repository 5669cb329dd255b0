"""Words of Chinese, told by a list of them, the most frequent first (`breaks.words` of a pack).

Of all ways to cut a row of Han characters into words of the list the one that is likeliest, by Zipf's law: the n-th word of a list
stands about 1/n as often as the first. ICU's dictionary has Japanese and Chinese in one and cuts 和平|等的 for 和|平等的.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log

from leafletgen.text.languages.scalars import LEXICONS, Lexicon

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_FIRST, _WORD = 3.0, 2.5
"""What evens out the first few words of a list, which are less frequent than 1/n; what a word more costs: the law's own sum."""


def segmented(text: str, others: list[int], name: Lexicon) -> list[int]:
    """Where words end: inside rows of Han characters by the list of that name, elsewhere where the `others` say."""
    rows = [match.span() for match in _HAN.finditer(text)]
    inside = {at for start, end in rows for at in range(start + 1, end)}
    found = set(others) - inside
    for start, end in rows:
        found.update(start + at for at in _cut(text[start:end], name))
    return sorted(found)


@lru_cache(maxsize=8192)
def _cut(row: str, name: Lexicon) -> tuple[int, ...]:
    """The ends of the words of a row, by the least sum of what each costs."""
    costs, longest = _costs(name)
    unknown = _WORD + log(len(costs) + _FIRST)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(row) + 1):
        choices = [(best[end - 1][0] + costs.get(row[end - 1], unknown), end - 1)]
        choices += [
            (best[start][0] + costs[row[start:end]], start)
            for start in range(max(0, end - longest), end - 1)
            if row[start:end] in costs
        ]
        best.append(min(choices))
    ends, at = [], len(row)
    while at:
        ends.append(at)
        at = best[at][1]
    return tuple(reversed(ends))


@lru_cache(maxsize=4)
def _costs(name: Lexicon) -> tuple[dict[str, float], int]:
    """What each word of a list costs, and how long the longest is."""
    words = (LEXICONS / f"{name}.txt").read_text(encoding="utf-8").split()
    return {word: _WORD + log(n + _FIRST) for n, word in enumerate(words)}, max(map(len, words))
