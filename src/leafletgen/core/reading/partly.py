"""What can be made of a file with faults in it, so that the rest of it is still held against the other files.

Nothing is reported here: `decode` has done that. A part that does not fit is left out; what a class cannot be without is
stood in for by a value that says so (`UNKNOWN`). Nothing is ever printed of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import (
    BLOCK,
    Kinds,
    KindTable,
    Scalars,
    fields,
    is_declaration,
)
from leafletgen.core.reading.decode import FAILED, NOTHING, Decoder, Stated, near, placed
from leafletgen.core.reading.node import ListNode, MapNode, Node, Pair
from leafletgen.core.source import Span

T = TypeVar("T")
UNKNOWN = "…"
"""A name that nobody could read."""


def partly(
    node: Node, cls: type[T], scalars: Scalars, kinds: Kinds, stand_ins: Mapping[Any, Any]
) -> T | None:
    """As much of a `cls` as `node` says; None where that is too little. `stand_ins`: values for what is missing, by type."""
    known = {str: UNKNOWN, int: 1, Length: Length(1.0, "mm"), **stand_ins}
    made = _PartialDecoder(scalars, kinds, known).value(node, cls, node.span._replace(end=node.span.start))
    return None if made is FAILED else made


class _PartialDecoder(Decoder):
    """Takes what fits, and a misspelt word for the one that was meant."""

    def __init__(self, scalars: Scalars, kinds: Kinds, stand_ins: Mapping[Any, Any]) -> None:
        super().__init__(Sink(), scalars, kinds)
        self.stand_ins = stand_ins

    def _tuple(self, node: Node, inner: Any, owner: Span) -> Any:
        items = node.items if isinstance(node, ListNode) else ()
        values = [self.value(item, inner, owner) for item in items]
        return tuple(v for v in values if v is not FAILED)

    def _mapping(self, node: Node, keys: Any, inner: Any, owner: Span) -> Any:
        entries = node.entries if isinstance(node, MapNode) else ()
        values = {e.key.value: self._named(e, inner) for e in entries if not e.key.broken}
        return {key: value for key, value in values.items() if value is not FAILED}

    def _named(self, entry: Pair, inner: Any) -> Any:
        """The value of an entry; one that cannot be read is known by its name at least."""
        made = self.value(entry.value, inner, entry.key.span)
        if made is FAILED and is_declaration(inner):
            empty = MapNode(entry.key.source, entry.key.start, entry.key.end, ())
            return self.value(empty, inner, entry.key.span)
        return made

    def _kind(self, node: Node, table: KindTable, owner: Span) -> Any:
        if isinstance(node, MapNode):
            entries = [e for e in _meant(node, list(table.words)) if e.key.value in table.words]
            node = node._replace(entries=tuple(entries[:1]))
        return super()._kind(node, table, owner)

    def _object(
        self, node: Node, cls: Any, owner: Span, besides: tuple[str, ...] = (), outer: Stated = ()
    ) -> Any:
        if isinstance(node, MapNode):
            node = self._folded(node, cls)
            keys = [f.key for f in fields(cls)]
            node = node._replace(entries=tuple(e for e in _meant(node, keys) if e.key.value in keys))
        return super()._object(node, cls, owner, besides, outer)

    def _built(
        self, cls: Any, entries: Stated, node: Node, owner: Span, *, unknown: bool,
        given: Mapping[str, Any] = NOTHING, outer: Stated = (),
    ) -> Any:  # fmt: skip
        if given.get(BLOCK) is FAILED:
            return FAILED
        values = {**given, **{f.name: self._field(f, e) for f, e in entries}}
        values = {name: value for name, value in values.items() if value is not FAILED}
        for one in fields(cls):
            if one.required and one.name not in values:
                stand_in = self._stand_in(one.annotation)
                if stand_in is FAILED:
                    return FAILED
                values[one.name] = stand_in
        return cls(**values, **placed(cls, entries, node))

    def _stand_in(self, annotation: Any) -> Any:
        origin = getattr(annotation, "__origin__", annotation)
        if origin is tuple:
            return ()
        if origin in (dict, Mapping):
            return {}
        return self.stand_ins.get(annotation, self.stand_ins.get(origin, FAILED))


def _meant(node: MapNode, known: list[str]) -> list[Pair]:
    """The entries, a misspelt key as the one that was meant where that is not there."""
    stated = {e.key.value for e in node.entries}
    free = [key for key in known if key not in stated]
    out = []
    for entry in node.entries:
        meant = near(entry.key.value, free) if entry.key.value not in known and not entry.key.broken else None
        out.append(entry._replace(key=entry.key._replace(value=meant)) if meant else entry)
    return out
