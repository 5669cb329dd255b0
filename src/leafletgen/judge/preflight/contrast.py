"""Contrast under every letter and every sign of a page (WCAG 2.1: 1.4.3 for text, 1.4.11 for what is drawn and tells something).

Where a letter stands on one colour, that is known from outlines alone. Pixels are asked where something that is not one colour is
seen under it, and where the edge between two colours runs through it and one of them is too faint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import dist
from typing import Any

from leafletgen.core.by_identity import by_identity
from leafletgen.core.color import RGB, Paint, contrast, copied_contrast
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import IDENTITY, Point, Transform
from leafletgen.core.pictures.canvas import share_of
from leafletgen.core.record import NamedTuple
from leafletgen.judge.preflight.painted import (
    NOTHING,
    PAPER,
    PaintedLayer,
    PaintedLetter,
    drawn,
    letters,
    painted,
    spread,
    top,
    within,
)
from leafletgen.judge.preflight.pictured import FINE, LOST, LOST_SIGN, SCALES, Pictured, over_pictures
from leafletgen.judge.preflight.under import MOST_PARTS, NEAR, SeenThing, standing
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Placed, Shape

LEAST, LEAST_LARGE = 4.5, 3.0
"""Contrast of text (WCAG 2.1, 1.4.3), and of text of 18 points, or 14 in bold."""
LEAST_SIGN = 3.0
"""Contrast of signs, in colour and in the grey of a copier (WCAG 2.1, 1.4.11)."""
SAMPLES = 24
"""Points of a sign's outline under which is looked."""
BAD, GOOD = RGB(1, 1, 1), RGB(0, 0, 0)
"""In what grounds are drawn to see how much of them is too faint."""


class Met(NamedTuple):
    """A text or a sign and what it stands on: the faintest of the colours that are seen under a whole letter or too much of one;
    `grounds`: all that are near it; with `pictured` where that is no one colour.
    """

    one: SeenThing
    ink: Paint
    least: float
    ground: Paint
    grounds: tuple[Paint, ...] = ()
    pictured: Pictured | None = None

    @property
    def ratio(self) -> float:
        """The contrast of the two colours."""
        return _ratio(self.ink, self.ground, not isinstance(self.one.item, GlyphRun))

    @property
    def faint(self) -> bool:
        """Whether one colour under it is too much like its own."""
        return self.ratio < self.least


def least_contrast(size: float, bold: bool) -> float:
    """What text of a size in points needs."""
    return LEAST_LARGE if size >= 18 or (bold and size >= 14) else LEAST


def check_contrast(sheets: Sequence[Sheet]) -> tuple[Diagnostic, ...]:
    """What cannot be told from what it stands on, each once."""
    return contrasts(
        [one for sheet in sheets for things in standing(sheet.frame) for one in _doubtful_in(things)]
    )


def contrasts(found: Sequence[Met]) -> tuple[Diagnostic, ...]:
    """What is wrong with the contrasts of an edition, each once."""
    flat = {_told(one): None for one in found if one.faint}
    pictured = [one.pictured for one in found if one.pictured is not None]
    return tuple(dict.fromkeys((*over_pictures(pictured), *flat)))


def met(sheet: Sheet) -> Iterator[Met]:
    """All texts and signs of a sheet with what they stand on; pictograms as wholes."""
    for things in standing(sheet.frame):
        yield from _met_in(things)


@by_identity(MOST_PARTS)
def _doubtful_in(things: tuple[SeenThing, ...]) -> tuple[Met, ...]:
    """Those that something may be wrong with."""
    return tuple(one for one in _met_in(things) if one.faint or one.pictured is not None)


@by_identity(MOST_PARTS)
def _met_in(things: tuple[SeenThing, ...]) -> tuple[Met, ...]:
    return tuple(_each_met(things))


