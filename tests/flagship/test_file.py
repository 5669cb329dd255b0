"""The files: sound, with embedded subset fonts, boxes and titles; what the standards ask for; legible from afar."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.flagship import editions
from tests.flagship.editions import EDITIONS, LANGUAGES, about, laid, session
from tests.flagship.subjects import SUBJECTS, subject
from tests.write.pdf import readers

from leafletgen.core.geometry import MM
from leafletgen.engine.localizing.localize import EditionKey

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=editions.named)


@pytest.fixture(params=SUBJECTS)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "file.pdf"
    path.write_bytes(subject(request.param).pdf)
    return path


@pytest.mark.needs("pdffonts")
def test_fonts_are_embedded_subsets_with_texts(file: Path) -> None:
    rows = readers.run("pdffonts", str(file)).splitlines()[2:]

    assert rows
    for row in rows:
        name, *rest = row.split()
        assert name[6] == "+"
        assert name[:6].isupper()
        assert rest[-5:-2] == ["yes", "yes", "yes"]
    assert b"Helvetica" not in file.read_bytes()


@pytest.mark.needs("qpdf")
def test_qpdf_finds_nothing(file: Path) -> None:
    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(file))


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for tag in ("en", "ar", "km"):
        files.append(tmp_path / f"sheet.{tag}.pdf")
        files[-1].write_bytes(editions.pdf(EditionKey(tag, "sheet")))

    assert readers.verapdf(["PDFUA-1"], files) == {file.name: [] for file in files}


@each_edition
def test_title_language_and_size(edition: EditionKey) -> None:
    manifest = session().project.manifest
    output = manifest.outputs[edition.output]
    assert output.paper
    size = sorted(output.paper.size)
    with pikepdf.open(BytesIO(editions.pdf(edition))) as document:
        title = session().project.catalogs[edition.language].messages[manifest.title.key].value
        assert str(document.docinfo["/Title"]) == (
            re.sub(r"《[^》]*》|｜", "", title) if about(edition.language).ruby else title
        )
        assert str(document.Root.Lang) == about(edition.language).hb_language
        assert len(document.pages) == len(laid(edition).publication.sheets)
        for page in document.pages:
            x0, y0, x1, y1 = map(float, page.TrimBox)
            assert sorted((x1 - x0, y1 - y0)) == pytest.approx(size, abs=0.01)


# ---------------------------------------------------------------- the tags


@each_edition
def test_tags(edition: EditionKey) -> None:
    nodes = list(readers.tree(editions.pdf(edition)).walk())
    roles = [n.role for n in nodes]

    assert roles.count("H1") >= 1
    assert next(r for r in roles if r[0] == "H" and r[1:].isdigit()) == "H1"
    assert all(n.element.get("/Alt") for n in nodes if n.role == "Figure")
    for n in nodes:
        if n.role == "L":
            assert {kid.role for kid in n.kids} == {"LI"}
        if n.role == "LI":
            assert [kid.role for kid in n.kids] in (["Lbl", "LBody"], ["LBody"])


# ---------------------------------------------------------------- legible


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_is_read_from_afar(tag: str) -> None:
    """Marked texts from the stated distance, steps from 1.2 m (letters 1/333, kanji 1/250 of it)."""
    edition = EditionKey(tag, "poster")
    factor = 250 if about(tag).base_script in ("Hani", "Hang") else 333

    assert [d for d in laid(edition).diagnostics if d.code == "reading-distance"] == []
    for row in laid(edition).fits:
        metres = row.fit.glyph_height * factor / MM / 1000
        if row.fit.far:
            assert metres >= 1.999
        if ".steps.s" in row.fit.key:
            assert metres >= 1.2
