"""Exceptions for a language, or for one output in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import run
from tests.engine.projects import TODAY, codes, edit, errors, tiny, told

from leafletgen.core.messages.translate import words
from leafletgen.engine.localizing.localize import EditionKey, Localized, localize
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.picture import Picture

JA = 'head: 簡単？\nbody: "まず{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tiny(tmp_path, ja=JA)
    edit(root / "leaflet.yaml", "facts:", "  other: {layout: card, paper: A5, profile: screen}\nfacts:")
    (root / "layouts/card.yaml").write_text(
        (root / "layouts/card.yaml").read_text() + "fit: {groups: {lead: {size: 3u, floor: 1u}}}\n"
    )
    return root


def tweaked(root: Path, text: str) -> None:
    edit(root / "leaflet.yaml", "facts:", f"tweaks:\n{text}facts:")


def made(root: Path, tag: str, output: str) -> Localized:
    session = open_project(root, TODAY).value
    assert session is not None, told(root, open_project(root, TODAY).diagnostics)
    return localize(session.project, EditionKey(tag, output), session.book)


def sizes(root: Path, tag: str, output: str) -> tuple[float, float, float]:
    steps = made(root, tag, output).kit.shrink_steps
    return tuple(round(steps[f"size {name}"].design, 2) for name in ("title", "body", "lead"))  # type: ignore[return-value]  # of three


def test_sizes_of_single_roles_and_groups(project: Path) -> None:
    title, body, lead = sizes(project, "ja", "card")
    tweaked(project, "  ja: {size: {title: 0.5, lead: 0.8}, reason: narrow}\n")

    assert sizes(project, "ja", "card") == pytest.approx((title * 0.5, body, lead * 0.8), abs=0.02)
    assert sizes(project, "en", "card") == (title, body, lead)


def test_an_output_in_a_language_goes_before_the_language(project: Path) -> None:
    title, body, lead = sizes(project, "ja", "card")
    tweaked(
        project,
        "  ja: {text_scale: 0.8, size: {title: 0.5}, reason: narrow}\n"
        "  other/ja: {text_scale: 0.9, pitch: 1.2, reason: near}\n",
    )

    assert sizes(project, "ja", "card") == pytest.approx((title * 0.4, body * 0.8, lead * 0.8), abs=0.02)
    assert sizes(project, "ja", "other") == pytest.approx((title * 0.45, body * 0.9, lead * 0.9), abs=0.02)
    assert (made(project, "ja", "card").kit.leading, made(project, "ja", "other").kit.leading) == (1.0, 1.2)


def test_fonts_of_one_output(project: Path) -> None:
    tweaked(project, "  other/ja: {fonts: [NotoSans], reason: house}\n")

    def first(output: str) -> str:
        kit = made(project, "ja", output).kit
        return kit.book.families(kit.language)[0]

    assert (first("other"), first("card") != "NotoSans") == ("NotoSans", True)


def test_another_picture_for_a_block(project: Path) -> None:
    from PIL import Image

    (project / "pictures").mkdir()
    for name in ("map.png", "map-ja.png"):
        Image.new("RGB", (600, 400), "white").save(project / "pictures" / name)
    edit(
        project / "layouts/card.yaml",
        "{steps: steps}",
        "{steps: steps}, {picture: {file: map.png, width: 20u, alt: head, id: map}}",
    )
    tweaked(project, "  ja: {picture: {map: map-ja.png}, reason: its own names}\n")

    def shown(tag: str) -> str | None:
        blocks = made(project, tag, "card").pages[0].zones[1].blocks
        (picture,) = (b.block for b in blocks if isinstance(b, LayoutItem) and isinstance(b.block, Picture))
        assert picture.image is not None
        return picture.file

    assert (shown("en"), shown("ja")) == ("map.png", "map-ja.png")
    (project / "pictures/map-ja.png").unlink()
    found = errors(open_project(project, TODAY).diagnostics)
    assert codes(found) == ["file-missing"]
    assert "leaflet.yaml:" in told(project, found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  ja: {size: {titel: 0.9}, reason: x}\n", "name-unknown"),
        ("  ja: {picture: {map: map.png}, reason: x}\n", "name-unknown"),
        ("  crad/ja: {pitch: 1.1, reason: x}\n", "name-unknown"),
        ("  card/vi: {pitch: 1.1, reason: x}\n", "tweak-language"),
        ("  ja: {size: {title: 0}, reason: x}\n", "size-zero"),
        ("  ja: {pitch: 1.1}\n", "key-missing"),
        ("  ja: {pitch: 1.1, text_scale: 0.9, size: {title: 0.9}, reason: x}\n  card/ja: {pitch: 1.2, reason: y}\n", "tweak-many"),
    ],
)  # fmt: skip
def test_faults(project: Path, text: str, code: str) -> None:
    tweaked(project, text)

    (found,) = [d for d in open_project(project, TODAY).diagnostics if d.code == code]

    assert "leaflet.yaml:" in told(project, [found])
    assert words(code, found.args, "ja").message != words(code, found.args, "en").message


def test_a_build_counts_them_at_its_end(project: Path) -> None:
    tweaked(project, "  ja: {pitch: 1.1, size: {title: 0.9}, reason: narrow}\n")

    def last(*more: object) -> str:
        return run("build", *more, "--today", TODAY, cwd=project).err

    assert "Exceptions (`tweaks` of leaflet.yaml): ja 2" in last()
    assert "Exceptions" not in last("-l", "en")
