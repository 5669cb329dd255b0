"""Letters that run down (traditional Mongolian) where they are set from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.ir.richtext import RichText

COLUMNS = "left"
"""Of a language that has no other way to be set: Chinese, Japanese and Korean, whose columns begin at the right, have."""


def check_sideways(parts: Sequence[Any], kit: Kit) -> Iterator[Diagnostic]:
    """The first text in the language of the sheet that lies on its side."""
    language = kit.language
    if language.pack.columns != COLUMNS:
        return
    found: list[Span | None] = []
    place: list[Span] = []

    def note(node: Any) -> Any:
        if getattr(node, "writing", None):
            return None
        if (span := getattr(node, "span", None)) is not None:
            place[:] = [span]
        if isinstance(node, RichText) and node.language == language.tag:
            found.append(place[0] if place else None)
        return node

    mapped(tuple(parts), note)
    if found:
        yield diagnostic("letters-sideways", found[0], language=language.tag, count=len(found))
