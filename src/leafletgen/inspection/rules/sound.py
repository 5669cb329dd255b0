"""Objects that pages use are made as they must be (ISO 32000-1): pictures, masks, patterns, shadings, functions, forms.

These are faults whatever a file claims to be: a reader that meets one guesses, or leaves out what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.colors import check_space, colorants, components, family
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.followed.functions import MISCOUNTED, function_fault
from leafletgen.inspection.followed.painting import pixels
from leafletgen.inspection.objects import (
    is_array,
    is_dictionary,
    is_name,
    is_number,
    is_stream,
    is_whole,
    said,
    unpacked,
)
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule

RAW = frozenset([
    "/FlateDecode", "/Fl", "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/RunLengthDecode", "/RL",
    "/LZWDecode", "/LZW",
])  # fmt: skip
"""Filters behind which the pixels lie as they are."""
MOST_BYTES = 64 << 20
"""Of a picture that is unpacked to see whether it is whole."""


def pictures(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Pictures have a size, all their pixels, and a Decode array of their colours; masks are masks."""
    for used in page.used:
        if used.what != "xobject" or used.value.get("/Subtype") != "/Image":
            continue
        image = used.value
        if not file.first("picture", image.objgen):
            continue
        reason = _amiss(image, used.resources) or _mask(image, used.resources)
        if reason:
            yield finding("pdf-picture", page.number, reason=reason)


def _amiss(image: Any, resources: Any) -> str:
    width, height, bits, decode = pixels(image)
    if width < 1 or height < 1:
        return "it has no size"
    mask = objects.truth(image, "/ImageMask")
    channels = 1 if mask else _channels(image, resources)
    if decode and channels is not None and len(decode) != 2 * channels:
        return "its Decode array does not fit its colours"
    if mask and bits != 1:
        return "it is a mask of more than one bit"
    filters = objects.names(image, "/Filter")
    if mask and "/ColorSpace" in image:
        return "it is a mask with colours of its own"
    if not mask and "/BitsPerComponent" not in image and not set(filters) & SAYING:
        return "it does not say how many bits its colours have"
    if set(filters) & ONE_BIT and (bits != 1 or channels not in (None, 1)):
        return "its data are not what its filter reads"
    if "/JPXDecode" in filters or "/JBIG2Decode" in filters:
        return _framed(image, filters[-1]) if len(filters) == 1 else ""
    if "/DCTDecode" in filters or "/DCT" in filters:
        return (
            _jpeg(bytes(image.read_raw_bytes()), width, height, channels) if filters[-1:] == filters else ""
        )
    if channels is None or not set(filters) <= RAW:
        return ""
    wanted = (width * channels * bits + 7) // 8 * height
    if wanted > MOST_BYTES:
        return ""
    data = unpacked(image)
    if data is None:
        return "its data cannot be unpacked"
    return f"it has {len(data):,} bytes of {wanted:,}" if len(data) < wanted else ""


def _channels(image: Any, resources: Any) -> int | None:
    space = image.get("/ColorSpace")
    if space is None:
        return None
    own = objects.dictionary(resources, "/ColorSpace").get(space) if is_name(space) else None
    space = space if own is None else own
    check_space(space)
    return components(space)


