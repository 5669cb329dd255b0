"""Words before geometry: labels and digits are shaped once; their extents steer the arrangement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.page.diagram.graph import Graph
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle

if TYPE_CHECKING:
    from leafletgen.page.pictograms import Pictogram
    from leafletgen.text.fonts.book import FontBook
    from leafletgen.text.languages.tag import Language
    from leafletgen.text.paragraph import ShapedText

MOST_LINES = 2
"""Lines of a label."""


class DiagramStyle(NamedTuple):
    """How a diagram is painted, and how large its `unit` (u) is in points. All its measures are in u.

    `ink` and `ground` are what the diagram as a whole stands in; `disc` and `disc_ink` a person's disc; `place` the
    inside of a box; `mark` the reader's disc and label. `weight`: of the labels.
    """

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
    weight: int = BOLD


class SizedGraph:
    """A graph with its labels, notes and numbers shaped and its pictograms at hand. Made by `sized`."""

    def __init__(
        self,
        graph: Graph,
        style: DiagramStyle,
        labels: Mapping[str, ShapedText],
        notes: Mapping[str, ShapedText],
        digits: Mapping[str, ShapedText],
        pictograms: Mapping[str, Pictogram],
    ) -> None:
        """Labels by actor id, notes and digits by arrow number, pictograms by name."""
        self.graph = graph
        self.style = style
        self.labels = labels
        self.notes = notes
        self.digits = digits
        self.pictograms = pictograms
        self.memory: dict[Any, Any] = {}
        """Placements already worked out (a fit asks for the same ones again)."""

    @property
    def missing(self) -> tuple[Any, ...]:
        """Characters of labels and notes that no font has, with their places."""
        return tuple(m for s in (*self.labels.values(), *self.notes.values()) for m in s.missing)


def sized(
    graph: Graph,
    labels: Mapping[str, RichText],
    style: DiagramStyle,
    book: FontBook,
    language: Language,
    pictogram: Callable[[str], Pictogram | None],
    notes: Mapping[str, RichText] | None = None,
    number: Callable[[str], str] = str,
) -> SizedGraph:
    """Shape the labels (by actor id) and the notes on arrows (by arrow number).

    `number` turns ASCII digits into the leaflet's. Unknown pictograms are left out: `validate` has reported them.
    """
    # Late: a diagram that is only checked sets no type.
    from leafletgen.text import paragraph

    def shaped(text: RichText, paint: Paint, weight: int) -> ShapedText:
        style = TextStyle(weight=weight, align="center", breaking="balanced", paint=paint)
        return paragraph.shape(text, style, book)

    numbers = {}
    for key in graph.arrows:
        digits = RichText.plain(number(key), language.tag)
        plain = TextStyle(weight=BOLD, paint=style.badge_ink, wrap=False)
        numbers[key] = paragraph.shape(digits, plain, book)
    found = {name: pictogram(name) for name in graph.pictograms}
    return SizedGraph(
        graph,
        style,
        {
            key: shaped(labels[key], style.mark_ink if actor.mark else style.ink, style.weight)
            for key, actor in graph.actors.items()
            if key in labels
        },
        {key: shaped(text, style.ink, REGULAR) for key, text in (notes or {}).items()},
        numbers,
        {name: sign for name, sign in found.items() if sign is not None},
    )
