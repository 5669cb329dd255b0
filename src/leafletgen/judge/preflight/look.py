"""Checks of what the eye meets, on the very frames that are printed: contrast, a grey copier, colour blindness, the edge.

Contrast is WCAG 2.1's; colour blindness is simulated by coloraide (Brettel, Viénot); grey is CIE L*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from leafletgen.core.color import WHITE, Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Insets, Point, Rect
from leafletgen.core.source import Place
from leafletgen.judge.preflight.pictured import around, check_pictured, is_pictured, least_contrast
from leafletgen.judge.preflight.under import runs, within
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Shape

GREY_APART = 15.0
"""Steps of L* that a copier keeps apart."""
SEEN_APART = 12.0
"""Delta E 2000 at which two colours cannot be taken for each other."""
SAFE = 3 * MM
"""Nothing that is read comes nearer to the trim."""
TOUCH = 0.1
"""Points: less is no distance."""
NOTHING = Insets()


class Meeting(NamedTuple):
    """A text and what lies right under it; `zone`: in which it stands; `pictured`: that is no one colour, but a picture or the like."""

    ink: Paint
    ground: Paint
    size: float
    bold: bool
    place: Place | None
    box: Rect
    zone: str = ""
    pictured: bool = False


def meetings(sheet: Sheet) -> Iterator[Meeting]:
    """Every run of glyphs with the ground painted last under its middle."""
    for one in runs(sheet.frame):
        item = one.run
        box = one.transform.apply_rect(_ink(item))
        middle = box.center
        last = next((layer for layer in reversed(one.below) if _holds(layer.box, middle)), None)
        pictured = is_pictured(within(one.below, around(one)))
        under = last.item.fill if last and isinstance(last.item, Shape) and not pictured else None
        ground = item.paint if pictured else under or WHITE
        zone = one.keys[0] if one.keys else ""
        yield Meeting(item.paint, ground, item.size, item.face.is_bold, item.place, box, zone, pictured)


def _ink(run: GlyphRun) -> Rect:
    """From the first ink to the last along the line, in the run's own points; blanks of full-width signs left out. As high as
    capitals, or as its ink in a font whose letters are lower.
    """
    ink = run.ink
    left, right = (min(run.width, ink.x), max(0.0, ink.right)) if ink else (run.width, 0.0)
    high = min(0.7 * run.size, -ink.y) if ink and ink.y < 0 else 0.7 * run.size
    return Rect(left, -high, max(right - left, 0.0), high)


def _holds(r: Rect, p: Point) -> bool:
    return r.x <= p.x <= r.right and r.y <= p.y <= r.bottom


def check_look(
    sheets: Sequence[Sheet], quiet: frozenset[str] = frozenset(), margin: Insets = NOTHING
) -> tuple[Diagnostic, ...]:
    """All findings of an edition, each once. Colours of the roles in `quiet` only decorate. `margin`: what the printer
    cannot reach, in points.
    """
    found: dict[Diagnostic, None] = {}
    found.update(dict.fromkeys(check_pictured(sheets)))
    met = [(sheet, m) for sheet in sheets for m in meetings(sheet)]
    for sheet, m in met:
        for one in (*_contrast(m), *_edge(sheet, m, margin)):
            found.setdefault(one)
    paints = (
        {m.ink for _, m in met} | {m.ground for _, m in met} | {p for s in sheets for p in _fills(s.frame)}
    )
    for one in _apart({p for p in paints if p.role not in quiet and not p.is_mixture}):
        found.setdefault(one)
    return tuple(found)


def _fills(frame: Frame) -> Iterator[Paint]:
    """What shapes are painted in; codes are read by machines, whatever the colours beside them."""
    for _, item in frame.items:
        if isinstance(item, Group):
            yield from _fills(item.frame)
        elif isinstance(item, Shape):
            if item.code is not None:
                return  # what else is in its frame is the code
            fill = item.fill if item.gradient is None else None
            yield from (p for p in (fill, item.stroke.paint if item.stroke else None) if p and p.seen)


def _contrast(m: Meeting) -> Iterator[Diagnostic]:
    if m.pictured:
        return  # judged by its pixels
    least = least_contrast(m.size, m.bold)
    ratio = contrast(m.ink.rgb.hex, m.ground.rgb.hex)
    if ratio < least:
        yield diagnostic(
            "contrast-low", m.place, key=m.place.message if m.place else None, ink=m.ink.role, ground=m.ground.role,
            ratio=f"{ratio:.1f}", least=least, box=m.zone,
        )  # fmt: skip


def _edge(sheet: Sheet, m: Meeting, margin: Insets) -> Iterator[Diagnostic]:
    trim, box = sheet.trim, m.box
    # In the order of the margin: top, right, bottom, left.
    distances = (box.y - trim.y, trim.right - box.right, trim.bottom - box.bottom, box.x - trim.x)
    lacking = ((max(SAFE, lost) - near, near) for near, lost in zip(distances, margin, strict=True))
    less, near = max(lacking)
    key = m.place.message if m.place else None
    if near < -TOUCH:
        yield diagnostic("past-trim", m.place, key=key, distance=f"{-near / MM:.1f}", box=m.zone)
    elif less > TOUCH:
        told, least = f"{max(0.0, near) / MM:.1f}", f"{(near + less) / MM:g}"
        yield diagnostic("near-trim", m.place, key=key, distance=told, least=least, box=m.zone)


def _apart(paints: set[Paint]) -> Iterator[Diagnostic]:
    """Pairs of colours that carry different roles and look alike to a copier or to colour-blind eyes."""
    by_color = {p.rgb.hex: p for p in sorted(paints, key=lambda p: p.role)}
    for a, b in combinations(by_color.values(), 2):
        if _delta(a.rgb.hex, b.rgb.hex, None) < SEEN_APART:
            continue  # alike to everybody: meant to be alike
        if abs(_lightness(a.rgb.hex) - _lightness(b.rgb.hex)) < GREY_APART:
            yield diagnostic("grey-alike", None, one=a.role, other=b.role)
        for kind in ("protan", "deutan", "tritan"):
            if _delta(a.rgb.hex, b.rgb.hex, kind) < SEEN_APART:
                yield diagnostic("color-alike", None, one=a.role, other=b.role, kind=kind)


@cache
def contrast(one: str, other: str) -> float:
    """The contrast ratio of two sRGB colours."""
    from coloraide import Color

    return float(Color(one).contrast(other, method="wcag21"))


@cache
def _lightness(color: str) -> float:
    from coloraide import Color

    return float(Color(color).convert("lab-d65")["lightness"])


@cache
def _delta(one: str, other: str, kind: str | None) -> float:
    from coloraide import Color

    a, b = Color(one), Color(other)
    if kind:
        a, b = a.filter(kind), b.filter(kind)
    return float(a.delta_e(b, method="2000"))
