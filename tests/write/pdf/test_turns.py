"""Where a right-to-left line is cut for readers that sort by place: pdfium itself says whether the model of it is true."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.write.pdf import readers
from tests.write.pdf.mixed import SILENT, Typed, bind, mixed
from tests.write.pdf.test_extraction import letters

from leafletgen.text.bidi import levels, visual_order
from leafletgen.write.pdf.turns import PlacedText, cuts, read


def placed(text: str, rtl: bool = True) -> list[PlacedText]:
    """The characters of a line where bidi puts them, a show operator each but for left-to-right stretches."""
    found = levels(text, rtl)
    place = {unit: x for x, unit in enumerate(visual_order(found))}
    pieces: list[PlacedText] = []
    for at, character in enumerate(text):
        if at and found[at] == found[at - 1] and not found[at] & 1:
            pieces[-1] = PlacedText(pieces[-1].text + character, pieces[-1].x)
        else:
            pieces.append(PlacedText(character, float(place[at])))
    return pieces


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("שלום עולם", "שלום עולם"),
        ("שלום 110", "שלום 110"),
        ("שלום Tokyo", "Tokyo שלום"),
        ("שלום עולם Tokyo", "שלום עולם Tokyo"),
        ("שלום Tokyo עולם", "שלום Tokyo עולם"),
        ("שלום Easy Job עולם שלום", "שלום Job Easy עולם שלום"),
        ("שלום עולם a@b שלום", "שלום עולם b@a שלום"),
        ("שלום (עולם)", "שלום \0עולם\0"),
        ("שלום “עולם”", "שלום \0עולם\0"),
        ("שלום…", "שלום\0"),
        ("Easy Job, really", "Easy Job, really"),
    ],
)
def test_what_such_a_reader_makes_of_a_line(line: str, wanted: str) -> None:
    assert letters(read(placed(line))) == letters(wanted)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("שלום עולם", ["שלום עולם"]),
        ("שלום 110 עולם", ["שלום 110 עולם"]),
        ("שלום Tokyo עולם", ["שלום Tokyo עולם"]),
        ("שלום Easy Job עולם", ["שלום ", "Easy Job", " עולם"]),
        ("שלום (עולם) שלום", ["שלום ", "(", "עולם", ")", " שלום"]),
        ("שָׁלוֹם עֲלֵיכֶם", ["שָׁלוֹם עֲלֵיכֶם"]),
        ("می\u200cگیرند", ["می\u200cگیرند"]),
    ],
)
def test_where_a_line_is_cut(line: str, parts: list[str]) -> None:
    pieces = placed(line)
    edges = [0, *cuts(pieces), len(pieces)]
    found = ["".join(p.text for p in pieces[a:b]) for a, b in pairwise(edges)]

    assert [part.strip() for part in found if part.strip()] == [part.strip() for part in parts]


@given(st.text('אבג abc 123 ()"“.,:;@/-–…%$«»', min_size=1, max_size=40))
def test_all_between_two_cuts_is_read_as_written(line: str) -> None:
    pieces = placed(line)
    edges = [0, *cuts(pieces), len(pieces)]

    assert edges == sorted(set(edges))
    got = "".join(read(pieces[a:b]) for a, b in pairwise(edges))
    assert letters(got) == letters(line)


def test_neighbours_one_above_the_other_are_cut_apart() -> None:
    """A quotation mark and a comma would be two lines, the left one first."""
    high, low = PlacedText("*", 10.0, 6.0, 12.0), PlacedText("،", 4.0, -3.0, 2.5)

    assert letters(read([high, low])) == "،*"
    assert cuts([high, low]) == [1]


def _page(text: str) -> str:
    """What pdfium has of a Hebrew sentence with this in its middle."""
    document = pypdfium2.PdfDocument(bind([Typed("he", f"שלום {text} עולם שלום")]).pdf)
    return letters(document[0].get_textpage().get_text_range())


def test_a_space_may_serve_the_cut_before_it_and_the_one_behind_it() -> None:
    """The second found it exchanged by the first, and the build ended."""
    text = "گیامجھے گیامجھے"

    assert letters(readers.tree(bind([Typed("ur", text)]).pdf).text) == letters(text)


@pytest.mark.parametrize(
    "sign",
    ["(", ")", "[", "«", "“", "’", "…", "½", "①", "™", "®", "<", "≤", "℃", "*", "&", "•", "→", "°", "§"],
)
def test_no_sign_is_mirrored_or_made_plainer(sign: str) -> None:
    assert _page(sign) == f"שלום{sign}עולםשלום"


@given(st.lists(mixed, min_size=1, max_size=2))
def test_no_cluster_joins_what_bidi_separates(texts: list[Typed]) -> None:
    """The characters of a code are neighbours in the text, and of one level."""
    bound = bind(texts)
    with pikepdf.open(BytesIO(bound.pdf)) as document:
        for (tag, _), chars, page in zip(texts, bound.chars, document.pages, strict=True):
            found = levels(chars, True)
            said = {name: font["texts"] for name, font in readers.fonts(page).items()}
            at = 0
            for code in readers.drawn(page):
                if code.artifact:
                    continue
                own = set()
                for n, character in enumerate(said[code.font][code.code]):
                    before, at = at, chars.index(character, at)
                    assert n == 0 or not chars[before:at].translate(SILENT), f"{tag}: {code} of {chars}"
                    own.add(found[at])
                    at += 1
                assert len(own) <= 1, f"{tag}: {said[code.font][code.code]} of {chars}"
