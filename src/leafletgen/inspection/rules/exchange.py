"""PDF/X-4: one function per rule. ISO 15930-7's own text is not public: the rules come from public descriptions of it, and carry
no clause numbers.

Here is what concerns the file as a whole; pages are judged in `sheets`, its description in `jobdata`; colours, pictures and graphics states, which
archives ask for as well, in `graphics`; letters in `lettering`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from leafletgen.core.icc import Icc, ProfileError
from leafletgen.inspection import lettering, objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.objects import is_dictionary, is_name, is_stream, said
from leafletgen.inspection.opening import ObjectRule, OpenedPdf, PdfRule
from leafletgen.inspection.read.profiles import profile_in
from leafletgen.inspection.rules import graphics, jobdata, sheets, sound
from leafletgen.inspection.rules.access import configurations, ordered

LZW = ("/LZWDecode", "/LZW")


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


def streams(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """No LZW, no PostScript, no references to other files, no alternates, no OPI."""
    if not is_stream(thing):
        return
    for name in objects.names(thing, "/Filter"):
        sound = name in objects.KNOWN_FILTERS or (name == "/Crypt" and _plain(thing))
        if not sound and file.first("x-filter", name):
            yield finding("x-filter", filter=name[1:] if name not in LZW else "LZWDecode")
    if not _parameters_fit(thing) and file.first("x-filter", "parameters"):
        yield finding("x-filter-parameters")
    postscript = thing.get("/Subtype") == "/PS" or thing.get("/Subtype2") == "/PS" or "/PS" in thing
    there = [
        ("PostScript", postscript),
        *((name[1:], name in thing) for name in ("/Ref", "/OPI", "/Alternates")),
    ]
    there.append(("a file outside", "/F" in thing and thing.get("/Type") != "/Filespec"))
    for what, found in there:
        if found and file.first("x-foreign", what):
            yield finding("x-foreign", what=what)


def _plain(thing: Any) -> bool:
    """Whether Crypt does nothing."""
    rows = objects.rows(thing, "/DecodeParms", "/DP")
    return all(not is_dictionary(one) or one.get("/Name", "/Identity") == "/Identity" for one in rows)


PREDICTORS = (1, 2, *range(10, 16))


def _parameters_fit(thing: Any) -> bool:
    """Whether there are as many parameters as filters, and numbers as they may be (7.4)."""
    rows, filters = objects.rows(thing, "/DecodeParms", "/DP"), objects.names(thing, "/Filter")
    if len(rows) > max(1, len(filters)) or (len(filters) > 1 and 0 < len(rows) < len(filters)):
        return False
    for one in rows:
        if one is None:
            continue
        if not is_dictionary(one):
            return False
        counted = (("/Colors", 1, 1, 64), ("/BitsPerComponent", 8, 1, 16), ("/Columns", 1, 1, 10**9))
        for name, default, least, most in counted:
            value = one.get(name, default)
            if not objects.is_whole(value) or not least <= value <= most:
                return False
        if one.get("/Predictor", 1) not in PREDICTORS:
            return False
    return True


def attachments(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """No files within the file."""
    embedded = "/EmbeddedFiles" in thing or "/AF" in thing or is_dictionary(thing.get("/EF"))
    embedded = embedded or (is_name(thing.get("/Type")) and thing.get("/Type") == "/EmbeddedFile")
    if embedded and file.first("x-attachment"):
        yield finding("x-attachment")


# ---------------------------------------------------------------- output intents


def intents(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Exactly one GTS_PDFX intent with the sound profile of a press; all intents share it."""
    own = [i for i in file.intents if i.get("/S") == "/GTS_PDFX"]
    if len(own) != 1:
        yield finding("x-intent-count", count=len(own))
    for intent in own:
        named = objects.text(intent, "/OutputConditionIdentifier").strip()
        if not named or ("/RegistryName" not in intent and not objects.text(intent, "/Info").strip()):
            yield finding("x-intent-name")
        yield from _profile(intent)
    profiles = [objects.stream(intent, "/DestOutputProfile") for intent in file.intents]
    if len({profile.objgen for profile in profiles if profile is not None}) > 1:
        yield finding("x-intents-differ")


