"""The letters that a file shows, held against the fonts in it: they are there, and as wide as the file says.

Only of composite TrueType fonts whose codes are numbers of glyphs (Identity), which is what nearly all programs write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from struct import error, unpack_from
from typing import Any, NamedTuple

from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.objects import descendant, dictionary, name, stream, unpacked
from leafletgen.judge.inspect.opening import OpenedPdf
from leafletgen.judge.inspect.painting import widths_of

SLACK = 1 / 1000
"""Of an em, by which a stated width may miss that of the font (PDF/A-2, 6.2.11.5)."""

NOTDEF = 0
"""The glyph for letters that a font does not have."""


class Program(NamedTuple):
    """An embedded TrueType font: how many glyphs, and their advances in em (the last stands for all that follow)."""

    glyphs: int
    advances: tuple[float, ...]

    def advance(self, glyph: int) -> float:
        """Of a glyph that is there."""
        return self.advances[min(glyph, len(self.advances) - 1)]


def glyphs(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Every letter that is shown is in its font, and advances as the file says."""
    for number, walk in enumerate(file.walks, 1):
        shown: dict[tuple[Any, str], tuple[Any, set[int]]] = {}
        for one in walk.painted:
            if one.font is not None:
                key = (one.font.objgen, name(one.font, "/BaseFont"))
                shown.setdefault(key, (one.font, set()))[1].update(one.codes)
        for font, codes in shown.values():
            program = _program(font)
            if program is not None:
                yield from _judged(number, font, program, codes)


def _judged(number: int, font: Any, program: Program, codes: set[int]) -> Iterator[PdfFinding]:
    called, stated = name(font, "/BaseFont", "/?")[1:], widths_of(font)
    lacking = [code for code in codes if code == NOTDEF or code >= program.glyphs]
    if lacking:
        yield finding("x-font-glyph", number, name=called, count=len(lacking))
    there = codes.difference(lacking)
    if any(abs(stated.of.get(c, stated.default) - program.advance(c)) > SLACK for c in there):
        yield finding("x-font-width", number, name=called)


def _program(font: Any) -> Program | None:
    """The font program, where its glyphs are called by their numbers."""
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
        return None
    inner = descendant(font)
    file = stream(dictionary(inner, "/FontDescriptor"), "/FontFile2")
    if inner.get("/CIDToGIDMap", "/Identity") != "/Identity" or file is None:
        return None
    return _read(unpacked(file) or b"") or Program(0, ())  # a font that nobody can read has no letters


def _read(data: bytes) -> Program | None:
    """Glyphs and advances of a font's bytes; None where they are no font."""
    try:
        tables = _tables(data)
        if not {"head", "maxp", "hhea", "hmtx"} <= tables.keys():
            return None
        em = unpack_from(">H", data, tables["head"] + 18)[0]
        count = unpack_from(">H", data, tables["maxp"] + 4)[0]
        long = unpack_from(">H", data, tables["hhea"] + 34)[0]
        metrics = unpack_from(f">{2 * long}H", data, tables["hmtx"])
    except error:  # a table ends before it should
        return None
    return Program(count, tuple(advance / em for advance in metrics[::2])) if em and metrics else None


def _tables(data: bytes) -> Mapping[str, int]:
    """Where the tables of a font begin (OpenType, table directory)."""
    count = unpack_from(">H", data, 4)[0]
    rows = (unpack_from(">4sLL", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset in rows}
