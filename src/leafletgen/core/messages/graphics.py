"""Findings about colours, pictures and graphics states in a PDF: asked by PDF/X-4 (`x-`) and PDF/A-2 (`a-`) alike."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR
AGAIN = "Export the file again with a setting for PDF/X-4 or PDF/A-2, or ask whoever made it."
REFUSED = "Print shops that ask for PDF/X-4, and archives that ask for PDF/A, refuse the file."
OWN_WAY = "Each program does it in its own way, so that nobody can tell how it will look."

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("color", "{place}: {what} in {space}, and nothing says which device that is.",
     "Convert it to the colours of the output intent.",
     "The same numbers give a different colour on each device; PDF/X and PDF/A require the device to be stated."),
    ("icc", "{place}: the colour profile of a colour space cannot be used: {reason}", AGAIN, OWN_WAY),
    ("overprint-icc", "{place}: an object overprints in CMYK with a profile of its own.",
     "Convert it to plain CMYK, or turn its overprint off.", "The result is not defined: it depends on the program."),
    ("spot-twice", "{place}: the ink “{name}” is defined in two ways.", "Use one definition, or two names.",
     "One plate has one ink."),
    ("inks-many", "{place}: a colour space has {count} inks; {most} are the most.", AGAIN, REFUSED),
    ("ink-undefined", "{place}: the ink “{name}” is used together with others, and nothing says how it looks.", AGAIN, OWN_WAY),
    ("name", "{place}: the name of an ink or a font is not in UTF-8.", AGAIN, OWN_WAY),
    ("transfer", "{place}: a transfer curve changes the colours.", AGAIN,
     "Curves are up to the print shop; applied twice, they ruin the picture."),
    ("halftone", "{place}: it brings a halftone of its own that is not allowed.", AGAIN,
     "Halftones are up to the print shop and its press."),
    ("blend", "{place}: {mode} is not a way in which colours can be mixed.", AGAIN, OWN_WAY),
    ("rendering", "{place}: {name} is not a way in which colours can be converted (rendering intent).", AGAIN, OWN_WAY),
    ("operator", "{place}: “{operator}” is not an operator of PDF.", AGAIN, OWN_WAY),
    ("deep", "{place}: graphics states are nested {count} deep; {most} are the most.", AGAIN, REFUSED),
    ("bits", "{place}: a picture has {bits} bits for each colour, which is not allowed.", "Save it with 8 bits.", REFUSED),
    ("filter", "{place}: data are compressed with {filter}, which is not allowed.", AGAIN, REFUSED),
    ("foreign", "{place}: it contains {what}, which is not allowed.", AGAIN, REFUSED),
    ("jpx", "{place}: a JPEG 2000 picture cannot be used: {reason}", "Save it as another kind of picture.", REFUSED),
    ("mask", "{place}: a soft mask is not built as it must be.", AGAIN, OWN_WAY),
)  # fmt: skip


def _codes() -> Iterator[Code]:
    for suffix, message, hint, reason in ROWS:
        for prefix in ("x", "a"):
            yield Code(f"{prefix}-{suffix}", E, message, hint, reason)


CODES: tuple[Code, ...] = tuple(_codes())
