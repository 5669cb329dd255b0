"""Findings about files that go to translators and come back."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "import-missing", E,
        "There is no file {path}.",
        "Check its name and its folder; browsers and mail programs save files in the downloads folder.",
        "Texts are imported from the file that the translator sent back.",
    ),
    Code(
        "import-format", E,
        "The file is in none of the formats that can be read: PO, XLIFF, XLSX, CSV, or what the translators' page saves.",
        "Save it again in the format in which it was exported.",
        "The format is recognised by the content of a file, not by its name.",
    ),
    Code(
        "export-source", E,
        "“{name}” is the source language: there is nothing to translate on its page.",
        "Name a target language, or none to export all of them.",
        "Change the source in its own file; translations are measured against it.",
    ),
    Code(
        "import-page", E,
        "This is the translators' page itself; it does not contain what was typed into it.",
        "Open it in the browser where it was filled in, press “Save file”, and send the file that this makes (….texts.json).",
        "A browser stores what is typed separately from the page, so a page that is saved or sent on is as empty as before.",
    ),
    Code(
        "import-unreadable", E,
        "The file is damaged, or is not a {kind} file.",
        "Ask for it again, or save it again in the program in which it was edited.",
        "A file is read whole or not at all; nothing was written.",
    ),
    Code(
        "import-encoding", E,
        "The file is not saved as UTF-8, so its letters cannot be read.",
        "Save it as UTF-8 (in Excel: “CSV UTF-8”, or as .xlsx).",
        "Older encodings have no room for the letters of other scripts: they are lost when a file is saved that way.",
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
        "The file would unpack to an enormous size.",
        "Do not open it; ask its sender how it was made.",
        "Such files are made to bring computers down.",
    ),
    Code(
        "import-doctype", E,
        "The file declares a document type or entities.",
        "Save it again in a translation program or spreadsheet; these do not write any.",
        "Entities can make a program read other files of the computer, or run out of memory.",
    ),
    Code(
        "import-formula", W,
        "There is a formula in row {number}; the cell was skipped.",
        "Type the text itself.",
        "A translation is text. A formula from a stranger is never calculated.",
    ),
    Code(
        "import-columns", E,
        "The first row of the {kind} file does not name the columns Key and Translation.",
        "Leave the first row as it was exported.",
        "Columns are found by their names, so they may be moved, but not renamed.",
    ),
    Code(
        "import-mixed", E,
        "The {kind} file contains rows of several languages or projects.",
        "Import each language from its own file.",
        "Rows of another language would overwrite this one's.",
    ),
    Code(
        "import-project", E,
        "The file belongs to the project “{theirs}”; this one is “{own}”.",
        "Go to the other project's folder, or check which file you were sent.",
        "Texts of another sheet with the same keys would end up on this one.",
    ),
    Code(
        "import-keys", E,
        "The file does not say which project it belongs to, and most of its texts are not in “{own}”.",
        "Check which file you were sent.",
        "Texts of another sheet would end up on this one.",
    ),
    Code(
        "import-language", E,
        "The file is in {theirs}, not in {own}.",
        "Name the right language, or none: the file states it.",
        "A language must not be overwritten by another.",
    ),
    Code(
        "import-which", E,
        "The file does not say which language it is in.",
        "Name it: --language TAG",
        "The translator's program has dropped the header of the file.",
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
        "Export the texts again.",
        "Whether a translation is up to date is decided by comparing sources.",
    ),
    Code(
        "import-hidden", E,
        "“{name}” was not taken: its text holds an invisible character ({character}): {near}",
        "Delete it in the file that came back, and import the file once more.",
        "It has no shape on paper: it reverses what is read, or hides words that nobody sees.",
    ),
    Code(
        "import-conflict", W,
        "“{name}” has also been changed here since the file was exported; it was left as it is.",
        "Here: {own} File: {theirs} Take the file's text with --take file, or edit the text. It is kept in the history.",
        "Newer work is never overwritten unless somebody says so.",
    ),
    Code(
        "import-emptied", A,
        "Texts came back empty and were left as they are: {keys}",
        "To remove a text, delete it in its file in locales/.",
        "An empty cell is more often a slip than intended.",
    ),
    Code(
        "import-tag", W,
        "The file has words of what are not languages: {names}. They were left out.",
        "Name each language by its tag, such as ja or zh-Hans.",
        "What the file calls a language becomes a key of glossary.yaml.",
    ),
    Code(
        "import-unknown", W,
        "The file contains texts that the project does not have: {keys}",
        "They have since been renamed or removed; check whether they are needed under another name.",
        "Texts are found by their keys.",
    ),
)  # fmt: skip

WORDS: tuple[str, ...] = (
    "{path}: {count} texts in {language}",
    "{count} texts in {language} were imported.",
    "{count} comments on texts in {language} were imported.",
    "{count} texts in {language} would be imported; nothing was written.",
    "The file contains nothing new for {language}.",
    "{path}: {count} terms",
    "{count} terms of the glossary are new or changed.",
)
"""What the verbs say themselves."""
