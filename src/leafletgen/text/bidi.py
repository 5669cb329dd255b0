"""The bidirectional algorithm (UAX #9): levels of a paragraph by ICU, lines by rules L1 and L2."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NEEDED = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Without any of these a left-to-right paragraph is level 0 throughout (right-to-left letters, explicit controls)."""

_TRAILING = frozenset(
    "\t\n\v\f\r \u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
    "\x1c\x1d\x1e\x1f"  # classes WS, S and B
    "\u2066\u2067\u2068\u2069\u200b\u00ad\u202a\u202b\u202c\u202d\u202e\u2060\u200c\u200d\ufeff"  # isolates, BN
)


def levels(text: str, rtl: bool) -> Sequence[int]:
    """The embedding level of each character of a paragraph whose base direction is given (rules P2 to I2)."""
    if not rtl and _NEEDED.search(text) is None:
        return bytes(len(text))
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
