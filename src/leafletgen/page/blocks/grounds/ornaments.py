"""Ornaments of a theme. Each takes the room that words and pictures leave it, and is smaller or not there where they leave little."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import pi, sin

from leafletgen.core.color import Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import KAPPA, Path, Segment, circle, polygon, polyline, rectangle, rounded
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.finish import OrnamentKind
from leafletgen.text.ir.frame import Frame, Group, Placed, Shape, Stroke

AWAY = 3 * MM
"""No ornament comes nearer to what is read."""
LEAST = 0.42
"""Of its full size: a smaller one is left out."""
CORNER = Point(0, 0)
FINEST = 0.5
"""Points: the thinnest line in a screened colour that a plate holds (`sheet/profiles.Limits`)."""


class OrnamentRoom(NamedTuple):
    """Where an ornament may be: `band`, what is seen of a zone; `area`, with what runs over the trim; boxes that are `taken`."""

    band: Rect
    area: Rect
    taken: tuple[Rect, ...]
    u: float
    rtl: bool = False

    def free(self, box: Rect) -> bool:
        """Whether nothing is near."""
        return not any(one.intersects(box) for one in self.taken)

    def above(self) -> float:
        """Room above all that is taken."""
        return min((box.y for box in self.taken), default=self.band.bottom) - self.band.y

    def below(self, start: float, end: float) -> float:
        """Room below all that is taken between two places across."""
        near = [box.bottom for box in self.taken if box.x < end and box.right > start]
        return self.band.bottom - max(near, default=self.band.y)

    def across(self, part: float) -> float:
        """A place across the band, from its start."""
        return self.band.x + self.band.width * (1 - part if self.rtl else part)


def ornament(kind: OrnamentKind, room: OrnamentRoom, paints: Sequence[Paint]) -> Group | None:
    """The ornament as a group of the size of the room's area, with its corner there; None where there is no room for it."""
    shapes = list(_KINDS[kind](room, paints))
    if not shapes:
        return None
    move = Transform.move(-room.area.x, -room.area.y)
    items = tuple(Placed(CORNER, replace(shape, path=shape.path.transformed(move))) for shape in shapes)
    return Group(Frame(Size(room.area.width, room.area.height), items), clip=True)


def _bar(room: OrnamentRoom, paints: Sequence[Paint]) -> Iterator[Shape]:
    scale = _scale(room, 2.3)
    if scale:
        u, area, top = room.u * scale, room.area, room.band.y
        yield Shape(rectangle(Rect(area.x, area.y, area.width, top - area.y + 1.5 * u)), paints[0])
        yield Shape(rectangle(Rect(area.x, top + 2.0 * u, area.width, 0.22 * u)), paints[-1])


def _hatching(room: OrnamentRoom, paints: Sequence[Paint]) -> Iterator[Shape]:
    scale = _scale(room, 2.0)
    if not scale:
        return
    area, u = room.area, room.u
    low = room.band.y + 2.0 * u * scale
    tall, step, wide = low - area.y, 1.25 * u, 0.62 * u
    lean = -tall if room.rtl else tall
    x = area.x - tall
    while x < area.right + tall:
        yield Shape(
            polygon([(x, low), (x + wide, low), (x + wide + lean, area.y), (x + lean, area.y)]), paints[0]
        )
        x += step


def _scale(room: OrnamentRoom, needed: float) -> float:
    """How large it may be for what it needs above the words, in u; 0 where that is too small."""
    scale = min(1.0, room.above() / (needed * room.u))
    return scale if scale >= LEAST else 0.0


# --- waves

WAVES = ((1.0, 0.86, 0.08), (0.66, 1.12, 0.55))
"""Of each wave, from behind: how high it rises, how many fit into the band, where the first begins."""


def _waves(room: OrnamentRoom, paints: Sequence[Paint]) -> Iterator[Shape]:
    wanted = min(0.22 * room.band.height, 6 * room.u)
    tall = min(wanted, room.below(room.band.x, room.band.right))
    if tall < LEAST * wanted:
        return
    for (rise, count, phase), paint in zip(WAVES, paints, strict=False):
        yield Shape(_wave(room, rise * tall, count, -phase if room.rtl else phase), paint)


