"""A sheet as SVG, for the preview: the frames that the PDF is made of, with the places they came from.

Groups carry their layout path (`data-key`), runs of glyphs their message (`data-message`, `data-offset`). Glyphs are
outlines, each defined once; there are presentation attributes only, no inline style, and nothing is loaded from outside.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from struct import unpack_from

from leafletgen.core.geometry import IDENTITY, Point, Size, Transform
from leafletgen.core.hoard import Hoard
from leafletgen.core.path import Path
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.fonts.face import Face
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Link, Placed, RasterImage, Shape
from leafletgen.text.ir.gradient import Fade, ToneAxis


def write(sheet: Sheet, *, prefix: str = "", links: bool = True) -> str:
    """The whole SVG document, on white paper. `prefix` keeps ids apart where several stand in one page; without `links`
    nothing is clicked but by who shows it.
    """
    width, height = sheet.media
    drawing = _Drawing(prefix, links)
    body = drawing.frame(sheet.frame)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt"'
        f' viewBox="0 0 {_n(width)} {_n(height)}">'
        f'<defs>{"".join(drawing.defined)}</defs><rect{_box(Point(0, 0), width, height)} fill="#ffffff"/>'
        f"{body}</svg>\n"
    )


def write_group(placed: Placed, prefix: str) -> str:
    """One group of a page as an element by itself, with the outlines that it needs inside it."""
    drawing = _Drawing(prefix, links=False)
    element = drawing.placed(placed)
    end = element.index(">") + 1
    return f"{element[:end]}<defs>{''.join(drawing.defined)}</defs>{element[end:]}"


def write_part(frame: Frame, prefix: str) -> str:
    """What a frame holds, for an SVG element of somebody else's: definitions and drawing, nothing to be clicked."""
    drawing = _Drawing(prefix, links=False)
    body = drawing.frame(frame)
    return f"<defs>{''.join(drawing.defined)}</defs>{body}" if drawing.defined else body


class _Drawing:
    """Collects definitions while elements are written."""

    def __init__(self, prefix: str, links: bool) -> None:
        self.defined: list[str] = []
        self._prefix = prefix
        self._links = links
        self._glyphs: dict[tuple[Face, int], str | None] = {}
        self._clips = 0
        self._ramps = 0

    def frame(self, frame: Frame) -> str:
        return "".join(map(self.placed, frame.items))

    def placed(self, placed: Placed) -> str:
        point, item = placed
        match item:
            case GlyphRun():
                return self._run(item, point)
            case Shape():
                return self._shape(item, point)
            case Group():
                return self._group(item, point)
            case RasterImage():
                return _picture(item, point)
            case Link() if self._links:
                return (
                    f'<a href="{escape(item.uri)}" aria-label="{escape(item.alt)}"><rect{_box(point, *item.size)}'
                    f' fill="none" pointer-events="all"/></a>'
                )
            case _:
                return ""

    def _group(self, group: Group, point: Point) -> str:
        by = group.transform.then(Transform.move(*point))
        attributes = "" if group.key is None else f' data-key="{escape(group.key)}"'
        if by != IDENTITY:
            attributes += f' transform="{_transform(by)}"'
        if group.clip:
            self._clips += 1
            name = f"{self._prefix}c{self._clips}"
            edge = (
                f'<path d="{_d(group.outline)}"/>'
                if group.outline is not None
                else f"<rect{_box(Point(0, 0), *group.frame.size)}/>"
            )
            self.defined.append(f'<clipPath id="{name}">{edge}</clipPath>')
            attributes += f' clip-path="url(#{name})"'
        if group.fade is not None:
            attributes += self._faded(group.fade, group.frame.size)
        return f"<g{attributes}>{self.frame(group.frame)}</g>"

    def _shape(self, shape: Shape, point: Point) -> str:
        fill = None
        if shape.gradient is not None:
            axis = shape.gradient.axis.mapped(Transform.move(*point))
            fill = self._ramp(
                axis, [(s.at, f' stop-color="{s.paint.rgb.hex}"') for s in shape.gradient.stops]
            )
        return f'<path d="{_d(shape.path.moved(*point))}"{_painting(shape, fill)}/>'

    def _faded(self, fade: Fade, size: Size) -> str:
        """The attribute for how much of a group is seen."""
        if fade.even is not None:
            return f' opacity="{_n(fade.even)}"'
        white = [
            (at, f' stop-color="#ffffff" stop-opacity="{value:.3f}"'.rstrip("0")) for at, value in fade.stops
        ]
        ramp = self._ramp(fade.axis, white)
        self._ramps += 1
        name = f"{self._prefix}m{self._ramps}"
        box = _box(Point(0, 0), *size)
        self.defined.append(
            f'<mask id="{name}" maskUnits="userSpaceOnUse"{box}><rect{box} fill="{ramp}"/></mask>'
        )
        return f' mask="url(#{name})"'

    def _ramp(self, axis: ToneAxis, stops: Iterable[tuple[float, str]]) -> str:
        """A gradient, defined; what refers to it."""
        self._ramps += 1
        name = f"{self._prefix}r{self._ramps}"
        (x0, y0), (x1, y1), round_ = axis
        kind = "radialGradient" if round_ else "linearGradient"
        place = (
            f' cx="{_n(x0)}" cy="{_n(y0)}" r="{_n(axis.length)}"'
            if round_
            else f' x1="{_n(x0)}" y1="{_n(y0)}" x2="{_n(x1)}" y2="{_n(y1)}"'
        )
        inner = "".join(f'<stop offset="{_n(at)}"{said}/>' for at, said in stops)
        self.defined.append(f'<{kind} id="{name}" gradientUnits="userSpaceOnUse"{place}>{inner}</{kind}>')
        return f"url(#{name})"

    def _run(self, run: GlyphRun, point: Point) -> str:
        scale = run.size / run.face.upem
        uses = []
        pen = 0.0
        for glyph in run.glyphs:
            name = self._glyph(run.face, glyph.gid)
            if name is not None:
                uses.append(f'<use href="#{name}" x="{_n(pen + glyph.dx)}" y="{_n(glyph.dy)}"/>')
            pen += glyph.advance
        place = ""
        if run.place is not None:
            message, offset = run.place
            place = f' data-message="{escape(message)}" data-offset="{offset}"'
        by = Transform(scale, 0, 0, -scale, *point)
        return (
            f'<g lang="{escape(run.language)}" fill="{run.paint.rgb.hex}"{place}'
            f' transform="{_transform(by)}">{"".join(uses)}</g>'
        )

    def _glyph(self, face: Face, gid: int) -> str | None:
        """The id of a glyph's outline; None where it has no ink."""
        key = (face, gid)
        if key not in self._glyphs:
            self._glyphs[key] = None
            if face.extents(gid) is not None:
                name = self._glyphs[key] = f"{self._prefix}g{len(self.defined) + 1}"
                self.defined.append(f'<path id="{name}" d="{_outline(face, gid)}"/>')
        return self._glyphs[key]


