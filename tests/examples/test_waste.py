"""The rubbish of a town: each of its sheets is made without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import told
from tests.examples.example import copied, opened

from leafletgen.engine.build import build
from leafletgen.engine.results import Selection


@pytest.mark.parametrize(("tag", "sheet"), [("en", "calendar"), ("ja", "sorting"), ("ar", "card")])
def test_each_sheet_is_made(tmp_path: Path, tag: str, sheet: str) -> None:
    root = copied("waste", tmp_path)
    made = build(opened(root), root / "output", Selection((tag,), (sheet,)))

    assert told(root, made.diagnostics) == ""
    assert [path.name for path in (root / "output" / sheet).glob("*.pdf")] == [f"waste.{tag}.pdf"]
