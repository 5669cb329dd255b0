"""A drawing as data: outlines in the paints of the theme, and the points that texts belong to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Size, Transform
from leafletgen.core.path import Path
from leafletgen.core.record import NamedTuple
from leafletgen.page.drawing.notation import blend
from leafletgen.text.ir.frame import DrawnScene, Frame, Placed, Shape, Stroke
from leafletgen.text.ir.gradient import Gradient, ToneAxis, ToneStop, middle


class DrawnTones(NamedTuple):
    """A gradient in units of the drawing: names of paints at parts (0 to 1) of an axis."""

    axis: ToneAxis
    stops: tuple[tuple[float, str], ...]


class DrawnLayer(NamedTuple):
    """One outline. `fill` and `stroke` name paints (a role of the theme, or `#rrggbb` for the role of that colour); `width` and
    `dash` in units of the drawing; `at`: the byte of the file where it begins.
    """

    path: Path
    fill: str | DrawnTones | None
    stroke: str | None
    width: float
    dash: tuple[float, ...]
    round: bool
    at: int

    @property
    def paints(self) -> tuple[str, ...]:
        """The names of all paints it needs; of a mixture, both."""
        fill = [name for _, name in self.fill.stops] if isinstance(self.fill, DrawnTones) else [self.fill]
        names = [name for name in (*fill, self.stroke) if name]
        return tuple(one for name in names for one in (blend(name) or (name,)) if isinstance(one, str))


class VectorDrawing(NamedTuple):
    """A picture of `size` units. `points` by the names of their labels; `mirror`: it turns round on a right-to-left page."""

    size: Size
    layers: tuple[DrawnLayer, ...]
    points: Mapping[str, Point]
    mirror: bool

    def frame(self, width: float, paint: Callable[[str], Paint], mirrored: bool) -> Frame:
        """Its picture, `width` points wide, without tags."""
        scale = width / self.size.width
        to = Transform.scale(scale)
        if mirrored:
            to = to.then(Transform.mirror(width))
        shapes = [_shape(layer, to, scale, paint) for layer in self.layers]
        return Frame(
            Size(width, self.size.height * scale),
            tuple(Placed(Point(0, 0), shape) for shape in shapes),
            DrawnScene(tuple((name, to.apply(point)) for name, point in self.points.items()), mirrored),
        )


def _shape(layer: DrawnLayer, to: Transform, scale: float, paint: Callable[[str], Paint]) -> Shape:
    stroke = None
    if layer.stroke:
        dash = tuple(length * scale for length in layer.dash)
        stroke = Stroke(paint(layer.stroke), layer.width * scale, dash, layer.round)
    path = layer.path.transformed(to)
    if isinstance(layer.fill, DrawnTones):
        stops = tuple(ToneStop(at, paint(name)) for at, name in layer.fill.stops)
        run = Gradient(layer.fill.axis.mapped(to), stops)
        return Shape(path, middle(run), stroke, gradient=run)
    return Shape(path, paint(layer.fill) if layer.fill else None, stroke)
