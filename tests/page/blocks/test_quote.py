"""A speech bubble: its tail, and the head of who speaks."""

from __future__ import annotations

from typing import Any

import pytest
from tests.page.blocks.test_air import kit, text

from leafletgen.core.geometry import Rect
from leafletgen.page.blocks.kinds.quote import Quote
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.ir.frame import GlyphRun, Shape, walk

WIDE = 220.0


def drawn(made: Kit, block: Quote[Any]) -> tuple[list[Rect], Rect, float]:
    """Boxes of the shapes (bubble, tail, disc, sign), of the words, and the height."""
    frame = block.arrange(made, WIDE, None, {}).frame
    assert frame.size.height == pytest.approx(block.measure(made, WIDE, {}).height)
    shapes, words = [], Rect(0, 0, 0, 0)
    for item, to_page, *_ in walk(frame):
        if isinstance(item, Shape):
            shapes.append(to_page.apply_rect(item.path.bounds))
        elif isinstance(item, GlyphRun) and item.ink:
            box = to_page.apply_rect(item.ink)
            words = words.union(box) if words.width else box
    return shapes, words, frame.size.height


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_tail_above_or_below_points_near_the_start_within_the_block(tag: str) -> None:
    made = kit(tag)
    for tail in ("before", "after"):
        (bubble, point), _, tall = drawn(made, Quote[Any](text(tag), tail=tail))
        near = point.center.x if not made.rtl else WIDE - point.center.x

        assert near < WIDE / 3
        assert (point.y < bubble.y) == (tail == "before")
        assert min(point.y, bubble.y) == pytest.approx(0)
        assert max(point.bottom, bubble.bottom) == pytest.approx(tall)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_head_of_who_speaks_stands_at_the_tip_of_the_tail(tag: str) -> None:
    made = kit(tag)
    (bubble, point, disc, *_), words, tall = drawn(made, Quote[Any](text(tag), pictogram="recruiter"))
    far = disc.x if made.rtl else WIDE - disc.right

    assert far == pytest.approx(WIDE - disc.width), "at the start edge"
    assert point.center.y == pytest.approx(disc.center.y)
    assert (
        (point.x >= bubble.right - 1 and point.right <= disc.x + 0.01)
        if made.rtl
        else (point.right <= bubble.x + 1 and point.x >= disc.right - 0.01)
    )
    assert bubble.x < words.x
    assert words.right < bubble.right
    assert disc.y >= 0
    assert disc.bottom <= tall + 0.01


@pytest.mark.parametrize("ground", ["paper", "deep"])
def test_the_head_of_who_speaks_is_drawn_in_the_colours_of_the_bubble(ground: str) -> None:
    made = kit("en").on(ground)
    frame = Quote[Any](text("en"), pictogram="recruiter").arrange(made, WIDE, None, {}).frame
    paints = {one.item.fill for one in walk(frame) if isinstance(one.item, Shape)}
    bubble = made.on("bubble")

    assert paints == {bubble.ground_paint, bubble.ink}
    assert made.ground_paint not in paints
