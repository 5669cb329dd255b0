"""The bidirectional algorithm (UAX #9): levels of a paragraph by ICU, lines by rules L1 and L2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from leafletgen.text.ir.richtext import LRI, PDI

_NEEDED = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Without any of these a left-to-right paragraph is level 0 throughout (right-to-left letters, explicit controls)."""

LRO, PDF = "\u202d", "\u202c"

_TRAILING = frozenset(
    "\t\n\v\f\r \u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
    "\x1c\x1d\x1e\x1f"  # classes WS, S and B
    "\u2066\u2067\u2068\u2069\u200b\u00ad\u202a\u202b\u202c\u202d\u202e\u2060\u200c\u200d\ufeff"  # isolates, BN
)


def levels(text: str, rtl: bool, isolated: Sequence[tuple[int, int]] = ()) -> Sequence[int]:
    """The embedding level of each character of a paragraph whose base direction is given (rules P2 to I2).

    `isolated`: what keeps its own order, from left to right, as if an isolate were typed around it; in order, apart.
    """
    if not rtl and _NEEDED.search(text) is None:
        return bytes(len(text))
    if isolated:
        return _levels_around(text, rtl, isolated)
    # Late: left-to-right text never comes here, and ICU is slow to load.
    import icu

    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 1 if rtl else 0)
    found: Sequence[int] = bidi.getLevels()
    if len(found) == len(text):
        return found
    picked, at = [], 0
    for character in text:  # ICU counts UTF-16 units
        picked.append(found[at])
        at += 2 if character > "\uffff" else 1
    return picked


def _levels_around(text: str, rtl: bool, isolated: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The levels with isolates put in, those of the isolates themselves left out again.

    Arabic digits need an override as well: a hyphen between two of them runs from right to left even in an isolate (N1).
    """
    parts, kept, at = [], [], 0
    for start, end in isolated:
        group = text[start:end]
        forced = any(bidirectional(c) == "AN" for c in group)
        parts += [text[at:start], LRI + LRO * forced, group, PDF * forced + PDI]
        kept += [(at, start, 1 + forced), (start, end, 1 + forced)]
        at = end
    found = levels("".join([*parts, text[at:]]), rtl)
    picked: list[int] = []
    here = 0
    for start, end, behind in [*kept, (at, len(text), 0)]:
        picked += found[here : here + end - start]
        here += end - start + behind
    return picked


def line_levels(text: str, found: Sequence[int], start: int, end: int, base: int) -> list[int]:
    """The levels of the line `start` to `end`: spaces and separators at its end fall back to the base (rule L1)."""
    line = list(found[start:end])
    at = end
    while at > start and text[at - 1] in _TRAILING:
        at -= 1
        line[at - start] = base
    for tab in range(start, at):  # segment separators and the spaces before them
        if text[tab] in "\t\x1f\x0b":
            while tab >= start and text[tab] in _TRAILING:
                line[tab - start] = base
                tab -= 1
    return line


def visual_order(found: Sequence[int]) -> list[int]:
    """The units of a line from left to right as indices of the logical order (rule L2)."""
    order = list(range(len(found)))
    if not order:
        return order
    odd = [level for level in found if level & 1]
    for level in range(max(found), (min(odd) if odd else 255) - 1, -1):
        at = 0
        while at < len(order):
            if found[order[at]] < level:
                at += 1
                continue
            stop = at
            while stop < len(order) and found[order[stop]] >= level:
                stop += 1
            order[at:stop] = order[at:stop][::-1]
            at = stop
    return order
