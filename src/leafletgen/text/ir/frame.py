"""The page as a tree of placed things: layout result and display list in one.

List order is paint order and, between tags, reading order. Coordinates are points from the top left of the frame
that holds the item; directions are already resolved (a right-to-left page has been mirrored).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field, replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from leafletgen.core.color import Paint
from leafletgen.core.geometry import IDENTITY, Point, Rect, Size, Transform
from leafletgen.core.path import Path
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Place, Span
from leafletgen.text.ir.gradient import Fade, Gradient
from leafletgen.text.ir.structure import StructureElement

if TYPE_CHECKING:
    from leafletgen.text.fonts.face import Face


class Glyph(NamedTuple):
    """One glyph of a run, in font units: its id, advance, offset (y upwards) and the index in the run's `text`
    of the first character of its cluster. Order is HarfBuzz's: visual, left to right.
    """

    gid: int
    advance: float
    dx: float
    dy: float
    cluster: int


@record
class GlyphRun:
    """Glyphs of one face, size and direction. Its point is the left end of the baseline.

    `text` is the run's characters in logical order; glyph clusters point into it. `level` is the bidi level (odd:
    right to left). Runs of a line stand in the frame in logical order. `mode` `v`: the inline axis runs down.
    """

    face: Face
    size: float
    paint: Paint
    glyphs: tuple[Glyph, ...]
    text: str
    level: int
    language: str
    script: str
    mode: Literal["h", "v"] = "h"
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def width(self) -> float:
        """Sum of the advances, in points."""
        return sum(g.advance for g in self.glyphs) * self.size / self.face.upem

    @cached_property
    def ink(self) -> Rect | None:
        """The box of its ink, from its point, in points; None where it has none. Kept: several look at it."""
        box = self.face.ink(self.glyphs)
        if box is None:
            return None
        scale = self.size / self.face.upem
        left, bottom, right, top = box
        return Rect(left * scale, -top * scale, (right - left) * scale, (top - bottom) * scale)


class Stroke(NamedTuple):
    """A line: paint, width in points, dash lengths in points, round or flat ends, round or mitred corners."""

    paint: Paint
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


class CodeContent(NamedTuple):
    """What a code that is scanned says: the name of the fact, and its value."""

    fact: str
    value: str


SignKind = Literal["mark", "picture"]
"""A `mark` tells something by itself (where to tick), a part of a `picture` what that tells: nothing without an alternative text."""


@record
class Shape:
    """An outline, filled (nonzero rule) and/or stroked. `code`: it is the ground of a code that says this. `gradient` fills it in
    place of `fill`, which then is its mean. `sign`: it tells something, and must be seen on its ground (WCAG 2.1, 1.4.11).
    """

    path: Path
    fill: Paint | None = None
    stroke: Stroke | None = None
    code: CodeContent | None = None
    gradient: Gradient | None = None
    sign: SignKind | None = field(default=None, compare=False, repr=False)

    @cached_property
    def hull(self) -> Rect:
        """A box round all that it fills. Kept: the sheets of all languages show the same pictograms."""
        return self.path.hull


@record
class RasterImage:
    """A raster picture stretched over `size`; `source` is the path of the file, `digest` its sha256, `span` where the
    project names it.
    """

    size: Size
    source: str
    digest: str
    pixels: tuple[int, int]
    data: bytes = field(repr=False, compare=False)
    span: Span | None = field(default=None, repr=False, compare=False)


PageSide = Literal["left", "top", "right", "bottom"]


class Refill(Protocol):
    """What a group's frame was made of, so that it can be made again for another size (see `backdrop`)."""

    @property
    def over(self) -> frozenset[PageSide]:
        """The sides on which it may run over the trim."""

    @property
    def asked(self) -> bool:
        """Whether a layout says so, and it crosses the margin for that."""

    @property
    def ground(self) -> Paint | None:
        """What lies under it."""

    @property
    def span(self) -> Span | None:
        """Where a layout names it."""

    def filling(self, size: Size) -> Group:
        """It as large as that."""


