"""How near to the edges of its pages a layout lets anything stand that must not be cut (decision 076).

Rooms as they are declared decide, never what a language puts into them: so all languages of an output are printed at one scale, and a
new one alters none of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from leafletgen.core.geometry import Insets
from leafletgen.model.project.checking.anchors import Anchors, Listed, Target, listed
from leafletgen.model.project.layout import Layout, Page
from leafletgen.page.blocks.cell_zone import as_zone
from leafletgen.page.blocks.grounds.backdrop import LogicalSide
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.rule import Spacer
from leafletgen.page.blocks.kit import Block, Kit
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.page.blocks.tear_off import TearOff
from leafletgen.page.blocks.zone import Zone
from leafletgen.sheet.printable import TOUCH, Clearance, nearest

SIDES: tuple[LogicalSide, ...] = ("before", "end", "after", "start")
"""In the order of `Insets`."""


def clearance(layout: Layout, kit: Kit) -> Clearance:
    """Of a layout with all that stands in it under any condition. `kit`: of any edition that it is set for; it keeps the answer."""
    known = kit.cache.get(clearance)
    if not isinstance(known, Clearance):
        pages = {page.id: _Surveyed(layout, page, kit).insets() for page in layout.all_pages}
        known = Clearance(pages, kit.pt(layout.page.frame), bool(layout.panels))
        kit.cache[clearance] = known
    return known


@dataclass
class _Surveyed:
    """A page as its layout declares it; all in points."""

    layout: Layout
    page: Page
    kit: Kit

    def __post_init__(self) -> None:
        setup, grid = self.layout.page, self.page.grid
        self.frame = self.kit.pt(setup.frame)
        self.margin = self.kit.pt(self.page.margin or setup.margin)
        self.zones = tuple(as_zone(block, number) for number, block in enumerate(self.page.blocks))
        self.cells = grid.placing(self.page.blocks) if grid is not None else None

    def insets(self) -> Insets:
        """From each edge to what stands nearest to it; infinite where nothing does that could be cut."""
        inside = Insets(*(self._zones_from(side) for side in SIDES))
        layers = (self._layer(one) for one in listed(self.page.blocks, self.page))
        return nearest((inside, *layers, *self._signs()))

    def _zones_from(self, side: LogicalSide) -> float:
        found = (self._zone_from(side, zone) for zone in self._at(side))
        return min(found, default=inf)

    def _zone_from(self, side: LogicalSide, zone: Zone[Any]) -> float:
        away = self.frame
        if not zone.edge_to_edge:
            away += self.margin if side in ("start", "end") else self._pad(side, zone)
        ruled = inf
        if zone.rule != "none" and side in ("start", "end", zone.rule):
            ruled = self.frame if side == zone.rule else away
        return min(ruled, self._from(side, zone.content, away))

    def _pad(self, side: LogicalSide, zone: Zone[Any]) -> float:
        pad = zone.pad_before if side == "before" and zone.pad_before else zone.pad
        return self.kit.pt(pad) if pad else self.kit.space("zone")

    def _at(self, side: LogicalSide) -> Iterator[Zone[Any]]:
        """The zones that may lie at an edge: at the sides all, above and below those that come first there."""
        if self.cells is not None:
            rows, columns = self.cells.rows, self.cells.columns
            for zone, cell in zip(self.zones, self.cells.cells, strict=True):
                at = {
                    "before": cell.row == 0,
                    "after": cell.row + cell.rows == rows,
                    "start": cell.column == 0,
                    "end": cell.column + cell.columns == columns,
                }
                if at[side]:
                    yield zone
        elif side in ("start", "end"):
            yield from self.zones
        else:
            yield from _first(self.zones if side == "before" else self.zones[::-1])

    # --- what stands in a zone

    def _from(self, side: LogicalSide, block: Block, away: float) -> float:
        """From the edge to what a block puts nearest to it, where its room begins so far `away` from it."""
        block = inner(block)
        if isinstance(block, Spacer):
            return inf
        if isinstance(block, Picture):
            # What runs over an edge, or begins at it, may end at a white one: nobody misses a strip of it.
            return inf if side in block.bleed or (away <= TOUCH and not block.pictogram) else away
        if isinstance(block, TearOff):
            return away + block.air(side)
        if isinstance(block, Columns):
            return self._columns(side, block, away)
        if isinstance(block, Stack) and block.grid is None:
            return self._stack(side, block.blocks, away)
        return away

    def _columns(self, side: LogicalSide, block: Columns[Any], away: float) -> float:
        columns: Sequence[Column[Any]] = block.columns
        if side in ("start", "end"):
            columns = tuple(_first(columns if side == "start" else columns[::-1]))
        at = SIDES.index(side)
        return min(
            (
                away if column.boxed else self._stack(side, column.blocks, away + column.insets(self.kit)[at])
                for column in columns
            ),
            default=inf,
        )

    def _stack(self, side: LogicalSide, blocks: Sequence[Block], away: float) -> float:
        if side in ("start", "end"):
            return min((self._from(side, block, away) for block in blocks), default=inf)
        found = inf
        for block in blocks if side == "before" else blocks[::-1]:
            spacer, sure = inner(block), getattr(block, "when", None) is None
            if isinstance(spacer, Spacer):
                away += self.kit.pt(spacer.height.length) if sure and spacer.height.length else 0.0
                continue
            found = min(found, self._from(side, block, away))
            if sure:
                break
        return found

    # --- what lies over the zones and under them

    def _signs(self) -> Iterator[Insets]:
        """Large signs. One that reaches an edge runs over it on purpose."""
        for art in self.page.art:
            beside = art.start or art.end
            across = {"start" if art.start else "end": self.kit.pt(beside)} if beside else {}
            yield _inside({"before": self.frame + self.kit.pt(art.top), **across})

    def _layer(self, listing: Listed) -> Insets:
        """What hangs on the page or on a zone at its edge, by the corner or edge that it hangs from: how wide and high a layer is may
        be a matter of its texts.
        """
        layer, at = listing.layer, listing.layer.at
        target = Anchors(self.page.blocks, self.page).find(at.of, listing.home) or Target("page")
        if layer.to is not None or layer.rotate or target.kind not in ("page", "zone"):
            return _inside({})
        edges = self._edges_of(target)
        dx, dy, away = self.kit.pt(at.dx), self.kit.pt(at.dy), {}
        for (near, far), of, back in zip(
            (("start", "end"), ("before", "after")), (at.point.inline, at.point.block), (dx, dy), strict=True
        ):
            if of == 0.0 and near in edges:
                away[near] = edges[near] + back
            elif of == 1.0 and far in edges:
                away[far] = edges[far] - back
        art = layer.block is None or isinstance(inner(layer.block), Picture)
        return _inside(away, may_reach=art)

    def _edges_of(self, target: Target) -> dict[str, float]:
        """How far the edges of the page, or of a zone, are from those of the page, where that is no matter of texts."""
        if target.kind == "page":
            return dict.fromkeys(SIDES, 0.0)
        if self.cells is not None:
            return {}
        found = dict.fromkeys(("start", "end"), self.frame)
        if target.zone == 0:
            found["before"] = self.frame
        if target.zone == len(self.zones) - 1:
            found["after"] = self.frame
        return found


def _inside(away: dict[str, float], *, may_reach: bool = True) -> Insets:
    """How far something is from the edges, where that is known. `may_reach`: what reaches one runs over it on purpose."""
    least = TOUCH if may_reach else -inf
    return Insets(*(one if (one := away.get(side, inf)) > least else inf for side in SIDES))


def _first(parts: Sequence[Any]) -> Iterator[Any]:
    """Those of some that may be the first of an edition: up to one that stands in all."""
    for part in parts:
        yield part
        if part.when is None:
            return
