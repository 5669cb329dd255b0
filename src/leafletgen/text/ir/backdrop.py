"""What fills a box behind words: a picture or a gradient, and what is laid over it so that the words are read.

A recipe, because the box may grow: where it touches the edge of a page, it runs over the trim.
"""

from __future__ import annotations

import math
from dataclasses import field, replace
from hashlib import sha256

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.path import Path, rectangle, rounded
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.text.ir.frame import Frame, Group, PageSide, Placed, RasterImage, Shape
from leafletgen.text.ir.gradient import Fade, Gradient, ToneAxis, ToneStop, even, middle

EASE = (0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0)
"""Where along a scrim its strength is stated: it begins and ends slowly, as eyes see an edge where a slope changes at once."""

SOFT = 160
"""Pixels to the inch of what is blurred: more than is seen, and enough not to be taken for too few."""

CORNER = Point(0, 0)


class Wash(NamedTuple):
    """A paint laid over everything, or from one side to `reach` (a part of the way to the other) where it is gone."""

    paint: Paint
    strength: float
    side: PageSide | None = None
    reach: float = 1.0


class Tones(NamedTuple):
    """Paints that run into each other: at `angle` degrees (0 upwards, clockwise, as in CSS), or outwards (`round`)."""

    stops: tuple[ToneStop, ...]
    angle: float = 180.0
    round: bool = False


@record
class Backdrop:
    """Fills a box of any size. `focus`: which point of the picture (parts of it from its upper left corner) is kept in sight, or
    where round tones have their centre. `over`: the sides on which it may run over the trim; `asked`: a layout says that
    it does, and it crosses the margin for that. `blur` in points, from `blur_side` where it is not everywhere.
    """

    picture: RasterImage | None = None
    art: Frame | None = None
    """A drawing instead of a picture."""
    tones: Tones | None = None
    focus: Point = Point(0.5, 0.5)
    flipped: bool = False
    washes: tuple[Wash, ...] = ()
    blur: float = 0.0
    blur_side: PageSide | None = None
    blur_reach: float = 1.0
    radius: float = 0.0
    over: frozenset[PageSide] = frozenset()
    asked: bool = False
    ground: Paint | None = None
    """What lies under it, for whoever reads its words: seen where a picture lets it through."""
    span: Span | None = field(default=None, compare=False, repr=False)

    def filling(self, size: Size) -> Group:
        """The backdrop as large as that."""
        items: list[Placed] = []
        if self.tones is None and self.ground is not None:
            items.append(Placed(CORNER, Shape(_whole(size), fill=self.ground)))
        if self.tones is not None:
            items.append(self._toned(self.tones, size))
        if self.picture is not None:
            items += self._pictured(self.picture, size)
        if self.art is not None:
            items.append(Placed(CORNER, _spread(self.art, size, self.focus, self.flipped)))
        items += (self._washed(wash, size) for wash in self.washes)
        return Group(Frame(size, tuple(items)), clip=True, outline=_outline(size, self.radius), backdrop=self)

    def _toned(self, tones: Tones, size: Size) -> Placed:
        gradient = Gradient(
            _round(self.focus, size) if tones.round else _slanted(tones.angle, size), tones.stops
        )
        return Placed(CORNER, Shape(_whole(size), fill=middle(gradient), gradient=gradient))

    def _pictured(self, picture: RasterImage, size: Size) -> list[Placed]:
        shown = replace(picture, span=self.span or picture.span)
        layers = [Placed(CORNER, covered(shown, size, self.focus, self.flipped))]
        if self.blur > 0:
            soft = covered(_softened(shown, size, self.blur), size, self.focus, self.flipped)
            fade = self.blur_side and _eased(self.blur_side, self.blur_reach, 1.0, size)
            layers.append(Placed(CORNER, replace(soft, fade=fade or None)))
            if not fade:
                del layers[0]
        return layers

    def _washed(self, wash: Wash, size: Size) -> Placed:
        fade = _eased(wash.side, wash.reach, wash.strength, size) if wash.side else even(wash.strength)
        return Placed(
            CORNER, Group(Frame(size, (Placed(CORNER, Shape(_whole(size), fill=wash.paint)),)), fade=fade)
        )


