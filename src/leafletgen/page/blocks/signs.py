"""Pictograms as frames: by themselves, and in what a theme holds signs in."""

from __future__ import annotations

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Size, Transform
from leafletgen.page.blocks.finish import INSET, holder_outline
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group, Placed, Shape, Stroke


def held_sign(kit: Kit, name: str, side: float, paint: Paint | None) -> Frame:
    """A pictogram in the theme's holder, on the ground of the kit, in its ink or in a paint."""
    kind, box = kit.look.finish.holder, FrameBuilder(side, rtl=False)
    thick = kit.line if kind == "framed" else 0.0
    edge = Stroke(kit.ink, thick) if thick else None
    outline = holder_outline(kind, side - thick).moved(thick / 2, thick / 2)
    box.raw(Shape(outline, kit.ground_paint, edge))
    inset = INSET[kind] * side
    drawn = sign(kit, name, side - 2 * inset, paint or kit.ink)
    box.raw(Group(drawn), Point(inset, inset))
    return box.build(side)


def sign(kit: Kit, name: str, size: float, paint: Paint) -> Frame:
    """A pictogram as a square frame of `size` points, turned round where the language and the sign ask for it."""
    pictogram = kit.pictogram(name)
    if pictogram is None:
        return Frame(Size(size, size))
    drawn = pictogram.frame(size, paint, kit.ground_paint, kit.rtl, mark=kit.look.paint("mark"))
    # Where lines run down, all is turned as a whole: a sign stands upright.
    upright = Group(drawn, Transform(0, -1, 1, 0, 0, size))
    return Frame(Size(size, size), (Placed(Point(0, 0), upright),)) if kit.vertical else drawn
