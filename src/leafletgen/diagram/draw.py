"""The public door: from a graph with its texts to a frame.

`sized` once per diagram and language; `natural` as often as a fit asks; `draw` at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from leafletgen.color import BLACK, WHITE, Paint
from leafletgen.diagnostics import Diagnostic
from leafletgen.diagram.graph import Graph
from leafletgen.ir.frame import Frame
from leafletgen.ir.richtext import RichText

if TYPE_CHECKING:
    from leafletgen.fonts.book import FontBook
    from leafletgen.language.tag import Language
    from leafletgen.pictograms import Pictogram


class DiagramStyle(NamedTuple):
    """How a diagram is painted and how large its `unit` (u) is in points. All its measures are in u."""

    unit: float
    arrow: Paint
    mark: Paint
    ink: Paint = BLACK
    ground: Paint = WHITE
    disc: Paint = BLACK
    disc_ink: Paint = WHITE
    mark_ink: Paint = BLACK
    badge_ink: Paint = WHITE
    place: Paint = WHITE
    label_floor: float = 0.0


class Need(NamedTuple):
    """What a diagram needs at a width, in points: `above` and `below` its centre line make its height.

    `overfull`: points by which a label is too large at this size (0: all labels fit); `label`: whose.
    """

    width: float
    height: float
    above: float
    below: float
    lines: int
    overfull: float
    label: str | None


class Drawn(NamedTuple):
    """A diagram's frame, and what was found: an error stands for a picture that must not be printed."""

    frame: Frame
    diagnostics: tuple[Diagnostic, ...]


class SizedGraph(NamedTuple):
    """A graph with its labels shaped."""


def sized(
    graph: Graph,
    labels: Mapping[str, RichText],
    style: DiagramStyle,
    book: FontBook,
    language: Language,
    pictogram: Callable[[str], Pictogram | None],
    notes: Mapping[str, RichText] | None = None,
) -> SizedGraph:
    """Shape the labels (by actor id) and the notes on arrows (by arrow number)."""
    raise NotImplementedError


def natural(graph: SizedGraph, width: float, label_size: float) -> Need:
    """The room needed at a width with labels at `label_size` points (the real size)."""
    raise NotImplementedError


def draw(
    graph: SizedGraph,
    width: float,
    height: float,
    label_size: float,
    rtl: bool,
    alt: str,
    center: float | None = None,
) -> Drawn:
    """The picture in a room of width x height. `center`: where its centre line shall be (from the top)."""
    raise NotImplementedError