def _each_met(things: Iterable[SeenThing]) -> Iterator[Met]:
    for one in things:
        item = one.item
        if isinstance(item, GlyphRun):
            yield _met(one, item.paint, least_contrast(item.size * one.scale, item.face.is_bold))
        elif isinstance(item, Shape):
            yield from _met_sign(one, item)
        elif item.drawing is not None:
            yield from (_met(one, ink, LEAST_SIGN) for ink in item.drawing.signs)


def _met_sign(one: SeenThing, item: Shape) -> Iterator[Met]:
    """A sign in its colour; a box, in that of its line."""
    paint = item.stroke.paint if item.stroke else item.fill
    if paint is not None and paint.seen:
        yield _met(one, paint, LEAST_SIGN)


def _met(one: SeenThing, ink: Paint, least: float) -> Met:
    item = one.item
    sign = not isinstance(item, GlyphRun)
    near = _grounds(one.layers)
    if near is not None and all(_ratio(ink, ground, sign) >= least for ground in near):
        return Met(one, ink, least, near[0], near)  # whichever of them it stands on
    if not isinstance(item, GlyphRun):
        return _by_parts(one, ink, least)
    exact = within(one.layers, one.area)
    if len(exact) == 1 and exact[0].plain:
        return Met(one, ink, least, exact[0].paint, (exact[0].paint,))
    return _by_letters(one._replace(layers=exact), item, ink, least)


def _grounds(layers: Sequence[PaintedLayer]) -> tuple[Paint, ...] | None:
    """The colours of layers, the uppermost first; None where one is not of one colour."""
    if not all(layer.plain for layer in layers):
        return None
    return tuple([paint for layer in layers for paint in layer.paints])


def _by_letters(one: SeenThing, item: GlyphRun, ink: Paint, least: float) -> Met:
    """Each letter by itself: on one colour, across the edge of one, or over what must be judged by its pixels."""
    faint: list[Paint] = []
    fine: list[Paint] = []
    mixed: list[PaintedLetter] = []
    for letter in letters(item, one.transform):
        area = letter.box.grown(NEAR * one.stroke)
        layers = within(one.layers, area)
        grounds = _grounds(layers)
        if grounds is None:
            mixed.append(letter)
            continue
        bad = [ground for ground in grounds if _ratio(ink, ground) < least]
        lost = bad and (len(grounds) == 1 or _share_on(one, [letter], layers, set(bad)) > LOST)
        (faint if lost else fine).append((bad if lost else grounds)[0])
    pictured = Pictured(one, ink, least, tuple(mixed)) if mixed else None
    worst = min(faint, key=lambda ground: _ratio(ink, ground), default=None)
    if worst is None:
        worst = fine[0] if fine else ink
    return Met(one, ink, least if faint or fine else 0.0, worst, (*faint, *fine), pictured)


def _by_parts(one: SeenThing, ink: Paint, least: float) -> Met:
    """A sign across the edges of several colours, or over what must be judged by its pixels: what lies under points of its outline."""
    item, by, layers = one.item, one.transform, one.layers
    mark = isinstance(item, Shape) and item.sign == "mark"
    under = [
        top(layers, by.apply(point), mark=mark) if plate is PAPER else plate
        for point, plate in _points_on(item, ink)
    ]
    if not all(layer.plain for layer in under):
        return Met(
            one, ink, 0.0, ink, (), Pictured(one, ink, least, tuple(p for p, _ in _parts(item, ink, by)))
        )
    grounds = tuple(layer.paint for layer in under) or (ink,)
    worst = min(grounds, key=lambda ground: _ratio(ink, ground, sign=True))
    lost = sum(_ratio(ink, ground, sign=True) < least for ground in grounds) > LOST_SIGN * len(under)
    return Met(one, ink, least if lost else 0.0, worst, grounds)


@by_identity(MOST_PARTS)
def _known_points(frame: Frame) -> dict[Paint, Sequence[tuple[Point, PaintedLayer]]]:
    """What is known of a drawing: all languages show the same pictograms."""
    return {}


