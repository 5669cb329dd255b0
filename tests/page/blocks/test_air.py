"""Room between texts: never less than between the lines of a text; marks and readings stand in it, and open nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from tests.page.blocks.test_contract import cases

from leafletgen.core.geometry import Length
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.listing import Listing, Steps
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.quote import Quote
from leafletgen.page.blocks.kit import Kit, Texts
from leafletgen.page.blocks.prose import APART
from leafletgen.page.blocks.stack import Column, Columns, Stack
from leafletgen.text.ir.frame import Frame, GlyphRun, Shape, walk
from leafletgen.text.ir.richtext import RichText, Ruby, StyleRun

WORDS = {
    "en": "They pay you a share and so make you part of the crime. ",
    "ja": "あなたが知らないうちに犯罪の一員にしてしまいます。",
    "ar": "تدفع لك نصيبًا من المال فتجعلك شريكًا في الجريمة. ",
    "km": "ពួកគេចែកលុយឱ្យអ្នកមួយចំណែក ហើយធ្វើឱ្យអ្នកក្លាយជាអ្នកសមគំនិត។ ",
}
tongues = pytest.mark.parametrize("tag", WORDS)


def kit(tag: str) -> Kit:
    return cases(tag)[0].kit


def spaced(tag: str, token: str, points: float) -> Kit:
    made = kit(tag)
    return replace(made, look=replace(made.look, space={**made.look.space, token: Length(points, "pt")}))


def text(tag: str, copies: int = 1) -> RichText:
    return RichText.plain((WORDS[tag] * copies).strip(), tag)


def baselines(frame: Frame) -> list[float]:
    """Heights of the lines, from the top, numbers in discs aside."""
    return sorted(
        {
            round(place.f, 1)
            for item, place, *_ in walk(frame)
            if isinstance(item, GlyphRun) and not item.text.strip().isdigit()
        }
    )


def steps_of(frame: Frame) -> list[float]:
    return [b - a for a, b in pairwise(baselines(frame))]


@tongues
def test_paragraphs_stand_farther_apart_than_lines(tag: str) -> None:
    made = kit(tag)
    two = RichText.plain(f"{WORDS[tag].strip()}\n\n{(WORDS[tag] * 4).strip()}", tag)

    first, *others = steps_of(Paragraph(two).arrange(made, 900.0, None, {}).frame)

    assert len(others) >= 1
    assert first > max(others) + 0.5


@tongues
def test_items_stand_no_nearer_than_lines(tag: str) -> None:
    made = kit(tag)
    short, long = text(tag), text(tag, 4)

    items = steps_of(Listing(Texts("k", (short, short))).arrange(made, 900.0, None, {}).frame)
    lines = steps_of(Listing(Texts("k", (long,))).arrange(made, 900.0, None, {}).frame)

    assert items[0] >= lines[0] - 0.1


@tongues
def test_blocks_of_text_stand_no_nearer_than_lines(tag: str) -> None:
    made = kit(tag)
    parts: tuple[Any, ...] = (Paragraph(text(tag)), Paragraph(text(tag, 4)))
    close = Stack(parts, gap=Length(0.1, "pt"))

    first, *others = steps_of(close.arrange(made, 900.0, None, {}).frame)

    assert first >= min(others) - 0.2  # rounded twice
    assert close.measure(made, 900.0, {}).height == pytest.approx(
        close.arrange(made, 900.0, None, {}).frame.size.height
    )


def test_a_stated_gap_that_is_larger_stays() -> None:
    made = kit("en")
    parts: tuple[Any, ...] = (Heading(text("en")), Paragraph(text("en")))
    heights = [Stack(parts, gap=Length(gap, "pt")).measure(made, 900.0, {}).height for gap in (40, 50)]

    assert heights[1] - heights[0] == pytest.approx(10)


def test_bubbles_are_of_one_height_whatever_marks_their_words_have() -> None:
    made = spaced("ar", "bubble-block", 8.0)
    words = ("«استلم طردًا فقط!»", "«اسحب النقود فقط!»", "«افتح حسابًا فقط!»")
    heights = {round(Quote(RichText.plain(word, "ar")).measure(made, 400.0, {}).height, 3) for word in words}

    assert len(heights) == 1


def test_items_come_nearer_beside_their_discs_where_the_gap_gives_way() -> None:
    """Texts of two lines: at the floor of the gap, a disc stands beside the end of the text above."""
    long = text("en", 3)
    distances = []
    for gap in (12.0, 2.0):
        made = spaced("en", "badge", 30.0)
        made = replace(made, look=replace(made.look, space={**made.look.space, "step": Length(gap, "pt")}))
        frame = Steps(Texts("k", (long, long))).arrange(made, 300.0, None, {}).frame
        lines = baselines(frame)
        half = len(lines) // 2
        distances.append(lines[half] - lines[half - 1] - (lines[1] - lines[0]))
    wide, close = distances

    assert 0 <= close < wide - 10.0  # more than the gap itself gave


def test_marks_that_stay_beside_the_disc_open_no_list() -> None:
    made = spaced("ar", "badge", 30.0)
    words = ("أنت تستلم الطرد بدلًا منهم.", "أنت تسلّمه أو ترسله إليهم.", "أنت تسلّمهم النقود.")
    items = tuple(RichText.plain(word, "ar") for word in words)
    block = Steps(Texts("k", items))
    frame = block.arrange(made, 400.0, None, {}).frame

    discs = [place.f for item, place, *_ in walk(frame) if isinstance(item, Shape)]
    even = 30.0 + made.space("step")
    assert [b - a for a, b in pairwise(discs)] == pytest.approx([even, even], abs=0.01)
    assert frame.size.height == pytest.approx(block.measure(made, 400.0, {}).height)


RULED = {**WORDS, "ko": "그들은 몫을 주고 당신을 범죄에 끌어들입니다. ", "bo": "ཁོ་ཚོས་ཁྱེད་ལ་དངུལ་སྤྲོད་ཀྱི་ཡོད། "}


def readings(copies: int = 1) -> RichText:
    """Easy Japanese with a reading over its first word in every sentence."""
    sentence = "犯罪のなかまになります。"
    chars = sentence * copies
    return RichText(
        chars, "ja", (StyleRun(0, len(chars)),),
        tuple(Ruby(n, n + 2, "はんざい", "group") for n in range(0, len(chars), len(sentence))),
    )  # fmt: skip


@pytest.mark.parametrize("role", ["body", "step"])
@pytest.mark.parametrize("tag", [*RULED, "readings"])
def test_texts_stand_a_quarter_of_their_size_farther_apart_than_lines(tag: str, role: str) -> None:
    """Whatever the layout's gaps are: items, paragraphs of a text, a text and a list, texts of a stack (decision 040)."""
    made = spaced(tag if tag in RULED else "ja", "step", 0.5)
    made = replace(made, readings=frozenset(made.look.roles) if tag == "readings" else frozenset())
    long = readings(6) if tag == "readings" else RichText.plain((RULED[tag] * 6).strip(), tag)
    two = replace(long, chars=f"{long.chars}\n\n{long.chars}", runs=(), ruby=()) if tag in RULED else long
    close = Length(0.5, "pt")
    blocks: tuple[Any, ...] = (
        Listing(Texts("k", (long, long)), "none", role),
        Paragraph(two, role),
        Stack((Paragraph(long, role), Listing(Texts("k", (long, long)), "square", role)), gap=close),
        Stack((Paragraph(long, role), Paragraph(long, role)), gap=close),
    )
    for block in blocks:
        frame = block.arrange(made, 170.0, None, {}).frame
        size = max(item.size for item, *_ in walk(frame) if isinstance(item, GlyphRun))
        lines = [
            y for item, (*_, y), _ in walk(frame) if isinstance(item, GlyphRun) and item.size > 0.7 * size
        ]
        steps = [b - a for a, b in pairwise(sorted(set(lines))) if b - a > 0.1]
        apart = [step for step in steps if step > min(steps) + 0.1]

        assert len(steps) > 2
        if tag in RULED or not isinstance(block, Paragraph):
            assert apart
        assert all(step >= min(steps) + APART * size - 0.01 for step in apart)


