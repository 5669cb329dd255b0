"""Findings of `tidy`."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "tidy-left", W,
        "{path} was left as it is: it has faults.",
        "Run leafletgen check, mend them, and run tidy again.",
        "What a faulty file says is not sure, so nothing in it is moved.",
    ),
    Code(
        "tidy-unread", E,
        "Nothing was changed: {path} has faults.",
        "Run leafletgen check and mend them first.",
        "Keys are taken out and renamed in all files or in none.",
    ),
    Code(
        "tidy-unknown", E,
        "There is no text and no group of texts called “{name}”.",
        "The names stand in locales/{language}.yaml; a text in a group is called group.text.",
        "Only what is there can be renamed.",
    ),
    Code(
        "tidy-taken", E,
        "“{name}” is there already, in locales/{language}.yaml.",
        "Choose another name, or take the other text out first.",
        "One of the two texts would be lost.",
    ),
    Code(
        "tidy-form", E,
        "“{name}” cannot be the name of a text.",
        "A name has letters, digits, - and _; points part it into at most three levels.",
        "Layouts could not name it.",
    ),
    Code(
        "tidy-bound", E,
        "Nothing was changed: the sheets would lack “{name}”.",
        "Its name is made of another name: of an actor or diagram, in a table, in a repeated block. Rename it there by hand.",
        "After a renaming every sheet must say what it said before.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "nobody knows whose",
    "Nothing to do.",
    "{count} files would be changed; nothing was written.",
    "Changed: {path}",
    "{path} is yours and stays as it is; these lines are missing in it:",
)
"""What `tidy` and `schema` say besides."""
