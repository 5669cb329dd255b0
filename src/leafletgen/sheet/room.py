"""What the edges of a press sheet take before copies are counted: gripper, marks, colour bar, slug."""

from __future__ import annotations

from typing import Literal

from leafletgen.core.geometry import MM, Insets, Length, Rect, Size
from leafletgen.core.record import NamedTuple, record

Axis = Literal["vertical", "horizontal"]
Edge = Literal["top", "right", "bottom", "left"]
SIDES: tuple[Edge, ...] = ("top", "right", "bottom", "left")
FACING: dict[Edge, Edge] = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}

GRIPPER = Length(5.0, "mm")
"""What presses hold a sheet by, where nothing else is said: digital presses 5 mm, offset presses 8 to 12."""

FREE, LEAST_FREE = 1 * MM, 0.5 * MM
"""Marks, bar and slug end so far from the edge of the paper; the second where else the copies would not fit."""

LEAST_MARK: dict[str, float] = {"none": 0.0, "western": 4 * MM, "japanese": 5 * MM}
"""What corner marks need outside the bleed where there is no room for more: a western one begins 1 mm off and is 3 mm long."""

LEAST_BAR, LEAST_SLUG = 6 * MM, 4 * MM
TIGHT_MARK = 3 * MM
"""What is kept for all of that where sheet and pages leave little: marks of 2 mm, none at the gripper."""


@record
class Gripper:
    """The edge of a press sheet that is held, where nothing can be printed."""

    __shorthand__ = "depth"

    depth: Length
    edge: Edge = "bottom"

    @property
    def tail(self) -> Edge:
        """The edge that leaves the press last: the colour bar stands there."""
        return FACING[self.edge]

    @property
    def beside(self) -> Edge:
        """The edge at which the slug stands."""
        return "left" if self.edge in ("top", "bottom") else "top"


class Furniture(NamedTuple):
    """What stands round the copies of a press sheet. `printable`: what the printer cannot reach, with furniture or without."""

    marks: Literal["none", "western", "japanese"] = "none"
    bar: bool = False
    slug: bool = False
    gripper: Gripper = Gripper(Length(0.0, "mm"))
    printable: Insets = Insets()

    @property
    def any(self) -> bool:
        """Whether there is some."""
        return self.marks != "none" or self.bar or self.slug


class Room(NamedTuple):
    """In points from the top, right, bottom and left edge of the paper: `clear`, where nothing is printed, and `edges`, where
    no copy and none of its bleed lies. `bleed`: round each copy. `name`: of the paper, for messages. `tight`: what is left
    where the copies would not fit otherwise.
    """

    bleed: float = 0.0
    clear: Insets = Insets()
    edges: Insets = Insets()
    name: str = ""
    tight: Room | None = None

    def trims(self, paper: Size) -> Rect:
        """Where trimmed pages may lie."""
        return within(paper, self.edges).grown(-self.bleed)


ANYWHERE = Room()


def within(paper: Size, edges: Insets) -> Rect:
    """What edges leave of a sheet."""
    top, right, bottom, left = edges
    return Rect(left, top, paper.width - left - right, paper.height - top - bottom)


def room(
    furniture: Furniture,
    bleed: float,
    turned_about: Axis = "vertical",
    name: str = "",
    *,
    fills: bool = False,
) -> Room:
    """What is left of a press sheet. Both ends across the axis that it is turned about lose the same, so that the back lies
    behind the front. `fills`: copies may lie where an office printer leaves the paper white.
    """
    made = _room(furniture, bleed, turned_about, name, fills, tight=False)
    return (
        made._replace(tight=_room(furniture, bleed, turned_about, name, fills, tight=True))
        if furniture.any
        else made
    )


def _room(
    furniture: Furniture, bleed: float, turned_about: Axis, name: str, fills: bool, *, tight: bool
) -> Room:
    gripper = furniture.gripper
    clear = dict.fromkeys(SIDES, (LEAST_FREE if tight else FREE) if furniture.any else 0.0)
    clear[gripper.edge] = max(clear[gripper.edge], gripper.depth.pt(0))
    if furniture.any or not fills:
        clear = {e: max(c, lost) for (e, c), lost in zip(clear.items(), furniture.printable, strict=True)}
    strips = _tight(furniture) if tight else _strips(furniture)
    edges = {edge: clear[edge] + strips[edge] for edge in SIDES}
    for one, other in (("left", "right"),) if turned_about == "vertical" else (("top", "bottom"),):
        for depths in (clear, edges):
            depths[one] = depths[other] = max(depths[one], depths[other])  # type: ignore[index]  # an edge's name
    return Room(bleed, Insets(*clear.values()), Insets(*edges.values()), name)


def _strips(furniture: Furniture) -> dict[Edge, float]:
    """What stands at each edge, between bleed and what is kept clear."""
    strips = dict.fromkeys(SIDES, LEAST_MARK[furniture.marks])
    tail, beside = furniture.gripper.tail, furniture.gripper.beside
    if furniture.bar:
        strips[tail] = max(strips[tail], LEAST_BAR)
    if furniture.slug:
        strips[beside] = max(strips[beside], LEAST_SLUG)
    return strips


def _tight(furniture: Furniture) -> dict[Edge, float]:
    """The same, as small as can be: nothing at the gripper, and bar and slug where there happens to be room."""
    strips = dict.fromkeys(SIDES, TIGHT_MARK)
    if furniture.gripper.depth.pt(0) > TIGHT_MARK:
        strips[furniture.gripper.edge] = 0.0
    return strips
