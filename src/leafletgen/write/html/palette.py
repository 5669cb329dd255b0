"""The colours of a theme for a screen, by day and by night: each ground with what is written on it."""

from __future__ import annotations

from collections.abc import Mapping

from leafletgen.core.color import RGB, contrast
from leafletgen.core.record import NamedTuple, record

LEAST = 4.5
"""The contrast of text (WCAG 2.2, 1.4.3)."""
NIGHT, LIGHT = RGB(0x12 / 255, 0x15 / 255, 0x16 / 255), RGB(0xF1 / 255, 0xF3 / 255, 0xF2 / 255)
"""Paper and ink by night."""
PALE, CHROMA = 0.75, 0.12
"""A ground that is as light as that and has no more colour than that is a shade of the paper, and so dark by night."""
PAPER = "paper"


class InkedGround(NamedTuple):
    """A ground and what stands on it."""

    ground: RGB
    ink: RGB
    accent: RGB


@record
class ScreenPalette:
    """The paints of a theme by role; `inks` and `accents`: the roles of what is written on each ground; `headlines`: the families
    that headlines are set in.
    """

    paints: Mapping[str, RGB]
    inks: Mapping[str, str]
    accents: Mapping[str, str]
    headlines: tuple[str, ...] = ()

    def day(self, role: str) -> InkedGround:
        """A ground as it is printed."""
        paper = self.paints.get(PAPER, RGB(1, 1, 1))
        ground, ink = self.paints.get(role, paper), self._of(self.inks, role)
        return InkedGround(ground, ink, legible(self._of(self.accents, role), ground, ink))

    def night(self, role: str) -> InkedGround:
        """The same by night: colours stay, paper and what is nearly paper turn dark."""
        day = self.day(role)
        if role != PAPER and not _is_pale(day.ground):
            return day
        ground = NIGHT if role == PAPER else mixed(NIGHT, LIGHT, 0.1)
        return InkedGround(ground, LIGHT, legible(day.accent, ground, LIGHT))

    def bubble(self, role: str, *, night: bool) -> InkedGround:
        """A ground inside a zone: one that would not be seen on the paper of the night is turned round."""
        ground = self.night(role) if night else self.day(role)
        if night and contrast(ground.ground, NIGHT) < 1.3:
            return InkedGround(LIGHT, NIGHT, legible(ground.accent, LIGHT, NIGHT))
        return ground

    def _of(self, roles: Mapping[str, str], ground: str) -> RGB:
        return self.paints.get(roles.get(ground, "ink"), RGB(0, 0, 0))


def mixed(one: RGB, other: RGB, part: float) -> RGB:
    """So much of the other in the one."""
    return RGB(*(a + (b - a) * part for a, b in zip(one, other, strict=True)))


def legible(color: RGB, ground: RGB, ink: RGB) -> RGB:
    """The colour, with as much of the ink in it as it takes to be read on the ground."""
    for step in range(20):
        found = mixed(color, ink, step / 20)
        if contrast(found, ground) >= LEAST:
            return found
    return ink


def _is_pale(color: RGB) -> bool:
    return color.luminance > PALE and max(color) - min(color) < CHROMA
