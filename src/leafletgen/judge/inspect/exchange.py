"""PDF/X-4 and what PDF/A-2 adds about colour: one function per rule. ISO 15930-7's own text is not public: the rules come
from public descriptions of it, and carry no clause numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import Icc, ProfileError, parse
from leafletgen.judge.inspect import objects
from leafletgen.judge.inspect.colors import behind, check_space, colorants, components, family, key
from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.glyphs import glyphs
from leafletgen.judge.inspect.objects import embedded, is_dictionary, is_stream
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule

SLACK = 0.01
"""Points by which a box may miss another."""


def header(file: OpenedPdf) -> Iterator[PdfFinding]:
    """PDF 1.3 to 1.6, stated in the first line."""
    match = re.match(rb"%PDF-(\d)\.(\d)", file.data)
    version = max(file.pdf.pdf_version, objects.name(file.root, "/Version", "/1.0")[1:])
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
        if {"/LZWDecode", "/LZW"} & set(objects.names(thing, "/Filter")):
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
    if "/EmbeddedFiles" in objects.dictionary(file.root, "/Names") or "/AF" in file.root:
        yield finding("x-attachment")


def intents(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Exactly one GTS_PDFX intent with the sound profile of a press; all intents share it."""
    own = [i for i in file.intents if i.get("/S") == "/GTS_PDFX"]
    if len(own) != 1:
        yield finding("x-intent-count", count=len(own))
    for intent in own:
        if "/OutputConditionIdentifier" not in intent or (
            "/RegistryName" not in intent and not objects.text(intent, "/Info").strip()
        ):
            yield finding("x-intent-name")
        yield from _profile(file, intent)
    profiles = [objects.stream(intent, "/DestOutputProfile") for intent in file.intents]
    if len({profile.objgen for profile in profiles if profile is not None}) > 1:
        yield finding("x-intents-differ")


def _profile(file: OpenedPdf, intent: Any) -> Iterator[PdfFinding]:
    profile = objects.stream(intent, "/DestOutputProfile")
    if profile is None:
        yield finding("x-intent-profile", reason="it is not embedded")
        return
    try:
        icc = parse(objects.unpacked(profile) or b"")
    except ProfileError as error:
        yield finding("x-intent-profile", reason=str(error))
        return
    channels = {"CMYK": 4, "RGB": 3, "GRAY": 1}.get(icc.space)
    if icc.kind != "prtr":
        yield finding("x-intent-profile", reason=f"its class is {icc.kind}, not prtr")
    elif profile.get("/N", channels) != channels:
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
    packet = objects.stream(file.root, "/Metadata")
    if packet is None or not file.xmp:
        yield finding("x-xmp-missing")
        return
    if "/Filter" in packet:
        yield finding("x-xmp-packed")
    for name, said in REQUIRED:
        if name not in file.xmp:
            yield finding("x-xmp-lacks", name=name, said=said)
    info = objects.dictionary(file.pdf.trailer, "/Info")
    trapped = re.search(r"pdf:Trapped(?:>|=[\"'])\s*(\w+)", file.xmp)
    states = {objects.name(info, "/Trapped", "/none")[1:], trapped[1] if trapped else "none"}
    if len(states) != 1 or not states <= {"True", "False"}:
        yield finding("x-trapped", states=", ".join(sorted(states)))
    title = objects.text(info, "/Title")
    if title and _escaped(title) not in file.xmp:
        yield finding("x-info-differs", name="Title")
    created = re.search(r"xmp:CreateDate(?:>|=[\"'])\s*([\d-]+)", file.xmp)
    stated = re.search(r"(\d{4})(\d\d)?(\d\d)?", objects.text(info, "/CreationDate"))
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
            if used.what not in ("space", "group"):
                continue
            top = used.value if used.what == "space" else _mixed(used.value)
            if top is None:
                continue
            spaces = objects.dictionary(used.resources, "/ColorSpace") if used.what == "space" else ()
            for space in behind(top):
                kind = family(space)
                if kind in DEVICES and kind not in told and not _meant(kind, spaces, press):
                    told.add(kind)
                    what = "transparency is mixed" if used.what == "group" else "colours are"
                    yield finding("x-color", number, what=what, space=kind)


def _mixed(group: Any) -> Any:
    """The space in which a group is mixed; None where it does not say."""
    space = group.get("/CS")
    if space is not None:
        check_space(space)
    return space


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
            if one.over and one.mode == 1 and family(space) == "ICCBased" and components(space) == 4:
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
        for annotation in objects.dictionaries(page.obj, "/Annots"):
            kind = objects.name(annotation, "/Subtype")[1:]
            area = objects.rectangle(annotation, "/Rect") or Rect(0, 0, 0, 0)
            if kind not in ("PrinterMark", "TrapNet", "Popup") and within and area.intersects(within):
                yield finding("x-annotation", number + 1, area, kind=kind)


def actions(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Nothing that happens by itself: actions, scripts, forms that compute."""
    if is_dictionary(file.root.get("/OpenAction", None)) or "/AA" in file.root:
        yield finding("x-action")
        return
    form = objects.dictionary(file.root, "/AcroForm")
    if "/JavaScript" in objects.dictionary(file.root, "/Names") or "/XFA" in form:
        yield finding("x-action")
        return
    for thing in file.pdf.objects:
        if is_dictionary(thing) and ("/AA" in thing or (is_dictionary(thing.get("/A")) and "/S" in thing.A)):
            yield finding("x-action")
            return


def fonts(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Every font that is used is embedded."""
    for number, walk in enumerate(file.walks, 1):
        for font in walk.fonts():
            if not embedded(font):
                yield finding("x-font", number, name=objects.name(font, "/BaseFont", "/?")[1:])


def layers(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Layers have named configurations and switch nothing by themselves."""
    if "/OCProperties" not in file.root:
        return
    properties = objects.dictionary(file.root, "/OCProperties")
    for configuration in (
        objects.dictionary(properties, "/D"),
        *objects.dictionaries(properties, "/Configs"),
    ):
        if "/AS" in configuration or "/Name" not in configuration:
            yield finding("x-layer")
            return


def viewer(file: OpenedPdf) -> Iterator[PdfFinding]:
    """What is shown and printed is the sheet or its bleed."""
    preferences = objects.dictionary(file.root, "/ViewerPreferences")
    for name in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        if objects.name(preferences, name, "/MediaBox") not in ("/MediaBox", "/BleedBox"):
            yield finding("x-viewer", name=name[1:])


RULES: tuple[PdfRule, ...] = (
    header, locked, streams, attachments, intents, metadata, boxes, colors, overprint, spots, states, clickable,
    actions, fonts, glyphs, layers, viewer,
)  # fmt: skip
