"""The band that says what follows: one large sign, one sentence, a row of small signs with a word each."""

from dataclasses import field
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kinds.heading import heading_tag
from leafletgen.page.blocks.kit import BlockPart, FitState, Kit, T
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, PlannedBlock, TaggedText
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.blocks.row import PictogramEntry, PictogramRow
from leafletgen.text.ir.richtext import RichText


@record
class Sign(Generic[T]):
    """A pictogram with a word or two beside it."""

    pictogram: str
    text: T
    span: Span | None = field(default=None, compare=False)


@record
class Banner(PlannedBlock, Generic[T]):
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

    @property
    def headline(self) -> T:
        """See `kit.Block`."""
        return self.text

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        side = kit.space("band-sign") if self.pictogram else 0.0
        indent = side + kit.space("sign-to-head") if self.pictogram else 0.0
        entries = [
            PictogramEntry(
                s.pictogram, (Prose(cast(RichText, s.text), self.sign_role, self.sign_fit, s.span),)
            )
            for s in self.signs
        ]
        head = Prose(cast(RichText, self.text), self.role, self.fit, self.span)
        signs, apart = (kit.space(name) for name in ("sign", "sign-to-words"))
        parts: list[BlockPart] = [TaggedText(head, heading_tag(self.level))]
        if entries:
            parts.append(PictogramRow(entries, signs, apart, kit.space("gutter"), 0.0))
        needs = [part.measure(kit, width - indent, state) for part in parts]
        gap = kit.snapped(kit.space("block"))
        content = sum(kit.snapped(need.height) for need in needs) + gap * (len(parts) - 1)
        tall = max(content, side)

        def draw(draft: Draft) -> None:
            if self.pictogram:
                with draft.within(ARTIFACT):
                    draft.sign(self.pictogram, side, 0, (tall - side) / 2)
            top = kit.floored((tall - content) / 2)
            for part, need in zip(parts, needs, strict=True):
                draft.place(part.arrange(kit, width - indent, None, state), indent, top)
                top += kit.snapped(need.height) + gap

        return BlockPlan(joined(needs, tall), draw)
