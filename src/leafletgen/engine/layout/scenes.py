"""What layers hang on: a group of a laid-out page and its box; of a picture, where it is seen, where its named places are, and
whether it was turned round.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.text.ir.frame import DrawnScene, Frame, Group, Placed, RasterImage, TagEnd, TagStart, bounds


class ShownPicture(NamedTuple):
    """What is seen of a picture, its places on the page, and the map from the picture to the page."""

    box: Rect
    places: Mapping[str, Point]
    mirrored: bool
    by: Transform

    @property
    def turns_round(self) -> bool:
        """Whether it is turned by a quarter: where pages begin at the right, the other way, so that what is up on the one page is down
        on the other.
        """
        return abs(self.by.a) < abs(self.by.b)


def picture_in(placed: Placed, by: Transform = IDENTITY, window: Rect | None = None) -> ShownPicture | None:
    """The first picture in a group."""
    point, item = placed
    here = by.at(point)
    if isinstance(item, RasterImage):
        return _shown(Rect(0, 0, *item.size), DrawnScene((), mirrored=False), here, window)
    if not isinstance(item, Group):
        return None
    inside = item.transform.then(here)
    if item.clip:
        edge = inside.apply_rect(item.outline.bounds if item.outline else bounds(item.frame))
        window = edge if window is None else edge.shared(window)
    return _of(item.frame, inside, window)


def _of(frame: Frame, by: Transform, window: Rect | None) -> ShownPicture | None:
    if frame.scene is not None:
        return _shown(bounds(frame), frame.scene, by, window)
    found = (picture_in(placed, by, window) for placed in frame.items)
    return next((one for one in found if one is not None), None)


def _shown(own: Rect, scene: DrawnScene, by: Transform, window: Rect | None) -> ShownPicture:
    box = by.apply_rect(own)
    flipped = by.a * by.d - by.b * by.c < 0
    places = {name: by.apply(point) for name, point in scene.places}
    return ShownPicture(box if window is None else box.shared(window), places, scene.mirrored != flipped, by)


def group_of(placed: Placed, key: str, by: Transform = IDENTITY) -> tuple[Placed, Transform] | None:
    """The first group of that key in a group, and the map of what it stands in to the page."""
    point, item = placed
    if not isinstance(item, Group):
        return None
    if item.key == key:
        return placed, by
    here = item.transform.then(Transform.move(*point)).then(by)
    found = (group_of(inside, key, here) for inside in item.frame.items)
    return next((one for one in found if one is not None), None)


def box_of(placed: Placed, by: Transform) -> Rect:
    """The box of a group; of one that only places a smaller thing, the thing's."""
    point, group = placed
    assert isinstance(group, Group)  # it has a key
    return _thing(group.frame, group.transform.then(Transform.move(*point)).then(by))


def _thing(frame: Frame, by: Transform) -> Rect:
    things = [p for p in frame.items if not isinstance(p.item, TagStart | TagEnd)]
    if len(things) == 1:
        point, item = things[0]
        if isinstance(item, Group):
            return _thing(item.frame, item.transform.then(by.at(point)))
        if isinstance(item, RasterImage):
            return by.at(point).apply_rect(Rect(0, 0, *item.size))
    return by.apply_rect(Rect(0, 0, *frame.size))


def turned_back(frame: Frame, layer: LayoutLayer[Any]) -> Frame:
    """What a layer shows as it is on a page that is not turned round: a shape, and a picture that was turned round with the page."""
    picture = picture_in(Placed(Point(0, 0), Group(frame)))
    own = inner(layer.block) if layer.block is not None else None
    turned = own is None or (isinstance(own, Picture) and picture is not None and picture.mirrored)
    if not turned:
        return frame
    return Frame(frame.size, (Placed(Point(0, 0), Group(frame, Transform.mirror(frame.size.width))),))
