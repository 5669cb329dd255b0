"""A layer: a block or a shape laid over what stands on a page, or under it, by a point of what it hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Annotated, Generic, TypeAlias

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import ALONE, BUILT_IN, Unless
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.shape import PathData, PlainShape, ShapeKind
from leafletgen.page.blocks.kit import Block, Kit, Name, T
from leafletgen.page.blocks.when import When

NOTHING = Length(0.0, "mm")
PAGE = "page"
"""What hangs on the page itself, and the name by which a layer may be cut off by its edge."""
INLINE = {"start": 0.0, "center": 0.5, "end": 1.0}
BLOCK = {"before": 0.0, "center": 0.5, "after": 1.0}


class BoxPoint(NamedTuple):
    """A corner, the middle of an edge or the middle of a box: which part of its width from the start, of its height from
    above.
    """

    inline: float = 0.0
    block: float = 0.0

    @property
    def name(self) -> str:
        """It has none."""
        return ""


class DrawnPlace(str):
    """A place of a drawing by its name; the middle of a layer lies on it."""

    __slots__ = ()
    inline = block = 0.5

    @property
    def name(self) -> str:
        """What the drawing's file calls it."""
        return str(self)


AnchorPoint: TypeAlias = BoxPoint | DrawnPlace


def parse_point(text: str) -> AnchorPoint | None:
    """`start before`, `center after`, or the name of a place; None where it is neither."""
    words = text.split()
    if len(words) == 1 and words[0] not in {**INLINE, **BLOCK}:
        return DrawnPlace(words[0])
    if len(words) != 2 or words[0] not in INLINE or words[1] not in BLOCK:
        return None
    return BoxPoint(INLINE[words[0]], BLOCK[words[1]])


class LayerTurn(float):
    """Degrees clockwise where reading begins at the left; against the clock where it begins at the right."""

    __slots__ = ()


def parse_turn(text: str, span: Span) -> LayerTurn | None:
    """Degrees; None beyond a full turn."""
    degrees = BUILT_IN[float].parse(text, span)
    return LayerTurn(degrees) if degrees is not None and abs(degrees) <= 360 else None


@record
class LayerAnchor:
    """Where something hangs: at a point of a zone, a block or another layer (by its `id`), or of the `page`, or at a named place of
    a drawing; `dx` towards the end and `dy` downwards from there.
    """

    of: str | None = None
    point: BoxPoint = BoxPoint()
    dx: Length = NOTHING
    dy: Length = NOTHING
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class LayoutLayer(Generic[T]):
    """A block, or a `shape`, whose own point lies on the point that `at` names. `to`: where a line or arrow leads.

    `paint` is a shape's colour, or the ink of a block; `ground` the ground that a block stands on (else that of its zone).
    `may_cover`: ids of what it may lie over; `page`: it may run over the page's edge. `when`: where it stands at all.
    """

    __kind__ = Block

    block: Block | None = None
    shape: ShapeKind | None = None
    at: LayerAnchor = LayerAnchor()
    to: LayerAnchor | None = None
    id: Name | None = None
    width: Length | None = None
    height: Length | None = None
    stroke: Length | None = None
    radius: Length | None = None
    d: PathData | None = None
    paint: str | None = None
    ground: Annotated[str | None, Unless(("paint",), but=("block",))] = None
    rotate: LayerTurn = LayerTurn()
    alt: T | None = None
    may_cover: Annotated[tuple[str, ...], ALONE] = ()
    when: When | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def anchors(self) -> tuple[LayerAnchor, ...]:
        """What it hangs on, and what it leads to."""
        return (self.at,) if self.to is None else (self.at, self.to)

    @property
    def name(self) -> str | None:
        """By which others hang on it: its own `id`, or its block's."""
        return self.id or getattr(self.block, "id", None)

    @property
    def content(self) -> Block:
        """What is laid."""
        if self.block is not None:
            return self.block
        return PlainShape(
            self.shape or "rect", self.width, self.height, self.stroke, self.radius, self.d, self.paint, self.alt, self.span
        )  # fmt: skip

    @property
    def measure(self) -> Length | None:
        """The width it is given, or that of its block; None where nothing says how wide it is."""
        own = getattr(inner(self.block), "width", None) if self.block is not None else None
        return self.width or (own if isinstance(own, Length) else None)

    def kit(self, kit: Kit, ground: str) -> Kit:
        """The kit on its ground, with its own ink."""
        own = kit.on(self.ground or ground)
        if self.paint is None or self.block is None:
            return own
        inks = {**own.look.inks, own.ground: self.paint}
        return replace(own, look=replace(own.look, inks=inks))
