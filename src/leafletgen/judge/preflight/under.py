"""What lies under each word and sign of a page: the layers that were painted before it, from the uppermost one down to the one
that hides all others.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.core.path import rectangle
from leafletgen.core.source import Span
from leafletgen.judge.preflight.painted import (
    EDGE,
    NOTHING,
    GroupsRound,
    PaintedLayer,
    painted,
    scale_of,
    seen,
    spread,
)
from leafletgen.sheet.printable import ink_of
from leafletgen.text.ir.frame import (
    Frame,
    GlyphRun,
    Group,
    PlainDrawing,
    RasterImage,
    Shape,
    TagEnd,
    TagStart,
    bounds,
)

STROKE, STROKE_BOLD = 0.09, 0.15
"""How thick the strokes of letters are, in their size."""
NEAR = 0.35
"""In thicknesses of a stroke: so near to a letter a ground of one colour must be to touch it."""
BAND = 32.0
"""Points of a page's height under which its layers are listed ..."""
LARGER = 1.5
"""How much larger letters are than those that stand on them."""
TALL = 8
"""... unless they are higher than so many bands."""


class SeenThing(NamedTuple):
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


LayerList: TypeAlias = list[tuple[int, PaintedLayer]]


class _PaintedPage:
    """All that was painted up to now, listed by height on the page: a page has thousands of things, and few in one place."""

    def __init__(self) -> None:
        self.count = 0
        self.tall: LayerList = []
        self.bands: dict[int, LayerList] = {}
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


def standing(frame: Frame) -> list[SeenThing]:
    """All words and signs of a page."""
    walk = _Walk()
    walk.through(frame, IDENTITY, (), NOTHING, None)
    return walk.found


class _Walk:
    """Goes through a page in the order of painting."""

    def __init__(self) -> None:
        self.page = _PaintedPage()
        self.found: list[SeenThing] = []
        self.figures: list[bool] = [False]

    def through(
        self, frame: Frame, to_page: Transform, keys: tuple[str, ...], around: GroupsRound, span: Span | None
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
                        item.frame, item.frame.drawing, SeenThing(item.frame, inner, own, where), within_
                    )
            elif isinstance(item, GlyphRun):
                if item.text.strip():
                    self._words(item, to_page.at(point), keys, around, span)
            elif isinstance(item, Shape):
                self._shape(item, to_page.at(point), keys, around, span)
            elif isinstance(item, RasterImage):
                here = to_page.at(point)
                box = here.apply_rect(Rect(0, 0, *item.size))
                self.page.put(PaintedLayer(seen(box, around), item, here, around))
            elif isinstance(item, TagStart):
                self.figures.append(item.tag.role == "Figure" or self.figures[-1])
            elif isinstance(item, TagEnd) and len(self.figures) > 1:
                self.figures.pop()

    def _words(
        self, item: GlyphRun, here: Transform, keys: tuple[str, ...], around: GroupsRound, span: Span | None
    ) -> None:
        scale = scale_of(here)
        ink = item.ink or ink_of(item)
        area, core = (here.apply_rect(ink.grown(part * reach(item))) for part in (1.0, NEAR))
        layers = self.page.under(area, core, item, scale)
        self.found.append(SeenThing(item, here, keys, span, core, layers, scale))
        self.page.write(
            PaintedLayer(seen(here.apply_rect(ink), around), item, here, around), item.size * scale
        )

    def _shape(
        self, item: Shape, here: Transform, keys: tuple[str, ...], around: GroupsRound, span: Span | None
    ) -> None:
        if item.sign is not None and (item.sign == "mark" or self.figures[-1]):  # else it decorates
            self.sign(SeenThing(item, here, keys, span), here.apply_rect(item.hull).grown(spread(item)))
        for layer in painted(item, here, around):
            self.page.put(layer)

    def _drawing(self, frame: Frame, drawing: PlainDrawing, one: SeenThing, around: GroupsRound) -> None:
        box = one.transform.apply_rect(drawing.hull)
        if drawing.signs and self.figures[-1]:
            self.sign(one, box.grown(EDGE))
        self.page.put(PaintedLayer(seen(box, around), frame, one.transform, around))

    def sign(self, one: SeenThing, area: Rect) -> None:
        """Note a sign that stands in an area."""
        self.found.append(one._replace(area=area, layers=self.page.under(area, area)))


def _inside(group: Group, here: Transform, around: GroupsRound) -> GroupsRound:
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
    return GroupsRound(cuts, window, fades, around.home if group.backdrop is None else (group, here))
