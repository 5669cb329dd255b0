"""How lines are shown that do not stand upright: on turned pages and panels, in turned blocks.

pdfium (Chromium, Edge, Android) knows no turned lines. It puts the objects of a line in order from left to right and turns right-to-left
words round, as if they stood upright; so upside down they would be copied from their ends. The characters of one object it takes in the order
in which they are shown, and turns them round first where the object's matrix mirrors: so it reads mirror writing. Therefore
a right-to-left word is one object here, in logical order, shown by a matrix that mirrors top and bottom, and its glyphs are mirrored in their
font: on paper they stand as they should. What such a reader would still turn round (brackets, say) is an object of its own,
and between all objects of a line it is cut (see `turns`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.geometry import Point
from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.write.pdf.clusters import Cluster, TakenRun
from leafletgen.write.pdf.divided import TOUCHING
from leafletgen.write.pdf.turns import PlacedText, cut_at, cuts, index_of, is_read_mirrored

CLEAR = 2.0
"""How far before a line that runs up or down, in em, its cuts stand: what is at the same height on the page is one line for such a
reader, and sorted.
"""
SPREAD, LOOKED_BACK = 0.1, 10
"""How far from each other, in em: what stands where the same stood a few objects before is dropped."""


class _TextObject(NamedTuple):
    """What is one object of a line: its run and the clusters of it all, its own first cluster and where that begins on the line, in points."""

    run: GlyphRun
    clusters: list[Cluster]
    left: float
    first: Cluster

    @property
    def origin(self) -> float:
        return self.left + self.first.x * self.run.size / self.run.face.upem


def cut_turned_line(line: Sequence[tuple[GlyphRun, list[Cluster], float]], way: int) -> None:
    """Cut a line (logical order, clusters changed in place, left ends in points) between all its objects. `way`: see `TakenRun`."""
    objects = [
        _TextObject(run, clusters, left, first)
        for run, clusters, left in line
        for first in _firsts(run, clusters)
    ]
    edge = max((one.origin for one in objects), default=0.0)
    for number, two in reversed([*enumerate(objects)][1:]):
        at = index_of(two.clusters, two.first)
        if way:
            two.clusters.insert(at, cut_at(two.run, two.first.x + two.first.advance))
        else:
            two.clusters[at:at] = _both_sides(two, edge, number)


def _both_sides(two: _TextObject, edge: float, number: int) -> list[Cluster]:
    """The cuts before an object of a line that runs up or down: on both sides of it, and on that of the last one first.

    Such a reader takes what has hardly any width on the page (a dash) to the line before it, and all that lies within both.
    """
    em, above = two.run.face.upem, 1 if number % 2 else -1
    before = (edge - two.left) * em / two.run.size + CLEAR * em
    sides = (
        (above, -above) if not two.run.level & 1 else (-above, above)
    )  # a mirrored run is lifted to the other side
    return [
        cut_at(two.run, before + SPREAD * ((2 * number + one) % LOOKED_BACK) * em, side)
        for one, side in enumerate(sides)
    ]


def _firsts(run: GlyphRun, clusters: list[Cluster]) -> Iterator[Cluster]:
    """The first cluster of each object: right to left each as long as it is read well, left to right the whole run."""
    yield from clusters[:1]
    if run.level & 1:
        pieces = [PlacedText(cluster.text, 0.0) for cluster in clusters]
        yield from (clusters[at] for at in cuts(pieces, is_read_mirrored))


def runs_on(one: TakenRun, two: TakenRun) -> bool:
    """Whether such a reader may take `two` for a part of the line of `one`, though it stands on another: lines turned by a quarter that
    begin at the same height, the second left of the first; and lines turned differently, as what runs up or down is a new line
    for it only where it stands wholly beside the one before. Without a word from right to left nothing would be turned round by that.
    """
    if not two.seen_from(one).is_shift:
        return bool((one.run.level | two.run.level) & 1) and one.way != two.way
    if not abs(one.place.a) < TOUCHING < abs(one.place.b):
        return False
    a, b = one.place.apply(Point(one.origin, 0)), two.place.apply(Point(two.origin, 0))
    return b.x < a.x - TOUCHING and abs(b.y - a.y) < one.run.size * abs(one.place.b)


def end_column(one: TakenRun, two: TakenRun) -> None:
    """Cut behind the last run of a line, where the next one begins beside it: such a reader would read both from the left,
    unless something stands between them elsewhere.
    """
    run, clusters, _ = one
    if not clusters:
        return
    x = clusters[-1].x + clusters[-1].advance
    step = two.seen_from(one)
    if one.mirrored or not (one.way or step.is_shift):
        x = max(one.origin, step.e + step.a * two.origin) * run.face.upem / run.size + CLEAR * run.face.upem
    clusters.append(cut_at(run, x))
