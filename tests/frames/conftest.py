"""Goldens: texts that stand in files and are compared as wholes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden of this name; with `--accept` write it instead (and read the difference in git)."""
    accept = request.config.getoption("--accept")

    def compare(name: str, text: str) -> None:
        path = Path(__file__).parent / f"{name}.txt"
        if accept:
            assert not os.environ.get("CI"), "goldens are accepted by people, not by machines"
            path.write_text(text, encoding="utf-8")
        wanted = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert text.splitlines() == wanted.splitlines(), (
            f"see {path.name}; `pytest tests/frames --accept` writes it anew"
        )

    return compare
