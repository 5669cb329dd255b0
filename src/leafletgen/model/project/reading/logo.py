"""The theme's logo in the places that layouts keep for it, and its colours, which are its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from leafletgen.core.color import parse_hex
from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.geometry import Length
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.reading.drawings import DrawingFile
from leafletgen.model.project.theme import ColorRow, Theme, look
from leafletgen.model.project.tree import mapped, walked
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing, LabelSides
from leafletgen.page.blocks.kinds.logo import Logo
from leafletgen.page.blocks.kinds.picture import Picture

BESIDE: Mapping[str, LabelSides] = {"start": "end", "center": "inside", "end": "start"}
"""The side on which a drawing that stands at an edge would have labels."""
SIDE = Length(6.0, "u")
"""The height of a logo whose place says none."""


def with_logo(layout: Layout, theme: Theme | None, sink: Sink) -> Layout:
    """A layout with the theme's logo in it; places that stay empty are told."""
    name = theme.logo if theme else None
    if name is None:
        places = [node for node in walked(layout) if isinstance(node, Logo)] if theme else []
        sink.extend(diagnostic("logo-none", place.span) for place in places)
        return layout

    def put(node: Any) -> Any:
        return _shown(node, name) if isinstance(node, Logo) else node

    return mapped(layout, put)


def _shown(place: Logo[Any], name: str) -> Any:
    height = place.height or (None if place.width else SIDE)
    if name.lower().endswith(".svg"):
        return LabelledDrawing[Any](
            name, sides=BESIDE[place.align], width=place.width, height=height, alt=place.alt, span=place.span
        )
    return Picture[Any](
        width=place.width, file=name, alt=place.alt, align=place.align, height=height or SIDE, fit="contain",
        span=place.span,
    )  # fmt: skip


def with_logo_colors(theme: Theme, drawings: Mapping[str, DrawingFile]) -> Theme:
    """The theme with the colours of a drawn logo that it does not have: a logo is printed as it is."""
    file = drawings.get(theme.logo or "")
    if file is None:
        return theme
    known = {paint.rgb.hex for paint in look(theme, {}, {}).paints.values()}
    names = dict.fromkeys(
        name for layer in file.drawing.layers for name in layer.paints if name.startswith("#")
    )
    own = {
        f"logo-{number}": ColorRow(srgb=parse_hex(name), quiet=True)
        for number, name in enumerate((name for name in names if name not in known), start=1)
    }
    return replace(theme, colors={**theme.colors, **own}) if own else theme
