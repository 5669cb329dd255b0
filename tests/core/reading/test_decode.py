"""From nodes to declared data: what fits is typed, what does not is told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.geometry import Length
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading import KindTable, ScalarType, compose, decode
from leafletgen.core.source import Source, Span

T = TypeVar("T")


class Weight(Enum):
    LIGHT = "light"
    HEAVY = "heavy"


class Ref(NamedTuple):
    key: str
    span: Span


class Block(Protocol):
    pass


@dataclass(frozen=True)
class Heading(Generic[T]):
    __shorthand__ = "text"

    text: T
    level: int = 2
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Rule:
    weight: Weight = Weight.LIGHT


@dataclass(frozen=True)
class Stack:
    blocks: tuple[Block, ...]


class Arrow(NamedTuple):
    """A NamedTuple is a declaration, too."""

    source: str
    line: Literal["solid", "dashed"] = "solid"


@dataclass(frozen=True)
class Page:
    name: str
    width: Length | None = None
    ratio: float = 1.0
    duplex: bool = False
    tags: tuple[str, ...] = ()
    arrows: Mapping[str, Arrow] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    last: str = field(default="", metadata={"key": "to"})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False)


SCALARS: Mapping[Any, ScalarType] = {T: ScalarType(Ref, "the key of a text")}
KINDS = {Block: KindTable({"heading": Heading, "rule": Rule, "stack": Stack})}


def read(text: str, cls: Any = Page) -> tuple[Any, tuple[Diagnostic, ...], Source]:
    sink, source = Sink(), Source("f", text)
    node = compose(source, sink)
    value = decode(node, cls, sink, SCALARS, KINDS) if node else None
    return value, sink.diagnostics, source


def told(text: str) -> list[tuple[str, str]]:
    """Codes and what they underline."""
    value, found, source = read(text)

    assert value is None
    return [(d.code, source.text[d.where.start : d.where.end]) for d in found if isinstance(d.where, Span)]


def test_values_are_typed_by_their_declaration() -> None:
    page, found, source = read(
        "name: no\nwidth: 1.5u\nratio: 1.10\nduplex: yes\ntags: [12:30, 010]\nto: y\n"
        "arrows: {1: {source: a, line: dashed}}\n"
        "blocks:\n- heading: headline.a\n- heading: {text: b, level: 3}\n- rule\n- stack: {blocks: [{rule: {weight: heavy}}]}\n"
    )

    assert found == ()
    assert page == Page(
        "no",
        Length(1.5, "u"),
        1.1,
        True,
        ("12:30", "010"),
        {"1": Arrow("a", "dashed")},
        (
            Heading(Ref("headline.a", page.blocks[0].text.span)),
            Heading(Ref("b", page.blocks[1].text.span), 3),
            Rule(),
            Stack((Rule(Weight.HEAVY),)),
        ),
        "y",
    )
    assert source.text[page.blocks[0].text.span.start : page.blocks[0].text.span.end] == "headline.a"
    assert source.text[page.spans["ratio"].start : page.spans["ratio"].end] == "1.10"
    assert page.span == Span("f", 0, len(source.text) - 1)


@pytest.mark.parametrize("text", ["name: x\nwidth:\n", "name: x\ntags:\n", "name: x\narrows:\nblocks: []\n"])
def test_nothing_written_is_the_empty_value_of_what_may_be_absent(text: str) -> None:
    assert read(text)[:2] == (Page("x"), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nmae: x\n", [("key-misspelt", "nmae")]),
        ("name: x\nzzz: 1\n", [("key-unknown", "zzz")]),
        ("ratio: 2\n", [("key-missing", "")]),
        ("name:\n", [("value-missing", "name")]),
        ("name: [a]\n", [("value-one", "[a]")]),
        ("name: x\nwidth: 3\n", [("unit-missing", "3")]),
        ("name: x\nwidth: 3px\n", [("unit-unknown", "3px")]),
        ("name: x\nwidth: wide\n", [("value-unfit", "wide")]),
        ("name: x\nratio: 1,5\n", [("value-unfit", "1,5")]),
        ("name: x\nduplex: on\n", [("value-unfit", "on")]),
        ("name: x\ntags: a\n", [("list-expected", "a")]),
        ("name: x\narrows: a\n", [("map-expected", "a")]),
        ("name: x\narrows: {1: {source: a, line: dahsed}}\n", [("value-misspelt", "dahsed")]),
        ("name: x\narrows: {1: {source: a, line: zigzag}}\n", [("value-not-listed", "zigzag")]),
        ("name: x\narrows: {1: {line: solid}}\n", [("key-missing", "1")]),
        ("name: x\nblocks: [{heding: a}]\n", [("kind-misspelt", "heding")]),
        ("name: x\nblocks: [{zzz: a}]\n", [("kind-unknown", "zzz")]),
        ("name: x\nblocks: [{heading: a, rule: {}}]\n", [("kind-one", "rule")]),
        ("name: x\nblocks: [{heading: {text: a, level: two}}]\n", [("value-unfit", "two")]),
        ("name: x\nblocks: [{rule: {weight: heavier}}]\n", [("value-misspelt", "heavier")]),
        ("name: x\n? [a]\n: b\n", []),
        ("name: x\nratio: 1\nratio: 2\n", []),
    ],
)
def test_misfits_are_told_at_the_very_value(text: str, expected: list[tuple[str, str]]) -> None:
    if expected:
        assert told(text) == expected
    else:
        assert read(text)[1] != ()


def test_all_misfits_are_told_in_one_run() -> None:
    text = "nmae: x\nwidth: 3\nblocks:\n- heading: {text: a, level: x}\n- rule: {wieght: light}\n"

    assert [code for code, _ in told(text)] == ["key-misspelt", "unit-missing", "value-unfit", "key-misspelt"]


def test_a_blotted_value_is_not_told_twice() -> None:
    assert [code for code, _ in told("name: x\nwidth: 3mm #9110\nratio: x\n")] == [
        "text-cut-by-hash",
        "value-unfit",
    ]


def test_hints_name_what_was_likely_meant() -> None:
    _, [found], _ = read("name: x\nblocks: [{headnig: a}]\n")

    assert dict(found.args)["near"] == "heading"
    assert CODES[found.code].hint.format(**dict(found.args)) == "Did you mean “heading”?"


WORDS = st.sampled_from(
    [
        "name",
        "width",
        "ratio",
        "duplex",
        "tags",
        "arrows",
        "blocks",
        "heading",
        "rule",
        "stack",
        "text",
        "3mm",
        "1",
        "yes",
        "",
        "x y",
    ]
)
NODES: st.SearchStrategy[Any] = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=15,
)


@given(st.dictionaries(WORDS, NODES, max_size=5))
def test_any_nodes_make_findings_not_exceptions(value: Any) -> None:
    import json

    page, found, _ = read(json.dumps(value))

    assert (page is None) == bool(found)
    for one in found:
        CODES[one.code].message.format(**dict(one.args))
        CODES[one.code].hint.format(**dict(one.args))
