"""Puts a placed flow into a frame. What looks to the start or the end is mirrored by the frame's builder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import Path, circle, polygon, polyline, rounded
from leafletgen.page.diagram.flow.measures import FlowMeasures
from leafletgen.page.diagram.flow.placed import FlowArrow, PlacedFlow
from leafletgen.page.diagram.flow.shapes import NodeBox, toward
from leafletgen.page.diagram.flow.words import FlowWords
from leafletgen.page.diagram.paint import DiagramPainter, upright
from leafletgen.page.diagram.placed import Disc, PlacedLane
from leafletgen.page.diagram.sizing import SizedGraph, dress, said_in
from leafletgen.page.diagram.track import through
from leafletgen.text.ir.frame import FrameBuilder, Stroke

if TYPE_CHECKING:
    from leafletgen.text.paragraph import SetText, ShapedText


class FlowPainter(DiagramPainter):
    """A diagram that decides."""

    placed: PlacedFlow
    m: FlowMeasures
    dash, dot = (1.8, 1.2), 1.8

    def __init__(self, sized: SizedGraph, placed: PlacedFlow, box: FrameBuilder, dy: float) -> None:
        super().__init__(sized, placed, box, dy)
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

    def off(self, text: SetText, shaped: ShapedText, room: Rect) -> float:
        """By its ink: the box of a text without descenders stands too high in its outline."""
        off = (room.height - text.ink.height) / 2 - text.ink.y
        return max(min(off, 0.35 * self.placed.size), -0.35 * self.placed.size)

    # ------------------------------------------------------------ lanes

    def _lane(self, lane: PlacedLane) -> None:
        told = self.sized.graph.lanes[lane.key]
        ground = self.style.grounds.get(told.ground or "", self.style.ground)
        if told.ground:
            self.fill(rounded(lane.rect, self.m.lane_corner), ground)
        else:
            edge = lane.rect.grown(-self.m.tab_line / 2)
            self.line(rounded(edge, self.m.lane_corner), Stroke(self.style.ink, self.m.tab_line))
        if lane.title is None:
            return
        shaped = self.sized.titles[lane.key]
        if told.pictogram:
            side = self.m.title_sign
            x = lane.title.x - self.m.sign_gap - side
            self.sign(told.pictogram, upright(x, lane.title.center.y, side), self.style.ink, ground)
        self.text(shaped, lane.title, lane.wrap)

    # ------------------------------------------------------------ nodes

    def node(self, n: NodeBox) -> None:
        """The outline with its ground, and the label in it."""
        style, line, actor = self.style, self.m.outline, self.sized.graph.actors[n.key]
        ink, ground = dress(actor, style)
        if n.sort == "end" and not actor.mark:
            self.fill(rounded(n.rect, n.radius), ground)
        elif n.sort == "decision":
            corner, flat = self.m.corner, n.size.flat
            self.framed(_diamond(n.rect, 0.0, corner, flat), _diamond(n.rect, line, corner, flat), ground)
        elif n.sort == "note":
            thin, ear = self.m.tab_line, self.m.ear
            self.framed(_dog_eared(n.rect, ear), _dog_eared(n.rect.grown(-thin), ear), ground)
            self.line(_ear(n.rect.grown(-thin / 2), ear), Stroke(style.ink, thin))
        else:
            inner = rounded(n.rect.grown(-line), max(n.radius - line, 0.2 * line))
            self.framed(rounded(n.rect, n.radius), inner, ground)
        self._content(n, ink, ground)

    def _content(self, n: NodeBox, ink: Paint, ground: Paint) -> None:
        actor, shaped, m = self.sized.graph.actors[n.key], self.sized.labels.get(n.key), self.m
        name = None if self.placed.discs else actor.pictogram  # there it stands in the disc
        sign = m.sign + m.sign_gap if name else 0.0
        e = self.words.extent(n.key)(n.size.wrap)
        middle = n.rect.center
        start = middle.x - (e.width + sign) / 2
        if name:
            self.sign(name, upright(start, middle.y, m.sign), ink, ground)
        if shaped is not None:
            room = Rect(start + sign, middle.y - e.height / 2, e.width, e.height)
            self.text(shaped, room, n.size.wrap)

    def _disc(self, d: Disc) -> None:
        actor = self.sized.graph.actors[d.key]
        ink, ground = dress(actor, self.style)
        self.framed(circle(d.center, d.radius), circle(d.center, d.radius - self.m.outline), ground)
        if actor.pictogram:
            side = 1.25 * d.radius
            self.sign(actor.pictogram, upright(d.center.x - side / 2, d.center.y, side), ink, ground)

    # ------------------------------------------------------------ arrows

    def _arrow(self, a: FlowArrow) -> None:
        remark = "note" in (self.sized.graph.actors[k].sort for k in (a.arrow.source, a.arrow.target))
        points = list(a.points)
        if a.head and not remark:
            points[-1] = toward(points[-1], points[-2], 0.9 * self.m.head)
        thin = self.m.tab_line
        dashed = Stroke(self.style.ink, thin, (2.5 * thin, 2 * thin))
        stroke = dashed if remark else self.stroke("dashed" if a.dashed else a.arrow.line, self._paint(a))
        self.line(through(points, self.m.bend).path(), stroke, "picture")
        if a.head and not remark:
            self.fill(polygon(a.head), self._paint(a))

    def _paint(self, a: FlowArrow) -> Paint:
        return self.style.grounds.get(a.arrow.paint or "", self.style.arrow)

    def _beneath(self, room: Rect) -> Paint:
        """The ground of the lane that holds most of a box."""
        lane = max(self.placed.lanes, key=lambda one: _area(one.rect.shared(room)), default=None)
        if lane is None or not _area(lane.rect.shared(room)):
            return self.style.ground
        return self.style.grounds.get(self.sized.graph.lanes[lane.key].ground or "", self.style.ground)

    def _note(self, a: FlowArrow) -> None:
        note, style = a.note, self.style
        if note is None:
            return
        answer = a.arrow.answer
        if answer:
            radius = note.ground.height / 2
            self.fill(rounded(note.ground, radius), self._paint(a))
            if answer == "no":
                inner = note.ground.grown(-self.m.tab_line)
                self.fill(rounded(inner, radius - self.m.tab_line), style.place)
        else:
            self.fill(rounded(note.ground, self.m.note_pad), self._beneath(note.ground))
        signs, side, gap = self.words.signs(a.key), self.m.title_sign, self.m.sign_gap
        x = note.ground.x + (note.text.x - note.ground.x) - len(signs) * (side + gap)
        for name in signs:
            self.sign(name, upright(x, note.ground.center.y, side), said_in(a.arrow, style), style.place)
            x += side + gap
        shaped = self.sized.notes.get(a.key)
        if shaped is not None:
            self.text(shaped, note.text, note.wrap)


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


def _area(r: Rect) -> float:
    return r.width * r.height


def _dog_eared(r: Rect, ear: float) -> Path:
    return polygon(
        [(r.x, r.y), (r.right - ear, r.y), (r.right, r.y + ear), (r.right, r.bottom), (r.x, r.bottom)]
    )


def _ear(r: Rect, ear: float) -> Path:
    return polyline([(r.right - ear, r.y), (r.right - ear, r.y + ear), (r.right, r.y + ear)])
