"""QR codes are read back from the finished file: the right ones pass in every form of a sheet, the wrong ones stop it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leafletgen.core.color import BLACK, WHITE
from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import rectangle
from leafletgen.engine.build import build
from leafletgen.engine.files.readback import codes_on, misread
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.finishing import printed, put_down
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.page.blocks.kinds.qr import modules
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Placed, Shape

LEAFLET = """\
format: 1
name: case
title: title
date: 2026-11-25
source: en
languages: [en, ar]
outputs:
  screen: {layout: sheet, paper: A6, profile: screen}
  print: {layout: sheet, paper: A6, profile: print}
  tiles: {of: print, profile: office, paper: A4, tile: A6, overlap: 6mm}
  many: {of: screen, profile: print, paper: A4, impose: {scheme: step-and-repeat}}
facts:
  page: {value: "https://example.org/{lang}/é?a=1", checked: 2026-11-20, qr: true}
  long: {value: "https://example.org/%s", checked: 2026-11-20, qr: true}
"""
LAYOUT = """\
format: 1
page: {margin: 3u}
blocks:
  - zone:
      {id: a, height: rest, blocks: [{heading: {text: title}}, {qr: {fact: page, width: 14u, alt: title}},
      {qr: {fact: long, width: 24u, alt: title}}]}
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    root = tmp_path_factory.mktemp("codes")
    for folder in ("layouts", "locales"):
        (root / folder).mkdir()
    (root / "leaflet.yaml").write_text(LEAFLET % ("long/" * 60), encoding="utf-8")
    (root / "layouts" / "sheet.yaml").write_text(LAYOUT)
    (root / "locales" / "en.yaml").write_text("title: Hello\n")
    (root / "locales" / "ar.yaml").write_text("title: مرحبا\n", encoding="utf-8")
    opened = open_project(root, "2026-11-25")
    assert opened.value is not None, opened.diagnostics
    return opened.value


@pytest.mark.parametrize("output", ["screen", "print", "many", "tiles"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_printed_says_what_the_fact_says(session: Session, output: str, language: str) -> None:
    laid = session.lay_out(EditionKey(language, output))
    codes = tuple(codes_on(laid.publication.sheets))
    assert f"https://example.org/{language}/é?a=1" in {code.content.value for code in codes}
    assert len(codes) >= (4 if output == "many" else 2)
    assert misread(session, laid, pdf(session, laid)) == ()


def test_codes_cut_by_tiles_are_tried_where_they_are_whole(session: Session) -> None:
    laid = session.lay_out(EditionKey("en", "tiles"))
    codes = tuple(codes_on(laid.publication.sheets))
    assert any(not code.whole for code in codes)
    covered = _over(laid, Rect(0, 0, 2000, 2000), pages=True)
    assert {d.code for d in misread(session, covered, pdf(session, laid))} == {"code-unreadable"}


def _over(laid: LaidEdition, area: Rect, pages: bool = False) -> LaidEdition:
    """The edition with a black ground over its codes."""

    def covered(sheet: Sheet) -> Sheet:
        above = Placed(Point(0, 0), Shape(rectangle(area), fill=BLACK))
        return replace(sheet, frame=replace(sheet.frame, items=(*sheet.frame.items, above)))

    if pages:
        return replace(laid, pages=tuple(map(covered, laid.pages)))
    sheets = tuple(map(covered, laid.publication.sheets))
    return replace(laid, publication=replace(laid.publication, sheets=sheets))


def _codes(laid: LaidEdition) -> dict[str, Rect]:
    return {code.content.fact: code.area for code in codes_on(laid.publication.sheets)}


def test_a_code_under_something_is_an_error_and_no_file_is_written(session: Session, tmp_path: Path) -> None:
    laid = session.lay_out(EditionKey("en", "screen"))
    area = _codes(laid)["page"]
    half = Rect(area.x, area.y, area.width, area.height / 2)
    out = session.project.world.root / "output"
    path = out / "screen" / "case.en.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"the file of the last build")
    made = put_down(session, laid.edition, out, printed(session, _over(laid, half), (), out))
    found = made.diagnostics
    assert made.file is None
    assert [(d.code, dict(d.args).get("name"), d.language, d.output) for d in found] == [
        ("code-unreadable", "page", "en", "screen"),
        ("edition-removed", None, "en", "screen"),
    ]
    assert not path.exists()


def test_a_code_that_says_something_else_is_an_error(session: Session) -> None:
    laid = session.lay_out(EditionKey("en", "print"))
    area = _codes(laid)["page"]
    sheet = laid.publication.sheets[0]
    other = (
        Placed(Point(0, 0), Shape(rectangle(area), fill=WHITE)),
        Placed(Point(area.x, area.y), Shape(modules("https://evil.example/", area.width), fill=BLACK)),
    )
    changed = replace(sheet, frame=replace(sheet.frame, items=(*sheet.frame.items, *other)))
    swapped = replace(laid, publication=replace(laid.publication, sheets=(changed,)))
    (found,) = misread(session, swapped, pdf(session, swapped))
    assert found.code == "code-differs"
    assert dict(found.args)["found"] == "https://evil.example/"
    assert dict(found.args)["value"] == "https://example.org/en/é?a=1"


def test_a_build_delivers_what_was_read(session: Session, tmp_path: Path) -> None:
    built = build(session, tmp_path / "out")
    assert {d.code for d in built.diagnostics if d.is_error} == set()
    assert len(built.files) == 8
