"""Faults of diagrams, and what follows from them: a rule of `causes`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.engine.findings.consequences import Found, Inquiry, among, follow, parted
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kinds.diagram import Diagram

ROOM = (
    "diagram-narrow",
    "diagram-wide",
    "diagram-tall",
    "diagram-too-wide",
    "diagram-too-high",
    "diagram-label-room",
)
"""A diagram that has too little room: then its parts touch, too."""
AROUND = (
    "zone-too-low",
    "room-too-low",
    "zones-short",
    "contrast-low",
    "contrast-sign",
    "past-trim",
    "near-trim",
    "art-over-text",
    "text-covered",
    "layer-over-text",
    "layer-covered",
)
"""What one that is too large does around it."""
ENLARGED = 1.3
"""A `scale` from which on that is why it has."""


def in_diagrams(inquiry: Inquiry, found: Found) -> Found:
    """What touches in a diagram without room follows from that; and that, from a `scale` that makes it large; what a label that is
    too long touches, from the label.
    """

    def judged(own: Found) -> Found:
        tight = [d for d in own if d.code in ROOM and d.follows is None and isinstance(d.where, Span)]
        for file in dict.fromkeys(d.where.source for d in tight if isinstance(d.where, Span)):
            cause = next(d for d in tight if isinstance(d.where, Span) and d.where.source == file)
            higher = any(d.code == "block-too-high" and d.follows is None for d in own)  # which says it
            large = None if higher else next(_enlarged(inquiry, cause, file), None)
            if large is not None:
                own = [large, *follow(own, large, lambda one, _: one.code in AROUND)]
            root = large or cause
            own = among(own, root, [d for d in own if d.code.startswith("diagram-") and _is_of(d, file)])
        for cause in [d for d in own if d.code == "label-too-long" and d.follows is None]:
            own = follow(own, cause, _touched_by)
        return own

    return parted(found, lambda one: (one.output, one.language), judged)


def _touched_by(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a label that is too long touches something in a diagram."""
    label = f"label {(cause.key or '').rpartition('.')[2]}"
    parts = dict(one.args)
    return one.code.endswith("-collision") and label in (parts.get("first"), parts.get("second"))


def _is_of(one: Diagnostic, file: str) -> bool:
    return isinstance(one.where, Span) and one.where.source == file


def _enlarged(inquiry: Inquiry, cause: Diagnostic, file: str) -> Iterator[Diagnostic]:
    """Where the layout of an output enlarges the diagram of a file."""
    made = inquiry.project.manifest.outputs.get(cause.output or "")
    layout = inquiry.project.layouts.get((made and made.layout) or "")
    name = file.removeprefix("diagrams/").removesuffix(".yaml")
    blocks: list[Diagram[object]] = []

    def look(node: object) -> object:
        if isinstance(node, Diagram) and node.of == name and node.scale >= ENLARGED:
            blocks.append(node)
        return node

    for page in layout.all_pages if layout else ():
        mapped(page.parts, look)
    for block in blocks:
        where = block.spans.get("scale", block.span)
        told = diagnostic("diagram-enlarged", where, name=name, scale=f"{block.scale:g}")
        yield replace(told, language=cause.language, output=cause.output)
