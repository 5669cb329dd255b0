"""Tones of a colour, in OKLCH (Ottosson 2020; CSS Color 4, section 9.4), by coloraide: hue and chroma from one, lightness from another."""

from __future__ import annotations

from typing import Any

from leafletgen.core.color import RGB
from leafletgen.core.record import NamedTuple

STEP = 0.004
"""Of lightness: less is not seen."""


class Tone(NamedTuple):
    """A colour by lightness (0 to 1), chroma and hue (degrees)."""

    lightness: float
    chroma: float
    hue: float


def tone_of(color: RGB) -> Tone:
    """A colour in OKLCH; grey has no chroma, and the hue 0."""
    lightness, chroma, hue = _color(color).convert("oklch").coords(nans=False)
    return Tone(float(lightness), float(chroma), float(hue))


def color_of(tone: Tone) -> RGB:
    """The nearest colour that screens show, in 8 bits."""
    # Late, as in `_color`: only a project with a brand colour needs the library.
    from coloraide import Color

    shown = Color("oklch", list(tone)).convert("srgb").fit(method="oklch-chroma").coords(nans=False)
    return RGB(*(round(min(max(float(c), 0.0), 1.0) * 255) / 255 for c in shown))


def contrast(one: RGB, other: RGB) -> float:
    """That of two colours (WCAG 2.1)."""
    return float(_color(one).contrast(_color(other), method="wcag21"))


def darkened(color: RGB, ground: RGB, least: float) -> RGB:
    """The next darker tone of a colour that has a contrast of `least` on a light ground."""
    tone, made = tone_of(color), color
    while contrast(made, ground) < least:
        tone = tone._replace(lightness=tone.lightness - STEP)
        made = color_of(tone)
    return made


def _color(color: RGB) -> Any:
    from coloraide import Color

    return Color("srgb", list(color))
