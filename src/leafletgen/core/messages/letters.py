"""Findings about fonts and letters in a PDF: asked by PDF/X-4 (`x-`), PDF/A-2 (`a-`) and PDF/UA-1 (`ua-`) alike."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR
AGAIN = "Export the file again, preferably with another program."
GUESS = "Where a font and the file disagree, each program shows something else."
SPOKEN = "Its text cannot be read aloud, searched or copied."

LetterRow = tuple[str, str, str, str, str]
"""The standards; what a code is called behind its prefix; its message, hint and reason."""

ROWS: tuple[LetterRow, ...] = (
    ("x", "font", "{place}: the font {name} is not embedded.", "Embed all fonts when exporting.",
     "The print shop would print with another font."),
    ("a ua", "font", "{place}: the font {name} is not embedded.", "Embed all fonts when exporting.",
     "A substitute font may lack letters, which makes words unreadable."),
    ("x a ua", "font-broken", "{place}: the font {name} is damaged.", AGAIN,
     "A program that cannot read a font shows another, or nothing."),
    ("x a ua", "font-glyph", "{place}: it shows characters that the font {name} does not have ({count}).",
     "Set these characters in a font that has them.", "Boxes or nothing would be printed in their place."),
    ("x a ua", "font-notdef", "{place}: it shows the box for missing characters of the font {name} ({count} codes).",
     "Set these characters in a font that has them.", "Boxes or nothing would be printed in their place."),
    ("x a ua", "font-width", "{place}: the glyph widths stated in the file differ from those of the font {name}.", AGAIN,
     "One viewer goes by the file, another by the font, so that letters overlap."),
    ("x a ua", "font-system", "{place}: the font {name} and the table of its codes are for different sets of characters.", AGAIN,
     GUESS),
    ("x a ua", "font-gid-map", "{place}: the file does not say which glyphs of the font {name} its codes stand for (CIDToGIDMap).",
     AGAIN, GUESS),
    ("x a ua", "font-cmap", "{place}: the table of codes {cmap} of the font {name} is neither embedded nor a standard one.", AGAIN,
     GUESS),
    ("x a ua", "font-wmode", "{place}: the file and the font {name} disagree whether text runs across or down.", AGAIN, GUESS),
    ("x a ua", "font-entries", "{place}: entries of the font {name} are missing or do not fit each other.", AGAIN, GUESS),
    ("a ua", "font-charset", "{place}: the list of the glyphs embedded of the font {name} is not true (CharSet).",
     "Export the file again without this list: it is not needed.", GUESS),
    ("a ua", "font-cidset", "{place}: the list of the glyphs embedded of the font {name} is not complete (CIDSet).",
     "Export the file again without this list: it is not needed.", GUESS),
    ("a ua", "font-encoding", "{place}: the encoding of the font {name} does not suit a font of its kind.", AGAIN, GUESS),
    ("a ua", "font-tables", "{place}: the font {name} has no table of characters of the kind that it needs, or too many.", AGAIN,
     GUESS),
    ("a ua", "unicode", "{place}: the glyphs of the font {name} are not mapped to characters.",
     "Export the file again with another font or program.", SPOKEN),
    ("a ua", "unicode-value", "{place}: glyphs of the font {name} are mapped to what is no character.",
     "Export the file again with another font or program.", SPOKEN),
)  # fmt: skip


def _codes() -> Iterator[Code]:
    for prefixes, suffix, message, hint, reason in ROWS:
        for prefix in prefixes.split():
            yield Code(f"{prefix}-{suffix}", E, message, hint, reason)


CODES: tuple[Code, ...] = tuple(_codes())
