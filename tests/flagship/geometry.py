"""Where things stand on a sheet: zones, ink, signs; by walking its frames, in points from the sheet's top left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from leafletgen.core.geometry import MM, Point, Rect, Transform
from leafletgen.page.blocks.zone import PageSpec
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, Shape, TagEnd, TagStart, walk

SLACK = 0.05
"""Points that nobody sees."""


class GlyphAt(NamedTuple):
    """A glyph with ink: font file, id, origin on the sheet, points in a font unit, the box of its ink."""

    path: Path
    gid: int
    x: float
    y: float
    scale: float
    box: Rect


class Ink(NamedTuple):
    """The ink of a run of glyphs: its box, its text, its baseline, the keys of the groups round it."""

    box: Rect
    text: str
    baseline: float
    size: float
    keys: tuple[str, ...]

    @property
    def zone(self) -> str:
        return self.keys[0] if self.keys else ""


@cache
def _font(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


@cache
def _extents(path: Path, gid: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right, top of a glyph's ink by HarfBuzz, font units, y upwards."""
    e = _font(path).get_glyph_extents(gid)
    if e is None or not (e.width or e.height):
        return None
    return e.x_bearing, e.y_bearing + e.height, e.x_bearing + e.width, e.y_bearing


def glyphs(run: GlyphRun, place: Transform) -> Iterator[GlyphAt]:
    """The glyphs of a run that have ink."""
    assert place[:4] == (1, 0, 0, 1), "text is never turned or scaled here"
    scale, x = run.size / run.face.upem, place.e
    for glyph in run.glyphs:
        e = _extents(run.face.path, glyph.gid)
        if e is not None:
            at, baseline = x + glyph.dx * scale, place.f - glyph.dy * scale
            box = Rect(
                at + e[0] * scale, baseline - e[3] * scale, (e[2] - e[0]) * scale, (e[3] - e[1]) * scale
            )
            yield GlyphAt(run.face.path, glyph.gid, at, baseline, scale, box)
        x += glyph.advance * scale


def inks(sheet: Sheet) -> Iterator[Ink]:
    """All runs that have ink."""
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, GlyphRun):
            boxes = [g.box for g in glyphs(item, place)]
            if boxes:
                yield Ink(reduce(Rect.union, boxes), item.text, place.f, item.size, keys)


class SetLine(NamedTuple):
    """A line of a paragraph: its glyphs and its text."""

    glyphs: tuple[GlyphAt, ...]
    text: str
    size: float

    def moved(self, dy: float) -> SetLine:
        return self._replace(
            glyphs=tuple(g._replace(y=g.y + dy, box=g.box.moved(0, dy)) for g in self.glyphs)
        )


def paragraphs(sheet: Sheet) -> list[list[SetLine]]:
    """The lines of each text, first to last."""
    found: list[dict[float, SetLine]] = [{}]
    for item, place, _ in walk(sheet.frame):
        if isinstance(item, TagStart | TagEnd | Group) and found[-1]:
            found.append({})
        if isinstance(item, GlyphRun):
            line = found[-1].get(round(place.f, 2), SetLine((), "", item.size))
            more = (*line.glyphs, *glyphs(item, place))
            found[-1][round(place.f, 2)] = line._replace(glyphs=more, text=line.text + item.text)
    return [[lines[y] for y in sorted(lines)] for lines in found]


def meet(one: SetLine, other: SetLine) -> bool:
    """Whether the ink of two lines touches or crosses: boxes first, then outlines."""
    near = ((a, b) for a in one.glyphs for b in other.glyphs if a.box.intersects(b.box))
    return any(_cross(a, b) for a, b in near)


STEPS = 48
"""Columns in which two outlines are compared."""


def _cross(a: GlyphAt, b: GlyphAt) -> bool:
    left, right = max(a.box.x, b.box.x), min(a.box.right, b.box.right)
    for n in range(STEPS):
        x = left + (right - left) * (n + 0.5) / STEPS
        for top, bottom in _filled(a, x):
            if any(t < bottom and top < u for t, u in _filled(b, x)):
                return True
    return False


def _filled(glyph: GlyphAt, x: float) -> list[tuple[float, float]]:
    """Where a column at x is black within a glyph: from and to, downwards (nonzero winding)."""
    at = (x - glyph.x) / glyph.scale
    crossings = []
    for (x0, y0), (x1, y1) in _edges(glyph.path, glyph.gid):
        if (x0 <= at) != (x1 <= at):
            y = y0 + (y1 - y0) * (at - x0) / (x1 - x0)
            crossings.append((glyph.y - y * glyph.scale, 1 if x1 > x0 else -1))
    found, winding, start = [], 0, 0.0
    for y, way in sorted(crossings):
        if winding == 0:
            start = y
        winding += way
        if winding == 0:
            found.append((start, y))
    return found


