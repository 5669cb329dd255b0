"""Which way pdfium (Chromium, Edge, Android) takes the lines of a page to run.

It decides that once for a page, and reads by it whatever is an object of a single letter: every letter of an upright right-to-left word.
Where texts leave more than a fifth of the width free that they spread over, and cover more of the height, lines are
taken to run down: then each letter is a line, and the word is read from its end. So are those of a page that is hardly wider than its first
object is high. Such a page has one object more, before all others: two spaces that are not painted, at both ends of the page's
foot. As an object reaches from its first letter to its last, the whole width is covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leafletgen.core.geometry import Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.write.pdf.clusters import way

LEAST_COVERED = 0.82
"""Of the width, for certain: such a reader asks for 0.8 and knows better what is painted."""

ASCENT = 1.3
"""How high an object may be, in em."""


class PlacedRun(NamedTuple):
    """A run and its place on the page."""

    run: GlyphRun
    place: Transform

    def box(self, height: float) -> Rect:
        """What it takes of the page, with letters so high (em)."""
        return self.place.apply_rect(Rect(0, -self.run.size * height, self.run.width, self.run.size * height))


class MisreadPage(NamedTuple):
    """What is written of a page that such a reader would misread, a right-to-left run of it, its width in points."""

    items: object
    run: GlyphRun
    width: float


class PageFlows:
    """The pages of a file: `take` the runs of one, then `end` it."""

    def __init__(self) -> None:
        self._open: list[PlacedRun] = []
        self._misread: dict[int, MisreadPage] = {}

    def take(self, run: GlyphRun, place: Transform) -> None:
        """Note a run of the page that is open."""
        self._open.append(PlacedRun(run, place))

    def end(self, items: object, width: float, others: Iterable[PlacedRun]) -> None:
        """That was the page, so wide, or what is written of it at once (`items`); `others`: the other runs that stand there. No
        items: it was a part of a page that another one is written for.
        """
        runs, self._open = (*self._open, *others), []
        single = next(
            (one.run for one in runs if one.run.level & 1 and _seen(one) and way(one.place) == 1), None
        )
        if items is not None and single is not None and not _run_across(list(filter(_seen, runs))):
            self._misread[id(items)] = MisreadPage(items, single, width)

    def misread(self) -> Iterable[MisreadPage]:
        """Those that need one object more."""
        return self._misread.values()

    def misread_of(self, items: object) -> MisreadPage | None:
        """A page by what is written of it, if it needs one object more."""
        return self._misread.get(id(items))


def _seen(one: PlacedRun) -> bool:
    return not one.run.text.isspace()


def _run_across(runs: Sequence[PlacedRun]) -> bool:
    """Whether lines are surely taken to run from side to side."""
    spans = sorted((box.x, box.right) for box in (one.box(0.0) for one in runs))
    start, end = spans[0][0], max(right for _, right in spans)
    covered, reached = 0.0, start
    for left, right in spans:
        covered += max(0.0, right - max(left, reached))
        reached = max(reached, right)
    return covered >= LEAST_COVERED * (end - start) and end - start > 2 * runs[0].box(ASCENT).height
