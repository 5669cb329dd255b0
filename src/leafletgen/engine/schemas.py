"""JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

import json
from typing import Any

from leafletgen.core.reading.schema import schema
from leafletgen.model.locales.status import Status
from leafletgen.model.project.layout import ComponentFile, LayoutFile
from leafletgen.model.project.loader import BLOCKS, SCALARS
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.theme import Theme
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import ProfileFile
from leafletgen.text.languages.pack import PackFile

KINDS: dict[str, Any] = {
    "leaflet": Manifest,
    "layout": LayoutFile,
    "component": ComponentFile,
    "diagram": Graph,
    "theme": Theme,
    "profile": ProfileFile,
    "status": Status,
    "language": PackFile,
}
"""The kinds of files that people write."""


def schema_text(kind: str) -> str:
    """The schema of a kind of file as JSON. Raises KeyError for one that is not among `KINDS`."""
    return (
        json.dumps(
            schema(KINDS[kind], scalars=SCALARS, kinds=BLOCKS),
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )
