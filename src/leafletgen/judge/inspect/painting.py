"""What the walk over a page's content knows: what was painted, the graphics state, the operators (ISO 32000, 8 and 9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.judge.inspect.colors import Color
from leafletgen.judge.inspect.objects import is_array

PaintKind = Literal["fill", "stroke", "text", "image", "shading"]


class Painted(NamedTuple):
    """One thing painted: where (points in the page's own space), in which colour, and what matters of its kind.

    `size`: height of text in points; `width`: of a line. `over`: whether it overprints; `mode`: OPM. `owner`: "artifact", its tag
    (P, RT, "tagged" where that is not said) or None. `hidden`: text that is not painted (render mode 3). `image`: the XObject. `font`, `codes`: of a text. `clip`: the area it is cut to.
    """

    kind: PaintKind
    area: Rect
    color: Color
    over: bool
    mode: int
    owner: str | None
    size: float = 0.0
    width: float = 0.0
    hidden: bool = False
    image: Any = None
    font: Any = None
    codes: tuple[int, ...] = ()


class Used(NamedTuple):
    """Something that is used where `resources` hold: a colour space, a graphics state, a group, a font."""

    what: Literal["space", "state", "group", "font", "xobject"]
    value: Any
    resources: Any


@dataclass
class GraphicsState:
    """The graphics state as far as it matters here."""

    ctm: Transform = IDENTITY
    fill: Color = field(default_factory=lambda: Color("/DeviceGray", (0.0,)))
    stroke: Color = field(default_factory=lambda: Color("/DeviceGray", (0.0,)))
    width: float = 1.0
    over: bool = False
    over_stroke: bool = False
    mode: int = 0
    font: Any = None
    size: float = 0.0
    render: int = 0
    rise: float = 0.0
    clip: Rect | None = None


DEVICE = frozenset(("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"))
COLORS = {
    "g": "/DeviceGray", "G": "/DeviceGray", "rg": "/DeviceRGB", "RG": "/DeviceRGB", "k": "/DeviceCMYK",
    "K": "/DeviceCMYK",
}  # fmt: skip
PATHS = frozenset(("m", "l", "c", "v", "y", "re"))
FILLS = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
STROKES = frozenset(("S", "s", "B", "B*", "b", "b*"))
PAINTS = FILLS | STROKES | {"n"}
NAMES = {
    "q": "save", "Q": "restore", "cm": "concat", "w": "line_width", "gs": "graphics_state", "cs": "fill_space",
    "CS": "stroke_space", "sc": "fill_color", "scn": "fill_color", "SC": "stroke_color", "SCN": "stroke_color",
    "W": "clip", "W*": "clip", "sh": "shade", "BT": "begin_text", "Tf": "font", "Tr": "render", "TL": "set_leading",
    "Tm": "text_matrix", "Td": "move_text", "TD": "move_text_leading", "T*": "next_line", "Tj": "show",
    "TJ": "show_many", "'": "show_next", '"': "show_next", "Do": "do", "INLINE IMAGE": "inline", "BMC": "mark",
    "BDC": "mark", "EMC": "unmark",
}  # fmt: skip


class Widths(NamedTuple):
    """Widths of a font's codes in em; how many bytes a code has."""

    bytes: int
    of: Mapping[int, float]
    default: float


def widths_of(font: Any) -> Widths:
    """The widths that a font states."""
    if font is None:
        return Widths(1, {}, 0.5)
    if str(font.get("/Subtype")) == "/Type0":
        descendant = font.DescendantFonts[0]
        found: dict[int, float] = {}
        row = list(descendant.get("/W", []))
        i = 0
        while i + 1 < len(row):
            if is_array(row[i + 1]):
                found |= {int(row[i]) + n: float(w) / 1000 for n, w in enumerate(row[i + 1])}
                i += 2
            else:
                found |= dict.fromkeys(range(int(row[i]), int(row[i + 1]) + 1), float(row[i + 2]) / 1000)
                i += 3
        return Widths(2, found, float(descendant.get("/DW", 1000)) / 1000)
    first = int(font.get("/FirstChar", 0))
    unit = 1 / 1000
    if "/FontMatrix" in font:
        unit = abs(float(font.FontMatrix[0]))
    return Widths(1, {first + n: float(w) * unit for n, w in enumerate(font.get("/Widths", []))}, 0.5)


def text_of(font: Any, code: int) -> str:
    """What a code of a composite font stands for by its ToUnicode map; empty where that does not say it by itself."""
    if "/ToUnicode" not in font:
        return ""
    match = re.search(rf"<{code:04X}>\s*<([0-9A-F]+)>".encode(), font.ToUnicode.read_bytes(), re.IGNORECASE)
    return bytes.fromhex(match[1].decode()).decode("utf-16-be", "replace") if match else ""


def common(a: Rect, b: Rect) -> Rect | None:
    """What two areas share; they may touch."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.right, b.right), min(a.bottom, b.bottom)
    return Rect(x, y, right - x, bottom - y) if right >= x and bottom >= y else None
