"""Parts of the program, components written like blocks, records as parameters, words of the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.engine.projects import TODAY, codes, edit, errors, tiny
from tests.model.project.test_components import blocks, faults, placed, said, write

from leafletgen.core.messages.translate import words
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.schemas.files import schema_text
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.listing import Listing
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kit import ProgramWord
from leafletgen.text.ir.frame import GlyphRun, walk

ROWS = """\
format: 1
parameters:
  rows:
    kind: records
    about: Lines.
    fields:
      words: text
      wide: {kind: length, default: 3u}
      sign: {kind: pictogram, default: key}
blocks:
  - each: {of: rows, as: x, blocks: [{picture: {pictogram: x.sign, width: x.wide}}, {paragraph: x.words}]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path)


@pytest.mark.parametrize(
    "written",
    [
        "{checklist: {text: steps, size: 2u}}",
        "{use: {name: checklist, text: steps, size: 2u}}",
        "{stack: {blocks: [{checklist: {text: steps, size: 2u}}]}}",
    ],
)
def test_a_part_is_written_like_a_block(project: Path, written: str) -> None:
    placed(project, written)

    (found,) = blocks(project)
    listing = found.blocks[0] if "stack" in written else found
    assert isinstance(listing, Listing)
    assert (listing.marker, str(listing.box)) == ("box", "2u")


def test_its_first_parameter_may_stand_alone(project: Path) -> None:
    placed(project, "{checklist: steps}")

    (found,) = blocks(project)
    assert isinstance(found, Listing)
    assert found.text.key == "steps"


def test_what_is_said_of_any_block_is_said_of_it(project: Path) -> None:
    placed(project, "{checklist: {text: steps, id: bring, when: {language: en}}}")

    (found,) = blocks(project)
    assert isinstance(found, LayoutItem)
    assert found.id == "bring"


def test_it_may_be_a_layer_and_a_cell(project: Path) -> None:
    placed(project, "{table: {rows: [{cells: [body, {checklist: steps}]}]}}")
    with (project / "layouts/card.yaml").open("a") as file:
        file.write(
            "over:\n  - {checklist: {text: steps}, width: 20u, at: {of: top, point: end after}, may_cover: [top, main]}\n"
        )

    assert faults(project) == []


def test_the_project_has_the_last_word(project: Path) -> None:
    write(
        project,
        "components/checklist.yaml",
        "format: 1\nparameters: {text: text}\nblocks: [{paragraph: text}]\n",
    )
    placed(project, "{checklist: head}")

    (found,) = blocks(project)
    assert isinstance(found, Paragraph)


def test_kinds_of_the_program_cannot_be_replaced(project: Path) -> None:
    write(project, "components/paragraph.yaml", "format: 1\nblocks: [{heading: head}]\n")
    placed(project, "{paragraph: head}")

    (found,) = blocks(project)
    assert isinstance(found, Paragraph)


def test_a_wrong_argument_is_told_at_both_places(project: Path) -> None:
    placed(project, "{checklist: {text: steps, siez: 2u}}")

    told = said(project)
    assert "“checklist” has no parameter “siez”" in told
    assert "layouts/card.yaml:5" in told


def test_records_take_defaults_field_by_field(project: Path) -> None:
    write(project, "components/lines.yaml", ROWS)
    placed(project, "{lines: {rows: [{words: head, wide: 5u}, {words: body, sign: clock}]}}")

    one, _, two, text = blocks(project)
    assert (str(one.width), one.pictogram) == ("5u", "key")
    assert (str(two.width), two.pictogram) == ("3u", "clock")
    assert text.text.key == "body"


@pytest.mark.parametrize(
    ("given", "code", "where"),
    [
        ("[{wide: 5u}]", "argument-missing", "words"),
        ("[{words: head, tall: 5u}]", "argument-unknown", "tall"),
        ("[{words: head, wide: red}]", "argument-kind", "wide"),
        ("[head]", "argument-kind", "rows"),
        ("head", "argument-kind", "rows"),
    ],
)
def test_records_are_checked(project: Path, given: str, code: str, where: str) -> None:
    write(project, "components/lines.yaml", ROWS)
    placed(project, f"{{lines: {{rows: {given}}}}}")

    (found,) = faults(project)
    assert found.code == code
    assert dict(found.args)["name"] == where
    assert found.where is not None
    for language in ("en", "ja"):
        assert words(found.code, found.args, language).message
    assert words(found.code, found.args, "ja").message != words(found.code, found.args).message


def test_records_need_fields_and_hold_no_records(project: Path) -> None:
    placed(project, "{lines: {rows: []}}")
    write(project, "components/lines.yaml", "format: 1\nparameters: {rows: records}\nblocks: [rule]\n")
    assert codes(faults(project)) == ["key-missing"]

    write(project, "components/lines.yaml", ROWS.replace("words: text", "words: {kind: records, fields: {}}"))
    assert "parameter-kind" in codes(faults(project))


def test_words_of_the_program_stand_in_the_language_of_the_sheet(tmp_path: Path) -> None:
    root = tiny(
        tmp_path,
        ja='head: 簡単？\nbody: "警察{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n',
    )
    placed(root, "{paragraph: leafletgen.dont}")
    assert blocks(root) == (Paragraph(ProgramWord("dont")),)
    session = open_project(root, TODAY).value
    assert session is not None

    for language, word in (("en", "Do not"), ("ja", "しないこと")):
        (sheet,) = session.lay_out(EditionKey(language, "card")).publication.sheets
        shown = "".join(w.item.text for w in walk(sheet.frame) if isinstance(w.item, GlyphRun))
        assert word in shown


def test_a_word_that_the_program_has_not(project: Path) -> None:
    placed(project, "{paragraph: leafletgen.maybe}")

    assert codes(faults(project)) == ["value-unfit"]


def test_parts_build_with_texts_of_their_own(project: Path) -> None:
    edit(project / "leaflet.yaml", '  police: {value: "110", checked: 2026-11-20}\n', '  police: {value: "110", checked: 2026-11-20}\n  price: {value: "9.50", checked: 2026-11-20}\n')  # fmt: skip
    placed(project, "{note: {text: head}}, {price-list: {items: [{item: head, price: price}]}}")

    assert errors(open_project(project, TODAY).diagnostics) == []


@pytest.mark.parametrize(
    ("block", "good"),
    [
        ({"checklist": {"text": "steps"}}, True),
        ({"checklist": "steps"}, True),
        ({"checklist": {}}, False),
        ({"checklst": "steps"}, False),
    ],
)
def test_editors_know_them_as_blocks(block: object, good: bool) -> None:
    layout = {
        "format": 1,
        "page": {"margin": "4u"},
        "blocks": [{"zone": {"id": "a", "height": "rest", "blocks": [block]}}],
    }

    assert Draft202012Validator(json.loads(schema_text("layout"))).is_valid(layout) is good
