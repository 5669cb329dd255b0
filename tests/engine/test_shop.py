"""What goes to the print shop beside the PDFs, and preflight from the command line."""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from tests.engine.projects import edit, tiny
from tests.inspection.seeds import SEEDS, damaged, good, good_screen

from leafletgen.cli.main import main
from leafletgen.core.icc import shipped
from leafletgen.core.messages.translate import words
from leafletgen.core.pictures.images import color_from_inks
from leafletgen.desk.report.conformity import POINTS, statement
from leafletgen.inspection.rules import access
from leafletgen.judge.verapdf import Objection
from leafletgen.sheet.strips import STRIPS


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tiny(tmp_path)
    edit(root / "leaflet.yaml", "profile: screen", "profile: print, copies: 500, stock: 'matt, 250 g/m²'")
    edit(root / "layouts/card.yaml", "page: {margin: 4u}", "page: {margin: 4u, bleed: 3mm}")
    return root


def test_ticket(project: Path) -> None:
    result = run("build", project, "--ticket", "--today", "2026-11-25")
    folder = project / "output/card"
    data = json.loads((folder / "tiny.card.ticket.json").read_text())
    english, japanese = ((folder / f"tiny.card.ticket.{tag}.txt").read_text() for tag in ("en", "ja"))
    pdf = (folder / "tiny.en.pdf").read_bytes()

    assert result.exit_code == 0
    assert (data["trim_mm"], data["sheet_mm"], data["bleed_mm"]) == ([148.0, 210.0], [154.0, 216.0], 3.0)
    assert set(data["plates"]) <= {"Cyan", "Magenta", "Yellow", "Black"}
    assert (data["copies"], data["condition"], data["crease"]) == (500, "FOGRA39", False)
    (row,) = data["files"]
    assert row["sha256"] == sha256(pdf).hexdigest()
    assert row["standards"] == ["PDF/X-4", "PDF/A-2a", "PDF/UA-1"]
    assert "Trimmed size (mm): 148 × 210\n" in english
    assert "仕上がり寸法 (mm): 148 × 210\n" in japanese
    assert "部数（1 種類あたり）: 500\n" in japanese


def test_the_ticket_says_what_each_number_and_code_says(project: Path) -> None:
    page = '  page: {value: "https://example.org/{lang}", checked: 2026-11-20, qr: true}\n'
    unused = '  unused: {value: "119", checked: 2026-11-20}\n'
    with (project / "leaflet.yaml").open("a", encoding="utf-8") as file:
        file.write(page + unused)
    edit(
        project / "layouts/card.yaml",
        "[{paragraph: body},",
        "[{paragraph: body}, {qr: {fact: page, width: 14u, alt: head}},",
    )
    run("build", project, "--ticket", "--today", "2026-11-25")
    folder = project / "output/card"
    says = json.loads((folder / "tiny.card.ticket.json").read_text())["says"]
    english, japanese = ((folder / f"tiny.card.ticket.{tag}.txt").read_text() for tag in ("en", "ja"))

    assert says == [
        {"name": "police", "value": "110", "read": True, "scanned": False},
        {"name": "page", "value": "https://example.org/en", "read": False, "scanned": True},
    ]
    assert "  [ ] police = 110\n  [ ] page = https://example.org/en (QR code)\n" in english
    assert "  [ ] page = https://example.org/en (QRコード)\n" in japanese
    assert "紙面と照合した人" in japanese


def test_heavy_paper_is_creased_before_it_is_folded(project: Path) -> None:
    edit(
        project / "leaflet.yaml",
        "copies: 500,",
        "impose: {scheme: half-fold}, orientation: landscape, copies: 500,",
    )
    panel = "  cover: {blocks: [{zone: {id: a, height: rest, blocks: [{paragraph: body}]}}]}"
    layout = f"format: 1\npage: {{margin: 2u, bleed: 3mm}}\npanels:\n{panel}\n"
    (project / "layouts/card.yaml").write_text(layout, encoding="utf-8")
    run("build", project, "--ticket")
    path = project / "output/card/tiny.card.ticket.json"

    assert json.loads(path.read_text())["crease"] is True
    assert "Score the folds first" in path.with_suffix("").with_suffix(".ticket.en.txt").read_text()