@cache
def _edges(path: Path, gid: int) -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    """The outline of a glyph as straight edges, font units, by HarfBuzz."""
    edges: list[tuple[tuple[float, float], tuple[float, float]]] = []
    here = first = (0.0, 0.0)

    def line(to: tuple[float, float]) -> None:
        nonlocal here
        edges.append((here, to))
        here = to

    pen = _Pen()
    _font(path).draw_glyph_with_pen(gid, pen)
    for kind, points in pen.calls:
        if kind == "M":
            here = first = points[0]
        elif kind == "Z":
            line(first)
        else:
            corners = [here, *points]
            for n in range(1, 9):
                line(_bezier(corners, n / 8))
    return tuple(edges)


def _bezier(points: list[tuple[float, float]], t: float) -> tuple[float, float]:
    """A point of a curve of any degree (de Casteljau)."""
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
    return points[0]


class _Pen:
    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[tuple[float, float], ...]]] = []

    def moveTo(self, p: tuple[float, float]) -> None:
        self.calls.append(("M", (p,)))

    def lineTo(self, p: tuple[float, float]) -> None:
        self.calls.append(("L", (p,)))

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.calls.append(("C", points))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self.calls.append(("Q", points))

    def closePath(self) -> None:
        self.calls.append(("Z", ()))

    def endPath(self) -> None:
        pass


def zone_boxes(sheet: Sheet) -> dict[str, Rect]:
    """The boxes of the outermost groups, by their keys; on a page these are the zones' content."""
    found: dict[str, Rect] = {}
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, Group) and item.key and not keys:
            corner = place.apply(Point(0, 0))
            found[item.key] = Rect(corner.x, corner.y, *item.frame.size)
    return found


def bands(page: PageSpec, sheet: Sheet) -> dict[str, Rect]:
    """The zones of a page from edge to edge, by what the layout says of their heights and nothing else."""
    u = sheet.trim.width / 60
    heights = [z.height.length.pt(u) if z.height.length else None for z in page.zones]
    rest = page.trim.height - 2 * page.frame - sum(h for h in heights if h is not None)
    found, top = {}, sheet.trim.y + page.frame
    for zone, height in zip(page.zones, heights, strict=True):
        tall = rest if height is None else height
        found[zone.id] = Rect(sheet.trim.x + page.frame, top, page.trim.width - 2 * page.frame, tall)
        top += tall
    return found


def assert_inside(page: PageSpec, sheet: Sheet) -> None:
    """All ink of texts lies in its zone, and 3 mm or more within the trim."""
    zones, trim = bands(page, sheet), sheet.trim.grown(-3 * MM)
    for ink in inks(sheet):
        zone = zones[ink.zone]
        assert zone.y <= ink.box.y + SLACK, ink
        assert ink.box.bottom <= zone.bottom + SLACK, ink
        assert max(zone.x, trim.x) <= ink.box.x, ink
        assert ink.box.right <= min(zone.right, trim.right), ink
        assert trim.y <= ink.box.y, ink
        assert ink.box.bottom <= trim.bottom, ink


def floods(sheet: Sheet) -> list[Rect]:
    """The boxes of all that is drawn outside the zones' groups: grounds and rules."""
    return [
        item.path.transformed(place).bounds
        for item, place, keys in walk(sheet.frame)
        if isinstance(item, Shape) and not keys
    ]


class Part(NamedTuple):
    """A shape or a sign that stands directly in a group; `kind` tells an outline from a sign."""

    kind: str
    box: Rect


def parts(sheet: Sheet, *keys: str) -> list[Part]:
    """What the groups at a path of keys are made of, texts left out, in the coordinates of the sheet."""
    found: list[Part] = []
    for item, place, path in walk(sheet.frame):
        if isinstance(item, Group) and (*path, item.key) == keys:
            for point, inner in item.frame.items:
                here = Transform.move(*point).then(place)
                if isinstance(inner, Shape):
                    kinds = "".join(segment.kind for segment in inner.path.segments)
                    found.append(Part(kinds, inner.path.transformed(here).bounds))
                elif isinstance(inner, Group) and any(isinstance(i, Shape) for _, i in inner.frame.items):
                    found.append(Part("sign", here.apply_rect(Rect(0, 0, *inner.frame.size))))
    return found


def groups(sheet: Sheet) -> dict[tuple[str, ...], Rect]:
    """The boxes of all groups that have a key, by their path of keys."""
    found: dict[tuple[str, ...], Rect] = {}
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, Group) and item.key:
            corner = place.apply(Point(0, 0))
            found[*keys, item.key] = Rect(corner.x, corner.y, *item.frame.size)
    return found
