"""Blocks one below the other, and columns of them side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import Annotated, Generic, cast

from leafletgen.core.geometry import Insets, Length, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grids.grid import Gridded, LayoutGrid
from leafletgen.page.blocks.grids.tracks import widths
from leafletgen.page.blocks.grounds.backdrop import Background, lay
from leafletgen.page.blocks.item import inner, key_of, origin_of
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Measure, T
from leafletgen.page.blocks.lines import LineSeeker, Settled, settled
from leafletgen.page.blocks.planned import ARTIFACT, Draft
from leafletgen.page.blocks.prose import between, joined
from leafletgen.page.blocks.rooms import LayoutRoom, RoomPart, TooWide, overwide
from leafletgen.page.blocks.stretch import Spread, begin_right, stretched, stretches, tops
from leafletgen.page.blocks.when import Spoken, When
from leafletgen.text.ir.frame import LayoutOrigin, Shape, Stroke

GROUP = 1.25
"""How much farther a group of texts stands from the next than what is in it from each other, at least."""


class _Stacked(NamedTuple):
    """Blocks one below the other: what each needs, how far they are from each other, where they stand, and what the last line lacks
    of its distance to an edge.
    """

    extents: list[BlockExtent]
    gaps: list[float]
    standing: Settled
    lacking: float


def _stacked(
    kit: Kit, blocks: tuple[Block, ...], width: float, gap: float, state: FitState, below: float
) -> _Stacked:
    """From block to block it is as far as is stated, but texts stand farther from each other than their own lines do. All in whole
    lines, where baselines stand on a grid.
    """
    inner, lines = kit.within(), kit.lines
    extents = [b.measure(inner, width, state) for b in blocks]
    if kit.baseline:
        extents = [e._replace(height=kit.snapped(e.height)) for e in extents]
    gaps = []
    for one, other in pairwise(extents):
        stated = lines.gap(gap) if lines and other.first is not None else gap
        gaps.append(between(kit.snapped(max(stated, min(one.air, other.air))), one, other))
    lacking = max(0.0, extents[-1].foot - below) if extents else 0.0
    return _Stacked(extents, gaps, settled(lines, extents, gaps), lacking)


def measure_stack(
    kit: Kit, blocks: tuple[Block, ...], width: float, gap: float, state: FitState, below: float = inf
) -> BlockExtent:
    """What blocks need one below the other; as a group they stand farther from another text than from each other. `below`:
    points between them and an edge; what their last line lacks there (`BlockExtent.foot`) is needed as well.
    """
    if not blocks:
        return BlockExtent(0.0)
    extents, _, standing, lacking = _stacked(kit, blocks, width, gap, state, below)
    farther = GROUP if len(extents) > 1 else 1.0
    first, last, air = extents[0], extents[-1], farther * max(e.air for e in extents)
    return joined(extents, standing.height + lacking)._replace(
        raised=first.raised, sunk=last.sunk, air=air, foot=last.foot, first=standing.first
    )


def arrange_stack(
    kit: Kit, blocks: tuple[Block, ...], width: float, height: float | None, gap: float, state: FitState,
    spread: Spread = "start", below: float = inf,
) -> LaidBlock:  # fmt: skip
    """Blocks one below the other. Spare height goes to boxes that stretch, in equal parts; where there are none, it is left
    below, above, on both sides or between the blocks, and the last one is given what is left to it: columns only where they
    stand alone, for they would spread what is in them and move away from the block above.
    """
    inner = kit.within()
    extents, gaps, standing, lacking = _stacked(kit, blocks, width, gap, state, below)
    content = standing.height
    height = None if height is None else height - lacking
    spare = max(0.0, (height or content) - content)
    takers = [n for n, block in enumerate(blocks) if stretches(block, kit)]
    if not takers and spread == "start" and height is not None and not _moves_away(blocks):
        takers = [len(blocks) - 1]
    floored = kit.lines.floored if kit.lines else kit.floored
    top, more = _spared(kit, extents, "start" if takers else spread, spare)
    seeker = LineSeeker(kit.lines)
    share = floored(spare / len(takers)) if takers else 0.0
    draft = Draft(kit, width, state)
    for number, (block, need) in enumerate(zip(blocks, extents, strict=True)):
        top = seeker.top(top, need.first)
        tall = need.height + (share if number in takers else 0.0)
        if number == len(blocks) - 1 and number in takers:
            tall = need.height + spare - share * (len(takers) - 1)  # all of it, whether or not in whole lines
        laid = block.arrange(inner, width, tall, state)
        draft.place(laid, 0, top, key_of(block, number), origin_of(block, kit))
        if number < len(gaps):
            top += kit.snapped(laid.frame.size.height) + gaps[number] + more[number]
    return draft.laid(max(content, height or 0.0))


def _spared(kit: Kit, extents: list[BlockExtent], spread: Spread, spare: float) -> tuple[float, list[float]]:
    """What of the spare height is left above, and in each gap. Where texts stand on lines, whole steps, as even as these allow;
    whole lines for one text alone, so that it agrees with its like in columns and panels beside. What is no such text ends where
    it would without lines.
    """
    gaps = len(extents) - 1
    top, more = tops(spread, spare, gaps)
    standing = sum(extent.first is not None for extent in extents) if kit.lines else 0
    if kit.lines is None or not standing:
        return kit.floored(top), [kit.floored(more)] * gaps
    steps = 2 if standing == 1 else 1
    given = [kit.lines.floored(more * number, steps) for number in range(gaps + 1)]
    if extents[-1].first is None:
        given[-1] = more * gaps
    return kit.lines.floored(top), [after - before for before, after in pairwise(given)]


def _moves_away(blocks: tuple[Block, ...]) -> bool:
    return len(blocks) > 1 and isinstance(inner(blocks[-1]), Columns)


@record
class Stack(Generic[T]):
    """Blocks one below the other at a stated gap, or in the cells of a `grid`. `stretch`: its boxes take the height it has."""

    blocks: tuple[Block, ...]
    gap: Length | None = None
    spread: Annotated[Spread, Unless(("rotate",), but=("stretch",))] = "start"
    span: Span | None = field(default=None, compare=False)
    grid: LayoutGrid | None = field(default=None, metadata={"late": True})
    stretch: bool = field(default=False, metadata={"late": True})
    below: Length | None = field(default=None, metadata={"hidden": True, "late": True})
    """From it to an edge, where it ends at one."""

    def _gap(self, kit: Kit) -> float:
        return kit.pt(self.gap) if self.gap else kit.space("block")

    @cached_property
    def _cells(self) -> Gridded[T] | None:
        if self.grid is None:
            return None
        return Gridded(self.grid, self.blocks, self.gap, None, self.spread, self.stretch, self.span)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        if self._cells is not None:
            return self._cells.measure(kit, width, state)
        return measure_stack(kit, self.blocks, width, self._gap(kit), state, _points(kit, self.below))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        if self._cells is not None:
            return self._cells.arrange(kit, width, height, state)
        blocks = tuple(map(stretched, self.blocks)) if self.stretch else self.blocks
        below = _points(kit, self.below)
        return arrange_stack(kit, blocks, width, height, self._gap(kit), state, self.spread, below)


def _points(kit: Kit, below: Length | None) -> float:
    return inf if below is None else kit.pt(below)


@record
class Column(Generic[T]):
    """One column: its width (or `rest`), its blocks, their gap, room above them and where spare height goes.

    With a `ground` or a `background` it is a box as high as its room, and `pad` the room inside its edges (token `callout`).
    """

    blocks: tuple[Block, ...]
    width: Measure = Measure(None)
    gap: Length | None = None
    pad_before: Length | None = None
    spread: Spread = "start"
    when: When | None = field(default=None, metadata={"late": True})
    language: Spoken | None = field(default=None, metadata={"late": True})
    ground: str | None = field(default=None, metadata={"late": True})
    background: Background | None = field(default=None, metadata={"late": True})
    pad: Length | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def boxed(self) -> bool:
        """Whether it has a ground of its own."""
        return self.ground is not None or self.background is not None

    def insets(self, kit: Kit) -> Insets:
        """Room inside its edges, in points."""
        pad = kit.pt(self.pad) if self.pad else kit.space("callout") if self.boxed else 0.0
        return Insets(kit.snapped(kit.pt(self.pad_before) if self.pad_before else pad), pad, pad, pad)

    def kit(self, kit: Kit) -> Kit:
        """The kit for its blocks."""
        return kit.on(self.ground).speaking(self.language)

    def lay(self, draft: Draft, kit: Kit, size: Size) -> None:
        """Its own ground or background."""
        with draft.within(ARTIFACT):
            if self.background is not None:
                return lay(draft, kit, self.background, size)
            draft.shape(Shape(rectangle(Rect(0, 0, *size)), fill=kit.ground_paint))
            if kit.look.finish.edge(kit.ground) != "none":
                line = rectangle(Rect(0, 0, *size).grown(-kit.line / 2))
                draft.shape(Shape(line, stroke=Stroke(kit.ink, kit.line)))
        return None


class Slot(NamedTuple):
    """A column with its room: distance from the start edge and width, in points."""

    column: Column[object]
    start: float
    width: float


class _BegunColumn(NamedTuple):
    """A column as it begins: the kit for it, with the lines as they are from where its blocks begin; how much lower than its pad
    that is; and what it needs.
    """

    kit: Kit
    lift: float
    need: BlockExtent


@record
class Columns(Generic[T]):
    """Columns side by side from the start edge, or from the right where the lines of all that is in them run down and begin
    there; what no width claims is shared by those that say `rest`. `stretch`: boxes in them take what the highest column has
    more.
    """

    columns: tuple[Column[T], ...]
    gutter: Length | None = None
    span: Span | None = field(default=None, compare=False)
    stretch: bool = field(default=False, metadata={"late": True})
    below: Length | None = field(default=None, metadata={"hidden": True, "late": True})
    """From them to an edge, where they end at one."""

    def _below(self, kit: Kit, column: Column[object]) -> float:
        return inf if column.boxed else _points(kit, self.below)

    def slots(self, kit: Kit, width: float) -> tuple[Slot, ...]:
        """Where each column stands in a room of `width` points.

        Without a stated gutter and without a `rest`, what is left over becomes the gutter.
        """
        claimed = [kit.pt(c.width.length) for c in self.columns if c.width.length]
        count = len(self.columns)
        gutter = kit.space("gutter")
        if self.gutter:
            gutter = kit.pt(self.gutter)
        elif len(claimed) == count:
            gutter = max(0.0, (width - sum(claimed)) / max(count - 1, 1))
        found = widths(kit, [c.width for c in self.columns], count, width, gutter)
        return tuple(
            Slot(cast("Column[object]", column), *track)
            for column, track in zip(self.columns, found, strict=True)
        )

    def _gap(self, kit: Kit, column: Column[object]) -> float:
        return kit.pt(column.gap) if column.gap else kit.space("block")

    def rooms(self, kit: Kit, width: float, height: float) -> tuple[LayoutRoom, ...]:
        """See `rooms.Divided`."""
        return tuple(self._room(kit, slot, height) for slot in self.slots(kit, width))

    def _room(self, kit: Kit, slot: Slot, height: float) -> LayoutRoom:
        pad = slot.column.insets(kit)
        width = slot.width - pad.start - pad.end
        parts = tuple(RoomPart(block, width) for block in slot.column.blocks)
        return LayoutRoom(parts, height, slot.column.spans.get("width") or slot.column.span)

    def too_wide(self, kit: Kit, width: float) -> TooWide:
        """See `rooms.Divided`."""
        slots = self.slots(kit, width)
        # A column of what is left may have less than nothing.
        over = max([s.start + s.width - width for s in slots] + [-s.width for s in slots])
        widest = max(slots, key=lambda slot: slot.width).column
        return TooWide(over, widest.spans.get("width", widest.span))

    def needs(self, kit: Kit, width: float, height: float, state: FitState) -> list[BlockExtent]:
        """See `rooms.Divided`."""
        return [column.need for column in self._begun(kit, width, state)[0]]

    def _begun(self, kit: Kit, width: float, state: FitState) -> tuple[list[_BegunColumn], float | None]:
        """The columns as they begin, and how far down one of their common lines is. Where nobody else says where these are, a
        column does, and stands where it would without them.
        """
        slots = self.slots(kit, width)
        line = kit.lines.first if kit.lines else None
        begun = [self._column(kit, slot, state, line, 0.0) for slot in slots]
        lifts = _lifts([column.need for column in begun])
        if kit.lines is None:
            return [
                _BegunColumn(kit, lift, _lowered(column.need, lift))
                for column, lift in zip(begun, lifts, strict=True)
            ], None
        if line is None:
            needs = [_lowered(column.need, lift) for column, lift in zip(begun, lifts, strict=True)]
            line = _first_line(kit.lines.step, slots, needs)
        elif not any(lifts):
            return begun, line
        each = zip(slots, lifts, strict=True)
        return [self._column(kit, slot, state, line, lift) for slot, lift in each], line

    def _column(self, kit: Kit, slot: Slot, state: FitState, line: float | None, lift: float) -> _BegunColumn:
        """A column that begins so much lower than its pad; `line`: how far down one of the common lines is, if there are any."""
        above = slot.column.insets(kit).before + lift
        lines = kit.lines and kit.lines._replace(first=None if line is None else line - above)
        own = kit.lined(lines)
        return _BegunColumn(own, lift, _lowered(self._need(own, slot, state), lift))

    def _need(self, kit: Kit, slot: Slot, state: FitState) -> BlockExtent:
        """What a column needs with its pads; `kit` has the lines as they are from where its blocks begin."""
        column, pad = slot.column, slot.column.insets(kit)
        room, gap = slot.width - pad.start - pad.end, self._gap(kit, column)
        below = self._below(kit, column)
        need = measure_stack(column.kit(kit), column.blocks, room, gap, state, below)
        return _lowered(need, pad.before)._replace(height=need.height + pad.before + pad.after)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        columns, line = self._begun(kit, width, state)
        extents = [column.need for column in columns]
        return joined(extents, max((e.height for e in extents), default=0.0))._replace(first=line)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        begun, _ = self._begun(kit, width, state)
        tall = max(height or 0.0, *(column.need.height for column in begun))
        held = [block for column in self.columns for block in column.blocks]
        draft = Draft(kit, width, state, kit.rtl or begin_right(held, kit))
        draft.found += overwide(self, kit, width)
        for number, (slot, own) in enumerate(zip(self.slots(kit, width), begun, strict=True)):
            laid, top = self._set(own.kit, slot, tall, state, own.lift)
            origin = LayoutOrigin("Column", None, slot.column.span, kit.baseline)
            laid = replace(laid, fits=tuple(f._replace(room=number) for f in laid.fits))
            draft.place(laid, slot.start, top, f"column.{number}", origin)
        return draft.laid(tall)

    def _set(
        self, kit: Kit, slot: Slot, tall: float, state: FitState, lift: float
    ) -> tuple[LaidBlock, float]:
        """One column, and how far from the top it begins: as high as all of them where it is a box."""
        column, pad = slot.column, slot.column.insets(kit)
        inner, gap = column.kit(kit), self._gap(kit, slot.column)
        room = Size(slot.width - pad.start - pad.end, tall - pad.before - pad.after - lift)
        blocks = tuple(map(stretched, column.blocks)) if self.stretch else column.blocks
        below = self._below(kit, column)
        laid = arrange_stack(inner, blocks, room.width, room.height, gap, state, column.spread, below)
        if not any(pad[1:]) and not column.boxed:
            return laid, pad.before + lift
        draft = Draft(kit, slot.width, state)
        if column.boxed:
            column.lay(draft, inner, Size(slot.width, tall))
        draft.place(laid, pad.start, pad.before + lift)
        return draft.laid(tall), 0.0


def _lowered(need: BlockExtent, by: float) -> BlockExtent:
    """What is needed by what begins so much lower."""
    first = None if need.first is None else need.first + by
    return need._replace(height=need.height + by, first=first)


def _first_line(step: float, slots: Sequence[Slot], needs: Sequence[BlockExtent]) -> float | None:
    """How far down lines are that lower the texts of columns least: those of one column stay where they are."""
    tall = max((need.height for need in needs), default=0.0)
    firsts = [
        need.first + tops(slot.column.spread, tall - need.height, 0)[0]
        for slot, need in zip(slots, needs, strict=True)
        if need.first is not None
    ]
    return min(firsts, key=lambda line: sum((line - first) % step for first in firsts), default=None)


def _lifts(columns: list[BlockExtent]) -> list[float]:
    """How much lower each column begins, so that marks and readings over a first line move no base line from that beside it."""
    most = max((need.raised for need in columns), default=0.0)
    return [most - max(need.raised, 0.0) if most > 0.0 and need.air else 0.0 for need in columns]
