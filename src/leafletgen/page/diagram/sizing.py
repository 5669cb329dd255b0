"""Words before geometry: labels and digits are shaped once; their extents steer the arrangement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.graph import Actor, Arrow, Graph
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
    scale: float = 1.0
    """Of a flow beside the size of its labels."""
    grounds: Mapping[str, Paint] = MappingProxyType({})
    """The colours of the theme by name: of lanes, nodes and arrows."""
    inks: Mapping[str, Paint] = MappingProxyType({})
    """What words are set in on each ground of the theme."""


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
        titles: Mapping[str, ShapedText] = MappingProxyType({}),
    ) -> None:
        """Labels by actor id, notes and digits by arrow number, pictograms by name, titles by lane."""
        self.graph = graph
        self.style = style
        self.labels = labels
        self.notes = notes
        self.digits = digits
        self.pictograms = pictograms
        self.titles = titles
        self.memory: dict[Any, Any] = {}
        """Placements already worked out (a fit asks for the same ones again)."""

    @property
    def missing(self) -> tuple[Any, ...]:
        """Characters of labels, notes and titles that no font has, with their places."""
        texts = (*self.labels.values(), *self.notes.values(), *self.titles.values())
        return tuple(m for s in texts for m in s.missing)

    @property
    def language_size(self) -> float:
        """The factor of its language beside Latin type of the same rank."""
        return next((s.language.size for s in self.labels.values()), 1.0)


def sized(
    graph: Graph,
    labels: Mapping[str, RichText],
    style: DiagramStyle,
    book: FontBook,
    language: Language,
    pictogram: Callable[[str], Pictogram | None],
    notes: Mapping[str, RichText] | None = None,
    number: Callable[[str], str] = str,
    titles: Mapping[str, RichText] | None = None,
) -> SizedGraph:
    """Shape the labels (by actor id), the notes on arrows (by arrow number) and the titles of lanes.

    `number` turns ASCII digits into the leaflet's. Unknown pictograms are left out: `validate` has reported them.
    """
    # Late: a diagram that is only checked sets no type.
    from leafletgen.text import paragraph

    def shaped(text: RichText, paint: Paint, weight: int) -> ShapedText:
        style = TextStyle(weight=weight, align="center", breaking="balanced", paint=paint)
        return paragraph.shape(text, style, book)

    numbers = {}
    for key in () if graph.decides else graph.arrows:
        digits = RichText.plain(number(key), language.tag)
        plain = TextStyle(weight=BOLD, paint=style.badge_ink, wrap=False)
        numbers[key] = paragraph.shape(digits, plain, book)
    found = {name: pictogram(name) for name in graph.pictograms}
    return SizedGraph(
        graph,
        style,
        {
            key: shaped(labels[key], dress(actor, style)[0], style.weight)
            for key, actor in graph.actors.items()
            if key in labels
        },
        {key: shaped(text, *_note(graph, key, style)) for key, text in (notes or {}).items()},
        numbers,
        {name: sign for name, sign in found.items() if sign is not None},
        {key: shaped(text, style.ink, style.weight) for key, text in (titles or {}).items()},
    )


def dress(actor: Actor, style: DiagramStyle) -> tuple[Paint, Paint]:
    """Ink and ground of a node: those that it states, else those of what it is."""
    if actor.ground is not None and actor.ground in style.inks:
        return style.inks[actor.ground], style.grounds[actor.ground]
    if actor.mark or actor.sort == "start":
        return style.mark_ink, style.mark
    return (style.disc_ink, style.disc) if actor.sort == "end" else (style.ink, style.place)


def _note(graph: Graph, key: str, style: DiagramStyle) -> tuple[Paint, int]:
    """Paint and weight of what an arrow says: an answer is a tab, filled for yes."""
    arrow = graph.arrows.get(key) if graph.decides else None
    if arrow is None or arrow.answer is None:
        painted = arrow is not None and arrow.paint is not None
        return (said_in(arrow, style) if arrow else style.ink), BOLD if painted else REGULAR
    return (style.badge_ink if arrow.answer == "yes" else style.ink), BOLD


def said_in(arrow: Arrow, style: DiagramStyle) -> Paint:
    """The paint of the words and signs of an arrow."""
    return style.grounds.get(arrow.paint or "", style.ink)
