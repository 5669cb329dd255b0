"""Links of screen files: where an address stands there is an area that leads to it, in the tags, on folded sheets too."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from tests.engine.projects import built, edit, tiny
from tests.flagship.editions import OUTPUTS, pdf
from tests.flagship.test_press import otherwise
from tests.write.pdf import readers

from leafletgen.engine.localizing.localize import EditionKey

TAGS = ("ja-simple", "ar", "en", "my")
EACH = [
    EditionKey(tag, output)
    for output in OUTPUTS
    if output != "sheet"
    for tag in (TAGS if output == "screen" else TAGS[:2])
]
"""`sheet` has the pages of `screen`."""
ADDRESS = "https://example.org/with/a/long/way/to/go"


class Anchor(NamedTuple):
    """A link: where it leads to, its area, what is said of it."""

    uri: str
    box: list[float]
    says: str


def anchors(data: bytes) -> list[tuple[int, Anchor]]:
    """All links with their pages (from 0)."""
    with pikepdf.open(BytesIO(data)) as document:
        return [
            (number, Anchor(str(link.A.URI), list(map(float, link.Rect)), str(link.Contents)))
            for number, page in enumerate(document.pages)
            for link in page.get("/Annots", [])
        ]


def below(data: bytes, number: int, box: list[float]) -> str:
    """The words that begin in a box of a page, in the order of its content."""
    x0, y0, x1, y1 = box
    with pikepdf.open(BytesIO(data)) as document:
        page = document.pages[number]
        known = readers.fonts(page)
        inside = [
            code for code in readers.drawn(page) if x0 - 0.1 <= code.x < x1 - 0.1 and y0 <= code.y <= y1
        ]
        return "".join("".join(known[code.font]["texts"][code.code] for code in inside).split())


@pytest.mark.parametrize("edition", EACH, ids=str)
def test_addresses_lead_to_what_they_say(edition: EditionKey) -> None:
    data = otherwise(edition, "screen")
    address = f"https://example.ac.jp/safe/{edition.language}"
    words = [below(data, number, link.box) for number, link in anchors(data)]

    assert {link.uri for _, link in anchors(data)} == {address}
    codes = [n for n in readers.tree(data).walk() if n.role == "Figure" and address in n.element["/Alt"]]
    assert words.count("") == len(codes) >= 1, "codes have no words"
    assert all(word in ("", address, address.removeprefix("https://")) for word in words)
    assert len(words) >= 2


@pytest.mark.parametrize("edition", EACH, ids=str)
def test_links_stand_in_the_tags(edition: EditionKey) -> None:
    data = otherwise(edition, "screen")
    links = [node for node in readers.tree(data).walk() if node.role == "Link"]

    assert len(links) == len(anchors(data))
    for link in links:
        assert [kid.role for kid in link.walk() if kid.role in ("Figure", "OBJR")][-1] == "OBJR"
        assert link.text or any(kid.role == "Figure" for kid in link.walk())
    assert all(link.says for _, link in anchors(data))


@pytest.mark.parametrize("output", [output for output in OUTPUTS if output != "screen"])
def test_nothing_is_clicked_on_paper(output: str) -> None:
    assert anchors(pdf(EditionKey("en", output))) == []


def long_address(folder: Path, paper: str = "A5") -> Path:
    root = tiny(folder)
    edit(root / "leaflet.yaml", "facts:\n", f'facts:\n  page: {{value: "{ADDRESS}", checked: 2026-11-20}}\n')
    edit(root / "leaflet.yaml", "paper: A5", f"paper: {paper}")
    edit(root / "locales/en.yaml", "Call {police} first.", "Read on: {page}. Call {police} first.")
    return root


def test_an_address_broken_over_lines_is_one_link(tmp_path: Path) -> None:
    root = long_address(tmp_path, "A6")
    edit(
        root / "layouts/card.yaml",
        "[{paragraph: body},",
        "[{columns: {columns: [{width: 20u, blocks: [{paragraph: body}]}]}},",
    )
    (file,) = built(root).files
    data = (root / file.path).read_bytes()
    (link,) = [node for node in readers.tree(data).walk() if node.role == "Link"]
    pieces = [below(data, number, one.box) for number, one in anchors(data)]

    assert len(pieces) > 1
    assert "".join(pieces) == ADDRESS == link.text.replace("\u2060", "")
    assert [kid.role for kid in link.kids if isinstance(kid, readers.Node)].count("OBJR") == len(pieces)


@pytest.mark.parametrize(
    "put_up",
    [
        "{of: card, paper: A4, orientation: landscape, profile: screen, impose: {scheme: step-and-repeat}}",
        "{of: card, profile: screen, tile: A6, overlap: 10mm}",
    ],
    ids=["copies", "tiles"],
)
def test_what_is_read_once_leads_on_once(tmp_path: Path, put_up: str) -> None:
    """Further copies are decoration, and so are tiles: the map is read."""
    root = long_address(tmp_path)
    edit(root / "leaflet.yaml", "profile: screen}\n", f"profile: screen}}\n  sheets: {put_up}\n")
    (data,) = [(root / file.path).read_bytes() for file in built(root).files if file.output == "sheets"]

    (alone,) = [node for node in readers.tree(data).walk() if node.role == "Link"]
    assert alone.text == ADDRESS
    assert "".join(below(data, n, one.box) for n, one in anchors(data)) == ADDRESS
