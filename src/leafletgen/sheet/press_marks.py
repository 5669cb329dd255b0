"""Marks inside a press sheet: crop marks of every copy, folds, register, colour bar, slug, all between copies and gripper.

Each side of the block of copies has a strip. In a strip `t` runs along the side (x or y of the sheet) and `d` outwards from
the bleed of the block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.color import Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform, around
from leafletgen.core.path import circle, polyline
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.bar import PATCH, patch, patches
from leafletgen.sheet.marks import (
    CENTER_BAR,
    CENTER_STEM,
    CROSS,
    FOLD,
    GAP,
    JAPANESE,
    LINE,
    RING,
    WESTERN,
    MarkLine,
    MarkStyle,
    drawn,
)
from leafletgen.sheet.panel import Imposition, Panel
from leafletgen.sheet.room import FACING, SIDES, Edge, Furniture, within
from leafletgen.sheet.sheet import ARTIFACT, Sheet, tagged
from leafletgen.text.ir.frame import Frame, Group, Placed

SHORTEST = 1.5 * MM
"""A mark between copies that would be shorter is left out."""

LEAST_TARGET = 3 * MM
OFF = 0.5 * MM
"""From a mark to what it must not touch."""

SMALLER = 0.85
HERE = Point(0, 0)


class MarkStrip(NamedTuple):
    """What is free at one side of the block: from `start` to `end` along the side, `depth` points outwards from `edge`."""

    side: Edge
    edge: float
    depth: float
    start: float
    end: float

    @property
    def across(self) -> bool:
        """Whether it runs from left to right."""
        return self.side in ("top", "bottom")

    @property
    def out(self) -> int:
        """The direction outwards."""
        return -1 if self.side in ("top", "left") else 1

    def point(self, t: float, d: float) -> Point:
        """A place of the strip on the sheet."""
        away = self.edge + self.out * d
        return Point(t, away) if self.across else Point(away, t)

    def box(self, t: float, d: float, width: float, height: float) -> Rect:
        """A box `width` along the strip and `height` across it; `d`: where it begins."""
        return around((self.point(t, d), self.point(t + width, d + height)))


def on_press_sheet(
    sheet: Sheet, plan: Imposition, side: int, furniture: Furniture, said: Sequence[Frame] = (),
    spots: Sequence[Paint] = (),
) -> Sheet:  # fmt: skip
    """A side of an imposed press sheet with what stands round its copies. `said`: the statements of the slug; `spots`: named
    inks, each with patches in the bar. The sheet stays as large as it is.
    """
    if not furniture.any:
        return sheet
    strips = {edge: _strip(sheet, plan, edge, furniture) for edge in SIDES}
    lines = [*_crops(sheet, plan, side, furniture.marks), *_folds(plan, side, sheet, strips)]
    stops = {edge: _stops(sheet, plan, side, strips[edge]) for edge in SIDES}
    for strip in strips.values():
        lines += _register(strip, sheet.trim, furniture.marks, stops[strip.side])
    items = [Placed(HERE, item) for item in drawn(lines, furniture.marks)]
    if furniture.bar:
        place = _place(strips, furniture)
        items += _bar(strips[place], patches(spots), stops[place])
    if said:
        beside = furniture.gripper.beside
        items += _slug(strips[beside], said, stops[beside])
    whole = Frame(sheet.media, (*sheet.frame.items, *tagged(ARTIFACT, items)))
    return Sheet(sheet.media, sheet.trim, sheet.bleed, whole)


def _strip(sheet: Sheet, plan: Imposition, side: Edge, furniture: Furniture) -> MarkStrip:
    """Between the bleed of the block and where nothing may be printed. The tail's, with the bar, runs along the whole sheet,
    so those beside it end where it begins.
    """
    free, bleed = within(sheet.media, plan.room.clear), sheet.bleed
    edge, depth = {
        "top": (bleed.y, bleed.y - free.y), "bottom": (bleed.bottom, free.bottom - bleed.bottom),
        "left": (bleed.x, bleed.x - free.x), "right": (bleed.right, free.right - bleed.right),
    }[side]  # fmt: skip
    across = side in ("top", "bottom")
    start, end = (free.x, free.right) if across else (free.y, free.bottom)
    if furniture.bar and furniture.gripper.tail == ("left" if across else "top"):
        start = bleed.x if across else bleed.y
    if furniture.bar and furniture.gripper.tail == ("right" if across else "bottom"):
        end = bleed.right if across else bleed.bottom
    return MarkStrip(side, edge, max(0.0, depth), start, end)


def _place(strips: dict[Edge, MarkStrip], furniture: Furniture) -> Edge:
    """Where the bar stands: at the tail, or where a tight sheet has room, so long as that is not at the slug or the gripper."""
    gripper = furniture.gripper
    places = [gripper.tail, FACING[gripper.beside]]
    return next(
        (p for p in places if strips[p].depth >= GAP + PATCH - LINE),
        max(places, key=lambda p: strips[p].depth),
    )


# --- crop marks


def _crops(sheet: Sheet, plan: Imposition, side: int, style: MarkStyle) -> Iterator[MarkLine]:
    """Of every copy at each of its corners that is cut, outwards from its bleed; none runs into a neighbour."""
    if style == "none":
        return
    free = within(sheet.media, plan.room.clear)
    panels = plan.side(side)
    taken = [p.trim.moved(sheet.trim.x, sheet.trim.y).grown(plan.room.bleed) for p in panels]
    found: dict[tuple[float, ...], None] = {}
    for panel, own in zip(panels, taken, strict=True):
        others = [one for one in taken if one is not own]
        for start, end, outer in _rays(panel, own, plan.room.bleed, style):
            length = _length(start, end, free, others)
            whole = abs(end.x - start.x) + abs(end.y - start.y)
            if length >= min(SHORTEST, whole) and (not outer or length == _length(start, end, free, ())):
                share = length / whole
                x, y = start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share
                found.setdefault(tuple(round(v, 3) for v in (*start, x, y)))
    for x1, y1, x2, y2 in found:
        yield MarkLine(polyline([(x1, y1), (x2, y2)]))


def _rays(panel: Panel, own: Rect, bleed: float, style: MarkStyle) -> Iterator[tuple[Point, Point, bool]]:
    """The lines of a copy's corners in full length. `own`: its bleed box. Japan: an outer pair at the bleed that meets the
    inner one, at the corners of the whole block.
    """
    gap, length = (GAP, WESTERN) if style == "western" else (0.0, JAPANESE)
    trim = own.grown(-bleed)
    for across, x, edge_x, out_x in (("left", trim.x, own.x, -1), ("right", trim.right, own.right, 1)):
        for down, y, edge_y, out_y in (("top", trim.y, own.y, -1), ("bottom", trim.bottom, own.bottom, 1)):
            if across in panel.cuts and down in panel.cuts:
                yield Point(x, edge_y + out_y * gap), Point(x, edge_y + out_y * (gap + length)), False
                yield Point(edge_x + out_x * gap, y), Point(edge_x + out_x * (gap + length), y), False
                if style == "japanese" and bleed:
                    yield Point(edge_x, y), Point(edge_x, edge_y + out_y * length), True
                    yield Point(x, edge_y), Point(edge_x + out_x * length, edge_y), True


def _length(start: Point, end: Point, free: Rect, others: Sequence[Rect]) -> float:
    """How far a line may go before it meets a neighbour or where nothing is printed; 0 where it begins there."""
    dx, dy = end.x - start.x, end.y - start.y
    whole = abs(dx) + abs(dy)
    sign = 1 if dx + dy > 0 else -1
    # Along the line: where it starts, and the room for it.
    at, first, last = (start.x, free.x, free.right) if dx else (start.y, free.y, free.bottom)
    limits = [whole, last - at if sign > 0 else at - first]
    for other in others:
        box = other.grown(OFF)
        if not (box.y < start.y < box.bottom if dx else box.x < start.x < box.right):
            continue
        ends = (box.x, box.right) if dx else (box.y, box.bottom)
        near, far = sorted((end_ - at) * sign for end_ in ends)
        if far > 0:
            limits.append(max(0.0, near))
    return max(0.0, min(limits))


def _folds(plan: Imposition, side: int, sheet: Sheet, strips: dict[Edge, MarkStrip]) -> Iterator[MarkLine]:
    """A dashed line at both ends of a fold."""
    for fold in plan.folds_on(side):
        ends: tuple[Edge, Edge] = ("top", "bottom") if fold.vertical else ("left", "right")
        t = fold.at + (sheet.trim.x if fold.vertical else sheet.trim.y)
        for edge in ends:
            strip = strips[edge]
            length = min(FOLD, strip.depth - GAP)
            if length > 0:
                yield MarkLine(polyline([strip.point(t, GAP), strip.point(t, GAP + length)]), dashed=True)


# --- what else stands in a strip


class _Stop(NamedTuple):
    start: float
    end: float


def _stops(sheet: Sheet, plan: Imposition, side: int, strip: MarkStrip) -> list[_Stop]:
    """Where marks of cuts and folds stand in a strip, with what they keep clear."""
    at: set[float] = set()
    for panel in plan.side(side):
        box = panel.trim.moved(sheet.trim.x, sheet.trim.y)
        at |= {box.x, box.right} if strip.across else {box.y, box.bottom}
    for fold in plan.folds_on(side):
        if fold.vertical == strip.across:
            at.add(fold.at + (sheet.trim.x if strip.across else sheet.trim.y))
    bleed = plan.room.bleed
    ends = (sheet.bleed.x, sheet.bleed.right) if strip.across else (sheet.bleed.y, sheet.bleed.bottom)
    # Japan: a second line at the bleed.
    return [_Stop(t - GAP, t + GAP) for t in sorted(at | (set(ends) if bleed else set()))]


def _register(strip: MarkStrip, trim: Rect, style: MarkStyle, stops: list[_Stop]) -> list[MarkLine]:
    """A registration target (Japan: a centre mark) in the middle of a side or as near to it as cuts and folds let it; what it
    takes is added to the stops.
    """
    if style == "none":
        return []
    center = trim.center.x if strip.across else trim.center.y
    if style == "japanese":
        stem = min(CENTER_STEM, strip.depth)
        stops.append(_Stop(center - GAP, center + GAP))
        arm = min(CENTER_BAR / 2, (trim.width if strip.across else trim.height) / 4)
        tee = [(strip.point(center - arm, 0), strip.point(center + arm, 0))]
        tee.append((strip.point(center, 0), strip.point(center, stem)))
        return [MarkLine(polyline(line)) for line in tee]
    size = min(CROSS, strip.depth - GAP)
    found = _free_middle(center, size, stops, strip) if size >= LEAST_TARGET else None
    if found is None:
        return []
    middle, half = GAP + size / 2, size / 2
    stops.append(_Stop(found - half - GAP, found + half + GAP))
    cross = [
        (strip.point(found - half, middle), strip.point(found + half, middle)),
        (strip.point(found, middle - half), strip.point(found, middle + half)),
    ]
    ring = circle(strip.point(found, middle), size * RING / CROSS / 2)
    return [MarkLine(ring), *(MarkLine(polyline(line)) for line in cross)]


def _free_middle(center: float, size: float, stops: Sequence[_Stop], strip: MarkStrip) -> float | None:
    """The place nearest to the middle of a side where so much is free."""
    half = size / 2
    places = [center, *(s.start - half for s in stops), *(s.end + half for s in stops)]
    free = [
        t
        for t in places
        if strip.start + half <= t <= strip.end - half
        and not any(s.start < t + half - LINE and s.end > t - half + LINE for s in stops)
    ]
    return min(free, key=lambda t: (abs(t - center), t), default=None)


def _along(
    widths: Sequence[float],
    strip: MarkStrip,
    stops: Sequence[_Stop],
    between: float,
    after: float | None = None,
) -> list[float] | None:
    """Where things begin that follow each other along a strip and step over what stands there; None where it is too short.
    `after`: where the first may begin.
    """
    found: list[float] = []
    t = strip.start if after is None else after
    ordered = sorted(stops)
    for width in widths:
        for stop in ordered:
            if stop.start < t + width and stop.end > t:
                t = stop.end
        if t + width > strip.end:
            return None
        found.append(t)
        t += width + between
    return found


def _bar(strip: MarkStrip, paints: Sequence[Paint], stops: Sequence[_Stop]) -> Iterator[Placed]:
    """Patches one after the other, from the first cut on, smaller where the sheet is small."""
    size = min(PATCH, strip.depth - GAP)
    places = _along([size] * len(paints), strip, stops, 0.0, min(stops).end if stops else None)
    while places is None and size > LINE:
        places = _along([size] * len(paints), strip, stops, 0.0)
        size = size if places else size * SMALLER
    for t, paint in zip(places or (), paints, strict=False):
        yield patch(paint, strip.box(t, GAP, size, size))


def _slug(strip: MarkStrip, said: Sequence[Frame], stops: Sequence[_Stop]) -> Iterator[Placed]:
    """Statements one after the other, at the left from the foot upwards; smaller where the sheet is small."""
    if not strip.across:
        ends = strip.start + strip.end
        stops = [_Stop(ends - stop.end, ends - stop.start) for stop in stops]
    tallest = max(frame.size.height for frame in said)
    scale = min(1.0, (strip.depth - GAP) / tallest)
    places = None
    while places is None and scale > 0.05:
        places = _along([frame.size.width * scale for frame in said], strip, stops, 2 * GAP * scale)
        scale = scale if places else scale * SMALLER
    for t, frame in zip(places or (), said, strict=False):
        size = Size(frame.size.width * scale, frame.size.height * scale)
        box = strip.box(t, GAP, *size)
        if strip.across:
            by, at = Transform.scale(scale), Point(box.x, box.y)
        else:
            # A quarter to the left, and mirrored along the strip: it is read from the foot.
            by = Transform(0, -scale, scale, 0, 0, size.width)
            at = Point(box.x, strip.start + strip.end - box.bottom)
        yield Placed(at, Group(frame, by))
