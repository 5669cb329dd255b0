"""The house rules of eight dormitories: every house and language holds, and what differs by house stands on its sheets alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
from tests.engine.projects import TODAY, built, edit, told

from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL

PROJECT = Path(__file__).parents[2] / "examples/dorm-rules"
KEPT = shutil.ignore_patterns("output", ".leafletgen")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT, tmp_path / "project", ignore=KEPT)
    return tmp_path / "project"


def words(path: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def test_all_houses_hold_in_all_languages(root: Path) -> None:
    """Without a word: texts are complete, and fit with the facts of every row."""
    session = open_project(root, TODAY).value
    assert session is not None

    found = check(session, ALL).diagnostics

    assert not found, told(root, found)


def test_each_house_says_what_its_row_says(root: Path) -> None:
    table = root / "data/dorms.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([lines[0], lines[1], lines[3]]), encoding="utf-8")
    edit(table, "ja ar my", "ar")

    made = built(root, ["en", "ar"], ["rules"])

    assert not made.diagnostics, told(root, made.diagnostics)
    maple, cedar = (
        words(root / f"output/rules/{house} House/dorm-rules.en.pdf") for house in ("Maple", "Cedar")
    )
    assert "03-0000-5111" in maple
    assert "floor 2F" in maple
    assert "gas" in maple
    assert "5 minutes" in cedar
    assert "electric" in cedar
    assert not {"floor", "gas"} & set(cedar.split())
    assert (root / "output/rules/Cedar House/dorm-rules.ar.pdf").is_file()
    assert not (root / "output/rules/Maple House/dorm-rules.ar.pdf").exists()
