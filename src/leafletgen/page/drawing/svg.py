"""The part of SVG that a drawing is made of (SVG 1.1, chapters 5, 7, 8, 9, 11).

Groups, `use` within the file, transforms, all basic shapes, fills (gradients too) and strokes. Colours are roles of the theme. What would be
left out in silence is refused by name: texts (they are labels, in forty languages), pictures, style sheets, scripts, filters,
masks, clips, transparency.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import reduce

from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.limits import DRAWING_DEPTH, DRAWING_ELEMENTS, DRAWING_SEGMENTS
from leafletgen.core.path import Path, Segment
from leafletgen.core.record import NamedTuple
from leafletgen.core.regions import Contour, doubled, winding
from leafletgen.page.drawing.drawing import DrawnLayer, VectorDrawing
from leafletgen.page.drawing.gradients import GRADIENTS, GradientPaint, gradient
from leafletgen.page.drawing.markup import DrawingError, SvgElement, parsed
from leafletgen.page.drawing.notation import dash, length, paint, transform
from leafletgen.page.pictograms.svg import outline

POINT = "label-"
"""How the `id` of an element begins that marks a point; the rest is the name of its label. It is not drawn."""
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_SILENT = frozenset({"title", "desc", "metadata", "defs", "symbol", *GRADIENTS})
_MENDS = {
    "text": 'mark a point with id="label-…" and give it a text in the layout',
    "style": "give each shape its own fill and stroke (save as “presentation attributes”)",
}
_PLAIN = {
    "opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "filter": "none", "mask": "none",
    "clip-path": "none", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
}  # fmt: skip
"""What changes the look and is not drawn here, with the value at which it changes nothing."""
_REFERENCE = re.compile(r"""url\(\s*+["']?#([^"')]++)["']?\s*+\)""")


class _Inherited(NamedTuple):
    """What is handed down from group to shape."""

    fill: str | GradientPaint | None = "ink"
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False
    even: bool = False


def read_drawing(data: bytes) -> VectorDrawing:
    """Read a drawing's file. Raises DrawingError."""
    root = parsed(data)
    corner, size = _view(root)
    artist = _Artist({e.attributes["id"]: e for e in root.walk() if "id" in e.attributes})
    artist.draw(root, _Inherited(), Transform.move(-corner.x, -corner.y), 0)
    if not artist.layers:
        raise DrawingError("there is nothing drawn in it", root.at)
    return VectorDrawing(
        size, tuple(artist.layers), artist.points, root.attributes.get("data-mirror") == "yes"
    )


def _view(root: SvgElement) -> tuple[Point, Size]:
    """The corner of the drawing area, and its size."""
    box = root.attributes.get("viewBox", "")
    try:
        x, y, width, height = (float(part) for part in re.split(r"[\s,]+", box))
    except ValueError:
        raise DrawingError('its <svg> must say its drawing area: viewBox="0 0 200 300"', root.at) from None
    if not (0 < width < math.inf and 0 < height < math.inf and 0.02 < width / height < 50):
        raise DrawingError("its drawing area has no size", root.at)
    return Point(x, y), Size(width, height)


