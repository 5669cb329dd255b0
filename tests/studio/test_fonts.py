"""The preview and fonts that a project names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.engine.projects import TODAY, tiny
from tests.studio.conftest import Served

from leafletgen.engine.live import Live
from leafletgen.text.fonts.book import builtin_fonts


def test_fonts_named_while_it_runs_are_used(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    live = Live(root, TODAY)
    path = root / "leaflet.yaml"

    path.write_text(path.read_text() + "fonts: {Latn: [Vazirmatn]}\n")
    live.reload(["leaflet.yaml"])

    assert live.session is not None
    assert live.session.book.own == {"Latn": ("Vazirmatn",)}


def test_fonts_stay_open_where_nothing_was_said_about_them(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    live = Live(root, TODAY)
    assert live.session is not None
    before = live.session.book
    path = root / "leaflet.yaml"

    path.write_text(path.read_text().replace("version: r1", "version: r2"))
    live.reload(["leaflet.yaml"])

    assert live.session.project.manifest.version == "r2"
    assert live.session.book is before


def test_the_field_is_set_as_the_sheet_is(served: Served) -> None:
    def faces() -> set[str]:
        return set(re.findall(r'"text-my";[^}]*url\("([^"]*)"', served.owner.get("/fonts.css").body.decode()))

    usual = faces()
    path = served.root / "leaflet.yaml"
    path.write_text(path.read_text() + "fonts: {my: [NoSuchFamily, NotoSerifMyanmar]}\n")
    folder = served.root / "fonts" / "NotoSerifMyanmar"
    folder.mkdir(parents=True)
    for weight in ("Regular", "Bold"):
        shutil.copy(
            builtin_fonts() / "NotoSansMyanmar" / f"NotoSansMyanmar-{weight}.ttf",
            folder / f"NotoSerifMyanmar-{weight}.ttf",
        )
    served.server.live.reload(["leaflet.yaml"])

    assert faces() == {"/font/NotoSerifMyanmar-Regular.ttf", "/font/NotoSerifMyanmar-Bold.ttf"} != usual
    assert served.owner.get("/font/NotoSerifMyanmar-Bold.ttf").status == 200
    assert served.owner.get(usual.pop()).status == 404


def test_a_link_is_sent_no_more_faces_than_it_shows(served: Served) -> None:
    owner = served.owner.get("/fonts.css").body.decode()
    link = served.browser(served.link("en")).get("/fonts.css").body.decode()

    assert set(re.findall(r'font-family: "([^"]*)"', owner)) == {"name-en", "text-en", "name-my", "text-my"}
    assert set(re.findall(r'font-family: "([^"]*)"', link)) == {"name-en", "text-en"}


def test_fonts_are_kept_by_the_browser_for_a_day(served: Served) -> None:
    [address] = re.findall(r'"text-my";[^}]*url\("([^"]*)"', served.owner.get("/fonts.css").body.decode())[:1]

    for path in (address, "/font/name/my.ttf"):
        answer = served.owner.get(path)
        assert answer.status == 200
        assert answer.headers["cache-control"] == "private, max-age=86400"
        assert answer.headers["content-type"] == "font/ttf"
