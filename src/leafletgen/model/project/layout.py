"""`layouts/*.yaml`: pages of zones, and the table of what may give way."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Annotated, Any, Generic, Literal

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import PARTIAL, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.grids.grid import LayoutGrid
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.kit import NO_SIZES, Block, Look, T
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.repeat import Each
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.page.blocks.when import When
from leafletgen.page.blocks.zone import Zone

NOTHING = Length(0.0, "mm")


@record
class PageSetup:
    """`margin`: from the zone's side edges to its content. `frame`: white all round for printers that need it.
    `bleed`: how far floods run over the trim. `grid`, `baseline`: of all pages that state none of their own; so `ground`,
    `background`: what lies under the zones.
    """

    margin: Length
    frame: Length = NOTHING
    bleed: Length = NOTHING
    grid: LayoutGrid | None = None
    baseline: Baseline | None = None
    ground: str | None = None
    background: Background | None = None
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Step:
    """A size or gap that may give way: its design value, how small it may become and how large it may grow. `caption`: of a
    size, that all its texts label or explain what stands beside them (as of a type role).
    """

    __shorthand__ = "size"

    size: Length
    floor: Length | None = None
    grow: Length | None = None
    wrap_below: Length | None = None
    caption: bool = field(default=False, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class FitTable:
    """Fit groups, their gaps, and the order in which they give way (`wrap` first is always true of texts)."""

    groups: Mapping[str, Step] = field(default_factory=dict)
    gaps: Mapping[str, Step] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Art(Generic[T]):
    """A large pictogram laid over the zones of a page (a short form of `over`), `top` from the frame's edge and `end` or
    `start` from the side. `ground` is the colour of its cuts. It carries no words, so no language can meet it.
    """

    pictogram: str
    width: Length
    top: Length
    alt: T
    end: Length | None = None
    start: Length | None = None
    ground: str = "paper"
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Page:
    """One page of a layout: zones one below the other, or in the cells of its `grid`. `baseline`: as of a zone, for all of them."""

    id: str
    blocks: tuple[Block, ...] = ()
    art: tuple[Art[Any], ...] = ()
    margin: Length | None = None
    grid: LayoutGrid | None = None
    baseline: Baseline | None = None
    ground: str | None = None
    background: Background | None = None
    when: When | None = field(default=None, metadata={"late": True})
    over: tuple[LayoutLayer[Any], ...] = ()
    under: tuple[LayoutLayer[Any], ...] = ()
    span: Span | None = field(default=None, compare=False)

    @property
    def parts(self) -> tuple[Any, ...]:
        """All that stands on it: its zones, what is laid over and under them."""
        return self.blocks, self.art, self.over, self.under


@record
class PanelSpec:
    """One panel of a fold, by the name that the scheme gives it: `cover`, `inside-1` …"""

    blocks: tuple[Block, ...] = ()
    art: tuple[Art[Any], ...] = ()
    margin: Length | None = None
    grid: LayoutGrid | None = None
    baseline: Baseline | None = None
    ground: str | None = None
    background: Background | None = None
    over: tuple[LayoutLayer[Any], ...] = ()
    under: tuple[LayoutLayer[Any], ...] = ()
    span: Span | None = field(default=None, compare=False)


NO_PAGES = Unless(("pages", "panels"))
"""Of a layout with pages or panels, what stands on these counts."""


@record
class Layout:
    """A layout as declared: exactly one of `blocks`, `pages` and `panels`. `type` and `space` override the theme's."""

    format: int
    page: PageSetup
    blocks: Annotated[tuple[Block, ...], NO_PAGES] = ()
    pages: tuple[Page, ...] = ()
    panels: Annotated[Mapping[str, PanelSpec], Unless(("pages",))] = field(default_factory=dict)
    fit: FitTable = field(default_factory=FitTable)
    type: Mapping[str, TypeRole] = field(default_factory=dict)
    space: Mapping[str, Length] = field(default_factory=dict)
    art: Annotated[tuple[Art[Any], ...], NO_PAGES] = ()
    grid: Annotated[LayoutGrid | None, NO_PAGES] = None
    over: Annotated[tuple[LayoutLayer[Any], ...], NO_PAGES] = ()
    under: Annotated[tuple[LayoutLayer[Any], ...], NO_PAGES] = ()
    span: Span | None = field(default=None, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def all_pages(self) -> tuple[Page, ...]:
        """The pages; a layout of blocks has one, a fold one a panel."""
        return tuple(map(self._completed, self._pages))

    @property
    def _pages(self) -> tuple[Page, ...]:
        if self.panels and not self.pages:
            return tuple(
                Page(
                    name,
                    p.blocks,
                    p.art,
                    p.margin,
                    p.grid,
                    p.baseline,
                    p.ground,
                    p.background,
                    over=p.over,
                    under=p.under,
                    span=p.span,
                )
                for name, p in self.panels.items()
            )
        return self.pages or (
            Page("page", self.blocks, self.art, grid=self.grid, over=self.over, under=self.under),
        )

    def _completed(self, page: Page) -> Page:
        """A page with what holds for all pages, where it states nothing itself."""
        setup = self.page
        backed = page.ground is not None or page.background is not None
        return replace(
            page,
            grid=page.grid or setup.grid,
            baseline=page.baseline or setup.baseline,
            ground=page.ground if backed else setup.ground,
            background=page.background if backed else setup.background,
        )


LARGE = 18.0
"""Large print, in points: no text for readers is set smaller (UKAAF G003)."""


def shrink_steps(
    layout: Layout,
    look: Look,
    u: float,
    scale: float = 1.0,
    sizes: Mapping[str, float] = NO_SIZES,
    needed: Mapping[str, float] = NO_SIZES,
) -> dict[str, ShrinkSteps]:
    """All variables of a layout in points: the theme's roles, the fit groups and their gaps. `scale` and
    `sizes`: a language's tweaks of the groups' sizes (those of the look have them already). `needed`: sizes that are
    larger than the layout says, where they must be, and never smaller.
    """
    found: dict[str, ShrinkSteps] = {}
    for name, role in look.roles.items():
        spec = Step(role.size, role.floor, role.grow, role.wrap_below)
        found[f"size {name}"] = _steps(f"size {name}", spec, u, needed)
    for name, spec in layout.fit.groups.items():
        own = scale * sizes.get(name, 1.0)
        scaled = spec if own == 1.0 else replace(spec, size=Length(spec.size.value * own, spec.size.unit))
        found[f"size {name}"] = _steps(f"size {name}", scaled, u, needed)
    for name, spec in layout.fit.gaps.items():
        found[f"gap {name}"] = _steps(f"gap {name}", spec, u, NO_SIZES)
    return found


def _steps(name: str, spec: Step, u: float, needed: Mapping[str, float]) -> ShrinkSteps:
    least = needed.get(name, 0.0)
    design = max(spec.size.pt(u), least)
    floor = max(spec.floor.pt(u), least) if spec.floor else design
    grow = max(spec.grow.pt(u), design) if spec.grow else design
    return ShrinkSteps(
        name, design, min(floor, design), grow, spec.wrap_below.pt(u) if spec.wrap_below else None
    )


ZoneChanges = Annotated[Zone[Any], PARTIAL]
"""Fields of a zone that take the place of those it has in the layout that is extended."""


@record
class PageFile(Page):
    """A page as it may be written: it may take the zones of another layout and replace fields of some."""

    extends: str | None = None
    replace: Mapping[str, ZoneChanges] = field(default_factory=dict)


@record
class LayoutFile(Layout):
    """A layout as it may be written: `extends` another one and `replace` fields of its zones. For the schema."""

    __names__ = r"^[A-Za-z][\w-]*(\.[\w-]+)+$"
    __repeats__ = ("each", Each)

    pages: tuple[PageFile, ...] = ()
    extends: str | None = None
    replace: Mapping[str, ZoneChanges] = field(default_factory=dict)


@record
class ParameterFile:
    """A parameter: what may be handed over, and what stands for it where nothing is; `fields`: what the records of a list hold."""

    __shorthand__ = "kind"

    kind: Literal["text", "fact", "pictogram", "picture", "colour", "length", "number", "blocks", "records"]
    default: object = None
    about: str = ""
    fields: "Mapping[str, ParameterFile]" = field(default_factory=dict)


@record
class ComponentFile:
    """A component: blocks (or zones) that layouts use under its name, with parameters that stand for values in them."""

    __names__ = r"^[A-Za-z][\w-]*(\.[\w-]+)*$"
    __repeats__ = ("each", Each)

    format: int
    blocks: tuple[Block, ...]
    parameters: Mapping[str, ParameterFile] = field(default_factory=dict)
    about: str = ""
