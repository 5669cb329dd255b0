"""Signs with words beside them, spread along a line: shared by the banner and the contacts."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.record import NamedTuple, record
from leafletgen.page.blocks.kit import FitState, Kit
from leafletgen.page.blocks.planned import (
    ARTIFACT,
    ITEM,
    LIST,
    SLIVER,
    BlockPlan,
    Draft,
    P,
    PlannedBlock,
    TaggedText,
    piled,
)
from leafletgen.page.blocks.prose import Prose, SetProse, joined


class PictogramEntry(NamedTuple):
    """A pictogram and the texts beside it, one below the other."""

    pictogram: str | None
    texts: tuple[Prose, ...]


@record
class PictogramRow(PlannedBlock):
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

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """The words of each entry have what they ask for, or a fair share; spare width lies between the entries. A list, unless
        it has one entry alone.
        """
        indents = [self.side + self.beside if e.pictogram else 0.0 for e in self.entries]
        free = width - sum(indents) - self.between * (len(self.entries) - 1)
        # A sign may stand without words.
        wishes = [
            max((t.natural_width(kit, state) for t in e.texts), default=0.0) + SLIVER for e in self.entries
        ]
        rooms = wishes if sum(wishes) <= free else share(wishes, free)
        leading = kit.snapped(self.leading)
        piles = [
            piled(kit, map(TaggedText, entry.texts), room, leading, state)
            for entry, room in zip(self.entries, rooms, strict=True)
        ]
        signs = (self.side for entry in self.entries if entry.pictogram)
        tall = max((*(pile.height for pile in piles), *signs), default=0.0)

        def draw(draft: Draft) -> None:
            made = [[draft.set(text, pile.width, P) for text, _ in pile.texts] for pile in piles]
            used = [
                max((text.width for text in texts), default=0.0) + indent
                for texts, indent in zip(made, indents, strict=True)
            ]
            gap = max((width - sum(used)) / (len(used) - 1), 0.0) if len(used) > 1 else 0.0
            listed, start, most = len(made) > 1, 0.0, max((pile.height for pile in piles), default=0.0)
            with draft.within(*((LIST,) if listed else ())):
                for number, (entry, texts) in enumerate(zip(self.entries, made, strict=True)):
                    top = kit.floored((tall - (most if self.level else piles[number].height)) / 2)
                    with draft.within(*(ITEM[:1] if listed else ())):
                        if entry.pictogram:
                            with draft.within(ARTIFACT):
                                draft.sign(
                                    entry.pictogram, self.side, start, self._sign_top(texts, top, tall)
                                )
                        with draft.within(*(ITEM[1:] if listed else ())):
                            for text in texts:
                                draft.place(text, start + indents[number], top)
                                top += text.frame.size.height + leading
                    start += used[number] + gap

        return BlockPlan(joined([e for pile in piles for e in pile.extents], tall), draw)

    def _sign_top(self, texts: Sequence[SetProse], top: float, tall: float) -> float:
        """Where the sign begins, beside words that begin at `top`."""
        middle = tall / 2
        if self.level:
            middle = top + texts[0].first_baseline - texts[0].laid.fits[0].glyph_height / 2
        return max(0.0, min(middle - self.side / 2, tall - self.side))


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
