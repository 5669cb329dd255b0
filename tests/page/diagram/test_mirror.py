"""A right-to-left page is an exact mirror: every part, within 0.1 mm; words, digits and money only change places."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from leafletgen.core.geometry import MM, Rect, Transform
from leafletgen.core.path import Path
from leafletgen.page.diagram.draw import SizedGraph, draw
from leafletgen.page.diagram.graph import Graph
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Shape, TagStart, walk

U, WIDTH, HEIGHT = 10.0, 310.0, 134.0
Sizer = Callable[..., SizedGraph]


def drawn(graph: SizedGraph, rtl: bool) -> Frame:
    return draw(graph, WIDTH, HEIGHT, 1.12 * U, rtl, "alt").frame


def own_shapes(frame: Frame) -> list[Path]:
    """Discs, boxes, shafts, heads, badges, tabs: all that is not inside a sign or a text."""
    return [item.path for _, item in frame.items if isinstance(item, Shape)]


def groups(frame: Frame) -> list[Rect]:
    return [Rect(*point, *item.frame.size) for point, item in frame.items if isinstance(item, Group)]


def digits(frame: Frame) -> list[Rect]:
    """Ink of the numbers on the badges."""
    found = []
    for point, item in frame.items:
        if isinstance(item, GlyphRun):
            [glyph] = item.glyphs
            ink, k = item.face.extents(glyph.gid), item.size / item.face.upem
            assert ink is not None
            x, y = point.x + (glyph.dx + ink.xmin) * k, point.y - (glyph.dy + ink.ymax) * k
            found.append(Rect(x, y, (ink.xmax - ink.xmin) * k, (ink.ymax - ink.ymin) * k))
    return found


@pytest.mark.parametrize("case", ["parcel", "cash", "account"])
def test_every_part_is_mirrored(size: Sizer, flagship: Mapping[str, Graph], case: str) -> None:
    graph = size(flagship[case])
    one, two = drawn(graph, False), drawn(graph, True)
    flip = Transform.mirror(WIDTH)

    assert len(own_shapes(one)) > 14
    for a, b in zip(own_shapes(one), own_shapes(two), strict=True):
        for s, t in zip(a.transformed(flip).segments, b.segments, strict=True):
            assert [tuple(p) for p in t.points] == [pytest.approx(tuple(p), abs=0.1 * MM) for p in s.points]
    for c, d in zip(groups(one), groups(two), strict=True):
        assert tuple(d) == pytest.approx(tuple(c.mirrored(WIDTH)), abs=0.1 * MM)
    assert len(digits(one)) == 3
    for e, f in zip(digits(one), digits(two), strict=True):
        assert tuple(f.center) == pytest.approx(tuple(e.mirrored(WIDTH).center), abs=0.1 * MM)


def test_money_is_not_turned_round_but_the_shop_is(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    graph = size(flagship["cash"])

    def signs(rtl: bool) -> list[tuple[object, ...]]:
        inside = [item.frame for _, item in drawn(graph, rtl).items if isinstance(item, Group)]
        return [tuple(w.item for w in walk(f) if isinstance(w.item, Shape)) for f in inside]

    one, two = signs(False), signs(True)
    same = [a == b for a, b in zip(one, two, strict=True) if a]

    # recruiter, student, online shop; bank card, cash, cash
    assert same == [True, True, False, False, True, True]


def test_numbers_stand_in_the_middle_of_their_badges_by_their_ink(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    graph = size(flagship["cash"])
    frame = drawn(graph, False)
    from leafletgen.page.diagram.place import best

    placed = best(graph, WIDTH, 1.12 * U, HEIGHT)
    dy = (HEIGHT - placed.bounds.height) / 2 - placed.bounds.y
    for arrow, ink in zip(placed.arrows, digits(frame), strict=True):
        assert tuple(ink.center) == pytest.approx((arrow.badge.x, arrow.badge.y + dy), abs=0.05)


def test_the_picture_is_one_figure_with_its_alternative_text(
    size: Sizer, flagship: Mapping[str, Graph]
) -> None:
    frame = drawn(size(flagship["cash"]), False)
    tags = [item.tag for _, item in frame.items if isinstance(item, TagStart)]

    assert [t.role for t in tags] == ["Figure"]
    assert tags[0].alt == "alt"
    assert frame.size == (WIDTH, HEIGHT)


def test_labels_are_real_text(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    frame = drawn(size(flagship["cash"], {"shop": "Cash machine"}), False)
    texts = " ".join(w.item.text for w in walk(frame) if isinstance(w.item, GlyphRun))

    assert {"Cash", "machine", "You", "Gang", "1", "2", "3"} <= set(texts.split())


def test_the_caller_may_say_where_the_centre_line_is(size: Sizer, flagship: Mapping[str, Graph]) -> None:
    for graph in flagship.values():
        frame = draw(size(graph), WIDTH, 160.0, 1.12 * U, False, "alt", center=80.0).frame
        discs = [p.bounds for p in own_shapes(frame) if p.bounds.width == pytest.approx(5.9 * U, abs=0.01)]
        badge = discs[0].center

        assert badge.y == pytest.approx(80.0)
