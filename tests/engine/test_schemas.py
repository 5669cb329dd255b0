"""What schemas say: a sentence on every key in both languages, and examples that the schema itself takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml
from jsonschema import Draft202012Validator

from leafletgen.engine.schemas.files import KINDS, schema_text


class SaidKey(NamedTuple):
    """A key somewhere in a schema."""

    place: str
    key: str
    found: dict[str, Any]


class _Loader(yaml.SafeLoader):
    """Types scalars as editors do: days stay texts."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def keys_in(node: Any, place: str = "") -> Iterator[SaidKey]:
    """All keys of a schema, those of components apart: their authors describe them."""
    if isinstance(node, list):
        for one in node:
            yield from keys_in(one, place)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("properties"), dict):
        for key, found in node["properties"].items():
            yield SaidKey(place, key, found)
    for name, one in node.items():
        if not name.startswith("component."):
            yield from keys_in(one, f"{place}/{name}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_in_both_languages(kind: str) -> None:
    english, japanese = (list(keys_in(json.loads(schema_text(kind, words)))) for words in ("en", "ja"))

    assert [f"{one.place}.{one.key}" for one in english if not one.found.get("description")] == []
    assert [
        f"{one.place}.{one.key}: {one.found['description']}"
        for one in japanese
        if not any(ord(c) > 0x3000 for c in one.found["description"].split("\n\n")[0])
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_fits(kind: str) -> None:
    whole = json.loads(schema_text(kind))
    wrong, tried = [], 0
    for one in keys_in(whole):
        _, said, example = one.found.get("description", "").rpartition("Example: ")
        if not said:
            continue
        tried += 1
        value = _texts(yaml.load(example, _Loader))[one.key]
        faults = Draft202012Validator({**one.found, "$defs": whole["$defs"]}).iter_errors(value)
        wrong += [f"{one.place}: {example}: {fault.message}" for fault in faults]

    assert wrong == []
    assert tried >= 5


def _texts(value: Any) -> Any:
    """Names of a map as texts."""
    if isinstance(value, dict):
        return {str(key): _texts(one) for key, one in value.items()}
    return [_texts(one) for one in value] if isinstance(value, list) else value
