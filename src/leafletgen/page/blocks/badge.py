"""A number in a disc, centred by its ink."""

from __future__ import annotations

from leafletgen.core.color import WHITE
from leafletgen.core.geometry import Point
from leafletgen.core.path import circle
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.chart.fills import contrast
from leafletgen.text import paragraph
from leafletgen.text.fonts.weights import BOLD
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle

DIGIT = 0.71
"""Size of the digit in diameters of the disc (1.42 u in a disc of 2 u)."""


def badge(kit: Kit, digits: str, diameter: float) -> Frame:
    """The disc with its number as real text; size diameter x diameter. The disc itself is an artifact."""
    # White, unless the ground itself is better seen on the disc.
    ink = max((WHITE, kit.ground_paint), key=lambda paint: contrast(paint, kit.accent))
    style = TextStyle(weight=BOLD, paint=ink, wrap=False)
    shaped = paragraph.shape(RichText.plain(digits, kit.language.tag), style, kit.book)
    number = paragraph.arrange(shaped, diameter, DIGIT * diameter)
    tall = number.ink.height / (0.62 * diameter)
    if tall > 1:  # Burmese and Nastaliq digits reach further than the disc allows
        number = paragraph.arrange(shaped, diameter, DIGIT * diameter / tall)
    box = FrameBuilder(diameter, rtl=False)
    with box.within(StructureElement("Artifact")):
        box.raw(Shape(circle(Point(diameter / 2, diameter / 2), diameter / 2), fill=kit.accent))
    middle = number.ink.center
    for point, item in number.frame.items:
        box.raw(item, point.moved(diameter / 2 - middle.x, diameter / 2 - middle.y))
    return box.build(diameter)
