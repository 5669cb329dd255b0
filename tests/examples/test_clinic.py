"""The example with two sides: complete in all its languages, built without a word, read by whoever answers, too."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from leafletgen.core.messages.code import Severity
from leafletgen.engine.build import build, check
from leafletgen.engine.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.session import Session
from leafletgen.text.ir.frame import GlyphRun, walk

EXAMPLE = Path(__file__).parents[2] / "examples" / "clinic"
TODAY = "2026-12-01"


@cache
def opened(root: Path = EXAMPLE) -> Session:
    found = open_project(root, TODAY)
    assert found.value is not None
    assert not found.diagnostics
    return found.value


def faults(made: Built) -> list[str]:
    """Errors and warnings."""
    return [d.code for d in made.diagnostics if d.severity is not Severity.ADVICE]


def test_complete_and_nothing_told_in_any_language() -> None:
    project = opened().project
    (source, *others) = project.manifest.languages

    assert len(others) == 13
    for tag in others:
        assert project.catalogs[tag].messages.keys() == project.catalogs[source].messages.keys()
    assert faults(check(opened(), Selection((), ("sheet",)))) == []


def test_built_for_the_office(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    made = build(opened(root), tmp_path / "output", Selection(("en", "ja", "ar"), ("sheet",)))

    assert faults(made) == []
    assert len(made.files) == 3


@pytest.mark.parametrize(
    ("language", "answers"),
    [("en", "いくらかかりますか。"), ("ar", "いくらかかりますか。"), ("ja", "It hurts here.")],
)
def test_each_phrase_has_an_answer_in_the_language_of_the_staff(language: str, answers: str) -> None:
    (_, back) = opened().lay_out(EditionKey(language, "sheet")).publication.sheets
    said = "".join(item.text for item, _, _ in walk(back.frame) if isinstance(item, GlyphRun))

    assert answers.replace(" ", "") in said.replace(" ", "")
