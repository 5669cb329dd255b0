"""The contract between blocks and layout: what a block is given and what it gives back.

Lengths in a layout are logical (inline and block axis); widths and heights here are points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from math import ceil, floor
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from leafletgen.core.color import BLACK, WHITE, Paint, copied_contrast
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Length
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.baseline import Baseline, TextLines
from leafletgen.page.blocks.finish import PLAIN, Finish
from leafletgen.page.blocks.steps import LeastSize, ShrinkSteps
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.page.blocks.when import Spoken
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.style import HeadlineFace, TextStyle

if TYPE_CHECKING:
    from leafletgen.page.diagram.graph import Graph
    from leafletgen.page.pictograms import Pictogram
    from leafletgen.text.fonts.book import FontBook
    from leafletgen.text.languages.tag import Language

T = TypeVar("T")
SEEN = 3.0
"""The contrast of a sign with its ground from which it is seen (WCAG 2.1, 1.4.11), on a grey copy, too."""


@record
class MessageRef:
    """A text by its key (`headline.a`), as a layout names it; `span` is where it is named. In its long form (`{text: headline.a,
    language: staff}`) it says in which language it is.
    """

    key: str = field(metadata={"key": "text"})
    language: Spoken | None = None
    span: Span | None = field(default=None, compare=False)


@record
class Texts(Generic[T]):
    """All the texts below a key in the order of the source language: `parcel.steps` = s1, s2, s3."""

    key: str
    items: tuple[T, ...] = ()
    span: Span | None = field(default=None, compare=False)


@record
class Given:
    """A fact that stands where a text may: a value of a table, or one handed to a component. Printed as it is in every language."""

    fact: str
    span: Span | None = field(default=None, compare=False)


@record
class ProgramWord:
    """A word of the program in the place of a text (`leafletgen.do`): in every language that the program speaks."""

    word: str
    span: Span | None = field(default=None, compare=False)


class Tongue(NamedTuple):
    """A second language of a sheet: what a block that is set in it is given instead of the sheet's own."""

    language: Language
    word: Callable[[str], str]
    facts: Mapping[str, str]
    addresses: Mapping[str, str]
    leading: float


class Name(str):
    """The name of a case, diagram, fact or card: stands for itself, or for the `as:` of an `each` round it."""

    __slots__ = ()


class FactName(Name):
    """The name of a fact."""

    __slots__ = ()


class Measure(NamedTuple):
    """A length, or `rest` (length None)."""

    length: Length | None

    @property
    def is_rest(self) -> bool:
        """Whether it takes what is left."""
        return self.length is None


NO_SIZES: Mapping[str, float] = MappingProxyType({})
"""Factors of single sizes, where nobody wants any."""
FitState = Mapping[str, int]
"""Variable -> step; a variable that is not named stands at its design."""


class Strain(NamedTuple):
    """A text that is too wide for its measure: the variable that could mend it, by how many points, whose text, which word."""

    variable: str
    points: float
    key: str
    word: str = ""


class BlockExtent(NamedTuple):
    """What a block needs at a width: height, lines of text in all, texts that are too wide; how much of the height rises above
    the first line's own, or reaches below the last one's, with marks or readings (less than 0: how much it lacks); the least
    room between it and another text; by how much in all blocks within it are too high for rooms of stated height; the
    least room between its last line and an edge below it; and how far down its first base line is, where it can be lowered to
    stand on a common line.
    """

    height: float
    lines: int = 0
    strains: tuple[Strain, ...] = ()
    raised: float = 0.0
    sunk: float = 0.0
    air: float = 0.0
    over: float = 0.0
    foot: float = 0.0
    first: float | None = None


class Fit(NamedTuple):
    """How one text came to stand: a row of the fit report. Sizes in points. `box`: the names of the cells it stands in, in
    the end that of its zone before them; `room`: the number of its room there. `aligned`: whether it stands on the common lines
    that the layout asks for; None where it asks for none.
    """

    key: str
    box: str
    variable: str
    size: float
    design: float
    floor: float
    lines: int
    chars: int
    free_chars: int
    over_chars: int
    line_height: float
    line_chars: float
    glyph_height: float
    far: bool
    span: Span | None
    room: int = 0
    aligned: bool | None = None


