"""Objects of a PDF asked for by kind (ISO 32000, 7.3).

pikepdf hands over whatever stands in a file, and all its objects answer to the same methods. Whoever needs a number, a name
or a dictionary asks for it here: where something else stands, `AmissError` says so, and becomes a finding. Any other exception
while a file is judged is a fault of this program and is left to surface.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite
from typing import Any

from leafletgen.core.geometry import Rect, around
from leafletgen.inspection.finding import AmissError

KNOWN_FILTERS = frozenset([
    "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode",
    "/JBIG2Decode", "/DCTDecode", "/JPXDecode", "/AHx", "/A85", "/Fl", "/RL", "/CCF", "/DCT",
])  # fmt: skip
"""Filters that PDF/X and PDF/A both allow, by their names and by those of inline pictures."""

LARGEST = 3.403e38
"""Numbers beyond it are none (ISO 32000-1, annex C)."""
MOST_SWELL = 1032
"""Times that deflate can make its data smaller (RFC 1951)."""
DEEPEST = 60
"""Steps up or down a tree of objects that are followed."""


def is_array(value: Any) -> bool:
    """An array."""
    import pikepdf

    return isinstance(value, pikepdf.Array)


def is_dictionary(value: Any) -> bool:
    """A dictionary, not a stream."""
    import pikepdf

    return isinstance(value, pikepdf.Dictionary)


def is_stream(value: Any) -> bool:
    """A stream."""
    import pikepdf

    return isinstance(value, pikepdf.Stream)


def is_name(value: Any) -> bool:
    """A name."""
    import pikepdf

    return isinstance(value, pikepdf.Name)


def is_string(value: Any) -> bool:
    """A string."""
    import pikepdf

    return isinstance(value, pikepdf.String)


def is_number(value: Any) -> bool:
    """A number that a PDF may hold."""
    return type(value) in (int, Decimal) and isfinite(value) and abs(value) <= LARGEST


def is_whole(value: Any) -> bool:
    """A whole number."""
    return type(value) is int


KINDS = {
    "name": "a name",
    "string": "a string",
    "array": "an array",
    "dictionary": "a dictionary",
    "stream": "a stream",
}


def kind(value: Any) -> str:
    """What a value is, in words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | Decimal):
        return "a number" if is_number(value) else "a number beyond all limits"
    return KINDS.get(str(getattr(value, "_type_name", "")), "something else")


def said(value: Any) -> str:
    """A name or a string as text; what no encoding explains is replaced."""
    if is_name(value):
        return bytes(value).decode("utf-8", "replace")
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value).decode("latin-1")


def wrong(owner: Any, entry: str, value: Any, wanted: str) -> AmissError:
    """The error for an entry that is of another kind than it must be."""
    number = owner.objgen[0]
    whose = f"object {number}" if number else "an object without a number"
    return AmissError("pdf-object-kind", entry=entry, owner=whose, found=kind(value), wanted=wanted)


def dictionary(owner: Any, entry: str) -> Any:
    """A dictionary; an empty one where there is none."""
    import pikepdf

    value = owner.get(entry)
    if value is None:
        return pikepdf.Dictionary()
    if not is_dictionary(value):
        raise wrong(owner, entry, value, "a dictionary")
    return value


def stream(owner: Any, entry: str) -> Any | None:
    """A stream; None where there is none."""
    value = owner.get(entry)
    if value is not None and not is_stream(value):
        raise wrong(owner, entry, value, "a stream")
    return value


def array(owner: Any, entry: str) -> list[Any]:
    """The members of an array; none where there is none."""
    value = owner.get(entry)
    if value is None:
        return []
    if not is_array(value):
        raise wrong(owner, entry, value, "an array")
    return list(value)


def dictionaries(owner: Any, entry: str) -> list[Any]:
    """The members of an array of dictionaries."""
    members = array(owner, entry)
    for member in members:
        if not is_dictionary(member):
            raise wrong(owner, entry, member, "an array of dictionaries")
    return members


def numbers(owner: Any, entry: str) -> list[float]:
    """The members of an array of numbers."""
    members = array(owner, entry)
    for member in members:
        if not is_number(member):
            raise wrong(owner, entry, member, "an array of numbers")
    return [float(member) for member in members]


def number(owner: Any, entry: str, default: float) -> float:
    """A number."""
    value = owner.get(entry)
    if value is None:
        return default
    if not is_number(value):
        raise wrong(owner, entry, value, "a number")
    return float(value)


def whole(owner: Any, entry: str, default: int) -> int:
    """A whole number."""
    value = owner.get(entry)
    if value is None:
        return default
    if not is_whole(value):
        raise wrong(owner, entry, value, "a whole number")
    return int(value)


def truth(owner: Any, entry: str, default: bool = False) -> bool:
    """True or false."""
    value = owner.get(entry)
    if value is None:
        return default
    if not isinstance(value, bool):
        raise wrong(owner, entry, value, "true or false")
    return value


def name(owner: Any, entry: str, default: str = "") -> str:
    """A name with its slash."""
    value = owner.get(entry)
    if value is None:
        return default
    if not is_name(value):
        raise wrong(owner, entry, value, "a name")
    return said(value)


