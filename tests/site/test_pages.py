"""Pages of the repository in the site: every one has a place, links lead where they led, code stays as it is; faults of a site are told."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tools.site import staging
from tools.site.links import faults

from leafletgen.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    staging.stage(folder)
    return folder


def test_every_document_is_in_the_site(staged: Path) -> None:
    for path in (ROOT / "docs").glob("*.md"):
        language, name = ("ja", "translators.md") if path.name == "translators.ja.md" else ("en", path.name)
        assert (staged / language / name).is_file(), path.name
    for folder, language in (("guide", "en/guide"), ("ja", "ja"), ("decisions", "en/decisions")):
        for path in (ROOT / "docs" / folder).rglob("*.md"):
            place = path.relative_to(ROOT / "docs" / folder).as_posix().replace("README.md", "index.md")
            assert (staged / language / place).is_file(), path.name


def test_links_lead_to_pages_of_both_languages_and_to_pictures(staged: Path) -> None:
    english = (staged / "en/translators.md").read_text(encoding="utf-8")
    japanese = (staged / "ja/translators.md").read_text(encoding="utf-8")

    assert "twin: ja/translators.html\nalone: false" in english
    assert "twin: ../translators.html\nalone: false" in japanese
    assert "](../translators.html)" in japanese
    assert "](pictures/translators-start-ja.png)" in japanese
    assert (staged / "ja/pictures/translators-start-ja.png").is_file()
    assert "twin: ja/index.html\nalone: true" in (staged / "en/office.md").read_text(encoding="utf-8")


def test_a_link_that_shows_the_name_of_a_file_shows_the_title_of_the_page(staged: Path) -> None:
    assert "the\ndesigner ([Layouts, diagrams, themes](layouts.md))" in (staged / "en/office.md").read_text(
        encoding="utf-8"
    )


def test_code_stays_as_it_is_and_names_its_file_above(staged: Path) -> None:
    text = (staged / "en/layouts.md").read_text(encoding="utf-8")

    assert '```yaml title="leaflet.yaml"\nformat: 1\nname: lost-key\n' in text
    assert text.count("```") == (ROOT / "docs/layouts.md").read_text(encoding="utf-8").count("```")


def test_a_bar_of_code_in_a_table_has_no_backslash(staged: Path) -> None:
    assert "| `leafletgen completion fish | source` |" in (staged / "en/commands.md").read_text(
        encoding="utf-8"
    )


def test_tables_and_lists_have_the_air_that_markdown_of_python_wants(staged: Path) -> None:
    assert "<!-- measured -->\n\n| " in (staged / "en/numbers.md").read_text(encoding="utf-8")
    rhythm = (staged / "en/decisions/040-one-rhythm.md").read_text(encoding="utf-8")
    assert "\n\n- A gap is from line to line" in rhythm


def test_commands_of_the_first_page_do_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [
        (ROOT / f"tools/site/home/index.{tag}.md").read_text(encoding="utf-8") for tag in staging.LANGUAGES
    ]
    (commands,) = {tuple(re.findall(r"^    - (leafletgen .*)$", page, re.MULTILINE)) for page in pages}
    monkeypatch.chdir(tmp_path)
    begin, show = (shlex.split(line)[1:] for line in commands)

    with pytest.raises(SystemExit) as end:
        main.main(begin)

    assert end.value.code == 0
    assert show[0] == "preview"  # tests/test_readme.py starts one; its options and its folder are read here
    # Below the program's own context: a verb keeps the names of --help that its first context gives it.
    program = main.make_context("leafletgen", list(show))
    assert main.commands["preview"].make_context("preview", show[1:], parent=program).params["edit"]
    assert (tmp_path / "my-leaflet/leaflet.yaml").is_file()


GOOD = '<h1 id="top">A</h1><a href="b.html#there">b</a><a href="https://example.org">out</a><img src="a.png">'


def site(folder: Path, page: str, other: str = '<p id="there">', style: str = "") -> Path:
    for name, text in {"a.html": page, "b.html": other, "a.png": "", "a.css": style}.items():
        (folder / name).write_text(
            f"<!doctype html>{text}" if name.endswith(".html") else text, encoding="utf-8"
        )
    return folder


def test_a_site_that_holds(tmp_path: Path) -> None:
    assert faults(site(tmp_path, GOOD)) == []


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<a href="c.html">', "a.html: c.html leads nowhere"),
        ('<a href="../a.html">', "a.html: ../a.html leads nowhere"),
        ('<img src="pictures/c.png">', "a.html: pictures/c.png leads nowhere"),
        ('<a href="b.html#here">', "a.html: b.html#here: no such anchor"),
        ('<a href="#here">', "a.html: #here: no such anchor"),
        (
            '<script src="https://example.org/a.js"></script>',
            "a.html: script fetches https://example.org/a.js",
        ),
        ('<link rel="stylesheet" href="//example.org/a.css">', "a.html: link fetches //example.org/a.css"),
        ('<img srcset="https://example.org/a.png 2x">', "a.html: img fetches https://example.org/a.png"),
    ],
)
def test_a_fault_is_told_with_its_page(tmp_path: Path, page: str, told: str) -> None:
    assert faults(site(tmp_path, page)) == [told]


def test_a_style_that_fetches_a_font_is_told(tmp_path: Path) -> None:
    style = '@font-face { src: url("https://example.org/f.woff2") }'

    assert faults(site(tmp_path, GOOD, style=style)) == ["a.css: fetches https://example.org/f.woff2"]
