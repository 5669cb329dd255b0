"""Every text that an output uses comes back, in every language, in every reader.

Left to right the readers give the very letters in the very order. Right to left the tree, mupdf and pdftotext -raw do;
those that sort by place turn brackets round and shuffle a line that holds an address: such lines are compared apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import compress
from operator import not_
from pathlib import Path

import pytest
from tests.flagship import editions
from tests.flagship.editions import EDITIONS, FLAT, session
from tests.flagship.subjects import CONTROLS, SUBJECTS, Line, Subject, subject
from tests.write.pdf import readers
from tests.write.pdf.test_extraction import letters

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.text.ir.richtext import RichText


@pytest.fixture(params=SUBJECTS)
def made(request: pytest.FixtureRequest) -> Subject:
    return subject(request.param)


@pytest.fixture
def file(made: Subject, tmp_path: Path) -> Path:
    path = tmp_path / f"{made.name}.pdf"
    path.write_bytes(made.pdf)
    return path


def least_edits(line: str, text: str) -> int:
    """How many letters of a line are wrong where it comes nearest in a text (Sellers' algorithm)."""
    if line in text:
        return 0
    row = [0] * (len(text) + 1)
    for i, a in enumerate(line, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(text, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return min(row)


def wrong(made: Subject, got: str, lines: list[Line]) -> float:
    """The share of letters that are wrong, line by line: where on the page a reader puts a line is its guess."""
    text = letters(got)
    return sum(least_edits(letters(line.text), text) for line in lines) / len(letters(made.texts))


def from_left_to_right(lines: list[Line]) -> list[Line]:
    """Lines with what stands on one baseline in the order of place: so pdfium reads the numbers of a diagram."""
    found: list[Line] = []
    for line in lines:
        at = len(found)
        while at and line.text.isdigit() and found[at - 1].text.isdigit() and found[at - 1].x > line.x:
            if abs(found[at - 1].baseline - line.baseline) > 1:
                break
            at -= 1
        found.insert(at, line)
    return found


def is_plain(text: str) -> bool:
    """Whether a text has letters of right-to-left scripts and no others, and no digits."""
    kinds = {unicodedata.bidirectional(c) for c in text if unicodedata.category(c)[0] in "LN"}
    return bool(kinds) and kinds <= {"AL", "R"}


@pytest.mark.needs("pdftotext")
def test_pdftotext_in_the_order_of_the_content(made: Subject, file: Path) -> None:
    assert letters(readers.poppler(file, "-raw")) == letters(made.texts)


@pytest.mark.needs("pdftotext")
def test_pdftotext_in_its_own_order(made: Subject, file: Path) -> None:
    assert wrong(made, readers.poppler(file), made.lines) <= (0.01 if made.rtl else 0.02)


def pdfium(made: Subject) -> str:
    """What pdfium reads. A hyphen at the end of a line it hands over as U+FFFE."""
    return readers.pdfium(made.pdf).replace("\ufffe", "-")


def test_pdfium(made: Subject) -> None:
    got = pdfium(made)

    if not made.rtl:
        assert letters(got) == letters([line.text for line in from_left_to_right(made.lines)])
    else:
        assert Counter(letters(got)) == Counter(letters(made.texts))
        plain = [line for line in made.lines if is_plain(line.text)]
        assert len(plain) > 3
        assert wrong(made, got, plain) <= 0.005


@pytest.mark.needs("pymupdf")
def test_mupdf(made: Subject) -> None:
    assert letters(readers.mupdf(made.pdf)) == letters(made.texts)


@pytest.mark.needs("pdfjs")
def test_pdfjs(made: Subject, file: Path, pdfjs: Path) -> None:
    """It takes apart the Lao sign am, as NFKC does, and leaves out some joiners, whatever the file says (pdf.js 5)."""
    got = letters(readers.pdfjs(file, pdfjs)).replace("\u200c", "")
    texts = letters(made.texts).replace("\u0eb3", "\u0ecd\u0eb2").replace("\u200c", "")

    assert Counter(got) == Counter(texts)
    if not made.rtl:
        assert got == texts


def test_along_the_tree(made: Subject) -> None:
    """The words of diagrams are compared apart: the heading of a case is read before the figure beside it."""
    tree = readers.tree(made.pdf)
    drawn = [any(key.startswith("diagram") for key in line.keys) for line in made.lines]

    assert Counter(letters(tree.text)) == Counter(letters(made.texts))
    # A folded sheet is painted panel by panel and read in another order: that of the layout, see below.
    if made.name.partition(".")[0] in (*FLAT, "sample"):
        figures = [node.text for node in tree.walk() if node.role == "Figure"]
        assert letters(beside_figures(tree)) == letters(list(compress(made.texts, map(not_, drawn))))
        assert letters(figures) == letters(list(compress(made.texts, drawn)))


def beside_figures(node: readers.Node) -> str:
    kids = (kid if isinstance(kid, str) else beside_figures(kid) for kid in node.kids)
    return "" if node.role == "Figure" else "".join(kids)


def test_the_search_of_pdfium(made: Subject) -> None:
    words = [w for w in made.words if not made.rtl or is_plain(w)]

    assert len(words) > 10
    assert readers.pdfium_lacks(made.pdf, [*words, "nowhere"]) == ["nowhere"]


@pytest.mark.needs("pymupdf")
def test_the_search_of_mupdf(made: Subject) -> None:
    """One word in eight: to look for one takes it as long as to read the file."""
    words = [w for w in made.words if not made.rtl or is_plain(w)][::8]

    assert readers.mupdf_lacks(made.pdf, [*words, "nowhere"]) == ["nowhere"]


def test_no_fillers(made: Subject) -> None:
    text = readers.tree(made.pdf).text + pdfium(made)

    assert {c for c in text if unicodedata.category(c) in ("Cf", "Cn", "Co", "Cc")} <= set("\n\u200c\u200d")
    assert "\ufffd" not in text


# ---------------------------------------------------------------- and what is set is what the translator wrote


def in_order(edition: EditionKey) -> tuple[list[RichText], list[RichText]]:
    """The texts of an edition in the order of its layout, each where a block names it; those of diagrams apart.
    Steps are not among these: the list below the diagram says them.
    """
    found: list[RichText] = []
    aside: list[RichText] = []

    def note(into: list[RichText]) -> Callable[[object], object]:
        def look(node: object) -> object:
            if isinstance(node, Diagram):
                mapped((*node.labels.values(), *node.notes.values()), note(aside))
                return None
            if isinstance(node, RichText):
                into.append(node)
            return node

        return look

    for page in editions.pages(edition):
        mapped(page.zones, note(found))
    return found, aside


def words_of(text: str) -> str:
    return letters(re.sub(r"[\u200c\u200d]", "", text.translate(CONTROLS)))


@pytest.mark.parametrize("edition", EDITIONS, ids=editions.named)
def test_every_text_of_the_layout_comes_back(edition: EditionKey) -> None:
    """In the order of the layout; the words of diagrams are looked for apart, they stand where their actors stand."""
    tree = readers.tree(editions.pdf(edition))
    figures = [n for n in tree.walk() if n.role == "Figure"]
    said = words_of(without_readings(tree))
    aside = words_of("".join(f"{n.element.get('/Alt', '')}\n{without_readings(n)}\n" for n in figures))
    texts, drawn = in_order(edition)
    at = 0

    assert len(texts) > 25
    assert len(drawn) >= 9 or edition.output == "easy", "which has pictures instead"
    for text in texts:
        found = said.find(words_of(text.chars), at)
        assert found >= 0 or words_of(text.spoken) in aside, text.chars
        at = max(at, found)
    assert all(words_of(text.spoken) in aside for text in drawn)


def without_readings(node: readers.Node) -> str:
    kids = (kid if isinstance(kid, str) else without_readings(kid) for kid in node.kids)
    return "" if node.role == "RT" else "".join(kids)


def read_out(node: readers.Node) -> Iterator[str]:
    """The readings of a tree, those in figures left out."""
    for kid in node.kids:
        if isinstance(kid, readers.Node) and kid.role != "Figure":
            yield from [kid.text] if kid.role == "RT" else read_out(kid)


@pytest.mark.parametrize("edition", EDITIONS, ids=editions.named)
def test_readings_stand_in_the_tree(edition: EditionKey) -> None:
    wanted = [ruby.reading for text in in_order(edition)[0] for ruby in text.ruby]

    assert letters(list(read_out(readers.tree(editions.pdf(edition))))) == letters(wanted)


@pytest.mark.parametrize("edition", EDITIONS, ids=editions.named)
def test_the_texts_are_those_of_the_locale(edition: EditionKey) -> None:
    """Each text in use is the translator's, letter for letter, mark-up taken off and facts put in."""
    project = session().project
    catalog = project.catalogs[edition.language]
    facts = {
        name: row.value.replace("{lang}", edition.language) for name, row in project.manifest.facts.items()
    }
    for text in (text for texts in in_order(edition) for text in texts):
        assert text.message in catalog.messages
        value = catalog.messages[text.message].value.replace("**", "")
        value = re.sub(r"\{(\w+)\}", lambda found: facts[found.group(1)], value)
        if text.ruby:
            value = re.sub(r"《[^》]*》|｜", "", value)
        assert words_of(text.chars) == words_of(value), text.message
