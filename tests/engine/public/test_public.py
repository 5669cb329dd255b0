"""The public engine, as a program uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image

import leafletgen

LOCALE = "locales/ja.yaml"


def spoil(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_public_name_is_there_and_says_what_it_is() -> None:
    for name in set(leafletgen.__all__) - {"__version__"}:
        assert getattr(leafletgen, name).__doc__, name
    with pytest.raises(AttributeError, match="nothing"):
        leafletgen.nothing  # noqa: B018


def test_the_public_names_are_those_that_the_module_lists() -> None:
    assert set(leafletgen._HOMES) == set(leafletgen.__all__) == set(dir(leafletgen))


def test_importing_it_loads_nothing() -> None:
    script = (
        "import sys; before = set(sys.modules); import leafletgen; print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert loaded.split() == ["leafletgen"]


def test_a_project_says_what_it_is(project: leafletgen.Project) -> None:
    assert (project.name, project.source, project.languages) == ("try-it", "en", ("en", "ja"))
    assert len(project.editions()) == 2 * len(project.outputs)
    assert project.findings == ()


def test_a_mistake_is_a_finding_with_its_place(starter: Path) -> None:
    spoil(starter, "leaflet.yaml", "paper: A3", "paper: A33")

    with pytest.raises(leafletgen.ProjectError) as caught:
        leafletgen.open(starter)

    [found] = [one for one in caught.value.findings if one.is_error]
    assert (found.file, found.text, found.severity) == ("leaflet.yaml", "A33", "error")
    line = (starter / "leaflet.yaml").read_text(encoding="utf-8").splitlines()[(found.line or 0) - 1]
    assert line[(found.column or 0) - 1 : (found.end_column or 0) - 1] == "A33"
    assert str(found) in str(caught.value)
    assert str(found).startswith(f"leaflet.yaml:{found.line}:{found.column}: error[{found.code}]: ")


def test_findings_are_said_in_the_language_that_is_asked_for(starter: Path) -> None:
    spoil(starter, "leaflet.yaml", "paper: A3", "paper: A33")
    said = {}
    for words in ("en", "ja"):
        with pytest.raises(leafletgen.ProjectError) as caught:
            leafletgen.open(starter, words=words)
        said[words] = caught.value.findings[0].message

    assert said["en"].isascii() or "“" in said["en"]
    assert said["en"] != said["ja"]
    assert any("ぁ" <= c <= "ヿ" for c in said["ja"])


def test_names_that_the_project_does_not_have(project: leafletgen.Project) -> None:
    for ask in (
        lambda: project.edition("xx"),
        lambda: project.editions(outputs="nowhere"),
        lambda: project.export("po", "xx"),
        lambda: project.check("xx"),
        lambda: project.check(outputs="nowhere"),
        lambda: project.build(languages="xx"),
        lambda: project.build(outputs="nowhere", paper="A4"),
        lambda: project.status("xx"),
        lambda: project.texts("xx"),
        lambda: project.save("xx", {}),
        lambda: project.approve("xx", by="AB"),
    ):
        with pytest.raises(leafletgen.ProjectError) as caught:
            ask()
        assert [one.code for one in caught.value.findings] == ["selection-empty"]
    with pytest.raises(ValueError, match="docx"):
        project.export("docx")


def test_what_a_program_asks_for_and_cannot_be(project: leafletgen.Project, starter: Path) -> None:
    before = {path: path.read_bytes() for path in starter.rglob("*.yaml")}

    with pytest.raises(ValueError, match="xx"):
        leafletgen.open(starter, words="xx")
    with pytest.raises(ValueError, match="draft"):
        project.build(final=True, draft=True)
    for dpi in (0, -72, 1e6, float("nan")):
        with pytest.raises(ValueError, match="dpi"):
            project.edition("en").picture(dpi=dpi)
    with pytest.raises(TypeError, match="headline is int"):
        project.save("ja", {"headline": 5})  # type: ignore[dict-item]  # what is tried
    assert {path: path.read_bytes() for path in starter.rglob("*.yaml")} == before
    assert not (starter / "output").exists()


def test_a_build_writes_what_an_edition_gives(project: leafletgen.Project, tmp_path: Path) -> None:
    output = project.outputs[0]

    made = project.build(tmp_path / "out", "ja", [output])

    [file] = made.files
    path = tmp_path / "out" / output / "try-it.ja.pdf"
    assert made.ok
    assert path.read_bytes() == project.edition("ja", output).pdf()
    assert (file.language, file.output, file.pages) == ("ja", output, project.edition("ja", output).pages)
    assert {row.language for row in made.fits} == {"ja"}


def test_what_a_build_refuses_an_edition_refuses(starter: Path) -> None:
    text = (starter / LOCALE).read_text(encoding="utf-8")
    (starter / LOCALE).write_text(text.split("\n", 1)[0] + "\n", encoding="utf-8")
    project = leafletgen.open(starter)

    made = project.build(languages="ja")

    assert not made.ok
    assert made.files == ()
    with pytest.raises(leafletgen.ProjectError):
        project.edition("ja").pdf()
    assert project.build(languages="en").ok


def test_an_edition_is_drawn(project: leafletgen.Project, tmp_path: Path) -> None:
    edition = project.edition("en")
    (tmp_path / "page.png").write_bytes(edition.picture(dpi=36))
    (tmp_path / "shown.png").write_bytes(edition._repr_png_())

    sheet = edition.layout().publication.sheets[0]
    with Image.open(tmp_path / "page.png") as image:
        assert image.width == pytest.approx(sheet.media.width / 2, abs=1)
    with Image.open(tmp_path / "shown.png") as image:
        assert max(image.size) == pytest.approx(1000, abs=1)
    assert len(edition.svg()) == edition.pages
    assert edition.svg()[0].startswith("<svg")
    with pytest.raises(IndexError):
        edition.picture(edition.pages + 1)


def test_texts_stand_in_boxes_on_the_trimmed_page(project: leafletgen.Project) -> None:
    edition = project.edition("ja")
    trim = edition.layout().pages[0].trim

    printed = edition.texts()

    assert {one.key for one in printed} >= {"headline"}
    for one in printed:
        assert one.text == project.texts("ja")[one.key]
        assert 0 <= one.x < one.x + one.width <= trim.width + 0.01
        assert 0 <= one.y < one.y + one.height <= trim.height + 0.01
    assert len({row.fit.key for row in edition.fits()} & {one.key for one in printed}) > 5


def test_a_saved_text_is_read_back_and_recorded(project: leafletgen.Project, starter: Path) -> None:
    project.save("ja", {"headline": "試し"}, by="YT")

    assert project.texts("ja")["headline"] == leafletgen.open(starter).texts("ja")["headline"] == "試し"
    assert 'by: "YT"' in (starter / "status/ja.yaml").read_text(encoding="utf-8")
    assert "headline" not in {key for row in project.status(fit=False) for key in row.unrecorded}


@pytest.mark.parametrize(
    ("tag", "key", "code"), [("en", "headline", "save-source"), ("ja", "headlnie", "text-unknown")]
)
def test_what_cannot_be_saved(
    project: leafletgen.Project, starter: Path, tag: str, key: str, code: str
) -> None:
    before = {path: path.read_bytes() for path in (starter / "locales").iterdir()}

    with pytest.raises(leafletgen.ProjectError) as caught:
        project.save(tag, {key: "new"})

    assert [one.code for one in caught.value.findings] == [code]
    assert {path: path.read_bytes() for path in (starter / "locales").iterdir()} == before


def test_a_signature(project: leafletgen.Project) -> None:
    count = project.approve("ja", by="KM", role="native reader")

    [row] = project.status("ja", fit=False)
    assert (row.signed_by, row.count("checked")) == ("KM", count)
    with pytest.raises(leafletgen.ProjectError, match="approve-name"):
        project.approve("ja", by=" ")


def test_a_translators_file_goes_out_and_comes_back(project: leafletgen.Project, starter: Path) -> None:
    [sent] = project.export("json", "ja")
    path = starter / sent.path
    data = json.loads(path.read_text(encoding="utf-8"))
    key = "headline"
    [unit] = [one for one in data["texts"] if one["key"] == key]
    unit["text"] = "別の題"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    tried = project.import_(path, dry_run=True)
    before = project.texts("ja")[key]
    brought = project.import_(path, by="AB")

    assert before != "別の題"
    assert (tried.language, tried.changes, tried.written) == ("ja", 1, False)
    assert (brought.changes, brought.written) == (1, True)
    assert project.texts("ja")[key] == "別の題"
    with pytest.raises(leafletgen.ProjectError, match="import-missing"):
        project.import_(starter / "nothing.po")


def test_the_glossary_goes_out_and_comes_back(project: leafletgen.Project, starter: Path) -> None:
    (starter / "terms.csv").write_text("Term,Language,Word,Status,Note\ncard,ja,カード,,\n", encoding="utf-8")

    brought = project.import_(starter / "terms.csv")

    assert (brought.language, brought.changes) == (None, 1)
    [sent] = project.export("glossary-csv")
    assert "カード" in (starter / sent.path).read_text(encoding="utf-8-sig")


def test_progress_is_heard_after_each_edition(project: leafletgen.Project) -> None:
    heard: list[tuple[int, int]] = []

    project.check(progress=lambda done, of: heard.append((done, of)))

    count = len(project.editions())
    assert heard == [(n, count) for n in range(1, count + 1)]


def after(calls: int) -> Callable[[], bool]:
    """Says "stop" when it has been asked so often."""
    asked = iter(range(calls))
    return lambda: next(asked, None) is None


@pytest.mark.parametrize("calls", [0, 1, 2, 5])
@pytest.mark.parametrize("languages", ["en", ("en", "ja")])
def test_a_build_that_is_stopped_leaves_whole_files_only(
    project: leafletgen.Project, tmp_path: Path, calls: int, languages: str | tuple[str, ...]
) -> None:
    """In one process, and in forks where there are cores for them."""
    whole = project.build(tmp_path / "whole", languages)

    with pytest.raises(leafletgen.CancelledError):
        project.build(tmp_path / "out", languages, cancelled=after(calls))

    left = [path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert len(left) < len(whole.files)
    for path in left:
        assert (tmp_path / "out" / path).read_bytes() == (tmp_path / "whole" / path).read_bytes()


def test_one_edition_stops_between_two_containers(project: leafletgen.Project) -> None:
    """Not only when it is done."""
    with pytest.raises(leafletgen.CancelledError):
        project.check("en", project.outputs[0], cancelled=after(3))


def test_in_a_notebook_a_project_shows_its_board(project: leafletgen.Project) -> None:
    shown = project._repr_html_()

    assert shown.count("<tr>") == 1 + len(project.languages)
    assert '<span lang="ja" dir="ltr">日本語</span> <code>ja</code>' in shown


def test_a_language_of_the_projects_own_is_shown_by_its_name_and_from_its_side(starter: Path) -> None:
    (starter / "languages").mkdir()
    (starter / "languages/qaa.yaml").write_text("extends: Arab\nnames: {self: زبان}\n", encoding="utf-8")
    spoil(starter, "leaflet.yaml", "languages: [en, ja]", "languages: [en, ja, qaa]")
    (starter / "locales/qaa.yaml").write_text("headline: زبان\n", encoding="utf-8")
    project = leafletgen.open(starter)

    [sent] = project.export("xlsx", "qaa", fit=False)
    sheet = load_workbook(starter / sent.path).worksheets[0]

    assert '<span lang="qaa" dir="rtl">زبان</span> <code>qaa</code>' in project._repr_html_()
    assert 2 in {cell.alignment.readingOrder for row in sheet.iter_rows() for cell in row}


def test_a_project_that_breaks_keeps_what_was_read(project: leafletgen.Project, starter: Path) -> None:
    spoil(starter, "leaflet.yaml", "paper: A3", "paper: A33")

    with pytest.raises(leafletgen.ProjectError):
        project.reload()

    assert project.languages == ("en", "ja")
