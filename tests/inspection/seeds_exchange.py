"""Defects that a print shop would stumble over, sown into a file sound for print: by code, beside those of `seeds`."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from tests.inspection.seeds import (
    Damage,
    annotation,
    as_it_is,
    both,
    content,
    delete,
    extra_stream,
    good,
    image,
    info,
    intent,
    named,
    page,
    put,
    root,
    xmp,
)

from leafletgen.core.icc import SRGB, shipped

Made = Callable[[Pdf], Any]


def raw(old: str, new: str) -> Damage:
    """The XMP packet changed, and saved as it is: pikepdf would mend it."""

    def damage(pdf: Pdf) -> bytes:
        xmp(old, new)(pdf)
        return as_it_is(pdf)

    return damage


def in_bytes(damage: Damage, old: bytes, new: bytes) -> Damage:
    """A damage, and then other bytes where the library lets none through."""

    def whole(pdf: Pdf) -> bytes:
        done = damage(pdf)
        data = as_it_is(pdf) if done is None else done
        assert old in data
        assert len(old) == len(new)
        return data.replace(old, new)

    return whole


def kindless(pdf: Pdf) -> bytes:
    pdf.Root.Metadata.Subtype = Name.Text
    return as_it_is(pdf)


def state(**entries: Any) -> Damage:
    """A graphics state that is set; entries may be made with the file."""

    def made(pdf: Pdf) -> Any:
        return Dictionary(
            Type=Name.ExtGState, **{k: v(pdf) if callable(v) else v for k, v in entries.items()}
        )

    return content(b"/Made gs 0 0 0 1 k 50 50 9 9 re f", ExtGState__Made=made)


def painted(made: Made) -> Damage:
    """A picture or form that is painted."""
    return content(b"q 9 0 0 9 50 50 cm /Made Do Q", XObject__Made=made)


def colored(space: Made | Any, values: bytes = b"1") -> Damage:
    """A colour space that is used."""
    return content(b"/Made cs " + values + b" scn 50 50 9 9 re f", ColorSpace__Made=space)


def grey(**entries: Any) -> Made:
    """A picture of 4 × 4 grey pixels, with entries of its own (None: without)."""

    def made(pdf: Pdf) -> Any:
        one = image("DeviceGray", bytes(16), 4, 4)(pdf)
        for key, value in entries.items():
            if value is None:
                del one[f"/{key}"]
            else:
                one[f"/{key}"] = value(pdf) if callable(value) else value
        return one

    return made


def jpeg(mode: str, **entries: Any) -> Made:
    into = BytesIO()
    Image.new(mode, (8, 8)).save(into, "JPEG")

    def made(pdf: Pdf) -> Any:
        one = image("DeviceGray", into.getvalue(), 8, 8)(pdf)
        one.Filter = Name.DCTDecode
        for key, value in entries.items():
            one[f"/{key}"] = value
        return one

    return made


def jpx(*boxes: tuple[bytes, bytes], channels: int = 3, bits: int = 7) -> Made:
    """A JPEG 2000 as far as its boxes are looked at."""

    def box(kind: bytes, data: bytes) -> bytes:
        return (len(data) + 8).to_bytes(4, "big") + kind + data

    head = (1).to_bytes(4, "big") * 2 + channels.to_bytes(2, "big") + bytes([bits, 7, 0, 0])
    inner = box(b"ihdr", head) + b"".join(box(kind, data) for kind, data in boxes)
    data = box(b"jP  ", b"\r\n\x87\n") + box(b"jp2h", inner) + box(b"jp2c", b"\xff\x4f")

    def made(pdf: Pdf) -> Any:
        one = pdf.make_stream(
            data, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8
        )
        one.Filter = Name.JPXDecode
        return one

    return made


SRGB_BOX = (b"colr", b"\1\0\0" + (16).to_bytes(4, "big"))


def form(operators: bytes = b"", **entries: Any) -> Made:
    def made(pdf: Pdf) -> Any:
        one = pdf.make_stream(
            operators, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Resources=Dictionary()
        )
        for key, value in entries.items():
            if value is None:
                del one[f"/{key}"]
            else:
                one[f"/{key}"] = value(pdf) if callable(value) else value
        return one

    return made


BLEND = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)


def shading(**entries: Any) -> Damage:
    """A gradient from left to right, with entries of its own (None: without)."""
    made = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[50, 50, 59, 59], Function=BLEND)
    for key, value in entries.items():
        if value is None:
            del made[f"/{key}"]
        else:
            made[f"/{key}"] = value
    return content(b"50 50 9 9 re W n /Made sh", Shading__Made=made)


def pattern(**entries: Any) -> Damage:
    def made(pdf: Pdf) -> Any:
        one = pdf.make_stream(
            b"0 0 0 1 k 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 9, 9],
            XStep=9, YStep=9, Resources=Dictionary(),
        )  # fmt: skip
        for key, value in entries.items():
            if value is None:
                del one[f"/{key}"]
            else:
                one[f"/{key}"] = value
        return one

    return content(b"/Pattern cs /Made scn 50 50 9 9 re f", Pattern__Made=made)


def inks(count: int, **defined: Any) -> Made:
    """A DeviceN space of so many spots."""
    names = [Name(f"/Ink{n}") for n in range(count)]

    def made(pdf: Pdf) -> Any:
        code = b"{" + b"pop " * count + b"0 0 0 0}"
        tint = pdf.make_stream(code, FunctionType=4, Domain=[0, 1] * count, Range=[0, 1] * 4)
        parts = [Name.DeviceN, Array(names), Name.DeviceCMYK, tint]
        return Array([*parts, Dictionary(Colorants=Dictionary(**defined))] if defined else parts)

    return made


def profile(at: int, new: bytes) -> Made:
    """An ICC-based space whose profile has other bytes at a place of its header."""

    def made(pdf: Pdf) -> Any:
        data = bytearray(shipped(SRGB).data)
        data[at : at + len(new)] = new
        return Array([Name.ICCBased, pdf.make_stream(bytes(data), N=3)])

    return made


def press(at: int, new: bytes) -> Damage:
    """The profile of the intent with other bytes at a place of its header."""

    def change(_: Pdf, one: Any) -> None:
        data = bytearray(shipped("FOGRA39L").data)
        data[at : at + len(new)] = new
        one.DestOutputProfile.write(bytes(data))

    return intent(change)


def without_table(name: bytes) -> Damage:
    def change(_: Pdf, one: Any) -> None:
        one.DestOutputProfile.write(shipped("FOGRA39L").data.replace(name, b"XXXX", 1))

    return intent(change)


def each_font(change: Callable[[Pdf, Any], None]) -> Damage:
    """Changes every font of the first page: first itself, then what holds its glyphs."""

    def damage(pdf: Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            change(pdf, font)

    return damage


def inner(change: Callable[[Pdf, Any], None]) -> Damage:
    return each_font(lambda pdf, font: change(pdf, font.DescendantFonts[0]))


CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (%s)
/Supplement 0 >> def /CMapName /Own def /WMode %d def 1 begincodespacerange <0000> <ffff> endcodespacerange
1 begincidrange <0000> <ffff> 0 endcidrange endcmap"""


