"""Defects that an archive would refuse, sown into a file that is sound PDF/A-2a: by code. What presses ask for as well, is sown by theirs."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.inspection import seeds, seeds_exchange
from tests.inspection.seeds import (
    Damage,
    annotation,
    both,
    content,
    element,
    encrypted,
    good,
    intent,
    page,
    put,
    root,
    second_profile,
)
from tests.inspection.seeds_exchange import (
    each_font,
    form,
    grey,
    in_bytes,
    inner,
    layered,
    packed_with,
    painted,
    press,
    raw,
)

from leafletgen.core.messages.table import codes_of


def edited(old: bytes, new: bytes, count: int = 1) -> Damage:
    """The bytes of the sound file changed; what lies behind keeps its place where both are of one length."""

    def damage(_: Pdf) -> bytes:
        assert old in good()
        return good().replace(old, new, count)

    return damage


def property_said(text: str) -> Damage:
    """Another property in the packet."""
    space = ' xmlns:own="http://example.org/own/"'
    return raw("</rdf:RDF>", f'<rdf:Description rdf:about=""{space}>{text}</rdf:Description></rdf:RDF>')


def stretched(_: Pdf) -> bytes:
    """The stated length of a stream one too small."""
    found = re.search(rb"/Length (\d+)", good())
    assert found is not None
    less = b"/Length %0*d" % (len(found[1]), int(found[1]) - 1)
    return good().replace(found[0], less, 1)


def simple(flags: int, encoding: Any) -> Damage:
    """Fonts of simple codes, with the flags of their descriptor."""

    def change(pdf: Pdf, font: Any) -> None:
        within = font.DescendantFonts[0]
        font.Subtype, font.FontDescriptor, font.FirstChar, font.LastChar = (
            Name.TrueType,
            within.FontDescriptor,
            0,
            255,
        )
        font.Widths, font.FontDescriptor.Flags = Array([500] * 256), flags
        del font.DescendantFonts
        del font.Encoding
        if encoding is not None:
            font.Encoding = encoding

    return each_font(change)


@cache
def outlines() -> bytes:
    """A font of Adobe's compact kind with two letters."""
    made = FontBuilder(1000, isTTF=False)
    made.setupGlyphOrder([".notdef", "a", "b"])
    pens = {name: T2CharStringPen(500, None) for name in (".notdef", "a", "b")}
    for pen in pens.values():
        pen.moveTo((0, 0))
        pen.lineTo((300, 0))
        pen.lineTo((0, 300))
        pen.closePath()
    made.setupCharacterMap({97: "a", 98: "b"})
    made.setupCFF("Own", {"FullName": "Own"}, {name: pen.getCharString() for name, pen in pens.items()}, {})
    made.setupHorizontalMetrics(dict.fromkeys(pens, (500, 0)))
    made.setupHorizontalHeader()
    into = BytesIO()
    made.setupPost()
    made.save(into)
    return bytes(made.font.getTableData("CFF "))


def listed(names: str) -> Damage:
    """A font of which a list says which letters are in it."""

    def made(pdf: Pdf) -> Any:
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/ABCDEF+Own"),
            Flags=32,
            CharSet=String(names),
            FontFile3=pdf.make_stream(outlines(), Subtype=Name.Type1C),
        )
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name("/ABCDEF+Own"),
            FirstChar=97,
            LastChar=97,
            Widths=[500],
            FontDescriptor=descriptor,
        )

    return content(b"BT /Own 9 Tf 50 50 Td (a) Tj ET", Font__Own=made)


def told(text: str) -> Damage:
    """What all letters stand for."""
    code = (
        "".join(f"<{number:04X}> <{text}>\n" for number in range(99))
        .join(("99 beginbfchar\n", "endbfchar"))
        .encode()
    )
    return each_font(lambda pdf, font: put("/ToUnicode", pdf.make_stream(code))(pdf, font))


def field(pdf: Pdf) -> None:
    annotation(Subtype=Name.Widget, FT=Name.Tx, F=4, AP=Dictionary(N=form()(pdf)))(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[0]]))


def acting(pdf: Pdf) -> None:
    field(pdf)
    pdf.pages[0].Annots[0].AA = Dictionary()


def acting_above(pdf: Pdf) -> None:
    """A field that is no annotation itself."""
    field(pdf)
    pdf.Root.AcroForm.Fields = Array(
        [pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("a"), AA=Dictionary()))]
    )


def transparent(pdf: Pdf) -> None:
    """Something that shines through, in a file that says nothing of colours."""
    pdf.Root.OutputIntents = Array([])
    if "/Group" in pdf.pages[0].obj:
        del pdf.pages[0].obj.Group
    content(b"/Faint gs 50 50 9 9 re f", ExtGState__Faint=Dictionary(ca=0.5))(pdf)


