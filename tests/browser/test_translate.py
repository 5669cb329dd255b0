"""Typing a translation: the page follows, the text is saved, nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import AR, FIELD, OPEN, PICTURE, Open, awaited, held, saved
from tests.engine.projects import edit
from tests.studio.conftest import MY, Served, serving

pytestmark = pytest.mark.needs("chromium")


def test_a_burmese_text_is_typed_seen_and_saved(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/body")
    expect(page.locator(FIELD)).to_be_focused()
    page.locator(".page .is-lit").wait_for()
    before = page.evaluate(PICTURE, "body")
    assert before

    page.locator(FIELD).fill("ရဲကို {police} ခေါ်ပါ။")

    page.wait_for_function(f"(was) => ({PICTURE})('body') !== was", arg=before)
    expect(page.locator(".meter")).to_contain_text("fits")
    page.keyboard.press("Control+s")
    saved(page)
    file = (served.root / "locales/my.yaml").read_text()
    assert file == MY.replace('"ရဲကို {police} ခေါ်ပါ။ **သတိ**"', '"ရဲကို {police} ခေါ်ပါ။"')


def test_an_arabic_text_stands_from_right_to_left(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/ar/steps.s1")
    field = page.locator(FIELD)
    expect(field).to_have_attribute("dir", "rtl")
    expect(field).to_have_attribute("lang", "ar")
    assert field.evaluate("(field) => getComputedStyle(field).textAlign") in ("start", "right")

    field.fill("يشترون سلعًا غالية.")
    page.keyboard.press("Control+s")

    saved(page)
    file = (served.root / "locales/ar.yaml").read_text()
    assert file == AR.replace("يشترون سلعًا.", "يشترون سلعًا غالية.")


def test_a_text_that_is_too_long_is_shown_past_its_edge(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/head")
    expect(page.locator(".hatch")).to_have_count(0)

    page.locator(FIELD).fill("အလုပ် " * 60)

    expect(page.locator(".meter.is-over")).to_be_visible()
    expect(page.locator(".page .hatch")).to_have_count(1)
    expect(page.locator(".crop .hatch")).to_have_count(1)
    expect(page.locator(".finding.too-long")).to_be_visible()
    page.keyboard.press("Control+Enter")  # too long can be done; the print refuses it
    expect(page.locator(".save-line")).to_have_text(re.compile("Saved"))
    served.owner.text("my", "head")
    assert served.owner.text("my", "head")["state"] == "translated"


def test_what_blocks_a_text_is_said_and_nothing_is_marked_done(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/body")

    page.locator(FIELD).fill("{polise} **")
    page.keyboard.press("Control+Enter")

    expect(page.locator(".row-findings")).to_contain_text("Did you mean {police}?")
    expect(page.locator(".done")).to_have_attribute("aria-disabled", "true")
    assert page.locator(f'{OPEN}[data-key="body"]').is_visible()


def test_two_people_one_text(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s1")
    other = served.owner.text("my", "steps.s1")
    page.locator(FIELD).wait_for()
    page.context.set_offline(True)  # the other one is quicker
    page.locator(FIELD).fill("ငါ့စာ")
    served.owner.put("my", "steps.s1", other["fingerprint"], "သူ့စာ", by="K.K.")
    page.context.set_offline(False)

    page.keyboard.press("Control+s")
    choose = page.get_by_role("button", name="Choose a version").first
    dialog = page.get_by_role("alertdialog")
    expect(choose.or_(dialog).first).to_be_visible()
    if not dialog.is_visible():
        choose.click()
    expect(dialog).to_contain_text("သူ့စာ")
    dialog.get_by_label("Result").fill("နှစ်ယောက်စာ")
    dialog.get_by_role("button", name="Save result").click()

    saved(page)
    assert served.owner.text("my", "steps.s1")["target"] == "နှစ်ယောက်စာ"
    assert "သူ့စာ" in {v["text"] for v in served.owner.get("/api/history/my/steps.s1").json["versions"]}


def without_connection(page: Page, text: str, key: str) -> None:
    """Type into the open text and save it by `key`, while the server cannot be reached."""
    page.locator(FIELD).wait_for()
    page.context.set_offline(True)
    page.locator(FIELD).fill(text)
    page.keyboard.press(key)
    expect(page.locator(".save-line")).to_contain_text("no connection")


def test_without_a_connection_typing_goes_on_and_is_sent_later(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s2")
    without_connection(page, "ငါး", "Control+s")

    page.context.set_offline(False)

    saved(page)
    assert served.owner.text("my", "steps.s2")["target"] == "ငါး"


def test_what_was_typed_survives_a_reload(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s2")
    page.locator(FIELD).wait_for()
    page.route("**/api/texts/my/*", lambda route: route.abort())
    page.locator(FIELD).fill("ခြောက်")
    expect(page.locator(".save-line")).to_contain_text("kept in this browser")

    page.reload()

    expect(page.locator(FIELD)).to_have_value("ခြောက်")
    page.unroute("**/api/texts/my/*")
    saved(page)


def test_a_file_changed_by_somebody_is_seen_at_once(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s3")
    expect(page.locator(FIELD)).to_have_value("သုံး")

    edit(served.root / "locales/my.yaml", "'သုံး'", "'လေး'")

    expect(page.locator(FIELD)).to_have_value("လေး")
    expect(page.locator(".paste-note")).to_contain_text(
        re.compile(r"Changed by somebody else \d\d:\d\d\. Show$")
    )


def test_what_was_changed_by_somebody_can_be_seen_and_put_back(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/head")
    expect(page.locator(FIELD)).to_have_value("အလုပ်")
    page.locator(".page .is-lit").wait_for()

    edit(served.root / "locales/my.yaml", "'သုံး'", "'လေး'")  # of a row that is not open
    expect(page.locator(".text-row", has_text="လေး")).to_be_visible()
    page.get_by_role("button", name="Edit text 5").click()
    page.get_by_role("button", name="Show", exact=True).click()
    versions = page.get_by_role("dialog", name=re.compile("^Earlier versions"))
    expect(versions.get_by_role("listitem")).to_contain_text("သုံး")
    expect(versions.locator(".foreign")).to_have_css("font-family", re.compile("text-my"))  # else boxes
    versions.get_by_role("button", name="Use this").click()

    expect(page.locator(FIELD)).to_have_value("သုံး")
    expect(page.locator(".paste-note")).to_be_empty()
    page.keyboard.press("Control+s")
    saved(page)
    assert "လေး" not in (served.root / "locales/my.yaml").read_text()


def test_where_nothing_can_be_typed_nothing_is_put_back(project: Path, opened: Open) -> None:
    with serving(project, edit=False) as read_only:
        page = opened(read_only, "#/translate/my/steps.s3")
        page.locator(".page .is-lit").wait_for()
        edit(project / "locales/my.yaml", "'သုံး'", "'လေး'")

        page.get_by_role("button", name="Show", exact=True).click()

        expect(page.get_by_role("listitem").filter(has_text="သုံး")).to_be_visible()
        expect(page.get_by_role("button", name="Use this")).to_have_count(0)


def test_a_text_is_open_before_its_picture_is_there_and_takes_nobody_back(
    served: Served, opened: Open
) -> None:
    page = opened(served, "#/board")
    release = held(page, "**/api/page/**")
    page.goto(page.url.partition("#")[0] + "#/translate/my/head")
    expect(page.locator(OPEN)).to_have_attribute("data-key", "head")

    page.locator('.text-row[data-key="steps.s2"] .open-row').click()
    expect(page.locator(OPEN)).to_have_attribute("data-key", "steps.s2")
    page.locator(FIELD).press("Escape")
    page.keyboard.press("e")
    expect(page.locator(FIELD)).to_be_focused()
    release()

    page.locator('.page .box.is-lit[data-key*="steps"], .page .is-lit').first.wait_for()
    expect(page.locator(OPEN)).to_have_attribute("data-key", "steps.s2")
    expect(page).to_have_url(re.compile("steps.s2$"))


def test_on_a_phone_a_text_that_was_open_does_not_hide_the_list_later(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/head", phone=True)
    expect(page.locator(OPEN)).to_be_visible()
    expect(page.locator('.text-row[data-key="body"]')).to_be_hidden()
    start = page.url.partition("#")[0]

    page.goto(f"{start}#/board")
    page.locator(".lang-row").first.wait_for()
    page.goto(f"{start}#/translate/my")

    expect(page.locator(".text-row").first).to_be_visible()
    expect(page.locator(OPEN)).to_have_count(0)


def test_with_the_keyboard_alone(served: Served, opened: Open) -> None:
    page = opened(served, "#/board")
    page.locator(".lang-row").first.wait_for()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("F6")
    page.keyboard.press("F6")
    page.keyboard.press("F6")
    expect(page.locator(".lang-row:focus")).to_have_count(1)
    while page.locator(".lang-row:focus").get_attribute("data-tag") != "my":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".screen-translate")).to_be_visible()
    page.locator(OPEN).wait_for()
    page.keyboard.press("e")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    key = page.locator(OPEN).get_attribute("data-key")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("ခုနစ်")
    page.keyboard.press("Control+Enter")

    page.wait_for_function("() => document.querySelector('.save-line')?.textContent.includes('Saved')")
    assert key is not None
    assert served.owner.text("my", key)["target"] == "ခုနစ်"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_on_a_phone(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/ar", phone=True)
    page.get_by_role("button", name=re.compile("^All")).click()
    page.locator('.text-row[data-key="steps.s2"] .open-row').tap()
    field = page.locator(FIELD)
    expect(field).to_be_visible()
    assert field.evaluate("(field) => parseFloat(getComputedStyle(field).fontSize)") >= 16
    field.fill("تستلم طردًا.")
    page.wait_for_function("() => document.querySelector('.crop .paper').shadowRoot.querySelector('svg')")
    crop, done = page.locator(f"{OPEN} .crop").bounding_box(), page.locator(".done").bounding_box()
    assert crop is not None
    assert done is not None
    assert crop["y"] < 60
    assert crop["height"] <= 130
    assert done["height"] >= 44
    assert done["y"] + done["height"] <= 844
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390

    page.locator(".done").tap()

    expect(page.locator('.text-row[data-key="steps.s2"]:not(.open)')).to_be_visible()
    page.wait_for_function(
        """async () => { const { texts } = await (await fetch('/api/texts/ar')).json();
            return texts.some((text) => text.key === 'steps.s2' && text.target === 'تستلم طردًا.' && text.state === 'translated'); }"""
    )


def test_a_text_can_be_typed_while_its_picture_cannot_be_had(served: Served, opened: Open) -> None:
    """A connection that is lost as soon as the text is open takes nothing away; when it is back, the picture comes."""
    page = opened(served, "#/board")
    page.route("**/api/page/**", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.goto(page.url.split("#")[0] + "#/translate/my/steps.s2")
    page.wait_for_timeout(300)
    without_connection(page, "ငါး", "Control+s")
    page.unroute("**/api/page/**")

    page.context.set_offline(False)

    saved(page)
    page.locator(".page .is-lit").wait_for()
    assert served.owner.text("my", "steps.s2")["target"] == "ငါး"


def test_done_stays_done_when_the_answer_is_lost(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s2")
    without_connection(page, "ငါး", "Control+Enter")
    page.locator('.text-row[data-key="steps.s2"] .open-row').click()
    page.keyboard.press("Control+s")  # saving again says no less than was said before

    page.context.set_offline(False)

    page.wait_for_function(
        """async () => { const { texts } = await (await fetch('/api/texts/my')).json();
            return texts.some((text) => text.key === 'steps.s2' && text.target === 'ငါး' && text.state === 'translated'); }"""
    )


def test_an_older_answer_takes_nothing_back(served: Served, opened: Open) -> None:
    """A list of texts that was asked for before a save and comes after it."""
    page = opened(served, "#/translate/my/steps.s2")
    page.locator(FIELD).wait_for()
    asked: list[Route] = []
    is_held = True

    def wait(route: Route) -> None:
        if is_held:
            asked.append(route)
        else:
            route.continue_()

    page.route("**/api/texts/my", wait)
    # Somebody changes another text: the list is asked for.
    edit(served.root / "locales/my.yaml", "'သုံး'", "'လေး'")
    awaited(page, lambda: bool(asked))
    before = asked[0].fetch()
    page.locator(FIELD).fill("ငါး")
    page.keyboard.press("Control+Enter")
    saved(page)
    is_held = False  # the route stays, as what waits in one that is taken away goes its own way

    asked[0].fulfill(response=before)
    for route in asked[1:]:
        route.continue_()

    row = page.locator('.text-row[data-key="steps.s3"]')
    expect(row).to_contain_text("လေး")
    expect(page.locator('.text-row[data-key="steps.s2"]')).to_contain_text("ငါး")
    assert served.owner.text("my", "steps.s2")["state"] == "translated"