def own_map(ordering: str = "Identity", inside: int = 0, stated: int = 0, **entries: Any) -> Damage:
    """A table of codes in the file."""

    def change(pdf: Pdf, font: Any) -> None:
        made = pdf.make_stream(
            CMAP % (ordering.encode(), inside), Type=Name.CMap, CMapName=Name.Own, WMode=stated
        )
        made.CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String(ordering), Supplement=0)
        for key, value in entries.items():
            made[f"/{key}"] = value
        font.Encoding = made

    return each_font(change)


def net(**entries: Any) -> Damage:
    """A net of traps that is nearly sound."""

    def damage(pdf: Pdf) -> None:
        look = form()(pdf)
        made = Dictionary(
            Type=Name.Annot,
            Subtype=Name.TrapNet,
            Rect=[0, 0, 9, 9],
            LastModified=String("D:20260101"),
            F=68,
            AP=Dictionary(N=look),
        )
        for key, value in entries.items():
            if value is None:
                del made[f"/{key}"]
            else:
                made[f"/{key}"] = value
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(made)])

    return damage


TRAPPED = both(info("Trapped", Name("/True")), xmp("<pdf:Trapped>False", "<pdf:Trapped>True"))


def layered(d: Dictionary, names: tuple[str, ...] = ("One", "Two"), **more: Any) -> Damage:
    """Two layers."""

    def damage(pdf: Pdf) -> None:
        groups = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in names]
        own = Dictionary(dict(d.items()))
        if "/Order" in own:
            own.Order = Array(groups[: int(own.Order)])
        pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=own, **more)

    return damage


