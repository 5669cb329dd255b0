"""The line outside the bleed that says to a print shop what a sheet is, and which plates it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from leafletgen.core.color import BLACK, CMYK, RGB, Paint
from leafletgen.core.geometry import MM, Point, Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.panel import Duplex
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, Shape, walk

SIZE = 7.0
"""Points."""

GAP = 3 * MM
"""Between two statements."""

PROCESS = (
    Paint("Cyan", RGB(0, 0.6, 0.85), CMYK(1, 0, 0, 0)),
    Paint("Magenta", RGB(0.85, 0, 0.5), CMYK(0, 1, 0, 0)),
    Paint("Yellow", RGB(0.9, 0.8, 0), CMYK(0, 0, 1, 0)),
    Paint("Black", BLACK.rgb, BLACK.cmyk),
)

SetLine = Callable[[str, float, Paint], Frame]
"""Sets a short text at a size in points and a colour; the frame hugs the text."""


class Statement(NamedTuple):
    """One of the things that a slug says."""

    text: str
    paint: Paint = BLACK


def turning(side: int, sides: int, duplex: Duplex | None) -> str:
    """Which side of how many this is (from 0), and about which edge the sheet is turned; empty for a single side."""
    if duplex in (None, "none"):
        return f"side {side + 1} of {sides}" if sides > 1 else ""
    return f"side {side + 1} of {sides}, turn about the {duplex}".replace("-", " ")


def plates(frames: Iterable[Frame]) -> tuple[Statement, ...]:
    """The names of the plates, each in its own ink: what is missing on a film or a plate is seen at once."""
    inks = {paint.spot.name: paint for frame in frames for paint in _paints(frame) if paint.spot}
    spots = tuple(
        # The full ink, whatever tint the sheet uses.
        Statement(name, Paint(name, paint.rgb, paint.cmyk, paint.spot and paint.spot._replace(tint=1.0)))
        for name, paint in sorted(inks.items())
    )
    return tuple(Statement(paint.role, paint) for paint in PROCESS) + spots


def _paints(frame: Frame) -> Iterable[Paint]:
    for item, _, _ in walk(frame):
        if isinstance(item, GlyphRun):
            yield item.paint
        elif isinstance(item, Shape):
            yield from (p for p in (item.fill, item.stroke.paint if item.stroke else None) if p)


def slug(said: Sequence[Statement], room: float, set_text: SetLine) -> Frame:
    """The statements one after the other in rows at most `room` points wide; one that is wider is set smaller."""
    items: list[Placed] = []
    x = y = width = 0.0
    line = 0.0
    for text, paint in said:
        frame = set_text(text, SIZE, paint)
        if frame.size.width > room:
            frame = set_text(text, SIZE * room / frame.size.width * 0.99, paint)
        if x and x + frame.size.width > room:
            x, y, line = 0.0, y + line, 0.0
        items.append(Placed(Point(x, y), Group(frame)))
        width, line = max(width, x + frame.size.width), max(line, frame.size.height)
        x += frame.size.width + GAP
    return Frame(Size(width, y + line), tuple(items))
