"""A project of components, rows of a table, conditions and two languages on each sheet: its frames, its tags, who answers for what."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, built, codes, edit, errors
from tests.write.pdf import readers

from leafletgen.desk.report import render
from leafletgen.engine.edition import Edition
from leafletgen.engine.exchange.collect import collect
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.live import Live
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.model.project.used import shown_facts
from leafletgen.model.project.writing.progress import progress, used_keys
from leafletgen.page.blocks.table.table import Table
from leafletgen.write.dump import dump

PROJECT = Path(__file__).with_name("project")
EDITIONS = [
    EditionKey(tag, output)
    for output, tag in (("card", "en"), ("window", "ar"), ("card", "ar"), ("card", "ne"))
]


@cache
def session() -> Session:
    opened = open_project(PROJECT, TODAY)
    assert opened.value is not None, render(opened.diagnostics, opened.sources, {})
    assert opened.diagnostics == ()
    return opened.value


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))


def said(root: Path, language: str = "vi") -> str:
    made, opened = built(root, (language,), ("card",)), open_project(root, TODAY)
    catalogs = opened.value.project.catalogs if opened.value else {}
    return render(made.diagnostics, opened.sources, catalogs)


def recorded(root: Path, tag: str, state: str, **more: str) -> None:
    """A record of one text in a state, for the first of `ja`'s texts."""
    from leafletgen.model.locales.status import fingerprint

    about = "".join(f", {key}: {value}" for key, value in more.items())
    mark = fingerprint("保険証をお持ちください。")
    text = f"format: 1\ntexts:\n  bring: {{source: Please bring your insurance card., target: {mark}, state: {state}{about}}}\n"
    (root / "status").mkdir(exist_ok=True)
    (root / f"status/{tag}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda e: f"{e.output}.{e.language}")
def test_frames(edition: EditionKey, golden: Callable[[str, str], None]) -> None:
    made = session().lay_out(edition)
    assert not made.failed, made.diagnostics
    (sheet,) = made.publication.sheets

    golden(f"{edition.output}.{edition.language}", dump(sheet.frame))


def test_every_golden_is_compared() -> None:
    assert {p.stem for p in Path(__file__).parent.glob("*.txt")} == {
        f"{e.output}.{e.language}" for e in EDITIONS
    }


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_both_languages_are_tagged_and_come_back(tag: str) -> None:
    data = pdf(session(), session().lay_out(EditionKey(tag, "card")))
    document = readers.tree(data).kids[0]

    spoken = {
        node.text.strip(): str(node.element["/Lang"]) for node in document.walk() if "/Lang" in node.element
    }

    assert spoken["ここが痛いです。"] == "ja"
    assert spoken["保険証をお持ちください。"] == "ja"
    assert "ja" not in {lang for text, lang in spoken.items() if "Room 3" in text}


@pytest.mark.needs("verapdf")
def test_the_standards_are_kept(tmp_path: Path) -> None:
    files = []
    for edition in EDITIONS:
        files.append(tmp_path / f"{edition.output}.{edition.language}.pdf")
        files[-1].write_bytes(pdf(session(), session().lay_out(edition)))

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {path.name: [] for path in files}


# --- conditions


def test_what_stands_where() -> None:
    def keys(tag: str, output: str) -> set[str]:
        made = Edition(session(), lambda found: (), tag, output)
        return {row.fit.key for row in made.fits()}

    assert "call" in keys("en", "card")
    assert "call" not in keys(
        "zh-Hans", "card"
    )  # the condition holds for its language, but the text is not there
    assert "ask" in keys("ar", "window")
    assert "ask" not in keys("ar", "card")


def test_a_condition_of_a_language_holds_for_those_below_it(project: Path) -> None:
    with (project / "locales/zh-Hans.yaml").open("a", encoding="utf-8") as file:
        file.write("call: 夜间也可以打电话。\n")
    made = open_project(project, TODAY).value
    assert made is not None

    localized = localize(made.project, EditionKey("zh-Hans", "card"), made.book)

    assert "call" in repr(localized.pages) or "夜间" in repr(localized.pages)


def test_facts_are_shown_where_their_block_stands() -> None:
    assert "desk" in {fact.name for fact in shown_facts(session().project, "window", "en")}
    assert "desk" not in {fact.name for fact in shown_facts(session().project, "card", "en")}
    assert "places.csv:2.place" in {fact.name for fact in shown_facts(session().project, "card", "en")}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("when: {output: window}", "when: {output: windwo}", "name-unknown"),
        ("when: {output: window}", "when: {outputs: window}", "key-misspelt"),
        ("language: [en, zh], has: call", "language: [en, fr], has: call", "when-never"),
        ("language: [en, zh], has: call", "language: [en, zh_Hans], has: call", "language-spelt"),
        ("language: [en, zh], has: call", "language: en, has: cal", "text-unknown"),
        ("{text: bring, language: staff}", "{text: bring, language: staf}", "value-unfit"),
        ("{text: bring, language: staff}", "{text: bring, language: Japanese}", "language-spelt"),
        ("{text: bring, language: staff}", "{text: bring, language: de}", "file-"),
    ],
)
def test_faults_of_conditions_and_languages(project: Path, old: str, new: str, code: str) -> None:
    edit(project / "layouts/card.yaml", old, new)

    opened = open_project(project, TODAY)
    found = [d for d in opened.diagnostics if d.code.startswith(code)]

    assert found or code == "file-", codes(opened.diagnostics)
    shown = render(opened.diagnostics, opened.sources, {})
    assert "layouts/card.yaml:" in shown, shown


