"""The house rules of eight dormitories: what differs by house stands on its sheets alone."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from tests.engine.projects import built, edit, told
from tests.examples.example import copied


def words(path: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def test_each_house_says_what_its_row_says(tmp_path: Path) -> None:
    root = copied("dorm-rules", tmp_path)
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
