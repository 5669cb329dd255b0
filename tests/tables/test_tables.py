"""A calendar and a price list in seven languages: their frames, their tags, what is copied out of them, what others object to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.engine.projects import TODAY, built, codes, edit
from tests.write.pdf import readers

from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.write.dump import dump

PROJECT = Path(__file__).with_name("project")
TAGS = ("en", "ja", "zh-Hans", "vi", "ar", "ne", "my")
GOLDEN = [EditionKey(tag, output) for output in ("cal", "prices") for tag in ("en", "ar")]


@cache
def session() -> Session:
    opened = open_project(PROJECT, TODAY)
    assert opened.value is not None
    assert codes(opened.diagnostics) == []
    return opened.value


@cache
def data(tag: str, output: str) -> bytes:
    return pdf(session(), session().lay_out(EditionKey(tag, output)))


def found(node: readers.Node, role: str) -> Iterator[readers.Node]:
    if node.role == role:
        yield node
    for kid in node.kids:
        if not isinstance(kid, str):
            yield from found(kid, role)


def words(node: readers.Node) -> str:
    return "".join(kid if isinstance(kid, str) else words(kid) for kid in node.kids)


def cells(tag: str, output: str) -> list[list[list[str]]]:
    """The words of each cell of each table, row by row, as the tag tree has them."""
    tables = found(readers.tree(data(tag, output)), "Table")
    return [
        [[words(c).strip() for c in row.kids if not isinstance(c, str)] for row in found(t, "TR")]
        for t in tables
    ]


@pytest.mark.parametrize("edition", GOLDEN, ids=lambda e: f"{e.output}.{e.language}")
def test_frames(edition: EditionKey, golden: Callable[[str, str], None]) -> None:
    made = session().lay_out(edition)
    assert not made.failed, made.diagnostics

    golden(
        f"{edition.output}.{edition.language}",
        "".join(dump(sheet.frame) for sheet in made.publication.sheets),
    )


def test_every_golden_is_compared() -> None:
    assert {p.stem for p in Path(__file__).parent.glob("*.txt")} == {
        f"{e.output}.{e.language}" for e in GOLDEN
    }


def test_all_languages_are_made(tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "project")
    made = built(project)

    assert [d for d in made.diagnostics if d.is_error] == []
    assert len(list((project / "output").rglob("*.pdf"))) == 3 * len(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_a_calendar_is_read_as_a_table_of_days(tag: str) -> None:
    month, *_ = cells(tag, "cal")

    assert {len(row) for row in month} == {7}
    text = " ".join(cell for row in month for cell in row)
    assert text.count("A") >= 9, "each Monday and Thursday"
    first = next(cell for row in month[1:] for cell in row if re.fullmatch(r"(1|१|၁)\D.*", cell, re.DOTALL))
    assert "A" in first


@pytest.mark.parametrize("tag", TAGS)
def test_a_table_goes_on_with_its_head_and_loses_nothing(tag: str) -> None:
    parts = cells(tag, "prices")
    rows = [row for part in parts for row in part[1:]]

    assert len(parts) == 2
    assert parts[0][0] == parts[1][0]
    assert len(rows) == 8
    assert [len(row) for row in rows] == [3, 3, 3, 2, 2, 3, 3, 3]


def test_cells_say_how_many_columns_and_rows_they_span() -> None:
    spans = []
    with pikepdf.open(BytesIO(data("ar", "prices"))) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") in ("/TD", "/TH"):
                said = thing.get("/A", pikepdf.Dictionary())
                spans.append((int(said.get("/ColSpan", 1)), int(said.get("/RowSpan", 1))))

    assert sorted(s for s in spans if s != (1, 1)) == [(1, 2), (2, 1)]


def test_days_are_named_in_full_to_those_who_listen() -> None:
    with pikepdf.open(BytesIO(data("en", "cal"))) as document:
        spoken = [
            str(thing["/Alt"])
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH" and "/Alt" in thing
        ]

    assert spoken == ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]


KEYS = ("k.burn", "k.plastic", "k.pet", "k.cans", "k.paper", "s.fire")


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("tag", ["en", "ja", "vi"])
def test_text_is_copied_in_the_order_of_reading(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "prices.pdf"
    file.write_bytes(data(tag, "prices"))
    copied = " ".join(readers.poppler(file, "-raw").split())
    said = session().project.catalogs[tag].messages

    at = [copied.find(said[key].value) for key in KEYS]
    assert -1 not in at
    assert at == sorted(at)


@pytest.mark.parametrize("tag", [t for t in TAGS if t != "my"])  # whose lines end within words, too
def test_words_of_cells_are_found(tag: str) -> None:
    said = session().project.catalogs[tag].messages
    wanted = [word for key in KEYS for word in said[key].value.split()]

    assert readers.mupdf_lacks(data(tag, "prices"), wanted) == []


def test_parts_in_a_second_language_speak_it(tmp_path: Path) -> None:
    """A calendar names days as its own language does, a cell lines up its numbers as its own language writes them."""
    project = shutil.copytree(PROJECT, tmp_path / "project")
    edit(
        project / "layouts/cal.yaml",
        "                from: 2026-10\n",
        "                from: 2026-10\n                language: ja\n",
    )
    edit(project / "layouts/prices.yaml", "k.burn, p.a]", "k.burn, {text: p.a, language: ar}]")
    opened = open_project(project, TODAY).value
    assert opened is not None
    runs = {
        output: [
            (item.text, item.language)
            for sheet in opened.lay_out(EditionKey("en", output)).publication.sheets
            for item, *_ in walk(sheet.frame)
            if isinstance(item, GlyphRun)
        ]
        for output in ("cal", "prices")
    }

    assert {("日", "ja"), ("スポーツの日", "ja"), ("9月27日", "ja")} <= set(runs["cal"])
    assert ("1,200", "ar") in runs["prices"]


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for tag in ("en", "ja", "ar"):
        for output in ("cal", "print", "prices"):
            files.append(tmp_path / f"{output}.{tag}.pdf")
            files[-1].write_bytes(data(tag, output))

    assert readers.verapdf(["PDFUA-1", "PDFA-2A"], files) == {file.name: [] for file in files}
