"""What the containers of an edition left when they were set, as bytes and back: for the next build, which need not set them again.

Tables of records (`core/tables/records`): no more than frames, extents and findings can come out of them. What is not made of these is not
packed. Outlines and glyphs, which are most of a page, go as flat rows of numbers; a face goes by its family and weight.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from functools import cache, lru_cache, partial
from itertools import chain, islice, repeat
from math import isfinite
from operator import attrgetter, is_
from types import NoneType
from typing import Any

from leafletgen.core import color, diagnostics, geometry, source
from leafletgen.core.messages.code import Severity
from leafletgen.core.path import Path, Segment
from leafletgen.core.record import NamedTuple
from leafletgen.core.tables.columns import MOST_NUMBER, FieldColumns, Things, UnpackableError
from leafletgen.core.tables.records import FAULTS, TableKind, Tables
from leafletgen.engine.layout.container import SetContainer
from leafletgen.page.blocks import kit
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face, SizedFace, UprightFace
from leafletgen.text.ir import backdrop, frame, gradient, structure
from leafletgen.text.languages.tag import LanguageTag

KINDS: tuple[type | tuple[type, ...], ...] = (
    kit.LaidBlock, kit.Fit, kit.BlockExtent, kit.Strain, diagnostics.Diagnostic, diagnostics.Related,
    (frame.Frame, frame.Group, backdrop.Backdrop), frame.DrawnScene, frame.RasterImage, frame.LayoutOrigin,
    backdrop.Wash, backdrop.Tones, frame.GlyphRun, frame.Shape, frame.Stroke, frame.CodeContent,
    frame.TagStart, frame.TagEnd, structure.StructureElement, frame.ReadingPlace, frame.Link,
    gradient.Gradient, gradient.Fade, color.Paint, color.Spot, geometry.Transform, geometry.Rect, Path,
    (SizedFace, UprightFace), Face, source.Place, source.Span, kit.FactName, kit.Name, LanguageTag, Severity,
)  # fmt: skip
"""What has tables, before what is found in it."""
INLINE: tuple[type, ...] = (
    color.CMYK, color.RGB, frame.Glyph, frame.Placed, geometry.Length, geometry.Point, geometry.Size,
    gradient.ToneAxis, gradient.ToneStop, SetContainer,
)  # fmt: skip
POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""How many points the steps of an outline have."""
MOST_DRAWN = 4_000_000
"""Glyphs, steps of outlines and frames of a frame, each as often as it is drawn: what stands in many places is packed once."""
_OF_RUN = [one.name for one in fields(frame.GlyphRun)]
_GLYPHS = _OF_RUN.index("glyphs")
_WHOLE, _MIXED = b"i", b"d"
"""What a row of numbers ends with: all are whole, or it says which."""
_AS_GIVEN = tuple.__new__
"""Makes a named tuple without a call in Python for each."""


class _SetContainers(NamedTuple):
    by_key: dict[str, SetContainer]


class PackedContainers(NamedTuple):
    """The bytes, and the files in which something of them has its place."""

    data: bytes
    files: frozenset[str]


def packed(left: Mapping[str, SetContainer]) -> PackedContainers:
    """As bytes. Raises UnpackableError."""
    found = _tables().packed(_SetContainers({**left}))
    return PackedContainers(found.data, frozenset(one.path for one in found.rows.get(source.Span, ())))


def unpacked(data: bytes, book: FontBook) -> dict[str, SetContainer] | None:
    """What was packed, in the faces of the book; None of anything else."""
    with suppress(*FAULTS):
        made: _SetContainers = _tables().unpacked(
            data, {Face: partial(_face, book), frame.Frame: _FrameMaker().frame}
        )
        return made.by_key
    return None


