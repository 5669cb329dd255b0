"""One block or one diagram of an edition by itself, as it stands on its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.engine.edition import Edition
from leafletgen.engine.layout.bands import contents
from leafletgen.engine.localizing.localize import Localized
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.rooms import rooms_of
from leafletgen.text.ir.frame import Frame, Group, Placed, Shape, walk

PAPER = "paper"
"""The ground that is not painted."""


def block_names(edition: Edition) -> tuple[str, ...]:
    """The names of all blocks of an edition: the id of a zone, and the paths of what stands in it (`ask/column.1`)."""
    return tuple(dict.fromkeys(name for name, _ in _groups(edition)))


def block(edition: Edition, name: str) -> Frame | None:
    """The frame of a block on the ground that it stands on; None where no sheet of the edition has it."""
    found = next((frame for known, frame in _groups(edition) if known == name), None)
    if found is None:
        return None
    localized = edition.localized()
    grounds = {zone.id: zone.ground for page in localized.pages for zone in page.zones}
    return _grounded(found, localized.kit, grounds.get(name.partition("/")[0], PAPER))


def diagram_names(edition: Edition) -> tuple[str, ...]:
    """The names of the diagrams that the sheets of an edition show."""
    return tuple(dict.fromkeys(str(one.of) for _, one, _ in placed_diagrams(edition.localized())))


def diagram(edition: Edition, name: str) -> Frame | None:
    """A diagram, its labels as large as they can be; None where no sheet of the edition shows it."""
    for kit, found, width in placed_diagrams(edition.localized()):
        if found.of == name:
            frame = found.arrange(kit, width, None, found.alone(kit, width)).frame
            return _grounded(frame, kit, kit.ground)
    return None


def _groups(edition: Edition) -> Iterator[tuple[str, Frame]]:
    for page in edition.layout().pages:
        for item, _, keys in walk(page.frame):
            if isinstance(item, Group) and item.key is not None:
                yield "/".join((*keys, item.key)), item.frame


def _grounded(frame: Frame, kit: Kit, ground: str) -> Frame:
    """A frame on its ground, with as much of that round it as zones have above and below."""
    if ground == PAPER:
        return frame
    pad = kit.space("zone")
    size = Size(frame.size.width + 2 * pad, frame.size.height + 2 * pad)
    whole = Shape(rectangle(Rect(0, 0, *size)), fill=kit.on(ground).ground_paint)
    return Frame(size, (Placed(Point(0, 0), whole), Placed(Point(pad, pad), Group(frame))))


def placed_diagrams(localized: Localized) -> Iterator[tuple[Kit, Diagram[Any], float]]:
    """All diagrams of an edition with the width that they have."""
    for page in localized.pages:
        for one in contents(page, localized.kit):
            for part in (
                part for room in rooms_of(one.content, one.kit, one.width, 0.0) for part in room.parts
            ):
                yield from ((one.kit, found, part.width) for found in _within(part.block))


def _within(node: Any) -> list[Diagram[Any]]:
    found: list[Diagram[Any]] = []

    def look(part: Any) -> Any:
        if isinstance(part, Diagram):
            found.append(part)
        return part

    mapped(node, look)
    return found
