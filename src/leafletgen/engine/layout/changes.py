"""What differs between two states of a page: boxes of another shape, size or break of lines, not those that merely moved."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.boxes import boxes
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, walk

NEAR = 0.05
"""Points by which two places may differ and are the same."""


class SetRun(NamedTuple):
    """A run of letters in its box: where it begins (points, from the top left of the zone's room), its size and letters."""

    x: float
    y: float
    size: float
    text: str


class BoxLook(NamedTuple):
    """What can be seen of a box: its place in its zone and the lines in it."""

    rect: Rect
    runs: tuple[SetRun, ...]


def changed_boxes(before: Sequence[Sheet], now: Sequence[Sheet]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Of each page of `now` the paths of boxes that look otherwise than on the page of that number before, in reading order."""
    earlier = [_looks(sheet) for sheet in before]
    return tuple(
        tuple(
            path
            for path, look in _looks(sheet).items()
            if number >= len(earlier) or not _alike(earlier[number].get(path), look)
        )
        for number, sheet in enumerate(now)
    )


def _looks(sheet: Sheet) -> dict[tuple[str, ...], BoxLook]:
    found = {box.path: box for box in boxes(sheet)}
    runs: dict[tuple[str, ...], list[SetRun]] = {path: [] for path in found}
    for path, run, at in _set_runs(sheet.frame):
        if path in found:
            zone = found[path].zone
            runs[path].append(SetRun(at.x - zone.x, at.y - zone.y, run.size, run.text))
    return {path: BoxLook(_inside(box.rect, box.zone), tuple(runs[path])) for path, box in found.items()}


def _set_runs(frame: Frame) -> list[tuple[tuple[str, ...], GlyphRun, Rect]]:
    return [
        (keys, item, transform.apply_rect(Rect(0, 0, 0, 0)))
        for item, transform, keys in walk(frame)
        if isinstance(item, GlyphRun)
    ]


def _inside(rect: Rect, zone: Rect) -> Rect:
    return Rect(rect.x - zone.x, rect.y - zone.y, rect.width, rect.height)


def _alike(one: BoxLook | None, other: BoxLook) -> bool:
    return (
        one is not None
        and _near(one.rect, other.rect)
        and len(one.runs) == len(other.runs)
        and all(a.text == b.text and _near(a[:3], b[:3]) for a, b in zip(one.runs, other.runs, strict=True))
    )


def _near(one: Sequence[float], other: Sequence[float]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))