@lru_cache(maxsize=8192)
def _outline(face: Face, gid: int) -> str:
    return _d(face.outline(gid))


def _picture(picture: RasterImage, point: Point) -> str:
    kind, data = _SHOWN(picture.data)
    encoded = b64encode(data).decode("ascii")
    return f'<image{_box(point, *picture.size)} preserveAspectRatio="none" href="data:image/{kind};base64,{encoded}"/>'


SEEN = 2400
"""Pixels on the longer side of a picture at most: a camera's would take ten times as long to load, and no screen shows them."""


def _shown(data: bytes) -> tuple[str, bytes]:
    """A picture's file as browsers show it, with its kind: as it is where it may be, else upright, in sRGB, with fewer pixels."""
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    # Late: only for pages with pictures.
    from leafletgen.core.pictures.encoding import encoded, photograph
    from leafletgen.core.pictures.images import PictureError, decode, jpeg_head, to_srgb
    from leafletgen.core.pictures.soft import reduced

    try:
        head = jpeg_head(data)
    except PictureError:
        return kind, data
    if (
        head is not None
        and head.plain
        and head.held == 1
        and head.mode != "CMYK"
        and max(head.upright) <= SEEN
    ):
        return kind, data
    if data.startswith(b"\x89PNG") and max(unpack_from(">LL", data, 16)) <= SEEN:
        return kind, data
    raster = to_srgb(decode(data))
    scale = SEEN / max(raster.width, raster.height)
    if scale < 1:
        raster = reduced(raster, max(1, round(raster.width * scale)), max(1, round(raster.height * scale)))
    return ("jpeg", photograph(raster)) if head else ("png", encoded(raster))


_SHOWN: Hoard[bytes, tuple[str, bytes]] = Hoard(_shown, lambda made: len(made[1]), 64 << 20)


def _painting(shape: Shape, ramp: str | None = None) -> str:
    """How it is painted, filled by `ramp` where that is a gradient; varnish and cutting dies are not."""
    fill = ramp or (shape.fill.rgb.hex if shape.fill is not None and shape.fill.seen else "none")
    attributes = f' fill="{fill}"'
    stroke = shape.stroke
    if stroke is not None and stroke.paint.seen:
        attributes += (
            f' stroke="{stroke.paint.rgb.hex}" stroke-width="{_n(stroke.width)}" stroke-miterlimit="10"'
        )
        if stroke.round:
            attributes += ' stroke-linecap="round" stroke-linejoin="round"'
        if stroke.dash:
            attributes += f' stroke-dasharray="{" ".join(map(_n, stroke.dash))}"'
    return attributes


def _d(path: Path) -> str:
    return "".join(s.kind + " ".join(f"{_n(p.x)} {_n(p.y)}" for p in s.points) for s in path.segments)


def _box(point: Point, width: float, height: float) -> str:
    return f' x="{_n(point.x)}" y="{_n(point.y)}" width="{_n(width)}" height="{_n(height)}"'


def _transform(by: Transform) -> str:
    if by[:4] == IDENTITY[:4]:
        return f"translate({_n(by.e)} {_n(by.f)})"
    return f"matrix({' '.join(f'{v:.6g}' for v in by[:4])} {_n(by.e)} {_n(by.f)})"


def _n(value: float) -> str:
    """A number to a hundredth, as short as it goes."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
