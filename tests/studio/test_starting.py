"""A project in an empty folder, a language more: through the addresses of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine.projects import files_below
from tests.studio.conftest import Browser, Served, serving

from leafletgen.core.messages.table import texts_of

TEMPLATES = texts_of("templates", "titles")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    root = tmp_path.resolve() / "Lost card"
    root.mkdir()
    with serving(root) as one:
        yield one


def test_what_will_be_written_is_shown_before(empty: Served) -> None:
    shown = empty.owner.get("/api/starter?language=en&language=my").json

    assert shown["name"] == "lost-card"
    assert list(shown["files"])[-1] == "leaflet.yaml"
    assert "languages: [en, my]" in shown["files"]["leaflet.yaml"]
    assert "locales/my.yaml" in shown["files"]
    assert empty.owner.get("/api/starter.svg").body.startswith(b"<svg")
    assert files_below(empty.root) == []


def test_each_template_is_offered_with_its_picture_in_the_words_of_the_reader(empty: Served) -> None:
    offered = empty.owner.get("/api/starter?words=ja").json["templates"]

    assert [one["name"] for one in offered] == list(TEMPLATES)
    assert (offered[0]["title"], offered[-1]["title"]) == ("注意喚起", "お知らせ")
    event = empty.owner.get("/api/starter?template=event").json["files"]
    assert "theme: festival" in event["leaflet.yaml"]
    english, japanese = (
        empty.owner.get(f"/api/starter.svg?template=event&words={words}").body for words in ("en", "ja")
    )
    assert english.startswith(b"<svg")
    assert english != japanese
    for path in ("/api/starter?template=../event", "/api/starter.svg?template=nothing"):
        assert empty.owner.get(path).status == 404


def test_a_project_is_begun_and_seen_at_once(empty: Served) -> None:
    news = empty.owner.events()
    assert next(news)["type"] == "hello"

    made = empty.owner.post("/api/starter", {"name": "lost-card", "languages": ["en", "ja", "vi"]})

    assert made.status == 201
    assert next(news)["type"] == "project"
    project = empty.owner.get("/api/project").json
    assert not project["missing"]
    assert [one["tag"] for one in project["languages"]] == ["en", "ja", "vi"]
    assert b"<svg" in empty.owner.get("/api/page/ja/sheet/1.svg").body[:200]
    told = {one["code"] for one in empty.owner.get("/api/findings").json["diagnostics"]}
    assert {"texts-missing", "fact-unconfirmed"} <= told
    board = empty.owner.get("/api/board").json["languages"]
    assert all({"kind": "unconfirmed", "count": 2} in row["needs"] and not row["ready"] for row in board)

    again = empty.owner.post("/api/starter", {"name": "lost-card", "languages": []})
    assert again.status == 409
    assert "There is already a leaflet.yaml" in again.error


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"name": "../x", "languages": []}, "The name “../x” does not work"),
        ({"name": "x", "languages": ["vn"]}, "Did you mean “vi”"),
        ({"name": "x", "languages": [], "template": "evnt"}, "Did you mean “event”"),
        ({"name": "x", "languages": ["../../x"]}, "no rules for the language “../../x”"),
    ],
)
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    empty: Served, body: dict[str, object], told: str
) -> None:
    refused = empty.owner.post("/api/starter", body)

    assert refused.status == 409
    assert told in refused.error
    assert files_below(empty.root) == []


def test_a_language_more(served: Served) -> None:
    before = (served.root / "leaflet.yaml").read_text()

    assert served.owner.post("/api/languages", {"tag": "vi"}).status == 201

    assert (served.root / "leaflet.yaml").read_text() == before.replace("[en, my]", "[en, my, vi]")
    rows = {row["tag"]: row for row in served.owner.get("/api/board").json["languages"]}
    assert rows["vi"]["texts"] == {"missing": 5, "total": 5}
    for tag, told in (("vi", "already"), ("vn", "Did you mean “vi”"), ("../x", "no rules"), ("", "no rules")):
        refused = served.owner.post("/api/languages", {"tag": tag})
        assert refused.status == 409
        assert told in refused.error
    assert "すでに" in served.owner.post("/api/languages?words=ja", {"tag": "vi"}).error


def test_a_change_of_the_project_file_that_was_not_read_yet_is_kept(served: Served) -> None:
    path = served.root / "leaflet.yaml"
    path.write_text(path.read_text().replace("version: r1", "version: r2  # new"))

    assert served.owner.post("/api/languages", {"tag": "vi"}).status == 201

    assert "version: r2  # new" in path.read_text()
    assert "languages: [en, my, vi]" in path.read_text()


def test_those_who_may_not(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    with serving(root, edit=False) as served:
        assert served.owner.post("/api/starter", {"name": "x", "languages": []}).status == 403
        assert served.owner.post("/api/languages", {"tag": "vi"}).status == 403


def test_a_link_of_one_language_adds_none(served: Served) -> None:
    link = Browser(served.server.port, served.link("my"))

    assert link.post("/api/languages", {"tag": "vi"}).status == 403
    assert link.post("/api/starter", {"name": "x", "languages": []}).status == 403
    assert link.get("/api/tags").status == 403


def test_every_language_that_is_offered_is_shown_in_letters_of_its_own(served: Served) -> None:
    tags = served.owner.get("/api/tags").json["tags"]

    assert len(tags) > 60
    (burmese,) = [one for one in tags if one["tag"] == "my"]
    assert (burmese["autonym"], burmese["rtl"]) == ("မြန်မာ", False)
    assert burmese["name"] == {"en": "Burmese", "ja": "ビルマ語（ミャンマー語）", "zh-Hans": "缅甸语"}
    style = served.owner.get("/names.css").body.decode()
    for one in tags:
        assert f'"any-{one["tag"]}"' in style
        assert served.owner.get(f"/font/any/{one['tag']}.ttf").status == 200
