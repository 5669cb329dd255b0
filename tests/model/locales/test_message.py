"""The mark-up of a text, and the way back to its file."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.reading import MapNode, Scalar, compose
from leafletgen.core.source import Source, Span
from leafletgen.model.locales.message import Message, PatternPart, _settled, _value, parse
from leafletgen.text.languages.tag import language

JOINS, BASES = language("ja").joins_lines, language("ja").pack.readings.bases


def message(raw: str, *, ruby: bool = True, joins: bool = True) -> tuple[Message, tuple[Diagnostic, ...]]:
    """The message of a YAML value."""
    sink = Sink()
    node = compose(Source("f", f"k: {raw}\n"), sink, texts=True)
    assert isinstance(node, MapNode)
    assert sink.diagnostics == ()
    scalar = node.entries[0].value
    assert isinstance(scalar, Scalar)
    return parse(
        "k", scalar, sink, ruby=BASES if ruby else "", joins_lines=JOINS if joins else ""
    ), sink.diagnostics


def parts(raw: str, *, ruby: bool = True) -> list[tuple[str, bool, str | None, str | None]]:
    found, told = message(raw, ruby=ruby)
    assert told == ()
    return [(p.text, p.bold, p.fact, p.ruby) for p in found.parts]


def test_bold_facts_and_readings() -> None:
    assert parts('"**盗《ぬす》んだ**カード、{police}番"') == [
        ("盗", True, None, "ぬす"), ("んだ", True, None, None), ("カード、", False, None, None),
        ("", False, "police", None), ("番", False, None, None),
    ]  # fmt: skip


def test_a_base_is_the_kanji_before_it_or_what_follows_the_bar() -> None:
    assert parts("お金の出入国《しゅつにゅうこく》と人々《ひとびと》") == [
        ("お金の", False, None, None), ("出入国", False, None, "しゅつにゅうこく"), ("と", False, None, None),
        ("人々", False, None, "ひとびと"),
    ]  # fmt: skip
    assert parts("電話｜110番《ひゃくとおばん》へ") == [
        ("電話", False, None, None), ("110番", False, None, "ひゃくとおばん"), ("へ", False, None, None),
    ]  # fmt: skip


def test_a_bar_without_a_reading_is_printed() -> None:
    assert parts("電話｜窓口") == [("電話｜窓口", False, None, None)]


def test_elsewhere_the_brackets_are_title_marks() -> None:
    assert parts("看《防骗》｜书", ruby=False) == [("看《防骗》｜书", False, None, None)]


def test_a_backslash_takes_the_meaning() -> None:
    text = "".join(p[0] for p in parts(r"\*\*x\*\* \{y\} 漢\《z》 \｜ \\ \n"))

    assert text == r"**x** {y} 漢《z》 ｜ \ \n"


@pytest.mark.parametrize(
    ("raw", "code", "underlined"),
    [
        ("a **b", "bold-unpaired", "**"),
        ("a {police", "fact-form", "{"),
        ("a {Police} b", "fact-wide", "{Police}"),
        ("a {{x}} b", "fact-wide", "{{x}}"),
        ("a {a.b} b", "fact-form", "{a.b"),
        ("a {} b", "fact-form", "{"),
        ("＊＊a＊＊ b", "bold-wide", "＊＊a＊＊"),
        ("a } b", "brace-unopened", "}"),
        ("漢《》", "ruby-empty", "《》"),
        ("漢《か", "ruby-unclosed", "《"),
        ("かな《か》", "ruby-base", "《か》"),
    ],
)
def test_faults_underline_the_characters_they_are_about(raw: str, code: str, underlined: str) -> None:
    _, told = message(f'"{raw}"')

    where = told[0].where
    assert told[0].code == code
    assert isinstance(where, Span)
    assert f'k: "{raw}"'[where.start : where.end] == underlined


@pytest.mark.parametrize(
    ("raw", "joins", "value"),
    [
        (">\n  犯罪です。\n  おしまい", True, "犯罪です。おしまい"),
        (">\n  犯罪です。\n  **おしまい**", True, "犯罪です。**おしまい**"),
        (">\n  これは\n  ATM です", True, "これは ATM です"),
        (">\n  one\n  two\n\n  three", True, "one two\n\nthree"),
        ("|\n  one\n  two\n\n\n  three\n", True, "one two\n\nthree"),
        ("one\n  two\n\n  three", True, "one two\n\nthree"),
        ('"one\n  two\n\n  three"', True, "one two\n\nthree"),
        (r'"one\ntwo\n\nthree"', True, "one two\n\nthree"),
        (">\n  한국어\n  말", False, "한국어 말"),
        (">\n  犯罪\n  です", False, "犯罪 です"),
    ],
)
def test_line_ends_of_the_file(raw: str, joins: bool, value: str) -> None:
    assert message(raw, joins=joins)[0].value == value


@given(
    st.lists(
        st.sampled_from(["犯罪です。", "おしまい", "e\u0301a", "か\u3099", "one two", "{police}", "**b**"]),
        min_size=1,
        max_size=6,
    ),
    st.data(),
)
def test_how_lines_are_broken_does_not_matter(words: list[str], data: st.DataObject) -> None:
    def wrapped(style: str) -> str:
        ends = [data.draw(st.sampled_from([" ", "\n  "])) for _ in words[1:]]
        return f"{style}\n  " + "".join(w + e for w, e in zip(words, [*ends, ""], strict=True))

    literal, _ = message(wrapped("|"), joins=False)
    folded, _ = message(wrapped(">"), joins=False)

    assert literal.value == folded.value == unicodedata.normalize("NFC", " ".join(words))
    assert literal.parts == folded.parts


@given(
    st.text(
        st.sampled_from("a漢e\u0301\u0323か\u3099\u1100\u1161\u11a8ক\u09c7\u09be {}*《》｜\\"), max_size=25
    )
)
def test_each_character_of_the_value_leads_to_where_it_came_from(text: str) -> None:
    import json

    quoted = json.dumps(text, ensure_ascii=False)
    found, _ = message(quoted)
    source = found.scalar.source.text

    assert found.value == unicodedata.normalize("NFC", text).strip(" ")
    for n, character in enumerate(found.value):
        where = found.at(n, n + 1)
        raw = source[where.start : where.end].replace("\\\\", "\\").replace('\\"', '"')
        assert character in unicodedata.normalize("NFC", raw)
    for part in found.parts:
        if part.text:
            assert part.text in (found.value[part.offset : part.offset + len(part.text)], *found.value)


def test_parts_hold_all_that_is_printed() -> None:
    found, _ = message('"a **b** c"')

    assert found.parts == (PatternPart("a ", 0), PatternPart("b", 4, True), PatternPart(" c", 7))


@given(
    st.text(st.sampled_from("ab 日本がか\u3099\u0301e\n\t\u1100\u1161\u11a8각*")),
    st.sampled_from(["", "ぁ-ヿ一-鿿"]),
)
def test_the_value_is_the_same_with_and_without_the_way_back(text: str, joins: str) -> None:
    value, ranges = _settled(text, joins)

    assert _value(text, joins) == value
    assert len(ranges) in (0, len(value))
