"""Talking about texts: comments, back-translations, waivers, the glossary beside a text; who may, and what it changes."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
from tests.engine.projects import edit
from tests.studio.conftest import MY, Answer, Browser, Served, serving, until

from leafletgen.model.locales.status import fingerprint

GLOSSARY = """\
format: 1
terms:
  police: {note: Not the guards., my: {use: [ရဲ], avoid: [စစ်]}}
  goods: {note: Bought with stolen cards.}
  parcel: {ja: {use: [荷物]}}
"""


def say(browser: Browser, key: str, text: str, *, tag: str = "my", **more: Any) -> Answer:
    return browser.post(f"/api/comments/{tag}/{key}", {"text": text, **more})


def put(browser: Browser, path: str, body: Any, base: str | None = None) -> Answer:
    return browser.ask("PUT", path, json.dumps(body).encode(), {"If-Match": base} if base else {})


def settle(browser: Browser, key: str, mark: str, *, is_open: bool) -> Answer:
    return put(browser, f"/api/comments/my/{key}/{mark}", {"open": is_open})


def status(served: Served) -> str:
    return (served.root / "status" / "my.yaml").read_text(encoding="utf-8")


def needs(served: Served) -> dict[str, int]:
    [row] = [r for r in served.owner.get("/api/board").json["languages"] if r["tag"] == "my"]
    return {n["kind"]: n["count"] for n in row["needs"]}


class TestComments:
    def test_one_is_said_settled_and_opened_again(self, served: Served) -> None:
        [said] = say(served.owner, "head", "Too loud?\nSay it softer.", by="R.H.").json["comments"]

        assert (said["text"], said["by"], said["on"], said["open"]) == (
            "Too loud? Say it softer.", "R.H.", "2026-11-25", True,
        )  # fmt: skip
        assert served.owner.text("my", "head")["comments"] == [said]
        assert needs(served)["comment"] == 1

        [closed] = settle(served.owner, "head", said["mark"], is_open=False).json["comments"]
        assert closed == {**said, "open": False}
        assert "comment" not in needs(served)
        assert "open: false" in status(served)

        assert settle(served.owner, "head", said["mark"], is_open=True).json["comments"] == [said]

    def test_answers_stand_in_order_and_survive_a_save(self, served: Served) -> None:
        say(served.owner, "head", "First?", by="A")
        say(served.owner, "head", "Second.", by="B")
        base = served.owner.text("my", "head")["fingerprint"]
        assert served.owner.put("my", "head", base, "အလုပ်သစ်", done=True).status == 200

        assert [c["text"] for c in served.owner.text("my", "head")["comments"]] == ["First?", "Second."]

    def test_the_board_shows_a_question_until_it_is_answered(self, served: Served) -> None:
        [asked] = say(served.browser(served.link("my")), "head", "Which job?", by="Su").json["comments"]
        [row] = [r for r in served.owner.get("/api/board").json["languages"] if r["tag"] == "my"]
        assert row["questions"] == [{"key": "head", "source": "Easy job?", "comments": [asked]}]

        answered = say(served.owner, "head", "The one in the chat.", by="Sato", answers=asked["mark"]).json[
            "comments"
        ]

        assert [(one["by"], one["open"]) for one in answered] == [("Su", False), ("Sato", False)]
        assert "comment" not in needs(served)
        late = say(served.owner, "head", "And more.", by="Sato", answers=asked["mark"]).json["comments"]
        assert late[-1]["open"]  # what it answered was settled: somebody is to see this one

    def test_a_comment_changes_no_text_and_no_page(self, served: Served) -> None:
        before = served.owner.get("/api/page/my/card/1.svg").headers["etag"]
        say(served.owner, "body", "ရဲ?")

        assert (served.root / "locales" / "my.yaml").read_text(encoding="utf-8") == MY
        assert served.owner.get("/api/page/my/card/1.svg").headers["etag"] == before
        assert served.server.live.known(next(iter(served.server.live.editions()))) is not None

    def test_an_open_one_keeps_a_language_from_being_signed(self, served: Served) -> None:
        [said] = say(served.owner, "head", "Sure?").json["comments"]

        assert "head" in served.owner.post("/api/approve/my", {"by": "K.M."}).error
        settle(served.owner, "head", said["mark"], is_open=False)
        assert served.owner.post("/api/approve/my", {"by": "K.M."}).status == 200
        say(served.owner, "head", "Late remark.")
        assert "unsigned" not in needs(served)

    def test_others_are_told(self, served: Served) -> None:
        news = served.owner.events()
        next(news)
        say(served.owner, "head", "Hm.", client="me", by="A")

        told = next(n for n in news if n["type"] == "texts")
        assert (told["key"], told["client"], told["by"], told["languages"]) == ("head", "me", "A", ["my"])

    def test_a_link_comments_on_its_language_alone(self, served: Served) -> None:
        link = served.browser(served.link("my"))

        assert say(link, "head", "From the link.", by="D.K.").status == 200
        assert say(link, "head", "No.", tag="en").status == 403
        assert say(served.browser(served.link("my", edit=False)), "head", "No.").status == 403

    def test_nothing_is_said_where_nothing_may_be_written(self, served: Served) -> None:
        with serving(served.root, edit=False) as other:
            assert say(other.owner, "head", "No.").status == 403
            assert put(other.owner, "/api/back/my/head", {"text": "No."}, "x").status == 403
            assert other.owner.post("/api/waivers", {"code": "same", "key": "head"}).status == 403

    def test_limits(self, served: Served) -> None:
        assert say(served.owner, "head", " \n ").status == 422
        assert say(served.owner, "head", "x" * 1001).status == 413
        assert say(served.owner, "nothing", "x").status == 404
        assert say(served.owner, "head", "x", tag="xx").status == 404
        assert say(served.owner, "head", "x", tag="en").status == 404
        assert settle(served.owner, "head", "0" * 16, is_open=False).status == 404
        for n in range(50):
            assert say(served.owner, "body", f"{n}").status == 200
        assert say(served.owner, "body", "one more").status == 409

    def test_a_status_file_that_leads_elsewhere_is_not_written(self, served: Served) -> None:
        say(served.owner, "head", "Before.")
        path, outside = served.root / "status" / "my.yaml", served.root.parent / "outside.yaml"
        path.rename(outside)
        path.symlink_to(outside)
        before = outside.read_text(encoding="utf-8")

        assert say(served.owner, "head", "After.").status == 409
        assert outside.read_text(encoding="utf-8") == before


class TestBack:
    def test_it_is_kept_beside_the_text_until_that_changes(self, served: Served) -> None:
        text = served.owner.text("my", "head")
        answer = put(served.owner, "/api/back/my/head", {"text": "A job"}, text["fingerprint"])

        assert answer.status == 200
        again = served.owner.text("my", "head")
        assert (again["back"], again["fingerprint"], again["state"]) == (
            "A job",
            text["fingerprint"],
            text["state"],
        )
        served.owner.put("my", "head", text["fingerprint"], "အလုပ်သစ်")
        assert served.owner.text("my", "head")["back"] == ""

    def test_it_is_refused_for_a_text_that_was_changed_meanwhile(self, served: Served) -> None:
        base = served.owner.text("my", "head")["fingerprint"]
        served.owner.put("my", "head", base, "အလုပ်သစ်")

        assert put(served.owner, "/api/back/my/head", {"text": "A job"}, base).status == 412
        assert put(served.owner, "/api/back/my/head", {"text": "A job"}).status == 412

    def test_it_leaves_a_sign_off_standing(self, served: Served) -> None:
        served.owner.post("/api/approve/my", {"by": "K.M."})
        base = served.owner.text("my", "head")["fingerprint"]

        assert put(served.owner, "/api/back/my/head", {"text": "A job"}, base).status == 200
        assert "unsigned" not in needs(served)
        assert served.owner.text("my", "head")["state"] == "checked"


class TestWaivers:
    WAIVER = {"code": "same", "key": "head", "language": "my", "reason": "loan word"}  # noqa: RUF012  # nobody changes it

    @pytest.fixture(autouse=True)
    def same(self, served: Served) -> None:
        """A text that is in Burmese what it is in English."""
        edit(served.root / "locales" / "my.yaml", '"အလုပ်"   # stays', "Easy job?")
        until(lambda: served.owner.text("my", "head")["target"] == "Easy job?", "the change")

    def found(self, served: Served) -> list[str]:
        rows = served.owner.get("/api/findings").json["diagnostics"]
        return [r["code"] for r in rows if (r["key"], r["language"]) == ("head", "my")]

    def test_a_finding_is_waived_and_found_again(self, served: Served) -> None:
        code = next(
            c for c in self.found(served) if served.owner.get("/api/waivers").json["codes"][c]["waivable"]
        )
        waiver = {**self.WAIVER, "code": code}
        before = (served.root / "leaflet.yaml").read_text(encoding="utf-8")

        answer = served.owner.post("/api/waivers", waiver)

        assert answer.json["waivers"] == [waiver]
        assert code not in self.found(served)
        assert f'  - {{code: {code}, key: head, language: my, reason: "loan word"}}' in (
            served.root / "leaflet.yaml"
        ).read_text(encoding="utf-8")
        undone = served.owner.ask("DELETE", "/api/waivers", json.dumps(waiver).encode())
        assert undone.json["waivers"] == []
        assert (served.root / "leaflet.yaml").read_text(encoding="utf-8") == before
        assert code in self.found(served)

    def test_it_needs_a_reason_and_a_code_that_may_be_waived(self, served: Served) -> None:
        assert "reason" in served.owner.post("/api/waivers", {**self.WAIVER, "reason": " "}).error
        assert (
            "cannot be waived"
            in served.owner.post("/api/waivers", {**self.WAIVER, "code": "missing-glyph"}).error
        )
        assert served.owner.post("/api/waivers", {**self.WAIVER, "key": "nothing"}).status == 404
        assert served.owner.post("/api/waivers", {**self.WAIVER, "language": "xx"}).status == 404
        assert "waive" not in (served.root / "leaflet.yaml").read_text(encoding="utf-8")

    def test_a_link_may_not(self, served: Served) -> None:
        link = served.browser(served.link("my"))

        assert link.get("/api/waivers").status == 403
        assert link.post("/api/waivers", self.WAIVER).status == 403
        assert link.ask("DELETE", "/api/waivers", b"{}").status == 403

    def test_pages_stay_as_they_were(self, served: Served) -> None:
        served.owner.get("/api/page/my/card/1.svg")
        edition = next(e for e in served.server.live.editions() if e.language == "my")
        laid = served.server.live.known(edition)

        served.owner.post("/api/waivers", self.WAIVER)

        assert laid is not None
        assert served.server.live.known(edition) is laid

    def test_reasons_in_both_languages(self, served: Served) -> None:
        english = served.owner.get("/api/waivers").json["codes"]["waiver-unused"]
        japanese = served.owner.get("/api/waivers?words=ja").json["codes"]["waiver-unused"]

        assert english["reason"].startswith("A waiver that is no longer needed")
        assert "除外" in japanese["reason"]
        assert not english["waivable"]


def test_terms_of_the_glossary_stand_beside_the_text(served: Served) -> None:
    (served.root / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    served.server.live.reload(["glossary.yaml"])

    texts = {t["key"]: t["glossary"] for t in served.owner.get("/api/texts/my").json["texts"]}
    assert texts["body"] == [{"term": "police", "note": "Not the guards.", "use": ["ရဲ"], "avoid": ["စစ်"]}]
    assert texts["steps.s1"] == [
        {"term": "goods", "note": "Bought with stolen cards.", "use": [], "avoid": []}
    ]
    assert texts["steps.s2"] == []  # the parcel has no word for Burmese and no note


def test_the_fingerprint_of_a_text_is_that_of_its_words(served: Served) -> None:
    assert served.owner.text("my", "head")["fingerprint"] == fingerprint("အလုပ်")
    assert served.owner.get(f"/api/history/my/{quote('steps.s1')}").status == 200
