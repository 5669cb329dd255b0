"""The fit with the real text engine: words of all sorts of scripts in rooms of all sorts of widths."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.layout.rooms import kit as bare

from leafletgen.core.geometry import Length
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.engine.layout.fit import solve
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kit import Kit, Look
from leafletgen.page.blocks.stack import Stack
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import language

WORDS = {
    "en": "just receive a parcel and hand it over to them, they said; it was somebody else’s money after all",
    "ja": "荷物を 受け取る だけの 簡単な アルバイト です 口座を 売る、 貸す、 譲る ことも 犯罪 です。",
    "ar": "استلم الطرد فقط وسلمه لهم ثم خذ المال من الصراف الآلي وهذا كله جريمة",
    "km": "គ្រាន់តែ ទទួល កញ្ចប់ ឥវ៉ាន់ ហើយ ប្រគល់ ឱ្យ ពួកគេ ដក ប្រាក់ ពី ម៉ាស៊ីន",
    "th": "แค่ รับ พัสดุ แล้ว ส่ง ต่อ ให้ พวกเขา ถอน เงิน จาก ตู้ เอทีเอ็ม",
}
BALANCED = TypeRole(Length(12, "pt"), breaking="balanced")
RAGGED = TypeRole(Length(12, "pt"))
STEPPING = ShrinkSteps("size steps", 12.0, 6.0, 18.0)


@cache
def book() -> FontBook:
    return FontBook()


def kit(tag: str, role: TypeRole) -> Kit:
    known = language(tag)
    assert known is not None
    look = Look({}, {}, {}, {"body": role}, bare().look.space)
    return replace(
        bare(), language=known, book=book(), look=look, shrink_steps={STEPPING.name: STEPPING}, cache={}
    )


@st.composite
def rooms(draw: st.DrawFn) -> Container:
    tag = draw(st.sampled_from(sorted(WORDS)))
    role = draw(st.sampled_from([BALANCED, RAGGED]))
    blocks = []
    for number in range(draw(st.integers(1, 3))):
        words = draw(st.lists(st.sampled_from(WORDS[tag].split()), min_size=1, max_size=25))
        text = (" " if tag in ("en", "ar") else "").join(words)
        blocks.append(Paragraph(RichText.plain(text, tag, f"t{number}"), fit="steps"))
    made = kit(tag, role)
    return Container("zone", Stack(tuple(blocks)), made, draw(st.floats(60, 320)), draw(st.floats(15, 160)))


@given(rooms())
@settings(max_examples=60)
def test_the_least_rung_at_which_all_stands(room: Container) -> None:
    """By trying every rung: none above the found one will do. Smaller type never needs more room."""
    state = solve([room], room.kit.shrink_steps, [STEPPING.name])
    rung = state.get(STEPPING.name, 0)
    standing = [r for r in range(STEPPING.lowest + 1) if room.holds({STEPPING.name: r})]

    if standing:
        assert standing == list(range(standing[0], STEPPING.lowest + 1))
        assert max(rung, 0) == standing[0]
    else:
        assert room.excess(state) <= room.excess({STEPPING.name: STEPPING.lowest}) + 2 * SLACK


@given(rooms())
@settings(max_examples=60)
def test_growth_keeps_every_line(room: Container) -> None:
    state = solve([room], room.kit.shrink_steps, [STEPPING.name])
    grown = -state.get(STEPPING.name, 0)

    if grown > 0:
        assert room.holds(state)
        assert room.lines(state) <= room.lines({})
        if grown < -STEPPING.highest:
            more = {STEPPING.name: -grown - 1}
            assert not room.holds(more) or room.lines(more) > room.lines({})


@pytest.mark.parametrize("tag", WORDS)
def test_texts_of_every_script_get_smaller_with_the_room(tag: str) -> None:
    """Of this file: the same text asks for smaller type in a smaller room, so the properties above say something."""
    text = Paragraph(RichText.plain(WORDS[tag], tag, "t"), fit="steps")
    heights = (300.0, 60.0, 40.0)
    found = [
        solve([Container("zone", text, kit(tag, RAGGED), 150.0, h)], {STEPPING.name: STEPPING}, [])
        for h in heights
    ]
    rungs = [state.get(STEPPING.name, 0) for state in found]

    assert rungs == sorted(rungs)
    assert rungs[0] < 0 < rungs[2]
