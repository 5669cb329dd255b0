"""Defects sown into a sound file, one for each rule: a rule without its bad file is none."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from tests.write.pdf.samples import placed, publication, tagged
from tests.write.pdf.test_file import drawing, line

from leafletgen.core.geometry import Size
from leafletgen.core.icc import SRGB, shipped
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Link
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write

Damage = Callable[[Pdf], bytes | None]

GOOD_TAGS = ("H1", "P")


@cache
def good() -> bytes:
    """Sound for print: shapes, a spot, words, a picture that is large enough."""
    return write(drawing(), builtin("print"))


@cache
def good_screen() -> bytes:
    """Sound for screens: a heading, a list, a table, a figure, a link."""
    words = line("en", "Words", "NotoSans", "Latn")
    cell = tagged(
        StructureElement("TR"),
        *tagged(StructureElement("TH", scope="Row"), placed(words, 40, 200)),
        *tagged(StructureElement("TD"), placed(words, 160, 200)),
    )
    items = (
        *tagged(StructureElement("H1"), placed(words, 40, 60)),
        *tagged(
            StructureElement("L"),
            *tagged(StructureElement("LI"), *tagged(StructureElement("LBody"), placed(words, 40, 120))),
        ),
        *tagged(StructureElement("Table"), *cell),
        *tagged(StructureElement("Figure", alt="A word"), placed(words, 40, 300)),
        *tagged(
            StructureElement("Link"),
            placed(words, 40, 400),
            placed(Link(Size(60, 20), "https://example.org", "Example"), 40, 385),
        ),
    )
    return write(publication("en", items), builtin("screen"))


def damaged(damage: Damage, source: bytes) -> bytes:
    """The bytes with a defect."""
    with pikepdf.open(BytesIO(source)) as pdf:
        whole = damage(pdf)
        if whole is not None:
            return whole
        into = BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of fields that no form knows
            pdf.save(into, static_id=True)
        return into.getvalue()


def content(extra: bytes, **resources: Any) -> Damage:
    """More painted on the first page, as an artifact; `Category__Name=object`."""

    def damage(pdf: Pdf) -> None:
        page = pdf.pages[0]
        own = Dictionary(
            {k: Dictionary(dict(v)) if isinstance(v, Dictionary) else v for k, v in page.Resources.items()}
        )
        for key, value in resources.items():
            category, _, name = key.partition("__")
            if f"/{category}" not in own:
                own[f"/{category}"] = Dictionary()
            own[f"/{category}"][f"/{name}"] = value(pdf) if callable(value) else value
        page.obj.Resources = own
        old = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(old + b"\n/Artifact BMC q " + extra + b" Q EMC")

    return damage


def root(path: str, value: Any) -> Damage:
    """An entry of the catalog, `A/B` deep; None deletes it."""

    def damage(pdf: Pdf) -> None:
        owner: Any = pdf.Root
        *way, last = path.split("/")
        for step in way:
            if f"/{step}" not in owner:
                owner[f"/{step}"] = Dictionary()
            owner = owner[f"/{step}"]
        if value is None:
            del owner[f"/{last}"]
        else:
            owner[f"/{last}"] = value(pdf) if callable(value) else value

    return damage


def page(name: str, value: Any) -> Damage:
    def damage(pdf: Pdf) -> None:
        made = value(pdf) if callable(value) else value
        if made is None:
            del pdf.pages[0].obj[f"/{name}"]
        else:
            pdf.pages[0].obj[f"/{name}"] = made

    return damage


def info(name: str, value: Any) -> Damage:
    def damage(pdf: Pdf) -> None:
        pdf.trailer.Info[f"/{name}"] = value

    return damage


def xmp(old: str, new: str) -> Damage:
    def damage(pdf: Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes().decode()
        assert re.search(old, data)
        pdf.Root.Metadata.write(re.sub(old, new, data).encode())

    return damage


def intent(change: Callable[[Pdf, Any], None]) -> Damage:
    """Changes the PDF/X intent."""

    def damage(pdf: Pdf) -> None:
        for one in pdf.Root.OutputIntents:
            if one.S == "/GTS_PDFX":
                change(pdf, one)

    return damage


def element(role: str, change: Callable[[Pdf, Any], None]) -> Damage:
    """Changes the first element of a role."""

    def damage(pdf: Pdf) -> None:
        thing = next(o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == f"/{role}")
        change(pdf, thing)

    return damage


def annotation(**entries: Any) -> Damage:
    def damage(pdf: Pdf) -> None:
        made = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([100, 100, 200, 200]), **entries))
        pdf.pages[0].obj.Annots = Array([made])

    return damage


def wrapped(before: bytes, after: bytes) -> Damage:
    """The content of the first page between other operators."""

    def damage(pdf: Pdf) -> None:
        first = pdf.pages[0]
        first.Contents = pdf.make_stream(before + b" " + first.Contents.read_bytes() + b" " + after)

    return damage


def root_of_role(role: str, own: str, stands_for: str) -> Damage:
    """An element by a name of its own that is said to stand for what is no tag either."""

    def damage(pdf: Pdf) -> None:
        element(role, put("/S", Name(f"/{own}")))(pdf)
        pdf.Root.StructTreeRoot.RoleMap = Dictionary({f"/{own}": Name(f"/{stands_for}")})

    return damage


def another_row(pdf: Pdf, row: Any) -> None:
    """A second row with one cell less."""
    table = row.P
    made = Dictionary(S=Name.TR, P=table)
    table.K = Array([row, pdf.make_indirect(made)])
    made.K = Array([pdf.make_indirect(Dictionary(S=Name.TD, P=made))])


def nameless_field(pdf: Pdf) -> None:
    annotation(Subtype=Name.Widget, Contents=String("Your name"), StructParent=99)(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[0]]))


def form(pdf: Pdf, operators: bytes, **called: Any) -> Any:
    """A form and the forms that it calls."""
    made = pdf.make_stream(operators, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    made.Resources = Dictionary(XObject=Dictionary({f"/{name}": one for name, one in called.items()}))
    return made


def holding_itself(pdf: Pdf) -> Any:
    made = form(pdf, b"/Me Do " * 9)
    made.Resources.XObject.Me = made
    return made


def doubling(pdf: Pdf) -> Any:
    """Eleven forms, each of which calls the next ten times: a hundred thousand million operators."""
    made = form(pdf, b"0 0 9 9 re f")
    for _ in range(11):
        made = form(pdf, b"/Next Do " * 10, Next=made)
    return made


def closed(pdf: Pdf) -> bytes:
    into = BytesIO()
    shut = pikepdf.Permissions(accessibility=False)
    pdf.save(
        into, encryption=pikepdf.Encryption(owner="o", user="", R=3, allow=shut, aes=False, metadata=False)
    )
    return into.getvalue()


def encrypted(pdf: Pdf) -> bytes:
    into = BytesIO()
    pdf.save(into, encryption=pikepdf.Encryption(owner="o", user="", R=4))
    return into.getvalue()


def locked(pdf: Pdf) -> bytes:
    into = BytesIO()
    pdf.save(into, encryption=pikepdf.Encryption(owner="o", user="u", R=4))
    return into.getvalue()


def version(pdf: Pdf) -> bytes:
    into = BytesIO()
    pdf.save(into, force_version="1.7")
    return into.getvalue()


def srgb(pdf: Pdf, one: Any) -> None:
    one.DestOutputProfile = pdf.make_stream(shipped(SRGB).data, N=3)


def second_profile(pdf: Pdf, one: Any) -> None:
    one.DestOutputProfile = pdf.make_stream(shipped("FOGRA47L").data, N=4)


def as_it_is(pdf: Pdf) -> bytes:
    """Saved without packing or mending anything."""
    into = BytesIO()
    pdf.save(
        into, preserve_pdfa=False, fix_metadata_version=False, compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )  # fmt: skip
    return into.getvalue()


def lzw(pdf: Pdf) -> bytes:
    made = pdf.make_stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", Filter=Name.LZWDecode)
    pdf.Root.PieceInfo = Dictionary(leaflet=made)
    return as_it_is(pdf)


def packed(pdf: Pdf) -> bytes:
    """The XMP packet deflated. (qpdf unpacks what it knows as one: it gets its name afterwards, in the bytes.)"""
    data = zlib.compress(pdf.Root.Metadata.read_bytes())
    del pdf.Root.Metadata
    pdf.Root.Metadatx = pdf.make_stream(
        data, Type=Name("/Metadatx"), Subtype=Name.XML, Filter=Name.FlateDecode
    )
    return as_it_is(pdf).replace(b"/Metadatx", b"/Metadata")


def unreadable_metadata(pdf: Pdf) -> bytes:
    pdf.Root.Metadata = pdf.make_stream(b"\xff\xfe", Type=Name.Metadata, Subtype=Name.XML)
    return as_it_is(pdf)


def extra_stream(**entries: Any) -> Damage:
    """A stream that belongs to nothing that is painted."""

    def damage(pdf: Pdf) -> bytes:
        pdf.Root.PieceInfo = Dictionary(leaflet=pdf.make_stream(b"x", **entries))
        return as_it_is(pdf)

    return damage


def both(*damages: Damage) -> Damage:
    """Several at once."""

    def damage(pdf: Pdf) -> None:
        for one in damages:
            one(pdf)

    return damage


def of_version(number: int) -> Callable[[Pdf, Any], None]:
    """The profile says that it is of this version of ICC.1."""

    def change(_: Pdf, one: Any) -> None:
        data = bytearray(shipped("FOGRA39L").data)
        data[8] = number
        one.DestOutputProfile.write(bytes(data))

    return change


def garbled(pdf: Pdf) -> None:
    """Fonts that are there, and are none."""
    for font in pdf.pages[0].Resources.Font.values():
        font.DescendantFonts[0].FontDescriptor.FontFile2.write(b"\0\1\0\0" + b"\xff" * 50)


def widened(pdf: Pdf) -> None:
    """All letters as wide as each other."""
    for font in pdf.pages[0].Resources.Font.values():
        font.DescendantFonts[0].W = Array([])
        font.DescendantFonts[0].DW = 777


def unembedded(pdf: Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor.FontFile2


def spot(alternate: list[float]) -> Callable[[Pdf], Any]:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=alternate, N=1)
    return lambda pdf: Array([Name.Separation, Name("/PANTONE 871 C"), Name.DeviceCMYK, tint])


def named(name: str) -> Callable[[Pdf], Any]:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    return lambda pdf: Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def rgb_spot(pdf: Pdf) -> Any:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 0, 0], N=1)
    return Array([Name.Separation, Name.Lack, Name.DeviceRGB, tint])


def icc_cmyk(pdf: Pdf) -> Any:
    return Array([Name.ICCBased, pdf.make_stream(shipped("FOGRA39L").data, N=4)])


def icc_rgb(pdf: Pdf) -> Any:
    return Array([Name.ICCBased, pdf.make_stream(shipped(SRGB).data, N=3)])


def calibrated(family: str) -> Callable[[Pdf], Any]:
    """A colour space measured in daylight."""
    return lambda pdf: Array([Name(f"/{family}"), Dictionary(WhitePoint=[0.95, 1, 1.09])])


def image(space: str, data: bytes, width: int, height: int, bits: int = 8) -> Callable[[Pdf], Any]:
    return lambda pdf: pdf.make_stream(
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        BitsPerComponent=bits,
        ColorSpace=Name(f"/{space}"),
    )


def dark_jpeg(pdf: Pdf) -> Any:
    """Full of ink, and inverted as Adobe has it."""
    into = BytesIO()
    Image.new("CMYK", (50, 50), (255, 255, 255, 200)).save(into, "JPEG")
    made = image("DeviceCMYK", into.getvalue(), 50, 50)(pdf)
    made.Filter, made.Decode = Name.DCTDecode, Array([1, 0] * 4)
    return made


def rgb_form(pdf: Pdf) -> Any:
    return pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])


def rgb_pattern(pdf: Pdf) -> Any:
    return pdf.make_stream(
        b"1 0 0 rg 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 9, 9],
        XStep=9, YStep=9, Resources=Dictionary(),
    )  # fmt: skip


def rgb_type3(pdf: Pdf) -> Any:
    glyph = pdf.make_stream(b"500 0 d0 1 0 0 rg 0 0 400 400 re f")
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=[0, 0, 500, 500],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=[97, Name.a]),
            FirstChar=97,
            LastChar=97,
            Widths=[500],
            Resources=Dictionary(),
            ToUnicode=pdf.make_stream(b""),
        )
    )


def rgb_mask(pdf: Pdf) -> Any:
    form = rgb_form(pdf)
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    return Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form))


def rgb_shading(pdf: Pdf) -> Any:
    blend = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9], Function=blend)


def look(pdf: Pdf) -> None:
    """The look of a printer's mark outside the trim, in RGB."""
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.PrinterMark, Rect=[0, 0, 1, 1], AP=Dictionary(N=rgb_form(pdf))
        )
    )
    pdf.pages[0].obj.Annots = Array([made])


