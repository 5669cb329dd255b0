"""Grids in the files: read in the order in which they are written, tagged as what they are, and by the standards."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.grids import laid, project
from tests.engine.projects import TODAY, built, edit
from tests.engine.test_grids import THREE
from tests.engine.test_grids_of_pages import PAGE, paged
from tests.write.pdf import readers

from leafletgen.engine.opening import open_project
from leafletgen.studio import sheets


def files(root: Path) -> dict[str, Path]:
    made = built(root)
    assert [d for d in made.diagnostics if d.is_error] == []
    return {path.stem.rpartition(".")[2]: path for path in (root / "output").rglob("*.pdf")}


def said(path: Path) -> tuple[list[str], str]:
    """The roles below the document, and the words of its texts in reading order."""
    top = readers.tree(path.read_bytes())
    roles = [node.role for node in top.walk()]
    words = [node.text for node in top.walk() if node.role in ("P", "H1", "LBody")]
    return roles, " ".join(" ".join(words).split())


def test_blocks_are_read_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    """The text of the area at the start comes first, whatever stands above it."""
    roles, words = said(files(project(tmp_path, THREE))["en"])

    assert words.startswith("They pay you")
    assert words.index("Easy job?") < words.index("They buy goods.") < words.index("You hand it over.")
    assert [role for role in roles if role in ("Sect", "L")] == ["Sect", "L"]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_zones_of_a_page_are_sections(tmp_path: Path, tag: str) -> None:
    roles, words = said(files(paged(tmp_path))[tag])

    assert roles.count("Sect") == 4
    assert words.startswith({"en": "Easy job?", "ar": "عمل سهل؟"}[tag])


@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("profile", ["screen", "print"])
def test_verapdf_finds_nothing(tmp_path: Path, profile: str) -> None:
    found: list[Path] = []
    for name, root in (("zone", project(tmp_path / "zone", THREE)), ("page", paged(tmp_path / "page", PAGE))):
        edit(root / "leaflet.yaml", "profile: screen", f"profile: {profile}")
        for tag, path in files(root).items():
            found.append(path.rename(tmp_path / f"{name}.{tag}.pdf"))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], found) == {path.name: [] for path in found}


def test_the_preview_knows_how_full_each_cell_is(tmp_path: Path) -> None:
    root = project(tmp_path, THREE)
    session = open_project(root, TODAY).value
    assert session is not None
    (page,) = sheets.described(laid(root), session.project.languages, session.project)["pages"]
    known = {box["key"]: box for box in page["boxes"]}

    assert list(known) == ["main/a", "main/b", "main/c"]
    assert all(box["lines"] >= 1 and box["written"]["file"] == "layouts/card.yaml" for box in known.values())
