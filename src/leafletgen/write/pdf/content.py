"""Frames to the operators of a page (ISO 32000, 8 and 9.4).

Transforms are folded into the coordinates: text stands in the page's own space, where readers of all kinds expect it.
Only a clip opens a graphics state of its own.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from leafletgen.core.geometry import Point, Rect, Size, Transform, around
from leafletgen.core.path import Path, rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import (
    Frame,
    GlyphRun,
    Group,
    Link,
    Placed,
    RasterImage,
    ReadingPlace,
    Shape,
    Stroke,
    TagEnd,
    TagStart,
)
from leafletgen.write.pdf.colors import OUT, OVER
from leafletgen.write.pdf.objects import number
from leafletgen.write.pdf.shadings import FINE

if TYPE_CHECKING:
    from leafletgen.text.ir.gradient import Gradient
    from leafletgen.write.pdf.colors import Colorants
    from leafletgen.write.pdf.fonts import Font, Fonts, PositionedCode
    from leafletgen.write.pdf.pictures import Pictures
    from leafletgen.write.pdf.shadings import Shadings
    from leafletgen.write.pdf.tags import Element, TagTree

UPRIGHT = Transform(d=-1.0)
"""From glyphs (y upwards) to frames (y downwards)."""

FROM_ROWS = Transform(d=-1.0, f=1.0)
"""From the unit square of an image (y upwards) to frames (y downwards)."""

PATH_OPERATORS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}
"""Numbers and operator of a segment; to a hundredth of a point (3.5 thousandths of a millimetre)."""

PAINTING = {(True, False): "f", (False, True): "S", (True, True): "B"}
"""By filled, stroked: the operator that paints an outline; `f` and `B` fill by the nonzero rule."""

ARTIFACT = "Artifact"

LONG, MOST_KEPT = 256, 16
"""Segments of an outline that is long, and how many of those are kept."""
_OUTLINED: dict[int, tuple[Path, Transform, tuple[float, ...], str]] = {}

LIFT = 1.5
"""How far above its line, in em, a space stands that cuts the line (see `turns`): more than any letter is wide, as that is
what readers measure it by."""


class Anchor(NamedTuple):
    """A link's area on the page (points from the lower left) and the element it belongs to."""

    area: Rect
    link: Link
    owner: Element


class SharedResources(NamedTuple):
    """What all pages of a file share."""

    fonts: Fonts
    inks: Colorants
    pictures: Pictures
    tags: TagTree
    shadings: Shadings
    links: bool
    marked: bool = True
    """Whether operators say to which element of the tag tree they belong: not in files whose tree is not ours."""


