"""How a block is planned: once, so that what is measured of it and what is set of it cannot differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.record import NamedTuple, record
from leafletgen.page.blocks.kit import BlockExtent, BlockPart, Fit, FitState, Kit, LaidBlock
from leafletgen.page.blocks.prose import Prose, SetProse, joined
from leafletgen.page.blocks.signs import sign
from leafletgen.text.ir.frame import FrameBuilder, LayoutOrigin, Shape
from leafletgen.text.ir.structure import StructureElement

ARTIFACT, P = StructureElement("Artifact"), StructureElement("P")
LIST, ITEM = StructureElement("L"), (StructureElement("LI"), StructureElement("LBody"))
"""A list, and what is round each of its items."""
SLIVER = 0.1
"""Points: what is as wide as its room must not break."""


class Draft(FrameBuilder):
    """A frame that a block fills at one size: it gathers how the texts in it fit, and what was found."""

    def __init__(self, kit: Kit, width: float, state: FitState, rtl: bool | None = None) -> None:
        """`rtl`: where it is not the direction of the kit."""
        super().__init__(width, kit.rtl if rtl is None else rtl)
        self.kit, self.state = kit, state
        self.fits: list[Fit] = []
        self.found: list[Diagnostic] = []

    def gather(self, laid: LaidBlock) -> None:
        """How its texts fit, and what was found, is told with this frame."""
        self.fits += laid.fits
        self.found += laid.diagnostics

    def set(
        self, prose: Prose, width: float, tag: StructureElement | None = None, kit: Kit | None = None
    ) -> SetProse:
        """A text at the size of this frame, to be placed; `kit`: of its own ground."""
        return prose.arrange(kit or self.kit, width, self.state, tag)

    def place(
        self, set_: SetProse | LaidBlock, start: float, top: float, key: str | None = None, origin: LayoutOrigin | None = None
    ) -> None:  # fmt: skip
        """What has been set, at a place."""
        self.frame(set_.frame, start, top, key, origin)
        self.gather(set_ if isinstance(set_, LaidBlock) else set_.laid)

    def text(
        self, prose: Prose, width: float, start: float, top: float, tag: StructureElement | None = None
    ) -> SetProse:
        """A text, set and placed."""
        made = self.set(prose, width, tag)
        self.place(made, start, top)
        return made

    def sign(self, name: str, side: float, start: float, top: float, paint: Paint | None = None) -> None:
        """A pictogram, in the ink where no paint is stated."""
        self.frame(sign(self.kit, name, side, paint or self.kit.ink), start, top)

    def artifact(self, *shapes: Shape) -> None:
        """Shapes that are no part of what is read."""
        with self.within(ARTIFACT):
            for shape in shapes:
                self.shape(shape)

    def laid(self, height: float) -> LaidBlock:
        """The finished frame."""
        return LaidBlock(self.build(height), tuple(self.fits), tuple(self.found))


class BlockPlan(NamedTuple):
    """A block planned at a width, and at a height where that is given: what it takes, and how its frame is filled."""

    extent: BlockExtent
    draw: Callable[[Draft], None]


class PlannedBlock:
    """A block that makes a plan, from which it is measured and set."""

    __slots__ = ()

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """Its plan."""
        raise NotImplementedError

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return self.plan(kit, width, None, state).extent

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        plan, draft = self.plan(kit, width, height, state), Draft(kit, width, state)
        plan.draw(draft)
        return draft.laid(plan.extent.height)


class ComposedBlock:
    """A block that is set as another one."""

    __slots__ = ()

    def content(self, kit: Kit) -> BlockPart:
        """What is set in its place."""
        raise NotImplementedError

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return self.content(kit).measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        return self.content(kit).arrange(kit, width, height, state)


class TaggedText(NamedTuple):
    """A text with the tag that goes round each of its paragraphs."""

    prose: Prose
    tag: StructureElement | None = P

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return self.prose.measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        return self.prose.arrange(kit, width, state, self.tag).laid


class TextPile(NamedTuple):
    """Texts one below the other at one gap, planned at a width: what each needs, and all of them."""

    texts: Sequence[TaggedText]
    width: float
    gap: float
    extents: list[BlockExtent]
    height: float

    @property
    def plan(self) -> BlockPlan:
        """It as a block of its own."""
        return BlockPlan(joined(self.extents, self.height), lambda draft: self.draw(draft, 0.0, 0.0))

    def draw(self, draft: Draft, start: float, top: float) -> None:
        """Into a frame; the first begins there."""
        for (prose, tag), extent in zip(self.texts, self.extents, strict=True):
            draft.text(prose, self.width, start, top, tag)
            top += extent.height + self.gap


def piled(kit: Kit, texts: Iterable[TaggedText], width: float, gap: float, state: FitState) -> TextPile:
    """Texts one below the other."""
    held = tuple(texts)
    extents = [one.prose.measure(kit, width, state) for one in held]
    tall = sum(e.height for e in extents) + gap * max(len(held) - 1, 0)
    return TextPile(held, width, gap, extents, tall)


def wide(prose: Prose, kit: Kit, state: FitState) -> float:
    """The room in which a text stays on one line."""
    return prose.natural_width(kit, state) + SLIVER


@record
class PiledTexts(PlannedBlock):
    """Texts one below the other as a block."""

    texts: tuple[TaggedText, ...]
    gap: float

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        return piled(kit, self.texts, width, self.gap, state).plan
