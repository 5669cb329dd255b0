"""Simulates the bold weight that a family lacks: outlines grown by HarfBuzz, as far as the family's sources.toml says.

Strokes get thicker by `amount` in both directions, half of it on each side. Letters that have a width of their own get
wider by as much, so that the strokes of joined letters (N'Ko, Mongolian) still meet and the spaces between others stay. All
letters move by half of it, marks too, so that marks stay on their letters.
"""

import io

import uharfbuzz as hb
from fontTools.pens.roundingPen import RoundingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HINTING = ("fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH")
"""Tables about the outlines that were."""
WEIGHT = 700
BOLD_STYLE, REGULAR_STYLE = 1 << 5, 1 << 6
"""Bits of fsSelection (OpenType, OS/2)."""


def simulated_bold(regular: bytes, amount: float) -> bytes:
    """A Regular made bolder: `amount` in em that strokes gain. The same bytes for the same input."""
    font = TTFont(io.BytesIO(regular), recalcTimestamp=False)
    grown = round(amount * font["head"].unitsPerEm)
    _grow(font, regular, amount, grown)
    _name(font)
    for table in HINTING:
        if table in font:
            del font[table]
    done = io.BytesIO()
    font.save(done)
    return done.getvalue()


def _grow(font: TTFont, regular: bytes, amount: float, grown: int) -> None:
    drawn = hb.Font(hb.Face(regular))
    drawn.synthetic_bold = (amount, amount, True)
    for number, name in enumerate(font.getGlyphOrder()):
        pen = TTGlyphPen(None)
        drawn.draw_glyph_with_pen(number, RoundingPen(pen))
        glyph = pen.glyph()
        if glyph.numberOfContours:
            glyph.coordinates.translate((grown // 2, 0))
        glyph.recalcBounds(None)
        font["glyf"][name] = glyph
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance + grown if advance else 0, getattr(glyph, "xMin", 0))


def _name(font: TTFont) -> None:
    """What the font says of itself: its weight, and that the weight is simulated."""
    names = font["name"]
    family = names.getDebugName(1)
    version = names.getDebugName(5)
    for number, text in (
        (2, "Bold"), (4, f"{family} Bold"), (6, f"{family.replace(' ', '')}-Bold"), (5, f"{version}; bold simulated"),
    ):  # fmt: skip
        for record in [r for r in names.names if r.nameID == number]:
            names.setName(text, number, record.platformID, record.platEncID, record.langID)
    selection = font["OS/2"].fsSelection
    font["OS/2"].fsSelection = selection & ~REGULAR_STYLE | BOLD_STYLE
    font["OS/2"].usWeightClass = WEIGHT
    font["head"].macStyle |= 1
