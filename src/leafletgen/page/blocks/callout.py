"""A box that stands out: blocks on their own ground."""

from dataclasses import field
from functools import cached_property
from typing import Generic

from leafletgen.core.geometry import Length, Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grids.grid import LayoutGrid
from leafletgen.page.blocks.grounds.backdrop import Background, lay
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.planned import ARTIFACT, Draft
from leafletgen.page.blocks.prose import joined
from leafletgen.page.blocks.stack import Stack
from leafletgen.page.blocks.stretch import Spread
from leafletgen.text.ir.frame import Stroke


@record
class Callout(Generic[T]):
    """Blocks in a round-cornered box filled with `ground`, and framed by a line where `ground` is `paper`, over that a
    `background`; in the cells of a `grid` where there is one. `stretch`: it is as high as there is room, and `spread` says
    where its spare height goes.
    """

    blocks: tuple[Block, ...]
    ground: str = "tint"
    gap: Length | None = None
    background: Background | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    grid: LayoutGrid | None = field(default=None, metadata={"late": True})
    spread: Spread = field(default="start", metadata={"late": True})
    stretch: bool = field(default=False, metadata={"late": True})

    @cached_property
    def _content(self) -> Stack[T]:
        return Stack(self.blocks, self.gap, self.spread, self.span, self.grid)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        pad = kit.space("callout")
        inner = self._content.measure(kit.on(self.ground), width - 2 * pad, state)
        first = None if inner.first is None else kit.snapped(pad) + inner.first
        return joined([inner], inner.height + 2 * kit.snapped(pad))._replace(first=first)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        pad, inner = kit.space("callout"), kit.on(self.ground)
        above = kit.snapped(pad)
        room = height - 2 * above if height is not None and self.stretch else None
        laid = self._content.arrange(inner, width - 2 * pad, room, state)
        tall = laid.frame.size.height + 2 * above
        draft = Draft(inner, width, state)
        with draft.within(ARTIFACT):
            bare = self.ground == "paper" or kit.look.finish.edge(self.ground) != "none"
            edge = Stroke(kit.ink, kit.line) if bare else None
            lay(draft, inner, self.background, Size(width, tall), kit.space("bubble-radius"), edge)
        draft.place(laid, pad, above)
        return draft.laid(tall)
