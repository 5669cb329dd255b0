"""Objects that pages use are made as they must be (ISO 32000-1): pictures, masks, patterns, shadings, functions, forms.

These are faults whatever a file claims to be: a reader that meets one guesses, or leaves out what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.judge.inspect import objects
from leafletgen.judge.inspect.colors import check_space, components, family
from leafletgen.judge.inspect.content import Walker
from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.objects import (
    is_array,
    is_dictionary,
    is_name,
    is_number,
    is_stream,
    is_whole,
    said,
    unpacked,
)
from leafletgen.judge.inspect.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.judge.inspect.painting import pixels

RAW = frozenset(
    [
        "/FlateDecode",
        "/Fl",
        "/ASCIIHexDecode",
        "/AHx",
        "/ASCII85Decode",
        "/A85",
        "/RunLengthDecode",
        "/RL",
        "/LZWDecode",
        "/LZW",
    ]
)
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
        reason = _amiss(image, used.resources) or _mask(image)
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
            return ""
        at += 2 + size if marker != 0xFF else 1
    return "its JPEG has no frame" if data[:2] == b"\xff\xd8" else "it is no JPEG"


def _mask(image: Any) -> str:
    """What is wrong with the mask of a picture (11.6.5); empty where nothing is."""
    soft, hard = image.get("/SMask"), image.get("/Mask")
    if soft is not None and not (is_name(soft) and said(soft) == "/None"):
        if not is_stream(soft) or soft.get("/Subtype") != "/Image":
            return "its soft mask is no picture"
        if soft.get("/ColorSpace") != "/DeviceGray" and "/JPXDecode" not in objects.names(soft, "/Filter"):
            return "its soft mask is not grey"
        if "/SMask" in soft or "/Mask" in soft or objects.truth(soft, "/ImageMask"):
            return "its soft mask has a mask itself"
        return _amiss(soft, {})
    if hard is not None and is_stream(hard) and not objects.truth(hard, "/ImageMask"):
        return "its mask is not one of one bit"
    if hard is not None and is_array(hard) and not all(is_whole(one) for one in hard):
        return "its mask of colours is none"
    return ""


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
    stated = shading.get("/Function")
    functions = list(stated) if stated is not None and is_array(stated) else [stated]
    return next((r for r in (_function(one) for one in functions if one is not None) if r), "")


def _function(function: Any) -> str:
    """What is wrong with a function (7.10); empty where nothing is."""
    if is_name(function) and said(function) == "/Identity":
        return ""
    if not (is_dictionary(function) or is_stream(function)):
        return "its function is none"
    kind, domain = function.get("/FunctionType"), objects.numbers(function, "/Domain")
    if kind not in (0, 2, 3, 4) or not domain or len(domain) % 2:
        return "its function is of no known kind, or has no domain"
    if kind in (0, 4) and (not is_stream(function) or not objects.numbers(function, "/Range")):
        return "its function has no range"
    if kind == 2 and not is_number(function.get("/N")):
        return "its function has no exponent"
    if kind == 3:
        parts = objects.array(function, "/Functions")
        if not parts or len(objects.numbers(function, "/Bounds")) != len(parts) - 1:
            return "its function has no parts, or not as many bounds"
    return ""


def tints(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Spots say by a sound function which colours stand for them."""
    for used in page.used:
        if used.what == "space" and family(used.value) in ("Separation", "DeviceN"):
            reason = _function(used.value[3])
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
    for name, least, most in (
        ("/CA", 0, 1),
        ("/ca", 0, 1),
        ("/LW", 0, 1e6),
        ("/LC", 0, 2),
        ("/LJ", 0, 2),
        ("/OPM", 0, 1),
    ):
        if (
            name in state
            and not least <= objects.number(state, name, 0) <= most
            and file.first("state", name)
        ):
            yield finding(
                "pdf-state", page.number, name=name[1:], value=f"{objects.number(state, name, 0):g}"
            )


RULES: tuple[PdfRule, ...] = (PageRule(pictures), PageRule(patterns), PageRule(tints), PageRule(forms))
