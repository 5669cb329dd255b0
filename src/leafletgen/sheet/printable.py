"""What an office printer leaves white of its paper: grounds end there, and nothing that is read may lie there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from math import ceil, inf
from typing import Literal, NamedTuple

from leafletgen.core.color import WHITE
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import IDENTITY, MM, Insets, Point, Rect, Size, Transform, around
from leafletgen.core.source import Span
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import (
    Frame,
    GlyphRun,
    Group,
    Placed,
    RasterImage,
    SeenItem,
    Shape,
    TagEnd,
    TagStart,
    bounds,
    walk_seen,
)

TOUCH = 0.1
"""Points: less is no distance."""
RULE = 4.0
"""Points: what is filled and not thicker is a line."""
BAND = 3 * MM
"""Points: what is thicker ends at the frame of a page as a ground does; a thick line is cut there."""

DRAFT = "draft-"
"""How groups of the band of a draft are called."""

PANEL = "panel."
"""How the group of a page on a sheet of several is called: what is right in it lies under all blocks."""

SIDES = ("top", "right", "bottom", "left")
How = Literal["frame", "shrink", "refuse"]


class Clearance(NamedTuple):
    """What a layout says of the edges of its pages, by their ids: points from each to what stands nearest to it and must not be
    cut (endless where nothing does). `frame`: how far inside of them grounds end. `panelled`: whether the ids are those of panels.
    """

    pages: Mapping[str, Insets] = {}
    frame: float = 0.0
    panelled: bool = False

    @property
    def least(self) -> Insets:
        """Of all pages together: which of them an edition has, and how often, is a matter of its texts."""
        return nearest(self.pages.values())

    def of(self, panel: str) -> Insets:
        """Of what may stand on a panel."""
        return self.pages.get(panel, Insets(inf, inf, inf, inf)) if self.panelled else self.least

    def clears(self, edges: Insets) -> bool:
        """Whether a page that fills its paper leaves these edges free."""
        return all(away > edge - TOUCH for away, edge in zip(self.least, edges, strict=True))


def nearest(insets: Iterable[Insets]) -> Insets:
    """The least of some on each side."""
    return Insets(*(min(side, default=inf) for side in list(zip(*insets, strict=True)) or [()] * 4))


class Reached(NamedTuple):
    """Sheets of which nothing is painted where the printer paints nothing, and what would be lost there."""

    sheets: tuple[Sheet, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    scale: float = 1.0


def within_reach(
    sheets: Sequence[Sheet], edges: Insets, how: How, where: Span | None, frame: float = 0.0
) -> Reached:
    """The sheets (as large as their paper) as an office printer prints them that leaves `edges` white (points from the top,
    right, bottom, left). `how`: grounds end at the white edge, whole pages are made smaller, or it is an error. `where`: what
    decides how near to the edge texts stand. `frame`: grounds that end so far inside the page reach its edge.
    """
    if not any(edges):
        return Reached(tuple(sheets))
    if how == "shrink":
        scale = min((_scale(sheet, _free(sheet, edges)) for sheet in sheets), default=1.0)
        return Reached(tuple(_smaller(sheet, _free(sheet, edges), scale) for sheet in sheets), (), scale)
    made: list[Sheet] = []
    lost: list[_CutOff] = []
    marred: list[_CutOff] = []
    painted: list[_CutOff] = []
    for sheet in sheets:
        free = _free(sheet, edges)
        over = [
            one for one in walk_seen(sheet.frame) if _near(one, free) and not free.contains(_box(one), TOUCH)
        ]
        lost += _texts(over, sheet, edges)
        lost += _figures(sheet, free, edges)
        marred += _marks(over, sheet, edges, frame)
        painted += [_CutOff("ground-unprintable", _box(one), sheet.media, edges) for one in over]
        made.append(_framed(sheet, free) if over else sheet)
    if how == "refuse" and not lost:
        lost = painted
    return Reached(tuple(made), tuple(_told(lost or marred, where)))


class _CutOff(NamedTuple):
    """Something that the printer would cut: the finding, its box on the paper, what the paper and its white edges are."""

    code: str
    box: Rect
    paper: Size
    edges: Insets
    what: str = ""
    key: str | None = None

    @property
    def worst(self) -> int:
        """The side on which the most of it is lost: its place in `SIDES`."""
        return max(range(4), key=lambda i: self.edges[i] - self.near[i])

    @property
    def near(self) -> tuple[float, float, float, float]:
        """Points from each edge of the paper."""
        box = self.box
        return box.y, self.paper.width - box.right, self.paper.height - box.bottom, box.x

    @property
    def lacking(self) -> float:
        """Points by which it is too near."""
        return self.edges[self.worst] - self.near[self.worst]


def _told(lost: Sequence[_CutOff], where: Span | None) -> Iterator[Diagnostic]:
    """Of each kind the worst: they have one cause."""
    for code in dict.fromkeys(one.code for one in lost):
        one = max((one for one in lost if one.code == code), key=lambda one: one.lacking)
        # In whole millimetres, as the languages of a sheet differ by tenths and have the same margin.
        distance = ceil(max(0.0, one.near[one.worst]) / MM)
        yield diagnostic(
            code, where, key=one.key, what=one.what, side=SIDES[one.worst], distance=distance,
            margin=f"{one.edges[one.worst] / MM:g}",
        )  # fmt: skip


def _free(sheet: Sheet, edges: Insets) -> Rect:
    top, right, bottom, left = edges
    return Rect(left, top, sheet.media.width - left - right, sheet.media.height - top - bottom)


def _scale(sheet: Sheet, free: Rect) -> float:
    return min(free.width / sheet.trim.width, free.height / sheet.trim.height, 1.0)


def _smaller(sheet: Sheet, free: Rect, scale: float) -> Sheet:
    """The whole page in the middle of what can be printed; the paper stays."""
    trim = sheet.trim
    size = Size(trim.width * scale, trim.height * scale)
    by = Transform(scale, 0, 0, scale, -trim.x * scale, -trim.y * scale)
    art = Group(Frame(size, (Placed(Point(0, 0), Group(sheet.frame, by)),)), clip=True)
    at = Point(free.center.x - size.width / 2, free.center.y - size.height / 2)
    return Sheet(sheet.media, sheet.trim, sheet.bleed, Frame(sheet.media, (Placed(at, art),)))


def _framed(sheet: Sheet, free: Rect) -> Sheet:
    """With a white edge."""
    inner = Frame(Size(free.width, free.height), (Placed(Point(-free.x, -free.y), Group(sheet.frame)),))
    framed = Frame(sheet.media, (Placed(Point(free.x, free.y), Group(inner, clip=True)),))
    return Sheet(sheet.media, sheet.trim, sheet.bleed, framed)


def _near(one: SeenItem, free: Rect) -> bool:
    """Whether it paints, and may do so beyond what can be printed: the ink of most words need not be looked at. The band of a
    draft may be cut by the printer: its words keep away from the edge.
    """
    item = one.item
    if any(key.startswith(DRAFT) for key in one.keys):
        return False
    if isinstance(item, GlyphRun):
        reach = 2 * item.size
        box = Rect(-reach, -reach, item.width + 2 * reach, 2 * reach)
        return not free.contains(one.transform.apply_rect(box)) and _paints(one)
    return _paints(one)


def _paints(one: SeenItem) -> bool:
    item = one.item
    if isinstance(item, GlyphRun):
        return bool(item.text.strip())
    if isinstance(item, Shape):
        paints = (item.fill, item.stroke.paint if item.stroke else None)
        return any(paint is not None and paint.rgb != WHITE.rgb for paint in paints)
    return isinstance(item, RasterImage)


def _box(one: SeenItem) -> Rect:
    """The ink of an item on the sheet."""
    item = one.item
    if isinstance(item, GlyphRun):
        return one.transform.apply_rect(item.ink or Rect(0, 0, 0, 0))
    if isinstance(item, Shape):
        wide = item.stroke.width / 2 if item.stroke else 0.0
        return one.part(one.transform.apply_rect(item.path.bounds.grown(wide)))
    assert isinstance(item, RasterImage)
    return one.part(one.transform.apply_rect(Rect(0, 0, *item.size)))


def _texts(over: Sequence[SeenItem], sheet: Sheet, edges: Insets) -> Iterator[_CutOff]:
    """Words that the printer would cut."""
    for one in over:
        item = one.item
        if isinstance(item, GlyphRun):
            box = _box(one)
            if box.width and box.intersects(Rect(0, 0, *sheet.media)):
                key = item.place.message if item.place else None
                yield _CutOff("text-unprintable", box, sheet.media, edges, key or item.text.strip(), key)


def _marks(over: Sequence[SeenItem], sheet: Sheet, edges: Insets, frame: float) -> Iterator[_CutOff]:
    """Other ink: strokes, chips, rules, boxes, signs. A ground, and a block that runs over an edge of its page on purpose, or a
    picture, may end at a white one as long as some of it is seen; a line along an edge is not. What only reaches the `frame` runs over
    the edge if it ends there as grounds do: a sign, a disc or a line that touches it does not.
    """
    free, paper = _free(sheet, edges), Rect(0, 0, *sheet.media)
    if all(
        isinstance(one.item, GlyphRun)
        or (not _own(one.keys) and _ends_white(_box(one), paper, free, [frame] * 4))
        for one in over
    ):
        return  # most pages: only grounds reach the edge
    inked = [*_inked(sheet.frame, IDENTITY, (), None, None, paper, [])]
    flush = {(one.unit, side) for one in inked if one.unit for side in one.sides_at(frame) if one.is_flush}
    for one in inked:
        box, keys = one.box, _own(one.keys)
        if free.contains(box, TOUCH) or not box.intersects(paper):
            continue
        framed = [0.0 if one.unit and (one.unit, side) not in flush else frame for side in range(4)]
        ends = _ends_white(box, one.page, free, framed, one.unit)
        if not ends or _runs_along(one, free, paper):
            what = keys[-1] if keys else _nearest(sheet, box)
            yield _CutOff("ink-unprintable", box, sheet.media, edges, what)


def _ends_white(box: Rect, page: Rect, free: Rect, frame: Sequence[float], unit: Rect | None = None) -> bool:
    """Whether what the printer cuts off a box is no loss: it, or what it is part of (`unit`), runs over the edge of its page (or as far
    inside of it as `frame` says for each side), and some of that is left.
    """
    unit = unit or box
    short = [i for i, away in enumerate(_within(box, free)) if away < -TOUCH]
    ends = [min(pair) for pair in zip(_within(box, page), _within(unit, page), strict=True)]
    return all(ends[i] < frame[i] + TOUCH for i in short) and unit.intersects(free)


def _within(box: Rect, outer: Rect) -> tuple[float, float, float, float]:
    """Points from the top, right, bottom and left of a larger box."""
    return box.y - outer.y, outer.right - box.right, outer.bottom - box.bottom, box.x - outer.x


def _nearest(sheet: Sheet, box: Rect) -> str:
    """The zone that stands nearest to what belongs to none: its rule, its ground."""
    own = ((_box(one), _own(one.keys)) for one in walk_seen(sheet.frame) if _paints(one))
    return min(((abs(one.center.y - box.center.y), keys[0]) for one, keys in own if keys), default=(0, ""))[1]


def _own(keys: tuple[str, ...]) -> list[str]:
    """The zones, blocks and layers that something is in, without the panel that its page is on."""
    return [key for key in keys if not key.startswith(PANEL)]


class _Inked(NamedTuple):
    """Something with ink, the box of that on the sheet, the block or layer that it is part of, and its page."""

    item: object
    by: Transform
    box: Rect
    keys: tuple[str, ...]
    unit: Rect | None
    page: Rect

    @property
    def is_flush(self) -> bool:
        """Whether it ends with straight sides: a picture, what a window cuts, a filled rectangle that is no line."""
        item = self.item
        if not isinstance(item, Shape):
            return True
        path = item.path.transformed(self.by)
        if not self.box.contains(path.bounds, TOUCH):
            return True
        return item.stroke is None and min(self.box.width, self.box.height) > BAND and path.is_rectangle

    def sides_at(self, frame: float) -> list[int]:
        """The sides on which it reaches as near to the edge of its page as grounds do: places in `SIDES`."""
        return [i for i, away in enumerate(_within(self.box, self.page)) if away < frame + TOUCH]


def _inked(
    frame: Frame,
    to_page: Transform,
    keys: tuple[str, ...],
    window: Rect | None,
    unit: Rect | None,
    page: Rect,
    tags: list[str],
) -> Iterator[_Inked]:
    """All ink but letters; a picture as a whole, whatever it is made of. `tags`: those that are open; what is no part of a figure that it
    is drawn in, such as the marks of a draft, is nobody's ink.
    """
    for point, item in frame.items:
        here = to_page.at(point)
        if isinstance(item, TagStart):
            tags.append(item.tag.role)
        elif isinstance(item, TagEnd):
            tags.pop()
        elif "Artifact" in tags and "Figure" in tags[: tags.index("Artifact")]:
            continue
        elif isinstance(item, Group):
            inner = item.transform.then(here)
            edge = inner.apply_rect(item.outline.bounds if item.outline else bounds(item.frame))
            edge = edge if window is None else edge.shared(window)
            own = keys if item.key is None else (*keys, item.key)
            if item.backdrop is not None or (not _own(own) and _adorns(item)):
                yield _Inked(item, inner, edge, own, None, page)
                continue
            # A page on a sheet of several is a window that stands in no block; copies of it have no key.
            whole = edge if item.clip and not _own(own) else page
            part = unit if item.key is None or item.key.startswith(PANEL) else edge
            yield from _inked(item.frame, inner, own, edge if item.clip else window, part, whole, tags)
        elif isinstance(item, Shape | RasterImage):
            one = SeenItem(item, here, keys, window)
            box = _box(one) if _paints(one) else Rect(0, 0, 0, 0)
            if box.width > 0 and box.height > 0:
                yield _Inked(item, here, box, keys, unit, page)


def _adorns(group: Group) -> bool:
    """Whether a group is a theme's ornament of a ground: shapes in a window, where a page has blocks, too."""
    return group.clip and all(isinstance(one, Shape) for _, one in group.frame.items)