def test_one_zone_may_stand_in_the_place_of_another(project: Path) -> None:
    """Two zones of one name, both taking the rest: what counts is what stands on a sheet."""
    foot = "  - zone:\n      id: foot\n      height: rest\n"
    other = "  - zone: {id: foot, height: rest, when: {output: window}, blocks: [{paragraph: head}]}\n"
    edit(project / "layouts/card.yaml", foot, f"{other}{foot}      when: {{output: card}}\n")
    assert errors(open_project(project, TODAY).diagnostics) == []

    edit(project / "layouts/card.yaml", "when: {output: card}", "when: {language: en}")
    assert {"duplicate-zone", "zones-rest"} <= set(codes(errors(built(project, ("en",), ("window",)))))


def test_two_conditions_both_hold(project: Path) -> None:
    """A `use` of zones with a condition of its own, one of whose zones has another."""
    (project / "components/extra.yaml").write_text(
        "format: 1\nblocks: [{zone: {id: extra, height: 4u, when: {language: [en, vi]}, blocks: [{paragraph: head}]}}]\n",
        encoding="utf-8",
    )
    edit(
        project / "layouts/card.yaml",
        "  - zone:\n      id: foot",
        "  - use: {name: extra, when: {language: [vi, ar]}}\n  - zone:\n      id: foot",
    )
    made = open_project(project, TODAY).value
    assert made is not None

    def zones(tag: str) -> list[str]:
        (page,) = localize(made.project, EditionKey(tag, "card"), made.book).pages
        return [zone.id for zone in page.zones]

    assert [tag for tag in ("en", "vi", "ar", "ne") if "extra" in zones(tag)] == ["vi"]


def test_a_cell_without_its_condition_is_empty_and_the_others_stay(project: Path) -> None:
    edit(
        project / "layouts/card.yaml", "items: [{cells: [x.place, x.hours]}]",
        "items: [{cells: [{text: x.place, when: {language: en}}, {text: ask, language: staff}]}]",
    )  # fmt: skip
    made = open_project(project, TODAY).value
    assert made is not None

    def rows(tag: str) -> list[list[str]]:
        (page,) = localize(made.project, EditionKey(tag, "card"), made.book).pages
        (table,) = (block for zone in page.zones for block in zone.blocks if isinstance(block, Table))
        return [[cell.text.spoken if cell.text else "" for cell in row.cells] for row in table.rows]

    assert rows("en")[0] == ["Room 3", "受付でご案内します。"]
    assert rows("ar")[0] == ["", "受付でご案内します。"]
    assert built(project, ("ar",), ("card",)).files


