"""Facts confirmed and corrected in the preview: who may, what is written, how it is taken back, what the Board says then."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY, Answer, Browser, Served, serving, until

OLD = '{value: "110", checked: 2026-11-20}'
MADE_UP = '{value: "03-0000-0000", checked: no, owner: your office}  # made up'
SEEN = {"name": "police", "seen": "03-0000-0000", "checked": "no"}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    root = tiny(tmp_path.resolve(), my=MY)
    edit(root / "leaflet.yaml", OLD, MADE_UP)
    with serving(root) as one:
        yield one


def put(browser: Browser, **body: Any) -> Answer:
    return browser.ask("PUT", "/api/facts", json.dumps({**SEEN, **body}).encode())


def undo(browser: Browser, name: str = "police") -> Answer:
    return browser.ask("DELETE", "/api/facts", json.dumps({"name": name}).encode())


def file(served: Served) -> str:
    return (served.root / "leaflet.yaml").read_text(encoding="utf-8")


def unconfirmed(served: Served) -> int:
    rows = served.owner.get("/api/board").json["languages"]
    return sum(need["count"] for row in rows for need in row["needs"] if need["kind"] == "unconfirmed")


def test_one_is_confirmed_counted_no_more_and_taken_back(served: Served) -> None:
    before = file(served)
    [fact] = served.owner.get("/api/facts").json["facts"]
    assert fact == {
        "name": "police", "value": "03-0000-0000", "checked": "no", "state": "unconfirmed", "undo": False,
    }  # fmt: skip
    assert unconfirmed(served) == 2
    assert b"fact-unconfirmed" in served.owner.get("/api/findings").body

    [done] = put(served.owner).json["facts"]

    assert (done["checked"], done["state"], done["undo"]) == (TODAY, "checked", True)
    assert file(served) == before.replace("checked: no", f"checked: {TODAY}")
    assert unconfirmed(served) == 0
    assert b"fact-unconfirmed" not in served.owner.get("/api/findings").body

    assert undo(served.owner).json["facts"] == [fact]
    assert file(served) == before
    assert unconfirmed(served) == 2
    assert undo(served.owner).status == 404


def test_one_is_corrected(served: Served) -> None:
    [done] = put(served.owner, value=" 03-1234-5678 ").json["facts"]

    assert (done["value"], done["state"]) == ("03-1234-5678", "checked")
    assert f'{{value: "03-1234-5678", checked: {TODAY}, owner: your office}}  # made up' in file(served)
    assert served.owner.get("/api/project").json["facts"] == {"police": "03-1234-5678"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"seen": "110"}, 409),
        ({"checked": None}, 409),
        ({"value": "1l0-0000-0000"}, 409),
        ({"value": " "}, 400),
        ({"value": "1\n2"}, 422),
        ({"value": "1" * 2001}, 413),
        ({"name": "nobody"}, 404),
        ({"name": 5}, 400),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(
    served: Served, body: dict[str, Any], status: int
) -> None:
    before = file(served)

    refused = put(served.owner, **body)

    assert (refused.status, bool(refused.error)) == (status, True)
    assert file(served) == before


def test_no_link_may_see_or_confirm_facts(served: Served) -> None:
    before, link = file(served), served.browser(served.link("my"))

    assert [link.get("/api/facts").status, put(link).status, undo(link).status] == [403, 403, 403]
    assert [put(served.browser()).status, undo(served.browser()).status] == [401, 401]
    assert file(served) == before


def test_what_is_only_looked_at_is_not_confirmed(tmp_path: Path) -> None:
    root = tiny(tmp_path.resolve(), my=MY)
    edit(root / "leaflet.yaml", OLD, MADE_UP)
    with serving(root, edit=False) as one:
        assert one.owner.get("/api/facts").status == 200
        assert [put(one.owner).status, undo(one.owner).status] == [403, 403]


def test_what_somebody_wrote_meanwhile_is_neither_confirmed_nor_taken_back(served: Served) -> None:
    put(served.owner)
    edit(served.root / "leaflet.yaml", "03-0000-0000", "03-9999-9999")
    until(lambda: served.owner.get("/api/project").json["facts"]["police"] == "03-9999-9999")
    before = file(served)

    assert undo(served.owner).status == 409
    assert put(served.owner, checked=TODAY).status == 409
    assert file(served) == before


def test_a_project_file_that_is_a_link_out_of_the_folder_is_not_written_through(served: Served) -> None:
    outside = served.root.parent / "outside.yaml"
    (served.root / "leaflet.yaml").rename(outside)
    before = outside.read_text(encoding="utf-8")
    (served.root / "leaflet.yaml").symlink_to(outside)

    assert put(served.owner).status in (404, 409)
    assert outside.read_text(encoding="utf-8") == before
