"""`leafletgen icons`: pictograms by words in any language, and the sheet of all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import run


@pytest.mark.parametrize(
    ("word", "name"),
    [("くすり", "medicine"), ("ｸｽﾘ", "medicine"), ("Thuoc", "medicine"), ("bank card", "bank-card")],
)
def test_a_word_lists_what_it_means(
    word: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("icons", *word.split())

    assert done.code == 0
    assert done.out.split()[0] == name


def test_titles_are_in_the_language_asked_for() -> None:
    assert run("icons", "fever", "-l", "ja").out.startswith("fever  発熱 · 健康・医療 · ")
    assert run("--words", "ja", "icons", "fever").out.startswith("fever  発熱")


def test_a_language_without_words_is_told_and_one_that_nobody_knows_is_refused() -> None:
    german = run("icons", "fever", "-l", "de")
    assert german.out.startswith("fever  Fever")
    assert "no words in German" in german.err
    assert run("icons", "fever", "-l", "pt").err == "", "Brazilian words are near enough"

    strange = run("icons", "fever", "-l", "qqq")
    assert strange.code == 2
    assert "language-unknown" in strange.err


def test_nothing_found_says_what_may_have_been_meant() -> None:
    done = run("icons", "hospitel")

    assert done.code == 2
    assert done.out == ""
    assert "“hospital”" in done.err


def test_a_project_among_the_words_has_its_own_signs(tmp_path: Path) -> None:
    (tmp_path / "leaflet.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "pictograms").mkdir()
    sign = '<svg viewBox="0 0 24 24" data-mirror="no" data-keywords="山車, dashi"><rect x="1" y="1" width="22" height="22" fill="black"/></svg>'
    (tmp_path / "pictograms" / "float.svg").write_text(sign, encoding="utf-8")

    assert run("icons", "山車", str(tmp_path)).out == "float  山車, dashi\n"


def test_without_words_and_project_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("icons").code == 2