def test_a_fold_is_stated_with_its_panels(project: Path) -> None:
    """In the words of print shops, and in the order of reading: so it is true of languages that fold the other way, too."""
    edit(
        project / "leaflet.yaml",
        "paper: A5, profile: print,",
        "paper: A4, orientation: landscape, profile: print, impose: {scheme: tri-fold},",
    )
    zone = "{zone: {id: %s, height: rest, blocks: [{paragraph: body}]}}"
    panels = "\n".join(f"  {name}: {{blocks: [{zone % name}]}}" for name in STRIPS["tri-fold"].ids)
    layout = project / "layouts/card.yaml"
    layout.write_text(f"format: 1\npage: {{margin: 2u, bleed: 3mm}}\npanels:\n{panels}\n", encoding="utf-8")
    run("build", project, "--ticket")
    folder = project / "output/card"
    data = json.loads((folder / "tiny.card.ticket.json").read_text())
    english, japanese = ((folder / f"tiny.card.ticket.{tag}.txt").read_text() for tag in ("en", "ja"))

    assert (data["fold"], data["panels_mm"], data["folded_mm"]) == ("tri-fold", [100, 100, 97], [100, 210])
    assert "Fold: tri-fold (C fold): the flap is folded in first\n" in english
    assert "Panels inside, in reading order (mm): 100 + 100 + 97\n" in english
    assert "折り: 巻き三つ折り" in japanese
    assert "折り上がり寸法 (mm): 100 × 210\n" in japanese


def test_what_is_not_folded_says_nothing_of_folds(project: Path) -> None:
    run("build", project, "--ticket")
    text = (project / "output/card/tiny.card.ticket.en.txt").read_text()

    assert "Fold" not in text
    assert "Two-sided: no\n" in text


def test_conformity_statement(project: Path) -> None:
    run("build", project, "--ticket")
    english, japanese = (
        (project / f"output/card/tiny.en.conformity.{tag}.html").read_text() for tag in ("en", "ja")
    )
    fingerprint = sha256((project / "output/card/tiny.en.pdf").read_bytes()).hexdigest()

    assert all(fingerprint in page for page in (english, japanese))
    assert "適合確認書" in japanese
    assert english.count(">met<") + english.count("none in this file") == len(POINTS)
    assert english.count("no fault found") == 3, "of PDF/X-4, PDF/A-2a and PDF/UA-1"
    assert "they are not all of PDF/A-2" in english
    assert "veraPDF has" not in english, "it was not asked"


def test_statements_of_files_that_are_not_for_print(tmp_path: Path) -> None:
    """They are read aloud, too. Nothing is claimed for them that they do not claim."""
    run("build", tiny(tmp_path), "--ticket")
    page = (tmp_path / "output/card/tiny.en.conformity.en.html").read_text()

    assert page.count("not claimed by this file") == 1, "PDF/X-4"
    assert page.count("no fault found") == 2, "PDF/A-2a and PDF/UA-1"
    assert not list((tmp_path / "output/card").glob("*.ticket.*"))


@pytest.mark.parametrize("code", [code for code in SEEDS if code.startswith("ua-")])
def test_a_statement_tells_of_every_fault(code: str) -> None:
    for damage in SEEDS[code]:
        page = statement("a.pdf", damaged(damage, good_screen()))
        told = words(code, (), "en").message.partition(": ")[2].partition("{")[0]

        assert told in page
        assert "faults found: " in page


def test_every_rule_of_access_is_a_point() -> None:
    assert {rule for point in POINTS for rule in point.rules} == set(access.RULES)


def test_what_verapdf_said_is_stated(project: Path) -> None:
    run("build", project)
    data = (project / "output/card/tiny.en.pdf").read_bytes()
    against = Objection("PDF/UA-1", "7.1-3", "Content shall be marked", 2)
    page = statement("a.pdf", data, "en", {"PDF/A-2a": [], "PDF/UA-1": [against]})

    assert "; veraPDF has no objection" in page
    assert "veraPDF objects: 7.1-3" in page
    assert "verapdf.org" not in page, "who was asked need not be asked"


