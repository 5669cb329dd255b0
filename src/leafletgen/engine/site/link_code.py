"""The QR code of an address that is shown on a screen, not printed."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.kinds.qr import modules, modules_across


class LinkCode(NamedTuple):
    """A square `side` modules wide, its white edge with it; `path`: the dark ones, as the `d` of an SVG path."""

    side: int
    path: str


def link_code(address: str) -> LinkCode:
    """The code of an address."""
    side = modules_across(address)
    steps = (
        " ".join([segment.kind, *(f"{round(x)} {round(y)}" for x, y in segment.points)])
        for segment in modules(address, side).segments
    )
    return LinkCode(side, "".join(steps))
