"""Whether strips to tear off and lines to be filled in can be meant: how many they are, what stands on them."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.tree import nodes_of
from leafletgen.page.blocks.form_line import MOST_TO_FILL, FormLine
from leafletgen.page.blocks.tear_off import MOST_STRIPS, TearOff


def check_strips(layout: Layout) -> Iterator[Diagnostic]:
    """All that is wrong with the strips and the form lines of a layout."""
    for node in nodes_of(layout):
        if isinstance(node, TearOff):
            yield from _strips(node)
        elif isinstance(node, FormLine):
            yield from _form_line(node)


def _strips(block: TearOff[object]) -> Iterator[Diagnostic]:
    if block.count is not None and not 1 <= block.count <= MOST_STRIPS:
        yield diagnostic(
            "strips-count", block.spans.get("count", block.span), count=block.count, most=MOST_STRIPS
        )
    if block.count is not None and block.width is not None:
        yield diagnostic("strips-twice", block.spans.get("width", block.span))
    if not (block.blocks or block.number or block.name or block.text):
        yield diagnostic("strips-empty", block.span)


def _form_line(block: FormLine[object]) -> Iterator[Diagnostic]:
    for name in ("lines", "boxes"):
        count = getattr(block, name)
        if name in block.spans and not 1 <= count <= MOST_TO_FILL:
            yield diagnostic("form-count", block.spans[name], count=count, most=MOST_TO_FILL)
    if block.kind == "choice" and block.choices is None:
        yield diagnostic("form-choices", block.spans.get("kind", block.span))
