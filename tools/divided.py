"""Counts the words divided at line ends that readers find whole: `python tools/divided.py COPY [TAG ...]`, a row of the table of
decision 043 for each language.

COPY is a copy of github.com/eric-muller/udhr (see `tools/declaration`). Its text is set in a narrow column with hyphens; looked for
are the divided words that stand whole nowhere else in it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tools" / "declaration")]

from tests.conftest import TOOLS  # noqa: E402
from tests.write.pdf import readers  # noqa: E402
from tests.write.pdf.samples import book, placed, publication, tagged  # noqa: E402
from texts import declaration  # noqa: E402

from leafletgen.core.geometry import Rect, Size  # noqa: E402
from leafletgen.sheet.profiles import builtin  # noqa: E402
from leafletgen.sheet.sheet import Publication, Sheet  # noqa: E402
from leafletgen.text.ir.frame import Frame, Group, Placed  # noqa: E402
from leafletgen.text.ir.richtext import RichText  # noqa: E402
from leafletgen.text.ir.structure import StructureElement  # noqa: E402
from leafletgen.text.ir.style import TextStyle  # noqa: E402
from leafletgen.text.paragraph import arrange, shape  # noqa: E402
from leafletgen.write.pdf.document import write  # noqa: E402

MEASURE, SIZE, PAPER = 150.0, 11.0, Size(190.0, 1200.0)
STYLE = TextStyle(pitch="running", hyphens=True)
TAGS = ("de", "nl", "hu", "el", "ru", "pl", "fr", "es", "it")
SIGNS = ".,;:()«»„“”·!?"


def column(tag: str, paragraphs: list[str]) -> tuple[Publication, list[str]]:
    """Sheets with the paragraphs in one column, and the words that are divided."""
    sheets: list[tuple[Placed, ...]] = [()]
    words: dict[str, None] = {}
    y = 20.0
    for text in paragraphs:
        done = arrange(shape(RichText.plain(text, tag, "x"), STYLE, book()), MEASURE, SIZE)
        if y + done.frame.size.height > PAPER.height - 20:
            sheets.append(())
            y = 20.0
        sheets[-1] += tagged(StructureElement("P"), placed(Group(done.frame), 20, y))
        y += done.frame.size.height + 6
        words |= dict.fromkeys(divided(text, [line.end for line in done.lines]))
    page = Rect(0, 0, *PAPER)
    framed = [Frame(PAPER, tagged(StructureElement("Document"), *items)) for items in sheets]
    made = publication(tag, ())
    return Publication(made.metadata, tuple(Sheet(PAPER, page, page, frame) for frame in framed)), list(words)


def divided(text: str, ends: list[int]) -> Iterator[str]:
    """The words in which lines end, without the signs round them."""
    for end in ends:
        if 0 < end < len(text) and text[end - 1].isalpha() and text[end].isalpha():
            yield (text[:end].rsplit(maxsplit=1)[-1] + text[end:].split(maxsplit=1)[0]).strip(SIGNS)


def main() -> int:
    """Set, read, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", type=Path)
    parser.add_argument("tags", nargs="*", default=TAGS)
    options = parser.parse_args()
    names = (
        "raw", "poppler", "pdfium", "search of pdfium", "mupdf", "search of mupdf", "pdf.js", "tree",
    )  # fmt: skip
    print(f"| language | words | {' | '.join(names)} |")
    for tag in options.tags:
        _, chapters = declaration(tag, options.copy)
        paragraphs = [text for chapter in chapters for text in chapter.paragraphs]
        made, found = column(tag, paragraphs)
        whole = " ".join(paragraphs)
        words = [word for word in found if whole.count(word) == 1]
        pdf = write(made, builtin("screen"))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "divided.pdf"
            file.write_bytes(pdf)
            raw, poppler = readers.poppler(file, "-raw"), readers.poppler(file)
            pdfjs = readers.pdfjs(file, TOOLS / "pdfjs-dist")
        texts = (raw, poppler, readers.pdfium(pdf), readers.mupdf(pdf), pdfjs, readers.tree(pdf).text)
        counts = [sum(word in text for word in words) for text in texts]
        counts.insert(3, len(words) - len(readers.pdfium_lacks(pdf, words)))
        counts.insert(5, len(words) - len(readers.mupdf_lacks(pdf, words)))
        print(f"| {tag} | {len(words)} | {' | '.join(map(str, counts))} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
