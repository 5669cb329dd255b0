"""A palette from one colour: the theme's own, turned to the hue of a brand, and checked.

Lightness stays what it is in the theme, as that is what keeps its colours apart on a copier and for colour-blind readers. The brand's own
colour stands where the theme has a ground of its main colour; what is written or drawn in it is a tone that can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leafletgen.core.color import RGB
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.reading import MapNode, Node, Pair, Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.core.tones import Tone, color_of, contrast, darkened, tone_of
from leafletgen.model.project.theme import ColorRow, GroundRow, Theme
from leafletgen.page.blocks.grounds.roles import ByRole, named

READ = 4.5
"""Contrast of text (WCAG 2.1, 1.4.3)."""
FAMILY = 40.0
"""Degrees of hue on either side of a theme's main colour that belong to it."""
GREY = 0.005
"""A chroma below which there is no hue."""
LIGHTEST = 0.9
"""A lightness above which an ornament is darker than its ground."""
SURFACES = ("head", "band", "call", "holder", "holder-2", "holder-3")
"""Grounds that have the brand's own colour where they have the theme's main one."""
WRITTEN = {"head": "eyebrow", "band": "figure"}
"""Roles of words that stand on one ground alone."""
FREE = ("ink", "white", "paper", "danger", "red")
"""Roles that no brand changes."""


class BrandPalette(NamedTuple):
    """What a brand changes: colours by role, those of them that only decorate, the ink and accent of grounds."""

    colors: Mapping[str, RGB]
    quiet: frozenset[str]
    grounds: Mapping[str, tuple[str, str]]


def branded(theme: Theme, brand: RGB) -> BrandPalette | None:
    """The palette of a theme in a brand's hue; None where the theme has no colours, and a brand none to give."""
    shown = ByRole({name: row.srgb for name, row in theme.colors.items() if row.srgb is not None})
    if all(tone_of(one).chroma < GREY for one in shown.values()):
        return None
    main, wanted = tone_of(shown["deep"]), tone_of(brand)
    colored = main.chroma >= GREY
    names = [name for name in named(shown, grounds=False) if name not in FREE]
    colors = {
        name: _turned(tone_of(shown[name]), main, wanted)
        for name in names
        if colored and _akin(tone_of(shown[name]), main)
    }
    # A theme whose main colour is black has its head and its band from the brand.
    surfaces = [n for n in SURFACES if shown[n] == shown["deep"]] if colored else ["head", "call"]
    for name in _adorning(theme, surfaces):
        colors[name] = _beside(tone_of(shown[name]), main, wanted)
    # A grey in the middle carries neither white nor black: there it is a little darker.
    carries = max(contrast(brand, shown[role]) for role in ("white", "ink")) >= READ
    colors |= dict.fromkeys(surfaces, brand if carries else darkened(brand, shown["white"], READ))
    colors |= {"brand": brand}
    if not colored:
        colors |= {"eyebrow": shown["ink"]}
    colors = {name: color for name, color in colors.items() if name == "brand" or name in names}
    whole = ByRole({**shown, **colors})
    grounds = dict(_grounds(theme, whole, [*surfaces, *(["brand"] if carries else [])]))
    for ground, words in WRITTEN.items():
        if contrast(whole[words], whole[ground]) < READ:
            colors[words] = whole[grounds[ground][0] if ground in grounds else theme.grounds[ground].ink]
    quiet = {name for name in colors if name in theme.quiet} | {*surfaces, "brand"}
    return BrandPalette(colors, frozenset(quiet), grounds)


def _akin(one: Tone, main: Tone) -> bool:
    """Whether a colour belongs to the theme's main colour."""
    return one.chroma >= GREY and abs((one.hue - main.hue + 180) % 360 - 180) <= FAMILY


def _turned(one: Tone, main: Tone, brand: Tone) -> RGB:
    """A colour of the family in the hue of the brand, as strong beside it as it was beside the main one."""
    strength = min(max(brand.chroma / main.chroma, 0.4), 1.6)
    return color_of(Tone(one.lightness, one.chroma * strength if brand.chroma >= GREY else 0.0, brand.hue))


