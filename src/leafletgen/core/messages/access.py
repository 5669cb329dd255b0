"""Findings about the bytes of any PDF: what a screen reader needs (PDF/UA-1)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

MEND = "Mend it in the program the file was made with, or in a PDF editor's tag panel."
STUMBLES = "Screen readers and checkers of PDF/UA stumble over it."

CODES: tuple[Code, ...] = (
    Code(
        "ua-untagged", E,
        "{place}: it has no tags.",
        "Export it as tagged PDF.",
        "A screen reader would have to guess what is a heading and in which order to read.",
    ),
    Code(
        "ua-content", E,
        "{place}: something is neither tagged nor marked as decoration.",
        MEND,
        "A screen reader cannot tell whether to read it.",
    ),
    Code(
        "ua-title", E,
        "{place}: its title is missing or is not shown.",
        "Give it a title, and set the window to show it.",
        "The title is what a screen reader says first; without it a file name is read.",
    ),
    Code(
        "ua-language", E,
        "{place}: no language is stated ({language}).",
        MEND,
        "A screen reader would read it with the wrong voice.",
    ),
    Code(
        "ua-alt", E,
        "{place}: a figure has no words for those who cannot see it.",
        "Write what it says, not what it looks like.",
        STUMBLES,
    ),
    Code(
        "ua-heading", E,
        "{place}: a heading {role} follows where {expected} was next.",
        MEND,
        "Readers jump from heading to heading; a missing level seems like a missing text.",
    ),
    Code(
        "ua-nesting", E,
        "{place}: the tag {role} stands in {parent}, where it does not belong.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-scope", E,
        "{place}: a head of a table does not say whether it is for its row or its column.",
        MEND,
        "A screen reader says the head with each cell.",
    ),
    Code(
        "ua-tabs", E,
        "{place}: the tab key does not follow the reading order.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-link", E,
        "{place}: a link has no words, or is not in the tags.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-unicode", E,
        "{place}: the letters of the font {name} have no meaning.",
        "Export the file again with another font or program.",
        "Its words can be neither read aloud, nor found, nor copied.",
    ),
    Code(
        "ua-suspects", E,
        "{place}: the program that made it was not sure of its tags.",
        "Check the tags, then take the mark “Suspects” away.",
        STUMBLES,
    ),
    Code(
        "ua-claim", W,
        "{place}: it does not say that it is PDF/UA.",
        "Once it keeps all the rules, let it say so.",
        "Whoever collects readable files looks for the mark.",
    ),
    Code(
        "ua-closed", E,
        "{place}: its protection keeps screen readers out.",
        "Allow access for the disabled, or save it without protection.",
        "Who cannot see the page has no other way to its words.",
    ),
    Code(
        "ua-crossed", E,
        "{place}: decoration stands inside of what is read, or text inside of decoration.",
        MEND,
        "A screen reader cannot tell whether to read it.",
    ),
    Code(
        "ua-lost", E,
        "{place}: what is marked as text is not found in the tags, or does not lead back to them.",
        "Export the file again.",
        "A screen reader leaves it out.",
    ),
    Code(
        "ua-role", E,
        "{place}: the tag {role} is none that screen readers know, and nothing says what it stands for.",
        "Use a standard tag, or say in the role map which one it stands for.",
        STUMBLES,
    ),
    Code(
        "ua-figure-box", W,
        "{place}: a figure does not say where on the page it is.",
        MEND,
        "Without it a reader on a small screen cannot show or enlarge the figure.",
    ),
    Code(
        "ua-table", W,
        "{place}: the rows of a table have different numbers of cells.",
        "Give each row all its cells, empty ones too, or say how far a cell reaches.",
        "A screen reader would say the wrong head with a cell.",
    ),
    Code(
        "ua-note", E,
        "{place}: a note has no identifier, or that of another.",
        MEND,
        "The way from the text to its note and back is found by it.",
    ),
    Code(
        "ua-annotation", E,
        "{place}: something to click or to fill in ({kind}) has no words, or is not in the tags.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-font", E,
        "{place}: the font {name} is not embedded.",
        "Embed all fonts when exporting.",
        "Another font may lack letters, and the words cannot be read.",
    ),
)  # fmt: skip
