"""A step of the type of a theme or a layout: how large, how strong, how it is set."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.ir.style import Align, Breaking, PitchKind


class Weight(int):
    """A weight of type (CSS) that a role may ask for."""

    __slots__ = ()


@record
class TypeRole:
    """A step of the theme's type: size with its floor and growth, and how it is set.

    `weight` (CSS: 300 Light, 400 Regular, 500 Medium, 600 SemiBold, 700 Bold, 800 ExtraBold, 900 Black) goes before `bold`.
    `far`: must be readable from the output's `read_from`. `staff`: for those who hang the sheet, so not part of large
    print, and as small as it likes. `hyphens`: words may be divided by dictionary, in text that runs (`pitch: running`) and is read
    from near. `caption`: it labels or explains what stands beside it, and may be smaller than running
    text; where a layout does not say, as the theme's role of that name. `headline`: set in the theme's face for headlines, as what
    has `pitch: headline` and `display: yes` is where nothing is said. `wrap_below`: one line only at this size and above.
    """

    size: Length
    floor: Length | None = None
    grow: Length | None = None
    wrap_below: Length | None = None
    bold: Annotated[bool, Unless(("weight",))] = False
    pitch: PitchKind = "short"
    align: Align = "start"
    breaking: Breaking = "ragged"
    tracking: float = 0.0
    display: bool = False
    far: bool = False
    staff: bool = False
    paint: str | None = None
    weight: Weight | None = field(default=None, metadata={"late": True})
    hyphens: bool = field(default=False, metadata={"late": True})
    headline: bool | None = field(default=None, metadata={"late": True})
    caption: bool | None = field(default=None, compare=False)
    span: Span | None = field(default=None, compare=False)

    @property
    def divides(self) -> bool:
        """Whether its words may be divided: never in headlines and labels."""
        return self.hyphens and self.undivided is None

    @property
    def is_headline(self) -> bool:
        """Whether it is set in the theme's face for headlines."""
        return self.display and self.pitch == "headline" if self.headline is None else self.headline

    @property
    def undivided(self) -> str | None:
        """What it has that words are never divided with, as a layout would say it."""
        if self.pitch != "running":
            return f"pitch: {self.pitch}"
        if self.breaking == "balanced":
            return f"breaking: {self.breaking}"
        return "display: yes" if self.display else None

    @property
    def strength(self) -> int:
        """The weight that its words are set in."""
        return self.weight or (BOLD if self.bold else REGULAR)
