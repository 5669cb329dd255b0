"""Schemas of the files of words: a locale's has the keys of its project, each with its source text and the note above it; the
glossary's has the project's languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.model.locales.store import ABOUT

if TYPE_CHECKING:
    from leafletgen.model.project.reading.load import ProjectModel

OF_CLASSES = texts_of("keys", "declared")

TEXT = ["string", "number", "boolean", "null"]
"""What an editor takes a bare text for; null: it is not translated yet."""
_TAG = "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"


def locale_schema(project: ProjectModel | None, words: str, *, is_source: bool = False) -> dict[str, Any]:
    """Of the texts of a project; of any texts where there is none. In the source's file texts may be added (`is_source`)."""
    about = {"type": TEXT, "description": _said("Locale.about", words)}
    whole: dict[str, Any] = {"type": "object", "properties": {ABOUT: about}}
    if project is None:
        return whole
    from leafletgen.model.project.used import used_texts

    source = project.catalogs[project.manifest.source]
    for key in dict.fromkeys((*source.messages, *used_texts(project))):
        message = source.messages.get(key)
        _put(whole, key, _text(key, message.value if message else "", message.note if message else "", words))
    return _closed(whole, is_source, words)


def _text(key: str, text: str, note: str, words: str) -> dict[str, Any]:
    lines = [text or key, say("Note: {note}", words, [("note", note)]) if note else ""]
    return {"type": TEXT, "description": "\n\n".join(filter(None, lines))}


def _put(whole: dict[str, Any], key: str, found: dict[str, Any]) -> None:
    """A text among those of its group."""
    node = whole
    *groups, name = key.split(".")
    for group in groups:
        node = node.setdefault("properties", {}).setdefault(group, {"type": ["object", "null"]})
        node["type"] = ["object", "null"]
    node.setdefault("properties", {}).setdefault(name, found)


def _closed(node: dict[str, Any], is_source: bool, words: str, prefix: str = "") -> dict[str, Any]:
    """The node where groups, too, are described, and no other keys may stand but in the source's file."""
    for name, one in node.get("properties", {}).items():
        if "properties" in one:
            _closed(one, is_source, words, f"{prefix}{name}.")
    if prefix:
        node["description"] = say("Texts below {key}", words, [("key", prefix[:-1])])
    node["additionalProperties"] = is_source
    return node


def glossary_schema(project: ProjectModel | None, words: str) -> dict[str, Any]:
    """Of the terms of a project, in its languages; of any, where there is none."""
    listed = {"type": ["array", "null"], "items": {"type": ["string", "number", "boolean"]}}
    rule = {
        "type": ["object", "null"],
        "description": _said("Glossary.language", words),
        "properties": {
            "use": {**listed, "description": _said("Glossary.use", words)},
            "avoid": {**listed, "description": _said("Glossary.avoid", words)},
        },
        "additionalProperties": False,
    }
    tags = project.manifest.languages if project else ()
    term: dict[str, Any] = {
        "type": ["object", "null"],
        "description": _said("Glossary.term", words),
        "properties": {
            "note": {"type": TEXT, "description": _said("Glossary.note", words)},
            **{str(tag): {"$ref": "#/$defs/rule"} for tag in tags},
        },
        "patternProperties": {_TAG: {"$ref": "#/$defs/rule"}} if not tags else {},
        "additionalProperties": False,
    }
    terms: Mapping[str, Any] = {
        "type": ["object", "null"],
        "description": _said("Glossary.terms", words),
        "additionalProperties": {"$ref": "#/$defs/term"},
    }
    return {
        "type": "object",
        "properties": {
            "format": {"const": 1, "description": _said("Glossary.format", words), "default": 1},
            "terms": terms,
        },
        "required": ["terms"],
        "additionalProperties": False,
        "$defs": {"rule": rule, "term": term},
    }


def _said(name: str, words: str) -> str:
    return say(OF_CLASSES[name], words)
