"""Everything that is said to people is said in each of their languages, with the same arguments."""

from __future__ import annotations

import json
import re
from collections import Counter
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from hypothesis import given
from hypothesis import strategies as st
from tools import messages as tool

from leafletgen.core.messages import translate
from leafletgen.core.messages.catalogues import FOLDER, named, named_counted
from leafletgen.core.messages.code import Code, Severity
from leafletgen.core.messages.table import CODES, COUNTED, PHRASES, texts_of
from leafletgen.core.messages.translate import counted, phrase, say, title, words

NOTES = texts_of("notes", "notes")


CATALOGUES = sorted(path.stem for path in FOLDER.glob("*.po"))
LANGUAGES = ["en", *CATALOGUES]
LONG = 120
"""Characters of a title, in any language."""


@pytest.fixture(scope="module")
def template() -> Catalog:
    return tool.template(tool.said(tool.packed()))


@pytest.fixture(scope="module")
def known() -> dict[str, Catalog]:
    return {tag: tool.read(FOLDER / f"{tag}.po") for tag in CATALOGUES}


def forms(message: Message) -> list[str]:
    """What is said: one text, or one for each plural form; nothing where it is not translated."""
    said = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return [] if message.fuzzy else [text for text in said if text]


def names(template: str) -> set[str]:
    """The arguments of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


# --- the table


def test_a_code_is_declared_once() -> None:
    declared = Counter(name for codes in tool.packed()["findings"].values() for name in codes)

    assert [name for name, times in declared.items() if times > 1] == []


def test_what_the_program_reads_is_what_was_written() -> None:
    assert json.loads(tool.PACKED.read_text("utf-8")) == tool.packed(), "run tools/messages.py"


def test_every_argument_has_one_type() -> None:
    used = {name for code in CODES.values() for text in (code.message, code.hint) for name in names(text)}
    typed = Counter(name for known in tool.packed()["arguments"].values() for name in known)

    assert used - set(typed) == set(), "say in arguments.yaml what they are"
    assert [name for name, times in typed.items() if times > 1] == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_templates_hold_plain_arguments_only(code: Code) -> None:
    for text in (code.message, code.hint, code.reason):
        for _, name, form, conversion in Formatter().parse(text):
            assert name is None or (name.isidentifier() and not form and conversion is None)


# --- the translations


@pytest.mark.parametrize("tag", tool.WHOLE)
def test_all_is_translated(tag: str, known: dict[str, Catalog]) -> None:
    missing = [message.id for message in known[tag] if tool.is_open(message)]

    assert missing == [], "run tools/messages.py, translate what it adds, run it again"


@pytest.mark.parametrize("tag", CATALOGUES)
def test_translations_take_the_same_arguments(tag: str, known: dict[str, Catalog]) -> None:
    """In the preview's words a brace alone is a brace, and an argument may be left out."""
    wrong = []
    for message in known[tag]:
        one = message.id if isinstance(message.id, str) else message.id[1]
        for said in forms(message) if one else ():
            if message.context is None:
                fits = names(said) == names(one)
            else:
                fits = set(re.findall(r"\{\w+\}", said)) <= set(re.findall(r"\{\w+\}", one))
            wrong += [] if fits else [(one, said)]

    assert wrong == []


@pytest.mark.parametrize("tag", CATALOGUES)
def test_translations_keep_what_is_typed(tag: str, known: dict[str, Catalog]) -> None:
    """Words in back quotes are typed by people into files: never translated."""
    typed = re.compile(r"`[^`…]+`")
    changed = [
        message.id
        for message in known[tag]
        for said in forms(message)
        if isinstance(message.id, str)
        and message.id
        and set(typed.findall(message.id)) != set(typed.findall(said))
    ]

    assert changed == []


def test_the_template_is_what_the_code_says(template: Catalog) -> None:
    assert tool.written(template) == tool.TEMPLATE.read_bytes(), "run tools/messages.py"


@pytest.mark.parametrize("tag", CATALOGUES)
def test_a_catalogue_has_what_is_said_and_is_compiled(
    tag: str, template: Catalog, known: dict[str, Catalog]
) -> None:
    catalogue = tool.updated(known[tag], template)

    assert tool.written(catalogue) == (FOLDER / f"{tag}.po").read_bytes(), "run tools/messages.py"
    assert tool.compiled(catalogue) == (FOLDER / f"{tag}.mo").read_bytes(), "run tools/messages.py"


def test_every_note_is_said() -> None:
    assert set(NOTES.values()) <= {text.one for text in tool.said(tool.packed())}


def test_arguments_are_explained_to_translators() -> None:
    used = Counter(name for text in tool.said(tool.packed()) for name in tool.arguments(text.one))

    assert {name for name, times in used.items() if times >= 8} <= tool.about().keys()
    assert tool.about().keys() <= used.keys()