class _FrameMaker:
    """Makes frames, and counts what would be drawn of each."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def frame(
        self, size: geometry.Size, items: tuple[frame.Placed, ...], scene: frame.DrawnScene | None
    ) -> frame.Frame:
        made, total = frame.Frame(size, items, scene), 1
        for _, item in items:
            if isinstance(item, frame.GlyphRun):
                total += len(item.glyphs)
            elif isinstance(item, frame.Shape):
                total += len(item.path.segments)
            elif isinstance(item, frame.Group):
                total += self._counts[id(item.frame)]
                if isinstance(item.backdrop, backdrop.Backdrop) and item.backdrop.art is not None:
                    total += self._counts[id(item.backdrop.art)]
        if total > MOST_DRAWN:
            raise ValueError("more than a page can hold")
        self._counts[id(made)] = total
        return made


def _flat(numbers: Sequence[float]) -> bytes:
    """Numbers in a row, short where all are whole; else with what tells which of them are."""
    kinds = {*map(type, numbers)}
    least, most = min(numbers, default=0), max(numbers, default=0)
    if not (
        kinds <= {int, float} and -MOST_NUMBER <= least <= most <= MOST_NUMBER and isfinite(sum(numbers))
    ):
        raise UnpackableError("a number beyond all bounds")
    if float not in kinds and -(1 << 31) <= least <= most < 1 << 31:
        return struct.pack(f"<{len(numbers)}i", *numbers) + _WHOLE
    are_whole = bytes(map(is_, map(type, numbers), repeat(int)))
    return struct.pack(f"<{len(numbers)}d", *numbers) + are_whole + _MIXED


def _numbers(data: bytes) -> Sequence[float]:
    """The same back. Raises ValueError or struct.error for anything else."""
    if data.endswith(_WHOLE):
        return struct.unpack(f"<{len(data) // 4}i", data[:-1])
    count = len(data) // 9
    found = struct.unpack(f"<{count}d{count}?", data[:-1])
    if not data.endswith(_MIXED) or not all(-MOST_NUMBER <= one <= MOST_NUMBER for one in found):
        raise ValueError("a number beyond all bounds")
    return [int(one) if whole else one for one, whole in zip(found[:count], found[count:], strict=True)]


def _taken_paths(paths: Sequence[Path]) -> Sequence[Sequence[Any]]:
    kinds, flat = [], []
    for path in paths:
        steps, points = zip(*path.segments, strict=True) if path.segments else ((), ())
        kinds.append("".join(steps))
        flat.append(_flat([*chain.from_iterable(chain.from_iterable(points))]))
    return kinds, flat


@lru_cache(maxsize=4096)
def _outline(kinds: str, data: bytes) -> Path:
    """Kept, as pictograms are the same in all languages."""
    each = iter(_numbers(data))
    points = map(_AS_GIVEN, repeat(geometry.Point), zip(each, each, strict=True))
    segments = [(kind, tuple(islice(points, POINTS[kind]))) for kind in kinds]
    if next(points, None) is not None or any(len(own) != POINTS[kind] for kind, own in segments):
        raise ValueError("more points than steps, or less")
    return Path(tuple(map(_AS_GIVEN, repeat(Segment), segments)))


def _taken_runs(runs: Sequence[frame.GlyphRun]) -> Sequence[Sequence[Any]]:
    columns = _taken(*_OF_RUN)(runs)
    columns[_GLYPHS] = [_flat([*chain.from_iterable(one)]) for one in columns[_GLYPHS]]
    return columns


def _run(*values: Any) -> frame.GlyphRun:
    found = _numbers(values[_GLYPHS])
    if float in map(type, found) and not {*map(type, (*found[::5], *found[4::5]))} <= {int}:
        raise ValueError("glyphs and places in a text are whole numbers")
    each = iter(found)
    made = [*values]
    made[_GLYPHS] = tuple(map(_AS_GIVEN, repeat(frame.Glyph), zip(each, each, each, each, each, strict=True)))
    return frame.GlyphRun(*made)


def _face(book: FontBook, family: str, weight: int) -> Face:
    found = book.face(family, weight)
    if found is None:
        raise LookupError(family)
    return found


def _taken(*names: str) -> Callable[[Sequence[Any]], list[Sequence[Any]]]:
    getters = [attrgetter(name) for name in names]
    return lambda rows: [[*map(one, rows)] for one in getters]


@cache
def _tables() -> Tables:
    faces = Face, SizedFace, UprightFace
    text, whole, number, raw = (Things(one) for one in ((str, LanguageTag), (int,), (int, float), (bytes,)))
    face, paint, place = Things(faces), Things((color.Paint,)), Things((source.Place, NoneType))
    run = face, number, paint, raw, text, whole, text, text, Things((str,), ("h", "v")), place
    others = (
        TableKind(Path, FieldColumns([text, raw]), _taken_paths, _outline),
        TableKind(frame.GlyphRun, FieldColumns(run), _taken_runs, _run),
        TableKind(Face, FieldColumns([text, whole]), _taken("family", "weight"), Face),
        TableKind(SizedFace, FieldColumns([face, number]), _taken("flat", "factor"), Face.sized),
        TableKind(UprightFace, FieldColumns([face]), _taken("flat"), attrgetter("upright")),
    )
    return Tables(_SetContainers, KINDS, INLINE, others, {frame.Refill: (backdrop.Backdrop,), Face: faces})
