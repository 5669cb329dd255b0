"""The smallest type (decision 042): what is refused, what is raised, for whom it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, args, built, codes, edit, errors, line_of, tiny

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.model.project.writing.progress import progress
from leafletgen.text.ir.frame import GlyphRun, walk

BODY = "body:  {size: 2.4u, floor: 1.9u"


def laid(root: Path, tag: str = "en", output: str = "card") -> LaidEdition:
    session = open_project(root, TODAY).value
    assert session is not None
    return session.lay_out(EditionKey(tag, output))


def sizes(found: LaidEdition) -> list[float]:
    return [
        item.size for page in found.pages for item, _, _ in walk(page.frame) if isinstance(item, GlyphRun)
    ]


def test_a_size_that_is_stated_too_small_is_refused_at_its_line(tmp_path: Path) -> None:
    layout = tiny(tmp_path) / "layouts" / "card.yaml"
    edit(layout, BODY, "body:  {size: 9pt, floor: 6pt")

    (found,) = errors(built(tmp_path))

    assert found.code == "type-too-small"
    assert args(found) == {"name": "body", "size": "9.0", "least": "10", "units": "1.43"}
    assert found.where is not None
    text = layout.read_text(encoding="utf-8")
    assert text.count("\n", 0, found.where.start) + 1 == line_of(layout, "9pt")
    assert not (tmp_path / "output" / "card" / "tiny.en.pdf").exists()


@pytest.mark.parametrize(
    ("said", "paper", "refused"),
    [
        ("size: 9pt, caption: yes", "A5", False),
        ("size: 7.5pt, caption: yes", "A5", True),
        ("size: 9pt", "A6", False),
        ("size: 7.5pt", "A6", True),
        ("size: 7.5pt, caption: yes", "A6", False),
        ("size: 5pt, staff: yes", "A5", False),
    ],
)
def test_the_limit_is_of_the_kind_of_text_and_of_the_page(
    said: str, paper: str, refused: bool, tmp_path: Path
) -> None:
    layout = tiny(tmp_path) / "layouts" / "card.yaml"
    edit(layout, BODY, f"body:  {{{said}")
    edit(layout, "title: {size: 4u, floor: 3u", "title: {size: 20pt")
    edit(layout, "step:  {size: 2.4u, floor: 1.9u", "step:  {size: 12pt")
    edit(tmp_path / "leaflet.yaml", "paper: A5", f"paper: {paper}")

    assert ("type-too-small" in codes(laid(tmp_path).diagnostics)) == refused


def test_a_text_gives_way_to_the_limit_and_is_then_too_long(tmp_path: Path) -> None:
    edit(tiny(tmp_path) / "layouts" / "card.yaml", BODY, "body:  {size: 12pt, floor: 4pt")
    edit(tmp_path / "locales" / "en.yaml", "They pay you;", "They pay you; " + "the police come; " * 260)

    found = laid(tmp_path)

    assert "text-too-long" in codes(found.diagnostics)
    assert min(sizes(found)) >= 10 - 1e-6


def test_sizes_of_the_theme_are_raised(tmp_path: Path) -> None:
    """On A5 those of `alert` would be 7 pt."""
    layout = tiny(tmp_path) / "layouts" / "card.yaml"
    edit(layout, "  body:  {size: 2.4u, floor: 1.9u, pitch: running}\n", "")

    found = laid(tmp_path)

    assert not found.failed
    assert {round(row.fit.size, 2) for row in found.fits if row.fit.key == "body"} == {10.0}


def test_words_below_readings_are_twice_as_large(tmp_path: Path) -> None:
    layout = tiny(
        tmp_path,
        ja="head: 仕事《しごと》\nbody: 警察《けいさつ》{police}\nsteps: {s1: 買《か》う, s2: 来《く》る, s3: 送《おく》る}\n",
    )
    edit(tmp_path / "layouts" / "card.yaml", BODY, "body:  {size: 8.2pt, caption: yes")
    edit(tmp_path / "leaflet.yaml", "profile: screen", "profile: easy")
    assert layout == tmp_path

    small = laid(tmp_path)
    edit(tmp_path / "layouts" / "card.yaml", "size: 8.2pt", "size: 9pt")

    assert "type-too-small" in codes(small.diagnostics)
    large, japanese = laid(tmp_path), laid(tmp_path, "ja")
    # On paper: the page is made smaller for the printer's edge.
    assert large.scale == japanese.scale < 1
    assert min(sizes(large)) * large.scale == pytest.approx(9)
    assert min(sizes(japanese)) * japanese.scale == pytest.approx(6)  # over words of 12 pt


def test_large_print_raises_all_but_the_staffs_line(tmp_path: Path) -> None:
    edit(tiny(tmp_path) / "layouts" / "card.yaml", BODY, "body:  {size: 11pt, floor: 9pt")
    edit(
        tmp_path / "leaflet.yaml",
        "paper: A5, profile: screen",
        "paper: A4, profile: screen, large_print: yes",
    )

    found = laid(tmp_path)

    assert not found.failed
    assert min(sizes(found)) >= 18 - 1e-6


def test_an_output_of_some_languages(tmp_path: Path) -> None:
    """Its texts are missing in these alone, and no other edition of it is made."""
    tiny(tmp_path, ja="head: 仕事\nsteps: {s1: 買う, s2: 来る, s3: 送る}\n", vi="head: Việc\n")
    edit(tmp_path / "layouts" / "card.yaml", "{paragraph: body}, ", "")
    (tmp_path / "layouts" / "easy.yaml").write_text(
        "format: 1\npage: {margin: 4u}\nblocks: [{zone: {id: top, height: rest, blocks: [{paragraph: body}]}}]\n"
    )
    edit(
        tmp_path / "leaflet.yaml",
        "profile: screen}\n",
        "profile: screen}\n  easy: {layout: easy, paper: A5, profile: screen, languages: [en, vi]}\n",
    )
    session = open_project(tmp_path, TODAY).value
    assert session is not None

    made = built(tmp_path, ["en", "ja"])
    unmade = built(tmp_path, ["ja"], ["easy"])

    assert errors(made) == []
    assert [(file.output, file.language) for file in made.files] == [
        ("card", "en"),
        ("card", "ja"),
        ("easy", "en"),
    ]
    assert progress(session.project, "ja").of("missing") == ()
    assert "body" in progress(session.project, "vi").of("missing")
    assert codes(errors(unmade)) == ["edition-unmade"]


def test_a_language_that_the_project_has_not(tmp_path: Path) -> None:
    edit(tiny(tmp_path) / "leaflet.yaml", "profile: screen}", "profile: screen, languages: [en, jp]}")

    (found,) = errors(built(tmp_path))

    assert (found.code, args(found)["kind"], args(found)["name"]) == ("name-unknown", "language", "jp")
