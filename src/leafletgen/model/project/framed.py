"""What a layout says of pictures in frames, backgrounds and gradients that cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.pictures import is_drawn
from leafletgen.page.blocks.backdrop import Background, GradientSpec
from leafletgen.page.blocks.picture import Picture


def framed(node: Any) -> Iterator[Diagnostic]:
    """Faults of one part of a layout, of whatever kind it is."""
    if isinstance(node, Background):
        if node.file is None and node.gradient is None:
            yield diagnostic("background-none", node.span)
        if node.file is not None and node.gradient is not None:
            yield diagnostic("background-twice", node.span)
        soft = next((one for one in node.scrim if one.blur is not None), None)
        if soft is not None and node.file is not None and is_drawn(node.file):
            yield diagnostic("drawing-blur", soft.spans.get("blur", soft.span), file=node.file)
    if isinstance(node, Background | Picture) and len(node.focus) != 2:
        yield diagnostic("focus-pair", node.spans.get("focus", node.span), count=len(node.focus))
    if isinstance(node, GradientSpec) and len(node.colors) < 2:
        yield diagnostic("gradient-short", node.spans.get("colors", node.span), count=len(node.colors))
    if isinstance(node, Picture):
        yield from _idle(node)


def _idle(picture: Picture[Any]) -> Iterator[Diagnostic]:
    """Keys of a picture that do nothing."""
    if picture.pictogram:
        for key in ("fit", "focus", "bleed", "mask", "mirror"):
            if key in picture.spans:
                yield diagnostic("pictogram-key", picture.spans[key], key=key)
    elif picture.fit == "contain":
        for key in ("bleed", "mask"):
            if getattr(picture, key) not in ((), "rect"):
                yield diagnostic("contain-cut", picture.spans.get(key, picture.span), key=key)
