"""Findings about sheets of paper, folds, imposition and tiles."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "picture-pages", E,
        "A picture shows one page, and this layout has {pages}.",
        "Make an output of each: the same layout, its pages with `when: {{output: ...}}`, or a layout for each page.",
        "A picture to post is one file; further pages would be lost.",
    ),
    Code(
        "paper-ambiguous", E,
        "“{value}” can mean two different paper sizes.",
        "Write {jis} (Japan: {jis_size}) or {iso} (elsewhere: {iso_size}).",
        "B sizes of JIS and of ISO share their names, but a JIS sheet is about 3 % larger. On the wrong paper the "
        "poster is cut off or gets a white edge.",
    ),
    Code(
        "paper-unknown", E,
        "There is no paper size “{value}”.",
        "{suggestion} Or write its size, such as 515mm x 728mm.",
        "Only sheets whose size is known can be laid out.",
    ),
    Code(
        "paper-unit", E,
        "In the size “{value}” the side “{side}” has no unit that paper is measured in.",
        "Write both sides with their unit: {mend}",
        "A bare number could be millimetres or inches.",
    ),
    Code(
        "paper-size", E,
        "The paper size “{value}” is impossible: a side of {side} is not between {least} mm and {most} mm.",
        "Check the number and its unit.",
        "No poster or card is smaller, and a PDF page cannot be larger.",
    ),
    Code(
        "fold-too-narrow", E,
        "Folded as “{scheme}”, a panel would be only {width} mm wide.",
        "Choose larger paper, turn it (orientation: landscape), or choose a fold with fewer panels.",
        "A panel narrower than {least} mm holds no text and cannot be folded cleanly.",
    ),
    Code(
        "imposition-value", E,
        "“{name}: {value}” makes no sense here.",
        "Write {expects}.",
        "With this value the pages would not lie on the paper.",
    ),
    Code(
        "imposition-too-many", E,
        "There are {pages} pages, but the fold “{scheme}” has {panels} panels.",
        "Remove {extra} pages, or choose another scheme.",
        "Every page must have its own panel; none is left out silently.",
    ),
    Code(
        "imposition-page-missing", E,
        "Nothing says how large one copy is for step-and-repeat.",
        "Add page: with its size, such as 91mm x 55mm; or make the page a separate output, and refer to it: of: NAME-OF-THAT-OUTPUT",
        "`paper` is the whole sheet; how many copies it holds follows from the size of one.",
    ),
    Code(
        "imposition-no-room", E,
        "A page of {page} does not fit on {paper}: {room} are left for trimmed pages.",
        "Choose larger paper, or a smaller page. Bleed, marks and gripper take the rest of the sheet.",
        "Pages are put up in full size.",
    ),
    Code(
        "imposition-one", W,
        "Only one copy of {page} fits on {paper}.",
        "Choose larger paper, or turn it (orientation: landscape). Without gap: there would be room for {without}.",
        "A sheet that holds one copy needs no step-and-repeat; most often the gap is too large.",
    ),
    Code(
        "duplex-otherwise", W,
        "The output “{output}” says duplex: {stated}, but imposed like this its sheets need {needed}.",
        "Leave out duplex: the file itself tells the printer {needed}.",
        "Flipped on the other edge, the backs are upside down or behind the wrong page.",
    ),
    Code(
        "booklet-thick", W,
        "A stapled booklet of {pages} pages is {thickness} mm thick at the spine.",
        "Ask the print shop whether it can staple this, or use thinner paper.",
        "Beyond about 3 mm staples do not hold and the booklet does not stay shut.",
    ),
    Code(
        "tile-no-room", E,
        "No room is left on the sheets of {paper}: margins of {margin} mm and an overlap of {overlap} mm leave {left} mm.",
        "Make the overlap smaller, or choose larger paper.",
        "Each sheet shows the printable area less the overlap that is glued under.",
    ),
    Code(
        "tile-imposed", E,
        "The output “{output}” says both tile and impose.",
        "Make two outputs of it: one with tile, one with impose.",
        "A sheet is either cut into tiles or made up of several pages.",
    ),
    Code(
        "tile-many", W,
        "The poster needs {sheets} sheets of {paper}.",
        "Larger paper, such as {larger}, needs fewer.",
        "Many small sheets are slow to glue, and small errors add up.",
    ),
)  # fmt: skip
