"""Words and signs over pictures, gradients and scrims: contrast on the very pixels round each letter, in colour and in grey; and what
makes them readable, drawn and judged before it is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.path import rectangle
from leafletgen.core.pictures.canvas import Faint, PixelImage, faint
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.judge.preflight.painted import PaintedLayer, PaintedLetter, drawn, within
from leafletgen.judge.preflight.under import SeenThing
from leafletgen.text.ir.frame import GlyphRun, Group, RasterImage, Shape, bounds
from leafletgen.text.ir.gradient import even

MOST = 0.02
"""How much of what is round the letters of a text may be too faint: there is grain in every photograph."""
LOST = 0.25
"""How much of what touches a letter may be of a colour that is too faint: with more, it is another letter."""
GONE = 0.75
"""How much within a stroke's width of a letter may be too faint in a picture: a star or a raindrop beside it does no harm."""
LOST_SIGN = 0.5
"""How much of what is round a sign may be too faint."""
FINE = 2.5
"""Pixels to a stroke: what is finer in a picture does not touch a letter."""
SCALES = (0.2, 4.0)
"""Pixels to the point, at least and at most."""
STEPS = 20
"""In how many steps the strength of a scrim is tried."""


class Pictured(NamedTuple):
    """A text or sign, and those of its letters that stand on what is not of one colour."""

    one: SeenThing
    ink: Paint
    least: float
    letters: tuple[PaintedLetter, ...]


class _PictureBelow(NamedTuple):
    """What is told: the line of a picture or gradient; the ground beside it; what fills it."""

    where: Span | None
    ground: Paint | None
    home: tuple[Group, Transform] | None


class _Ground(NamedTuple):
    """What is under one text: its layers and where they are looked at, how they look, and masks of its letters."""

    of: Pictured
    layers: tuple[PaintedLayer, ...]
    area: Rect
    scale: float
    image: PixelImage
    masks: tuple[PixelImage, ...]
    whole: PixelImage

    def judged(self, image: PixelImage) -> tuple[Faint, bool]:
        """How much of an image under it is too faint, and whether a letter of it is lost there."""
        ink, least = self.of.ink.rgb, self.of.least
        whole = faint(image, self.whole, ink, least)
        gone = whole.bad and any(faint(image, mask, ink, least).share > GONE for mask in self.masks)
        return whole, bool(gone)

    def under(self, scrim: Paint, strength: float) -> PixelImage:
        """How it looks with one scrim in the place of those that its backdrop has."""
        home = _home(self.of)
        if home is None:
            return self.image
        return drawn(_with_scrim(self.layers, scrim, strength, home), self.area, self.scale).image


_Words = dict[str | None, list[_Ground]]
"""Of each text its grounds, by its key; signs have none."""


def over_pictures(found: Sequence[Pictured]) -> Iterator[Diagnostic]:
    """What cannot be read on pictures and gradients: one finding for each of these, with what makes all its texts readable."""
    grouped: dict[tuple[Span | None, Paint | None], tuple[_PictureBelow, _Words]] = {}
    for one in found:
        backdrop = _backdrop(one)
        _, words = grouped.setdefault((backdrop.where, backdrop.ground), (backdrop, {}))
        words.setdefault(_key(one), []).append(_ground(one))
    for backdrop, words in grouped.values():
        bad = {key: own for key, own in words.items() if not _holds([(g, g.image) for g in own])}
        if bad:
            yield _told(backdrop, words, bad)


def _key(one: Pictured) -> str | None:
    item = one.one.item
    return item.place.message if isinstance(item, GlyphRun) and item.place else None


def _holds(grounds: Sequence[tuple[_Ground, PixelImage]]) -> bool:
    """Whether a text, or signs, can be read on what is drawn under it."""
    words = Faint(0, 0)
    for ground, image in grounds:
        own, lost = ground.judged(image)
        if _is_sign(ground):
            if own.share > LOST_SIGN:
                return False
        elif lost:
            return False
        else:
            words += own
    return words.share <= MOST