def _points_on(item: GlyphRun | Shape | Frame, ink: Paint) -> Sequence[tuple[Point, PaintedLayer]]:
    """Points on the outline of a sign in an ink, as it is before it is placed, and what of its own is under each; else the paper."""
    known = _known_points(item) if isinstance(item, Frame) else {}
    if ink not in known:
        parts = tuple(_parts(item, ink, IDENTITY))
        each = ((plates, point) for part, plates in parts for point in _points(part, len(parts)))
        known[ink] = [(point, top(plates, point, mark=False)) for plates, point in each]
    return known[ink]


def _parts(
    item: GlyphRun | Shape | Frame, ink: Paint, whole: Transform
) -> Iterator[tuple[PaintedLetter, Sequence[PaintedLayer]]]:
    """The parts of a sign in an ink, each with its own plates and cuts that were painted before it, the uppermost first."""
    placed = item.items if isinstance(item, Frame) else (Placed(Point(0, 0), item),)
    plates: tuple[PaintedLayer, ...] = ()
    for point, one in placed:
        if isinstance(one, Shape):
            by = whole.at(point)
            if one.sign is not None and ink in (one.fill, one.stroke and one.stroke.paint):
                yield PaintedLetter(by.apply_rect(one.hull).grown(spread(one)), by, one.path), plates
            elif isinstance(item, Frame):
                plates = (*reversed(list(painted(one, by, NOTHING))), *plates)


def _points(part: PaintedLetter, parts: int) -> Iterator[Point]:
    """Points along an outline, so far from each other that there are about `SAMPLES` of a sign of so many parts."""
    sides: list[tuple[Point, Point]] = []
    begun = here = Point(0, 0)
    for kind, points in part.outline.segments:  # curves by their chords
        there = part.by.apply(points[-1]) if points else begun
        if kind == "M":
            begun = there
        elif there != here:
            sides.append((here, there))
        here = there
    step, gone = sum(dist(a, b) for a, b in sides) / max(SAMPLES / parts, 4), 0.0
    for a, b in sides:
        long = dist(a, b)
        while gone < long:
            yield Point(a.x + (b.x - a.x) * gone / long, a.y + (b.y - a.y) * gone / long)
            gone += step
        gone -= long


def _share_on(
    one: SeenThing, parts: Sequence[PaintedLetter], layers: Sequence[PaintedLayer], bad: set[Paint]
) -> float:
    """How much of what touches letters is of some colours."""
    near = NEAR * one.stroke
    area = parts[0].box
    for part in parts[1:]:
        area = area.union(part.box)
    scale = min(max(FINE / near, SCALES[0]), 2 * SCALES[1])
    canvas = drawn(layers, area.grown(near), scale, lambda layer: BAD if layer.paint in bad else GOOD)
    return share_of(canvas.image, canvas.beside([(part.outline, part.by) for part in parts], near))


def _told(one: Met) -> Diagnostic:
    """The finding of a text or a sign on one colour."""
    item, box = one.one.item, one.one.keys[0] if one.one.keys else ""
    args: dict[str, Any] = {
        "ink": one.ink.role,
        "ground": one.ground.role,
        "ratio": f"{one.ratio:.1f}",
        "box": box,
    }
    if not isinstance(item, GlyphRun):
        return diagnostic("contrast-sign", one.one.span, least=f"{one.least:g}", **args)
    key = item.place.message if item.place else None
    return diagnostic("contrast-low", item.place, key=key, least=one.least, **args)


def _ratio(ink: Paint, ground: Paint, sign: bool = False) -> float:
    return _ratios(ink.rgb, ground.rgb)[1 if sign else 0]


@cache
def _ratios(ink: RGB, ground: RGB) -> tuple[float, float]:
    """The contrast in colour, and the lesser of that and the one in grey."""
    return contrast(ink, ground), copied_contrast(ink, ground)
