"""The schemas say the same as the reader: judged by an independent validator."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import yaml
from jsonschema import Draft202012Validator

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import Length
from leafletgen.core.reading import ALONE, KindTable, compose, decode, read_source
from leafletgen.core.reading.schema import schema
from leafletgen.engine.schemas.files import KINDS
from leafletgen.model.project.reading.loader import BLOCKS, SCALARS

ROOT = Path(__file__).resolve().parents[3]
FILES = [
    ("leaflet", ROOT / "leaflet.yaml"),
    *(("layout", p) for p in sorted((ROOT / "layouts").glob("*.yaml"))),
    *(("diagram", p) for p in sorted((ROOT / "diagrams").glob("*.yaml"))),
    *(("status", p) for p in sorted((ROOT / "status").glob("*.yaml"))),
    *(("theme", p) for p in sorted((ROOT / "src/leafletgen/data/themes").glob("*.yaml"))),
]


class _Loader(yaml.SafeLoader):
    """Types scalars as editors do (YAML 1.2): dates stay texts, `yes` and `no` as well."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(value: Any) -> Any:
    """Keys as texts."""
    if isinstance(value, dict):
        return {str(k): as_json(v) for k, v in value.items()}
    if isinstance(value, list):
        return [as_json(v) for v in value]
    assert not isinstance(value, datetime.date)
    return value


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    return {n: Draft202012Validator(schema(c, scalars=SCALARS, kinds=BLOCKS)) for n, c in KINDS.items()}


def test_schemas_are_schemas(validators: dict[str, Draft202012Validator]) -> None:
    for validator in validators.values():
        Draft202012Validator.check_schema(validator.schema)
        json.dumps(validator.schema)


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[f"{k}-{p.stem}" for k, p in FILES])
def test_our_own_files_fit(kind: str, path: Path, validators: dict[str, Draft202012Validator]) -> None:
    text = path.read_text(encoding="utf-8")
    typed = as_json(yaml.load(text, _Loader))
    untyped = yaml.load(text, yaml.BaseLoader)

    assert [e.message for e in validators[kind].iter_errors(typed)] == []
    # An empty value is null for editors and an empty text here, so only files without one are read as texts.
    assert [e.message for e in validators[kind].iter_errors(untyped)] == []


# --- the schema and the reader agree


@dataclass(frozen=True)
class Leaf:
    """Words.

    Not shown.
    """

    __shorthand__ = "text"

    text: str = field(metadata={"doc": "What it says."})
    width: Length | None = None
    line: Literal["solid", "dashed"] = "solid"
    from_: str = field(default="", metadata={"key": "from"})


@dataclass(frozen=True)
class Rule:
    """A line."""

    thick: bool = False


class Node:
    """Stands for one of the kinds."""


@dataclass(frozen=True)
class Tree:
    format: int
    size: float = 1.0
    nodes: tuple[Node, ...] = ()
    over: tuple[Laid, ...] = ()


@dataclass(frozen=True)
class Stack:
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Laid:
    """Something over the others: a kind among its keys."""

    __kind__ = Node

    block: Node | None = None
    turn: int = 0


@dataclass(frozen=True)
class Around:
    """What may be said of every kind."""

    block: Node
    id: str | None = None
    row: Annotated[tuple[int, ...], ALONE] = ()


NODES = {Node: KindTable({"leaf": Leaf, "rule": Rule, "stack": Stack}, Around)}
TREE = schema(Tree, kinds=NODES)


def both(text: str) -> Iterator[bool]:
    """Whether the reader and the schema take a file."""
    sink = Sink()
    source = read_source("tree.yaml", text.encode(), sink)
    node = compose(source, sink) if source else None
    yield node is not None and decode(node, Tree, sink, kinds=NODES) is not None
    yield Draft202012Validator(TREE).is_valid(as_json(yaml.load(text, _Loader)))


