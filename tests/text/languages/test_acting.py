"""Each word, mark and letter of each pack does what the pack says: none is dead, misspelt or in the wrong list.

To see one language alone: `pytest tests/text/languages -k "[hi]"`.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import Scalar
from leafletgen.core.source import Source
from leafletgen.judge.preflight.letters import letters_foreign
from leafletgen.judge.preflight.marks import marks_foreign
from leafletgen.judge.preflight.numbers import numbers
from leafletgen.judge.preflight.subject import Subject
from leafletgen.model.locales.message import parse
from leafletgen.text.breaks import Break, breaks
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.read import builtin_tags
from leafletgen.text.languages.tag import Language, language
from leafletgen.text.sense import penalties
from leafletgen.text.typing_rules import typeset

TAGS = builtin_tags()


def known(tag: str) -> Language:
    found = language(tag)
    assert found is not None
    return found


def name(tag: str) -> str:
    """A word in the language: its own name, one word of it."""
    return known(tag).pack.names["self"].partition("（")[0].split()[0]


def pieces(text: str, tag: str) -> list[str]:
    """The stretches between two places where a line may end."""
    places = [0, *(gap.at for gap in breaks(text, known(tag)))]
    return [text[a:b] for a, b in pairwise(places)]


NOWHERE = 9.0


def price(text: str, tag: str, at: int) -> float:
    """What it costs to end a line before the character `at`; `NOWHERE`, beyond all, where none may end."""
    base = known(tag)
    gaps = (Break(0), *breaks(text, base))
    ends = [len(text[: gap.at].rstrip()) for gap in gaps]
    found = dict(
        zip((gap.at for gap in gaps), penalties(RichText.plain(text, tag), base, gaps, ends), strict=True)
    )
    return found.get(at, NOWHERE)


def subject(text: str, tag: str) -> Subject:
    scalar = Scalar(Source("x.yaml", text), 0, len(text), text, "plain")
    message = parse("x", scalar, Sink(), ruby="", joins_lines="")
    return Subject(message, known(tag), None, "en", {}, None, ())


@pytest.mark.parametrize("tag", TAGS)
def test_a_number_stays_with_each_unit(tag: str) -> None:
    word, numbers = name(tag), known(tag).pack.numbers
    apart = [
        unit
        for unit in (*numbers.units, *numbers.joined_units)
        if not any(f"5 {unit}"[:3] in piece for piece in pieces(f"{word} 5 {unit} {word}", tag))
    ]

    assert apart == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_number_stays_with_each_sign_and_currency_before_it(tag: str) -> None:
    word, numbers = name(tag), known(tag).pack.numbers
    apart = [
        sign
        for sign in (*numbers.signs, *numbers.currencies)
        if not any(f"{sign} 5" in piece for piece in pieces(f"{word} {sign} 5 {word}", tag))
    ]

    assert apart == []


ALSO_ENDINGS = frozenset({"မည်သည့်"})
"""Burmese `which`, but after a verb `that will`: only a space before it shows which it is."""


def beside(word: str, tag: str) -> tuple[float, float]:
    """What it costs to end a line before a word of the language and after it; without spaces where none parts words.

    Its neighbours are such as no dictionary joins to it, if there are any (`Khmer` and `upper` are one people). Where syllables
    are marked, a phrase ends before it, and it has the ending of one itself.
    """
    ties, unspaced = known(tag).pack.ties, known(tag).pack.spaces == "phrases"
    spaced = not unspaced or word in {*ties.with_before} & {*ties.with_after} | ALSO_ENDINGS
    space = " " if spaced else ties.syllable_marks[:1]
    ending = f"{space}{ties.endings[0]}" if ties.syllable_marks else ""
    prices = []
    for other in (name(tag), *(ties.compounds or known(tag).pack.numbers.words)):
        text = f"{other}{ending}{space}{word}{ending}{space}{other}"
        start, end = len(f"{other}{ending}{space}"), len(text) - len(other)
        prices.append((price(text, tag, start), price(text, tag, end)))
        if prices[-1][0] != prices[-1][1] and max(prices[-1]) < NOWHERE:
            return prices[-1]
    return prices[0]


@pytest.mark.parametrize("tag", [tag for tag in TAGS if known(tag).pack.ties.with_before])
def test_a_line_rather_ends_after_a_particle_than_before_it(tag: str) -> None:
    ties = known(tag).pack.ties
    for particle in {*ties.with_before}.difference(ties.with_after, ties.with_plain_after):
        before, after = beside(particle, tag)
        assert before > after, particle


@pytest.mark.parametrize("tag", [tag for tag in TAGS if known(tag).pack.ties.with_after])
def test_a_line_rather_ends_before_a_conjunction_than_after_it(tag: str) -> None:
    for link in known(tag).pack.ties.with_after:
        before, after = beside(link.rstrip("-"), tag)
        assert after > before, link


@pytest.mark.parametrize("tag", TAGS)
def test_a_number_is_worth_more_with_each_multiplier_behind_it(tag: str) -> None:
    pack = known(tag).pack
    for word, zeros in pack.numbers.multipliers.items():
        for text in (f"2 {word} {name(tag)}", f"2 {word}."):
            assert [number.value for number in numbers(text, pack)] == ["2" + "0" * zeros], text


@pytest.mark.parametrize("tag", TAGS)
def test_no_line_begins_with_a_character_that_never_does(tag: str) -> None:
    word = name(tag)
    for character in known(tag).pack.breaks.never_first:
        for text in (f"{word}{character}{word}", f"{word} {character} {word}"):
            assert not any(piece.startswith(character) for piece in pieces(text, tag)), character


@pytest.mark.parametrize("tag", TAGS)
def test_a_mark_of_others_is_reported_with_the_own_one(tag: str) -> None:
    for foreign, own in known(tag).pack.marks.own.items():
        [hit] = marks_foreign(subject(f"{name(tag)}{foreign}", tag))
        assert dict(hit.args) == {"found": foreign, "mend": own}


@pytest.mark.parametrize("tag", TAGS)
def test_a_letter_of_a_neighbour_is_reported_with_the_own_one(tag: str) -> None:
    looks = known(tag).pack.faults.look_alikes
    for foreign, own in looks.items():
        word = name(tag)
        [hit] = [
            one
            for one in letters_foreign(subject(f"{word[:2]}{foreign}{word[:2]}", tag))
            if dict(one.args)["found"] == foreign
        ]
        assert dict(hit.args)["mend"] == own
        assert own not in looks


@pytest.mark.parametrize("tag", TAGS)
def test_words_are_written_as_texts_are(tag: str) -> None:
    """Texts are NFC; a word that is not would never be met."""
    pack = known(tag).pack
    units = (*pack.numbers.units, *pack.numbers.joined_units)
    for words in (
        pack.ties.with_before,
        pack.ties.with_after,
        pack.ties.with_plain_after,
        pack.ties.with_plain_before,
        units,
    ):
        assert [word for word in words if not unicodedata.is_normalized("NFC", word) or " " in word] == []
        assert [word for word in words if words.count(word) > 1] == []


@pytest.mark.parametrize("tag", TAGS)
def test_particles_are_written_in_the_letters_of_the_language(tag: str) -> None:
    """A letter of another alphabet among them is a slip of the keyboard. Units may be anybody's: `円`, `kg`."""
    pack = known(tag).pack
    own = re.compile(f"[{pack.range}’'\u200c-]+")

    assert [word for word in (*pack.ties.with_before, *pack.ties.with_after) if not own.fullmatch(word)] == []


