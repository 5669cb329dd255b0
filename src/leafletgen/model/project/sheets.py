"""What outputs say of their sheets that cannot be meant, or that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.manifest import Output
from leafletgen.sheet.panel import Axis, duplex

LEAST_OVERLAP, MOST_OVERLAP = 5 * MM, 50 * MM
"""Less holds neither glue nor the tile's label; more is mostly glue."""
MOST_MARGIN = 50 * MM


def check_sheets(project: ProjectModel) -> Iterator[Diagnostic]:
    """All outputs, with the margins of their profiles."""
    for name, output in project.manifest.outputs.items():
        yield from _turning(name, output)
        if output.tile and output.impose:
            yield diagnostic("tile-imposed", output.span, output=name)
        if output.overlap and not _within(output.overlap, LEAST_OVERLAP, MOST_OVERLAP):
            yield diagnostic(
                "imposition-value", output.span, name="overlap", value=output.overlap,
                expects="a length from 5mm to 50mm", output=name,
            )  # fmt: skip
        profile = project.profiles[output.profile]
        edges = profile.printable_margin
        for length in (edges.sides, edges.top, edges.bottom):
            if length and not _within(length, 0.0, MOST_MARGIN):
                yield diagnostic(
                    "imposition-value", profile.spans.get("printable_margin", profile.span), name="printable_margin",
                    value=length, expects="a length from 0mm to 50mm", output=name,
                )  # fmt: skip


def _within(length: Length, least: float, most: float) -> bool:
    """Whether it is a length of its own (`u` is a part of a sheet, and here there are two) within these points."""
    return length.unit != "u" and least - 1e-6 <= length.pt(0) <= most + 1e-6


def _turning(name: str, output: Output) -> Iterator[Diagnostic]:
    """Sheets that are to be turned another way than what is put on them."""
    needed = "none" if output.tile else None
    if output.impose and output.paper:
        about: Axis = "horizontal" if output.impose.binding == "top" else "vertical"
        needed = duplex(output.paper.turned(output.orientation), about)
    if needed is not None and output.duplex not in ("none", needed):
        yield diagnostic("duplex-otherwise", output.span, output=name, stated=output.duplex, needed=needed)
