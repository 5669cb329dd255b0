"""Walking declared trees: exchanging texts, counting parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from operator import attrgetter, is_not
from typing import TYPE_CHECKING, Any, TypeVar, cast

from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FactName, Given, MessageRef, Texts

if TYPE_CHECKING:
    from leafletgen.model.project.layout import Layout

N = TypeVar("N")

PLAIN = frozenset({str, int, float, bool, type(None), Span})
"""Values that hold nothing to exchange."""


def mapped(tree: N, exchange: Callable[[Any], Any]) -> N:
    """The same tree with `exchange` applied from the top; what it returns changed is not entered again."""
    return cast(N, _mapped(tree, exchange))


def _mapped(node: Any, exchange: Callable[[Any], Any]) -> Any:
    new = exchange(node)
    if new is not node:
        return new
    kind: Any = type(node)
    if kind is tuple:  # not a NamedTuple, which is a plain value: a length, a place
        items = tuple([_mapped(item, exchange) for item in node])
        return items if any(map(is_not, items, node)) else node
    if _is_mapping(kind):
        entries = {key: _mapped(value, exchange) for key, value in node.items()}
        return entries if any(map(is_not, entries.values(), node.values())) else node
    changed = {}
    for name, value in zip(fields_of(kind), _values(kind)(node), strict=True):
        if type(value) not in PLAIN:
            new = _mapped(value, exchange)
            if new is not value:
                changed[name] = new
    return replace(node, **changed) if changed else node


@cache
def _is_mapping(kind: Any) -> bool:
    return issubclass(kind, Mapping)


@cache
def fields_of(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a record, without its places; of what is none, nothing."""
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in ("span", "spans", "places"))


@cache
def _values(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gets all of these fields at once."""
    names = fields_of(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda node: tuple([getattr(node, name) for name in names])


def parts(node: Any) -> Sequence[Any]:
    """What a node of a tree consists of: entries of a tuple or mapping, fields of a record."""
    kind: Any = type(node)
    consists = _consists(kind)
    return consists(node) if consists is not None else ()


@cache
def _consists(kind: Any) -> Callable[[Any], Sequence[Any]] | None:
    """What says of nodes of this kind what they consist of; None of plain values."""
    if kind is tuple:
        return tuple  # itself
    if _is_mapping(kind):
        return lambda node: tuple(node.values())
    if not fields_of(kind):
        return None
    values = _values(kind)
    return lambda node: [value for value in values(node) if type(value) not in PLAIN]


def parts_of(node: Any) -> int:
    """How many parts (zones, columns, blocks, texts) a tree has."""
    return sum(map(parts_of, parts(node)), start=int(is_dataclass(node)))


def walked(node: Any) -> list[Any]:
    """All nodes of a tree, each before what is in it."""
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        found.append(one)
        kind: Any = type(one)
        consists = _consists(kind)
        if consists is not None:
            waiting += consists(one)[::-1]
    return found


class SameLayout:
    """A layout by its identity: reading it again gives another one."""

    __slots__ = ("layout",)

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def __hash__(self) -> int:
        return id(self.layout)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameLayout) and other.layout is self.layout


def nodes_of(layout: Layout) -> Sequence[Any]:
    """All nodes of the pages of a layout: a dozen rules look at them, which are walked once."""
    return _nodes(SameLayout(layout))


@lru_cache(maxsize=32)
def _nodes(same: SameLayout) -> Sequence[Any]:
    return walked(same.layout.all_pages)


def refs(node: Any) -> Iterator[MessageRef | Texts[Any]]:
    """All texts and groups of texts that a tree names."""
    yield from (part for part in walked(node) if isinstance(part, MessageRef | Texts))


def facts_of(nodes: Sequence[Any]) -> tuple[set[str], set[str]]:
    """The names of all facts that parts show by themselves, not within a text; and those of them that they show as codes."""
    found = {
        part.fact if isinstance(part, Given) else str(part)
        for part in nodes
        if isinstance(part, Given | FactName)
    }
    return found, {name for part in nodes for name in codes_of_block(part)}


def codes_of_block(node: Any) -> tuple[str, ...]:
    """The facts that a block shows as codes."""
    return getattr(node, "shown_codes", ())
