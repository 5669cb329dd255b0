"""What the preview tells: languages, pages, boxes, texts, findings, diagrams, fonts, news."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tests.engine.projects import edit, tiny
from tests.studio.conftest import FEW, MY, Served, serving

SVG = "{http://www.w3.org/2000/svg}"


def test_the_project_is_described(flagship_served: Served) -> None:
    project = flagship_served.owner.get("/api/project").json

    assert (project["name"], project["source"], project["editable"]) == ("easy-job-warning", "en", True)
    arabic = next(x for x in project["languages"] if x["tag"] == "ar")
    assert (arabic["rtl"], arabic["autonym"], arabic["name"]["en"]) == (True, "العربية", "Arabic")
    assert {("poster", 1), ("sheet", 2)} <= {(o["name"], o["pages"]) for o in project["outputs"]}
    assert project["facts"]["advice"] == "#9110"


def test_the_board_fills_while_editions_are_laid_out(flagship_served: Served) -> None:
    for _ in flagship_served.owner.events():
        board = flagship_served.owner.get("/api/board").json
        if not board["pending"]:
            break

    rows = {row["tag"]: row for row in board["languages"]}
    assert board["counts"]["all"] == len(rows) == len(FEW)
    assert rows["en"]["needs"] == [{"kind": "machine", "count": rows["en"]["texts"]["machine"]}]
    assert {n["kind"] for n in rows["my"]["needs"]} <= {"machine", "unsigned"}
    assert sum(v for k, v in rows["my"]["texts"].items() if k != "total") == rows["my"]["texts"]["total"]
    assert set(rows["my"]["outputs"]) - set(rows["id"]["outputs"]) == {"large", "easy"}
    assert rows["my"]["outputs"]["poster"]["floor_percent"] <= rows["my"]["outputs"]["poster"]["percent"]


def test_a_page_is_the_svg_of_its_frames_and_is_sent_once(flagship_served: Served) -> None:
    first = flagship_served.owner.get("/api/page/ar/poster/1.svg")

    keys = {g.get("data-key") for g in ET.fromstring(first.body).iter(f"{SVG}g")}
    assert {"hook", "turn", "case.parcel", "footer"} <= keys
    again = flagship_served.owner.get("/api/page/ar/poster/1.svg", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_boxes_lead_to_groups_of_the_page_and_to_texts(flagship_served: Served) -> None:
    [page] = flagship_served.owner.get("/api/boxes/my/poster").json["pages"]
    svg = ET.fromstring(flagship_served.owner.get("/api/page/my/poster/1.svg").body)

    for box in page["boxes"]:
        node = svg
        for key in box["key"].split("/"):
            node = next(g for g in node.iter(f"{SVG}g") if g.get("data-key") == key)
        messages = {g.get("data-message") for g in node.iter(f"{SVG}g")} - {None}
        assert set(box["messages"]) == messages
        x, y, width, height = box["rect"]
        assert x >= 0
        assert y >= 0
        assert x + width <= page["width"]
        assert y + height <= page["height"]
    assert page["order"] == [box["key"] for box in page["boxes"]]
    assert "case.parcel/column.1/steps.1" in page["order"]
    large = next(box for box in page["boxes"] if box["messages"] == ["headline.a"])
    assert large["far"]
    assert large["reach_m"] == pytest.approx(large["letter_mm"] / 3, abs=0.1)  # 333 heights of a capital


def test_a_box_tells_where_its_layout_places_it(flagship_served: Served) -> None:
    [page] = flagship_served.owner.get("/api/boxes/my/poster").json["pages"]
    lines = (flagship_served.root / "layouts/poster.yaml").read_text().splitlines()

    assert {box["written"]["file"] for box in page["boxes"]} == {"layouts/poster.yaml"}
    [headline] = [box["written"] for box in page["boxes"] if box["messages"] == ["headline.a"]]
    assert "headline" in lines[headline["line"] - 1][headline["column"] - 1 :]


def test_a_shared_link_is_told_nothing_of_the_layout(served: Served) -> None:
    [own] = served.owner.get("/api/boxes/my/card").json["pages"]
    [linked] = served.browser(served.link("my")).get("/api/boxes/my/card").json["pages"]

    assert own["boxes"][0]["written"]["file"] == "layouts/card.yaml"
    assert [box for box in linked["boxes"] if "written" in box] == []


def test_texts_come_in_the_order_of_the_page_with_all_a_translator_needs(flagship_served: Served) -> None:
    texts = flagship_served.owner.get("/api/texts/my").json["texts"]

    assert [t["number"] for t in texts] == list(range(1, len(texts) + 1))
    keys = [t["key"] for t in texts]
    assert (
        keys.index("headline.a") < keys.index("lead") < keys.index("cash.steps.s1") < keys.index("ask.head")
    )
    one = next(t for t in texts if t["key"] == "parcel.steps.s2")
    assert one["source"]
    assert one["target"]
    assert one["state"] == "machine"
    assert len(one["fingerprint"]) == 16
    assert {"poster", "sheet"} <= {b["output"] for b in one["boxes"]}
    assert one["meter"]["poster"]["lines"] >= 1
    assert next(t for t in texts if t["key"] == "parcel.they_say")["adapt"]


def test_findings_are_those_of_check_in_the_language_asked_for(tmp_path: Path) -> None:
    root = tiny(tmp_path.resolve(), my=MY.replace("{police}", "{polise}"))
    with serving(root) as served:
        english = served.owner.get("/api/findings").json["diagnostics"]
        japanese = served.owner.get("/api/findings?words=ja").json["diagnostics"]

    told = next(d for d in english if d["code"] == "fact-unknown")
    assert (told["file"], told["key"], told["language"]) == ("locales/my.yaml", "body", "my")
    assert re.search(r"[ぁ-ん]", next(d for d in japanese if d["code"] == "fact-unknown")["message"])


def test_a_diagram_is_shown_in_other_arrangements(flagship_served: Served) -> None:
    own = flagship_served.owner.get("/api/diagram/parcel?tag=ar&tag=en").json
    tried = flagship_served.owner.get("/api/diagram/parcel?tag=ar&tag=en&kind=triangle").json

    assert set(own["svg"]) == {"ar", "en"}
    assert own["kind"] == own["own_kind"] != tried["kind"]
    assert own["svg"]["en"] != tried["svg"]["en"]
    assert ET.fromstring(own["svg"]["ar"]).tag == f"{SVG}svg"
    assert [a["number"] for a in own["arrows"]] == ["1", "2", "3"]
    assert own["alt"]["en"]
    assert [len(own["steps"][tag]) for tag in ("ar", "en")] == [3, 3]
    [one, two, three] = own["ways"]["en"]
    assert [way["number"] for way in (one, two, three)] == ["1", "2", "3"]
    assert two["points"][0][0] > two["points"][-1][0]  # from the shop back to you, read from the left
    mirrored = own["ways"]["ar"][1]["points"]
    assert mirrored[0][0] < mirrored[-1][0]
    assert [a["shape"] for a in own["actors"]] == ["circle", "circle", "rounded"]
    assert all(ET.fromstring(a["svg"]).tag == f"{SVG}svg" for a in own["actors"])
    assert own["actors"][1]["label"] == "أنت"  # of the language that was asked for first
    assert all(not row["found"] for row in own["checks"])
    assert flagship_served.owner.get("/api/diagram/nothing").status == 404
    assert flagship_served.owner.get("/api/diagram/parcel?kind=spiral").status == 404


def test_every_diagram_is_drawn_in_every_arrangement(flagship_served: Served) -> None:
    first = flagship_served.owner.get("/api/diagram/parcel").json
    for name in first["diagrams"]:
        for kind in first["kinds"]:
            tried = flagship_served.owner.get(f"/api/diagram/{name}?tag=en&kind={kind}")
            assert (name, kind, tried.status) == (name, kind, 200)


def test_labels_that_give_way_on_the_page_are_no_error(flagship_served: Served) -> None:
    told = flagship_served.owner.get("/api/diagram/account?tag=en&tag=id").json["checks"]
    labels = next(row for row in told if row["check"] == "labels")

    assert (labels["found"], labels["figures"]["language"]) == ([], "id")
    assert labels["figures"]["floor"] <= labels["figures"]["percent"] < 100


def test_what_the_project_does_not_have_is_not_found(flagship_served: Served) -> None:
    for path in (
        "/api/page/xx/poster/1.svg", "/api/page/my/banner/1.svg", "/api/page/my/poster/2.svg", "/api/page/my/poster/0.svg",
        "/api/boxes/xx/poster", "/api/texts/xx", "/api/history/xx/lead", "/font/Arial-Regular.ttf", "/font/name/xx.ttf",
        "/api/nothing",
    ):  # fmt: skip
        answer = flagship_served.owner.get(path)
        assert answer.status == 404, path
        assert answer.error


def test_fonts_of_names_hold_no_more_than_the_name(flagship_served: Served) -> None:
    sheet = flagship_served.owner.get("/fonts.css").body.decode()
    assert '"text-my"' in sheet
    assert '"name-ar"' in sheet
    names = [flagship_served.owner.get(f"/font/name/{t}.ttf") for t in re.findall(r'"name-([\w-]+)"', sheet)]

    assert all(n.status == 200 and n.body[:4] in (b"\x00\x01\x00\x00", b"true") for n in names)
    assert sum(len(n.body) for n in names) < 120_000


def test_a_changed_file_is_told_and_seen(served: Served) -> None:
    news = served.owner.events()
    assert next(news)["type"] == "hello"

    edit(served.root / "locales" / "my.yaml", "အလုပ်", "အလုပ်သစ်")

    told = next(n for n in news if n["type"] not in ("hello", "board"))
    assert (told["type"], told["languages"]) == ("texts", ["my"])
    assert served.owner.text("my", "head")["target"] == "အလုပ်သစ်"


def test_a_changed_layout_is_seen(served: Served) -> None:
    before = served.owner.get("/api/page/my/card/1.svg").body
    news = served.owner.events()
    next(news)

    edit(served.root / "layouts" / "card.yaml", "height: 20u", "height: 24u")

    assert next(n for n in news if n["type"] not in ("hello", "board"))["type"] == "project"
    assert served.owner.get("/api/page/my/card/1.svg").body != before


def test_a_file_that_cannot_be_read_leaves_the_last_good_pages(served: Served) -> None:
    before = served.owner.get("/api/page/my/card/1.svg").body
    news = served.owner.events()
    next(news)

    edit(served.root / "layouts" / "card.yaml", "page: {margin: 4u}", "page: {margin: 4u")

    assert next(n for n in news if n["type"] not in ("hello", "board"))["type"] == "broken"
    assert served.owner.get("/api/page/my/card/1.svg").body == before
    found = served.owner.get("/api/findings").json["diagnostics"]
    assert any(d["file"] == "layouts/card.yaml" and d["severity"] == "error" for d in found)

    edit(served.root / "layouts" / "card.yaml", "page: {margin: 4u", "page: {margin: 4u}")

    assert next(n for n in news if n["type"] not in ("board", "broken"))["type"] == "project"
    assert not served.owner.get("/api/project").json["broken"]


def test_a_folder_without_a_project_is_served(tmp_path: Path) -> None:
    with serving(tmp_path.resolve()) as served:
        assert served.owner.get("/api/project").json["missing"]
        assert served.owner.get("/api/board").json["languages"] == []
        assert [d["code"] for d in served.owner.get("/api/findings").json["diagnostics"]] == [
            "project-missing"
        ]
        assert served.owner.get("/api/texts/en").status == 404
