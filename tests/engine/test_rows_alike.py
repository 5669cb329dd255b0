"""What rows of a sheet share is made once and changes nothing; what the table no longer asks for is taken away; a build that was
killed goes on.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.engine.dormitories import HOUSES, csv_of, dormitories, opened
from tests.engine.projects import TODAY, edit, errors
from tests.engine.test_rows import files, text_of

from leafletgen.engine.build import build
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.results import Selection
from leafletgen.engine.reuse.former import store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import MadeEditions
from leafletgen.write.pdf.by_row import BEGINNINGS

QR_OF_ALL = "{qr: {fact: page, width: 10u, alt: laundry}}"


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return dormitories(tmp_path)


def pdfs(root: Path, language: str = "ja") -> list[bytes]:
    session = opened(root)
    wanted = session.sheets(Selection((language,), ("rules",))).value or ()
    return [pdf(session, session.lay_out(edition)) for edition in wanted]


def test_files_of_rows_begin_with_the_same_bytes(root: Path) -> None:
    edit(
        root / "layouts/rules.yaml", "{given: laundry}", "{output: fire}"
    )  # else some rows have a paragraph more
    asked = BEGINNINGS.hits

    made = pdfs(root)

    alike = made[0][: next(n for n, (a, b) in enumerate(zip(made[0], made[1], strict=False)) if a != b)]
    assert BEGINNINGS.hits == asked + len(made) - 1
    with pikepdf.open(BytesIO(made[0])) as document:
        font = document.pages[0].Resources.Font["/F1"].DescendantFonts[0].FontDescriptor.FontFile2
        assert font.read_raw_bytes() in alike
        assert document.pages[0].Contents[0].read_raw_bytes() in alike


def test_the_tag_tree_is_that_of_the_whole_sheet(root: Path) -> None:
    (first, *_) = pdfs(root)

    with pikepdf.open(BytesIO(first)) as document:
        tree = document.Root.StructTreeRoot
        (whole,) = tree.K
        assert [str(kid.S) for kid in whole.K] == ["/Sect"] * 5
        assert all(kid.P.objgen == whole.objgen for kid in whole.K)
        (page,) = document.pages
        owners = dict(zip(tree.ParentTree.Nums[::2], tree.ParentTree.Nums[1::2], strict=True))[0]
        content = b"\n".join(part.read_bytes() for part in page.Contents)
        assert content.count(b"/MCID") == len(owners)
        assert sorted(int(part.split(b">>")[0]) for part in content.split(b"/MCID")[1:]) == list(
            range(len(owners))
        )


def test_other_sizes_for_one_long_name_change_no_other_sheet(tmp_path: Path) -> None:
    names = ["Maple", "A house whose name is much longer than all the others have", "Cedar"]
    table = csv_of([(name, f"03-1111-{n:04}", "", "", "") for n, name in enumerate(names)])
    session = opened(dormitories(tmp_path, table))

    for edition in session.sheets(Selection(outputs=("rules",))).value or ():
        after_others = session.lay_out(edition)
        alone = opened(tmp_path)
        by_itself = alone.lay_out(edition)

        assert after_others.fits == by_itself.fits
        assert pdf(session, after_others) == pdf(alone, by_itself)


def test_a_code_of_its_own_says_what_its_row_says(tmp_path: Path) -> None:
    rows = [(f"House {n}", f"03-1111-{n:04}", f"https://example.org/{n}", "", "") for n in range(3)]
    root = dormitories(tmp_path, csv_of(rows).replace("laundry", "page"))
    edit(root / "layouts/rules.yaml", "{paragraph: {text: laundry, when: {given: laundry}}}", QR_OF_ALL)
    for tag in ("en", "ja"):
        edit(root / f"locales/{tag}.yaml", "{laundry}", "x")

    done = build(opened(root), root / "output", Selection(outputs=("rules",)))

    assert errors(done) == []
    assert len(done.files) == 6


def test_sheets_of_a_row_that_is_gone_are_taken_away_and_named(root: Path) -> None:
    build(opened(root), root / "output")
    before = files(root)
    (root / "dorms.csv").write_bytes(csv_of(HOUSES[1:]).encode())

    done = build(opened(root), root / "output")

    gone = {dict(d.args)["path"] for d in done.diagnostics if d.code == "row-sheet-removed"}
    assert gone == {one for one in before if "Maple" in one} != set()
    assert files(root) == before - gone
    assert not (root / "output/rules/Maple House").exists()


def test_a_language_that_a_row_wants_no_more_is_taken_away(root: Path) -> None:
    build(opened(root), root / "output")
    edit(root / "dorms.csv", "en:2 ja:3", "en:2")

    done = build(opened(root), root / "output")

    (gone,) = [d for d in done.diagnostics if d.code == "row-sheet-removed"]
    assert dict(gone.args)["path"] == "output/rules/Maple House/house.ja.pdf"


def test_what_is_nobodys_sheet_stays(root: Path) -> None:
    build(opened(root), root / "output")
    strays = [root / "output/rules" / name for name in ("Elm/notes.pdf", "house.ja.pdf.bak")]
    for stray in strays:
        stray.parent.mkdir(exist_ok=True)
        stray.write_bytes(b"mine")
    (root / "dorms.csv").write_bytes(csv_of(HOUSES[1:]).encode())

    build(opened(root), root / "output", Selection(rows=(HOUSES[1][0],)))
    assert (root / "output/rules/Maple House/house.en.pdf").is_file(), "one row was asked for, and no other"
    build(opened(root), root / "output", Selection(languages=("ja",)))
    assert (root / "output/rules/Maple House/house.en.pdf").is_file(), "English was not asked for"
    assert not (root / "output/rules/Maple House/house.ja.pdf").exists()
    assert all(stray.is_file() for stray in strays)


def test_a_build_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = [(f"House {n:03}", f"03-1111-{n:04}", "", "ja", "") for n in range(60)]
    root = dormitories(tmp_path, csv_of(rows))
    command = [
        sys.executable,
        "-m",
        "leafletgen",
        "build",
        str(root),
        "--today",
        TODAY,
        "-o",
        "rules",
        "-l",
        "ja",
    ]
    said = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    run = subprocess.Popen(command, **said, env={**os.environ, "LEAFLETGEN_WORKERS": "fork"})  # type: ignore[call-overload]  # both are numbers
    while run.poll() is None and len(files(root)) < 6:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL
    there = len(files(root))
    assert 6 <= there < 60

    made = MadeEditions(store_of(root), project_files(root))
    session = opened(root)
    done = build(session, root / "output", Selection(("ja",), ("rules",)), made=made)

    assert errors(done) == []
    assert there - 4 <= done.kept < 60, "those that were finished; a worker may have had one in hand"
    assert len(done.remade) == 60 - done.kept
    assert len(files(root)) == 60
    assert "03-1111-0059" in text_of(root / "output/rules/House 059/house.ja.pdf")
