"""A theme with all that it is laid over: `extends` in `themes/*.yaml`, and `theme:` of the project file, a name or a map."""

from __future__ import annotations

from pathlib import Path

from leafletgen.core.color import parse_hex
from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import EXTENDS_DEPTH
from leafletgen.core.reading import MapNode, Node, Pair, Scalar
from leafletgen.core.reading.decode import decode
from leafletgen.model.project.expansion.inherit import get, laid_over, put, without
from leafletgen.model.project.reading.loader import BLOCKS, SCALARS, Loader
from leafletgen.model.project.theme import Theme
from leafletgen.page.blocks.grounds.roles import OLD

BASE = "alert"
"""What every theme is laid over in the end."""


def program_theme(loader: Loader) -> Theme | None:
    """What stands in where a project's own theme cannot be read."""
    return loader.decoded(loader.node(_shipped(BASE)), Theme)


def chosen_theme(loader: Loader, said: Node | None) -> Theme | None:
    """The theme that the project file asks for."""
    if isinstance(said, MapNode):
        parent = get(said, "extends")
        below = _named(loader, parent if isinstance(parent, Scalar) else None, ())
        return _made(loader, below and _over(loader, below, without(said, "extends")))
    return _made(loader, _named(loader, said if isinstance(said, Scalar) and not said.is_empty else None, ()))


def named_theme(loader: Loader, name: str) -> Theme | None:
    """A theme of the program or the project; None where there is none of that name."""
    path = loader.world.find("themes", f"{name}.yaml")
    return stated_theme(loader, loader.node(path)) if path else None


def stated_theme(loader: Loader, node: Node | None) -> Theme | None:
    """The theme of a file, whoever uses it."""
    return _made(loader, node and _with_parents(loader, node, ()))


def _made(loader: Loader, node: Node | None) -> Theme | None:
    return loader.decoded(node, Theme, part=True)


def _shipped(name: str) -> Path:
    return DATA / "themes" / f"{name}.yaml"


def _named(loader: Loader, said: Scalar | None, way: tuple[str, ...]) -> Node | None:
    """A theme by its name, `alert` where none is said. One that has the name of one of the program's may build on that."""
    name, where = (said.value, said.span) if said else (BASE, None)
    shipped = _shipped(name)
    if name in way and (not shipped.is_file() or way.count(name) > 1):
        loader.sink.add(diagnostic("extends-circle", where, kind="theme", name=name))
        return None
    if EXTENDS_DEPTH.passed_by(len(way)):
        loader.sink.add(passed(EXTENDS_DEPTH, len(way), where))
        return None
    node = loader.node(shipped) if name in way else loader.found("themes", name, where)
    return node and _with_parents(loader, node, (*way, name))


def _with_parents(loader: Loader, node: Node, way: tuple[str, ...]) -> Node | None:
    if not isinstance(node, MapNode):
        return node
    parent = get(node, "extends")
    base = loader.node(_shipped(BASE))
    if node is base or base is None:
        return node
    below = _named(loader, parent, way) if isinstance(parent, Scalar) else base
    return below and _over(loader, below, without(node, "extends"))


def _over(loader: Loader, below: Node, node: MapNode) -> Node:
    """A theme over another one. Where it states a role by one of its two names, the other one means the same."""
    for part in ("colors", "grounds"):
        stated = get(node, part)
        if isinstance(stated, MapNode):
            key = next(e.key for e in node.entries if e.key.value == part)
            node = put(node, key, _both_names(stated, get(below, part)))
    brand = get(node, "brand")
    if isinstance(brand, Scalar):
        below = _in_brand(loader, below, brand)
    return laid_over(below, node)


def _in_brand(loader: Loader, below: Node, brand: Scalar) -> Node:
    """A theme in the hue of a brand; as it is where that is no colour, which is reported where it is read."""
    color, theme = parse_hex(brand.value), decode(below, Theme, Sink(), scalars=SCALARS, kinds=BLOCKS)
    if color is None or theme is None:
        return below
    # Late: only a project with a brand colour needs it.
    from leafletgen.model.project.brand import brand_layer, branded, told

    palette = branded(theme, color)
    loader.sink.extend(told(palette, theme, color, brand))
    return below if palette is None else _over(loader, below, brand_layer(palette, theme, brand))


def _both_names(stated: MapNode, below: Node | None) -> MapNode:
    """With the other name of each role that has two, where what lies below states that."""
    for one, other in (*OLD.items(), *((role, old) for old, role in OLD.items())):
        entry = next((e for e in stated.entries if e.key.value == one), None)
        if entry is not None and get(stated, other) is None and get(below, other) is not None:
            more = Pair(entry.key._replace(value=other), entry.value)
            stated = stated._replace(entries=(*stated.entries, more))
    return stated
