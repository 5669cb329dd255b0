"""Zones in the cells of their page's grid."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Generic

from leafletgen.core.geometry import Length, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.item import LayoutItem, key_of
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Measure, T
from leafletgen.page.blocks.placing import GridCell, Placing
from leafletgen.page.blocks.planned import ARTIFACT, Draft
from leafletgen.page.blocks.rooms import boxed
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import FrameBuilder, Shape
from leafletgen.text.ir.structure import StructureElement

NONE = Length(0.0, "mm")


class Sides(NamedTuple):
    """Points on the four sides of a box."""

    start: float = 0.0
    end: float = 0.0
    before: float = 0.0
    after: float = 0.0


class Margins(NamedTuple):
    """What a page leaves at its edges, in points: from its side edges to the content, and how far grounds run over them."""

    side: float
    spill: float


@record
class CellZone(Generic[T]):
    """A zone in a cell, on the ground that it or its page states: where it `floods`, that fills the cell, and runs over the page's edges where the cell lies at them; its content
    keeps the page's margin from these, the zone's pads above and below, and, on a ground, as much on the other sides.
    """

    zone: Zone[T]
    ground: str = "paper"
    floods: bool = False
    insets: Sides = Sides()
    spill: Sides = Sides()
    span: Span | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The name of its zone."""
        return self.zone.id

    def room(self, width: float) -> float:
        """The width that its content has in a cell of `width`."""
        return width - self.insets.start - self.insets.end

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        need = self.zone.content.measure(self._kit(kit), self.room(width), state)
        stated = self.zone.height.length
        tall = need.height + self.insets.before + self.insets.after
        return need._replace(
            height=max(tall, kit.pt(stated) if stated else 0.0), raised=0.0, sunk=0.0, first=None
        )

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        inner, pads = self._kit(kit), self.insets.before + self.insets.after
        tall = self.measure(kit, width, state).height if height is None else height
        laid = self.zone.content.arrange(inner, self.room(width), tall - pads, state)
        draft = Draft(inner, width, state)
        with draft.within(ARTIFACT):
            self._ground(inner, draft, width, tall)
        start = self.insets.end if kit.rtl else self.insets.start
        with draft.within(StructureElement("Sect")):
            for point, item in laid.frame.items:
                draft.raw(item, point.moved(start, self.insets.before))
        frame = draft.build(tall)
        return LaidBlock(frame, laid.fits, tuple(boxed(d, self.zone.id) for d in laid.diagnostics))

    def _kit(self, kit: Kit) -> Kit:
        return kit.on(self.ground).ruled(self.zone.baseline)

    def _ground(self, kit: Kit, box: FrameBuilder, width: float, tall: float) -> None:
        s = self.spill
        area = Rect(-s.start, -s.before, width + s.start + s.end, tall + s.before + s.after)
        if self.zone.background is not None:
            filled = self.zone.background.backdrop(kit).filling(Size(area.width, area.height))
            box.put(filled, area.x, area.y, area.width)
        elif self.floods:
            box.shape(Shape(rectangle(area), fill=kit.ground_paint))
        if self.zone.rule != "none":
            thick = kit.line
            y = (tall if self.zone.rule == "after" else 0.0) - thick / 2
            box.shape(Shape(rectangle(Rect(self.insets.start, y, self.room(width), thick)), fill=kit.ink))


def cell_zones(
    page: PageSpec, zones: tuple[Zone[Any], ...], placing: Placing, kit: Kit, margins: Margins
) -> tuple[Block, ...]:
    """The zones of a page in the cells of its grid."""
    return tuple(
        CellZone(
            zone,
            page.ground_of(zone),
            page.floods(zone),
            _insets(page, zone, cell, placing, kit, margins),
            _spill(cell, placing, margins),
            zone.span,
        )
        for zone, cell in zip(zones, placing.cells, strict=True)
    )


def _at_edges(cell: GridCell, placing: Placing) -> tuple[bool, bool, bool, bool]:
    """Whether a cell lies at the page's edges: start, end, before, after."""
    end, after = cell.column + cell.columns, cell.row + cell.rows
    return cell.column == 0, end == placing.columns, cell.row == 0, after == placing.rows


def _spill(cell: GridCell, placing: Placing, margins: Margins) -> Sides:
    return Sides(*(margins.spill if at else 0.0 for at in _at_edges(cell, placing)))


def _insets(
    page: PageSpec, zone: Zone[Any], cell: GridCell, placing: Placing, kit: Kit, margins: Margins
) -> Sides:
    start, end, _, _ = _at_edges(cell, placing)
    pad = kit.pt(zone.pad) if zone.pad else kit.space("zone")
    before = kit.pt(zone.pad_before) if zone.pad_before else pad
    beside = pad if page.floods(zone) or zone.background is not None else 0.0
    return Sides(margins.side if start else beside, margins.side if end else beside, kit.snapped(before), pad)


def as_zone(block: Any, number: int) -> Zone[Any]:
    """A block that stands right in a cell of a page, as a zone without pads."""
    if isinstance(block, Zone):
        return block
    spans = getattr(block, "spans", {})
    held = block if isinstance(block, LayoutItem) else LayoutItem[Any](block)
    name = held.id or held.area or key_of(block, number)
    said = held.rotate or held.writing or held.language
    own = (
        LayoutItem[Any](
            held.block, rotate=held.rotate, writing=held.writing, language=held.language, span=held.span
        )
        if said
        else held.block
    )
    return Zone(
        str(name), Measure(None), blocks=(own,), pad=NONE, span=block.span, spans=spans,
        area=held.area, column=held.column, row=held.row, when=held.when,
    )  # fmt: skip
