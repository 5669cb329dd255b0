"""Hatched grounds in a draft: under texts that are still in the source language, under and round facts that nobody has
confirmed, and, in red and crossed, under texts that are too long for their boxes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.path import Path, polyline
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, Shape, Stroke, TagEnd, TagStart
from leafletgen.text.ir.richtext import LRI, PDI
from leafletgen.text.ir.structure import StructureElement

STEP, LINE = 0.5, 0.08
"""From line to line and width of a line, in the size of the text, or of `LARGEST` where that is smaller."""
LARGEST = 1 / 45
"""Of the mean side of the page: headlines are hatched no more coarsely."""
ABOVE, BELOW = 0.85, 0.3
"""What of a line is hatched, above and below its baseline, in its size."""
TINT = 0.3
"""How much of the text's paint is in the lines."""
APART = 0.3
"""Distance in sRGB (0 to 1 a channel) at which a line is seen on its ground."""
ARTIFACT = StructureElement("Artifact")
NO_FACTS: Mapping[str, str] = MappingProxyType({})
ROUND_CODES = 2.0
"""How far the hatching reaches beyond a code, in distances from line to line: a code itself stays readable for who tries it."""


class Marks(NamedTuple):
    """The keys of texts that are missing or in doubt and of texts that are too long; the red of the theme; facts in doubt that stand
    by themselves, with what they say.
    """

    missing: Collection[str]
    long: Collection[str]
    red: Paint
    facts: Mapping[str, str] = NO_FACTS


def hatched(sheet: Sheet, marks: Marks) -> Sheet:
    """The sheet with its hatched grounds: right under the texts, above all that lay under them before."""
    largest = LARGEST * (sheet.trim.width + sheet.trim.height) / 2
    return replace(sheet, frame=_Hatcher(marks, largest).frame(sheet.frame, IDENTITY))


class _Hatcher:
    """Walks a page in paint order, so that the ground under each text is known."""

    def __init__(self, marks: Marks, largest: float) -> None:
        self.marks = marks
        self.largest = largest
        self._grounds: list[tuple[Rect, Paint]] = []

    def frame(self, frame: Frame, to_page: Transform) -> Frame:
        """The frame with grounds put in before the first run of each marked text."""
        items: list[Placed] = []
        done: set[str] = set()
        changed = False
        for point, item in frame.items:
            here = Transform.move(*point).then(to_page)
            placed = Placed(point, item)
            if isinstance(item, Shape) and item.code is not None and item.code.fact in self.marks.facts:
                items += self._round(item.path.bounds, point)
                changed = True
            if isinstance(item, Shape) and item.fill is not None:
                self._grounds.append((here.apply_rect(item.path.bounds), item.fill))
            elif isinstance(item, Group):
                inner = self.frame(item.frame, item.transform.then(here))
                if inner is not item.frame:
                    placed, changed = Placed(point, replace(item, frame=inner)), True
            elif isinstance(item, GlyphRun) and (key := self._marked(item)) and key not in done:
                done.add(key)
                items += self._ground(frame, key, item, to_page)
                changed = True
            items.append(placed)
        return Frame(frame.size, tuple(items)) if changed else frame

    def _marked(self, run: GlyphRun) -> str | None:
        key = run.place.message if run.place else None
        if key in self.marks.missing or key in self.marks.long:
            return key
        return next((name for name in self.marks.facts if _says(run, name, self.marks.facts[name])), None)

    def _round(self, code: Rect, point: Point) -> Iterator[Placed]:
        """A hatched frame round a code."""
        area = code.grown(ROUND_CODES * STEP * self.largest)
        moved = Rect(area.x + point.x, area.y + point.y, area.width, area.height)
        yield Placed(Point(0, 0), TagStart(ARTIFACT))
        yield _lines(moved, self.largest, mixed(BLACK, WHITE), falling=False)
        yield Placed(Point(0, 0), TagEnd())

    def _ground(self, frame: Frame, key: str, first: GlyphRun, to_page: Transform) -> Iterator[Placed]:
        size = min(first.size, self.largest)
        area = _area(frame, key, self.marks.facts.get(key, "")).grown(STEP * size / 4)
        middle = to_page.apply_rect(area).center
        under = next((paint for box, paint in reversed(self._grounds) if box.holds(middle)), WHITE)
        tint = mixed(first.paint, under)
        yield Placed(Point(0, 0), TagStart(ARTIFACT))
        yield _lines(area, size, tint, falling=False)
        if key in self.marks.long:
            red = self.marks.red if _apart(self.marks.red, under) else first.paint
            yield _lines(area, size, red, falling=True)
        yield Placed(Point(0, 0), TagEnd())


def _says(run: GlyphRun, name: str, value: str) -> bool:
    """Whether a run is a fact that stands by itself: under its name, or, where it has none, by what it says."""
    if run.place is not None:
        return run.place.message == name
    return bool(value) and run.text.strip(LRI + PDI) == value


def _area(frame: Frame, key: str, value: str) -> Rect:
    """The box round all runs of a text, or of a fact by itself, in its frame."""
    area: Rect | None = None
    for point, item in frame.items:
        if isinstance(item, GlyphRun) and _says(item, key, value):
            box = Rect(point.x, point.y - ABOVE * item.size, item.width, (ABOVE + BELOW) * item.size)
            area = box if area is None else area.union(box)
    assert area is not None
    return area


def _lines(area: Rect, size: float, paint: Paint, *, falling: bool) -> Placed:
    """Lines at 45 degrees, cut at the edges of the area."""
    path = Path(())
    shift = (STEP * size) * 2**0.5
    at = shift / 2
    while at < area.width + area.height:
        # One line: x + y = at, from the left or lower edge to the upper or right one.
        low = (max(0.0, at - area.height), min(at, area.height))
        high = (min(at, area.width), max(0.0, at - area.width))
        path += polyline([(area.right - x if falling else area.x + x, area.y + y) for x, y in (low, high)])
        at += shift
    return Placed(Point(0, 0), Shape(path, stroke=Stroke(paint, LINE * size)))


def mixed(ink: Paint, ground: Paint) -> Paint:
    """A tint between two paints; the ink itself where one of them is a named ink, which does not mix."""
    if ink.spot or ground.spot:
        return ink
    rgb = RGB(*(TINT * a + (1 - TINT) * b for a, b in zip(ink.rgb, ground.rgb, strict=True)))
    cmyk = CMYK(*(TINT * a + (1 - TINT) * b for a, b in zip(ink.cmyk, ground.cmyk, strict=True)))
    return Paint("hatching", rgb, cmyk)


def _apart(one: Paint, other: Paint) -> bool:
    return sum((a - b) ** 2 for a, b in zip(one.rgb, other.rgb, strict=True)) > APART**2
