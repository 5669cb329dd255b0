"""Walking declared trees: putting the names of an `each` in, and exchanging texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from typing import Any

from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import MessageRef, Name, Texts
from leafletgen.page.blocks.zone import Each, Zone

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
    changed = {}
    for name in _fields(kind):
        value = getattr(node, name)
        if type(value) not in PLAIN:
            new = mapped(value, exchange)
            if new is not value:
                changed[name] = new
    if changed:
        return replace(node, **changed)
    if isinstance(node, Mapping):
        return {key: mapped(value, exchange) for key, value in node.items()}
    return node


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in ("span", "spans"))


def expanded(blocks: tuple[Any, ...]) -> tuple[Any, ...]:
    """The blocks with every `each` written out."""
    out: list[Any] = []
    for block in blocks:
        if isinstance(block, Each):
            for name in block.of:
                out.extend(expanded(tuple(_one(block, name))))
        else:
            out.append(block)
    return tuple(mapped(block, _inner) for block in out)


def written_out(node: Any) -> int:
    """How many parts (zones, columns, blocks, texts) a tree has when each `each` is written out; nothing is written for it."""
    if isinstance(node, (tuple, Mapping)) and not hasattr(node, "_fields"):
        return sum(map(written_out, node.values() if isinstance(node, Mapping) else node))
    kind: Any = type(node)
    names = _fields(kind)
    parts = sum((written_out(getattr(node, name)) for name in names), start=int(is_dataclass(kind)))
    return parts * len(node.of) if isinstance(node, Each) else parts


def _inner(node: Any) -> Any:
    if isinstance(node, tuple) and any(isinstance(item, Each) for item in node):
        return expanded(node)
    return node


def _one(block: Each[Any], name: str) -> Iterator[Any]:
    """The content of an `each` with `name` in the place of its variable."""
    variable = block.name

    def named(node: Any) -> Any:
        if isinstance(node, Name) and node == variable:
            return Name(name)
        if isinstance(node, (MessageRef, Texts)) and node.key.split(".")[0] == variable:
            return replace(node, key=".".join([name, *node.key.split(".")[1:]]))
        return node

    if block.zone is not None:
        zone: Zone[Any] = mapped(block.zone, named)
        yield replace(zone, id=f"{zone.id}.{name}")
    yield from (mapped(inner, named) for inner in block.blocks)


def refs(node: Any) -> Iterator[MessageRef | Texts[Any]]:
    """All texts and groups of texts that a tree names."""
    found: list[MessageRef | Texts[Any]] = []

    def note(part: Any) -> Any:
        if isinstance(part, (MessageRef, Texts)):
            found.append(part)
        return part

    mapped(node, note)
    yield from found
