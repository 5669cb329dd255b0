"""Where words may be divided, and what is told where pyphen is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leafletgen.engine import selftest
from leafletgen.engine.kits import EditionKey, kit_of
from leafletgen.engine.layout import hyphens
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.kit import Kit

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def opened() -> object:
    return open_project(ROOT, languages=("de",))


