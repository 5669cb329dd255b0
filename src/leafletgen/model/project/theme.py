"""`themes/*.yaml`: colours as roles, grounds, type roles and spacing."""

from collections.abc import Mapping
from dataclasses import field, replace

from leafletgen.core.color import BLACK, CMYK, RGB, Paint, Spot
from leafletgen.core.geometry import Length
from leafletgen.core.icc import Icc, shipped
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.finish import (
    SOLID,
    Finish,
    GroundEdge,
    LineSpec,
    OrnamentSpec,
    SignHolder,
)
from leafletgen.page.blocks.grounds.roles import ByRole, named
from leafletgen.page.blocks.kit import NO_SIZES, Look
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.text.ir.style import HeadlineFace


@record
class ColorRow:
    """A colour in the forms it is given in: `srgb`, `cmyk` or both (the other is computed), `spot` where it has an ink of
    its own; `overprint` where that lies over all others and is no colour (varnish, a cutting die). A `quiet` colour only decorates: nothing is reported by it, so it may look like another one on a copier.
    """

    srgb: RGB | None = None
    cmyk: CMYK | None = None
    spot: str | None = None
    overprint: bool = False
    quiet: bool = False
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class GroundRow:
    """What stands on a ground: the paints of text and of accents; its `ornament`, and the `edge` of one that has the colour of
    paper: lines above and below (`rules`), or a `frame`.
    """

    ink: str
    accent: str
    ornament: OrnamentSpec | None = None
    edge: GroundEdge = "none"
    span: Span | None = field(default=None, compare=False)


