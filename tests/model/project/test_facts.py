"""Facts that are not what they look like, and sound ones in all scripts: `facts.tsv`, by the way that a project is read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from leafletgen.core.messages.table import CODES, codes_of
from leafletgen.core.messages.translate import words
from leafletgen.engine.opening import open_project
from leafletgen.model.project.facts import fact_faults
from leafletgen.model.project.manifest import FactRow

LEAFLET = """\
format: 1
name: case
title: title
date: 2026-11-25
source: {source}
languages: [{source}]
outputs:
  sheet: {{layout: sheet, paper: A4}}
facts:
"""
LAYOUT = "format: 1\npage: {margin: 3u}\nblocks:\n  - zone: {id: a, height: rest, blocks: [{heading: {text: title}}]}\n"


class Row(NamedTuple):
    value: str
    qr: bool
    code: str


def rows() -> Iterator[Row]:
    text = (Path(__file__).parent / "facts.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("# "):
            value, qr, code = line.split("\t")
            value = value.encode("latin-1", "backslashreplace").decode("unicode-escape")
            yield Row(value, qr == "qr", code)


ROWS = tuple(rows())


def written(character: str, escaped: bool) -> str:
    """As it may stand in quotes: by its number where it must, and with `escaped` where a slip or a trick would hide it."""
    raw = character.isprintable() or (not escaped and unicodedata.category(character) in ("Cf", "Co", "Zs"))
    if character == "\ufeff" or not raw:
        return f"\\U{ord(character):08X}"
    return f"\\{character}" if character in '"\\' else character


def read(
    folder: Path, rows: tuple[Row, ...], source: str = "en", escaped: bool = False
) -> dict[int, list[tuple[str, str]]]:
    """What is found about each fact, by the number of its line in the project file: codes and the characters underlined."""
    (folder / "layouts").mkdir(parents=True)
    (folder / "locales").mkdir()
    (folder / "layouts" / "sheet.yaml").write_text(LAYOUT)
    (folder / "locales" / f"{source}.yaml").write_text("title: Hello\n")
    lines = LEAFLET.format(source=source)
    first = lines.count("\n")
    for number, row in enumerate(rows):
        value = "".join(written(c, escaped) for c in row.value)
        lines += f'  f{number}: {{value: "{value}", checked: 2026-11-20, qr: {str(row.qr).lower()}}}\n'
    (folder / "leaflet.yaml").write_text(lines, encoding="utf-8")
    opened = open_project(folder, "2026-11-25")
    assert opened.manifest is not None
    found: dict[int, list[tuple[str, str]]] = {}
    for one in (one for one in opened.diagnostics if one.code != "name-unused"):
        source_text = opened.sources["leaflet.yaml"]
        assert one.where is not None, one
        start, end = one.where.start, one.where.end  # type: ignore[union-attr]
        number = source_text.text.count("\n", 0, start) - first
        found.setdefault(number, []).append((one.code, source_text.text[start:end]))
    return found


def test_the_corpus_is_as_large_as_it_must_be() -> None:
    assert sum(row.code != "-" for row in ROWS) >= 120
    assert sum(row.code == "-" for row in ROWS) >= 60
    assert {row.code for row in ROWS} - {"-"} >= {
        code for code in codes_of("facts") if code.startswith("fact-")
    } - {"fact-changed", "fact-refused"}  # what the preview answers who confirms one


@pytest.mark.parametrize("escaped", [False, True])
def test_what_is_not_what_it_looks_like_is_found_and_nothing_else(tmp_path: Path, escaped: bool) -> None:
    found = read(tmp_path, ROWS, escaped=escaped)
    wrong = {
        row.value: (row.code, [code for code, _ in found.get(number, [])])
        for number, row in enumerate(ROWS)
        if [code for code, _ in found.get(number, [])] != ([] if row.code == "-" else [row.code])
    }
    assert not wrong, "\n".join(f"{v!r}: {w}" for v, w in wrong.items())


def test_the_mark_stands_below_the_character(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        (Row("03-I234-5678", False, ""), Row("03－1234", False, ""), Row("https://a.org/x y", True, "")),
    )
    assert found == {0: [("fact-look-alike", "I")], 1: [("fact-digits", "－")], 2: [("fact-address", " ")]}


@pytest.mark.parametrize(
    ("value", "mend"),
    [
        ("１１０", "110"),
        ("03ー1234ー5678", "03-1234-5678"),
        ("０３（１２３４）５６７８", "03(1234)5678"),
        ("١١٠", "110"),
        ("11O", "110"),
        ("О3-1234-5678", "03-1234-5678"),
        ("https：／／example．ac．jp／", "https://example.ac.jp/"),
        ("desk＠example.ac.jp", "desk@example.ac.jp"),
        ("www.example.ac.jp", "https://www.example.ac.jp"),
        ("https//example.ac.jp", "https://example.ac.jp"),
        ("http://example.ac.jp/a", "https://example.ac.jp/a"),
        ("https://bank.example@evil.com/a", "https://evil.com/a"),
    ],
)
def test_the_mend_is_what_was_meant(value: str, mend: str) -> None:
    qr = "//" in value or value.startswith("www")
    args = [dict(fault.args) for fault in fact_faults(FactRow(value, qr=qr), "Latn")]
    assert [one.get("mend") for one in args] == [mend]
    assert not [
        f for f in fact_faults(FactRow(mend, qr=qr), "Latn") if CODES[f.code].severity.value == "error"
    ]


@pytest.mark.parametrize(
    ("source", "value"),
    [("ar", "١١٠"), ("fa", "۱۱۰"), ("hi", "११०"), ("my", "၁၁၀"), ("bn", "০১-২৩৪৫"), ("th", "๑๑๐")],
)
def test_the_source_language_may_have_its_own_digits(tmp_path: Path, source: str, value: str) -> None:
    assert read(tmp_path / "own", (Row(value, False, "-"),), source) == {}
    assert read(tmp_path / "english", (Row(value, False, "fact-digits"),)) != {}


def test_each_is_said_in_english_and_japanese() -> None:
    for row in ROWS:
        for fault in fact_faults(FactRow(row.value, qr=row.qr), "Latn"):
            for language in ("en", "ja"):
                said = words(fault.code, (("name", "f"), *fault.args), language)
                assert said.message
                assert "{f" not in said.message
                assert "\u202e" not in said.message


def test_what_else_is_printed_hides_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "sound", ()) == {}
    for number, (old, new) in enumerate(
        [
            ("title: title\n", 'title: title\nversion: "r1\\u202e2"\n'),
            ("paper: A4", 'paper: A4, stock: "coated\\u3164"'),
        ]
    ):
        root = tmp_path / str(number)
        read(root, ())
        text = (root / "leaflet.yaml").read_text(encoding="utf-8")
        (root / "leaflet.yaml").write_text(text.replace(old, new).replace("facts:\n", ""), encoding="utf-8")
        found = open_project(root, "2026-11-25").diagnostics
        assert [one.code for one in found] == [("direction-forced", "character-hidden")[number]]


def test_a_fact_that_comes_apart_is_put_together(tmp_path: Path) -> None:
    read(tmp_path, (Row("か\u3099くせい課", False, "-"),))
    opened = open_project(tmp_path, "2026-11-25")
    assert opened.manifest is not None
    assert opened.manifest.facts["f0"].value == "がくせい課"
    assert {one.code for one in opened.diagnostics} <= {"name-unused"}
