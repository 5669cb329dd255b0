"""What layers may hang on: the zones, blocks and other layers of a page, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from leafletgen.core.by_identity import by_identity
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.item import LayoutItem, inner
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.layer import PAGE, LayoutLayer
from leafletgen.page.blocks.zone import Zone


class Target(NamedTuple):
    """What a name leads to on a page: the page, a zone (its number), a block of a zone, or a layer."""

    kind: Literal["page", "zone", "block", "layer"]
    zone: int | None = None
    name: str = PAGE


class Listed(NamedTuple):
    """A layer of a page, and the zone (its number) in whose list it stands; None: in the page's own."""

    layer: LayoutLayer[Any]
    home: int | None
    under: bool


def listed(zones: Sequence[Any], page: Any) -> tuple[Listed, ...]:
    """All layers of a page in the order in which they are painted: the page's lie below and above those of its zones."""

    def own(name: str, under: bool) -> Iterator[Listed]:
        for number, zone in enumerate(zones):
            if isinstance(zone, Zone):
                yield from (Listed(layer, number, under) for layer in getattr(zone, name))

    beneath = (Listed(layer, None, True) for layer in page.under)
    above = (Listed(layer, None, False) for layer in page.over)
    return (*beneath, *own("under", True), *own("over", False), *above)


def standing(zones: Sequence[Any], page: Any) -> tuple[Listed, ...]:
    """The layers of a page that hang on something: what one hangs on may not stand in an edition, and then neither does it."""
    own, anchors = listed(zones, page), Anchors(zones, page)
    while True:
        kept = tuple(
            one for one in own if all(anchors.find(anchor.of, one.home) for anchor in one.layer.anchors)
        )
        if len(kept) == len(own):
            return kept
        own, anchors.layers = kept, [one.layer.name for one in kept]


def is_called(key: str, name: str) -> bool:
    """Whether a name means this zone, block or layer: what an `each` has repeated (`case.parcel`) is also known by its first
    name, and by that of the repetition.
    """
    return key == name or key.startswith(f"{name}.") or key.endswith(f".{name}")


class Anchors:
    """The names of a page. A name may stand in several zones: the nearest counts."""

    def __init__(self, zones: Sequence[Any], page: Any) -> None:
        self.zones = [zone.id if isinstance(zone, Zone) else "" for zone in zones]
        self.blocks = [_ids(zone) if isinstance(zone, Zone) else () for zone in zones]
        self.layers = [one.layer.name for one in listed(zones, page)]
        self._zones, self._page = zones, page

    def find(self, name: str | None, home: int | None) -> Target | None:
        """What a layer in the list of a zone (`home`) means by a name; None where the page has nothing of that name."""
        if name is None:
            return Target("page") if home is None else Target("zone", home, self.zones[home])
        if name == PAGE:
            return Target("page")
        near = sorted(range(len(self.zones)), key=lambda n: abs(n - (home or 0)))
        exact = [Target("zone", n, name) for n in near if self.zones[n] == name]
        alike = [Target("zone", n, self.zones[n]) for n in near if is_called(self.zones[n], name)]
        holding = [Target("block", n, name) for n in near if name in self.blocks[n]]
        own = [one for one in (*alike, *holding) if one.zone == home]
        layers = [Target("layer", None, name)] if name in self.layers else []
        return next(iter((*exact, *own, *alike, *holding, *layers)), None)

    def picture(self, target: Target) -> Picture[Any] | LabelledDrawing[Any] | None:
        """The picture, sign or drawing that a block or a layer is. One that runs over the edge of the page grows with that, and has
        no places before.
        """
        if target.kind == "layer":
            named = [one.layer for one in listed(self._zones, self._page) if one.layer.name == target.name]
            found: Any = inner(named[0].content) if named else None
        elif target.kind == "block" and target.zone is not None:
            found = _blocks(self._zones[target.zone]).get(target.name)
        else:
            return None
        if isinstance(found, LabelledDrawing) or (isinstance(found, Picture) and not found.bleed):
            return found
        return None

    @property
    def known(self) -> list[str]:
        """All names."""
        blocks = [name for names in self.blocks for name in names]
        return list(dict.fromkeys(str(n) for n in (*self.zones, *blocks, *self.layers, PAGE) if n))


def _ids(zone: Zone[Any]) -> tuple[str, ...]:
    return tuple(_blocks(zone))


@by_identity(64)
def _blocks(zone: Zone[Any]) -> dict[str, Any]:
    """The blocks of a zone that have a name."""
    found: dict[str, Any] = {}
    for node in walked((zone.blocks, zone.columns)):
        if isinstance(node, LayoutItem) and node.id:
            found.setdefault(str(node.id), inner(node.block))
    return found
