"""Puts a placed flow into a frame. What looks to the start or the end is mirrored by the frame's builder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import Path, circle, polygon, polyline, rounded
from leafletgen.page.diagram.flow.placed import Disc, FlowArrow, FlowLane, PlacedFlow
from leafletgen.page.diagram.flow.shapes import NodeBox, toward
from leafletgen.page.diagram.flow.words import FlowWords
from leafletgen.page.diagram.sizing import SizedGraph, dress, said_in
from leafletgen.page.diagram.track import Track, through
from leafletgen.text.ir.frame import FrameBuilder, Shape, SignKind, Stroke

if TYPE_CHECKING:
    from leafletgen.text.paragraph import SetText, ShapedText


class FlowPainter:
    """One picture; `dy` lower than it was placed."""

    def __init__(self, sized: SizedGraph, placed: PlacedFlow, box: FrameBuilder, dy: float) -> None:
        self.sized, self.placed, self.box, self.dy = sized, placed, box, dy
        self.style, self.m = sized.style, placed.m
        self.words = FlowWords(sized, placed.size)

    def paint(self) -> None:
        """Lanes, arrows, nodes, then what arrows say."""
        for lane in self.placed.lanes:
            self._lane(lane)
        for arrow in self.placed.arrows:
            self._arrow(arrow)
        for node in self.placed.nodes:
            self.node(node)
        for disc in self.placed.discs:
            self._disc(disc)
        for arrow in self.placed.arrows:
            self._note(arrow)

    def _fill(self, path: Path, paint: Paint) -> None:
        self.box.shape(Shape(path.moved(0, self.dy), fill=paint))

    def _line(self, path: Path, stroke: Stroke, sign: SignKind | None = None) -> None:
        self.box.shape(Shape(path.moved(0, self.dy), stroke=stroke, sign=sign))

    def _sign(self, name: str, square: Rect, ink: Paint, ground: Paint) -> None:
        sign = self.sized.pictograms.get(name)
        if sign is not None:
            frame = sign.frame(square.width, ink, ground, self.box.rtl, mark=self.style.mark)
            self.box.frame(frame, square.x, square.y + self.dy)

    # ------------------------------------------------------------ texts

    def _set(self, shaped: ShapedText, wrap: float) -> SetText:
        from leafletgen.text import paragraph

        return paragraph.arrange(shaped, wrap, self.placed.size)

    def _text(self, shaped: ShapedText, room: Rect, wrap: float) -> None:
        """Centred on the room; its lines are broken at `wrap`."""
        text = self._set(shaped, wrap)
        # By its ink: the box of a text without descenders stands too high in its outline.
        off = (room.height - text.ink.height) / 2 - text.ink.y
        off = max(min(off, 0.35 * self.placed.size), -0.35 * self.placed.size)
        self.box.frame(text.frame, room.center.x - wrap / 2, room.y + self.dy + off)

    # ------------------------------------------------------------ lanes

    def _lane(self, lane: FlowLane) -> None:
        told = self.sized.graph.lanes[lane.key]
        ground = self.style.grounds.get(told.ground or "", self.style.ground)
        if told.ground:
            self._fill(rounded(lane.rect, self.m.lane_corner), ground)
        else:
            edge = lane.rect.grown(-self.m.tab_line / 2)
            self._line(rounded(edge, self.m.lane_corner), Stroke(self.style.ink, self.m.tab_line))
        if lane.title is None:
            return
        shaped = self.sized.titles[lane.key]
        if told.pictogram:
            side = self.m.title_sign
            x = lane.title.x - self.m.sign_gap - side
            self._sign(
                told.pictogram, Rect(x, lane.title.center.y - side / 2, side, side), self.style.ink, ground
            )
        self._text(shaped, lane.title, lane.wrap)

    # ------------------------------------------------------------ nodes

    def node(self, n: NodeBox) -> None:
        """The outline with its ground, and the label in it."""
        ink, ground = self._outline(n)
        self._content(n, ink, ground)

    def _outline(self, n: NodeBox) -> tuple[Paint, Paint]:
        style, line, actor = self.style, self.m.outline, self.sized.graph.actors[n.key]
        ink, ground = dress(actor, style)
        if n.sort == "end" and not actor.mark:
            self._fill(rounded(n.rect, n.radius), ground)
            return ink, ground
        if n.sort == "decision":
            self._fill(_diamond(n.rect, 0.0, self.m.corner, n.size.flat), style.ink)
            self._fill(_diamond(n.rect, line, self.m.corner, n.size.flat), ground)
        elif n.sort == "note":
            self._fill(_dog_eared(n.rect, self.m.ear), style.ink)
            self._fill(_dog_eared(n.rect.grown(-self.m.tab_line), self.m.ear), ground)
            self._line(
                _ear(n.rect.grown(-self.m.tab_line / 2), self.m.ear), Stroke(style.ink, self.m.tab_line)
            )
        else:
            self._fill(rounded(n.rect, n.radius), style.ink)
            self._fill(rounded(n.rect.grown(-line), max(n.radius - line, 0.2 * line)), ground)
        return ink, ground

    def _content(self, n: NodeBox, ink: Paint, ground: Paint) -> None:
        actor, shaped, m = self.sized.graph.actors[n.key], self.sized.labels.get(n.key), self.m
        name = None if self.placed.discs else actor.pictogram  # there it stands in the disc
        sign = m.sign + m.sign_gap if name else 0.0
        e = self.words.extent(n.key)(n.size.wrap)
        middle = n.rect.center
        start = middle.x - (e.width + sign) / 2
        if name:
            self._sign(name, Rect(start, middle.y - m.sign / 2, m.sign, m.sign), ink, ground)
        if shaped is not None:
            room = Rect(start + sign, middle.y - e.height / 2, e.width, e.height)
            self._text(shaped, room, n.size.wrap)

    def _disc(self, d: Disc) -> None:
        style, actor = self.style, self.sized.graph.actors[d.key]
        self._fill(circle(d.center, d.radius), style.ink)
        ink, ground = dress(actor, style)
        self._fill(circle(d.center, d.radius - self.m.outline), ground)
        if actor.pictogram:
            side = 1.25 * d.radius
            self._sign(
                actor.pictogram, Rect(d.center.x - side / 2, d.center.y - side / 2, side, side), ink, ground
            )

    # ------------------------------------------------------------ arrows

    def _arrow(self, a: FlowArrow) -> None:
        remark = "note" in (self.sized.graph.actors[k].sort for k in (a.arrow.source, a.arrow.target))
        points = list(a.points)
        if a.head and not remark:
            points[-1] = toward(points[-1], points[-2], 0.9 * self.m.head)
        track: Track = through(points, self.m.bend) if len(points) > 1 else Track(())
        self._line(track.path(), self._stroke(a, remark), "picture")
        if a.head and not remark:
            self._fill(polygon(a.head), self._paint(a))

    def _paint(self, a: FlowArrow) -> Paint:
        return self.style.grounds.get(a.arrow.paint or "", self.style.arrow)

    def _stroke(self, a: FlowArrow, remark: bool) -> Stroke:
        paint, wide = self._paint(a), self.m.shaft
        if remark:
            return Stroke(self.style.ink, self.m.tab_line, (2.5 * self.m.tab_line, 2 * self.m.tab_line))
        if a.dashed or a.arrow.line == "dashed":
            return Stroke(paint, wide, (1.8 * wide, 1.2 * wide))
        if a.arrow.line == "dotted":
            return Stroke(paint, wide, (0.0, 1.8 * wide), round=True)
        return Stroke(paint, wide)

    def _beneath(self, room: Rect) -> Paint:
        """The ground of the lane that holds most of a box."""
        lane = max(self.placed.lanes, key=lambda one: _shared(one.rect, room), default=None)
        if lane is None or not _shared(lane.rect, room):
            return self.style.ground
        return self.style.grounds.get(self.sized.graph.lanes[lane.key].ground or "", self.style.ground)

    def _note(self, a: FlowArrow) -> None:
        note, style = a.note, self.style
        if note is None:
            return
        answer = a.arrow.answer
        if answer:
            radius = note.ground.height / 2
            self._fill(rounded(note.ground, radius), self._paint(a))
            if answer == "no":
                inner = note.ground.grown(-self.m.tab_line)
                self._fill(rounded(inner, radius - self.m.tab_line), style.place)
        else:
            self._fill(rounded(note.ground, self.m.note_pad), self._beneath(note.ground))
        x = (
            note.ground.x
            + (note.text.x - note.ground.x)
            - len(self.words.signs(a.key)) * (self.m.title_sign + self.m.sign_gap)
        )
        for name in self.words.signs(a.key):
            side = self.m.title_sign
            self._sign(
                name,
                Rect(x, note.ground.center.y - side / 2, side, side),
                said_in(a.arrow, style),
                style.place,
            )
            x += side + self.m.sign_gap
        shaped = self.sized.notes.get(a.key)
        if shaped is not None:
            self._text(shaped, note.text, note.wrap)


def _diamond(r: Rect, inside: float, corner: float, flat: float) -> Path:
    """A diamond with round corners, `inside` its outline by so much all round; `flat` above and below."""
    w, h, c = r.width / 2, r.height / 2, r.center
    slant = w - flat / 2
    w -= inside * (slant * slant + h * h) ** 0.5 / h
    h -= inside if flat else inside * (slant * slant + h * h) ** 0.5 / slant
    top = w - slant * h / (r.height / 2) if flat else 0.0
    corners = [Point(c.x + top, c.y - h), Point(c.x + w, c.y), Point(c.x + top, c.y + h)]
    corners += [Point(2 * c.x - p.x, p.y) for p in reversed(corners)]
    if not flat:
        del corners[5], corners[3]
        corners[3:] = [Point(c.x - w, c.y)]
    middle = Point((corners[-1].x + corners[0].x) / 2, (corners[-1].y + corners[0].y) / 2)
    ring: Sequence[Point] = [middle, *corners, middle]
    return through(list(ring), max(0.6 * corner - 0.5 * inside, 0.1 * corner)).path()


def _shared(a: Rect, b: Rect) -> float:
    """The area of both."""
    wide = min(a.right, b.right) - max(a.x, b.x)
    return max(wide, 0.0) * max(min(a.bottom, b.bottom) - max(a.y, b.y), 0.0)


def _dog_eared(r: Rect, ear: float) -> Path:
    return polygon(
        [(r.x, r.y), (r.right - ear, r.y), (r.right, r.y + ear), (r.right, r.bottom), (r.x, r.bottom)]
    )


def _ear(r: Rect, ear: float) -> Path:
    return polyline([(r.right - ear, r.y), (r.right - ear, r.y + ear), (r.right, r.y + ear)])
