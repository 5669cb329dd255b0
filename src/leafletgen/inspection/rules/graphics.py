"""Colours, graphics states, pictures and forms that neither a press (PDF/X-4) nor an archive (PDF/A-2) may be given.

Both standards ask for nearly the same here; each has codes of its own (`x-`, `a-`). ISO 15930-7's own text is not public: its
rules come from public descriptions of it and carry no clause numbers; those of PDF/A-2 are of ISO 19005-2, 6.1 and 6.2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from leafletgen.core.icc import Icc, ProfileError
from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.colors import (
    COMPONENTS,
    behind,
    check_space,
    colorants,
    components,
    family,
    key,
)
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.followed.painting import Used
from leafletgen.inspection.objects import is_array, is_dictionary, is_name, is_stream, said
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.read.jpeg2000 import jpx_fault
from leafletgen.inspection.read.profiles import profile_in

DEVICES = ("DeviceRGB", "DeviceCMYK", "DeviceGray")
MOST_COLORANTS = 32
"""Inks of a DeviceN space (ISO 32000-1, annex C)."""
MOST_SAVED = 28
"""q within q (annex C)."""
INTENTS = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")
PROCESS_INKS = ("Cyan", "Magenta", "Yellow", "Black", "None", "All")
BLENDS = frozenset((
    "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight",
    "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity",
))  # fmt: skip
CLASSES = {"x": ("prtr", "mntr", "scnr", "spac"), "a": ("prtr", "mntr", "scnr", "spac")}
CHANNELS = {"GRAY": 1, "RGB": 3, "Lab": 3, "CMYK": 4}


def press_of(prefix: str, file: OpenedPdf) -> Icc | None:
    """The profile that device colours mean by the intent of a standard; None where there is none, or it is no profile."""
    wanted = "/GTS_PDFX" if prefix == "x" else "/GTS_PDFA1"
    return file.keep(("press", wanted), lambda: _press(file, wanted))


def _press(file: OpenedPdf, wanted: str) -> Icc | None:
    for intent in file.intents:
        profile = objects.stream(intent, "/DestOutputProfile") if intent.get("/S") == wanted else None
        if profile is not None:
            try:
                return profile_in(profile)
            except ProfileError:
                return None
    return None


def _states(page: Walker) -> Iterator[Any]:
    yield from (used.value for used in page.used if used.what == "state")


def _spaces(page: Walker) -> Iterator[Used]:
    yield from (used for used in page.used if used.what == "space")


# ---------------------------------------------------------------- colours


def colors(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Device colours only where it is said what they mean."""
    press = press_of(prefix, file)
    told: set[str] = set()
    for used in page.used:
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
                yield finding(f"{prefix}-color", page.number, what=what, space=kind)


