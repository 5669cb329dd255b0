"""The import contracts catch what they are for: a violation planted into a stub of the package breaks the right one."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "leafletgen"
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
WINGS = next(contract["layers"] for contract in CONFIG["contracts"] if contract["name"] == "Wings")
NAMES = [part.strip(" ()") for wing in WINGS for part in wing.split("|")]

LOWEST = [part.strip(" ()") for part in WINGS[-1].split("|")]

ABOVE_ENGINE = ("cli", "studio")
KNOWN = "Command line and browser part know the engine and the desk"
VIOLATIONS = [
    # (module, what it imports, the contract that breaks)
    ("text.shape", "leafletgen.page.blocks", "Wings"),
    ("core.reading.decode", "leafletgen.text.languages.tag", "Wings"),
    ("write.svg", "leafletgen.page.blocks.kinds.heading", "Wings"),
    ("surprise.room", "leafletgen.core.geometry", "Wings"),
    ("page.blocks.kinds.heading", "leafletgen.page.blocks.kinds.circle", "No circles at any depth"),
    ("inspection.opening", "leafletgen.text.shape", "Wings"),
    ("cli.build", "leafletgen.model.project", KNOWN),
    ("cli.build", "leafletgen.core.geometry", KNOWN),
    ("studio.site", "leafletgen.model.project", KNOWN),
    ("studio.addresses.reads", "leafletgen.text.languages", KNOWN),
    ("text.shape", "uharfbuzz", "Door: uharfbuzz"),
    ("studio.addresses.offline", "fontTools.ttLib", "Door: fontTools"),
    ("text.fonts.face", "fontTools.ttLib", "Door: fontTools"),
    ("text.fonts.reading", "brotli", "Door: brotli"),
    ("model.project.layout", "yaml", "Door: PyYAML"),
    ("text.itemize", "icu", "Door: PyICU"),
    ("engine.layout.fit", "budoux", "Door: budoux"),
    ("page.blocks.kinds.picture", "PIL.Image", "Door: Pillow"),
    ("engine.build", "pypdfium2", "Door: pypdfium2"),
    ("write.pdf.document", "reportlab.pdfbase.pdfdoc", "Door: reportlab"),
    ("engine.build", "leafletgen.reportlab", "Wings"),
    ("page.diagram.draw", "segno", "Door: segno"),
    ("engine.localizing.localize", "babel", "Door: babel"),
    ("engine.layout.pages", "rich.console", "Doors: the command line"),
    ("engine.build", "pikepdf", "Door: pikepdf"),
    ("inspection.opening", "coloraide", "Door: coloraide"),
    ("text.compose", "budoux", "Door: budoux"),
    ("engine.exchange.xliff2", "lxml.etree", "Doors: exchange formats"),
    ("engine.exchange.bring", "openpyxl", "Doors: exchange formats"),
    ("engine.exchange.bring", "polib", "Doors: exchange formats"),
    ("cli.preview", "uvicorn", "Doors: the preview"),
    ("studio.site", "h11", "Doors: the preview"),
    ("cli.main", "starlette.routing", "Doors: the preview"),
    ("inspection.opening", "pymupdf", "What tests alone use"),
]
ALLOWED = {
    "text.fonts.face": "uharfbuzz",
    "text.fonts.subset": "uharfbuzz",
    "text.fonts.reading": "fontTools.ttLib",
    "text.fonts.containers": "brotli",
    "core.reading.yaml": "yaml",
    "text.bidi": "icu",
    "text.breaks": "icu",
    "core.pictures.images": "PIL.Image",
    "page.blocks.kinds.qr": "segno",
    "judge.preflight.look": "coloraide",
    "engine.exchange.po": "polib",
    "core.tables.workbook": "openpyxl",
    "engine.exchange.table_xlsx": "openpyxl",
    "engine.exchange.xml": "lxml.etree",
    "studio.serve": "uvicorn",
    "studio.server.protocol": "h11",
    "write.pdf.writer": "reportlab.pdfbase.pdfdoc",
    "reportlab.__init__": "reportlab.platypus",
    "inspection.opening": "pikepdf",
    "page.blocks.kinds.circle": "leafletgen.page.blocks.kinds.heading",
    "text.languages.tag": "babel",
    "cli.main": "rich.progress",
    "cli.build": "leafletgen.engine.build",
    "cli.shop": "leafletgen.desk.ticket",
}


def plant(folder: Path, module: str, imported: str) -> None:
    path = folder.joinpath("leafletgen", *module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    for room in path.relative_to(folder).parents[:-1]:
        (folder / room / "__init__.py").touch()
    with path.open("a") as file:
        file.write(f"import {imported}\n")


def lint(folder: Path) -> str:
    for name in NAMES:
        below = "leafletgen.engine" if name in ABOVE_ENGINE else "leafletgen.core.geometry"
        plant(folder, f"{name}.__init__", below if name not in LOWEST else "dataclasses")
    for module, imported in ALLOWED.items():
        plant(folder, module, imported)
    (folder / "leafletgen" / "__init__.py").touch()
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", script, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def imported(source: str) -> Iterator[str]:
    """The top names of all that a module imports, late imports as well."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_every_library_of_others_has_a_door() -> None:
    """A library that comes in without a contract would be imported anywhere soon."""
    used = {name for path in SOURCE.rglob("*.py") for name in imported(path.read_text(encoding="utf-8"))}
    guarded = {
        name
        for contract in CONFIG["contracts"]
        if contract["name"].startswith("Door")
        for name in contract["forbidden_modules"]
    }

    assert used - set(sys.stdlib_module_names) - {"leafletgen"} == guarded


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
