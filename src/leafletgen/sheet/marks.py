"""Printer's marks: where to cut, where to fold, how the inks register. All of it lies outside the bleed.

Distances are those of trade practice; the Japanese marks are drawn as pTeX and jlreq draw them. Everything is computed
from numbers, never from a stroked outline, whose line would shift the cut by half its width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from leafletgen.core.color import CMYK, RGB, Paint, Spot
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import Path, circle, polyline
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.bar import PATCH, patch, patches
from leafletgen.sheet.panel import Fold
from leafletgen.sheet.sheet import ARTIFACT, Sheet, tagged
from leafletgen.text.ir.frame import Frame, FrameItem, Group, Placed, Shape, Stroke

MarkStyle = Literal["western", "japanese", "none"]

LINE = 0.25
"""Points: thinner lines fail the checks of print shops."""

REGISTRATION = Paint("registration", RGB(0, 0, 0), CMYK(1, 1, 1, 1), Spot("All", 1.0, CMYK(1, 1, 1, 1)))
"""Printed by every plate (PDF: Separation All)."""

GAP = 1 * MM
"""From the bleed edge to a western mark, and from the marks to the paper's edge."""

WESTERN, JAPANESE = 5 * MM, 10 * MM
"""Length of a corner mark outside the bleed."""

CROSS, RING = 10 * MM, 6 * MM
"""Registration target: its cross and its circle, across."""

CENTER_BAR, CENTER_STEM = 20 * MM, 10 * MM
"""Japanese centre mark: a T on the bleed edge."""

FOLD = 5 * MM
FOLD_DASH = (3.0, 2.0)

LEAST_ROOM = 12 * MM
"""Room on each side: holds a target, a Japanese corner, a patch or a slug line."""


class Cuts(NamedTuple):
    """Further cuts inside the trim: x and y from its top left."""

    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()


def with_marks(
    sheet: Sheet,
    style: MarkStyle,
    slug: Frame | None = None,
    bar: bool = False,
    folds: Sequence[Fold] = (),
    cuts: Cuts = Cuts(),  # noqa: B008 (frozen)
    spots: Sequence[Paint] = (),
) -> Sheet:
    """The trimmed sheet with its marks, on a larger medium where they need it. Folds and cuts are measured from the trim's
    top left. `spots`: named inks, each with patches in the bar.

    `none` without slug, bar and folds leaves the sheet as it is.
    """
    if style == "none" and slug is None and not bar and not folds:
        return sheet
    room = LEAST_ROOM
    side = _free(sheet.trim, style, folds, cuts)
    patched = patches(spots) if bar else ()
    bar_width = len(patched) * PATCH
    above = room if bar and bar_width > side else 0.0
    below = (
        slug.size.height + GAP
        if slug and (slug.size.width > side or slug.size.height > room - 2 * GAP)
        else 0.0
    )
    needed = Rect(
        sheet.bleed.x - room, sheet.bleed.y - room - above, sheet.bleed.width + 2 * room,
        sheet.bleed.height + 2 * room + above + below,
    ).union(Rect(0, 0, *sheet.media))  # fmt: skip
    if bar:
        needed = needed.union(Rect(sheet.trim.x, sheet.trim.y, bar_width + 2 * GAP, 0))
    media, dx, dy = Size(*needed[2:]), -needed.x, -needed.y
    bleed, trim = sheet.bleed.moved(dx, dy), sheet.trim.moved(dx, dy)
    lines = [
        *_corners(trim, bleed, style, cuts),
        *_middles(trim, bleed, style, folds, cuts),
        *(path for fold in folds for path in _fold_lines(trim, bleed, fold)),
    ]
    items = [Placed(Point(0, 0), item) for item in drawn(lines, style)]
    top = bleed.y - GAP - PATCH - above
    items += [
        patch(paint, Rect(trim.x + GAP + i * PATCH, top, PATCH, PATCH)) for i, paint in enumerate(patched)
    ]
    if slug:
        y = bleed.bottom + room if below else bleed.bottom + (room - slug.size.height) / 2
        items.append(Placed(Point(trim.x + GAP, y), Group(slug)))
    return Sheet(media, trim, bleed, Frame(media, (_art(sheet, bleed), *tagged(ARTIFACT, items))))


def _art(sheet: Sheet, bleed: Rect) -> Placed:
    """What is printed of the sheet: up to its bleed, which lies elsewhere on the larger medium."""
    inside = Frame(
        Size(*sheet.bleed[2:]), (Placed(Point(-sheet.bleed.x, -sheet.bleed.y), Group(sheet.frame)),)
    )
    return Placed(Point(bleed.x, bleed.y), Group(inside, clip=True))


def slug_room(sheet: Sheet) -> float:
    """How wide a slug line may be."""
    return sheet.trim.width - 2 * GAP


