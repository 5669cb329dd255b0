"""A mend that the engine has tried, written into the layout: one value in one entry, everything else as it was."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar, compose, read_source
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.model.project.world import World

WITHIN = {"dx": "at", "dy": "at"}
"""Keys that stand in a map of their own inside of an entry."""


class Mend(NamedTuple):
    """A value for a key of the entry that begins at a line and column of a file (from 1). `seen`: that line as it was read when the
    mend was proposed.
    """

    path: str
    line: int
    column: int
    seen: str
    name: str
    value: str


class MendError(Exception):
    """The file is not as it was, or has no place for the value; nothing was written."""


def mend(world: World, wanted: Mend) -> None:
    """Write it. Raises MendError, and OSError where the file cannot be read or written."""
    path = world.root / wanted.path
    data = world.read(path)
    source = read_source(wanted.path, data, Sink())
    entry = _entry(source, wanted) if source is not None else None
    if source is None or entry is None:
        raise MendError
    at, put = _put(entry, wanted)
    text = source.text[: at.start] + put + source.text[at.end :]
    if not _reads(text, wanted):
        raise MendError
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    world.write_over(path, mark + text.encode())


def _entry(source: Source, wanted: Mend) -> MapNode | None:
    """The entry at the place of the mend, where its line is still what was seen."""
    if not 0 < wanted.line <= len(source.line_starts) or source.line(wanted.line) != wanted.seen:
        return None
    start = source.line_starts[wanted.line - 1] + wanted.column - 1
    whole = compose(source, Sink())
    return next((one for one in _maps(whole) if one.start == start), None) if whole else None


def _maps(node: Node) -> Iterator[MapNode]:
    if isinstance(node, MapNode):
        yield node
        for pair in node.entries:
            yield from _maps(pair.value)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _maps(item)


def _value(entry: MapNode, name: str) -> Node | None:
    return next((pair.value for pair in entry.entries if pair.key.value == name), None)


def _holder(entry: MapNode, name: str) -> MapNode | None:
    """The map that has the key, or is to have it: `at` for a move; for a width the block's own where the entry has none."""
    if name in WITHIN:
        held = _value(entry, WITHIN[name])
        return held if isinstance(held, MapNode) else None
    inside = (pair.value for pair in entry.entries if isinstance(pair.value, MapNode))
    return next((one for one in (entry, *inside) if _value(one, name) is not None), None)


def _put(entry: MapNode, wanted: Mend) -> tuple[Span, str]:
    """The stretch of the file that is exchanged, and for what."""
    holder = _holder(entry, wanted.name)
    if holder is None:
        raise MendError
    old = _value(holder, wanted.name)
    if isinstance(old, Scalar):
        return old.span, wanted.value
    if old is not None or not holder.entries:
        raise MendError
    first = holder.entries[0].key
    is_flow = first.source.text[holder.start] == "{"
    between = ", " if is_flow else "\n" + " " * (first.source.position(first.start).column - 1)
    return Span(first.source.id, first.start, first.start), f"{wanted.name}: {wanted.value}{between}"


def _reads(text: str, wanted: Mend) -> bool:
    """Whether the entry says so now."""
    source, sink = Source(wanted.path, text), Sink()
    whole = compose(source, sink)
    start = source.line_starts[wanted.line - 1] + wanted.column - 1
    entry = next((one for one in _maps(whole) if one.start == start), None) if whole else None
    holder = _holder(entry, wanted.name) if entry else None
    value = _value(holder, wanted.name) if holder else None
    return not sink.diagnostics and isinstance(value, Scalar) and value.value == wanted.value
