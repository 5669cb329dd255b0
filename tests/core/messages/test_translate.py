"""Everything that is said to people is said in each of their languages, with the same arguments."""

from __future__ import annotations

import re
from collections import Counter
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools import messages as tool

from leafletgen.core.messages import phrases, translate
from leafletgen.core.messages.code import Code, Severity
from leafletgen.core.messages.notes import NOTES
from leafletgen.core.messages.table import CODES, THEMES
from leafletgen.core.messages.translate import FOLDER, counted, phrase, say, title, words

LANGUAGES = ["en", *tool.TAGS]
TRANSLATIONS = {tag: tool.read((FOLDER / f"{tag}.po").read_text(encoding="utf-8")) for tag in tool.TAGS}


def names(template: str) -> set[str]:
    """The arguments of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


# --- the table


def test_a_code_is_declared_once() -> None:
    declared = Counter(code.name for theme in THEMES for code in theme.CODES)

    assert [name for name, times in declared.items() if times > 1] == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_templates_hold_plain_arguments_only(code: Code) -> None:
    for text in (code.message, code.hint, code.reason):
        for _, name, form, conversion in Formatter().parse(text):
            assert name is None or (name.isidentifier() and not form and conversion is None)


# --- the translations


@pytest.mark.parametrize("tag", tool.TAGS)
def test_all_is_translated(tag: str) -> None:
    missing = [text.one for text in tool.said() if not TRANSLATIONS[tag].get(text.one)]

    assert missing == [], "run tools/messages.py, translate what it adds, run it again"


@pytest.mark.parametrize("tag", tool.TAGS)
def test_translations_take_the_same_arguments(tag: str) -> None:
    pairs = ((text.one, TRANSLATIONS[tag].get(text.one, text.one)) for text in tool.said())

    assert [one for one, other in pairs if names(one) != names(other)] == []


@pytest.mark.parametrize("tag", tool.TAGS)
def test_translations_keep_what_is_typed(tag: str) -> None:
    """Words in back quotes are typed by people into files: never translated."""
    typed = re.compile(r"`[^`…]+`")
    changed = [
        text.one
        for text in tool.said()
        if set(typed.findall(text.one)) != set(typed.findall(TRANSLATIONS[tag].get(text.one, text.one)))
    ]

    assert changed == []


@pytest.mark.parametrize("tag", tool.TAGS)
def test_compiled_is_what_is_written(tag: str) -> None:
    written = (FOLDER / f"{tag}.po").read_text(encoding="utf-8")

    assert tool.write(tag, TRANSLATIONS[tag]) == written, "run tools/messages.py"
    assert (FOLDER / f"{tag}.mo").read_bytes() == tool.compiled(tag, TRANSLATIONS[tag])


def test_compiled_is_read_by_gettext() -> None:
    """The format is judged by an independent reader, escapes and line ends among the texts."""
    texts = {text.one: f'{n} \\ " \n ｜《' for n, text in enumerate(tool.said())}
    catalogue = GNUTranslations(BytesIO(tool.compiled("ja", tool.read(tool.write("ja", texts)))))

    single = {one for one, many in by_one() if many is None}
    assert {one: catalogue.gettext(one) for one in single} == {one: texts[one] for one in single}
    assert catalogue.ngettext("{count} error", "{count} errors", 7) == texts["{count} error"]


def by_one() -> set[tuple[str, str | None]]:
    return {(text.one, text.many) for text in tool.said()}


def test_every_note_is_said() -> None:
    assert set(NOTES.values()) <= {text.one for text in tool.said()}


def test_what_nobody_says_any_more_goes() -> None:
    written = tool.write("ja", {**TRANSLATIONS["ja"], "Hello": "こんにちは"})

    assert tool.read(written).keys() - {""} == {text.one for text in tool.said()}


# --- words


@given(
    code=st.sampled_from(sorted(CODES)),
    args=st.lists(st.tuples(st.sampled_from(["name", "value", "near", "known", "x"]) | st.text(), st.text())),
    language=st.sampled_from(LANGUAGES) | st.text(),
)
def test_words_never_fail(code: str, args: list[tuple[str, str]], language: str) -> None:
    assert words(code, args, language).message


@given(value=st.text())
def test_a_value_is_never_taken_for_a_template(value: str) -> None:
    assert words("key-twice", [("name", value)]).message == f"“{value}” appears here a second time."
    assert words("key-twice", [("name", value)], "ja").message == f"「{value}」が 2 回書かれています。"


def test_without_arguments_templates_show_their_names() -> None:
    said = words("fact-form", ())

    assert said.message == "A brace is opened here, but no fact like {police} follows."
    assert words("fact-lost", ()).message.startswith("{{name}} is missing")
    assert words("key-missing", (), "ja").message == "ここに「{name}」がありません。"


@pytest.mark.parametrize("language", ["ja", "ja-JP", "ja-simple"])
def test_arguments_of_ours_are_translated(language: str) -> None:
    said = words("value-unfit", [("value", "a text"), ("expects", "a whole number")], language)

    assert said.message == "「a text」はここでは使えません。必要なのは整数です。", "the user's own words stay"
    assert said.hint == "整数を書いてください。"


def test_suggestions_are_translated() -> None:
    found = [("kind", "type role"), ("name", "hed"), ("suggestion", "Did you mean “head”?")]

    assert words("name-unknown", found, "ja")[:2] == (
        "文字スタイル「hed」はありません。",
        "「head」ではありませんか。",
    )
    assert phrase("Choose from: a, b.", "ja") == "使えるもの: a, b"
    assert phrase("Permission denied", "ja") == "Permission denied"


def test_what_suggests_is_known() -> None:
    """`meant` makes its hints from words that phrases know."""
    from leafletgen.model.project.inherit import meant

    for hint in (meant("hed", ["head"]), meant("x", ["head"]), meant("x", [])):
        assert phrase(hint, "ja") != hint


def test_what_readers_expect_is_known() -> None:
    from leafletgen.core.reading.declared import BUILT_IN, LENGTHS
    from leafletgen.model.project.loader import SCALARS

    expected = {scalar.expects for scalar in {**BUILT_IN, **LENGTHS, **SCALARS}.values()}

    assert expected - set(phrases.PHRASES) == set()


def test_what_checks_of_texts_find_is_known() -> None:
    from leafletgen.judge.preflight.translation import _KINDS
    from leafletgen.text.languages.tag import known_tags, language

    shapes = [shapes for tag in known_tags() if (known := language(tag)) and (shapes := known.pack.shapes)]
    assert shapes
    found = {kind.name for kind in _KINDS} | {name for one in shapes for name in one.others.values()}

    assert found - set(phrases.PHRASES) == set()


def test_why_a_drawing_is_no_pictogram_is_said_in_japanese() -> None:
    from leafletgen.page.pictograms.svg import SignError, read_sign

    drawings = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{body}</svg>'
        for head in (
            'viewBox="0 0 24 24" data-mirror="no"',
            'viewBox="0 0 24 24"',
            'viewBox="0 0 9 9" data-mirror="no"',
        )
        for body in (
            "",
            '<path d="M0 0H9V9Z" fill="black"/>',
            "<text>x</text>",
            '<path d="M0 0H9" fill="red"/>',
            '<path d="M0 0H9" style="x"/>',
            "<circle/>",
        )
    ]
    said = set()
    for drawing in drawings:
        try:
            read_sign("x", drawing)
        except SignError as fault:
            said.add(str(fault))

    assert len(said) == 7
    assert [text for text in said if phrase(text, "ja") == text] == []


def test_severities_have_words() -> None:
    assert set(phrases.SEVERITIES) == {severity.value for severity in Severity}


def test_one_and_many() -> None:
    one, many = phrases.COUNTED[0]

    assert [counted(one, many, n) for n in (1, 2)] == ["1 error", "2 errors"]
    assert [counted(one, many, n, "ja") for n in (1, 2)] == ["エラー 1 件", "エラー 2 件"]


def test_a_language_without_a_catalogue_is_english() -> None:
    assert say("error", "xx") == "error"
    assert translate.say("", "ja") == "", "the empty text is the header of a catalogue"


# --- titles


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_title_of_one_line(code: str, language: str) -> None:
    found = title(code, language)

    assert re.search(r"\w", found)
    assert not found.endswith((".", "。", ":", "："))
    assert not found.startswith(("…:", "…："))
    assert len(found) <= 120


def test_a_title_says_what_all_findings_of_a_code_have_in_common() -> None:
    assert title("bold-lost") == "The source has bold words here; this text has none"
    assert title("furigana-missing", "ja") == "「…」にふりがながありません"
    assert title("ua-untagged") == "It has no tags"