def packed_with(**entries: Any) -> Damage:
    """A stream that is deflated, with entries of its own."""

    def damage(pdf: Pdf) -> bytes:
        made = pdf.make_stream(zlib.compress(b"x" * 9))
        made.Filter = Name.FlateDecode
        for key, value in entries.items():
            made[f"/{key}"] = value
        pdf.Root.PieceInfo = Dictionary(leaflet=made)
        return as_it_is(pdf)

    return damage


def in_name(damage: bytes) -> Damage:
    """The bytes of the sound file changed."""
    return lambda _: good().replace(b"%PDF-1.6", damage, 1)


def bookmark(pdf: Pdf) -> None:
    act = Dictionary(S=Name.JavaScript, JS=String("1"))
    item = pdf.make_indirect(Dictionary(Title=String("One"), A=act))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))


GROUP = Dictionary(S=Name.Transparency)


def masked(kind: Any, of: Made) -> Made:
    """A soft mask of a kind (None: it does not say) by a form."""
    return lambda pdf: Dictionary(G=of(pdf)) if kind is None else Dictionary(S=kind, G=of(pdf))


CROSSED = Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)


def halftone(**entries: Any) -> Dictionary:
    return Dictionary({**dict(CROSSED.items()), **{f"/{k}": v for k, v in entries.items()}})


