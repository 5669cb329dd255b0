"""What a layout writes out: components and their arguments, `include`, `each` of names, records and rows."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY, built, codes, edit, errors, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.translate import words
from leafletgen.core.source import Span
from leafletgen.desk.report import render
from leafletgen.engine.opening import open_project
from leafletgen.model.project.tree import refs
from leafletgen.model.project.used import places_of, shown_facts
from leafletgen.model.project.writing.progress import used_keys
from leafletgen.page.blocks.kinds.contacts import Contacts
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kit import Given
from leafletgen.page.blocks.zone import Zone

OFFER = """\
format: 1
parameters:
  title: text
  sign: {kind: pictogram, default: key}
  wide: {kind: length, default: 6u}
blocks:
  - picture: {pictogram: sign, width: wide}
  - heading: {text: title, role: body}
  - paragraph: title.more
"""
TEXTS = """\
one: {more: More of one.}
two: {more: More of two.}
"""
JA = """\
head: 簡単？
body: "まず{police}へ。"
steps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}
"""
USE = "{use: {name: offer, title: head}}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tiny(tmp_path)
    write(root, "components/offer.yaml", OFFER.replace("  - paragraph: title.more\n", ""))
    with (root / "locales/en.yaml").open("a", encoding="utf-8") as file:
        file.write("offers:\n  one: One.\n  two: Two.\n")
    return root


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def placed(root: Path, block: str) -> None:
    edit(
        root / "layouts/card.yaml",
        "{paragraph: body}, {steps: steps}",
        f"{{paragraph: body}}, {{steps: steps}}, {block}",
    )


def blocks(root: Path, zone: str = "main") -> tuple[Any, ...]:
    """The blocks of a zone behind the two that the project has."""
    opened = open_project(root, TODAY)
    assert opened.value is not None, render(opened.diagnostics, opened.sources, {})
    assert not errors(opened.diagnostics), render(opened.diagnostics, opened.sources, {})
    pages = opened.value.project.layouts["card"].all_pages
    (found,) = (z for page in pages for z in page.blocks if isinstance(z, Zone) and z.id == zone)
    return tuple(found.blocks[2:])


def faults(root: Path) -> list[Diagnostic]:
    return errors(open_project(root, TODAY).diagnostics)


def said(root: Path) -> str:
    opened = open_project(root, TODAY)
    catalogs = opened.value.project.catalogs if opened.value else {}
    return render(errors(opened.diagnostics), opened.sources, catalogs)


def keys(found: Iterable[Any]) -> list[str]:
    return [ref.key for block in found for ref in refs(block)]


# --- components


def test_a_component_with_its_arguments_and_defaults(project: Path) -> None:
    placed(project, "{use: {name: offer, title: head, wide: 12u}}")

    picture, heading = blocks(project)

    assert isinstance(picture, Picture)
    assert (picture.pictogram, str(picture.width)) == ("key", "12u")
    assert isinstance(heading, Heading)
    assert (heading.text.key, heading.role) == ("head", "body")


def test_a_bare_use(project: Path) -> None:
    write(project, "components/foot.yaml", "format: 1\nblocks: [{paragraph: body}, rule]\n")
    placed(project, "{use: foot}")

    assert [type(b).__name__ for b in blocks(project)] == ["Paragraph", "Rule"]


def test_a_component_of_the_project_goes_before_one_of_the_program(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leafletgen.core.data import DATA

    data = project / "data"
    data.mkdir()
    for folder in DATA.iterdir():
        if folder.name != "components":
            (data / folder.name).symlink_to(folder)
    write(data, "components/offer.yaml", "format: 1\nblocks: [rule]\n")
    write(data, "components/line.yaml", "format: 1\nblocks: [rule]\n")
    monkeypatch.setattr("leafletgen.model.project.world.DATA", data)
    placed(project, f"{USE}, {{use: line}}")

    assert [type(b).__name__ for b in blocks(project)] == ["Picture", "Heading", "Rule"]


def test_a_component_of_zones(project: Path) -> None:
    write(
        project, "components/band.yaml",
        "format: 1\nparameters: {title: text, colour: colour}\n"
        "blocks: [{zone: {id: band, height: 9u, ground: colour, blocks: [{paragraph: title}]}}]\n",
    )  # fmt: skip
    edit(
        project / "layouts/card.yaml", "  - zone: {id: main",
        "  - use: {name: band, title: body, colour: tint}\n  - use: {name: band, id: other, title: head, colour: red}\n  - zone: {id: main",
    )  # fmt: skip
    session = open_project(project, TODAY).value
    assert session is not None

    zones = [z for page in session.project.layouts["card"].all_pages for z in page.blocks]

    assert [(z.id, z.ground) for z in zones] == [
        ("top", "yellow"),
        ("band", "tint"),
        ("other", "red"),
        ("main", "paper"),
    ]  # type: ignore[attr-defined]  # zones alone stand there
    assert not errors(open_project(project, TODAY).diagnostics)


def test_blocks_as_an_argument(project: Path) -> None:
    write(
        project,
        "components/box.yaml",
        "format: 1\nparameters: {inside: blocks}\nblocks: [{callout: {blocks: [rule, inside]}}]\n",
    )
    placed(project, f"{{use: {{name: box, inside: [{{paragraph: body}}, {USE}]}}}}")

    (callout,) = blocks(project)

    assert [type(b).__name__ for b in callout.blocks] == ["Rule", "Paragraph", "Picture", "Heading"]


def test_nothing_as_a_default_leaves_the_block_out(project: Path) -> None:
    write(
        project, "components/note.yaml",
        "format: 1\nparameters: {title: text, note: {kind: text, default: }}\nblocks: [{heading: title}, {paragraph: note}]\n",
    )  # fmt: skip
    placed(project, "{use: {name: note, title: head}}, {use: {name: note, title: head, note: body}}")

    assert keys(blocks(project)) == ["head", "head", "body"]


def test_a_fact_as_an_argument_is_a_number_and_a_text(project: Path) -> None:
    write(
        project, "components/call.yaml",
        "format: 1\nparameters: {number: fact}\nblocks: [{contacts: {of: [{number: number}]}}, {paragraph: number}]\n",
    )  # fmt: skip
    placed(project, "{use: {name: call, number: police}}")

    contacts, paragraph = blocks(project)

    assert isinstance(contacts, Contacts)
    assert contacts.of[0].number == "police"
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == Given("police")


def test_components_within_components(project: Path) -> None:
    write(
        project,
        "components/two.yaml",
        "format: 1\nparameters: {title: text}\nblocks: [{use: {name: offer, title: title}}, rule]\n",
    )
    placed(project, "{use: {name: two, title: head}}")

    assert [type(b).__name__ for b in blocks(project)] == ["Picture", "Heading", "Rule"]


def test_components_may_not_go_too_deep(project: Path) -> None:
    for n in range(25):
        write(project, f"components/c{n}.yaml", f"format: 1\nblocks: [{{use: c{n + 1}}}]\n")
    write(project, "components/c25.yaml", "format: 1\nblocks: [rule]\n")
    placed(project, "{use: c0}")

    (found,) = [d for d in faults(project) if d.code == "limit-passed"]
    assert dict(found.args)["path"] == "components/c19.yaml"
    assert isinstance(found.where, Span)
    assert len(found.where.source) < 2000, "the name of a use does not double with each component"


def test_include_takes_the_blocks_of_a_file(project: Path) -> None:
    write(project, "components/foot.yaml", "format: 1\nblocks: [{paragraph: body}]\n")
    write(project, "layouts/part.yaml", "format: 1\nblocks: [rule]\n")
    placed(project, "{include: foot}, {include: part}, {include: layouts/part.yaml}, {include: {file: foot}}")

    assert [type(b).__name__ for b in blocks(project)] == ["Paragraph", "Rule", "Rule", "Paragraph"]


@pytest.mark.parametrize(
    ("use", "component", "code", "first", "second"),
    [
        ("{use: {name: offer}}", OFFER, "argument-missing", "layouts/card.yaml:5:", "components/offer.yaml:3:3"),
        ("{use: {name: offer, titel: head}}", OFFER, "argument-unknown", "layouts/card.yaml:5:", "components/offer.yaml:1:1"),
        ("{use: {name: offer, title: [{paragraph: body}]}}", OFFER, "argument-kind", "layouts/card.yaml:5:", "components/offer.yaml:3:3"),
        ("{use: {name: offer, title: head, sign: head.a}}", OFFER, "argument-kind", "layouts/card.yaml:5:", "components/offer.yaml:4:3"),
        ("{use: {name: offer, title: head, wide: broad}}", OFFER, "argument-kind", "layouts/card.yaml:5:", "components/offer.yaml:5:3"),
        (USE, OFFER + "  - use: {name: offer, title: title}\n", "component-circle", "components/offer.yaml:10:17", "layouts/card.yaml:5:"),
        (USE, OFFER + "  - heeding: title\n", "kind-misspelt", "components/offer.yaml:10:5", "layouts/card.yaml:5:"),
        (USE, OFFER + "  - heading: {text: title, rolle: body}\n", "key-misspelt", "components/offer.yaml:10:28", "layouts/card.yaml:5:"),
        (USE, OFFER + "  - heading: {text: title, role: boddy}\n", "name-unknown", "components/offer.yaml:10:34", "layouts/card.yaml:5:"),
        (USE, OFFER + "  - paragraph: nowhere\n", "text-unknown", "components/offer.yaml:10:16", "layouts/card.yaml:5:"),
        ("{use: {name: offer, title: heda}}", OFFER, "text-unknown", "layouts/card.yaml:5:", "components/offer.yaml:8:21"),
    ],
)  # fmt: skip
def test_faults_are_told_with_both_places(
    project: Path, use: str, component: str, code: str, first: str, second: str
) -> None:
    write(
        project,
        "components/offer.yaml",
        component.replace("  - paragraph: title.more\n", "  - rule: {width: 1mm}\n"),
    )
    placed(project, use)

    assert code in codes(faults(project))
    shown = said(project)
    place = next(line for line in shown.splitlines() if f"[{code}]" in line)
    assert place.startswith(first), shown
    assert f"    {second}" in shown, shown


@pytest.mark.parametrize(
    ("use", "component", "code"),
    [
        ("{use: {name: ofer, title: head}}", OFFER, "file-missing"),
        ("{use: {title: head}}", OFFER, "key-missing"),
        (USE, "format: 1\nblocks: words\n", "component-shape"),
        (USE, "format: 1\nparameter: {title: text}\nblocks: [rule]\n", "key-misspelt"),
        (USE, "format: 1\nparameters: {title: txt}\nblocks: [rule]\n", "parameter-kind"),
        (USE, "format: 1\nparameters: {title: text, row: text}\nblocks: [rule]\n", "variable-reserved"),
        (USE, "format: 1\nparameters: {title: text, when: text}\nblocks: [rule]\n", "variable-reserved"),
        (USE, "format: 1\nparameters: {title: text, wide: {kind: length, default: broad}}\nblocks: [rule]\n", "argument-kind"),
        ("{each: {of: [head], as: row, blocks: [rule]}}", OFFER, "variable-reserved"),
        ("{each: {of: [head], blocks: [rule]}}", OFFER, "key-missing"),
        ("{each: {as: x, blocks: [rule]}}", OFFER, "each-of"),
        ("{each: {of: [head], as: x}}", OFFER, "each-content"),
        ("{each: {of: [head], as: x, block: [rule]}}", OFFER, "key-misspelt"),
        ("{each: {rows: shops.csv, as: x, blocks: [rule]}}", OFFER, "rows-missing"),
        ("{each: {rows: shops.txt, as: x, blocks: [rule]}}", OFFER, "rows-kind"),
        ("{each: {of: [{id: head, sign: key}], as: x, blocks: [{callout: {ground: x.sing, blocks: [rule]}}]}}", OFFER, "name-unknown"),
        ("{each: {of: [{sign: key}], as: x, blocks: [{picture: {pictogram: x.sing, width: 5u}}]}}", OFFER, "record-field"),
    ],
)  # fmt: skip
def test_faults_of_uses(project: Path, use: str, component: str, code: str) -> None:
    write(project, "components/offer.yaml", component.replace("title.more", "title"))
    placed(project, use)

    found = faults(project)

    assert code in codes(found), said(project)
    assert all(
        words(one.code, one.args, "ja").message != words(one.code, one.args, "en").message for one in found
    )
    assert any(name in said(project) for name in ("layouts/card.yaml:", "components/offer.yaml:"))


def test_a_fault_in_a_component_that_is_used_twice_is_told_once(project: Path) -> None:
    write(
        project, "components/offer.yaml", OFFER.replace("  - paragraph: title.more\n", "  - heeding: title\n")
    )
    placed(project, f"{USE}, {USE}")

    assert said(project).count("[kind-misspelt]") == 1


def test_anchors_stay_refused_and_the_way_out_is_named(project: Path) -> None:
    edit(project / "layouts/card.yaml", "blocks: [{paragraph: body}", "blocks: &all [{paragraph: body}")

    (found,) = [d for d in open_project(project, TODAY).diagnostics if d.code == "yaml-anchor"]

    assert "components/" in words(found.code, found.args, "en").hint
    assert "extends" in words(found.code, found.args, "en").hint


# --- each


RECORDS = "[{id: offers.one, sign: key, ground: red}, {id: offers.two, sign: clock, ground: tint}]"


def test_each_of_records_puts_fields_in_any_place(project: Path) -> None:
    placed(
        project,
        f"{{each: {{of: {RECORDS}, as: x, blocks: [{{callout: {{ground: x.ground, blocks: ["
        "{picture: {pictogram: x.sign, width: 5u}}, {paragraph: x}]}}]}}",
    )

    first, second = blocks(project)

    assert (first.ground, second.ground) == ("red", "tint")
    assert [first.blocks[0].pictogram, second.blocks[0].pictogram] == ["key", "clock"]
    assert keys((first, second)) == ["offers.one", "offers.two"]


def test_what_is_no_field_of_a_record_is_below_its_id(project: Path) -> None:
    placed(project, "{each: {of: [{id: offers, sign: key}], as: x, blocks: [{paragraph: x.one}]}}")

    assert keys(blocks(project)) == ["offers.one"]


def test_each_with_a_component(project: Path) -> None:
    placed(
        project,
        f"{{each: {{of: {RECORDS}, as: x, blocks: [{{use: {{name: offer, title: x, sign: x.sign}}}}]}}}}",
    )

    assert [b.pictogram for b in blocks(project) if isinstance(b, Picture)] == ["key", "clock"]


def test_a_field_that_leads_nowhere_is_told_where_it_is_written(project: Path) -> None:
    placed(
        project,
        f"{{each: {{of: {RECORDS.replace('tint', 'tnit')}, as: x, blocks: [{{callout: {{ground: x.ground, blocks: [rule]}}}}]}}}}",
    )

    line = (project / "layouts/card.yaml").read_text().splitlines()[4]

    assert said(project).startswith(f"layouts/card.yaml:5:{line.index('tnit') + 1}: ")


def test_a_field_of_a_row_that_leads_nowhere_names_the_row(project: Path) -> None:
    write(project, "shops.csv", "name,ground\nBakery,tnit\n")
    placed(
        project, "{each: {rows: shops.csv, as: x, blocks: [{callout: {ground: x.ground, blocks: [rule]}}]}}"
    )

    shown = said(project)

    assert "“tnit”" in shown
    assert "    shops.csv:2:1: for this entry" in shown


def test_each_writes_out_cells_rows_and_columns(project: Path) -> None:
    placed(
        project,
        "{table: {head: [head, {each: {of: [head, head], as: x, cells: [x]}}], rows: ["
        "{each: {of: [offers], as: x, items: [{cells: [x.one, x.two, x.one]}]}}]}}, "
        "{columns: {columns: [{each: {of: [one, two], as: x, columns: [{blocks: [{paragraph: offers.one}]}]}}]}}",
    )

    table, columns = blocks(project)

    assert (len(table.head), [len(row.cells) for row in table.rows]) == (3, [3])
    assert len(columns.columns) == 2


def test_each_writes_out_pages(project: Path) -> None:
    write(
        project, "layouts/card.yaml",
        "format: 1\npage: {margin: 4u}\npages:\n"
        "  - each: {of: [offers.one, offers.two], as: x, pages: [{id: leaf, blocks: [{zone: {id: all, height: rest, blocks: [{paragraph: x}]}}]}]}\n",
    )  # fmt: skip
    session = open_project(project, TODAY).value
    assert session is not None

    pages = session.project.layouts["card"].all_pages

    assert [page.id for page in pages] == ["leaf.offers.one", "leaf.offers.two"]
    assert [ref.key for page in pages for ref in refs(page.blocks)] == ["offers.one", "offers.two"]


def test_bare_words_with_a_meaning_of_their_own_stay(project: Path) -> None:
    placed(project, "{each: {of: [head], as: body, blocks: [{heading: {text: body, role: body}}]}}")

    (heading,) = blocks(project)

    assert (heading.text.key, heading.role) == ("head", "body")


# --- rows


SHOPS = 'name,phone,sign\nBakery,03-1234-5678,house\n"Fish, fresh",03-8765-4321,key\n'


def test_rows_of_a_table_are_facts_where_they_are_printed(project: Path) -> None:
    write(project, "shops.csv", SHOPS)
    placed(
        project,
        "{each: {rows: shops.csv, as: x, blocks: [{picture: {pictogram: x.sign, width: 5u}}, {heading: x.name}, "
        "{contacts: {of: [{number: x.phone}]}}]}}",
    )
    found = blocks(project)
    session = open_project(project, TODAY).value
    assert session is not None
    facts = session.project.manifest.facts

    assert [b.pictogram for b in found if isinstance(b, Picture)] == ["house", "key"]
    assert [b.text for b in found if isinstance(b, Heading)] == [
        Given("shops.csv:2.name"),
        Given("shops.csv:3.name"),
    ]
    assert facts["shops.csv:3.name"].value == "Fish, fresh"
    assert facts["shops.csv:3.phone"].value == "03-8765-4321"
    assert {f.value for f in shown_facts(session.project, "card", "en")} >= {"Bakery", "03-1234-5678"}
    assert not [d for d in built(project).diagnostics if d.is_error]


def test_a_workbook_gives_the_same_rows(project: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["name", "sign"])  # type: ignore[union-attr]  # a new workbook has a sheet
    book.active.append(["Bakery", "house"])  # type: ignore[union-attr]  # as above
    data = io.BytesIO()
    book.save(data)
    (project / "shops.xlsx").write_bytes(data.getvalue())
    placed(project, "{each: {rows: shops.xlsx, as: x, blocks: [{heading: x.name}]}}")

    assert [b.text for b in blocks(project)] == [Given("shops.xlsx:2.name")]


def test_an_empty_cell_is_nothing(project: Path) -> None:
    write(project, "shops.csv", "name;note\nBakery;\n;\nFish;fresh\n")
    placed(project, "{each: {rows: shops.csv, as: x, blocks: [{heading: x.name}, {paragraph: x.note}]}}")

    assert [type(b).__name__ for b in blocks(project)] == ["Heading", "Heading", "Paragraph"]


@pytest.mark.parametrize(
    ("table", "code", "place"),
    [
        ("name,name\na,b\n", "rows-column", "shops.csv:1:6"),
        ("name,\na,b\n", "rows-column", "shops.csv:1:"),
        ("name,phone\na,b,c\n", "rows-long", "shops.csv:2:5"),
        ('name,phone\n"a,b\nc,d\n', "rows-quote", "shops.csv:2:1"),
        ('name,phone\na,"b" c\n', "rows-quote", "shops.csv:2:3"),
        ("name,phone\nBakery,https://xn--a.example/\u0430\n", "fact-", "shops.csv:2:"),
        ("name,phone\nBakery,O3-1234-5678\n", "fact-", "shops.csv:2:"),
    ],
)
def test_faults_of_rows_are_told_in_the_table(project: Path, table: str, code: str, place: str) -> None:
    write(project, "shops.csv", table)
    placed(
        project,
        "{each: {rows: shops.csv, as: x, blocks: [{heading: x.name}, {contacts: {of: [{number: x.phone}]}}]}}",
    )
    opened = open_project(project, TODAY)
    catalogs = opened.value.project.catalogs if opened.value else {}
    found = [d for d in opened.diagnostics if d.code.startswith(code)]

    assert found, render(opened.diagnostics, opened.sources, catalogs)
    assert render(found, opened.sources, catalogs).startswith(place)


def test_a_letter_of_a_row_that_no_font_has_is_told_in_the_table(project: Path) -> None:
    write(project, "shops.csv", "name\nBak\U00010380ry\n")
    placed(project, "{each: {rows: shops.csv, as: x, blocks: [{heading: x.name}]}}")

    made = built(project)
    opened = open_project(project, TODAY)

    assert "missing-glyph" in codes(errors(made))
    assert "shops.csv:2:1" in render(errors(made), opened.sources, {})


# --- who asks which texts are used


def test_texts_in_components_are_used_and_their_place_names_the_use(project: Path) -> None:
    placed(project, "{use: {name: offer, title: offers.one}}")
    session = open_project(project, TODAY).value
    assert session is not None

    assert "offers.one" in used_keys(session.project)
    (place,) = places_of(session.project, "offers.one")
    assert place is not None
    assert place.source.startswith("layouts/card.yaml")


def test_too_much_is_refused_before_it_is_written_out(project: Path) -> None:
    inner = "rule"
    for name in "abcd":
        inner = f"{{each: {{of: [{', '.join(f'n{n}' for n in range(30))}], as: {name}, blocks: [{inner}, {{rule: {{width: 1mm}}}}]}}}}"
    placed(project, inner)

    assert "limit-passed" in codes(faults(project))
