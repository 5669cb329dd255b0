"""Which texts stand where on a page: the innermost keyed groups with words in them, and each text's own place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.used import used_texts
from leafletgen.page.blocks.zone import Zone
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, walk


class Box(NamedTuple):
    """An innermost keyed group with words in it: its path of keys, its place on the page, its texts, the place of the
    group that holds it (a column, or the zone), and the zone's room, which the texts must not leave.
    """

    path: tuple[str, ...]
    rect: Rect
    messages: tuple[str, ...]
    holder: Rect
    zone: Rect


def boxes(sheet: Sheet) -> tuple[Box, ...]:
    """The boxes of a page in reading order."""
    page = Rect(0, 0, *sheet.media)
    return tuple(_boxes(sheet.frame, Transform.move(0, 0), (), page, page, page))


def _boxes(
    frame: Frame, transform: Transform, path: tuple[str, ...], rect: Rect, holder: Rect, zone: Rect
) -> Iterator[Box]:
    inner = False
    cut = None if path else _page_within(frame)
    for point, item in frame.items:
        if isinstance(item, Group):
            here = item.transform.then(Transform.move(*point)).then(transform)
            if item is cut:
                yield from _boxes(item.frame, here, path, rect, holder, zone)
            if item.key is None:
                continue
            inner = True
            own = here.apply_rect(Rect(0, 0, *item.frame.size))
            yield from _boxes(item.frame, here, (*path, item.key), own, rect, zone if path else own)
    if path and not inner:
        messages = tuple(dict.fromkeys(_messages(frame)))
        if messages:
            yield Box(path, rect, messages, holder, zone)


def page_frame(sheet: Sheet) -> Frame:
    """What holds the zones of a sheet: itself, or the page that stands on it, cut or made smaller."""
    frame = sheet.frame
    while (within := _page_within(frame)) is not None:
        frame = within.frame
    return frame


def _page_within(frame: Frame) -> Group | None:
    """The page that stands on a sheet as a group, cut or made smaller; None where zones stand on the sheet itself, or several pages."""
    groups = [item for _, item in frame.items if isinstance(item, Group)]
    holding = [one for one in groups if _holds_zones(one.frame)]
    return holding[0] if len(holding) == 1 and not any(one.key for one in groups) else None


def _holds_zones(frame: Frame) -> bool:
    groups = [item for _, item in frame.items if isinstance(item, Group)]
    return any(one.key or _holds_zones(one.frame) for one in groups)


def _messages(frame: Frame) -> Iterator[str]:
    for _, item in frame.items:
        if isinstance(item, GlyphRun) and item.place is not None:
            yield item.place.message
        elif isinstance(item, Group):
            yield from _messages(item.frame)


def text_places(frame: Frame, box: Box) -> dict[str, Rect]:
    """The room round the letters of each text of a box of a page: as high as lines of its size are, as wide as it runs."""
    found: dict[str, Rect] = {}
    for item, transform, keys in walk(frame):
        if isinstance(item, GlyphRun) and item.place is not None and keys[: len(box.path)] == box.path:
            key, area = item.place.message, transform.apply_rect(run_area(item))
            found[key] = found[key].union(area) if key in found else area
    return found


def run_area(run: GlyphRun) -> Rect:
    """The room round a run's letters, from its point: one and a half times its size high."""
    return Rect(0, -run.size, run.width, 1.5 * run.size)


def numbered(project: ProjectModel, pages: Iterable[Sheet]) -> dict[str, int]:
    """All texts in use with their numbers. `pages`: those of all outputs in the source language; what stands on them comes
    first, in the order of reading, then what is only spoken.
    """
    source = project.catalogs[project.manifest.source].messages
    order = dict.fromkeys(key for sheet in pages for box in boxes(sheet) for key in box.messages)
    order.update(dict.fromkeys(key for key in used_texts(project) if key in source))
    return {key: number for number, key in enumerate((k for k in order if k in source), 1)}


def zone_spans(project: ProjectModel, output: str, zone: str) -> Iterator[Span | None]:
    """Where the zones of that name are written in the layout of an output."""
    layout = project.layouts[project.manifest.outputs[output].layout or ""]
    for page in layout.all_pages:
        for block in page.blocks:
            if isinstance(block, Zone) and block.id == zone:
                yield block.span
