"""Gradients of a drawing: linear and round, between paints of the theme (SVG 1.1, 13.2)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.page.drawing.drawing import DrawnTones
from leafletgen.page.drawing.markup import DrawingError, SvgElement
from leafletgen.page.drawing.notation import number, paint, transform
from leafletgen.text.ir.gradient import ToneAxis

GRADIENTS = frozenset({"linearGradient", "radialGradient"})
REFERENCES = 8
"""How many gradients may take what they do not say from another."""
_MISSING = {"x1": "0%", "y1": "0%", "x2": "100%", "y2": "0%", "cx": "50%", "cy": "50%", "r": "50%"}


class GradientPaint(NamedTuple):
    """What a drawing's file says of a gradient: `said`, the first that says something going before what it refers to."""

    said: tuple[SvgElement, ...]
    stops: tuple[tuple[float, str], ...]

    def over(self, box: Rect, to: Transform) -> DrawnTones:
        """It on a shape whose box, in its own coordinates, is `box`, and which `to` maps onto the drawing."""
        unit = self._attribute("gradientUnits") != "userSpaceOnUse"
        fit = Transform(box.width, 0.0, 0.0, box.height, box.x, box.y) if unit else IDENTITY
        own = next((e for e in self.said if "gradientTransform" in e.attributes), None)
        turn = transform(own, "gradientTransform") if own else IDENTITY
        whole = turn.then(fit).then(to)
        if abs(whole.a * whole.d - whole.b * whole.c) < 1e-9:
            raise DrawingError("a shape with a gradient must be wide and high", self.said[0].at)
        axis = self._round if self.said[0].tag == "radialGradient" else self._linear
        return DrawnTones(axis(whole, unit), self.stops)

    def _linear(self, to: Transform, unit: bool) -> ToneAxis:
        """Lines of one colour stay lines; the axis is what crosses them squarely on the drawing."""
        x1, y1, x2, y2 = (self._length(name, unit) for name in ("x1", "y1", "x2", "y2"))
        along = Point(x2 - x1, y2 - y1)
        square = along.x**2 + along.y**2
        if square < 1e-12:
            raise DrawingError("a gradient must lead from one point to another", self.said[0].at)
        back = to.inverted()
        x = (along.x * back.a + along.y * back.b) / square
        y = (along.x * back.c + along.y * back.d) / square
        start, steep = to.apply(Point(x1, y1)), x**2 + y**2
        return ToneAxis(start, Point(start.x + x / steep, start.y + y / steep))

    def _round(self, to: Transform, unit: bool) -> ToneAxis:
        even = math.isclose(math.hypot(to.a, to.b), math.hypot(to.c, to.d), rel_tol=0.01)
        if not even or abs(to.a * to.c + to.b * to.d) > 0.01 * abs(to.a * to.d - to.b * to.c):
            raise DrawingError(
                "a round gradient would become an ellipse, which is not used in drawings; say it with "
                'gradientUnits="userSpaceOnUse" and a transform that does not stretch it',
                self.said[0].at,
            )
        x, y, radius = (self._length(name, unit) for name in ("cx", "cy", "r"))
        if any(self._attribute(name) not in (None, self._attribute(f"c{name[1]}")) for name in ("fx", "fy")):
            raise DrawingError("fx= and fy= of a gradient are not used in drawings", self.said[0].at)
        if radius <= 0:
            raise DrawingError("a round gradient must have a radius, r=", self.said[0].at)
        return ToneAxis(to.apply(Point(x, y)), to.apply(Point(x + radius, y)), round=True)

    def _attribute(self, name: str) -> str | None:
        return next((e.attributes[name] for e in self.said if name in e.attributes), None)

    def _length(self, name: str, unit: bool) -> float:
        text = self._attribute(name) or _MISSING[name]
        if not text.endswith("%"):
            return number(text, self.said[0])
        if not unit:
            raise DrawingError(
                f"{name}= of a gradient by userSpaceOnUse must be said without %", self.said[0].at
            )
        return number(text.removesuffix("%"), self.said[0]) / 100


def gradient(name: str, named: Mapping[str, SvgElement], at: int) -> GradientPaint:
    """The gradient of that name; `at`: the byte of the element that asks for it. Raises DrawingError."""
    said: list[SvgElement] = []
    while name:
        found = named.get(name)
        if found is None or found.tag not in GRADIENTS or len(said) == REFERENCES:
            raise DrawingError(f"url(#{name[:40]}) leads to no gradient of this file", at)
        said.append(found)
        name = found.attributes.get("href", "").removeprefix("#")
    if any(e.attributes.get("spreadMethod", "pad") != "pad" for e in said):
        raise DrawingError("spreadMethod= is not used in drawings", said[0].at)
    holder = next((e for e in said if any(child.tag == "stop" for child in e.children)), None)
    stops = tuple(_stops(holder)) if holder else ()
    if len(stops) < 2:
        raise DrawingError("a gradient must have two <stop> or more", said[0].at)
    return GradientPaint(tuple(said), stops)


def _stops(element: SvgElement) -> list[tuple[float, str]]:
    stops: list[tuple[float, str]] = []
    for child in element.children:
        if child.tag != "stop":
            continue
        if child.attributes.get("stop-opacity", "1") not in ("1", "1.0", "100%"):
            raise DrawingError("stop-opacity= is not used in drawings; name the lighter colour", child.at)
        name = paint(child.attributes.get("stop-color", "black"), child)
        if name is None:
            raise DrawingError("a <stop> must have a colour", child.at)
        part = child.attributes.get("offset", "0")
        share = number(part.removesuffix("%"), child) / (100 if part.endswith("%") else 1)
        # Never behind the one before (SVG 1.1, 13.2.4).
        stops.append((max(min(max(share, 0.0), 1.0), stops[-1][0] if stops else 0.0), name))
    return stops