class ContentWriter:
    """Writes the operators of one page."""

    def __init__(self, parts: SharedResources, height: float, origin: Point = Point(0, 0)) -> None:
        """`height` of the page in points; `origin`: the lower left corner of what is written, in the page's coordinates."""
        self.anchors: list[Anchor] = []
        self.mixes = False
        """Whether anything lets through what lies under it, pictures left out."""
        self._window: Rect | None = None
        self._parts = parts
        self._tags = parts.tags
        self.index = parts.tags.begin_page()
        self._base = Transform(d=-1.0, e=origin.x, f=origin.y + height)
        self._out: list[str] = []
        self._state: dict[str, str] = {}
        self._marked: Element | str | None = None

    def write(self, frame: Frame) -> bytes:
        """The content stream for a frame as high as the page."""
        self._show_across(frame.items)
        self._draw(frame, self._base)
        self._unmark()
        return "\n".join(self._out).encode("ascii")

    def part(self, items: tuple[Placed, ...]) -> bytes:
        """The content stream for some items of the page's frame. It needs nothing of what was painted before, and what comes after
        begins anew.
        """
        self._out, self._state = [], {}
        self.write(Frame(Size(0, 0), items))
        self._overprint(False)
        return "\n".join(self._out).encode("ascii")

    def opening(self, page: object) -> bytes:
        """The content stream before all others of a page that would be misread (see `flow`): nothing for any other."""
        self._out, self._state = [], {}
        self._show_across(page)
        self._unmark()
        return "\n".join(self._out).encode("ascii")

    def _show_across(self, page: object) -> None:
        found = self._parts.fonts.across(page)
        if found is None:
            return
        font, key, (_, run, width) = found
        self._mark(None)
        self._set("font", f"/{font.resource} {number(run.size)} Tf")
        code = f"<{font.codes.cid[key]:04X}>"
        gap = width * 1000 / run.size - 2 * font.codes.width[key]
        self._out.append(f"BT 3 Tr [{code} {round(-gap)} {code}] TJ 0 Tr ET")

    def _draw(self, frame: Frame, to_page: Transform) -> None:
        for point, item in frame.items:
            match item:
                case TagStart():
                    self._unmark()
                    self._tags.start(item.tag, links=self._parts.links)
                case TagEnd():
                    self._unmark()
                    self._tags.end()
                case ReadingPlace():
                    self._unmark()
                    self._tags.place(item.name)
                case GlyphRun():
                    self._run(item, to_page.at(point))
                case Shape():
                    self._shape(item, to_page.at(point))
                case Group():
                    self._group(item, to_page.at(point))
                case RasterImage():
                    self._picture(item, to_page.at(point))
                case Link():
                    self._link(item, to_page.at(point))

    # marked content

    def _mark(self, owner: Element | None) -> None:
        """From here on the operators belong to `owner`, or to nobody's text."""
        wanted = ARTIFACT if owner is None else owner
        if self._marked is wanted or not self._parts.marked:
            return
        self._unmark()
        self._marked = wanted
        if owner is None:
            self._out.append("/Artifact BMC")
        else:
            self._out.append(f"/{owner.role} <</MCID {self._tags.mark(owner)}>> BDC")

    def _unmark(self) -> None:
        if self._marked is not None:
            self._out.append("EMC")
            self._marked = None

    def _mark_drawing(self) -> Element | None:
        """Lines and pictures speak only inside a figure, which is returned; elsewhere they are decoration."""
        current = self._tags.current
        if current.artifact or current.figure is None:
            self._mark(None)
            return None
        self._mark(current)
        return current.figure

    # graphics state

    def _set(self, key: str, operator: str) -> None:
        if self._state.get(key) != operator:
            self._state[key] = operator
            self._out.append(operator)

    def _overprint(self, over: bool) -> None:
        """From here on fills print over what lies under them, or knock it out (which is how a page begins)."""
        if over or "overprint" in self._state:
            self._set("overprint", f"/{OVER if over else OUT} gs")

    def _group(self, group: Group, here: Transform) -> None:
        inner = group.transform.then(here)
        if not group.clip and group.fade is None:
            self._draw(group.frame, inner)
            return
        self._unmark()
        state, window = dict(self._state), self._window
        self._out.append("q")
        if group.clip:
            edge = group.outline or rectangle(Rect(0, 0, *group.frame.size))
            coordinates = _coordinates(edge, inner)
            self._out[-1] += f" {_path(edge, coordinates)} W n"
            self._window = _box(coordinates) if window is None else window.shared(_box(coordinates))
        if group.fade is not None:
            self.mixes = True
            area = inner.apply_rect(Rect(0, 0, *group.frame.size))
            self._out.append(f"/{self._parts.shadings.fade(group.fade, inner, area)} gs")
        self._draw(group.frame, inner)
        self._unmark()
        self._out.append("Q")
        self._state, self._window = state, window

    # drawing

    def _shape(self, shape: Shape, here: Transform) -> None:
        paints = tuple(p for p in (shape.fill, shape.stroke and shape.stroke.paint) if p)
        if not paints or not shape.path.segments or not all(map(self._parts.inks.shows, paints)):
            return
        coordinates, path = _outlined(shape.path, here)
        figure = self._mark_drawing()
        if figure is not None:
            reach = shape.stroke.width * _magnification(here) / 2 if shape.stroke is not None else 0.0
            figure.cover(self.index, _box(coordinates).grown(reach))
        self._overprint(self._parts.inks.lies_over(paints))
        if shape.gradient is not None:
            self._run_of_colors(shape.gradient, f"{path} W n", here)
            if shape.stroke is None:
                return
            shape = replace(shape, fill=None)
        if shape.fill is not None:
            self._set("fill", self._parts.inks.operator(shape.fill))
        if shape.stroke is not None:
            self._stroke(shape.stroke, _magnification(here))
        self._out.append(path)
        self._out.append(PAINTING[shape.fill is not None, shape.stroke is not None])

    def _run_of_colors(self, gradient: Gradient, clip: str, here: Transform) -> None:
        name = self._parts.shadings.gradient(gradient, here)
        self._out.append(f"q {clip} /{FINE} gs /{name} sh Q")

    def _stroke(self, stroke: Stroke, scale: float) -> None:
        self._set("stroke", self._parts.inks.operator(stroke.paint, stroke=True))
        self._set("width", f"{number(stroke.width * scale)} w")
        self._set("cap", "1 J 1 j" if stroke.round else "0 J 0 j")
        self._set("dash", f"[{' '.join(number(length * scale) for length in stroke.dash)}] 0 d")

    def _picture(self, picture: RasterImage, here: Transform) -> None:
        size = picture.size
        self._overprint(False)
        figure = self._mark_drawing()
        if figure is not None:
            box = here.apply_rect(Rect(0, 0, *size))
            figure.cover(self.index, box if self._window is None else box.shared(self._window))
        # An image fills the unit square, its first row at the top; as it is stored, a camera may have been turned.
        upright = self._parts.pictures.turn(picture, here)
        matrix = FROM_ROWS.then(upright).then(Transform(size.width, 0, 0, size.height)).then(here)
        self._out.append(f"q {_matrix(matrix)} cm /{self._parts.pictures.resource(picture, here)} Do Q")

    def _link(self, link: Link, here: Transform) -> None:
        if self._parts.links:
            area = here.apply_rect(Rect(0, 0, *link.size))
            self.anchors.append(Anchor(area, link, self._tags.link()))

    # text

    def _run(self, run: GlyphRun, here: Transform) -> None:
        font, shown = self._parts.fonts.shown(run, here)
        if not shown:
            return
        owner = self._speaker(run, here)
        matrix = here if font.mirrored else UPRIGHT.then(here)
        size = run.size
        if matrix.b == matrix.c == 0 and matrix.a == matrix.d > 0:
            size *= matrix.a
            matrix = Transform.move(matrix.e, matrix.f)
        if matrix[:4] == (1, 0, 0, 1):
            start = f"{number(matrix.e)} {number(matrix.f)} Td"
        else:
            start = f"{_matrix(matrix)} Tm"
        for between, codes in groupby(shown, attrgetter("between")):
            self._mark(None if between else owner)
            self._set("fill", self._parts.inks.operator(run.paint))
            self._overprint(self._parts.inks.overprints(run.paint))
            self._set("font", f"/{font.resource} {number(size)} Tf")
            if between or (run.level & 1 and not font.mirrored):
                shows = _one_by_one(font, list(codes), size)
            else:
                shows = _in_one(font, list(codes))
            self._out.append(f"BT {start} {shows} ET")

    def _speaker(self, run: GlyphRun, here: Transform) -> Element | None:
        """The element that a run belongs to; a heading and a figure learn of it. None: it is nobody's text."""
        current = self._tags.current
        if current is self._tags.root or current.artifact:
            return None
        # A number is of no language: where it merely stands in Latin type, it is read in the language round it.
        foreign = any(map(str.isalpha, run.text))
        owner = self._tags.speaking(run.language) if foreign else current
        if current.heading is not None:
            current.heading.said.append(run.text)
            if current.heading.place is None:
                upper = here.apply(Point(0, -run.size))
                current.heading.place = (self.index, upper.y)
        if current.figure is not None:
            box = Rect(0, -run.size, run.width, run.size * 1.3)
            current.figure.cover(self.index, here.apply_rect(box))
        return owner


