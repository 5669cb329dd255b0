"""Cards: equal boxes side by side, each a pictogram, a heading and a text."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.geometry import Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grounds.backdrop import Background, lay
from leafletgen.page.blocks.kinds.heading import heading_tag
from leafletgen.page.blocks.kit import FitState, Kit, T
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, PlannedBlock, TaggedText, piled
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.text.ir.richtext import RichText


@record
class Card(Generic[T]):
    """One card; its own `background` takes the place of that of all."""

    title: T
    text: T | None = None
    pictogram: str | None = None
    background: Background | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)

    @property
    def headline(self) -> T:
        """See `kit.Block`."""
        return self.title


@record
class Cards(PlannedBlock, Generic[T]):
    """Cards of equal width and height; `columns` in a row (all of them unless stated). `stretch`: together they are as high
    as there is room.
    """

    of: tuple[Card[T], ...]
    columns: int | None = None
    ground: str = "tint"
    fit: str | None = None
    level: int = 3
    background: Background | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    stretch: bool = field(default=False, metadata={"late": True})

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        inner, columns = kit.on(self.ground), self.columns or len(self.of)
        pad, gutter, block = kit.space("callout"), kit.space("gutter"), kit.space("block")
        room, rows = (width - gutter * (columns - 1)) / columns, -(-len(self.of) // columns)
        above, between = kit.snapped(pad), kit.snapped(gutter)
        sign = kit.snapped(kit.space("card-sign") + block)
        piles = [piled(inner, self._texts(one), room - 2 * pad, kit.snapped(block), state) for one in self.of]
        needs = [
            joined(pile.extents, pile.height + 2 * above + (sign if card.pictogram else 0.0))
            for card, pile in zip(self.of, piles, strict=True)
        ]
        tall = max(need.height for need in needs)
        whole = rows * tall + (rows - 1) * between
        if self.stretch and height is not None and height > whole:
            tall += kit.floored((height - whole) / rows)
            whole = height

        def draw(draft: Draft) -> None:
            for number, (card, pile) in enumerate(zip(self.of, piles, strict=True)):
                own = Draft(inner, room, state)
                with own.within(ARTIFACT):
                    background = card.background or self.background
                    lay(own, inner, background, Size(room, tall), kit.space("bubble-radius"))
                    if card.pictogram:
                        own.sign(card.pictogram, kit.space("card-sign"), pad, pad)
                pile.draw(own, pad, above + (sign if card.pictogram else 0.0))
                start, top = number % columns * (room + gutter), number // columns * (tall + between)
                draft.place(own.laid(tall), start, top)

        return BlockPlan(joined(needs, whole), draw)

    def _texts(self, card: Card[T]) -> list[TaggedText]:
        title = Prose(cast(RichText, card.title), "card", None, card.span)
        texts = [TaggedText(title, heading_tag(self.level))]
        if card.text is not None:
            texts.append(TaggedText(Prose(cast(RichText, card.text), "body", self.fit, card.span)))
        return texts
