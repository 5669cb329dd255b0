"""All measures of a diagram, and how they give way when the room is small."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple


class Measures(NamedTuple):
    """Lengths in u (page width / 60) as designed; `scaled` gives them in points."""

    node: float = 5.9
    marked: float = 6.5
    ring: float = 0.55
    outline: float = 0.5
    corner: float = 1.0
    gap: float = 6.35
    least_gap: float = 5.0  # two and a half badges: number, shaft, head and air
    most_gap: float = 9.0
    shaft: float = 0.62
    head: float = 1.5
    head_width: float = 1.84
    air: float = 0.45
    badge: float = 2.0
    digit: float = 1.42
    one_carried: float = 3.1
    two_carried: float = 2.35
    between_carried: float = 0.3
    off_line: float = 1.15  # from the middle of a shaft to a carried thing: clear of the badge
    off_slant: float = 0.8
    lanes: float = 2.5
    over: float = 5.75
    over_gap: float = 0.65
    roof: float = 0.5  # from a head to what is carried over it
    bend: float = 1.0
    leg: float = 2.2  # the least upright piece of a way over the heads: its head and most of its bend
    port: float = 2.0
    label_gap: float = 0.42
    label_width: float = 7.4
    stick_out: float = 0.35
    tab_gap: float = 0.2
    tab_side: float = 0.55
    tab_edge: float = 0.2
    tab_corner: float = 0.35
    rail: float = 0.18
    clear: float = 0.2
    clear_carried: float = 0.5  # between things carried by two arrows: whose is it?

    def scaled(self, by: float) -> Measures:
        """Every measure times `by`."""
        return Measures(*(value * by for value in self))

    def carried(self, count: int) -> float:
        """Side of each of `count` things on one arrow."""
        return self.one_carried if count < 2 else self.two_carried


class Level(NamedTuple):
    """How far a diagram has given way: all measures times `scale`, nodes times `node` besides, a lower way over."""

    scale: float
    node: float
    over: float
    label: float


LEVELS = (
    Level(1.0, 1.0, 5.75, 7.4),
    Level(1.0, 1.0, 5.6, 7.4),
    Level(1.0, 1.0, 5.6, 6.6),
    Level(1.0, 0.92, 5.37, 6.4),
    Level(1.0, 0.84, 5.13, 6.2),
    Level(0.94, 0.84, 5.13, 6.2),
    Level(0.88, 0.84, 5.13, 6.2),
    Level(0.82, 0.84, 5.13, 6.2),
    Level(0.76, 0.84, 5.13, 6.2),
    Level(0.70, 0.84, 5.13, 6.2),
)
"""In order: the design; a way over the head as low as its leg allows; narrower labels; smaller nodes; then everything, to 70 %."""


def measures(unit: float, level: Level) -> Measures:
    """The measures in points at a level; labels keep their width whatever the scale."""
    design = Measures()
    own = design._replace(
        node=design.node * level.node,
        marked=design.marked * level.node,
        ring=design.ring * level.node,
        outline=design.outline * level.node,
        over=level.over,
    ).scaled(unit * level.scale)
    return own._replace(label_width=level.label * unit)
