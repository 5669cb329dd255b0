"""Where lines end: never against the rules of Japanese and Chinese, never within a word of Khmer, Thai, Burmese."""

from __future__ import annotations

from itertools import pairwise

import icu
import pytest
from tests.flagship.editions import LANGUAGES, about
from tests.flagship.subjects import SUBJECTS, Line, Subject, subject

NOT_FIRST = frozenset(
    "、。，．・：；？！ー）」』】〕〉》〗〙｝］”’々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃…‥"
)
NOT_LAST = frozenset("（「『【〔〈《〖〘｛［“‘￥＃")
EAST = [name for name in SUBJECTS if about(name.partition(".")[2]).base_script == "Hani"]
DICTIONARY = [
    name for name in SUBJECTS if about(name.partition(".")[2]).script in ("Khmr", "Thai", "Mymr", "Laoo")
]


def paragraphs(made: Subject) -> list[list[Line]]:
    """The lines of each text of a locale, readings left out."""
    found: list[list[Line]] = []
    for line in made.lines:
        if line.reading or not line.message:
            continue
        last = found[-1][-1] if found else None
        if (
            last is None
            or (last.message, last.paragraph) != (line.message, line.paragraph)
            or last.keys != line.keys
        ):
            found.append([line])
        elif abs(line.baseline - last.baseline) < 1:
            found[-1][-1] = last._replace(text=last.text + line.text)
        else:
            found[-1].append(line)
    return found


def lines_of_several(made: Subject) -> list[list[Line]]:
    return [lines for lines in paragraphs(made) if len(lines) > 1]


@pytest.mark.parametrize("name", EAST)
def test_no_line_begins_or_ends_against_the_rules(name: str) -> None:
    several = lines_of_several(subject(name))
    for lines in several:
        assert [line.text for line in lines[1:] if line.text.lstrip()[:1] in NOT_FIRST] == []
        assert [line.text for line in lines[:-1] if line.text.rstrip()[-1:] in NOT_LAST] == []

    assert several or not name.startswith("sheet")


@pytest.mark.parametrize("name", EAST)
def test_numbers_stay_with_their_counters(name: str) -> None:
    for lines in lines_of_several(subject(name)):
        for one, two in pairwise(lines):
            end, begin = one.text.rstrip()[-1:], two.text.lstrip()[:1]
            assert not (end.isdigit() and begin in "0123456789人日年月時分円元名个個歳岁")


@pytest.mark.parametrize("name", DICTIONARY)
def test_no_line_ends_within_a_word(name: str) -> None:
    """Every line end is one that ICU's dictionaries allow, or a space."""
    made = subject(name)
    iterator = icu.BreakIterator.createLineInstance(icu.Locale(made.tag))
    several = lines_of_several(made)
    for lines in several:
        text = "".join(line.text for line in lines)
        iterator.setText(text)
        allowed = set(iterator)
        at = 0
        for line in lines[:-1]:
            at += len(line.text)
            assert at in allowed or text[at - 1 : at].isspace(), f"{line.text} | {text[at:]}"

    # The easy edition has one thought a line.
    assert len(several) > (0 if name.startswith("easy") else 1)


def test_all_languages_with_rules_are_tried() -> None:
    assert {"ja", "km"} <= set(LANGUAGES)
    assert EAST
    assert DICTIONARY
