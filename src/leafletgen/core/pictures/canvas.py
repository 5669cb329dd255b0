"""A stretch of a page in pixels, for judging what lies under letters: no glyphs, no PDF, sRGB. With `core.pictures.images` a door to Pillow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from math import ceil, hypot
from typing import TYPE_CHECKING, TypeAlias

from leafletgen.core import regions
from leafletgen.core.color import RGB, WHITE, linear, ratio
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.path import Path
from leafletgen.core.pictures.images import decode, pillow, to_srgb
from leafletgen.core.record import NamedTuple
from leafletgen.core.regions import Area

if TYPE_CHECKING:
    from PIL.Image import Image

PixelImage: TypeAlias = "Image"
"""Pillow's picture, for whoever keeps one."""

CURVE = 4
"""Straight pieces of a curve: letters are judged with a stroke's width round them."""

STEPS = 256

ROUND = 127.5
"""Pixels from the middle of Pillow's round gradient to its sides; its values are the root of 2 times the way from there.
"""


class RampLine(NamedTuple):
    """Where values run on the page: from `start` to `end`, or outwards to it (`round`)."""

    start: Point
    end: Point
    round: bool


class Canvas:
    """Paint over paint."""

    def __init__(self, area: Rect, scale: float, paper: RGB = WHITE.rgb) -> None:
        """`area` of the page in points, `scale` pixels to the point, on paper of a colour."""
        from PIL import Image

        self.size = max(1, ceil(area.width * scale)), max(1, ceil(area.height * scale))
        self._to_pixels = Transform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
        self._scale = scale
        self.image = Image.new("RGB", self.size, tuple(round(255 * c) for c in paper))

    def everywhere(self) -> Image:
        """A mask that hides nothing."""
        from PIL import Image

        return Image.new("L", self.size, 255)

    def within(self, path: Path, by: Transform) -> Image:
        """A mask of what an outline holds, its points on the page after `by`."""
        return self.filling((regions.filled(path, by),))

    def filling(self, areas: Sequence[Area]) -> Image:
        """A mask of what areas of the page hold, all together."""
        from PIL import Image, ImageChops

        mask = Image.new("L", self.size, 0)
        for area in areas:
            mask = ImageChops.lighter(mask, self._filled(area))
        return mask

    def _filled(self, area: Area) -> PixelImage:
        from PIL import Image, ImageChops, ImageDraw

        mask = Image.new("L", self.size, 0)
        contours = [[self._to_pixels.apply(p) for p in contour] for contour in area]
        if len(contours) == 1:
            ImageDraw.Draw(mask).polygon(contours[0], fill=255)
            return mask
        ways: dict[bool, PixelImage] = {True: mask, False: mask}
        for contour in contours:
            clockwise = regions.oriented(tuple(contour)) == tuple(contour)
            once = Image.new("L", self.size, 0)
            ImageDraw.Draw(once).polygon(contour, fill=1)
            ways[clockwise] = ImageChops.add(ways[clockwise], once)
        # Nonzero: not as often round in the one direction as in the other.
        return ImageChops.difference(ways[True], ways[False]).point([0] + [255] * 255)

    def beside(self, outlines: Sequence[tuple[Path, Transform]], width: float) -> Image:
        """A mask of what lies within `width` points of outlines."""
        from PIL import Image, ImageDraw

        mask = Image.new("L", self.size, 0)
        draw = ImageDraw.Draw(mask)
        thick = max(1, round(2 * width * self._scale))
        for path, by in outlines:
            for points in _lines(path, by.then(self._to_pixels)):
                draw.line([*points, points[0]], fill=255, width=thick)
        return mask

    def shared(self, one: Image, other: Image) -> Image:
        """What both masks let through."""
        from PIL import ImageChops

        return ImageChops.multiply(one, other)

    def strength(self, ramp: RampLine, stops: Sequence[tuple[float, float]]) -> Image:
        """A mask that runs through values from 0 to 1."""
        return self._running(ramp, partial(_channel, stops))

    def paint(self, color: RGB, mask: Image) -> None:
        """Lay a colour over what is there."""
        self.image.paste(tuple(round(255 * c) for c in color), (0, 0), mask)

    def run(self, ramp: RampLine, stops: Sequence[tuple[float, RGB]], mask: Image) -> None:
        """Lay colours that run into each other over what is there."""
        from PIL import Image

        bands = [
            self._running(ramp, partial(_channel, [(at, color[n]) for at, color in stops])) for n in range(3)
        ]
        self.image.paste(Image.merge("RGB", bands), (0, 0), mask)

    def picture(self, data: bytes, size: Size, by: Transform, mask: Image) -> None:
        """Lay a picture's file, stretched over `size`, over what is there."""
        from PIL import Image

        whole = _pixels(data, 1)
        to_page = Transform(size.width / whole.width, 0, 0, size.height / whole.height).then(by)
        out = to_page.then(self._to_pixels)
        level = max(1, int(1 / max(hypot(out.a, out.b), 1e-6)))
        small = _pixels(data, level)
        back = Transform(whole.width / small.width, 0, 0, whole.height / small.height).then(out).inverted()
        data_ = (back.a, back.c, back.e, back.b, back.d, back.f)
        shown = small.transform(self.size, Image.Transform.AFFINE, data_, Image.Resampling.BILINEAR)
        *bands, alpha = shown.split()
        self.image.paste(Image.merge("RGB", bands), (0, 0), self.shared(alpha, mask))

    def _running(self, ramp: RampLine, value: Callable[[float], int]) -> Image:
        from PIL import Image

        (x0, y0), (x1, y1), round_ = ramp
        start, end = (self._to_pixels.apply(p) for p in (Point(x0, y0), Point(x1, y1)))
        dx, dy = end.x - start.x, end.y - start.y
        long = max(hypot(dx, dy), 1e-6)
        if round_:
            part = ROUND / long
            by = (part, 0, 128 - start.x * part, 0, part, 128 - start.y * part)
            seen = Image.radial_gradient("L").transform(
                self.size, Image.Transform.AFFINE, by, Image.Resampling.BILINEAR, fillcolor=255
            )
            return seen.point([value(n / (2**0.5 * ROUND)) for n in range(256)])
        a, b = dx / long**2, dy / long**2
        c = -(start.x * a + start.y * b)
        corners = [a * x + b * y + c for x in (0, self.size[0]) for y in (0, self.size[1])]
        least, most = min(corners) - 0.01, max(corners) + 0.01
        step = (most - least) / STEPS
        column = Image.frombytes("L", (1, STEPS), bytes(value(least + n * step) for n in range(STEPS)))
        slanted = (0, 0, 0.5, a / step, b / step, (c - least) / step)
        return column.transform(self.size, Image.Transform.AFFINE, slanted, Image.Resampling.NEAREST)


