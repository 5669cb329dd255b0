"""Samples as files: made once, read by all readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.write.pdf.samples import TEXTS, Sample, sample


@pytest.fixture(params=TEXTS)
def tag(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture
def made(tag: str) -> Sample:
    return sample(tag)


@pytest.fixture
def file(tag: str, tmp_path: Path) -> Path:
    path = tmp_path / f"{tag}.pdf"
    path.write_bytes(sample(tag).pdf)
    return path