def covered(picture: RasterImage, size: Size, focus: Point, flipped: bool = False) -> Group:
    """A picture as large as it must be to cover a box, with `focus` (parts of it) as near to the box's middle as can be."""
    large, corner = _covering(Size(*picture.pixels), size, focus, flipped)
    image = replace(picture, size=large)
    if not flipped:
        return Group(Frame(size, (Placed(corner, image),)))
    turned = Group(Frame(large, (Placed(CORNER, image),)), Transform.mirror(large.width))
    return Group(Frame(size, (Placed(corner, turned),)))


def _spread(art: Frame, size: Size, focus: Point, flipped: bool) -> Group:
    """A drawing as large as it must be to cover a box, as pictures are."""
    large, corner = _covering(art.size, size, focus, flipped)
    scale = Transform.scale(large.width / art.size.width)
    turned = scale.then(Transform.mirror(large.width)) if flipped else scale
    return Group(Frame(size, (Placed(corner, Group(art, turned)),)))


def _covering(own: Size, size: Size, focus: Point, flipped: bool) -> tuple[Size, Point]:
    """How large something of its `own` size becomes, and where its corner is, so that it covers a box of a size."""
    scale = max(size.width / own.width, size.height / own.height)
    large = Size(own.width * scale, own.height * scale)
    aim = 1 - focus.x if flipped else focus.x
    start = _kept(size.width / 2 - aim * large.width, size.width - large.width)
    top = _kept(size.height / 2 - focus.y * large.height, size.height - large.height)
    return large, Point(start, top)


def _kept(wanted: float, least: float) -> float:
    """A place at which the picture still covers the box."""
    return min(max(wanted, least), 0.0)


def _softened(picture: RasterImage, size: Size, blur: float) -> RasterImage:
    # Late: Pillow is needed only where something is blurred.
    from leafletgen.core.pictures.soft import Softening, softened

    scale = max(size.width / picture.pixels[0], size.height / picture.pixels[1])
    wide = math.ceil(picture.pixels[0] * scale / 72 * SOFT)
    data, pixels = softened(Softening(picture.data, blur / scale, wide))
    return replace(picture, digest=sha256(data).hexdigest(), data=data, pixels=pixels)


def _outline(size: Size, radius: float) -> Path | None:
    return rounded(Rect(0, 0, *size), radius) if radius > 0 else None


def _whole(size: Size) -> Path:
    return rectangle(Rect(0, 0, *size))


def _slanted(angle: float, size: Size) -> ToneAxis:
    """The line of a gradient as CSS has it: through the middle, so long that the corners get the first and last colour."""
    x, y = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
    half = (abs(size.width * x) + abs(size.height * y)) / 2
    middle_ = Rect(0, 0, *size).center
    return ToneAxis(middle_.moved(-x * half, -y * half), middle_.moved(x * half, y * half))


def _round(focus: Point, size: Size) -> ToneAxis:
    """From the focus to the corner that is farthest from it."""
    center = Point(focus.x * size.width, focus.y * size.height)
    corners = [Point(x, y) for x in (0.0, size.width) for y in (0.0, size.height)]
    return ToneAxis(center, max(corners, key=lambda p: ToneAxis(center, p).length), round=True)


def _eased(side: PageSide, reach: float, strength: float, size: Size) -> Fade:
    """From its full strength at a side to nothing at a part of the way to the other one."""
    width, height = size
    start, end = {
        "left": (Point(0, 0), Point(reach * width, 0)),
        "right": (Point(width, 0), Point(width - reach * width, 0)),
        "top": (Point(0, 0), Point(0, reach * height)),
        "bottom": (Point(0, height), Point(0, height - reach * height)),
    }[side]
    return Fade(ToneAxis(start, end), tuple((at, strength * (1 - at * at * (3 - 2 * at))) for at in EASE))
