"""Texts to send: what they say, and how many places and messages they take."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.engine.projects import ROOT, TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.engine.files.web import text_messages
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.write.messages import TextMessage, sms


@pytest.mark.parametrize(
    ("text", "coding", "length", "parts"),
    [
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        ("a" * 152 + "€" + "a" * 151, "GSM-7", 305, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # the sign is not divided, so a place stays empty
        ("“a” – b…", "GSM-7", 10, 1),
        ("ありがとう" * 14, "UCS-2", 70, 1),
        ("ありがとう" * 14 + "。", "UCS-2", 71, 2),
        ("x" * 66 + "😀", "UCS-2", 68, 1),
        ("x" * 66 + "😀" + "x" * 66, "UCS-2", 134, 3),
        ("ä“ő”", "UCS-2", 4, 1),
    ],
)
def test_how_many_messages_an_sms_takes(text: str, coding: str, length: int, parts: int) -> None:
    made = sms(text)

    assert (made.coding, made.length, made.parts) == (coding, length, parts)
    assert coding == "GSM-7" or made.text == text, "what is no gain stays as it is typed"


def made(tag: str) -> dict[str, TextMessage]:
    session = open_project(ROOT, TODAY).value
    assert session is not None
    return {one.channel: one for one in text_messages(session, session.lay_out(EditionKey(tag, "poster")))}


def test_they_say_what_the_sheet_says() -> None:
    found = made("en")

    assert found["SMS"].text == (
        "Easy cash? Real crime.\n110 Police, emergency\n#9110 Police advice line\nhttps://example.ac.jp/safe/en"
    )
    lines = found["WhatsApp"].text.splitlines()
    assert "*Easy cash? Real crime.*" in lines, "the halves of a headline are one"
    assert "*“Just take out cash!”*" in lines
    assert "2. You take out the money at an ATM." in lines
    assert "• International office – Building 1, room 105" in lines
    assert lines[-2:] == [
        "https://example.ac.jp/safe/en",
        "Written by machine. Not yet checked by a native reader.",
    ]
    assert found["LINE"].text == found["WhatsApp"].text.replace("*", "")
    assert found["E-mail"].text.splitlines()[0] == "When a “part-time job” is a crime"
    assert found["SMS"].measure == "99/160 GSM-7 ×1"
    assert (found["LINE"].length, found["LINE"].limit) == (len(found["LINE"].text), 5000)


def test_a_build_writes_them_and_says_how_long_they_are(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    edit(root / "leaflet.yaml", "facts:\n", "  send: {of: card, profile: text}\nfacts:\n")
    done = CliRunner().invoke(main, ["build", str(root), "-o", "send", "--json", "--no-cache"])

    (row,) = json.loads(done.stdout)["files"]
    assert row["path"] == "output/send/tiny.en.txt"
    assert row["messages"][0] == {"channel": "SMS", "length": 9, "limit": 160, "coding": "GSM-7", "parts": 1}
    text = (root / row["path"]).read_text(encoding="utf-8")
    assert text.startswith("[SMS 9/160 GSM-7 ×1]\nEasy job?\n\n[LINE ")
    assert "They pay you; the police come to you. Call 110 first." in text

    again = CliRunner().invoke(main, ["build", str(root), "-o", "send", "--json"])
    kept = CliRunner().invoke(main, ["build", str(root), "-o", "send", "--json"])
    assert json.loads(again.stdout)["files"] == json.loads(kept.stdout)["files"] == [row], (
        "kept ones say the same"
    )
