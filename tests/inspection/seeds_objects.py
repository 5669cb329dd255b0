"""Defects of how the objects are made that a page uses: by code, beside those of `seeds` and `seeds_exchange`."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from tests.inspection.seeds import Damage, both, content, image, info, named, page, xmp
from tests.inspection.seeds_exchange import (
    Made,
    colored,
    form,
    grey,
    inner,
    painted,
    pattern,
    shading,
    state,
)


def helvetica(_: Pdf) -> Dictionary:
    """A font that is not in the file."""
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def lent(pdf: Pdf) -> Dictionary:
    """Resources with it."""
    return Dictionary(Font=Dictionary(He=helvetica(pdf)))


def fontless(pdf: Pdf) -> None:
    """Text before any font is set."""
    pdf.pages[0].obj.Contents = pdf.make_stream(b"BT 50 50 Td (a) Tj ET")


def calculator(program: bytes, inputs: int = 2, outputs: int = 4) -> Made:
    """A function of type 4."""
    return lambda pdf: pdf.make_stream(
        program, FunctionType=4, Domain=[0, 1] * inputs, Range=[0, 1] * outputs
    )


def mixed(program: bytes, outputs: int = 4) -> Damage:
    """A space of two inks whose looks are calculated."""
    inks = Array([Name.Cyan, Name.Black])
    return colored(
        lambda pdf: Array([Name.DeviceN, inks, Name.DeviceCMYK, calculator(program, 2, outputs)(pdf)]), b"1 1"
    )


def tinted(**entries: Any) -> Damage:
    """An ink whose look is a blend."""
    made = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[0, 0, 0, 1], N=1)
    for key, value in entries.items():
        made[f"/{key}"] = value
    return colored(Array([Name.Separation, Name.Lack, Name.DeviceCMYK, made]))


def drawn_letter(drawing: bytes) -> Damage:
    """A letter of a Type 3 font."""

    def made(pdf: Pdf) -> Any:
        return Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            FirstChar=97, LastChar=97, Widths=[900], Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name.a]),
            CharProcs=Dictionary(a=pdf.make_stream(drawing)), Resources=lent(pdf),
        )  # fmt: skip

    return content(b"0 0 0 1 k BT /Made 12 Tf 50 50 Td (a) Tj ET", Font__Made=made)


def half_jpeg(pdf: Pdf) -> Any:
    into = BytesIO()
    Image.effect_noise((64, 64), 40).save(into, "JPEG")
    one = image("DeviceGray", into.getvalue()[:1200], 64, 64)(pdf)
    one.Filter = Name.DCTDecode
    return one


def packed(name: str, data: bytes, bits: int = 8) -> Made:
    def made(pdf: Pdf) -> Any:
        one = image("DeviceGray", data, 9, 9, bits=bits)(pdf)
        one.Filter = Name(f"/{name}")
        return one

    return made


def default(space: Any) -> Damage:
    return content(b"1 0 0 rg 50 50 9 9 re f", ColorSpace__DefaultRGB=space)


def soft(**entries: Any) -> Damage:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    return state(SMask=lambda pdf: Dictionary(S=Name.Luminosity, G=form(b"", Group=group)(pdf), **entries))


def measured(family: Any, **entries: Any) -> Damage:
    return colored(Array([family, Dictionary(**entries)]), b"0 0 0" if family == Name.Lab else b"0")


D50 = Array([0.9642, 1, 0.8249])
FULL = [1, 1, 1, 1]

SEEDS: dict[str, list[Damage]] = {
    "pdf-tint": [
        tinted(C1=[0, 0, 1]), tinted(C0=[0], C1=[1]), tinted(Domain=[0, 1, 0, 1]), tinted(Range=[0, 1]),
        mixed(b"{ 0 0 system }"), mixed(b"{ 0 0"), mixed(b"0 0"), mixed(b"{ 0 }"), mixed(b"{ pop pop pop }"), mixed(b"{ 0 0 0 }"),
        mixed(b"{ 9 index 0 }"), mixed(b"{ 0 0 true if }"), mixed(b"{ 0 0 } }"), mixed(b"{ 0 0 }", 3), mixed(b"{ dup { 0 } { 0 0 } ifelse 0 }"),
    ],
    "pdf-pattern": [
        shading(ColorSpace=Name.Pattern), shading(ColorSpace=Array([Name.Indexed, Name.DeviceGray, 1, String("ab")])),
        shading(Function=Dictionary(FunctionType=2, Domain=[0, 1], N=1)),
        shading(Function=Array([Dictionary(FunctionType=2, Domain=[0, 1], N=1)] * 3)),
    ],
    "pdf-color-space": [
        measured(Name.Lab, WhitePoint=[0.9, 0.9, 0.8]), measured(Name.Lab, WhitePoint=[0, 1, 0.8]),
        measured(Name.CalGray, WhitePoint=D50, Gamma=-1), measured(Name.CalRGB, WhitePoint=D50, Gamma=[1, 1, 0]),
        colored(lambda pdf: Array([Name.ICCBased, pdf.make_stream(b"", N=3, Range=[0, 1])]), b"0 0 0"),
        colored(lambda pdf: Array([Name.Separation, Name.Lack, named("Own")(pdf), Dictionary(FunctionType=2, Domain=[0, 1], N=1)])),
        colored(Array([Name.Separation, Name.Lack, Name.Pattern, Dictionary(FunctionType=2, Domain=[0, 1], N=1)])),
    ],
    "x-color": [
        default(Name.DeviceRGB), default(Array([Name.CalGray, Dictionary(WhitePoint=D50)])),
        drawn_letter(b"900 0 d0 1 0 0 rg 0 0 800 800 re f"),
    ],
    "x-font": [
        content(b"/Made gs BT 50 50 Td (a) Tj ET", ExtGState__Made=lambda pdf: Dictionary(Font=[pdf.make_indirect(helvetica(pdf)), 9])),
        content(b"q BT 7 Tr /He 9 Tf 50 50 Td (a) Tj ET Q", Font__He=helvetica),
        drawn_letter(b"900 0 d0 BT /He 800 Tf (a) Tj ET"),
        painted(form(b"BT /He 9 Tf (a) Tj ET", Resources=lent)),
    ],
    "x-font-entries": [inner(lambda _, one: one.__setattr__("Subtype", Name.CIDFontType0))],
    "x-group": [painted(form(Group=Dictionary(S=Name.Own)))],
    "x-info-differs": [
        both(info("CreationDate", String("D:20261125101500Z")), xmp("(<xmp:CreateDate>)[^<]*", r"\g<1>2026-11-25T10:15:00+09:00")),
        both(info("CreationDate", String("D:20261125101500")), xmp("(<xmp:CreateDate>)[^<]*", r"\g<1>2026-11-25T11:15:00")),
    ],
    "pdf-operand-range": [content(b"500 i"), content(b"-1 i")],
    "pdf-operand-kind": [content(b"[-1 2] 0 d")],
    "pdf-operator-place": [
        content(b"BT 0 0 m 5 5 l S ET"), content(b"BT 0 0 5 5 re f ET"), content(b"900 0 d0"), content(b"900 0 0 0 9 9 d1"),
        drawn_letter(b"0 0 800 800 re f"), fontless,
    ],
    "pdf-resource-lost": [content(b"/X /Gone DP")],
    "pdf-object-kind": [
        page("UserUnit", 0), page("UserUnit", -2), page("UserUnit", Name.Own),
        page("Annots", Array([Dictionary(Type=Name.Annot, Subtype=Name.Text)])),
        state(AIS=Name.true), state(TK=1), state(D=Array([Array([-1]), 0])), state(D=Array([1, 2])), state(Font=Array([1, 2])),
    ],
    "pdf-state": [state(FL=200), soft(TR=Name.Own), soft(TR=Dictionary()), soft(BC=[0, 0, 0])],
    "pdf-picture": [
        painted(half_jpeg), painted(grey(BitsPerComponent=None)), painted(grey(ImageMask=True, BitsPerComponent=1)),
        painted(packed("JPXDecode", b"\xff\x4f\xff\x51" + bytes(99))), painted(packed("JPXDecode", b"nothing")),
        painted(packed("JBIG2Decode", b"abc", 1)), painted(packed("JBIG2Decode", bytes(20))), painted(packed("CCITTFaxDecode", bytes(20))),
        painted(grey(SMask=grey(), Mask=Array([0, 1, 2, 3]))), painted(grey(Mask=Array([0, 1, 2]))), painted(grey(SMask=grey(Matte=Array([0, 0])))),
    ],
    "press-coarse": [content(b"72 0 0 72 0 0 cm /Im Do", XObject__Im=image("DeviceGray", bytes(9600), 320, 30))],
    "press-ink": [
        shading(Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=FULL, N=1)),
        shading(Function=Array([Dictionary(FunctionType=2, Domain=[0, 1], N=1)] * 4)),
        both(
            pattern(),
            content(b"/Pattern cs /Full scn 50 50 90 90 re f", Pattern__Full=lambda pdf: pdf.make_stream(
                b"1 1 1 1 k 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 9, 9],
                XStep=9, YStep=9, Resources=Dictionary())),
        ),
        content(b"72 0 0 72 0 0 cm /Im Do", XObject__Im=lambda pdf: pdf.make_stream(
            bytes(400), Type=Name.XObject, Subtype=Name.Image, Width=20, Height=20, BitsPerComponent=8,
            ColorSpace=Array([Name.Indexed, Name.DeviceCMYK, 0, String("\xff" * 4)]))),
    ],
    "press-spot-alike": [
        content(b"/Sp cs 1 scn 50 50 9 9 re f", ColorSpace__Sp=named(name)) for name in ("PANTONE-871 C", "Pantone 871 CVC", "PANTONE 871 U")
    ],
}  # fmt: skip
"""By code."""
