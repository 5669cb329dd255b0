"""Bookmarks of screen files: the headings in reading order, each leading to where it stands."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.flagship.editions import OUTPUTS, pdf
from tests.flagship.test_press import otherwise
from tests.soak import mostly
from tests.write.pdf import readers

from leafletgen.engine.localizing.localize import EditionKey

TAGS = ("en", "ja-simple", "ar", "my")


def listed(data: bytes) -> list[tuple[int, str, int, float]]:
    """Depth, title, page (from 0) and height of each, as pdfium reads them."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for mark in document.get_toc():
        place = mark.get_dest()
        _, position = place.get_view()
        found.append((mark.level + 1, mark.get_title(), place.get_index(), position[1]))
    document.close()
    return found


def headings(data: bytes) -> list[tuple[int, str]]:
    """Level and words of each heading in the tags, without readings."""

    def words(node: Any) -> str:
        return "".join(
            k if isinstance(k, str) else words(k) for k in node.kids if isinstance(k, str) or k.role != "RT"
        )

    nodes = [n for n in readers.tree(data).walk() if len(n.role) == 2 and n.role[0] == "H"]
    return [(int(n.role[1]), " ".join(words(n).split())) for n in nodes]


@pytest.mark.parametrize(
    ("tag", "output"), mostly(product(TAGS, OUTPUTS), lambda one: one[0] == TAGS[0] or one[1] == OUTPUTS[0])
)
def test_bookmarks_are_the_headings(tag: str, output: str) -> None:
    data = otherwise(EditionKey(tag, output), "screen")

    assert [(level, title) for level, title, *_ in listed(data)] == headings(data)
    assert len(headings(data)) > 2


@pytest.mark.parametrize("output", OUTPUTS)
def test_each_leads_to_its_words(output: str) -> None:
    """The first letter of the heading is the first of its words below the place that is shown."""
    data = otherwise(EditionKey("en", output), "screen")
    with pikepdf.open(BytesIO(data)) as document:
        for _, title, number, upper in listed(data):
            page = document.pages[number]
            known = readers.fonts(page)
            reached = [c for c in readers.drawn(page) if upper - 1.5 * c.size < c.y < upper]
            assert title.split()[0] in "".join(known[c.font]["texts"][c.code] for c in reached)


@pytest.mark.parametrize("output", [output for output in OUTPUTS if output != "screen"])
def test_paper_has_none(output: str) -> None:
    assert listed(pdf(EditionKey("en", output))) == []


@pytest.mark.needs("qpdf")
def test_the_outline_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(otherwise(EditionKey("en", "sheet"), "screen"))

    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(tmp_path / "a.pdf"))
