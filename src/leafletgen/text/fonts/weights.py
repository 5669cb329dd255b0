"""Weights of type (CSS Fonts 4, `font-weight`): their names in the names of files, and which of several serves a text."""

from __future__ import annotations

from collections.abc import Iterable

REGULAR, BOLD = 400, 700

NAMES = {
    "Thin": 100, "Hairline": 100, "ExtraLight": 200, "UltraLight": 200, "Light": 300, "Regular": 400, "Normal": 400,
    "Book": 400, "Medium": 500, "SemiBold": 600, "DemiBold": 600, "Bold": 700, "ExtraBold": 800, "UltraBold": 800,
    "Heavy": 800, "Black": 900,
}  # fmt: skip
"""As makers of fonts name their files (`MySans-SemiBold.otf`); the first name of a weight is ours."""

LEAST, MOST = 300, 900
"""What a type role may ask for: thinner strokes than Light do not survive a copier."""

STEP = 200
"""From this difference on, a weight that stands in for another one is seen to be another one."""

LOUD = 600
"""From this weight on, type reads as bold."""


def named(weight: int) -> str:
    """What a weight is called, such as `SemiBold`; `W450` for one between."""
    return next((name for name, value in NAMES.items() if value == weight), f"W{weight}")


def nearest(wanted: int, offered: Iterable[int]) -> int | None:
    """The weight that stands in for `wanted` (CSS Fonts 4, 5.2, step 4); None where nothing is offered."""
    weights = sorted(set(offered))
    if not weights:
        return None
    below = [w for w in reversed(weights) if w < wanted]
    above = [w for w in weights if w >= wanted]
    if REGULAR <= wanted <= 500:
        middle = [w for w in above if w <= 500]
        return (middle + below + above)[0]
    return (above + below if wanted > 500 or wanted in weights else below + above)[0]


def is_far(wanted: int, got: int) -> bool:
    """Whether a reader would see that one weight stands in for the other."""
    return abs(wanted - got) >= STEP


def emphasised(weight: int) -> int:
    """The weight of bold words among others: Bold, or that of the others where they are bolder."""
    return max(BOLD, weight)
