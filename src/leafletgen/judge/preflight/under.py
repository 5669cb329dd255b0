"""What lies under each word and sign of a page: the layers that were painted before it, from the uppermost one down to the one
that hides all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from math import inf
from typing import TypeAlias

from leafletgen.core.by_identity import by_identity
from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.judge.preflight.painted import (
    EDGE,
    NOTHING,
    PAPER,
    GroupsRound,
    PaintedLayer,
    painted,
    scale_of,
    seen,
    spread,
)
from leafletgen.text.ir.frame import (
    Frame,
    GlyphRun,
    Group,
    Placed,
    RasterImage,
    Shape,
    TagEnd,
    TagStart,
    bounds,
)

NO_INK = Rect(0, 0, 0, 0)
STROKE, STROKE_BOLD = 0.09, 0.15
"""How thick the strokes of letters are, in their size."""
NEAR = 0.35
"""In thicknesses of a stroke: so near to a letter a ground of one colour must be to touch it."""
MOST_PARTS = 128
"""Groups of pages of which it is kept how they were seen."""
BAND = 64.0
"""Half of the points of a page's height under which its layers are listed."""
LARGER = 1.5
"""How much larger letters are than those that stand on them."""


class SeenThing(NamedTuple):
    """A run of glyphs, or a sign, where it stands: its map to the page, the keys of the groups round it, the nearest block in the
    layout; `area`: where it touches its ground; `layers`: what may be seen there, the uppermost first, the paper at last; `scale`: what its size is multiplied by.
    """

    item: GlyphRun | Shape | Frame
    transform: Transform
    keys: tuple[str, ...]
    span: Span | None
    area: Rect
    layers: tuple[PaintedLayer, ...]
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


PaintedEntry: TypeAlias = tuple[int, float, float, float, float, float, PaintedLayer]
"""When a layer was painted, its box (left, top, right, bottom), the size of its letters (endless where it is none of words)."""


