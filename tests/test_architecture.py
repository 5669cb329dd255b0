"""docs/architecture.md tells the truth: its drawing is of these imports, and its walk is the way that a text takes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.engine.projects import edit, tiny
from tools import architecture

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "leafletgen"
TEXT = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
WALK = TEXT.split("\n## 4. ")[1].split("\n## ")[0]
THERE, BACK = WALK.split("\nAnd back")
NAME = re.compile(r"`((?:[a-z_]+/)+[a-z_]+)\.([A-Za-z_.]+)`")


def names(part: str) -> set[str]:
    """Functions as the walk names them: `text/compose.Composed.solve`."""
    return {f"{module}.{function}" for module, function in NAME.findall(part)}


WALKER = """
import json, sys
path, seen = sys.argv.pop(1), set()
sys.setprofile(lambda frame, event, _: seen.add(frame.f_code) if event == "call" else None)
try:
    from leafletgen.cli.main import main
    main()
finally:
    sys.setprofile(None)
    with open(path, "w") as file:
        json.dump([[code.co_filename, code.co_qualname] for code in seen], file)
"""
"""Runs the command, then writes down which functions were called. In a process of its own: no cache has seen the text."""


def built(project: Path) -> tuple[int, str, set[str]]:
    """Build the English sheet; the exit code, what was said, and the functions called, as the walk names them."""
    path = project.with_name("called.json")
    done = subprocess.run(
        [sys.executable, "-c", WALKER, str(path), "build", str(project), "-l", "en", "--today", "2026-11-25"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    places = [(Path(file), name) for file, name in json.loads(path.read_text())]
    inside = [(file, name) for file, name in places if file.is_relative_to(PACKAGE)]
    return (
        done.returncode,
        done.stderr,
        {f"{file.relative_to(PACKAGE).with_suffix('').as_posix()}.{name}" for file, name in inside},
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(
        tmp_path / "project",
        ja="head: 簡単？\nbody: '{police}'\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n",
    )


def test_the_walk_of_a_text_is_the_way_it_takes(project: Path) -> None:
    code, _, found = built(project)

    assert code == 0
    assert len(names(THERE)) > 25
    assert names(THERE) - found == set()


def test_so_is_the_way_back_to_an_error(project: Path) -> None:
    edit(project / "locales/en.yaml", "Easy job?", "Easy \U00013000 job?")
    code, said, found = built(project)

    assert code == 1
    assert "locales/en.yaml:1:12: error: No font for en has" in said
    assert len(names(BACK)) > 10
    assert names(BACK) - found == set()


def test_the_drawing_is_of_these_rooms_and_arrows() -> None:
    drawn = ElementTree.parse(architecture.TARGET).getroot()
    named = [e.text for e in drawn.iter() if e.get("class") == "name"]
    arrows = {(e.get("data-from"), e.get("data-to")) for e in drawn.iter() if e.get("data-from")}

    assert named == [name for names in architecture.floors() for name in names]
    assert arrows == set(architecture.arrows()), "python tools/architecture.py draws it anew"


def test_arrows_lead_down() -> None:
    order = [name for names in architecture.floors() for name in names]

    assert [a for a in architecture.arrows() if order.index(a[0]) >= order.index(a[1])] == []


def test_the_drawing_is_the_same_each_time() -> None:
    assert architecture.picture() == architecture.picture()
