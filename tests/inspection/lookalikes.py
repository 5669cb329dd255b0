"""What only looks like a defect: files that a rule must let pass, by the code that would be told wrongly."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.inspection.seeds import (
    OVER,
    Damage,
    annotation,
    both,
    content,
    delete,
    element,
    icc_cmyk,
    icc_rgb,
    image,
    info,
    intent,
    named,
    page,
    put,
    root,
    text,
    xmp,
)
from tests.inspection.seeds_access import holding, silent
from tests.inspection.seeds_exchange import (
    SRGB_BOX,
    TRAPPED,
    colored,
    grey,
    inks,
    jpeg,
    jpx,
    layered,
    net,
    painted,
    pattern,
    shading,
    state,
)
from tests.inspection.seeds_objects import drawn_letter, mixed

HELVETICA = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
WAY_OUT = Array([-90, -90, -20, -20])


def over(mode: int, overprint: bool = True) -> Dictionary:
    return Dictionary(Type=Name.ExtGState, OP=overprint, op=overprint, OPM=mode)


def moved(damage: Damage, rectangle: Array) -> Damage:
    """An annotation somewhere else."""

    def change(pdf: Pdf) -> None:
        damage(pdf)
        pdf.pages[0].Annots[0].Rect = rectangle

    return change


def mapped(pdf: Pdf) -> None:
    """Codes that are no numbers of glyphs."""
    for font in pdf.pages[0].Resources.Font.values():
        font.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(bytes(999))
        font.DescendantFonts[0].W = Array([])


def simple(pdf: Pdf) -> None:
    """Codes that are characters of an encoding."""
    for font in pdf.pages[0].Resources.Font.values():
        inner = font.DescendantFonts[0]
        font.Subtype, font.Encoding = Name.TrueType, Name.WinAnsiEncoding
        font.FontDescriptor, font.FirstChar, font.Widths = inner.FontDescriptor, 0, Array([500] * 256)
        del font.DescendantFonts


def with_kids(pdf: Pdf) -> None:
    """The way back from pages to tags in two steps."""
    tree = pdf.Root.StructTreeRoot.ParentTree
    leaf = pdf.make_indirect(Dictionary(Nums=tree.Nums, Limits=Array([0, 9])))
    pdf.Root.StructTreeRoot.ParentTree = pdf.make_indirect(Dictionary(Kids=Array([leaf])))


def by_reference(pdf: Pdf, thing: Any) -> None:
    """Marked content called by a dictionary, as a tag over several pages does."""
    thing.K = Array([Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=thing.K)])


def spanned(pdf: Pdf, row: Any) -> None:
    """A second row of one cell that is as wide as the two above."""
    table = row.P
    made = pdf.make_indirect(Dictionary(S=Name.TR, P=table))
    wide = Dictionary(O=Name.Table, ColSpan=2)
    made.K = Array([pdf.make_indirect(Dictionary(S=Name.TD, P=made, A=wide))])
    table.K = Array([row, made])


def dark(inks: bytes, bits: int = 8) -> Any:
    return image("DeviceCMYK", inks * 2500, 50, 50, bits=bits)


def luminous(pdf: Pdf) -> Dictionary:
    """A soft mask whose form paints all of the page: that is no ground."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    made = pdf.make_stream(
        b"0.5 g 0 0 900 900 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 900, 900], Group=group
    )
    return Dictionary(S=Name.Luminosity, G=made)


def in_utf16(pdf: Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().decode().encode("utf-16"))


def created(at: str) -> Damage:
    return xmp("(<xmp:CreateDate>)[^<]*", rf"\g<1>{at}")


counted = Dictionary(
    FunctionType=3, Domain=[0, 1], Bounds=[0.5], Encode=[0, 1, 0, 1],
    Functions=Array([Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[0, 0, 0, 1], N=1)] * 2),
)  # fmt: skip


