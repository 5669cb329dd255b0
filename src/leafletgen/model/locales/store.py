"""`locales/<tag>.yaml`: from nodes to a catalog."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import TEXT_CHARACTERS, Limit
from leafletgen.core.reading.node import ListNode, MapNode, Node, Scalar
from leafletgen.core.source import Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.excess import Excess, excess_of
from leafletgen.model.locales.message import Message, parse
from leafletgen.model.locales.notes import Notes, joined, with_note
from leafletgen.text.languages.tag import SHIPPED, Languages

DEEPEST = 3
"""Levels of keys."""
ABOUT = "_about"
_KEY = re.compile(r"[^\W_][\w-]*")


def read_catalog(
    node: Node, tag: str, sink: Sink, languages: Languages = SHIPPED, longest: Limit = TEXT_CHARACTERS
) -> Catalog | None:
    """The texts of a locale file; None where it holds no map at all. All faults are those of this language. `longest`: what a
    text may have of characters.
    """
    own = Sink()
    try:
        return _catalog(node, tag, own, languages, longest)
    finally:
        sink.extend(replace(found, language=tag) for found in own.diagnostics)


def _catalog(node: Node, tag: str, sink: Sink, languages: Languages, longest: Limit) -> Catalog | None:
    if not isinstance(node, MapNode):
        sink.add(diagnostic("locale-map", node.span._replace(end=node.start + 1)))
        return None
    row = languages.get(tag)
    readings, joins = (row.pack.readings, row.joins_lines) if row else (None, "")
    ruby = readings.bases if readings else ""
    messages: dict[str, Message] = {}
    broken: set[str] = set()
    about = ""
    for key, scalar, above in _texts(node, "", 1, sink):
        if key == ABOUT:
            about = scalar.value
        elif scalar.broken:
            broken.add(key)
        elif excess := excess_of(scalar.value, longest):
            broken.add(key)
            sink.add(_too_much(key, scalar, excess))
        elif scalar.value.strip():
            message = parse(key, scalar, sink, ruby=ruby, joins_lines=joins, note=joined(above))
            if any(part.fact or part.text.strip() for part in message.parts):  # more than `**`
                messages[key] = message
    return Catalog(tag, messages, about, frozenset(broken))


def _too_much(key: str, scalar: Scalar, excess: Excess) -> Diagnostic:
    """Said at the place in the file where it begins; an escape or a line end before it moves that a little."""
    start = min(scalar.start + (scalar.style in ("single", "double")) + excess.offset, scalar.end - 1)
    found = passed(excess.limit, excess.number, Span(scalar.source.path, start, start + 1), path=key)
    return replace(found, key=key)


def _texts(
    node: MapNode, prefix: str, depth: int, sink: Sink, above: Notes = ()
) -> Iterator[tuple[str, Scalar, Notes]]:
    """Each text with its key and the notes above it and its groups."""
    for entry in node.entries:
        key = f"{prefix}{entry.key.value}"
        if not entry.key.value.isascii() and (plain := normalize("NFKC", entry.key.value)) != entry.key.value:
            sink.add(diagnostic("value-wide", entry.key.span, value=entry.key.value, mend=plain.strip()))
        elif not (_KEY.fullmatch(entry.key.value) or key == ABOUT):
            if not entry.key.broken:
                sink.add(diagnostic("locale-key", entry.key.span, key=entry.key.value))
        elif isinstance(entry.value, Scalar):
            yield key, entry.value, with_note(above, entry.key)
        elif isinstance(entry.value, ListNode):
            sink.add(diagnostic("locale-list", entry.key.span, key=key))
        elif depth == DEEPEST:
            sink.add(diagnostic("locale-deep", entry.key.span, key=key, most=DEEPEST))
        else:
            yield from _texts(entry.value, key + ".", depth + 1, sink, with_note(above, entry.key))
