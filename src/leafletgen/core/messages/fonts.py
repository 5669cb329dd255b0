"""Findings about fonts and letters."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "font-missing",
        Severity.ERROR,
        "The font family {family} was not found: {folders}.",
        "Put {family}-Regular.ttf (and {family}-Bold.ttf) into a folder fonts/{family}/ of the project, or remove the "
        "family from `fonts` and `tweaks` in leaflet.yaml.",
        "Letters can only be printed with a font file. A family that leaflet.yaml names must be in the project's "
        "fonts folder or come with the program.",
    ),
    Code(
        "font-broken",
        Severity.ERROR,
        "The font file {file} cannot be used: {problem}.",
        "Copy the file again from where it came from. It must be a TrueType font (.ttf) with outlines, not a web font or "
        "an OpenType/CFF font (.otf).",
        "A damaged or foreign font file would print wrong letters or none; so nothing is printed with it.",
    ),
    Code(
        "font-no-bold",
        Severity.WARNING,
        "The font {family} has no Bold; bold words are printed in Regular.",
        "Add {family}-Bold.ttf, or mark important words in another way.",
        "Faked bold closes the counters of letters in many scripts and is never used.",
    ),
    Code(
        "missing-glyph",
        Severity.ERROR,
        "No font for {name} has “{character}” ({codepoint}). It cannot be printed.",
        "Use another character, or put a font that has it into the folder `fonts` and name it under `fonts` in "
        "leaflet.yaml.",
        "A character without a glyph would print as an empty box. It is refused instead.",
    ),
)