class _Artist:
    """Walks over the tree and gathers what is drawn and marked."""

    def __init__(self, named: Mapping[str, SvgElement]) -> None:
        self.named = named
        self.layers: list[DrawnLayer] = []
        self.points: dict[str, Point] = {}
        self.seen = self.segments = 0
        self.marking = False

    def draw(self, element: SvgElement, style: _Inherited, to: Transform, depth: int) -> None:
        self.seen += 1
        if DRAWING_ELEMENTS.passed_by(self.seen):
            raise DrawingError(
                f"its copies (<use>) make more than {DRAWING_ELEMENTS.most:,} elements", element.at
            )
        if DRAWING_DEPTH.passed_by(depth):
            raise DrawingError("a <use> in it leads back to itself", element.at)
        a = element.attributes
        if element.tag in _SILENT and depth:
            return
        if a.get("display") == "none" or a.get("visibility") == "hidden":
            return
        self._refuse_silence(element)
        to = transform(element).then(to) if "transform" in a else to
        style = self._styled(style, element)
        name = a.get("id", "")
        if name.startswith(POINT) and element.tag in (SHAPES | {"g", "use"}):
            self._mark(name.removeprefix(POINT), element, style, to, depth)
        elif element.tag in ("svg", "g"):
            for child in element.children:
                self.draw(child, style, to, depth + 1)
        elif element.tag == "use":
            self._use(element, style, to, depth)
        elif element.tag in SHAPES:
            self._shape(element, style, to)
        else:
            mend = _MENDS.get(element.tag)
            how = f": {mend}" if mend else "; draw it as shapes"
            raise DrawingError(f"<{element.tag}> is not used in drawings{how}", element.at)

    def _refuse_silence(self, element: SvgElement) -> None:
        for name, plain in _PLAIN.items():
            value = element.attributes.get(name, plain)
            if value not in (plain, "none", "inherit") and not (plain == "1" and value in ("1.0", "100%")):
                raise DrawingError(
                    f"{name}= is not used in drawings; choose a lighter colour or draw it as shapes",
                    element.at,
                )

    def _mark(self, name: str, element: SvgElement, style: _Inherited, to: Transform, depth: int) -> None:
        """The middle of what is drawn there, without drawing it."""
        drawn, self.layers = self.layers, []
        unnamed = element._replace(
            attributes={k: v for k, v in element.attributes.items() if k not in ("id", "transform")}
        )
        self.marking = True
        self.draw(unnamed, style, to, depth)
        self.marking = False
        boxes, self.layers = [layer.path.bounds for layer in self.layers], drawn
        if not boxes or not name:
            raise DrawingError(f'id="{POINT}{name}" marks no point: it holds no shape', element.at)
        if name in self.points:
            raise DrawingError(f"the point {POINT}{name} is there twice", element.at)
        self.points[name] = reduce(Rect.union, boxes).center

    def _use(self, element: SvgElement, style: _Inherited, to: Transform, depth: int) -> None:
        link = element.attributes.get("href", "")
        target = self.named.get(link.removeprefix("#")) if link.startswith("#") else None
        if target is None:
            raise DrawingError(f"<use> leads to {link or 'nothing'}, which is not in this file", element.at)
        moved = Transform.move(length(element, "x"), length(element, "y")).then(to)
        if target.tag == "symbol":
            for child in target.children:
                self.draw(child, style, moved, depth + 1)
        else:
            self.draw(target, style, moved, depth + 1)

    def _shape(self, element: SvgElement, style: _Inherited, to: Transform) -> None:
        if style.fill is None and style.stroke is None and not self.marking:
            return
        plain = {k: v.removesuffix("px") if k != "d" else v for k, v in element.attributes.items()}
        if element.tag == "rect":
            plain = {"x": "0", "y": "0", **plain}
        elif element.tag == "circle":
            plain = {"cx": "0", "cy": "0", **plain}
        try:
            path = outline(element.tag, plain)
        except (ValueError, OverflowError, ZeroDivisionError) as fault:
            raise DrawingError(
                f"a number of <{element.tag}> is missing or wrong: {str(fault)[:40]}", element.at
            ) from None
        self.segments += len(path.segments)
        if DRAWING_SEGMENTS.passed_by(self.segments):
            raise DrawingError(f"its outlines have more than {DRAWING_SEGMENTS.most:,} segments", element.at)
        own = nonzero(path) if style.even else path
        path = own.transformed(to)
        if not all(abs(v) < 1e6 for s in path.segments for p in s.points for v in p):
            raise DrawingError(f"<{element.tag}> lies nowhere near the drawing area", element.at)
        thick = style.width * math.sqrt(abs(to.a * to.d - to.b * to.c))
        said = style.fill if element.tag != "line" else None
        fill = said.over(own.bounds, to) if isinstance(said, GradientPaint) else said
        dashes = tuple(part * thick / style.width for part in style.dash) if style.width else ()
        self.layers.append(
            DrawnLayer(path, fill, style.stroke if thick else None, thick, dashes, style.round, element.at)
        )

    def _styled(self, style: _Inherited, element: SvgElement) -> _Inherited:
        """The style below an element."""
        a = element.attributes
        if (reference := _REFERENCE.fullmatch(a.get("fill", ""))) is None:
            return _styled(style, element)
        rest = {name: value for name, value in a.items() if name != "fill"}
        fill = gradient(reference[1], self.named, element.at)
        return _styled(style, element._replace(attributes=rest))._replace(fill=fill)


def _styled(style: _Inherited, element: SvgElement) -> _Inherited:
    a = element.attributes
    changed: dict[str, object] = {}
    for name in ("fill", "stroke"):
        if a.get(name, "inherit") != "inherit":
            changed[name] = paint(a[name], element)
    if "stroke-width" in a:
        changed["width"] = length(element, "stroke-width")
    if "stroke-dasharray" in a:
        changed["dash"] = dash(element)
    if "stroke-linecap" in a or "stroke-linejoin" in a:
        changed["round"] = "round" in (a.get("stroke-linecap"), a.get("stroke-linejoin"))
    if "fill-rule" in a:
        changed["even"] = a["fill-rule"] == "evenodd"
    return style._replace(**changed) if changed else style  # type: ignore[arg-type]  # each of its own type


# ---------------------------------------------------------------- even-odd


def nonzero(path: Path) -> Path:
    """An outline for the even-odd rule as one for the nonzero rule: what lies in another ring runs the other way round. Rings
    that cross each other stay as they are.
    """
    rings = list(_rings(path))
    outlines = [_corners(ring) for ring in rings]
    turned: list[Segment] = []
    for number, (ring, corners) in enumerate(zip(rings, outlines, strict=True)):
        around = (other for n, other in enumerate(outlines) if n != number)
        depth = sum(winding((other,), corners[0]) % 2 for other in around)
        clockwise = doubled(corners) > 0
        turned += ring if clockwise == (depth % 2 == 0) else _backwards(ring)
    return Path(tuple(turned))


def _rings(path: Path) -> Iterator[list[Segment]]:
    ring: list[Segment] = []
    start = Point(0, 0)
    for segment in path.segments:
        if segment.kind == "M" and ring:
            yield ring
            ring = []
        if segment.kind != "M" and not ring:  # goes on after a Z from where that ring began
            ring.append(Segment("M", (start,)))
        ring.append(segment)
        if segment.kind == "M":
            start = segment.points[0]
        if segment.kind == "Z":
            yield ring
            ring = []
    if ring:
        yield ring


def _corners(ring: list[Segment]) -> Contour:
    """Points along a ring; curves by their handles, which is near enough to see what lies in what."""
    return tuple(point for segment in ring for point in segment.points)


def _backwards(ring: list[Segment]) -> list[Segment]:
    points = _corners(ring)
    kinds = [segment.kind for segment in ring if segment.kind in "LC"]
    back, at = [Segment("M", (points[-1],))], len(points) - 1
    for kind in reversed(kinds):
        count = 3 if kind == "C" else 1
        back.append(Segment(kind, tuple(points[at - count : at][::-1])))
        at -= count
    return [*back, Segment("Z")]
