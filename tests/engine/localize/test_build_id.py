"""The build id at the foot of a sheet: another one for a sheet that looks different, the same for one that does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.engine.projects import ROOT, TODAY, edit, flagship

from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.text.fonts.book import builtin_fonts

Change = Callable[[Path], None]


def build_id(project: Path, tag: str = "ja", output: str = "poster") -> str:
    session = open_project(project, TODAY, ("en", "ja", "ko")).value
    assert session is not None
    return localize(session.project, EditionKey(tag, output), session.book).kit.edition["build"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return flagship(tmp_path)


def edited(name: str, old: str, new: str) -> Change:
    return lambda project: edit(project / name, old, new)


def written(name: str, text: str) -> Change:
    """A file of the project's own."""

    def change(project: Path) -> None:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return change


def added(name: str, text: str) -> Change:
    def change(project: Path) -> None:
        path = project / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def another_sign(project: Path) -> None:
    """A sign that the poster shows, drawn otherwise by the project."""
    folder = project / "pictograms"
    folder.mkdir(exist_ok=True)
    own = ROOT / "src" / "leafletgen" / "data" / "pictograms"
    shutil.copy(own / "phone.svg", folder / "recruiter.svg")


def another_font(project: Path) -> None:
    """A family of the language in other bytes."""
    family = project / "fonts" / "BIZUDPGothic"
    family.mkdir(parents=True)
    for weight in ("Regular", "Bold"):
        shutil.copy(
            builtin_fonts() / "NotoSans" / f"NotoSans-{weight}.ttf", family / f"BIZUDPGothic-{weight}.ttf"
        )


def line_ends_of_windows(project: Path) -> None:
    """In all texts, as git writes them there."""
    for path in (*project.rglob("*.yaml"), *project.rglob("*.svg")):
        data = path.read_bytes()
        assert b"\r" not in data
        path.write_bytes(data.replace(b"\n", b"\r\n"))


SEEN = {
    "a text": edited("locales/ja.yaml", "headline:", "headlin:"),
    "a fact": edited("leaflet.yaml", '"110"', '"111"'),
    "the date": edited("leaflet.yaml", "date: 2026-11-25", "date: 2026-11-26"),
    "paper": edited("leaflet.yaml", "layout: poster, paper: A2", "layout: poster, paper: A3"),
    "its profile": edited("leaflet.yaml", "paper: A2, profile: print", "paper: A2, profile: screen"),
    "the theme": written("themes/alert.yaml", "format: 1\ncolors: {yellow: {srgb: '#ffcc00'}}\n"),
    "a tweak": added("leaflet.yaml", "tweaks: {ja: {text_scale: 0.97, reason: smaller}}\n"),
    "a pitch": added("leaflet.yaml", "tweaks: {ja: {pitch: 1.1, reason: airy}}\n"),
    "no readings": added("leaflet.yaml", "tweaks: {ja: {furigana: no, reason: adults}}\n"),
    "a diagram": edited("diagrams/parcel.yaml", "shape: circle}", "shape: rounded}"),
    "the layout": edited("layouts/poster.yaml", "margin: 3u", "margin: 3.1u"),
    "a sign": another_sign,
    "a font": another_font,
}
"""What changes the look of the Japanese poster."""

UNSEEN = {
    "a comment in the layout": added("layouts/poster.yaml", "# as agreed\n"),
    "a comment above the page in the layout": edited(
        "layouts/poster.yaml", "page: {margin", "# as agreed\npage: {margin"
    ),
    "a checkout with the line ends of Windows": line_ends_of_windows,
    "a comment in the texts": added("locales/ja.yaml", "# as agreed\n"),
    "another language": edited("locales/ko.yaml", "headline:", "headlin:"),
    "another layout": edited("layouts/leaflet.yaml", "margin: 1.78u", "margin: 1.7u"),
    "a tweak of another language": added("leaflet.yaml", "tweaks: {ko: {pitch: 1.1, reason: airy}}\n"),
    "the order for the shop": edited(
        "leaflet.yaml", "profile: print, read_from: 2m", "profile: print, copies: 9, read_from: 2m"
    ),
    "a sign that it does not show": written(
        "pictograms/of-another-sheet.svg",
        '<svg viewBox="0 0 24 24" data-mirror="no" data-keywords="x"><path fill="black" d="M1 1H23V23Z"/></svg>\n',
    ),
}
"""What does not."""


@pytest.mark.parametrize("change", SEEN.values(), ids=SEEN)
def test_another_look_has_another_id(project: Path, change: Change) -> None:
    before = build_id(project)
    change(project)
    assert build_id(project) != before


@pytest.mark.parametrize("change", UNSEEN.values(), ids=UNSEEN)
def test_the_same_look_keeps_its_id(project: Path, change: Change) -> None:
    before = build_id(project)
    change(project)
    assert build_id(project) == before


def test_what_a_layout_extends_is_part_of_it(project: Path) -> None:
    """The front of the sheet for offices is the poster's."""
    before = build_id(project, output="sheet")
    edit(project / "layouts/poster.yaml", "{text: lead, role: lead}", "{text: lead, role: audience}")
    assert build_id(project, output="sheet") != before


def test_each_language_and_output_has_its_own(project: Path) -> None:
    ids = [build_id(project, tag, output) for tag in ("en", "ja") for output in ("poster", "sheet", "fold")]
    assert len(set(ids)) == len(ids)
