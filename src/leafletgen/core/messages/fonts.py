"""Findings about fonts and letters."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "font-missing", E,
        "The font family {family} was not found: {folders}.",
        "Put {family}-Regular.ttf (and {family}-Bold.ttf) into a folder fonts/{family}/ of the project, or remove the "
        "family from `fonts`, `tweaks` and `headlines` in leaflet.yaml.",
        "Letters can only be printed with a font file. A family that leaflet.yaml names must be in the project's "
        "fonts folder or come with the program.",
    ),
    Code(
        "font-file-missing", E,
        "The font file {file} of {family} is not in the project's folder fonts/.",
        "Put it into fonts/ or fonts/{family}/, or correct `file` in leaflet.yaml.",
        "`file` names a file inside the project's fonts folder, so that the project can be passed on as a whole.",
    ),
    Code(
        "font-twice", E,
        "The font family {family} is described twice, in different ways.",
        "Describe it once, with its file, face, instance or axes; elsewhere its name alone is enough. Two shapes of one file "
        "need two names.",
        "A name stands for one shape of the letters in the whole project.",
    ),
    Code(
        "font-broken", E,
        "The font file {file} cannot be used: {problem}.",
        "Copy the file again from where it came from. It can be TrueType or OpenType (.ttf, .otf), a collection (.ttc, .otc) or "
        "WOFF (.woff, .woff2).",
        "A damaged font file would print wrong letters or none; so nothing is printed with it.",
    ),
    Code(
        "font-lost", E,
        "The font file {file} was not read: the computer ended the process that reads it, twice ({reason}).",
        "This is no fault of the file. Build again; where the computer is short of memory, close other programs first. Limits set by its "
        "owner (ulimit) may be too low.",
        "A font is read in a process of its own. One that ends without an answer says nothing of the font, so nothing is printed "
        "without it and no earlier sheet is taken away.",
    ),
    Code(
        "font-checksum", W,
        "The font file {file} states wrong checksums for its tables: {tables}. It can be read and is used.",
        "If it came by download or by e-mail, copy it again from where it came from. If the warning stays, the program that made "
        "the file did not count; save it anew with a font editor.",
        "A checksum shows whether a file changed on its way. All of the font can be read, but a letter may have another shape "
        "than its maker drew.",
    ),
    Code(
        "font-face-unknown", E,
        "The font file {file} has no face {face}. It has: {known}.",
        "Name one of these faces by its number or its name.",
        "A collection holds several fonts; `face` says which one is meant.",
    ),
    Code(
        "font-face-choose", E,
        "The font file {file} holds several families: {known}.",
        "Say which one in leaflet.yaml: {{family: …, face: 1}}.",
        "A collection often holds the same letters as they are written in several countries. The wrong one would be read as a "
        "mistake.",
    ),
    Code(
        "font-instance-unknown", E,
        "The font file {file} has no instance {instance}. It has: {known}.",
        "Name one of these, or state values of its axes: {{family: …, axes: {{wdth: 85}}}}.",
        "A variable font has names for some of its shapes; `instance` is one of these.",
    ),
    Code(
        "font-axis-unknown", E,
        "The font file {file} has no axis {axis}. It has: {known}.",
        "Remove the axis from `axes`.",
        "`axes` says which shape of a variable font is taken. Another font has none, or others.",
    ),
    Code(
        "font-axis-range", E,
        "{axis} {value} is outside the range of the font file {file}: {least} to {most}.",
        "State a value from {least} to {most}.",
        "Beyond the ends of its axes a font has no shapes.",
    ),
    Code(
        "font-rights-restricted", E,
        "The maker of the font {file} forbids embedding it in documents (fsType 2).",
        "Use another font, or ask its maker for a licence and a file that allow it.",
        "A PDF for printing contains the font. Without the right to embed it, the file must not be passed on to a print shop.",
    ),
    Code(
        "font-rights-subset", E,
        "The maker of the font {file} forbids embedding a part of it in documents (fsType, bit 8).",
        "Use another font, or ask its maker for a file that allows subsetting.",
        "A PDF contains the part of a font that its texts need; a whole font would take up to 20 MB.",
    ),
    Code(
        "font-rights-bitmap", E,
        "The maker of the font {file} allows only its bitmaps in documents (fsType, bit 9).",
        "Use another font, or ask its maker for a file that allows embedding of outlines.",
        "Letters in a PDF are outlines, sharp in each size.",
    ),
    Code(
        "font-rights-print", A,
        "The font {file} may be embedded in documents that are read and printed, not in documents that are edited (fsType 4).",
        "Do not pass on the PDF for editing, nor the page written by `export --to html`.",
        "The maker of a font says in it what its licence allows (“preview & print”). Our PDFs are made for reading and printing.",
    ),
    Code(
        "font-no-bold", W,
        "The font {family} has no Bold; bold words are printed in Regular.",
        "Add {family}-Bold.ttf, or mark important words in another way.",
        "Faked bold closes the counters of letters in many scripts and is never used.",
    ),
    Code(
        "font-weight-far", A,
        "The font {family} has nothing near weight {wanted}; {got} is printed.",
        "Add a file of that weight to fonts/{family}/, or ask for another weight in the theme.",
        "Where a family lacks a weight, the nearest one is used instead (CSS Fonts 4, 5.2). A difference of 200 or more can be seen.",
    ),
    Code(
        "font-letters", W,
        "The font {family} lacks letters of {name}: {letters}.",
        "Use a font that has them all, or do not use this family for this language: these letters would be printed in another font.",
        "Letters of two fonts in one word look like a mistake. The letters are those that CLDR lists for the language.",
    ),
    Code(
        "font-marks", W,
        "The font {family} does not place marks on their letters in {name}: {letters}.",
        "Use another font for this language.",
        "Marks beside their letters or on top of each other change the sound or cannot be read. The font has the "
        "marks, but no rules for placing them (GPOS).",
    ),
    Code(
        "font-forms", W,
        "The font {family} does not join or form letters of {name} as they are written: {letters}.",
        "Use another font for this language.",
        "Arabic letters join, and consonants of Indic scripts form conjuncts. A font without rules for this (GSUB) "
        "prints letters side by side as nobody writes them.",
    ),
    Code(
        "font-licence", A,
        "The font {file} does not state its licence, and there is no licence file beside it.",
        "Ask where it comes from, and put its licence into the folder as OFL.txt or LICENSE.txt.",
        "Whoever takes the project over must know whether the font may be used and passed on.",
    ),
    Code(
        "missing-glyph", E,
        "No font for {name} has “{character}” ({codepoint}). It cannot be printed.",
        "Use another character, or put a font that has it into the folder `fonts` and name it under `fonts` in "
        "leaflet.yaml.",
        "A character without a glyph would print as an empty box. It is refused instead.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "it is damaged or has no outlines",
    "it is damaged ({error})",
    "it is cut off",
    "it is not a file",
    "it is not a font (TrueType, OpenType, WOFF or a collection of them)",
    "it is larger than {size} MB",
    "it holds {count} faces; from 1 to {most} can be read",
    "it is a collection in WOFF2; take its fonts as single files",
    "its tables are broken",
    "its table “{table}” has been damaged (checksum)",
    "its table “{table}” is missing",
    "its table “{table}” is broken",
    "its table “cmap” names glyphs that it does not have",
    "its compressed data are damaged",
    "it has no outlines",
    "it has no glyphs",
    "it has no name",
    "its em has {units} units; from 16 to 16384 are possible",
    "its tables contradict each other in the number of glyphs",
    "it does not say which glyph is which letter (table “cmap”)",
    "one of its glyphs is put together from glyphs that it does not have",
    "one of its glyphs is a part of itself",
    "one of its glyphs has more points than can be drawn",
    "the rules of its table “{table}” call each other in a circle",
    "reading it takes too long or too much memory",
)
"""Why a font file cannot be used."""