def _jpeg(data: bytes, width: int, height: int, channels: int | None) -> str:
    """What a JPEG's frame header (SOF) says, against what the file says."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            tall, wide = (
                int.from_bytes(data[at + 5 : at + 7], "big"),
                int.from_bytes(data[at + 7 : at + 9], "big"),
            )
            if (wide, tall) != (width, height):
                return f"its JPEG has {wide} × {tall} pixels, not {width} × {height}"
            if channels is not None and data[at + 9] != channels:
                return f"its JPEG has {data[at + 9]} channels, not {channels}"
            # Readers do without the mark at the end, but whoever sends half a file loses that, too.
            return "" if b"\xff\xd9" in data[at:] else "its JPEG ends before its picture does"
        at += 2 + size if marker != 0xFF else 1
    return "its JPEG has no frame" if data[:2] == b"\xff\xd8" else "it is no JPEG"


SAYING = frozenset(["/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"])
"""Filters whose data say themselves how many bits a colour has."""
ONE_BIT = frozenset(["/CCITTFaxDecode", "/CCF", "/JBIG2Decode"])
SIZES = b"\xff\x4f\xff\x51"
"""What stands before the sizes of a JPEG 2000 (ISO 15444-1, A.5.1)."""
SEGMENTS = frozenset([0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 49, 50, 51, 52, 53, 62])
"""Kinds of segments of JBIG2 (ISO 14492, 7.3)."""


def _framed(image: Any, filter_: str) -> str:
    """Whether data of JPEG 2000, or of JBIG2, begin as such data do."""
    data = bytes(image.read_raw_bytes())
    if filter_ == "/JPXDecode":
        head = data[data.find(SIZES) :]
        span = [int.from_bytes(head[at : at + 4], "big") for at in (8, 12, 16, 20)]
        sound = SIZES in data and (span[0] - span[2], span[1] - span[3]) == pixels(image)[:2]
    else:
        sound = len(data) > 11 and data[4] & 0x3F in SEGMENTS
    return "" if sound else "its data are not what its filter reads"


def _mask(image: Any, resources: Any) -> str:
    """What is wrong with the masks of a picture (11.6.5); empty where nothing is."""
    soft, hard = image.get("/SMask"), image.get("/Mask")
    if soft is not None and not (is_name(soft) and said(soft) == "/None"):
        amiss = _soft(image, soft, resources)
        if amiss:
            return amiss
    if hard is not None and is_stream(hard) and not objects.truth(hard, "/ImageMask"):
        return "its mask is not one of one bit"
    if hard is not None and is_array(hard):
        channels = _channels(image, resources)
        if not all(is_whole(one) for one in hard) or channels not in (None, len(hard) / 2):
            return "its mask of colours is none"
    return ""


def _soft(image: Any, soft: Any, resources: Any) -> str:
    if not is_stream(soft) or soft.get("/Subtype") != "/Image":
        return "its soft mask is no picture"
    if soft.get("/ColorSpace") != "/DeviceGray" and "/JPXDecode" not in objects.names(soft, "/Filter"):
        return "its soft mask is not grey"
    if "/SMask" in soft or "/Mask" in soft or objects.truth(soft, "/ImageMask"):
        return "its soft mask has a mask itself"
    matte, channels = objects.array(soft, "/Matte"), _channels(image, resources)
    if matte and channels is not None and len(matte) != channels:
        return "its soft mask has a Matte that does not fit its colours"
    return _amiss(soft, {})


def patterns(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Patterns and shadings have what their kind needs (8.7)."""
    for used in page.used:
        if used.what == "pattern":
            reason = _pattern(used.value)
        elif used.what == "shading":
            reason = _shading(used.value)
        else:
            continue
        if reason and file.first("pattern", used.value.objgen, reason):
            yield finding("pdf-pattern", page.number, reason=reason)


def _pattern(pattern: Any) -> str:
    kind = pattern.get("/PatternType")
    if kind == 2:
        shading = pattern.get("/Shading")
        if shading is None or not (is_dictionary(shading) or is_stream(shading)):
            return "it has no shading"
        return _shading(shading)
    if kind != 1 or not is_stream(pattern):
        return "it is of no known kind"
    if pattern.get("/PaintType") not in (1, 2) or pattern.get("/TilingType") not in (1, 2, 3):
        return "it does not say how it is painted"
    steps = (objects.number(pattern, "/XStep", 0), objects.number(pattern, "/YStep", 0))
    if not all(steps):
        return "its steps are nothing"
    box = objects.rectangle(pattern, "/BBox")
    return "" if box is not None and box.width and box.height else "it has no box"


COORDINATES = {2: 4, 3: 6}


