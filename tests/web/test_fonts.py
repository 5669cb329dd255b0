"""The preview and fonts that a project names."""

from __future__ import annotations

from pathlib import Path

from tests.build.projects import TODAY, tiny

from leafletgen.web.live import Live


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