def _wave(room: OrnamentRoom, tall: float, count: float, phase: float) -> Path:
    """A sine of which each half is a cubic; from its crest to the foot."""
    area, middle, swing = room.area, room.band.bottom - 0.72 * tall, 0.28 * tall
    half = area.width / count / 2
    x, up = area.x - (1 + phase % 1) * 2 * half, True
    steps = [Segment("M", (Point(x, area.bottom),)), Segment("L", (Point(x, middle),))]
    while x < area.right:
        peak = middle + (-swing if up else swing) * pi / 2 * 1.27
        handles = (Point(x + 0.3642 * half, peak), Point(x + 0.6358 * half, peak))
        steps.append(Segment("C", (*handles, Point(x + half, middle))))
        x, up = x + half, not up
    return Path((*steps, Segment("L", (Point(x, area.bottom),)), Segment("Z")))


# --- hills

HILLS = (
    (0.19, 0.20, 0.92, 1), (0.66, 0.21, 0.86, 1), (1.0, 0.17, 1.0, 1),
    (0.02, 0.16, 1.0, 0), (0.42, 0.19, 0.68, 0), (0.86, 0.18, 0.62, 0),
)  # fmt: skip
"""Across, half of its width in that of the band, how high, which paint; from behind."""
CLOUDS = ((0.86, 0.05, 1.0), (0.62, 0.05, 1.0), (0.74, 0.04, 0.7), (0.5, 0.04, 0.6))
DOTS = (
    (0.035, 0.09, 4), (0.15, 0.06, 3), (0.53, 0.08, 3), (0.66, 0.17, 3), (0.62, 0.36, 4), (0.69, 0.55, 3),
    (0.58, 0.62, 4), (0.965, 0.24, 4), (0.945, 0.5, 3), (0.40, 0.05, 4), (0.04, 0.42, 3), (0.5, 0.5, 3),
)  # fmt: skip


def _hills(room: OrnamentRoom, paints: Sequence[Paint]) -> Iterator[Shape]:
    band, u = room.band, room.u
    yield from _range(room, HILLS, min(0.34 * band.height, 9 * u), 0.9, paints)
    for part, down, size in CLOUDS:
        box = Rect(
            room.across(part) - 4.6 * u * size, band.y + down * band.height, 9.2 * u * size, 4.2 * u * size
        )
        if room.free(box) and box.x >= band.x and box.right <= band.right:
            yield Shape(_cloud(box), _nth(paints, 2))
            room = room._replace(taken=(*room.taken, box.grown(u)))
            break
    yield from _dots(room, [(part, down, 0.5, _nth(paints, number)) for part, down, number in DOTS])


def _range(
    room: OrnamentRoom, hills: Sequence[tuple[float, float, float, int]], wanted: float, near: float, paints: Sequence[Paint]
) -> Iterator[Shape]:  # fmt: skip
    """Hills as high as what stands above them lets them, `near` their middle; from behind."""
    for part, half, rise, number in hills:
        x, wide = room.across(part), half * room.band.width
        tall = min(rise * wanted, room.below(x - near * wide, x + near * wide))
        if tall >= 0.25 * wanted:
            yield Shape(_hill(x, wide, tall, room.band.bottom, room.area.bottom), _nth(paints, number))


def _dots(room: OrnamentRoom, dots: Iterable[tuple[float, float, float, Paint]]) -> Iterator[Shape]:
    """Discs (across, down, radius in u) where nothing is near."""
    for part, down, size, paint in dots:
        at, radius = Point(room.across(part), room.band.y + down * room.band.height), size * room.u
        if room.free(Rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius)):
            yield Shape(circle(at, radius), paint)


def _hill(x: float, half: float, tall: float, foot: float, low: float) -> Path:
    """The upper half of an ellipse, down to `low`."""
    h, v = half * KAPPA, tall * KAPPA
    top = foot - tall
    return Path((
        Segment("M", (Point(x - half, low),)), Segment("L", (Point(x - half, foot),)),
        Segment("C", (Point(x - half, foot - v), Point(x - h, top), Point(x, top))),
        Segment("C", (Point(x + h, top), Point(x + half, foot - v), Point(x + half, foot))),
        Segment("L", (Point(x + half, low),)), Segment("Z"),
    ))  # fmt: skip


