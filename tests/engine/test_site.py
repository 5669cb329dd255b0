"""A site stands where the codes of the sheets lead; a code that leads nowhere is told."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from lxml import html
from tests.engine.projects import TODAY, args, codes, edit, errors, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Outcome
from leafletgen.engine.opening import open_project
from leafletgen.engine.site.publishing import PublishedSite, publish

JA = """\
head: 楽な仕事？
body: "お金をくれます。警察が**あなた**のところに来ます。{police}へ。"
steps: {s1: 品物を買う。, s2: 荷物を受け取る。, s3: それを渡す。}
code: すべての言語
"""
ADDRESS = "https://example.org/safe/{lang}"


def project(folder: Path, address: str = ADDRESS, fact: str = "page") -> Path:
    """The tiny project with a code at the foot of its card."""
    root = tiny(folder, ja=JA)
    english = root / "locales/en.yaml"
    english.write_text(english.read_text(encoding="utf-8") + "code: All languages\n", encoding="utf-8")
    row = f'  {fact}: {{value: "{address}", checked: 2026-11-20, qr: true}}\n'
    leaflet = root / "leaflet.yaml"
    leaflet.write_text(leaflet.read_text(encoding="utf-8") + row, encoding="utf-8")
    edit(
        root / "layouts/card.yaml",
        "{steps: steps}]",
        f"{{steps: steps}}, {{qr: {{fact: {fact}, width: 18u, alt: code}}}}]",
    )
    return root


def published(root: Path, *languages: str) -> Outcome[PublishedSite]:
    session = open_project(root, TODAY).value
    assert session is not None
    return publish(session, root / "output/site", languages)


def files(root: Path) -> list[str]:
    site = root / "output/site"
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_each_page_stands_where_the_code_of_its_sheet_leads(tmp_path: Path) -> None:
    made = published(project(tmp_path))

    assert errors(made.diagnostics) == []
    assert files(tmp_path) == [
        "safe/en/index.html",
        "safe/en/tiny.en.card.pdf",
        "safe/index.html",
        "safe/ja/index.html",
        "safe/ja/tiny.ja.card.pdf",
        "safe/languages.pdf",
    ]
    assert made.value is not None
    assert made.value.address == "https://example.org/safe/"


def test_every_link_of_a_page_leads_to_a_file(tmp_path: Path) -> None:
    published(project(tmp_path))
    site = tmp_path / "output/site"

    for page in site.rglob("*.html"):
        for link in html.fromstring(page.read_bytes()).xpath("//body//a/@href"):
            if not re.match(r"#|https?:|tel:", link):
                assert (page.parent / link).resolve().is_file(), (page, link)
    chosen = html.fromstring((site / "safe/index.html").read_bytes())
    assert [(one.get("hreflang"), one.get("href")) for one in chosen.xpath("//main//a")] == [
        ("en", "en/index.html"),
        ("ja", "ja/index.html"),
    ]


def test_pages_name_each_other(tmp_path: Path) -> None:
    published(project(tmp_path))
    page = html.fromstring((tmp_path / "output/site/safe/ja/index.html").read_bytes())

    assert [(one.get("hreflang"), one.get("href")) for one in page.xpath("//link[@rel='alternate']")] == [
        ("en", "https://example.org/safe/en"),
        ("ja", "https://example.org/safe/ja"),
        ("x-default", "https://example.org/safe/"),
    ]
    assert page.xpath("string(//link[@rel='canonical']/@href)") == "https://example.org/safe/ja"
    assert page.xpath("string(//header//nav/a/@href)") == "../index.html"
    assert page.xpath("string(//footer//a[@type]/@href)") == "tiny.ja.card.pdf"


def test_a_code_without_a_page_is_an_error_and_one_of_others_a_warning(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / "locales/ja.yaml", "{police}", "#9110")
    made = published(root)

    lost = [one for one in made.diagnostics if one.code == "site-code-lost"]
    assert [(args(one)["address"], args(one)["name"]) for one in lost] == [
        ("https://example.org/safe/ja", "page")
    ]
    assert "safe/ja/index.html" not in files(root)

    (tmp_path / "other").mkdir()
    other = project(tmp_path / "other")
    row = '  map: {value: "https://maps.example.com/x", checked: 2026-11-20, qr: true}\n'
    leaflet = other / "leaflet.yaml"
    leaflet.write_text(leaflet.read_text(encoding="utf-8") + row, encoding="utf-8")
    edit(
        other / "layouts/card.yaml", "alt: code}}]", "alt: code}}, {qr: {fact: map, width: 12u, alt: code}}]"
    )
    made = published(other)
    assert [(one.code, args(one)["name"]) for one in made.diagnostics if one.code.startswith("site-")] == [
        ("site-code-elsewhere", "map")
    ]


@pytest.mark.parametrize(
    ("address", "where", "chooser"),
    [
        ("https://example.org/{lang}", "en/index.html", "index.html"),
        ("https://example.org/a/{lang}/jobs.html", "a/en/jobs.html", "a/index.html"),
        ("https://example.org/safe", "safe/en/index.html", "safe/index.html"),
    ],
)
def test_addresses_of_other_forms(address: str, where: str, chooser: str, tmp_path: Path) -> None:
    made = published(project(tmp_path, address), "en")

    assert errors(made.diagnostics) == []
    assert {where, chooser} <= set(files(tmp_path))
    page = html.fromstring((tmp_path / "output/site" / where).read_bytes())
    assert (
        posixpath.normpath(
            posixpath.join(posixpath.dirname(where), page.xpath("string(//header//nav/a/@href)"))
        )
        == chooser
    )
    assert urlsplit(page.xpath("string(//link[@rel='canonical']/@href)")).netloc == "example.org"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://example.org/?lang={lang}", "site-address"),
        ("https://example.org/../x/{lang}", "site-address"),
    ],
)
def test_what_no_folder_can_answer(address: str, code: str, tmp_path: Path) -> None:
    made = published(project(tmp_path, address), "en")

    assert made.value is None
    assert code in codes(made.diagnostics)
    assert not (tmp_path / "output").exists()


def test_without_a_code_nobody_knows_where_pages_stand(tmp_path: Path) -> None:
    made = published(tiny(tmp_path, ja=JA.replace("code: すべての言語\n", "")))

    assert made.value is None
    assert codes(errors(made.diagnostics)) == ["site-no-address"]


def test_two_outputs_cannot_stand_at_one_address(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(
        root / "leaflet.yaml",
        "facts:\n",
        "  web: {of: card, profile: html}\n  more: {of: card, profile: html}\nfacts:\n",
    )

    assert "site-taken" in codes(published(root, "en").diagnostics)


def test_the_command(tmp_path: Path) -> None:
    root = project(tmp_path)
    done = CliRunner().invoke(main, ["site", str(root), "-l", "en", "--json", "--log", str(root / "log")])

    told = json.loads(done.stdout)
    assert done.exit_code == 0, done.output
    assert told["address"] == "https://example.org/safe/"
    assert told["pages"] == ["output/site/safe/en/index.html"]
    assert told["files"] == ["output/site/safe/en/tiny.en.card.pdf", "output/site/safe/languages.pdf"]
    assert "done: 1 of 1" in (root / "log").read_text(encoding="utf-8"), "what a bar shows at a terminal"


def test_a_wide_picture_is_shown_where_a_page_is_passed_on(tmp_path: Path) -> None:
    root = project(tmp_path)
    more = "  wide: {layout: card, paper: 1200 x 630px, profile: social}\nfacts:\n"
    edit(root / "leaflet.yaml", "facts:\n", more)
    edit(root / "layouts/card.yaml", ", {qr: {fact: page, width: 18u, alt: code}}", "")
    edit(root / "layouts/card.yaml", "height: 20u", "height: 9u")
    published(root, "en")

    page = html.fromstring((root / "output/site/safe/en/index.html").read_bytes())
    shared = page.xpath("string(//meta[@property='og:image']/@content)")
    assert shared == "https://example.org/safe/en/tiny.en.wide.png"
    assert (root / "output/site" / urlsplit(shared).path.lstrip("/")).is_file()


def test_pages_do_not_name_one_that_was_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / "locales/ja.yaml", "{police}", "#9110")
    published(root)

    page = html.fromstring((root / "output/site/safe/en/index.html").read_bytes())
    assert [one.get("hreflang") for one in page.xpath("//link[@rel='alternate']")] == ["en", "x-default"]
    chosen = html.fromstring((root / "output/site/safe/index.html").read_bytes())
    assert [one.get("hreflang") for one in chosen.xpath("//main//a")] == ["en"]
