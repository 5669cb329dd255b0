"""Findings about texts and their mark-up."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "bold-unpaired", E,
        "`**` is opened but not closed.",
        "Put `**` at both ends of the bold words, or write `\\*\\*` to print two asterisks.",
        "Bold words are enclosed in pairs of asterisks.",
    ),
    Code(
        "fact-form", E,
        "A brace is opened here, but no fact like {{police}} follows.",
        "Between `{{` and `}}` stands the name of a fact as it is in leaflet.yaml; it is never translated. To print a brace, write `\\{{`.",
        "Braces hold the name of a fact: small letters, digits, hyphens.",
    ),
    Code(
        "brace-unopened", E,
        "A brace is closed here that was not opened.",
        "Delete it, or write `\\}}` to print a brace.",
        "Braces hold the name of a fact.",
    ),
    Code(
        "bold-wide", E,
        "The asterisks here are full-width ones, and would be printed.",
        "Type plain ones (with the input method off): {mend}",
        "Bold words are enclosed in pairs of plain asterisks.",
    ),
    Code(
        "fact-wide", E,
        "The name of a fact is not written here as it must be, and the braces would be printed.",
        "Type plain braces, and small letters between them (with the input method off): {mend}",
        "Only a name of small letters, digits and hyphens in plain braces is a fact.",
    ),
    Code(
        "fact-unknown", E,
        "There is no fact {{{name}}}.",
        "{suggestion}",
        "Facts (telephone numbers, addresses) are kept in leaflet.yaml; texts only name them.",
    ),
    Code(
        "fact-lost", E,
        "{{{name}}} is missing here; it is in the text of the source language.",
        "Put {{{name}}} where the number or address belongs.",
        "A translation must not lose a telephone number.",
    ),
    Code(
        "ruby-sign", W,
        "These are not the signs of a reading, and would be printed.",
        "Type 《 and 》 around the reading, and ｜ before its word: {mend}",
        "Only 《》 sets the kana above the kanji before them.",
    ),
    Code(
        "ruby-empty", E,
        "The reading between 《 and 》 is empty.",
        "Write the reading, or delete 《》.",
        "《》 holds the reading of the kanji before it.",
    ),
    Code(
        "ruby-unclosed", E,
        "《 is opened but not closed.",
        "Put 》 after the reading.",
        "《》 holds the reading of the kanji before it.",
    ),
    Code(
        "ruby-base", E,
        "There is no kanji right before this reading.",
        "Put ｜ before the word that this reading belongs to, or write `\\《` to print 《.",
        "A reading is set above the kanji right before it, or above what follows ｜.",
    ),
    Code(
        "control-character", E,
        "There is an invisible control character ({character}) here.",
        "Delete it; it was probably pasted in with the text.",
        "Control characters have no shape and can spoil a line.",
    ),
    Code(
        "direction-forced", E,
        "An invisible character ({character}) forces letters into another order here.",
        "Delete it; where a part runs the other way, put U+2068 before it and U+2069 behind it.",
        "What is read would not be what is copied: “#91” and “45” with U+202E between them show other digits than they are.",
    ),
    Code(
        "direction-open", E,
        "An invisible direction mark ({character}) is opened and not closed, or closed and not opened, in this paragraph.",
        "Delete it (type that part of the text anew), or add the other one: U+2066, U+2067 and U+2068 open, U+2069 closes.",
        "An open mark turns the order of all that follows it.",
    ),
    Code(
        "joiner-idle", E,
        "There is an invisible joiner or selector ({character}) here that does nothing in this place.",
        "Delete it; it was probably pasted in with the text.",
        "Joiners belong into words of scripts that join or stack their letters, selectors behind the sign that they select. Elsewhere they "
        "only keep a word from being found and compared.",
    ),
    Code(
        "character-hidden", E,
        "There is an invisible character ({character}) here.",
        "Delete it; it was probably pasted in with the text.",
        "It has no shape on paper, and can hide words that nobody sees.",
    ),
    Code(
        "character-private", E,
        "The character {character} has no meaning but in one font.",
        "Write the letter that is meant; for a sign, use a pictogram.",
        "Characters for private use cannot be searched, copied or read aloud, and print as another shape in another font.",
    ),
    Code(
        "locale-map", E,
        "A file of texts begins with keys, such as `headline: …`.",
        "Put a key before each text.",
        "Texts are found by their keys.",
    ),
    Code(
        "locale-list", E,
        "“{key}” is a list; texts have names, not numbers.",
        "Give each item a key: s1, s2, s3 …",
        "If a list gets a new item, every translation after it would move to the wrong place.",
    ),
    Code(
        "locale-key", E,
        "“{key}” cannot be the name of a text.",
        "Use letters, digits, - and _ only. Groups are written as lines below a name, not with dots.",
        "Names of texts are joined by dots (headline.a), so a dot inside a name would be ambiguous.",
    ),
    Code(
        "locale-deep", E,
        "“{key}” is more than {most} levels deep.",
        "Remove a level.",
        "Keys are at most three deep, so that every translation tool can read them.",
    ),
)  # fmt: skip
