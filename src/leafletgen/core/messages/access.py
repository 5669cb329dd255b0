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
        "{place}: no language is stated for {what}.",
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
        "ua-table", E,
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
        "ua-language-tag", E,
        "{place}: “{language}” is not a language tag.",
        "Write it like en, ja or zh-Hant.",
        "A screen reader would read it in the wrong voice.",
    ),
    Code(
        "ua-part", E,
        "{place}: it says that it is PDF/UA-{part}, not PDF/UA-1.",
        "Judge it by the rules of its own part.",
        "Each part has rules of its own.",
    ),
    Code(
        "ua-prefix", E,
        "{place}: its mark {name} for PDF/UA has the prefix “{prefix}” instead of pdfuaid.",
        MEND,
        "People who collect accessible files look for this mark.",
    ),
    Code(
        "ua-role-circle", E,
        "{place}: the role map leads from the tag {role} back to itself.",
        "Map it to a standard tag.",
        STUMBLES,
    ),
    Code(
        "ua-role-standard", E,
        "{place}: the standard tag {role} is said to stand for another.",
        "Take it out of the role map.",
        STUMBLES,
    ),
    Code(
        "ua-parent", E,
        "{place}: a tag {role} does not say in which other it stands.",
        "Export the file again.",
        STUMBLES,
    ),
    Code(
        "ua-heading-mixed", E,
        "{place}: it has both numbered headings (H1, H2 ...) and unnumbered ones (H).",
        "Use one of the two.",
        "People jump from heading to heading; a mixture has no order.",
    ),
    Code(
        "ua-heading-twice", E,
        "{place}: a part has more than one heading H.",
        "Use numbered headings, or give each heading a part of its own.",
        "People jump from heading to heading; a mixture has no order.",
    ),
    Code(
        "ua-nesting-twice", E,
        "{place}: {parent} has more than one {role}.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-nesting-body", E,
        "{place}: a table has a {role} but no TBody.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-caption", E,
        "{place}: the caption stands in the middle of {parent}.",
        "Put it first, or, in a table, last.",
        STUMBLES,
    ),
    Code(
        "ua-headers", E,
        "{place}: a cell says that “{name}” heads it, and there is no such cell.",
        MEND,
        "A screen reader says the header together with each cell.",
    ),
    Code(
        "ua-field", E,
        "{place}: a form tag holds more than its one field, or none.",
        MEND,
        STUMBLES,
    ),
    Code(
        "ua-form-twice", E,
        "{place}: content with tags is painted twice.",
        "Export the file again, with this content tagged at each place.",
        "A screen reader reads it once, or in the wrong place.",
    ),
    Code(
        "ua-file-name", E,
        "{place}: an attached file has no name.",
        "Attach it again under its name.",
        "A screen reader has nothing to say for it.",
    ),
    Code(
        "ua-xfa", E,
        "{place}: its form is made by a program while one reads (dynamic XFA).",
        "Save it with fixed pages.",
        "Most screen readers see nothing of it.",
    ),
    Code(
        "ua-layer-name", E,
        "{place}: a configuration of its layers has no name.",
        "Name it, or flatten the layers.",
        STUMBLES,
    ),
    Code(
        "ua-layer-switch", E,
        "{place}: its layers switch automatically.",
        "Flatten the layers.",
        "What is read aloud would not be what is shown.",
    ),
    Code(
        "ua-reference", E,
        "{place}: part of a page lies in another file.",
        "Put everything into the file.",
        "A screen reader does not see the other file.",
    ),
    Code(
        "ua-media", E,
        "{place}: a film or sound does not say of what type it is, or what can be seen and heard in it.",
        "Give it a content type and a description.",
        STUMBLES,
    ),
    Code(
        "ua-trap", E,
        "{place}: it has a net of traps, which is for print alone.",
        "Make a separate file for print.",
        STUMBLES,
    ),
    Code(
        "ua-empty", W,
        "{place}: the tag {role} holds nothing.",
        "Take it out of the tag tree.",
        "A screen reader announces it and then says nothing.",
    ),
    Code(
        "ua-headless", W,
        "{place}: {count} paragraphs and no heading.",
        "Tag the headings as such.",
        "People who listen jump from heading to heading.",
    ),
    Code(
        "ua-alt-name", W,
        "{place}: the alternative text of a figure is the name of a file: {alt}",
        "Write what it says, not what it looks like.",
        STUMBLES,
    ),
    Code(
        "ua-twice", W,
        "{place}: the alternative text of a figure says what the list beside it says: {alt}",
        "Say in it only what the list does not.",
        "It is heard twice.",
    ),
    Code(
        "ua-address", W,
        "{place}: the address {address} is no link, though the file has links.",
        "Make a link of it.",
        "Who listens cannot follow it.",
    ),
    Code(
        "ua-mark-tagged", E,
        "{place}: a mark for printers is in the tag tree.",
        "Take it out of the tag tree.",
        "It would be read aloud.",
    ),
)  # fmt: skip
