"""Findings about the table of `data`: a sheet for each of its rows."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

LEFT_OUT = "The row is left out, and nothing is printed for it; all others are made."

CODES: tuple[Code, ...] = (
    Code(
        "data-column-missing", E,
        "{path} has no column “{name}”, which is to name its rows.",
        "{suggestion}",
        "Each row has a name: its folder is called so, and every message about it.",
    ),
    Code(
        "data-column-twice", E,
        "There are two columns “{name}”.",
        "Rename one of them, or remove it.",
        "Nobody can say which of the two is printed.",
    ),
    Code(
        "data-column-fact", E,
        "The column “{name}” has the name of a fact of leaflet.yaml.",
        "Rename the column, or remove the fact from leaflet.yaml.",
        "What a sheet prints for a name has one source: the same for all, or one for each row.",
    ),
    Code(
        "data-column-name", A,
        "No text can print the column “{name}”.",
        "If it is to be printed, name it in small letters, digits and hyphens, such as quiet-from.",
        "A column is a fact of its row, and is named in texts as facts are.",
    ),
    Code(
        "data-unused", W,
        "Nothing in {path} is printed: every sheet is made once, for all rows alike.",
        "Name a column in a text, such as {{phone}}, or in a layout.",
        "A sheet is made for each row only if it prints something of the row.",
    ),
    Code(
        "data-empty", W,
        "{path} has no rows.",
        "Write one row for each house below the names of the columns.",
        "A sheet is made for each row.",
    ),
    Code(
        "data-row-nameless", E,
        "This row has no name.",
        "Fill in the column “{name}”, or empty the whole row.",
        LEFT_OUT,
    ),
    Code(
        "data-row-twice", E,
        "“{name}” is there already, in line {line}.",
        "Give each row a name of its own, such as the house with its building.",
        LEFT_OUT + " The first row of that name is made.",
    ),
    Code(
        "data-folder-twice", E,
        "“{name}” and “{other}” would be written into the same folder ({folder}).",
        "Change one of the two names: case, and signs that no folder's name may have, do not tell them apart.",
        LEFT_OUT + " The first of the two is made.",
    ),
    Code(
        "data-cell-empty", E,
        "“{house}” has no “{name}”.",
        "Fill it in. If some rows need none, let what prints it stand only where it is given: when: {{given: {name}}}",
        LEFT_OUT,
    ),
    Code(
        "data-value-unasked", W,
        "No condition asks for “{value}” in the column “{name}”, so nothing that depends on it stands on the sheets of {house}.",
        "{suggestion} If it is meant, give the layout a part with: when: {{fact: {{{name}: {value}}}}}",
        "Where a part stands for each value of a column, a value that is typed wrongly has none, and the sheet has a gap.",
    ),
    Code(
        "data-zero-lost", W,
        "“{value}” may have had a zero in front.",
        "If it is a telephone number, write it whole, with hyphens, in a column whose cells are text.",
        "Spreadsheets take digits alone for a number, and drop its zeros.",
    ),
    Code(
        "data-fact-blank", E,
        "This prints “{name}”, which “{house}” has not.",
        "Fill it in, or let this, too, stand only where it is given: when: {{given: {name}}}",
        "A sheet with a gap where a number should stand helps nobody.",
    ),
    Code(
        "data-copies", E,
        "“{value}” is no number of copies (“{house}”).",
        "Write a whole number from 0 to {most}.",
        LEFT_OUT,
    ),
    Code(
        "data-language", E,
        "“{value}” is no language of this project (“{house}”).",
        "Write tags with numbers, such as vi:2 ne:3. {suggestion}",
        LEFT_OUT,
    ),
    Code(
        "kit-rowless", E,
        "There are no kits: leaflet.yaml names no table of houses.",
        "Write `data: {{file: dorms.csv, row: dorm}}` into leaflet.yaml, and the table beside it (docs/office.md).",
        "A kit is what one house puts up, a row of the table.",
    ),
    Code(
        "kit-mixed", E,
        "These outputs cannot be in one file: {outputs}.",
        "Choose with -o: those for the press apart from those for the office printer, and each printing condition apart.",
        "A file is either of inks, for one press, or of colours of a screen. Put together, one of them would come out wrong.",
    ),
    Code(
        "kit-empty", A,
        "“{house}” gets no kit: it wants no sheet.",
        "That is right where `copies` is 0, or `languages` names none that is built.",
        "A kit without sheets would be a cover alone.",
    ),
    Code(
        "data-language-twice", E,
        "“{house}” asks twice for “{name}”.",
        "Write each language once, with the number of its sheets, such as vi:2.",
        LEFT_OUT,
    ),
)  # fmt: skip
