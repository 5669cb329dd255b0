import lzma
from pathlib import Path

from leafletgen.text.bidi import levels, line_levels, visual_order

DATA = Path(__file__).parents[1] / "data" / "unicode"


def test_visual_order_of_the_unicode_test_file():
    """ICU's own score is 91,677 of 91,707; what it misses are embeddings mixed with isolates and marks on brackets."""
    wrong = cases = 0
    with lzma.open(DATA / "BidiCharacterTest.txt.xz", "rt", encoding="utf-8") as file:
        for line in file:
            if not line.strip() or line.startswith("#"):
                continue
            codes, _, base, wanted_levels, wanted = line.split("#")[0].strip().split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            found = levels(text, base == "1")
            order = visual_order(line_levels(text, found, 0, len(text), int(base)))
            removed = {n for n, level in enumerate(wanted_levels.split()) if level == "x"}
            cases += 1
            wrong += [n for n in order if n not in removed] != [int(n) for n in wanted.split()]

    assert cases == 91707
    assert wrong <= 30


def test_levels_count_characters_not_utf16_units():
    text = "𠮷א𠮷"
    assert list(levels(text, False)) == [0, 1, 0]


def test_plain_left_to_right_text_needs_no_bidi():
    assert not any(levels("Call 110 now.", False))


def test_latin_line_in_a_right_to_left_text_keeps_its_base():
    found = levels("Hello!", True)
    assert visual_order(line_levels("Hello!", found, 0, 6, 1)) == [5, 0, 1, 2, 3, 4]


def test_spaces_at_a_line_end_fall_back_to_the_base():
    text = "אב abc def"
    found = levels(text, True)
    line = line_levels(text, found, 0, 7, 1)

    assert found[6] == 2
    assert line[6] == 1
    assert visual_order(line)[0] == 6


def test_isolated_telephone_number_keeps_its_groups_in_order():
    text = "اتصل \u206603-1234\u2069"
    order = visual_order(levels(text, True))
    shown = "".join(text[n] for n in order if text[n] in "0123456789-")
    assert shown == "03-1234"
