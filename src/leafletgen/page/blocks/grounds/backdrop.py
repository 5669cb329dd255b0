"""What lies behind words: `background` of a page, zone, column, callout or card, its gradients and scrims."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Literal, NewType

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length, Point, Rect, Size
from leafletgen.core.path import rounded
from leafletgen.core.reading.declared import ALONE, Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grounds.artwork import artwork, is_drawn
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.text.ir.backdrop import Backdrop, Tones, Wash
from leafletgen.text.ir.frame import FrameBuilder, PageSide, RasterImage, Shape, Stroke
from leafletgen.text.ir.gradient import ToneStop

LogicalSide = Literal["start", "end", "before", "after"]
SIDES: tuple[PageSide, ...] = ("left", "top", "right", "bottom")


PartOfWhole = NewType("PartOfWhole", float)
"""A part of a whole: `40%` or 0.4."""

Angle = NewType("Angle", float)
"""Degrees clockwise, as in CSS."""

HALF = PartOfWhole(0.5)


@record
class ColorStop:
    """A colour of the theme on the way of a gradient; without `at`, it stands evenly between its neighbours."""

    __shorthand__ = "paint"

    paint: str
    at: PartOfWhole | None = None
    span: Span | None = field(default=None, compare=False)


@record
class GradientSpec:
    """Colours that run into each other: at `angle` (0 upwards, 90 to the end, 180 downwards), or outwards from the `focus`."""

    __shorthand__ = "colors"

    colors: tuple[ColorStop, ...]
    kind: Literal["linear", "radial"] = "linear"
    angle: Annotated[Angle, Unless(("kind=radial",))] = Angle(180)
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`."""
        if len(self.colors) < 2:
            yield diagnostic("gradient-short", self.spans.get("colors", self.span), count=len(self.colors))

    def tones(self, kit: Kit) -> Tones:
        """With its paints, mirrored where the language is."""
        last = len(self.colors) - 1
        stops: list[ToneStop] = []
        for number, color in enumerate(self.colors):
            at = color.at if color.at is not None else number / max(last, 1)
            # Never behind the one before, as in CSS.
            at = max(at, stops[-1].at) if stops else at
            stops.append(ToneStop(min(max(at, 0.0), 1.0), kit.look.paint(color.paint)))
        return Tones(tuple(stops), -self.angle if kit.rtl else self.angle, self.kind == "radial")


@record
class Scrim:
    """What is laid over a picture so that words are read: `tint` at `strength` (without `tint` the ground beneath), everywhere, or
    `from` one side until it is gone at `reach`, a part of the way to the other; `blur` makes the picture itself soft.
    """

    tint: str | None = None
    strength: PartOfWhole | None = None
    side: LogicalSide | None = field(default=None, metadata={"key": "from"})
    reach: Annotated[PartOfWhole, Beside(("from",))] = PartOfWhole(1.0)
    blur: Length | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def tints(self) -> bool:
        """Whether it lays a colour over the picture; one that only blurs does not."""
        return self.tint is not None or self.strength is not None or self.blur is None

    def wash(self, kit: Kit) -> Wash:
        """With its paint, on its physical side."""
        paint = kit.look.paint(self.tint) if self.tint else kit.ground_paint
        strength = STRENGTH if self.strength is None else self.strength
        return Wash(
            paint, float(strength), physical(kit, self.side) if self.side else None, float(self.reach)
        )


STRENGTH = 0.6


@record
class Background:
    """A picture, a drawing or a gradient behind words. `focus`: the point of a picture that is kept in sight, in parts of it from its
    upper left corner; the centre of a radial gradient. A picture is never turned round for a right-to-left language,
    unless `mirror` says so. It is decoration, and not read aloud.
    """

    __shorthand__ = "file"

    file: str | None = None
    gradient: GradientSpec | None = None
    focus: tuple[PartOfWhole, ...] = (HALF, HALF)
    scrim: Annotated[tuple[Scrim, ...], ALONE] = ()
    mirror: Annotated[bool, Beside(("file",))] = False
    image: RasterImage | None = field(default=None, metadata={"hidden": True})
    """The decoded file, filled by the project's reader."""
    drawing: VectorDrawing | None = field(default=None, metadata={"hidden": True})
    """The same where the file is a drawing."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`."""
        if self.file is None and self.gradient is None:
            yield diagnostic("background-none", self.span)
        if self.file is not None and self.gradient is not None:
            yield diagnostic("background-twice", self.span)
        soft = next((one for one in self.scrim if one.blur is not None), None)
        if soft is not None and self.file is not None and is_drawn(self.file):
            yield diagnostic("drawing-blur", soft.spans.get("blur", soft.span), file=self.file)
        yield from unpaired(self.focus, self.spans.get("focus", self.span))

    def backdrop(self, kit: Kit, radius: float = 0.0) -> Backdrop:
        """With its paints on the ground of the kit. Where it touches an edge of the page, it may run over it."""
        soft = next((scrim for scrim in self.scrim if scrim.blur is not None), None)
        x, y = point(self.focus)
        turned = self.image is None and self.drawing is None and kit.rtl
        return Backdrop(
            picture=self.image,
            art=artwork(kit, self.drawing),
            tones=self.gradient.tones(kit) if self.gradient else None,
            focus=Point(1 - x if turned else x, y),
            flipped=kit.rtl and (self.mirror or (self.drawing is not None and self.drawing.mirror)),
            washes=tuple(scrim.wash(kit) for scrim in self.scrim if scrim.tints),
            blur=kit.pt(soft.blur) if soft and soft.blur else 0.0,
            blur_side=physical(kit, soft.side) if soft and soft.side else None,
            blur_reach=soft.reach if soft else 1.0,
            radius=radius,
            over=frozenset(SIDES),
            ground=kit.ground_paint,
            span=self.span,
        )


def physical(kit: Kit, side: LogicalSide) -> PageSide:
    """A side as it is on the page."""
    if side == "before":
        return "top"
    if side == "after":
        return "bottom"
    return "left" if (side == "start") != kit.rtl else "right"


def unpaired(focus: tuple[PartOfWhole, ...], where: Span | None) -> Iterator[Diagnostic]:
    """What is said of a point that is not two parts."""
    if len(focus) != 2:
        yield diagnostic("focus-pair", where, count=len(focus))


def point(focus: tuple[PartOfWhole, ...]) -> Point:
    """Two parts as a point; the middle where there are not two (which has been reported)."""
    return Point(*focus) if len(focus) == 2 else Point(0.5, 0.5)


def lay(
    box: FrameBuilder, kit: Kit, background: Background | None, size: Size, radius: float = 0.0, edge: Stroke | None = None
) -> None:  # fmt: skip
    """The background of a block, with the ground under it, or that ground alone with its edge; it is no part of what is read."""
    if background is None:
        return box.shape(Shape(rounded(Rect(0, 0, *size), radius), kit.ground_paint, edge))
    return box.put(background.backdrop(kit, radius).filling(size), 0, 0, size.width)
