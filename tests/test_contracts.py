"""The import contracts catch what they are for: a violation planted into a stub of the package breaks the right one."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
FLOORS = next(contract["layers"] for contract in CONFIG["contracts"] if contract["name"] == "Floors")
NAMES = [part.strip(" ()") for floor in FLOORS for part in floor.split("|")]

LOWEST = [part.strip(" ()") for part in FLOORS[-1].split("|")]

VIOLATIONS = [
    # (module, what it imports, the contract that breaks)
    ("text.shape", "leafletgen.blocks", "Floors"),
    ("reading.decode", "leafletgen.language.tag", "Floors"),
    ("svg.page", "leafletgen.pdf.content", "Floors"),
    ("surprise.room", "leafletgen.geometry", "Floors"),
    ("blocks.heading", "leafletgen.blocks.circle", "No circles at any depth"),
    ("production.sheet", "leafletgen.blocks", "Backends decide nothing"),
    ("text.shape", "uharfbuzz", "Door: uharfbuzz"),
    ("project.layout", "yaml", "Door: PyYAML"),
    ("text.itemize", "icu", "Door: PyICU"),
    ("layout.fit", "budoux", "Door: budoux"),
    ("blocks.picture", "PIL.Image", "Door: Pillow"),
    ("build.run", "pypdfium2", "Door: pypdfium2"),
    ("diagram.draw", "segno", "Door: segno"),
    ("localize.walk", "babel", "Door: babel"),
    ("layout.pages", "rich.console", "Doors: the command line"),
    ("build.run", "pikepdf", "Door: pikepdf"),
    ("inspect.opening", "pymupdf", "What tests alone use"),
]
ALLOWED = {
    "fonts.face": "uharfbuzz",
    "fonts.subset": "uharfbuzz",
    "reading.yaml": "yaml",
    "text.bidi": "icu",
    "text.breaks": "icu",
    "text.phrases": "budoux",
    "images.decode": "PIL.Image",
    "blocks.qr": "segno",
    "inspect.opening": "pikepdf",
    "blocks.circle": "leafletgen.blocks.heading",
    "language.tag": "babel",
    "cli.main": "rich.progress",
}


def plant(folder: Path, module: str, imported: str) -> None:
    path = folder.joinpath("leafletgen", *module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_name("__init__.py").touch()
    with path.open("a") as file:
        file.write(f"import {imported}\n")


def lint(folder: Path) -> str:
    for name in NAMES:
        plant(folder, f"{name}.__init__", "leafletgen.geometry" if name not in LOWEST else "dataclasses")
    for module, imported in ALLOWED.items():
        plant(folder, module, imported)
    (folder / "leafletgen" / "__init__.py").touch()
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", script, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_a_sound_package_keeps_all(tmp_path: Path) -> None:
    output = lint(tmp_path)

    assert f"Contracts: {len(CONFIG['contracts'])} kept, 0 broken." in output


@pytest.mark.parametrize(("module", "imported", "contract"), VIOLATIONS)
def test_a_planted_violation_is_caught(tmp_path: Path, module: str, imported: str, contract: str) -> None:
    plant(tmp_path, module, imported)
    if imported.startswith("leafletgen.") and imported.count(".") > 1:
        plant(tmp_path, imported.removeprefix("leafletgen."), "dataclasses")

    output = lint(tmp_path)

    assert f"\n{contract} BROKEN" in output
