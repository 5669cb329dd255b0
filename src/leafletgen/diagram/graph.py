"""What a diagram file says: actors in named places and numbered arrows between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from leafletgen.source import Span

Kind = Literal["row", "triangle", "cycle", "steps", "ladder", "lanes", "grid", "auto"]
Outline = Literal["box", "rounded", "circle", "none"]
Route = Literal["auto", "straight", "bend", "curved", "over"]
Line = Literal["solid", "dashed", "dotted"]

MOST_ACTORS = 9
"""More than this nobody follows on a wall."""
MOST_ARROWS = 9
"""A badge holds one digit."""
MOST_CARRIED = 2
"""Three things on one arrow would each be smaller than a pictogram may be."""


@dataclass(frozen=True)
class Actor:
    """One who takes part. Its label is the text `actors.<id>`.

    `at`: the place in the arrangement: a number from 1, `column/row` in a grid, or `start`, `top`, `end` in a
    triangle; absent: the next free place in the order of the file. `mark`: this is the reader ("you").
    """

    pictogram: str | None = None
    at: str | None = None
    shape: Outline | None = None
    mark: bool = False
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def outline(self) -> Outline:
        """The shape, or what stands for none stated: a disc for the reader, a box for a place."""
        return self.shape or ("circle" if self.mark else "box")


@dataclass(frozen=True)
class Arrow:
    """One step: what goes from whom to whom, and by which way. Its number is its key.

    `carries`: pictograms of the things handed over. `label`: the key of a text, set small beside the arrow.
    """

    source: str = field(metadata={"key": "from"})
    target: str = field(metadata={"key": "to"})
    carries: tuple[str, ...] = ()
    route: Route = "auto"
    line: Line = "solid"
    label: str | None = None
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Graph:
    """A diagram file: its arrangement, actors by id, arrows by number."""

    format: int = 1
    kind: Kind = "row"
    actors: Mapping[str, Actor] = field(default_factory=dict)
    arrows: Mapping[str, Arrow] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def pictograms(self) -> tuple[str, ...]:
        """The names of all pictograms it shows, each once, in order."""
        shown = [a.pictogram for a in self.actors.values() if a.pictogram]
        return tuple(dict.fromkeys([*shown, *(name for a in self.arrows.values() for name in a.carries)]))

    @property
    def steps(self) -> tuple[Arrow, ...]:
        """The arrows in the order of their numbers (those whose key is no number come last)."""
        keys = sorted(self.arrows, key=lambda k: (not k.isdecimal(), int(k) if k.isdecimal() else 0))
        return tuple(self.arrows[k] for k in keys)
