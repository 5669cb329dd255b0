"""Whatever a sheet consists of is kept: examples and projects are built by the command, and then nothing is left to make."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.examples.example import EXAMPLES

from leafletgen.cli.main import main

PROJECTS = Path(__file__).parents[1] / "projects"
ALL = sorted(path.parent for root in (EXAMPLES, PROJECTS) for path in root.glob("*/leaflet.yaml"))
SOAKED = ("en", "ja", "my")


def made(project: Path, language: str) -> str:
    """The line that counts what was made."""
    asked = ["build", str(project), "--language", language, "--today", "2026-12-01", "--explain-rebuild"]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0, done.output
    return next((line for line in done.output.splitlines() if line.startswith("Made:")), "")


@pytest.mark.parametrize("language", ["ar", *(pytest.param(tag, marks=pytest.mark.soak) for tag in SOAKED)])
@pytest.mark.parametrize("project", ALL, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_built_is_built_no_more(project: Path, language: str, tmp_path: Path) -> None:
    left_out = shutil.ignore_patterns("output", ".leafletgen")
    copy = shutil.copytree(project, tmp_path / "project", ignore=left_out)
    made(copy, language)

    assert made(copy, language).startswith("Made: 0.")
