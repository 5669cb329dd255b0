"""Paints to colour operators: sRGB for screens and office printers, process and named inks for print."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.color import Paint, Spot
from leafletgen.write.pdf.objects import Ref, Value, number
from leafletgen.write.pdf.writer import Writer

OVER, OUT = "Over", "Out"
"""The graphics states in which paint prints over what lies under them, or knock it out."""


class Colorants:
    """Turns paints into operators and keeps the named inks of a file: one definition per name."""

    def __init__(self, color: Literal["srgb", "cmyk"]) -> None:
        self._cmyk = color == "cmyk"
        self._spots: dict[str, tuple[str, Spot]] = {}
        self.overprinting = False
        """Whether anything prints over its ground; known once the pages are written."""
        self._said: dict[tuple[Paint, bool], str] = {}

    def branch(self) -> Colorants:
        """One that goes on from here."""
        other = Colorants("cmyk" if self._cmyk else "srgb")
        other._spots, other._said, other.overprinting = dict(self._spots), dict(self._said), self.overprinting
        return other

    def operator(self, paint: Paint, *, stroke: bool = False) -> str:
        """The operator that makes `paint` the colour of fills or strokes."""
        key = (paint, stroke)
        if key not in self._said:
            self._said[key] = self._say(paint, stroke)
        return self._said[key]

    def _say(self, paint: Paint, stroke: bool) -> str:
        if not self._cmyk:
            return _operands(paint.rgb) + (" RG" if stroke else " rg")
        if paint.spot is None:
            return _operands(paint.cmyk) + (" K" if stroke else " k")
        resource, _ = self._spots.setdefault(paint.spot.name, (f"S{len(self._spots) + 1}", paint.spot))
        tint = number(paint.spot.tint)
        return f"/{resource} CS {tint} SCN" if stroke else f"/{resource} cs {tint} scn"

    def shows(self, paint: Paint) -> bool:
        """Whether shapes in this paint are painted at all: varnish and cutting dies are no matter of screens."""
        return self._cmyk or paint.seen

    def overprints(self, paint: Paint) -> bool:
        """Whether text in this paint prints over its ground: black ink alone, so no white edge shows where it shifts."""
        black = paint.spot is None and paint.cmyk[:3] == (0, 0, 0) and paint.cmyk.k == 1
        return self._over(black or not paint.seen)

    def lies_over(self, paints: tuple[Paint, ...]) -> bool:
        """Whether a shape in these paints prints over what lies under it: plates that are no colour do."""
        return self._over(not any(paint.seen for paint in paints))

    def _over(self, over: bool) -> bool:
        over = over and self._cmyk
        self.overprinting = self.overprinting or over
        return over

    def states(self) -> dict[str, Value]:
        """The graphics states for overprinting (8.6.7), where anything needs them. Mode 1: an ink of 0 leaves the ground."""
        if not self.overprinting:
            return {}
        return {
            OVER: {"Type": "ExtGState", "OP": True, "op": True, "OPM": 1},
            OUT: {"Type": "ExtGState", "OP": False, "op": False, "OPM": 1},
        }

    def resources(self, writer: Writer) -> dict[str, Ref]:
        """The colour spaces of the named inks, by the names that pages call them."""
        found = {}
        for resource, spot in self._spots.values():
            # The tint mixes linearly from paper to the alternate (function type 2, 7.10.3).
            tint: dict[str, Value] = {
                "FunctionType": 2,
                "Domain": [0, 1],
                "C0": [0, 0, 0, 0],
                "C1": list(spot.alternate),
                "N": 1,
            }
            found[resource] = writer.add(["Separation", spot.name, "DeviceCMYK", tint])
        return found


def _operands(channels: tuple[float, ...]) -> str:
    return " ".join(map(number, channels))
