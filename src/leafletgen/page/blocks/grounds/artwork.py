"""A drawing in the paints of the place where it stands: as a block, in a frame, behind words."""

from __future__ import annotations

from leafletgen.core.color import Paint, mixed
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.page.drawing.notation import blend
from leafletgen.text.ir.frame import Frame

DRAWN = ".svg"
"""How a drawing ends."""
WIDTH = 1000.0
"""Points: how wide a drawing is made that is fitted into a box later."""


def paint_of(kit: Kit, name: str) -> Paint:
    """The paint of a name in a drawing's file; the project's reader has reported those that there are not."""
    look = kit.look
    if mixture := blend(name):
        one, share, other = mixture
        return mixed(paint_of(kit, one), paint_of(kit, other), share)
    if name in ("ink", "ground"):
        return kit.ink if name == "ink" else kit.ground_paint
    if name.startswith("#"):
        return next((p for p in look.paints.values() if p.rgb.hex == name), kit.ink)
    return look.paint(name)


def artwork(kit: Kit, drawing: VectorDrawing | None) -> Frame | None:
    """A drawing for a backdrop, which fits it into its box and turns it round."""
    return drawing.frame(WIDTH, lambda name: paint_of(kit, name), mirrored=False) if drawing else None


def is_drawn(name: str) -> bool:
    """Whether a file is named as a drawing."""
    return name.lower().endswith(DRAWN)