@record
class LaidBlock:
    """A block laid out: its frame (points), how its texts fit, and what was found."""

    frame: Frame
    fits: tuple[Fit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@record
class Look:
    """A theme, computed: paints by role, ink and accent for each ground, type roles, and measures in u."""

    paints: Mapping[str, Paint]
    inks: Mapping[str, str]
    accents: Mapping[str, str]
    roles: Mapping[str, TypeRole]
    space: Mapping[str, Length]
    finish: Finish = field(default=PLAIN, metadata={"late": True})
    headlines: tuple[HeadlineFace, ...] = field(default=(), metadata={"late": True})
    code: Paint = field(default=BLACK, metadata={"late": True})
    """What codes are printed in."""

    def paint(self, role: str) -> Paint:
        """The paint of a role (black where the theme has none; the decoder has reported it)."""
        return self.paints.get(role, BLACK)


@record
class Kit:
    """All that a block may use: one edition's language, fonts, look and texts, and the ground it stands on."""

    language: Language
    book: FontBook
    look: Look
    u: float
    shrink_steps: Mapping[str, ShrinkSteps]
    graphs: Mapping[str, Graph]
    pictogram: Callable[[str], Pictogram | None]
    word: Callable[[str], str]
    facts: Mapping[str, str]
    edition: Mapping[str, str]
    ground: str = "paper"
    leading: float = 1.0
    vertical: bool = False
    """Whether lines run down: what a block arranges is turned a quarter clockwise as a whole."""
    baseline: float = 0.0
    """Points between the lines of the grid that baselines stand on; 0: there is none."""
    lines: TextLines | None = None
    """The common lines that texts begin on, where there are any."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """The facts that are web addresses, where the profile has links."""
    tongues: Mapping[str, Tongue] = field(default_factory=dict)
    """The second languages of the sheet, by what `language:` says."""
    readings: frozenset[str] = frozenset()
    """The roles whose lines have the pitch for readings over words, in all texts of the edition."""
    hyphens: bool = True
    """Whether words may be divided where a role says so."""
    least: Mapping[str, LeastSize] = field(default_factory=dict)
    """The least size of each variable that is one of type for readers."""
    beside: float | None = None
    """Where a second language of the sheet is spoken: the size factor of the sheet's own, for which sizes were found large enough."""
    cache: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def rtl(self) -> bool:
        """Whether start is at the right."""
        return self.language.rtl

    @property
    def ground_paint(self) -> Paint:
        """What lies beneath."""
        return self.look.paints.get(self.ground, WHITE)

    @property
    def ink(self) -> Paint:
        """The paint of text on this ground."""
        return self.look.paint(self.look.inks.get(self.ground, "ink"))

    @property
    def accent(self) -> Paint:
        """The paint of badges, arrows and rules that matter on this ground."""
        return self.look.paint(self.look.accents.get(self.ground, "accent"))

    @property
    def marker(self) -> Paint:
        """The paint of a small mark that stands by itself on this ground: its accent, or its ink where the accent is not seen there."""
        ground = self.ground_paint.rgb
        if copied_contrast(self.accent.rgb, ground) >= SEEN:
            return self.accent
        return max((self.accent, self.ink), key=lambda paint: copied_contrast(paint.rgb, ground))

    def on(self, ground: str | None) -> Kit:
        """The same kit on another ground."""
        return self if ground is None or ground == self.ground else replace(self, ground=ground)

    def speaking(self, language: str | None) -> Kit:
        """The same kit in a second language: its direction, too, for what is inside of the block."""
        tongue = self.tongues.get(language) if language else None
        if tongue is None or tongue.language == self.language:
            return self
        return replace(self, **tongue._asdict(), beside=self.language.size)

    def downwards(self) -> Kit:
        """The same kit for lines that run down, which stand on no grid of baselines."""
        return replace(self, vertical=True, baseline=0.0, lines=None)

    def ruled(self, baseline: Length | Baseline | None) -> Kit:
        """The same kit on a grid of baselines, if one is stated. One with a name is nothing before sizes are known."""
        if baseline is None:
            return self
        length = baseline.length if isinstance(baseline, Baseline) else baseline
        if length is None:
            return replace(self, baseline=0.0) if self.baseline else self
        points = self.pt(length)
        return self if points == self.baseline else replace(self, baseline=points, lines=None)

    def lined(self, lines: TextLines | None) -> Kit:
        """The same kit with other common lines."""
        return self if lines == self.lines else replace(self, lines=lines)

    def within(self) -> Kit:
        """The kit for what stands in a room: the room sees to it that its first texts are on the lines."""
        return self if self.lines is None else self.lined(self.lines._replace(first=None))

    def snapped(self, points: float) -> float:
        """The next larger distance that is whole lines of the baseline grid, where there is one."""
        return ceil(points / self.baseline - 1e-6) * self.baseline if self.baseline else points

    def floored(self, points: float) -> float:
        """The next smaller one."""
        return floor(points / self.baseline + 1e-6) * self.baseline if self.baseline else points

    def pt(self, length: Length) -> float:
        """A length of the layout in points."""
        return length.pt(self.u)

    def space(self, token: str) -> float:
        """A spacing token of the theme in points."""
        return self.look.space[token].pt(self.u)

    @property
    def line(self) -> float:
        """How thick the theme draws lines, in points."""
        width = self.look.finish.rules.width
        return width.pt(self.u) if width else self.space("rule")

    def pitch(self, role: str) -> float:
        """From line to line of texts of a role, in their size."""
        return self.language.pitch(self.look.roles[role].pitch, role in self.readings) * self.leading

    def builder(self, width: float) -> FrameBuilder:
        """An empty frame of this edition's direction."""
        return FrameBuilder(width, self.rtl)

    def variable(self, fit: str | None, role: str) -> str:
        """The name of the size that a text of this role and fit group is set in."""
        return f"size {fit or role}"

    def size(self, variable: str, state: FitState, factor: float | None = None) -> float:
        """A size in points, times the size factor of the edition's language (or of another one)."""
        points = self.shrink_steps[variable].at(state.get(variable, 0))
        found = points * (factor or self.language.size)
        if self.beside is None or variable not in self.least:
            return found
        return max(found, min(self.least[variable].points, points * self.beside))

    def gap(self, fit: str | None, token: str, state: FitState) -> float:
        """The gap of a fit group, or the theme's where the group has none; in points."""
        name = f"gap {fit}"
        return (
            self.shrink_steps[name].at(state.get(name, 0))
            if fit and name in self.shrink_steps
            else self.space(token)
        )

    def style(self, role: str, *, wrap: bool = True, paint: Paint | None = None) -> TextStyle:
        """The text style of a role on this ground."""
        r = self.look.roles[role]
        own = paint or (self.look.paint(r.paint) if r.paint else self.ink)
        return TextStyle(
            weight=r.strength, pitch=r.pitch, align=r.align, breaking=r.breaking, paint=own,
            tracking=r.tracking, display=r.display, wrap=wrap, leading=self.leading, vertical=self.vertical,
            readings=role in self.readings, hyphens=r.divides and self.hyphens,
            headlines=self.look.headlines if r.is_headline else (),
        )  # fmt: skip


class BlockPart(Protocol):
    """What is measured and set: a block, or what a block is made of."""

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """What it needs at a width, without making frames."""

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """Its frame at a width. `height`, where given, is room it may fill (not less than measured)."""


class Block(BlockPart, Protocol):
    """One kind of block. `span`: where it is written.

    A kind, and any part of a layout, may say more, by properties that are asked for by name: `shown_facts` (those that it shows
    by themselves) and `shown_codes` (as codes), `headline` (its text that is one), `level` (its rank among headings), `faults`
    (what cannot be meant in how it is written), `is_graphic`, `names_edition` (it says which edition the sheet is).
    """

    @property
    def span(self) -> Span | None:
        """The place in the layout."""
