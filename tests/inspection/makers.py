"""Files by other programs, made sound for print: what they write stays as it is, and the claims of PDF/X-4 are put round it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

from leafletgen.core.icc import SRGB, shipped

PACKET = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4" xmpMM:DocumentID="uuid:1" xmpMM:VersionID="1"
 xmpMM:RenditionClass="default" xmp:CreateDate="2026-11-26T10:00:00+09:00" xmp:ModifyDate="2026-11-26T10:00:00+09:00"
 xmp:MetadataDate="2026-11-26T10:00:00+09:00" pdf:Trapped="False">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Sheet</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def for_print(data: bytes) -> bytes:
    """A file with all that PDF/X-4 wants round its pages; RGB is said to be sRGB."""
    with pikepdf.open(BytesIO(data)) as pdf:
        profile = pdf.make_stream(shipped("FOGRA39L").data, N=4)
        pdf.Root.OutputIntents = Array(
            [
                Dictionary(
                    Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"),
                    RegistryName=String("http://www.color.org"), Info=String("FOGRA39"), DestOutputProfile=profile,
                )
            ]
        )  # fmt: skip
        pdf.Root.Metadata = pdf.make_stream(PACKET.encode(), Type=Name.Metadata, Subtype=Name.XML)
        if "/Info" in pdf.trailer:
            del pdf.trailer.Info
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Annot" and "/A" in thing:
                del thing.A  # links have no place in print
        for key in ("/OpenAction", "/Outlines", "/Names", "/AcroForm", "/Version"):
            if key in pdf.Root:
                del pdf.Root[key]
        screen = pdf.make_indirect(Array([Name.ICCBased, pdf.make_stream(shipped(SRGB).data, N=3)]))
        for page in pdf.pages:
            if "/TrimBox" not in page.obj:
                page.obj.TrimBox = page.MediaBox
            if "/Annots" in page.obj:
                del page.obj.Annots
            _explain(page.obj, screen)
        for thing in pdf.objects:
            if (
                isinstance(thing, pikepdf.Stream | pikepdf.Dictionary)
                and "/Group" in thing
                and "/CS" in thing.Group
            ):
                thing.Group.CS = screen if thing.Group.CS == "/DeviceRGB" else thing.Group.CS
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
                _explain(thing, screen)
        into = BytesIO()
        pdf.save(into, force_version="1.6", fix_metadata_version=False, preserve_pdfa=False, static_id=True)
        return into.getvalue()


def _explain(owner: Any, screen: Any) -> None:
    if "/Resources" not in owner:
        return
    spaces = owner.Resources.get("/ColorSpace", Dictionary())
    spaces.DefaultRGB = screen
    owner.Resources.ColorSpace = spaces


def by_hand(content: bytes, **resources: Any) -> bytes:
    """A page with these operators."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary({f"/{k}": v(pdf) if callable(v) else v for k, v in resources.items()})
    into = BytesIO()
    pdf.save(into)
    return into.getvalue()


def reportlab(draw: Callable[[Any], None]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    into = BytesIO()
    canvas = Canvas(into, pagesize=(300, 300), invariant=True)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return into.getvalue()


def drawn(canvas: Any) -> None:
    """Paths in inks, a picture, a clip; letters are shown by nobody, but a font is set."""
    canvas.setFillColorCMYK(0, 1, 1, 0)
    canvas.rect(50, 50, 100, 100, stroke=0, fill=1)
    canvas.setStrokeColorCMYK(0, 0, 0, 1)
    canvas.setDash(3, 2)
    canvas.line(20, 20, 280, 20)
    canvas.drawInlineImage(Image.new("RGB", (9, 9), (9, 99, 200)), 200, 200, 20, 20)
    path = canvas.beginPath()
    path.circle(150, 150, 40)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(0, 0, 300, 300, ("#ff0000", "#0000ff"))


def written(canvas: Any) -> None:
    """Words in an embedded TrueType font, as the library embeds it."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    found = Path("fonts/NotoSans/NotoSans-Regular.ttf")
    pdfmetrics.registerFont(TTFont("Own", str(found.resolve())))
    canvas.setFont("Own", 14)
    canvas.drawString(40, 150, "Words — Ωμέγα, вода")


def shining(canvas: Any) -> None:
    canvas.setFillColorRGB(1, 0, 0, 0.5)
    canvas.circle(150, 150, 50, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 1, 0.5)
    canvas.circle(180, 150, 50, stroke=0, fill=1)


def chromium(folder: Path, html: str) -> bytes:
    (folder / "page.html").write_text(html, encoding="utf-8")
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--print-to-pdf={folder / 'out.pdf'}",
    ]
    subprocess.run([*command, str(folder / "page.html")], check=True, capture_output=True, timeout=120)
    return (folder / "out.pdf").read_bytes()


def cairo(folder: Path, data: bytes) -> bytes:
    (folder / "in.pdf").write_bytes(data)
    subprocess.run(["pdftocairo", "-pdf", folder / "in.pdf", folder / "cairo.pdf"], check=True)
    return (folder / "cairo.pdf").read_bytes()


def ghostscript(folder: Path, data: bytes, *options: str | Path) -> bytes:
    (folder / "in.pdf").write_bytes(data)
    switches = [one for one in options if isinstance(one, str)]
    programs = [one for one in options if isinstance(one, Path)]
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", *switches]
    subprocess.run([*command, "-o", folder / "gs.pdf", *programs, folder / "in.pdf"], check=True)
    return (folder / "gs.pdf").read_bytes()


def mupdf() -> bytes:
    import pymupdf

    made = pymupdf.open()
    page = made.new_page(width=300, height=300)
    page.draw_rect((20, 20, 90, 90), fill=(1, 0, 0))
    page.insert_font(fontname="own", fontfile="fonts/NotoSans/NotoSans-Regular.ttf")
    page.insert_text((40, 150), "Words in a row", fontname="own", fontsize=14)
    return bytes(made.tobytes(deflate=True, garbage=3))


def minimal() -> bytes:
    return by_hand(b"q 0 0 0 1 k 50 50 100 100 re f Q")


MARKS = """[ /Title (Sheet) /Trapped /False /GTS_PDFXVersion (PDF/X-4) /DOCINFO pdfmark
[/_objdef {icc} /type /stream /OBJ pdfmark
[{icc} << /N 4 >> /PUT pdfmark
[{icc} (%s) (r) file /PUT pdfmark
[/_objdef {intent} /type /dict /OBJ pdfmark
[{intent} << /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org)
/Info (FOGRA39) /DestOutputProfile {icc} >> /PUT pdfmark
[{Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
"""


def ghostscript_exchange(folder: Path, data: bytes) -> bytes:
    """PDF/X-4 as Ghostscript makes it."""
    profile, marks = folder / "press.icc", folder / "marks.ps"
    profile.write_bytes(shipped("FOGRA39L").data)
    marks.write_text(MARKS % profile, encoding="ascii")
    options = (
        "-dPDFX=4",
        "-sColorConversionStrategy=CMYK",
        "-dProcessColorModel=/DeviceCMYK",
        "-dCompatibilityLevel=1.6",
    )
    return ghostscript(folder, data, f"--permit-file-read={profile}", *options, marks)