@pytest.mark.parametrize("tag", RULED)
def test_base_lines_keep_their_distance_whatever_the_words(tag: str) -> None:
    """Marks and readings of a first line stand in the gap: columns that begin alike go on alike."""
    made = kit(tag)
    plain, marked = RichText.plain("ooo", tag), RichText.plain("Ệjgọ", tag)
    steps = [
        steps_of(
            Stack((Paragraph(one), Paragraph(two)), gap=Length(20, "pt")).arrange(made, 300.0, None, {}).frame
        )
        for one in (plain, marked)
        for two in (plain, marked)
    ]

    assert all(step == pytest.approx(steps[0], abs=0.11) for step in steps)


def test_headlines_of_a_role_have_one_pitch() -> None:
    """Whether or not an ascender meets a descender at a line's end."""
    words = ("moon room noon", "Lady Spring played jazzy")
    heads = [Heading(RichText.plain(one, "en"), role="title") for one in words]
    one, two = (steps_of(head.arrange(kit("en"), 130.0, None, {}).frame)[0] for head in heads)

    assert one == pytest.approx(two, abs=0.11)


def long_step(tag: str) -> Paragraph[Any]:
    return Paragraph(text(tag, 3), role="step")


@tongues
@pytest.mark.parametrize("spread", ["start", "end", "between"])
def test_above_an_edge_there_is_room_for_a_line(tag: str, spread: Any) -> None:
    """Where a band begins 3 points below a stack, its last base line is a line's pitch away; in an open room it is not."""
    made, pad = kit(tag), 3.0
    blocks = (long_step(tag), long_step(tag))
    edged = Stack[Any](blocks, Length(1, "pt"), spread, below=Length(pad, "pt"))
    need = edged.measure(made, 170.0, {}).height
    lines = baselines(edged.arrange(made, 170.0, need + 40.0, {}).frame)
    pitch = min(b - a for a, b in pairwise(lines))

    assert need + 40.0 + pad - lines[-1] >= pitch - 0.2
    assert need > Stack[Any](blocks, Length(1, "pt"), spread).measure(made, 170.0, {}).height


def test_readings_over_one_column_lower_the_one_beside_it() -> None:
    made = kit("ja")
    bare = Paragraph(RichText.plain("犯罪のなかま", "ja"))
    columns = Columns((Column((Paragraph(readings()),)), Column((bare,))))
    frame = columns.arrange(made, 400.0, None, {}).frame
    size = max(item.size for item, *_ in walk(frame) if isinstance(item, GlyphRun))

    assert (
        len(
            {
                round(y, 2)
                for item, (*_, y), _ in walk(frame)
                if isinstance(item, GlyphRun) and item.size == size
            }
        )
        == 1
    )
    assert frame.size.height == pytest.approx(columns.measure(made, 400.0, {}).height)
