"""The pages of an output as pictures, with the number of each text beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.desk.proof.marks import number_badge
from leafletgen.desk.proof.pictures import cut_out
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import HAIR, MARK, SMALL, Type, outline
from leafletgen.engine.layout.boxes import boxes, text_places
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, FrameBuilder, GlyphRun, Group, Shape, walk
from leafletgen.text.ir.structure import StructureElement

CAPTION = 6 * MM
GAP = 7 * MM
BADGE = 6.2
BADGE_LEAST = 4.6
BADGES_ACROSS = 45
"""On narrow pictures numbers are smaller: so many of their sizes make the width."""
SIGN = 1 / 15
"""Of the page's width: what is smaller is a sign; larger are grounds and pictures."""
TOUCH = 0.6
"""Points by which a number may reach into what stands beside it."""
NEARLY = 0.9
"""Beside each other, so much smaller is as good."""


class Grid(NamedTuple):
    """How many pictures go beside each other, and how large each may be."""

    columns: int
    cell: Size


def grid(pages: Sequence[Sheet], room: Size) -> Grid:
    """As many columns as let the pages of an output be seen large in a room."""

    def made(columns: int) -> Grid:
        rows = math.ceil(len(pages) / columns)
        return Grid(columns, Size(
            (room.width - GAP * (columns - 1)) / columns, (room.height - GAP * (rows - 1)) / rows - CAPTION
        ))  # fmt: skip

    def scale(one: Grid) -> float:
        return min(min(one.cell.width / p.trim.width, one.cell.height / p.trim.height) for p in pages)

    grids = [made(columns) for columns in range(len(pages), 0, -1)]
    largest = max(map(scale, grids))
    return next(one for one in grids if scale(one) > NEARLY * largest)


def plate(
    name: str,
    pages: Sequence[Sheet],
    numbers: Mapping[str, int],
    room: Size,
    rtl: bool,
    type_: Type,
    say: Speech,
) -> Frame:
    """All pages of an output in a room that is `room.width` wide. `rtl`: their texts run to the left."""
    box, made = FrameBuilder(room.width, type_.rtl), grid(pages, room)
    low = top = 0.0
    for at, page in enumerate(pages):
        if at and at % made.columns == 0:
            top = low + GAP
        picture = _page(name, at + 1, page, numbers, made.cell, rtl, type_, say)
        box.frame(picture, (at % made.columns) * (made.cell.width + GAP), top)
        low = max(low, top + picture.size.height)
    return box.build(low)


def _page(
    name: str,
    at: int,
    page: Sheet,
    numbers: Mapping[str, int],
    room: Size,
    rtl: bool,
    type_: Type,
    say: Speech,
) -> Frame:
    box = FrameBuilder(room.width, type_.rtl)
    caption = type_.set(say("page", output=name, number=at), room.width, SMALL, tag="P", bold=True).frame
    box.frame(caption, 0, 0)
    top = max(caption.size.height + 1.5 * MM, 0.0)
    group = cut_out(page.frame, page.trim, room.width, room.height + CAPTION - top)
    scale = group.transform.a
    width, height = page.trim.width * scale, page.trim.height * scale
    with box.within(StructureElement("Figure", alt=say.plain("page_said", output=name, number=at))):
        box.put(group, 0, top, width)
        marks = _numbers(page, numbers, scale, rtl, type_)
        box.put(Group(marks), 0, top, width)
    outline(box, Rect(0, top, width, height), HAIR)
    return box.build(top + height)


def _numbers(page: Sheet, numbers: Mapping[str, int], scale: float, rtl: bool, type_: Type) -> Frame:
    """The boxes in fine lines; over them the number of each text at its end, where lines are seldom full."""
    to_picture = Transform.move(-page.trim.x, -page.trim.y).then(Transform.scale(scale))
    size = Size(page.trim.width * scale, page.trim.height * scale)
    over, found = FrameBuilder(size.width, rtl=False), boxes(page)
    for one in found:
        outline(over, to_picture.apply_rect(one.rect).grown(1.2), MARK, 0.35)
    taken = [to_picture.apply_rect(area) for area in _occupied(page)]
    for one in found:
        places = text_places(page.frame, one)
        for key in one.messages:
            if key not in numbers:
                continue
            badge = number_badge(
                numbers[key], type_, max(BADGE_LEAST, min(BADGE, size.width / BADGES_ACROSS))
            )
            over.raw(Group(badge), _spot(to_picture.apply_rect(places[key]), badge.size, size, taken, rtl))
    return over.build(size.height)


def _occupied(page: Sheet) -> Iterator[Rect]:
    """Letters and small signs, which a number should not cover."""
    for item, to_page, _ in walk(page.frame):
        if isinstance(item, GlyphRun) and item.text.strip():
            yield to_page.apply_rect(Rect(0, -0.75 * item.size, item.width, 0.75 * item.size))
        elif isinstance(item, Shape):
            area = to_page.apply_rect(item.path.bounds)
            if max(area.width, area.height) < SIGN * page.trim.width:
                yield area


def _spot(place: Rect, badge: Size, within: Size, taken: list[Rect], rtl: bool) -> Point:
    """Beside the first line of a text: at its end or at its start, else below or above it, where nothing stands yet."""
    ends = [place.right + 1.5, place.x - badge.width - 1.5]
    end, start = reversed(ends) if rtl else ends
    middle, below, above = place.center.x - badge.width / 2, place.bottom, place.y - badge.height
    spots = [(end, place.y), (start, place.y), (end, below), (middle, below), (middle, above)]
    areas = [
        Rect(min(max(x, 0), within.width - badge.width), min(max(y, 0), within.height - badge.height), *badge)
        for x, y in spots
    ]
    others = [
        other for other in taken if not other.intersects(Rect(*place.center, 0.1, 0.1))
    ]  # not its own ground
    free = (area for area in areas if not any(area.grown(-TOUCH).intersects(other) for other in others))
    area = next(free, areas[0])
    taken.append(area)
    return Point(area.x, area.y)
