"""Common lines that follow the fitted size of a text: what stands on them, and what gives way for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.page.blocks.test_baseline import WORDS
from tests.page.blocks.test_contract import cases

from leafletgen.core.geometry import Length, Size
from leafletgen.engine.layout.pages import Containers, LaidPage, lay_out
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.callout import Callout
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.listing import Listing
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kit import Block, Kit, Measure, Texts
from leafletgen.page.blocks.stack import Column, Stack
from leafletgen.page.blocks.zone import PageSpec, Zone
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.text.ir.richtext import RichText

BODY, HEAD = "size body", "size head"
ORDER = (BODY, HEAD)


@cache
def kit(tag: str) -> Kit:
    """The kit of the frames' project. Its body text has a pitch that no heading has."""
    return cases(tag)[0].kit


def own(tag: str, key: str, copies: int = 1) -> RichText:
    return RichText.plain((WORDS[tag] * copies).strip(), tag, key)


def block(tag: str, kind: int, key: str) -> Block:
    """One of the kinds that stand on lines, or between what does."""
    made: tuple[Block, ...] = (
        Heading(own(tag, f"{key}.head")),
        Paragraph(own(tag, f"{key}.body", 2)),
        Listing(Texts(key, (own(tag, f"{key}.s1"), own(tag, f"{key}.s2", 2)))),
        Listing(Texts(key, (own(tag, f"{key}.n1", 2), own(tag, f"{key}.n2"))), "number"),
        Picture(Length(23.3, "pt"), "flag"),
        Callout((Heading(own(tag, f"{key}.boxed")), Paragraph(own(tag, f"{key}.inside", 2)))),
        Stack((Heading(own(tag, f"{key}.over")), Paragraph(own(tag, f"{key}.under")))),
    )
    return made[kind]


def zone(tag: str, columns: tuple[tuple[int, ...], ...], spread: Any, said: Baseline | None) -> Zone[Any]:
    made = (
        Column[Any](tuple(block(tag, kind, f"c{n}.b{at}") for at, kind in enumerate(kinds)), spread=spread)
        for n, kinds in enumerate(columns)
    )
    return Zone("main", Measure(None), columns=tuple(made), baseline=said)


def page(held: Zone[Any], height: float, name: str = "front", width: float = 420.0) -> PageSpec:
    return PageSpec(name, Size(width, height), 0.0, 10.0, 0.0, (held,), (), None)


def laid(tag: str, held: Zone[Any], height: float) -> LaidPage:
    (made,) = lay_out([page(held, height)], kit(tag), ORDER)
    return made


def base_lines(made: LaidPage) -> dict[str, list[float]]:
    """Of each text, without numbers in discs."""
    found: dict[str, list[float]] = {}
    for item, place, _ in walk(made.sheet.frame):
        if isinstance(item, GlyphRun) and item.place is not None:
            found.setdefault(item.place.message, []).append(place.f)
    return {key: sorted(set(own)) for key, own in found.items()}


def step(tag: str, made: LaidPage) -> float:
    return kit(tag).pitch("body") * made.sizes.get(BODY, 1.0) / 2


def off(y: float, line: float, step: float) -> float:
    """How far a base line is from the nearest line."""
    rest = (y - line) % step
    return min(rest, step - rest)


kinds = st.lists(st.integers(0, 6), min_size=1, max_size=4).map(tuple)
layouts = st.tuples(
    st.sampled_from(sorted(WORDS)),
    st.lists(kinds, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["start", "center", "end", "between"]),
    st.floats(150, 1500),
)


@given(layouts)
@settings(max_examples=30)
def test_texts_that_stand_on_lines_share_them(
    drawn: tuple[str, tuple[tuple[int, ...], ...], str, float],
) -> None:
    tag, columns, spread, height = drawn
    made = laid(tag, zone(tag, columns, spread, Baseline(None, "body")), height)
    found, apart = base_lines(made), step(tag, made)
    aligned = {fit.key: fit for fit in made.fits if fit.aligned}
    # Of headings the first line: the others have a pitch of their own.
    heard = [
        y for key, fit in aligned.items() for y in (found[key] if fit.variable == BODY else found[key][:1])
    ]

    assert all(off(y, heard[0], apart) < 0.05 for y in heard)
    assert all(fit.aligned is not None for fit in made.fits if fit.key)


@given(layouts)
@settings(max_examples=30)
def test_lines_give_way_before_texts_do(drawn: tuple[str, tuple[tuple[int, ...], ...], str, float]) -> None:
    tag, columns, spread, height = drawn
    plain = laid(tag, zone(tag, columns, spread, None), height)
    lined = laid(tag, zone(tag, columns, spread, Baseline(None, "body")), height)

    assert [d.code for d in lined.diagnostics] == [d.code for d in plain.diagnostics]
    for name, size in plain.sizes.items():
        design = kit(tag).shrink_steps[name].design * kit(tag).language.size
        assert lined.sizes[name] >= size - 0.02 * design - 1e-6
    if not any(fit.aligned for fit in lined.fits):
        assert lined.sizes == plain.sizes
        assert base_lines(lined) == base_lines(plain)


