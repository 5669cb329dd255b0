"""A sheet as SVG, for the preview: the frames that the PDF is made of, with the places they came from.

Groups carry their layout path (`data-key`), runs of glyphs their message (`data-message`, `data-offset`). Glyphs are
outlines, each defined once; there are presentation attributes only, no inline style, and nothing is loaded from outside.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from html import escape

from leafletgen.core.geometry import IDENTITY, Point, Transform
from leafletgen.core.path import Path
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.fonts.face import Face
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Link, Placed, RasterImage, Shape


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


class _Drawing:
    """Collects definitions while elements are written."""

    def __init__(self, prefix: str, links: bool) -> None:
        self.defined: list[str] = []
        self._prefix = prefix
        self._links = links
        self._glyphs: dict[tuple[Face, int], str | None] = {}
        self._clips = 0

    def frame(self, frame: Frame) -> str:
        return "".join(map(self.placed, frame.items))

    def placed(self, placed: Placed) -> str:
        point, item = placed
        match item:
            case GlyphRun():
                return self._run(item, point)
            case Shape():
                return f'<path d="{_d(item.path.moved(*point))}"{_painting(item)}/>'
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
            box = _box(Point(0, 0), *group.frame.size)
            self.defined.append(f'<clipPath id="{name}"><rect{box}/></clipPath>')
            attributes += f' clip-path="url(#{name})"'
        return f"<g{attributes}>{self.frame(group.frame)}</g>"

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
    kind = "jpeg" if picture.data.startswith(b"\xff\xd8") else "png"
    data = b64encode(picture.data).decode("ascii")
    return f'<image{_box(point, *picture.size)} preserveAspectRatio="none" href="data:image/{kind};base64,{data}"/>'


def _painting(shape: Shape) -> str:
    """How it is painted; varnish and cutting dies are not."""
    fill = shape.fill.rgb.hex if shape.fill is not None and shape.fill.seen else "none"
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
