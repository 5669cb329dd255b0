"""The band that says what follows: one large sign, one sentence, a row of small signs with a word each."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.heading import heading_tag
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.picture import sign
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.page.blocks.row import PictogramEntry, PictogramRow
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class Sign(Generic[T]):
    """A pictogram with a word or two beside it."""

    pictogram: str
    text: T
    span: Span | None = field(default=None, compare=False)


@record
class Banner(Generic[T]):
    """A heading beside a large sign; below it signs spread along the line."""

    text: T
    pictogram: str | None = None
    signs: tuple[Sign[T], ...] = ()
    level: int = 2
    role: str = "band"
    fit: str | None = None
    sign_role: str = "sign"
    sign_fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _head(self) -> Prose:
        return Prose(cast(RichText, self.text), self.role, self.fit, self.span)

    def _row(self, kit: Kit) -> PictogramRow:
        entries = [
            PictogramEntry(
                s.pictogram, (Prose(cast(RichText, s.text), self.sign_role, self.sign_fit, s.span),)
            )
            for s in self.signs
        ]
        return PictogramRow(entries, kit.space("sign"), kit.space("sign-to-words"), kit.space("gutter"), 0.0)

    def _indent(self, kit: Kit) -> float:
        return kit.space("band-sign") + kit.space("sign-to-head") if self.pictogram else 0.0

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        room = width - self._indent(kit)
        parts = [self._head().measure(kit, room, state)]
        if self.signs:
            parts.append(self._row(kit).measure(kit, room, state))
        tall = sum(map(kit.snapped, (p.height for p in parts)))
        tall += kit.snapped(kit.space("block")) * (len(parts) - 1)
        return joined(parts, max(tall, kit.space("band-sign") if self.pictogram else 0.0))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        indent = self._indent(kit)
        tall = self.measure(kit, width, state).height
        box = kit.builder(width)
        if self.pictogram:
            side = kit.space("band-sign")
            box.open(StructureElement("Artifact"))
            box.frame(sign(kit, self.pictogram, side, kit.ink), 0, (tall - side) / 2)
            box.close()
        tag = heading_tag(self.level)
        parts = [self._head().arrange(kit, width - indent, state, tag).laid]
        if self.signs:
            parts.append(self._row(kit).arrange(kit, width - indent, state))
        gap = kit.snapped(kit.space("block"))
        content = sum(kit.snapped(p.frame.size.height) for p in parts) + gap * (len(parts) - 1)
        top = kit.floored((tall - content) / 2)
        for part in parts:
            box.frame(part.frame, indent, top)
            top += kit.snapped(part.frame.size.height) + gap
        return gathered(box.build(tall), parts)