SOUND: dict[str, list[Damage]] = {
    "x-intent-name": [intent(delete("/RegistryName")), intent(delete("/Info"))],
    "x-trapped": [
        both(info("Trapped", Name("/True")), xmp("<pdf:Trapped>False", "<pdf:Trapped>True")),
        xmp("<pdf:Trapped>False</pdf:Trapped>", ""),
        lambda pdf: delete("/Trapped")(pdf, pdf.trailer.Info),
        lambda pdf: pdf.trailer.__delitem__("/Info"),
    ],
    "x-font": [
        content(b"BT /He 9 Tf ET", Font__He=HELVETICA),
        content(b"BT /He 9 Tf 3 Tr 50 50 Td (unseen) Tj ET", Font__He=HELVETICA),
        content(b"", Font__He=HELVETICA),
    ],
    "x-filter": [content(b"BI /W 1 /H 1 /BPC 8 /CS /G /F /Fl ID x\234c`\0\0\0\1\0\1 EI")],
    "x-date": [
        info("CreationDate", String("D:2026")),
        info("ModDate", String("D:20261126120000+09'00'")),
        info("ModDate", String("D:20261126120000Z")),
    ],
    "x-halftone": [
        state(HT=Name.Default),
        state(HT=Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)),
    ],
    "x-blend": [state(BM=Name.Multiply), state(BM=Array([Name.Darken, Name.Normal]))],
    "x-mask": [state(SMask=Name("/None"))],
    "x-layer": [layered(Dictionary(Name=String("A"), Order=2))],
    "x-trap-net": [both(TRAPPED, net())],
    "press-fine": [
        content(b"q 9 0 0 9 50 50 cm /Im Do Q", XObject__Im=image("DeviceGray", bytes(90 * 90), 90, 90))
    ],
    "press-over-mode": [
        content(b"/Ov gs 0 0 0 1 k 60 60 9 9 re f", ExtGState__Ov=over(1)),
        content(b"/Ov gs 1 1 1 1 k 60 60 9 9 re f", ExtGState__Ov=over(0)),
    ],
    "press-all-inks": [
        content(b"/Al cs 1 scn 60 60 9 9 re f", ColorSpace__Al=named("All")),
        content(b"/Al cs 1 scn 1 1 2 2 re f", ColorSpace__Al=named("All")),
    ],
    "press-sizes": [lambda pdf: pdf.pages.append(pdf.pages[0])],
    "x-printer-mark": [moved(annotation(Subtype=Name.PrinterMark), WAY_OUT)],
    "x-box-order": [page("BleedBox", None), page("CropBox", Array([0, 0, 440, 620]))],
    "x-icc": [content(b"/Ic cs 1 0 0 scn 0 0 9 9 re f", ColorSpace__Ic=icc_rgb)],
    "x-ink-undefined": [colored(inks(1, Ink0=named("Ink0")(None)))],
    "x-bits": [painted(grey(BitsPerComponent=8))],
    "x-jpx": [painted(jpx(SRGB_BOX))],
    "x-deep": [content(b"q " * 20 + b"Q " * 20)],
    "x-foreign": [root("PieceInfo", Dictionary(F=String("a")))],
    "pdf-picture": [
        painted(grey()),
        painted(jpeg("L")),
        painted(grey(SMask=grey())),
        painted(grey(Decode=Array([1, 0]))),
    ],
    "pdf-pattern": [
        shading(Function=Array([Dictionary(FunctionType=2, Domain=[0, 1], N=1)] * 4)),
        shading(),
        pattern(),
    ],
    "pdf-operator-place": [
        drawn_letter(b"% a letter\n900. 0 0 0 .9 800 d1 0 0 800 800 re f"),
        content(b"50 50 m 60 60 l S"),
        content(b"50 50 9 9 re 60 60 l S"),
    ],
    "pdf-operand-range": [content(b"-1 w 2 0 0 0 k")],
    "a-property": [
        xmp("<dc:title>", "<dc:subject><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:subject><dc:title>")
    ],
    "a-limit": [content(b"(3000000000) pop".replace(b" pop", b" Tj ").join((b"BT /F1 9 Tf ", b"ET")))],
    "a-layer-order": [layered(Dictionary(Name=String("A"), Order=2))],
    "a-foreign": [painted(grey(Interpolate=False))],
    "a-annotation-look": [annotation(Subtype=Name.Popup), annotation(Subtype=Name.Link, F=4)],
    "ua-language": [silent()],
    "ua-caption": [
        holding("Table", "Caption", first=True),
        holding("Table", "Caption"),
        holding("L", "Caption", first=True),
    ],
    "ua-nesting": [
        both(holding("Table", "THead"), holding("THead", "TR")),
        both(holding("Document", "TOC"), holding("TOC", "TOCI")),
    ],
    "ua-scope": [
        element("TD", delete("/K")),
        element("TH", put("/A", Dictionary(O=Name.Table, Scope=Name.Both))),
    ],
    "ua-heading-mixed": [element("H1", put("/S", Name.H))],
    "x-info-differs": [
        both(info("CreationDate", String("D:20261125101500+09'00'")), created("2026-11-25T01:15:00Z")),
        both(info("CreationDate", String("D:20261125101500")), created("2026-11-25T10:15:00+09:00")),
        lambda pdf: delete("/Title")(pdf, pdf.trailer.Info),
    ],
    "x-box-trim": [lambda pdf: both(page("ArtBox", pdf.pages[0].TrimBox), page("TrimBox", None))(pdf)],
    "x-color": [
        content(b"1 0 0 rg 0 0 9 9 re f", ColorSpace__DefaultRGB=icc_rgb),
        content(b"/Rg cs 1 0 0 scn 0 0 9 9 re f", ColorSpace__Rg=icc_rgb),
        content(b"0.5 g 0 0 9 9 re f"),
    ],
    "x-overprint-icc": [
        content(b"/Ov gs /Ic cs 0 0 0 1 scn 0 0 9 9 re f", ExtGState__Ov=over(0), ColorSpace__Ic=icc_cmyk),
        content(
            b"/Ov gs /Ic cs 0 0 0 1 scn 0 0 9 9 re f", ExtGState__Ov=over(1, False), ColorSpace__Ic=icc_cmyk
        ),
        content(b"/Ov gs /Ic cs 1 0 0 scn 0 0 9 9 re f", ExtGState__Ov=over(1), ColorSpace__Ic=icc_rgb),
    ],
    "x-transfer": [content(b"/Tr gs", ExtGState__Tr=Dictionary(TR2=Name.Default))],
    "x-annotation": [
        moved(annotation(Subtype=Name.PrinterMark), WAY_OUT),
        annotation(Subtype=Name.Popup),
        moved(annotation(Subtype=Name.Text, Contents=String("Note")), WAY_OUT),
    ],
    "x-action": [
        root("OpenAction", Array([])),
        annotation(Subtype=Name.Link, Dest=Array([])),
        root("Names/Dests", Dictionary(Names=[])),
    ],
    "x-viewer": [root("ViewerPreferences/PrintArea", Name.BleedBox)],
    "x-font-glyph": [content(b"BT /F1 9 Tf 50 50 Td <0001> Tj ET"), mapped, simple],
    "x-font-width": [mapped, simple],
    "press-hairline": [
        content(b"0.25 w 0 0 0 1 K 50 50 m 90 90 l S"),
        content(b"0.5 w 0 0 0 0.5 K 50 50 m 90 90 l S"),
        content(b"0.25 w /Al CS 1 SCN 50 50 m 90 90 l S", ColorSpace__Al=named("All")),
    ],
    "press-text-small": [
        content(b"0 0 0 1 k BT /F1 3 Tf 50 50 Td <0001> Tj ET"),
        text(5, "0 0 0 1 k"),
        text(4.96, "0 0 0 1 k"),
    ],
    "press-text-mixed": [text(9, "0 1 1 0 k")],
    "press-text-white": [text(8, "0 0 0 0 k")],
    "press-text-rich": [
        text(12, "0.4 0 0 1 k"),
        text(11.96, "0.4 0 0 1 k"),
        text(10, "0 0 0 1 k"),
        text(10, "0.4 0.4 0 0.5 k"),
        content(b"0.4 0 0 1 k 50 50 2 2 re f"),
    ],
    "press-ink": [
        content(b"1 1 1 0.2 k 50 50 90 90 re f"),
        content(b"0.9 0.9 0.9 0 k 50 50 90 90 re f /Out gs 0 0 0 1 k 60 60 9 9 re f"),
        content(b"9 0 0 9 50 50 cm /Im Do", XObject__Im=dark(b"\xff\xff\xff\x20")),
        content(b"/Al cs 1 scn 50 50 9 9 re f", ColorSpace__Al=named("All")),
    ],
    "press-white-over": [
        content(b"/Out gs 0 0 0 0 k 60 60 9 9 re f"),
        content(b"/Ov gs 0 0 0 0.1 k 60 60 9 9 re f", ExtGState__Ov=OVER),
    ],
    "press-black-out": [
        state(SMask=luminous),
        both(content(b"0 0 0 0 k 90 50 90 30 re f"), text(10, "0 0 0 1 k /Out gs")),
        text(10, "0 1 1 0 k /Out gs"),
        text(10, "0 0 0 1 k /Over gs"),
        content(b"/Out gs 0 0 0 1 k 60 60 9 9 re f"),
    ],
    "press-near-trim": [
        text(10, "0 0 0 1 k /Over gs", x=-200),
        content(b"0 0 0 1 k BT /F1 9 Tf 14 50 Td <0001> Tj ET"),
        content(b"0 0 0 1 k 14 50 20 20 re f"),
    ],
    "press-bleed": [
        content(b"0 0 0 0 k 300 100 130 50 re f"),
        content(b"0 1 0 0 K 300 100 130 50 re S"),
        content(b"0 1 0 0 k 300 100 139 50 re f"),
        content(b"0 1 0 0 k 300 100 90 50 re f"),
        content(b"0 1 0 0 k 432 100 5 50 re f"),
    ],
    "press-spot-alike": [content(b"/Sp cs 1 scn 50 50 9 9 re f", ColorSpace__Sp=named("PANTONE 872 C"))],
    "press-spot-reserved": [content(b"/Sp cs 1 scn 50 50 9 9 re f", ColorSpace__Sp=named("Blackberry"))],
    "press-rgb": [content(b"/Ic cs 0 0 0 1 scn 50 50 9 9 re f", ColorSpace__Ic=icc_cmyk)],
    "ua-lost": [with_kids, element("H1", by_reference)],
    "ua-heading": [element("H1", put("/S", Name.H)), element("LBody", put("/S", Name.H2))],
    "ua-table": [element("TR", spanned)],
    "ua-figure-box": [
        both(element("LBody", put("/S", Name.Formula)), element("Formula", put("/Alt", String("x"))))
    ],
    "ua-annotation": [
        annotation(Subtype=Name.PrinterMark),
        annotation(Subtype=Name.Text, F=2),
        annotation(Subtype=Name.Popup),
        moved(annotation(Subtype=Name.Text), WAY_OUT),
    ],
    "ua-tabs": [both(page("Tabs", None), page("Annots", None))],
    "x-xmp-missing": [in_utf16],
    "pdf-tint": [
        colored(Array([Name.Separation, Name.Own, Name.DeviceCMYK, counted])),
        mixed(b"{ % none between\n 0 exch 0 exch }"),
        mixed(b"{ 2 copy gt { exch } if dup 0.5 mul 3 1 roll 0 }"),
    ],
}
"""By code."""
