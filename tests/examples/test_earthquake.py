"""The example that folds: complete in all its languages, built without a word, its panels turned for Arabic."""

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

EXAMPLE = Path(__file__).parents[2] / "examples" / "earthquake"
TODAY = "2026-12-01"
FAR = 0.6
"""Of the sheet's width: what lies beyond is on the outermost panel."""


@cache
def opened(root: Path = EXAMPLE) -> Session:
    found = open_project(root, TODAY)
    assert found.value is not None
    assert not found.diagnostics
    return found.value


def faults(made: Built) -> list[str]:
    """Errors and warnings; that a headline of one long word is smaller in English is advice."""
    return [d.code for d in made.diagnostics if d.severity is not Severity.ADVICE]


def test_complete_and_nothing_told_in_any_language() -> None:
    project = opened().project
    (source, *others) = project.manifest.languages

    assert len(others) == 13
    for tag in others:
        assert project.catalogs[tag].messages.keys() == project.catalogs[source].messages.keys()
    assert faults(check(opened(), Selection((), ("leaflet",)))) == []


def test_built_for_the_press_and_for_screens(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    printed = build(opened(root), tmp_path / "output", Selection(("en", "ja"), ("leaflet",)))
    shown = build(opened(root), tmp_path / "output", Selection(("ar",), ("phone",)))

    assert (faults(printed), faults(shown)) == ([], [])
    assert (len(printed.files), len(shown.files)) == (2, 1)


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("ar", "left")])
def test_the_cover_is_where_a_reader_begins(language: str, side: str) -> None:
    (outside, inside) = opened().lay_out(EditionKey(language, "leaflet")).publication.sheets
    runs = [
        (item.size, to_page.apply_rect(outside.trim).x / outside.trim.width)
        for item, to_page, _ in walk(outside.frame)
        if isinstance(item, GlyphRun)
    ]
    at = {x for size, x in runs if size == max(size for size, _ in runs)}

    assert all(x > FAR if side == "right" else x < 1 - FAR for x in at)
    assert inside.trim == outside.trim
