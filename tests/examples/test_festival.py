"""The festival: complete in all its languages, built in three, its near lanterns beside every headline."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, built, codes, edit, told

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection

PROJECT = Path(__file__).resolve().parents[2] / "examples/festival"
LANGUAGES, OUTPUTS = 14, ("poster", "flyer", "card", "square", "story")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    left = shutil.ignore_patterns("output", ".leafletgen")
    return Path(shutil.copytree(PROJECT, tmp_path / "festival", ignore=left))


def checked(root: Path, *outputs: str, languages: tuple[str, ...] = ()) -> list[Diagnostic]:
    session = open_project(root, TODAY).value
    assert session is not None
    return list(check(session, Selection(languages, outputs)).diagnostics)


def test_the_poster_is_complete_in_all_languages_and_nothing_is_told(root: Path) -> None:
    session = open_project(root, TODAY).value
    assert session is not None
    assert len(session.project.manifest.languages) == LANGUAGES
    assert tuple(session.project.manifest.outputs) == OUTPUTS

    found = checked(root, "poster")

    assert not found, told(root, found)


def test_card_and_picture_are_built_in_three_languages(root: Path) -> None:
    made = built(root, ["en", "ja", "ar"], ["card", "square"])

    assert not made.diagnostics, told(root, made.diagnostics)
    assert sorted(path.parent.name for path in root.glob("output/*/*.p[dn][fg]")) == sorted(
        ["card", "square"] * 3
    )


@pytest.mark.parametrize(("layer", "language"), [("end", "ar"), ("start", "ja")])
def test_a_near_lantern_before_the_headline_is_an_error(root: Path, layer: str, language: str) -> None:
    sign = {"end": "-", "start": ""}[layer]
    place = {"end": "point: end before, dx: 0.7u", "start": "point: start before, dx: -0.7u"}[layer]
    edit(root / "layouts/poster.yaml", place, f"point: {layer} before, dx: {sign}24u")

    assert "layer-over-text" in codes(checked(root, "poster", languages=(language,)))
