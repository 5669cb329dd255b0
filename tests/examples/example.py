"""The examples, opened where they lie or copied: nothing is written beside their files."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.code import Severity
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = "2026-12-01"


def copied(name: str, to: Path) -> Path:
    ignored = shutil.ignore_patterns("output", ".leafletgen")
    return Path(shutil.copytree(EXAMPLES / name, to / name, ignore=ignored))


@cache
def opened(root: Path) -> Session:
    found = open_project(root, TODAY)
    assert found.value is not None
    assert not found.diagnostics
    return found.value


def faults(found: Iterable[Diagnostic]) -> list[str]:
    """Errors and warnings; that a headline of one long word is smaller is advice."""
    return [f"{d.code} {d.language} {d.args}" for d in found if d.severity is not Severity.ADVICE]
