"""The table of `data`: how it is read, what each row wants, what is wrong with it and where."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from tests.engine.dormitories import HEAD, HOUSES, csv_of, dormitories, xlsx_of
from tests.engine.projects import TODAY, edit

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.findings.placed import Locator
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.model.project.tables.row_data import DataTable


def read(root: Path) -> OpenedProject:
    return open_project(root, TODAY)


def table(root: Path) -> DataTable:
    found = read(root)
    assert found.value is not None
    assert found.value.project.rows is not None
    return found.value.project.rows


def told(root: Path) -> list[tuple[str, str | None, str]]:
    """Code, row and place of all that is wrong."""
    found = read(root)
    locator = Locator(found.sources, {})
    wrong: list[Diagnostic] = [d for d in found.diagnostics if d.severity.value != "advice"]
    return [(d.code, d.row, str(locator.location(d.where, None))) for d in wrong]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
@pytest.mark.parametrize("parting", [",", ";", "\t"])
def test_tables_as_spreadsheets_save_them(tmp_path: Path, encoding: str, parting: str) -> None:
    rows = table(dormitories(tmp_path, csv_of(HOUSES, parting=parting).encode(encoding))).rows

    assert list(rows) == [house[0] for house in HOUSES]


def test_a_workbook(tmp_path: Path) -> None:
    found = table(dormitories(tmp_path, xlsx_of(HOUSES), "dorms.xlsx"))

    assert list(found.rows) == [house[0] for house in HOUSES]
    assert found.facts("学生会館 みどり")["phone"].value == "03-3333-4444"


@pytest.mark.parametrize(
    ("typed", "value"), [("2F\nleft", "2F left"), ("二階\r\n左", "二階左"), ("2F \n 左", "2F 左")]
)
def test_lines_in_a_cell_are_one(tmp_path: Path, typed: str, value: str) -> None:
    house = ("Maple House", "03-1111-2222", typed, "", "")

    found = table(dormitories(tmp_path, csv_of([house])))

    assert found.facts("Maple House")["laundry"].value == value


def test_how_many_of_which(tmp_path: Path) -> None:
    rows = table(dormitories(tmp_path)).rows

    wanted = {(name, tag): row.copies_of(tag, "rules") for name, row in rows.items() for tag in ("en", "ja")}
    assert wanted == {
        ("Maple House", "en"): 2,
        ("Maple House", "ja"): 3,
        ("学生会館 みどり", "en"): 0,
        ("学生会館 みどり", "ja"): 4,
        ("Cedar/River", "en"): 1,
        ("Cedar/River", "ja"): 1,
    }


@pytest.mark.parametrize("said", ["en:2 ja:3", "en:2, ja:3", "en:2、ja:3", "ja:3 en:2", "en：２ ja：３"])
def test_languages_with_numbers(tmp_path: Path, said: str) -> None:
    head = tuple(name for name in HEAD if name != "copies")
    rows = table(dormitories(tmp_path, csv_of([("A", "03-1111-2222", "1F", f'"{said}"')], head))).rows

    assert rows["A"].wanted == {"en": 2, "ja": 3}


def test_an_output_may_have_its_own_number(tmp_path: Path) -> None:
    rows = table(dormitories(tmp_path, csv_of([("A", "03-1111-2222", "1F", "ja:3 fire:1", "")]))).rows

    sheets = (("ja", "rules"), ("ja", "fire"), ("en", "rules"), ("en", "fire"))
    assert [rows["A"].copies_of(*sheet) for sheet in sheets] == [3, 1, 0, 0], "in the languages of the house"


def test_an_output_alone_has_its_number_in_all_languages(tmp_path: Path) -> None:
    rows = table(dormitories(tmp_path, csv_of([("A", "03-1111-2222", "1F", "fire:1", "4")]))).rows

    sheets = (("ja", "rules"), ("ja", "fire"), ("en", "rules"), ("en", "fire"))
    assert [rows["A"].copies_of(*sheet) for sheet in sheets] == [4, 1, 4, 1]


def test_faults_name_row_line_and_column(tmp_path: Path) -> None:
    rows = [
        HOUSES[0],
        ("B\nHouse", "", "1F", "", ""),
        ("", "03-3333-4444", "1F", "", ""),
        ("C", "O3-3333-4444", "1F", "", "many"),
        ("D", "03-3333-4444", "1F", "en xx:2", ""),
        ("MAPLE HOUSE", "03-3333-4444", "1F", "", ""),
        HOUSES[0],
        HOUSES[1],
    ]

    found = told(dormitories(tmp_path, csv_of(rows)))

    assert found == [
        ("data-cell-empty", "B House", "dorms.csv:4:8"),
        ("data-row-nameless", "#4", "dorms.csv:5:1"),
        ("fact-look-alike", "C", "dorms.csv:6:3"),
        ("data-copies", "C", "dorms.csv:6:20"),
        ("data-language", "D", "dorms.csv:7:22"),
        ("data-folder-twice", "MAPLE HOUSE", "dorms.csv:8:1"),
        ("data-row-twice", "Maple House", "dorms.csv:9:1"),
    ]
    assert list(table(tmp_path).rows) == ["Maple House", "学生会館 みどり"]


def test_places_in_a_workbook_are_its_rows(tmp_path: Path) -> None:
    rows = [HOUSES[0], ("B", "", "1F", "", "")]

    assert told(dormitories(tmp_path, xlsx_of(rows), "dorms.xlsx")) == [
        ("data-cell-empty", "B", "dorms.xlsx:3:3")
    ]


def test_a_number_that_a_spreadsheet_may_have_cut_is_told_and_made(tmp_path: Path) -> None:
    rows = [
        ("A", 311112222, "1F", "", ""),
        ("B", "0311112222", "1F", "", ""),
        ("C", "31-1112222", "1F", "", ""),
    ]

    root = dormitories(tmp_path, xlsx_of(rows), "dorms.xlsx")

    assert told(root) == [("data-zero-lost", "A", "dorms.xlsx:2:3")]
    assert list(table(root).rows) == ["A", "B", "C"]


def test_a_day_in_a_workbook_has_no_hour(tmp_path: Path) -> None:
    day = datetime(2026, 11, 3)  # noqa: DTZ001  (Excel knows no zones)
    rows = [("A", "03-1111-2222", day, "", ""), ("B", "03-1111-2222", day.replace(hour=9, minute=30), "", "")]

    found = table(dormitories(tmp_path, xlsx_of(rows), "dorms.xlsx"))

    assert [found.facts(name)["laundry"].value for name in "AB"] == ["2026-11-03", "2026-11-03 09:30:00"]


def test_a_column_that_nobody_prints_may_say_anything(tmp_path: Path) -> None:
    rows = [(*house, note) for house, note in zip(HOUSES, ("", "0３-\u202e1", "x" * 20_000), strict=True)]

    assert told(dormitories(tmp_path, csv_of(rows, (*HEAD, "note")))) == []


def test_a_column_that_cannot_be_printed_is_noted(tmp_path: Path) -> None:
    rows = [(*house, "x") for house in HOUSES]

    found = read(dormitories(tmp_path, csv_of(rows, (*HEAD, "備考")))).diagnostics

    assert [(d.code, dict(d.args)["name"]) for d in found] == [("data-column-name", "備考")]


def test_a_table_of_which_nothing_is_printed(tmp_path: Path) -> None:
    root = dormitories(tmp_path)
    edit(root / "leaflet.yaml", "  rules: {layout: rules, paper: A5, profile: screen}\n", "")
    for tag in ("en", "ja"):
        edit(root / f"locales/{tag}.yaml", "{dorm}", "a house")
        edit(root / f"locales/{tag}.yaml", "{laundry}", "2F")

    assert "data-unused" in [code for code, _, _ in told(root)]


def test_rows_without_anything_are_none(tmp_path: Path) -> None:
    assert list(table(dormitories(tmp_path, csv_of([HOUSES[0], ("",) * 5, HOUSES[1]]))).rows) == [
        "Maple House",
        "学生会館 みどり",
    ]


def test_a_table_without_rows(tmp_path: Path) -> None:
    assert [code for code, _, _ in told(dormitories(tmp_path, csv_of([])))] == ["data-empty"]


def test_an_empty_file(tmp_path: Path) -> None:
    codes = [code for code, _, _ in told(dormitories(tmp_path, ""))]

    assert "data-column-missing" in codes
    assert "fact-unknown" not in codes, "nothing is said of what the table would have had"


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from leafletgen.core.tables.limits import DATA_LIMITS
    from leafletgen.model.project.tables import row_data

    few = DATA_LIMITS._replace(rows=DATA_LIMITS.rows._replace(most=3))
    monkeypatch.setattr(row_data, "DATA_LIMITS", few)

    assert told(dormitories(tmp_path))[0][0] == "limit-passed"


def test_a_name_too_long_for_a_folder(tmp_path: Path) -> None:
    rows = [("𠮷" * 60, "03-1111-2222", "1F", "", ""), HOUSES[0]]

    assert [code for code, _, _ in told(dormitories(tmp_path, csv_of(rows)))] == ["name-unfit"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A,03-1111-2222,1F, 2F,en:2 ja:3,4", "rows-long"),
        ('A,03-1111-2222,"1F,en:2 ja:3,', "rows-quote"),
    ],
)
def test_a_row_whose_cells_are_shifted_is_told_once(tmp_path: Path, line: str, code: str) -> None:
    """Else a comma too many says of each cell behind it that it is no language, no number."""
    found = open_project(dormitories(tmp_path, f"{','.join(HEAD)}\n{line}\n"), TODAY).diagnostics

    assert [one.code for one in found if one.is_error] == [code]


STOVES = "  - zone: {id: stove, height: 12u, blocks: [{paragraph: {text: office, when: {fact: {stove: gas}}}}, {paragraph: {text: head, when: {fact: {stove: electric}}}}]}\n"


@pytest.mark.parametrize(
    ("value", "layout", "hint"),
    [
        ("gas", STOVES, None),
        ("", STOVES, None),
        ("gaz", STOVES, "Did you mean “gas”?"),
        ("oil", STOVES, "Choose from: electric, gas."),
        (
            "oil",
            STOVES.replace("stove: electric", "stove: gas"),
            None,
        ),  # asked for one value alone: the others have nothing of their own
        ("gaz", STOVES.replace("stove: electric", "stove: gas"), "Did you mean “gas”?"),
    ],
)
def test_a_value_that_no_condition_asks_for_is_told(
    tmp_path: Path, value: str, layout: str, hint: str | None
) -> None:
    heads = "dorm,phone,laundry,stove\n"
    root = dormitories(
        tmp_path, f"{heads}Maple,03-1111-2222,2F,gas\nCedar,03-1111-2223,2F,{value}\n".encode()
    )
    edit(root / "layouts" / "rules.yaml", "  - zone: {id: main", f"{layout}  - zone: {{id: main")

    found = [d for d in read(root).diagnostics if d.code == "data-value-unasked"]

    assert [(d.row, dict(d.args)["suggestion"]) for d in found] == ([("Cedar", hint)] if hint else [])
    assert len(table(root).rows) == 2, "the row is made all the same"
