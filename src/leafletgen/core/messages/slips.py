"""Findings about slips of the hand: full-width signs, unfinished merges, files and languages named almost right."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "key-blank-wide", E,
        "The blank after the colon is a full-width one.",
        "Type a plain space (with the input method off): {mend}",
        "Only a colon with a plain space after it ends a name.",
    ),
    Code(
        "comment-wide", E,
        "The sign before this comment is a full-width one.",
        "Type a plain one (with the input method off): {mend}",
        "Only the plain # begins a comment.",
    ),
    Code(
        "sign-wide", E,
        "“{sign}” is not the plain sign that parts names and entries.",
        "Type it with the input method off: {mend}",
        "The signs of these files are the plain ones; others look alike and are part of a text.",
    ),
    Code(
        "value-wide", E,
        "“{value}” is typed in full-width letters or signs.",
        "Type it with the input method off: {mend} (Where a text means just these, put quotes around it.)",
        "Names, numbers and lengths are written with plain letters and digits; nothing is put right in silence.",
    ),
    Code(
        "merge-markers", E,
        "Two versions of this file were joined here, and nobody has chosen yet (git's marks: {marks}).",
        "Choose in each of these places: keep one version, delete the other and the lines with <<<<<<<, ======= and >>>>>>>. There are {count}.",
        "Both versions stand in the file, so neither is what it says.",
    ),
    Code(
        "file-case", E,
        "{path} is asked for as {wanted}: capitals and small letters differ.",
        "Rename the file to {wanted}, or write its name as it is.",
        "Some systems take the two for one and others do not: what builds here would fail elsewhere.",
    ),
    Code(
        "file-ending", E,
        "{path} is not read: it is not named {wanted}.",
        "Rename it to {wanted}. (Windows hides endings: in the Explorer choose View, Show, File name extensions.)",
        "Files are found by their whole names.",
    ),
    Code(
        "file-twice", E,
        "{path} and {other} are two files of one name; only the second is read.",
        "Bring into {other} what only the other says, and delete the other.",
        "Somebody may have worked in the file that is not read, and the sheet would not say what they wrote.",
    ),
    Code(
        "file-copy", W,
        "{path} is a copy of {other}, and is not read.",
        "Bring into {other} what only the copy says, and delete the copy.",
        "Browsers and mail programs rename a file that comes a second time; the copy may be the newer one.",
    ),
    Code(
        "language-twice", E,
        "The language “{language}” is listed twice ({other}).",
        "Take one of them out of `languages`.",
        "A language has one file of texts and one sheet.",
    ),
    Code(
        "language-alike", W,
        "“{language}” and “{other}” are two tags of one language.",
        "Keep the one whose file is kept up to date; where two countries write differently, name both countries.",
        "Two sheets in one language differ by accident, and nobody knows which one is right.",
    ),
    Code(
        "language-spelt", E,
        "The tag “{value}” is not written as tags are.",
        "Write {mend}, here and in the names of its files.",
        "Files are found by the tag; some systems tell capitals from small letters.",
    ),
    Code(
        "picture-heic", E,
        "The picture {path} is in the format of iPhones (HEIC), which cannot be printed from here.",
        "Open it and export it as JPEG. (On the telephone: Settings, Camera, Formats, Most Compatible.)",
        "Print shops and most programs cannot read it, whatever its name ends in.",
    ),
    Code(
        "picture-kind", E,
        "The picture {path} is {kind}.",
        "Export the picture from its program as PNG (signs, screens) or JPEG (photographs).",
        "A picture is read by what it is, not by what its name ends in.",
    ),
    Code(
        "picture-empty", E,
        "There is nothing in the picture {path}.",
        "Copy it again from where it came from.",
        "An interrupted download or copy leaves an empty file.",
    ),
    Code(
        "picture-ending", W,
        "The picture {path} is {kind}, whatever its name says.",
        "Rename it to {wanted}, here and in the layout.",
        "It is read by what it is; other programs go by its name and refuse it.",
    ),
)  # fmt: skip
