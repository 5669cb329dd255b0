"""What is wrong in a finished picture, seen from its frame alone: paints, outlines, letters. Knows nothing of how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect, Transform
from leafletgen.core.path import Path
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Shape, walk
from leafletgen.text.itemize import ignorable

TOUCH = 0.3
"""Points by which things may meet before it is seen."""


class Paints(NamedTuple):
    """What is what: the paint of arrows, those of nodes, those of lanes."""

    arrow: Paint
    nodes: tuple[Paint, ...]
    lanes: tuple[Paint, ...] = ()


class Seen(NamedTuple):
    """What a frame shows: outlines of nodes, pieces of shafts by arrow, heads, tabs, boxes of ink with their texts."""

    nodes: list[tuple[Point, ...]]
    shafts: list[tuple[tuple[Point, ...], float]]
    heads: list[Rect]
    tabs: list[Rect]
    texts: list[tuple[str, Rect]]


def faults(frame: Frame, paints: Paints, wanted: Sequence[str]) -> list[str]:
    """All that is wrong; `wanted`: the texts that must be there, whole."""
    seen = look(frame, paints)
    return [*_cut(frame, seen, wanted), *_covered(seen), *_through(seen), *_together(seen)]


def look(frame: Frame, paints: Paints) -> Seen:
    """Sort what the frame holds by its paints."""
    seen = Seen([], [], [], [], [])
    for _, item in frame.items:
        if not isinstance(item, Shape):
            continue
        box = item.path.bounds
        if item.stroke is not None and item.stroke.paint == paints.arrow:
            seen.shafts.append((_points(item.path), item.stroke.width))
        elif item.fill == paints.arrow:
            (seen.heads if len(item.path.segments) == 4 else seen.tabs).append(box)
        elif item.fill in paints.nodes and item.fill not in paints.lanes:
            outline = _points(item.path)
            if not any(_rect(outline).grown(-0.5).width <= 0 or _within(outline, n) for n in seen.nodes):
                seen.nodes.append(outline)
    for point, item in frame.items:
        if isinstance(item, Group):
            told = _text(item.frame, Transform.move(point.x, point.y))
            if told:
                seen.texts.append(told)
    return seen


def _points(path: Path) -> tuple[Point, ...]:
    """The path as a line, curves in eight pieces."""
    found: list[Point] = []
    for s in path.segments:
        if s.kind == "C":
            a, (b, c, d) = found[-1], s.points
            for n in range(1, 9):
                t = n / 8
                u = 1 - t
                found.append(
                    Point(
                        *(
                            u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i]
                            for i in (0, 1)
                        )
                    )
                )
        else:
            found += s.points
    return tuple(found)


def _rect(points: Sequence[Point]) -> Rect:
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _within(inner: Sequence[Point], outer: Sequence[Point]) -> bool:
    return _rect(outer).grown(0.5).contains(_rect(inner))


def _text(frame: Frame, at: Transform) -> tuple[str, Rect] | None:
    chars, box = [], None
    for seen in walk(frame, at):
        run = seen.item
        if not isinstance(run, GlyphRun):
            continue
        chars.append(run.text)
        k, x = run.size / run.face.upem, 0.0
        for glyph in run.glyphs:
            ink = run.face.extents(glyph.gid)
            if ink is not None and ink.xmax > ink.xmin:
                left, top = x + (glyph.dx + ink.xmin) * k, -(glyph.dy + ink.ymax) * k
                own = Rect(left, top, (ink.xmax - ink.xmin) * k, (ink.ymax - ink.ymin) * k)
                own = seen.transform.apply_rect(own)
                box = own if box is None else box.union(own)
            x += glyph.advance * k
    return ("".join(chars), box) if box is not None else None


def _letters(text: str) -> str:
    """What of a text is drawn: no spaces, and no marks that only say where a line may end."""
    return "".join(c for c in text if not c.isspace() and not ignorable(c))


def _cut(frame: Frame, seen: Seen, wanted: Sequence[str]) -> Iterator[str]:
    """Texts that are not there whole, or not on the sheet; labels that stick out of their nodes."""
    there = sorted(_letters(text) for text, _ in seen.texts)
    for text in wanted:
        bare = _letters(text)
        if bare in there:
            there.remove(bare)
        else:
            yield f"cut: {text}"
    whole = Rect(0, 0, *frame.size).grown(TOUCH)
    for text, box in seen.texts:
        if not whole.contains(box):
            yield f"off the sheet: {text}"
        for node in seen.nodes:
            if _inside(box.center, node):
                corners = [Point(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
                # A box of ink has corners without ink: what the lines of a text need is a little less.
                near = [
                    Point(p.x + 0.12 * (box.center.x - p.x), p.y + 0.12 * (box.center.y - p.y))
                    for p in corners
                ]
                if not all(_inside(p, node) for p in near):
                    yield f"out of its node: {text}"
    for p in (p for points, _ in seen.shafts for p in points):
        if not whole.contains(Rect(p.x, p.y, 0, 0)):
            yield "an arrow off the sheet"


def _covered(seen: Seen) -> Iterator[str]:
    """Two texts, two nodes, a tab or a text without a node on a node."""
    for (one, a), (two, b) in combinations(seen.texts, 2):
        if a.intersects(b, TOUCH):
            yield f"texts: {one} / {two}"
    for one_, two_ in combinations(seen.nodes, 2):
        if _cross(one_, two_):
            yield "two nodes"
    for text, box in seen.texts:
        for node in seen.nodes:
            if not _inside(box.center, node) and _cross(_corners(box.grown(-TOUCH)), node):
                yield f"text on a node: {text}"
    for tab in seen.tabs:
        for node in seen.nodes:
            if _cross(_corners(tab.grown(-TOUCH)), node) or _inside(tab.center, node):
                yield "an answer on a node"
    for one__, two__ in combinations(seen.tabs, 2):
        if one__.intersects(two__, TOUCH):
            yield "two answers"


def _through(seen: Seen) -> Iterator[str]:
    """Arrows through nodes, words and heads of others."""
    for points, wide in seen.shafts:
        for node in seen.nodes:
            if any(_piece_meets(p, q, node) for p, q in pairwise(points)):
                yield "an arrow through a node"
        for text, box in seen.texts:
            if any(tab.contains(box, 1.0) for tab in seen.tabs):
                continue  # an answer may stand on its own arrow: its tab covers it
            if any(_near(p, q, wide).intersects(box, TOUCH) for p, q in pairwise(points)):
                yield f"an arrow through a text: {text}"
    for head in seen.heads:
        for node in seen.nodes:
            if _cross(_corners(head.grown(-0.2)), node):
                yield "a head in a node"
        for text, box in seen.texts:
            if head.intersects(box, TOUCH):
                yield f"a head on a text: {text}"
    for one, two in combinations(seen.heads, 2):
        if one.intersects(two, TOUCH):
            yield "two heads"


def _together(seen: Seen) -> Iterator[str]:
    """Shafts that run one on the other."""
    for (a, wide), (b, _) in combinations(seen.shafts, 2):
        for p, q in pairwise(a):
            for r, s in pairwise(b):
                if _along(p, q, r, s, wide):
                    yield "two arrows in one line"


def _along(p: Point, q: Point, r: Point, s: Point, wide: float) -> bool:
    """Whether two straight pieces run side by side, nearer than they are wide, for longer than that."""
    for i in (0, 1):
        j = 1 - i
        if abs(p[i] - q[i]) < 0.01 and abs(r[i] - s[i]) < 0.01 and abs(p[i] - r[i]) < wide:
            shared = min(max(p[j], q[j]), max(r[j], s[j])) - max(min(p[j], q[j]), min(r[j], s[j]))
            if shared > 1.2 * wide:
                return True
    return False


def _near(p: Point, q: Point, wide: float) -> Rect:
    return _rect((p, q)).grown(wide / 2)


def _corners(r: Rect) -> tuple[Point, ...]:
    return (Point(r.x, r.y), Point(r.right, r.y), Point(r.right, r.bottom), Point(r.x, r.bottom))


def _edges(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(points, (*points[1:], points[0]), strict=True)


def _cross(one: Sequence[Point], two: Sequence[Point]) -> bool:
    if not _rect(one).intersects(_rect(two)):
        return False
    if any(_crossing(a, b, c, d) for a, b in _edges(one) for c, d in _edges(two)):
        return True
    return _inside(one[0], two) or _inside(two[0], one)


def _piece_meets(p: Point, q: Point, node: Sequence[Point]) -> bool:
    if not _rect((p, q)).grown(0.01).intersects(_rect(node)):
        return False
    return _inside(p, node) or _inside(q, node) or any(_crossing(p, q, a, b) for a, b in _edges(node))


def _crossing(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def _inside(p: Point, ring: Sequence[Point]) -> bool:
    found = False
    for a, b in _edges(ring):
        if (a.y > p.y) != (b.y > p.y) and p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x:
            found = not found
    return found
