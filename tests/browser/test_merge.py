"""A language whose file git left with marks, in a browser: the banner, the choice, the file; and the authors in History."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect
from tests.browser.conftest import FIELD, PHONE, Open, awaited
from tests.studio.conftest import MY, Served

SIDES = '<<<<<<< HEAD\nhead: "ဤ"   # stays\n=======\nhead: "ထို"   # stays\n>>>>>>> weblate/my\n'
STEP = '<<<<<<< HEAD\nsteps: {s1: တစ်, s2: "နှစ်", s3: \'သုံး\'}\n=======\nsteps: {s1: "ပထမ", s2: "နှစ်", s3: \'သုံး\'}\n>>>>>>> weblate/my\n'
MARKED = MY.replace('head: "အလုပ်"   # stays\n', SIDES).replace("steps: {s1: တစ်, s2: \"နှစ်\", s3: 'သုံး'}\n", STEP)


def locale(served: Served) -> Path:
    return served.root / "locales" / "my.yaml"


def test_marks_bring_the_banner_and_the_choice_and_go_with_it(served: Served, opened: Open) -> None:
    assert MARKED.count("<<<<<<<") == 2
    page = opened(served, "#/board")
    locale(served).write_text(MARKED, encoding="utf-8")

    banner = page.locator(".trouble.is-merge")
    expect(banner).to_contain_text("locales/my.yaml was merged by git, and 2 texts were left for a person.")
    banner.get_by_role("link", name="Choose").click()
    side = page.locator(".merge-side")
    expect(side).to_contain_text("0 of 2 chosen")
    expect(page.get_by_role("button", name="Write the file")).to_have_attribute("aria-disabled", "true")

    page.locator('[data-focus="take-coming"]').click()
    expect(side).to_contain_text("1 of 2 chosen")
    page.locator(".merge-main textarea").fill("ဒုတိယ")
    page.keyboard.press("Control+Enter")
    expect(side).to_contain_text("2 of 2 chosen")
    assert locale(served).read_text(encoding="utf-8") == MARKED, (
        "the file is not touched until all are chosen"
    )
    page.reload()
    expect(side).to_contain_text("2 of 2 chosen")

    page.get_by_role("button", name="Write the file").click()

    page.locator(".text-row").first.wait_for()
    expect(banner).to_have_count(0)
    wanted = MY.replace('"အလုပ်"', '"ထို"').replace("s1: တစ်", "s1: ဒုတိယ")
    assert locale(served).read_text(encoding="utf-8") == wanted


def test_keys_and_a_phone(served: Served, opened: Open) -> None:
    locale(served).write_text(MARKED, encoding="utf-8")
    page = opened(served, "#/translate/my", phone=True)
    page.locator(".merge-page").wait_for()

    page.locator("h1").first.click()
    page.keyboard.press("1")

    expect(page.locator(".merge-side")).to_contain_text(re.compile("1 (of|／) 2|1 of 2"))
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]


def test_history_says_who_wrote_and_who_wrote_over(served: Served, opened: Open) -> None:
    first = served.owner.text("my", "head")["fingerprint"]
    served.owner.put("my", "head", first, "ပထမ", by="Aki", done=True)
    second = served.owner.text("my", "head")["fingerprint"]
    served.owner.put("my", "head", second, "ဒုတိယ", by="Bo", done=True)

    page = opened(served, "#/translate/my/head")
    page.locator('[data-focus="history"]').click()

    rows = page.get_by_role("dialog").locator("li")
    expect(rows.nth(0)).to_contain_text("Aki")
    expect(rows.nth(0)).to_contain_text("replaced by Bo")
    expect(rows.nth(1)).to_contain_text("author not known")


def test_done_without_a_change_is_taken_back(served: Served, opened: Open) -> None:
    from leafletgen.model.project.reading.load import load
    from leafletgen.model.project.world import World
    from leafletgen.model.project.writing.saving import settle

    project = load(World(served.root)).value
    assert project is not None
    settle(project, "my", "machine", "M")
    page = opened(served, "#/translate/my/head")
    expect(page.locator(".text-row.open")).to_contain_text("machine")
    page.locator(FIELD).wait_for()

    page.keyboard.press("Control+Enter")
    page.locator('[data-focus="undo-done"]').click()

    expect(page.locator(".text-row.open")).to_contain_text("machine")
    awaited(page, lambda: served.owner.text("my", "head")["state"] == "machine")
    expect(page.locator(".save-line")).to_contain_text("Saved")
