"""Cards: equal boxes side by side, each a pictogram, a heading and a text."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.geometry import Rect, Size
from leafletgen.core.path import rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.backdrop import Background, lay
from leafletgen.page.blocks.heading import heading_tag
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class Card(Generic[T]):
    """One card; its own `background` takes the place of that of all."""

    title: T
    text: T | None = None
    pictogram: str | None = None
    background: Background | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)


@record
class Cards(Generic[T]):
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

    def _texts(self, card: Card[T]) -> list[tuple[Prose, StructureElement]]:
        title = Prose(cast(RichText, card.title), "card", None, card.span)
        texts = [(title, heading_tag(self.level))]
        if card.text is not None:
            texts.append(
                (Prose(cast(RichText, card.text), "body", self.fit, card.span), StructureElement("P"))
            )
        return texts

    def _width(self, kit: Kit, width: float) -> float:
        count = self.columns or len(self.of)
        return (width - kit.space("gutter") * (count - 1)) / count

    def _sign(self, kit: Kit, card: Card[T]) -> float:
        return kit.snapped(kit.space("card-sign") + kit.space("block")) if card.pictogram else 0.0

    def _height(self, kit: Kit, room: float, state: FitState) -> list[BlockExtent]:
        pad, gap = kit.space("callout"), kit.space("block")
        extents = []
        for card in self.of:
            own = [p.measure(kit, room - 2 * pad, state) for p, _ in self._texts(card)]
            words = sum(e.height for e in own) + kit.snapped(gap) * (len(own) - 1)
            tall = words + 2 * kit.snapped(pad) + self._sign(kit, card)
            extents.append(joined(own, tall))
        return extents

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        extents = self._height(kit.on(self.ground), self._width(kit, width), state)
        rows = -(-len(self.of) // (self.columns or len(self.of)))
        tall = max(e.height for e in extents)
        return joined(extents, rows * tall + (rows - 1) * kit.snapped(kit.space("gutter")))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        inner, room = kit.on(self.ground), self._width(kit, width)
        columns = self.columns or len(self.of)
        tall = max(e.height for e in self._height(inner, room, state))
        whole = self.measure(kit, width, state).height
        if self.stretch and height is not None and height > whole:
            tall += kit.floored((height - whole) / -(-len(self.of) // columns))
            whole = height
        box = kit.builder(width)
        parts = []
        for number, card in enumerate(self.of):
            laid = self._card(inner, card, room, tall, state)
            start = (number % columns) * (room + kit.space("gutter"))
            box.frame(laid.frame, start, (number // columns) * (tall + kit.snapped(kit.space("gutter"))))
            parts.append(laid)
        return gathered(box.build(whole), parts)

    def _card(self, kit: Kit, card: Card[T], room: float, tall: float, state: FitState) -> LaidBlock:
        pad = kit.space("callout")
        box: FrameBuilder = kit.builder(room)
        box.open(StructureElement("Artifact"))
        radius, background = kit.space("bubble-radius"), card.background or self.background
        if background is None:
            box.shape(Shape(rounded(Rect(0, 0, room, tall), radius), fill=kit.ground_paint))
        else:
            lay(box, kit, background, Size(room, tall), radius)
        if card.pictogram:
            box.frame(sign(kit, card.pictogram, kit.space("card-sign"), kit.ink), pad, pad)
        box.close()
        parts, top = [], kit.snapped(pad) + self._sign(kit, card)
        for prose, tag in self._texts(card):
            text = prose.arrange(kit, room - 2 * pad, state, tag)
            box.frame(text.frame, pad, top)
            top += text.frame.size.height + kit.snapped(kit.space("block"))
            parts.append(text.laid)
        return gathered(box.build(tall), parts)
