"""What a flow says, measured: labels of nodes, words of arrows, titles of lanes. Unit: points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletgen.core.geometry import Rect
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.notes import NoteSize
from leafletgen.page.diagram.flow.shapes import Extent
from leafletgen.page.diagram.graph import MOST_CARRIED
from leafletgen.page.diagram.sizing import SizedGraph

if TYPE_CHECKING:
    from leafletgen.text.paragraph import ShapedText, TextExtent

PARTS = (1.0, 1.8, 2.6, 3.4)
"""Into how many lines the words of an arrow are tried, roughly."""


class FlowWords:
    """The texts of a flow at one size."""

    def __init__(self, sized: SizedGraph, size: float) -> None:
        """`size`: of labels, titles and the words of arrows, in points."""
        # Late: a diagram that is only checked sets no type.
        from leafletgen.text import paragraph

        self._measure = paragraph.measure
        self._naturals: dict[str, float] = {}
        self.sized, self.graph, self.size = sized, sized.graph, size
        self.titles = tuple(key for key in sized.graph.lanes if key in sized.titles)
        first = next(iter(sized.labels.values()), None)
        self.line = self._extent(first, 1e9).height if first is not None else size

    def _extent(self, shaped: ShapedText, wrap: float) -> TextExtent:
        key = ("extent", id(shaped), round(wrap, 2), self.size)
        known = self.sized.memory.get(key)
        if known is None:
            known = self.sized.memory[key] = self._measure(shaped, wrap, self.size)
        found: TextExtent = known
        return found

    def natural(self, key: str) -> float:
        """The width of a node's label in one line."""
        if key not in self._naturals:
            self._naturals[key] = self.extent(key)(1e9).width
        return self._naturals[key]

    def extent(self, key: str) -> Extent:
        """What the label of a node needs in a measure."""
        from leafletgen.text.paragraph import TextExtent

        shaped = self.sized.labels.get(key)
        if shaped is None:
            return lambda _: TextExtent(0.0, 0.0, 0, 0.0)
        return lambda wrap: self._extent(shaped, wrap)

    def title(self, key: str, wrap: float) -> TextExtent:
        """What the title of a lane needs in a measure."""
        return self._extent(self.sized.titles[key], wrap)

    def signs(self, key: str) -> tuple[str, ...]:
        """What an arrow carries; one that only leads from a day to the next carries nothing."""
        arrow = self.sized.graph.arrows.get(key)
        carries = arrow.carries if arrow else ()
        return tuple(name for name in carries if name in self.sized.pictograms)[:MOST_CARRIED]

    def notes(self, m: FlowMeasures) -> dict[str, list[NoteSize]]:
        """What arrows have beside them, by key: words, signs."""
        saying = (key for key in self.graph.arrows if key in self.sized.notes or self.signs(key))
        return {key: self._note(key, m) for key in saying}

    def _note(self, key: str, m: FlowMeasures) -> list[NoteSize]:
        """The ways to break the words of an arrow, the widest first."""
        tab = self.sized.graph.arrows[key].answer is not None
        pad, block = (m.tab_pad, m.tab_block) if tab else (m.note_pad, m.note_pad)
        signs = len(self.signs(key)) * (m.title_sign + m.sign_gap)
        shaped = self.sized.notes.get(key)
        if shaped is None:
            box = Rect(pad + signs, block, 0.0, m.title_sign)
            return [NoteSize(2 * pad + signs, m.title_sign + 2 * block, box, 1.0, tab)]
        natural = self._extent(shaped, 1e9).width
        found: list[NoteSize] = []
        for part in PARTS[:1] if tab else PARTS:
            wrap = natural + 0.1 if tab else min(natural / part * 1.06 + 0.1, m.note_width)
            e = self._extent(shaped, wrap)
            if e.overfull > 0.01 and found:
                break
            wide, high = e.width + e.overfull, max(e.height, m.title_sign if signs else 0.0)
            text = Rect(pad + signs, block + (high - e.height) / 2, wide, e.height)
            one = NoteSize(wide + signs + 2 * pad, high + 2 * block, text, max(wrap, wide), tab)
            if not found or one.width < found[-1].width - 0.5:
                found.append(one)
        return found
