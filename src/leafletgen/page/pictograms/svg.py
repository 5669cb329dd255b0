"""The strict little part of SVG that a sign is drawn in.

Elements `path`, `rect`, `circle`; attributes `fill` or `stroke` with `stroke-width` (and `stroke-linecap="round"`,
which rounds corners, too), `transform="rotate(angle x y)"`. Any drawing program shows such a file; all else is
refused by name, so that nothing is silently left out. SVG 1.1, sections 8.3 (path data) and 9.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from leafletgen.core.geometry import Point, Rect, Transform
from leafletgen.core.limits import SIGN_ELEMENTS, SIGN_SEGMENTS
from leafletgen.core.path import KAPPA, Path, Segment, circle, polygon, polyline, rounded
from leafletgen.page.pictograms.pictogram import GRID, Layer, PaintRole, Pictogram

ROLES: dict[str, PaintRole] = {"black": "ink", "white": "ground", "gold": "mark", "ivory": "paper"}

FARTHEST = 1000.0
"""Units of the drawing area, which has 24, that a point may be away from its corner."""

_TAG = re.compile(r"<(/?[A-Za-z!?][\w:-]*+)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>")
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([\w:-]++)\s*+=\s*+(["'])(.*?)\2""", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:(-->)|\Z)", re.DOTALL)
_NUMBER = r"([-+]?(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?\d++)?)"
"""As long as it can be (SVG 1.1, 8.3.9): nothing is read twice, so that time grows with what is read, whatever that is."""
_COMMAND = re.compile(r"([A-Za-z])([^A-DF-Za-df-z]*+)")
_NEXT = re.compile(rf"[\s,]*+{_NUMBER}")
_FLAG = re.compile(r"[\s,]*+([01])")
_ROTATE = re.compile(rf"rotate\(\s*+{_NUMBER}[\s,]++{_NUMBER}[\s,]++{_NUMBER}\s*+\)")
_SILENT = {"title", "/title", "/svg", "/path", "/rect", "/circle", "?xml"}
_KNOWN = {
    "d", "x", "y", "width", "height", "rx", "cx", "cy", "r", "fill", "stroke", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "transform",
}  # fmt: skip


class SignError(Exception):
    """Why a file is not a sign, in plain words."""


def read_sign(name: str, text: str) -> Pictogram:
    """Read a sign's file. Raises SignError."""
    root: dict[str, str] | None = None
    layers: list[Layer] = []
    if SIGN_ELEMENTS.passed_by(text.count("<")):  # before anything looks for where they end
        raise SignError(f"it has more than {SIGN_ELEMENTS.most} elements")
    for tag, rest in _TAG.findall(_COMMENT.sub(lambda m: "" if m[1] else m[0], text)):
        attributes = {name: value for name, _, value in _ATTRIBUTE.findall(rest)}
        if tag == "svg":
            root = attributes
        elif tag in ("path", "rect", "circle"):
            layers.append(_layer(tag, attributes))
            if SIGN_SEGMENTS.passed_by(sum(len(layer.path.segments) for layer in layers)):
                raise SignError(f"its outlines have more than {SIGN_SEGMENTS.most} segments")
        elif tag not in _SILENT:
            raise SignError(f"<{tag}> is not used in pictograms; draw it as a path")
    if root is None or not layers:
        raise SignError("there is nothing drawn in it")
    if root.get("viewBox") != f"0 0 {GRID} {GRID}":
        raise SignError(f'its drawing area must be viewBox="0 0 {GRID} {GRID}"')
    if root.get("data-mirror") not in ("yes", "no"):
        raise SignError('say data-mirror="yes" or data-mirror="no" in its <svg>')
    words = tuple(w.strip() for w in root.get("data-keywords", "").split(",") if w.strip())
    return Pictogram(name, tuple(layers), root["data-mirror"] == "yes", words)


