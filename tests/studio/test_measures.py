"""What a designer is told: which part of the layout stands where, to a tenth of a millimetre, and the lines it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from tests.engine.projects import built, edit, tiny
from tests.studio.conftest import MY, Served, serving

MM = 72 / 25.4
NEAR = 0.1 * MM
"""Points by which a measure may differ from the PDF."""
GRID = """\
format: 1
page: {margin: 4u}
blocks:
  - zone:
      id: main
      height: rest
      baseline: 4u
      grid: {columns: [rest, rest], areas: ["a b", "c c"]}
      blocks:
        - paragraph: {text: body, area: a}
        - stack: {area: b, blocks: [{use: {name: say, said: head}}]}
        - steps: {text: steps, area: c, id: ways}
type:
  body:  {size: 2.4u, floor: 1.9u, pitch: running}
  step:  {size: 2.4u, floor: 1.9u}
space: {badge: 4u}
"""
SAY = """\
format: 1
parameters: {said: text}
blocks:
  - paragraph: said
  - rule
"""


def measured(served: Served, tag: str, output: str) -> dict[str, Any]:
    answer = served.owner.get(f"/api/measures/{tag}/{output}")
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def origins(page: pypdfium2.PdfPage) -> set[float]:
    """How far down the letters of a page stand, as its PDF says."""
    text = page.get_textpage()
    found = set()
    x, y = pdfium.c_double(), pdfium.c_double()
    for n in range(text.count_chars()):
        if pdfium.FPDFText_GetCharOrigin(text, n, x, y):
            found.add(round(page.get_height() - y.value, 2))
    return found


def edges(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """How far down the filled shapes of a page begin and end."""
    high = page.get_height()
    bounds = [one.get_bounds() for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=30)]
    return [(high - top, high - bottom) for _, bottom, _, top in bounds]


def is_near(value: float, others: set[float]) -> bool:
    return any(abs(value - other) <= NEAR for other in others)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_measures_agree_with_the_pdf(flagship_served: Served, tag: str) -> None:
    [page] = measured(flagship_served, tag, "poster")["pages"]
    [file] = built(flagship_served.root, [tag], ["poster"]).files
    document = pypdfium2.PdfDocument(flagship_served.root / file.path)
    printed = document[0]
    parts = {part["key"]: part for part in page["parts"]}

    assert printed.get_size() == pytest.approx((page["width"], page["height"]), abs=NEAR)
    lines = {line for part in parts.values() for line in part["lines"]}
    assert lines
    seen = origins(printed)
    assert [line for line in lines if not is_near(line, seen)] == []
    for zone in ("turn", "risk"):
        _, top, _, height = parts[zone]["rect"]
        assert any(abs(a - top) <= NEAR and abs(b - top - height) <= NEAR for a, b in edges(printed)), zone
    document.close()


def test_zones_and_blocks_are_as_large_as_their_layout_says(flagship_served: Served) -> None:
    told = measured(flagship_served, "en", "poster")
    [page] = told["pages"]
    parts = {part["key"]: part for part in page["parts"]}

    turn, column = parts["turn"], parts["case.parcel/column.1"]
    assert turn["rect"][3] / told["u"] == pytest.approx(12, abs=0.01)
    assert column["rect"][2] / told["u"] == pytest.approx(22.2, abs=0.01)
    steps = parts["case.parcel/column.1/steps.1"]
    assert (steps["kind"], turn["kind"], parts["art"]["kind"]) == ("steps", "zone", "layer")
    assert steps["size"] >= steps["floor"] > 0
    lines = told["files"][0]["lines"]
    assert lines[steps["written"]["line"] - 1].strip().startswith("- steps")
    first, last = turn["written"]["line"], turn["written"]["end_line"]
    assert "id: turn" in [line.strip() for line in lines[first - 1 : last]]


def test_a_mirrored_sheet_has_the_same_parts_at_the_other_side(flagship_served: Served) -> None:
    pages = [measured(flagship_served, tag, "poster")["pages"][0] for tag in ("en", "ar")]
    left, right = ({part["key"]: part["rect"] for part in page["parts"]} for page in pages)

    assert list(left) == list(right)
    x, _, width, _ = left["case.parcel/column.0"]
    mirrored = right["case.parcel/column.0"]
    assert mirrored[0] == pytest.approx(pages[0]["width"] - x - width, abs=0.05)


def test_pages_of_a_folded_sheet_are_measured_where_they_lie(flagship_served: Served) -> None:
    told = measured(flagship_served, "en", "fold")

    for page in told["pages"]:
        zones = [part for part in page["parts"] if part["kind"] == "zone"]
        assert zones
        for zone in zones:
            x, y, width, height = zone["rect"]
            assert 0 <= x < x + width <= page["width"] + 1
            assert 0 <= y < y + height <= page["height"] + 1


@pytest.fixture
def gridded(tmp_path: Path) -> Iterator[Served]:
    root = tiny(tmp_path.resolve(), my=MY)
    (root / "layouts/card.yaml").write_text(GRID, encoding="utf-8")
    (root / "components").mkdir()
    (root / "components/say.yaml").write_text(SAY, encoding="utf-8")
    with serving(root) as one:
        yield one


def test_cells_components_and_base_lines_are_named_and_placed(gridded: Served) -> None:
    told = measured(gridded, "en", "card")
    [page] = told["pages"]
    parts = {part["key"]: part for part in page["parts"]}

    assert [file["path"] for file in told["files"]] == ["layouts/card.yaml", "components/say.yaml"]
    assert {"main", "main/a", "main/b", "main/ways"} <= set(parts)
    assert parts["main/ways"]["name"] == "ways"
    rule = next(part for part in page["parts"] if part["kind"] == "rule")
    assert rule["written"]["file"] == "components/say.yaml"
    step = parts["main"]["baseline"]
    assert step == pytest.approx(4 * told["u"], abs=0.01)
    first, *others = parts["main"]["lines"]
    assert others
    rows = [(line - first) / step for line in others]
    assert rows == pytest.approx([round(row) for row in rows], abs=NEAR / step)


def test_a_link_for_translators_sees_no_layout(served: Served) -> None:
    linked = served.browser(served.link("my")).get("/api/measures/my/card")

    assert linked.status == 403


def test_what_an_edition_repeats_follows_from_the_first(tmp_path: Path) -> None:
    root = tiny(tmp_path.resolve(), my=MY)
    art = "art: [{pictogram: police, alt: head, width: 20u, start: 4u, top: 2u}]"
    edit(root / "layouts/card.yaml", "page: {margin: 4u}\n", f"page: {{margin: 4u}}\n{art}\n")
    with serving(root) as one:
        told = one.owner.get("/api/findings").json["diagnostics"]
    first, second = (n for n, found in enumerate(told) if found["code"] == "art-over-text")

    assert {told[first]["language"], told[second]["language"]} == {"en", "my"}
    assert (told[first]["follows"], told[second]["follows"]) == (None, first)
