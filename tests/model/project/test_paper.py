"""Sheets of paper: their sizes, their names, and why something is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Size
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading import compose, decode
from leafletgen.core.source import Source
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.paper import ALIASES, PAPERS, Paper, paper_fault, parse_paper
from leafletgen.model.project.reading.loader import SCALARS


def size(text: str) -> tuple[float, float]:
    paper = parse_paper(text)
    assert paper is not None, text
    return round(paper.size.width / MM, 3), round(paper.size.height / MM, 3)


def told(text: str) -> str:
    """What a person reads."""
    assert parse_paper(text) is None
    fault = paper_fault(text)
    code, args = CODES[fault.code], dict(fault.args)
    return f"{fault.code}: {code.message.format(**args)} {code.hint.format(**args)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A0", (841, 1189)), ("a2", (420, 594)), ("A6", (105, 148)), ("jis-b1", (728, 1030)), ("jis-b6", (128, 182)),
        ("iso-b0", (1000, 1414)), ("iso-b5", (176, 250)), ("C4", (229, 324)), ("Letter", (215.9, 279.4)),
        ("legal", (215.9, 355.6)), ("tabloid", (279.4, 431.8)), ("SRA3", (320, 450)), ("sra4", (225, 320)),
        ("hagaki", (100, 148)), ("long-3", (120, 235)), ("DL", (110, 220)), ("card", (55, 91)),
        ("super-b", (330, 483)), ("kiku", (636, 939)), ("shiroku", (788, 1091)),
    ],
)  # fmt: skip
def test_named_sheets_have_their_sizes(text: str, expected: tuple[float, float]) -> None:
    assert size(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US Letter", "letter"),
        ("JIS B4", "jis-b4"),
        ("b4 jis", "jis-b4"),
        ("Ａ４", "A4"),
        ("ledger", "tabloid"),
    ],
)
def test_other_names_and_wide_letters(text: str, name: str) -> None:
    paper = parse_paper(text)

    assert paper is not None
    assert paper.name == name


@pytest.mark.parametrize("series", ["A", "jis-b", "iso-b", "C"])
def test_each_sheet_is_half_of_the_one_before(series: str) -> None:
    for n in range(6):
        (width, height), (half, whole) = PAPERS[f"{series}{n}"], PAPERS[f"{series}{n + 1}"]

        assert whole == width
        assert half == height // 2


def test_named_sheets_stand_upright_and_aliases_lead_to_one() -> None:
    assert all(width < height for width, height in PAPERS.values())
    assert set(ALIASES.values()) <= set(PAPERS)


@pytest.mark.parametrize("text", ["515mm x 728mm", "515mm x728 mm", "51.5cm × 72.8cm", "0.515m x 728mm"])
def test_a_sheet_by_its_size(text: str) -> None:
    assert size(text) == (515, 728)


@given(st.integers(40, 5000), st.integers(40, 5000))
def test_any_size_that_a_page_can_have(width: int, height: int) -> None:
    assert size(f"{width}mm x {height}mm") == (width, height)


def test_landscape_lays_the_long_side_across() -> None:
    a4, own = Paper("A4", Size(210, 297)), Paper("300pt x 200pt", Size(300, 200))

    assert a4.turned("portrait") == (210, 297)
    assert a4.turned("landscape") == (297, 210)
    assert own.turned("portrait") == (300, 200), "as it was written"
    assert own.turned("landscape") == (300, 200)


@pytest.mark.parametrize("n", range(7))
def test_a_bare_b_is_refused_with_both_choices(n: int) -> None:
    words = told(f"B{n}")

    assert words.startswith("paper-ambiguous:")
    for standard in ("jis", "iso"):
        name = f"{standard}-b{n}"
        assert name in words
        assert "{}mm x {}mm".format(*PAPERS[name]) in words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A44", "Did you mean “A4”?"),
        ("leter", "Did you mean “letter”?"),
        ("us lettter", "Did you mean “letter”?"),
        ("parchment", "Choose from: A0 to A6"),
        ("210 x 297mm", "Write both sides with their unit: 210mm x 297mm"),
        ("8.5 x 11 in", "Write both sides with their unit: 8.5in x 11in"),
        ("210 x 297", "Write both sides with their unit: 210mm x 297mm"),
        ("20u x 30u", "Write both sides with their unit: 20mm x 30mm"),
        ("0mm x 297mm", "a side of 0mm is not between"),
        ("210mm x 10000m", "a side of 10000m is not between"),
    ],
)
def test_what_is_wrong_is_said(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "pixels"),
    [
        ("1080 x 1920px", (1080, 1920)),
        ("1080px×1080px", (1080, 1080)),
        ("1200x630px", (1200, 630)),
        ("4096x160px", (4096, 160)),
    ],
)
def test_pictures_are_measured_in_pixels(text: str, pixels: tuple[int, int]) -> None:
    found = parse_paper(text)

    assert found is not None
    assert tuple(side / 72 * 96 for side in found.size) == pytest.approx(pixels)


@pytest.mark.parametrize("text", ["5000 x 600px", "100 x 100px", "0 x 600px", "1080.5 x 600px", "1080px"])
def test_pictures_that_nobody_shows(text: str) -> None:
    assert parse_paper(text) is None
    assert told(text)


@given(st.text(max_size=30))
def test_any_text_is_a_sheet_or_is_told(text: str) -> None:
    assert parse_paper(text) is not None or told(text)


def test_the_project_file_says_so_at_its_place() -> None:
    sink, source = Sink(), Source("leaflet.yaml", "layout: poster\npaper: B4\n")
    node = compose(source, sink)
    assert node is not None

    assert decode(node, Output, sink, scalars=SCALARS) is None
    [found] = sink.diagnostics
    assert found.code == "paper-ambiguous"
    assert found.where is not None
    assert source.text[found.where.start : found.where.end] == "B4"  # type: ignore[union-attr]  # the finding has a place
