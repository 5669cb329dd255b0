"""A page that shows how a sheet is folded: both sides made small, panels with their numbers and sizes, folds in order."""

from __future__ import annotations

import math

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint
from leafletgen.core.geometry import MM, Point, Rect, Size, Transform
from leafletgen.core.path import Path, Segment, circle, polygon, polyline, rectangle
from leafletgen.sheet.panel import Fold, Imposition
from leafletgen.sheet.sheet import ARTIFACT, Sheet, tagged, uncut
from leafletgen.sheet.tiles import Label
from leafletgen.text.ir.frame import Frame, Group, Placed, Shape, Stroke
from leafletgen.text.ir.structure import StructureElement

PALE = Paint("cover", RGB(0.88, 0.88, 0.88), CMYK(0, 0, 0, 0.12))
NUMBER, SMALL = 44.0, 9.0
MARGIN, GAP, ARROWS = 12 * MM, 12 * MM, 9 * MM
HERE = Point(0, 0)


def dummy(plan: Imposition, paper: Size, label: Label, *, alt: str | None = None) -> Sheet:
    """The page on `paper` (points, as it lies). `alt`: what it says in words, for those who do not see it.

    Fronts above, backs below, as one sees each side; of a booklet the first sheet with numbers of all.
    """
    shown = [side for side in (0, 1) if side < plan.sides]
    height = (paper.height - 2 * MARGIN - GAP * (len(shown) - 1)) / len(shown) - 2 * ARROWS
    scale = min((paper.width - 2 * MARGIN - 2 * ARROWS) / plan.area.width, height / plan.area.height)
    items: list[Placed] = []
    top = MARGIN + ARROWS
    for side in shown:
        left = (paper.width - plan.area.width * scale) / 2
        items += _side(plan, side, Point(left, top), scale, label)
        top += plan.area.height * scale + 2 * ARROWS + GAP
    tag = ARTIFACT if alt is None else StructureElement("Figure", "en", alt)
    return uncut(Frame(paper, tagged(tag, items)))


def _side(plan: Imposition, side: int, at: Point, scale: float, label: Label) -> list[Placed]:
    by = Transform(scale, 0, 0, scale, at.x, at.y)
    items: list[Placed] = []
    for panel in plan.side(side):
        box = by.apply_rect(panel.trim)
        fill = PALE if panel.order == 1 else WHITE
        # A fold has a dashed line of its own.
        outline = None if panel.folds else Stroke(BLACK, 0.5)
        items.append(Placed(HERE, Shape(rectangle(box), fill=fill, stroke=outline)))
        items += _upright(box, panel.turn)
        items += _words(
            box, str(panel.order), f"{panel.trim.width / MM:.4g} × {panel.trim.height / MM:.4g} mm", label
        )
    area = by.apply_rect(Rect(0, 0, plan.area.width, plan.area.height))
    if plan.folds:
        items.append(Placed(HERE, Shape(rectangle(area), stroke=Stroke(BLACK, 0.5))))
    for fold in plan.folds_on(side):
        items += _fold(area, fold, scale, label)
    return items


def _words(box: Rect, number: str, size: str, label: Label) -> list[Placed]:
    """The panel's number in the middle, its size at the foot where it fits."""
    large, small = label(number, min(NUMBER, box.height / 4, box.width / 2)), label(size, SMALL)
    items = [_centered(large, box.center)]
    if small.size.width < box.width - 4:
        items.append(_centered(small, Point(box.center.x, box.bottom - small.size.height)))
    return items


def _centered(text: Frame, center: Point) -> Placed:
    return Placed(Point(center.x - text.size.width / 2, center.y - text.size.height / 2), Group(text))


def _upright(box: Rect, turn: int) -> list[Placed]:
    """An arrow towards the head of the page."""
    length = min(box.width, box.height) / 5
    shaft = polyline([(0, length / 2), (0, -length / 2 + 5)])
    head = polygon([(0, -length / 2), (-4, -length / 2 + 8), (4, -length / 2 + 8)])
    angle = turn * math.pi / 2
    turned = Transform(math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle))
    away = turned.apply(Point(0, -min(box.width, box.height) / 3))
    here = turned.then(Transform.move(box.center.x + away.x, box.center.y + away.y))
    return [
        Placed(HERE, Shape(shaft.transformed(here), stroke=Stroke(BLACK, 1.0))),
        Placed(HERE, Shape(head.transformed(here), fill=BLACK)),
    ]


def _fold(area: Rect, fold: Fold, scale: float, label: Label) -> list[Placed]:
    """A dashed line, at its end the number of the step and an arc: over the page for a valley, under it for a hill."""
    at = fold.at * scale
    end = area.x + at if fold.vertical else area.y + at
    line = (
        polyline([(end, area.y), (end, area.bottom)])
        if fold.vertical
        else polyline([(area.x, end), (area.right, end)])
    )
    center = Point(end, area.y - 4 * MM) if fold.vertical else Point(area.x - 4 * MM, end)
    dash = (4.0, 2.0) if fold.valley else (6.0, 2.0, 1.0, 2.0)
    text = label(str(fold.step), SMALL)
    return [
        Placed(HERE, Shape(line, stroke=Stroke(BLACK, 0.75, dash))),
        Placed(HERE, Shape(circle(center, 3 * MM), fill=WHITE, stroke=Stroke(BLACK, 0.5))),
        _centered(text, center),
        *_arc(center, fold),
    ]


def _arc(center: Point, fold: Fold) -> list[Placed]:
    """An arrow bent over the number (valley: towards the viewer) or under it (hill: away)."""
    r, up = 5 * MM, -1 if fold.valley else 1
    ends = (Point(-r, 0), Point(-r, up * r), Point(r, up * r), Point(r, 0))
    bow = Path((Segment("M", ends[:1]), Segment("C", ends[1:])))
    head = polygon([(r, -up * 3.0), (r - 2.2, up * 1.5), (r + 2.2, up * 1.5)])
    by = Transform.move(*center) if fold.vertical else Transform(0, 1, 1, 0, *center)
    return [
        Placed(HERE, Shape(bow.transformed(by), stroke=Stroke(BLACK, 0.75))),
        Placed(HERE, Shape(head.transformed(by), fill=BLACK)),
    ]