def nested(pdf: Pdf) -> None:
    """A map of codes that gives a letter a number beyond two bytes."""
    seeds_exchange.own_map()(pdf)
    for font in pdf.pages[0].Resources.Font.values():
        font.Encoding.write(font.Encoding.read_bytes().replace(b"<0000> <ffff> 0", b"<0000> <ffff> 9"))


OWN: dict[str, list[Damage]] = {
    "a-claim": [raw("pdfaid:part", "pdfaid:amd"), raw("http://www.aiim.org/pdfa/ns/id/", "http://www.aiim.org/pdfa/ns/di/")],
    "a-part": [raw("<pdfaid:part>2", "<pdfaid:part>1"), raw("<pdfaid:part>2", "<pdfaid:part>9")],
    "a-level": [raw("<pdfaid:conformance>A", "<pdfaid:conformance>B"), raw("<pdfaid:conformance>A</pdfaid:conformance>", "")],
    "a-prefix": [both(raw("pdfaid", "pdfa"))],
    "a-header": [edited(b"%PDF-1.6", b"%PDF-2.0"), lambda _: b"\n" + good()],
    "a-header-binary": [lambda _: re.sub(rb"(%PDF-1.6\n)%....", rb"\1%abcd", good(), count=1)],
    "a-id": [edited(b"/ID [<", b"/IX [<")],
    "a-encrypted": [encrypted],
    "a-end": [lambda _: good() + b"\n\n<html>"],
    "a-xref": [edited(b"xref\n0 ", b"xref 0 ")],
    "a-hex": [in_bytes(root("PieceInfo", Dictionary(Own=String("abcde"))), b"(abcde)", b"<abcde>"), content(b"BT /F1 9 Tf 50 50 Td <00030> Tj ET")],
    "a-limit": [
        content(b"BT /F1 9 Tf 50 50 Td <" + b"0003" * 20000 + b"> Tj ET"), root("PieceInfo", Dictionary(Own=Name("/" + "a" * 130))),
        root("PieceInfo", Dictionary(Own=String("a" * 40000))), root("PieceInfo", Dictionary(Own=3000000000)), content(b"3000000000 w"), nested,
    ],
    "a-spacing": [edited(b" 0 obj\n", b" 0 obj "), edited(b"\nendobj", b" endobj")],
    "a-stream-edge": [lambda _: re.sub(rb"\n(endstream)", rb"\1", good(), count=1)],
    "a-stream-length": [stretched],
    "a-outside": [packed_with(F=String("elsewhere.bin"))],
    "a-xmp-missing": [root("Metadata", None)],
    "a-xmp-broken": [raw("</rdf:RDF>", "")],
    "a-xmp-header": [raw(r"<\?xpacket begin=", '<?xpacket bytes="9" begin=')],
    "a-property": [
        property_said("<own:word>a</own:word>"), raw("<pdf:Producer>", "<pdf:Own>x</pdf:Own><pdf:Producer>"),
        raw("<dc:title>", "<dc:headline>x</dc:headline><dc:title>"),
    ],
    "a-property-type": [
        raw(r"(<xmp:CreateDate>)[^<]*", r"\g<1>yesterday"), raw("(?s)<dc:title>.*</dc:title>", "<dc:title>Plain</dc:title>"),
        raw("<dc:title>", "<dc:subject>words</dc:subject><dc:title>"), raw("<dc:title>", "<dc:creator><rdf:Bag><rdf:li>x</rdf:li></rdf:Bag></dc:creator><dc:title>"),
    ],
    "a-schema": [
        raw("pdfaProperty:category>[^<]*<", "pdfaProperty:category>own<"), raw("pdfaSchema:prefix>", "pdfaSchema:prefixx>"),
        raw("(?s)(<pdfaSchema:property>\\s*)<rdf:Seq>(.*?)</rdf:Seq>", r"\1<rdf:Bag>\2</rdf:Bag>"),
        raw("pdfaProperty:valueType>[^<]*<", "pdfaProperty:valueType>Own<"),
    ],
    "a-intent-profile": [press(12, b"scnr"), press(36, b"none"), press(16, b"Lab ")],
    "a-intents-differ": [intent(second_profile)],
    "a-forbidden": [
        root("AA", Dictionary()), root("AcroForm/XFA", String("x")), root("AcroForm/NeedAppearances", True), root("NeedsRendering", True),
        root("Requirements", Array([])), root("Names/AlternatePresentations", Dictionary(Names=[])), root("Names/JavaScript", Dictionary(Names=[])),
        page("AA", Dictionary()), page("PresSteps", Dictionary()),
    ],
    "a-action": [
        root("OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))), root("OpenAction", Dictionary(Type=Name.Action, S=Name.Launch)),
        annotation(Subtype=Name.Link, F=4, A=Dictionary(S=Name.Named, N=Name.SaveAs)), annotation(Subtype=Name.Link, F=4, A=Dictionary(S=Name.Hide)),
    ],
    "a-color": [
        content(b"1 0 0 rg 0 0 9 9 re f"),
        both(root("OutputIntents", Array([])), seeds.wrapped(b"/Artifact BMC 50 50 9 9 re f EMC", b"")),
    ],
    "a-field-action": [acting, acting_above],
    "a-file-name": [annotation(Subtype=Name.FileAttachment, F=4, FS=Dictionary(F=String("a"), EF=Dictionary(F=1)))],
    "a-permissions": [root("Perms", Dictionary(Own=Dictionary())), root("Perms", Dictionary(DocMDP=Dictionary(DigestMethod=Name.MD5)))],
    "a-layer": [layered(Dictionary()), layered(Dictionary(Name=String("A"), AS=Array([]))), layered(Dictionary(Name=String("A")), Configs=Array([Dictionary(Name=String("A"))]))],
    "a-layer-order": [layered(Dictionary(Name=String("A"), Order=1))],
    "a-box": [page("TrimBox", Array([50, 50, 51, 200])), page("MediaBox", Array([0, 0, 20000, 600]))],
    "a-lent": [painted(form(b"/F1 9 Tf", Resources=None))],
    "a-mixing": [transparent],
    "a-annotation": [annotation(Subtype=Name.Movie, F=4), annotation(Subtype=Name.Sound, F=4), annotation(Subtype=Name.Screen, F=4), annotation(F=4)],
    "a-annotation-flags": [annotation(Subtype=Name.Text), annotation(Subtype=Name.Text, F=6), annotation(Subtype=Name.Link, F=0)],
    "a-annotation-look": [annotation(Subtype=Name.Stamp, F=4), annotation(Subtype=Name.Stamp, F=4, AP=Dictionary(N=Dictionary()))],
    "a-untagged": [root("MarkInfo", None), root("StructTreeRoot", None)],
    "a-role": [element("P", put("/S", Name.Titel)), root("StructTreeRoot/RoleMap", Dictionary(P=Name.H1))],
    "a-language-tag": [
        seeds.wrapped(b"/Span <</Lang (e n)>> BDC EMC", b""),root("Lang", String("en_US")), element("P", put("/Lang", String("deutsch!")))],
    "a-private": [told("E000"), told("F8FF")],
    "a-font": [each_font(lambda _, font: put("/FontDescriptor", Dictionary(Type=Name.FontDescriptor, Flags=4))(_, font.DescendantFonts[0]))],
    "a-font-charset": [listed("/a"), listed("/a/b/c")],
    "a-font-cidset": [inner(lambda pdf, one: put("/CIDSet", pdf.make_stream(b"\0" * 9))(pdf, one.FontDescriptor))],
    "a-font-encoding": [simple(4, Name.WinAnsiEncoding), simple(32, None), simple(32, Name.StandardEncoding), simple(32, Dictionary(Differences=[97, Name.own]))],
    "a-font-tables": [simple(32, Name.WinAnsiEncoding), simple(4, None)],
    "a-font-gid-map": [inner(lambda _, one: one.__delitem__("/CIDToGIDMap"))],
    "a-unicode": [each_font(lambda _, font: font.__delitem__("/ToUnicode"))],
    "a-unicode-value": [told("0000"), told("FEFF"), told("FFFE")],
    "a-foreign": [painted(grey(Interpolate=True)), content(b"BI /W 1 /H 1 /BPC 8 /CS /G /I true ID a EI")],
}  # fmt: skip


def _shared() -> dict[str, list[Damage]]:
    """What is sown for presses, or here, by the codes of the other standards that ask for it."""
    found: dict[str, list[Damage]] = {}
    for code in sorted(codes_of("graphics", "letters")):
        prefix, suffix = code.split("-", 1)
        if prefix == "x":
            continue
        sown = [d for table in (seeds_exchange.SEEDS, seeds.SEEDS) for d in table.get(f"x-{suffix}", ())]
        own = OWN.get(f"a-{suffix}", [])
        found[code] = own[:1] if prefix == "ua" and own else sown[:1] if not own else []
    return {code: damages for code, damages in found.items() if damages}


SEEDS: dict[str, list[Damage]] = {**_shared(), **OWN}
"""By code."""