def _runs_along(one: _Inked, free: Rect, paper: Rect) -> bool:
    """Whether a line of an outline, or a rule of a zone, lies on the paper wholly beside what can be printed: it would be gone."""
    item, by, box = one.item, one.by, one.box
    if not isinstance(item, Shape):
        return False
    if item.stroke is None:
        # In a block or layer it may be a part of a sign.
        thin = min(box.width, box.height) <= RULE and len(_own(one.keys)) < 2
        return thin and paper.contains(box, TOUCH) and not box.intersects(free)
    if not item.stroke.paint.seen:
        return False
    last: Point | None = None
    for segment in item.path.transformed(by).segments:
        here = segment.points[-1] if segment.points else last
        if segment.kind != "M" and last is not None and here is not None:
            line = around((last, here))
            if paper.contains(line, TOUCH) and not free.shared(line.grown(TOUCH)).width > 0:
                return True
        last = here
    return False


def _figures(sheet: Sheet, free: Rect, edges: Insets) -> Iterator[_CutOff]:
    """Drawings that are described (diagrams, codes). What runs over the edge of the page, as a ground does, and photographs
    may end at a white edge.
    """
    for alt, box in _drawings(sheet.frame):
        lost = _CutOff("figure-unprintable", box, sheet.media, edges, alt)
        if not free.contains(box, TOUCH) and lost.near[lost.worst] > TOUCH:
            yield lost


def _drawings(frame: Frame) -> Iterator[tuple[str, Rect]]:
    """The figures of a frame with what is read of them, each with the box round what is drawn; what is no part of the content, such as the
    marks of a draft, is none of them.
    """
    open_: list[str | None] = []
    artifacts: list[bool] = []
    alt: str | None = None
    boxes: list[Rect] = []
    for one in walk_seen(frame):
        if isinstance(one.item, TagStart):
            starts = one.item.tag.role == "Figure" and alt is None
            if starts:
                alt, boxes = one.item.tag.alt or "", []
            open_.append(alt if starts else None)
            artifacts.append(one.item.tag.role == "Artifact")
        elif isinstance(one.item, TagEnd):
            artifacts.pop()
            if open_.pop() is not None:
                if boxes:
                    yield alt or "", reduce(Rect.union, boxes)
                alt = None
        elif alt is not None and not any(artifacts) and isinstance(one.item, Shape) and _paints(one):
            boxes.append(_box(one))
