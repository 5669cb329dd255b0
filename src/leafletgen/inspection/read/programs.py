"""The programs of fonts in a file: which glyphs are there, by number, name or code, and how wide they are.

The door of inspection to fontTools, which tells of damage by whatever exception a broken value runs into: all of them are caught
here, at `_tried`, and nowhere else. A program that cannot be read is None.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from struct import error, unpack_from
from typing import Any, Literal, TypeVar

ProgramKind = Literal["TrueType", "CFF", "Type1", "Type3"]
MOST_GLYPHS = 0x10000


@dataclass(frozen=True)
class Program:
    """A font's program. `advance` gives em by glyph number (None: not known); `numbers`: by name; `cids`: glyph numbers by CID
    (None: they are the same); `cmaps`: (platform, encoding) -> glyph number by code; `encoding`: names by code; `outlines`: the
    numbers of glyphs with ink.
    """

    kind: ProgramKind
    glyphs: int
    advance: Callable[[int], float | None]
    numbers: Mapping[str, int] = field(default_factory=dict)
    cids: Mapping[int, int] | None = None
    cmaps: tuple[tuple[tuple[int, int], Mapping[int, int]], ...] = ()
    encoding: Mapping[int, str] = field(default_factory=dict)
    outlines: frozenset[int] = frozenset()

    def number(self, name: str) -> int:
        """The glyph of a name; 0 where there is none."""
        return self.numbers.get(name, 0)

    def cmap(self, platform: int, encoding: int) -> Mapping[int, int] | None:
        """One of its tables of codes."""
        return next((codes for key, codes in self.cmaps if key == (platform, encoding)), None)


def load() -> None:
    """Load what reads most of them: once, before workers are forked."""
    import fontTools.ttLib  # noqa: F401


def read(data: bytes, kind: str) -> Program | None:
    """The program of the stream FontFile, FontFile2 or FontFile3 (`kind`)."""
    loud = logging.getLogger("fontTools").disabled
    logging.getLogger("fontTools").disabled = True
    try:
        return _tried(lambda: _by_kind(data, kind), None)
    finally:
        logging.getLogger("fontTools").disabled = loud


def _by_kind(data: bytes, kind: str) -> Program | None:
    if kind == "/FontFile":
        return _type1(data)
    if data[:4] == b"OTTO" or (kind == "/FontFile3" and data[:4] == b"\0\1\0\0"):
        return _open_type(data)
    return _cff(data) if kind == "/FontFile3" else _true_type(data)


def _true_type(data: bytes) -> Program | None:
    """By its tables; fontTools reads those of codes and names."""
    tables = _tables(data)
    if not {"head", "maxp", "hhea", "hmtx"} <= tables.keys():
        return None
    em, long_offsets = (
        unpack_from(">H", data, tables["head"] + 18)[0],
        unpack_from(">h", data, tables["head"] + 50)[0],
    )
    count = unpack_from(">H", data, tables["maxp"] + 4)[0]
    long = unpack_from(">H", data, tables["hhea"] + 34)[0]
    metrics = unpack_from(f">{2 * long}H", data, tables["hmtx"])[::2]
    if not em or not metrics:
        return None
    names = _Names(data)
    inked: frozenset[int] = frozenset()
    if "loca" in tables and "glyf" in tables:
        form = ("L", 1) if long_offsets else ("H", 2)
        try:
            ends = unpack_from(f">{count + 1}{form[0]}", data, tables["loca"])
            inked = frozenset(n for n in range(count) if ends[n + 1] > ends[n])
        except error:  # a table ends before it should
            return None
    return Program(
        "TrueType", count, lambda glyph: metrics[min(glyph, len(metrics) - 1)] / em, names, None,
        names.cmaps, {}, inked,
    )  # fmt: skip


def _tables(data: bytes) -> Mapping[str, int]:
    """Where the tables of a font begin (OpenType, table directory)."""
    count = unpack_from(">H", data, 4)[0]
    rows = (unpack_from(">4sLL", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset in rows}


class _Names(dict[str, int]):
    """Glyph numbers by name, read when first asked for; none where the font has no names that can be read."""

    def __init__(self, data: bytes) -> None:
        from fontTools.ttLib import TTFont

        self._font = TTFont(BytesIO(data), lazy=True)
        self._read = False
        self.cmaps: tuple[tuple[tuple[int, int], Mapping[int, int]], ...] = _tried(self._tables, ())

    def _tables(self) -> tuple[tuple[tuple[int, int], Mapping[int, int]], ...]:
        tables = self._font["cmap"].tables if "cmap" in self._font else ()
        return tuple(
            ((table.platformID, table.platEncID), self._by_number(table.cmap))
            for table in tables
            if hasattr(table, "cmap")
        )

    def _by_number(self, codes: Mapping[int, str]) -> Mapping[int, int]:
        return {code: self._font.getGlyphID(name) for code, name in codes.items()}

    def _order(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._font.getGlyphOrder())}

    def get(self, name: str, default: Any = 0) -> Any:
        if not self._read:
            self._read = True
            self.update(_tried(self._order, dict[str, int]()))
        return super().get(name, default)


Read = TypeVar("Read")


def _tried(step: Callable[[], Read], otherwise: Read) -> Read:
    """What a step of fontTools gives; fonts in PDF may do without the tables that it reads."""
    try:
        return step()
    except Exception:  # noqa: BLE001  (fontTools has no error of its own for damage: struct.error, KeyError, AssertionError ...)
        return otherwise


def _open_type(data: bytes) -> Program | None:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), lazy=True)
    if "CFF " not in font:
        return _true_type(data)
    return _of_cff(font["CFF "].cff)


def drawn(glyphs: Mapping[str, bytes], unit: float) -> Program:
    """The letters of a Type 3 font: each says its width first (d0, d1)."""
    found: list[float | None] = [None]
    numbers = {".notdef": 0}
    for name, content in glyphs.items():
        width = DRAWN.match(content)
        numbers[name] = len(found)
        found.append(float(width[1]) * unit if width else None)
    return Program("Type3", len(found), lambda glyph: found[glyph], numbers)


DRAWN = re.compile(rb"\s*+([-+]?(?:\d++(?:\.\d++)?+|\.\d++))\s[-+.\d\s]++d[01]\b")


def _cff(data: bytes) -> Program | None:
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    return _of_cff(fonts)


def _of_cff(fonts: Any) -> Program:
    top = fonts[0]
    strings, names = top.CharStrings, list(top.charset)
    cids = {int(name[3:]): n for n, name in enumerate(names) if n} | {0: 0} if hasattr(top, "ROS") else None
    unit = top.FontMatrix[0] if hasattr(top, "FontMatrix") else 0.001

    @cache
    def advance(glyph: int) -> float | None:
        return _tried(
            lambda: _cff_width(strings[names[glyph]], fonts.GlobalSubrs, _unit(strings, names[glyph], unit)),
            None,
        )

    encoding: dict[int, str] = {}
    if cids is None and isinstance(top.Encoding, list):
        encoding = {code: name for code, name in enumerate(top.Encoding) if name != ".notdef"}
    elif cids is None and top.Encoding == "StandardEncoding":
        encoding = dict(standard())
    return Program(
        "CFF", len(names), advance, {name: n for n, name in enumerate(names)}, cids, (), encoding,
        frozenset(range(len(names))),
    )  # fmt: skip


def _unit(strings: Any, name: str, unit: float) -> float:
    """Em of a unit: of the part of a CID font that a glyph is in, where that says one."""
    if not hasattr(strings, "fdArray"):
        return unit
    part = strings.fdArray[
        strings.fdSelect[strings.charStrings[name]] if strings.charStringsAreIndexed else 0
    ]
    own = part.rawDict.get("FontMatrix")
    return unit if own is None else own[0] * (unit if unit != 0.001 else 1)


def _cff_width(string: Any, subrs: Any, unit: float) -> float | None:
    from fontTools.misc.psCharStrings import T2WidthExtractor

    private = string.private
    extractor = T2WidthExtractor(
        getattr(private, "Subrs", []), subrs, private.nominalWidthX, private.defaultWidthX
    )
    extractor.execute(string)
    return float(extractor.width) * unit


NUMBER = re.compile(rb"dup\s+(\d+)\s*/(\S+)\s+put")


def _type1(data: bytes) -> Program | None:
    """The encoding in the clear part, names and widths in the encrypted one (Adobe Type 1 Font Format, 7)."""
    from fontTools.misc.eexec import decrypt

    at = data.find(b"eexec")
    if at < 0:
        return None
    clear, rest = data[:at], data[at + 5 :].lstrip(b" \t\r\n")
    if re.match(rb"[0-9A-Fa-f\s]{8}", rest):
        digits = b"".join(rest.split())
        digits = re.match(rb"[0-9A-Fa-f]*", digits)[0]  # type: ignore[index]  # matches always
        rest = bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
    private = decrypt(rest, 55665)[0][4:]
    skip = re.search(rb"/lenIV\s+(\d+)", private)
    skipped = int(skip[1]) if skip else 4
    names, widths = {".notdef": 0}, list[float | None]([None])
    matrix = re.search(rb"/FontMatrix\s*\[\s*([-.\deE+]+)", clear)
    unit = float(matrix[1]) if matrix else 0.001
    place = max(0, private.find(b"begin", max(0, private.find(b"/CharStrings"))))
    while (found := CHARSTRING.search(private, place)) is not None and len(names) < MOST_GLYPHS:
        place = found.end() + int(found[2])
        string = decrypt(private[found.end() : place], 4330)[0][skipped:]
        width = _type1_width(string)
        if found[1] == b".notdef":
            widths[0] = None if width is None else width * unit
            continue
        names[found[1].decode("latin-1")] = len(widths)
        widths.append(None if width is None else width * unit)
    encoding = {int(code): name.decode("latin-1") for code, name in NUMBER.findall(clear)}
    if len(names) == 1:
        return None
    return Program(
        "Type1", len(names), lambda glyph: widths[glyph], names, None, (), encoding or standard(),
        frozenset(range(len(names))),
    )  # fmt: skip


CHARSTRING = re.compile(rb"/(\S{1,127})\s+(\d{1,9})\s+\S{1,4}[ ]")
"""A name has at most 127 characters (PostScript Language Reference, appendix B)."""


def _type1_width(string: bytes) -> float | None:
    """What stands before hsbw or sbw."""
    stack: list[float] = []
    i = 0
    while i < len(string):
        byte, i = string[i], i + 1
        if byte >= 32:
            value, i = _type1_number(byte, string, i)
            stack.append(value)
        elif byte == 13 and len(stack) > 1:
            return stack[1]
        elif byte == 12 and i < len(string) and string[i] == 12 and len(stack) > 1:
            last = stack.pop()
            stack[-1] /= last or 1
            i += 1
        elif byte == 12 and i < len(string) and string[i] == 7 and len(stack) > 2:
            return stack[2]
        else:
            return None
    return None


def _type1_number(byte: int, string: bytes, i: int) -> tuple[float, int]:
    if byte <= 246:
        return byte - 139, i
    if byte == 255:
        return unpack_from(">i", string, i)[0], i + 4
    sign = 1 if byte <= 250 else -1
    return sign * ((byte - (247 if sign > 0 else 251)) * 256 + string[i] + 108), i + 1


@cache
def standard() -> Mapping[int, str]:
    """Adobe's StandardEncoding."""
    from fontTools.encodings.StandardEncoding import StandardEncoding

    return {code: name for code, name in enumerate(StandardEncoding) if name != ".notdef"}


@cache
def mac_roman() -> Mapping[int, str]:
    """MacRomanEncoding."""
    from fontTools.encodings.MacRoman import MacRoman

    return {code: name for code, name in enumerate(MacRoman) if name != ".notdef"} | {202: "space"}


@cache
def win_ansi() -> Mapping[int, str]:
    """WinAnsiEncoding: code page 1252, and a bullet where that has nothing (annex D)."""
    from fontTools.agl import UV2AGL

    found = dict.fromkeys(range(127, 160), "bullet") | {160: "space", 173: "hyphen"}
    for code in range(32, 256):
        try:
            letter = bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            continue
        if code not in (127, 160, 173) and ord(letter) in UV2AGL:
            found[code] = UV2AGL[ord(letter)]
    return found


def letters(name: str) -> str:
    """What the name of a glyph says it stands for (Adobe Glyph List); empty where it says nothing."""
    from fontTools.agl import toUnicode

    return str(toUnicode(name))


def is_listed(name: str) -> bool:
    """Whether a name stands in the Adobe Glyph List, or is built as it says."""
    return bool(letters(name))
