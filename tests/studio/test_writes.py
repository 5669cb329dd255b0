"""Typing and saving: the engine's answer while typing, one scalar changed on disk, conflicts, history, sign-off, links."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import edit
from tests.studio.conftest import MY, Answer, Served, flagship_in_few, serving

from leafletgen.engine.changing.starting import start
from leafletgen.model.locales.status import fingerprint


def draft(served: Served, text: str, seq: int = 1, *, key: str = "body", client: str = "c") -> dict[str, Any]:
    asked = {"seq": seq, "output": "card", "key": key, "text": text, "client": client}
    answer = served.owner.post("/api/draft/my", asked)
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def locale(served: Served) -> str:
    return (served.root / "locales" / "my.yaml").read_text(encoding="utf-8")


def save(served: Served, key: str, text: str, **more: Any) -> Answer:
    return served.owner.put("my", key, served.owner.text("my", key)["fingerprint"], text, **more)


class TestDraft:
    def test_only_the_group_that_changed_is_sent(self, served: Served) -> None:
        found = draft(served, "ရဲကို {police} **ခေါ်ပါ။**", 7)

        assert found["seq"] == 7
        assert [(g["page"], g["key"]) for g in found["groups"]] == [(1, "main")]
        assert found["groups"][0]["svg"].startswith('<g data-key="main"')
        assert {b["key"].split("/")[0] for b in found["boxes"]} == {"main"}
        assert found["meter"]["lines"] >= 1
        assert not found["findings"]

    def test_it_is_what_the_saved_page_will_show(self, served: Served) -> None:
        text = "ရဲကို ခေါ်ပါ။ {police}"
        [group] = draft(served, text)["groups"]
        assert save(served, "body", text).status == 200

        page = served.owner.get("/api/page/my/card/1.svg").body.decode()
        places = re.compile(r'transform="[^"]*"')
        assert (
            list(places.findall(group["svg"]))
            == [p for p in places.findall(page[page.index('data-key="main"') - 3 :]) if p][
                : len(places.findall(group["svg"]))
            ]
        )

    def test_nothing_is_sent_twice_and_what_went_back_is(self, served: Served) -> None:
        first = served.owner.text("my", "body")["target"]

        assert len(draft(served, "က", 1)["groups"]) == 1
        assert draft(served, "က", 2)["groups"] == []
        assert len(draft(served, first, 3)["groups"]) == 1
        assert draft(served, first, 4, client="another")["groups"] == []

    def test_a_page_that_the_office_printer_cuts_or_makes_smaller_follows_what_is_typed(
        self, tmp_path: Path
    ) -> None:
        assert start(tmp_path / "first", "first", (), "2026-11-26").value
        with serving((tmp_path / "first").resolve()) as begun:
            for output in ("poster", "sheet"):
                asked = {"seq": 1, "output": output, "key": "headline", "text": "カード", "client": "c"}
                found = begun.owner.post("/api/draft/ja", asked).json
                bands = {"draft-left", "draft-right"}  # nobody has confirmed its facts
                assert [(one["page"], one["key"]) for one in found["groups"] if one["key"] not in bands] == [
                    (1, "head")
                ]
                assert "head" in {box["key"].split("/")[0] for box in found["boxes"]}

    def test_nothing_is_saved(self, served: Served) -> None:
        draft(served, "က")

        assert locale(served) == MY

    def test_findings_have_their_place_in_the_text(self, served: Served) -> None:
        found = draft(served, "က {polise} **က")["findings"]

        places = {f["code"]: (f["start"], f["end"]) for f in found}
        assert places["fact-unknown"] == (2, 10)
        assert places["bold-unpaired"] == (11, 13)
        assert "fact-missing" in {f["code"] for f in found} or len(found) >= 2

    def test_a_line_end_in_a_heading_is_told_while_it_is_typed(self, served: Served) -> None:
        found = draft(served, "လွယ်ကူ\nအလုပ်", key="head")["findings"]

        [told] = [f for f in found if f["code"] == "heading-broken"]
        assert "head.a and head.b" in told["hint"]
        assert (told["start"], told["end"]) == (5, 7)

    def test_a_line_end_that_is_allowed_where_it_does_nothing_has_its_place(self, served: Served) -> None:
        found = draft(served, "ရဲကို {police}\u200b **ခေါ်ပါ။**")["findings"]

        assert [(f["code"], f["start"], f["end"]) for f in found] == [("break-space", 14, 15)]

    def test_what_does_not_fit_is_told_with_the_meter(self, served: Served) -> None:
        found = draft(served, "ရဲကို ခေါ်ပါ။ " * 120)

        told = next(f for f in found["findings"] if f["code"] == "text-too-long")
        assert told["severity"] == "error"
        assert told["output"] == "card"
        assert found["meter"]["over_chars"] > 0
        assert found["meter"]["percent"] == found["meter"]["floor_percent"]

    def test_an_empty_text_shows_the_source_meanwhile(self, served: Served) -> None:
        assert "text-missing" in {f["code"] for f in draft(served, "")["findings"]}

    def test_words_of_findings_in_japanese(self, served: Served) -> None:
        asked = {"seq": 1, "output": "card", "key": "body", "text": "က {polise}", "client": "c"}
        [told] = [
            f
            for f in served.owner.post("/api/draft/my?words=ja", asked).json["findings"]
            if f["code"] == "fact-unknown"
        ]

        assert re.search(r"[ぁ-ん]", told["text"])

    def test_an_unknown_text_or_output_is_not_found(self, served: Served) -> None:
        for key, output in (("nothing", "card"), ("body", "poster")):
            asked = {"seq": 1, "output": output, "key": key, "text": "x", "client": "c"}
            assert served.owner.post("/api/draft/my", asked).status == 404


class TestSave:
    def test_exactly_that_scalar_changes_on_disk(self, served: Served) -> None:
        answer = save(served, "steps.s2", "နှစ်ခု")

        assert answer.status == 200
        assert answer.json["fingerprint"] == fingerprint("နှစ်ခု")
        assert answer.json["state"] == "draft"
        assert locale(served) == MY.replace('"နှစ်"', '"နှစ်ခု"')

    def test_done_records_the_source_that_was_on_the_screen(self, served: Served) -> None:
        answer = save(served, "head", "အလုပ်လား", done=True, source="Easy job?", by="K.M.")

        assert answer.json["state"] == "translated"
        text = served.owner.text("my", "head")
        assert (text["by"], text["on"]) == ("K.M.", "2026-11-25")
        assert '"Easy job?"' in (served.root / "status" / "my.yaml").read_text(encoding="utf-8")

    def test_done_against_an_older_source_is_stale(self, served: Served) -> None:
        answer = save(served, "head", "အလုပ်လား", done=True, source="Easy work?")

        assert answer.json["state"] == "stale"
        assert served.owner.text("my", "head")["old_source"] == "Easy work?"

    def test_still_right(self, served: Served) -> None:
        save(served, "head", "အလုပ်", done=True, source="Old?")
        assert served.owner.text("my", "head")["state"] == "stale"

        assert save(served, "head", "အလုပ်", done=True, source="Easy job?").json["state"] == "translated"
        assert locale(served) == MY

    def test_a_draft_of_a_stale_text_stays_stale(self, served: Served) -> None:
        save(served, "head", "အလုပ်", done=True, source="Old?")

        assert save(served, "head", "အလုပ်သစ်").json["state"] == "stale"

    def test_a_text_that_was_emptied_is_begun_from_what_the_source_says_today(self, served: Served) -> None:
        save(served, "head", "အလုပ်", done=True, source="Old?")
        save(served, "head", "")
        assert served.owner.text("my", "head")["state"] == "missing"

        assert save(served, "head", "အလုပ်သစ်").json["state"] == "draft"

    def test_over_a_status_with_faults_nothing_is_saved(self, served: Served) -> None:
        save(served, "head", "အလုပ်", done=True, source="Easy job?")
        path = served.root / "status" / "my.yaml"
        path.write_text(broken := path.read_text(encoding="utf-8") + "<<<<<<< HEAD\n", encoding="utf-8")
        texts = locale(served)

        refused = save(served, "head", "အလုပ်သစ်")

        assert (refused.status, "status/my.yaml" in refused.json["error"]["text"]) == (409, True)
        assert (path.read_text(encoding="utf-8"), locale(served)) == (broken, texts)

    @pytest.mark.parametrize("text", ["", " \n", "က **ခ", "{polise}", "**"])
    def test_what_cannot_be_done_can_be_a_draft(self, served: Served, text: str) -> None:
        refused = save(served, "body", text, done=True)

        assert refused.status == 422
        assert refused.error
        assert locale(served) == MY
        assert save(served, "body", text).status == 200

    def test_two_who_edit_the_same_text(self, served: Served) -> None:
        base = served.owner.text("my", "body")["fingerprint"]
        assert served.owner.put("my", "body", base, "ပထမ", by="A").status == 200

        second = served.owner.put("my", "body", base, "ဒုတိယ", by="B")

        assert second.status == 412
        assert second.json["theirs"] == "ပထမ"
        assert second.json["by"] == "A"
        assert second.json["base"] == "ရဲကို {police} ခေါ်ပါ။ **သတိ**"
        assert second.json["fingerprint"] == fingerprint("ပထမ")
        assert "ပထမ" in locale(served)
        assert "ဒုတိယ" not in locale(served)
        kept = served.owner.get("/api/history/my/body").json["versions"]
        assert next((v["text"], v["how"], v["by"]) for v in kept) == ("ဒုတိယ", "lost", "B")
        assert served.owner.put("my", "body", second.json["fingerprint"], "ဒုတိယ", by="B").status == 200

    def test_someone_without_the_preview_changed_it(self, served: Served) -> None:
        base = served.owner.text("my", "head")["fingerprint"]
        edit(served.root / "locales" / "my.yaml", '"အလုပ်"   # stays', "Weblate   # stays")

        answer = served.owner.put("my", "head", base, "ကျွန်ုပ်")

        assert (answer.status, answer.json["theirs"]) == (412, "Weblate")

    def test_other_texts_never_conflict(self, served: Served) -> None:
        base = served.owner.text("my", "steps.s1")["fingerprint"]
        assert save(served, "steps.s2", "x").status == 200

        assert served.owner.put("my", "steps.s1", base, "y").status == 200

    def test_the_same_again_after_a_lost_answer(self, served: Served) -> None:
        base = served.owner.text("my", "head")["fingerprint"]
        assert served.owner.put("my", "head", base, "တူ").status == 200

        assert served.owner.put("my", "head", base, "တူ").status == 200

    def test_a_missing_text_is_added(self, served: Served) -> None:
        edit(served.root / "locales" / "my.yaml", 's2: "နှစ်", ', "")
        base = fingerprint("")

        assert served.owner.put("my", "steps.s2", base, "အသစ်").status == 200
        assert "s3: 'သုံး', s2: အသစ်}" in locale(served)

    def test_history_keeps_what_stood_before_the_typing(self, served: Served) -> None:
        for text in ("က", "ကခ", "ကခဂ"):
            save(served, "head", text, by="K.M.")

        versions = served.owner.get("/api/history/my/head").json["versions"]
        assert [v["text"] for v in versions] == ["အလုပ်"]

    def test_it_is_told_how_many_versions_there_are(self, served: Served) -> None:
        assert served.owner.text("my", "head")["versions"] == 0

        assert save(served, "head", "က").json["versions"] == 1
        assert served.owner.text("my", "head")["versions"] == 1
        assert served.owner.text("my", "body")["versions"] == 0

    def test_others_are_told(self, served: Served) -> None:
        news = served.owner.events()
        next(news)
        save(served, "head", "သစ်", client="me")

        told = next(n for n in news if n["type"] == "texts")
        assert (told["key"], told["client"], told["languages"]) == ("head", "me", ["my"])

    def test_words_of_the_source_are_written_and_what_was_made_from_them_is_stale(
        self, served: Served
    ) -> None:
        assert save(served, "head", "အလုပ်အသစ်", done=True).status == 200
        base = served.owner.text("en", "head")["fingerprint"]

        answer = served.owner.put("en", "head", base, "Easier job?")

        assert (answer.status, answer.json["state"]) == (200, "checked")
        assert "Easier job?" in (served.root / "locales/en.yaml").read_text(encoding="utf-8")
        made = served.owner.text("my", "head")
        assert (made["state"], made["source"]) == ("stale", "Easier job?")
        again = answer.json["fingerprint"]
        assert served.owner.put("en", "head", again, "").status == 422, "all others are made from it"
        assert served.owner.put("en", "head", base, "Another?").status == 412

    def test_who_has_a_link_does_not_write_the_source(self, served: Served) -> None:
        shared = served.browser(served.link("my"))
        base = served.owner.text("en", "head")["fingerprint"]

        assert shared.put("en", "head", base, "x").status == 403

    def test_a_key_that_no_layout_uses_is_not_written(self, served: Served) -> None:
        assert served.owner.put("my", "steps.s9", fingerprint(""), "x").status == 404
        assert served.owner.put("my", "../x", fingerprint(""), "x").status == 404

    def test_a_locale_that_cannot_be_read_is_left_alone(self, served: Served) -> None:
        path = served.root / "locales" / "my.yaml"
        broken = MY.replace("s3: 'သုံး'}", "s3: 'သုံး'")
        path.write_text(broken, encoding="utf-8")

        answer = served.owner.put("my", "head", fingerprint("အလုပ်"), "x")

        assert answer.status in (404, 409)
        assert answer.error
        assert locale(served) == broken

    def test_limits_of_a_text(self, served: Served) -> None:
        base = served.owner.text("my", "head")["fingerprint"]

        assert served.owner.put("my", "head", base, "က" * 5001).error.startswith(
            "The text is longer than 5,000"
        )
        assert served.owner.put("my", "head", base, "က" * 5000).status == 200
        raw = b'{"text": "\\ud800"}'
        assert served.owner.ask("PUT", "/api/texts/my/head", raw, {"If-Match": base}).status == 422
        for bad in (b"", b"[]", b"{", b'{"text": 5}', b"[" * 50_000):
            assert served.owner.ask("PUT", "/api/texts/my/head", bad, {"If-Match": base}).status == 400
        assert served.owner.put("my", "head", None, "x").status == 428

    def test_four_at_once_lose_nothing(self, served: Served) -> None:
        keys = ("head", "steps.s1", "steps.s2", "steps.s3")

        def work(key: str) -> None:
            browser = served.browser(served.server.keys.owner)
            base = browser.text("my", key)["fingerprint"]
            for n in range(8):
                answer = browser.put("my", key, base, f"{key} {n}")
                assert answer.status == 200, answer.body
                base = answer.json["fingerprint"]

        threads = [threading.Thread(target=work, args=(key,)) for key in keys]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert {k: served.owner.text("my", k)["target"] for k in keys} == {k: f"{k} 7" for k in keys}
        assert "# The largest words." in locale(served)
        assert "# stays" in locale(served)


class TestSignOff:
    def test_it_falls_with_any_change(self, served: Served) -> None:
        assert served.owner.post("/api/approve/my", {"by": "K.M.", "role": "native reader"}).status == 200
        [row] = [r for r in served.owner.get("/api/board").json["languages"] if r["tag"] == "my"]
        assert row["signed"]["by"] == "K.M."

        save(served, "head", "သစ်")

        [row] = [r for r in served.owner.get("/api/board").json["languages"] if r["tag"] == "my"]
        assert row["signed"] is None

    def test_not_without_a_name_nor_with_missing_texts(self, served: Served) -> None:
        assert served.owner.post("/api/approve/my", {"by": " "}).status == 409
        edit(served.root / "locales" / "my.yaml", 's2: "နှစ်", ', "")

        assert "steps.s2" in served.owner.post("/api/approve/my", {"by": "K.M."}).error


class TestPrint:
    def test_files_are_built_and_handed_over(self, served: Served) -> None:
        made = served.owner.post("/api/build", {"languages": ["my"], "outputs": ["card"]}).json

        [file] = made["files"]
        assert file["path"] == "output/card/tiny.my.pdf"
        assert made["command"] == "leafletgen build -l my -o card"
        pdf = served.owner.get(file["url"])
        assert pdf.body.startswith(b"%PDF")
        assert pdf.headers["content-type"] == "application/pdf"
        packed = served.owner.get("/api/zip?path=card/tiny.my.pdf")
        assert packed.body.startswith(b"PK")
        assert pdf.body in packed.body

    def test_on_sheets_of_other_paper_and_for_the_print_shop(self, tmp_path: Path) -> None:
        root = flagship_in_few(tmp_path.resolve())
        with serving(root) as served:
            cut = served.owner.get("/api/tiles/ar/poster?tile=A4").json
            assert (cut["sheets"], len(cut["columns"]), len(cut["rows"])) == (8, 2, 4)  # A4 lying
            assert cut["columns"][0][1] == pytest.approx(1)  # Arabic is read, and glued, from the right
            assert cut["rows"][0][0] == pytest.approx(0)
            assert served.owner.get("/api/tiles/ar/poster?tile=A5x").status == 400
            assert served.owner.get("/api/tiles/xx/poster?tile=A4").status == 404

            body = {"languages": ["en"], "outputs": ["poster"]}
            tiled = served.owner.post("/api/build", {**body, "tile": "A4"}).json
            assert tiled["command"] == "leafletgen build --tile A4 -l en -o poster"
            assert [file["path"] for file in tiled["files"]] == [
                "output/poster-tiled-A4/easy-job-warning.en.pdf"
            ]

            shop = served.owner.post("/api/build", {**body, "zip": True}).json
            [packed] = shop["archives"]
            assert packed["path"] == "output/poster/easy-job-warning.poster.zip"
            assert served.owner.get(packed["url"]).body.startswith(b"PK")

    def test_a_draft_is_asked_for(self, served: Served) -> None:
        edit(served.root / "locales" / "my.yaml", 's2: "နှစ်", ', "")
        body = {"languages": ["my"], "outputs": ["card"]}

        assert served.owner.post("/api/build", body).json["files"] == []
        [file] = served.owner.post("/api/build", {**body, "draft": True}).json["files"]
        assert file["draft"]

    def test_the_proof_sheet(self, served: Served) -> None:
        made = served.owner.get("/api/proof/my.pdf")

        assert made.body.startswith(b"%PDF")
        assert made.headers["content-type"] == "application/pdf"
        assert served.owner.get("/api/proof/xx.pdf").status == 404

    def test_final_leaves_out_what_must_not_be_printed(self, served: Served) -> None:
        made = served.owner.post("/api/build", {"languages": ["my"], "final": True}).json

        assert made["files"] == []
        assert made["refused"]["my"]
        refused = served.owner.get("/api/final").json["refused"]
        assert refused["my"] == made["refused"]["my"]
        assert "en" not in refused, "the source needs no signature, and the board says so"


def test_status_is_json_of_known_words(served: Served) -> None:
    assert json.loads(served.owner.get("/api/board").body)["pending"] >= 0


def test_a_locale_that_is_a_link_out_of_the_project_is_not_written(served: Served, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text(MY, encoding="utf-8")
    path = served.root / "locales" / "my.yaml"
    path.unlink()
    path.symlink_to(outside)

    assert served.owner.put("my", "head", fingerprint("အလုပ်"), "x").status == 409
    assert outside.read_text(encoding="utf-8") == MY


class TestUnseen:
    @pytest.mark.parametrize("done", [True, False])
    def test_what_no_text_may_hold_is_not_saved(self, served: Served, done: bool) -> None:
        answer = save(served, "body", "ရဲ\u202eကို", done=done)

        assert answer.status == (422 if done else 409)
        assert "U+202E" in answer.json["error"]["text"]
        assert locale(served) == MY

    def test_it_is_underlined_while_it_is_typed(self, served: Served) -> None:
        found = draft(served, "ရဲ\u202eကို {police} **က**")["findings"]

        assert ("direction-forced", 2, 3) in [(f["code"], f["start"], f["end"]) for f in found]

    def test_what_the_script_uses_is_saved(self, served: Served) -> None:
        text = "ရဲကို\u200bခေါ်ပါ။ {police} **က**"

        assert save(served, "body", text).status == 200
        assert served.owner.text("my", "body")["target"] == text
