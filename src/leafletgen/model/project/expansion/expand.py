"""`use`, `include` and `each` written out, on nodes: so every value keeps the place where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import COMPONENT_DEPTH, LAYOUT_PARTS
from leafletgen.core.reading import ListNode, MapNode, Node, Pair, Scalar
from leafletgen.core.reading.declared import BLOCK, fields
from leafletgen.core.reading.decode import listed
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span, UsedAt
from leafletgen.model.project.expansion.components import LayoutComponent, arguments, check_keys
from leafletgen.model.project.expansion.inherit import get, put
from leafletgen.model.project.expansion.scope import (
    ID,
    RESERVED,
    Bound,
    BoundNames,
    Scope,
    head,
    ids,
    told_apart,
)
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.registry import KINDS

LEFT = frozenset({"format", "page", "fit", "type", "space", "extends", "replace"})
"""Parts of a layout that hold no blocks."""
CONTENT = ("blocks", "cells", "pages", "columns", "items")
"""What an `each` may write out, besides a `zone`: entries of the list that it stands in."""
COMMON = tuple(f.key for f in fields(LayoutItem) if f.name != BLOCK)
"""What may be said of any block."""
WORDS = ("use", "include", "each")
BLOCK_LISTS = frozenset({"blocks", "cells", "over", "under"})
"""Lists in which a component may be written as a block is."""
BLOCK_KINDS = frozenset(KINDS)
LAYER_KEYS = frozenset(f.key for f in fields(LayoutLayer))
MAPS_A_PART = 2
"""A block is a map of its kind and one of its fields."""


class PartSource(Protocol):
    """Where components and tables come from; what is wrong with them is reported there."""

    def component(self, name: str, where: Span) -> LayoutComponent | None:
        """A component of the project or the package."""

    def has_component(self, name: str) -> bool:
        """Whether there is one of that name."""

    def included(self, name: str, where: Span) -> LayoutComponent | None:
        """The blocks of another file."""

    def records(self, path: str, where: Span) -> tuple[MapNode, ...]:
        """The rows of a table."""


class _TooManyError(Exception):
    """More is written out than a layout may have."""


class _Surroundings(NamedTuple):
    """How one came to a part: what its names stand for, why it is there, which components are open."""

    scope: Scope
    uses: tuple[UsedAt, ...] = ()
    opened: tuple[str, ...] = ()


class Expansion:
    """One layout, written out. `failed`: something had to be left out."""

    def __init__(
        self, files: PartSource, sink: Sink, sources: dict[str, Source], scope: Scope | None = None
    ) -> None:
        """`sources` takes the files as they are used; `scope`: the row that the layout is for."""
        self.files = files
        self.sink = sink
        self.names = BoundNames(sink, sources)
        self.failed = False
        self._way = _Surroundings(scope or {})
        self._maps = 0

    def layout(self, node: MapNode) -> MapNode | None:
        """The layout with everything written out; None (and reported) where that is too much."""
        entries = []
        try:
            for key, value in node.entries:
                made = value if key.value in LEFT else self._value(value, self._way, key.value)
                if made is not None:
                    entries.append(Pair(key, made))
        except _TooManyError:
            self._fail(passed(LAYOUT_PARTS, self._maps // MAPS_A_PART, head(node)))
            return None
        return node._replace(entries=tuple(entries))

    def _fail(self, found: Diagnostic | None = None) -> None:
        self.failed = True
        if found is not None:
            self.sink.add(found)

    # --- nodes

    def _value(self, node: Node, way: _Surroundings, key: str) -> Node | None:
        """A value behind a key; None where nothing stands for it."""
        if isinstance(node, Scalar):
            return self._scalar(node, way, key)
        if isinstance(node, ListNode):
            return self._here(node._replace(items=tuple(self._items(node, way, key))), way)
        if (special := _special(node)) and len(node.entries) == 1:  # a block by itself, as in a cell
            return _single(list(self._written(special, way, key)), node)
        return self._map(node, way, key)

    def _here(self, node: Node, way: _Surroundings) -> Node:
        return node._replace(source=self.names.source(node.source, *way.uses))

    def _scalar(self, node: Scalar, way: _Surroundings, key: str) -> Node | None:
        word = node._replace(source=self.names.source(node.source, *way.uses))
        found = self.names.put(word, way.scope, key)
        if found is None:
            self._fail()
        return None if found is not word and isinstance(found, Scalar) and found.is_empty else found

    def _map(self, node: MapNode, way: _Surroundings, inside: str = "") -> MapNode | None:
        """A map; None where all that it said stands for nothing. `inside`: the key of the list that it is in."""
        self._maps += 1
        if LAYOUT_PARTS.passed_by(self._maps // MAPS_A_PART):
            raise _TooManyError
        entries = []
        part = self._part(node, inside)
        for entry in node.entries:
            value: Node | None
            special = part if part and entry.key.start == part.key.start else entry
            if special.key.value in WORDS and isinstance(
                special.value, MapNode | Scalar
            ):  # among the keys of a layer
                block = _single(list(self._written(special, way, "blocks")), node)
                entries += list(block.entries) if isinstance(block, MapNode) else []
                continue
            value = self._value(entry.value, way, entry.key.value)
            if value is not None:
                key = entry.key._replace(source=self.names.source(entry.key.source, *way.uses))
                entries.append(Pair(key, value))
        if node.entries and not entries:
            return None
        made = self._here(node, way)
        return made._replace(entries=tuple(entries)) if isinstance(made, MapNode) else None

    def _items(self, node: ListNode, way: _Surroundings, key: str) -> Iterator[Node]:
        """The entries of a list, what is written out among them."""
        for item in node.items:
            if (
                isinstance(item, MapNode)
                and len(item.entries) == 1
                and (special := _special(item) or self._part(item, key))
            ):
                yield from self._written(special, way, key)
                continue
            if isinstance(item, Scalar) and key in BLOCK_LISTS and self._is_part(item.value, way):
                yield from self._written(self._as_use(item, None), way, key)
                continue
            made = self._value(item, way, key)
            if isinstance(item, Scalar) and isinstance(made, ListNode):
                yield from self._items(
                    made, way._replace(scope={}, uses=()), key
                )  # its names stand for something already
            elif made is not None:
                yield made

    def _written(self, entry: Pair, way: _Surroundings, key: str) -> Iterator[Node]:
        """What stands for a `use`, `include` or `each`, with what is said of all of it."""
        spec = entry.value
        common = tuple(e for e in spec.entries if e.key.value in COMMON) if isinstance(spec, MapNode) else ()
        if isinstance(spec, MapNode):
            spec = spec._replace(entries=tuple(e for e in spec.entries if e.key.value not in COMMON))
        if entry.key.value == "each":
            found = list(self._each(entry, spec, way, key))
        else:
            found = list(self._use(entry, spec, way))
        said = tuple(
            Pair(e.key, v) for e in common if (v := self._value(e.value, way, e.key.value)) is not None
        )
        yield from self._around(found, said, entry, key) if said else found

    # --- components

    def _is_part(self, word: str, way: _Surroundings) -> bool:
        return word not in BLOCK_KINDS and word not in way.scope and self.files.has_component(word)

    def _part(self, node: MapNode, key: str) -> Pair | None:
        """A component that is written as a block is (`- checklist: {text: bring}`), as a `use` of it."""
        if key not in BLOCK_LISTS:
            return None
        for word, spec in node.entries:
            if (
                word.value not in BLOCK_KINDS
                and word.value not in LAYER_KEYS
                and self.files.has_component(word.value)
            ):
                return self._as_use(word, spec)
        return None

    def _as_use(self, word: Scalar, spec: Node | None) -> Pair:
        """A `use` of what a word names. A bare value is that of its first parameter."""
        name = Pair(word._replace(value="name"), word)
        more = spec.entries if isinstance(spec, MapNode) else ()
        if (
            spec is not None
            and not isinstance(spec, MapNode)
            and not (isinstance(spec, Scalar) and spec.is_empty)
        ):
            found = self.files.component(word.value, word.span)
            first = next(iter(found.parameters), "") if found else ""
            more = (Pair(word._replace(value=first or word.value), spec),)
        end = spec.end if spec else word.end
        return Pair(word._replace(value="use"), MapNode(word.source, word.start, end, (name, *more)))

    def _use(self, entry: Pair, spec: Node, way: _Surroundings) -> Iterator[Node]:
        word = entry.key.value
        short = "name" if word == "use" else "file"
        named = self._value(spec if isinstance(spec, Scalar) else get(spec, short) or spec, way, short)
        given = self._map(spec, way) if isinstance(spec, MapNode) else None
        if not isinstance(named, Scalar) or named.is_empty:
            self._fail(diagnostic("key-missing", entry.key.span, name=short))
            return
        where = named.span
        found = (
            self.files.component(named.value, where)
            if word == "use"
            else self.files.included(named.value, where)
        )
        if found is None:
            self._fail()
            return
        if found.name in way.opened:
            self._fail(diagnostic("component-circle", where, name=found.name))
            return
        if COMPONENT_DEPTH.passed_by(len(way.opened) + 1):
            self._fail(passed(COMPONENT_DEPTH, len(way.opened) + 1, where, named.source.path))
            return
        rest = tuple(e for e in given.entries if e.key.value != short) if given else ()
        scope = arguments(found, rest, named, self.sink)
        if scope is None:
            self._fail()
            return
        inner = _Surroundings(
            scope, (UsedAt("used-here", where), *named.source.uses), (*way.opened, found.name)
        )
        yield from self._items(found.blocks, inner, "blocks")

    # --- each

    def _each(self, entry: Pair, spec: Node, way: _Surroundings, key: str) -> Iterator[Node]:
        if not isinstance(spec, MapNode):
            self._fail(diagnostic("each-of", entry.key.span))
            return
        check = Sink()
        check_keys(spec, ("of", "rows", "as", "zone", *CONTENT, *COMMON), check)
        self.sink.extend(check.diagnostics)
        name, body = self._variable(entry, spec), self._body(entry, spec)
        given = self._records(entry, spec, way)
        if check.failed or name is None or body is None or given is None:
            self._fail()
            return
        for number, record in enumerate(given, 1):
            bare = isinstance(record, Scalar)
            uses = way.uses if bare else (UsedAt("record-here", head(record)), *way.uses)
            inner = way._replace(scope={**way.scope, name: Bound(record, bare)}, uses=uses)
            made = ListNode(body.source, body.start, body.end, tuple(self._items(body, inner, key)))
            apart = told_apart(made, frozenset(ids(made)), _part(record, number))
            yield from apart.items if isinstance(apart, ListNode) else ()

    def _variable(self, entry: Pair, spec: MapNode) -> str | None:
        name = get(spec, "as")
        if not isinstance(name, Scalar) or name.is_empty:
            self.sink.add(diagnostic("key-missing", entry.key.span, name="as"))
            return None
        if name.value in RESERVED:
            self.sink.add(diagnostic("variable-reserved", name.span, name=name.value))
            return None
        return name.value

    def _body(self, entry: Pair, spec: MapNode) -> ListNode | None:
        """What is written out: the entries of a list, or one zone."""
        stated = [e for e in spec.entries if e.key.value in ("zone", *CONTENT)]
        items: list[Node] = []
        for one in stated:
            if one.key.value == "zone":
                items.append(MapNode(one.key.source, one.key.start, one.value.end, (one,)))
            elif isinstance(one.value, ListNode):
                items += one.value.items
            else:
                items.append(one.value)
        if not items:
            self.sink.add(diagnostic("each-content", entry.key.span, known=listed(["zone", *CONTENT])))
            return None
        return ListNode(spec.source, spec.start, spec.end, tuple(items))

    def _records(self, entry: Pair, spec: MapNode, way: _Surroundings) -> tuple[Node, ...] | None:
        listed_, table = get(spec, "of"), get(spec, "rows")
        if (listed_ is None) == (table is None):
            self.sink.add(diagnostic("each-of", entry.key.span))
            return None
        if table is not None:
            path = self._value(table, way, "rows")
            return self.files.records(path.value, path.span) if isinstance(path, Scalar) else None
        found = self._value(listed_, way, "of") if listed_ is not None else None
        if not isinstance(found, ListNode):
            self.sink.add(diagnostic("each-of", entry.key.span))
            return None
        return found.items

    # --- what is said of all of it

    def _around(self, found: list[Node], said: tuple[Pair, ...], entry: Pair, key: str) -> Iterator[Node]:
        """Blocks in one stack of which it is said; entries of other lists, and zones, each for itself."""
        blocks = [item for item in found if key in ("blocks", "over", "under") and get(item, "zone") is None]
        if blocks:
            yield _stack(entry.key, blocks, said)
        for item in found:
            if not any(item is block for block in blocks):
                yield self._said_of(item, said)

    def _said_of(self, item: Node, said: tuple[Pair, ...]) -> Node:
        """An entry, or the zone in it, with what is said of it: its name, and a condition beside its own."""
        zone = (
            next((e for e in item.entries if e.key.value == "zone"), None)
            if isinstance(item, MapNode)
            else None
        )
        target = zone.value if zone else item
        if not isinstance(target, MapNode):
            return item
        for key, value in said:
            if key.value not in ("id", "when"):
                self._fail(diagnostic("use-apart", key.span, name=key.value))
            target = put(target, key, _both(get(target, "when"), value) if key.value == "when" else value)
        return put(item, zone.key, target) if zone and isinstance(item, MapNode) else target


def _both(own: Node | None, more: Node) -> Node:
    """Two conditions that must both hold."""
    if not isinstance(own, MapNode) or not isinstance(more, MapNode):
        return more if own is None else own
    stated = {e.key.value for e in own.entries}
    if not any(e.key.value in stated for e in more.entries):
        return own._replace(entries=(*own.entries, *more.entries))
    word = own.entries[0].key._replace(value="and")
    inner = _both(get(own, "and"), more)
    return put(own, word, inner)


def _special(node: MapNode) -> Pair | None:
    return next((e for e in node.entries if e.key.value in WORDS), None)


def _single(found: list[Node], node: MapNode) -> Node | None:
    """Several blocks as one."""
    if len(found) < 2:
        return found[0] if found else None
    return _stack(Scalar(node.source, node.start, node.end, "", "plain"), found, ())


def _stack(at: Scalar, blocks: list[Node], said: tuple[Pair, ...]) -> MapNode:
    """Blocks in a stack that stands at a place."""
    source, start, end = at[:3]
    listing = ListNode(source, start, end, tuple(blocks))
    inner = MapNode(source, start, end, (Pair(at._replace(value="blocks"), listing), *said))
    return MapNode(source, start, end, (Pair(at._replace(value="stack"), inner),))


def _part(record: Node, number: int) -> str:
    """By what the ids of one time are told apart from the others': a name, an `id`, else a number."""
    name = record if isinstance(record, Scalar) else get(record, ID)
    return name.value if isinstance(name, Scalar) and name.value else str(number)
