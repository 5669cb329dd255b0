"""Computed values of text: everything a paragraph needs to know but its words, size and width."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.color import BLACK, Paint
from leafletgen.core.record import NamedTuple, record
from leafletgen.text.fonts.weights import REGULAR

PitchKind = Literal["running", "short", "headline"]
Align = Literal["start", "center", "end"]
Breaking = Literal["first-fit", "ragged", "balanced"]


class HeadlineFace(NamedTuple):
    """The family of the headlines of a language or a script (`key`), and its size beside the usual one."""

    key: str
    family: str
    size: float = 1.0


@record
class TextStyle:
    """How a text is set. `weight` (CSS) is that of the words that are not bold; `bold_paint` that of those that are.

    `pitch`: which of the language's three line pitches. `breaking`: first-fit lines, lines of least raggedness,
    or the headline's balanced lines without runts. `tracking` is in em and only ever applied to scripts that
    allow it. `leading` is a factor of the pitch. `display` asks for display features (`palt` for Japanese) and phrase breaks. `wrap` False keeps one line.
    `tabular` asks for figures of equal width, which stand in columns (`tnum`, where a font has it). `vertical`: lines run
    down, for languages that are set so; the text is set as if they ran to the right, for whoever turns it a quarter clockwise.
    `readings`: the pitch is that of texts with readings even where this one has none, so that all on a sheet have one.
    `hyphens`: words may be divided by the dictionary of the language. `headlines`: the faces for headlines, by language and script,
    where it is one.
    """

    weight: int = REGULAR
    pitch: PitchKind = "short"
    align: Align = "start"
    breaking: Breaking = "ragged"
    paint: Paint = BLACK
    bold_paint: Paint | None = None
    tracking: float = 0.0
    display: bool = False
    wrap: bool = True
    leading: float = 1.0
    tabular: bool = False
    vertical: bool = False
    readings: bool = False
    hyphens: bool = False
    headlines: tuple[HeadlineFace, ...] = ()
