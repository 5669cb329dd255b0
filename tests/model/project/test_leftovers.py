"""What a killed command left half-written goes at the next save, wherever it lies; what people wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import tiny

from leafletgen.core.files.folder import READ
from leafletgen.model.project.world import World

STATE = ("", "history", "schemas", "records", "kits/bound", "internal")


@pytest.mark.parametrize(
    "folder", [".", *READ, ".vscode", *(f".leafletgen/{name}" for name in STATE), "layouts/deep/er"]
)
def test_it_is_swept(tmp_path: Path, folder: str) -> None:
    root = tiny(tmp_path)
    place = root / folder
    place.mkdir(parents=True, exist_ok=True)
    left, mine = place / ".en.yaml.12345.part", place / "notes.part"
    for path in (left, mine):
        path.write_text("half")

    with World(root).locked():
        assert not left.exists()

    assert mine.exists()