def delete(key: str) -> Callable[[Pdf, Any], None]:
    def change(_: Pdf, thing: Any) -> None:
        del thing[key]

    return change


def put(key: str, value: Any) -> Callable[[Pdf, Any], None]:
    def change(_: Pdf, thing: Any) -> None:
        thing[key] = value

    return change


TEXT = b"BT /F1 %s Tf %s 100 300 Td <0003000300030003> Tj ET"


def text(size: float, color: str, x: float = 100) -> Damage:
    """Tagged words of a size in a colour."""

    def damage(pdf: Pdf) -> None:
        first = pdf.pages[0]
        (code,) = {"<0003>"}
        made = f"\n/P <</MCID 0>> BDC q {color} BT /F1 {size} Tf {x} 60 Td {code * 3} Tj ET Q EMC".replace(
            "><", ""
        )
        first.Contents = pdf.make_stream(first.Contents.read_bytes() + made.encode())

    return damage


OVER = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
BIG = b"0 0 440 620 re f"

SEEDS: dict[str, list[Damage]] = {
    "x-version": [version],
    "x-encrypted": [encrypted],
    "x-filter": [lzw],
    "x-foreign": [
        content(
            b"/Ps Do",
            XObject__Ps=lambda pdf: pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS),
        ),
        content(
            b"/Fm Do",
            XObject__Fm=lambda pdf: pdf.make_stream(
                b"",
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, 1, 1],
                Ref=Dictionary(F=String("a.pdf"), Page=0),
            ),
        ),
        content(
            b"/Fm Do",
            XObject__Fm=lambda pdf: pdf.make_stream(
                b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1], OPI=Dictionary()
            ),
        ),
        extra_stream(Subtype=Name.Form, Subtype2=Name.PS),
        extra_stream(Subtype=Name.Form, PS=Dictionary()),
        extra_stream(Subtype=Name.Image, Alternates=Array([])),
        extra_stream(F=String("elsewhere.bin")),
    ],
    "x-attachment": [root("Names/EmbeddedFiles", Dictionary(Names=[])), root("AF", Array([]))],
    "x-intent-count": [
        root("OutputIntents", Array([])),
        lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]),
    ],
    "x-intent-name": [
        intent(delete("/OutputConditionIdentifier")),
        intent(lambda pdf, one: (delete("/RegistryName")(pdf, one), delete("/Info")(pdf, one))[0]),
    ],
    "x-intent-profile": [
        intent(delete("/DestOutputProfile")),
        intent(srgb),
        intent(lambda pdf, one: one.DestOutputProfile.write(b"no profile")),
        intent(lambda pdf, one: one.DestOutputProfile.write(shipped("FOGRA39L").data[:5000])),
        intent(lambda pdf, one: put("/N", 3)(pdf, one.DestOutputProfile)),
        intent(of_version(5)),
    ],
    "x-intents-differ": [intent(second_profile)],
    "x-xmp-missing": [root("Metadata", None), unreadable_metadata],
    "x-xmp-packed": [packed],
    "x-xmp-lacks": [
        xmp(r"<pdfxid:GTS_PDFXVersion>.*</pdfxid:GTS_PDFXVersion>", ""),
        xmp(r"<xmpMM:VersionID>.*</xmpMM:VersionID>", ""),
        xmp(r"<xmp:MetadataDate>.*</xmp:MetadataDate>", ""),
        lambda pdf: good().replace(b"/ID [<", b"/IX [<"),
    ],
    "x-trapped": [
        info("Trapped", Name.Unknown),
        xmp("<pdf:Trapped>False", "<pdf:Trapped>True"),
        both(info("Trapped", Name.Unknown), xmp("<pdf:Trapped>False", "<pdf:Trapped>Unknown")),
    ],
    "x-info-differs": [info("Title", String("Another")), info("CreationDate", String("D:19990101000000Z"))],
    "x-box-trim": [page("TrimBox", None), page("ArtBox", Array([10, 10, 20, 20]))],
    "x-box-order": [page("TrimBox", Array([0, 0, 440, 620])), page("BleedBox", Array([-5, 0, 440, 620]))],
    "x-color": [
        content(b"1 0 0 rg 0 0 9 9 re f"),
        content(b"1 0 0 RG 0 0 9 9 re S"),
        content(b"/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f"),
        content(b"/Sp cs 1 scn 0 0 9 9 re f", ColorSpace__Sp=rgb_spot),
        content(b"/Fm Do", XObject__Fm=rgb_form),
        content(b"/Pattern cs /Pt scn 0 0 9 9 re f", Pattern__Pt=rgb_pattern),
        content(b"BT /T3 9 Tf <61> Tj ET", Font__T3=rgb_type3),
        content(b"/Ms gs 0 0 9 9 re f", ExtGState__Ms=rgb_mask),
        content(b"/Sh sh", Shading__Sh=rgb_shading),
        content(b"9 0 0 9 0 0 cm /Im Do", XObject__Im=image("DeviceRGB", bytes(3), 1, 1)),
        look,
        page("Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
    ],
    "x-overprint-icc": [
        content(b"/Ov gs /Ic cs 0 0 0 1 scn 0 0 9 9 re f", ExtGState__Ov=OVER, ColorSpace__Ic=icc_cmyk)
    ],
    "x-spot-twice": [content(b"/Sp cs 1 scn 0 0 9 9 re f", ColorSpace__Sp=spot([0, 0, 1, 0]))],
    "x-transfer": [
        content(b"/Tr gs", ExtGState__Tr=Dictionary(TR=Name.Identity)),
        content(b"/Tr gs", ExtGState__Tr=Dictionary(TR2=Name.Identity)),
        content(b"/Tr gs", ExtGState__Tr=Dictionary(HTP=Array([0, 0]))),
    ],
    "x-annotation": [annotation(Subtype=Name.Text, Contents=String("Note")), annotation(Subtype=Name.Link)],
    "x-action": [
        root("OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))),
        root("Names/JavaScript", Dictionary(Names=[])),
        root("AA", Dictionary()),
        root("AcroForm/XFA", String("x")),
        page("AA", Dictionary()),
        annotation(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://example.org"))),
    ],
    "x-font": [unembedded],
    "x-layer": [
        root("OCProperties", Dictionary(OCGs=[], D=Dictionary(Order=[]))),
        root("OCProperties", Dictionary(OCGs=[], D=Dictionary(Name=String("a"), AS=[]))),
    ],
    "x-font-glyph": [content(b"BT /F1 9 Tf 50 50 Td <FFFE> Tj ET")],
    "x-font-broken": [garbled],
    "x-font-width": [widened],
    "x-viewer": [
        root(f"ViewerPreferences/{name}", Name.TrimBox)
        for name in ("PrintArea", "PrintClip", "ViewArea", "ViewClip")
    ],
    "press-coarse": [
        content(b"200 0 0 200 0 0 cm /Im Do", XObject__Im=image("DeviceGray", bytes(100), 10, 10)),
        content(
            b"72 0 0 72 0 0 cm /Im Do", XObject__Im=image("DeviceGray", bytes(64 * 500), 500, 500, bits=1)
        ),
    ],
    "press-ink": [
        content(b"1 1 1 0.3 k 50 50 90 90 re f"),
        content(b"0.9 0.9 0.9 0 k 50 50 90 90 re f /Ov gs 0 0 0 1 k 60 60 9 9 re f", ExtGState__Ov=OVER),
        content(
            b"/Out gs 0.9 0.9 0.9 0 k 50 50 40 90 re f /Ov gs 0 0 0 1 k 60 60 99 9 re f", ExtGState__Ov=OVER
        ),
        content(
            b"9 0 0 9 50 50 cm /Im Do", XObject__Im=image("DeviceCMYK", b"\xff\xff\xff\xc8" * 2500, 50, 50)
        ),
        content(b"9 0 0 9 50 50 cm /Im Do", XObject__Im=dark_jpeg),
    ],
    "press-hairline": [
        content(b"0.1 w 0 0 0 1 K 50 50 m 90 90 l S"),
        content(b"0.3 w 0 0 0 0.5 K 50 50 m 90 90 l S"),
        content(b"q 0.1 0 0 0.1 0 0 cm 1 w 0 0 0 1 K 500 500 m 900 900 l S Q"),
    ],
    "press-text-small": [text(4, "0 0 0 1 k")],
    "press-text-mixed": [text(7, "0 1 1 0 k")],
    "press-text-white": [text(7, "0 0 0 0 k")],
    "press-text-rich": [text(10, "0.4 0 0 1 k")],
    "press-white-over": [content(b"/Ov gs 0 0 0 0 k 60 60 9 9 re f", ExtGState__Ov=OVER)],
    "press-black-out": [text(10, "0 0 0 1 k /Out gs")],
    "press-near-trim": [text(10, "0 0 0 1 k /Over gs", x=14)],
    "press-bleed": [content(b"0 1 0 0 k 300 100 130 50 re f")],
    "press-spot-alike": [content(b"/Sp cs 1 scn 50 50 9 9 re f", ColorSpace__Sp=named("Pantone 871 c"))],
    "press-spot-reserved": [
        content(b"/Sp cs 1 scn 50 50 9 9 re f", ColorSpace__Sp=named(f"{name} "))
        for name in ("Black", "Cyan", "magenta", "Yellow", "ALL", "None")
    ],
    "press-rgb": [
        content(b"1 0 0 rg 50 50 9 9 re f"),
        content(b"/Rg cs 1 0 0 scn 50 50 9 9 re f", ColorSpace__Rg=icc_rgb),
        content(b"/Rg cs 1 0 0 scn 50 50 9 9 re f", ColorSpace__Rg=calibrated("CalRGB")),
        content(b"/Rg cs 50 0 0 scn 50 50 9 9 re f", ColorSpace__Rg=calibrated("Lab")),
    ],
    "ua-untagged": [root("MarkInfo", None), root("StructTreeRoot", None)],
    "ua-content": [
        lambda pdf: setattr(
            pdf.pages[0], "Contents", pdf.make_stream(pdf.pages[0].Contents.read_bytes() + b"\n0 0 9 9 re f")
        )
    ],
    "ua-title": [
        root("ViewerPreferences/DisplayDocTitle", False),
        xmp("<dc:title>.*</dc:title>", ""),
        xmp("(<dc:title>.*<rdf:li[^>]*>)[^<]*", r"\1 "),
    ],
    "ua-suspects": [root("MarkInfo/Suspects", True)],
    "ua-claim": [xmp("pdfuaid:part", "pdfuaid:amd")],
    "ua-closed": [closed],
    "ua-crossed": [
        wrapped(b"/Artifact BMC", b"EMC"),
        wrapped(b"/Span <</MCID 0>> BDC /Artifact BMC 0 0 9 9 re f EMC EMC", b""),
    ],
    "ua-lost": [
        element("H1", delete("/K")),
        page("StructParents", None),
        root("StructTreeRoot/ParentTree", None),
    ],
    "ua-role": [element("LBody", put("/S", Name.Absatz)), root_of_role("H1", "Titel", "Ueberschrift")],
    "ua-figure-box": [element("Figure", delete("/A"))],
    "ua-table": [element("TR", another_row)],
    "ua-note": [element("LBody", put("/S", Name.Note))],
    "ua-annotation": [
        annotation(Subtype=Name.Text, StructParent=99),
        annotation(Subtype=Name.Stamp, Contents=String("Seen")),
        nameless_field,
    ],
    "ua-font": [unembedded],
    "ua-alt": [element("Figure", delete("/Alt")), element("LBody", put("/S", Name.Formula))],
    "ua-heading": [element("H1", put("/S", Name.H2))],
    "ua-nesting": [element("LI", put("/S", Name.TD))],
    "ua-scope": [element("TH", delete("/A"))],
    "ua-tabs": [page("Tabs", None)],
    "ua-link": [
        lambda pdf: delete("/Contents")(pdf, pdf.pages[0].Annots[0]),
        lambda pdf: delete("/StructParent")(pdf, pdf.pages[0].Annots[0]),
    ],
    "ua-unicode": [
        lambda pdf: next(delete("/ToUnicode")(pdf, f) for f in pdf.pages[0].Resources.Font.values())
    ],
    "pdf-unreadable": [lambda pdf: b"%PDF-1.6 and nothing"],
    "pdf-locked": [locked],
    "pdf-object-kind": [
        root("Names", Name.Nothing),
        page("TrimBox", Array([0, 0, Name.Wide, 9])),
        page("Contents", Name.Nothing),
        lambda pdf: put("/BaseFont", String("F"))(pdf, next(iter(pdf.pages[0].Resources.Font.values()))),
    ],
    "pdf-color-space": [content(b"/Sp cs", ColorSpace__Sp=Array([Name.Separation, Name.Gold]))],
    "pdf-operand-count": [content(b"1 2 re"), content(b"/DeviceCMYK cs 1 0 scn")],
    "pdf-operand-kind": [content(b"(wide) w"), content(b"/F1 /Large Tf"), content(b"[1 /A] TJ")],
    "pdf-operator-unknown": [content(b"1 2 draw")],
    "pdf-operator-unpaired": [
        wrapped(b"q", b""),
        wrapped(b"", b"Q"),
        wrapped(b"", b"ET"),
        wrapped(b"", b"EMC"),
    ],
    "pdf-resource-lost": [
        content(b"/Gone Do"),
        content(b"/Gone gs"),
        content(b"/Gone 9 Tf"),
        content(b"/Gone cs"),
    ],
    "pdf-form-nested": [content(b"/Me Do", XObject__Me=holding_itself)],
    "pdf-content-endless": [content(b"/Two Do", XObject__Two=doubling)],
    "pdf-beyond": [
        content(b"1e3 w ".replace(b"1e3", b"9" * 18) + (b"9" * 18 + b" 0 0 9 0 0 cm ") * 20 + b"0 0 9 9 re f")
    ],
    "pdf-damaged": [
        lambda pdf: good().replace(b"/Filter /FlateDecode", b"/Filter /FlateDecoxe"),
    ],
    "pdf-repaired": [lambda pdf: good().replace(b"startxref", b"startxfer")],
}
