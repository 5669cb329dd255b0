"""Findings about the bytes of any PDF: what a screen reader needs (PDF/UA-1)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

MEND = "Fix it in the program that made the file, or in the tag panel of a PDF editor."
STUMBLES = "It trips up screen readers and PDF/UA checkers."

CODES: tuple[Code, ...] = (
    Code(
        "ua-untagged", E,
        "{place}: it has no tags.",
        "Export it as tagged PDF.",
        "Without tags a screen reader has to guess what is a heading and what to read first.",
    ),
    Code(
        "ua-content", E,
        "{place}: some content is neither tagged nor marked as decoration (an artifact).",
        MEND,
        "A screen reader cannot tell whether to read it.",
    ),
    Code(
        "ua-title", E,
        "{place}: its title is missing, or the window does not show it.",
        "Give the file a title, and set it to be shown in the window's title bar.",
        "A screen reader says the title first; without one it reads the file name.",
    ),
    Code(
        "ua-language", E,
        "{place}: no language is stated ({language}).",
        MEND,
        "A screen reader would read it in the wrong voice.",
    ),
    Code(
        "ua-alt", E,
        "{place}: a figure has no alternative text.",
        "Write what it says, not what it looks like.",
        STUMBLES,
    ),
    Code(
        "ua-heading", E,
        "{place}: a heading {role} comes where {expected} was expected.",
        MEND,
        "People jump from heading to heading; a skipped level looks as if text were missing.",
    ),
    Code(
        "ua-nesting", E,
        "{place}: the tag {role} is inside {parent}, where it does not belong.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-scope", E,
        "{place}: a header cell of a table does not say whether it heads its row or its column.",
        MEND,
        "A screen reader says the header together with each cell.",
    ),
    Code(
        "ua-tabs", E,
        "{place}: the tab key does not follow the reading order.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-link", E,
        "{place}: a link has no text, or is not in the tag tree.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-unicode", E,
        "{place}: the glyphs of the font {name} are not mapped to characters.",
        "Export the file again with another font or program.",
        "Its text cannot be read aloud, searched or copied.",
    ),
    Code(
        "ua-suspects", E,
        "{place}: the program that made it was not sure of its tags.",
        "Check the tags, then remove the mark “Suspects”.",
        STUMBLES,
    ),
    Code(
        "ua-claim", W,
        "{place}: it does not say that it is PDF/UA.",
        "Once it meets every rule, declare it to be PDF/UA.",
        "People who collect accessible files look for this mark.",
    ),
    Code(
        "ua-closed", E,
        "{place}: its protection keeps screen readers out.",
        "Allow content access for accessibility, or save it without protection.",
        "People who cannot see the page have no other way to read it.",
    ),
    Code(
        "ua-crossed", E,
        "{place}: decoration is nested in tagged content, or tagged content in decoration.",
        MEND,
        "A screen reader cannot tell whether to read it.",
    ),
    Code(
        "ua-lost", E,
        "{place}: content marked as text is missing from the tag tree, or does not point back to it.",
        "Export the file again.",
        "A screen reader skips it.",
    ),
    Code(
        "ua-role", E,
        "{place}: screen readers do not know the tag {role}, and nothing says what it stands for.",
        "Use a standard tag, or map this one to a standard tag in the role map.",
        STUMBLES,
    ),
    Code(
        "ua-figure-box", W,
        "{place}: a figure does not say where on the page it is.",
        MEND,
        "Without its position a viewer on a small screen cannot show or enlarge the figure.",
    ),
    Code(
        "ua-table", W,
        "{place}: the rows of a table have different numbers of cells.",
        "Give each row all its cells, empty ones included, or set row and column spans.",
        "A screen reader would say the wrong header with a cell.",
    ),
    Code(
        "ua-note", E,
        "{place}: a note has no identifier, or shares one with another note.",
        MEND,
        "The identifier links the text to its note and back.",
    ),
    Code(
        "ua-annotation", E,
        "{place}: an annotation or form field ({kind}) has no description, or is not in the tag tree.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-font", E,
        "{place}: the font {name} is not embedded.",
        "Embed all fonts when exporting.",
        "A substitute font may lack letters, which makes words unreadable.",
    ),
)  # fmt: skip