def _adorning(theme: Theme, surfaces: list[str]) -> Iterator[str]:
    """The colours of ornaments on the brand's own colour that are akin to the theme's main one."""
    main = ByRole(theme.colors)["deep"].srgb
    for name in surfaces:
        row = theme.grounds.get(name)
        for paint in row.ornament.paints if row and row.ornament else ():
            own = theme.colors[paint].srgb if paint in theme.colors else None
            if own and main and _akin(tone_of(own), tone_of(main)):
                yield paint


def _beside(one: Tone, main: Tone, brand: Tone) -> RGB:
    """A tone as far from the brand's as it was from the main one: lighter, or darker beside a light one."""
    step = one.lightness - main.lightness
    lightness = brand.lightness + (step if brand.lightness + step < LIGHTEST else -step)
    return color_of(Tone(lightness, brand.chroma, brand.hue))


def _grounds(theme: Theme, colors: ByRole[RGB], changed: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Ink and accent of the grounds on which those of the theme could not be read, and of those that the brand's colour is now on."""
    rows = ByRole[GroundRow | None](theme.grounds)
    for name in dict.fromkeys((*theme.grounds, *changed)):
        row = rows.get(name)
        ink = row.ink if row else "white"
        accent = row.accent if row else ink
        if contrast(colors[ink], colors[name]) < READ or name == "brand":
            ink = max(("white", "ink"), key=lambda role: contrast(colors[role], colors[name]))
        if contrast(colors[accent], colors[name]) < READ:
            accent = ink
        if row is None or (ink, accent) != (row.ink, row.accent) or name not in theme.grounds:
            yield name, (ink, accent)


def brand_layer(palette: BrandPalette, theme: Theme, at: Scalar) -> MapNode:
    """The palette as what stands in a file, all of it at the place of the brand's colour."""
    colors = {
        name: {"srgb": color.hex.removeprefix("#"), **({"quiet": "yes"} if name in palette.quiet else {})}
        for name, color in palette.colors.items()
    }
    rows = ByRole[GroundRow | None](theme.grounds)
    grounds: dict[str, object] = {}
    for name, (ink, accent) in palette.grounds.items():
        row = rows.get(name)
        ornament = row.ornament if row else None
        said = {"kind": ornament.kind, "paints": list(ornament.paints)} if ornament else None
        edge = row.edge if row else "none"
        grounds[name] = {"ink": ink, "accent": accent, "edge": edge, **({"ornament": said} if said else {})}
    made = _node({"colors": colors, "grounds": grounds}, at)
    assert isinstance(made, MapNode)
    return made


def _node(value: object, at: Scalar) -> Node:
    from leafletgen.core.reading import ListNode

    if isinstance(value, dict):
        entries = tuple(Pair(_word(key, at), _node(one, at)) for key, one in value.items())
        return MapNode(at.source, at.start, at.end, entries)
    if isinstance(value, list):
        return ListNode(at.source, at.start, at.end, tuple(_node(one, at) for one in value))
    return _word(str(value), at)


def _word(text: str, at: Scalar) -> Scalar:
    return at._replace(value=text, style="plain")


def told(palette: BrandPalette | None, theme: Theme, brand: RGB, at: Scalar) -> Iterator[Diagnostic]:
    """That a brand's colour cannot be read, and what is done; that a theme without colours has no use for it."""
    shown = brand.hex.upper()
    if palette is None:
        yield diagnostic("brand-unused", at.span, brand=shown)
        return
    white, row = RGB(1, 1, 1), ByRole(theme.colors).get("deep", ColorRow())
    ratio = contrast(brand, white)
    if ratio < READ:
        deep = palette.colors.get("deep", row.srgb or brand)
        yield diagnostic(
            "brand-light", at.span, brand=shown, ratio=f"{ratio:.1f}", darker=deep.hex.upper(),
            reached=f"{contrast(deep, white):.1f}",
        )  # fmt: skip
