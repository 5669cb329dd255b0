"""The marks of a language pack: which it has, and how they are set whatever was typed.

Without `from __future__ import annotations`, as in `pack`.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from leafletgen.core.reading.declared import CHANGES
from leafletgen.core.record import record
from leafletgen.text.languages.scalars import Character, Letters, Quotes

_NO_LETTERS = Letters()

MarkKind = Literal["question mark", "exclamation mark", "colon", "ellipsis", "semicolon", "full stop"]


@record
class Punctuation:
    """Punctuation and quotation marks."""

    quotes: Annotated[
        Quotes, "The four quotation marks: outer opening and closing, inner opening and closing."
    ]
    also_quotes: Annotated[
        Letters, "Marks in use besides: older ones, and those round the names of books and laws."
    ] = _NO_LETTERS
    quotes_pair: Annotated[bool, "Each opening mark has its closing one."] = True
    apostrophe: Annotated[bool, "The closing inner mark is an apostrophe, too: `l’eau`."] = False
    own: Annotated[
        Mapping[str, str], "A mark of other languages, and the one that this language has for it."
    ] = field(default_factory=dict)
    stop_abbreviates: Annotated[
        bool, "The foreign full stop is right where it shortens a word inside a sentence."
    ] = False
    space_after: Annotated[bool, "A comma or semicolon has a space behind it."] = False
    may_lack: Annotated[
        tuple[MarkKind, ...],
        CHANGES,
        "Marks that a sentence may end without where another language has them.",
    ] = ()
    question_marks: Annotated[str, "Marks of other kinds that end a question (Greek)."] = ""
    inside: Annotated[bool, "Question and exclamation marks stand inside the words (Armenian)."] = False


@record
class Typing:
    """What is set where something else, or nothing, is typed; what `check` would report of it is no fault then."""

    narrow_before: Annotated[
        tuple[Character, ...], CHANGES, "Marks with a narrow no-break space (U+202F) before them: `mot ?`."
    ] = ()
    narrow_after: Annotated[tuple[Character, ...], CHANGES, "... and behind them: `«`."] = ()
    space_before: Annotated[
        tuple[Character, ...], CHANGES, "Marks with a no-break space of full width (U+00A0) before them."
    ] = ()
    space_after: Annotated[tuple[Character, ...], CHANGES, "... and behind them."] = ()
    apart: Annotated[
        tuple[str, ...],
        CHANGES,
        "Signs and units that a narrow no-break space parts from the number before: `10 %`.",
    ] = ()
    abbreviations: Annotated[
        tuple[str, ...],
        CHANGES,
        "Abbreviations of several words: a narrow no-break space stands between their parts, with or without a typed one.",
    ] = ()
    exchanged: Annotated[
        Mapping[str, str], "A mark that is typed, and the one that is set for it: `?` and `;` in Greek."
    ] = field(default_factory=dict)
    on_vowel: Annotated[
        Letters, "Marks that stand on the last vowel of a word, where they are typed at its end (Armenian)."
    ] = _NO_LETTERS
    vowels: Annotated[Letters, "The vowels on which they stand."] = _NO_LETTERS