def _shading(shading: Any) -> str:
    kind = shading.get("/ShadingType")
    if not is_whole(kind) or not 1 <= kind <= 7:
        return "its shading is of no known kind"
    if "/ColorSpace" not in shading:
        return "its shading has no colour space"
    if kind in COORDINATES and len(objects.numbers(shading, "/Coords")) != COORDINATES[kind]:
        return "its shading does not say from where to where"
    if kind >= 4 and not is_stream(shading):
        return "its shading has no data"
    if kind < 4 and "/Function" not in shading:
        return "its shading has no function"
    space = shading.get("/ColorSpace")
    check_space(space)
    if family(space) == "Pattern" or (family(space) == "Indexed" and "/Function" in shading):
        return "its shading is in a space that no shading may be in"
    return _shaded(shading, 2 if kind == 1 else 1, components(space)) if "/Function" in shading else ""


def _shaded(shading: Any, inputs: int, channels: int | None) -> str:
    """Of the function of a shading: one for all channels, or one for each."""
    stated = shading.get("/Function")
    if stated is None or not is_array(stated):
        return function_fault(stated, inputs, channels)
    if len(stated) != channels and len(stated) != 1:
        return MISCOUNTED
    each = 1 if len(stated) == channels else channels
    return next((r for r in (function_fault(one, inputs, each) for one in stated) if r), "")


def tints(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Spots say by a sound function which colours stand for them."""
    for used in page.used:
        if used.what == "space" and family(used.value) in ("Separation", "DeviceN"):
            reason = function_fault(used.value[3], len(colorants(used.value)), components(used.value[2]))
            if reason and file.first("tint", reason):
                yield finding("pdf-tint", page.number, reason=reason)


def forms(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Forms have a box; a state of graphics has numbers as it may have."""
    for used in page.used:
        if used.what == "xobject" and used.value.get("/Subtype") == "/Form":
            if objects.rectangle(used.value, "/BBox") is None and file.first("form box", used.value.objgen):
                yield finding("pdf-form-box", page.number)
        elif (
            used.what == "xobject"
            and used.value.get("/Subtype") not in ("/Image", "/PS")
            and file.first("no form")
        ):
            yield finding("pdf-form-kind", page.number)
        elif used.what == "state":
            yield from _state(file, page, used.value)


def _state(file: OpenedPdf, page: Walker, state: Any) -> Iterator[PdfFinding]:
    for name in ("/AIS", "/TK", "/SA", "/OP", "/op"):
        objects.truth(state, name)
    objects.number(state, "/ML", 10)
    dashes = objects.array(state, "/D")
    if dashes and not (
        len(dashes) == 2 and is_array(dashes[0]) and all(is_number(one) and one >= 0 for one in dashes[0])
    ):
        raise objects.wrong(state, "/D", dashes[0], "an array of lengths and a number")
    mask = state.get("/SMask")
    if mask is not None and is_dictionary(mask):
        fault = function_fault(mask.get("/TR"), 1, 1) if "/TR" in mask else ""
        if (fault or not _backed(mask)) and file.first("state", "/SMask"):
            yield finding("pdf-state", page.number, name="SMask", value="TR" if fault else "BC")
    for name, least, most in (
        ("/CA", 0, 1),
        ("/ca", 0, 1),
        ("/LW", 0, 1e6),
        ("/LC", 0, 2),
        ("/LJ", 0, 2),
        ("/OPM", 0, 1),
        ("/FL", 0, 100),
    ):
        if (
            name in state
            and not least <= objects.number(state, name, 0) <= most
            and file.first("state", name)
        ):
            yield finding(
                "pdf-state", page.number, name=name[1:], value=f"{objects.number(state, name, 0):g}"
            )


def _backed(mask: Any) -> bool:
    """Whether the ground of a soft mask is a colour of its group."""
    ground, form = objects.numbers(mask, "/BC"), mask.get("/G")
    space = objects.dictionary(form, "/Group").get("/CS") if form is not None and is_stream(form) else None
    if not ground or space is None:
        return True
    check_space(space)
    return components(space) in (None, len(ground))


RULES: tuple[PdfRule, ...] = (PageRule(pictures), PageRule(patterns), PageRule(tints), PageRule(forms))
