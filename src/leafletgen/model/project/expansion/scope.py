"""BoundNames that stand for something in what is written out: the `as` of an `each`, the parameters of a component.

A name that was handed over bare (`of: [key, card]`) stands for itself, alone or before what follows: `case.steps` is then
`key.steps`. Of a record, `x.colour` is the field `colour`, and `x` alone its `id`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from leafletgen.core.diagnostics import Related, Sink, diagnostic
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span, UsedAt
from leafletgen.model.project.expansion.inherit import get, meant


class Bound(NamedTuple):
    """What a name stands for; `bare`: for a name and no more, so that faults are where it is used."""

    node: Node
    bare: bool = False


Scope: TypeAlias = Mapping[str, Bound]
ROW = "row"
"""The record of the row that an output is made for."""
ID = "id"
"""The field of a record that is its name, and tells its blocks apart from those of others."""
RESERVED = frozenset({
    ROW, "staff", "rest", "content", "equal", "start", "end", "before", "after", "center", "between", "none", "yes", "no", "true",
    "false", "page",
})  # fmt: skip
"""Words that are values of a layout, and so cannot be names of something else."""
WORDS_OF_THEIR_OWN = frozenset({
    "role", "sign_role", "fit", "sign_fit", "spread", "align", "rule", "id", "area", "areas", "at", "may_cover", "continues",
})  # fmt: skip
"""Keys behind which a bare word is never a variable: what they say is chosen for its meaning there, and may be called alike."""


class BoundNames:
    """What names stand for, looked up; where they stand is kept in the places of what is put in."""

    def __init__(self, sink: Sink, sources: dict[str, Source]) -> None:
        """`sources` takes the files as they are used."""
        self.sink = sink
        self.sources = sources

    def put(self, word: Scalar, scope: Scope, key: str) -> Node | None:
        """What stands for a word behind a key: itself, where it is no name. None (and reported) where there is no such field."""
        name, *fields = word.value.split(".")
        if name not in scope or (not fields and key in WORDS_OF_THEIR_OWN):
            return word
        bound, bare = scope[name]
        if bare and isinstance(bound, Scalar):
            return word._replace(value=".".join((bound.value, *fields)))
        found = self._field(bound, fields, word)
        return None if found is None else self.used(found, UsedAt("used-here", word.span))

    def _field(self, bound: Node, fields: list[str], word: Scalar) -> Node | None:
        node, way = bound, fields
        while way and isinstance(node, MapNode) and (inner := get(node, way[0])) is not None:
            node, way = inner, way[1:]
        if isinstance(node, MapNode) and (
            way or node is bound
        ):  # what a record has no field for is below its name
            name = get(node, ID)
            if not isinstance(name, Scalar):
                self._unknown(node, way, word)
                return None
            node = name
        if way and not isinstance(node, Scalar):
            self._unknown(node, way, word)
            return None
        return node._replace(value=".".join((node.value, *way))) if way and isinstance(node, Scalar) else node

    def _unknown(self, node: Node, way: list[str], word: Scalar) -> None:
        known = [e.key.value for e in node.entries] if isinstance(node, MapNode) else []
        field = way[0] if way else "id"
        self.sink.add(
            diagnostic(
                "record-field",
                word.span,
                name=word.value.partition(".")[0],
                field=field,
                suggestion=meant(field, known),
                related=(Related("record-here", head(node)),),
            )
        )

    def used(self, node: Node, *uses: UsedAt) -> Node:
        """The same node, used at some more places."""
        source = self.source(node.source, *uses)
        if isinstance(node, Scalar):
            return node._replace(source=source)
        if isinstance(node, ListNode):
            return node._replace(source=source, items=tuple(self.used(item, *uses) for item in node.items))
        entries = tuple(
            e._replace(key=self._word(e.key, uses), value=self.used(e.value, *uses)) for e in node.entries
        )
        return node._replace(source=source, entries=entries)

    def _word(self, word: Scalar, uses: tuple[UsedAt, ...]) -> Scalar:
        return word._replace(source=self.source(word.source, *uses))

    def source(self, source: Source, *uses: UsedAt) -> Source:
        """A file as it is used."""
        if not uses:
            return source
        made = source.used(*uses)
        return self.sources.setdefault(made.id, made)


def head(node: Node) -> Span:
    """The first line of a node: what is shown where the whole would be too much."""
    first = node.source.text[node.start : node.end].splitlines() or [""]
    return node.span._replace(end=node.start + max(len(first[0]), 1))


def ids(node: Node) -> Iterator[str]:
    """All that is called by an `id` within what was written out."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from ids(item)
    elif isinstance(node, MapNode):
        name = get(node, "id")
        if isinstance(name, Scalar):
            yield name.value
        for entry in node.entries:
            yield from ids(entry.value)


def told_apart(node: Node, known: frozenset[str], part: str, key: str = "", at: bool = False) -> Node:
    """The node with `.part` behind each of the known ids, and wherever one of them is named."""
    names = key in ("id", "may_cover", "continues") or (at and key == "of")
    if isinstance(node, Scalar):
        return node._replace(value=f"{node.value}.{part}") if names and node.value in known else node
    if isinstance(node, ListNode):
        return node._replace(items=tuple(told_apart(item, known, part, key, at) for item in node.items))
    entries = tuple(
        e._replace(value=told_apart(e.value, known, part, e.key.value, at or e.key.value == "at"))
        for e in node.entries
    )
    return node._replace(entries=entries)
