"""Colours that run into each other as shadings (ISO 32000, 8.7.4.5), and what lets through what lies under it as graphics states
(11.6.4.3, 11.6.5.2): live, nothing is flattened.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.gradient import Fade, Gradient, ToneAxis, process
from leafletgen.write.pdf.objects import Ref, Value, number
from leafletgen.write.pdf.writer import Writer

SMOOTH = 0.001
"""How far a shade may be from the true one, as a part of its range (smoothness tolerance, 10.7.3): less than a step of 8 bits,
so that no bands are seen.
"""


class _Ramp(NamedTuple):
    """Colours (or strengths) along an axis on the page: `stops` by their part of the way."""

    axis: ToneAxis
    stops: tuple[tuple[float, tuple[float, ...]], ...]


class Shadings:
    """The gradients and fades of a file, each once. Pages name them while they are written; `embed` them afterwards."""

    def __init__(self, color: Literal["srgb", "cmyk"], prefix: str = "") -> None:
        """`prefix` keeps names apart where a file has colours of both kinds."""
        self._prefix = prefix
        self._cmyk = color == "cmyk"
        self._ramps: dict[_Ramp, str] = {}
        self._even: dict[float, str] = {}
        self._masks: dict[tuple[_Ramp, Rect], str] = {}

    def branch(self) -> Shadings:
        """One that goes on from here."""
        other = Shadings("cmyk" if self._cmyk else "srgb", self._prefix)
        other._ramps, other._even, other._masks = dict(self._ramps), dict(self._even), dict(self._masks)
        return other

    def gradient(self, gradient: Gradient, to_page: Transform) -> str:
        """The name of a shading in the page's coordinates."""
        stops = tuple(
            (stop.at, tuple(process(stop.paint) if self._cmyk else stop.paint.rgb)) for stop in gradient.stops
        )
        return self._ramps.setdefault(
            _ramp(gradient.axis, to_page, stops), f"{self._prefix}H{len(self._ramps) + 1}"
        )

    def fade(self, fade: Fade, to_page: Transform, area: Rect) -> str:
        """The name of the graphics state in which no more of what is painted in `area` (on the page) is seen."""
        if fade.even is not None:
            return self._even.setdefault(round(fade.even, 4), f"{self._prefix}A{len(self._even) + 1}")
        stops = tuple((at, (round(value, 4),)) for at, value in fade.stops)
        box = Rect(*(round(value, 2) for value in area))
        return self._masks.setdefault(
            (_ramp(fade.axis, to_page, stops), box), f"{self._prefix}M{len(self._masks) + 1}"
        )

    @property
    def smooth(self) -> bool:
        """Whether any gradient is painted."""
        return bool(self._ramps)

    def shadings(self, writer: Writer) -> dict[str, Value]:
        """The shadings, by the names that pages call them."""
        space = "DeviceCMYK" if self._cmyk else "DeviceRGB"
        return {name: writer.add(_shading(ramp, space)) for ramp, name in self._ramps.items()}

    def states(self, writer: Writer) -> dict[str, Value]:
        """The graphics states, by the names that pages call them."""
        made: dict[str, Value] = {
            name: {"Type": "ExtGState", "ca": strength, "CA": strength}
            for strength, name in self._even.items()
        }
        for (ramp, area), name in self._masks.items():
            mask: Value = {"Type": "Mask", "S": "Luminosity", "G": _mask(writer, ramp, area)}
            made[name] = {"Type": "ExtGState", "SMask": mask}
        if self.smooth:
            made[FINE] = {"Type": "ExtGState", "SM": SMOOTH}
        return made


FINE = "Fine"
"""The graphics state in which gradients are painted."""


def _ramp(axis: ToneAxis, to_page: Transform, stops: tuple[tuple[float, tuple[float, ...]], ...]) -> _Ramp:
    return _Ramp(axis.mapped(to_page), stops)


def _shading(ramp: _Ramp, space: str) -> dict[str, Value]:
    (x0, y0), (x1, y1), round_ = ramp.axis
    line = [x0, y0, 0, x0, y0, ramp.axis.length] if round_ else [x0, y0, x1, y1]
    return {
        "ShadingType": 3 if round_ else 2,
        "ColorSpace": space,
        "Coords": [round(value, 2) for value in line],
        "Function": _function(ramp.stops),
        "Extend": [True, True],
    }


def _function(stops: Sequence[tuple[float, tuple[float, ...]]]) -> Value:
    """From 0 to 1 through all stops: straight lines (type 2), stitched (type 3)."""
    inner = [(at, color) for at, color in stops if 0 < at < 1]
    whole = [(0.0, stops[0][1]), *inner, (1.0, stops[-1][1])]
    parts: list[Value] = [
        {"FunctionType": 2, "Domain": [0, 1], "C0": list(one), "C1": list(other), "N": 1}
        for (_, one), (_, other) in pairwise(whole)
    ]
    if len(parts) == 1:
        return parts[0]
    bounds: list[Value] = [at for at, _ in inner]
    return {
        "FunctionType": 3, "Domain": [0, 1], "Functions": parts, "Bounds": bounds, "Encode": [0, 1] * len(parts),
    }  # fmt: skip


def _mask(writer: Writer, ramp: _Ramp, area: Rect) -> Ref:
    """The group whose brightness is the strength: outside it, nothing is seen."""
    shading = writer.add(_shading(ramp, "DeviceGray"))
    return writer.stream(
        f"{number(area.x)} {number(area.y)} {number(area.width)} {number(area.height)} re W n /H sh".encode(
            "ascii"
        ),
        {
            "Type": "XObject",
            "Subtype": "Form",
            "BBox": [area.x, area.y, area.right, area.bottom],
            "Group": {"S": "Transparency", "CS": "DeviceGray", "I": True},
            "Resources": {"Shading": {"H": shading}},
        },
    )
