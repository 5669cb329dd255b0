"""Which drafts are written, which are refused, and what is told of earlier sheets."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import TODAY, args, codes, edit, errors, files_below, tiny

from leafletgen.cli.main import main
from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection


def built(root: Path, *languages: str, draft: bool = False) -> Built:
    opened = open_project(root, TODAY)
    assert opened.value is not None
    return build(opened.value, root / "output", Selection(languages), draft=draft)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)


JA = """\
head: 簡単な仕事？
body: "報酬の代わりに、警察が**あなた**のところへ来ます。まず{police}へ。"
steps: {s1: 品物を買われる。, s2: 荷物を受け取る。, s3: それを渡す。}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA)


def test_a_draft_of_what_is_finished_is_the_sheet_itself(project: Path) -> None:
    sheets, drafts = built(project), built(project, draft=True)

    assert drafts == sheets
    assert [row.draft for row in drafts.files] == [False, False]


def test_missing_texts_need_the_draft(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    assert [row.language for row in built(project).files] == ["en"]
    made = built(project, draft=True)

    assert [(row.language, row.draft) for row in made.files] == [("en", False), ("ja", True)]
    assert files_below(project / "output") == ["card/tiny.en.pdf", "card/tiny.ja.pdf"]
    assert codes(errors(made)) == ["text-missing"]
    (told,) = [d for d in made.diagnostics if d.code == "edition-draft"]
    assert (told.language, args(told)["missing"], args(told)["stale"]) == ("ja", "1", "0")


def test_faulty_texts_need_the_draft(project: Path) -> None:
    edit(project / "locales/ja.yaml", "まず{police}へ", "まず{polce}へ")

    assert [row.language for row in built(project).files] == ["en"]
    made = built(project, draft=True)

    assert [(row.language, row.draft) for row in made.files] == [("en", False), ("ja", True)]
    (told,) = [d for d in made.diagnostics if d.code == "edition-draft"]
    assert int(args(told)["faulty"]) >= 1


def test_what_would_make_no_valid_file_is_refused_in_a_draft_too(project: Path) -> None:
    edit(project / "locales/ja.yaml", "荷物を受け取る", "荷物を\U00013000受け取る")

    made = built(project, draft=True)

    assert [row.language for row in made.files] == ["en"]
    assert codes(errors(made)) == ["missing-glyph"]


def test_a_page_without_margins_has_no_room_for_the_band(project: Path) -> None:
    edit(project / "layouts/card.yaml", "margin: 4u", "margin: 1mm")
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    made = built(project, "ja", draft=True)

    assert not made.files
    assert codes(errors(made)) == ["text-missing", "draft-no-room"]


def test_json_says_what_is_a_draft(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    done = run("build", project, "--draft", "--json")

    assert done.exit_code == 1
    assert [(f["language"], f["draft"]) for f in json.loads(done.output)["files"]] == [
        ("en", False),
        ("ja", True),
    ]


def test_a_draft_is_not_final(project: Path) -> None:
    done = run("build", project, "--draft", "--final")

    assert done.exit_code == 2
    assert not (project / "output").exists()


def test_a_stale_text_calls_for_the_band_until_it_is_translated_anew(project: Path) -> None:
    run("status", project, "--record", "--as", "translated", "--by", "T")
    edit(project / "locales/en.yaml", "They buy goods.", "They buy many goods.")
    assert [(row.language, row.draft) for row in built(project).files] == [("en", False), ("ja", True)]

    edit(project / "locales/ja.yaml", "品物を買われる", "品物をたくさん買われる")

    assert not any(row.draft for row in built(project).files)


# ---------------------------------------------------------------- earlier sheets of a project that cannot be read


def test_earlier_sheets_of_an_unreadable_project_are_named(project: Path) -> None:
    built(project)
    before = files_below(project / "output")
    edit(project / "leaflet.yaml", "name: tiny", "name: [tiny")

    done = run("build", project)

    assert done.exit_code == 1
    assert files_below(project / "output") == before
    assert "output/card/tiny.en.pdf, output/card/tiny.ja.pdf" in done.output
    assert "Do not print them." in done.output


def test_nothing_is_said_of_sheets_that_are_not_there(project: Path) -> None:
    edit(project / "leaflet.yaml", "name: tiny", "name: [tiny")

    assert "output-outdated" not in run("build", project).output


def test_a_folder_that_is_no_project_is_left_alone(project: Path) -> None:
    built(project)
    (project / "leaflet.yaml").unlink()

    assert "output-outdated" not in run("build", project).output


# ---------------------------------------------------------------- the other forms of a draft


def test_pictures_and_pages_of_a_draft_are_drafts(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    run("build", project, "--draft", "--svg")

    pages = {path.name: path.read_text(encoding="utf-8") for path in (project / "output").rglob("*.svg")}
    assert {name: "draft-left" in page for name, page in pages.items()} == {
        "tiny.en.1.svg": False,
        "tiny.ja.1.svg": True,
    }


def test_the_line_for_the_print_shop_says_it(project: Path) -> None:
    (project / "profiles").mkdir()
    (project / "profiles/shop.yaml").write_text(
        "format: 1\ncolor: cmyk\nintent: FOGRA39L\nbleed: yes\nslug: yes\n"
    )
    edit(project / "leaflet.yaml", "profile: screen", "profile: shop")
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    run("build", project, "--draft", "--dump")

    said = {
        path.name: "DRAFT · tiny" in path.read_text(encoding="utf-8")
        for path in (project / "output").rglob("*.txt")
    }
    assert said == {"tiny.en.1.txt": False, "tiny.ja.1.txt": True}


def test_a_draft_shows_what_does_not_fit(project: Path) -> None:
    edit(project / "locales/ja.yaml", "簡単な仕事？", "簡単な仕事？" * 40)

    assert [row.language for row in built(project).files] == ["en"]
    made = built(project, draft=True)

    assert [(row.language, row.draft) for row in made.files] == [("en", False), ("ja", True)]
    (told,) = [d for d in made.diagnostics if d.code == "edition-draft"]
    assert int(args(told)["long"]) >= 1


def test_a_language_that_has_only_begun_is_all_in_the_source(project: Path) -> None:
    edit(project / "leaflet.yaml", "[en, ja]", "[en, ja, eo]")
    (project / "locales/eo.yaml").write_text("_about: Ankoraŭ nenio.\n", encoding="utf-8")

    (row,) = built(project, "eo", draft=True).files

    assert row.draft


def test_a_large_sign_ends_where_the_band_begins(project: Path) -> None:
    """Signs may reach over the margins; on the band nothing but black and white is to be seen."""
    edit(project / "layouts/card.yaml", "page: {margin: 4u}", "page: {margin: 4u}\nart:\n"
         "  - {pictogram: bank-card, alt: head, width: 16u, end: 1u, top: 1u, ground: yellow}")  # fmt: skip
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")
    built(project, "ja", draft=True)

    document = pypdfium2.PdfDocument(project / "output/card/tiny.ja.pdf")
    page = document[0].render(scale=2).to_pil().convert("HSV")
    band = page.crop((page.width - page.width * 3 // 60, 0, page.width, page.height))
    document.close()
    assert max(band.getchannel("S").tobytes()) < 60
