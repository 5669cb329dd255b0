"""What a language pack says of the ends of lines.

Without `from __future__ import annotations`, as `pack`.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from leafletgen.core.reading.declared import CHANGES
from leafletgen.core.record import record
from leafletgen.text.languages.scalars import Count, Letters, Lexicon, Pattern

_NO_LETTERS = Letters()


@record
class Breaks:
    """Where a line may end, beside the rules of Unicode."""

    locale: Annotated[
        str | None,
        "ICU's locale with its keywords: `ja@lb=strict` (which marks may begin a line), `ko@lw=phrase` "
        "(at spaces only). Without it, the language's tag.",
    ] = None
    phrases: Annotated[
        Literal["budoux", "words", "spaces", "none"],
        "What a line is better not broken within: `budoux` phrases of Japanese, `words` (Chinese), what "
        "stands between typed `spaces`.",
    ] = "none"
    words: Annotated[
        Lexicon | None,
        "With `phrases: words`: a list of the program's, the most frequent first, by which words are told. Without one, ICU's.",
    ] = field(default=None, metadata={"late": True})
    hyphenation: Annotated[
        Literal["typed", "unseen", "none"],
        "What a soft hyphen (U+00AD) in a word does: `typed`: the word may break there, with a hyphen; `unseen`: without "
        "one; `none`: nothing.",
    ] = "typed"
    dictionary: Annotated[
        str | None,
        "The dictionary of pyphen by which words of running text are divided where a layout asks for it. Without one, none are.",
    ] = field(default=None, metadata={"late": True})
    divides_capitalised: Annotated[
        bool, "Capitalised words are divided, too: where they are not only names, but nouns."
    ] = field(default=False, metadata={"late": True})
    never_first: Annotated[tuple[str, ...], CHANGES, "Characters that never begin a line."] = ()
    never_last: Annotated[
        tuple[str, ...],
        CHANGES,
        "Words that never end a line: prepositions of one letter, abbreviations before names and numbers.",
    ] = field(default=(), metadata={"late": True})
    after_numbers: Annotated[bool, "A line may end between a number and the word behind it."] = field(
        default=True, metadata={"late": True}
    )
    together: Annotated[tuple[Pattern, ...], CHANGES, "What is never broken."] = ()
    spellings: Annotated[
        Mapping[str, str],
        CHANGES,
        "Spellings that ICU's dictionary lacks, each with one of as many characters that it has instead.",
    ] = field(default_factory=dict, metadata={"late": True})
    trailing_letters: Annotated[
        Letters,
        "Words of one character that begin no line of a heading as long as anything else helps: particles of Chinese.",
    ] = field(default=_NO_LETTERS, metadata={"late": True})
    unbroken_letters: Annotated[
        Letters, "Letters between two of which a line ends only where nothing else helps (katakana)."
    ] = _NO_LETTERS


@record
class Ties:
    """Which words stay together when there is room: a line ends between them at a price, or where no space parts words only
    if it cannot hold them.
    """

    compounds: Annotated[
        tuple[str, ...], CHANGES, "Words of several pieces, in small letters, that headings never break."
    ] = ()
    lexicon: Annotated[Lexicon | None, "More of them: a list of the program's."] = field(
        default=None, metadata={"late": True}
    )
    with_before: Annotated[
        tuple[str, ...], CHANGES, "Words that stay with the word before: postpositions, particles."
    ] = ()
    with_after: Annotated[
        tuple[str, ...],
        CHANGES,
        "Words that stay with the word after: conjunctions, prepositions, bound prefixes; `x-`: what else begins with one.",
    ] = ()
    with_plain_after: Annotated[
        tuple[str, ...], CHANGES, "... unless that is one of `with_after`: verbs before a bare object."
    ] = ()
    with_plain_before: Annotated[
        tuple[str, ...],
        CHANGES,
        "Verbs that stay with the word before, where that is bare: behind an object without its ending (Tibetan).",
    ] = field(default=(), metadata={"late": True})
    endings: Annotated[
        tuple[str, ...],
        CHANGES,
        "What is no word of its own and ends a phrase: case particles, ends of clauses; `-x`: written onto its word.",
    ] = field(default=(), metadata={"late": True})
    suffixes: Annotated[
        tuple[str, ...],
        CHANGES,
        "What else is no word of its own: plurals, what makes nouns of verbs, auxiliaries.",
    ] = field(default=(), metadata={"late": True})
    prefixes: Annotated[
        tuple[str, ...], CHANGES, "The same before a word: negation, numbers before what they count."
    ] = field(default=(), metadata={"late": True})
    opening: Annotated[
        tuple[str, ...],
        CHANGES,
        "With `phrases: budoux`: words before which a phrase begins though nothing shows it: conjunctions.",
    ] = field(default=(), metadata={"late": True})
    closing: Annotated[tuple[str, ...], CHANGES, "... and words behind which one ends: adverbs in kana."] = (
        field(default=(), metadata={"late": True})
    )
    syllables_join: Annotated[
        bool, "Two words of one syllable are one word: loanwords, verbs with their object (Burmese)."
    ] = field(default=False, metadata={"late": True})
    syllable_marks: Annotated[
        Letters, "What stands between syllables; most words have two of them (Tibetan)."
    ] = field(default=_NO_LETTERS, metadata={"late": True})
    short_words: Annotated[
        bool, "Any word of one to three letters stays with the word after, as prepositions and articles do."
    ] = False
    numbers: Annotated[
        bool, "A short number (`110`) stays with the word before: `call 110`. Not where the verb stands last."
    ] = True
    latin: Annotated[
        Literal["none", "before", "after"],
        "With what a short word or number in Latin letters stays: the word `before`, or the particle `after`.",
    ] = "none"
    longest_particle: Annotated[
        Count, "With `latin: after`: characters of the longest word that is such a particle; 0: any."
    ] = Count(0)
    leaning_on_next: Annotated[
        Letters, "With `phrases: words`: words of one character that lean on what follows."
    ] = _NO_LETTERS
    leaning_on_neither: Annotated[
        Letters,
        "... and those that lean on neither side. All others of one character lean on what stands before.",
    ] = _NO_LETTERS
    leaning_on_both: Annotated[
        Letters,
        "... and those that lean on both sides, on the word behind them more: between a verb and its object.",
    ] = field(default=_NO_LETTERS, metadata={"late": True})
