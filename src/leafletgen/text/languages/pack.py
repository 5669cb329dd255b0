"""A language pack: all that the typesetter and the checks know of one language or script, as its file says it.

The files are `data/languages/<tag>.yaml` and, for a project's own, `languages/<tag>.yaml`; `docs/languages.md` tells how
to mend one, `leafletgen schema language` prints what may stand in one. Lengths are in em.

Without `from __future__ import annotations`: the decoder asks for all annotations here, and to compile them anew from
their texts takes 3 ms of the start.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from leafletgen.core.reading.declared import CHANGES, PARTIAL
from leafletgen.core.record import record
from leafletgen.text.languages.ends import Breaks, Ties
from leafletgen.text.languages.punctuation import Punctuation, Typing
from leafletgen.text.languages.scalars import (
    Amount,
    Character,
    CharacterSet,
    Count,
    Em,
    Feature,
    Letters,
    Pattern,
    ScriptCode,
    Zero,
    Zeros,
)

_NO_LETTERS = Letters()

LocalUnit = Literal[
    "mile", "mph", "pound", "foot", "inch", "yard", "fahrenheit", "acre", "hectare", "gallon", "ounce", "mil"
]


@record
class Families:
    """Families in order of choice; Noto Sans and families of signs follow by themselves."""

    text: Annotated[tuple[str, ...], CHANGES, "For running text and wherever `display` has nothing."]
    display: Annotated[tuple[str, ...], CHANGES, "For headings and other short lines."] = ()
    latin: Annotated[
        tuple[str, ...],
        CHANGES,
        "For Latin letters, digits, their signs and the spaces between them, where those of the other families do not suit.",
    ] = field(default=(), metadata={"late": True})
    latin_size: Annotated[Em, "Factor of the type of `latin` beside the letters of the script."] = field(
        default=Em(1.0), metadata={"late": True}
    )


@record
class Pitch:
    """The distance from line to line, in em of the type."""

    running: Annotated[Em, "For text of many lines."]
    short: Annotated[Em, "For text of one or two lines."]
    headline: Annotated[float, "For headlines; 0: `ascent` and `descent`, and 0.12 between them."] = 0.0
    headline_with_readings: Annotated[float, "As `headline`, where readings stand over words."] = 0.0
    running_with_readings: Annotated[float, "As `running`, where readings stand over words."] = 0.0
    short_with_readings: Annotated[float, "As `short`, where readings stand over words."] = 0.0


@record
class Counters:
    """What stands at a number without a space and stays with it."""

    before: Annotated[Pattern | None, "Before the number."] = None
    after: Annotated[Pattern | None, "Behind the number and its multiplier."] = None


@record
class Numbers:
    """Numbers and what is counted with them."""

    units: Annotated[
        tuple[str, ...], CHANGES, "Units and counters behind a number and a space: a line never ends between."
    ] = ()
    joined_units: Annotated[
        tuple[str, ...], CHANGES, "The same in a language without spaces: what follows only begins with one."
    ] = ()
    signs: Annotated[tuple[str, ...], CHANGES, "Signs before a number: `No. 5`."] = ()
    currencies: Annotated[tuple[str, ...], CHANGES, "Currencies written before an amount: `EUR 5`."] = ()
    multipliers: Annotated[
        Mapping[str, Zeros], "Words or letters behind digits, and how many zeros they stand for: `2 million`."
    ] = field(default_factory=dict)
    written: Annotated[
        Mapping[Character, str], "Letters that are written for single digits, three or more in a row."
    ] = field(default_factory=dict)
    counters: Annotated[Counters, "Counters without a space."] = field(default_factory=Counters)
    months: Annotated[
        Mapping[str, Count], "Names of months beside those of CLDR, and which month each is: `Heuert: 7`."
    ] = field(default_factory=dict)
    prefixes: Annotated[
        tuple[str, ...], CHANGES, "What is written onto the name of a month: prepositions of one letter."
    ] = ()
    before_noon: Annotated[
        tuple[str, ...], CHANGES, "Words beside those of CLDR that put an hour before noon."
    ] = ()
    after_noon: Annotated[tuple[str, ...], CHANGES, "... and those that put it after noon."] = ()
    words: Annotated[
        Mapping[str, Amount], "Words for numbers beside those of ICU, and what each says: `both: 2`."
    ] = field(default_factory=dict)
    numerals: Annotated[
        tuple[str, ...], CHANGES, "Numerals in letters, by ICU's names of their rules: `hebrew`, `ethiopic`."
    ] = ()
    no_numbers: Annotated[
        tuple[Pattern, ...], CHANGES, "What has digits and is no number: days of the week."
    ] = ()
    idioms: Annotated[
        tuple[Pattern, ...], CHANGES, "What has digits here, and none in other languages: `24/7`."
    ] = ()
    late_hours: Annotated[
        tuple[str, ...], CHANGES, "Words behind hours that go on after midnight: 25-ji is one o’clock."
    ] = ()
    from_six: Annotated[
        tuple[str, ...], CHANGES, "Words by which hours are counted from six in the evening: 3 thum is nine."
    ] = ()
    and_a_half: Annotated[Mapping[str, Amount], "Words for so many and a half: `anderthalb: 1`."] = field(
        default_factory=dict
    )
    percent: Annotated[tuple[str, ...], CHANGES, "Words for per cent beside those of CLDR."] = ()
    converted: Annotated[
        Mapping[str, LocalUnit], "Words for units that other countries do not use: `feet: foot`."
    ] = field(default_factory=dict)
    calendars: Annotated[
        tuple[str, ...], CHANGES, "Calendars in use beside the Gregorian one, by ICU's names: `buddhist`."
    ] = ()
    day_from_dawn: Annotated[
        bool, "Hours may be counted from dawn: seven o’clock is one (Swahili, Amharic)."
    ] = False


@record
class Readings:
    """Readings over words (ruby, furigana)."""

    bases: Annotated[Letters, "Letters that take a reading: `《》` behind one of them is a reading."]
    over: Annotated[Letters, "Letters beside it that a reading may hang over."] = _NO_LETTERS


@record
class Sentence:
    """How long a sentence may be before it is hard to follow."""

    most: Annotated[Count, "At most so many."]
    count: Annotated[Literal["words", "letters"], "What is counted."] = "words"
    ends: Annotated[
        Literal["marks", "spaces"], "`spaces`: there is no full stop; what stands between two spaces counts."
    ] = "marks"


@record
class EasyForm:
    """The rules of the language's easy form (`ja-simple`): all of it is advice."""

    most_letters: Annotated[Count, "Letters of a sentence, at most."]
    dense: Annotated[Letters, "Letters that are hard to read (kanji) ..."]
    most_dense: Annotated[Count, "... and how many of them a sentence holds at most."]
    loans: Annotated[Pattern, "A loan word."]
    most_loans: Annotated[Count, "With so many loan words a sentence is reported."]
    negations: Annotated[Pattern, "Two negatives for one statement."]
    plain_endings: Annotated[Pattern, "The end of a sentence in the plain form ..."]
    polite_endings: Annotated[Pattern, "... and in the polite form, which learners are taught."]
    speech: Annotated[str, "A sentence with this mark repeats what somebody says: any form is right."]
    unspaced: Annotated[Pattern, "A long stretch without a space between phrases."]


