"""What the walk over a page's content knows: what was painted, the graphics state, the operators (ISO 32000, 8 and 9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.inspection.finding import AmissError
from leafletgen.inspection.followed.colors import Color
from leafletgen.inspection.objects import (
    array,
    descendant,
    is_array,
    is_dictionary,
    is_number,
    is_stream,
    is_whole,
    names,
    number,
    numbers,
    stream,
    unpacked,
    whole,
    wrong,
)
from leafletgen.inspection.read import cmaps

PaintKind = Literal["fill", "stroke", "text", "image", "shading"]


class Mark(NamedTuple):
    """What content is marked as: "artifact", its tag or None (neither); where the tag tree calls for it (the object of its page
    or form, and its number there); whether a language is said for it there and then.
    """

    owner: str | None = None
    place: tuple[tuple[int, int], int] | None = None
    spoken: bool = False
    worded: bool = False


class Painted(NamedTuple):
    """One thing painted: where (points in the page's own space), in which colour, and what matters of its kind.

    `size`: height of text in points; `width`: of a line. `over`: whether it overprints; `mode`: OPM. `owner`: "artifact", its tag
    (P, RT, "tagged" where that is not said) or None; `mark` says more. `hidden`: text that is not painted (render mode 3). `image`: the XObject, or the shading; a picture is `size` points wide and `tall` high. `font`, `codes`: of a text. `clip`: the area it is cut to.
    """

    kind: PaintKind
    area: Rect
    color: Color
    over: bool
    mode: int
    owner: str | None
    mark: Mark = Mark()
    size: float = 0.0
    width: float = 0.0
    hidden: bool = False
    image: Any = None
    font: Any = None
    codes: tuple[int, ...] = ()
    tall: float = 0.0


class Used(NamedTuple):
    """Something that is used where `resources` hold: a colour space, a graphics state, a group, a font, a picture in the stream, a
    rendering intent, an operator of a later version, a name that only the resources of another explain, a pattern, a shading, a font that shapes
    what is painted (as a clip, or within a letter or a mask) without being text on the page.
    """

    what: Literal[
        "space",
        "state",
        "group",
        "font",
        "xobject",
        "inline",
        "intent",
        "operator",
        "lent",
        "pattern",
        "shading",
        "drawn",
    ]
    value: Any
    resources: Any


class Widths(NamedTuple):
    """Widths of a font's codes in em; how many bytes a code has."""

    bytes: int
    of: Mapping[int, float]
    default: float


NO_WIDTHS = Widths(1, {}, 0.5)
"""Of no font."""


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
    widths: Widths = NO_WIDTHS
    size: float = 0.0
    render: int = 0
    rise: float = 0.0
    clip: Rect | None = None


class Walks(Protocol):
    """What the interpreter of one stream tells, and asks, the walk over its page."""

    painted: list[Painted]
    used: list[Used]
    marked: set[tuple[tuple[int, int], int]]
    replaced: list[Mark]
    languages: set[str]
    crossed: bool
    deepest: int
    longest: int

    def report(self, fault: AmissError) -> None:
        """Keep what is wrong."""

    def step(self, count: int = 1) -> bool:
        """Count operators; whether they may be followed."""

    def once(self, thing: Any) -> bool:
        """Whether an object is met for the first time."""

    def stream(
        self, stream: Any, resources: Any, state: GraphicsState, mark: Mark, depth: int, lent: bool = False
    ) -> None:
        """Follow a stream."""

    def form(
        self,
        form: Any,
        state: GraphicsState,
        mark: Mark,
        depth: int,
        around: Any = None,
        called: str = "",
    ) -> None:
        """Follow a form."""


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
    "q": "save", "Q": "restore", "cm": "concat", "w": "line_width", "gs": "graphics_state", "ri": "intent", "cs": "fill_space",
    "CS": "stroke_space", "sc": "fill_color", "scn": "fill_color", "SC": "stroke_color", "SCN": "stroke_color",
    "W": "clip", "W*": "clip", "sh": "shade", "BX": "lenient", "EX": "strict", "BT": "begin_text",
    "ET": "end_text", "Tf": "font", "Tr": "render", "TL": "set_leading", "Tm": "text_matrix", "Td": "move_text", "TD": "move_text_leading", "T*": "next_line", "Tj": "show",
    "TJ": "show_many", "'": "show_next", '"': "show_next", "Do": "do", "INLINE IMAGE": "inline", "BMC": "mark",
    "BDC": "mark", "DP": "point", "d0": "glyph", "d1": "glyph", "EMC": "unmark",
}  # fmt: skip


