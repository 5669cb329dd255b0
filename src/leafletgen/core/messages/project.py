"""Findings about a project's files and how they refer to each other."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "project-missing", E,
        "There is no leaflet.yaml in {folder}.",
        "Run leafletgen in the folder of your project, or name the folder: leafletgen build FOLDER",
        "leaflet.yaml says what is built; without it there is no project.",
    ),
    Code(
        "project-there", E,
        "There is already a {path} in {folder}.",
        "Choose an empty folder: leafletgen init FOLDER",
        "A new project never overwrites existing files.",
    ),
    Code(
        "name-form", E,
        "The name “{name}” does not work in file names everywhere.",
        "Use small letters a to z, digits and hyphens, such as {suggestion}.",
        "Files go through mail, web servers and print shops, and not all of these accept other characters.",
    ),
    Code(
        "paper-fixed", E,
        "“{output}” is made for its own paper: it is folded, imposed or tiled.",
        "Leave out --paper and --tile, or name another output with -o.",
        "Folding and imposition are worked out for the one paper that leaflet.yaml names.",
    ),
    Code(
        "language-there", E,
        "The language “{language}” is already listed in leaflet.yaml.",
        "Its texts are in {path}.",
        "Each language of the project has one file of texts.",
    ),
    Code(
        "languages-refused", E,
        "No language can be added to leaflet.yaml: `languages` is not a list with a language in it.",
        "Write it as `languages: [en, {language}]`, with your languages.",
        "The tag is added to the list in place, so that comments and order are kept.",
    ),
    Code(
        "file-missing", E,
        "The {kind} “{name}” is named here, but there is no file {path}.",
        "{suggestion}",
        "A file that is named must exist, in the project's folder or among the files that come with leafletgen.",
    ),
    Code(
        "file-unreadable", E,
        "{path} cannot be read: {reason}",
        "Ask the owner of the file for permission to read it.",
        "The file is there, but the system refuses to open it.",
    ),
    Code(
        "picture-unreadable", E,
        "The picture {path} cannot be read: {reason}",
        "Save it again as PNG or JPEG.",
        "A picture that cannot be read would leave a hole in the sheet.",
    ),
    Code(
        "language-unknown", E,
        "leafletgen has no rules for the language “{language}”.",
        "{suggestion}",
        "Each language needs its script, fonts and line pitch; they stand in data/languages.yaml.",
    ),
    Code(
        "locale-missing", E,
        "The language “{language}” is listed, but there is no file {path}.",
        "Copy locales/{source}.yaml to {path} and translate it, or remove the language from the list.",
        "Each language of the project has one file of texts.",
    ),
    Code(
        "text-unknown", E,
        "No text has the key “{key}”.",
        "{suggestion}",
        "Layouts name texts by their keys; the key must be in the file of the source language.",
    ),
    Code(
        "text-missing", E,
        "The text “{key}” is missing in {language}.",
        "Translate it in {path}.",
        "A sheet with a hole in it is worse than none.",
    ),
    Code(
        "text-unused", W,
        "No layout uses the text “{key}”.",
        "Remove it, or use it in a layout.",
        "Texts that nobody prints are translated in vain.",
    ),
    Code(
        "fact-unknown-here", E,
        "There is no fact “{name}”.",
        "{suggestion}",
        "Facts are listed in leaflet.yaml under `facts`.",
    ),
    Code(
        "name-unknown", E,
        "There is no {kind} “{name}”.",
        "{suggestion}",
        "The name must be in the theme or in the layout's `fit` table.",
    ),
    Code(
        "layout-shape", E,
        "A layout has either `blocks` or `pages`, and pages are made of zones.",
        "Put the blocks into zones: `- zone: {{id: …, height: …, blocks: […]}}`",
        "Zones are what keep every language in its place.",
    ),
    Code(
        "extends-circle", E,
        "The {kind} “{name}” extends itself.",
        "Remove one of the `extends` lines.",
        "One file can extend another, but not in a circle.",
    ),
    Code(
        "replace-unknown", E,
        "There is no zone “{name}” to replace in “{layout}”.",
        "{suggestion}",
        "`replace` names zones by their `id`.",
    ),
    Code(
        "duplicate-zone", E,
        "Two zones of one page have the id “{name}”.",
        "Give each zone its own id.",
        "Zones are named in reports and in `replace`.",
    ),
    Code(
        "paper-missing", E,
        "The output “{output}” does not name its paper.",
        "Add `paper: A4` (or A2, jis-b3, letter, 515mm x 728mm …).",
        "Without a sheet of paper nothing can be laid out.",
    ),
    Code(
        "profile-unknown", E,
        "There is no output profile “{name}”.",
        "{suggestion}",
        "A profile says how a file is made: for a screen, the office's printer or a print shop.",
    ),
    Code(
        "format-unknown", E,
        "This file says format {format}; this leafletgen reads format 1.",
        "Update leafletgen, or write `format: 1`.",
        "The number at the top says which rules a file follows.",
    ),
    Code(
        "name-letters", E,
        "“{name}” cannot be the name of a file.",
        "Use small letters, digits and hyphens, such as easy-job-warning.",
        "The name becomes part of the names of all files that are written.",
    ),
    Code(
        "date-missing", A,
        "leaflet.yaml has no `date`; the files will say 2000-01-01.",
        "Add `date: {today}` (the day of this version).",
        "The date in a file comes from the project, never from the clock, so that the same project gives the same file.",
    ),
    Code(
        "fact-stale", W,
        "The fact “{name}” was checked {days} days ago ({checked}).",
        "Ask {owner} whether it is still right, and enter today's date.",
        "Telephone numbers and addresses change; after 180 days they are due for another check.",
    ),
    Code(
        "pattern-broken", E,
        "“{pattern}” is not a valid regular expression: {problem}",
        "Fix it, or remove the form; in YAML single quotes keep backslashes: '\\d\\d:\\d\\d'",
        "If a form could not be checked, every text would seem to have it.",
    ),
    Code(
        "tweak-language", W,
        "There is a tweak for “{language}”, which is not a language of this project.",
        "Remove it, or add the language.",
        "A tweak that nobody uses is probably a slip.",
    ),
    Code(
        "unreviewed", A,
        "{count} texts in {language} are machine translations that nobody has checked; the footer says so.",
        "Ask a native reader to check the printed sheet.",
        "Machine-made texts are marked on paper until a native reader has checked them.",
    ),
    Code(
        "text-is-group", E,
        "“{key}” is a group of texts; one text is expected here.",
        "Name one of its texts, such as {example}.",
        "A heading or paragraph prints one text, a list or steps print all texts of a group.",
    ),
    Code(
        "group-is-text", E,
        "“{key}” is one text; a group of texts is expected here.",
        "Use a paragraph for it, or make it a group in the texts, such as {key}: {{s1: …, s2: …}}",
        "A list or steps print all texts of a group, a heading or paragraph prints one text.",
    ),
    Code(
        "output-layout", E,
        "The output “{output}” does not say what it prints.",
        "Add `layout: poster` with the name of a layout, or `of:` with the name of another output.",
        "Each output is one layout on one kind of paper.",
    ),
    Code(
        "date-form", E,
        "“{value}” is not a date.",
        "Write it as 2026-11-25: year, month, day.",
        "The date is printed and compared with today, so it must exist in the calendar.",
    ),
    Code(
        "epoch-form", E,
        "SOURCE_DATE_EPOCH is set to “{value}”, which is not a number of seconds.",
        "Set it to the seconds from 1970 to the day of this version, or unset it.",
        "When this environment variable is set, it replaces `date` in all files.",
    ),
    Code(
        "fact-empty", E,
        "The fact “{name}” is empty.",
        "Write its value, or remove the fact wherever it is named.",
        "A sheet without the number to call is worse than none.",
    ),
    Code(
        "size-zero", E,
        "The type size of “{name}” is not larger than 0.",
        "Write a size such as 1.2u, or a scale such as 0.95.",
        "Type of no size cannot be read.",
    ),
    Code(
        "floor-above-size", E,
        "The floor of “{name}” is larger than its size ({floor} and {size}).",
        "The floor is how small it may become: make it {size} or smaller.",
        "A text starts at its design size and gives way down to the floor.",
    ),
    Code(
        "languages-none", E,
        "leaflet.yaml names no language to print.",
        "For instance, write `languages: [en, ja]`.",
        "One file is made per language and output.",
    ),
    Code(
        "fact-not-qr", W,
        "The fact “{name}” is shown as a QR code, but is not marked for it.",
        "Where it is an address that a phone may open, add `qr: true` to it in leaflet.yaml.",
        "This shows whoever maintains the facts which of them are in codes that nobody can proofread by eye.",
    ),
    Code(
        "table-ragged", E,
        "This has {count} cells or widths; the header row of the table has {wanted}.",
        "Write one for each header, or an empty text if there is nothing to say.",
        "An extra cell would be left out; with one too few, cells would be read under the wrong header.",
    ),
    Code(
        "qr-too-long", E,
        "The fact “{name}” is too long for a QR code: {bytes} bytes of at most {most}.",
        "Use a short address that leads to the long one.",
        "The more a code holds, the finer it is; beyond this limit there is no code.",
    ),
)  # fmt: skip