@record
class HeadlineRow:
    """The family that headlines of a language or a script are set in, and its size beside the usual one."""

    __shorthand__ = "family"

    family: str
    size: float = 1.0
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Theme:
    """A theme as declared. `extends`: the theme that it is laid over; `brand`: the colour that its own palette is turned to; `logo`: a
    file in `pictures/`; `signs`: what holds a sign; `rules`: how lines are drawn; `headlines`: by language or script; `one_ink`: what all is
    printed in that the theme has in black.
    """

    format: int
    colors: Mapping[str, ColorRow] = field(default_factory=dict)
    grounds: Mapping[str, GroundRow] = field(default_factory=dict)
    type: Mapping[str, TypeRole] = field(default_factory=dict)
    space: Mapping[str, Length] = field(default_factory=dict)
    extends: str = ""
    brand: RGB | None = None
    logo: str | None = None
    signs: SignHolder = "square"
    rules: LineSpec = SOLID
    headlines: Mapping[str, HeadlineRow] = field(default_factory=dict)
    one_ink: ColorRow | None = None
    span: Span | None = field(default=None, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def color_names(self) -> tuple[str, ...]:
        """All roles that paint, those included that stand for others."""
        return named(self.colors, grounds=False)

    @property
    def ground_names(self) -> tuple[str, ...]:
        """All roles that something may stand on."""
        return named(self.grounds, grounds=True)

    @property
    def faces(self) -> tuple[HeadlineFace, ...]:
        """What headlines are set in."""
        return tuple(HeadlineFace(key, row.family, row.size) for key, row in self.headlines.items())

    @property
    def quiet(self) -> frozenset[str]:
        """The roles that only decorate."""
        held = ByRole(self.colors)
        return frozenset(role for role in self.color_names if held[role].quiet)


@record
class ThemeChoice:
    """The theme of a project: its name, or what is laid over the theme that it `extends`."""

    __shorthand__ = "extends"

    extends: str = "alert"
    brand: RGB | None = None
    logo: str | None = None
    colors: Mapping[str, ColorRow] = field(default_factory=dict)
    grounds: Mapping[str, GroundRow] = field(default_factory=dict)
    type: Mapping[str, TypeRole] = field(default_factory=dict)
    space: Mapping[str, Length] = field(default_factory=dict)
    signs: SignHolder | None = None
    rules: LineSpec | None = None
    headlines: Mapping[str, HeadlineRow] = field(default_factory=dict)
    one_ink: ColorRow | None = None
    span: Span | None = field(default=None, compare=False)


def look(
    theme: Theme,
    type_: Mapping[str, TypeRole],
    space: Mapping[str, Length],
    scale: float = 1.0,
    press: Icc | None = None,
    sizes: Mapping[str, float] = NO_SIZES,
) -> Look:
    """The theme computed, with a layout's own type and space over it. `scale` is a tweak of all type sizes, `sizes` of
    single ones; `press`
    is what colours that are given in one form only are computed for.
    """
    own = {name: _as_before(role, theme.type.get(name)) for name, role in type_.items()}
    roles = {**theme.type, **own}
    if scale != 1.0 or sizes:
        roles = {name: _scaled(role, scale * sizes.get(name, 1.0)) for name, role in roles.items()}
    return Look(
        paints=ByRole(_paints(theme, press)),
        inks=ByRole({name: row.ink for name, row in theme.grounds.items()}),
        accents=ByRole({name: row.accent for name, row in theme.grounds.items()}),
        roles=roles,
        space={**theme.space, **space},
        finish=_finish(theme),
        headlines=theme.faces,
        code=BLACK if theme.one_ink is None else _in_one_ink(BLACK, _paint("ink", theme.one_ink, press)),
    )


def _finish(theme: Theme) -> Finish:
    grounds = theme.grounds.items()
    return Finish(
        ornaments=tuple((name, row.ornament) for name, row in grounds if row.ornament is not None),
        edges=tuple((name, row.edge) for name, row in grounds if row.edge != "none"),
        holder=theme.signs,
        rules=theme.rules,
        lined="line" in theme.colors,
    )


def _paints(theme: Theme, press: Icc | None) -> dict[str, Paint]:
    paints = {name: _paint(name, row, press) for name, row in theme.colors.items()}
    if theme.one_ink is None:
        return paints
    ink = _paint("ink", theme.one_ink, press)
    return {name: _in_one_ink(paint, ink) for name, paint in paints.items()}


def _in_one_ink(paint: Paint, ink: Paint) -> Paint:
    """A black or grey as a tint of another ink. Paper stays paper, and a colour is reported where the theme is read."""
    tint = paint.cmyk.k
    if paint.spot or not is_grey(paint.cmyk) or not tint:
        return paint
    shown = RGB(*(1 - tint * (1 - channel) for channel in ink.rgb))
    inks = CMYK(*(tint * part for part in ink.cmyk))
    return Paint(paint.role, shown, inks, ink.spot and ink.spot._replace(tint=tint))


def is_grey(inks: CMYK) -> bool:
    """Whether it is made of black alone."""
    return inks[:3] == (0, 0, 0)


def _paint(name: str, row: ColorRow, press: Icc | None) -> Paint:
    rgb, cmyk = row.srgb, row.cmyk
    if rgb is None or cmyk is None:
        rgb, cmyk = _computed(rgb, cmyk, (press or shipped("FOGRA39L")).data)
    return Paint(name, rgb, cmyk, Spot(row.spot, 1.0, cmyk, row.overprint) if row.spot else None)


def _computed(rgb: RGB | None, cmyk: CMYK | None, press: bytes) -> tuple[RGB, CMYK]:
    # Late: LittleCMS is needed only where a theme states a colour in one form alone.
    from leafletgen.core.pictures.images import color_from_inks, color_to_inks

    if rgb is None:
        inks = cmyk or CMYK(0, 0, 0, 1)  # a row without any form has been reported
        return RGB(*color_from_inks(inks, press)), inks
    return rgb, CMYK(*color_to_inks(rgb, press))


def _as_before(role: TypeRole, before: TypeRole | None) -> TypeRole:
    """A role of a layout, which need not say again that those who use it are captions."""
    return replace(role, caption=before.caption) if role.caption is None and before else role


def _scaled(role: TypeRole, scale: float) -> TypeRole:
    return replace(role, size=Length(role.size.value * scale, role.size.unit))


def parse_cmyk(text: str) -> CMYK | None:
    """Read `0 24 100 0` (percent); None where it is not four numbers from 0 to 100."""
    parts = text.replace(",", " ").split()
    try:
        inks = [float(p) for p in parts]
    except ValueError:
        return None
    if len(inks) != 4 or any(not 0 <= i <= 100 for i in inks):
        return None
    return CMYK(*(i / 100 for i in inks))
