"""A diagram by itself, in any language and in any of the arrangements that might be tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast, get_args

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.engine.localizing.localize import EditionKey, Localized, localize
from leafletgen.engine.piece import placed_diagrams
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.look import check_look
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.diagram.check import CHECKS, Figures
from leafletgen.page.diagram.draw import DrawnArrow
from leafletgen.page.diagram.graph import DiagramKind, Graph
from leafletgen.page.diagram.validate import validate
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Placed, Shape
from leafletgen.write.svg import write

__all__ = [
    "CHECKS",
    "KINDS",
    "LOOK",
    "DiagramPicture",
    "DrawnArrow",
    "Examined",
    "Graph",
    "TriedDiagram",
    "tried",
]

KINDS: tuple[str, ...] = get_args(DiagramKind)
"""The arrangements that a diagram can have."""
LOOK = ("contrast-low", "contrast-sign", "grey-alike", "color-alike")
"""What can be said of the colours of a picture without the page round it."""


class Examined(NamedTuple):
    """A picture in a language: its findings; what was measured; its labels' size, the design's and the floor, in
    points; the arrows that have no sentence.
    """

    found: tuple[Diagnostic, ...]
    figures: Figures
    size: float
    design: float
    floor: float
    silent: tuple[str, ...]


class DiagramPicture(NamedTuple):
    """A diagram in a language: its SVG; its arrows in the SVG's points; what is read aloud; its sentences; the SVG and
    the label of each actor; what the checks found.
    """

    svg: str
    arrows: tuple[DrawnArrow, ...]
    alt: str
    steps: list[str]
    signs: dict[str, str]
    labels: dict[str, str]
    examined: Examined


class TriedDiagram(NamedTuple):
    """A diagram in an arrangement: as its file says it, the arrangement that was tried, a picture for each language that
    shows it, and what is wrong in its file.
    """

    graph: Graph
    kind: str
    pictures: dict[str, DiagramPicture]
    faults: tuple[Diagnostic, ...]


def tried(session: Session, name: str, kind: str | None, tags: Sequence[str], most: int) -> TriedDiagram:
    """Draw a diagram. `kind`: another arrangement than its own; `tags`: in which languages (none: all), at most `most`.

    Raises KeyError for a diagram or an arrangement that there is not.
    """
    graph = session.project.graphs[name]
    if kind is not None and kind not in KINDS:
        raise KeyError(kind)
    other = replace(graph, kind=cast(DiagramKind, kind or graph.kind))
    project = replace(session.project, graphs={**session.project.graphs, name: other})
    shown = [tag for tag in (tags or project.manifest.languages) if tag in project.catalogs][:most]
    output = next(output for output, o in project.manifest.outputs.items() if o.layout)
    quiet = project.theme.quiet
    found = {
        tag: _picture(localize(project, EditionKey(tag, output), session.book), name, quiet) for tag in shown
    }
    faults = tuple(validate(other, (project.world.root / "pictograms",)))
    return TriedDiagram(graph, other.kind, {tag: one for tag, one in found.items() if one}, faults)


def _picture(localized: Localized, name: str, quiet: frozenset[str]) -> DiagramPicture | None:
    """The first place of the diagram on a sheet. None where no sheet shows it."""
    for kit, block, width in placed_diagrams(localized):
        if block.of == name:
            state = block.alone(kit, width)
            laid, parts = block.arrange(kit, width, None, state), block.parts(kit, width, state)
            sheet = _sheet(laid.frame, kit)
            look = (d for d in check_look([sheet], quiet) if d.code in LOOK)
            return DiagramPicture(
                write(sheet, prefix=f"{kit.language.tag}-"),
                block.ways(kit, width, state),
                block.alt(kit),
                [step.spoken for step in block.steps],
                {actor: write(_sheet(frame, kit)) for actor, frame in parts.actors.items()},
                {actor: label.spoken for actor, label in block.labels.items()},
                Examined(
                    (*laid.diagnostics, *look), parts.figures, block.size(kit, state), block.size(kit, {}), block.least(kit),
                    tuple(kit.graphs[name].arrows)[len(block.steps) :],
                ),
            )  # fmt: skip
    return None


def _sheet(frame: Frame, kit: Kit) -> Sheet:
    """The frame alone, on the ground that it has on its page."""
    size = Size(*frame.size)
    whole = Rect(0, 0, *size)
    ground = Placed(Point(0, 0), Shape(rectangle(whole), fill=kit.ground_paint))
    return Sheet(size, whole, whole, Frame(size, (ground, *frame.items)))
