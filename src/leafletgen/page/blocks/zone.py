"""A zone: a band across the page whose edges no language can move."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Annotated, Any, Generic, Literal

from leafletgen.core.geometry import Length, Size
from leafletgen.core.reading.declared import ALONE, Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.grids.grid import Gridded, LayoutGrid
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kit import Block, Measure, Name, T
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.page.blocks.stretch import Spread
from leafletgen.page.blocks.when import When


@record
class Zone(Generic[T]):
    """A band of fixed height (or `rest`) on a ground; its content is `blocks`, in the cells of a `grid` where there is one, or
    `columns` of blocks. `spread`: where spare height goes, also in columns that do not say it. `stretch`: boxes in it take the
    height that is left. `area`, or `column` and `row`: where it stands in its page's grid, where there is one; it needs no
    height there. `baseline`: between the lines that all its texts stand on, or whose lines.

    `pad` is the room above and below the content, `rule` a line on the zone's upper or lower edge between the
    margins. A ground other than `paper` floods the band and, on a page without a frame, its bleed; over it, a `background` does. Where the
    page has a ground, a zone that states none stands on that. `over` and `under` are layers on its
    content and beneath it.
    """

    id: str
    height: Measure = Measure(None)
    ground: str = "paper"
    blocks: Annotated[tuple[Block, ...], Unless(("columns",))] = ()
    columns: Annotated[tuple[Column[T], ...], Unless(("grid",))] = ()
    pad: Length | None = None
    pad_before: Length | None = None
    gap: Annotated[Length | None, Unless(("columns",))] = None
    gutter: Annotated[Length | None, Beside(("columns", "grid"))] = None
    spread: Spread = "start"
    rule: Literal["none", "before", "after"] = "none"
    when: When | None = field(default=None, metadata={"late": True})
    background: Background | None = field(default=None, metadata={"late": True})
    over: tuple[LayoutLayer[T], ...] = field(default=(), metadata={"late": True})
    under: tuple[LayoutLayer[T], ...] = field(default=(), metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)
    grid: LayoutGrid | None = field(default=None, metadata={"late": True})
    stretch: bool = field(default=False, metadata={"late": True})
    area: Name | None = field(default=None, metadata={"late": True})
    column: Annotated[tuple[int, ...], ALONE, Unless(("area",))] = field(default=(), metadata={"late": True})
    row: Annotated[tuple[int, ...], ALONE, Unless(("area",))] = field(default=(), metadata={"late": True})
    baseline: Baseline | None = field(default=None, metadata={"late": True})
    below: Length | None = field(default=None, metadata={"hidden": True, "late": True})
    """The room below its content, where a band or a rule begins there."""

    def __post_init__(self) -> None:
        """Columns that do not say where spare height goes have their zone's `spread`. Now, not where they are set: what a sheet is
        known by, and what is kept of it, has to differ with it.
        """
        if self.columns and self.spread != "start":
            alike = (
                one if "spread" in one.spans else replace(one, spread=self.spread) for one in self.columns
            )
            object.__setattr__(self, "columns", tuple(alike))

    @property
    def states_ground(self) -> bool:
        """Whether the layout says its ground."""
        return self.ground != "paper" or "ground" in self.spans

    @property
    def edge_to_edge(self) -> bool:
        """Whether it holds one block that keeps no margin and no pads: what is cut apart reaches to the edges."""
        return len(self.blocks) == 1 and bool(getattr(inner(self.blocks[0]), "edge_to_edge", False))

    @cached_property
    def content(self) -> Block:
        """What is set into the zone. Kept: who looks at it again sees at once that it is the same."""
        if self.grid is not None:
            return Gridded(
                self.grid, self.blocks, self.gap, self.gutter, self.spread, self.stretch, self.span
            )
        if self.columns:
            return Columns(self.columns, self.gutter, self.span, self.stretch, self.below)
        return Stack(self.blocks, self.gap, self.spread, self.span, stretch=self.stretch, below=self.below)


@record
class ArtSpec:
    """A large sign over the zones, in points: the short form of a layer. `start` where it hangs from the start edge, else `end`
    counts. Where it, and its width, are written.
    """

    pictogram: str
    alt: str
    width: float
    top: float
    start: float | None
    end: float
    ground: str
    span: Span | None = field(default=None, compare=False)
    width_span: Span | None = field(default=None, compare=False)


@record
class PageSpec:
    """A page to be laid out: trim size and insets in points, its localized zones, and where it is declared."""

    id: str
    trim: Size
    frame: float
    margin: float
    bleed: float
    zones: tuple[Zone[Any], ...]
    art: tuple[ArtSpec, ...]
    span: Span | None = field(compare=False)
    grid: LayoutGrid | None = field(default=None, metadata={"late": True})
    baseline: Baseline | None = field(default=None, metadata={"late": True})
    ground: str = field(default="paper", metadata={"late": True})
    background: Background | None = field(default=None, metadata={"late": True})
    over: tuple[LayoutLayer[Any], ...] = field(default=(), metadata={"late": True})
    under: tuple[LayoutLayer[Any], ...] = field(default=(), metadata={"late": True})

    def ground_of(self, zone: Zone[Any]) -> str:
        """What a zone stands on."""
        return zone.ground if zone.states_ground else self.ground

    def floods(self, zone: Zone[Any]) -> bool:
        """Whether a zone has a ground of its own that is seen."""
        bare = self.ground == "paper" and self.background is None
        return zone.states_ground and not (bare and zone.ground == "paper")