# --- who answers for which text


def test_each_language_needs_what_stands_in_it() -> None:
    project = session().project

    assert set(used_keys(project, "ja")) == {
        "head", "pain.say", "pain.where.a", "pain.where.b", "fever.say", "fever.where.a", "fever.where.b", "ask", "bring",
    }  # fmt: skip
    assert {"bring", "ask", "call"}.isdisjoint(used_keys(project, "vi"))
    assert "call" in used_keys(project, "zh-Hans", every=True)
    assert progress(project, "vi").of("missing") == ()
    assert progress(project, "ja").of("missing") == ()
    assert progress(project, "zh-Hans").of("missing") == ()


def test_a_missing_second_text_is_that_languages_fault(project: Path) -> None:
    edit(project / "locales/ja.yaml", "bring: 保険証をお持ちください。\n", "")
    made = built(project, ("vi",), ("card",))

    (found,) = [d for d in errors(made) if d.code == "text-missing"]
    assert (found.language, found.key) == ("ja", "bring")
    assert made.files == ()
    shown = said(project)
    assert "locales/ja.yaml:" in shown.splitlines()[0]
    assert "layouts/card.yaml:" in shown


def test_a_draft_in_the_second_language_puts_the_band_on_the_sheet(project: Path) -> None:
    recorded(project, "ja", "draft")
    (file,) = built(project, ("vi",), ("card",)).files

    assert file.draft


def test_a_machines_text_in_the_second_language_asks_for_the_note(project: Path) -> None:
    recorded(project, "ja", "machine", by="M")

    assert "note-nowhere" in codes(built(project, ("vi",), ("card",)).diagnostics)


def test_a_final_build_asks_both_languages(project: Path) -> None:
    from leafletgen.engine.build import build
    from leafletgen.engine.results import Selection

    opened = open_project(project, TODAY)
    assert opened.value is not None
    made = build(opened.value, project / "output", Selection(("vi",), ("card",)), final=True)

    assert {d.language for d in made.diagnostics if d.code == "final-unsigned"} == {"vi", "ja"}


def test_translators_get_what_stands_in_their_language() -> None:
    def units(tag: str) -> set[str]:
        return {unit.key for unit in collect(session().project, tag, {}).units}

    assert {"bring", "ask"} <= units("ja")
    assert {"bring", "ask"}.isdisjoint(units("vi"))
    assert "call" in units("zh-Hans")  # it is printed as soon as they have it
    assert "pain.say" in units("vi")


def test_a_language_that_is_not_read_leaves_no_gaps_in_others(project: Path) -> None:
    """Where a project cannot be laid out, it is told what translations lack: not what never stands in them."""
    edit(project / "layouts/card.yaml", "height: 10u", "height: 10 px")

    assert "text-missing" not in codes(open_project(project, TODAY).diagnostics)


def test_the_preview_follows_a_second_language(project: Path) -> None:
    live = Live(project.resolve(), TODAY)
    edition = EditionKey("vi", "card")
    before = live.page(edition, 1).svg

    edit(project / "locales/ja.yaml", "bring: 保険証をお持ちください。", "bring: 保険証を見せてください。")
    live.reload({"locales/ja.yaml"})
    assert live.page(edition, 1).svg != before
    edit(project / "components/phrase.yaml", "default: 8u", "default: 12u")
    between = live.page(edition, 1).svg
    live.reload({"components/phrase.yaml"})
    assert live.page(edition, 1).svg != between
    edit(project / "places.csv", "Room 3", "Room 4")
    between = live.page(edition, 1).svg
    live.reload({"places.csv"})
    assert live.page(edition, 1).svg != between
