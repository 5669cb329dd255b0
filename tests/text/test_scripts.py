import pytest

from leafletgen.text.scripts import resolve


@pytest.mark.parametrize(
    ("text", "default", "scripts"),
    [
        ("ab, 12", "Latn", ["Latn"] * 6),
        ("12 ab", "Hani", ["Latn"] * 5),
        ("110", "Arab", ["Arab"] * 3),
        ("あア、漢ー。", "Hani", ["Hani"] * 6),
        ("A「い」", "Hani", ["Latn", "Hani", "Hani", "Hani"]),
        ("नमस्ते।", "Deva", ["Deva"] * 7),
        ("।", "Beng", ["Beng"]),
        ("سلام، 5", "Arab", ["Arab"] * 7),
        ("e\u0301", "Arab", ["Latn", "Latn"]),
        ("(אב) a", "Hebr", ["Hebr", "Hebr", "Hebr", "Hebr", "Hebr", "Latn"]),
    ],
)
def test_common_characters_join_their_neighbours(text, default, scripts):
    assert resolve(text, default) == scripts


def test_a_closing_bracket_is_set_like_its_opener():
    assert resolve("漢(a)漢", "Hani") == ["Hani", "Hani", "Latn", "Hani", "Hani"]
