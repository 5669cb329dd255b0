"""Whether strips to tear off can be meant: how many they are, and that something stands on them."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.tear_off import TearOff

MOST = 40
"""Strips side by side: on a sheet of A3 they are as wide as a finger."""


def check_strips(layout: Layout) -> Iterator[Diagnostic]:
    """All that is wrong with the strips of a layout."""
    for page in layout.all_pages:
        for node in walked(page.parts):
            if isinstance(node, TearOff):
                yield from _strips(node)


def _strips(block: TearOff[object]) -> Iterator[Diagnostic]:
    if block.count is not None and not 1 <= block.count <= MOST:
        yield diagnostic("strips-count", block.spans.get("count", block.span), count=block.count, most=MOST)
    if block.count is not None and block.width is not None:
        yield diagnostic("strips-twice", block.spans.get("width", block.span))
    if not (block.blocks or block.number or block.name or block.text):
        yield diagnostic("strips-empty", block.span)
