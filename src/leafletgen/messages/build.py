"""Findings while files are written."""

from __future__ import annotations

from leafletgen.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "output-unwritable", E,
        "{path} cannot be written: {reason}",
        "Close the file if it is open in another program, and check that the folder may be written to and the disk is not full.",
        "The file is written beside its place and moved there at the end, so nothing half-written is left.",
    ),
    Code(
        "edition-refused", W,
        "{path} was not written; errors that concern it: {errors}.",
        "Mend the errors told above.",
        "A wrong sheet on the wall is worse than none.",
    ),
    Code(
        "edition-removed", W,
        "{path} was not written; errors that concern it: {errors}. The earlier file was removed.",
        "Mend the errors told above.",
        "An earlier sheet no longer says what the project says; a wrong sheet on the wall is worse than none.",
    ),
    Code(
        "selection-empty", E,
        "There is no {kind} “{name}” in this project.",
        "{suggestion}",
        "Only what leaflet.yaml lists can be built.",
    ),
)  # fmt: skip
