"""Which parts of a layout stand where on a page: zones, columns, blocks and layers, as the frames have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.record import NamedTuple, schema_name
from leafletgen.core.source import Span
from leafletgen.engine.layout.boxes import run_area
from leafletgen.page.blocks.registry import KINDS
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, LayoutOrigin, walk

WORDS = {**{schema_name(kind): word for word, kind in KINDS.items()}, "CellZone": "zone"}
"""The class of a block -> its word in a layout."""
SAME_LINE = 0.2
"""Points by which two base lines may differ and be one."""


class SeenText(NamedTuple):
    """A text as it stands: the room round its letters (points), and its words."""

    rect: Rect
    words: str


class LayoutPart(NamedTuple):
    """A part of a layout on a page: its path of keys, its word in the layout, its own name, its place (points from the top left
    of the paper) and where it is written. `baseline`: between the lines of its grid, 0 without one; `lines`: how far down the
    base lines of its texts are.
    """

    path: tuple[str, ...]
    kind: str
    name: str | None
    rect: Rect
    span: Span | None
    baseline: float
    texts: Mapping[str, SeenText]
    lines: tuple[float, ...]


def layout_parts(sheet: Sheet) -> tuple[LayoutPart, ...]:
    """The parts of a page in reading order, a zone before what stands in it. On a sheet that is folded their places are those on
    the sheet.
    """
    return tuple(_parts(sheet.frame, Transform.move(0, 0), ()))


def _parts(frame: Frame, to_page: Transform, path: tuple[str, ...]) -> Iterator[LayoutPart]:
    for point, item in frame.items:
        if not isinstance(item, Group):
            continue
        here = item.transform.then(to_page.at(point))
        own = path if item.key is None else (*path, item.key)
        if item.origin is not None and item.key is not None:
            yield _part(item, item.origin, here, own)
        yield from _parts(item.frame, here, own)


def _part(group: Group, origin: LayoutOrigin, to_page: Transform, path: tuple[str, ...]) -> LayoutPart:
    texts: dict[str, SeenText] = {}
    lines: list[float] = []
    for item, here, _ in walk(group.frame, to_page):
        if isinstance(item, GlyphRun) and item.place is not None:
            key, area = item.place.message, here.apply_rect(run_area(item))
            known = texts.get(key, SeenText(area, ""))
            texts[key] = SeenText(known.rect.union(area), known.words + item.text)
            lines.append(here.apply_rect(Rect(0, 0, 0, 0)).y)
    rect = to_page.apply_rect(origin.band or Rect(0, 0, *group.frame.size))
    word = WORDS.get(origin.kind, origin.kind.lower())
    return LayoutPart(path, word, origin.name, rect, origin.span, origin.baseline, texts, _apart(lines))


def _apart(lines: list[float]) -> tuple[float, ...]:
    """Each line once, from above down."""
    found: list[float] = []
    for line in sorted(lines):
        if not found or line - found[-1] > SAME_LINE:
            found.append(line)
    return tuple(found)
