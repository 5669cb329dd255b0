"""The pages of a tiled poster: a map, then the tiles with their cut lines, glue strips and labels.

The map is the whole poster made small, with its tags, so that the file is read once and in order; the tiles after it
are artifacts. Everything stays vector.
"""

from __future__ import annotations

from collections.abc import Callable

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import circle, polyline, rectangle
from leafletgen.sheet.sheet import ARTIFACT, Sheet, tagged, uncut
from leafletgen.sheet.tiling import Tile, Tiling, places
from leafletgen.sheet.window import seen
from leafletgen.text.ir.frame import Frame, Group, Placed, Shape, Stroke

Label = Callable[[str, float], Frame]
"""Sets a short text at a size in points; the frame hugs the text."""

GREY = Paint("tab", RGB(0.85, 0.85, 0.85), CMYK(0, 0, 0, 0.15))
LINE, HALO = 0.25, 1.25
OFF = 0.5
"""Points from a cut to its line: readers that draw thin lines a pixel wide must not draw into the picture."""

LABEL_SIZE, NUMBER_SIZE = 8.0, 20.0
PAD = 1 * MM
ARM = 4 * MM
RULER = 100 * MM
RULER_ROOM = 14 * MM
HERE = Point(0, 0)


def tile(
    poster: Sheet, plan: Tiling, label: Label, *, rtl: bool = False, prefix: str = ""
) -> tuple[Sheet, ...]:
    """The map and the tiles. A poster that fits on one sheet needs no map and keeps its tags.

    `prefix` stands before the labels where a publication has several posters.
    """
    tiles = places(poster, plan, rtl)
    alone = plan.sheets == 1
    sheets = [] if alone else [_overview(poster, plan, tiles, label, prefix)]
    for one in tiles:
        shown = one.on_poster(one.shown)
        art = poster.frame if alone else seen(poster.frame, shown)
        inner = Frame(Size(shown.width, shown.height), (Placed(Point(-shown.x, -shown.y), Group(art)),))
        picture = [Placed(Point(one.shown.x, one.shown.y), Group(inner, clip=True))]
        held = picture if alone else tagged(ARTIFACT, picture)
        items = (*held, *tagged(ARTIFACT, _marks(one, plan, label, prefix)))
        sheets.append(uncut(Frame(plan.paper, items)))
    return tuple(sheets)


# --- marks of a tile


def _marks(one: Tile, plan: Tiling, label: Label, prefix: str) -> list[Placed]:
    """Strips first, then lines, then words."""
    items = [Placed(HERE, Shape(rectangle(strip), fill=GREY)) for strip in _strips(one)]
    for x1, y1, x2, y2 in _joints(one):
        # White under black: to be seen on any picture.
        for paint, width in ((WHITE, HALO), (BLACK, LINE)):
            items.append(Placed(HERE, Shape(polyline([(x1, y1), (x2, y2)]), stroke=Stroke(paint, width))))
    cuts = _cut_lines(one)
    items += [Placed(HERE, Shape(polyline(line), stroke=Stroke(BLACK, LINE, (4.0, 2.0)))) for line in cuts]
    return items + _words(one, plan, label, prefix)


def _strips(one: Tile) -> list[Rect]:
    """What is glued under, less what still shows the picture."""
    window, shown = one.window, one.shown
    strips = []
    if one.down.tab:
        strips.append(Rect(window.x, shown.bottom, window.width, window.bottom - shown.bottom))
    if one.across.tab:
        bottom = shown.bottom if one.down.tab else window.bottom
        if one.across.reverse:
            strips.append(Rect(window.x, window.y, shown.x - window.x, bottom - window.y))
        else:
            strips.append(Rect(shown.right, window.y, window.right - shown.right, bottom - window.y))
    return strips


def _joints(one: Tile) -> list[tuple[float, float, float, float]]:
    """Crosses at the corners where the next tiles begin, and lines to lay their edges along; all on the strips.

    They stand a little off what is seen in the end.
    """
    window, keep, off = one.window, one.keep, HALO / 2 + OFF
    lines = []
    if one.across.tab:
        out = -1 if one.across.reverse else 1
        x = (keep.x if out < 0 else keep.right) + out * off
        lines.append((x, window.y, x, window.bottom if one.down.tab else keep.bottom))
        ends = (window.y + off, keep.bottom + off if one.down.tab else keep.bottom - off)
        lines += [(x, y, x + out * ARM, y) for y in ends]
    if one.down.tab:
        y = keep.bottom + off
        lines.append((window.x, y, window.right, y))
        lines += [(x, y, x, y + ARM) for x in (keep.x + off, keep.right - off)]
    return lines