def _profile(intent: Any) -> Iterator[PdfFinding]:
    profile = objects.stream(intent, "/DestOutputProfile")
    if "/DestOutputProfileRef" in intent:
        yield finding("x-intent-profile", reason="it lies in another file")
    if profile is None:
        if "/DestOutputProfileRef" not in intent:
            yield finding("x-intent-profile", reason="it is not embedded")
        return
    try:
        icc = profile_in(profile)
    except ProfileError as error:
        yield finding("x-intent-profile", reason=str(error))
        return
    reason = _unfit(icc, profile)
    if reason:
        yield finding("x-intent-profile", reason=reason)


def _unfit(icc: Icc, profile: Any) -> str:
    """Why a profile cannot be the one of a press; empty where it can."""
    if icc.kind != "prtr":
        return f"its class is {icc.kind}, not prtr"
    channels = {"CMYK": 4, "RGB": 3, "GRAY": 1}.get(icc.space)
    if channels is None:
        return f"its colour space is {icc.space}"
    if profile.get("/N") != channels:
        return "the number of inks it states is not the number it has"
    if icc.version not in (2, 4):
        return f"its version is {icc.version}"
    if icc.data[20:24] not in (b"Lab ", b"XYZ "):
        return "the space it leads to is neither Lab nor XYZ"
    if not graphics.whole_profile(icc):
        return "its stated size is not its size"
    lacking = {b"A2B0", b"B2A0"} - _tags(icc.data) if icc.space == "CMYK" else set()
    return f"it has no table {min(lacking).decode()}" if lacking else ""


def _tags(data: bytes) -> set[bytes]:
    count = int.from_bytes(data[128:132], "big")
    return {data[132 + 12 * i : 136 + 12 * i] for i in range(count)}


# ---------------------------------------------------------------- what happens by itself


def actions(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Nothing that happens by itself: actions, scripts, forms that compute."""
    form, names = objects.dictionary(file.root, "/AcroForm"), objects.dictionary(file.root, "/Names")
    opening = is_dictionary(file.root.get("/OpenAction"))
    if opening or "/AA" in file.root or "/JavaScript" in names or "/XFA" in form:
        file.first("x-action")
        yield finding("x-action")


def acting(file: OpenedPdf, thing: Any) -> Iterator[PdfFinding]:
    """The same of anything else: annotations, pages, fields, bookmarks."""
    if not is_dictionary(thing):
        return
    does = is_dictionary(thing.get("/A")) and "/S" in thing.A
    script = is_name(thing.get("/S")) and said(thing.get("/S")) in ("/JavaScript", "/Launch")
    if ("/AA" in thing or does or script) and file.first("x-action"):
        yield finding("x-action")


def layers(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Layers have named configurations, each its own, that switch nothing by themselves and list all layers where they list any."""
    if "/OCProperties" not in file.root:
        return
    properties = objects.dictionary(file.root, "/OCProperties")
    if "/D" not in properties:
        yield finding("x-layer")
        return
    groups = objects.array(properties, "/OCGs")
    seen: set[str] = set()
    for one in configurations(file):
        name = objects.text(one, "/Name")
        listed = set(ordered(one.get("/Order"))) if "/Order" in one else None
        lost = listed is not None and {group.objgen for group in groups} - listed
        if not name or name in seen or "/AS" in one or lost:
            yield finding("x-layer")
            return
        seen.add(name)
    base = objects.name(objects.dictionary(properties, "/D"), "/BaseState", "/ON")
    nameless = any(not is_dictionary(group) or not objects.text(group, "/Name") for group in groups)
    if base != "/ON" or nameless:
        yield finding("x-layer")


def viewer(file: OpenedPdf) -> Iterator[PdfFinding]:
    """What is shown and printed is the sheet or its bleed."""
    preferences = objects.dictionary(file.root, "/ViewerPreferences")
    for name in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        if objects.name(preferences, name, "/MediaBox") not in ("/MediaBox", "/BleedBox"):
            yield finding("x-viewer", name=name[1:])


def shows(file: OpenedPdf) -> Iterator[PdfFinding]:
    """No slide shows, no pages that a program makes, no requirements."""
    there = "/AlternatePresentations" in objects.dictionary(file.root, "/Names")
    if there or "/NeedsRendering" in file.root or "/Requirements" in file.root:
        yield finding("x-show")


RULES: tuple[PdfRule, ...] = (
    header, locked, ObjectRule(streams), ObjectRule(attachments), intents, actions, ObjectRule(acting), layers, viewer, shows,
    *jobdata.RULES, *sheets.RULES, *sound.RULES, *graphics.rules("x"), *lettering.rules("x", kept=False, read=False),
)  # fmt: skip
