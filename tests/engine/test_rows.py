"""A sheet for each row of a table, from files to PDFs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.dormitories import HOUSES, csv_of, dormitories, opened, xlsx_of
from tests.engine.projects import TODAY, edit, errors

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.build import build, check
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.translation.status import note_printed, reprint

MADE = {
    "output/rules/Maple House/house.en.pdf",
    "output/rules/Maple House/house.ja.pdf",
    "output/rules/学生会館 みどり/house.ja.pdf",
    "output/rules/Cedar_River/house.en.pdf",
    "output/rules/Cedar_River/house.ja.pdf",
    "output/fire/house.en.pdf",
    "output/fire/house.ja.pdf",
}


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")  # a fork takes longer than these few sheets


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return dormitories(tmp_path)


def made(root: Path, *rows: str) -> Built:
    return build(opened(root), root / "output", Selection(rows=rows))


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in (root / "output").rglob("*.pdf")}


def text_of(path: Path) -> str:
    import pypdfium2

    return " ".join(str(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(path))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("dorms.csv", csv_of(HOUSES).encode("cp932")),
        ("dorms.csv", csv_of(HOUSES, parting="\t").encode("utf-16")),
        ("dorms.csv", csv_of(HOUSES, parting=";").encode("utf-8-sig")),
        ("dorms.xlsx", xlsx_of(HOUSES)),
    ],
    ids=["CP932", "UTF-16", "UTF-8 with its mark", "XLSX"],
)
def test_a_sheet_for_each_row_that_wants_it_and_one_for_all(tmp_path: Path, name: str, table: bytes) -> None:
    done = made(dormitories(tmp_path, table, name))

    assert errors(done) == []
    assert {row.path for row in done.files} == MADE == files(tmp_path)
    assert {row.row for row in done.files} == {None, *(house[0] for house in HOUSES)}


def test_a_sheet_says_what_its_row_says(root: Path) -> None:
    made(root)

    maple, midori = (text_of(root / f"output/rules/{house[0]}/house.ja.pdf") for house in HOUSES[:2])
    assert "Maple House" in maple
    assert "03-1111-2222" in maple
    assert "2F" in maple
    assert "学生会館 みどり" in midori
    assert "03-3333-4444" in midori
    assert "洗濯" not in midori, "what a row has no value for stands only where it is given"


def test_rows_may_be_chosen(root: Path) -> None:
    done = made(root, "Maple House")

    assert {row.path for row in done.files} == {one for one in MADE if "Maple" in one}


def test_a_row_that_nobody_knows_is_reported(root: Path) -> None:
    (found,) = errors(made(root, "Mapel House"))

    assert (found.code, dict(found.args)["suggestion"]) == ("selection-empty", "Did you mean “Maple House”?")


def test_a_row_with_a_fault_is_left_out_and_no_other(root: Path) -> None:
    made(root)
    edit(root / "dorms.csv", "03-1111-2222", "")

    done = made(root)

    assert {(d.code, d.row) for d in errors(done)} == {("data-cell-empty", "Maple House")}
    gone = [d for d in done.diagnostics if d.code == "edition-removed"]
    assert [(d.language, d.row) for d in gone] == [("en", "Maple House"), ("ja", "Maple House")]
    assert files(root) == {one for one in MADE if "Maple" not in one}, "its earlier sheets are taken away"


def test_the_sheets_of_the_other_row_of_a_name_stay(root: Path) -> None:
    with (root / "dorms.csv").open("a", encoding="utf-8") as file:
        file.write("Maple House,03-7777-8888,1F,,\r\n")

    done = made(root)

    assert [d.code for d in errors(done)] == ["data-row-twice"]
    assert files(root) == MADE


def test_a_name_too_long_is_found_in_its_row(root: Path) -> None:
    long = " ".join(["WOMEN'S DORMITORY MAPLE"] * 3)
    edit(root / "dorms.csv", "Cedar/River", long)

    found = [d for d in check(opened(root)).diagnostics if d.code == "text-too-long"]

    assert {d.row for d in found} == {long}


def test_what_one_row_does_not_hold_in_any_language_is_no_fault_of_the_layout(root: Path) -> None:
    edit(root / "dorms.csv", "1F", "second floor " * 60)

    found = [d for d in errors(check(opened(root))) if d.follows is None]

    assert {(d.code, d.row) for d in found} == {("text-too-long", "Cedar/River")}


def test_what_is_wrong_in_every_row_is_told_once(root: Path) -> None:
    edit(root / "locales/en.yaml", "in danger", "in danger " + "at once " * 200)

    found = [d for d in check(opened(root)).diagnostics if d.code == "text-too-long"]

    assert {(d.language, d.row) for d in found} == {("en", None)}


def test_a_fact_that_a_row_has_not_is_never_printed_as_a_gap(root: Path) -> None:
    edit(root / "locales/ja.yaml", "夜は静かにします。", "{laundry} 夜は静かにします。")

    found = [d for d in errors(made(root)) if d.code == "data-fact-blank"]

    assert {(d.row, dict(d.args)["name"]) for d in found} == {("学生会館 みどり", "laundry")}
    assert "output/rules/学生会館 みどり/house.ja.pdf" not in files(root)
    assert "output/rules/Maple House/house.ja.pdf" in files(root)


def test_parts_stand_where_a_fact_says_so(root: Path) -> None:
    edit(root / "layouts/rules.yaml", "{given: laundry}", "{fact: {laundry: 1F}}")
    edit(root / "dorms.csv", "みどり,03-3333-4444,,", "みどり,03-3333-4444,3F,")
    made(root)

    texts = {one: text_of(root / one) for one in MADE if "rules" in one and ".en" in one}

    assert {one for one, text in texts.items() if "wash" in text} == {"output/rules/Cedar_River/house.en.pdf"}


def test_texts_of_one_row_alone(root: Path) -> None:
    edit(root / "layouts/rules.yaml", "{given: laundry}", "{row: Cedar/River}")
    edit(root / "dorms.csv", "みどり,03-3333-4444,,", "みどり,03-3333-4444,3F,")
    made(root)

    assert "wash" in text_of(root / "output/rules/Cedar_River/house.en.pdf")
    assert "wash" not in text_of(root / "output/rules/Maple House/house.en.pdf")


def test_a_row_that_no_table_has_is_reported(root: Path) -> None:
    edit(root / "layouts/rules.yaml", "{given: laundry}", "{given: laundry, row: Cedar}")

    found = open_project(root, TODAY)

    assert found.value is None, "a name that leads nowhere is mended first"
    assert "name-unknown" in [d.code for d in found.diagnostics]


def test_what_lies_by_for_other_rows_changes_no_byte(root: Path) -> None:
    session = opened(root)

    for edition in session.sheets(Selection(outputs=("rules",))).value or ():
        after_others = pdf(session, session.lay_out(edition))

        assert after_others == pdf(session, opened(root).lay_out(edition)), edition


WORDS = st.text("abc de　ハウス寮", min_size=1, max_size=30).map(str.strip).filter(bool)
ROW = st.tuples(WORDS, st.integers(10, 99999999).map(str), st.one_of(st.just(""), WORDS))


@settings(max_examples=8)
@given(st.lists(ROW, min_size=2, max_size=5, unique_by=lambda row: row[0].casefold()))
def test_any_rows_after_any_others(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    table = csv_of([(*row, "", "") for row in rows])
    session = opened(dormitories(tmp_path_factory.mktemp("rows"), table))

    for edition in session.sheets(Selection(outputs=("rules",))).value or ():
        laid, alone = session.lay_out(edition), session.exchanged(session.project).lay_out(edition)

        assert laid.fits == alone.fits
        assert laid.diagnostics == alone.diagnostics
        assert laid.publication == alone.publication


def test_a_shared_sheet_does_not_change_with_a_row(root: Path) -> None:
    before = {row.path: row.sha256 for row in made(root).files}
    edit(root / "dorms.csv", "03-1111-2222", "03-1111-9999")

    after = {row.path: row.sha256 for row in made(root).files}

    assert {one for one in before if before[one] != after[one]} == {one for one in MADE if "Maple" in one}


def test_without_a_row_the_first_is_shown(root: Path) -> None:
    session = opened(root)

    laid = session.lay_out(EditionKey("en", "rules"))

    assert errors(laid.diagnostics) == []
    assert laid.edition.row is None
    (root / "first.pdf").write_bytes(pdf(session, laid))
    assert "Maple House" in text_of(root / "first.pdf")


def test_what_hangs_outdated_is_told_by_row(root: Path) -> None:
    made(root)
    session = opened(root)
    note_printed(session, session.sheets(Selection()).value or ())
    edit(root / "dorms.csv", "03-3333-4444", "03-3333-4445")
    edit(root / "dorms.csv", "en:2 ja:3", "en:2")

    found = reprint(opened(root), ("en", "ja")).value
    assert found is not None
    told = {(one.output, one.language, one.row, one.gone, one.changed) for one in found.outdated}
    assert told == {
        ("rules", "ja", "学生会館 みどり", False, ("{phone}",)),
        ("rules", "ja", "Maple House", True, ()),
    }


def test_the_command_names_rows(root: Path) -> None:
    said = ["build", str(root), "--today", TODAY, "--row", "Maple House", "-l", "ja", "--json"]
    done = CliRunner().invoke(main, said)

    told = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [(file["path"], file["row"]) for file in told["files"]] == [
        ("output/rules/Maple House/house.ja.pdf", "Maple House")
    ]
    assert {fit["row"] for fit in told["fit"]} == {"Maple House"}
    assert {verdict["row"] for verdict in told["verdicts"]} == {"Maple House"}


def test_sheets_of_a_project_that_cannot_be_opened_are_removed(root: Path) -> None:
    made(root)
    edit(root / "layouts/rules.yaml", "role: title", "role: titel")

    done = CliRunner().invoke(main, ["build", str(root), "--today", TODAY])

    assert done.exit_code == 1
    assert files(root) == set()


def test_a_row_in_the_public_engine(root: Path) -> None:
    import leafletgen

    project = leafletgen.open(root, today=TODAY)

    assert project.rows == tuple(house[0] for house in HOUSES)
    assert "Maple House" in repr(project.edition("ja", "rules", "Maple House"))
    assert [one.row for one in project.build(rows="Maple House").files] == ["Maple House"] * 2
    with pytest.raises(leafletgen.ProjectError) as refused:
        project.edition("en", "rules", "学生会館 みどり")
    assert refused.value.findings[0].code == "row-unmade"


def test_quiet_when_nothing_is_wrong(root: Path) -> None:
    told: tuple[Diagnostic, ...] = check(opened(root)).diagnostics

    assert [d.code for d in told if d.severity.value != "advice"] == []
