"""A font of a file as it is used: which glyph a code calls, how wide that is by the file and by the font, which text it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.followed.painting import widths_of
from leafletgen.inspection.objects import (
    PROGRAMS,
    descendant,
    dictionary,
    embedded,
    is_array,
    is_dictionary,
    is_name,
    is_stream,
    is_whole,
    said,
    stream,
    unpacked,
)
from leafletgen.inspection.read import cmaps, programs
from leafletgen.inspection.read.cmaps import CodeMap
from leafletgen.inspection.read.programs import Program

SYMBOLIC = 4
"""Flags of a font descriptor."""
BASES: Mapping[str, str] = {
    "/WinAnsiEncoding": "win", "/MacRomanEncoding": "mac", "/StandardEncoding": "standard",
}  # fmt: skip


class FontFacts:
    """What a font dictionary says, and the program in it."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.kind = objects.name(font, "/Subtype")
        self.name = objects.name(font, "/BaseFont", "/?")[1:]
        self.composite = self.kind == "/Type0"
        self.inner = descendant(font)
        self.descriptor = dictionary(self.inner, "/FontDescriptor")
        self.embedded = embedded(font)

    @cached_property
    def flags(self) -> int:
        """Those of the descriptor."""
        return objects.whole(self.descriptor, "/Flags", 0)

    @property
    def symbolic(self) -> bool:
        """Whether the font has an order of its own."""
        return bool(self.flags & SYMBOLIC)

    @cached_property
    def program(self) -> Program | None:
        """The program in it; None where there is none, or it cannot be read."""
        if self.kind == "/Type3":
            glyphs = objects.members(dictionary(self.font, "/CharProcs"))
            matrix = objects.numbers(self.font, "/FontMatrix") or [0.001]
            drawings = {key[1:]: unpacked(value) or b"" for key, value in glyphs if is_stream(value)}
            return programs.drawn(drawings, abs(matrix[0]))
        for entry in PROGRAMS:
            found = stream(self.descriptor, entry)
            if found is not None:
                return programs.read(unpacked(found) or b"", entry)
        return None

    @property
    def has_program(self) -> bool:
        """Whether there is one, readable or not."""
        return any(entry in self.descriptor for entry in PROGRAMS)

    @cached_property
    def cmap(self) -> CodeMap | None:
        """Code -> CID of a composite font; None where it is a predefined map that we have no tables of."""
        stated = self.font.get("/Encoding")
        if stated is not None and is_stream(stated):
            made = cmaps.parse(unpacked(stated) or b"")
            return made if not made.uses or made.uses.startswith("Identity") else None
        return cmaps.IDENTITY if self.cmap_name in ("Identity-H", "Identity-V") else None

    @property
    def cmap_name(self) -> str:
        """The name of the map."""
        stated = self.font.get("/Encoding")
        if stated is not None and is_stream(stated):
            return objects.name(stated, "/CMapName", "/")[1:]
        return said(stated)[1:] if is_name(stated) else ""

    @cached_property
    def texts(self) -> CodeMap | None:
        """Code -> text by the file's own map."""
        found = self.font.get("/ToUnicode")
        return cmaps.parse(unpacked(found) or b"") if found is not None and is_stream(found) else None

    @cached_property
    def to_glyphs(self) -> bytes | None:
        """CID -> glyph, two bytes each; None where they are the same."""
        found = self.inner.get("/CIDToGIDMap")
        return unpacked(found) if found is not None and is_stream(found) else None

    # ------------------------------------------------------------ codes

    def cid(self, code: int) -> int | None:
        """The number by which a composite font is asked for a glyph."""
        if self.cmap is None:
            return None
        return code if self.cmap is cmaps.IDENTITY else self.cmap.cids.get(code, 0)

    def glyph(self, code: int) -> int | None:
        """The number of its glyph in the program; None where that is not known; beyond all where there is none."""
        program = self.program
        if program is None:
            return None
        if self.composite:
            return self._of_cid(program, self.cid(code))
        if self.kind == "/TrueType":
            return self._of_true_type(program, code)
        named = self.encoding.get(code)
        return program.number(named) if named is not None else 0

    def _of_cid(self, program: Program, cid: int | None) -> int | None:
        if cid is None:
            return None
        if program.cids is not None:
            return program.cids.get(cid, program.glyphs if cid else 0)
        if self.to_glyphs is not None:
            return int.from_bytes(self.to_glyphs[2 * cid : 2 * cid + 2], "big")
        return cid

    def _of_true_type(self, program: Program, code: int) -> int | None:
        """As readers find it (9.6.6.4)."""
        symbol, roman, unicode = program.cmap(3, 0), program.cmap(1, 0), program.cmap(3, 1)
        if program.kind == "CFF":
            named = self.encoding.get(code)
            return program.number(named) if named is not None else None
        if not self.symbolic or "/Encoding" in self.font:
            named = self.encoding.get(code)
            if named is None and not self.symbolic and "/Encoding" in self.font:
                return 0
            if named is not None and unicode is not None:
                letter = programs.letters(named)
                found = unicode.get(ord(letter)) if len(letter) == 1 else None
                if found:
                    return found
            if named is not None and roman is not None:
                back = next((at for at, one in programs.mac_roman().items() if one == named), None)
                if back is not None and roman.get(back):
                    return roman[back]
            if named is not None and program.number(named):
                return program.number(named)
        if symbol is not None:
            for base in (0xF000, 0, 0xF100, 0xF200):
                if symbol.get(base + code):
                    return symbol[base + code]
        if roman is not None:
            return roman.get(code, 0)
        return None if not program.cmaps else 0

    @cached_property
    def encoding(self) -> Mapping[int, str]:
        """Code -> name of a simple font: its base, and what differs from that."""
        stated = self.font.get("/Encoding")
        base = stated if is_name(stated) else None
        if is_dictionary(stated):
            base = stated.get("/BaseEncoding")
        made = dict(self._base(said(base) if is_name(base) else ""))
        if is_dictionary(stated):
            made |= differences(stated)
        return made

    def _base(self, stated: str) -> Mapping[int, str]:
        tables = {"win": programs.win_ansi, "mac": programs.mac_roman, "standard": programs.standard}
        if stated in BASES:
            return tables[BASES[stated]]()
        if self.kind != "/TrueType" and self.program is not None and self.program.encoding:
            return self.program.encoding
        return {} if self.symbolic and self.kind != "/TrueType" else programs.standard()

    @cached_property
    def widths(self) -> Any:
        """As the file states them."""
        return widths_of(self.font)

    def width(self, code: int) -> float | None:
        """Of a code in em by the file; None where it does not say."""
        if self.composite:
            cid = self.cid(code)
            return None if cid is None else float(self.widths.of.get(cid, self.widths.default))
        found = self.widths.of.get(code)
        if found is None and "/Widths" in self.font:
            return objects.number(self.descriptor, "/MissingWidth", 0) / 1000
        return None if found is None else float(found)

    def text(self, code: int) -> str | None:
        """What a code stands for by the file's own map; None where that does not say."""
        return None if self.texts is None else self.texts.texts.get(code)

    def readable(self, code: int) -> bool:
        """Whether something says what a code stands for (9.10.2)."""
        if self.text(code) is not None:
            return True
        if self.composite:
            return self.predefined
        named = self.encoding.get(code)
        if self.kind == "/TrueType" and self.symbolic and "/Encoding" not in self.font:
            return False
        return named is not None and programs.is_listed(named)

    @property
    def predefined(self) -> bool:
        """Whether its letters are those of a collection that readers know."""
        collection = dictionary(self.inner, "/CIDSystemInfo")
        known = objects.text(collection, "/Ordering") in ("GB1", "CNS1", "Japan1", "Korea1")
        return known and objects.text(collection, "/Registry") == "Adobe"


def differences(encoding: Any) -> dict[int, str]:
    """Code -> name where an encoding differs from its base."""
    made: dict[int, str] = {}
    code = 0
    row = encoding.get("/Differences")
    for one in list(row) if row is not None and is_array(row) else ():
        if is_whole(one):
            code = int(one)
        elif is_name(one):
            made[code] = said(one)[1:]
            code += 1
    return made
