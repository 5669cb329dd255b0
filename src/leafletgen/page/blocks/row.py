"""Signs with words beside them, spread along a line: shared by the banner and the contacts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, SetProse, gathered, joined
from leafletgen.text.ir.structure import StructureElement


class PictogramEntry(NamedTuple):
    """A pictogram and the texts beside it, one below the other."""

    pictogram: str | None
    texts: tuple[Prose, ...]


class PictogramRow(NamedTuple):
    """Entries along a line. `side` is the pictogram's size, `beside` its distance to the words, `between` the least
    room between entries, `leading` the gap between the texts of an entry; points. `level`: the first texts stand on one
    line with their signs, however many lines there are below; otherwise each entry stands in the middle.
    """

    entries: Sequence[PictogramEntry]
    side: float
    beside: float
    between: float
    leading: float
    level: bool = False

    def _rooms(self, kit: Kit, width: float, state: FitState) -> list[float]:
        """Width for the words of each entry: what they ask for; where that is too much, a fair share."""
        signs = sum(self.side + self.beside for e in self.entries if e.pictogram)
        free = width - signs - self.between * (len(self.entries) - 1)
        # A sign may stand without words.
        wishes = [
            max((t.natural_width(kit, state) for t in e.texts), default=0.0) + 0.1 for e in self.entries
        ]
        return wishes if sum(wishes) <= free else share(wishes, free)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """What the row needs at a width."""
        if not self.entries:
            return BlockExtent(0.0)
        extents, tall = [], 0.0
        for entry, room in zip(self.entries, self._rooms(kit, width, state), strict=True):
            own = [t.measure(kit, room, state) for t in entry.texts]
            height = sum(e.height for e in own) + kit.snapped(self.leading) * max(len(own) - 1, 0)
            extents += own
            tall = max(tall, height, self.side if entry.pictogram else 0.0)
        return joined(extents, tall)

    def arrange(self, kit: Kit, width: float, state: FitState) -> LaidBlock:
        """The row's frame, spare width between the entries. A list, unless it has one entry alone."""
        tall = self.measure(kit, width, state).height
        rooms = self._rooms(kit, width, state)
        texts = [
            [t.arrange(kit, room, state, StructureElement("P")) for t in entry.texts]
            for entry, room in zip(self.entries, rooms, strict=True)
        ]
        used = [self._width(e, own) for e, own in zip(self.entries, texts, strict=True)]
        gap = max((width - sum(used)) / (len(used) - 1), 0.0) if len(used) > 1 else 0.0
        box = kit.builder(width)
        listed = len(self.entries) > 1
        if listed:
            box.open(StructureElement("L"))
        start = 0.0
        leading = kit.snapped(self.leading)
        words = [sum(t.frame.size.height for t in own) + leading * max(len(own) - 1, 0) for own in texts]
        if self.level:
            words = [max(words)] * len(words)
        for entry, own, wide, high in zip(self.entries, texts, used, words, strict=True):
            if listed:
                box.open(StructureElement("LI"))
            indent = self.side + self.beside if entry.pictogram else 0.0
            top = kit.floored((tall - high) / 2)
            if entry.pictogram:
                box.open(StructureElement("Artifact"))
                box.frame(
                    sign(kit, entry.pictogram, self.side, kit.ink), start, self._sign_top(own, top, tall)
                )
                box.close()
            if listed:
                box.open(StructureElement("LBody"))
            for text in own:
                box.frame(text.frame, start + indent, top)
                top += text.frame.size.height + leading
            if listed:
                box.close()
                box.close()
            start += wide + gap
        if listed:
            box.close()
        return gathered(box.build(tall), [t.laid for own in texts for t in own])

    def _sign_top(self, texts: list[SetProse], top: float, tall: float) -> float:
        """Where the sign begins, beside words that begin at `top`."""
        middle = tall / 2
        if self.level:
            middle = top + texts[0].first_baseline - texts[0].laid.fits[0].glyph_height / 2
        return max(0.0, min(middle - self.side / 2, tall - self.side))

    def _width(self, entry: PictogramEntry, texts: list[SetProse]) -> float:
        words = max((t.width for t in texts), default=0.0)
        return words + (self.side + self.beside if entry.pictogram else 0.0)


def share(wishes: Sequence[float], free: float) -> list[float]:
    """Give each at most what it asks for; those that ask for more than a fair share get equal parts of the rest."""
    rooms = [0.0] * len(wishes)
    left = free
    open_ = sorted(range(len(wishes)), key=lambda i: wishes[i])
    while open_:
        fair = left / len(open_)
        index = open_.pop(0)
        rooms[index] = min(wishes[index], fair)
        left -= rooms[index]
    return rooms
