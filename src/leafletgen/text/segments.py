"""Words of Chinese, told by a list of them, the most frequent first (`breaks.words` of a pack).

Of all ways to cut a row of Han characters into words of the list the one that is likeliest, by Zipf's law: the n-th word of a list
stands about 1/n as often as the first. ICU's dictionary has Japanese and Chinese in one and cuts hépíng | děngde for hé | píngděngde.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from math import log

from leafletgen.text.languages.scalars import LEXICONS, Lexicon
from leafletgen.text.scripts import east_asian

_FIRST, _WORD = 3.0, 2.5
"""What evens out the first few words of a list, which are less frequent than 1/n; what a word more costs: the law's own sum."""


def segmented(text: str, others: list[int], name: Lexicon) -> list[int]:
    """Where words end: inside rows of Han characters by the list of that name, elsewhere where the `others` say."""
    found, start = set(others), 0
    for han, letters in groupby(text, lambda character: east_asian(character) == "CJK"):
        row = "".join(letters)
        if han:
            found.difference_update(range(start + 1, start + len(row)))
            found.update(start + at for at in _cut(row, name))
        start += len(row)
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
