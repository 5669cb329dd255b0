"""Plain shapes for layers: rectangle, circle, line, arrow, and outlines of one's own. Their room is their ink."""

from __future__ import annotations

from dataclasses import field
from typing import Generic, Literal, TypeAlias, cast

from leafletgen.core.geometry import Length, Point, Rect, Size, Transform
from leafletgen.core.path import Path, circle, polygon, rectangle, rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

ShapeKind: TypeAlias = Literal["rect", "circle", "line", "arrow", "path"]
WIDTH = 6.0
"""Of a shape that does not say: in u."""
LINE = 0.3
"""Thickness of a line, and of an arrow's shaft, that do not say: in u."""
HEAD = 4.0
"""Width of an arrow's head, in thicknesses of its shaft ..."""
TIP = 3.6
"""... and its length."""


class PathData(str):
    """Path data as SVG writes it, in u: x towards the end, y downwards."""

    __slots__ = ()


def parse_path_data(text: str) -> PathData | None:
    """Path data; None where it is none, or draws nothing."""
    # Late: only for layers with outlines of their own.
    from leafletgen.page.pictograms.svg import parse_path

    try:
        box = parse_path(text).bounds
    except ValueError:
        return None
    return PathData(text) if max(box.width, box.height) > 0 and max(map(abs, box)) < FARTHEST else None


FARTHEST = 1000.0
"""No outline has a point so many u away."""


@record
class PlainShape(Generic[T]):
    """A shape, filled with its paint; with a `stroke` it is an outline of that thickness. Without `alt` it decorates."""

    kind: ShapeKind
    width: Length | None = None
    height: Length | None = None
    stroke: Length | None = None
    radius: Length | None = None
    d: PathData | None = None
    paint: str | None = None
    alt: T | None = None
    span: Span | None = field(default=None, compare=False)

    def size(self, kit: Kit) -> Size:
        """How large it is, in points: its ink, thickness and all."""
        wide = kit.pt(self.width) if self.width else WIDTH * kit.u
        if self.kind == "circle":
            return Size(wide, wide)
        if self.kind in ("line", "arrow"):
            return Size(wide, self._thickness(kit) * (HEAD if self.kind == "arrow" else 1.0))
        if self.kind == "path":
            box = self._outline(kit).bounds
            edge = self._thickness(kit) if self.stroke else 0.0
            return Size(box.width + edge, box.height + edge)
        return Size(wide, kit.pt(self.height) if self.height else wide)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return BlockExtent(self.size(kit).height)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        size = self.size(kit)
        box = kit.builder(size.width)
        alt = cast(RichText, self.alt).spoken if self.alt is not None else None
        paint = kit.look.paint(self.paint) if self.paint else kit.accent
        with box.within(StructureElement("Figure", alt=alt) if alt else StructureElement("Artifact")):
            if self.stroke and self.kind not in ("line", "arrow"):
                edge = self._thickness(kit)
                inside = Rect(edge / 2, edge / 2, size.width - edge, size.height - edge)
                box.shape(Shape(self._path(kit, inside), stroke=Stroke(paint, edge), sign="picture"))
            else:
                box.shape(Shape(self._path(kit, Rect(0, 0, *size)), fill=paint, sign="picture"))
        return LaidBlock(box.build(size.height))

    def _thickness(self, kit: Kit) -> float:
        return kit.pt(self.stroke) if self.stroke else LINE * kit.u

    def _path(self, kit: Kit, r: Rect) -> Path:
        """Its outline within a box."""
        if self.kind == "circle":
            return circle(r.center, r.width / 2)
        if self.kind == "arrow":
            return _arrow(r, self._thickness(kit))
        if self.kind == "path":
            path = self._outline(kit)
            return path.moved(r.x - path.bounds.x, r.y - path.bounds.y)
        radius = kit.pt(self.radius) if self.radius else 0.0
        return rounded(r, radius) if radius else rectangle(r)

    def _outline(self, kit: Kit) -> Path:
        """The outline of one's own in points; as wide as `width`, where that is said."""
        # Late: see `parse_path_data`.
        from leafletgen.page.pictograms.svg import parse_path

        path = parse_path(self.d or "M0 0h1v1h-1z")
        scale = kit.u
        if self.width and path.bounds.width:
            edge = self._thickness(kit) if self.stroke else 0.0
            scale = max(kit.pt(self.width) - edge, 0.0) / path.bounds.width
        return path.transformed(Transform.scale(scale))


def _arrow(r: Rect, thick: float) -> Path:
    """From start to end, its head as high as the box."""
    neck, middle = max(r.right - TIP * thick, r.x), r.center.y
    above, below = middle - thick / 2, middle + thick / 2
    return polygon([
        (r.x, above), (neck, above), (neck, r.y), Point(r.right, middle), (neck, r.bottom), (neck, below), (r.x, below),
    ])  # fmt: skip
