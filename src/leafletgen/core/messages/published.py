"""Findings and words about what was published: releases, sheets in hand, states compared."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "release-version", E,
        "leaflet.yaml says no version, so nobody could tell this release from the next.",
        "Add a line such as: version: r1",
        "The version stands at the foot of every sheet and in its QR code; the page behind the code says whether it is current.",
    ),
    Code(
        "release-unfinished", E,
        "Nothing was released: {count} sheets could not be made, or are drafts ({paths}).",
        "Mend what is reported of them, or take the languages out of leaflet.yaml until they are done.",
        "A release is what hangs on walls; a sheet that is missing or unfinished would be noted as published.",
    ),
    Code(
        "release-changed", E,
        "{version} was published on {on}, and {count} of its sheets said something else ({paths}).",
        "Raise the version in leaflet.yaml, and release again.",
        "Sheets of that version hang already. Two states under one name cannot be told apart.",
    ),
    Code(
        "release-unknown", E,
        "No release is called {version}.",
        "There are: {known}",
        "Only what was noted as published can be withdrawn.",
    ),
    Code(
        "release-reason", E,
        "Why it is withdrawn is not said.",
        'Say it in a line, for who scans the code: --note "The telephone number was wrong."',
        "The page behind the QR code says it to whoever stands before such a sheet.",
    ),
    Code(
        "release-name", W,
        "{path} is the record of {version}, but is not called {name}.",
        "Rename the file to {name}.",
        "A release is looked for under the name of its version.",
    ),
    Code(
        "verify-unknown", E,
        "{path} does not say which sheet it is.",
        "It was made by another program, by leafletgen before version 0.2, or saved anew by a program that drops what files say of themselves. Compare two files with: leafletgen diff A.pdf B.pdf",
        "Each sheet that leafletgen makes carries its name and the digits of its sources (XMP: dc:identifier, xmpMM:VersionID).",
    ),
    Code(
        "verify-foreign", E,
        "{path} is a sheet of the project “{name}”, not of “{project}”.",
        "Say which project to hold it against: leafletgen verify FILE.pdf --project FOLDER",
        "A sheet is held against the sources that it was made from.",
    ),
    Code(
        "diff-unknown", E,
        "“{name}” is no folder with a project, no released version, and no commit: {reason}",
        "Name a folder, a version such as r1, or a commit such as HEAD~1 or a tag.",
        "Two states of a project are compared: as a folder, as git has it, or as it was released.",
    ),
    Code(
        "diff-uncommitted", E,
        "The record of {version} was never committed, so nobody knows what the project was like then.",
        "Commit {path} together with the project; from then on its state can be compared.",
        "A release keeps fingerprints of texts, not the texts; these are in the commit that brought the record.",
    ),
    Code(
        "diff-kinds", E,
        "“{before}” and “{name}” cannot be compared: one is a PDF, the other is not.",
        "Compare two PDFs, or two states of a project. Whether a PDF is what the project says: leafletgen verify FILE.pdf",
        "A PDF is one sheet, a project has many.",
    ),
)  # fmt: skip

STATES = {
    "same": "is to the byte what the project makes today",
    "resaved": "says what the project says today; the file was saved anew, or made by another version of the program",
    "changed": "no longer says what the project says",
    "gone": "is no longer made by the project",
}
STANDINGS = {
    "current": "published as {version} on {on}: current",
    "replaced": "published as {version} on {on}; since replaced by {successor}",
    "expired": "published as {version} on {on}; valid until {until}, which has passed",
    "withdrawn": "published as {version} on {on}; withdrawn: {why}",
}
CHANGES = {
    "changed": "{sheet}: {count} boxes look otherwise ({boxes})",
    "drawn": "{sheet}: no text, but something is drawn otherwise",
    "added": "{sheet}: new",
    "removed": "{sheet}: no longer made",
}

WORDS: tuple[str, ...] = (
    *STATES.values(), *STANDINGS.values(), *CHANGES.values(),
    "{version} is noted as published, with {count} sheets: {path}. Commit it.",
    "{version} was published on {day} just as it is now: {path}",
    "{version} is noted as withdrawn: {path}. Commit it.",
    "{path}: {sheet}, {build}",
    "not noted as published",
    "the file is, to the byte, the one that was published",
    "the file is not the one that was published: it was changed or saved anew afterwards",
    "the project is at {build} today",
    "texts changed since: {names}",
    "facts changed since: {names}",
    "layouts and other files changed since: {names}",
    "it says: {before}",
    "today: {now}",
    "(nothing)",
    "and {count} more",
    "Nothing differs.",
    "To be printed again: {count} of {all} sheets",
    "Differences between {before} and {now}",
    "before", "now",
)  # fmt: skip
"""What the verbs say themselves."""
