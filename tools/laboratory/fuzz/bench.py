"""The project that doors are tried on: a small one in a folder of its own, opened once."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.source import Source
from leafletgen.engine.changing.starting import start
from leafletgen.engine.findings.placed import findings
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session

if TYPE_CHECKING:
    from leafletgen.model.locales.catalog import Catalog

TODAY = "2026-11-26"
LANGUAGE = "ja"
Answer = tuple[str, ...]
"""What a door says of some bytes: the same for the same ones."""

GLOSSARY = """\
format: 1
terms:
  Bank: {note: "Of money", ja: {use: [銀行], avoid: [バンク]}}
  Police box: {ja: {use: [交番]}}
"""


@cache
def folder() -> Path:
    """A folder that is gone when the process ends."""
    made = Path(tempfile.mkdtemp(prefix="fuzz-")).resolve()
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@cache
def project(name: str = "bench") -> Path:
    """The starter project with a glossary."""
    root = folder() / name
    root.mkdir()
    assert start(root, "bench", today=TODAY).value
    (root / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    return root


@cache
def session() -> Session:
    """It opened."""
    opened = open_project(project(), TODAY)
    assert opened.value is not None
    return opened.value


def said(
    found: Iterable[Diagnostic], sources: Mapping[str, Source] = {}, catalogs: Mapping[str, Catalog] = {}
) -> Answer:
    """Findings as people read them, in both languages."""
    told = list(found)
    return tuple(
        f"{one} {one.hints} {one.text}"
        for words in ("en", "ja")
        for one in findings(told, sources, catalogs, words)
    )


def seen(root: Path) -> dict[str, tuple[int, int]]:
    """When each file was written, and how long it is."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in found}
