"""Findings about sheets of paper, folds, imposition and tiles."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "paper-ambiguous", E,
        "“{value}” is two different sheets of paper.",
        "Write {jis} (Japan: {jis_size}) or {iso} (elsewhere: {iso_size}).",
        "B sizes of JIS and of ISO share their names, but a JIS sheet is about 3 % larger. On the wrong paper the "
        "poster is cut off or gets a white edge.",
    ),
    Code(
        "paper-unknown", E,
        "There is no sheet of paper “{value}”.",
        "{suggestion} Or write its size, such as 515mm x 728mm.",
        "Only sheets whose size is known can be laid out.",
    ),
    Code(
        "paper-unit", E,
        "In the size “{value}” the side “{side}” has no unit of length that paper is measured in.",
        "Write both sides with their unit: {mend}",
        "A bare number could be millimetres or inches.",
    ),
    Code(
        "paper-size", E,
        "The sheet “{value}” cannot be: a side of {side} is not between {least} mm and {most} mm.",
        "Look at the number and its unit once more.",
        "No poster or card is smaller, and a PDF page cannot be larger.",
    ),
    Code(
        "fold-too-narrow", E,
        "Folded as “{scheme}”, a panel would be only {width} mm wide.",
        "Take a larger paper, turn it (orientation: landscape), or choose a fold with fewer panels.",
        "A panel under {least} mm holds no text and cannot be folded cleanly.",
    ),
    Code(
        "imposition-value", E,
        "“{name}: {value}” cannot be meant here.",
        "Write {expects}.",
        "With such a number the pages would not lie on the paper.",
    ),
    Code(
        "imposition-too-many", E,
        "There are {pages} pages, but the fold “{scheme}” has {panels} panels.",
        "Take {extra} pages out, or choose another scheme.",
        "Every page must have its own panel; none is left out silently.",
    ),
    Code(
        "imposition-page-missing", E,
        "It is not said how large one copy is that step-and-repeat puts side by side.",
        "Make the page an output of its own, and let this output take it: of: NAME-OF-THAT-OUTPUT",
        "`paper` is the whole sheet; how many copies it holds follows from the size of one.",
    ),
    Code(
        "imposition-no-room", E,
        "A page of {page} does not fit on the paper ({paper}).",
        "Take a larger paper, or a smaller page.",
        "Copies are printed at full size.",
    ),
    Code(
        "imposition-one", W,
        "Only one copy of {page} fits on the paper ({paper}).",
        "Take a larger paper, or turn it (orientation: landscape). Without gap: there would be room for {without}.",
        "A sheet that holds one copy needs no step-and-repeat; most often the gap is what is too much.",
    ),
    Code(
        "duplex-otherwise", W,
        "The output “{output}” says duplex: {stated}, but put up like this its sheets need {needed}.",
        "Leave duplex out: the file tells the printer {needed} by itself.",
        "Turned about the other edge, the backs stand upside down or behind the wrong page.",
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
        "Make the overlap smaller, or take a larger paper.",
        "Each sheet shows the printable area less the overlap that is glued under.",
    ),
    Code(
        "tile-imposed", E,
        "The output “{output}” says both tile and impose.",
        "Make two outputs of it: one with tile, one with impose.",
        "A sheet is either cut up into tiles or put together of pages.",
    ),
    Code(
        "tile-many", W,
        "The poster needs {sheets} sheets of {paper}.",
        "A larger paper, such as {larger}, needs fewer.",
        "Many small sheets are slow to glue, and small errors add up.",
    ),
)  # fmt: skip
