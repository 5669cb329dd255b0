"""Chooses lines: first fit, least raggedness, or balanced. Works on widths alone (em of the text's size)."""

from __future__ import annotations

from bisect import bisect_right

from leafletgen.core.record import NamedTuple

_LINE = 1000.0
"""Price of a line: no arrangement takes a line more than it must."""
_OVERFULL = 1e7
_RUNT = 4.0
"""Last line of one short word or one CJK character."""
_SHORT_LAST, _SHORT_WORD = 0.33, 2.5
"""Share of the measure, and em, under which a last line is short (a word of three letters)."""
_LAST = 3.0
"""Weight of a short last line."""
_HYPHEN, _HYPHENS, _LADDER = 0.3, 0.6, 1e5
"""Of a line that ends with a hyphen, of the second in a row, and more of each further one: rather more lines than three."""
_NEVER = float("inf")
_SLACK = 1e-6
"""Rounding of sums of advances, em."""


class Breakpoints(NamedTuple):
    """The gaps where a line may end, as parallel rows; gap 0 is the text's start, the last one its end.

    `starts[k]`: em sum where a line beginning at gap k starts; `ends[k]`: where a line ending there ends (without
    trailing space, with a hyphen where one is drawn). `penalties[k]`: price of ending a line there. `words[k]`: the
    piece between gap k-1 and k would be a runt, a poor last line.
    """

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    penalties: tuple[float, ...]
    hyphens: tuple[bool, ...]
    words: tuple[bool, ...]

    def picked(self, kept: list[int]) -> Breakpoints:
        """Some of the gaps as a text of their own."""
        return Breakpoints(
            tuple([self.starts[k] for k in kept]),
            tuple([self.ends[k] for k in kept]),
            tuple([self.penalties[k] for k in kept]),
            tuple([self.hyphens[k] for k in kept]),
            tuple([self.words[k] for k in kept]),
        )


def first_fit(places: Breakpoints, width: float) -> tuple[int, ...]:
    """Each line takes as much as it holds. Gives the gaps where lines end."""
    starts, ends, last = places.starts, places.ends, len(places.ends) - 1
    at, lines = 0, []
    while at < last:
        limit = starts[at] + width + _SLACK
        to = max(bisect_right(ends, limit, at + 1, last + 1) - 1, at + 1)
        while to < last and ends[to + 1] <= limit:
            to += 1
        lines.append(to)
        at = to
    return tuple(lines)


def overfull(places: Breakpoints, width: float) -> float:
    """By how much the widest piece that cannot be broken exceeds the measure."""
    widest = max((places.ends[k] - places.starts[k - 1] for k in range(1, len(places.ends))), default=0.0)
    return max(0.0, widest - width - _SLACK)


def ragged(places: Breakpoints, width: float) -> tuple[int, ...]:
    """As few lines as first fit, their ends as even as can be; no runt, no break after a short word if avoidable."""
    return _best(places, width, width, even_last=False)


def balanced(places: Breakpoints, width: float) -> tuple[int, ...]:
    """As few lines as first fit, all about equally long: headings."""
    count = len(first_fit(places, width))
    if count <= 1:
        return (len(places.ends) - 1,)
    total = places.ends[-1] - places.starts[0]
    return _best(places, width, min(width, total / count), even_last=True)


def _best(places: Breakpoints, width: float, target: float, *, even_last: bool) -> tuple[int, ...]:
    """Dynamic programming over the gaps: cost of a line = (distance from the target / target)^2 + penalties."""
    starts, ends, penalties, hyphens = places.starts, places.ends, places.penalties, places.hyphens
    last = len(ends) - 1
    if ends[last] - starts[0] <= width + _SLACK:
        return (last,)
    if width <= 0:  # no line is better than another where there is no room at all
        return first_fit(places, width)
    short = max(_SHORT_LAST * width, _SHORT_WORD)
    # Two ways to each gap: place 2k the cheapest one, place 2k + 1 the cheapest one that ends two or more lines in a row with a
    # hyphen, the last of them here.
    best = [0.0, _NEVER] + [_NEVER] * (2 * last)
    came = [0] * (2 * last + 2)
    for to in range(1, last + 1):
        end = ends[to]
        penalty = _LINE + penalties[to]
        for at in range(to - 1, -1, -1):
            length = end - starts[at]
            if length > width + _SLACK and at < to - 1:
                if (
                    length > width + 2
                ):  # a piece may end before its forerunner does by a hair: look a little further
                    break
                continue
            off = (target - length) / target
            cost, row, by = penalty, 0, 2 * at
            if best[by + 1] < best[by]:
                by += 1
            if length > width + _SLACK:
                cost += _OVERFULL
            elif to < last or even_last:
                cost += off * off
            elif length < _SHORT_LAST * width:
                cost += _LAST * (_SHORT_LAST - length / width) ** 2
            if to == last and at == to - 1 and places.words[to] and (even_last or length < short):
                cost += _RUNT
            if hyphens[to]:
                cost += _HYPHEN
                if hyphens[at]:
                    row = 1
                    by = min((2 * at, 2 * at + 1), key=lambda way: best[way] + _LADDER * (way % 2))
                    cost += _HYPHENS - _HYPHEN + _LADDER * (by % 2)
            cost += best[by]
            if cost < best[2 * to + row]:
                best[2 * to + row], came[2 * to + row] = cost, by
    lines, way = [], 2 * last
    while way > 1:
        lines.append(way // 2)
        way = came[way]
    return tuple(reversed(lines))