# --- bringing a catalogue up to date


def small(*messages: tuple[str, str | None]) -> Catalog:
    made = tool.Plain("fr", header_comment="# By hand.", fuzzy=False)
    for one, said in messages:
        made.add(one, said)
    return made


def test_new_reworded_and_gone() -> None:
    before = small(
        ("Keep {name}.", "Garder {name}."),
        ("Take out the language {name}.", "Enlever {name}."),
        ("Gone", "Parti"),
    )
    now = small(("Keep {name}.", None), ("Take out this language {name}.", None), ("New", None))
    after = tool.written(tool.updated(before, now)).decode()

    assert after.startswith("# By hand.\n"), "who translates says so at the head"
    assert 'msgid "Keep {name}."\nmsgstr "Garder {name}."\n' in after
    assert '#, fuzzy\n#| msgid "Take out the language {name}."\nmsgid "Take out this language' in after
    assert 'msgid "New"\nmsgstr ""\n' in after
    assert "Parti" not in after
    assert "20" not in after.split("Keep")[0], "no clock: the same words, the same bytes"


def test_what_was_reworded_is_said_in_english_until_somebody_has_looked() -> None:
    before, now = small(("Take out the language.", "Enlever.")), small(("Take out this language.", None))
    catalogue = GNUTranslations(BytesIO(tool.compiled(tool.updated(before, now))))

    assert catalogue.gettext("Take out this language.") == "Take out this language."


def test_compiled_is_read_by_gettext() -> None:
    """The format is judged by an independent reader: escapes, line ends, contexts and plural forms."""
    made = tool.Plain("fr", fuzzy=False)
    made.add("a", '\\ " \n ｜《')
    made.add("a", "in a context", context="name")
    made.add(("{n} a", "{n} b"), ("un", "des"), context="name")
    made.add("left", "")
    read = GNUTranslations(BytesIO(tool.compiled(made)))

    assert [read.gettext("a"), read.pgettext("name", "a"), read.gettext("left")] == [
        '\\ " \n ｜《',
        "in a context",
        "left",
    ]
    assert [read.npgettext("name", "{n} a", "{n} b", n) for n in (0, 1, 2)] == ["un", "un", "des"]


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
    from leafletgen.model.project.expansion.inherit import meant

    for hint in (meant("hed", ["head"]), meant("x", ["head"]), meant("x", [])):
        assert phrase(hint, "ja") != hint


def test_what_readers_expect_is_known() -> None:
    from leafletgen.core.reading.declared import BUILT_IN, LENGTHS
    from leafletgen.model.project.reading.loader import SCALARS

    expected = {scalar.expects for scalar in {**BUILT_IN, **LENGTHS, **SCALARS}.values()}

    assert expected - set(PHRASES) == set()


def test_what_checks_of_texts_find_is_known() -> None:
    from leafletgen.judge.preflight.translation import _KINDS
    from leafletgen.text.languages.tag import known_tags, language

    shapes = [shapes for tag in known_tags() if (known := language(tag)) and (shapes := known.pack.shapes)]
    assert shapes
    found = {kind.name for kind in _KINDS} | {name for one in shapes for name in one.others.values()}

    assert found - set(PHRASES) == set()


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
    assert set(texts_of("phrases", "severities")) == {severity.value for severity in Severity}


def test_one_and_many() -> None:
    one, many = COUNTED["error"]

    assert [counted(one, many, n) for n in (1, 2)] == ["1 error", "2 errors"]
    assert [counted(one, many, n, "ja") for n in (1, 2)] == ["エラー 1 件", "エラー 2 件"]


def test_the_preview_s_words_are_known_by_name() -> None:
    assert [named(name, "Sheet", "ja") for name in ("tab.sheet", "output.sheet")] == ["紙面", "チラシ"]
    assert named("no.such.name", "Sheet", "ja") == "Sheet"
    assert named_counted("no.such.name", "{n} sheet", "{n} sheets", 2, "ja") == "{n} sheets"


def test_a_language_without_a_catalogue_is_english() -> None:
    assert say("error", "xx") == "error"
    assert translate.say("", "ja") == "", "the empty text is the header of a catalogue"


# --- titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_has_a_title_of_one_line(language: str) -> None:
    titles = {code: title(code, language) for code in CODES}
    bad = {
        code: found
        for code, found in titles.items()
        if not re.search(r"\w", found)
        or found.endswith((".", "。", ":", "："))
        or found.startswith(("…:", "…："))
        or len(found) > LONG
    }

    assert bad == {}


def test_a_title_says_what_all_findings_of_a_code_have_in_common() -> None:
    assert title("bold-lost") == "The source has bold words here; this text has none"
    assert title("furigana-missing", "ja") == "「…」にふりがながありません"
    assert title("ua-untagged") == "It has no tags"
