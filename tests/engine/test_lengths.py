"""Texts much longer and much shorter than the designer saw: they hold, or it is told which is how much too long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.engine.projects import (
    TODAY,
    args,
    built,
    edit,
    errors,
    files_below,
    flagship,
    rewrite,
    stretched,
    tiny,
    told,
)
from tests.flagship.geometry import assert_inside, zone_boxes

from leafletgen.engine.build import check
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition, Selection
from leafletgen.page.blocks.zone import PageSpec

OUTPUTS = ("poster", "sheet")
DE = "head: Die Kriminalpolizeiinspektion hilft\nbody: Die Polizei hilft.\nsteps: {s1: eins, s2: zwei, s3: drei}\n"


def changed(folder: Path, share: float) -> Path:
    project = flagship(folder)
    rewrite(project, "en", lambda key, text: stretched(text, share))
    return project


def laid(project: Path, output: str) -> tuple[LaidEdition, tuple[PageSpec, ...]]:
    session = open_project(project, TODAY).value
    assert session is not None
    edition = EditionKey("en", output)
    return session.lay_out(edition), localize(session.project, edition, session.book).pages


def assert_all_stands(made: LaidEdition, pages: tuple[PageSpec, ...]) -> None:
    assert [d for d in made.diagnostics if d.is_error] == []
    for row in made.fits:
        assert row.fit.size >= row.fit.floor - 1e-6, row.fit.key
        assert row.fit.over_chars == 0
    for page, sheet in zip(pages, made.publication.sheets, strict=True):
        assert_inside(page, sheet)


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_third_longer_holds(tmp_path: Path, output: str) -> None:
    assert_all_stands(*laid(changed(tmp_path, 0.3), output))


def test_the_poster_holds_two_thirds_more_at_its_floors(tmp_path: Path) -> None:
    """The sheet does not, and says so: nothing on it may be smaller than 10 pt."""
    assert_all_stands(*laid(changed(tmp_path, 0.6), "poster"))


@pytest.mark.parametrize("output", OUTPUTS)
def test_much_shorter_leaves_no_hole(tmp_path: Path, output: str) -> None:
    """Short texts are not set smaller, and steps grow into the room."""
    made, pages = laid(changed(tmp_path, -0.4), output)

    assert_all_stands(made, pages)
    (words,) = {row.fit.size / row.fit.design for row in made.fits if "steps.s" in row.fit.key}
    assert words > 1.1
    assert min(row.fit.size / row.fit.design for row in made.fits if row.fit.key) > 0.95


def test_zone_edges_do_not_move_with_the_texts(tmp_path: Path) -> None:
    for output in OUTPUTS:
        tops = [
            [
                (key, box.x, box.y, box.width)
                for s in made.publication.sheets
                for key, box in zone_boxes(s).items()
            ]
            for made, _ in (
                laid(changed(tmp_path / f"{output}{share}", share), output)
                for share in (-0.4, 0, 0.6 if output == "poster" else 0.3)
            )
        ]
        assert tops[0] == tops[1] == tops[2]


def test_far_too_long_is_told_text_by_text(tmp_path: Path) -> None:
    project = changed(tmp_path, 1.0)
    rewrite(project, "en", lambda key, text: stretched(text, 0.6))  # twice as long, it holds

    made = built(project, ["en", "ja"], ["poster"])

    assert [row.language for row in made.files] == ["ja"]
    found = [d for d in errors(made) if d.code == "text-too-long"]
    assert found
    said = told(project, found)
    for error in found:
        assert error.language == "en"
        assert int(args(error)["chars"]) > 0
        assert f"about {args(error)['chars']} characters" in said
        assert f"the box “{args(error)['box']}”" in said
        assert error.related
    places = re.findall(r"^locales/en\.yaml:(\d+):\d+: error: .*text-too-long", said, re.MULTILINE)
    lines = (project / "locales/en.yaml").read_text(encoding="utf-8").splitlines()
    assert {lines[int(n) - 1].split(":")[0].strip() for n in places} <= {
        d.key.split(".")[-1] for d in found if d.key
    }
    assert len(places) == len(found)


@pytest.mark.parametrize(
    "key", ["headline.a", "lead", "parcel.they_say", "cash.steps.s2", "risk.head", "ask.head"]
)
def test_one_text_much_longer_holds_or_is_named(tmp_path: Path, key: str) -> None:
    project = flagship(tmp_path)
    rewrite(project, "en", lambda k, text: stretched(text, 0.6) if k == key else text)

    made = built(project, ["en"], ["poster"])

    if errors(made):
        assert {d.key for d in errors(made)} == {key}
        assert files_below(project / "output") == []
    else:
        (row,) = [row for row in made.fits if row.fit.key == key]
        assert row.fit.size >= row.fit.floor - 1e-6


LONG = (
    "They pay you well for a parcel that you only pass on, and the police come to you, not to them; that is all "
    "there is to it, and it happens to somebody every day of the year. "
)


def test_about_how_many_characters(tmp_path: Path) -> None:
    """Shortened by what it says and a word or two it stands; by a third of it, it does not."""
    project = tiny(tmp_path)
    long = (LONG * 9).strip()
    edit(project / "locales/en.yaml", "They pay you; the police come to **you**. Call {police} first.", long)
    (error,) = errors(built(project))
    assert (error.code, error.key, args(error)["box"]) == ("text-too-long", "body", "main")
    more = int(args(error)["chars"])
    assert 20 < more < len(long) / 2

    for text, stands in ((long[: -more - 30], True), (long[: -more // 3], False)):
        edit(project / "locales/en.yaml", f'"{long}"', f'"{text}"')
        assert (errors(built(project)) == []) == stands
        edit(project / "locales/en.yaml", f'"{text}"', f'"{long}"')


def test_line_ends_that_are_typed_are_no_characters_too_many(tmp_path: Path) -> None:
    project = tiny(tmp_path)
    long = (LONG * 9).strip()
    edit(project / "locales/en.yaml", "They pay you; the police come to **you**. Call {police} first.", long)
    (plain,) = errors(built(project))
    edit(project / "locales/en.yaml", f'"{long}"', '"' + long.replace("ou", "o\u2060u") + '"')

    (marked,) = errors(built(project))

    assert args(marked)["chars"] == args(plain)["chars"]


def test_a_word_wider_than_its_box(tmp_path: Path) -> None:
    project = tiny(tmp_path)
    edit(project / "locales/en.yaml", "Easy job?", "Rindfleischetikettierungsüberwachungsaufgabe")

    (error,) = errors(built(project))

    assert (error.code, error.key) == ("word-too-wide", "head")
    assert "locales/en.yaml:1:7" in told(project, [error])
    edit(project / "locales/en.yaml", "etikettierungsüber", "etikettierungs\u00adüber")
    edit(project / "locales/en.yaml", "Rindfleisch", "Rindfleisch\u00ad")
    assert errors(built(project)) == []


def test_a_heading_that_one_word_made_small_is_offered_soft_hyphens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offered() -> list[tuple[str, str]]:
        opened = open_project(project, TODAY)
        assert opened.value is not None
        found = check(opened.value, Selection(("de",))).diagnostics
        return [(args(one)["word"], args(one)["ways"]) for one in found if one.code == "word-undivided"]

    project = tiny(tmp_path, de=DE)
    edit(project / "layouts/card.yaml", "title: {size: 4u, floor: 3u", "title: {size: 8u, floor: 3u")

    assert offered() == [
        (
            "Kriminalpolizeiinspektion",
            "Kriminalpoli·zeiinspektion, Kriminalpo·lizeiinspektion, Kriminalpolizei·inspektion",
        )
    ]
    edit(project / "locales/de.yaml", "Kriminalpolizei", "Kriminalpolizei\u00ad")
    assert offered() == []
    edit(project / "locales/de.yaml", "Kriminalpolizei\u00ad", "Polizei-")
    assert offered() == []
    edit(project / "locales/de.yaml", "Polizei-", "Kriminalpolizei")
    monkeypatch.setattr("leafletgen.text.hyphens.installed", lambda: False)
    assert offered() == []


def test_stretching(tmp_path: Path) -> None:
    """Of this file's own tool."""
    text = "They buy goods with **stolen cards**, {police}."

    assert stretched(text, 0) == text
    assert stretched(text, 0.3).count("{police}") == 1
    assert sum(c.isalpha() for c in stretched("abcdefghij", 0.3)) == 13
    assert stretched("abcdefghij", -0.4) == "abdfgi" or len(stretched("abcdefghij", -0.4)) == 6


def test_what_passes_the_edge_of_its_ground_is_not_told_to_be_pale(tmp_path: Path) -> None:
    """White on black that is too long stands on the white of the zone below: one fault, not two."""
    root = tiny(tmp_path, my='head: "' + "အလုပ် " * 90 + '"\nbody: က\nsteps: {s1: က, s2: က, s3: က}\n')
    edit(root / "layouts/card.yaml", "ground: yellow", "ground: black")
    opened = open_project(root, TODAY)
    assert opened.value is not None

    codes = {d.code for d in check(opened.value, Selection(("my",))).diagnostics}

    assert "text-too-long" in codes
    assert "contrast-low" not in codes
