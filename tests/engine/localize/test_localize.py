"""From keys to texts: languages, facts, mark-up, what stands in for what is missing, what the footer says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.engine.localizing.localize import EditionKey, Localized, localize
from leafletgen.engine.opening import open_project
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.tree import mapped
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import language

JA = """\
head: 簡単《かんたん》な仕事？
body: "**あなた《あなた》**に警察《けいさつ》が来ます。{police}へ。"
steps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}
"""


def localized(project: Path, tag: str) -> Localized:
    session = open_project(project, TODAY).value
    assert session is not None
    return localize(session.project, EditionKey(tag, "card"), session.book)


def texts(made: Localized) -> dict[str, RichText]:
    found: dict[str, RichText] = {}

    def note(node: object) -> object:
        if isinstance(node, RichText):
            found[node.message or ""] = node
        return node

    for page in made.pages:
        mapped(page.zones, note)
    return found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA)


def test_texts_in_their_language(project: Path) -> None:
    assert texts(localized(project, "en"))["head"].chars == "Easy job?"
    ja = texts(localized(project, "ja"))
    assert list(ja) == ["head", "body", "steps.s1", "steps.s2", "steps.s3"]
    assert {text.language for text in ja.values()} == {"ja"}


def test_facts_are_put_in_and_isolated(project: Path) -> None:
    body = texts(localized(project, "en"))["body"]

    assert "\u2066110\u2069 first." in body.chars
    (fact,) = [run for run in body.runs if run.fact]
    assert (fact.fact, body.chars[fact.start : fact.end].strip("\u2066\u2069")) == ("police", "110")


def test_facts_that_differ_by_language(project: Path) -> None:
    edit(project / "leaflet.yaml", '"110"', '"https://example.org/{lang}/x"')

    assert "https://example.org/ja/x" in texts(localized(project, "ja"))["body"].chars


def test_bold_and_readings(project: Path) -> None:
    body = texts(localized(project, "ja"))["body"]

    assert body.chars.startswith("あなた《あなた》に警察が来ます。") or body.chars.startswith(
        "あなたに警察が来ます。"
    )
    assert any(run.bold for run in body.runs)
    assert [
        (body.chars[r.start : r.end], r.reading, r.kind) for r in body.ruby if r.reading == "けいさつ"
    ] == [("警察", "けいさつ", "group")]


def test_a_language_without_readings(project: Path) -> None:
    edit(
        project / "leaflet.yaml", "source: en", "source: en\ntweaks: {ja: {furigana: no, reason: for staff}}"
    )

    made = texts(localized(project, "ja"))

    assert [text.ruby for text in made.values()] == [()] * 5
    assert "警察が来ます" in made["body"].chars


def test_a_language_in_a_family_of_its_own(project: Path) -> None:
    fonts = "fonts: {ja: [Middle]}\ntweaks: {ja: {fonts: [First], reason: the house's letters}}"
    edit(project / "leaflet.yaml", "source: en", f"source: en\n{fonts}")
    session = open_project(project, TODAY).value
    assert session is not None
    ja, en = language("ja"), language("en")
    assert ja is not None
    assert en is not None

    assert session.book.families(ja)[:2] == ("First", "Middle")
    assert "First" not in session.book.families(en)


def test_every_letter_leads_back_to_its_own(project: Path) -> None:
    """A letter of a text that is set leads to the same letter in the file."""
    session = open_project(project, TODAY).value
    assert session is not None
    for tag in ("en", "ja"):
        made = localize(session.project, EditionKey(tag, "card"), session.book)
        catalog = session.project.catalogs[tag]
        source = session.project.sources[f"locales/{tag}.yaml"].text
        for text in texts(made).values():
            facts = [range(run.start, run.end) for run in text.runs if run.fact]
            for at, letter in enumerate(text.chars):
                place = text.place(at)
                assert place is not None
                span = catalog.resolve(place)
                assert span is not None
                if any(at in fact for fact in facts):
                    assert source[span.start] == "{"
                else:
                    assert source[span.start : span.end] == letter


def test_what_is_missing_is_told_once_and_stands_in_the_source_language(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 受け取る。, ", "")
    edit(project / "layouts/card.yaml", "{paragraph: body}", "{paragraph: body}, {list: steps}")

    made = localized(project, "ja")

    assert texts(made)["steps.s2"].language == "en"
    assert [(d.code, d.key) for d in made.diagnostics] == [("text-missing", "steps.s2")]


def test_a_fallback_that_is_stated(project: Path) -> None:
    edit(
        project / "leaflet.yaml",
        "languages: [en, ja]",
        "languages: [en, ja, ja-simple]\nfallback: {ja-simple: [ja]}",
    )
    (project / "locales/ja-simple.yaml").write_text("head: かんたん？\n", encoding="utf-8")

    made = localized(project, "ja-simple")

    assert made.diagnostics == ()
    assert {key: text.language for key, text in texts(made).items()} == {
        "head": "ja-simple", "body": "ja", "steps.s1": "ja", "steps.s2": "ja", "steps.s3": "ja",
    }  # fmt: skip


def test_the_title_is_plain(project: Path) -> None:
    assert localized(project, "ja").title == "簡単な仕事？"


def test_unchecked_machine_translations_say_so(project: Path) -> None:
    assert localized(project, "ja").kit.edition["note"] == ""
    (project / "status").mkdir()
    target = fingerprint("簡単《かんたん》な仕事？")
    source = f'{{source: "Easy job?", target: {target}, state: machine}}'
    (project / "status/ja.yaml").write_text(f"format: 1\ntexts: {{head: {source}}}\n", encoding="utf-8")

    about = localized(project, "ja").kit.edition

    assert "機械" in about["note"]
    assert about["staff_note"] == "", "the staff reads the note: once is enough"
    assert about["note_language"] == "ja"
    assert localized(project, "en").kit.edition["note"] == ""


def test_a_note_in_english_says_that_it_is_english(project: Path) -> None:
    edit(project / "leaflet.yaml", "languages: [en, ja", "languages: [en, eo, ja")
    (project / "locales/eo.yaml").write_text("head: Facila laboro?\n", encoding="utf-8")

    about = localized(project, "eo").kit.edition

    assert about["note_language"] == "en"


def test_the_build_id_changes_with_what_is_printed(project: Path) -> None:
    first = localized(project, "ja").kit.edition["build"]
    edit(project / "locales/ja.yaml", "head:", "# A note for translators.\nhead:")
    assert localized(project, "ja").kit.edition["build"] == first

    edit(project / "locales/ja.yaml", "渡す。", "手渡す。")

    changed = localized(project, "ja").kit.edition["build"]
    assert changed != first
    assert changed.startswith("r1-")