def unsaid(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """The black that a page begins with is grey of a device, too."""
    if press_of(prefix, file) is not None:
        return
    resources = objects.dictionary(objects.inherited(page.page, "/Resources"), "/Resources")
    if "/DefaultGray" in objects.dictionary(resources, "/ColorSpace"):
        return
    told = any(used.what == "space" and family(used.value) == "DeviceGray" for used in page.used)
    begun = (one for one in page.painted if one.kind in ("text", "fill", "stroke") and not one.hidden)
    if not told and any(one.color.space == "/DeviceGray" for one in begun):
        yield finding(f"{prefix}-color", page.number, what="colours are", space="DeviceGray")


def _mixed(group: Any) -> Any:
    """The space in which a group is mixed; None where it does not say."""
    space = group.get("/CS")
    if space is not None:
        check_space(space)
    return space


def _meant(kind: str, spaces: Any, press: Icc | None) -> bool:
    """Whether the file says what a device's colour means: by a default space, or by its intent (grey: by any)."""
    default = f"/Default{kind.removeprefix('Device')}"
    if default in spaces:
        stands = spaces.get(default)
        check_space(stands)
        return family(stands) not in DEVICES and components(stands) == COMPONENTS[kind]
    return press is not None and kind in ("DeviceGray", f"Device{press.space}")


def profiles(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Profiles of colour spaces are sound, and have as many channels as the space says."""
    for used in _spaces(page):
        for space in behind(used.value):
            if family(space) != "ICCBased":
                continue
            reason = file.keep((prefix, "profile", space[1].objgen), partial(_amiss, prefix, space[1]))
            if reason and file.first(prefix, "icc", space[1].objgen):
                yield finding(f"{prefix}-icc", page.number, reason=reason)


def _amiss(prefix: str, profile: Any) -> str:
    """Why a profile cannot be used; empty where it can."""
    try:
        icc = profile_in(profile)
    except ProfileError as error:
        return str(error)
    if icc.kind not in CLASSES[prefix]:
        return f"its class is {icc.kind}"
    if CHANNELS.get(icc.space) != objects.whole(profile, "/N", 0):
        return "the number of channels it states is not the number it has"
    if icc.version > 4:
        return f"its version is {icc.version}"
    if not whole_profile(icc):
        return "its stated size is not its size"
    alternate = profile.get("/Alternate")
    if alternate is not None and not _alike(alternate, CHANNELS[icc.space]):
        return "its substitute has another number of channels"
    return ""


PADDING = 1024
"""Bytes that may stand behind a profile."""


def whole_profile(icc: Icc) -> bool:
    """Whether a profile is as long as its header says."""
    return (
        int.from_bytes(icc.data[:4], "big") >= 132
        and len(icc.data) - int.from_bytes(icc.data[:4], "big") <= PADDING
    )


def _alike(space: Any, channels: int) -> bool:
    check_space(space)
    return components(space) == channels


def overprint(prefix: str, _: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Overprint mode 1 with an ICC-based CMYK: what would happen is not defined (PDF/A-2, 6.2.4.2)."""
    for one in page.painted:
        space = one.color.space
        if one.over and one.mode == 1 and family(space) == "ICCBased" and components(space) == 4:
            yield finding(f"{prefix}-overprint-icc", page.number, one.area)
            return


def spots(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """One name, one definition."""
    first = file.keep((prefix, "spots"), dict[str, str])
    for space in (s for used in _spaces(page) for s in behind(used.value)):
        if family(space) != "Separation":
            continue
        (name,) = colorants(space)
        text = f"{key(space[2])} {key(space[3])}"
        if first.setdefault(name, text) != text and file.first(prefix, "spot", name):
            yield finding(f"{prefix}-spot-twice", page.number, name=name)


def inks(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Spaces of several inks: not too many, each spot defined (6.2.4.4)."""
    for space in (s for used in _spaces(page) for s in behind(used.value)):
        if family(space) != "DeviceN":
            continue
        names = colorants(space)
        if len(names) > MOST_COLORANTS and file.first(prefix, "inks"):
            yield finding(f"{prefix}-inks-many", page.number, count=len(names), most=MOST_COLORANTS)
        attributes = space[4] if len(space) > 4 else {}
        defined = objects.dictionary(attributes, "/Colorants") if attributes else {}
        process = _process(attributes)
        for name in names:
            known = name in PROCESS_INKS or f"/{name}" in defined or name in process
            if not known and file.first(prefix, "ink", name):
                yield finding(f"{prefix}-ink-undefined", page.number, name=name)


def names(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Names of inks and fonts are in UTF-8, so that they read the same everywhere (6.1.8)."""
    called = [one for used in _spaces(page) for space in behind(used.value) for one in _inks(space)]
    called += [used.value.get("/BaseFont") for used in page.used if used.what == "font"]
    for one in called:
        try:
            if is_name(one):
                bytes(one).decode("utf-8")
        except UnicodeDecodeError:
            if file.first(prefix, "name"):
                yield finding(f"{prefix}-name", page.number)


def _inks(space: Any) -> list[Any]:
    of = family(space)
    return [space[1]] if of == "Separation" else list(space[1]) if of == "DeviceN" else []


def _process(attributes: Any) -> set[str]:
    stated = objects.dictionary(attributes, "/Process") if attributes else {}
    return {name[1:] for name in objects.names(stated, "/Components")} if stated else set()


# ---------------------------------------------------------------- graphics states


def states(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """No transfer curves, sound halftones, known ways of mixing."""
    for state in _states(page):
        curved = "/TR" in state or state.get("/TR2", "/Default") != "/Default" or "/HTP" in state
        if curved and file.first(prefix, "transfer"):
            yield finding(f"{prefix}-transfer", page.number)
        if not _sound_halftone(state.get("/HT")) and file.first(prefix, "halftone"):
            yield finding(f"{prefix}-halftone", page.number)
        mode = state.get("/BM")
        modes = list(mode) if mode is not None and is_array(mode) else [mode]
        for one in modes if mode is not None else ():
            name = said(one) if is_name(one) else "—"
            if name not in BLENDS and file.first(prefix, "blend", name):
                yield finding(f"{prefix}-blend", page.number, mode=name.removeprefix("/"))


def _sound_halftone(halftone: Any, ink: str = "") -> bool:
    """Type 1 or 5, without a name; a curve only for inks that are none of the process (PDF/A-2, 6.2.5)."""
    if halftone is None or (is_name(halftone) and said(halftone) == "/Default"):
        return True
    if not (is_dictionary(halftone) or is_stream(halftone)) or "/HalftoneName" in halftone:
        return False
    kind = halftone.get("/HalftoneType")
    if kind == 5:
        parts = ((k, v) for k, v in objects.members(halftone) if is_dictionary(v) or is_stream(v))
        return all(_sound_halftone(part, name[1:]) for name, part in parts)
    curve = "/TransferFunction" in halftone
    if ink != "Default" and curve == (ink in ("", "Cyan", "Magenta", "Yellow", "Black")):
        return False
    return bool(kind == 1)


def intents(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Rendering intents are one of the four."""
    stated = [used.value for used in page.used if used.what == "intent"]
    stated += [objects.name(state, "/RI") for state in _states(page) if "/RI" in state]
    stated += [objects.name(one, "/Intent") for one in _pictures(page) if "/Intent" in one]
    for name in stated:
        if name not in INTENTS and file.first(prefix, "rendering", name):
            yield finding(f"{prefix}-rendering", page.number, name=name.removeprefix("/"))


def operators(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """No operators of later versions, not even where readers are told to pass over them; q within q not too deep."""
    for used in page.used:
        if used.what == "operator" and file.first(prefix, "operator", used.value):
            yield finding(f"{prefix}-operator", page.number, operator=used.value)
    if page.deepest > MOST_SAVED and file.first(prefix, "deep"):
        yield finding(f"{prefix}-deep", page.number, count=page.deepest, most=MOST_SAVED)


# ---------------------------------------------------------------- pictures and forms


def _pictures(page: Walker) -> Iterator[Any]:
    for used in page.used:
        if used.what == "inline" or (used.what == "xobject" and used.value.get("/Subtype") == "/Image"):
            yield used.value


def pictures(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Pictures have bits as a picture may, and no filter that is unknown within a page's content."""
    for one in _pictures(page):
        mask = objects.truth(one, "/ImageMask") or objects.truth(one, "/IM")
        bits = objects.whole(one, "/BitsPerComponent", objects.whole(one, "/BPC", 1 if mask else 8))
        if bits not in ((1,) if mask else (1, 2, 4, 8, 16)) and file.first(prefix, "bits", bits):
            yield finding(f"{prefix}-bits", page.number, bits=bits)
        if not is_stream(one):
            yield from _inline(prefix, file, page, one)


INLINE = frozenset([
    "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/DCTDecode",
    "/AHx", "/A85", "/Fl", "/RL", "/CCF", "/DCT",
])  # fmt: skip


def _inline(prefix: str, file: OpenedPdf, page: Walker, one: Any) -> Iterator[PdfFinding]:
    smooth = prefix == "a" and (objects.truth(one, "/I") or objects.truth(one, "/Interpolate"))
    if smooth and file.first(prefix, "foreign", "Interpolate"):
        yield finding(f"{prefix}-foreign", page.number, what="Interpolate")
    for name in (*objects.names(one, "/F"), *objects.names(one, "/Filter")):
        if name not in INLINE and file.first(prefix, "inline", name):
            yield finding(f"{prefix}-filter", page.number, filter=name.removeprefix("/"))


def jpeg2000(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """JPEG 2000: 1, 3 or 4 channels of colour, a space that readers know (6.2.8.3)."""
    for one in _pictures(page):
        if not is_stream(one) or "/JPXDecode" not in objects.names(one, "/Filter"):
            continue
        reason = jpx_fault(bytes(one.read_raw_bytes()), "/ColorSpace" in one)
        if reason and file.first(prefix, "jpx", one.objgen):
            yield finding(f"{prefix}-jpx", page.number, reason=reason)


def transparent(page: Walker) -> bool:
    """Whether something on a page is mixed with what lies under it."""
    return any(map(_mixes, page.used))


def _mixes(used: Used) -> bool:
    value = used.value
    if used.what == "state":
        mode = value.get("/BM")
        plain = mode is None or (is_name(mode) and said(mode) in ("/Normal", "/Compatible"))
        masked = is_dictionary(value.get("/SMask"))
        faint = any(objects.number(value, name, 1) < 1 for name in ("/CA", "/ca"))
        return masked or faint or not plain
    if used.what == "xobject":
        return is_stream(value.get("/SMask")) or bool(objects.whole(value, "/SMaskInData", 0))
    return False


def masks(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Soft masks are made as they must be: a kind, and a form with a group."""
    for state in _states(page):
        mask = state.get("/SMask")
        if mask is None or (is_name(mask) and said(mask) == "/None"):
            continue
        kind = mask.get("/S") if is_dictionary(mask) else None
        form = mask.get("/G") if is_dictionary(mask) else None
        sound = is_name(kind) and said(kind) in ("/Alpha", "/Luminosity")
        group = form.get("/Group") if form is not None and is_stream(form) else None
        # What is taken by its brightness must say in which colours that is (11.6.5.2, table 144).
        sound = (
            sound
            and group is not None
            and is_dictionary(group)
            and (said(kind) == "/Alpha" or "/CS" in group)
        )
        if not sound and file.first(prefix, "mask"):
            yield finding(f"{prefix}-mask", page.number)


SharedRule = Callable[[str, OpenedPdf, Walker], Iterator[PdfFinding]]
SHARED: tuple[SharedRule, ...] = (
    colors, unsaid, profiles, overprint, spots, inks, names, states, intents, operators, pictures, jpeg2000, masks,
)  # fmt: skip


def rules(prefix: str) -> tuple[PdfRule, ...]:
    """For a standard (`x`, `a`)."""
    return tuple(PageRule(partial(rule, prefix)) for rule in SHARED)
