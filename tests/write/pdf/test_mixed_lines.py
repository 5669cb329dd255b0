"""Mixed lines come back whole from every reader, and what is looked for is found where its ink is.

Right-to-left lines with numbers, brackets, quotations, names and addresses; hypothesis writes them. What each reader makes of
them is stated in docs/decisions (right to left).
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import bidirectional

import pypdfium2
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.write.pdf import readers
from tests.write.pdf.mixed import FACTS, WORDS, Bound, Term, Typed, bind, bits, mixed
from tests.write.pdf.test_extraction import letters

from leafletgen.core.geometry import Rect

NEAR = 5.0
"""Points (a third of the size) by which a reader's box may begin or end beside the characters: letters reach over their edges."""

# A smaller batch tells little more than a small one, and each costs a start of all readers.
some = settings(max_examples=2, deadline=None, phases=(Phase.explicit, Phase.generate))
many = settings(max_examples=60, deadline=None, phases=(Phase.explicit, Phase.generate))
batches = st.lists(mixed, min_size=50, max_size=50)


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@some
@given(batches)
def test_mixed_lines(pdfjs: Path, texts: list[Typed]) -> None:
    hold(texts, pdfjs)


@pytest.mark.soak
@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@many
@given(batches)
def test_many_mixed_lines(pdfjs: Path, texts: list[Typed]) -> None:
    hold(texts, pdfjs)


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
def test_every_bit_in_every_surrounding(pdfjs: Path) -> None:
    """Each number, address, bracket, name: between words, isolated, at the line's end."""
    around = (
        "{0} {2} {1}",
        "{0} \u2068{2}\u2069 {1}",
        "{0} {2}.",
        "{0} \u2068{2}\u2069، {1}",
        "{0} ({2}), {1}",
    )
    tags, patterns = cycle(sorted(WORDS)), cycle(around)
    texts = []
    for bit in [*bits(), *(f"{{{name}}}" for name in FACTS)]:
        for _ in range(2):
            tag = next(tags)
            texts.append(Typed(tag, next(patterns).format(*WORDS[tag].split()[:2], bit)))
    hold(texts, pdfjs)


def hold(texts: Sequence[Typed], pdfjs: Path) -> None:
    """Extraction, search and places."""
    import pymupdf

    bound = bind(texts)
    for reader, pages in read(bound, pdfjs).items():
        same: Callable[[str], Any] = SAME.get(reader, str)
        assert len(pages) == len(texts)
        for text, wanted, got in zip(texts, bound.lines, pages, strict=True):
            assert same(letters(got)) == same(letters(list(wanted))), f"{reader}: {text}"
    with pymupdf.open(stream=bound.pdf, filetype="pdf") as document:
        for text, terms, page in zip(texts, bound.terms, document, strict=True):
            for term in terms:
                boxes = [Rect(r.x0, r.y0, r.width, r.height) for r in page.search_for(term.text)]
                assert lies(term, boxes), f"mupdf: {term} of {text}: {boxes}"
    document = pypdfium2.PdfDocument(bound.pdf)
    for text, terms, page in zip(texts, bound.terms, document, strict=True):
        for term in terms:
            boxes = list(found(page, term.text))
            assert lies(term, boxes), f"pdfium: {term} of {text}: {boxes}"
    document.close()


def read(bound: Bound, pdfjs: Path) -> dict[str, list[str]]:
    """The text of each page by reader; each reader starts once."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "mixed.pdf"
        file.write_bytes(bound.pdf)
        command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
        raw = subprocess.run(
            [*command[:3], "-raw", *command[3:]], check=True, capture_output=True, encoding="utf-8"
        )
        sorted_ = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        firefox = readers.pdfjs(file, pdfjs).split("\f")
    document = pypdfium2.PdfDocument(bound.pdf)
    chromium = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return {
        "tree": [node.text for node in readers.tree(bound.pdf).walk() if node.role == "P"],
        "pdftotext -raw": raw.stdout.split("\f")[:-1],
        "pdftotext": sorted_.stdout.split("\f")[:-1],
        "pdfium": chromium,
        "mupdf": readers.mupdf_pages(bound.pdf),
        "pdf.js": firefox,
    }


def signs_sorted(text: str) -> str:
    """Signs that follow each other in the order of their numbers: readers have orders of their own."""
    parts = groupby(text, lambda c: bidirectional(c) == "NSM")
    return "".join("".join(sorted(same) if signs else same) for signs, same in parts)


def firefox(text: str) -> str:
    """No signs (it has them before their letters) and no joiners. Where there is an Arabic number, the order is its own."""
    kept = [c for c in text if bidirectional(c) not in ("NSM", "BN")]
    return "".join(sorted(kept) if "AN" in map(bidirectional, text) else kept)


SAME: dict[str, Callable[[str], Any]] = {
    "pdfium": signs_sorted,
    "mupdf": signs_sorted,
    "pdf.js": firefox,
    "pdftotext": sorted,  # nothing is lost; its order is that of places, see the decision
}
"""What of a text a reader gives back; the others: all of it."""


def found(page: Any, text: str) -> Iterator[Rect]:
    """Where pdfium finds a text, y from the top: a box for each piece it was shown in."""
    height = page.get_height()
    seen = page.get_textpage()
    search = seen.search(text, match_case=True)
    while (hit := search.get_next()) is not None:
        for i in range(seen.count_rects(*hit)):
            left, bottom, right, top = seen.get_rect(i)
            yield Rect(left, height - top, right - left, top - bottom)


def lies(term: Term, boxes: Iterable[Rect]) -> bool:
    """Whether what was found covers the term, from end to end and no further."""
    left, top, width, height = term.box
    over = [
        box
        for box in boxes
        if left < box.x + box.width / 2 < left + width
        and top < box.y + box.height / 2 < top + height + NEAR  # what hangs below the line
    ]
    if not over:
        return False
    starts, ends = min(b.x for b in over), max(b.x + b.width for b in over)
    return abs(starts - left) < NEAR and abs(ends - left - width) < NEAR
