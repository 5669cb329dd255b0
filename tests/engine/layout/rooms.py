"""Small blocks whose heights anybody can compute, and a kit for them: what the tests of the fit are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import ceil

from leafletgen.core.geometry import Length, Size
from leafletgen.core.source import Span
from leafletgen.engine.layout.container import Container
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Look, Measure, Strain
from leafletgen.page.blocks.stack import Column, Columns
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame
from leafletgen.text.languages.tag import language

WIDE = 100.0


def ladder(name: str, design: float = 10.0, floor: float = 5.0, grow: float | None = None) -> ShrinkSteps:
    return ShrinkSteps(name, design, floor, design if grow is None else grow)


@dataclass(frozen=True)
class Words:
    """A text of `chars` characters half an em wide, lines 1.2 em apart, never broken within `longest` characters."""

    variable: ShrinkSteps
    chars: int
    longest: int = 1
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        size = self.variable.at(state.get(self.variable.name, 0))
        each = max(int(width // (size / 2)), 1)
        lines = ceil(self.chars / each)
        over = self.longest * size / 2 - width
        strains = (Strain(self.variable.name, over, "words"),) if over > 0.01 else ()
        return BlockExtent(lines * 1.2 * size, lines, strains)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return LaidBlock(Frame(Size(width, self.measure(kit, width, state).height)))


@dataclass(frozen=True)
class Beside:
    """Two texts side by side, each with half of the width: as high as the higher one."""

    one: Words
    two: Words
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        one, two = (words.measure(kit, width / 2, state) for words in (self.one, self.two))
        return BlockExtent(max(one.height, two.height), one.lines + two.lines, one.strains + two.strains)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return LaidBlock(Frame(Size(width, self.measure(kit, width, state).height)))


@dataclass(frozen=True)
class Gap:
    """White as high as a gap of the fit."""

    variable: ShrinkSteps
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        return BlockExtent(self.variable.at(state.get(self.variable.name, 0)))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return LaidBlock(Frame(Size(width, self.measure(kit, width, state).height)))


@dataclass(frozen=True)
class Turn:
    """A text that is exchanged for another one, of another size, where it is set smaller than `below`: what it asks for depends on steps."""

    usual: Words
    small: Words
    below: float
    span: Span | None = field(default=None, compare=False)

    def _chosen(self, state: FitState) -> Words:
        size = self.usual.variable.at(state.get(self.usual.variable.name, 0))
        return self.small if size < self.below else self.usual

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        return self._chosen(state).measure(kit, width, state)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return self._chosen(state).arrange(kit, width, height, state)


@dataclass(frozen=True)
class Sign:
    """A picture: it gives way to nobody."""

    height: float
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        return BlockExtent(self.height)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return LaidBlock(Frame(Size(width, self.height)))


@cache
def kit() -> Kit:
    """English, without fonts or theme; blocks stand without gaps."""
    english = language("en")
    assert english is not None
    space: Mapping[str, Length] = {name: Length(0.0, "pt") for name in ("block", "gutter", "zone", "rule")}
    return Kit(
        language=english, book=FontBook(()), look=Look({}, {}, {}, {}, space), u=1.0, shrink_steps={}, graphs={},
        pictogram=lambda name: None, word=str, facts={}, edition={},
    )  # fmt: skip


def room(
    height: float, *columns: tuple[Words | Beside | Gap | Sign | Turn, ...], key: str = "zone"
) -> Container:
    """A room of columns `WIDE` wide each, one or more blocks in each."""
    made = tuple(Column[object](blocks, Measure(Length(WIDE, "pt"))) for blocks in columns)
    return Container(key, Columns(made), kit(), WIDE * len(columns), height)
