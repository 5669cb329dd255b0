"""Where things stand on a sheet: zones, ink, signs; by walking its frames, in points from the sheet's top left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from leafletgen.blocks.zone import PageSpec
from leafletgen.geometry import MM, Point, Rect
from leafletgen.ir.frame import GlyphRun, Group, Shape, walk
from leafletgen.production.sheet import Sheet

SLACK = 0.05
"""Points that nobody sees."""


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


def inks(sheet: Sheet) -> Iterator[Ink]:
    """All runs that have ink."""
    for item, place, keys in walk(sheet.frame):
        if not isinstance(item, GlyphRun):
            continue
        assert place[:4] == (1, 0, 0, 1), "text is never turned or scaled here"
        scale = item.size / item.face.upem
        x, box = place.e, None
        for glyph in item.glyphs:
            e = _extents(item.face.path, glyph.gid)
            if e is not None:
                left, top = x + (glyph.dx + e[0]) * scale, place.f - (glyph.dy + e[3]) * scale
                one = Rect(left, top, (e[2] - e[0]) * scale, (e[3] - e[1]) * scale)
                box = one if box is None else box.union(one)
            x += glyph.advance * scale
        if box is not None:
            yield Ink(box, item.text, place.f, item.size, keys)


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


def drawings(sheet: Sheet) -> list[tuple[tuple[str, ...], str, Rect]]:
    """All shapes within zones: the keys round them, their segments by letter, their boxes."""
    return [
        (
            keys,
            "".join(segment.kind for segment in item.path.segments),
            item.path.transformed(place).bounds,
        )
        for item, place, keys in walk(sheet.frame)
        if isinstance(item, Shape) and keys
    ]
