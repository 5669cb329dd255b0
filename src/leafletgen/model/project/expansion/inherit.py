"""`extends` and `replace`, on nodes: so every value keeps the place where it was written."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.reading import ListNode, MapNode, Node, Pair, Scalar
from leafletgen.core.reading.decode import listed, near


def get(node: Node | None, key: str) -> Node | None:
    """The value of a key of a map, None where it has none."""
    if not isinstance(node, MapNode):
        return None
    return next((e.value for e in node.entries if e.key.value == key), None)


def without(node: MapNode, *keys: str) -> MapNode:
    """The map without some of its keys."""
    return node._replace(entries=tuple(e for e in node.entries if e.key.value not in keys))


def merged(base: Node, over: Node) -> Node:
    """Two maps as one, maps within them likewise; where they differ otherwise, `over` stands."""
    if not isinstance(base, MapNode) or not isinstance(over, MapNode):
        return over
    entries = {e.key.value: e for e in base.entries}
    for entry in over.entries:
        known = entries.get(entry.key.value)
        entries[entry.key.value] = (
            entry if known is None else Pair(entry.key, merged(known.value, entry.value))
        )
    return over._replace(entries=tuple(entries.values()))


def laid_over(base: Node, over: Node) -> Node:
    """A theme over another: each colour, ground, role or token that `over` states stands whole in the place of the other's."""
    if not isinstance(base, MapNode) or not isinstance(over, MapNode):
        return over
    parts = {e.key.value: e for e in base.entries}
    for entry in over.entries:
        below = parts.get(entry.key.value)
        value = entry.value
        if below is not None and isinstance(below.value, MapNode) and isinstance(value, MapNode):
            stated = {e.key.value for e in value.entries}
            kept = tuple(e for e in below.value.entries if e.key.value not in stated)
            value = value._replace(entries=(*kept, *value.entries))
        parts[entry.key.value] = Pair(entry.key, value)
    return over._replace(entries=tuple(parts.values()))


def put(node: MapNode, key: Scalar, value: Node) -> MapNode:
    """The map with a key set."""
    rest = tuple(e for e in node.entries if e.key.value != key.value)
    return node._replace(entries=(*rest, Pair(key, value)))


def replaced(blocks: Node, changes: Node | None, layout: str, sink: Sink) -> Node:
    """The blocks with fields of some zones exchanged; a zone that is not there is reported."""
    if not isinstance(changes, MapNode) or not isinstance(blocks, ListNode):
        return blocks
    wanted = {e.key.value: e for e in changes.entries}
    ids = list(_zone_ids(blocks))
    for name, entry in wanted.items():
        if name not in ids:
            sink.add(
                diagnostic(
                    "replace-unknown", entry.key.span, name=name, layout=layout, suggestion=meant(name, ids)
                )
            )
    return blocks._replace(items=tuple(_exchanged(item, wanted) for item in blocks.items))


def _exchanged(item: Node, wanted: dict[str, Pair]) -> Node:
    zone = get(item, "zone")
    if isinstance(zone, MapNode) and isinstance(item, MapNode):
        name = get(zone, "id")
        entry = wanted.get(name.value) if isinstance(name, Scalar) else None
        if entry is None or not isinstance(entry.value, MapNode):
            return item
        stated = {e.key.value for e in entry.value.entries}
        kept = tuple(e for e in zone.entries if e.key.value not in stated)
        return _with(item, "zone", zone._replace(entries=kept + entry.value.entries))
    each = get(item, "each")
    return (
        _with(item, "each", _exchanged(each, wanted))
        if each is not None and isinstance(item, MapNode)
        else item
    )


def _with(item: MapNode, key: str, value: Node) -> MapNode:
    return item._replace(entries=tuple(Pair(e.key, value) if e.key.value == key else e for e in item.entries))


def _zone_ids(blocks: ListNode) -> Iterable[str]:
    for item in blocks.items:
        zone = get(item, "zone") or get(get(item, "each"), "zone")
        name = get(zone, "id")
        if isinstance(name, Scalar):
            yield name.value


MOST_MEANT = 20
"""So many wrong names of texts are each compared with all others. Who has more has taken other names throughout."""


def meant(word: str, known: Iterable[str], *, compared: bool = True) -> str:
    """A hint: the known word that was likely meant, else all of them."""
    words = list(known)
    found = near(word, words) if compared else None
    if found:
        return f"Did you mean “{found}”?"
    return f"Choose from: {listed(words)}." if words else "There is none yet: add one, or correct the name."