# --- what is set for what is typed

ALONE = {mark: f"{{0}}{mark}" for mark in ";:!?%"} | {"»": "«{0}»", "«": "«{0}»"}
"""A text with each mark that may have spaces beside it, typed without any."""


def set_right(text: str, tag: str) -> str:
    return typeset(RichText.plain(text, tag), known(tag).pack).chars


@pytest.mark.parametrize("tag", TAGS)
def test_each_mark_has_its_space_whatever_is_typed(tag: str) -> None:
    word, typing = name(tag), known(tag).pack.typing
    for marks, gap, behind in (
        (typing.narrow_before, "\u202f", False),
        (typing.space_before, "\u00a0", False),
        (typing.narrow_after, "\u202f", True),
        (typing.space_after, "\u00a0", True),
    ):
        for mark in marks:
            for typed in ("", " ", "\u00a0", "\u202f"):
                wanted = mark + gap if behind else gap + mark
                put = mark + typed if behind else typed + mark
                assert wanted in set_right(ALONE[mark].format(word).replace(mark, put), tag), (mark, typed)


@pytest.mark.parametrize("tag", TAGS)
def test_each_sign_stands_apart_from_its_number(tag: str) -> None:
    for sign in known(tag).pack.typing.apart:
        for typed in (f"5{sign}", f"5 {sign}", f"5\u00a0{sign}"):
            assert set_right(f"{typed}.", tag).startswith(f"5\u202f{sign}")


@pytest.mark.parametrize("tag", TAGS)
def test_each_abbreviation_has_narrow_spaces(tag: str) -> None:
    for words in known(tag).pack.typing.abbreviations:
        wanted = words.replace(" ", "\u202f")
        for typed in (words, words.replace(" ", "")):
            assert set_right(f"{name(tag)} {typed} {name(tag)}", tag) == f"{name(tag)} {wanted} {name(tag)}"


@pytest.mark.parametrize("tag", TAGS)
def test_each_mark_is_exchanged_for_the_own_one(tag: str) -> None:
    for typed, own in known(tag).pack.typing.exchanged.items():
        assert set_right(f"{name(tag)}{typed} {name(tag)}", tag) == f"{name(tag)}{own} {name(tag)}"


@pytest.mark.parametrize("tag", TAGS)
def test_no_line_ends_with_a_word_that_never_does(tag: str) -> None:
    word = name(tag)
    for last in known(tag).pack.breaks.never_last:
        assert any(f"{last} {word}" in piece for piece in pieces(f"{word} {last} {word}", tag)), last


@pytest.mark.parametrize("tag", [tag for tag in TAGS if not known(tag).pack.breaks.after_numbers])
def test_a_number_stays_with_the_word_behind_it(tag: str) -> None:
    word = name(tag)
    assert pieces(f"{word} 5 {word}", tag) == [f"{word} ", f"5 {word}"]


@pytest.mark.parametrize("tag", [tag for tag in TAGS if known(tag).pack.typing.on_vowel])
def test_each_mark_at_the_end_of_a_word_goes_to_its_last_vowel(tag: str) -> None:
    typing = known(tag).pack.typing
    consonant = next(c for c in reversed(name(tag)) if c not in typing.vowels)
    for mark in typing.on_vowel:
        for vowel in typing.vowels:
            assert (
                set_right(f"{consonant}{vowel}{consonant}{mark}", tag)
                == f"{consonant}{vowel}{mark}{consonant}"
            )
            assert set_right(f"{consonant}{vowel}{mark}", tag) == f"{consonant}{vowel}{mark}"