def _free(trim: Rect, style: MarkStyle, folds: Sequence[Fold], cuts: Cuts) -> float:
    """Points above and below the sheet from the left corner mark to the next mark."""
    stops = [f.at for f in folds if f.vertical] + list(cuts.xs)
    stops.append((trim.width - _middle(style)) / 2 if style != "none" else trim.width)
    return min(stops) - 2 * GAP


class MarkLine(NamedTuple):
    """A line of a mark; folds are dashed."""

    path: Path
    dashed: bool = False


def drawn(lines: Iterable[MarkLine], style: MarkStyle) -> list[FrameItem]:
    """All solid lines as one outline, all dashed ones as another."""
    items: list[FrameItem] = []
    for dashed in (False, True):
        segments = tuple(s for line in lines if line.dashed is dashed for s in line.path.segments)
        if segments:
            dash = FOLD_DASH if dashed and style != "japanese" else ()
            items.append(Shape(Path(segments), stroke=Stroke(REGISTRATION, LINE, dash)))
    return items


def _line(x1: float, y1: float, x2: float, y2: float) -> Path:
    return polyline([(x1, y1), (x2, y2)])


def _corners(trim: Rect, bleed: Rect, style: MarkStyle, cuts: Cuts) -> list[MarkLine]:
    """Lines at the cuts, on both sides of the sheet; Japan: a second pair at the bleed that meets the first."""
    if style == "none":
        return []
    gap, length = (GAP, WESTERN) if style == "western" else (0.0, JAPANESE)
    found = []
    for x in (trim.x, *(trim.x + x for x in cuts.xs), trim.right):
        for y, out in ((bleed.y, -1), (bleed.bottom, 1)):
            found.append(_line(x, y + out * gap, x, y + out * (gap + length)))
    for y in (trim.y, *(trim.y + y for y in cuts.ys), trim.bottom):
        for x, out in ((bleed.x, -1), (bleed.right, 1)):
            found.append(_line(x + out * gap, y, x + out * (gap + length), y))
    if style == "japanese":
        for x, out_x, trim_x in ((bleed.x, -1, trim.x), (bleed.right, 1, trim.right)):
            for y, out_y, trim_y in ((bleed.y, -1, trim.y), (bleed.bottom, 1, trim.bottom)):
                found += [_line(x, trim_y, x, y + out_y * length), _line(trim_x, y, x + out_x * length, y)]
    return [MarkLine(path) for path in found]


def _middle(style: MarkStyle) -> float:
    return {"western": CROSS, "japanese": CENTER_BAR, "none": 0.0}[style]


def _middles(trim: Rect, bleed: Rect, style: MarkStyle, folds: Sequence[Fold], cuts: Cuts) -> list[MarkLine]:
    """A registration target or a centre mark in the middle of each side; a target makes way for folds and cuts."""
    if style == "none":
        return []
    found: list[MarkLine] = []
    for vertical, center in ((True, trim.center.x), (False, trim.center.y)):
        start = trim.x if vertical else trim.y
        if style == "western":
            taken = [start + f.at for f in folds if f.vertical == vertical]
            taken += [start + at for at in (cuts.xs if vertical else cuts.ys)]
            while any(abs(at - center) < CROSS / 2 + GAP for at in taken):
                center += CROSS
        for edge, out in (
            ((bleed.y, -1), (bleed.bottom, 1)) if vertical else ((bleed.x, -1), (bleed.right, 1))
        ):
            paths = _target(edge, out) if style == "western" else _tee(edge, out)
            # Drawn for the top or bottom with its middle at 0.
            found += [
                MarkLine(path.moved(center, 0) if vertical else _transposed(path).moved(0, center))
                for path in paths
            ]
    return found


def _target(edge: float, out: int) -> list[Path]:
    at = edge + out * (GAP + CROSS / 2)
    return [
        circle(Point(0, at), RING / 2),
        _line(-CROSS / 2, at, CROSS / 2, at),
        _line(0, at - CROSS / 2, 0, at + CROSS / 2),
    ]


def _tee(edge: float, out: int) -> list[Path]:
    return [_line(-CENTER_BAR / 2, edge, CENTER_BAR / 2, edge), _line(0, edge, 0, edge + out * CENTER_STEM)]


def _transposed(path: Path) -> Path:
    """x and y exchanged: what is drawn for the top, for the left."""
    return path.transformed(Transform(0, 1, 1, 0))


def _fold_lines(trim: Rect, bleed: Rect, fold: Fold) -> list[MarkLine]:
    """A dashed line (Japan: a plain one) at both ends of a fold."""
    if fold.vertical:
        x = trim.x + fold.at
        ends = (
            _line(x, bleed.y - GAP, x, bleed.y - GAP - FOLD),
            _line(x, bleed.bottom + GAP, x, bleed.bottom + GAP + FOLD),
        )
    else:
        y = trim.y + fold.at
        ends = (
            _line(bleed.x - GAP, y, bleed.x - GAP - FOLD, y),
            _line(bleed.right + GAP, y, bleed.right + GAP + FOLD, y),
        )
    return [MarkLine(path, dashed=True) for path in ends]