@record
class Shapes:
    """Han letters: their shape differs from country to country."""

    own: Annotated[
        CharacterSet, "The character set that holds the language's shapes, by its name in Python: cp932."
    ]
    others: Annotated[Mapping[CharacterSet, str], "Character sets of others, and what to call them."]


@record
class Practice:
    """What a font must do beyond having the letters."""

    base: Annotated[str, "The letter that each mark is set on."] = ""
    stacks: Annotated[
        tuple[str, ...], CHANGES, "Letters with two marks on one side: the second must clear the first."
    ] = ()
    drawn: Annotated[
        tuple[str, ...],
        CHANGES,
        "Marks that good fonts draw where they belong, since all letters are alike there: nothing need place them.",
    ] = ()
    conjuncts: Annotated[
        tuple[str, ...], CHANGES, "Letters that are written as one sign: no virama may be seen in them."
    ] = ()


@record
class Mistypings:
    """Letters that are typed by mistake."""

    look_alikes: Annotated[
        Mapping[Character, str], "A neighbour's letter that is often typed for one of its own, and its own."
    ] = field(default_factory=dict)
    not_unicode: Annotated[
        tuple[Pattern, ...], CHANGES, "What shows that a text is coded for an old font (Zawgyi)."
    ] = ()
    half_width: Annotated[tuple[Pattern, ...], CHANGES, "Letters of half width."] = ()
    misread: Annotated[
        tuple[Pattern, ...], CHANGES, "What is seen where a text was read in the wrong encoding."
    ] = ()
    stretched: Annotated[tuple[Pattern, ...], CHANGES, "Letters stretched by hand (kashida)."] = ()
    doubled_words: Annotated[bool, "No word follows itself: a word typed twice is a slip."] = False
    mixed_alphabets: Annotated[bool, "Words may mix the letters of two alphabets."] = False


