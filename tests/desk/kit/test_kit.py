"""Kits: all that a house puts up in one file, and files of many kits."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.dormitories import TYPE, csv_of, dormitories, opened
from tests.engine.projects import TODAY, edit, errors
from tests.write.pdf import readers

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.desk.kit import making
from leafletgen.desk.kit.binding import BoundSize, bind, cut
from leafletgen.desk.kit.document import LaidSheet
from leafletgen.desk.kit.making import KitFile, make_kits
from leafletgen.desk.kit.packing import packed
from leafletgen.engine.results import ALL, Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.tables.row_data import DataRow, DataTable
from leafletgen.model.words import FOLDER, words
from leafletgen.sheet.sheet import Publication


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return dormitories(tmp_path)


def made(root: Path, *rows: str, **how: bool) -> tuple[tuple[KitFile, ...], tuple[Diagnostic, ...]]:
    done = make_kits(opened(root), root / "output", Selection(rows=rows), **how)
    assert done.value is not None, done.diagnostics
    return done.value, done.diagnostics


def texts(path: Path) -> list[str]:
    return [str(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(path)]


def test_what_a_house_gets_and_in_which_order(root: Path) -> None:
    session = opened(root)
    table = session.project.rows
    assert table is not None

    got = {name: packed(session, ALL, row) for name, row in table.rows.items()}

    assert [(*one.edition, one.copies) for one in got["Maple House"]] == [
        ("en", "rules", "Maple House", 2),
        ("ja", "rules", "Maple House", 3),
        ("en", "fire", None, 2),
        ("ja", "fire", None, 3),
    ]
    assert [one.copies for one in got["学生会館 みどり"]] == [4, 4]


def test_languages_stand_in_the_order_of_the_row(tmp_path: Path) -> None:
    session = opened(dormitories(tmp_path, csv_of([("A", "03-1111-2222", "1F", "ja:3 en:1", "")])))
    assert session.project.rows is not None

    got = packed(session, Selection(outputs=("rules",)), session.project.rows.rows["A"])

    assert [one.edition.language for one in got] == ["ja", "en"]


def test_one_file_with_cover_sheets_and_list(root: Path) -> None:
    kits, found = made(root, "Maple House")

    assert errors(found) == []
    (kit,) = kits
    assert (kit.path, kit.sheets, kit.pages) == ("output/kits/Maple House.pdf", 10, 12)
    pages = texts(root / kit.path)
    own = words("ja", "kit")
    assert "Maple House" in pages[0]
    assert own["sheets"].format(count=10) in pages[0].replace("\r\n", "")
    assert ["Rules" in page for page in pages[1:6]] == [True, True, False, False, False]
    assert [("きまり" in page) for page in pages[1:6]] == [False, False, True, True, True]
    assert own["together"] in pages[-1]
    assert "10" in pages[-1]
    assert "03-1111-2222" in pages[0], "what the office's table says of the house"


def test_copies_share_what_they_show(root: Path) -> None:
    made(root, "Maple House")

    with pikepdf.open(root / "output/kits/Maple House.pdf") as file:
        contents = [page.obj.Contents.objgen for page in file.pages]
        assert contents[4] == contents[5] != contents[3], "the second and third copy of a sheet"
        assert len({page.obj.Resources.objgen for page in file.pages}) == 1
        fonts = {str(font.BaseFont).partition("+")[2] for font in file.pages[0].Resources.Font.values()}
        assert len(fonts) == len(file.pages[0].Resources.Font), "each font stands once"
        assert "/StructParents" in file.pages[3].obj
        assert "/StructParents" not in file.pages[4].obj, "a copy is read aloud once"


def test_kits_with_gradients_are_bound(root: Path) -> None:
    edit(
        root / "layouts/rules.yaml",
        "ground: yellow,",
        "ground: yellow, background: {gradient: [yellow, red]},",
    )
    kits, _ = made(root)

    assert "output/kits/all/house.001.pdf" in bind(opened(root), kits, root / "output", BoundSize())


def test_a_kit_is_as_small_as_its_different_sheets(root: Path) -> None:
    made(root, "Maple House")
    small = (root / "output/kits/Maple House.pdf").stat().st_size
    edit(root / "dorms.csv", "en:2 ja:3", "en:90 ja:90")

    made(root, "Maple House")

    assert (root / "output/kits/Maple House.pdf").stat().st_size < 3 * small


@pytest.mark.needs("verapdf")
def test_kits_keep_their_standards(root: Path) -> None:
    kits, _ = made(root)
    bound = bind(opened(root), kits, root / "output", BoundSize())

    own, many = [root / kit.path for kit in kits], [root / name for name in bound if name.endswith(".pdf")]
    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], own) == {file.name: [] for file in own}
    assert readers.verapdf(["PDFA-2U"], many) == {file.name: [] for file in many}


def test_a_kit_is_whole_or_not_there(root: Path) -> None:
    made(root)
    long = " ".join(["WOMEN'S DORMITORY MAPLE"] * 3)
    edit(root / "dorms.csv", "Cedar/River", long)

    kits, found = made(root)

    assert {kit.row for kit in kits} == {"Maple House", "学生会館 みどり"}
    assert {d.row for d in found if d.is_error} == {long}
    assert "kit-refused" in {d.code for d in found}


def test_the_kit_of_a_row_with_faults_is_taken_away(root: Path) -> None:
    made(root)
    edit(root / "dorms.csv", "03-1111-2222", "")

    kits, found = made(root)

    assert "Maple House" not in {kit.row for kit in kits}
    assert ("kit-removed", "Maple House") in {(d.code, d.row) for d in found}
    assert not (root / "output/kits/Maple House.pdf").exists()


def test_a_house_without_sheets_gets_no_kit(root: Path) -> None:
    edit(root / "dorms.csv", ",ja,4", ",ja,0")

    kits, found = made(root)

    assert len(kits) == 2
    assert [(d.code, d.row) for d in found if d.code == "kit-empty"] == [("kit-empty", "学生会館 みどり")]


def test_what_is_there_already_is_not_made_again(root: Path) -> None:
    first, _ = made(root)
    again, _ = made(root)
    edit(root / "dorms.csv", "03-1111-2222", "03-1111-9999")
    third, _ = made(root)

    assert [kit.kept for kit in first] == [False] * 3
    assert [kit._replace(kept=False) for kit in again] == list(first)
    assert [kit.kept for kit in again] == [True] * 3
    assert {kit.row: kit.kept for kit in third} == {
        "Maple House": False,
        "学生会館 みどり": True,
        "Cedar/River": True,
    }


def test_nor_by_a_program_that_goes_on(root: Path) -> None:
    session = opened(root)
    for _ in range(2):
        done = make_kits(session, root / "output").value

    assert done is not None
    assert [kit.kept for kit in done] == [True] * 3


@pytest.mark.parametrize("path", ["locales/ja.yaml", "layouts/fire.yaml"])
def test_a_changed_text_or_layout_makes_all_anew(root: Path, path: str) -> None:
    made(root)
    edit(root / path, *(("きまり", "規則") if "ja" in path else ("height: 14u", "height: 15u")))

    assert [kit.kept for kit in made(root)[0]] == [False] * 3


def test_a_spoilt_kit_is_made_again(root: Path) -> None:
    first, _ = made(root)
    (root / first[0].path).write_bytes(b"%PDF-spoilt")

    again, _ = made(root)

    assert [kit.kept for kit in again] == [False, True, True]
    assert again[0].sha256 == first[0].sha256


def test_files_for_the_shop_with_a_list(root: Path) -> None:
    kits, _ = made(root)

    files = bind(opened(root), kits, root / "output", BoundSize(rows=2))

    assert files == (
        "output/kits/all/house.001.pdf",
        "output/kits/all/house.002.pdf",
        "output/kits/all/house.delivery.csv",
    )
    rows = list(csv.DictReader(io.StringIO((root / files[2]).read_text("utf-8-sig"))))
    assert [(row["house"], row["file"], row["from page"]) for row in rows] == [
        ("Maple House", "house.001.pdf", "1"),
        ("学生会館 みどり", "house.001.pdf", "13"),
        ("Cedar/River", "house.002.pdf", "1"),
    ]
    for row in rows:
        pages = texts(root / "output/kits/all" / row["file"])
        assert row["house"] in pages[int(row["from page"]) - 1]
        assert row["house"] in pages[int(row["to page"]) - 1]
    with pikepdf.open(root / files[0]) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Maple House", "学生会館 みどり"]


def test_files_for_the_shop_are_the_same_each_time_and_leave_nothing_behind(root: Path) -> None:
    kits, _ = made(root)
    session = opened(root)
    bind(session, kits, root / "output", BoundSize(rows=1))
    before = {path.name: path.read_bytes() for path in (root / "output/kits/all").glob("*.pdf")}
    for path in (root / "output/kits/all").glob("*.pdf"):
        path.unlink()

    bind(session, kits, root / "output", BoundSize(rows=1))
    assert {path.name: path.read_bytes() for path in (root / "output/kits/all").glob("*.pdf")} == before

    bind(session, kits, root / "output", BoundSize(rows=3))
    assert [path.name for path in (root / "output/kits/all").glob("*.pdf")] == ["house.001.pdf"]


SIZES = st.lists(st.integers(1, 60), max_size=40)


@given(SIZES, st.integers(1, 9), st.integers(1, 100))
def test_files_are_cut_at_a_size_and_nothing_is_lost(sizes: list[int], rows: int, most: int) -> None:
    kits = [KitFile("", str(n), n, 1, 1, size, "", ()) for n, size in enumerate(sizes)]

    parts = list(cut(kits, BoundSize(rows, most)))

    assert [kit for part in parts for kit in part] == kits
    for part in parts:
        assert len(part) <= rows
        assert len(part) == 1 or sum(kit.bytes for kit in part) <= most
    for one, two in pairwise(parts):
        assert len(one) == rows or sum(kit.bytes for kit in one) + two[0].bytes > most


def test_sheets_for_the_press_and_for_the_office_are_not_in_one_file(root: Path) -> None:
    edit(
        root / "leaflet.yaml",
        "fire: {layout: fire, paper: A5, profile: screen}",
        "fire: {layout: fire, paper: A5, profile: print}",
    )

    done = make_kits(opened(root), root / "output")
    assert done.value is None
    assert [d.code for d in done.diagnostics if d.is_error] == ["kit-mixed"]

    alone = make_kits(opened(root), root / "output", Selection(outputs=("rules",)))
    assert alone.value is not None


def test_a_project_without_a_table_has_no_kits(root: Path) -> None:
    edit(root / "leaflet.yaml", "data: {file: dorms.csv, row: dorm}\n", "")
    edit(root / "leaflet.yaml", "facts:\n", "facts:\n  dorm: A\n  phone: 03-1111-2222\n  laundry: 2F\n")

    done = CliRunner().invoke(main, ["kit", str(root), "--today", TODAY])

    assert done.exit_code == 2
    assert "kit-rowless" in done.stderr


def test_sheets_of_two_sides_begin_on_a_front(root: Path) -> None:
    two = "fire: {layout: fire, paper: A5, profile: screen, duplex: long-edge}"
    edit(root / "leaflet.yaml", "fire: {layout: fire, paper: A5, profile: screen}", two)
    page = (
        "[{zone: {id: %s, height: rest, blocks: [{heading: {text: head, role: title}}, {paragraph: fire}]}}]"
    )
    (root / "layouts/fire.yaml").write_text(
        f"format: 1\npage: {{margin: 4u}}\npages:\n  - {{id: one, blocks: {page % 'a'}}}\n  - {{id: two, blocks: {page % 'b'}}}\n{TYPE}",
        "utf-8",
    )
    edit(root / "dorms.csv", "en:2 ja:3", "en:1")

    (kit,), found = made(root, "Maple House")

    assert errors(found) == []
    blank = [page.strip() == "" for page in texts(root / kit.path)]
    assert blank == [False, True, False, True, False, False, False, True], (
        "cover, rules, fire on both sides, list"
    )
    with pikepdf.open(root / kit.path) as file:
        assert str(file.Root.ViewerPreferences.Duplex) == "/DuplexFlipLongEdge"


def test_a_fault_of_the_program_in_one_kit_stops_no_other(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(root)
    edit(root / "dorms.csv", "03-1111-2222", "03-1111-9999")

    def broken(session: Session, table: DataTable, row: DataRow, sheets: Sequence[LaidSheet]) -> Publication:
        raise RuntimeError("broken")

    monkeypatch.setattr(making, "publication", broken)

    kits, found = made(root)

    assert {kit.row for kit in kits} == {"学生会館 みどり", "Cedar/River"}
    assert {("internal", "Maple House"), ("edition-older", "Maple House")} <= {(d.code, d.row) for d in found}


def test_final_kits_are_of_signed_languages(root: Path) -> None:
    kits, found = made(root, final=True)

    assert kits == ()
    assert {d.code for d in found if d.is_error and d.language == "ja"}


def test_the_command_says_what_it_made(root: Path) -> None:
    done = CliRunner().invoke(main, ["kit", str(root), "--today", TODAY, "--all", "--json"])

    told = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [(kit["row"], kit["sheets"]) for kit in told["kits"]] == [
        ("Maple House", 10),
        ("学生会館 みどり", 8),
        ("Cedar/River", 4),
    ]
    assert told["kits"][0]["contents"][0] == {"language": "en", "output": "rules", "copies": 2}
    assert told["files"][-1] == "output/kits/all/house.delivery.csv"
    assert {row["row"] for row in told["diagnostics"]} <= {None}


def test_a_run_that_was_killed_goes_on(tmp_path: Path) -> None:
    rows = [(f"House {n}", f"03-1111-{n:04}", "1F", "", "") for n in range(40)]
    root = dormitories(tmp_path, csv_of(rows))
    command = [sys.executable, "-m", "leafletgen", "kit", str(root), "--today", TODAY]
    run = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    until = time.monotonic() + 120
    while len(list((root / "output").rglob("House *.pdf"))) < 5 and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()

    kits, found = made(root)

    assert errors(found) == []
    assert len(kits) == 40
    assert 4 <= sum(kit.kept for kit in kits) < 40
    assert list((root / "output").rglob("*.part")) == []
    for kit in kits:
        with pikepdf.open(root / kit.path) as file:
            assert len(file.pages) == kit.pages


@pytest.mark.parametrize("path", sorted((FOLDER / "kit").glob("*.yaml")), ids=lambda path: path.stem)
def test_words_of_kits(path: Path) -> None:
    own, english = words(path.stem, "kit"), words("en", "kit")

    assert own.keys() == english.keys()
    for key, text in english.items():
        assert sorted(text.count(mark) for mark in ("{count}", "{number}", "{total}", "{house}")) == sorted(
            own[key].count(mark) for mark in ("{count}", "{number}", "{total}", "{house}")
        )


def test_who_prints_a_kit_has_printed_its_sheets(root: Path) -> None:
    files, _ = made(root, "Maple House")

    def noted(*asked: str) -> list[str]:
        done = CliRunner().invoke(main, ["status", str(root), "--printed", "--json", *asked])
        return [str(one) for one in json.loads(done.stdout)["printed"]]

    inside = noted("--row", "Maple House")
    assert "rules/en/Maple House" in inside
    assert len(inside) == len(files[0].contents), "those for all houses among them"
    assert noted("--row", "Maple House", "-l", "ja") == [one for one in inside if one.split("/")[1] == "ja"]
    assert noted("--row", "学生会館 みどり") == [], "its kit was not made"

    (root / files[0].path).write_bytes(b"%PDF-1.7 of somebody else")
    assert noted("--row", "Maple House") == []