def _in_one(font: Font, shown: list[PositionedCode]) -> str:
    """Left to right, and mirrored: one TJ. Widths are whole thousandths; what they lack or exceed is in the TJ."""
    unit = 1000 / font.face.upem
    pieces: list[str] = []
    codes = ""
    pen = 0
    for key, x, _ in shown:
        gap = round(x * unit - pen)
        if gap:
            if codes:
                pieces.append(f"<{codes}>")
                codes = ""
            pieces.append(str(-gap))
            pen += gap
        codes += f"{font.codes.cid[key]:04X}"
        pen += font.codes.width[key]
    pieces.append(f"<{codes}>")
    return f"[{' '.join(pieces)}] TJ" if len(pieces) > 1 else f"{pieces[0]} Tj"


def _one_by_one(font: Font, shown: list[PositionedCode], size: float) -> str:
    """Right to left: logical order, one show operator per cluster."""
    unit = size / font.face.upem
    pieces = []
    pen = height = 0.0
    for key, x, _ in shown:
        step, rise = round(x * unit - pen, 3), LIFT * size * key.cut - height
        if step or rise:
            pieces.append(f"{number(step)} {number(rise)} Td")
            pen += step
            height += rise
        show = f"<{font.codes.cid[key]:04X}> Tj"
        pieces.append(f"3 Tr {show} 0 Tr" if key.hidden else show)
    return " ".join(pieces)


def _outlined(path: Path, by: Transform) -> tuple[tuple[float, ...], str]:
    """Coordinates and operators of an outline. Those of long ones, a code's, are kept: they stand on the sheets of many rows."""
    if len(path.segments) < LONG:
        coordinates = _coordinates(path, by)
        return coordinates, _path(path, coordinates)
    known = _OUTLINED.get(id(path))
    if known is None or known[1] != by:
        if len(_OUTLINED) >= MOST_KEPT:
            _OUTLINED.clear()
        coordinates = _coordinates(path, by)
        known = _OUTLINED[id(path)] = path, by, coordinates, _path(path, coordinates)
    return known[2:]


def _coordinates(path: Path, by: Transform) -> tuple[float, ...]:
    """x and y of all points on the page, handles too."""
    a, b, c, d, e, f = by
    points = [point for segment in path.segments for point in segment.points]
    return tuple([v for x, y in points for v in (a * x + c * y + e, b * x + d * y + f)])


def _box(coordinates: tuple[float, ...]) -> Rect:
    return around([*zip(coordinates[::2], coordinates[1::2], strict=True)])


def _path(path: Path, coordinates: tuple[float, ...]) -> str:
    return _pattern("".join([segment.kind for segment in path.segments])) % coordinates


@lru_cache(maxsize=256)
def _pattern(kinds: str) -> str:
    """The operators of an outline with room for its numbers: one formatting for all of them is quickest."""
    return " ".join(PATH_OPERATORS[kind] for kind in kinds)


def _magnification(by: Transform) -> float:
    """How much longer lines become: the root of the change of area."""
    return math.sqrt(abs(by.a * by.d - by.b * by.c))


def _matrix(matrix: Transform) -> str:
    """Six operands; the linear part is written finely, as it is multiplied by lengths."""
    linear = (f"{value:.6f}".rstrip("0").rstrip(".") for value in matrix[:4])
    return " ".join((*linear, number(matrix.e), number(matrix.f)))
