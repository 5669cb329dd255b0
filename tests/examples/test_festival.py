"""The festival: card and picture built in three languages, its near lanterns beside every headline."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, built, codes, edit, told
from tests.examples.example import copied

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("festival", tmp_path)


def checked(root: Path, *outputs: str, languages: tuple[str, ...] = ()) -> list[Diagnostic]:
    session = open_project(root, TODAY).value
    assert session is not None
    return list(check(session, Selection(languages, outputs)).diagnostics)


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