SEEDS: dict[str, list[Damage]] = {
    "press-fine": [content(b"q 90 0 0 90 50 50 cm /Im Do Q", XObject__Im=image("DeviceGray", bytes(900 * 900), 900, 900))],
    "press-over-mode": [
        content(b"/Ov gs 0 0 0 1 k 60 60 9 9 re f", ExtGState__Ov=Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=0)),
        content(b"/Ov gs 9 w 0 1 0 0 K 60 60 90 90 re S", ExtGState__Ov=Dictionary(Type=Name.ExtGState, OP=True, OPM=0)),
    ],
    "press-all-inks": [content(b"Q EMC /Al cs 1 scn 60 60 9 9 re f /Artifact BMC q", ColorSpace__Al=named("All"))],
    "press-sizes": [lambda pdf: pdf.add_blank_page(page_size=(200, 200)) and None],
    "x-version": [root("Version", Name("/1.7")), in_name(b"%PDF-2.0")],
    "x-claim": [
        xmp("GTS_PDFXVersion>PDF/X-4<", "GTS_PDFXVersion>PDF/X-4p<"),
        xmp("GTS_PDFXVersion>PDF/X-4<", "GTS_PDFXVersion>PDF/X-1a:2001<"),
        xmp("GTS_PDFXVersion>PDF/X-4<", "GTS_PDFXVersion><"),
        info("GTS_PDFXVersion", String("PDF/X-1:2001")),
        info("GTS_PDFXConformance", String("PDF/X-1a:2001")),
    ],
    "x-xmp-prefix": [both(xmp("xmlns:pdfxid", "xmlns:px"), xmp("pdfxid:GTS", "px:GTS"))],
    "x-xmp-lacks": [
        xmp("http://www.npes.org/pdfx/ns/id/", "http://www.npes.org/pdfx/ns/"),
        xmp(r"<xmpMM:DocumentID>.*</xmpMM:DocumentID>", ""),
        xmp(r"<xmpMM:RenditionClass>.*</xmpMM:RenditionClass>", ""),
        xmp(r"<xmp:CreateDate>.*</xmp:CreateDate>", ""),
        xmp(r"<xmp:ModifyDate>.*</xmp:ModifyDate>", ""),
        xmp(r"<dc:title>.*</dc:title>", ""),
    ],
    "x-xmp-missing": [raw("</rdf:RDF>", ""), raw("rdf:RDF", "rdf:RDX"), raw("<x:xmpmeta", "<!DOCTYPE x><x:xmpmeta")],
    "x-xmp-header": [raw(r"<\?xpacket begin=", '<?xpacket bytes="9" begin='), raw(r"<\?xpacket begin=", '<?xpacket encoding="UTF-8" begin=')],
    "x-xmp-kind": [kindless],
    "x-date": [
        info("CreationDate", String("D:20261301000000Z")), info("ModDate", String("yesterday")),
        xmp("(<xmp:CreateDate>)[^<]*", r"\g<1>2026-02-30T00:00:00Z"), xmp("(<xmp:ModifyDate>)[^<]*", r"\g<1>26.11.2026"),
        xmp("(<xmp:MetadataDate>)[^<]*", r"\g<1>2026-11-26 10:00"),
    ],
    "x-info-differs": [
        info("ModDate", String("D:19990101000000Z")), info("Producer", String("Another program")),
        xmp("(<xmp:ModifyDate>)[^<]*", r"\g<1>2001-01-01T00:00:00Z"),
    ],
    "x-trapped": [
        both(lambda pdf: delete("/Trapped")(pdf, pdf.trailer.Info), xmp("<pdf:Trapped>False</pdf:Trapped>", "")),
        info("Trapped", String("maybe")),
    ],
    "x-filter": [
        packed_with(Filter=Name.LZWDecode), packed_with(Filter=Array([Name.FlateDecode, Name.LZWDecode])),
        packed_with(Filter=Name.Own),
        in_bytes(
            packed_with(Filter=Array([Name.Crypx, Name.FlateDecode]), DecodeParms=Array([Dictionary(Name=Name.Locked), Dictionary()])),
            b"/Crypx", b"/Crypt",
        ),
        content(b"BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60\x50 EI"),
    ],
    "x-filter-parameters": [
        packed_with(DecodeParms=Dictionary(Predictor=9)), packed_with(DecodeParms=Dictionary(Columns=0)),
        packed_with(DecodeParms=Dictionary(Predictor=12, Colors=0)), packed_with(DecodeParms=Array([Dictionary(), Dictionary()])),
        packed_with(DecodeParms=Dictionary(Predictor=12, BitsPerComponent=32)),
    ],
    "x-foreign": [painted(grey(OPI=Dictionary())), painted(grey(Alternates=Array([])))],
    "x-attachment": [
        annotation(Subtype=Name.FileAttachment, FS=Dictionary(F=String("a"), EF=Dictionary(F=1))),
        extra_stream(Type=Name.EmbeddedFile), page("AF", Array([])),
    ],
    "x-intent-count": [root("OutputIntents", None), intent(put("/S", Name.GTS_PDFA1)), intent(put("/S", Name.GTS_PDFY))],
    "x-intent-name": [intent(put("/OutputConditionIdentifier", String("")))],
    "x-intent-profile": [
        press(0, b"\0\0\0\x64"), press(12, b"scnr"), press(12, b"link"), press(16, b"Lab "), press(20, b"RGB "), press(36, b"xxxx"), press(8, b"\6"),
        press(0, b"\xff\xff\xff\xff"), without_table(b"A2B0"), without_table(b"B2A0"),
        intent(lambda pdf, one: delete("/N")(pdf, one.DestOutputProfile)),
        intent(put("/DestOutputProfileRef", Dictionary(URLs=Array([])))),
        intent(lambda _, one: one.DestOutputProfile.write(b"")),
    ],
    "x-box-order": [
        page("CropBox", Array([-20, 0, 440, 620])), page("CropBox", Array([60, 60, 200, 200])),
        both(page("BleedBox", Array([90, 90, 300, 300]))),
        both(page("ArtBox", Array([0, 0, 9999, 620])), page("TrimBox", None)),
    ],
    "x-box-empty": [page("TrimBox", Array([50, 50, 50, 200])), page("BleedBox", Array([0, 0, 440, 0])), page("MediaBox", Array([0, 0, 0, 0]))],
    "x-box-turned": [page("Rotate", 45)],

    "x-printer-mark": [annotation(Subtype=Name.PrinterMark)],
    "x-trap-net": [
        net(), both(TRAPPED, net(LastModified=None)), both(TRAPPED, net(FontFauxing=Array([Dictionary()]))), both(TRAPPED, net(AP=Dictionary())),
    ],
    "x-group": [page("Group", Dictionary(S=Name.Own)), page("Group", Dictionary())],
    "x-show": [
        page("PresSteps", Dictionary()), root("NeedsRendering", True), root("Requirements", Array([])),
        root("Names/AlternatePresentations", Dictionary(Names=[])),
    ],
    "x-annotation": [
        annotation(Subtype=Name.Widget), annotation(Subtype=Name.Highlight, F=4), annotation(Subtype=Name.Stamp), annotation(Subtype=Name.Watermark),
    ],
    "x-action": [
        bookmark, annotation(Subtype=Name.Widget, AA=Dictionary()), annotation(Subtype=Name.Link, A=Dictionary(S=Name.Launch)),
        annotation(Subtype=Name.Screen, A=Dictionary(S=Name.Rendition)), root("OpenAction", Dictionary(S=Name.GoTo)),
    ],
    "x-layer": [
        layered(Dictionary()), layered(Dictionary(Name=String("A"), Order=1)), layered(Dictionary(Name=String("A"), BaseState=Name.OFF)),
        layered(Dictionary(Name=String("A")), ("One", "")), layered(Dictionary(Name=String("A")), Configs=Array([Dictionary(Name=String("A"))])),
        layered(Dictionary(Name=String("A"), AS=Array([]))), root("OCProperties", Dictionary(OCGs=[])),
    ],
    "x-color": [
        content(b"0 0 9 9 re f 0.5 0 0 rg 9 9 9 9 re f"), colored(Array([Name.Indexed, Name.DeviceRGB, 0, String("abc")]), b"0"),
        painted(form(b"1 0 0 rg 0 0 9 9 re f", Group=Dictionary(S=Name.Transparency))),
        painted(form(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
        painted(grey(SMask=grey(), ColorSpace=Name.DeviceRGB, Width=1, Height=1)),
        content(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI"),
        intent(delete("/DestOutputProfile")),
    ],
    "x-icc": [
        colored(profile(0, b"\0\0\0\x64"), b"1 0 0"),
        colored(lambda pdf: Array([Name.ICCBased, pdf.make_stream(shipped(SRGB).data, N=3, Alternate=Name.DeviceCMYK)]), b"1 0 0"),
        colored(profile(16, b"CMYK"), b"1 0 0"), colored(profile(12, b"link"), b"1 0 0"), colored(profile(36, b"none"), b"1 0 0"),
        colored(profile(8, b"\6"), b"1 0 0"),
        colored(lambda pdf: Array([Name.ICCBased, pdf.make_stream(shipped(SRGB).data, N=4)]), b"1 0 0 0"),
        colored(lambda pdf: Array([Name.ICCBased, pdf.make_stream(b"nothing", N=3)]), b"1 0 0"),
    ],
    "x-spot-twice": [both(colored(named("PANTONE 871 C")))],
    "x-inks-many": [colored(inks(33), b"0 " * 33)],
    "x-ink-undefined": [colored(inks(2), b"0 1"), colored(inks(2, Ink0=named("Ink0")(None)), b"0 1")],
    "x-name": [in_bytes(colored(Array([Name.Separation, Name.GrXXXn, Name.DeviceCMYK, BLEND])), b"/GrXXXn", b"/Gr#fcn")],
    "x-transfer": [state(TR=Name.Identity), state(TR2=BLEND), state(HTP=Array([0, 0])), state(TR=Array([BLEND] * 4))],
    "x-halftone": [
        state(HT=halftone(HalftoneName=String("Own"))), state(HT=halftone(TransferFunction=Name.Identity)),
        state(HT=Dictionary(HalftoneType=6)), state(HT=Dictionary(HalftoneType=5, Default=halftone(HalftoneName=String("a")))),
        state(HT=Name.Own),
    ],
    "x-blend": [state(BM=Name.Dodge), state(BM=Array([Name.Own, Name.Normal])), state(BM=3)],
    "x-rendering": [content(b"/Vivid ri"), state(RI=Name.Auto), painted(grey(Intent=Name.Photo))],
    "x-operator": [content(b"BX 1 2 draw EX")],
    "x-deep": [content(b"q " * 30 + b"Q " * 30)],
    "x-bits": [painted(grey(BitsPerComponent=5)), painted(grey(BitsPerComponent=32)), painted(grey(ImageMask=True, ColorSpace=None))],
    "x-jpx": [
        painted(jpx(channels=2)), painted(jpx(SRGB_BOX, bits=255)), painted(jpx((b"bpcc", b"\7\7\7"), SRGB_BOX)),
        painted(jpx((b"colr", b"\1\0\0" + (19).to_bytes(4, "big")))), painted(jpx((b"colr", b"\7\0\0"))),
        painted(jpx(SRGB_BOX, (b"colr", b"\2\0\0"))),
    ],
    "x-mask": [
        state(SMask=masked(Name.Luminosity, form(Group=GROUP))),
        state(SMask=masked(Name.Luminosity, form())), state(SMask=masked(Name.Own, form(Group=GROUP))), state(SMask=masked(None, form(Group=GROUP))),
    ],
    "x-font": [
        content(b"BT /He 9 Tf 50 50 Td (a) Tj ET", Font__He=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
        content(b"BT /Tt 9 Tf 50 50 Td (a) Tj ET", Font__Tt=Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial, FirstChar=97, LastChar=97, Widths=[500],
            Encoding=Name.WinAnsiEncoding)),
    ],
    "x-font-broken": [inner(lambda _, one: one.FontDescriptor.FontFile2.write(b"")), inner(lambda _, one: one.FontDescriptor.FontFile2.write(b"\0\1\0\0\0\1" + b"\xff" * 60))],
    "x-font-notdef": [content(b"BT /F1 9 Tf 50 50 Td <0000> Tj ET")],
    "x-font-glyph": [content(b"BT /F1 9 Tf 50 50 Td <FFFE> Tj ET")],
    "x-font-width": [inner(put("/W", Array([3, Array([9])])))],
    "x-font-system": [each_font(put("/Encoding", Name("/90ms-RKSJ-H"))), own_map("Japan1")],
    "x-font-gid-map": [inner(put("/CIDToGIDMap", Name.Own)), inner(put("/CIDToGIDMap", 3))],
    "x-font-cmap": [each_font(put("/Encoding", Name("/Own-H"))), own_map(UseCMap=Name("/Own-V"))],
    "x-font-wmode": [own_map(inside=1), own_map(stated=1)],
    "x-font-entries": [
        inner(delete("/CIDSystemInfo")), inner(put("/Subtype", Name.Type1)),
        content(b"BT /T1 9 Tf 50 50 Td (a) Tj ET", Font__T1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Own, FirstChar=97, LastChar=99, Widths=[500])),
        content(b"BT /T1 9 Tf 50 50 Td (a) Tj ET", Font__T1=Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Own)),
    ],
    "pdf-operand-range": [content(b"3 J"), content(b"7 j"), content(b"BT 9 Tr ET")],
    "pdf-operator-place": [
        content(b"/F1 9 Tf 50 50 Td <0003> Tj"), content(b"BT q ET Q"), content(b"BT 1 0 0 1 0 0 cm ET"), content(b"60 60 l S"),
    ],
    "pdf-image-space": [painted(grey(ColorSpace=None)), content(b"BI /W 1 /H 1 /BPC 8 ID a EI")],
    "pdf-picture": [
        painted(grey(Width=400)), painted(grey(Width=0)), painted(grey(Decode=Array([0, 1, 0, 1]))), painted(jpeg("RGB")),
        painted(jpeg("L", Width=99)), painted(grey(SMask=form())), painted(grey(SMask=grey(ColorSpace=Name.DeviceCMYK))),
        painted(grey(SMask=grey(SMask=grey()))), painted(grey(Mask=grey())), painted(grey(Mask=Array([Name.a]))),
        painted(grey(SMask=grey(Height=99))),
    ],
    "pdf-pattern": [
        shading(ShadingType=9), shading(Coords=Array([1, 2])), shading(Function=None), shading(Function=Dictionary(FunctionType=1, Domain=[0, 1])),
        shading(Function=Dictionary(FunctionType=3, Domain=[0, 1], Functions=Array([]), Bounds=Array([]), Encode=Array([]))),
        shading(Function=Dictionary(FunctionType=2, Domain=[0, 1])), shading(ShadingType=4), shading(Function=Dictionary(FunctionType=0, Domain=[0, 1])),
        pattern(XStep=0), pattern(PaintType=3), pattern(TilingType=None), pattern(BBox=None), pattern(PatternType=7), pattern(PatternType=2),
    ],
    "pdf-tint": [
        colored(Array([Name.Separation, Name.Lack, Name.DeviceCMYK, Dictionary()])),
        colored(Array([Name.Separation, Name.Lack, Name.DeviceCMYK, Name.Own])),
    ],
    "pdf-form-box": [painted(form(BBox=None))],
    "pdf-form-kind": [painted(form(Subtype=Name.Own))],
    "pdf-state": [state(CA=2), state(ca=-1), state(LW=-3), state(LC=5), state(OPM=2)],
    "pdf-color-space": [
        colored(Array([Name.Indexed, Name.DeviceCMYK, 9, String("abc")]), b"0"), colored(Array([Name.Indexed, Name.DeviceCMYK, 300, String("a" * 1300)]), b"0"),
        colored(Array([Name.CalGray, Dictionary()])), colored(Array([Name.DeviceN, Array([]), Name.DeviceCMYK, BLEND])),
        colored(Array([Name.Own, 3])),
    ],
    "pdf-operand-count": [content(b"1 0 0 rg 1 w w"), content(b"0 0 0 k"), content(b"1 2 3 re f"), content(b"gs")],
    "pdf-operand-kind": [content(b"/A /B /C /D k"), content(b"[1 (a)] 0 d"), content(b"1 Do"), content(b"BT <</A 1>> Tj ET")],
    "pdf-resource-lost": [content(b"/Gone sh"), content(b"/Pattern cs /Gone scn"), content(b"/OC /Gone BDC EMC"), painted(form(b"/Gone Do"))],
    "pdf-operator-unpaired": [content(b"BT"), content(b"EX"), content(b"Q Q Q")],
}  # fmt: skip
"""By code."""
