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
        "It was made by another program, by leafletgen before version 0.2, or saved anew by a program that drops what files say of themselves, and no sheet has its title. Say which one it is: --sheet OUTPUT/LANGUAGE",
        "Each sheet that leafletgen makes carries its name and the digits of its sources (XMP: dc:identifier, xmpMM:VersionID).",
    ),
    Code(
        "verify-foreign", E,
        "{path} is a sheet of the project “{name}”, not of “{project}”.",
        "Say which project to hold it against: leafletgen verify FILE.pdf --project FOLDER",
        "A sheet is held against the sources that it was made from.",
    ),
    Code(
        "verify-sheet", E,
        "No sheet is called “{name}”, today or in a release.",
        "A sheet is called by output and language, and by its row where it differs by row: poster/ja, badge/en/012.",
        "A file is held against the sheet that it should be.",
    ),
    Code(
        "verify-rebuilt", E,
        "{name} of {version} cannot be made again as it was recorded, so nothing can be held against it.",
        "Keep the file that was published: a file that is that to the byte is known by the record alone.",
        "The commit that brought the record makes another sheet, or none: texts were changed before it was committed, or fonts or the program are others.",
    ),
    Code(
        "git-lost", E,
        "What git has of the project was not read: the computer ended git, twice ({reason}).",
        "This is no fault of the project or of a name. Try again; where the computer is short of memory, close other programs first.",
        "git runs in a process of its own. One that ends without an answer says nothing of what it was asked for.",
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

ANSWERS = {
    "same": "today's: it is to the byte what the project makes today",
    "resaved": "today's: it says and shows what the project says today, but was saved anew by another program or another version of this one",
    "release": "not today's, but that of {version}",
    "changed": "neither today's nor that of a release",
    "gone": "no longer made by the project, nor that of a release",
}
STANDINGS = {
    "current": "published as {version} on {on}: current",
    "replaced": "published as {version} on {on}; since replaced by {successor}",
    "expired": "published as {version} on {on}; valid until {until}, which has passed",
    "withdrawn": "published as {version} on {on}; withdrawn: {why}",
}
DIFFERENCES = {
    "unreadable": "its pages cannot be read to their end",
    "pages": "it has {before} pages instead of {now}",
    "page": "the page's size, boxes or rotation differ",
    "words": "the words differ",
    "code": "a QR code says something else",
    "link": "a link or annotation differs",
    "drawing": "something is drawn differently",
    "title": "the title differs",
    "bookmark": "a bookmark differs",
    "power": "actions, attachments, form fields or layers differ",
    "aloud": "a screen reader says something else",
}
CHANGES = {
    "changed": "{sheet}: {count} boxes look otherwise ({boxes})",
    "drawn": "{sheet}: no text, but something is drawn otherwise",
    "added": "{sheet}: new",
    "removed": "{sheet}: no longer made",
}

WORDS: tuple[str, ...] = (
    *ANSWERS.values(), *STANDINGS.values(), *DIFFERENCES.values(), *CHANGES.values(),
    "{version} is noted as published, with {count} sheets: {path}. Commit it.",
    "{version} was published on {day} just as it is now: {path}",
    "{version} is noted as withdrawn: {path}. Commit it.",
    "{path}: {sheet}, {build}",
    "not noted as published",
    "the file is, to the byte, the one that was published",
    "first difference: {what}",
    "first difference, on page {page}: {what}",
    "first difference, on page {page}, {x} mm from the left and {y} mm from the top: {what}",
    "it names itself a sheet of {version}; nothing shows that it is one",
    "{count} letters of it are drawn as they should be, but can no longer be copied or searched",
    "it no longer has tags: a screen reader has nothing to go by",
    "the file is not, to the byte, the one that was published: it was saved anew afterwards",
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
