"""A sign as data: layers of outlines on the 24-unit grid, and how they become a frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, reduce
from typing import Literal

from leafletgen.core.color import WHITE, Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import Path
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import DrawnScene, Frame, Placed, Shape, SignKind, Stroke

GRID = 24
"""Side of the square a sign is drawn in, in its own units; mass keeps 1 unit inside."""

SMALL = 10 * MM
"""Below this side (in points) the plain drawing is taken: cuts of 1.5 units would be finer than 0.6 mm."""

PaintRole = Literal["ink", "ground", "mark", "paper"]


class Layer(NamedTuple):
    """One outline, filled with a role or stroked with it (`stroke` = width in grid units, 0 = filled)."""

    path: Path
    role: PaintRole
    stroke: float = 0.0
    round: bool = False

    @property
    def bounds(self) -> Rect:
        """The box of what it paints, in grid units (a stroke's mitres left out)."""
        return self.path.bounds.grown(self.stroke / 2)


class Pictogram(NamedTuple):
    """A sign. `mirror`: it looks one way, and turns round on a right-to-left page. `keywords`: for search.

    `plain` gives its drawing for small sizes, where there is one; it is read only when asked.
    """

    name: str
    layers: tuple[Layer, ...]
    mirror: bool
    keywords: tuple[str, ...] = ()
    plain: Callable[[], Pictogram | None] | None = None

    @property
    def ink(self) -> Rect:
        """The box of all that it paints except cuts, in grid units."""
        return _ink(self.layers)

    def frame(
        self,
        size: float,
        ink: Paint,
        ground: Paint = WHITE,
        rtl: bool = False,
        *,
        mark: Paint | None = None,
        paper: Paint = WHITE,
    ) -> Frame:
        """The sign as a square frame with a side of `size` points, without tags; plain where that is small.

        `ground` is what lies beneath: cuts take its colour. `mark` stands for the accent (else the ground).
        """
        small = self.plain() if self.plain and size < SMALL else None
        layers = (small or self).layers
        return _drawn(layers, size, rtl and self.mirror, SignPaints(ink, ground, mark or ground, paper))


class SignPaints(NamedTuple):
    """What stands for each `PaintRole`."""

    ink: Paint
    ground: Paint
    mark: Paint
    paper: Paint


# A sheet shows few signs many times, and the sheets of all languages show the same.


@lru_cache(256)
def _ink(layers: tuple[Layer, ...]) -> Rect:
    boxes = [layer.bounds for layer in layers if layer.role != "ground"]
    return reduce(Rect.union, boxes) if boxes else Rect(0, 0, GRID, GRID)


@lru_cache(256)
def _drawn(layers: tuple[Layer, ...], size: float, mirrored: bool, paints: SignPaints) -> Frame:
    scale = size / GRID
    to = Transform.scale(scale)
    if mirrored:
        to = to.then(Transform.mirror(size))
    items = []
    for layer in layers:
        paint, path = getattr(paints, layer.role), layer.path.transformed(to)
        sign: SignKind | None = "picture" if layer.role == "ink" else None
        if layer.stroke:
            shape = Shape(path, stroke=Stroke(paint, layer.stroke * scale, round=layer.round), sign=sign)
        else:
            shape = Shape(path, fill=paint, sign=sign)
        items.append(Placed(Point(0, 0), shape))
    return Frame(Size(size, size), tuple(items), DrawnScene((), mirrored))
