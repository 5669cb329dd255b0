"""Rows in the preview: listed with their states, laid out one by one, mended cell by cell, put into kits; and no link sees them."""

from __future__ import annotations

import codecs
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pypdfium2
import pytest
from tests.engine.dormitories import HOUSES, csv_of, dormitories, opened, xlsx_of
from tests.engine.projects import TODAY, edit
from tests.studio.conftest import Answer, Served, serving, until

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.results import Selection
from leafletgen.engine.translation.status import note_printed

MORE = (
    *HOUSES,
    ("Sakura House", "", "1F", "en", "2"),
    ("Maple House", "03-7777-8888", "1F", "en", ""),
    ("Lake Side Hall", "03-9999-0000", "3F", "en ja", "0"),
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Six houses: one without a telephone, one whose name is there already, one that wants nothing."""
    with serving(dormitories(tmp_path.resolve(), csv_of(MORE))) as one:
        yield one


def put(served: Served, address: str, **body: Any) -> Answer:
    return served.owner.ask("PUT", address, json.dumps(body).encode())


def of_row(row: str) -> str:
    return f"?row={quote(row, safe='')}"


def test_all_rows_are_listed_as_they_stand_in_the_file(served: Served) -> None:
    found = served.owner.get("/api/rows").json

    assert [(n, line, name) for n, line, name, *_ in found["rows"]] == [
        (n, n + 1, house[0]) for n, house in enumerate(MORE, 1)
    ]
    assert (found["file"], found["head"], found["outputs"], found["writable"]) == (
        "dorms.csv",
        "dorm",
        ["rules"],
        True,
    )
    wishes = [wish if wish is None else found["wishes"][wish] for _, _, _, wish, _ in found["rows"]]
    assert wishes == [
        [[["en", 4], ["ja", 6]], 10],
        [[["ja", 8]], 8],
        [[["en", 2], ["ja", 2]], 4],
        None,
        None,
        [[["en", 0], ["ja", 0]], 0],
    ]
    copies = [said for *_, said in found["rows"]]
    assert copies == [None, "4", "", "2", "", "0"], (
        "where each language has its number, that of the row decides nothing"
    )


def test_a_fault_is_told_with_its_place_and_names_its_column(served: Served) -> None:
    faults = served.owner.get("/api/rows?words=en").json["faults"]

    [empty] = faults["4"]
    assert (empty["code"], empty["file"], empty["line"], empty["column"], empty["head"]) == (
        "data-cell-empty", "dorms.csv", 5, 14, "phone",
    )  # fmt: skip
    [twice] = faults["5"]
    assert (twice["code"], twice["line"], twice["column"], twice["head"]) == ("data-row-twice", 6, 1, "dorm")
    assert set(faults) == {"4", "5"}


def test_the_sheet_of_a_row_says_what_the_row_says(served: Served) -> None:
    get = served.owner.get
    first, other, shared = (
        get(f"/api/page/ja/{output}/1.svg{row}")
        for output, row in (("rules", ""), ("rules", of_row("Cedar/River")), ("fire", of_row("Cedar/River")))
    )

    assert {one.status for one in (first, other, shared)} == {200}
    assert first.body != other.body
    assert shared.body == get("/api/page/ja/fire/1.svg").body, "what is the same for all has no row"
    first_row = get(f"/api/boxes/ja/rules{of_row('Maple House')}")
    assert (
        get("/api/boxes/ja/rules").json["pages"][0]["boxes"][:-1] == first_row.json["pages"][0]["boxes"][:-1]
    ), "it stands in"
    assert get(f"/api/page/ja/rules/1.svg{of_row('Sakura House')}").status == 404
    assert get(f"/api/page/ja/rules/1.svg{of_row('No House')}").status == 404


@pytest.mark.parametrize("tag", ["en", "ja"])
def test_what_comes_from_the_row_is_marked_where_it_stands(served: Served, tag: str) -> None:
    page = served.owner.get(f"/api/marks/{tag}/rules{of_row('Maple House')}").json["pages"][0]
    marks = page["marks"]

    assert [mark["facts"] for mark in marks] == [["dorm"], ["laundry"], ["phone"]]
    boxes = served.owner.get(f"/api/boxes/{tag}/rules{of_row('Maple House')}").json["pages"][0]["boxes"]
    for mark, key in zip(marks, ("name", "laundry", "office"), strict=True):
        x, y, width, height = next(box for box in boxes if key in box["messages"])["rect"]
        middle = (mark["rect"][0] + mark["rect"][2] / 2, mark["rect"][1] + mark["rect"][3] / 2)
        assert x <= middle[0] <= x + width
        assert y <= middle[1] <= y + height
        assert 0 < mark["rect"][2] <= width


def test_a_row_has_its_sheets_in_the_order_in_which_they_are_put_up(served: Served) -> None:
    row = served.owner.get("/api/rows/1").json

    assert [(one["output"], one["tag"], one["own"], one["copies"]) for one in row["sheets"]] == [
        ("rules", "en", True, 2), ("rules", "ja", True, 3), ("fire", "en", False, 2), ("fire", "ja", False, 3),
    ]  # fmt: skip
    assert row["together"] == 10
    assert row["cells"][1] == ["phone", "03-1111-2222", True]
    assert served.owner.get("/api/rows/4").json["left_out"]
    assert served.owner.get("/api/rows/99").status == 404


def test_rows_on_the_screen_are_laid_out_and_what_does_not_fit_is_told(served: Served) -> None:
    assert put(served, "/api/rows/2", column="phone", seen="03-3333-4444", value="0" * 90).status == 200
    lines = served.owner.get("/api/rows/looked?n=1&n=2&n=4").body.decode().splitlines()
    looked = {one["n"]: one["looked"] for one in map(json.loads, lines)}

    assert looked[1] == []
    assert looked[4] == [], "a row with a fault has no sheets"
    assert {(one["tag"], one["kind"]) for one in looked[2]} == {("ja", "too-long")}, looked
    assert served.owner.get("/api/rows").json["looked"]["2"] == looked[2], "and stays known"


@pytest.mark.parametrize(
    "table",
    [
        csv_of(MORE).encode("cp932"),
        csv_of(MORE, parting="\t").encode("utf-16"),
        codecs.BOM_UTF16_BE + csv_of(MORE, parting=";").encode("utf-16-be"),
        csv_of(MORE, parting=";").encode("utf-8-sig"),
        csv_of(MORE).replace("\r\n", "\n").encode(),
        csv_of(MORE).replace("1F,en,2", '"1F" , "en" ,2').encode(),
    ],
    ids=["CP932", "UTF-16", "UTF-16 the other way", "UTF-8 with its mark", "Unix", "quoted, with spaces"],
)
def test_one_cell_is_written_and_every_other_byte_stays(tmp_path: Path, table: bytes) -> None:
    with serving(dormitories(tmp_path.resolve(), table)) as served:
        done = put(served, "/api/rows/4", column="phone", seen="", value="03-2222-1111")
        assert done.status == 200, done.body
        after = (served.root / "dorms.csv").read_bytes()
        assert "4" not in served.owner.get("/api/rows").json["faults"]
    wide = 2 if b"\0" in table else 1
    at = next(n for n, (old, new) in enumerate(zip(table, after, strict=False)) if old != new)
    while wide == 2 and table[:at].decode("utf-16", errors="ignore") and at % 2:
        at -= 1
    length = len("03-2222-1111") * wide
    assert after[:at] + after[at + length :] == table
    assert len(after) - len(table) == length


def test_a_quoted_cell_stays_quoted_and_one_that_must_be_is(served: Served) -> None:
    assert put(served, "/api/rows/3", column="laundry", seen="1F", value='1F, "left"').status == 200
    assert b'03-5555-6666,"1F, ""left""",,' in (served.root / "dorms.csv").read_bytes()
    assert put(served, "/api/rows/3", column="laundry", seen='1F, "left"', value="2F").status == 200
    assert b'03-5555-6666,"2F",,' in (served.root / "dorms.csv").read_bytes()


def test_a_short_row_is_made_as_long_as_it_must_be(tmp_path: Path) -> None:
    with serving(dormitories(tmp_path.resolve(), csv_of(HOUSES) + "Oak Hall,03-1212-3434,1F")) as served:
        assert put(served, "/api/rows/4", column="copies", seen="", value="7").status == 200
        assert (served.root / "dorms.csv").read_bytes().endswith(b"\r\nOak Hall,03-1212-3434,1F,,7")
        assert put(served, "/api/rows/4", column="copies", seen="7", value="").status == 200
        assert served.owner.get("/api/rows").json["rows"][3][4] == ""


def test_what_changed_meanwhile_cannot_stand_there_or_is_not_ours_is_refused(served: Served) -> None:
    before = (served.root / "dorms.csv").read_bytes()

    assert put(served, "/api/rows/4", column="phone", seen="03-1", value="1").status == 409
    assert put(served, "/api/rows/4", column="telephone", seen="", value="1").status == 409
    assert put(served, "/api/rows/99", column="phone", seen="", value="1").status == 409
    assert put(served, "/api/rows/4", column="phone", seen="", value="1\n2").status == 422
    assert put(served, "/api/rows/4", column="phone", seen="", value="0" * 501).status == 413
    assert put(served, "/api/rows/1/copies", language="en", output="rules", copies=10_000).status == 400
    assert (served.root / "dorms.csv").read_bytes() == before


def test_what_the_encoding_of_the_table_lacks_is_named(tmp_path: Path) -> None:
    table = csv_of(MORE).encode("cp932")
    with serving(dormitories(tmp_path.resolve(), table)) as served:
        refused = put(served, "/api/rows/4", column="phone", seen="", value="ไทย")

        assert refused.status == 409
        assert "“ไ”" in refused.error
        assert (served.root / "dorms.csv").read_bytes() == table


def test_a_workbook_is_mended_where_it_comes_from(tmp_path: Path) -> None:
    with serving(dormitories(tmp_path.resolve(), xlsx_of(MORE), "dorms.xlsx")) as served:
        found = served.owner.get("/api/rows").json
        assert not found["writable"]
        assert found["faults"]["4"][0]["line"] == 5
        refused = put(served, "/api/rows/4", column="phone", seen="", value="1")
        assert refused.status == 409
        assert "dorms.xlsx is a workbook" in refused.error


def test_copies_of_one_sheet_are_written_beside_its_language(served: Served) -> None:
    def copies(row: int, tag: str, number: int) -> str:
        assert (
            put(served, f"/api/rows/{row}/copies", language=tag, output="rules", copies=number).status == 200
        )
        return (served.root / "dorms.csv").read_text(encoding="utf-8").splitlines()[row]

    assert copies(1, "ja", 5) == "Maple House,03-1111-2222,2F,en:2 ja:5,"
    assert copies(2, "ja", 6).endswith(",,ja:6,4")
    assert copies(3, "en", 3) == "Cedar/River,03-5555-6666,1F,en:3 ja,", "an empty cell means all languages"
    assert served.owner.get("/api/rows/3").json["together"] == 8


def test_another_cell_lays_no_other_sheet_out_anew(served: Served) -> None:
    live = served.server.live
    until(lambda: served.owner.get("/api/board").json["checking"] == 0, "all is looked at")
    before = {edition: live.known(edition) for edition in live.editions()}

    put(served, "/api/rows/3", column="phone", seen="03-5555-6666", value="03-1234-5678")
    assert {edition: live.known(edition) for edition in live.editions()} == before
    put(served, "/api/rows/1", column="phone", seen="03-1111-2222", value="03-1234-5678")
    assert live.known(next(iter(before))) is not next(iter(before.values())), (
        "the first row stands in where none is chosen"
    )


def test_what_hangs_outdated_is_told_with_what_it_said_then(tmp_path: Path) -> None:
    root = dormitories(tmp_path.resolve())
    session = opened(root)
    editions = session.sheets(Selection(rows=("Maple House", "Cedar/River"))).value or ()
    for one in editions:
        path = session.path(one, root / "output")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF")
    note_printed(session, editions)
    edit(root / "dorms.csv", "03-5555-6666", "03-5555-7777")

    with serving(root) as served:
        found = served.owner.get("/api/rows").json["reprint"]

    assert set(found) == {"Cedar/River"}
    hangs = found["Cedar/River"]
    assert (hangs["changed"], hangs["was"], hangs["on"], hangs["version"]) == (
        ["{phone}"],
        {"phone": "03-5555-6666"},
        TODAY,
        "r1",
    )
    assert hangs["sheets"] == [["rules", "en"], ["rules", "ja"]]


def kits(served: Served) -> dict[str, Any]:
    found: dict[str, Any] = served.owner.get("/api/kits").json
    return found


def test_a_kit_is_built_counted_and_handed_over(served: Served) -> None:
    state = served.owner.get("/api/rows").json["state"]
    begun = served.owner.post("/api/kits", {"rows": "1 3", "state": state})
    assert begun.status == 202, begun.body
    assert served.owner.post("/api/kits", {"rows": "1", "state": state}).status == 409, "one run at a time"
    until(lambda: kits(served)["state"] != "going", "the kits")

    done = kits(served)
    assert (done["state"], done["made"], done["sheets"], done["done"], done["of"]) == ("done", 2, 14, 2, 2), (
        done
    )
    assert [one["row"] for one in done["refused"]] == ["Maple House"], (
        "the other one of that name; none of houses that nobody asked for"
    )
    assert done["command"] == "leafletgen kit --row 'Maple House' --row Cedar/River"
    file = done["files"][0]
    answer = served.owner.get(quote(file["url"]))
    assert answer.status == 200
    cover = pypdfium2.PdfDocument(answer.body)[0].get_textpage().get_text_range()
    assert str(served.owner.get("/api/rows/1").json["together"]) in cover, (
        "the number on the cover is the sum of the sheets"
    )


def test_kits_that_the_computer_ends_are_begun_once_more_and_told_as_lost(
    served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    monkeypatch.setattr(
        "leafletgen.studio.addresses.kits.PROGRAM", ("sh", "-c", 'echo >> "$0"; kill -9 $$', str(begun))
    )

    served.owner.post("/api/kits", {})
    until(lambda: kits(served)["state"] not in ("going", "none"), "the kits")

    assert (kits(served)["state"], kits(served)["failed"]) == ("failed", SENTENCES["lost"])
    assert begun.read_text() == "\n" * 2


def test_what_a_final_print_refuses_is_named_and_not_built(served: Served) -> None:
    served.owner.post("/api/kits", {"final": True})
    until(lambda: kits(served)["state"] not in ("going", "none"), "the kits")

    done = kits(served)
    assert (done["made"], done["state"]) == (0, "done")
    assert any(one["row"] == "Maple House" for one in done["refused"])


def test_rows_of_another_table_are_not_built(served: Served) -> None:
    assert served.owner.post("/api/kits", {"rows": "1", "state": "another"}).status == 409
    assert (
        served.owner.post(
            "/api/kits", {"rows": "one", "state": served.owner.get("/api/rows").json["state"]}
        ).status
        == 400
    )
    assert kits(served)["state"] == "none"


def test_kits_that_are_stopped_stay_and_the_next_run_goes_on(tmp_path: Path) -> None:
    houses = [(f"House {n}", f"03-1111-{n:04}", "1F", "", "") for n in range(120)]
    with serving(dormitories(tmp_path.resolve(), csv_of(houses))) as served:
        served.owner.post("/api/kits", {})
        until(lambda: kits(served).get("done", 0) > 3, "some kits")
        served.owner.ask("DELETE", "/api/kits", b"{}")
        until(lambda: kits(served)["state"] == "stopped", "the end of it")
        there = len(list((served.root / "output/kits").glob("*.pdf")))
        assert 3 < there < 120
        served.owner.post("/api/kits", {})
        until(lambda: kits(served)["state"] == "done", "all kits")
        noted = there - (
            os.cpu_count() or 1
        )  # a kit that was just put down may have no note yet: it is made again
        assert (kits(served)["made"], kits(served)["kept"] >= max(noted, 1)) == (120, True)


def test_sheets_of_chosen_rows_alone_are_built(served: Served) -> None:
    state = served.owner.get("/api/rows").json["state"]
    made = served.owner.post(
        "/api/build", {"languages": ["ja"], "outputs": ["rules"], "rows": "1-2", "state": state}
    ).json

    assert {file["row"] for file in made["files"]} == {"Maple House", "学生会館 みどり"}
    assert made["command"].endswith("--row 'Maple House' --row '学生会館 みどり'")


def test_a_link_sees_no_rows(served: Served) -> None:
    linked = served.browser(served.link("ja"))

    assert linked.get("/api/page/ja/rules/1.svg").status == 200
    assert linked.get("/api/project").json["rows"] is None
    row = of_row("Maple House")
    for address in (
        f"/api/page/ja/rules/1.svg{row}", f"/api/boxes/ja/rules{row}", f"/api/marks/ja/rules{row}", "/api/rows", "/api/rows/1",
        "/api/rows/looked?n=1", "/api/kits",
    ):  # fmt: skip
        assert linked.get(address).status == 403, address
    assert linked.post("/api/kits", {}).status == 403
    body = json.dumps({"column": "phone", "seen": "", "value": "1"}).encode()
    assert linked.ask("PUT", "/api/rows/4", body).status == 403
    assert linked.ask("PUT", "/api/rows/4/copies", body).status == 403
    assert linked.ask("DELETE", "/api/kits", b"{}").status == 403


def test_a_project_without_a_table_has_no_rows(tmp_path: Path) -> None:
    from tests.engine.projects import tiny

    with serving(tiny(tmp_path.resolve())) as served:
        assert served.owner.get("/api/project").json["rows"] is None
        assert served.owner.get("/api/rows").status == 404
        assert served.owner.post("/api/kits", {}).status == 404


def test_only_who_may_edit_writes(tmp_path: Path) -> None:
    with serving(dormitories(tmp_path.resolve()), edit=False) as served:
        assert put(served, "/api/rows/1", column="phone", seen="03-1111-2222", value="1").status == 403
