"""The sheet of all languages: each code leads to the page of the language beside it."""

from __future__ import annotations

from pathlib import Path

from tests.engine.projects import TODAY, flagship

from leafletgen.core.geometry import MM, Rect
from leafletgen.desk.index_sheet import index_sheet_pdf
from leafletgen.engine.choosing import languages_to_choose
from leafletgen.engine.opening import open_project
from leafletgen.engine.publishing import PublishedSite
from leafletgen.engine.site import site_map, with_pages
from leafletgen.judge.inspect.aloud import aloud
from leafletgen.write.codes import scan
from leafletgen.write.raster import PageArea, areas


def test_every_code_leads_to_its_language(tmp_path: Path) -> None:
    session = open_project(flagship(tmp_path), TODAY).value
    assert session is not None
    whole = with_pages(session)
    planned = site_map(whole, ()).value
    assert planned is not None
    languages = languages_to_choose(whole, planned)
    site = PublishedSite(tmp_path, planned.chooser.address, tmp_path / "index.html", languages, (), ())
    pdf = index_sheet_pdf(whole, site)

    (picture,) = areas(pdf, [PageArea(0, Rect(0, 0, 210 * MM, 297 * MM))], 3000)
    assert picture is not None
    read = {one.text for one in scan(picture)}
    assert read == {f"https://example.ac.jp/safe/{entry.tag}" for entry in languages}
    assert len(read) == len(session.project.manifest.languages) == 13

    heard = "\n".join(aloud(pdf))
    assert "heading 1: Choose your language" in heard
    for entry in languages:
        assert f"figure: {entry.autonym}: {entry.address}" in heard
    assert "When a “part-time job” is a crime" in heard
    assert pdf == index_sheet_pdf(whole, site), "the same input gives the same bytes"