def _cut_lines(one: Tile) -> list[list[tuple[float, float]]]:
    """Along start and top of each tile, and along the poster's own end and bottom; just outside the picture."""
    window, off = one.window, OFF
    top, bottom = window.y - off, window.bottom + off
    left, right = window.x - off, window.right + off
    lines = [[(window.x, top), (window.right, top)]]
    if one.down.tab is None:
        lines.append([(window.x, bottom), (window.right, bottom)])
    if not one.across.reverse or one.across.tab is None:
        lines.append([(left, window.y), (left, window.bottom)])
    if one.across.reverse or one.across.tab is None:
        lines.append([(right, window.y), (right, window.bottom)])
    return lines


def _words(one: Tile, plan: Tiling, label: Label, prefix: str) -> list[Placed]:
    """The label where it will be hidden or cut off; on the first tile a ruler beside it."""
    if plan.sheets == 1:
        return []
    text = label(f"{prefix}r{one.row + 1} c{one.column + 1} ({one.number}/{plan.sheets})", LABEL_SIZE)
    width, height = text.size
    window = one.window
    if one.down.tab:
        strip = _strips(one)[0]
        # Beside the line at which a tile on the left begins.
        start = one.keep.x if one.across.reverse and one.across.tab else strip.x
        x, y = start + ARM + PAD, strip.y + max(0.0, (strip.height - height) / 2)
        items = [Placed(Point(x, y), Group(text))]
        if one.number == 1 and strip.right - start > width + RULER + 6 * ARM:
            items += _ruler(Point(x + width + 2 * ARM, strip.bottom - PAD), label)
        return items
    if one.across.tab:
        strip = _strips(one)[-1]
        # Turned a quarter to the left, it reads along the strip from its foot.
        upwards = Transform(0, -1, 1, 0, 0, width)
        return [
            Placed(
                Point(strip.x + (strip.width - height) / 2, strip.bottom - width - ARM - PAD),
                Group(text, upwards),
            )
        ]
    if plan.printable.bottom - window.bottom > height + 2 * PAD:
        return [Placed(Point(window.x, window.bottom + PAD), Group(text))]
    return []


def _ruler(start: Point, label: Label) -> list[Placed]:
    """100 mm with a tick at each centimetre: if it measures less, the printer has made the page smaller."""
    x, y = start
    lines = [[(x, y), (x + RULER, y)]]
    for centimetre in range(11):
        at = x + centimetre * 10 * MM
        lines.append([(at, y), (at, y - (3 if centimetre % 5 == 0 else 1.5) * MM)])
    drawn = [Placed(HERE, Shape(polyline(line), stroke=Stroke(BLACK, 0.5))) for line in lines]
    text = label("100 mm", LABEL_SIZE)
    middle = x + RULER * 0.75 - text.size.width / 2
    return [*drawn, Placed(Point(middle, y - 2 * MM - text.size.height), Group(text))]


# --- the map


def _overview(poster: Sheet, plan: Tiling, tiles: tuple[Tile, ...], label: Label, prefix: str) -> Sheet:
    """The whole poster made small under the numbers of its tiles, and the ruler."""
    room = plan.printable.grown(-PAD)
    trim = poster.trim
    scale = min(room.width / trim.width, (room.height - RULER_ROOM) / trim.height)
    size = Size(trim.width * scale, trim.height * scale)
    at = Point(room.x + (room.width - size.width) / 2, room.y)
    small = Transform(scale, 0, 0, scale, -trim.x * scale, -trim.y * scale)
    art = Group(Frame(size, (Placed(HERE, Group(poster.frame, small)),)), clip=True)
    to_page = small.then(Transform.move(*at))
    marks = _grid([to_page.apply_rect(one.on_poster(one.keep)) for one in tiles])
    for one in tiles:
        marks += _number(
            to_page.apply_rect(one.on_poster(one.keep)).center, label(f"{prefix}{one.number}", NUMBER_SIZE)
        )
    marks += _ruler(Point(room.center.x - RULER / 2, room.bottom), label)
    return uncut(Frame(plan.paper, (Placed(at, art), *tagged(ARTIFACT, marks))))


def _grid(boxes: list[Rect]) -> list[Placed]:
    lines = []
    for paint, width in ((WHITE, HALO), (BLACK, LINE)):
        lines += [Placed(HERE, Shape(rectangle(box), stroke=Stroke(paint, width))) for box in boxes]
    return lines


def _number(center: Point, text: Frame) -> list[Placed]:
    """A number on a white disc."""
    width, height = text.size
    disc = Shape(circle(center, max(width, height) / 2 + PAD / 2), fill=WHITE, stroke=Stroke(BLACK, 0.5))
    return [Placed(HERE, disc), Placed(Point(center.x - width / 2, center.y - height / 2), Group(text))]
