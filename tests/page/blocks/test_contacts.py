"""Where to ask: sign, number and words hang together, on the side where the language begins."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.page.blocks.test_air import kit

from leafletgen.core.geometry import Length, Rect
from leafletgen.page.blocks.kinds.contacts import Contact, Contacts, number_of
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.ir.frame import Frame, GlyphRun, Shape, walk
from leafletgen.text.ir.richtext import RichText

WIDE = 400.0
WORDS = {"en": "The police advise you", "ar": "خط استشارات الشرطة"}


def asking(tag: str) -> tuple[Kit, Contact[Any]]:
    made = replace(kit(tag), facts={"advice": "#9110"})
    return made, Contact[Any]("telephone", "advice", text=RichText.plain(WORDS[tag], tag))


def parts(frame: Frame) -> tuple[Rect, Rect, Rect]:
    """The boxes of the sign, of the number and of the words."""
    found: dict[str, Rect] = {}
    for item, to_page, *_ in walk(frame):
        kind = "sign" if isinstance(item, Shape) else "words"
        if isinstance(item, GlyphRun):
            box = item.ink
            kind = "number" if "9110" in item.text or "#" in item.text else "words"
        else:
            box = item.path.bounds if isinstance(item, Shape) else None
        if box is not None:
            box = to_page.apply_rect(box)
            found[kind] = found[kind].union(box) if kind in found else box
    return found["sign"], found["number"], found["words"]


@pytest.mark.parametrize("tag", WORDS)
def test_number_and_words_begin_beside_their_sign(tag: str) -> None:
    made, contact = asking(tag)
    sign, number, words = parts(Contacts[Any]((contact,)).arrange(made, WIDE, None, {}).frame)

    if made.rtl:
        assert number.right < sign.x
        assert number.right == pytest.approx(words.right, abs=3)
    else:
        assert sign.right < number.x
        assert number.x == pytest.approx(words.x, abs=3)


@pytest.mark.parametrize("tag", WORDS)
def test_a_sign_stands_beside_its_number(tag: str) -> None:
    made, contact = asking(tag)
    made = replace(made, look=replace(made.look, space={**made.look.space, "contact-sign": Length(10, "pt")}))
    sign, number, words = parts(Contacts[Any]((contact,)).arrange(made, WIDE, None, {}).frame)

    assert sign.center.y == pytest.approx(number.center.y, abs=1)
    assert sign.center.y < (number.y + words.bottom) / 2


def test_signs_of_a_row_keep_one_line_where_a_name_stands_among_numbers() -> None:
    made, contact = asking("en")
    named = Contact[Any]("telephone", title=RichText.plain("Office", "en"), text=contact.text)
    frame = Contacts[Any]((contact, named)).arrange(made, WIDE, None, {}).frame
    tops = {
        round(to_page.apply_rect(item.path.bounds).y, 2)
        for item, to_page, *_ in walk(frame)
        if isinstance(item, Shape)
    }

    assert len(tops) == 3, "a telephone is drawn in three pieces"


def test_numbers_side_by_side_stand_on_one_line_whatever_is_below_them() -> None:
    made, contact = asking("en")
    long = replace(
        contact, text=RichText.plain("The police advise you, day and night, in your own language, free", "en")
    )
    frame = Contacts[Any]((long, contact)).arrange(made, 220.0, None, {}).frame

    numbers = [
        (run, to.apply_rect(run.ink)) for run, to, *_ in walk(frame) if isinstance(run, GlyphRun) and run.ink
    ]
    lines = {round(box.bottom, 2) for run, box in numbers if "9110" in run.text}
    assert sum("9110" in run.text for run, _ in numbers) == 2
    assert len({round(box.y) for run, box in numbers if "9110" not in run.text}) > 1, (
        "below one there are more lines"
    )
    assert len(lines) == 1


def test_hours_have_the_face_of_numbers() -> None:
    made = replace(kit("ar"), facts={"quiet": "22:00\u20136:30"})

    assert number_of(made, "quiet").language == "en"
