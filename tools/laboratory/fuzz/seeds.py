"""What fuzzing starts from: small files of each kind, made of the program's own."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Iterator

from tools.laboratory.fuzz.bench import LANGUAGE, session
from tools.laboratory.fuzz.bench import project as bench_project

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange.bring import FORMATS
from leafletgen.engine.exchange.collect import collect
from leafletgen.engine.exchange.terms import write_csv, write_tbx
from leafletgen.engine.exchange.unit import Bundle
from leafletgen.model.project.terms import project_glossary

UNITS = 4
"""Texts in a file."""


def project() -> Iterator[bytes]:
    """The files of a small project."""
    for path in sorted(bench_project().rglob("*.yaml")):
        yield path.read_bytes()


def yaml() -> Iterator[bytes]:
    """Files of a project, and of the package."""
    yield from project()
    for kind in ("themes", "profiles", "languages", "limits"):
        for path in sorted((DATA / kind).glob("*.yaml"))[:8]:
            yield path.read_bytes()
    yield b'a: {b: [c, "d", \'e\']}\nf: |\n  g\n  h\ni: >-\n  j\n\n  k\nl:\n  - m\n  - n: o\n    p: "\\u3042\\n"\n'
    yield "head: “あ《ア》い” **b** {desk}\n# note\nbody: 'x''y'\n".encode()


def _bundle() -> Bundle:
    """A few texts of the project: one unchanged, one changed, one with a note and its back-translation, one missing."""
    whole = collect(session().project, LANGUAGE, {})
    units = list(whole.units[:UNITS])
    units[1] = units[1]._replace(target=units[1].target + "！", state="draft")
    units[2] = units[2]._replace(
        note="A note", back="Back", limit=20, where="poster: hook", comments=("Why?",)
    )
    units[3] = units[3]._replace(target="", state="missing")
    return whole._replace(units=tuple(units), by="YT")


def texts(form: str) -> Iterator[bytes]:
    """A file for a translator, whole and with what is wrong in few places."""
    own = next(f for f in FORMATS if f.name == form)
    bundle = _bundle()
    yield own.write(bundle)
    yield own.write(bundle._replace(units=bundle.units[:1]))
    stranger = bundle._replace(units=tuple(unit._replace(base=None) for unit in bundle.units))
    yield own.write(stranger)


def csv() -> Iterator[bytes]:
    """Tables of texts and of terms; as spreadsheets save them, too."""
    for data in (*texts("csv"), write_csv(project_glossary(session().project, Sink()))):
        yield data
        yield data.replace(b",", b";")
        yield b"\xff\xfe" + data.decode("utf-8-sig").replace(",", "\t").encode("utf-16-le")


def tbx() -> Iterator[bytes]:
    """A glossary."""
    yield write_tbx(project_glossary(session().project, Sink()), "bench", "en")


def svg() -> Iterator[bytes]:
    """Pictograms of the program."""
    for path in sorted((DATA / "pictograms").glob("*.svg"))[::6]:
        yield path.read_bytes()
    yield (
        b'<svg viewBox="0 0 24 24" data-mirror="yes" data-keywords="a, b"><!-- c --><path d="M2 2a4,4 0 11 4 4q1 1 2 2s1 1 2 2c1 1 2 2 3 3'
        b'h-2v2H3V4z" fill="black" transform="rotate(30 12 12)"/><rect x="1" y="2" width="20" height="4" rx="1" fill="gold"/>'
        b'<circle cx="12" cy="12" r="5" fill="none" stroke="white" stroke-width="2" stroke-linecap="round"/></svg>'
    )


def picture() -> Iterator[bytes]:
    """Small pictures of all formats, modes and habits."""
    from PIL import Image

    from leafletgen.core.icc import SRGB, shipped

    colors = Image.linear_gradient("L").resize((9, 7))
    for form, modes in (
        ("PNG", ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")), ("JPEG", ("L", "RGB", "CMYK")), ("GIF", ("P",)), ("BMP", ("RGB",)),
        ("TIFF", ("1", "L", "RGB", "CMYK", "F", "I;16")), ("WEBP", ("RGB", "RGBA")),
    ):  # fmt: skip
        for mode in modes:
            out = io.BytesIO()
            image = colors.convert("I").convert(mode) if mode == "I;16" else colors.convert(mode)
            image.save(out, form)
            yield out.getvalue()
    exif = Image.Exif()
    exif[0x0112] = 6
    for form, more in (("JPEG", {"progressive": True}), ("PNG", {}), ("TIFF", {"compression": "tiff_lzw"})):
        out = io.BytesIO()
        colors.convert("RGB").save(out, form, exif=exif, icc_profile=shipped(SRGB).data, **more)
        yield out.getvalue()
    out = io.BytesIO()
    colors.convert("P").save(
        out, "GIF", save_all=True, append_images=[colors.convert("P").rotate(90)], loop=0
    )
    yield out.getvalue()


def icc() -> Iterator[bytes]:
    """A profile for screens, and the smallest of a press: tables of two steps."""
    yield (DATA / "icc" / "sRGB2014.icc").read_bytes()
    yield press(2)
    yield press(4)


def press(version: int) -> bytes:
    """A profile of a press with four inks, with tables of two steps (ICC.1, 10.10 lut8Type)."""
    identity = bytes(range(256))
    matrix = struct.pack(">9l", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)

    def lut(inputs: int, outputs: int, grid: bytes) -> bytes:
        return (
            b"mft1"
            + bytes(4)
            + bytes((inputs, outputs, 2, 0))
            + matrix
            + identity * inputs
            + grid
            + identity * outputs
        )

    to_lab = b"".join(bytes((255 - 60 * (n.bit_count()), 128, 128)) for n in range(16))
    to_inks = b"".join(bytes((0, 0, 0, 255 if n < 4 else 0)) for n in range(8))
    named = b"Fuzzed press\0"
    tags = {
        b"A2B0": lut(4, 3, to_lab), b"B2A0": lut(3, 4, to_inks), b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3l", 63190, 65536, 54061),
        b"cprt": b"text" + bytes(4) + b"none\0",
        b"desc": b"desc" + bytes(4) + struct.pack(">L", len(named)) + named + bytes(78),
    }  # fmt: skip
    if version == 4:
        text = "Fuzzed press".encode("utf-16-be")
        mluc = b"mluc" + bytes(4) + struct.pack(">LL2s2sLL", 1, 12, b"en", b"US", len(text), 28) + text
        tags |= {b"desc": mluc, b"cprt": mluc}
    rows, body, start = b"", b"", 132 + 12 * len(tags)
    for tag, data in tags.items():
        rows += tag + struct.pack(">LL", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(
        ">L4sL4s4s4s12s4s",
        start + len(body),
        b"lcms",
        version << 24,
        b"prtr",
        b"CMYK",
        b"Lab ",
        bytes(12),
        b"acsp",
    )
    head = head.ljust(68, b"\0") + struct.pack(">3l", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">L", len(tags)) + rows + body


def font() -> Iterator[bytes]:
    """A font of five letters as TrueType, CFF, CFF2, variable, packed, and in a collection."""
    from fontTools import subset
    from fontTools.ttLib import TTCollection, TTFont
    from tests.text.fonts.making import of_kind, saved

    made: dict[str, bytes] = {}
    for kind in ("ttf", "otf", "variable", "cff2"):
        found = TTFont(io.BytesIO(of_kind(kind)), recalcTimestamp=False)
        options = subset.Options(hinting=False, name_IDs=[1, 2, 4, 6], notdef_outline=True)
        maker = subset.Subsetter(options)
        maker.populate(text="Aé1fi ")
        maker.subset(found)
        made[kind] = saved(found)
    for flavor in ("woff", "woff2"):
        packed = TTFont(io.BytesIO(made["ttf"]), recalcTimestamp=False)
        packed.flavor = flavor
        made[flavor] = saved(packed)
    several = TTCollection()
    several.fonts = [TTFont(io.BytesIO(made["ttf"]), recalcTimestamp=False) for _ in range(2)]
    made["ttc"] = saved(several)
    yield from made.values()


def pdf() -> Iterator[bytes]:
    """A page for a press with all that is drawn on pages, its streams open to be changed; and one that is packed."""
    import pikepdf

    from leafletgen.engine.files.writing import pdf as written
    from leafletgen.engine.localizing.localize import EditionKey

    laid = session().lay_out(EditionKey("en", "sheet"))
    with pikepdf.open(io.BytesIO(written(session(), laid))) as opened:
        for name in list(opened.Root.get("/OutputIntents", [])):
            name["/DestOutputProfile"] = opened.make_stream(press(2), N=4)
        for packed in (False, True):
            out = io.BytesIO()
            streams = pikepdf.StreamDecodeLevel.none if packed else pikepdf.StreamDecodeLevel.generalized
            modes = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
            opened.save(
                out,
                deterministic_id=True,
                stream_decode_level=streams,
                compress_streams=packed,
                object_stream_mode=modes,
            )
            yield out.getvalue()
    yield from small_pdfs()


def small_pdfs() -> Iterable[bytes]:
    """Pages by hand: each few hundred bytes, and much of what content may say."""
    content = (
        b"q 1 0 0 1 10 10 cm /Span <</MCID 0>> BDC BT /F 12 Tf 1 0 0 1 5 5 Tm (Ab) Tj [(c) -20 (d)] TJ T* ET EMC Q "
        b"/CS cs 0.5 scn 0 0 50 50 re f /DeviceCMYK CS 1 0 0 0 SCN 2 w 0 0 m 9 9 l S /G gs /X Do /I Do /S sh "
        b"/Pattern cs /P scn 5 5 9 9 re W* n BX foo EX BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
    )
    parts = (
        (
            b"<</Type/Catalog/Pages 2 0 R/OutputIntents[<</S/GTS_PDFX/OutputConditionIdentifier(x)>>]/MarkInfo<</Marked true>>"
            b"/StructTreeRoot 12 0 R/Lang(en)>>"
        ),
        b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 200]>>",
        (
            b"<</Type/Page/Parent 2 0 R/TrimBox[5 5 195 195]/BleedBox[0 0 200 200]/Contents 4 0 R/StructParents 0/Resources<</Font<</F 5 0 R>>"
            b"/ColorSpace<</CS[/Separation/Gold/DeviceCMYK 6 0 R]>>/ExtGState<</G<</OP true/op true/OPM 1/SMask<</S/Luminosity/G 7 0 R>>/BM"
            b"/Multiply/ca .5>>>>/XObject<</X 7 0 R/I 8 0 R>>/Shading<</S 9 0 R>>/Pattern<</P 10 0 R>>>>/Annots[11 0 R]>>"
        ),
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        (
            b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 65/LastChar 66/Widths[500 600]/Encoding/WinAnsiEncoding"
            b"/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 32>>>>"
        ),
        b"<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .2 1 0]/N 1>>",
        (
            b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<>>/Length 14>>stream\n"
            b"0 0 5 5 re f q\n\nendstream"
        ),
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 3>>stream\nabc\nendstream",
        b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function 6 0 R>>",
        b"<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Resources<<>>/Length 12>>stream\n0 0 2 2 re f\nendstream",
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example)>>/StructParent 1/Contents(x)>>",
        (
            b"<</Type/StructTreeRoot/K[<</Type/StructElem/S/Document/P 12 0 R/K[<</S/P/Pg 3 0 R/K 0>><</S/Figure/Alt(x)/K[]>>"
            b"<</S/Table/K[<</S/TR/K[<</S/TH/A<</O/Table/Scope/Column>>>>]>>]>>]>>]/ParentTree<</Nums[0[null]]>>/RoleMap<</X/P>>>>"
        ),
    )
    yield assembled(parts)
    yield assembled((*parts[:2], b"<</Type/Page/Parent 2 0 R>>"))


def assembled(parts: Iterable[bytes]) -> bytes:
    """A PDF of objects from 1 on, with its table of places."""
    out, places = bytearray(b"%PDF-1.6\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(
        out
        + b"trailer<</Root 1 0 R/Size %d/ID[(a)(a)]>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)
    )
