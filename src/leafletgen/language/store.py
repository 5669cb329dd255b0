"""`locales/<tag>.yaml`: from nodes to a catalog."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.diagnostics import Sink, diagnostic
from leafletgen.language.catalog import Catalog
from leafletgen.language.message import Message, parse
from leafletgen.language.tag import language
from leafletgen.reading.node import ListNode, MapNode, Node, Scalar

DEEPEST = 3
"""Levels of keys."""
ABOUT = "_about"


def read_catalog(node: Node, tag: str, sink: Sink) -> Catalog | None:
    """The texts of a locale file; None where it holds no map at all."""
    if not isinstance(node, MapNode):
        sink.add(diagnostic("locale-map", node.span._replace(end=node.start + 1)))
        return None
    row = language(tag)
    ruby, joins = (row.ruby, row.joins_lines) if row else (False, False)
    messages: dict[str, Message] = {}
    about = ""
    for key, scalar in _texts(node, "", 1, sink):
        if key == ABOUT:
            about = scalar.value
        elif not scalar.broken and scalar.value.strip():
            note = _note(scalar)
            messages[key] = parse(key, scalar, sink, ruby=ruby, joins_lines=joins, note=note)
    return Catalog(tag, messages, about)


def _texts(node: MapNode, prefix: str, depth: int, sink: Sink) -> Iterator[tuple[str, Scalar]]:
    for entry in node.entries:
        key = f"{prefix}{entry.key.value}"
        if isinstance(entry.value, Scalar):
            yield key, entry.value
        elif isinstance(entry.value, ListNode):
            sink.add(diagnostic("locale-list", entry.key.span, key=key))
        elif depth == DEEPEST:
            sink.add(diagnostic("locale-deep", entry.key.span, key=key, most=DEEPEST))
        else:
            yield from _texts(entry.value, key + ".", depth + 1, sink)


def _note(scalar: Scalar) -> str:
    """The block of comments right above the line that a text begins on."""
    text = scalar.source.text
    lines = text[: text.rfind("\n", 0, scalar.start) + 1].splitlines()
    note: list[str] = []
    while lines and lines[-1].lstrip().startswith("#"):
        note.insert(0, lines.pop().lstrip().lstrip("#").strip())
    return " ".join(note)