def _layer(tag: str, a: dict[str, str]) -> Layer:
    unknown = sorted(a.keys() - _KNOWN)
    if unknown:
        raise SignError(f"{unknown[0]}= of <{tag}> is not used in pictograms")
    try:
        path = outline(tag, a)
        _check_reach(path)
        if "transform" in a:
            path = path.transformed(_rotation(a["transform"]))
        width = float(a.get("stroke-width", "0"))
    except (ValueError, OverflowError, ZeroDivisionError) as fault:
        raise SignError(f"a number of <{tag}> is missing or wrong: {str(fault)[:40]}") from None
    color = a.get("stroke" if width else "fill", "")
    if color not in ROLES or (width and a.get("fill") != "none"):
        raise SignError(f"<{tag}> must be filled or stroked with one of: {', '.join(ROLES)}")
    return Layer(path, ROLES[color], width, a.get("stroke-linecap") == "round")


def _check_reach(path: Path) -> None:
    """Raises ValueError where a point is nowhere near the drawing area: no drawing program shows it."""
    for segment in path.segments:
        for value in (v for point in segment.points for v in point):
            if not abs(value) <= FARTHEST:  # also what is no number
                raise ValueError(f"{value:g}")


def outline(tag: str, a: Mapping[str, str]) -> Path:
    """What an element of SVG 1.1, chapter 9, draws. Raises ValueError."""
    if tag == "path":
        if "d" not in a:
            raise ValueError("d")
        return parse_path(a["d"])
    if tag == "circle":
        return circle(Point(_number(a, "cx"), _number(a, "cy")), _number(a, "r"))
    if tag == "ellipse":
        to = Transform.scale(_number(a, "rx"), _number(a, "ry"))
        center = Transform.move(float(a.get("cx", "0")), float(a.get("cy", "0")))
        return circle(Point(0, 0), 1.0).transformed(to.then(center))
    if tag == "line":
        return polyline([(float(a.get(f"x{n}", "0")), float(a.get(f"y{n}", "0"))) for n in (1, 2)])
    if tag in ("polyline", "polygon"):
        numbers = _numbers("L", a.get("points", ""))
        if len(numbers) < 4 or len(numbers) % 2:
            raise ValueError("points")
        through = list(zip(numbers[::2], numbers[1::2], strict=True))
        return polygon(through) if tag == "polygon" else polyline(through)
    box = Rect(*(_number(a, name) for name in ("x", "y", "width", "height")))
    return rounded(box, float(a.get("rx", "0")))


def _number(a: Mapping[str, str], name: str) -> float:
    """A number that must be there. Raises ValueError."""
    if name not in a:
        raise ValueError(name)
    return float(a[name])


def _rotation(text: str) -> Transform:
    match = _ROTATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    angle, x, y = (float(g) for g in match.groups())
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return Transform.move(-x, -y).then(Transform(c, s, -s, c)).then(Transform.move(x, y))


_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}


def parse_path(d: str) -> Path:
    """Read path data. Arcs and quadratic curves become cubic. Raises ValueError."""
    return _PathReader(d).path()


