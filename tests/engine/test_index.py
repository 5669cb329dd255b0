"""An index of languages: one sheet for all of them, each with the code of its page; as a web page the one to choose from."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from tests.engine.projects import TODAY, args, codes, edit, errors
from tests.engine.test_made import build_again, remade
from tests.engine.test_site import project

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Rect
from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection
from leafletgen.inspection.aloud import aloud
from leafletgen.model.project.writing.printed import Printed, note_printed, outdated, read_printed
from leafletgen.text.languages.order import looked_for
from leafletgen.write.codes import scan
from leafletgen.write.raster import PageArea, areas

OUTPUTS = (
    "  index: {layout: index, paper: A4, profile: office}\n  choose: {of: index, profile: html}\nfacts:\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = project(tmp_path)
    edit(made / "leaflet.yaml", "facts:\n", OUTPUTS)
    return made


def built(root: Path, *outputs: str) -> Built:
    session = open_project(root, TODAY).value
    assert session is not None
    return build(session, root / "output", Selection((), outputs))


def test_it_is_made_once_and_every_code_leads_to_its_language(root: Path) -> None:
    made = built(root, "index")

    assert errors(made.diagnostics) == []
    assert [(row.path, row.language) for row in made.files] == [("output/index/tiny.en.pdf", "en")]
    pdf = (root / "output/index/tiny.en.pdf").read_bytes()
    (picture,) = areas(pdf, [PageArea(0, Rect(0, 0, 210 * MM, 297 * MM))], 1500)
    assert picture is not None
    assert {one.text for one in scan(picture)} == {
        "https://example.org/safe/en",
        "https://example.org/safe/ja",
    }
    heard = "\n".join(aloud(pdf))
    for told in (
        "heading 1: Choose your language",
        "figure: 日本語: https://example.org/safe/ja",
        "楽な仕事？",
        "言語を選んでください",
    ):
        assert told in heard


def test_in_the_languages_that_an_output_names(root: Path) -> None:
    edit(root / "leaflet.yaml", "profile: office}", "profile: office, languages: [ja]}")
    made = built(root, "index")

    assert [row.language for row in made.files] == ["ja"]
    assert "heading 1: 言語を選んでください" in "\n".join(aloud((root / made.files[0].path).read_bytes()))


def test_a_title_makes_it_again_and_other_sheets_are_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    build_again(root)
    assert remade(build_again(root)) == set()

    edit(root / "locales/ja.yaml", "head: 楽な仕事？", "head: 楽な仕事です")
    assert remade(build_again(root)) == {("index", "en"), ("choose", "en"), ("card", "ja")}
    clean = {path: path.read_bytes() for path in (root / "output").rglob("*.*")}
    built(root)
    assert {path: path.read_bytes() for path in (root / "output").rglob("*.*")} == clean


def test_without_an_address_it_is_refused(root: Path) -> None:
    edit(root / "leaflet.yaml", ", qr: true", "")
    edit(root / "layouts/card.yaml", ", {qr: {fact: page, width: 18u, alt: code}}", "")
    made = built(root, "index")

    assert codes(errors(made.diagnostics)) == ["index-no-address"]
    assert made.files == ()


def test_a_printed_index_is_to_be_replaced_when_a_language_comes(root: Path) -> None:
    session = open_project(root, TODAY).value
    assert session is not None
    note_printed(session.project, Printed(), ["index/en"])
    (root / "locales/vi.yaml").write_text(
        (root / "locales/ja.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    edit(root / "leaflet.yaml", "languages: [en, ja]", "languages: [en, ja, vi]")
    session = open_project(root, TODAY).value
    assert session is not None
    found = outdated(session.project, read_printed(session.project, Sink()))

    assert [(one.sheet, one.changed) for one in found] == [("index/en", ("vi/head",))]


def test_as_a_page_it_leads_to_the_addresses(root: Path) -> None:
    made = built(root, "choose")
    page = html.fromstring((root / made.files[0].path).read_bytes())

    assert [row.path for row in made.files] == ["output/choose/tiny.en.html"]
    assert [(one.get("hreflang"), one.get("href")) for one in page.xpath("//main//a")] == [
        ("en", "https://example.org/safe/en"),
        ("ja", "https://example.org/safe/ja"),
    ]
    assert page.xpath("string(//link[@rel='canonical']/@href)") == "https://example.org/safe/"
    assert page.xpath("//*[@class='find']") == [], "two languages are seen at a glance"


def test_a_part_of_a_layout_of_ones_own(root: Path) -> None:
    edit(root / "layouts/card.yaml", "{steps: steps}", "{index: {columns: 2, width: 16u, title: no}}")
    made = built(root, "card")

    assert {(one.code, args(one).get("key")) for one in errors(made.diagnostics)} == set()
    heard = "\n".join(aloud((root / "output/card/tiny.en.pdf").read_bytes()))
    assert "日本語: https://example.org/safe/ja" in heard
    assert "楽な仕事？" not in heard


def test_languages_stand_where_people_look_for_them() -> None:
    names = {
        "ja-simple": "やさしい日本語", "vi": "Tiếng Việt", "ja": "日本語", "ko": "한국어", "ar": "العربية", "my": "မြန်မာ",
        "zh-Hans": "简体中文", "en": "English", "tr": "Türkçe", "ne": "नेपाली", "ru": "Русский", "id": "Bahasa Indonesia",
    }  # fmt: skip

    assert looked_for(names, "ja") == [
        "id", "en", "vi", "tr", "ru", "ar", "ne", "my", "ko", "zh-Hans", "ja", "ja-simple",
    ]  # fmt: skip
