"""A copy of the starter project, as `leafletgen init` writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import confirmed

import leafletgen
from leafletgen.engine.changing.starting import start


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    root = tmp_path / "try-it"
    root.mkdir()
    assert start(root, "try-it", (), "2026-01-15").value
    return confirmed(root, "2026-01-15")


@pytest.fixture
def project(starter: Path) -> leafletgen.Project:
    return leafletgen.open(starter, today="2026-01-15")
