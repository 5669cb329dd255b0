"""Signs as they come out of a printer: how black they are, how far their parts are apart, whether one is taken for another."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from tests.page.pictograms.rasters import Dots, drawn

from leafletgen.page.pictograms import Pictogram, names, pictogram

SIGNS: tuple[Pictogram, ...] = tuple(sign for name in names() if (sign := pictogram(name)) is not None)
LARGE, SMALL = 240, 48
"""Dots a side: ten to a unit; six to a millimetre at 8 mm."""
SHARES = 0.11, 0.66
APART = 6
"""Dots of half the least distance between two parts, 1.1 units."""
EARLIER = {"atm", "cash", "gavel", "hook-with-note", "online-shop"}
"""Drawn before that rule; below 10 mm others take the place of all but the coin's lines."""
TELLING = 50
"""Dots that must be otherwise, besides those at edges: 1.4 square millimetres."""


@cache
def large() -> dict[str, Dots]:
    return {sign.name: dots for sign, dots in zip(SIGNS, drawn(SIGNS, LARGE), strict=True)}


def test_signs_are_neither_faint_nor_blots() -> None:
    assert {n: dots.share for n, dots in large().items() if not SHARES[0] < dots.share < SHARES[1]} == {}


def test_parts_are_joined_or_apart() -> None:
    assert {name for name, dots in large().items() if _touch_when_spread(dots)} == EARLIER


def _touch_when_spread(dots: Dots) -> bool:
    seen = 0
    for part in dots.parts():
        wide = part.spread(APART).ink
        if seen & wide:
            return True
        seen |= wide
    return False


def test_no_sign_is_taken_for_another_at_8_mm() -> None:
    shown = [sign.plain() or sign if sign.plain else sign for sign in SIGNS]
    dots = drawn(shown, SMALL)
    wide = [one.spread(2).ink for one in dots]
    alike = [
        (SIGNS[a].name, SIGNS[b].name)
        for a, b in combinations(range(len(SIGNS)), 2)
        if ((dots[a].ink & ~wide[b]) | (dots[b].ink & ~wide[a])).bit_count() < TELLING
    ]

    assert alike == []


def test_a_drawing_for_small_sizes_is_another_drawing() -> None:
    both = [(sign, plain) for sign in SIGNS if sign.plain and (plain := sign.plain())]
    large = drawn([sign for sign, _ in both], SMALL)
    small = drawn([plain for _, plain in both], SMALL)
    same = [
        sign.name
        for (sign, _), a, b in zip(both, large, small, strict=True)
        if (a.ink ^ b.ink).bit_count() < 0.03 * (a.ink | b.ink).bit_count()
    ]

    assert same == []
