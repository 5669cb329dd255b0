"""The checks over whole projects: places, waivers, the glossary's file, what is at the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import ROOT, TODAY, args, codes, edit, errors, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.opening import open_project
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.judge.preflight.stops import text_errors
from leafletgen.model.project.writing.saving import settle

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。 {police}、110に電話。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA)


def told(root: Path, *languages: str) -> tuple[Diagnostic, ...]:
    session = open_project(root, TODAY).value
    assert session is not None
    return check_texts(session.project, languages)


def test_a_finding_knows_its_place(root: Path) -> None:
    [found] = told(root)

    assert (found.code, found.language, found.key, args(found)["name"]) == (
        "fact-typed",
        "ja",
        "body",
        "police",
    )
    assert found.where is not None
    assert JA[found.where.start : found.where.end] == "110"  # type: ignore[union-attr]  # the finding has a place


def test_only_the_languages_asked_for(root: Path) -> None:
    assert told(root, "en") == ()


@pytest.mark.parametrize("language", ["", ", language: ja"])
def test_a_false_alarm_is_waived(root: Path, language: str) -> None:
    edit(
        root / "leaflet.yaml", "source: en",
        f"source: en\nwaive: [{{code: fact-typed, key: body{language}, reason: meant so}}]",
    )  # fmt: skip

    assert told(root) == ()


@pytest.mark.parametrize(
    ("waiver", "code"),
    [
        ("code: fact-typed, key: body, language: en", "waiver-unused"),
        ("code: fact-typed, key: head", "waiver-unused"),
        ("code: text-missing, key: body", "waiver-unknown"),
        ("code: nonsense, key: body", "waiver-unknown"),
    ],
)
def test_a_waiver_that_does_nothing_is_told(root: Path, waiver: str, code: str) -> None:
    edit(root / "leaflet.yaml", "source: en", f"source: en\nwaive: [{{{waiver}, reason: meant so}}]")

    assert codes(told(root)) == ["fact-typed", code]


def test_errors_alone_for_a_build(root: Path) -> None:
    edit(root / "locales" / "ja.yaml", "買います。", "買います。電話 0120-555。")
    session = open_project(root, TODAY).value
    assert session is not None

    assert set(codes(text_errors(session.project))) == {"number-foreign"}
    assert {d.code for d in told(root)} > {"number-foreign"}


def test_glossary(root: Path) -> None:
    (root / "glossary.yaml").write_text(
        "format: 1\nterms:\n  police: {note: x, ja: {use: [おまわり], avoid: [警察]}}\n  parcel: {ja: {use: [荷物]}}\n"
    )

    found = {(d.code, d.key) for d in told(root)}

    assert found >= {("glossary-use", "body"), ("glossary-avoid", "body"), ("glossary-use", "steps.s2")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- police\n", "glossary-form"),
        ("format: 1\nterms: [police]\n", "glossary-form"),
        ("format: 1\nterms: {police: おまわり}\n", "glossary-form"),
        ("format: 1\nterms: {police: {ja: {used: [x]}}}\n", "key-misspelt"),
        ("format: 1\nterm: {}\n", "key-unknown"),
    ],
)
def test_a_faulty_glossary_is_told(root: Path, text: str, code: str) -> None:
    (root / "glossary.yaml").write_text(text)

    found = next(d for d in told(root) if d.code == code)

    assert found.where is not None
    assert found.where.source == "glossary.yaml"  # type: ignore[union-attr]  # the finding has a place


def test_what_many_languages_stumble_over_is_asked_of_the_source(tmp_path: Path) -> None:
    same = "head: Easy job?\nbody: x **y** {police}\nsteps: {s1: a, s2: b, s3: c}\n"
    root = tiny(tmp_path, vi=same, id=same, sw=same)

    [suspect] = [d for d in told(root) if d.code == "source-suspect" and args(d)["name"] == "same"]

    assert (suspect.key, args(suspect)["languages"]) == ("head", "id, sw, vi")


def test_stale_texts_are_told(root: Path) -> None:
    session = open_project(root, TODAY).value
    assert session is not None
    settle(session.project, "ja", "translated", "")
    edit(root / "locales" / "en.yaml", "They buy goods.", "They shop.")

    assert ("text-stale", "steps.s1") in {(d.code, d.key) for d in told(root)}


def test_no_error_on_the_flagship() -> None:
    found = told(ROOT)

    assert errors(found) == []
    assert len([d for d in found if d.severity.value == "warning"]) < 10