@record
class Answers:
    """The two answers to a question, as they stand beside the arrows of a diagram that decides."""

    yes: Annotated[str, "The word for yes."]
    no: Annotated[str, "The word for no."]


@record
class Pack:
    """What is known of a language or script. A pack takes what it does not say from the one that it extends."""

    script: Annotated[ScriptCode, "The script (ISO 15924): Latn, Jpan, Aran ..."]
    fonts: Annotated[Families, PARTIAL, "The fonts."]
    pitch: Annotated[Pitch, PARTIAL, "From line to line."]
    ascent: Annotated[Em, "Em above the base line that make an optically even box."]
    descent: Annotated[Em, "Em below the base line that make an optically even box."]
    cap: Annotated[
        Em,
        "Em: height of letters for the reading distance. Where letters have ascenders or marks it is the height a "
        "capital would have beside them (height of a plain letter x 0.714 / 0.546), else the letters' own height.",
    ]
    marks: Annotated[Punctuation, PARTIAL, "Punctuation."]
    sentence: Annotated[Sentence, PARTIAL, "How long a sentence may be."]
    names: Annotated[
        Mapping[str, str],
        "The language's name: `self` in itself, as it is printed on its own sheet, and in the languages of the staff "
        "(`en`, `ja`).",
    ] = field(default_factory=dict)
    answers: Annotated[Answers | None, "Yes and no, from CLDR where it has them."] = field(
        default=None, metadata={"late": True}
    )
    typing: Annotated[Typing, "What is set for what is typed."] = field(
        default_factory=Typing, metadata={"late": True}
    )
    capitals: Annotated[bool, "Names begin with a capital."] = True
    words: Annotated[str | None, "The language whose words of the program stand on its sheets."] = None
    letters: Annotated[
        ScriptCode | None, "Unicode's script of its letters, where `script` is mixed or a variant."
    ] = None
    direction: Annotated[Literal["ltr", "rtl"], "Left to right, or right to left."] = "ltr"
    columns: Annotated[
        Literal["right", "left"] | None,
        "Where its lines may run down: the side on which the first of them stands.",
    ] = field(default=None, metadata={"late": True})
    column_marks: Annotated[
        Mapping[Character, Character],
        "Marks that another one stands for in lines that run down; those of ASCII only behind a letter that stands upright.",
    ] = field(default_factory=dict, metadata={"late": True})
    range: Annotated[Letters, "The letters of its script."] = _NO_LETTERS
    spaces: Annotated[
        Literal["words", "phrases", "none"], "What a space stands between: words, phrases, or it is not used."
    ] = "words"
    joins: Annotated[
        Letters, "Letters and marks between two of which a line end in the file is no space."
    ] = _NO_LETTERS
    read_as: Annotated[
        Literal["capital", "kanji"], "What the guideline on reading distances calls its letters."
    ] = "capital"
    size: Annotated[Em, "Factor beside Latin type of the same rank."] = Em(1.0)
    tracking: Annotated[bool, "Letter-spacing is allowed."] = False
    full_width: Annotated[
        bool,
        "Punctuation stands in a square and gives up its blank half beside another and at a line's edge.",
    ] = False
    features: Annotated[tuple[Feature, ...], CHANGES, "OpenType features of its letters."] = ()
    display_features: Annotated[tuple[Feature, ...], CHANGES, "Further ones in display type."] = ()
    digits: Annotated[Zero | None, "The 0 of the language's own digits (not used unless a theme asks)."] = (
        None
    )
    breaks: Annotated[Breaks, "Where lines end."] = field(default_factory=Breaks)
    ties: Annotated[Ties, "Words that stay together."] = field(default_factory=Ties)
    numbers: Annotated[Numbers, "Numbers and units."] = field(default_factory=Numbers)
    readings: Annotated[Readings | None, PARTIAL, "Readings over words."] = None
    plain: Annotated[EasyForm | None, PARTIAL, "The easy form of the language."] = None
    shapes: Annotated[Shapes | None, PARTIAL, "Han letters of other countries."] = None
    practice: Annotated[
        Practice, "What is tried on a project's own fonts, beside the letters that CLDR lists."
    ] = field(default_factory=Practice)
    faults: Annotated[Mistypings, "Letters typed by mistake."] = field(default_factory=Mistypings)

    __eq__ = object.__eq__
    __hash__ = object.__hash__
    """A pack is itself: what is worked out from one is kept by it (comparing all of it would cost more)."""


@record
class PackFile(Pack):
    """A file `languages/<tag>.yaml`."""

    extends: Annotated[
        str | None, "The language or script that the rest is taken from; its own tag: the program's."
    ] = None
