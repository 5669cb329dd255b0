"""Words over pictures, gradients and scrims: contrast on the very pixels round each letter, in colour and in grey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leafletgen.core.canvas import Faint, PixelImage, faint, tinted
from leafletgen.core.color import RGB, Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.path import Path
from leafletgen.core.source import Span
from leafletgen.judge.preflight.under import OverLayers, PaintedLayer, drawn, runs, within
from leafletgen.sheet.printable import ink_of
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, RasterImage

LEAST, LEAST_LARGE = 4.5, 3.0
"""Contrast of text (WCAG 2.1, 1.4.3), and of text of 18 points, or 14 in bold."""
MOST = 0.02
"""How much of what is round the letters may be too faint."""
STROKE, STROKE_BOLD = 0.09, 0.15
"""How thick the strokes of letters are, in their size."""
FINE = 2.5
"""Pixels to a stroke: what is finer in a picture does not touch a letter."""
SCALES = (0.2, 4.0)
"""Pixels to the point, at least and at most."""
STEPS = 20
"""In how many steps the strength of a scrim is tried."""


class _Ground(NamedTuple):
    """What is under one run: as it is, and without its scrims; where it is looked at; what is asked of it."""

    image: PixelImage
    bare: PixelImage
    mask: PixelImage
    ink: RGB
    least: float

    def judged(self) -> Faint:
        """How much of it is too faint as it is."""
        return faint(self.image, self.mask, self.ink, self.least)

    def under(self, tint: Paint, strength: float) -> Faint:
        """How much of it is too faint with one scrim in the place of those it has."""
        return faint(tinted(self.bare, tint.rgb, strength), self.mask, self.ink, self.least)


class _PicturedText(NamedTuple):
    """A text over a backdrop."""

    key: str | None
    box: str
    where: Span | None
    ground: Paint | None


def least_contrast(size: float, bold: bool) -> float:
    """What text of a size in points needs."""
    return LEAST_LARGE if size >= 18 or (bold and size >= 14) else LEAST


def holds_pictures(frame: Frame) -> bool:
    """Whether there is anything on a page that is not of one colour. Much cheaper than to judge it."""
    return not frame.rare.isdisjoint(("picture", "mixed", "backdrop"))


def check_pictured(sheets: Sequence[Sheet]) -> Iterator[Diagnostic]:
    """Texts of which too much is faint, each once, at the line of what lies under it; with a scrim that was tried and holds."""
    texts: dict[_PicturedText, list[_Ground]] = {}
    for sheet in sheets:
        for one in runs(sheet.frame):
            area = around(one)
            layers = within(one.below, area)
            if is_pictured(layers):
                texts.setdefault(_named(one, layers), []).append(_ground(one, layers, area))
    for text, grounds in texts.items():
        share = sum((ground.judged() for ground in grounds), Faint(0, 0)).share
        if share > MOST:
            yield _told(text, grounds)


def is_pictured(layers: Sequence[PaintedLayer]) -> bool:
    """Whether a text over these layers must be judged by their pixels."""
    return not all(layer.plain for layer in layers)


def around(one: OverLayers) -> Rect:
    """Where a run is looked at: its ink and a stroke's width round it."""
    return one.transform.apply_rect(ink_of(one.run).grown(_stroke(one.run)))


def _stroke(run: GlyphRun) -> float:
    return run.size * (STROKE_BOLD if run.face.is_bold else STROKE)


def _named(one: OverLayers, layers: Sequence[PaintedLayer]) -> _PicturedText:
    """Which text it is, and over what: the uppermost thing that is not one colour, scrims left out."""
    varied = [layer for layer in layers if not layer.plain and not layer.scrim]
    backdrop = next((layer.around.backdrop for layer in reversed(layers) if layer.around.backdrop), None)
    where = backdrop.span if backdrop else None
    if where is None:
        where = next((layer.item.span for layer in varied if isinstance(layer.item, RasterImage)), None)
    key = one.run.place.message if one.run.place else None
    return _PicturedText(key, one.keys[0] if one.keys else "", where, backdrop.ground if backdrop else None)


def _ground(one: OverLayers, layers: Sequence[PaintedLayer], area: Rect) -> _Ground:
    run, stroke = one.run, _stroke(one.run)
    least_scale, most_scale = SCALES
    scale = min(max(FINE / stroke, least_scale), most_scale)
    canvas = drawn(layers, area, scale)
    bare = drawn([layer for layer in layers if not layer.scrim], area, scale).image
    mask = canvas.beside(list(_letters(one)), stroke)
    return _Ground(canvas.image, bare, mask, run.paint.rgb, least_contrast(run.size, run.face.is_bold))


def _letters(one: OverLayers) -> Iterator[tuple[Path, Transform]]:
    """The outlines of a run's letters, from font units to the page."""
    run = one.run
    unit, pen = run.size / run.face.upem, 0.0
    for glyph in run.glyphs:
        at = Transform(unit, 0, 0, -unit, (pen + glyph.dx) * unit, -glyph.dy * unit)
        if run.face.extents(glyph.gid) is not None:
            yield run.face.outline(glyph.gid), at.then(one.transform)
        pen += glyph.advance


def _told(text: _PicturedText, grounds: Sequence[_Ground]) -> Diagnostic:
    strength = _strength(text.ground, grounds)
    least = f"{max(ground.least for ground in grounds):g}"
    if strength is None or text.ground is None:
        return diagnostic("contrast-over-picture", text.where, key=text.key, box=text.box, least=least)
    mend = f"scrim: {{tint: {text.ground.role}, strength: {strength}%}}"
    return diagnostic("contrast-needs-scrim", text.where, key=text.key, box=text.box, least=least, mend=mend)


def _strength(ground: Paint | None, grounds: Sequence[_Ground]) -> int | None:
    """The weakest scrim in the colour of the ground (percent) under which the text can be read; None where there is none."""
    if ground is None:
        return None
    weak, strong = 0, STEPS
    if _share(ground, grounds, 1.0) > MOST:
        return None
    while strong - weak > 1:
        tried = (weak + strong) // 2
        holds = _share(ground, grounds, tried / STEPS) <= MOST
        weak, strong = (weak, tried) if holds else (tried, strong)
    return round(100 * strong / STEPS)


def _share(tint: Paint, grounds: Sequence[_Ground], strength: float) -> float:
    return sum((ground.under(tint, strength) for ground in grounds), Faint(0, 0)).share
