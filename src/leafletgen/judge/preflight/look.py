"""Checks of what the eye meets, on the very frames that are printed: contrast, a grey copier, colour blindness, the edge.

Colour blindness is simulated by coloraide (Brettel, Viénot); grey is CIE L*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Insets, Rect
from leafletgen.judge.preflight.contrast import Met, contrasts, met
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


def _ink(run: GlyphRun) -> Rect:
    """From the first ink to the last along the line, in the run's own points; blanks of full-width signs left out. As high as
    capitals, or as its ink in a font whose letters are lower.
    """
    ink = run.ink
    left, right = (min(run.width, ink.x), max(0.0, ink.right)) if ink else (run.width, 0.0)
    high = min(0.7 * run.size, -ink.y) if ink and ink.y < 0 else 0.7 * run.size
    return Rect(left, -high, max(right - left, 0.0), high)


def check_look(
    sheets: Sequence[Sheet], quiet: frozenset[str] = frozenset(), margin: Insets = NOTHING
) -> tuple[Diagnostic, ...]:
    """All findings of an edition, each once. Colours of the roles in `quiet` only decorate. `margin`: what the printer
    cannot reach, in points.
    """
    found: dict[Diagnostic, None] = {}
    met_by = [(sheet, one) for sheet in sheets for one in met(sheet)]
    found.update(dict.fromkeys(contrasts([one for _, one in met_by])))
    for sheet, seen in met_by:
        found.update(dict.fromkeys(_edge(sheet, seen, margin)))
    texts = [one for _, one in met_by if isinstance(one.one.item, GlyphRun)]
    paints = {paint for one in texts for paint in (one.ink, *one.grounds)}
    paints |= {paint for sheet in sheets for paint in _fills(sheet.frame)}
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


def _edge(sheet: Sheet, found: Met, margin: Insets) -> Iterator[Diagnostic]:
    run = found.one.item
    if not isinstance(run, GlyphRun):
        return
    trim, box = sheet.trim, found.one.transform.apply_rect(_ink(run))
    zone = found.one.keys[0] if found.one.keys else ""
    # In the order of the margin: top, right, bottom, left.
    distances = (box.y - trim.y, trim.right - box.right, trim.bottom - box.bottom, box.x - trim.x)
    lacking = ((max(SAFE, lost) - near, near) for near, lost in zip(distances, margin, strict=True))
    less, near = max(lacking)
    key = run.place.message if run.place else None
    if near < -TOUCH:
        yield diagnostic("past-trim", run.place, key=key, distance=f"{-near / MM:.1f}", box=zone)
    elif less > TOUCH:
        told, least = f"{max(0.0, near) / MM:.1f}", f"{(near + less) / MM:g}"
        yield diagnostic("near-trim", run.place, key=key, distance=told, least=least, box=zone)


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
