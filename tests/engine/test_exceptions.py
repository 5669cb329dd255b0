"""What a project says for some languages alone: fonts of its own, and tweaks of sizes and pitches."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import TEXTS, built, codes, edit, errors, tiny

from leafletgen.core.source import Span
from leafletgen.engine.results import FitRow
from leafletgen.text.fonts.book import builtin_fonts

LONG = TEXTS.replace("They pay you;", "They pay you, and they pay you well for it;")


def project(folder: Path, more: str = "") -> Path:
    root = tiny(folder, vi=LONG)
    (root / "leaflet.yaml").write_text((root / "leaflet.yaml").read_text() + more)
    return root


def families(path: Path) -> set[str]:
    """The fonts of a PDF without their subset tags."""
    import pikepdf

    found = set()
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            found |= {str(f.BaseFont).split("+")[-1].split("-")[0] for f in page.Resources.Font.values()}
    return found


def own_font(root: Path, family: str) -> None:
    """A family of the project's own: a shipped one under another name."""
    folder = root / "fonts" / family
    folder.mkdir(parents=True)
    for style in ("Regular", "Bold"):
        shutil.copy(
            builtin_fonts() / "NotoSansHebrew" / f"NotoSansHebrew-{style}.ttf",
            folder / f"{family}-{style}.ttf",
        )


def rows(root: Path, tag: str) -> dict[str, FitRow]:
    made = built(root, [tag])
    assert errors(made) == []
    return {row.fit.key: row for row in made.fits}


def test_a_family_of_the_project_goes_before_the_usual_ones(tmp_path: Path) -> None:
    root = project(tmp_path, "fonts: {vi: [Vazirmatn]}\n")

    assert errors(built(root)) == []

    # Vazirmatn has most Latin letters: it is asked first, the usual fonts for what it lacks.
    assert "Vazirmatn" in families(root / "output/card/tiny.vi.pdf")
    assert families(root / "output/card/tiny.en.pdf") == {"NotoSans"}


def test_a_family_is_found_in_the_projects_own_folder(tmp_path: Path) -> None:
    root = project(tmp_path, "fonts: {Latn: [House]}\n")
    own_font(root, "House")

    made = built(root)

    assert errors(made) == []
    assert "font-missing" not in codes(made.diagnostics)


def test_the_language_goes_before_its_script(tmp_path: Path) -> None:
    root = project(tmp_path, "fonts: {Latn: [NotoSansSC], vi: [NotoSans]}\n")

    assert errors(built(root)) == []

    assert families(root / "output/card/tiny.vi.pdf") == {"NotoSans"}
    assert "NotoSansSC" in families(root / "output/card/tiny.en.pdf")


def test_a_family_that_is_not_there_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, "fonts: {vi: [Hous]}\n")

    made = built(root)

    [missing] = [d for d in errors(made) if d.code == "font-missing"]
    assert isinstance(missing.where, Span)
    assert missing.where.source == "leaflet.yaml"
    assert (root / "leaflet.yaml").read_text()[missing.where.start : missing.where.end] == "Hous"
    assert (root / "output/card/tiny.en.pdf").is_file()
    assert not (root / "output/card/tiny.vi.pdf").exists()


def test_text_scale_changes_roles_and_fit_groups_of_its_language_alone(tmp_path: Path) -> None:
    root = project(tmp_path)
    layout = root / "layouts" / "card.yaml"
    edit(layout, "{paragraph: body}", "{paragraph: {text: body, fit: running}}")
    layout.write_text(layout.read_text() + "fit: {groups: {running: {size: 2.4u}}}\n")
    plain, other = rows(root, "vi"), rows(root, "en")

    (root / "leaflet.yaml").write_text(
        (root / "leaflet.yaml").read_text() + 'tweaks: {vi: {text_scale: 0.9, reason: "try"}}\n'
    )
    scaled = rows(root, "vi")

    assert scaled["head"].fit.size == pytest.approx(0.9 * plain["head"].fit.size)
    assert scaled["body"].fit.size == pytest.approx(0.9 * plain["body"].fit.size)
    assert rows(root, "en")["body"].fit.size == other["body"].fit.size


def test_pitch_changes_the_distance_of_lines(tmp_path: Path) -> None:
    root = project(tmp_path)
    plain = rows(root, "vi")["body"].fit

    (root / "leaflet.yaml").write_text(
        (root / "leaflet.yaml").read_text() + 'tweaks: {vi: {pitch: 1.1, reason: "try"}}\n'
    )
    wide = rows(root, "vi")["body"].fit

    assert plain.lines > 1
    assert wide.line_height == pytest.approx(1.1 * plain.line_height)


def test_an_order_that_names_nothing_is_told_at_its_place(tmp_path: Path) -> None:
    root = project(tmp_path)
    layout = root / "layouts" / "card.yaml"
    layout.write_text(layout.read_text() + "fit: {order: [wrap, size body, size stepp]}\n")

    (found,) = errors(built(root))

    assert found.code == "name-unknown"
    assert dict(found.args)["name"] == "size stepp"
    assert "“size step”" in dict(found.args)["suggestion"]
