"""Fonts of all kinds, made of the repository's own on the fly: small, so that hundreds can be read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

from fontTools import subset
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, InstanceDescriptor, SourceDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib import build

from leafletgen.text.fonts.book import builtin_fonts

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüßéèêñçø\u0301\u0323“”‘’–…"
WEIGHTS = {400: "Regular", 700: "Bold"}


def saved(font: Any) -> bytes:
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def opened(data: bytes) -> TTFont:
    return TTFont(BytesIO(data), recalcTimestamp=False)


@cache
def static(weight: int = 400, text: str = LETTERS, family: str = "NotoSans") -> bytes:
    """A TrueType font of a few letters."""
    options = subset.Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    font = opened((builtin_fonts() / family / f"{family}-{WEIGHTS[weight]}.ttf").read_bytes())
    maker = subset.Subsetter(options)
    maker.populate(text=text)
    maker.subset(font)
    return saved(font)


def cff_of(data: bytes) -> bytes:
    """The same font with cubic outlines (CFF)."""
    font = opened(data)
    outlines = font.getGlyphSet()
    strings = {}
    for name in font.getGlyphOrder():
        pen = T2CharStringPen(font["hmtx"][name][0], outlines)
        outlines[name].draw(pen)
        strings[name] = pen.getCharString()
    del font["glyf"], font["loca"]
    font["maxp"].tableVersion = 0x00005000
    font["post"].formatType = 3.0
    font.sfntVersion = "OTTO"
    builder = FontBuilder(font=font)
    builder.isTTF = False
    builder.setupCFF("Made-Regular", {}, strings, {})
    return saved(font)


@cache
def cff(weight: int = 400) -> bytes:
    return cff_of(static(weight))


def _variable(master: Callable[[int], bytes]) -> bytes:
    """Regular and Bold as the ends of an axis, with names for Regular, Medium and Bold."""
    space = DesignSpaceDocument()
    space.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=400, default=400, maximum=700))
    for weight in (400, 700):
        space.addSource(SourceDescriptor(font=opened(master(weight)), location={"Weight": weight}))
    for weight, name in ((400, "Regular"), (500, "Medium"), (700, "Bold")):
        place = {"Weight": weight}
        space.addInstance(InstanceDescriptor(familyName="Made", styleName=name, location=place))
    return saved(build(space)[0])


def _unkerned(data: bytes) -> bytes:
    """Without layout rules and flags, which the two weights have not alike."""
    font = opened(data)
    for tag in ("GPOS", "GSUB", "GDEF"):
        if tag in font:
            del font[tag]
    return saved(font)


@cache
def variable() -> bytes:
    return _variable(lambda weight: _unkerned(static(weight)))


@cache
def cff2() -> bytes:
    return _variable(lambda weight: _unkerned(cff(weight)))


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    font = opened(data)
    change(font)
    return saved(font)


def named(data: bytes, family: str, full: str = "") -> bytes:
    def name(font: Any) -> None:
        for record in list(font["name"].names):
            if record.nameID in (1, 16):
                font["name"].setName(
                    family, record.nameID, record.platformID, record.platEncID, record.langID
                )
            if record.nameID == 4:
                font["name"].setName(full or family, 4, record.platformID, record.platEncID, record.langID)

    return changed(data, name)


def collection(*faces: bytes) -> bytes:
    whole = TTCollection()
    whole.fonts = [opened(face) for face in faces]
    return saved(whole)


def packed(data: bytes, flavor: str) -> bytes:
    font = opened(data)
    font.flavor = flavor
    return saved(font)


KINDS: dict[str, Callable[[], bytes]] = {
    "ttf": static,
    "otf": cff,
    "variable": variable,
    "cff2": cff2,
    "ttc": lambda: collection(static(400), static(700)),
    "woff": lambda: packed(static(), "woff"),
    "woff2": lambda: packed(static(), "woff2"),
}


@cache
def of_kind(name: str) -> bytes:
    """A sound font of a kind that can be read."""
    return KINDS[name]()
