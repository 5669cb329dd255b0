"""Variable and CFF fonts made into static TrueType fonts by fontTools: what the writer of PDFs embeds.

CFF's curves are cubic, TrueType's quadratic: each is replaced by quadratic ones that stay within `MOST_ERROR` of it.
Glyphs, metrics and layout rules stay; what only a rasteriser or an editor needs is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import ScalerVisitor
from fontTools.varLib import instancer

MOST_ERROR = 0.2 / 1000
"""How far a quadratic curve may stray from the cubic one, in em. With the rounding to whole units of a fine em below, less
than 0.5/1000 em in all: 0.01 mm in a letter 20 mm high."""

FINE = 2000
"""Units of an em below which coordinates are doubled before curves are replaced: rounding alone costs half a unit."""

LEFT_OUT = frozenset({
    "CFF ", "CFF2", "VORG", "VVAR", "HVAR", "MVAR", "STAT", "avar", "fvar", "cvar", "gvar",
    "fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "DSIG", "FFTM",
})  # fmt: skip


def static(font: TTFont, location: Mapping[str, float]) -> bytes:
    """The font at this place of its axes, with quadratic outlines, as an sfnt file. The same input gives the same bytes."""
    if location:
        font = instancer.instantiateVariableFont(font, dict(location), inplace=True)
    if "glyf" not in font:
        _quadratic(font)
    for tag in list(font.keys()):
        if tag in LEFT_OUT:
            del font[tag]
    font.flavor = None
    font.sfntVersion = "\x00\x01\x00\x00"
    font.recalcTimestamp = False
    out = BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _quadratic(font: TTFont) -> None:
    if font["head"].unitsPerEm < FINE:
        _Doubling(-(-FINE // font["head"].unitsPerEm)).visit(font)
    order, outlines = font.getGlyphOrder(), font.getGlyphSet()
    error = MOST_ERROR * font["head"].unitsPerEm
    glyphs = {name: _glyph(outlines[name], error) for name in order}
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphs, table.glyphOrder = glyphs, order
    metrics = font["hmtx"].metrics
    for name, glyph in glyphs.items():
        glyph.recalcBounds(table)
        metrics[name] = (metrics[name][0], getattr(glyph, "xMin", 0) if glyph.numberOfContours else 0)
    _counts(font)
    if "post" in font:
        font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0


class _Doubling(ScalerVisitor):  # type: ignore[misc]  # fontTools carries no types
    """Multiplies all measures of a font. Lists of names and numbers hold none: to look into each would take ten times as long."""

    def visitList(self, obj: Any, *args: Any, **kwargs: Any) -> None:  # noqa: N802  # fontTools' name
        if obj and not isinstance(obj[0], str | int | float | bytes):
            super().visitList(obj, *args, **kwargs)


def _glyph(outline: Any, error: float) -> Any:
    pen = TTGlyphPen(None)
    outline.draw(Cu2QuPen(pen, error, reverse_direction=True))
    return pen.glyph()


def _counts(font: TTFont) -> None:
    """`maxp` in the version that TrueType outlines need; what can be counted is counted on saving."""
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for name in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
        "maxComponentElements", "maxComponentDepth",
    ):  # fmt: skip
        setattr(maxp, name, 0)