class LayoutOrigin(NamedTuple):
    """Which part of a layout a group is: its class, its own name and where it is written. `baseline`: points between the lines
    that its texts stand on, where they do. `band`: what it takes of the page, where that is not the group's own size; from the
    group's point.
    """

    kind: str
    name: str | None
    span: Span | None
    baseline: float = 0.0
    band: Rect | None = None


@record
class Group:
    """A frame within a frame. `key` is its layout path, the same in every language; `clip` cuts at its size, or at `outline`
    where there is one. `fade`: how much of it is seen. `backdrop`: what its frame was made of, so that it can be made again for
    another size. `origin`: which part of the layout it is, for whoever measures it.
    """

    frame: Frame
    transform: Transform = IDENTITY
    key: str | None = None
    clip: bool = False
    outline: Path | None = None
    fade: Fade | None = None
    backdrop: Refill | None = None
    origin: LayoutOrigin | None = field(default=None, compare=False, repr=False)


@record
class Link:
    """An area that leads to a web address (screen profile only)."""

    size: Size
    uri: str
    alt: str


@record
class TagStart:
    """From here to its `TagEnd` the items belong to one element of the tag tree."""

    tag: StructureElement


@record
class TagEnd:
    """Closes the innermost open `TagStart`."""


@record
class ReadingPlace:
    """Here the element whose tag names this `place` is read; it is painted earlier or later on the page."""

    name: str


FrameItem: TypeAlias = GlyphRun | Shape | RasterImage | Group | Link | TagStart | TagEnd | ReadingPlace


class Placed(NamedTuple):
    """An item and where it stands in its frame."""

    point: Point
    item: FrameItem


RareKind = Literal["picture", "code", "backdrop", "mixed"]
"""What few pages have: pictures, codes, grounds that can be made again, and what runs or lets through (gradients, fades)."""


class DrawnScene(NamedTuple):
    """What a drawing is to whatever is laid on it: its named places, in points of its frame, and whether it was turned round."""

    places: tuple[tuple[str, Point], ...]
    mirrored: bool


@record
class Frame:
    """A size and the things in it. `scene`: it is a drawing that other things may be laid on by its places."""

    size: Size
    items: tuple[Placed, ...] = ()
    scene: DrawnScene | None = field(default=None, compare=False, repr=False)

    @cached_property
    def rare(self) -> frozenset[RareKind]:
        """Which of these are in it, groups opened. Kept: whoever looks for one need not walk through all the rest."""
        found: set[RareKind] = set()
        for _, item in self.items:
            if isinstance(item, Group):
                found |= item.frame.rare
                found |= {"backdrop"} if item.backdrop is not None else set()
                found |= {"mixed"} if item.fade is not None else set()
            elif isinstance(item, RasterImage):
                found.add("picture")
            elif isinstance(item, Shape):
                found |= {"code"} if item.code is not None else set()
                found |= {"mixed"} if item.gradient is not None else set()
        return frozenset(found)

    @cached_property
    def drawing(self) -> PlainDrawing | None:
        """What it is where it holds plain outlines alone, such as a pictogram. Kept: sheets show the same ones."""
        return _drawing(self.items)


class PlainDrawing(NamedTuple):
    """What a frame is that holds outlines in plain colours alone: the box round it, its colours, and those that are signs."""

    hull: Rect
    paints: tuple[Paint, ...]
    signs: tuple[Paint, ...]


def _drawing(items: tuple[Placed, ...]) -> PlainDrawing | None:
    boxes: list[Rect] = []
    paints: dict[Paint, bool] = {}
    for (x, y), item in items:
        if not isinstance(item, Shape) or item.gradient is not None or item.sign == "mark":
            return None
        boxes.append(item.hull.moved(x, y).grown(item.stroke.width / 2 if item.stroke else 0.0))
        for paint in (item.fill, item.stroke.paint if item.stroke else None):
            if paint is not None and paint.seen:
                paints[paint] = paints.get(paint, False) or item.sign is not None
    signs = tuple(paint for paint, sign in paints.items() if sign)
    return PlainDrawing(reduce(Rect.union, boxes), tuple(paints), signs) if boxes else None


class Walked(NamedTuple):
    """An item met on a walk: the map from its own coordinates to the page's, and the keys of the groups round it."""

    item: FrameItem
    transform: Transform
    keys: tuple[str, ...]


