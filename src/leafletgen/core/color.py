"""Paints: one colour in all the forms a backend may need."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple


class RGB(NamedTuple):
    """sRGB, each channel 0 to 1."""

    r: float
    g: float
    b: float

    @property
    def hex(self) -> str:
        """As `#rrggbb`."""
        return "#" + "".join(f"{round(c * 255):02x}" for c in self)

    @property
    def luminance(self) -> float:
        """How bright it is (WCAG 2.1, relative luminance), 0 to 1."""
        r, g, b = (linear(c) for c in self)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    @property
    def greyed(self) -> float:
        """How bright the grey is that a copier makes of it (ITU-R BT.601)."""
        return linear(0.299 * self.r + 0.587 * self.g + 0.114 * self.b)


def linear(value: float) -> float:
    """A channel of sRGB as light (IEC 61966-2-1), both 0 to 1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def ratio(one: float, other: float) -> float:
    """The contrast of two luminances (WCAG 2.1)."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def contrast(one: RGB, other: RGB) -> float:
    """The contrast of two colours (WCAG 2.1)."""
    return ratio(one.luminance, other.luminance)


def copied_contrast(one: RGB, other: RGB) -> float:
    """The contrast of two colours, or that of the greys that a copier makes of them, whichever is less."""
    return min(contrast(one, other), ratio(one.greyed, other.greyed))


class CMYK(NamedTuple):
    """Process inks, each 0 to 1."""

    c: float
    m: float
    y: float
    k: float

    @property
    def ink(self) -> float:
        """Sum of the inks in percent (total area coverage)."""
        return 100 * sum(self)


class Spot(NamedTuple):
    """A named ink (PDF: Separation) at a tint of 0 to 1; `alternate` shows it where the ink is not there. `over`: its plate is
    no colour but varnish, a cutting die, a crease: it lies over all others, and screens do not show it.
    """

    name: str
    tint: float
    alternate: CMYK
    over: bool = False


class Paint(NamedTuple):
    """A role of the theme with its colour for screens (`rgb`) and for print (`cmyk`, perhaps `spot`)."""

    role: str
    rgb: RGB
    cmyk: CMYK
    spot: Spot | None = None

    @property
    def seen(self) -> bool:
        """Whether it is a colour that anybody sees."""
        return self.spot is None or not self.spot.over

    @property
    def is_mixture(self) -> bool:
        """Whether it is two run into one (see `mixed`): a shade of a drawing, which tells nothing by itself."""
        return "% " in self.role


def mixed(one: Paint, other: Paint, share: float) -> Paint:
    """Two paints run into one, `share` (0 to 1) of the first: what CSS calls `color-mix(in srgb, …)`. Named inks are not mixed;
    their process colours stand for them.
    """
    rest = 1 - share
    rgb = RGB(*(share * a + rest * b for a, b in zip(one.rgb, other.rgb, strict=True)))
    cmyk = CMYK(*(share * a + rest * b for a, b in zip(one.cmyk, other.cmyk, strict=True)))
    return Paint(f"{one.role} {100 * share:g}% {other.role}", rgb, cmyk)


def parse_hex(text: str) -> RGB | None:
    """Read `FFC400`, `#ffc400`; None where it is not a colour."""
    digits = text.removeprefix("#")
    if len(digits) != 6 or any(c not in "0123456789abcdefABCDEF" for c in digits):
        return None
    return RGB(*(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)))


BLACK = Paint("black", RGB(0x14 / 255, 0x14 / 255, 0x14 / 255), CMYK(0, 0, 0, 1))
WHITE = Paint("white", RGB(1, 1, 1), CMYK(0, 0, 0, 0))
