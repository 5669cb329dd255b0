"""A word that is divided at the end of a line is one word for every reader, and its ink is where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.write.pdf import readers
from tests.write.pdf.samples import line, paragraph, placed, publication, runs, sheet_of
from tests.write.pdf.test_drawn import assert_same_ink, framed, painted

from leafletgen.inspection.aloud import aloud
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.richtext import RichText, StyleRun
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.write.pdf.document import write

RUNNING = TextStyle(pitch="running", hyphens=True)
DICTIONARY = {
    "de": "Die Täter verlangen deine Krankenversicherungskarte, und die Aufenthaltserlaubnis sofort.",
    "ru": "Преступники разыскивают студентов, которые предоставляют «банковские реквизиты» всем.",
    "el": "Οι εγκληματίες αναζητούν φοιτητές που διαθέτουν τραπεζικούς λογαριασμούς σε όλους.",
}
TYPED = {
    "twice": "Das Rind\u00adfleisch\u00adetikettierungs\u00adüberwachungs\u00adaufgaben\u00adübertragungs\u00adgesetz gilt.",
    "last": "Die Kranken\u00adversicherungs\u00adkarte und die Aufenthaltserlaubnis\u00adbescheinigung",
    "letters twice": "Sie hat auch einen neuen Flussschifffahrts\u00adkapitänsanwärterinnennennwert hier.",
    "quoted": "Sie nennen es sehr gern „Bestellungs\u00adannahmestellenleitung“, ohne Vertrag.",
}
SIZES = {"twice": 26, "last": 24, "letters twice": 15, "quoted": 15}


def divided(text: str, tag: str, size: float, style: TextStyle = RUNNING) -> Publication:
    """A sheet with the text in one paragraph, which is divided somewhere."""
    items, _, _ = paragraph(RichText.plain(text, tag, "x"), 40, StructureElement("P"), size, style)
    made = publication(tag, items)
    assert any(run.text == "\u00ad" for run, _ in runs(made))
    return made


SHEETS: dict[str, tuple[str, Callable[[], Publication]]] = {
    tag: (text, lambda tag=tag, text=text: divided(text, tag, 34)) for tag, text in DICTIONARY.items()
} | {
    name: (text.replace("\u00ad", ""), lambda name=name, text=text: divided(text, "de", SIZES[name]))
    for name, text in TYPED.items()
}


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@pytest.mark.parametrize("name", SHEETS)
def test_every_reader_has_the_words_whole(name: str, tmp_path: Path, pdfjs: Path) -> None:
    text, make = SHEETS[name]
    pdf = write(make(), builtin("screen"))
    file = tmp_path / "divided.pdf"
    file.write_bytes(pdf)

    for got in (
        readers.tree(pdf).text,
        readers.poppler(file),
        readers.poppler(file, "-raw"),
        readers.pdfium(pdf),
        readers.mupdf(pdf),
        readers.pdfjs(file, pdfjs),
    ):
        assert got.split() == text.split()
    words = [word.strip(".,„“«»") for word in text.split()]
    assert readers.pdfium_lacks(pdf, words) == readers.mupdf_lacks(pdf, words) == []


@pytest.mark.parametrize("name", SHEETS)
def test_no_ink_is_lost_or_moved(name: str) -> None:
    made = SHEETS[name][1]()

    assert_same_ink(painted(write(made, builtin("screen"))), framed(made), 10.0)


@pytest.mark.parametrize("profile", ["screen", "print"])
@pytest.mark.parametrize("name", SHEETS)
def test_preflight_finds_nothing_and_hears_the_word_once(name: str, profile: str) -> None:
    text, make = SHEETS[name]
    pdf = write(make(), builtin(profile))
    asked = Wish(limits("coated"), exchange=profile == "print", archive="a")

    assert check_file("divided.pdf", pdf, asked) == []
    assert aloud(pdf)[1].split() == ["paragraph:", *text.split()]


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for name, (_, make) in SHEETS.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(write(make(), builtin("screen")))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {file.name: [] for file in files}


@pytest.mark.needs("pymupdf")
def test_a_word_that_changes_its_hand_behind_the_hyphen() -> None:
    """Its rest is in two runs: the bold part begins right behind the other."""
    chars = "Wir fragen bei den Beratungs\u00adstellen nach."
    bold = chars.index("llen")
    hands = (StyleRun(0, bold), StyleRun(bold, bold + 4, bold=True), StyleRun(bold + 4, len(chars)))
    text = replace(RichText.plain(chars, "de", "x"), runs=hands)
    items, _, _ = paragraph(text, 40, StructureElement("P"), 34, RUNNING)
    made = publication("de", items)
    found = [run.text for run, _ in runs(made)]
    assert found[found.index("\u00ad") + 1 :][:2] == ["ste", "llen"]
    pdf = write(made, builtin("screen"))

    wanted = chars.replace("\u00ad", "").split()
    assert (
        readers.pdfium(pdf).split() == readers.mupdf(pdf).split() == readers.tree(pdf).text.split() == wanted
    )


def test_a_hyphen_whose_rest_stands_elsewhere_stays_a_soft_one() -> None:
    """On the next page, or so far away that it may be another text: the halves are those of before."""
    first, rest = line("de", "Kranken", "NotoSans", "Latn"), line("de", "haus heute", "NotoSans", "Latn")
    hyphen = replace(line("de", "-", "NotoSans", "Latn"), text="\u00ad")
    words = (placed(first, 40, 80), placed(hyphen, 40 + first.width, 80))

    near = write(sheet_of("de", *words, placed(rest, 40, 110)), builtin("screen"))
    far = write(sheet_of("de", *words, placed(rest, 40, 180)), builtin("screen"))
    one, two = sheet_of("de", *words), sheet_of("de", placed(rest, 40, 110))
    apart = write(replace(one, sheets=one.sheets + two.sheets), builtin("screen"))

    assert readers.tree(near).text == "Krankenhaus heute"
    assert readers.tree(far).text == readers.tree(apart).text == "Kranken\u00adhaus heute"
