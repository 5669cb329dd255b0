"""What outputs say of their sheets that cannot be meant, or that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.sheet.impose import ON_PRESS_SHEETS
from leafletgen.sheet.panel import duplex
from leafletgen.sheet.room import Axis

LEAST_OVERLAP, MOST_OVERLAP = 5 * MM, 50 * MM
"""Less holds neither glue nor the tile's label; more is mostly glue."""
MOST_MARGIN = 50 * MM
CELLS = ("n-up", "step-and-repeat", "work-and-turn")
USED: dict[str, tuple[str, ...]] = {
    "up": CELLS, "gap": CELLS, "scale": (*CELLS, "booklet"), "stock": ("booklet",), "creep": ("booklet",),
    "shorter": ("tri-fold", "gate-fold", "roll-fold"),
}  # fmt: skip
"""Which schemes heed what `impose` may say."""


def check_sheets(project: ProjectModel) -> Iterator[Diagnostic]:
    """All outputs, with the margins of their profiles."""
    for name, output in project.manifest.outputs.items():
        yield from _turning(name, output)
        yield from _unused(name, output)
        if output.tile and output.impose:
            yield diagnostic("tile-imposed", output.span, output=name)
        if output.overlap and not _within(output.overlap, LEAST_OVERLAP, MOST_OVERLAP):
            yield diagnostic(
                "imposition-value", output.span, name="overlap", value=output.overlap,
                expects="a length from 5mm to 50mm", output=name,
            )  # fmt: skip
        profile = project.profiles[output.profile]
        edges = profile.printable_margin
        lengths = [("printable_margin", one) for one in (edges.sides, edges.top, edges.bottom)]
        if profile.gripper is not None:
            lengths.append(("gripper", profile.gripper.depth))
        for key, length in lengths:
            if length and not _within(length, 0.0, MOST_MARGIN):
                yield diagnostic(
                    "imposition-value", profile.spans.get(key, profile.span), name=key,
                    value=length, expects="a length from 0mm to 50mm", output=name,
                )  # fmt: skip


def _within(length: Length, least: float, most: float) -> bool:
    """Whether it is a length of its own (`u` is a part of a sheet, and here there are two) within these points."""
    return length.unit != "u" and least - 1e-6 <= length.pt(0) <= most + 1e-6


def _unused(name: str, output: Output) -> Iterator[Diagnostic]:
    """What is said and changes nothing: somebody expects a sheet that does not come."""
    impose = output.impose
    scheme = impose.scheme if impose else ""
    if output.page is not None and scheme not in ON_PRESS_SHEETS:
        yield diagnostic("imposition-unused", output.span, output=name, name="page", scheme=scheme or name)
    for key, schemes in USED.items():
        if impose is not None and key in impose.spans and scheme not in schemes:
            yield diagnostic("imposition-unused", impose.spans[key], output=name, name=key, scheme=scheme)


def _turning(name: str, output: Output) -> Iterator[Diagnostic]:
    """Sheets that are to be turned another way than what is put on them."""
    needed = "none" if output.tile else None
    if output.impose and output.impose.scheme == "work-and-turn":
        needed = "none"  # the same plate prints the back
    elif output.impose and output.paper:
        about: Axis = "horizontal" if output.impose.binding == "top" else "vertical"
        needed = duplex(output.paper.turned(output.orientation), about)
    if needed is not None and output.duplex not in ("none", needed):
        yield diagnostic("duplex-otherwise", output.span, output=name, stated=output.duplex, needed=needed)
