"""The rubbish of a town: its sheets are made without a word, and nothing is said against them in any of its languages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import told

from leafletgen.engine.build import build, check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "waste"
TODAY = "2026-12-01"
LANGUAGES = 14


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy: nothing is written beside the files of the example."""
    ignored = shutil.ignore_patterns("output", ".leafletgen")
    return Path(shutil.copytree(EXAMPLE, tmp_path / "waste", ignore=ignored))


def opened(root: Path) -> Session:
    session = open_project(root, TODAY).value
    assert session is not None
    return session


def test_nothing_is_told_in_any_language(root: Path) -> None:
    """Every text is there and fits on the sheets of all languages."""
    session = opened(root)
    assert len(session.project.manifest.languages) == LANGUAGES

    assert told(root, check(session, Selection()).diagnostics) == ""


@pytest.mark.parametrize(("tag", "sheet"), [("en", "calendar"), ("ja", "sorting"), ("ar", "card")])
def test_each_sheet_is_made(root: Path, tag: str, sheet: str) -> None:
    made = build(opened(root), root / "output", Selection((tag,), (sheet,)))

    assert told(root, made.diagnostics) == ""
    assert [path.name for path in (root / "output" / sheet).glob("*.pdf")] == [f"waste.{tag}.pdf"]