def _channel(stops: Sequence[tuple[float, float]], t: float) -> int:
    return round(255 * _between(stops, t))


def _between(stops: Sequence[tuple[float, float]], t: float) -> float:
    """The value at `t`: straight lines between the stops."""
    before = stops[0]
    for stop in stops:
        if t < stop[0]:
            wide = stop[0] - before[0]
            return before[1] + (stop[1] - before[1]) * ((t - before[0]) / wide if wide > 0 else 1.0)
        before = stop
    return before[1]


@lru_cache(maxsize=16)
def _pixels(data: bytes, level: int) -> Image:
    """A picture in sRGB with its alpha, so many times smaller."""
    from PIL import Image

    if level > 1:
        return _pixels(data, 1).reduce(level)
    raster = to_srgb(decode(data))
    image = pillow(raster).convert("RGB")
    alpha = (
        Image.frombytes("L", image.size, raster.alpha) if raster.alpha else Image.new("L", image.size, 255)
    )
    image.putalpha(alpha)
    return image


def _lines(path: Path, by: Transform) -> list[list[tuple[float, float]]]:
    """The contours of an outline as points, curves in straight pieces."""
    found: list[list[tuple[float, float]]] = []
    for kind, points in path.segments:
        if kind == "Z":
            continue
        ends = [by.apply(p) for p in points]
        if kind == "M":
            found.append([ends[0]])
        elif kind == "L":
            found[-1].append(ends[0])
        else:
            found[-1] += _curve(found[-1][-1], *ends)
    return found


def _curve(p0: tuple[float, float], p1: Point, p2: Point, p3: Point) -> list[tuple[float, float]]:
    points = []
    for n in range(1, CURVE + 1):
        t = n / CURVE
        s = 1 - t
        weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        points.append(
            (
                sum(w * p[0] for w, p in zip(weights, (p0, p1, p2, p3), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (p0, p1, p2, p3), strict=True)),
            )
        )
    return points


# ---------------------------------------------------------------- contrast


LIGHT = [round(255 * linear(v / 255)) for v in range(256)]
WEIGHTS = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue in a luminance (WCAG 2.1)."""
GREY = [linear(v / 255) for v in range(256)]


class Faint(NamedTuple):
    """Pixels under which letters are too faint, of all that were looked at."""

    bad: int
    all: int

    def __add__(self, other: object) -> Faint:
        """Both together."""
        return (
            Faint(self.bad + other.bad, self.all + other.all) if isinstance(other, Faint) else NotImplemented
        )

    @property
    def share(self) -> float:
        """A part of 1."""
        return self.bad / self.all if self.all else 0.0


def faint(image: Image, mask: Image, ink: RGB, least: float) -> Faint:
    """How many pixels behind `mask` have less contrast with an ink than `least`: in colour or in grey, whichever is worse."""
    light = image.point(LIGHT * 3).convert("L", (*WEIGHTS, 0)).histogram(mask)
    own, greyed = ink.luminance, ink.greyed
    in_color = sum(count for v, count in enumerate(light) if ratio(v / 255, own) < least)
    in_grey = sum(
        count for v, count in enumerate(image.convert("L").histogram(mask)) if ratio(GREY[v], greyed) < least
    )
    return Faint(max(in_color, in_grey), sum(light))


def share_of(image: Image, mask: Image) -> float:
    """How much of what a mask lets through is white in a picture of black and white."""
    counts = image.convert("L").histogram(mask)
    return counts[255] / max(1, sum(counts))


def tinted(image: Image, color: RGB, strength: float) -> Image:
    """A picture under a colour of this strength (0 to 1)."""
    from PIL import Image as Images

    solid = Images.new("RGB", image.size, tuple(round(255 * c) for c in color))
    return Images.blend(image, solid, strength)
