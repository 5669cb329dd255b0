"""JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from leafletgen.core.reading.schema import schema
from leafletgen.model.locales.status import Status
from leafletgen.model.project.layout import ComponentFile, LayoutFile
from leafletgen.model.project.loader import BLOCKS, SCALARS
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.theme import Theme
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import ProfileFile
from leafletgen.text.languages.pack import PackFile

if TYPE_CHECKING:
    from leafletgen.engine.catalogue.entries import CatalogueEntry

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
    whole = schema(KINDS[kind], scalars=SCALARS, kinds=BLOCKS)
    if kind in ("layout", "component"):
        _add_components(whole)
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _add_components(whole: dict[str, Any]) -> None:
    """The program's own components, which are written like blocks, wherever a block may stand."""
    from leafletgen.engine.catalogue.entries import catalogue

    parts = [entry for entry in catalogue().entries if entry.kind == "component"]
    whole["$defs"] |= {f"component.{part.name}": _component(part) for part in parts}
    references = {part.name: {"$ref": f"#/$defs/component.{part.name}"} for part in parts}
    for part in _maps(whole["$defs"]):
        if {"heading", "paragraph"} <= part.keys():
            part |= references


def _component(part: CatalogueEntry) -> dict[str, Any]:
    """A map of its parameters, or the bare value of the first."""
    given = {
        "type": "object",
        "properties": {key.name: {"description": key.about} for key in part.keys},
        "required": [key.name for key in part.keys if key.required],
    }
    return {"description": part.about, "anyOf": [given, {"type": ["string", "number", "array"]}]}


def _maps(node: Any) -> Iterator[dict[str, Any]]:
    """All `properties` in a schema."""
    if isinstance(node, list):
        for item in node:
            yield from _maps(item)
    elif isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield node["properties"]
        for value in node.values():
            yield from _maps(value)
