"""Pictures and backgrounds at the edge of a page: what touches it runs over the trim, as far as the page's bleed reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import IDENTITY, Point, Rect, Size, Transform
from leafletgen.page.blocks.zone import PageSpec
from leafletgen.text.ir.frame import Frame, Group, PageSide, Placed, Refill, bounds

TOUCH = 0.5
"""Points: nearer to an edge is on it."""

SIDES: tuple[PageSide, ...] = ("left", "top", "right", "bottom")


def run_over(
    frame: Frame, page: PageSpec, rooms: Mapping[str, Rect], rtl: bool
) -> tuple[Frame, list[Diagnostic]]:
    """The page's frame with all that touches its edge made larger there, and pictures that are to reach it and cannot.

    `rooms`: where the content of each zone stands. A picture whose layout says so (`bleed`) crosses the margin and the room above
    or below the content, where nothing else of the page lies between.
    """
    runner = _Runner(page, rooms, rtl)
    return runner.frame(frame, IDENTITY, None), runner.found


def _sides(box: Rect) -> dict[PageSide, float]:
    return {"left": box.x, "top": box.y, "right": box.right, "bottom": box.bottom}


def _beyond(side: PageSide, inner: float, outer: float) -> float:
    """How far `outer` lies outside `inner` on that side."""
    return inner - outer if side in ("left", "top") else outer - inner


class _Runner:
    def __init__(self, page: PageSpec, rooms: Mapping[str, Rect], rtl: bool) -> None:
        sheet = Rect(0, 0, page.trim.width + 2 * page.bleed, page.trim.height + 2 * page.bleed)
        self.edge = sheet.grown(-page.bleed - page.frame)
        self.reach = self.edge if page.frame else sheet
        self.rooms = rooms
        self.rtl = rtl
        self.found: list[Diagnostic] = []

    def frame(self, frame: Frame, to_page: Transform, zone: str | None) -> Frame:
        """A frame with what lies in it made larger; the same one where nothing is."""
        if "backdrop" not in frame.rare:
            return frame
        items: list[Placed] = []
        for placed in frame.items:
            point, item = placed
            if isinstance(item, Group):
                inner = item.transform.then(to_page.at(point))
                key = item.key if zone is None and item.key in self.rooms else zone
                if item.backdrop is not None:
                    placed = self._grown(placed, item, item.backdrop, inner, key)
                else:
                    within = self.frame(item.frame, inner, key)
                    placed = placed if within is item.frame else Placed(point, replace(item, frame=within))
            items.append(placed)
        changed = any(new is not old for new, old in zip(items, frame.items, strict=True))
        return Frame(frame.size, tuple(items)) if changed else frame

    def _grown(
        self, placed: Placed, group: Group, backdrop: Refill, here: Transform, zone: str | None
    ) -> Placed:
        if here.b or here.c or here.a <= 0 or not backdrop.over:  # turned, it stands at no edge
            return placed
        box = _sides(here.apply_rect(bounds(group.frame)))
        more = {side: self._more(side, box[side], backdrop, zone) / here.a for side in backdrop.over}
        left, top, right, bottom = (more.get(side, 0.0) for side in SIDES)
        if not any((left, top, right, bottom)):
            return placed
        size = Size(group.frame.size.width + left + right, group.frame.size.height + top + bottom)
        larger = replace(backdrop.filling(size), transform=group.transform, key=group.key)
        by = group.transform
        return Placed(Point(placed.point.x - left * by.a, placed.point.y - top * by.d), larger)

    def _more(self, side: PageSide, at: float, backdrop: Refill, zone: str | None) -> float:
        """Points on the page by which it must grow on a side."""
        if _beyond(side, at, _sides(self.edge)[side]) < TOUCH or (
            backdrop.asked and self._free(side, at, zone)
        ):
            return max(0.0, _beyond(side, at, _sides(self.reach)[side]))
        if backdrop.asked:
            self.found.append(
                diagnostic("picture-bleed-blocked", backdrop.span, side=self._word(side), box=zone or "")
            )
        return 0.0

    def _free(self, side: PageSide, at: float, zone: str | None) -> bool:
        """Whether nothing but a margin lies between a picture's side and the edge of the page."""
        # The cells of a page's grid stand in no zone: they share the page's one room.
        room = self.rooms.get(zone or "") or (
            next(iter(self.rooms.values())) if len(self.rooms) == 1 else None
        )
        if room is None or _beyond(side, at, _sides(room)[side]) > TOUCH:
            return False
        outer = (_sides(other)[side] for other in self.rooms.values())
        return all(_beyond(side, at, other) < TOUCH for other in outer)

    def _word(self, side: PageSide) -> str:
        if side in ("top", "bottom"):
            return "before" if side == "top" else "after"
        return "start" if (side == "left") != self.rtl else "end"
