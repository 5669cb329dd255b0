"""A simulator of folding: sheets of paper are cut into pieces at their folds, printed on both sides, and laid over each
other fold by fold. It knows nothing of schemes: only where the folds are, their order and their direction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.sheet.panel import Fold, Imposition, Panel

EXACT = 0.01 * 72 / 25.4
"""A hundredth of a millimetre in points."""


@dataclass(frozen=True)
class Piece:
    """Paper between two folds. `flat`: where it lay on the sheet, inside up; `at`: how it was moved since."""

    index: int
    flat: Rect
    inside: Panel
    outside: Panel
    at: Transform = IDENTITY

    @property
    def inside_up(self) -> bool:
        return self.at.a * self.at.d - self.at.b * self.at.c > 0

    @property
    def area(self) -> Rect:
        return self.at.apply_rect(self.flat)


class Face(NamedTuple):
    """A page that somebody looks at: where it is, and whether its head is up for the one who looks."""

    order: int
    area: Rect
    upright: bool


def turned(plan: Imposition, rect: Rect) -> Rect:
    """A place on one side of the sheet as it lies on the other side, when the sheet is turned over."""
    if plan.turned_about == "vertical":
        return Rect(plan.area.width - rect.right, rect.y, rect.width, rect.height)
    return Rect(rect.x, plan.area.height - rect.bottom, rect.width, rect.height)


def pieces(plan: Imposition, sheet: int) -> list[Piece]:
    """A sheet, inside up. Fails where fronts and backs do not lie on each other to a hundredth of a millimetre."""
    insides = sorted(plan.side(2 * sheet + 1), key=lambda p: (p.trim.y, p.trim.x))
    found = []
    for index, inside in enumerate(insides):
        behind = turned(plan, inside.trim)
        [outside] = [
            p
            for p in plan.side(2 * sheet)
            if all(abs(a - b) <= EXACT for a, b in zip(p.trim, behind, strict=True))
        ]
        found.append(Piece(index, inside.trim, inside, outside))
    return found


def folded(plan: Imposition) -> list[Piece]:
    """All sheets one in the other, folded: the pieces from the lowest to the topmost."""
    stack = [piece for sheet in range(plan.sides // 2) for piece in pieces(plan, sheet)]
    places = sorted(fold.at for fold in plan.folds)
    for fold in sorted(plan.folds, key=lambda f: f.step):
        stack = _fold(stack, fold, places.index(fold.at))
    return stack


def _fold(stack: list[Piece], fold: Fold, boundary: int) -> list[Piece]:
    """All pieces after the line are laid over (or under) those before it."""
    axis = 0 if fold.vertical else 1
    fixed = [p for p in stack if p.index <= boundary]
    moving = [p for p in stack if p.index > boundary]
    hinge = next(p for p in fixed if p.index == boundary)
    line = hinge.at.apply(Point(fold.at, fold.at))[axis]
    _check_sides(fixed, moving, axis, line)
    mirror = Transform(-1, 0, 0, 1, 2 * line, 0) if axis == 0 else Transform(1, 0, 0, -1, 0, 2 * line)
    moved = [replace(p, at=p.at.then(mirror)) for p in reversed(moving)]
    # In a valley the inner faces meet: upwards where the inside of the hinge looks up.
    return fixed + moved if fold.valley == hinge.inside_up else moved + fixed


def _check_sides(fixed: list[Piece], moving: list[Piece], axis: int, line: float) -> None:
    """Paper that lies across the line cannot be folded there: a flap that is too wide."""

    def side(p: Piece) -> tuple[float, float]:
        return (p.area.x, p.area.right) if axis == 0 else (p.area.y, p.area.bottom)

    after = all(side(p)[0] >= line - EXACT for p in moving) and all(side(p)[1] <= line + EXACT for p in fixed)
    before = all(side(p)[1] <= line + EXACT for p in moving) and all(
        side(p)[0] >= line - EXACT for p in fixed
    )
    assert after or before, "paper lies across the fold"


def looked_at(plan: Imposition, piece: Piece, from_above: bool) -> Face:
    """The page one sees of a piece. Who looks from below has turned the whole about the binding's axis."""
    panel = piece.inside if piece.inside_up == from_above else piece.outside
    # The outside was printed with the sheet turned over.
    head = Point(0, -1) if panel is piece.inside or plan.turned_about == "vertical" else Point(0, 1)
    at = piece.at
    dx, dy = at.a * head.x + at.c * head.y, at.b * head.x + at.d * head.y
    area = piece.area
    if not from_above:
        area = turned(plan, area)
        dx, dy = (-dx, dy) if plan.turned_about == "vertical" else (dx, -dy)
    return Face(panel.order, area, abs(dx) < 1e-9 and dy == -1)


def visible(plan: Imposition, stack: list[Piece], from_above: bool) -> list[Face]:
    """The pages that are not covered, in no order."""
    seen: list[Face] = []
    for piece in reversed(stack) if from_above else stack:
        face = looked_at(plan, piece, from_above)
        # A narrower leaf on top leaves a sliver of the next one: nobody reads that.
        if not any(face.area.intersects(other.area, slack=10 * EXACT) for other in seen):
            seen.append(face)
    return seen


def in_order(plan: Imposition, faces: list[Face]) -> list[int]:
    """Page numbers as they are read from the binding on: left to right, right to left, or downwards."""
    key = {
        "left": lambda f: f.area.x,
        "right": lambda f: -f.area.x,
        "top": lambda f: f.area.y,
    }[plan.binding]
    return [face.order for face in sorted(faces, key=key)]


def leaves(plan: Imposition, stack: list[Piece], from_above: bool) -> list[Face]:
    """Leaf after leaf as in a book: the page that is seen, then the one behind it."""
    found = []
    for piece in reversed(stack) if from_above else stack:
        found += [looked_at(plan, piece, from_above), looked_at(plan, piece, not from_above)]
    return found


def spine(plan: Imposition, stack: list[Piece], from_above: bool) -> str:
    """The edge of the shut booklet at which the fold is."""
    [fold] = plan.folds
    faces = [looked_at(plan, piece, from_above).area for piece in stack]
    hinge = stack[0].at.apply(Point(fold.at, fold.at))
    area = faces[0]
    for other in faces[1:]:
        area = area.union(other)
    at = Rect(hinge.x, hinge.y, 0, 0) if from_above else turned(plan, Rect(hinge.x, hinge.y, 0, 0))
    edges = {"left": (at.x, area.x), "right": (at.x, area.right)} if fold.vertical else {
        "top": (at.y, area.y), "bottom": (at.y, area.bottom)
    }  # fmt: skip
    return next(name for name, (a, b) in edges.items() if abs(a - b) <= EXACT)


def gapless(rects: list[Rect], length: float, axis: int) -> bool:
    """Whether the rectangles stand one after the other and fill the length."""
    spans = sorted((r.x, r.right) if axis == 0 else (r.y, r.bottom) for r in rects)
    joined = all(abs(a[1] - b[0]) <= EXACT for a, b in pairwise(spans))
    return joined and abs(spans[0][0]) <= EXACT and abs(spans[-1][1] - length) <= EXACT