def _is_sign(ground: _Ground) -> bool:
    return not isinstance(ground.of.one.item, GlyphRun)


def _backdrop(one: Pictured) -> _PictureBelow:
    """What is under it: the uppermost thing that is not one colour, scrims left out."""
    layers, home = one.one.layers, _home(one)
    recipe = home[0].backdrop if home else None
    where = recipe.span if recipe else None
    if where is None:
        where = next((layer.item.span for layer in layers if isinstance(layer.item, RasterImage)), None)
    return _PictureBelow(where, recipe.ground if recipe else None, home)


def _home(one: Pictured) -> tuple[Group, Transform] | None:
    """The uppermost backdrop under it."""
    return next((layer.around.home for layer in one.one.layers if layer.around.home is not None), None)


def _ground(one: Pictured) -> _Ground:
    stroke = one.one.stroke
    area = reduce(Rect.union, (letter.box for letter in one.letters)).grown(stroke)
    scale = min(max(FINE / stroke, SCALES[0]), SCALES[1])
    layers = within(one.one.layers, area)
    canvas = drawn(layers, area, scale)
    outlines = [(letter.outline, letter.by) for letter in one.letters]
    masks = tuple(canvas.beside([outline], stroke) for outline in outlines)
    return _Ground(one, layers, area, scale, canvas.image, masks, canvas.beside(outlines, stroke))


def _with_scrim(
    layers: Sequence[PaintedLayer], scrim: Paint, strength: float, home: tuple[Group, Transform]
) -> list[PaintedLayer]:
    """Layers, the uppermost first, with one scrim over all of a backdrop and none of those it has."""
    group, here = home
    first = next((n for n, layer in enumerate(layers) if layer.around.home is home), len(layers) - 1)
    kept = [layer for layer in layers[first:] if not (layer.scrim and layer.around.home is home)]
    around, whole = layers[first].around, bounds(group.frame)
    box = here.apply_rect(whole)
    laid = PaintedLayer(
        box if around.window is None else box.shared(around.window),
        Shape(rectangle(whole), fill=scrim), here, around._replace(fades=((even(strength), here),)), scrim=True,
    )  # fmt: skip
    return [*layers[:first], laid, *kept]


def _told(backdrop: _PictureBelow, words: _Words, bad: _Words) -> Diagnostic:
    texts = [key for key in bad if key is not None]
    own = [ground for grounds in bad.values() for ground in grounds]
    box = next((ground.of.one.keys[0] for ground in own if ground.of.one.keys), "")
    if all(_is_sign(ground) for ground in own):
        where = backdrop.where or own[0].of.one.span
        return diagnostic("contrast-sign-over-picture", where, box=box, least=f"{own[0].of.least:g}")
    least = f"{max(ground.of.least for ground in own if not _is_sign(ground)):g}"
    args: dict[str, Any] = {"texts": ", ".join(texts) or box, "box": box, "least": least}
    key = texts[0] if texts else None
    strength = _strength(backdrop.ground, words) if backdrop.home else None
    if strength is None or backdrop.ground is None:
        return diagnostic("contrast-over-picture", backdrop.where, key=key, **args)
    mend = f"scrim: {{tint: {backdrop.ground.role}, strength: {strength}%}}"
    return diagnostic("contrast-needs-scrim", backdrop.where, key=key, mend=mend, **args)


def _strength(scrim: Paint | None, words: _Words) -> int | None:
    """The strength of a scrim in the colour of the ground (percent) with which, and with any stronger one, all texts on a picture
    hold: so the strongest that any language needs holds in all. None where there is none.
    """
    held = None
    for step in range(STEPS, 0, -1):
        if scrim is None or not all(_hold_under(own, scrim, step / STEPS) for own in words.values()):
            break
        held = round(100 * step / STEPS)
    return held


def _hold_under(grounds: Sequence[_Ground], scrim: Paint, strength: float) -> bool:
    return _holds([(ground, ground.under(scrim, strength)) for ground in grounds])
