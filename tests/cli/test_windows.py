"""What differs on Windows, as far as it can be tried elsewhere: no fork, line ends, character sets of pipes, names, held files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import ROOT, run
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY

REFUSED = """\
import os, sys, runpy
def refused(*_):
    raise OSError(38, "there is no fork")
os.fork = os.forkpty = refused
{more}
from leafletgen.core.files import placing
placing.BY_HANDLE = False
if __name__ == "__main__":
    sys.argv = ["leafletgen", *sys.argv[1:]]
    from leafletgen.cli.main import run
    run()
"""
HELD = """\
def held(source, target, **folders):
    if str(target).endswith(".pdf"):
        raise PermissionError(13, "The process cannot access the file because it is being used", str(target))
    return taken(source, target, **folders)
taken, os.replace = os.replace, held
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In English and Burmese."""
    return tiny(tmp_path_factory.mktemp("windows").resolve(), my=MY)


def started(folder: Path, *words: object, more: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process where nothing can be forked."""
    program = folder.parent / "start.py"
    program.write_text(REFUSED.format(more=more), encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "LEAFLETGEN_WORKERS": "spawn",
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        [sys.executable, program, *map(str, words)], cwd=folder, env=environment, capture_output=True, text=True,
        check=False, timeout=120,
    )  # fmt: skip


def test_a_checkout_with_other_line_ends_built_without_fork_gives_the_same_bytes(
    project: Path, tmp_path: Path
) -> None:
    other = shutil.copytree(project, tmp_path / "other")
    for path in other.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    run("build", project, "--no-cache", "--today", TODAY)

    done = started(other, "build", "--no-cache", "--today", TODAY)

    assert done.returncode == 0, done.stderr
    for name in ("tiny.en.pdf", "tiny.my.pdf"):
        assert (other / "output/card" / name).read_bytes() == (project / "output/card" / name).read_bytes()


def test_a_sheet_that_a_viewer_holds_open_is_told(project: Path) -> None:
    done = started(project, "build", "-l", "en", "--no-cache", more=HELD)

    assert done.returncode == 1, done.stderr
    assert "being used" in done.stderr
    assert "tiny.en.pdf" in done.stderr
    assert "Traceback" not in done.stderr


def piped(encoding: str, *words: str) -> str:
    """What comes out of a pipe in the character set of a country."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONIOENCODING": f"{encoding}:strict",
    }
    done = subprocess.run(
        [sys.executable, "-m", "leafletgen", *words],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.decode(encoding)


def test_pipes_of_every_country_take_what_is_said() -> None:
    """What the set lacks is written as JSON writes it: nothing fails, and programs read it as it was."""
    assert "\\u539f\\u6587" in piped("cp1252", "--words", "ja", "explain", "fact-lost")  # 原文
    glossary = json.loads(piped("cp1252", "--words", "ja", "schema", "glossary"))
    assert "常に 1" in glossary["properties"]["format"]["description"]


def test_names_that_windows_keeps_for_itself(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    edit(root / "leaflet.yaml", "name: tiny", "name: nul")
    edit(root / "leaflet.yaml", "  card: {", "  aux: {")

    found = run("check", root, "--json").json["diagnostics"]

    assert [(one["code"], one["line"]) for one in found if one["code"] == "name-device"] == [
        ("name-device", 2),
        ("name-device", 9),
    ]
