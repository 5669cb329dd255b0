"""Another place for the words of an arrow where the usual one is taken. Unit: points."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leafletgen.core.geometry import Point, Rect
from leafletgen.page.diagram.measures import Measures
from leafletgen.page.diagram.placed import PlacedArrow, PlacedGraph
from leafletgen.page.diagram.sizing import SizedGraph

SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)
"""Where along the shaft."""
WRAPS = (1.0, 0.7, 0.5)
"""The measure of its lines, in widths of a label."""


def moved(draft: PlacedGraph, sized: SizedGraph, judge: Callable[[PlacedGraph], PlacedGraph]) -> PlacedGraph:
    """The picture with each of its arrows' words where they touch nothing, if there is such a place; else as it was."""
    for key in [a.key for a in draft.arrows if a.note is not None]:
        if key in draft.touching:
            tried = (judge(_with(draft, other)) for other in _others(draft, sized, key))
            draft = next((p for p in tried if key not in p.touching), draft)
    return draft


def _with(draft: PlacedGraph, arrow: PlacedArrow) -> PlacedGraph:
    return draft._replace(arrows=tuple(arrow if a.key == arrow.key else a for a in draft.arrows))


def _others(draft: PlacedGraph, sized: SizedGraph, key: str) -> Iterator[PlacedArrow]:
    """The arrow with its words elsewhere: near its middle first, then further along, beyond what it carries, on more lines."""
    from leafletgen.text import paragraph

    arrow, m = next(a for a in draft.arrows if a.key == key), draft.m
    for share in WRAPS:
        wrap = share * m.label_width
        extent = paragraph.measure(sized.notes[key], wrap, draft.size)
        if extent.overfull > 0.01:
            return
        for off in _distances(arrow, m):
            for box in _boxes(arrow, extent.width, extent.height, off):
                yield arrow._replace(note=box, wrap=wrap)


def _distances(arrow: PlacedArrow, m: Measures) -> list[float]:
    """From the middle of the shaft to the words: clear of its number, beyond what it carries."""
    near = m.badge / 2 + m.clear
    if not arrow.carried:
        return [near, near + m.badge]
    return [near, m.off_line + max(c.ink.height for c in arrow.carried) + m.clear]


def _boxes(arrow: PlacedArrow, width: float, height: float, off: float) -> Iterator[Rect]:
    for share in SHARES:
        for track in sorted(arrow.shafts, key=lambda t: -t.length)[:1]:
            at, d = track.at(track.length * share)
            for side in (1, -1):
                n = Point(d.y * side, -d.x * side)
                reach = off + abs(n.x) * width / 2 + abs(n.y) * height / 2
                yield Rect(at.x + n.x * reach - width / 2, at.y + n.y * reach - height / 2, width, height)