def _cloud(r: Rect) -> Path:
    w, h = r.width, r.height
    bar = rounded(Rect(r.x, r.y + 0.52 * h, w, 0.48 * h), 0.24 * h)
    puffs = ((0.3, 0.56, 0.3), (0.54, 0.42, 0.42), (0.75, 0.62, 0.26))
    for x, y, radius in puffs:
        bar += circle(Point(r.x + x * w, r.y + y * h), radius * h)
    return bar


# --- garland

LANTERNS = 9
RANGES = ((0.1, 0.36, 0.7, 0), (0.62, 0.34, 1.0, 0), (0.98, 0.24, 0.8, 0))
"""Of the hills at night, as above."""
STARS = (
    (0.05, 0.42), (0.42, 0.33), (0.56, 0.46), (0.68, 0.36), (0.61, 0.62), (0.47, 0.58), (0.7, 0.66), (0.955, 0.42),
    (0.53, 0.72), (0.035, 0.66), (0.97, 0.68), (0.64, 0.27), (0.44, 0.8), (0.86, 0.31),
)  # fmt: skip


def _garland(room: OrnamentRoom, paints: Sequence[Paint]) -> Iterator[Shape]:
    band, area = room.band, room.area
    yield from _range(room, RANGES, min(0.24 * band.height, 6 * room.u), 1.0, paints)
    glow, sizes = _nth(paints, 2), (0.11, 0.16, 0.22)
    yield from _dots(room, [(part, down, sizes[n % 3], glow) for n, (part, down) in enumerate(STARS)])
    scale = min(1.0, room.above() / (6.6 * room.u))
    if scale < LEAST:
        return
    u = room.u * scale
    cord = [(area.x + area.width * n / 40, band.y + 0.5 * u + 1.7 * u * sin(pi * n / 40)) for n in range(41)]
    yield Shape(polyline(cord), stroke=Stroke(_nth(paints, 3), max(0.12 * u, FINEST), (), round=True))
    for n in range(LANTERNS):
        part = (n + 0.5) / LANTERNS
        x, y = room.across(part), band.y + 0.5 * u + 1.7 * u * sin(pi * part)
        yield from _lantern(Point(x, y), u, _nth(paints, 1 + n % 2), _nth(paints, 3))


def _lantern(at: Point, u: float, body: Paint, cap: Paint) -> Iterator[Shape]:
    """A paper lantern that hangs from a point."""
    wide, tall, top = 2.5 * u, 2.9 * u, at.y + 0.62 * u
    yield Shape(rectangle(Rect(at.x - 0.06 * u, at.y, 0.12 * u, 0.6 * u)), cap)
    yield Shape(rounded(Rect(at.x - wide / 2, top, wide, tall), 1.15 * u), body)
    for part in (0.3, 0.5, 0.7):
        inset = 0.06 * wide + abs(part - 0.5) * 0.3 * wide
        line = polyline(
            [(at.x - wide / 2 + inset, top + part * tall), (at.x + wide / 2 - inset, top + part * tall)]
        )
        yield Shape(line, stroke=Stroke(cap, max(0.09 * u, FINEST)))
    for y in (top - 0.12 * u, top + tall - 0.18 * u):
        yield Shape(rounded(Rect(at.x - 0.62 * u, y, 1.24 * u, 0.34 * u), 0.1 * u), cap)
    yield Shape(rectangle(Rect(at.x - 0.06 * u, top + tall + 0.1 * u, 0.12 * u, 0.7 * u)), cap)


def _nth(paints: Sequence[Paint], number: int) -> Paint:
    """A paint by its number; the last one where there are fewer."""
    return paints[min(number, len(paints) - 1)]


_KINDS: dict[OrnamentKind, Callable[[OrnamentRoom, Sequence[Paint]], Iterator[Shape]]] = {
    "bar": _bar, "hatching": _hatching, "waves": _waves, "hills": _hills, "garland": _garland,
}  # fmt: skip
