"""Walking declared trees: exchanging texts, counting parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import attrgetter, is_not
from typing import Any, cast

from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FactName, Given, MessageRef, Texts

PLAIN = frozenset({str, int, float, bool, type(None), Span})
"""Values that hold nothing to exchange."""


def mapped(node: Any, exchange: Callable[[Any], Any]) -> Any:
    """The same tree with `exchange` applied from the top; what it returns changed is not entered again."""
    new = exchange(node)
    if new is not node:
        return new
    kind: Any = type(node)
    if kind is tuple:  # not a NamedTuple, which is a plain value: a length, a place
        items = tuple([mapped(item, exchange) for item in node])
        return items if any(map(is_not, items, node)) else node
    if _is_mapping(kind):
        entries = {key: mapped(value, exchange) for key, value in node.items()}
        return entries if any(map(is_not, entries.values(), node.values())) else node
    changed = {}
    for name, value in zip(_fields(kind), _values(kind)(node), strict=True):
        if type(value) not in PLAIN:
            new = mapped(value, exchange)
            if new is not value:
                changed[name] = new
    return replace(node, **changed) if changed else node


@cache
def _is_mapping(kind: Any) -> bool:
    return issubclass(kind, Mapping)


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in ("span", "spans", "places"))


@cache
def _values(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gets all of these fields at once."""
    names = _fields(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda node: tuple([getattr(node, name) for name in names])


def parts(node: Any) -> Sequence[Any]:
    """What a node of a tree consists of: entries of a tuple or mapping, fields of a record."""
    kind: Any = type(node)
    if kind is tuple:
        return cast("tuple[Any, ...]", node)
    if _is_mapping(kind):
        return tuple(node.values())
    return [value for value in _values(kind)(node) if type(value) not in PLAIN]


def parts_of(node: Any) -> int:
    """How many parts (zones, columns, blocks, texts) a tree has."""
    return sum(map(parts_of, parts(node)), start=int(is_dataclass(node)))


def walked(node: Any) -> list[Any]:
    """All nodes of a tree, each before what is in it."""
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += reversed(parts(one))
    return found


def refs(node: Any) -> Iterator[MessageRef | Texts[Any]]:
    """All texts and groups of texts that a tree names."""
    yield from (part for part in walked(node) if isinstance(part, MessageRef | Texts))


def facts_of(node: Any) -> tuple[set[str], set[str]]:
    """The names of all facts that a tree shows by themselves, not within a text; and those of them that it shows as codes."""
    nodes = walked(node)
    found = {
        part.fact if isinstance(part, Given) else str(part)
        for part in nodes
        if isinstance(part, Given | FactName)
    }
    return found, {name for part in nodes for name in codes_of_block(part)}


def codes_of_block(node: Any) -> tuple[str, ...]:
    """The facts that a block shows as codes."""
    return getattr(node, "shown_codes", ())
