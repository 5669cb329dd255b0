"""Reading signs: path data, shapes, and what is refused."""

from __future__ import annotations

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path as other_parser
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.geometry import Rect
from leafletgen.page.pictograms.svg import SignError, parse_path, read_sign

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" data-mirror="no" data-keywords="a, b">'


def wrapped(body: str) -> str:
    return f"{ROOT}{body}</svg>"


number = st.integers(-40, 60).map(lambda n: n / 2)
flag = st.sampled_from("01")


def joined(letters: str, *parts: st.SearchStrategy[object]) -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(letters), *parts).map(lambda t: " ".join(map(str, t)))


command = st.one_of(
    joined("Ll", number, number),
    joined("HhVv", number),
    joined("Cc", number, number, number, number, number, number),
    joined("Ss", number, number, number, number),
    joined("Qq", number, number, number, number),
    joined(
        "Aa",
        st.integers(1, 12), st.integers(1, 12), st.integers(0, 90), flag, flag, number, number,
    ),
    st.sampled_from(["Z", "z"]),
)  # fmt: skip


def bounds_elsewhere(d: str) -> Rect:
    pen = BoundsPen(None)
    other_parser(d, pen)
    if pen.bounds is None:
        return Rect(0, 0, 0, 0)
    x, y, right, bottom = pen.bounds
    return Rect(x, y, right - x, bottom - y)


@given(st.lists(command, min_size=1, max_size=8))
def test_path_data_is_read_as_an_independent_reader_reads_it(commands: list[str]) -> None:
    d = "M 3 4 " + " ".join(commands) + " L 5 5"

    assert parse_path(d).bounds == pytest.approx(bounds_elsewhere(d), abs=0.02)


@pytest.mark.parametrize(
    ("d", "same"),
    [
        ("M0 0a5 5 0 0110 0", "M0 0 a 5 5 0 0 1 10 0"),
        ("M1e0,2 3-4L5.5.5", "M1 2L3 -4L5.5 0.5"),
        ("m1 1 2 2", "M1 1L3 3"),
        ("M0 0h3v-2z", "M0 0L3 0L3 -2Z"),
    ],
)
def test_path_data_may_be_written_tightly(d: str, same: str) -> None:
    assert parse_path(d) == parse_path(same)


@pytest.mark.parametrize(
    "d", ["L1 1", "M1", "M1 1 L2", "M1 1 T3 3", "M1 1 L", "hello", "M1 1 Z 3", "M0 0 A1 1 0 2 0 3 3"]
)
def test_broken_path_data_is_refused(d: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_path(d)


def test_shapes_and_turns() -> None:
    sign = read_sign(
        "x",
        wrapped(
            '<rect x="2" y="4" width="10" height="6" fill="black"/>'
            '<rect x="2" y="4" width="10" height="6" fill="white" transform="rotate(90 7 7)"/>'
            '<circle cx="12" cy="12" r="3" fill="gold"/>'
            '<path d="M2 2H8" fill="none" stroke="ivory" stroke-width="2"/>'
        ),
    )

    assert [layer.role for layer in sign.layers] == ["ink", "ground", "mark", "paper"]
    assert sign.layers[0].bounds == pytest.approx((2, 4, 10, 6))
    assert sign.layers[1].bounds == pytest.approx((4, 2, 6, 10))
    assert sign.layers[2].bounds == pytest.approx((9, 9, 6, 6))
    assert sign.layers[3].bounds == pytest.approx((1, 1, 8, 2))
    assert sign.keywords == ("a", "b")
    assert not sign.mirror


def test_both_kinds_of_quotes_are_read() -> None:
    """A word in single quotes was passed over in silence."""
    text = wrapped('<path d="M2 2H8" fill="none" stroke="black" stroke-width="2" stroke-linecap="round"/>')
    text = text.replace("a, b", "the bank")

    assert read_sign("x", text.replace('"', "'")) == read_sign("x", text)
    assert read_sign("x", text.replace("the bank", "bank's")).keywords == ("bank's",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (wrapped(""), "nothing drawn"),
        (wrapped('<ellipse cx="3" cy="3" rx="1" ry="2" fill="black"/>'), "<ellipse> is not used"),
        (wrapped('<path d="M0 0H3" fill="red"/>'), "black, white, gold, ivory"),
        (wrapped('<path d="M0 0H3" stroke="black" stroke-width="2"/>'), "black, white, gold, ivory"),
        (wrapped('<path d="M0 0H3" style="fill:red"/>'), "style= of <path>"),
        (wrapped('<path d="M0 0 H" fill="black"/>').replace("H", "G"), "missing or wrong"),
        (wrapped('<circle cx="3" cy="3" fill="black"/>'), "missing or wrong"),
        (wrapped('<path d="M0 0H3" fill="black" transform="scale(2)"/>'), "missing or wrong"),
        (wrapped('<path d="M0 0H3" fill="black"/>').replace("0 0 24 24", "0 0 32 32"), "0 0 24 24"),
        (wrapped('<path d="M0 0H3" fill="black"/>').replace('"no"', '"maybe"'), "data-mirror"),
        ("not a picture", "nothing drawn"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(SignError, match=reason):
        read_sign("x", text)


@given(st.text())
def test_any_text_is_a_sign_or_refused(text: str) -> None:
    try:
        read_sign("x", wrapped(text))
    except SignError:
        return
