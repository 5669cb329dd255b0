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
        "Write the name of a fact in braces, or write `\\{{` to print a brace.",
        "Braces hold the name of a fact: small letters, digits, hyphens.",
    ),
    Code(
        "brace-unopened", E,
        "A brace is closed here that was not opened.",
        "Delete it, or write `\\}}` to print a brace.",
        "Braces hold the name of a fact.",
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
