"""A locale file as a catalog."""

from __future__ import annotations

import pytest

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.reading import compose
from leafletgen.core.source import Place, Source, Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.store import read_catalog


def catalog(text: str, tag: str = "en") -> tuple[Catalog | None, tuple[Diagnostic, ...]]:
    sink = Sink()
    node = compose(Source("f", text), sink, texts=True)
    assert node is not None
    return read_catalog(node, tag, sink), sink.diagnostics


TEXT = """\
_about: For students.
# Not above anything.

# The largest words
# on the sheet.
headline: {a: Easy job?, b: Real crime.}
parcel:
  title: Parcels
  steps:
    # First.
    s1: "You **post** it."
    s2: Done.
"""


def test_texts_by_dotted_key_in_the_order_of_the_file() -> None:
    found, told = catalog(TEXT)

    assert told == ()
    assert found is not None
    assert list(found.messages) == [
        "headline.a",
        "headline.b",
        "parcel.title",
        "parcel.steps.s1",
        "parcel.steps.s2",
    ]
    assert found.about == "For students."
    assert found.below("parcel") == ["parcel.title"]
    assert found.below("parcel.steps") == ["parcel.steps.s1", "parcel.steps.s2"]


def test_notes_are_the_comments_right_above() -> None:
    found, _ = catalog(TEXT)

    assert found is not None
    assert found.messages["headline.a"].note == "The largest words on the sheet."
    assert found.messages["parcel.steps.s1"].note == "First."
    assert found.messages["parcel.title"].note == ""


def test_notes_of_groups_come_before_those_of_their_texts() -> None:
    found, _ = catalog("""\
_about: For students.
# --- The three cases -----
# Labels: one or two words
actors:
  # A bank or a phone shop.
  bank: Bank
  you: You
# ----------
flow: {a: One, b: Two}
""")

    assert found is not None
    assert {key: message.note for key, message in found.messages.items()} == {
        "actors.bank": "The three cases Labels: one or two words. A bank or a phone shop.",
        "actors.you": "The three cases Labels: one or two words",
        "flow.a": "",
        "flow.b": "",
    }


def test_a_place_is_resolved_to_the_file() -> None:
    found, _ = catalog(TEXT)
    where = found.resolve(Place("parcel.steps.s1", 6)) if found else None

    assert isinstance(where, Span)
    assert TEXT[where.start : where.end] == "p"
    assert found is not None
    assert found.resolve(Place("nowhere", 0)) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- a\n- b\n", "locale-map"),
        ("steps: [a, b]\n", "locale-list"),
        ("a: {b: {c: {d: x}}}\n", "locale-deep"),
        ("a.b: x\n", "locale-key"),
        ("a b: x\n", "locale-key"),
    ],
)
def test_what_a_locale_never_holds(text: str, code: str) -> None:
    _, told = catalog(text, "ja")

    assert [(d.code, d.language) for d in told] == [(code, "ja")]


def test_a_broken_text_is_not_a_missing_one() -> None:
    found, told = catalog("a: Call #9110\nb: ok\nc:\n")

    assert [d.code for d in told] == ["text-cut-by-hash"]
    assert found is not None
    assert (list(found.messages), found.broken) == (["b"], {"a"})


def test_readings_only_where_the_language_has_them() -> None:
    japanese, _ = catalog("a: 漢字《かんじ》\n", "ja")
    chinese, _ = catalog("a: 漢字《かんじ》\n", "zh-Hant")

    assert japanese is not None
    assert chinese is not None
    assert [p.ruby for p in japanese.messages["a"].parts] == ["かんじ"]
    assert [p.text for p in chinese.messages["a"].parts] == ["漢字《かんじ》"]
