"""The field: input methods, facts, signs, undo, versions; the keyboard; what a phone shows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import FIELD, OPEN, PICTURE, Open, awaited, held, saved
from tests.engine.projects import edit
from tests.studio.conftest import Served

pytestmark = pytest.mark.needs("chromium")


def test_facts_are_offered_and_go_in_one_step(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s1")
    field = page.locator(FIELD)
    field.fill("")
    field.press_sequentially("a {po")
    expect(page.get_by_role("option", name="{police}")).to_be_visible()

    page.keyboard.press("Enter")
    assert field.input_value() == "a {police}"
    page.keyboard.press("Backspace")
    assert field.input_value() == "a "
    page.keyboard.press("Control+z")
    assert field.input_value() == "a {police}"
    page.keyboard.press("ArrowLeft")
    assert field.evaluate("(field) => field.selectionStart") == 2


def test_pasted_text_is_plain_and_normal(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s1")
    page.locator(FIELD).fill("")

    page.evaluate(
        """() => { const data = new DataTransfer(); data.setData('text/plain', 'cafe\\u0301\\r\\nx\\u0007y');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }"""
    )

    assert page.locator(FIELD).input_value() == "café\nxy"
    expect(page.locator(".paste-note")).not_to_be_empty()


def test_the_layer_of_paint_matches_the_field(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/body")
    page.locator(FIELD).fill("ရဲကို {police} ခေါ်ပါ။ **သတိ** " * 6)

    sizes = page.evaluate(
        """() => { const [a, b] = ['.field-back', '.field-area'].map((one) => document.querySelector(`.text-row.open ${one}`));
            return [a.scrollHeight, b.scrollHeight, a.clientWidth, b.clientWidth, getComputedStyle(a).font, getComputedStyle(b).font]; }"""
    )

    assert abs(sizes[0] - sizes[1]) <= 1
    assert sizes[2] == sizes[3]
    assert sizes[4] == sizes[5]


def test_the_picture_follows_an_input_method_and_findings_wait_for_its_end(
    served: Served, opened: Open
) -> None:
    page = opened(served, "#/translate/my/body")
    page.locator(".page .is-lit").wait_for()
    page.clock.install()  # before the first key: what waits by the real clock cannot be called off by this one
    page.locator(FIELD).fill("")
    page.clock.run_for(5000)
    before = page.evaluate(PICTURE, "body")
    keys = page.context.new_cdp_session(page)

    keys.send("Input.imeSetComposition", {"text": "ရဲ {polise}", "selectionStart": 11, "selectionEnd": 11})

    page.wait_for_function(f"(was) => ({PICTURE})('body') !== was", arg=before)
    page.clock.run_for(5000)  # longer than findings take to appear
    expect(page.locator(".row-findings .finding")).to_have_count(0)
    page.keyboard.press("Control+Enter")  # belongs to the input method
    assert page.locator(f'{OPEN}[data-key="body"]').is_visible()

    keys.send("Input.insertText", {"text": "ရဲ {polise}"})

    expect(page.locator(".row-findings")).to_contain_text("Did you mean {police}?")


def test_done_can_be_taken_back_until_the_next_key(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s1")
    page.locator(FIELD).fill("ခုနစ်")
    page.keyboard.press("Control+Enter")
    undo = page.locator('[data-focus="undo-done"]')
    expect(undo).to_contain_text("Undo")

    undo.click()

    expect(page.locator(FIELD)).to_have_value("တစ်")
    awaited(page, lambda: served.owner.text("my", "steps.s1")["target"] == "တစ်")
    saved(page)
    page.keyboard.press("Control+Enter")
    expect(undo).to_be_visible()
    page.locator('.text-row[data-key="steps.s3"] .open-row').click()
    expect(undo).to_be_visible()
    page.locator(FIELD).press_sequentially("x")
    expect(undo).to_have_count(0)


def test_an_earlier_version_comes_back(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s3")
    expect(page.get_by_role("button", name="History")).to_have_text("History")
    page.locator(FIELD).fill("ရှစ်")
    page.keyboard.press("Control+s")
    saved(page)

    page.get_by_role("button", name="History 1", exact=True).click()
    versions = page.get_by_role("dialog", name=re.compile("^Earlier versions"))
    expect(versions.get_by_role("listitem")).to_have_count(1)
    versions.get_by_role("button", name="Use this").click()

    expect(page.locator(FIELD)).to_have_value("သုံး")
    page.keyboard.press("Control+z")
    expect(page.locator(FIELD)).to_have_value("ရှစ်")


def test_signs_that_keyboards_lack_are_put_in_and_shown(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/ar/steps.s1")
    expect(page.get_by_role("button", name="Right-to-left mark")).to_be_visible()
    page.locator(FIELD).fill("أ")

    page.get_by_role("button", name="Do not join (ZWNJ)").click()
    page.keyboard.press("Control+Shift+8")

    assert page.locator(FIELD).input_value() == "أ\u200c"
    expect(page.locator(".hidden-sign")).to_have_attribute("data-name", "ZWNJ")
    page.keyboard.press("Control+b")
    assert page.locator(FIELD).input_value() == "أ\u200c****"


def test_from_the_field_the_keyboard_comes_to_facts_and_to_done(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/body")
    page.locator(FIELD).focus()
    seen = []
    for _ in range(14):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("document.activeElement.textContent.trim() || document.activeElement.ariaLabel")
        )

    order = ["{police}", "B", "Allow a line end here", "Done, next", "Undo", "History", "Copy source"]
    found = [
        next(at for at, one in enumerate(seen) if one and one.strip().startswith(name)) for name in order
    ]
    assert found == sorted(found)
    box = {
        name: page.locator(f"{OPEN} > .{name}").bounding_box() for name in ("src", "tgt")
    }  # the source stays at its left
    assert box["src"] is not None
    assert box["tgt"] is not None
    assert box["src"]["x"] < box["tgt"]["x"]


def test_letters_can_be_switched_off(served: Served, opened: Open) -> None:
    page = opened(served, "#/sheet/my/card")
    page.locator(".page .box").first.wait_for()
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="Single letters").uncheck()
    page.keyboard.press("Escape")

    page.keyboard.press("g")
    page.keyboard.press("b")

    expect(page.locator(".safe")).to_have_count(0)
    assert "#/sheet/my" in page.url


def test_on_a_phone_it_is_seen_that_a_text_is_not_saved(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s2", phone=True)
    other = served.owner.text("my", "steps.s2")
    page.locator(FIELD).wait_for()
    page.context.set_offline(True)
    page.locator(FIELD).fill("ငါး")
    page.locator(FIELD).blur()
    expect(page.get_by_text("not saved yet")).to_be_visible()
    served.owner.put("my", "steps.s2", other["fingerprint"], "သူ့စာ", by="K.K.")

    page.context.set_offline(False)
    page.locator(FIELD).press_sequentially("။")
    page.locator(FIELD).blur()

    page.locator(f"{OPEN} .row-state").get_by_role("button", name="Choose a version").tap()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("line, fits")
    dialog.get_by_role("button", name="Take theirs").tap()
    expect(page.locator(FIELD)).to_have_value("သူ့စာ")


def test_on_a_phone_a_box_is_enlarged_and_edited(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my", phone=True)
    page.get_by_role("button", name="Page", exact=True).tap()
    page.locator(".page .box").first.tap()
    before = page.locator(".page").bounding_box()

    page.get_by_role("button", name="Zoom").tap()

    after = page.locator(".page").bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > 1.5 * before["width"]
    page.get_by_role("button", name="Edit this text").tap()
    expect(page.locator(FIELD)).to_be_focused()


def test_line_ends_are_typed_shown_and_kept(served: Served, opened: Open) -> None:
    """By button and by key, in the field, in the row when it is closed, and in the versions."""
    page = opened(served, "#/translate/my/steps.s3")
    field = page.locator(FIELD)
    field.fill("ရဲကို")
    for button in ("Allow a line end here", "Allow a line end with a hyphen here", "No line end here"):
        page.locator(OPEN).get_by_role("button", name=button).click()
    expect(field).to_be_focused()
    assert field.input_value() == "ရဲကို\u200b\u00ad\u2060"
    field.fill("")
    for key in ("ရ", "Alt+.", "ဲ", "Alt+-", "က", "Alt+,", "ို"):
        field.press(key) if key.startswith("Alt") else page.keyboard.insert_text(key)
    assert field.input_value() == "ရ\u200bဲ\u00adက\u2060ို"

    marks = page.locator(f"{OPEN} .field-back .hidden-sign")
    assert marks.evaluate_all("(all) => all.map((one) => one.className)") == [
        f"hidden-sign {look}" for look in ("may-end", "may-divide", "no-end")
    ]
    assert marks.first.evaluate("(one) => getComputedStyle(one, '::before').borderRightWidth") == "1px"
    expect(page.locator(f"{OPEN} .hidden-list")).to_contain_text("line end with a hyphen allowed")
    expect(page.locator(f"{OPEN} .row-findings")).to_contain_text("stands inside a letter here")
    field.fill("ရဲ\u200bကို")
    page.keyboard.press("Control+Enter")
    saved(page)
    row = page.locator('.text-row[data-key="steps.s3"]:not(.open)')
    expect(row.locator(".tgt .hidden-sign.may-end")).to_have_count(1)
    assert served.owner.text("my", "steps.s3")["target"] == "ရဲ\u200bကို"

    row.locator(".open-row").click()
    page.locator(FIELD).fill("ရဲကို")
    page.keyboard.press("Control+s")
    saved(page)
    page.locator(OPEN).get_by_role("button", name="History").click()
    expect(page.get_by_role("dialog").locator(".hidden-sign.may-end")).to_have_count(1)


@pytest.mark.parametrize("where", ["my", "ar"])
def test_painted_facts_stand_where_they_are_typed(served: Served, opened: Open, where: str) -> None:
    """Paint adds no width: what follows a painted fact stands where it stands without paint."""
    page = opened(served, f"#/translate/{where}/body")
    page.locator(FIELD).fill("اتصل\u2060 {police} ရဲ\u200bကို **သတိ** x")

    painted, plain = page.evaluate(
        """async () => {
            await document.fonts.ready;
            const back = document.querySelector('.text-row.open .field-back');
            const letters = () => {
                const walker = document.createTreeWalker(back, NodeFilter.SHOW_TEXT);
                const found = [];
                while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at += 1) {
                    const range = new Range();
                    range.setStart(walker.currentNode, at);
                    range.setEnd(walker.currentNode, at + 1);
                    const box = range.getBoundingClientRect();
                    found.push([box.left, box.top]);
                }
                return found;
            };
            const first = letters();
            back.textContent = back.textContent;
            return [first, letters()];
        }"""
    )

    assert len(painted) > 20
    # Chromium places each span on a 64th of a pixel: what follows may be moved by that much, never by a pixel.
    assert painted == [pytest.approx(place, abs=0.5) for place in plain]


def test_a_text_that_is_taken_out_of_the_layout_can_be_copied(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/steps.s3")
    page.locator(FIELD).wait_for()
    held(page, "**/api/texts/my/*")  # it is not in the file yet
    page.locator(FIELD).fill("ရှစ်ဆယ်")

    edit(served.root / "locales/en.yaml", ", s3: You hand it over.", "")

    expect(page.locator(".paste-note")).to_contain_text("removed from the layout")
    expect(page.locator(FIELD)).to_have_value("ရှစ်ဆယ်")


def test_a_text_of_more_than_five_thousand_characters_is_not_saved_and_nothing_is_cut(
    served: Served, opened: Open
) -> None:
    page = opened(served, "#/translate/my/steps.s3")
    page.locator(FIELD).fill("ab " * 2000)
    page.keyboard.press("Control+s")

    expect(page.locator(".save-line")).to_contain_text("The text is longer than 5,000 characters")
    assert len(page.locator(FIELD).input_value()) == 6000
    expect(page.locator(".done")).to_have_attribute("aria-disabled", "true")
    page.locator(FIELD).fill("ab")
    saved(page)


def test_a_text_that_was_refused_is_saved_when_the_file_is_mended(served: Served, opened: Open) -> None:
    status = served.root / "status" / "my.yaml"
    status.parent.mkdir(exist_ok=True)
    status.write_text("{", encoding="utf-8")
    page = opened(served, "#/translate/my/steps.s3")
    page.locator(FIELD).fill("ရှစ်ဆယ်")
    page.keyboard.press("Control+s")
    expect(page.locator(".save-line")).to_contain_text("status/my.yaml has faults")

    status.unlink()

    saved(page)
    assert served.owner.text("my", "steps.s3")["target"] == "ရှစ်ဆယ်"


def test_what_is_done_and_on_its_way_is_not_asked_for_again(served: Served, opened: Open) -> None:
    edit(served.root / "locales/my.yaml", "s1: တစ်, s2: \"နှစ်\", s3: 'သုံး'", "s3: 'သုံး'")
    page = opened(served, "#/translate/my/steps.s1")
    release = held(page, "**/api/texts/my/*")
    page.locator(FIELD).fill("တစ်")
    page.keyboard.press("Control+Enter")
    expect(page.locator(OPEN)).to_have_attribute("data-key", "steps.s2")
    page.locator(FIELD).fill("နှစ်")

    page.keyboard.press("Control+Enter")

    expect(page.locator(OPEN)).to_have_count(0)
    release()
    saved(page)
