"""How print will look, for the screen: every paint and picture through the press's profile and back."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from leafletgen.color import RGB, Paint
from leafletgen.images import color_from_inks, decode, encoded, to_inks, to_srgb
from leafletgen.ir.frame import Frame, GlyphRun, Group, Item, Picture, Placed, Shape
from leafletgen.production.sheet import Publication


def soft_proof(publication: Publication, press: bytes) -> Publication:
    """The publication in the sRGB that its inks will look like on the press with this profile. Overprints are not shown."""

    @cache
    def seen(paint: Paint) -> Paint:
        inks = paint.spot.alternate if paint.spot else paint.cmyk
        return paint._replace(rgb=RGB(*color_from_inks(inks, press)))

    def item(one: Item) -> Item:
        match one:
            case GlyphRun():
                return replace(one, paint=seen(one.paint))
            case Shape():
                stroke = one.stroke and one.stroke._replace(paint=seen(one.stroke.paint))
                return replace(one, fill=one.fill and seen(one.fill), stroke=stroke)
            case Picture():
                printed = to_srgb(to_inks(decode(one.data), press)._replace(icc=press))
                return replace(one, data=encoded(printed), digest=f"proof{one.digest}")
            case Group():
                return replace(one, frame=frame(one.frame))
            case _:
                return one

    def frame(whole: Frame) -> Frame:
        return Frame(whole.size, tuple(Placed(point, item(one)) for point, one in whole.items))

    return replace(publication, sheets=tuple(replace(s, frame=frame(s.frame)) for s in publication.sheets))
