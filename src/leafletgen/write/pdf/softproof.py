"""How print will look, for the screen: each plate by itself, as a press has it, then all of them through its profile.

So what prints over its ground is seen with the ground under it. Named inks are shown by their alternates; varnish and cutting
dies, which are no colour, are not shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from leafletgen.core.color import RGB, Paint
from leafletgen.core.pictures.encoding import encoded, of_plates
from leafletgen.core.pictures.images import inks_of
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import Frame, FrameItem, GlyphRun, Group, Placed, RasterImage, Shape
from leafletgen.write.pdf.colors import Colorants

PROCESS = range(4)
"""Cyan, magenta, yellow, black."""

Painter = Callable[[Publication], list[bytes]]
"""Pages as pictures (PNG), grey where the paints are."""


def soft_proof(publication: Publication, press: bytes, paint: Painter) -> list[bytes]:
    """Each page (PNG, sRGB) as the press with this profile prints it."""
    plates = [paint(plate(publication, number, press)) for number in PROCESS]
    return [of_plates(page, press) for page in zip(*plates, strict=True)]


def plate(publication: Publication, number: int, press: bytes) -> Publication:
    """What one plate prints: black where all of its ink is, white where the paper stays or another ink knocks it out."""
    inks = Colorants("cmyk")

    def covered(paint: Paint) -> float:
        if paint.spot is None:
            return paint.cmyk[number]
        return paint.spot.alternate[number] * paint.spot.tint

    def grey(paint: Paint) -> Paint:
        return Paint(paint.role, RGB(*[1 - covered(paint)] * 3), paint.cmyk)

    def on_plate(one: FrameItem) -> FrameItem | None:
        match one:
            case GlyphRun():
                leaves = not one.paint.seen or (inks.overprints(one.paint) and not covered(one.paint))
                return None if leaves else replace(one, paint=grey(one.paint))
            case Shape():
                fill = one.fill and one.fill.seen and grey(one.fill)
                line = one.stroke and one.stroke.paint.seen and one.stroke
                stroke = line and line._replace(paint=grey(line.paint))
                run = one.gradient and one.gradient._replace(
                    stops=tuple(stop._replace(paint=grey(stop.paint)) for stop in one.gradient.stops)
                )
                return replace(one, fill=fill or None, stroke=stroke or None, gradient=run)
            case RasterImage():
                data = encoded(inks_of(one.data, press)[number])
                return replace(one, data=data, digest=f"{number}{one.digest}")
            case Group():
                return replace(one, frame=frame(one.frame))
            case _:
                return one

    def frame(whole: Frame) -> Frame:
        printed = ((point, on_plate(item)) for point, item in whole.items)
        return Frame(whole.size, tuple(Placed(point, item) for point, item in printed if item is not None))

    return replace(publication, sheets=tuple(replace(s, frame=frame(s.frame)) for s in publication.sheets))
