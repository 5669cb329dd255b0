"""A sheet of pictures, backgrounds, gradients and scrims as it is built: what is read of it, what is copied, what standards say."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from tests.engine.projects import TODAY, built, edit, errors, tiny
from tests.write.pdf import readers

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file

STREET = Path(__file__).resolve().parents[1] / "data/pictures/street.jpg"
ARABIC = 'head: ليلة الفوانيس\nbody: "اتصل {police}."\nsteps: {s1: شراء, s2: استلام, s3: تسليم}\n'
LAYOUT = """\
format: 1
page:
  margin: 4u
  bleed: 3mm
  ground: black
  background: {file: street.jpg, scrim: [{strength: 90%, from: before}, {blur: 1u, from: after}]}
blocks:
  - zone:
      id: top
      height: 30u
      background: {gradient: [black, {paint: red, at: 90%}], scrim: {strength: 30%}}
      blocks:
        - heading: {text: head, level: 1}
        - picture: {file: street.jpg, width: 20u, height: 10u, alt: body, caption: steps.s1, credit: steps.s2, bleed: start, align: start}
  - zone:
      id: main
      height: rest
      blocks:
        - callout: {ground: black, background: street.jpg, blocks: [{paragraph: body}]}
        - cards: {ground: red, background: {gradient: {kind: radial, colors: [red, black]}}, of: [{title: head}]}
        - picture: {file: street.jpg, width: 10u, mask: circle, decorative: yes}
        - picture: {file: street.jpg, width: 10u, height: 8u, fit: contain, mirror: yes, alt: head}
"""


@cache
def files() -> Path:
    """The folder with card (for a print shop) and web (for screens), in English and Arabic."""
    root = tiny(Path(mkdtemp()), ar=ARABIC)
    (root / "pictures").mkdir()
    shutil.copy(STREET, root / "pictures")
    edit(
        root / "leaflet.yaml",
        "  card: {layout: card, paper: A5, profile: screen}",
        "  card: {layout: card, paper: A3, profile: print}\n  web: {layout: card, paper: A3, profile: screen}",
    )
    (root / "layouts/card.yaml").write_text(LAYOUT, encoding="utf-8")
    assert errors(built(root)) == []
    return root / "output"


def file(output: str, tag: str) -> Path:
    return files() / output / f"tiny.{tag}.pdf"


@pytest.mark.parametrize("output", ["card", "web"])
@pytest.mark.parametrize(
    ("tag", "body", "caption"),
    [
        ("en", "They pay you; the police come to you. Call 110 first.", "They buy goods."),
        ("ar", "اتصل 110.", "شراء"),
    ],
)
def test_pictures_are_described_and_backgrounds_are_not_read(
    output: str, tag: str, body: str, caption: str
) -> None:
    nodes = list(readers.tree(file(output, tag).read_bytes()).walk())
    figures = [
        node.element["/Alt"].replace("\u2068", "").replace("\u2069", "")
        for node in nodes
        if node.role == "Figure"
    ]
    words = [node.text for node in nodes if node.role == "P"]

    assert figures[0] == body
    assert len(figures) == 2, "the decorated one and all backgrounds are left out"
    assert any(caption in text for text in words)


@pytest.mark.parametrize("output", ["card", "web"])
def test_words_over_pictures_are_copied_and_found(output: str) -> None:
    text = readers.poppler(file(output, "en"))

    for words in ("Easy job?", "They buy goods.", "You receive the parcel.", "Call 110 first."):
        assert words in text


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("output", ["card", "web"])
def test_our_own_preflight_blames_nothing(output: str, tag: str) -> None:
    found = check_file("a.pdf", file(output, tag).read_bytes(), Wish(limits("coated")))

    assert {one.found.code for one in found if one.found.severity.value != "advice"} - {
        "press-coarse"
    } == set()


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    named = {f"{output}-{tag}.pdf": file(output, tag) for output in ("card", "web") for tag in ("en", "ar")}
    for name, path in named.items():
        shutil.copy(path, tmp_path / name)

    found = readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], [tmp_path / name for name in named])

    assert found == {name: [] for name in named}


def test_a_picture_that_is_cropped_in_many_ways_is_embedded_once() -> None:
    """Its blurred one beside it, and one with fewer pixels where it is shown small."""
    import pikepdf

    with pikepdf.open(file("card", "en")) as document:
        images = [one for one in document.pages[0].Resources.XObject.values() if str(one.Subtype) == "/Image"]

    assert 2 <= len(images) <= 3


def test_the_words_for_a_picture_are_texts_of_the_locale(tmp_path: Path) -> None:
    """What stands below it, too, is translated; what is missing is told at the layout's place."""
    root = tiny(tmp_path, ar=ARABIC.replace("s1: شراء, ", ""))
    (root / "pictures").mkdir()
    shutil.copy(STREET, root / "pictures")
    (root / "layouts/card.yaml").write_text(LAYOUT, encoding="utf-8")
    session = open_project(root, TODAY).value
    assert session is not None
    missing = [d for d in session.lay_out(EditionKey("ar", "card")).diagnostics if d.code == "text-missing"]

    assert {d.key for d in missing} == {"steps.s1"}
