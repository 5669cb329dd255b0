"""A zone: a band across the page whose edges no language can move."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Generic, Literal, NamedTuple

from leafletgen.core.geometry import Length, Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.backdrop import Background
from leafletgen.page.blocks.kit import Block, Measure, Name, T
from leafletgen.page.blocks.stack import Column, Columns, Spread, Stack


@record
class Zone(Generic[T]):
    """A band of fixed height (or `rest`) on a ground; its content is `blocks`, or `columns` of blocks.

    `pad` is the room above and below the content, `rule` a line on the zone's upper or lower edge between the
    margins. A ground other than `paper` floods the band and, on a page without a frame, its bleed; over it, a `background` does. Where the
    page has a ground, a zone that states none stands on that.
    """

    id: str
    height: Measure
    ground: str = "paper"
    blocks: tuple[Block, ...] = ()
    columns: tuple[Column[T], ...] = ()
    pad: Length | None = None
    pad_before: Length | None = None
    gap: Length | None = None
    gutter: Length | None = None
    spread: Spread = "start"
    rule: Literal["none", "before", "after"] = "none"
    background: Background | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def states_ground(self) -> bool:
        """Whether the layout says its ground."""
        return self.ground != "paper" or "ground" in self.spans

    @property
    def content(self) -> Block:
        """What is set into the zone."""
        if self.columns:
            return Columns(self.columns, self.gutter, self.span)
        return Stack(self.blocks, self.gap, self.spread, self.span)


@record
class Each(Generic[T]):
    """The same zone or blocks once for each name in `of`; inside, `as` (or `as.…`) stands for that name."""

    of: tuple[Name, ...]
    name: str = field(metadata={"key": "as"})
    zone: Zone[T] | None = None
    blocks: tuple[Block, ...] = ()
    span: Span | None = field(default=None, compare=False)


class ArtSpec(NamedTuple):
    """A large sign over the zones, in points; `start` where it hangs from the start edge, else `end` counts. Where it, and
    its width, are written.
    """

    pictogram: str
    alt: str
    width: float
    top: float
    start: float | None
    end: float
    ground: str
    span: Span | None = None
    width_span: Span | None = None


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
    span: Span | None
    ground: str = field(default="paper", metadata={"late": True})
    background: Background | None = field(default=None, metadata={"late": True})

    def ground_of(self, zone: Zone[Any]) -> str:
        """What a zone stands on."""
        return zone.ground if zone.states_ground else self.ground

    def floods(self, zone: Zone[Any]) -> bool:
        """Whether a zone has a ground of its own that is seen."""
        bare = self.ground == "paper" and self.background is None
        return zone.states_ground and not (bare and zone.ground == "paper")