MOST_CODES = 0x10000
"""Of a composite font: a code has two bytes."""


def widths_of(font: Any) -> Widths:
    """The widths that a font states. Raises AmissError where these are no widths."""
    if font.get("/Subtype") == "/Type0":
        return _composite(descendant(font))._replace(bytes=_length(font))
    first, unit = whole(font, "/FirstChar", 0), 1 / 1000
    if "/FontMatrix" in font:
        matrix = numbers(font, "/FontMatrix")
        if len(matrix) != 6:
            raise wrong(font, "/FontMatrix", font.FontMatrix, "an array of six numbers")
        unit = abs(matrix[0])
    return Widths(1, {first + n: width * unit for n, width in enumerate(numbers(font, "/Widths"))}, 0.5)


def _length(font: Any) -> int:
    """Bytes of a code: as the map in the file says, where all are alike; else two."""
    stated = font.get("/Encoding")
    if stated is None or not is_stream(stated):
        return 2
    lengths = cmaps.parse(unpacked(stated) or b"").lengths
    return min(lengths) if len(lengths) == 1 and 0 < min(lengths) <= 4 else 2


def _composite(font: Any) -> Widths:
    """Of `c [w1 w2 ...]` and `c_first c_last w` in turn (9.7.4.3)."""
    row, found, i = array(font, "/W"), dict[int, float](), 0
    while i < len(row):
        first, second, third = (*row[i : i + 3], None, None)[:3]
        if is_whole(first) and is_array(second) and all(map(is_number, second)):
            found |= {first + n: float(w) / 1000 for n, w in enumerate(second)}
            i += 2
        elif is_whole(first) and is_whole(second) and is_number(third) and 0 <= first <= second < MOST_CODES:
            found |= dict.fromkeys(range(first, second + 1), float(third) / 1000)
            i += 3
        else:
            raise wrong(font, "/W", font.W, "an array of codes and widths")
    return Widths(2, found, number(font, "/DW", 1000) / 1000)


def text_of(font: Any, code: int) -> str:
    """What a code of a composite font stands for by its ToUnicode map; empty where that does not say it by itself."""
    says = stream(font, "/ToUnicode")
    if says is None:
        return ""
    match = re.search(
        rf"<{code:04X}>\s*<((?:[0-9A-F]{{2}})+)>".encode(), unpacked(says) or b"", re.IGNORECASE
    )
    return bytes.fromhex(match[1].decode()).decode("utf-16-be", "replace") if match else ""


class Pixels(NamedTuple):
    """Of a picture: columns, rows, bits of a component; its Decode array."""

    width: int
    height: int
    bits: int
    decode: tuple[float, ...]


def pixels(image: Any) -> Pixels:
    """What a picture says of itself, by its long names or the short ones of inline images (8.9.7). Raises AmissError where
    that cannot be.
    """
    width, height = (
        whole(image, "/Width", whole(image, "/W", 0)),
        whole(image, "/Height", whole(image, "/H", 0)),
    )
    unsaid = 8 if {"/JPXDecode", "/DCTDecode"} & set(names(image, "/Filter")) else 1
    bits = whole(image, "/BitsPerComponent", whole(image, "/BPC", unsaid))
    return Pixels(width, height, bits, tuple(numbers(image, "/Decode") or numbers(image, "/D")))


def shaded(owner: Any, shading: Any) -> Any:
    """The space of a shading."""
    if not is_dictionary(shading) and not is_stream(shading):
        raise wrong(owner, "/Shading", shading, "a dictionary or a stream")
    return shading.get("/ColorSpace")


def bounds(path: list[float]) -> Rect:
    """The upright box of left, bottom, right, top."""
    return Rect(path[0], path[1], path[2] - path[0], path[3] - path[1])


def common(a: Rect, b: Rect) -> Rect | None:
    """What two boxes share, be it a line; None where that is nothing."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.right, b.right), min(a.bottom, b.bottom)
    return Rect(x, y, right - x, bottom - y) if right >= x and bottom >= y else None
