"""Whole projects, made from the documents alone: they are built without a word, hold longer texts and are read in order."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, built, told
from tests.write.pdf import readers
from tests.write.pdf.test_extraction import letters

from leafletgen.engine.build import build, check
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.conditions import chosen, situation
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.kit import MessageRef

HERE = Path(__file__).parent
PROJECTS = sorted(path.parent.name for path in HERE.glob("*/leaflet.yaml"))
DOWNWARDS = "event"
"""The project with lines that run down, in Japanese."""
SHORTEST = 12
"""Letters of a text that is looked for: shorter ones stand in others."""


def copied(name: str, folder: Path) -> Path:
    """A copy of a project: nothing is written beside its files."""
    shutil.copytree(HERE / name, folder, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    return folder


@pytest.fixture
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return copied(request.param, tmp_path / "project")


def opened(root: Path) -> Session:
    session = open_project(root, TODAY).value
    assert session is not None
    return session


def output_for(session: Session, profile: str) -> str:
    """Its first output of a profile."""
    return next(name for name, one in session.project.manifest.outputs.items() if one.profile == profile)


def quiet(root: Path, made: Built) -> bool:
    assert not made.diagnostics, told(root, made.diagnostics)
    return True


def sentences(session: Session, output: str, tag: str) -> Iterator[str]:
    """The texts of a sheet that have no facts in them, in the order in which the layout names them."""
    project = session.project
    layout = project.layouts[project.manifest.outputs[output].layout or ""]
    catalog = project.catalogs[tag]
    asked = dict.fromkeys(
        node.key
        for node in walked(
            chosen(layout, situation(project.catalogs, project.manifest, tag, output)).all_pages
        )
        if isinstance(node, MessageRef) and node.language is None and not node.key.endswith(("alt", "qr"))
    )
    for key in asked:
        message = catalog.messages[key]
        text = letters([part.text for part in message.parts])
        if not message.facts and len(text) >= SHORTEST:
            yield text


def test_projects_are_found() -> None:
    assert PROJECTS


@pytest.mark.parametrize("root", PROJECTS, indirect=True)
def test_built_without_a_word_and_read_in_order(root: Path) -> None:
    session = opened(root)
    output = output_for(session, "screen")
    made = built(root, ["en", "ar"], [output])

    assert quiet(root, made)
    for tag in ("en", "ar"):
        (path,) = (root / "output" / output).glob(f"*.{tag}.pdf")
        read = letters(readers.tree(path.read_bytes()).text)
        found = [(read.find(text), text) for text in sentences(session, output, tag)]
        assert [text for at, text in found if at < 0] == []
        assert len(found) >= 5
        assert found == sorted(found)


@pytest.mark.parametrize("root", PROJECTS, indirect=True)
def test_nothing_is_told_in_any_language(root: Path) -> None:
    session = opened(root)
    assert len(session.project.manifest.languages) >= 6

    assert quiet(root, check(session, Selection((), (output_for(session, "screen"),))))


@pytest.mark.parametrize("root", PROJECTS, indirect=True)
def test_texts_may_be_longer_by_two_fifths(root: Path) -> None:
    session = opened(root)
    output = output_for(session, "screen")
    longer = pseudo(session, ["en-XA"]).value
    assert longer is not None
    made = build(longer, root / "output", Selection((), (output,)))

    assert quiet(root, made)
    assert len(made.files) == 1


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    """For the screen and for the print shop, all projects at once: a Java machine takes longer to start than to judge."""
    found: list[Path] = []
    for name in PROJECTS:
        root = copied(name, tmp_path / name)
        outputs = [output_for(opened(root), profile) for profile in ("screen", "print")]
        assert quiet(root, built(root, ["ar", "ja"] if name == DOWNWARDS else ["ar"], outputs))
        files = sorted((root / "output").rglob("*.pdf"))
        found += [path.rename(tmp_path / f"{path.parent.name}.{path.name}") for path in files]

    assert len(found) == 2 * (len(PROJECTS) + 1)
    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], found) == {path.name: [] for path in found}