@given(layouts)
@settings(max_examples=25)
def test_texts_keep_their_distance_on_lines(
    drawn: tuple[str, tuple[tuple[int, ...], ...], str, float],
) -> None:
    tag, columns, spread, _ = drawn
    made = laid(tag, zone(tag, columns, spread, Baseline(None, "body")), 3000.0)
    apart = 2 * step(tag, made)

    for items in (("s1", "s2"), ("n1", "n2")):
        for key, own in base_lines(made).items():
            if key.endswith(items[0]):
                (first, *_) = base_lines(made)[key.removesuffix(items[0]) + items[1]]
                assert first - own[-1] > apart + 0.2 * made.sizes.get(BODY, 0.0)


@pytest.mark.parametrize("tag", sorted(WORDS))
@pytest.mark.parametrize("spread", ["start", "between"])
def test_with_room_every_line_is_on_the_lines_of_its_size(tag: str, spread: str) -> None:
    columns = ((0, 1, 3), (5, 6), (4, 2, 1))
    made = laid(tag, zone(tag, columns, spread, Baseline(None, "body")), 1200.0)

    assert all(fit.aligned for fit in made.fits if fit.key)
    assert {fit.variable for fit in made.fits if fit.key} >= {BODY, HEAD}


@pytest.mark.parametrize("tag", sorted(WORDS))
def test_panels_share_their_lines(tag: str) -> None:
    held = [zone(tag, (kinds,), "start", Baseline(None, "body")) for kinds in ((0, 1), (6, 3), (4, 1))]
    pages = [page(one, 700.0, f"p{n}", 300.0) for n, one in enumerate(held)]
    made = lay_out(pages, kit(tag), ORDER)
    tops = [base_lines(one) for one in made]
    known = [
        y
        for one, found in zip(made, tops, strict=True)
        for fit in one.fits
        if fit.variable == BODY
        for y in found[fit.key]
    ]

    assert all(fit.aligned for one in made for fit in one.fits)
    assert max(off(y, known[0], step(tag, made[0])) for y in known) < 0.05


def test_headings_leave_the_lines_before_texts_do() -> None:
    """There is a height at which running text stands on lines and headings do not; never the other way round."""
    held = zone("en", ((0, 1, 0, 1, 0, 1), (1, 3)), "start", Baseline(None, "body"))
    seen = set()
    for height in range(250, 420, 5):
        made = laid("en", held, float(height))
        of = [{fit.aligned for fit in made.fits if fit.variable == name} for name in (BODY, HEAD)]
        seen.add((of[0] == {True}, True in of[1]))

    assert seen >= {(True, True), (True, False), (False, False)}
    assert (False, True) not in seen


def test_gaps_between_texts_shrink_for_lines_and_sizes_by_a_step_at_most() -> None:
    """From the height at which all stand to that at which none does, what gave way is told in this order."""
    held, plain = (zone("en", ((0, 1, 3), (1, 2)), "start", said) for said in (Baseline(None, "body"), None))
    smaller = []
    for height in range(180, 330, 5):
        before, after = laid("en", plain, float(height)), laid("en", held, float(height))
        if any(fit.aligned for fit in after.fits):
            smaller.append(round(before.sizes[BODY] / after.sizes[BODY], 3))

    assert 1.0 in smaller
    assert max(smaller) <= 1.03


def test_a_zone_with_lines_of_a_distance_is_as_it_was() -> None:
    held = zone("en", ((0, 1), (3,)), "start", Baseline(Length(7, "pt")))
    made = laid("en", held, 900.0)
    tops = [y for own in base_lines(made).values() for y in own]

    assert all(off(y, tops[0], 7.0) < 0.01 for y in tops)
    assert all(fit.aligned is None for fit in made.fits)


def test_a_name_of_the_page_holds_for_zones_that_say_nothing() -> None:
    held = zone("en", ((0, 1), (3,)), "start", None)
    (made,) = lay_out([replace(page(held, 900.0), baseline=Baseline(None, "body"))], kit("en"), ORDER)

    assert all(fit.aligned for fit in made.fits if fit.key)


def test_containers_on_lines_are_kept() -> None:
    """A second layout of the same texts measures and sets nothing anew."""
    held: Zone[Any] = zone("en", ((0, 1), (3,)), "start", Baseline(None, "body"))
    kept = Containers()
    first = lay_out([page(held, 900.0)], kit("en"), ORDER, kept)
    containers: Mapping[Any, Any] = dict(kept)
    second = lay_out([page(held, 900.0)], kit("en"), ORDER, kept)

    assert len(kept) == 2
    assert all(kept[key] is one for key, one in containers.items())
    assert first[0].sheet == second[0].sheet


def test_lines_are_half_a_pitch_apart() -> None:
    made = laid("en", zone("en", ((1, 3), (2,)), "start", Baseline(None, "body")), 900.0)
    found = sorted({y for own in base_lines(made).values() for y in own})

    assert all(
        abs((b - a) / step("en", made) - round((b - a) / step("en", made))) < 0.01 for a, b in pairwise(found)
    )
    assert any(round((b - a) / step("en", made)) % 2 for a, b in pairwise(found))
