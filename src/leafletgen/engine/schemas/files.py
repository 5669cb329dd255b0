"""JSON Schemas for editors, from the same declarations that read the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from leafletgen.core.reading.schema import DRAFT, schema
from leafletgen.engine.schemas.locales import glossary_schema, locale_schema
from leafletgen.engine.schemas.words import described, schema_words
from leafletgen.model.locales.status import Status
from leafletgen.model.project.layout import ComponentFile, LayoutFile
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.reading.loader import BLOCKS, SCALARS
from leafletgen.model.project.theme import Theme
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import ProfileFile
from leafletgen.text.languages.pack import PackFile

if TYPE_CHECKING:
    from leafletgen.engine.catalogue.entries import CatalogueEntry
    from leafletgen.model.project.reading.load import ProjectModel

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


OF_TEXTS = ("source", "locale", "glossary")
"""Files of words: the source's texts, those of all other languages, the glossary."""
NAMES = (*KINDS, *OF_TEXTS)
"""All kinds, by the names of their schemas."""


def schema_text(kind: str, words: str = "en", project: ProjectModel | None = None) -> str:
    """The schema of a kind of file as JSON, its sentences in the language of the messages. Raises KeyError for one that is not
    among `NAMES`. `project`: whose texts, languages and components it knows.
    """
    if kind in OF_TEXTS:
        found = _of_texts(kind, words, project)
    else:
        found = schema(KINDS[kind], scalars=SCALARS, kinds=BLOCKS, words=schema_words(words))
        if kind in ("layout", "component"):
            _add_components(found, words, project)
    title = {"$schema": DRAFT, "$id": f"urn:leafletgen:schema:{kind}", "title": kind}
    return json.dumps({**found, **title}, indent=1, ensure_ascii=False) + "\n"


def _of_texts(kind: str, words: str, project: ProjectModel | None) -> dict[str, Any]:
    if kind == "glossary":
        return glossary_schema(project, words)
    return locale_schema(project, words, is_source=kind == "source")


def schema_files(words: str, project: ProjectModel | None = None) -> Iterator[tuple[str, str]]:
    """The files of all schemas: name, JSON."""
    return ((f"{kind}.schema.json", schema_text(kind, words, project)) for kind in NAMES)


def _add_components(whole: dict[str, Any], words: str, project: ProjectModel | None) -> None:
    """The program's and the project's own components, which are written like blocks, wherever a block may stand."""
    from leafletgen.engine.catalogue.entries import components

    parts = tuple(components(project.world if project else None, words))
    whole["$defs"] |= {f"component.{part.name}": _component(part, words) for part in parts}
    references = {
        part.name: {"$ref": f"#/$defs/component.{part.name}", "description": part.about} for part in parts
    }
    for part in _maps(whole["$defs"]):
        if {"heading", "paragraph"} <= part.keys():
            part |= references


def _component(part: CatalogueEntry, words: str) -> dict[str, Any]:
    """A map of its parameters, or the bare value of the first."""
    given = {
        "type": "object",
        "properties": {key.name: {"description": described(key, "", words)} for key in part.keys},
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
