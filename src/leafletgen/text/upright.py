"""Lines that run down: which letters stand upright in them, and which stand side by side in one square (tate-chu-yoko).

Orientations are those of UAX #50; numbers, marks and single letters of Latin follow JLREQ 3.2.5 and 3.2.6.
"""

from __future__ import annotations

import re

from leafletgen.text.breaks import clusters
from leafletgen.text.fonts.face import MIDDLE, Face, ShapedGlyph
from leafletgen.text.languages.tag import Language
from leafletgen.text.scripts import stands_upright

_ASIDE = r"0-9A-Za-z.,:;/\-+%#&@"
_NAMED = r"(?:(?<![A-Za-z] )|(?=[0-9]{1,2}[^\W_0-9A-Za-z]))"
"""A number behind a Latin word and a space is a part of its name (iPhone 15), unless it counts what follows (24 hours)."""
_SQUARE = re.compile(
    rf"(?<![{_ASIDE}]){_NAMED}(?:[0-9]{{1,2}}|[A-Z])(?![{_ASIDE}])"
    r"|(?<![!?\uff01\uff1f])(?:[!?]{1,2}|[\uff01\uff1f]{2})(?![!?\uff01\uff1f])"
)
"""What stands in one square: a number of one or two digits or a single capital without Latin beside it, `!?`."""
_NARROW = str.maketrans("\uff01\uff1f", "!?")
"""Marks of full width as they are drawn two in a square."""
_STACKED = re.compile(rf"(?<![{_ASIDE}])\d{{3}}(?![{_ASIDE}])", re.ASCII)
"""A number of three digits, which stand upright one below the other: 110, 119."""
WIDEST = 1.1
"""How wide in em what stands in a square may be."""


def runs_down(language: Language) -> bool:
    """Whether lines of a language may run down."""
    return language.pack.columns is not None


def column_marks(language: Language) -> dict[int, str]:
    """How marks are drawn in lines that run down, for `str.translate`."""
    return {ord(mark): drawn for mark, drawn in language.pack.column_marks.items()}


def orientations(chars: str, language: Language) -> tuple[list[bool], list[int]]:
    """Whether each character stands upright, and the number of the square that it shares with others (-1: none)."""
    upright, squares = [False] * len(chars), [-1] * len(chars)
    start = 0
    for end in clusters(chars):
        upright[start:end] = [stands_upright(chars[start])] * (end - start)
        start = end
    if language.pack.columns == "right":
        for number, found in enumerate(_SQUARE.finditer(chars)):
            span = slice(*found.span())
            upright[span] = [True] * len(found[0])
            squares[span] = [number] * len(found[0])
        for found in _STACKED.finditer(chars):
            upright[slice(*found.span())] = [True] * 3
        for at, mark in enumerate(chars):
            if mark in language.pack.column_marks:
                upright[at] = not mark.isascii() or (at > 0 and upright[at - 1] and squares[at - 1] < 0)
    return upright, squares


def side_by_side(
    face: Face, chars: str, start: int, end: int, script: str, language: str
) -> tuple[ShapedGlyph, ...]:
    """The glyphs of `chars[start:end]` side by side in a square of the line, as one cluster; half-width ones where they are
    else too wide.
    """
    em = face.upem
    chars = chars.translate(_NARROW) if end - start > 1 else chars
    glyphs: tuple[ShapedGlyph, ...] = ()
    for features in ((), (("hwid", 1),)):
        glyphs = face.shape(chars, start, end, rtl=False, script=script, language=language, features=features)
        if sum(glyph.advance for glyph in glyphs) <= WIDEST * em:
            break
    tall = max((ink.ymax for glyph in glyphs if (ink := face.extents(glyph.gid))), default=0)
    across = round(MIDDLE * em - sum(glyph.advance for glyph in glyphs) / 2)
    along = (em + tall) // 2
    placed: list[ShapedGlyph] = []
    for glyph in glyphs:
        pen = em if placed else 0
        placed.append(
            ShapedGlyph(glyph.gid, em - pen, along - glyph.dy - pen, across + glyph.dx, start, unsafe=False)
        )
        across += glyph.advance
    return tuple(placed)
