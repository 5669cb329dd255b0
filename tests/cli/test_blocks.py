"""`blocks`: the list, one entry, JSON, the PDF; and what is told of names and languages that there are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import run

from leafletgen.desk.catalogue import catalogue_pages
from leafletgen.text.ir.frame import GlyphRun, TagStart, walk


def test_the_list(tmp_path: Path) -> None:
    done = run("blocks", cwd=tmp_path)

    assert done.code == 0
    assert done.out.startswith("Words\n")
    assert "  checklist        A list with a box before each line, to tick by hand.\n" in done.out


def test_one_with_its_keys(tmp_path: Path) -> None:
    done = run("blocks", "--name", "checklist", cwd=tmp_path)

    assert "  - checklist: {text: bring}\n" in done.out
    assert "size             The side of a box. · a length, such as 12u or 3mm · [1.4u]\n" in done.out


def test_json(tmp_path: Path) -> None:
    (one,) = run("blocks", "--name", "heading", "--json", cwd=tmp_path).json

    assert set(one) == {"id", "kind", "name", "group", "title", "about", "keywords", "yaml", "keys", "own"}
    assert one["id"] == "block/heading"
    assert set(one["keys"][0]) == {"name", "what", "default", "unit", "required", "about"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--name", "checklst"), "Did you mean “checklist”?"),
        (("-l", "xyzzy"), "xyzzy"),
        (("nowhere",), "There is no folder"),
    ],
)
def test_what_there_is_not(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = run("blocks", *words, cwd=tmp_path)

    assert done.code != 0
    assert told in done.err


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    done = run("blocks", "--out", tmp_path / "file" / "blocks.pdf")

    assert done.code == 1
    assert "cannot be written" in done.err


def test_pages_turn_round_and_say_that_there_are_no_words() -> None:
    english, urdu = catalogue_pages("en"), catalogue_pages("ur")

    texts = [w.item.text for s in urdu.sheets for w in walk(s.frame) if isinstance(w.item, GlyphRun)]
    assert any("There are examples in" in text for text in texts)
    assert urdu.metadata.rtl
    first = [
        next(w for w in walk(made.sheets[0].frame) if isinstance(w.item, GlyphRun))
        for made in (english, urdu)
    ]
    assert first[0].transform.e < first[1].transform.e
    assert len(english.sheets) < 30


def test_each_picture_has_its_words() -> None:
    tags = [
        w.item.tag
        for s in catalogue_pages("ja", words="ja").sheets
        for w in walk(s.frame)
        if isinstance(w.item, TagStart)
    ]

    figures = [tag.alt for tag in tags if tag.role == "Figure"]
    assert len(figures) > 100
    assert all(figures)
    assert [tag.role for tag in tags if tag.role in ("H1", "H2", "H3")][:3] == ["H1", "H2", "H3"]
