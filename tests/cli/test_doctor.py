"""`doctor`: what it looks at, and what it says of an installation that is not whole."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from leafletgen.cli.main import main
from leafletgen.engine.host import selftest
from leafletgen.text.fonts.book import builtin_fonts

ROOT = Path(__file__).resolve().parents[2]


def test_a_whole_installation_is_fine() -> None:
    done = CliRunner().invoke(main, ["doctor"], catch_exceptions=False)

    assert done.exit_code == 0
    assert "BAD" not in done.output
    assert "88 of 88 files in 51 families are whole" in done.output


def test_every_library_of_the_program_is_looked_at() -> None:
    rows = json.loads(CliRunner().invoke(main, ["doctor", "--json"], catch_exceptions=False).output)
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]

    names = {row["what"].lower() for row in rows}

    assert {line.split(">=")[0].lower() for line in needed} <= names


def test_a_font_that_is_missing_or_changed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(builtin_fonts(), tmp_path / "fonts")
    (tmp_path / "fonts/NotoSans/NotoSans-Bold.ttf").unlink()
    (tmp_path / "fonts/NotoSansLao/NotoSansLao-Bold.ttf").write_bytes(b"other")
    monkeypatch.setattr(selftest, "builtin_fonts", lambda: tmp_path / "fonts")

    done = CliRunner().invoke(main, ["doctor"], catch_exceptions=False)

    assert done.exit_code == 1
    bad = [line for line in done.output.splitlines() if line.startswith("BAD")]
    assert len(bad) == 3
    assert "NotoSans/NotoSans-Bold.ttf is missing" in bad[0] + bad[1]
    assert "NotoSansLao/NotoSansLao-Bold.ttf is not the file that was shipped" in bad[0] + bad[1]
    assert "86 of 88" in bad[2]
