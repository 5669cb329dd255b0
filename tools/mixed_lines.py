"""How many mixed right-to-left lines come back whole from each reader: `python tools/mixed_lines.py [lines a language]`.

The lines are those of tests/write/pdf/mixed.py, by a fixed seed; the table of docs/decisions was made with 200.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402
from hypothesis import Phase, given, seed, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402
from tests.write.pdf.mixed import WORDS, Typed, bind, typed  # noqa: E402
from tests.write.pdf.test_extraction import letters  # noqa: E402
from tests.write.pdf.test_mixed_lines import found, lies, read, signs_sorted  # noqa: E402

from leafletgen.core.geometry import Rect  # noqa: E402

PDFJS = ROOT / ".tools" / "node_modules" / "pdfjs-dist"
BATCH = 25


def texts(tag: str, count: int) -> list[Typed]:
    """Lines of a language, the same for the same count."""
    drawn: list[Typed] = []

    @seed(sorted(WORDS).index(tag))
    @settings(max_examples=-(-count // BATCH) + 1, deadline=None, database=None, phases=(Phase.generate,))
    @given(st.lists(typed(tag), min_size=BATCH, max_size=BATCH))
    def draw(some: list[Typed]) -> None:
        drawn.extend(some)

    draw()
    return drawn[-count:]  # the first are the simplest there are


def measure(tag: str, count: int) -> Counter[str]:
    """Lines that came back whole, by reader; terms that pdfium and mupdf find in their place."""
    import pymupdf

    bound = bind(texts(tag, count))
    whole: Counter[str] = Counter()
    for reader, pages in read(bound, PDFJS).items():
        for wanted, got in zip(bound.lines, pages, strict=False):
            whole[reader] += signs_sorted(letters(got)) == signs_sorted(letters(list(wanted)))
    document = pypdfium2.PdfDocument(bound.pdf)
    with pymupdf.open(stream=bound.pdf, filetype="pdf") as other:
        for terms, one, two in zip(bound.terms, document, other, strict=True):
            whole["terms"] += len(terms)
            for term in terms:
                whole["pdfium finds"] += lies(term, found(one, term.text))
                boxes = [Rect(r.x0, r.y0, r.width, r.height) for r in two.search_for(term.text)]
                whole["mupdf finds"] += lies(term, boxes)
    return whole


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    table = {tag: measure(tag, count) for tag in WORDS}
    rows = list(dict.fromkeys(name for counts in table.values() for name in counts))
    print("| of", count, "|", " | ".join(table), "| share |")
    for name in rows:
        total = sum(counts[name] for counts in table.values())
        of = sum(counts["terms"] for counts in table.values()) if "finds" in name else count * len(table)
        share = "" if name == "terms" else f"{total / of:.1%}"
        print("|", name, "|", " | ".join(str(counts[name]) for counts in table.values()), "|", share, "|")


if __name__ == "__main__":
    main()
