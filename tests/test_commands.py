"""Manual pages and docs/commands.md are made from the help, and say what it says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from tools.commands import stale

from leafletgen.cli.codes import MEANINGS
from leafletgen.cli.main import main

ROOT = Path(__file__).resolve().parents[1]


def test_they_are_what_the_help_says() -> None:
    assert stale() == [], "python tools/commands.py"


def test_every_verb_has_a_page_and_a_section() -> None:
    document = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    for verb in main.commands:
        page = (ROOT / "docs/man" / f"leafletgen-{verb}.1").read_text(encoding="utf-8")
        assert page.startswith('.\\" ')
        assert f"\n## {verb}\n" in document
        for option in re.findall(
            r"^\| `.*?(--[\w-]+)", document.partition(f"\n## {verb}\n")[2].partition("\n## ")[0], re.MULTILINE
        ):
            assert option.replace("-", "\\-") in page


def test_no_line_of_a_page_is_a_request_by_chance() -> None:
    requests = {'.\\"', ".TH", ".SH", ".TP", ".B", ".BR", ".PP", ".nf", ".fi"}
    for page in (ROOT / "docs/man").glob("*.1"):
        begun = {
            line.split(" ")[0] for line in page.read_text("utf-8").splitlines() if line.startswith((".", "'"))
        }
        assert begun <= requests


def test_one_table_of_exit_codes() -> None:
    told = " ".join(CliRunner().invoke(main, ["--help"]).output.split())
    document = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    for code, meaning in MEANINGS.items():
        assert f"{code} {meaning}" in told
        assert f"| {code} | {meaning} |" in document


@pytest.mark.needs("man")
def test_man_shows_them_without_a_warning() -> None:
    for page in sorted((ROOT / "docs/man").glob("*.1")):
        done = subprocess.run(
            ["man", "--warnings", "-l", str(page)], capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
