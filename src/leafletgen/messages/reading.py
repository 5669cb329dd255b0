"""Findings about reading files: encoding, YAML, keys, values."""

from __future__ import annotations

from leafletgen.messages.code import Code, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    # --- the file as a whole
    Code(
        "file-large",
        _ERROR,
        "The file is {size} MiB; at most {most} MiB can be read.",
        "Check that it is the right file. Pictures and fonts are named in the layout, never pasted into it.",
        "No layout or text file comes near this size; a larger one is another kind of file under this name.",
    ),
    Code(
        "file-encoding",
        _ERROR,
        "The file is saved as {encoding}, not as UTF-8 (seen in line {line}).",
        "Open it in your editor and save it again with the encoding UTF-8.",
        "Only UTF-8 can hold the letters of all languages. A file in another encoding would print wrong letters.",
    ),
    Code(
        "file-not-text",
        _ERROR,
        "The file is not UTF-8 text: line {line} holds the byte {byte}, which is no letter.",
        "Open it in your editor and save it again with the encoding UTF-8; if it looks wrong there, get the file anew.",
        "Only UTF-8 can hold the letters of all languages. A file in another encoding would print wrong letters.",
    ),
    Code(
        "file-cut",
        _ERROR,
        "The file ends in the middle of a letter, in line {line}: it seems to be cut off.",
        "Copy the file again from where it came from.",
        "A download or copy that was broken off leaves half a letter at the end; more will be missing.",
    ),
    Code(
        "file-binary",
        _ERROR,
        "This is not a text file.",
        "Check that it is the right file, and get it anew if it was damaged.",
        "The file holds zero bytes, which no text has.",
    ),
    Code(
        "file-empty",
        _ERROR,
        "There is nothing in this file.",
        "Write something into it, or remove it.",
        "An empty file is most often one that was not saved.",
    ),
    Code(
        "file-deep",
        _ERROR,
        "The file goes more than {most} levels deep here.",
        "Check the brackets and the indentation.",
        "Nothing that a project needs nests so deeply; a bracket or an indentation has run away.",
    ),
    Code(
        "yaml-unreadable",
        _ERROR,
        "The file cannot be understood from here on.",
        "Compare this line and the one before it with their neighbours: the spaces before it, quotes, brackets, colons.",
        "The structure of the file breaks here in a way that has no better name.",
    ),
    # --- keys
    Code(
        "key-twice",
        _ERROR,
        "“{name}” stands here a second time.",
        "Keep one of the two, or give one another name.",
        "Of two entries with one name only one could be used, and nobody could say which.",
    ),
    Code(
        "key-not-text",
        _ERROR,
        "A name is expected here, not a list or a group.",
        "Write a plain word before the colon.",
        "Entries are found by their names.",
    ),
    Code(
        "key-misspelt",
        _ERROR,
        "“{name}” is not known here.",
        "Did you mean “{near}”?",
        "An unknown word would silently do nothing.",
    ),
    Code(
        "key-unknown",
        _ERROR,
        "“{name}” is not known here.",
        "Known here: {known}.",
        "An unknown word would silently do nothing.",
    ),
    Code(
        "key-missing",
        _ERROR,
        "“{name}” is missing here.",
        "Add a line “{name}: …”.",
        "Without it nothing can be built from this part.",
    ),
    Code(
        "kind-misspelt",
        _ERROR,
        "There is no kind of block named “{name}”.",
        "Did you mean “{near}”?",
        "The first word of an entry says what kind of thing it is.",
    ),
    Code(
        "kind-unknown",
        _ERROR,
        "There is no kind of block named “{name}”.",
        "There are: {known}.",
        "The first word of an entry says what kind of thing it is.",
    ),
    Code(
        "kind-one",
        _ERROR,
        "Each entry of this list names exactly one thing.",
        "Begin a new entry with “- ” for each. There are: {known}.",
        "The word of an entry says what kind of thing it is; two words would be two things in one place.",
    ),
    # --- values
    Code(
        "value-missing",
        _ERROR,
        "Nothing is written here.",
        "Write {expects} after the colon.",
        "A name without a value is most often a line that was begun and forgotten.",
    ),
    Code(
        "value-one",
        _ERROR,
        "One value is expected here, not {found}.",
        "Write {expects}.",
        "This entry takes a single value.",
    ),
    Code(
        "value-unfit",
        _ERROR,
        "“{value}” is not {expects}.",
        "Write {expects}.",
        "The value cannot be used for what it stands for.",
    ),
    Code(
        "value-misspelt",
        _ERROR,
        "“{value}” cannot stand here.",
        "Did you mean “{near}”? There are: {known}.",
        "Only certain words mean something here.",
    ),
    Code(
        "value-not-listed",
        _ERROR,
        "“{value}” cannot stand here.",
        "There are: {known}.",
        "Only certain words mean something here.",
    ),
    Code(
        "unit-missing",
        _ERROR,
        "“{value}” has no unit.",
        "Write what it is measured in: {mend} (mm, pt, or u = a sixtieth of the sheet's width).",
        "A bare number could be millimetres or points.",
    ),
    Code(
        "unit-unknown",
        _ERROR,
        "“{unit}” in “{value}” is no unit of length.",
        "Use one of: {known}.",
        "Lengths on paper are measured in mm, pt, or u (a sixtieth of the sheet's width).",
    ),
    Code(
        "list-expected",
        _ERROR,
        "A list is expected here.",
        "Write it in square brackets: {mend}, or one entry a line, each after “- ”.",
        "This entry may hold several values, so it is always written as a list.",
    ),
    Code(
        "map-expected",
        _ERROR,
        "Named values are expected here.",
        "Write “name: value” lines below, each with two more spaces in front.",
        "This entry is made of several values with names.",
    ),
)

PHRASES: tuple[str, ...] = (
    "a text",
    "a whole number",
    "a number",
    "true or false",
    "one word",
    "a list",
    "a map",
    "a length such as 3mm, 12pt or 1.5u",
)
"""Words that fill `{expects}` and `{found}`: translated like the templates."""
