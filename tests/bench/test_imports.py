"""Measurements and tools are run by hand: what they import from the program is there."""

from __future__ import annotations

import ast
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for folder in ("bench", "tools") for path in (ROOT / folder).rglob("*.py"))


def is_there(module: str, name: str) -> bool:
    found = import_module(module)
    return hasattr(found, name) or (hasattr(found, "__path__") and find_spec(f"{module}.{name}") is not None)


def lacking(path: Path) -> list[str]:
    """The names that a file imports from the program, at its top or late, and that are not there."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "leafletgen":
            found += [
                f"{node.module}.{one.name}" for one in node.names if not is_there(node.module or "", one.name)
            ]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_imported_is_there(path: Path) -> None:
    assert lacking(path) == []


def test_one_that_is_gone_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text("from leafletgen.engine.reuse.coded import KnownRecords, Known\n", encoding="utf-8")
    assert lacking(path) == ["leafletgen.engine.reuse.coded.Known"]