class _PathReader:
    """Walks over path data: `here` is the current point, `start` the one `Z` goes back to."""

    def __init__(self, d: str) -> None:
        self.d = d
        self.segments: list[Segment] = []
        self.here = self.start = Point(0, 0)
        self.handle: Point | None = None

    def path(self) -> Path:
        if _COMMAND.sub("", self.d).strip():
            raise ValueError(self.d[:20])
        for command, rest in _COMMAND.findall(self.d):
            kind = command.upper()
            if kind not in _ARGUMENTS or (not self.segments and kind != "M"):
                raise ValueError(command)
            numbers = _numbers(kind, rest)
            count = _ARGUMENTS[kind]
            if (len(numbers) % count or not numbers) if count else numbers:
                raise ValueError(command + rest)
            for at in range(0, max(len(numbers), 1), count or 1):
                self._step(kind, command.islower(), numbers[at : at + count])
                kind = "L" if kind == "M" else kind  # further pairs after a move are lines
        return Path(tuple(self.segments))

    def _step(self, kind: str, relative: bool, n: list[float]) -> None:
        base = self.here if relative else Point(0, 0)
        handle, self.handle = self.handle, None
        if kind == "Z":
            self.segments.append(Segment("Z"))
            self.here = self.start
        elif kind == "H":
            self._to("L", Point(base.x + n[0], self.here.y))
        elif kind == "V":
            self._to("L", Point(self.here.x, base.y + n[0]))
        elif kind == "A":
            for curve in _arc(self.here, n, Point(base.x + n[5], base.y + n[6])):
                self._to("C", *curve)
        else:
            points = [Point(base.x + n[i], base.y + n[i + 1]) for i in range(0, len(n), 2)]
            if kind == "S":
                mirrored = (
                    Point(2 * self.here.x - handle.x, 2 * self.here.y - handle.y) if handle else self.here
                )
                points.insert(0, mirrored)
            elif kind == "Q":
                points = _raised(self.here, *points)
            self._to("M" if kind == "M" else "L" if kind == "L" else "C", *points)
            if kind == "M":
                self.start = self.here
            elif kind in "CS":
                self.handle = points[1]

    def _to(self, kind: str, *points: Point) -> None:
        self.segments.append(Segment(kind, points))
        self.here = points[-1]


def _numbers(kind: str, text: str) -> list[float]:
    """The numbers of one command; an arc's two flags need no space between them."""
    found: list[float] = []
    at = 0
    while match := (_FLAG.match if kind == "A" and len(found) % 7 in (3, 4) else _NEXT.match)(text, at):
        found.append(float(match[1]))
        at = match.end()
    if text[at:].strip(" \t\r\n,"):
        raise ValueError(text[:20])
    return found


def _raised(p0: Point, q: Point, p: Point) -> list[Point]:
    one = Point(p0.x + 2 / 3 * (q.x - p0.x), p0.y + 2 / 3 * (q.y - p0.y))
    two = Point(p.x + 2 / 3 * (q.x - p.x), p.y + 2 / 3 * (q.y - p.y))
    return [one, two, p]


def _arc(p0: Point, n: list[float], p1: Point) -> list[tuple[Point, Point, Point]]:
    """An elliptical arc as cubics: SVG 1.1, appendix F.6.5 (from end points to centre)."""
    rx, ry, phi = abs(n[0]), abs(n[1]), math.radians(n[2])
    if p0 == p1:
        return []
    if rx == 0 or ry == 0:
        return [(p0, p1, p1)]
    c, s = math.cos(phi), math.sin(phi)
    dx, dy = (p0.x - p1.x) / 2, (p0.y - p1.y) / 2
    x, y = c * dx + s * dy, -s * dx + c * dy
    grow = math.sqrt(max(1.0, x * x / (rx * rx) + y * y / (ry * ry)))
    rx, ry = rx * grow, ry * grow
    under = max(0.0, (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1)
    k = math.sqrt(under) * (-1 if bool(n[3]) == bool(n[4]) else 1)
    cx, cy = k * rx * y / ry, -k * ry * x / rx
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    sweep = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    sweep += 2 * math.pi * ((sweep < 0) - (sweep > 0)) if (sweep > 0) != bool(n[4]) else 0
    to = Transform(rx * c, rx * s, -ry * s, ry * c)
    to = to.then(Transform.move(c * cx - s * cy + (p0.x + p1.x) / 2, s * cx + c * cy + (p0.y + p1.y) / 2))
    pieces = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    return [_unit_arc(to, first + sweep * i / pieces, sweep / pieces) for i in range(pieces)]


def _unit_arc(to: Transform, a: float, sweep: float) -> tuple[Point, Point, Point]:
    k = KAPPA if abs(abs(sweep) - math.pi / 2) < 1e-12 else 4 / 3 * math.tan(abs(sweep) / 4)
    k = math.copysign(k, sweep)
    b = a + sweep
    one = Point(math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a))
    two = Point(math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b))
    return to.apply(one), to.apply(two), to.apply(Point(math.cos(b), math.sin(b)))
