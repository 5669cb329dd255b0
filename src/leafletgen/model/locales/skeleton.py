"""A locale file for a new language: the source's, with its notes, and no texts yet."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.model.locales.store import ABOUT


def skeleton(text: str) -> str:
    """The characters of a locale file with every text empty, which counts as missing. Comments and `_about` stay.

    `text` must be a locale that can be read.
    """
    node = compose(Source("", text), Sink(), texts=True)
    pieces, at = [], 0
    for scalar in _texts(node) if node is not None else ():
        if not scalar.is_empty:
            pieces += [text[at : scalar.start], '""']
            at = scalar.end
    return "".join((*pieces, text[at:]))


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, MapNode):
        for entry in node.entries:
            if entry.key.value != ABOUT:
                yield from _texts(entry.value)