def test_zip_is_whole_and_the_same_twice(project: Path) -> None:
    path = project / "output/card/tiny.card.zip"
    run("build", project, "--zip")
    first = path.read_bytes()
    run("build", project, "--zip")

    with ZipFile(BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert archive.read("tiny.en.pdf") == (project / "output/card/tiny.en.pdf").read_bytes()
        assert len(archive.namelist()) == 6
    assert path.read_bytes() == first


def test_nothing_for_the_shop_of_what_is_not_printed(tmp_path: Path) -> None:
    run("build", tiny(tmp_path), "--zip", "--proof", "30")

    assert [p.name for p in (tmp_path / "output/card").iterdir()] == ["tiny.en.pdf"]


def test_soft_proof_shows_the_inks(project: Path) -> None:
    run("build", project, "--proof", "30")
    image = Image.open(project / "output/card/tiny.en.1.proof.png").convert("RGB")
    yellow = color_from_inks((0, 0.24, 1, 0), shipped("FOGRA39L").data)
    counts = {color: count for count, color in image.getcolors(1 << 20) or []}

    assert counts.get(tuple(round(255 * v) for v in yellow), 0) > 1000


# ---------------------------------------------------------------- preflight


def test_preflight_of_a_sound_project(project: Path) -> None:
    result = run("preflight", project, "--today", "2026-11-25")

    assert result.exit_code == 0
    assert "output/card/tiny.en.pdf" in result.stdout
    assert not (project / "output").exists(), "nothing is written"


def test_preflight_leads_back_to_the_texts(project: Path) -> None:
    result = run("preflight", project, "--limits", "newsprint", "--json")
    edit(
        project / "layouts/card.yaml",
        "body:  {size: 2.4u, floor: 1.9u",
        "body:  {size: 0.7u, floor: 0.7u, staff: yes",
    )
    small = run("preflight", project, "--limits", "newsprint", "--json")
    found = [d for d in json.loads(small.stdout)["diagnostics"] if d["code"] == "press-text-small"]

    assert not any(d["code"] == "press-text-small" for d in json.loads(result.stdout)["diagnostics"])
    assert {(d["file"], d["line"], d["key"], d["page"]) for d in found} == {("locales/en.yaml", 2, "body", 1)}
    assert all(len(d["area_pt"]) == 4 for d in found)


def test_preflight_of_files(tmp_path: Path) -> None:
    sound, bad = tmp_path / "sound.pdf", tmp_path / "bad.pdf"
    sound.write_bytes(good())
    bad.write_bytes(damaged(SEEDS["x-box-trim"][0], good()))
    report = tmp_path / "report.html"
    result = run("preflight", sound, bad, "--html", report)

    assert result.exit_code == 1
    assert "[x-box-trim]" in result.stderr
    assert run("preflight", sound).exit_code == 0
    assert run("preflight", sound, "--strict").exit_code == 1, "its stamp has three pixels"
    page = report.read_text()
    assert page.count("data:image/png;base64,") >= 1
    assert "x-box-trim" in page
    assert "<script" not in page


def test_the_report_tells_what_keeps_files_from_being_made(project: Path) -> None:
    """At its place, once; else the report of a project of which nothing can be made would say nothing."""
    edit(project / "layouts/card.yaml", "bleed: 3mm", "bleed: 200mm")
    report = project / "report.html"
    result = run("preflight", project, "--html", report)
    page = report.read_text()

    assert result.exit_code == 1
    assert page.count("bleed-too-large") == 1
    assert "<code>layouts/card.yaml:2:27</code>" in page


def test_preflight_of_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"hello")
    result = run("preflight", tmp_path / "a.pdf")

    assert result.exit_code == 1
    assert "[pdf-unreadable]" in result.stderr


def test_preflight_without_a_project(tmp_path: Path) -> None:
    assert run("preflight", tmp_path).exit_code == 2
