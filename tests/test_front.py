"""The browser part under law: types, style and complexity, unit tests, sizes, and that the committed bundle is what the sources give.

`make tools` fetches what this needs; `make front` bundles.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.conftest import ROOT, TOOLS

FRONT = ROOT / "src" / "leafletgen" / "studio" / "front"
SOURCES = sorted([*FRONT.rglob("*.js"), *FRONT.rglob("*.ts"), *(ROOT / "tests" / "front").glob("*.mjs")])
FILE_LINES = 400
LINE = 120
# As in test_house.py: names that say nothing.
EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}


def run(*command: str | Path) -> None:
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.needs("front")
def test_types() -> None:
    run(TOOLS / ".bin" / "tsc", "-p", FRONT)


@pytest.mark.needs("front")
def test_style_and_complexity() -> None:
    folders = [FRONT, ROOT / "tests" / "front", ROOT / "tools"]
    run(TOOLS / ".bin" / "biome", "check", "--error-on-warnings", "--config-path=requirements/node", *folders)


@pytest.mark.needs("node")
def test_state_saving_conflicts_and_measuring() -> None:
    run("node", "--test", *sorted((ROOT / "tests" / "front").glob("*.test.mjs")))


@pytest.mark.needs("front")
def test_the_committed_bundle_is_what_the_sources_give() -> None:
    run("node", "tools/front.mjs", "--check")


def test_types_are_strict_and_complexity_is_limited() -> None:
    options = json.loads((FRONT / "tsconfig.json").read_text())["compilerOptions"]
    rules = json.loads((ROOT / "requirements" / "node" / "biome.json").read_text())["linter"]["rules"]

    assert options["strict"]
    assert options["checkJs"]
    assert rules["complexity"]["noExcessiveCognitiveComplexity"]["options"]["maxAllowedComplexity"] <= 12


def test_no_check_is_switched_off_in_a_source() -> None:
    silenced = [
        f"{path.name}:{number}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if any(
            word in line for word in ("@ts-ignore", "@ts-nocheck", "@ts-expect-error", "biome-ignore lint")
        )
    ]

    assert silenced == []


def test_files_and_lines_are_short() -> None:
    texts = {path.name: path.read_text(encoding="utf-8").splitlines() for path in SOURCES}

    assert {name: len(lines) for name, lines in texts.items() if len(lines) > FILE_LINES} == {}
    assert {
        f"{name}:{n}" for name, lines in texts.items() for n, line in enumerate(lines, 1) if len(line) > LINE
    } == set()


def test_modules_say_what_they_are_and_are_named_by_it() -> None:
    assert {path.stem for path in SOURCES} & EMPTY_NAMES == set()
    assert [path.name for path in SOURCES if not path.read_text(encoding="utf-8").startswith("/**")] == []


def test_no_module_makes_elements_from_strings() -> None:
    """Templates are lit-html's (front/view.js); a picture is SVG of the engine, parsed as XML (front/page.js)."""
    found = [
        f"{path.name}: {word}"
        for path in FRONT.rglob("*.js")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "unsafeHTML",
            "document.write",
            "parseFromString",
        )
        if word in path.read_text(encoding="utf-8")
    ]

    assert found == ["page.js: parseFromString"]


def test_lit_html_has_one_door() -> None:
    doors = [
        path.name for path in FRONT.rglob("*.js") if 'from "lit-html' in path.read_text(encoding="utf-8")
    ]

    assert doors == ["view.js"]


def test_licences_of_what_is_bundled_are_told() -> None:
    dist = FRONT.parent / "static" / "dist"
    told = (dist / "LICENSES.txt").read_text()

    assert "lit-html" in told
    assert "BSD 3-Clause" in told
    assert all(told in (dist / name).read_text(encoding="utf-8") for name in ("app.js", "offline.js"))


def test_no_path_of_a_computer_is_in_the_bundle() -> None:
    for path in sorted((FRONT.parent / "static" / "dist").iterdir()):
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text, path.name
        assert "sourceMappingURL" not in text, path.name
