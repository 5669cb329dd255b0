"""Faults of layers: each is told once, at the layer's line, as it is where it is worst, with a mend that holds everywhere."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.findings.consequences import Found, Inquiry
from leafletgen.engine.layout.moves import mended

LAYERS = frozenset({"layer-over-text", "layer-over-code", "layer-covered", "layer-off-page"})
"""Findings about layers that no text and no zone is to blame for."""


def on_layers(inquiry: Inquiry, found: Found) -> Found:
    """The same fault of a layer in several editions has one set of words."""
    groups: dict[tuple[str, object], Found] = {}
    for one in found:
        if one.code in LAYERS and one.where is not None and one.follows is None:
            groups.setdefault((one.code, one.where), []).append(one)
    worst = {name: _worst(inquiry, own).args for name, own in groups.items()}
    return [
        replace(one, args=worst[one.code, one.where])
        if one.follows is None and (one.code, one.where) in worst
        else one
        for one in found
    ]


def _worst(inquiry: Inquiry, own: Found) -> Diagnostic:
    """Where a layer lies deepest, with the move that is free in all editions that show it."""
    rooms = [room for room in inquiry.rooms if room.where == own[0].where]
    worst = max(own, key=lambda one: float(dict(one.args)["over"]))
    args = {**dict(worst.args), **({"mend": mended(rooms)} if rooms else {})}
    return replace(worst, args=tuple(args.items()))