def walk(frame: Frame, transform: Transform = IDENTITY, keys: tuple[str, ...] = ()) -> Iterator[Walked]:
    """All items in paint order, groups opened. The transform of an item includes its own point."""
    for point, item in frame.items:
        here = transform.at(point)
        yield Walked(item, here, keys)
        if isinstance(item, Group):
            inner = keys if item.key is None else (*keys, item.key)
            yield from walk(item.frame, item.transform.then(here), inner)


class SeenItem(NamedTuple):
    """An item met on a walk, and the box on the page that the groups round it cut it to (None: nothing cuts it)."""

    item: FrameItem
    transform: Transform
    keys: tuple[str, ...]
    window: Rect | None

    def part(self, box: Rect) -> Rect:
        """What is left of a box on the page inside the window."""
        return box if self.window is None else box.shared(self.window)


def walk_seen(
    frame: Frame, to_page: Transform = IDENTITY, keys: tuple[str, ...] = (), window: Rect | None = None
) -> Iterator[SeenItem]:
    """All items in paint order, as `walk` meets them, with what is seen of them."""
    for point, item in frame.items:
        here = to_page.at(point)
        yield SeenItem(item, here, keys, window)
        if isinstance(item, Group):
            inner, cut = item.transform.then(here), window
            if item.clip:
                edge = inner.apply_rect(item.outline.bounds if item.outline else bounds(item.frame))
                cut = edge if window is None else edge.shared(window)
            yield from walk_seen(item.frame, inner, keys if item.key is None else (*keys, item.key), cut)


class FrameBuilder:
    """Puts things into a frame in logical terms: `start` is measured from the start edge, `top` from the top.

    This is the one place where direction becomes left and right.
    """

    def __init__(self, width: float, rtl: bool) -> None:
        """A room of `width` points; `rtl`: start is at the right."""
        self.width = width
        self.rtl = rtl
        self._items: list[Placed] = []

    def put(self, item: FrameItem, start: float, top: float, width: float) -> None:
        """Place an item that is `width` wide with its start edge at `start`."""
        x = self.width - start - width if self.rtl else start
        self._items.append(Placed(Point(x, top), item))

    def frame(
        self,
        frame: Frame,
        start: float,
        top: float,
        key: str | None = None,
        origin: LayoutOrigin | None = None,
        degrees: float = 0.0,
    ) -> None:
        """Place a frame as a group, turned about its middle: clockwise, and against the clock where start is at the right."""
        turn = IDENTITY
        if degrees:
            middle = Point(frame.size.width / 2, frame.size.height / 2)
            turn = Transform.turn(-degrees if self.rtl else degrees, middle)
        self.put(Group(frame, turn, key, origin=origin), start, top, frame.size.width)

    def shape(self, shape: Shape) -> None:
        """Place a shape drawn in logical coordinates (x from the start edge): mirrored where needed."""
        if self.rtl:
            turned = Transform.mirror(self.width)
            run = shape.gradient and shape.gradient._replace(axis=shape.gradient.axis.mapped(turned))
            shape = replace(shape, path=shape.path.transformed(turned), gradient=run)
        self._items.append(Placed(Point(0, 0), shape))

    def raw(self, item: FrameItem, point: Point = Point(0, 0)) -> None:
        """Place an item in physical coordinates."""
        self._items.append(Placed(point, item))

    def open(self, tag: StructureElement) -> None:
        """Start an element of the tag tree."""
        self._items.append(Placed(Point(0, 0), TagStart(tag)))

    def close(self) -> None:
        """End the innermost element."""
        self._items.append(Placed(Point(0, 0), TagEnd()))

    @contextmanager
    def within(self, *tags: StructureElement) -> Iterator[None]:
        """`with box.within(tag):` what is put into it there belongs to an element."""
        for tag in tags:
            self.open(tag)
        yield
        for _ in tags:
            self.close()

    def build(self, height: float) -> Frame:
        """The finished frame."""
        return Frame(Size(self.width, height), tuple(self._items))


def bounds(frame: Frame) -> Rect:
    """The frame's own box."""
    return Rect(0, 0, *frame.size)