class _PaintedPart:
    """All that one part of a page has painted up to now, on paper so high. It may be thousands of things, and few in one place: they are
    listed by bands that overlap by half, so that most of what is looked at lies in one.
    """

    def __init__(self, height: float) -> None:
        self.count = 0
        self.last = max(int(height // BAND), 0)
        self.bands: list[list[PaintedEntry]] = [[] for _ in range(self.last + 2)]
        self.left, self.top, self.right, self.bottom = inf, inf, -inf, -inf

    def put(self, layer: PaintedLayer, size: float = inf) -> None:
        """Paint something; `size`: of words."""
        self.count += 1
        x, y, width, height = layer.box
        right, bottom = x + width, y + height
        self.left, self.top = min(self.left, x), min(self.top, y)
        self.right, self.bottom = max(self.right, right), max(self.bottom, bottom)
        entry = (self.count, x, y, right, bottom, size, layer)
        for band in self.bands[self._band(y) : self._band(bottom) + 2]:
            band.append(entry)

    def _band(self, y: float) -> int:
        """The band above a height; what is beyond the paper is in the first or the last."""
        return min(max(int(y // BAND), 0), self.last)

    def near(self, top: float, foot: float) -> Iterable[PaintedEntry]:
        """What may be seen between two heights, the uppermost first."""
        first, last = self._band(top), self._band(foot)
        if last <= first + 1:
            return reversed(self.bands[first + 1])
        listed = {entry[0]: entry for band in self.bands[first + 1 : last + 1] for entry in band}
        return [listed[number] for number in sorted(listed, reverse=True)]


class _PaintedPage:
    """All that was painted up to now, part by part."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.parts: list[_PaintedPart] = []
        self.begin()

    def begin(self) -> None:
        """Another part; one in which nothing was painted is no part."""
        if self.parts and not self.parts[-1].count:
            self.parts.pop()
        self.parts.append(_PaintedPart(self.height))

    def put(self, layer: PaintedLayer, size: float = inf) -> None:
        """Paint something in the last part; `size`: of words."""
        self.parts[-1].put(layer, size)

    def _in(self, area: Rect, parts: Sequence[_PaintedPart]) -> Iterator[PaintedEntry]:
        """What of parts reaches into an area, the uppermost first."""
        x, y, width, height = area
        right, bottom = x + width, y + height
        for part in reversed(parts):
            if part.left < right and part.right > x and part.top < bottom and part.bottom > y:
                for entry in part.near(y, bottom):
                    _, left, top, end, foot, _, _ = entry
                    if left < right and end > x and top < bottom and foot > y:
                        yield entry

    def before(self, area: Rect) -> list[PaintedLayer]:
        """All that reaches into an area but the last part, the uppermost first."""
        return [entry[-1] for entry in self._in(area, self.parts[:-1])]

    def under(
        self, area: Rect, core: Rect, tall: float, wide: float, run: GlyphRun | None
    ) -> tuple[PaintedLayer, ...]:
        """What may be seen in an area by the boxes round it, the uppermost first, down to what floods the `core` of it, the paper at last.
        `tall`, `wide`: the size of what stands there, and how far round it it is looked at; letters are the ground of much smaller ones
        alone, for words beside words touch each other's room.
        """
        found = []
        for _, _, _, _, _, size, layer in self._in(area, self.parts):
            if size < inf and not (
                size >= LARGER * tall and layer.box.intersects(area, wide) and _is_other(layer, run)
            ):
                continue
            found.append(layer)
            if layer.floods(core):
                return tuple(found)
        return (*found, PAPER)


def _is_other(layer: PaintedLayer, run: GlyphRun | None) -> bool:
    """Whether words are not of the same text: a reading above its word belongs to it."""
    own, other = layer.item.place if isinstance(layer.item, GlyphRun) else None, run.place if run else None
    return own is None or other is None or own.message != other.message


class _SeenPart(NamedTuple):
    """A group of a page as it was seen: where it stood, in a figure or not; what it painted; what stands in it, the stretch of the page in which
    that is looked at, and what lay there before.
    """

    group: Group
    here: Transform
    figure: bool
    painted: _PaintedPart
    things: tuple[SeenThing, ...]
    around: Rect
    before: list[PaintedLayer]

    def is_again(self, group: Group, here: Transform, figure: bool, page: _PaintedPage) -> bool:
        """Whether the same group stands in the same place on the same ground."""
        own = self.group
        if (here, figure) != (self.here, self.figure) or own != group or own.origin != group.origin:
            return False
        before = page.before(self.around)
        return len(before) == len(self.before) and all(map(_is_same, before, self.before))


@by_identity(MOST_PARTS)
def _seen_parts(frame: Frame) -> list[_SeenPart]:
    """How the group with this frame was seen last."""
    return []


def _is_same(one: PaintedLayer, other: PaintedLayer) -> bool:
    """Whether layers are one, or shapes that look the same. Words that look the same may be of other texts."""
    return one is other or (isinstance(one.item, Shape) and one.around.home is None and one == other)


def standing(frame: Frame) -> list[tuple[SeenThing, ...]]:
    """All words and signs of a page, by its groups; of a group that was seen before, as zones are from row to row of a table, the very same."""
    walk = _Walk(frame.size.height)
    parts = []
    for placed in frame.items:
        if isinstance(placed.item, Group):
            parts.append(walk.part(placed.item, IDENTITY.at(placed.point)))
        else:
            walk.through((placed,), IDENTITY, (), NOTHING, None)
            parts.append(walk.found())
    return [one for one in parts if one]


class _Walk:
    """Goes through a page in the order of painting."""

    def __init__(self, height: float) -> None:
        self.page = _PaintedPage(height)
        self.things: list[SeenThing] = []
        self.figures: list[bool] = [False]

    def found(self) -> tuple[SeenThing, ...]:
        """What was met since this was asked last."""
        found, self.things = tuple(self.things), []
        return found

    def part(self, group: Group, here: Transform) -> tuple[SeenThing, ...]:
        """The words and signs of a group of the page."""
        page, figure, last = self.page, self.figures[-1], _seen_parts(group.frame)
        page.begin()
        if last and last[0].is_again(group, here, figure, page):
            page.parts[-1] = last[0].painted
            page.begin()
            return last[0].things
        self._group(group, here, (), NOTHING, None)
        things, painted = self.found(), page.parts[-1]
        if things:
            around = reduce(Rect.union, [one.area.grown(one.stroke) for one in things])
            last[:] = [_SeenPart(group, here, figure, painted, things, around, page.before(around))]
        page.begin()
        return things

    def through(
        self,
        items: Iterable[Placed],
        to_page: Transform,
        keys: tuple[str, ...],
        around: GroupsRound,
        span: Span | None,
    ) -> None:
        """Things in a frame."""
        for point, item in items:
            if isinstance(item, TagStart):
                self.figures.append(item.tag.role == "Figure" or self.figures[-1])
                continue
            if isinstance(item, TagEnd):
                if len(self.figures) > 1:
                    self.figures.pop()
                continue
            here = to_page.at(point)
            if isinstance(item, Group):
                self._group(item, here, keys, around, span)
            elif isinstance(item, GlyphRun):
                if item.text.strip():
                    self._words(item, here, keys, around, span)
            elif isinstance(item, Shape):
                if item.sign is not None and (item.sign == "mark" or self.figures[-1]):  # else it decorates
                    self._sign(item, here, keys, span, here.apply_rect(item.hull).grown(spread(item)))
                for layer in painted(item, here, around):
                    self.page.put(layer)
            elif isinstance(item, RasterImage):
                box = here.apply_rect(Rect(0, 0, *item.size))
                self.page.put(PaintedLayer(seen(box, around), item, here, around))

    def _group(
        self, item: Group, here: Transform, keys: tuple[str, ...], around: GroupsRound, span: Span | None
    ) -> None:
        frame, here = item.frame, here if item.transform is IDENTITY else item.transform.then(here)
        around = _inside(item, here, around)
        keys = keys if item.key is None else (*keys, item.key)
        span = (item.origin and item.origin.span) or span
        drawing = None if around.fades or around.home is not None else frame.drawing
        if drawing is None:
            return self.through(frame.items, here, keys, around, span)
        box = here.apply_rect(drawing.hull)
        if drawing.signs and self.figures[-1]:
            self._sign(frame, here, keys, span, box.grown(EDGE))
        return self.page.put(PaintedLayer(seen(box, around), frame, here, around))

    def _words(
        self, item: GlyphRun, here: Transform, keys: tuple[str, ...], around: GroupsRound, span: Span | None
    ) -> None:
        scale = scale_of(here)
        wide, size = reach(item) * scale, item.size * scale
        ink = here.apply_rect(item.ink or NO_INK)
        core = ink.grown(NEAR * wide)
        layers = self.page.under(ink.grown(wide), core, size, wide, item)
        self.things.append(SeenThing(item, here, keys, span, core, layers, scale))
        self.page.put(PaintedLayer(seen(ink, around), item, here, around), size)

    def _sign(
        self, item: Shape | Frame, here: Transform, keys: tuple[str, ...], span: Span | None, area: Rect
    ) -> None:
        layers = self.page.under(area, area, area.height, EDGE, None)
        self.things.append(SeenThing(item, here, keys, span, area, layers))


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
