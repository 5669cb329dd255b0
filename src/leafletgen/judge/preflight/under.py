"""What lies under each word and sign of a page: the layers that were painted before it, from the uppermost one down to the one
that hides all others.

Where a layer ends is worked out from its outline (`core/regions`), never from the box round it: a slanted rule, a ring or a letter
has a box that is mostly empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import NamedTuple, TypeAlias

from leafletgen.core import regions
from leafletgen.core.canvas import Canvas, RampLine
from leafletgen.core.color import RGB, WHITE, Paint
from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.path import Path, rectangle
from leafletgen.core.source import Span
from leafletgen.sheet.printable import ink_of
from leafletgen.text.ir.frame import (
    Drawing,
    Frame,
    GlyphRun,
    Group,
    RasterImage,
    Shape,
    TagEnd,
    TagStart,
    bounds,
)
from leafletgen.text.ir.gradient import Fade

SURE = 0.05
"""Points by which a ground must reach over what it covers, so that none of its soft edge is in it."""
STROKE, STROKE_BOLD = 0.09, 0.15
"""How thick the strokes of letters are, in their size."""
NEAR = 0.35
"""In thicknesses of a stroke: so near to a letter a ground of one colour must be to touch it."""
EDGE = 0.5
"""Points round the outline of a sign in which its ground is looked at."""
ROUNDED = list("MLCLCLCLCZ")
"""The segments of a disc, and of a box with round corners (`core/path.rounded`)."""
CORNER = 0.2929
"""How far from the corner of its box a quarter of a circle is, along each side, in radii."""
BAND = 32.0
"""Points of a page's height under which its layers are listed ..."""
LARGER = 1.5
"""How much larger letters are than those that stand on them."""
TALL = 8
"""... unless they are higher than so many bands."""


class _Round(NamedTuple):
    """What the groups round an item do to it. `home`: the backdrop it is part of, and where that is."""

    cuts: tuple[tuple[Path, Transform], ...] = ()
    window: Rect | None = None
    fades: tuple[tuple[Fade, Transform], ...] = ()
    home: tuple[Group, Transform] | None = None


NOTHING = _Round()


