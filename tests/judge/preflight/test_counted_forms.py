"""Pairs that agree and pairs that do not, in the tables beside this file: language of the source, language of the text, both."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.judge.preflight.counted import Difference, differences
from leafletgen.text.languages.tag import language


def rows(name: str) -> list[tuple[str, ...]]:
    text = (Path(__file__).parent / f"numbers-{name}.tsv").read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines()]


AGREEING, DIFFERING = rows("agreeing"), rows("differing")


@pytest.mark.parametrize(("origin", "tag", "source", "text"), AGREEING)
def test_forms_that_say_the_same_draw_nothing(origin: str, tag: str, source: str, text: str) -> None:
    assert told(origin, tag, source, text) == ()


@pytest.mark.parametrize(("origin", "tag", "source", "text"), DIFFERING)
def test_a_slip_is_reported(origin: str, tag: str, source: str, text: str) -> None:
    assert told(origin, tag, source, text)


def test_the_tables_are_of_many_languages() -> None:
    assert len({tag for _, tag, *_ in AGREEING}) >= 70
    assert min(len(AGREEING), len(DIFFERING)) >= 150


@pytest.mark.parametrize(
    ("tag", "source", "text", "found"),
    [
        ("de", "5 minutes", "5 Stunden", "5 Stunden"),
        ("ja", "on Friday morning", "金曜日の午後", "午後"),
        ("de", "at noon", "um Mitternacht", "Mitternacht"),
        ("de", "in May", "im Juni", "Juni"),
        ("tr", "a deal on 29 March", "İngiltere 29 Aralık'a", "Aralık'a"),
        ("ja", "Thieves take $26,750", "強盗に€26,750", "€"),
    ],
)
def test_the_word_that_makes_the_difference_is_shown(tag: str, source: str, text: str, found: str) -> None:
    [one] = told("en", tag, source, text)

    assert one.found == found


@pytest.mark.parametrize(
    ("tag", "source", "text"),
    [
        ("fr", "The limit is 255 characters. A name of 255 characters", "La limite de 255 caractères"),
        ("ja", "COVID-19 vaccine", "新型コロナワクチン"),
        ("de", "open 24/7", "rund um die Uhr"),
        ("ar", "$2 million", "مليوني دولار"),
        ("sv", "130 miles", "20 mil"),
        ("om", "COVID-19 126,000 cases", "COVID-19 dhimmoota 126,000"),
    ],
)
def test_what_other_languages_say_otherwise_is_not_missed(tag: str, source: str, text: str) -> None:
    assert told("en", tag, source, text) == ()


def test_a_name_without_its_number_is_missed() -> None:
    assert [one.wanted for one in told("en", "ms", "COVID-19 patients", "pesakit COVID-")] == ["19"]


def told(origin: str, tag: str, source: str, text: str) -> tuple[Difference, ...]:
    first, own = language(origin), language(tag)
    assert first is not None
    assert own is not None
    return differences(source, origin, first.pack, text, tag, own.pack)
