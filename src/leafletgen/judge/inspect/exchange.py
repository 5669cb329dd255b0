"""PDF/X-4 and what PDF/A-2 adds about colour: one function per rule. ISO 15930-7's own text is not public: the rules come
from public descriptions of it, and carry no clause numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import Icc, ProfileError, parse
from leafletgen.judge.inspect.colors import behind, colorants, family, key
from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.glyphs import glyphs
from leafletgen.judge.inspect.objects import embedded, is_dictionary, is_stream
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule

SLACK = 0.01
"""Points by which a box may miss another."""


def header(file: OpenedPdf) -> Iterator[PdfFinding]:
    """PDF 1.3 to 1.6, stated in the first line."""
    match = re.match(rb"%PDF-(\d)\.(\d)", file.data)
    version = max(file.pdf.pdf_version, str(file.root.get("/Version", "/1.0"))[1:])
    if match is None or version > "1.6":
        yield finding("x-version", version=version)


def locked(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No encryption."""
    if file.pdf.is_encrypted:
        yield finding("x-encrypted")


def streams(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No LZW, no PostScript, no references to other files, no alternates, no OPI."""
    for thing in file.pdf.objects:
        if not is_stream(thing):
            continue
        filters = str(thing.get("/Filter", ""))
        if "LZW" in filters:
            yield finding("x-filter", filter="LZWDecode")
        if thing.get("/Subtype") == "/PS" or thing.get("/Subtype2") == "/PS" or "/PS" in thing:
            yield finding("x-foreign", what="PostScript")
        for name in ("/Ref", "/OPI", "/Alternates"):
            if name in thing:
                yield finding("x-foreign", what=name[1:])
        if "/F" in thing and thing.get("/Type") != "/Filespec":
            yield finding("x-foreign", what="a file outside")


def attachments(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No files within the file."""
    if "/EmbeddedFiles" in file.root.get("/Names", {}) or "/AF" in file.root:
        yield finding("x-attachment")


def intents(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Exactly one GTS_PDFX intent with the sound profile of a press; all intents share it."""
    own = [i for i in file.intents if i.get("/S") == "/GTS_PDFX"]
    if len(own) != 1:
        yield finding("x-intent-count", count=len(own))
    for intent in own:
        if "/OutputConditionIdentifier" not in intent or (
            "/RegistryName" not in intent and not str(intent.get("/Info", "")).strip()
        ):
            yield finding("x-intent-name")
        yield from _profile(file, intent)
    profiles = {i.DestOutputProfile.objgen for i in file.intents if "/DestOutputProfile" in i}
    if len(profiles) > 1:
        yield finding("x-intents-differ")


def _profile(file: OpenedPdf, intent: Any) -> Iterator[PdfFinding]:
    if "/DestOutputProfile" not in intent:
        yield finding("x-intent-profile", reason="it is not embedded")
        return
    try:
        icc = parse(intent.DestOutputProfile.read_bytes())
    except (ProfileError, file.error) as error:
        yield finding("x-intent-profile", reason=str(error))
        return
    channels = {"CMYK": 4, "RGB": 3, "GRAY": 1}.get(icc.space)
    if icc.kind != "prtr":
        yield finding("x-intent-profile", reason=f"its class is {icc.kind}, not prtr")
    elif intent.DestOutputProfile.get("/N", channels) != channels:
        yield finding("x-intent-profile", reason="the number of inks it states is not the number it has")
    elif icc.version not in (2, 4):
        yield finding("x-intent-profile", reason=f"its version is {icc.version}")


REQUIRED = (
    ("pdfxid:GTS_PDFXVersion", "PDF/X-4"), ("dc:title", "the title"), ("xmp:CreateDate", "the day it was made"),
    ("xmp:ModifyDate", "the day it was changed"), ("xmp:MetadataDate", "the day its description was changed"),
    ("xmpMM:DocumentID", "its identity"), ("xmpMM:VersionID", "its version"),
    ("xmpMM:RenditionClass", "its rendition"),
)  # fmt: skip


def metadata(file: OpenedPdf) -> Iterator[PdfFinding]:
    """The XMP packet says what it must, in a plain stream, and agrees with the Info dictionary."""
    packet = file.root.get("/Metadata", None)
    if packet is None or not file.xmp:
        yield finding("x-xmp-missing")
        return
    if "/Filter" in packet:
        yield finding("x-xmp-packed")
    for name, said in REQUIRED:
        if name not in file.xmp:
            yield finding("x-xmp-lacks", name=name, said=said)
    info = file.pdf.trailer.get("/Info", {})
    trapped = re.search(r"pdf:Trapped(?:>|=[\"'])\s*(\w+)", file.xmp)
    states = {str(info.get("/Trapped", "/none"))[1:], trapped[1] if trapped else "none"}
    if len(states) != 1 or not states <= {"True", "False"}:
        yield finding("x-trapped", states=", ".join(sorted(states)))
    title = str(info.get("/Title", ""))
    if title and _escaped(title) not in file.xmp:
        yield finding("x-info-differs", name="Title")
    created = re.search(r"xmp:CreateDate(?:>|=[\"'])\s*([\d-]+)", file.xmp)
    stated = re.search(r"(\d{4})(\d\d)?(\d\d)?", str(info.get("/CreationDate", "")))
    if created and stated and not created[1].startswith("-".join(g for g in stated.groups() if g)):
        yield finding("x-info-differs", name="CreationDate")
    if "/ID" not in file.pdf.trailer:
        yield finding("x-xmp-lacks", name="ID", said="its identity")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def boxes(file: OpenedPdf) -> Iterator[PdfFinding]:
    """TrimBox or ArtBox, one of them; each box within the next."""
    for number in range(len(file.pdf.pages)):
        trim, art = file.box(number, "/TrimBox"), file.box(number, "/ArtBox")
        if (trim is None) == (art is None):
            yield finding("x-box-trim", number + 1, which="both" if trim else "neither")
        media = file.box(number, "/MediaBox")
        bleed = file.box(number, "/BleedBox") or file.box(number, "/CropBox") or media
        for outer, inner, names in ((media, bleed, "Media, Bleed"), (bleed, trim or art, "Bleed, Trim")):
            if outer and inner and not outer.contains(inner, SLACK):
                yield finding("x-box-order", number + 1, inner, names=names)


def colors(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Device colours only where it is said what they mean."""
    press = file.press
    for number, walk in enumerate(file.walks, 1):
        told: set[str] = set()
        for used in walk.used:
            spaces = used.resources.get("/ColorSpace", {}) if used.what != "group" else {}
            top = used.value.get("/CS", None) if used.what == "group" else used.value
            if used.what not in ("space", "group") or top is None:
                continue
            for space in behind(top):
                kind = family(space)
                if kind in DEVICES and kind not in told and not _meant(kind, spaces, press):
                    told.add(kind)
                    what = "transparency is mixed" if used.what == "group" else "colours are"
                    yield finding("x-color", number, what=what, space=kind)


DEVICES = ("DeviceRGB", "DeviceCMYK", "DeviceGray")


def _meant(kind: str, spaces: Any, press: Icc | None) -> bool:
    """Whether the file says what a device's colour means: by a default space, or by its intent (grey: by any)."""
    if f"/Default{kind.removeprefix('Device')}" in spaces:
        return True
    return press is not None and kind in ("DeviceGray", f"Device{press.space}")


def overprint(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Overprint mode 1 with an ICC-based CMYK: what would happen is not defined (PDF/A-2, 6.2.4.2)."""
    for number, walk in enumerate(file.walks, 1):
        for one in walk.painted:
            space = one.color.space
            if one.over and one.mode == 1 and family(space) == "ICCBased" and int(space[1].get("/N", 3)) == 4:
                yield finding("x-overprint-icc", number, one.area)
                break


def spots(file: OpenedPdf) -> Iterator[PdfFinding]:
    """One name, one definition; no process ink as a spot."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for number, walk in enumerate(file.walks, 1):
        spaces = [s for u in walk.used if u.what == "space" for s in behind(u.value)]
        for space in spaces:
            if family(space) != "Separation":
                continue
            (name,) = colorants(space)
            text = f"{key(space[2])} {key(space[3])}"
            if first.setdefault(name, text) != text and name not in told:
                told.add(name)
                yield finding("x-spot-twice", number, name=name)


def states(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No transfer curves, no halftones of the file's own."""
    for number, walk in enumerate(file.walks, 1):
        for used in walk.used:
            if used.what != "state":
                continue
            state = used.value
            if "/TR" in state or state.get("/TR2", "/Default") != "/Default" or "/HTP" in state:
                yield finding("x-transfer", number)
                break


def clickable(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Nothing to click on the printed area."""
    for number, page in enumerate(file.pdf.pages):
        within = (
            file.box(number, "/BleedBox") or file.box(number, "/TrimBox") or file.box(number, "/MediaBox")
        )
        for annotation in page.obj.get("/Annots", []):
            kind = str(annotation.get("/Subtype", ""))[1:]
            x0, y0, x1, y1 = (float(v) for v in annotation.get("/Rect", [0, 0, 0, 0]))
            area = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
            if kind not in ("PrinterMark", "TrapNet", "Popup") and within and area.intersects(within):
                yield finding("x-annotation", number + 1, area, kind=kind)


def actions(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Nothing that happens by itself: actions, scripts, forms that compute."""
    if is_dictionary(file.root.get("/OpenAction", None)) or "/AA" in file.root:
        yield finding("x-action")
        return
    if "/JavaScript" in file.root.get("/Names", {}) or "/XFA" in file.root.get("/AcroForm", {}):
        yield finding("x-action")
        return
    for thing in file.pdf.objects:
        if is_dictionary(thing) and (
            "/AA" in thing or ("/A" in thing and is_dictionary(thing.A) and "/S" in thing.A)
        ):
            yield finding("x-action")
            return


def fonts(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Every font that is used is embedded."""
    for number, walk in enumerate(file.walks, 1):
        for font in {
            str(u.value.get("/BaseFont", "")): u.value for u in walk.used if u.what == "font"
        }.values():
            if not embedded(font):
                yield finding("x-font", number, name=str(font.get("/BaseFont", "/?"))[1:])


def layers(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Layers have named configurations and switch nothing by themselves."""
    properties = file.root.get("/OCProperties", None)
    if properties is None:
        return
    for configuration in (properties.get("/D", {}), *properties.get("/Configs", [])):
        if "/AS" in configuration or "/Name" not in configuration:
            yield finding("x-layer")
            return


def viewer(file: OpenedPdf) -> Iterator[PdfFinding]:
    """What is shown and printed is the sheet or its bleed."""
    preferences = file.root.get("/ViewerPreferences", {})
    for name in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        if str(preferences.get(name, "/MediaBox")) not in ("/MediaBox", "/BleedBox"):
            yield finding("x-viewer", name=name[1:])


RULES: tuple[PdfRule, ...] = (
    header, locked, streams, attachments, intents, metadata, boxes, colors, overprint, spots, states, clickable,
    actions, fonts, glyphs, layers, viewer,
)  # fmt: skip