@dataclass
class PaintedLayer:
    """Something painted: the box on the page in which it is seen, what the groups round it do. `line`: of a shape its stroke,
    not what fills it; `scrim`: laid over a backdrop. A frame that is a drawing (`Frame.drawing`) is one layer until its `parts` are asked
    for.
    """

    box: Rect
    item: Shape | RasterImage | GlyphRun | Frame
    transform: Transform
    around: _Round = NOTHING
    line: bool = False
    scrim: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is one colour that lets nothing through, and no part of a picture."""
        if isinstance(self.item, RasterImage) or self.around.fades or self.around.home is not None:
            return False
        return not isinstance(self.item, Shape) or self.line or self.item.gradient is None

    @property
    def paints(self) -> tuple[Paint, ...]:
        """Its colours."""
        whole = self.item.drawing if isinstance(self.item, Frame) else None
        return whole.paints if whole else (self.paint,)

    @cached_property
    def parts(self) -> tuple[PaintedLayer, ...]:
        """The layers of a drawing, the uppermost first; of anything else, itself."""
        if not isinstance(self.item, Frame):
            return (self,)
        found: list[PaintedLayer] = []
        for point, item in self.item.items:
            if isinstance(item, Shape):
                found += painted(item, self.transform.at(point), self.around)
        return tuple(reversed(found))

    @property
    def paint(self) -> Paint:
        """Its colour; of what has several, white."""
        item = self.item
        if isinstance(item, GlyphRun):
            return item.paint
        if isinstance(item, Shape):
            found = item.stroke.paint if self.line and item.stroke else item.fill
            return found or WHITE
        return WHITE

    @cached_property
    def areas(self) -> tuple[regions.Area, ...]:
        """What it paints, part by part; of a picture its frame."""
        return tuple(self._parts(None))

    def _parts(self, near: Rect | None) -> Iterator[regions.Area]:
        """What it paints; of words, the letters near a box."""
        item = self.item
        if isinstance(item, RasterImage):
            yield regions.rectangular(Rect(0, 0, *item.size), self.transform)
        elif isinstance(item, GlyphRun):
            for letter in letters(item, self.transform):
                if near is None or letter.box.intersects(near):
                    yield regions.filled(letter.outline, letter.by)
        elif isinstance(item, Frame):
            return
        elif self.line and item.stroke:
            # Dashes are taken for a line: a letter that crosses one meets both.
            line = item.stroke
            yield regions.stroked(item.path, line.width, round_=line.round, by=self.transform)
        else:
            yield regions.filled(item.path, self.transform)

    @cached_property
    def _upright(self) -> bool:
        """Whether it fills its box."""
        if self.around.cuts or self.line or not isinstance(self.item, Shape):
            return False
        return not self.transform.b and not self.transform.c and _is_rectangle(self.item.path)

    @cached_property
    def _heart(self) -> Rect | None:
        """Of a disc or a box with round corners, a box within it, and within its line: most words on one are in that."""
        item, by = self.item, self.transform
        if self.around.cuts or not isinstance(item, Shape) or by.b or by.c:
            return None
        inset = item.stroke.width / 2 if self.line and item.stroke else 0.0
        if [segment.kind for segment in item.path.segments] == ROUNDED:
            inset += CORNER * (item.path.segments[0].points[0].x - item.hull.x)
        elif not _is_rectangle(item.path):
            return None
        return by.apply_rect(item.hull.grown(-inset)).shared(self.box)

    def share(self, area: Rect) -> float:
        """How much of an upright area it paints: 1 all of it, 0 nothing, else 0.5."""
        if not self.box.intersects(area):
            return 0.0
        if isinstance(self.item, Frame):
            return 0.5
        inside = self.box.contains(area, -SURE)
        if self._upright:
            return 1.0 if inside else 0.5
        if self._heart is not None and self._heart.contains(area, -SURE):
            return 0.0 if self.line else 1.0
        if self.line and self._passes(area):
            return 0.0
        least = 1.0 if inside else 0.5
        least = min(least, max((_share(one, area) for one in self._near(area)), default=0.0))
        for path, by in self.around.cuts:
            least = min(least, _share(regions.filled(path, by), area))
        return least

    def _passes(self, area: Rect) -> bool:
        """Whether a line stays clear of an area."""
        if not isinstance(self.item, Shape) or self.item.stroke is None:
            return False
        wide = self.item.stroke.width / 2 * _scale(self.transform)
        return not regions.enters(self._middle, area.grown(wide))

    @cached_property
    def _middle(self) -> regions.Area:
        return regions.lines(self.item.path, self.transform) if isinstance(self.item, Shape) else ()

    def _near(self, area: Rect) -> Iterable[regions.Area]:
        return self._parts(area) if isinstance(self.item, GlyphRun) else self.areas

    @property
    def hides(self) -> bool:
        """Whether nothing is seen through it."""
        return not isinstance(self.item, RasterImage) and not self.around.fades

    def floods(self, area: Rect) -> bool:
        """Whether it covers an area and that is plain to see: a rectangle that stands upright, or the heart of a disc."""
        if not self.hides or self.line:
            return False
        if self._upright:
            return self.box.contains(area, -SURE)
        return self._heart is not None and self._heart.contains(area, -SURE)

    def holds(self, p: Point) -> bool:
        """Whether a point of the page is in it."""
        if not self.box.holds(p):
            return False
        if not self._upright and not any(regions.winding(area, p) for area in self.areas):
            return False
        return all(regions.winding(regions.filled(path, by), p) for path, by in self.around.cuts)

    def covers(self, area: Rect) -> bool:
        """Whether nothing under it is seen in an area."""
        return self.hides and self.share(area) == 1.0


def _is_rectangle(path: Path) -> bool:
    """Whether an outline is an upright rectangle: four straight sides, level and plumb in turn."""
    if [segment.kind for segment in path.segments] not in (list("MLLLZ"), list("MLLL")):
        return False
    corners = [segment.points[0] for segment in path.segments if segment.points]
    level = [abs(a.y - b.y) < SURE for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    plumb = [abs(a.x - b.x) < SURE for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    return level in ([True, False] * 2, [False, True] * 2) and plumb == [not side for side in level]


def _share(area: regions.Area, box: Rect) -> float:
    """How much of a box an area fills: 1, 0, or 0.5 where its edge runs through it."""
    if regions.enters(area, box):
        return 0.5
    return 1.0 if regions.winding(area, box.center) else 0.0


class Letter(NamedTuple):
    """One letter of a run: its box on the page, and the map from font units to there; or the whole of a sign."""

    box: Rect
    by: Transform
    run: GlyphRun | Path
    gid: int = 0

    @property
    def outline(self) -> Path:
        """Its outline, in units of its own."""
        return self.run if isinstance(self.run, Path) else self.run.face.outline(self.gid)


def letters(run: GlyphRun, by: Transform) -> Iterator[Letter]:
    """The letters of a run that have ink."""
    unit, pen = run.size / run.face.upem, 0.0
    for glyph in run.glyphs:
        ink = run.face.extents(glyph.gid)
        if ink is not None:
            at = Transform(unit, 0, 0, -unit, (pen + glyph.dx) * unit, -glyph.dy * unit).then(by)
            box = at.apply_rect(Rect(ink.xmin, ink.ymin, ink.xmax - ink.xmin, ink.ymax - ink.ymin))
            yield Letter(box, at, run, glyph.gid)
        pen += glyph.advance


class Standing(NamedTuple):
    """A run of glyphs, or a sign, where it stands: its map to the page, the keys of the groups round it, the nearest block in the
    layout; `area`: where it touches its ground; `layers`: what may be seen there, the uppermost first; `scale`: what its size is multiplied by.
    """

    item: GlyphRun | Shape | Frame
    transform: Transform
    keys: tuple[str, ...]
    span: Span | None
    area: Rect = Rect(0, 0, 0, 0)
    layers: tuple[PaintedLayer, ...] = ()
    scale: float = 1.0

    @property
    def stroke(self) -> float:
        """How far round its outline it is looked at, in points of the page."""
        return reach(self.item) * self.scale


def reach(item: GlyphRun | Shape | Frame) -> float:
    """How far round its outline something is looked at, in its own points: letters within the thickness of their strokes."""
    if not isinstance(item, GlyphRun):
        return EDGE
    return item.size * (STROKE_BOLD if item.face.is_bold else STROKE)


Stack: TypeAlias = list[tuple[int, PaintedLayer]]


class _Page:
    """All that was painted up to now, listed by height on the page: a page has thousands of things, and few in one place."""

    def __init__(self) -> None:
        self.count = 0
        self.tall: Stack = []
        self.bands: dict[int, Stack] = {}
        self.words: dict[int, list[tuple[int, PaintedLayer, float]]] = {}

    def put(self, layer: PaintedLayer) -> None:
        """Paint something."""
        self.count += 1
        first, last = int(layer.box.y // BAND), int(layer.box.bottom // BAND)
        if last - first > TALL:
            self.tall.append((self.count, layer))
            return
        for band in range(first, last + 1):
            self.bands.setdefault(band, []).append((self.count, layer))

    def under(
        self, area: Rect, core: Rect, run: GlyphRun | None = None, scale: float = 1.0
    ) -> tuple[PaintedLayer, ...]:
        """What may be seen in an area by the boxes round it, the uppermost first, down to what floods the `core` of it. `run`: what stands there; letters are the ground of
        much smaller ones alone, for words beside words touch each other's room.
        """
        x, y, right, bottom = area.x, area.y, area.right, area.bottom
        first, last = int(y // BAND), int(bottom // BAND)
        listed = [self.tall, *(self.bands.get(band, []) for band in range(first, last + 1))]
        near = {
            number: layer
            for stack in listed
            for number, layer in stack
            if layer.box.x < right
            and layer.box.x + layer.box.width > x
            and layer.box.y < bottom
            and layer.box.y + layer.box.height > y
        }
        if self.words:
            tall, wide = (run.size * scale, reach(run) * scale) if run is not None else (area.height, EDGE)
            near |= {
                number: layer
                for band in range(first, last + 1)
                for number, layer, size in self.words.get(band, ())
                if size >= LARGER * tall and layer.box.intersects(area, wide) and _is_other(layer, run)
            }
        found = []
        for number in sorted(near, reverse=True):
            found.append(near[number])
            if found[-1].floods(core):
                break
        return tuple(found)

    def write(self, layer: PaintedLayer, size: float) -> None:
        """Set words of a size."""
        self.count += 1
        for band in range(int(layer.box.y // BAND), int(layer.box.bottom // BAND) + 1):
            self.words.setdefault(band, []).append((self.count, layer, size))


def _is_other(layer: PaintedLayer, run: GlyphRun | None) -> bool:
    """Whether words are not of the same text: a reading above its word belongs to it."""
    own, other = layer.item.place if isinstance(layer.item, GlyphRun) else None, run.place if run else None
    return own is None or other is None or own.message != other.message


def standing(frame: Frame) -> list[Standing]:
    """All words and signs of a page."""
    walk = _Walk()
    walk.through(frame, IDENTITY, (), NOTHING, None)
    return walk.found


class _Walk:
    """Goes through a page in the order of painting."""

    def __init__(self) -> None:
        self.page = _Page()
        self.found: list[Standing] = []
        self.figures: list[bool] = [False]

    def through(
        self, frame: Frame, to_page: Transform, keys: tuple[str, ...], around: _Round, span: Span | None
    ) -> None:
        """All that a frame holds."""
        for point, item in frame.items:
            if isinstance(item, Group):
                inner = item.transform.then(to_page.at(point))
                own = keys if item.key is None else (*keys, item.key)
                where = item.origin.span if item.origin is not None and item.origin.span else span
                within_ = _inside(item, inner, around)
                if within_.fades or within_.home is not None or item.frame.drawing is None:
                    self.through(item.frame, inner, own, within_, where)
                else:
                    self._drawing(
                        item.frame, item.frame.drawing, Standing(item.frame, inner, own, where), within_
                    )
            elif isinstance(item, GlyphRun):
                if item.text.strip():
                    self._words(item, to_page.at(point), keys, around, span)
            elif isinstance(item, Shape):
                self._shape(item, to_page.at(point), keys, around, span)
            elif isinstance(item, RasterImage):
                here = to_page.at(point)
                box = here.apply_rect(Rect(0, 0, *item.size))
                self.page.put(PaintedLayer(_seen(box, around), item, here, around))
            elif isinstance(item, TagStart):
                self.figures.append(item.tag.role == "Figure" or self.figures[-1])
            elif isinstance(item, TagEnd) and len(self.figures) > 1:
                self.figures.pop()

    def _words(
        self, item: GlyphRun, here: Transform, keys: tuple[str, ...], around: _Round, span: Span | None
    ) -> None:
        scale = _scale(here)
        ink = item.ink or ink_of(item)
        area, core = (here.apply_rect(ink.grown(part * reach(item))) for part in (1.0, NEAR))
        layers = self.page.under(area, core, item, scale)
        self.found.append(Standing(item, here, keys, span, core, layers, scale))
        self.page.write(
            PaintedLayer(_seen(here.apply_rect(ink), around), item, here, around), item.size * scale
        )

    def _shape(
        self, item: Shape, here: Transform, keys: tuple[str, ...], around: _Round, span: Span | None
    ) -> None:
        if item.sign is not None and (item.sign == "mark" or self.figures[-1]):  # else it decorates
            self.sign(Standing(item, here, keys, span), here.apply_rect(item.hull).grown(spread(item)))
        for layer in painted(item, here, around):
            self.page.put(layer)

    def _drawing(self, frame: Frame, drawing: Drawing, one: Standing, around: _Round) -> None:
        box = one.transform.apply_rect(drawing.hull)
        if drawing.signs and self.figures[-1]:
            self.sign(one, box.grown(EDGE))
        self.page.put(PaintedLayer(_seen(box, around), frame, one.transform, around))

    def sign(self, one: Standing, area: Rect) -> None:
        """Note a sign that stands in an area."""
        self.found.append(one._replace(area=area, layers=self.page.under(area, area)))


def spread(item: Shape) -> float:
    """How far from its outline a shape is looked at."""
    return EDGE + (item.stroke.width / 2 if item.stroke else 0.0)


def painted(item: Shape, here: Transform, around: _Round) -> Iterator[PaintedLayer]:
    """The layers of a shape: what fills it, and its line."""
    box = here.apply_rect(item.hull)
    if item.fill is not None and item.fill.seen:
        scrim = bool(around.fades) and around.home is not None
        yield PaintedLayer(_seen(box, around), item, here, around, scrim=scrim)
    if item.stroke is not None and item.stroke.paint.seen:
        wide = box.grown(item.stroke.width / 2 * _scale(here))
        yield PaintedLayer(_seen(wide, around), item, here, around, line=True)


def _scale(by: Transform) -> float:
    return 1.0 if by.a == 1.0 == by.d else sqrt(abs(by.a * by.d - by.b * by.c))


def _seen(box: Rect, around: _Round) -> Rect:
    return box if around.window is None else box.shared(around.window)


def _inside(group: Group, here: Transform, around: _Round) -> _Round:
    if not group.clip and group.fade is None and group.backdrop is None:
        return around
    cuts, window, fades, _ = around
    if group.clip:
        edge = group.outline or rectangle(bounds(group.frame))
        box = here.apply_rect(edge.bounds)
        window = box if window is None else window.shared(box)
        if group.outline or here.b or here.c:
            cuts = (*cuts, (edge, here))
    if group.fade is not None:
        fades = (*fades, (group.fade, here))
    return _Round(cuts, window, fades, around.home if group.backdrop is None else (group, here))


def within(layers: Sequence[PaintedLayer], area: Rect) -> tuple[PaintedLayer, ...]:
    """Of layers, the uppermost first, those that are seen in a smaller area."""
    found = []
    for layer in (part for whole in layers for part in whole.parts):
        share = layer.share(area)
        if share:
            found.append(layer)
        if share == 1.0 and layer.hides:
            break
    return tuple(found)


def top(layers: Sequence[PaintedLayer], p: Point) -> PaintedLayer | None:
    """The uppermost of layers at a point of the page; lines left out, on which nothing stands."""
    for whole in layers:
        for layer in whole.parts if whole.box.holds(p) else ():
            if not layer.line and layer.holds(p):
                return layer
    return None


def drawn(
    layers: Sequence[PaintedLayer],
    area: Rect,
    scale: float,
    color: Callable[[PaintedLayer], RGB] | None = None,
    paper: RGB = WHITE.rgb,
) -> Canvas:
    """How layers (the uppermost first) look in an area of the page, `scale` pixels to the point. `color`: in other colours than
    their own, where each is of one.
    """
    canvas = Canvas(area, scale, paper)
    for layer in reversed([part for whole in layers for part in whole.parts]):
        _draw(canvas, layer, color(layer) if color else layer.paint.rgb)
    return canvas


def _draw(canvas: Canvas, layer: PaintedLayer, color: RGB) -> None:
    item, here, around = layer.item, layer.transform, layer.around
    mask = canvas.within(rectangle(layer.box), IDENTITY)
    for path, by in around.cuts:
        mask = canvas.shared(mask, canvas.within(path, by))
    for fade, by in around.fades:
        start, end, round_ = fade.axis.mapped(by)
        stops = fade.stops if fade.even is None else ((0.0, fade.even), (1.0, fade.even))
        ramp = RampLine(start, end if fade.even is None else Point(start.x + 1, start.y), round_)
        mask = canvas.shared(mask, canvas.strength(ramp, stops))
    if isinstance(item, RasterImage):
        canvas.picture(item.data, item.size, here, mask)
        return
    mask = canvas.shared(mask, canvas.filling(layer.areas))
    if isinstance(item, Shape) and item.gradient is not None and not layer.line:
        ramp = RampLine(*item.gradient.axis.mapped(here))
        canvas.run(ramp, [(stop.at, stop.paint.rgb) for stop in item.gradient.stops], mask)
    else:
        canvas.paint(color, mask)
