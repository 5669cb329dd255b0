"""A theme in one ink, a spot ink as a rule; and what is told of inks and of the faces of headlines that cannot be had."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from tests.engine.projects import TODAY, edit
from tests.projects.test_themes import in_theme, opened
from tests.write.pdf.test_print import plates

from leafletgen.core.color import CMYK, Spot
from leafletgen.core.source import Span
from leafletgen.engine.build import build, check
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.model.project.theme import look

INK = "{extends: mono, one_ink: {spot: PANTONE 485 C, cmyk: 0 95 100 0, srgb: DA291C}}"


@pytest.mark.needs("gs")
def test_mono_is_printed_with_one_spot_ink(tmp_path: Path) -> None:
    """All of it: words, signs, frames, the tints of grey areas, and the code. On screens it is the ink's colour."""
    session = opened(in_theme("notice", "mono", tmp_path))
    edit(tmp_path / "leaflet.yaml", "theme: mono", f"theme: {INK}")
    session = opened(tmp_path)
    (press,) = build(session, tmp_path / "output", Selection(("en",), ("press",))).files
    (screen,) = build(session, tmp_path / "output", Selection(("en",), ("sheet",))).files

    made = plates((tmp_path / press.path).read_bytes(), tmp_path, 36)
    assert [name for name, plate in made.items() if plate.getextrema() != (255, 255)] == ["PANTONE 485 C"]
    with pikepdf.open(tmp_path / press.path) as pdf:
        spaces = dict(pdf.pages[0].Resources.ColorSpace.items())
        assert [str(one[1]) for one in spaces.values()] == ["/PANTONE 485 C"]
        assert [float(part) for part in next(iter(spaces.values()))[3].C1] == [0, 0.95, 1, 0]
    with pikepdf.open(tmp_path / screen.path) as pdf:
        assert "/ColorSpace" not in pdf.pages[0].Resources
    wish = Wish(limits("coated"), exchange=True, archive="a")
    found = check_file("press.pdf", (tmp_path / press.path).read_bytes(), wish)
    assert [one.found.code for one in found if one.found.is_error] == []


def test_greys_are_tints_of_the_one_ink_and_paper_stays_paper(tmp_path: Path) -> None:
    in_theme("notice", "mono", tmp_path)
    edit(tmp_path / "leaflet.yaml", "theme: mono", f"theme: {INK}")
    paints = look(opened(tmp_path).project.theme, {}, {}).paints

    assert paints["ink"].spot == Spot("PANTONE 485 C", 1.0, CMYK(0, 0.95, 1, 0))
    assert paints["mark"].spot == Spot("PANTONE 485 C", 0.28, CMYK(0, 0.95, 1, 0))
    assert paints["paper"].spot is None
    assert paints["ink"].rgb.hex == "#da291c"
    assert paints["ink"].rgb.r < paints["mark"].rgb.r < 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (INK.replace("PANTONE 485 C", "Black"), "spot-reserved"),
        (INK.replace("cmyk: 0 95 100 0, srgb: DA291C", "quiet: no"), "color-empty"),
        (INK.replace("mono", "calm"), "one-ink-colors"),
        (INK.replace("extends: mono", "extends: mono, colors: {tag: {srgb: C8230F}}"), "one-ink-colors"),
    ],
)
def test_an_ink_that_cannot_be_printed_is_told_at_its_place(said: str, code: str, tmp_path: Path) -> None:
    in_theme("notice", "mono", tmp_path)
    edit(tmp_path / "leaflet.yaml", "theme: mono", f"theme: {said}")

    found = open_project(tmp_path, TODAY).diagnostics

    assert [d.code for d in found if d.is_error] == [code]
    assert all(d.where is not None for d in found if d.is_error)


@pytest.mark.parametrize("said", ["{Latin: NotoSerif}", "{Latn: {family: NotoSerif, size: 5}}"])
def test_a_slip_in_the_faces_of_headlines_is_told(said: str, tmp_path: Path) -> None:
    in_theme("notice", "mono", tmp_path)
    edit(tmp_path / "leaflet.yaml", "theme: mono", f"theme: {{extends: mono, headlines: {said}}}")

    assert [d.code for d in open_project(tmp_path, TODAY).diagnostics] == ["value-unfit"]


def test_a_family_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    in_theme("notice", "mono", tmp_path)
    edit(tmp_path / "leaflet.yaml", "theme: mono", "theme: {extends: mono, headlines: {Latn: MyDisplay}}")

    found = check(opened(tmp_path), Selection(("en",), ("sheet",))).diagnostics

    (one,) = [d for d in found if d.code == "font-missing"]
    assert isinstance(one.where, Span)
    assert (tmp_path / "leaflet.yaml").read_text()[one.where.start : one.where.end] == "MyDisplay"
