"""Findings while files are written."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "output-unwritable", E,
        "{path} cannot be written: {reason}",
        "Close the file if it is open in another program. Check that the folder is writable and that the disk is not full.",
        "The file is written next to its place and moved there at the end, so nothing half-written is left behind.",
    ),
    Code(
        "path-link", E,
        "{path} is not written or removed: “{name}” is a link.",
        "Put a folder or file of its own in its place. If it leads to your own folder for finished sheets, name that folder: --out FOLDER",
        "A link in a folder that somebody sent may lead to any file of yours. A folder that you name is used wherever it lies.",
    ),
    Code(
        "edition-refused", W,
        "{path} was not written; errors that concern it: {errors}.",
        "Fix the errors reported above.",
        "A wrong sheet on the wall is worse than none.",
    ),
    Code(
        "edition-removed", W,
        "{path} was not written; errors that concern it: {errors}. The earlier file was removed.",
        "Fix the errors reported above.",
        "An earlier sheet no longer says what the project says; a wrong sheet on the wall is worse than none.",
    ),
    Code(
        "edition-older", W,
        "{path} was not made again: the file there is from an earlier build, and may not say what the project says today.",
        "Do not print it before it has been made again.",
        "A file is removed only where its sources were read and refused. What the computer or the program failed at says nothing of them.",
    ),
    Code(
        "row-sheet-removed", W,
        "{path} was removed: the table no longer asks for it.",
        "Take down the one that hangs: “leafletgen status --reprint” names it.",
        "Sooner or later somebody would print it again; a sheet that is out of date is worse than none.",
    ),
    Code(
        "kit-refused", W,
        "{path} was not written; errors that concern it: {errors}.",
        "Fix the errors reported above.",
        "A kit is whole or is not there: nobody would see that a sheet is missing in it.",
    ),
    Code(
        "kit-removed", W,
        "{path} was not written; errors that concern it: {errors}. The earlier file was removed.",
        "Fix the errors reported above.",
        "An earlier kit no longer says what the project says; a wrong sheet on the wall is worse than none.",
    ),
    Code(
        "output-outdated", W,
        "leaflet.yaml cannot be read, so nobody can say which files belong to it. The PDFs there are from an earlier state ({count}): {paths}",
        "Do not print them. Fix leaflet.yaml and build again.",
        "When a sheet cannot be built, its earlier file is removed, because a wrong sheet on the wall is worse than none. When even the list of sheets cannot be read, files that may belong to somebody else are left alone.",
    ),
    Code(
        "edition-draft", W,
        "{path} carries the DRAFT band (texts outdated: {stale}, not finished: {begun}, missing: {missing}, too long: {long}, faulty: {faulty}; unconfirmed facts: {unconfirmed}).",
        "Do not put it up. leafletgen check lists these texts and facts.",
        "A sheet whose texts differ from the source, or that nobody has called done, or with facts that nobody has confirmed, says so itself, so that nobody puts it up by mistake.",
    ),
    Code(
        "draft-no-room", E,
        "The page “{page}” has no room in its margins for the DRAFT band, which this edition needs.",
        "Finish its texts (leafletgen check lists them), or give the page wider margins.",
        "The band is printed in the margins, where it hides nothing. A draft without it could be taken for a finished sheet.",
    ),
    Code(
        "internal", E,
        "{edition}: the program itself failed: {error}",
        "This is a fault of leafletgen, not yours. Please send {file} to its makers. All other editions are made as usual.",
        "A fault of the program in one edition must not stop the others. It says nothing of your files, so an earlier sheet stays, and is named.",
    ),
    Code(
        "edition-died", E,
        "{edition}: the computer did not let it be finished, twice ({limit}).",
        "This is no fault of your files. Build it again by itself; where the computer is short of memory, close other programs first. Limits set by its owner (ulimit) may be too low.",
        "Each edition is made in a process of its own. One that ends early (killed by the system or by somebody, no memory, no turn at the processor) is tried once more, alone.",
    ),
    Code(
        "edition-slow", E,
        "{edition}: not finished within {limit}.",
        "Where the computer has much else to do, build again or allow more time: --seconds. Otherwise look for a text or a picture of it that is very large.",
        "An edition takes a second. One that takes a minute would keep all that follow waiting.",
    ),
    Code(
        "edition-memory", E,
        "{edition}: it needs more memory than it may have ({limit}).",
        "Look for a picture of it that is very large, or allow more memory: --memory.",
        "A process that takes all memory makes the whole computer stop answering.",
    ),
    Code(
        "machine-refused", E,
        "The computer does not let the program use {path}: {reason}",
        "Close the file if it is open in another program. Check that you may read and write it and that the disk is whole and not full. Then try again.",
        "What was written before is whole; what was not finished is not there at all.",
    ),
    Code(
        "memory-refused", E,
        "The computer has no memory left for this.",
        "Close other programs and try again.",
        "What was written before is whole; what was not finished is not there at all.",
    ),
    Code(
        "program-failed", E,
        "The program itself failed: {error}",
        "This is a fault of leafletgen, not yours. Please send {file} to its makers.",
        "What was written before is whole; what was not finished is not there at all.",
    ),
    Code(
        "link-outside", E,
        "{path} is a link that leads out of the project.",
        "Put the file itself there. The preview shows nothing from elsewhere.",
        "Whoever has a link to the preview would read by it what lies elsewhere on this computer.",
    ),
    Code(
        "project-busy", E,
        "Somebody else is at work in this project: {holder}. Waited for {seconds} s.",
        "Try again when that is done.",
        "Two at once would overwrite each other's work.",
    ),
    Code(
        "selection-empty", E,
        "There is no {kind} “{name}” in this project.",
        "{suggestion}",
        "Only what leaflet.yaml lists can be built.",
    ),
    Code(
        "row-unmade", E,
        "The output “{output}” is not made for “{name}”.",
        "Its row asks for no such sheet in `languages` or `copies`, or the sheet prints nothing of the row and is made once.",
        "A sheet is made for each row that asks for it, if it prints something of the row.",
    ),
    Code(
        "edition-unmade", E,
        "The output “{output}” is not made in “{name}”.",
        "It is made in {known}. Add the language to its `languages` in leaflet.yaml.",
        "Only what leaflet.yaml lists can be built.",
    ),
)  # fmt: skip
