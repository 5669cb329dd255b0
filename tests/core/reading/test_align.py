"""The way back from a value to its file, in all five styles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Scalar, compose
from leafletgen.core.reading.align import typed, value_map
from leafletgen.core.source import Source

LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"
)
WORD = st.text(st.one_of(st.sampled_from("ab漢é𝄞'\"\\{}#:"), LETTERS), min_size=1, max_size=6)
LINES = st.lists(
    st.lists(WORD, min_size=1, max_size=4).map(" ".join).map(str.strip).filter(bool), min_size=1, max_size=5
)
ENDS = st.sampled_from(["\n", "\r\n"])


def write(lines: list[str], style: str, end: str, gaps: list[int]) -> str:
    """A scalar under a key, its lines split by one or more line ends."""
    between = [end * (1 + gap) for gap in gaps]
    if style in ("literal", "folded"):
        mark = "|" if style == "literal" else ">"
        body = "".join(f"    {line}{gap}" for line, gap in zip(lines, between, strict=True))
        return f"k: {mark}{end}{body}"
    if style == "single":
        lines = [line.replace("'", "''") for line in lines]
    if style == "double":
        lines = [line.replace("\\", "\\\\").replace('"', '\\"') for line in lines]
    body = "".join(
        f"{'    ' if n else ''}{line}{gap}" for n, (line, gap) in enumerate(zip(lines, between, strict=True))
    )
    sign = {"single": "'", "double": '"', "plain": ""}[style]
    return f"k: {sign}{body.rstrip()}{sign}{end}"


def scalar_of(text: str) -> Scalar | None:
    node = compose(Source("f", text), Sink())
    assert node is None or isinstance(node, MapNode)
    value = node.entries[0].value if node else None
    return value if isinstance(value, Scalar) and not value.broken else None


@given(LINES, st.sampled_from(["plain", "single", "double", "literal", "folded"]), ENDS, st.data())
def test_each_letter_points_to_itself(lines: list[str], style: str, end: str, data: st.DataObject) -> None:
    gaps = [data.draw(st.integers(0, 2)) for _ in lines]
    text = write(lines, style, end, gaps)
    scalar = scalar_of(text)
    if scalar is None or scalar.style != style:  # the words made something else of the plain text
        assert style == "plain"
        return

    for value, span_map in ((scalar.value, value_map(scalar)), (typed(scalar).text, typed(scalar).span_map)):
        for offset, letter in enumerate(value):
            span = span_map.span(offset, offset + 1)
            raw = text[span.start : span.end]
            if not letter.isspace():
                assert raw in (letter, f"\\{letter}", letter * 2)


@given(LINES, st.sampled_from(["single", "double", "literal", "folded"]), ENDS, st.data())
def test_a_blank_line_is_a_paragraph_in_every_style(
    lines: list[str], style: str, end: str, data: st.DataObject
) -> None:
    gaps = [data.draw(st.integers(0, 2)) for _ in lines]
    expected = "".join(
        line + ("\n\n" if gap else "\n") for line, gap in zip(lines, gaps, strict=True)
    ).rstrip()
    scalar = scalar_of(write(lines, style, end, gaps))

    assert scalar is not None
    assert typed(scalar).text == expected


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r'"a\nb"', "a\nb"),
        (r'"a\n\nb"', "a\n\nb"),
        ('"a\\\n   b"', "ab"),
        (r'"\u6f22\x41\U0001d11e"', "漢A𝄞"),
        ("'it''s'", "it's"),
        ("|+\n    a\n\n\n", "a"),
        (">-\n    a\n    b\n\n    c", "a\nb\n\nc"),
        ("|2\n    a", "a"),
        ("''", ""),
    ],
)
def test_escapes_and_headers(raw: str, text: str) -> None:
    scalar = scalar_of(f"k: {raw}\n")

    assert scalar is not None
    assert typed(scalar).text == text


def test_an_escape_is_one_unit() -> None:
    scalar = scalar_of(r'k: "a\u6f22b"')

    assert scalar is not None
    assert [
        scalar.raw[s.start - 3 : s.end - 3] for s in (value_map(scalar).span(n, n + 1) for n in range(3))
    ] == ["a", r"\u6f22", "b"]