@pytest.mark.parametrize(
    "text",
    [
        "format: 1",
        "{format: 1, size: 1.5, nodes: []}",
        "{format: 1, nodes: [{leaf: words}, {leaf: {text: words, width: 3mm, line: dashed, from: a}}]}",
        "{format: 1, nodes: [rule, {rule: {thick: true}}, {leaf: {text: words, width: 0}}]}",
        "{format: 1, nodes: [{stack: {nodes: [{stack: {nodes: [{leaf: 110}]}}]}}]}",
        "{format: 1, nodes: [{leaf: {text: words, id: one}}, {rule: {id: two, row: 2}}, {rule: {row: [2, 3]}}]}",
        "{format: 1, over: [{leaf: words, turn: 3}, {turn: 3}, {rule: {id: a}}]}",
    ],
)
def test_taken_by_both(text: str) -> None:
    assert list(both(text)) == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "size: 1",
        "{format: one}",
        "{format: 1, sice: 2}",
        "{format: 1, nodes: rule}",
        "{format: 1, nodes: [{leaf: {text: words, width: 3}}]}",
        "{format: 1, nodes: [{leaf: {text: words, width: 3 yards}}]}",
        "{format: 1, nodes: [{leaf: {text: words, line: wavy}}]}",
        "{format: 1, nodes: [{leaf: {text: words, from_: a}}]}",
        "{format: 1, nodes: [{leaf: words, rule: {}}]}",
        "{format: 1, nodes: [{lief: words}]}",
        "{format: 1, nodes: [stack]}",
        "{format: 1, nodes: [{stack: {nodes: [{stack: {nodes: [{leaf: {}}]}}]}}]}",
        "{format: 1, nodes: [{rule: {thick: maybe}}]}",
        "{format: 1, nodes: [{rule: {row: two}}]}",
        "{format: 1, nodes: [{rule: {block: 2}}]}",
        "{format: 1, nodes: [{leaf: {id: a}}]}",
        "{format: 1, over: [{leef: words, turn: 3}]}",
        "{format: 1, over: [{leaf: {text: words, turn: 3}}]}",
    ],
)
def test_refused_by_both(text: str) -> None:
    assert list(both(text)) == [False, False]


def test_words_for_editors() -> None:
    leaf, spelt = TREE["$defs"]["Leaf"], TREE["$defs"]["Tree"]

    assert leaf["description"] == "Words."
    assert leaf["anyOf"][0]["properties"]["text"]["description"] == "What it says."
    assert "description" not in spelt, "Tree has no docstring; Python's own signature tells nothing"
    assert spelt["additionalProperties"] is False


def test_two_classes_of_one_name_stay_apart() -> None:
    other = type("Leaf", (Rule,), {"__module__": "somewhere.else", "__doc__": "Another."})
    found = schema(Tree, kinds={Node: KindTable({"leaf": Leaf, "other": other})})

    assert {"Leaf", "else.Leaf"} <= set(found["$defs"])


def test_a_type_that_nobody_can_read_is_a_bug() -> None:
    with pytest.raises(TypeError, match="Node"):
        schema(Tree)


def test_what_is_said_round_a_kind_and_beside_it() -> None:
    text = """format: 1
nodes: [{leaf: {text: words, id: one}}, {rule: {row: 2}}, {leaf: words}]
over: [{rule: {thick: true}, turn: 3}]"""
    sink = Sink()
    source = read_source("tree.yaml", text.encode(), sink)
    node = compose(source, sink) if source else None
    tree = decode(node, Tree, sink, kinds=NODES) if node else None

    assert tree is not None
    assert tree.nodes == (Around(Leaf("words"), "one"), Around(Rule(), row=(2,)), Leaf("words"))
    assert tree.over == (Laid(Rule(thick=True), 3),)


@pytest.mark.parametrize(
    ("text", "near"),
    [("{leaf: {text: words, idd: one}}", "id"), ("{leaf: {textt: words, id: one}}", "text")],
)
def test_hints_name_what_may_be_said_round_a_kind(text: str, near: str) -> None:
    sink = Sink()
    source = read_source("tree.yaml", f"format: 1\nnodes: [{text}]".encode(), sink)
    node = compose(source, sink) if source else None

    assert node is not None
    assert decode(node, Tree, sink, kinds=NODES) is None
    assert [dict(d.args)["near"] for d in sink.diagnostics] == [near]
