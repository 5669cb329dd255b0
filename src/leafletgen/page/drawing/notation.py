"""What attributes of SVG say: paints, lengths, transforms (SVG 1.1, 4.2, 7.6, 11.2). What cannot be read raises DrawingError."""

from __future__ import annotations

import math
import re

from leafletgen.core.geometry import IDENTITY, Transform
from leafletgen.page.drawing.markup import DrawingError, SvgElement

_WORDS = {"black": "ink", "white": "ground", "gold": "mark", "ivory": "paper", "currentcolor": "ink"}
"""The colours of pictograms, by which drawings may be in one family with them."""
_VARIABLE = re.compile(r"var\(\s*--([\w-]+)\s*(?:,[^)]*)?\)")
_MIX = re.compile(
    r"color-mix\(\s*+in\s++srgb\s*+,\s*+([^%]+?)(?<!\s)\s++(\d++(?:\.\d++)?)%\s*+,\s*+([^%,]+|var\([^()]*\))(?<!\s)\s*+\)"
)
"""CSS Color 5, section 3: a part of one colour, the rest another."""
_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_STEP = re.compile(r"(\w+)\s*\(([^()]*)\)[\s,]*")
_LENGTH = re.compile(r"([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)(?:px)?")


def paint(value: str, element: SvgElement) -> str | None:
    """The name of a paint: a role of the theme, `#rrggbb`, or a mixture of two (see `blend`)."""
    if match := _MIX.fullmatch(value):
        one, other = paint(match[1], element), paint(match[3].strip(), element)
        if one and other and " " not in one + other and float(match[2]) <= 100:
            return f"{one} {float(match[2]):g}% {other}"
    if value in ("none", "transparent"):
        return None
    if match := _VARIABLE.fullmatch(value):
        return match[1]
    if match := _HEX.fullmatch(value):
        digits = match[1].lower()
        return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    if re.fullmatch(r"[a-zA-Z][\w-]*", value):
        return _WORDS.get(value.lower(), value)
    raise DrawingError(
        f"{value[:40]} is no colour of a drawing: write black, white, var(--red), or the #RRGGBB of a colour of the theme",
        element.at,
    )


def blend(name: str) -> tuple[str, float, str] | None:
    """What a paint is mixed of: a name, its part (0 to 1), and the name of the rest; None for one that is no mixture."""
    one, _, rest = name.partition(" ")
    part, _, other = rest.partition("% ")
    return (one, float(part) / 100, other) if other else None


def dash(element: SvgElement) -> tuple[float, ...]:
    """The lengths of `stroke-dasharray`, an even number of them; none for a whole line."""
    value = element.attributes["stroke-dasharray"]
    if value == "none":
        return ()
    lengths = [number(part, element) for part in re.split(r"[\s,]+", value) if part]
    if any(length < 0 for length in lengths) or not sum(lengths):
        raise DrawingError(f"stroke-dasharray is wrong: {value[:40]}", element.at)
    return tuple(lengths * (1 + len(lengths) % 2))


def length(element: SvgElement, name: str) -> float:
    """An attribute that is a length; 0 where it is not said."""
    return number(element.attributes.get(name, "0"), element)


def number(text: str, element: SvgElement) -> float:
    """A finite number, in units of the drawing."""
    match = _LENGTH.fullmatch(text)
    if match is None or not math.isfinite(value := float(match[1])):
        raise DrawingError(f"{text[:40]} is no length without a unit", element.at)
    return value


def transform(element: SvgElement, attribute: str = "transform") -> Transform:
    """The map that an attribute says: what is said first is done last."""
    text = element.attributes[attribute]
    whole, at = IDENTITY, 0
    while match := _STEP.match(text, at):
        n = [number(part, element) for part in re.split(r"[\s,]+", match[2].strip()) if part]
        step = _step(match[1], n)
        if step is None:
            break
        whole, at = step.then(whole), match.end()
    if text[at:].strip():
        raise DrawingError(f"{attribute}= is wrong: {text[at:][:40]}", element.at)
    return whole


def _step(kind: str, n: list[float]) -> Transform | None:
    if kind == "matrix" and len(n) == 6:
        return Transform(*n)
    if kind == "translate" and len(n) in (1, 2):
        return Transform.move(*(*n, 0.0)[:2])
    if kind == "scale" and len(n) in (1, 2):
        return Transform.scale(*n)
    if kind == "rotate" and len(n) in (1, 3):
        c, s = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
        x, y = n[1:] or (0.0, 0.0)
        return Transform.move(-x, -y).then(Transform(c, s, -s, c)).then(Transform.move(x, y))
    if kind in ("skewX", "skewY") and len(n) == 1:
        lean = math.tan(math.radians(n[0]))
        return Transform(c=lean) if kind == "skewX" else Transform(b=lean)
    return None