def text(owner: Any, entry: str, default: str = "") -> str:
    """A string."""
    value = owner.get(entry)
    if value is None:
        return default
    if not is_string(value):
        raise wrong(owner, entry, value, "a string")
    return said(value)


def rows(thing: Any, *entries: str) -> list[Any]:
    """What the first of these entries that is there has for each filter of a stream."""
    found = next((thing.get(name) for name in entries if name in thing), None)
    return list(found) if found is not None and is_array(found) else [] if found is None else [found]


def names(owner: Any, entry: str) -> list[str]:
    """A name, or the members of an array of names."""
    value = owner.get(entry)
    members = [] if value is None else list(value) if is_array(value) else [value]
    for member in members:
        if not is_name(member):
            raise wrong(owner, entry, member, "a name")
    return [said(member) for member in members]


def rectangle(owner: Any, entry: str) -> Rect | None:
    """A rectangle (7.9.5): two corners, in any order; None where there is none."""
    corners = numbers(owner, entry)
    if not corners:
        return None
    if len(corners) != 4:
        raise wrong(owner, entry, owner.get(entry), "an array of four numbers")
    x0, y0, x1, y1 = corners
    return around(((x0, y0), (x1, y1)))


def inherited(page: Any, entry: str) -> Any:
    """The page, or the node of the tree of pages above it, that has an entry (7.7.3.4); the page where none has."""
    node = page
    for _ in range(DEEPEST):
        if entry in node:
            return node
        above = node.get("/Parent")
        if not is_dictionary(above):
            break
        node = above
    return page


def members(owner: Any) -> Iterator[tuple[str, Any]]:
    """The entries of a dictionary, sorted by name. (Asked for by name pikepdf does not find those that are not in UTF-8.)"""
    yield from sorted(owner.items(), key=_named)


def _named(entry: tuple[str, Any]) -> str:
    return entry[0]


def within(thing: Any) -> Iterator[Any]:
    """A dictionary or stream and those that lie directly in it, not those that it refers to."""
    import pikepdf

    below = [(thing, 0)]
    while below:
        one, depth = below.pop()
        if depth and one.objgen[0]:
            continue
        row: list[Any] = []
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            yield one
            row = [value for _, value in one.items()]
        elif isinstance(one, pikepdf.Array):
            row = list(one)
        if depth < DEEPEST:
            below += [(kid, depth + 1) for kid in row if isinstance(kid, pikepdf.Object)]


PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def descendant(font: Any) -> Any:
    """The font that holds the glyphs of a composite font; a simple font is its own."""
    if "/DescendantFonts" not in font:
        return font
    found = dictionaries(font, "/DescendantFonts")
    if not found:
        raise wrong(font, "/DescendantFonts", None, "an array of dictionaries")
    return found[0]


def embedded(font: Any) -> bool:
    """Whether a font brings its letters along."""
    if font.get("/Subtype") == "/Type3":
        return True
    descriptor = dictionary(descendant(font), "/FontDescriptor")
    return any(program in descriptor for program in PROGRAMS)


def swells(stream: Any, most: int) -> bool:
    """Whether a deflated stream unpacks to more than `most` bytes; it is unpacked piece by piece, and nothing is kept."""
    kinds = stream.get("/Filter")
    packed_once = is_name(kinds) or (is_array(kinds) and len(kinds) == 1)
    if not packed_once or int(stream.get("/Length", 0)) * MOST_SWELL <= most:
        return False
    waiting, reader, count = bytes(stream.read_raw_bytes()), zlib.decompressobj(), 0
    try:
        while waiting and not reader.eof and count <= most:
            count += len(reader.decompress(waiting, 1 << 20))
            waiting = reader.unconsumed_tail
    except zlib.error:
        return False  # another packing, or a broken one: whoever reads it says so
    return count > most


WIDEST_ROW = 1 << 24
"""Bytes of a row of a picture that a predictor is let unpack: qpdf would ask for memory as the file states it."""


def _reasonable(stream: Any) -> bool:
    """Whether rows of what a predictor is to unpack can be held."""
    stated = stream.get("/DecodeParms")
    for one in list(stated) if stated is not None and is_array(stated) else [stated]:
        if not is_dictionary(one):
            continue
        row = 1
        for name in ("/Columns", "/Colors", "/BitsPerComponent"):
            value = one.get(name, 1)
            row *= value if is_whole(value) else 1
        if not 0 <= row <= 8 * WIDEST_ROW:
            return False
    return True


def unpacked(stream: Any, *, pixels: bool = False) -> bytes | None:
    """The data of a stream; with `pixels` those of a JPEG, too. None where its packing is another (JPEG 2000) or is broken."""
    import pikepdf

    level = pikepdf.StreamDecodeLevel
    if not _reasonable(stream):
        return None
    try:
        return bytes(stream.read_bytes(level.all if pixels else level.generalized))
    except (pikepdf.PdfError, ValueError, RuntimeError):  # the last two: of parameters that no filter takes
        return None
