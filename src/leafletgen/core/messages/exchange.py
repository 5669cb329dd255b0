"""Findings about files that go to translators and come back."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "import-missing", E,
        "There is no file {path}.",
        "Check its name and its folder; browsers and mail programs put files into the folder for downloads.",
        "Texts are brought in from the file that the translator has sent back.",
    ),
    Code(
        "import-format", E,
        "The file is none of the kinds that can be read: PO, XLIFF, XLSX, CSV, or what the page for translators saves.",
        "Save it again in the kind in which it was handed out.",
        "What kind a file is, is told by its content, not by its name.",
    ),
    Code(
        "export-source", E,
        "“{name}” is the source language: there is nothing to translate on its page.",
        "Name a language that is translated into, or none for all of them.",
        "What the source says is changed in its file; translations are told by it.",
    ),
    Code(
        "import-page", E,
        "This is the page for translators itself; what was typed into it is not in it.",
        "Open it in the browser in which it was filled in, press “Save file”, and send the file that this makes (….texts.json).",
        "A browser keeps what is typed apart from the page, so a page that is saved or sent on is as empty as before.",
    ),
    Code(
        "import-unreadable", E,
        "The file is damaged, or is no {kind} file.",
        "Ask for it again, or save it again in the program in which it was edited.",
        "A file is read whole or not at all; nothing was written.",
    ),
    Code(
        "import-encoding", E,
        "The file is not saved as UTF-8; its letters cannot be told.",
        "Save it as UTF-8 (in Excel: “CSV UTF-8”, or as .xlsx).",
        "A computer's own encoding has no room for letters of other scripts: they are lost when it is saved so.",
    ),
    Code(
        "import-large", E,
        "The file has {size} MiB; at most {most} MiB are read.",
        "Check that it is the right file.",
        "No poster has so many words.",
    ),
    Code(
        "import-many", E,
        "The file has {count} texts; at most {most} are read.",
        "Check that it is the right file.",
        "No poster has so many texts.",
    ),
    Code(
        "import-bomb", E,
        "The file would unpack to something huge.",
        "Do not open it; ask its sender how it was made.",
        "Such files are made to bring computers down.",
    ),
    Code(
        "import-doctype", E,
        "The file declares a document type or entities.",
        "Save it again in a translation program or spreadsheet; those write none.",
        "Entities can make a program read other files of the computer, or run out of memory.",
    ),
    Code(
        "import-formula", W,
        "There is a formula in row {row}; the cell was passed over.",
        "Type the text itself.",
        "A translation is text. A formula from a stranger is not carried out.",
    ),
    Code(
        "import-columns", E,
        "The first row of the {kind} file does not name the columns Key and Translation.",
        "Leave the first row as it was handed out.",
        "Columns are found by their names, so they may be moved about, but not renamed.",
    ),
    Code(
        "import-mixed", E,
        "The {kind} file holds rows of several languages or projects.",
        "Bring in each language by its own file.",
        "Rows of another language would overwrite this one's.",
    ),
    Code(
        "import-project", E,
        "The file belongs to the project “{theirs}”; this one is “{own}”.",
        "Go to the other project's folder, or check which file you were sent.",
        "Texts of another sheet with the same names would land on this one.",
    ),
    Code(
        "import-keys", E,
        "The file does not say whose it is, and most of its texts are not of “{own}”.",
        "Check which file you were sent.",
        "Texts of another sheet would land on this one.",
    ),
    Code(
        "import-language", E,
        "The file is in {theirs}, not in {own}.",
        "Name the right language, or none: the file tells it.",
        "A language must not be overwritten by another.",
    ),
    Code(
        "import-which", E,
        "The file does not say in which language it is.",
        "Name it: --language TAG",
        "The translator's program has dropped what was written at the head of the file.",
    ),
    Code(
        "import-language-unknown", E,
        "The file is in {theirs}, which is not a language of this project.",
        "The project has: {known}",
        "Add the language to leaflet.yaml first.",
    ),
    Code(
        "import-source", E,
        "The file was translated from {theirs}; this project's source is {own}.",
        "Hand the texts out anew.",
        "Whether a translation is up to date is told by comparing sources.",
    ),
    Code(
        "import-conflict", W,
        "“{name}” was changed here, too, since the file was handed out; it was left as it is.",
        "Here: {own} File: {theirs} Take the file's with --take file, or edit the text. It is kept in the history.",
        "Newer work is never overwritten unless somebody says so.",
    ),
    Code(
        "import-emptied", A,
        "Texts came back empty and were left as they are: {keys}",
        "If one shall go, take it out in the file of texts itself.",
        "An empty cell is a slip more often than a wish.",
    ),
    Code(
        "import-unknown", W,
        "The file holds texts that the project does not have: {keys}",
        "They were renamed or taken out since; look whether they are needed under another name.",
        "Texts are found by their names.",
    ),
)  # fmt: skip

WORDS: tuple[str, ...] = (
    "{path}: {count} texts in {language}",
    "{count} texts of {language} were brought in.",
    "{count} comments on texts of {language} were brought in.",
    "{count} texts of {language} would be brought in; nothing was written.",
    "The file brings nothing new for {language}.",
    "{path}: {count} terms",
    "{count} terms of the glossary are new or changed.",
)
"""What the verbs say themselves."""
