"""A grid of baselines: every line of every text stands on it, whatever stands above, beside or round the text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.page.blocks.test_contract import cases

from leafletgen.core.geometry import Length
from leafletgen.page.blocks.callout import Callout
from leafletgen.page.blocks.grids.grid import Gridded, LayoutGrid
from leafletgen.page.blocks.grids.tracks import RowHeight
from leafletgen.page.blocks.kinds.cards import Card, Cards
from leafletgen.page.blocks.kinds.contacts import Contact, Contacts
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.listing import Listing, Steps
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.quote import Quote
from leafletgen.page.blocks.kit import Kit, Measure, Name, Texts
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.text.ir.frame import Frame, GlyphRun, walk
from leafletgen.text.ir.richtext import RichText

WORDS = {
    "en": "They pay you a share and so make you part of the crime. ",
    "ja": "あなたが知らないうちに犯罪の一員にしてしまいます。",
    "ar": "تدفع لك نصيبًا من المال فتجعلك شريكًا في الجريمة. ",
    "km": "ពួកគេចែកលុយឱ្យអ្នកមួយចំណែក ហើយធ្វើឱ្យអ្នកក្លាយជាអ្នកសមគំនិត។ ",
}
NOTHING: dict[str, int] = {}


def kit(tag: str, baseline: float) -> Kit:
    return replace(cases(tag)[0].kit, baseline=baseline)


def text(tag: str, copies: int = 1, paragraphs: int = 1) -> RichText:
    return RichText.plain("\n\n".join([(WORDS[tag] * copies).strip()] * paragraphs), tag, "t")


def baselines(frame: Frame) -> list[float]:
    """Of all runs but the numbers in discs."""
    return [
        place.f
        for item, place, _ in walk(frame)
        if isinstance(item, GlyphRun) and item.text.strip() and not item.text.strip().isdigit()
    ]


def off(frame: Frame, grid: float) -> float:
    """How far the worst baseline is from the next line of the grid."""
    return max(abs(y / grid - round(y / grid)) * grid for y in baselines(frame))


def blocks(tag: str) -> list[Any]:
    """One of each kind that holds texts."""
    one, long = text(tag), text(tag, 3)
    return [
        Heading(one), Paragraph(text(tag, 2, 2)), Listing(Texts("k", (one, long))), Steps(Texts("k", (long, one))),
        Quote(one), Callout((Heading(one), Paragraph(long))), Cards((Card(one, long), Card(one, None, "flag")), columns=1),
        Contacts((Contact("flag", Name("police"), text=one),)), Picture(Length(23.3, "pt"), "flag"),
        Listing(Texts("k", (one, long)), "number"),
    ]  # fmt: skip


@pytest.mark.parametrize("tag", WORDS)
@pytest.mark.parametrize("number", range(10))
def test_every_line_of_a_block_stands_on_the_grid(tag: str, number: int) -> None:
    block = blocks(tag)[number]
    for grid in (3.0, 7.3):
        made = Stack((block, Paragraph(text(tag)))).arrange(kit(tag, grid), 180.0, None, NOTHING)

        assert off(made.frame, grid) < 0.01


@given(
    st.sampled_from(sorted(WORDS)),
    st.floats(2, 12),
    st.lists(st.integers(0, 9), min_size=1, max_size=5),
    st.data(),
)
@settings(max_examples=40)
def test_texts_of_all_columns_share_their_baselines(
    tag: str, grid: float, numbers: list[int], data: st.DataObject
) -> None:
    made = kit(tag, grid)
    known = blocks(tag)
    columns = tuple(
        Column[Any]((known[n], Paragraph(text(tag))), pad_before=Length(data.draw(st.floats(0, 9)), "pt"))
        for n in numbers[:3]
    )
    spread = data.draw(st.sampled_from(["start", "center", "end", "between"]))
    boxed = tuple(Callout[Any]((known[n],), spread=spread) for n in numbers)
    rows = data.draw(st.lists(st.sampled_from(["content", "equal", "rest"]), min_size=1, max_size=3))
    own = LayoutGrid(
        (Measure(None), Measure(None)),
        tuple(RowHeight(row) for row in rows),
        (Length(5, "pt"),),
        stretch=True,
    )
    height = data.draw(st.floats(100, 2000))

    for content in (Columns(columns), Gridded[Any](own, boxed, spread=spread)):
        assert off(content.arrange(made, 400.0, height, NOTHING).frame, grid) < 0.01


@pytest.mark.parametrize("tag", WORDS)
@pytest.mark.parametrize("number", range(10))
def test_a_block_on_a_grid_needs_what_it_measured(tag: str, number: int) -> None:
    made, block = kit(tag, 4.0), Stack((blocks(tag)[number],))

    assert block.arrange(made, 180.0, None, NOTHING).frame.size.height == pytest.approx(
        block.measure(made, 180.0, NOTHING).height
    )


def test_a_grid_says_its_own() -> None:
    plain = kit("en", 0.0)
    own = LayoutGrid((), (), (), baseline=Length(5, "pt"))
    made = Gridded[Any](own, tuple(blocks("en")[:3]))

    assert off(made.arrange(plain, 200.0, None, NOTHING).frame, 5.0) < 0.01
    assert made.measure(plain, 200.0, NOTHING).height == pytest.approx(
        made.arrange(plain, 200.0, None, NOTHING).frame.size.height
    )


def test_lines_are_never_nearer_than_without_a_grid() -> None:
    for tag in WORDS:
        loose = Paragraph(text(tag, 4))
        here, there = (
            sorted(set(baselines(loose.arrange(kit(tag, grid), 180.0, None, NOTHING).frame)))
            for grid in (0.0, 5.0)
        )
        assert len(here) == len(there)
        assert there[1] - there[0] >= here[1] - here[0] - 0.01
