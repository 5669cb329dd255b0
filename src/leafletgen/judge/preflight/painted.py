"""What is painted on a page, layer by layer: where each ends, worked out from its outline (`core/regions`) and never from the box round it, and
how they look together. A slanted rule, a ring or a letter has a box that is mostly empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from leafletgen.core import regions
from leafletgen.core.color import RGB, WHITE, Paint
from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.path import Path, rectangle
from leafletgen.core.pictures.canvas import Canvas, RampLine
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import (
    Frame,
    GlyphRun,
    Group,
    RasterImage,
    Shape,
)
from leafletgen.text.ir.gradient import Fade

SURE = 0.05
"""Points by which a ground must reach over what it covers, so that none of its soft edge is in it."""
EDGE = 0.5
"""Points round the outline of a sign in which its ground is looked at."""
ROUNDED = "MLCLCLCLCZ"
"""The segments of a disc, and of a box with round corners (`core/path.rounded`)."""
CORNER = 0.2929
"""How far from the corner of its box a quarter of a circle is, along each side, in radii."""


class GroupsRound(NamedTuple):
    """What the groups round an item do to it. `home`: the backdrop it is part of, and where that is."""

    cuts: tuple[tuple[Path, Transform], ...] = ()
    window: Rect | None = None
    fades: tuple[tuple[Fade, Transform], ...] = ()
    home: tuple[Group, Transform] | None = None


NOTHING = GroupsRound()


@dataclass
class PaintedLayer:
    """Something painted: the box on the page in which it is seen, what the groups round it do. `line`: of a shape its stroke,
    not what fills it; `scrim`: laid over a backdrop. A frame that is a drawing (`Frame.drawing`) is one layer until its `parts` are asked
    for.
    """

    box: Rect
    item: Shape | RasterImage | GlyphRun | Frame
    transform: Transform
    around: GroupsRound = NOTHING
    line: bool = False
    scrim: bool = False

    @cached_property
    def plain(self) -> bool:
        """Whether it is one colour that lets nothing through, and no part of a picture."""
        if isinstance(self.item, RasterImage) or self.around.fades or self.around.home is not None:
            return False
        return not isinstance(self.item, Shape) or self.line or self.item.gradient is None

    @cached_property
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
    def _heart(self) -> Rect | None:
        """A box that it fills: of a rectangle the whole, of a disc or a box with round corners one within it (and within its line): most
        words on one are in that.
        """
        item, by = self.item, self.transform
        if self.around.cuts or not isinstance(item, Shape) or by.b or by.c:
            return None
        inset = item.stroke.width / 2 if self.line and item.stroke else 0.0
        path = item.path
        if "".join([segment.kind for segment in path.segments]) == ROUNDED:
            inset += CORNER * (path.segments[0].points[0].x - item.hull.x)
        elif not path.is_rectangle:
            return None
        return by.apply_rect(item.hull.grown(-inset)).shared(self.box)

    @cached_property
    def _ground(self) -> Rect | None:
        """What it plainly covers."""
        return self._heart if self.hides and not self.line else None

    def share(self, area: Rect) -> float:
        """How much of an upright area it paints: 1 all of it, 0 nothing, else 0.5."""
        if not self.box.intersects(area):
            return 0.0
        if isinstance(self.item, Frame):
            return 0.5
        inside = self.box.contains(area, -SURE)
        if self._heart is not None and self._heart.contains(area, -SURE):
            return 0.0 if self.line else 1.0
        if self._heart == self.box:
            return 0.5
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
        wide = self.item.stroke.width / 2 * scale_of(self.transform)
        return not regions.enters(self._middle, area.grown(wide))

    @cached_property
    def _middle(self) -> regions.Area:
        return regions.lines(self.item.path, self.transform) if isinstance(self.item, Shape) else ()

    def _near(self, area: Rect) -> Iterable[regions.Area]:
        return self._parts(area) if isinstance(self.item, GlyphRun) else self.areas

    @property
    def thin(self) -> bool:
        """Whether it is a line no wider than what is looked at round a sign."""
        if not self.line or not isinstance(self.item, Shape) or self.item.stroke is None:
            return False
        return self.item.stroke.width * scale_of(self.transform) <= 2 * EDGE

    @property
    def hides(self) -> bool:
        """Whether nothing is seen through it."""
        return not isinstance(self.item, RasterImage) and not self.around.fades

    def floods(self, area: Rect) -> bool:
        """Whether it covers an area and that is plain to see: a rectangle that stands upright, or the heart of a disc."""
        if not self.box.contains(area, -SURE):
            return False  # as most are, that lie beside it: their outline is not asked
        return self._ground is not None and self._ground.contains(area, -SURE)

    def holds(self, p: Point) -> bool:
        """Whether a point of the page is in it."""
        if not self.box.holds(p):
            return False
        if self._heart is not None and self._heart.holds(p):
            return not self.line
        if not any(regions.winding(area, p) for area in self.areas):
            return False
        return all(regions.winding(regions.filled(path, by), p) for path, by in self.around.cuts)

    def covers(self, area: Rect) -> bool:
        """Whether nothing under it is seen in an area."""
        return self.hides and self.share(area) == 1.0


PAPER = PaintedLayer(
    Rect(-1e6, -1e6, 2e6, 2e6), Shape(rectangle(Rect(-1e6, -1e6, 2e6, 2e6)), fill=WHITE), IDENTITY
)
"""Under all that is painted."""


def _share(area: regions.Area, box: Rect) -> float:
    """How much of a box an area fills: 1, 0, or 0.5 where its edge runs through it."""
    if regions.enters(area, box):
        return 0.5
    return 1.0 if regions.winding(area, box.center) else 0.0


class PaintedLetter(NamedTuple):
    """One letter of a run: its box on the page, and the map from font units to there; or the whole of a sign."""

    box: Rect
    by: Transform
    run: GlyphRun | Path
    gid: int = 0

    @property
    def outline(self) -> Path:
        """Its outline, in units of its own."""
        return self.run if isinstance(self.run, Path) else self.run.face.outline(self.gid)


def letters(run: GlyphRun, by: Transform) -> Iterator[PaintedLetter]:
    """The letters of a run that have ink."""
    unit, pen = run.size / run.face.upem, 0.0
    for glyph in run.glyphs:
        ink = run.face.extents(glyph.gid)
        if ink is not None:
            at = Transform(unit, 0, 0, -unit, (pen + glyph.dx) * unit, -glyph.dy * unit).then(by)
            box = at.apply_rect(Rect(ink.xmin, ink.ymin, ink.xmax - ink.xmin, ink.ymax - ink.ymin))
            yield PaintedLetter(box, at, run, glyph.gid)
        pen += glyph.advance


def spread(item: Shape) -> float:
    """How far from its outline a shape is looked at."""
    return EDGE + (item.stroke.width / 2 if item.stroke else 0.0)


def painted(item: Shape, here: Transform, around: GroupsRound) -> Iterator[PaintedLayer]:
    """The layers of a shape: what fills it, and its line."""
    box = here.apply_rect(item.hull)
    if item.fill is not None and item.fill.seen:
        scrim = bool(around.fades) and around.home is not None
        yield PaintedLayer(seen(box, around), item, here, around, scrim=scrim)
    if item.stroke is not None and item.stroke.paint.seen:
        wide = box.grown(item.stroke.width / 2 * scale_of(here))
        yield PaintedLayer(seen(wide, around), item, here, around, line=True)


def scale_of(by: Transform) -> float:
    """By how much a map enlarges."""
    return 1.0 if by.a == 1.0 == by.d else sqrt(abs(by.a * by.d - by.b * by.c))


def seen(box: Rect, around: GroupsRound) -> Rect:
    """What the groups round it leave of a box."""
    return box if around.window is None else box.shared(around.window)


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


def top(layers: Sequence[PaintedLayer], p: Point, *, mark: bool) -> PaintedLayer:
    """The uppermost of layers at a point of the page; lines left out, which parts of a drawing meet on purpose. A `mark` may stand on a
    wide one.
    """
    for whole in layers:
        for layer in whole.parts if whole.box.holds(p) else ():
            if not (layer.line and (layer.thin or not mark)) and layer.holds(p):
                return layer
    return PAPER


def drawn(
    layers: Sequence[PaintedLayer],
    area: Rect,
    scale: float,
    color: Callable[[PaintedLayer], RGB] | None = None,
) -> Canvas:
    """How layers (the uppermost first) look in an area of the page, `scale` pixels to the point. `color`: in other colours than
    their own, where each is of one.
    """
    canvas = Canvas(area, scale)
    for layer in reversed([part for whole in layers for part in whole.parts]):
        _draw(canvas, layer, color(layer) if color else layer.paint.rgb, layer.floods(area))
    return canvas


def _draw(canvas: Canvas, layer: PaintedLayer, color: RGB, whole: bool) -> None:
    item, here, around = layer.item, layer.transform, layer.around
    mask = canvas.everywhere() if whole else canvas.within(rectangle(layer.box), IDENTITY)
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
    mask = mask if whole else canvas.shared(mask, canvas.filling(layer.areas))
    if isinstance(item, Shape) and item.gradient is not None and not layer.line:
        ramp = RampLine(*item.gradient.axis.mapped(here))
        canvas.run(ramp, [(stop.at, stop.paint.rgb) for stop in item.gradient.stops], mask)
    else:
        canvas.paint(color, mask)
