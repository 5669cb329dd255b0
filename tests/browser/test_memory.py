"""What was said before, on the Translate screen: seen with its source, taken by a key; a program asked after somebody agreed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import FIELD, Open, saved
from tests.studio.conftest import Served

from leafletgen.engine.exchange.memory import tmx
from leafletgen.engine.exchange.memory.said import SaidText

pytestmark = pytest.mark.needs("chromium")

PROGRAM = 'import json, sys\nfor row in map(json.loads, sys.stdin): print(json.dumps({"id": row["id"], "text": "စက်။"}))\n'


def test_a_suggestion_is_taken_by_a_key_and_a_machines_is_one(
    served: Served, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "office.py").write_text(PROGRAM)
    (tmp_path / "leafletgen.yaml").write_text(
        f"translate_with: {json.dumps([sys.executable, str(tmp_path / 'office.py')])}\n"
    )
    (served.root / "memory").mkdir()
    said = [
        SaidText("They buy the goods.", "ပစ္စည်း ဝယ်တယ်။", "my", by="Su", on="2025-11-02"),
        SaidText("They buy goods!", "ဝယ်တယ်။ " * 200, "my"),
    ]
    (served.root / "memory" / "office.tmx").write_bytes(tmx.write(said, "phone-fraud", "en"))
    text = served.owner.text("my", "steps.s1")
    served.owner.put("my", "steps.s1", text["fingerprint"], "")

    page = opened(served, "#/translate/my/steps.s1")
    rows = page.locator(".said")
    expect(rows).to_have_count(3)  # the words that stood there are one: they were made from the same source
    expect(rows.nth(0)).to_contain_text("100 % like it")
    expect(rows.nth(1).locator(".too-long")).to_contain_text("over", timeout=20_000)
    expect(rows.nth(2)).to_contain_text("phone-fraud · Su · 2 Nov 2025")
    page.keyboard.press("F9")
    page.keyboard.press("3")
    expect(page.locator(FIELD)).to_have_value("ပစ္စည်း ဝယ်တယ်။")
    expect(page.locator(FIELD)).to_be_focused()
    saved(page)
    assert served.owner.text("my", "steps.s1")["state"] == "draft"

    page.get_by_role("button", name="to translate").click()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("office.py")
    expect(dialog).to_contain_text("leafletgen cannot see where it sends them")
    dialog.get_by_role("button", name="Agree").click()
    machine = page.locator(".said", has=page.locator(".machine"))
    expect(machine).to_contain_text("nobody has checked it")
    machine.get_by_role("button").click()
    expect(page.locator(FIELD)).to_have_value("စက်။")
    expect(page.locator(".row-state .badge.machine")).to_be_visible()
    assert served.owner.text("my", "steps.s1")["state"] == "machine"
