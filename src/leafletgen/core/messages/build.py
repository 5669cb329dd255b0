"""Findings while files are written."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

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
        "output-outdated", W,
        "leaflet.yaml cannot be read, so nobody can say which files are its. The PDFs there are of an earlier state ({count}): {paths}",
        "Do not print them. Mend leaflet.yaml and build again.",
        "What cannot be built takes its earlier files away, because a wrong sheet on the wall is worse than none. Where even the list of what is built cannot be read, files that may be somebody else's are left alone.",
    ),
    Code(
        "edition-draft", W,
        "{path} carries the DRAFT band (texts not up to date: {stale}, missing: {missing}, too long: {long}, with errors: {faulty}).",
        "Do not put it up. leafletgen check tells which texts these are.",
        "A sheet whose texts say something else than the source does says so itself, so that nobody puts it up by mistake.",
    ),
    Code(
        "draft-no-room", E,
        "The page “{page}” has no room in its margins for the DRAFT band, which this edition needs.",
        "Finish its texts (leafletgen check tells which), or give the page wider margins.",
        "The band stands in the margins beside the texts, where it hides nothing. A draft without it could be taken for a finished sheet.",
    ),
    Code(
        "selection-empty", E,
        "There is no {kind} “{name}” in this project.",
        "{suggestion}",
        "Only what leaflet.yaml lists can be built.",
    ),
)  # fmt: skip
