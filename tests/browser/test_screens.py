"""The other screens: what they say, the keyboard, who may see them. Access: test_access.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Open, settled
from tests.engine.projects import edit
from tests.studio.conftest import Served, flagship_in_few, serving

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture
def read_only(project: Path) -> Iterator[Served]:
    with serving(project, edit=False) as one:
        yield one


def test_the_board_opens_with_what_is_true(served: Served, opened: Open) -> None:
    page = opened(served)
    expect(page.get_by_role("heading", level=1)).to_have_text("1 of 3 languages is ready to print")
    expect(page.locator('[data-tag="my"]')).to_contain_text("unsigned")
    expect(page.locator('[data-tag="my"] img')).to_have_count(1)

    page.get_by_role("button", name=re.compile("^Unsigned")).click()
    expect(page.locator(".lang-row")).to_have_count(2)
    page.get_by_label("Find a language").fill("burm")
    expect(page.locator(".lang-row")).to_have_count(1)


def test_the_board_hears_of_what_was_laid_out_before_it_listened(served: Served, opened: Open) -> None:
    """The last sheet is laid out after the Board was asked for and before the line of news is open."""
    page = opened(served)
    page.wait_for_function(
        "async () => { const board = await (await fetch('/api/board')).json(); return !board.pending && !board.checking; }"
    )
    early = served.owner.get("/api/board").json
    early["pending"] = 2
    early["languages"][1]["outputs"] = {}
    page.route("**/api/board", lambda route: route.fulfill(json=early), times=1)

    page.reload()

    expect(page.locator('[data-tag="my"] img')).to_have_count(1)
    expect(page.locator("#bar .watch")).to_contain_text("Watching files")


def test_in_japanese(served: Served, opened: Open) -> None:
    page = opened(served, reader="ja-JP")

    expect(page.get_by_role("heading", level=1)).to_have_text("3言語のうち1言語が印刷できます")
    expect(page.locator("html")).to_have_attribute("lang", "ja")


def shown_in(page: Page, selector: str) -> set[str]:
    """The families whose glyphs the browser has painted in an element."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {one["familyName"] for one in tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def test_in_chinese_as_written_in_china_and_from_there_to_another(served: Served, opened: Open) -> None:
    page = opened(served, reader="zh-CN")
    expect(page.locator("nav a").first).to_have_text("总览")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    settled(page)
    assert shown_in(page, "h1") == {"Noto Sans", "Noto Sans SC"}, "not in Japanese forms"

    page.locator("[data-focus=reader]").select_option("ja")
    expect(page.locator("nav a").first).to_have_text("一覧")
    page.reload()
    expect(page.locator("nav a").first).to_have_text("一覧")


def test_two_sheets_in_step(served: Served, opened: Open) -> None:
    page = opened(served, "#/sheet/my/card")
    page.locator(".page .box").first.wait_for()
    page.get_by_role("button", name="Second language").click()
    expect(page.locator(".page")).to_have_count(2)
    for _ in range(6):
        page.keyboard.press("+")
    page.locator(".scroller").first.evaluate("(one) => { one.scrollTop = one.scrollHeight; }")

    page.wait_for_function(
        "() => { const [a, b] = document.querySelectorAll('.scroller'); return a.scrollTop > 50 && Math.abs(a.scrollTop / (a.scrollHeight - a.clientHeight) - b.scrollTop / (b.scrollHeight - b.clientHeight)) < 0.02; }"
    )
    page.keyboard.press("o")
    expect(page.locator("svg.order")).to_have_count(2)
    page.keyboard.press("g")
    expect(page.locator(".safe")).to_have_count(2)


def test_a_picked_box_tells_where_its_layout_places_it(served: Served, opened: Open) -> None:
    lines = (served.root / "layouts/card.yaml").read_text().splitlines()
    page = opened(served, "#/sheet/my/card")
    page.get_by_role("button", name="head", exact=True).click()

    place = page.locator(".box-foot .written")
    expect(place).to_have_text(re.compile(r"^layouts/card\.yaml:\d+:\d+$"))
    _, line, column = place.inner_text().split(":")
    assert "head" in lines[int(line) - 1][int(column) - 1 :]


def test_on_a_narrow_screen_the_boxes_are_behind_a_button(served: Served, opened: Open) -> None:
    page = opened(served, "#/sheet/my/card")
    page.set_viewport_size({"width": 1000, "height": 700})
    page.locator(".page .box").first.wait_for()
    boxes = page.get_by_role("complementary", name="Boxes, in reading order")
    expect(boxes).to_be_hidden()

    page.locator(".boxes-button").click()
    expect(boxes).to_contain_text("head")
    expect(page.locator(".boxes-button")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(boxes).to_be_hidden()

    page.keyboard.press("d")
    expect(page.locator(".distances")).to_contain_text("head: letters")
    expect(page.locator(".box.is-shown")).to_have_count(0)


def test_control_k_leads_everywhere(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/body")
    field = page.locator(".text-row.open textarea")
    field.focus()
    page.keyboard.press("Control+k")
    palette = page.get_by_role("dialog", name="Go to")
    expect(palette.get_by_role("option").first).to_contain_text("Board")

    page.keyboard.type("steps.s2")
    expect(palette.get_by_role("option").first).to_contain_text("steps.s2")
    page.keyboard.press("Enter")
    expect(page.locator(".text-row.open")).to_have_attribute("data-key", "steps.s2")

    page.keyboard.press("Control+k")
    page.keyboard.type("arab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#/translate/ar"))

    page.keyboard.press("Control+k")
    page.keyboard.type("dark")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.keyboard.press("Control+k")
    page.keyboard.type("nothing at all")
    expect(palette).to_contain_text("Nothing here.")
    page.keyboard.press("Escape")
    expect(palette).to_have_count(0)


def test_a_link_goes_to_its_own_texts_alone(served: Served, opened: Open) -> None:
    page = opened(served, secret=served.link("my"))
    page.get_by_role("button", name="Only look").click()
    page.locator(".text-row").first.wait_for()

    page.keyboard.press("Control+k")
    page.keyboard.type("a")

    kinds = page.locator(".palette .kind")
    expect(kinds.first).to_be_visible()
    assert set(kinds.all_inner_texts()) <= {"Text", "Command"}


def test_a_project_is_begun_and_a_language_added_with_the_keyboard(tmp_path: Path, opened: Open) -> None:
    root = tmp_path.resolve() / "Lost card"
    root.mkdir()
    with serving(root) as served:
        page = opened(served, "#/welcome")
        expect(page.get_by_role("button", name="Make the project")).to_be_focused()
        page.locator("#first-language").fill("burm")
        page.keyboard.press("Enter")
        expect(page.locator(".first-run code")).to_have_text(
            "leafletgen init . --template warning --name lost-card --languages en,ja,my"
        )
        page.get_by_role("radio", name="Warning").focus()
        page.keyboard.press("ArrowLeft")
        expect(page.get_by_role("radio", name="Notice")).to_be_checked()
        expect(page.locator(".where-box")).to_contain_text("https://example.org/water/")
        page.wait_for_function("() => [...document.images].every((one) => one.naturalWidth > 0)")
        page.locator(".template", has_text="Event").click()
        expect(page.locator("#first-about")).to_contain_text("An invitation")
        page.get_by_label("Name", exact=True).fill("Ä")
        page.get_by_role("button", name="Make the project").click()
        expect(page.get_by_role("alert")).to_contain_text("Use small letters")
        page.get_by_label("Name", exact=True).fill("lost-card")
        page.get_by_role("button", name="Make the project").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("0 of 3 languages are ready to print")
        assert "theme: festival\n" in (root / "leaflet.yaml").read_text()

        page.get_by_role("button", name="Add language").click()
        page.keyboard.type("vn")
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Add a language")
        expect(dialog.locator("code")).to_have_text("leafletgen add-language vi")
        page.keyboard.press("Enter")
        expect(page.locator('[data-tag="vi"]')).to_contain_text("9 missing")
        expect(page.locator('[data-tag="vi"]')).to_have_attribute("aria-selected", "true")
    assert "languages: [en, ja, my, vi]" in (root / "leaflet.yaml").read_text()


def test_a_click_on_the_page_opens_its_text(served: Served, opened: Open) -> None:
    page = opened(served, "#/translate/my/head")
    page.locator(".page .box").first.wait_for()

    page.locator(".page .box", has_not_text="1").last.click()

    expect(page.locator(".text-row.open")).to_have_attribute("data-key", "steps.s1")
    expect(page.locator(".page .box.is-lit")).to_have_count(1)


def test_findings_lead_to_the_text(served: Served, opened: Open) -> None:
    edit(served.root / "locales/my.yaml", 'head: "အလုပ်"   # stays', f'head: "{"အလုပ် " * 60}"')
    page = opened(served, "#/findings")
    row = page.locator(".finding-row", has_text="head").first
    expect(row).to_be_visible()

    row.click()
    page.get_by_role("link", name="Go to the text").click()

    expect(page.locator(".text-row.open")).to_have_attribute("data-key", "head")


@pytest.mark.parametrize(
    ("reader", "title"),
    [
        ("en-GB", "This text is about … characters too long for the box “…”"),
        ("ja-JP", "このテキストは、枠「…」に対して約 … 文字長すぎます"),
    ],
)
def test_a_group_of_findings_says_what_they_have_in_common(
    served: Served, opened: Open, reader: str, title: str
) -> None:
    edit(served.root / "locales/my.yaml", 'head: "အလုပ်"   # stays', f'head: "{"အလုပ် " * 60}"')

    page = opened(served, "#/findings", reader=reader)

    expect(page.get_by_role("group", name=title).locator(".group-head strong")).to_have_text(title)


def test_a_file_that_cannot_be_read_leaves_the_last_good_pages(served: Served, opened: Open) -> None:
    page = opened(served, "#/sheet/my/card")
    page.locator(".page .box").first.wait_for()
    good = (served.root / "leaflet.yaml").read_text()

    (served.root / "leaflet.yaml").write_text(good + "outputs: [\n")
    expect(page.get_by_role("alert")).to_contain_text("leaflet.yaml cannot be read")
    expect(page.locator(".page .box").first).to_be_visible()

    (served.root / "leaflet.yaml").write_text(good)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_pdfs_are_made_and_handed_over(served: Served, opened: Open) -> None:
    page = opened(served, "#/print")
    page.get_by_role("button", name=re.compile("^Build 1 PDF")).click()
    file = page.locator(".files a").first
    expect(file).to_be_visible()

    with page.expect_download() as download:
        file.click()

    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_a_poster_is_cut_up_and_the_command_says_the_same(served: Served, opened: Open) -> None:
    page = opened(served, "#/print")
    page.get_by_role("radio", name="Full size, in tiles").click()
    page.get_by_role("combobox", name="Paper", exact=True).select_option("jis-b5")
    expect(page.get_by_text("1 sheet of B5 (JIS), 1 × 1")).to_be_visible()
    page.get_by_role("radio", name="Other size").click()
    page.get_by_role("combobox", name="Paper", exact=True).select_option("A4")
    page.get_by_role("button", name="All", exact=True).click()
    page.get_by_role("radio", name="Print them as they are").click()
    expect(page.locator(".build code")).to_have_text("leafletgen build --draft --paper A4 -o card")

    page.get_by_role("button", name="Build 3 PDFs").click()

    expect(page.locator(".files a")).to_have_count(3)
    assert (served.root / "output/card-on-A4/tiny.ar.pdf").is_file()


def test_both_panels_of_print_have_names(served: Served, opened: Open) -> None:
    page = opened(served, "#/print")

    expect(page.get_by_role("complementary", name="Print", exact=True)).to_be_visible()
    expect(page.get_by_role("complementary", name=re.compile("^A final print refuses"))).to_be_visible()


def test_an_arrow_is_lit_with_its_line_and_its_sentence(tmp_path: Path, opened: Open) -> None:
    with serving(flagship_in_few(tmp_path.resolve())) as served:
        page = opened(served, "#/diagram/parcel")
        lit = page.locator(".ways .is-lit")
        page.locator('[data-focus="arrow-2"]').click()
        expect(lit).to_have_count(2)
        expect(page.locator(".sentences .is-lit")).to_have_count(2)
        expect(page.locator(".sentences .is-lit").first).to_contain_text("You receive the parcel for them.")

        page.locator('[data-focus="step-en-3"]').click()
        expect(lit.first).to_have_attribute("data-arrow", "3")
        expect(page.locator(".side li.is-picked")).to_contain_text("you → gang")
        page.locator('.ways [data-arrow="1"]').first.dispatch_event("click")
        expect(page.locator(".sentences .is-lit").first).to_contain_text("They buy goods")
        page.keyboard.press("1")
        expect(lit).to_have_count(0)

        page.get_by_role("radio", name="triangle").click()
        expect(page.get_by_text("Only tried. The file says row.")).to_be_visible()
    assert "kind: row" in (served.root / "diagrams/parcel.yaml").read_text()


def test_a_language_is_read_and_signed(served: Served, opened: Open) -> None:
    page = opened(served, "#/proof/my")
    page.locator("[data-tick]").first.wait_for()
    ticks = page.locator("[data-tick]:not(:checked)")
    while ticks.count():
        ticks.first.click()
    page.get_by_label("Your name").fill("D.K.")
    page.get_by_label("Your name").blur()

    page.get_by_role("button", name="Sign off").click()

    expect(page.get_by_text("Signed by D.K.")).to_be_visible()
    assert 'by: "D.K."' in (served.root / "status/my.yaml").read_text()


def test_read_only_says_so_and_lets_nothing_be_typed(read_only: Served, opened: Open) -> None:
    page = opened(read_only, "#/translate/my/head")

    expect(page.locator("#bar")).to_contain_text("read only")
    expect(page.locator(".text-row.open textarea")).to_have_attribute("readonly", "")
    expect(page.locator(".done")).to_have_count(0)


def test_a_shared_link_shows_one_language_alone(served: Served, opened: Open) -> None:
    page = opened(served, secret=served.link("my"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Burmese")
    assert served.link("my") not in page.url
    assert "#/welcome/my" in page.url
    page.get_by_label("Your name").fill("Daw Khin")
    page.get_by_role("button", name="Start").click()
    page.locator(".text-row").first.wait_for()
    expect(page.locator(".footbar")).to_contain_text("All texts are done")
    expect(page.locator("#bar nav")).to_have_count(0)

    page.goto(page.url.partition("#")[0] + "#/board")
    expect(page.locator(".screen-translate")).to_be_visible()
    assert page.evaluate("async () => (await fetch('/api/texts/ar')).status") == 403
    assert page.evaluate("async () => (await fetch('/api/board')).status") == 403

    page.locator('.text-row[data-key="steps.s1"] .open-row').click()
    page.locator(".text-row.open textarea").fill("ခုနစ်")
    page.keyboard.press("Control+Enter")
    page.wait_for_function("() => document.querySelector('.save-line')?.textContent.includes('Saved')")
    assert served.owner.text("my", "steps.s1")["by"] == "Daw Khin"


def test_a_link_is_copied_where_browsers_give_no_clipboard(served: Served, opened: Open) -> None:
    """Without TLS, by another name than localhost, there is none for scripts. An address that nobody else reaches is said to be one."""
    page = opened(served, "#/board")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.locator('[data-focus="share"]').click()
    page.get_by_role("button", name="Make the link").click()
    page.locator(".share").get_by_role("button", name="Copy").click()

    expect(page.locator(".share").get_by_role("button", name="Copied")).to_be_focused()
    expect(page.locator(".share code")).to_contain_text("--host 0.0.0.0")
    page.locator(".share").get_by_role("button", name="Close").click()
    # The dialog gives the focus back in a task of its own, after the click.
    expect(page.locator(".share")).to_have_count(0)
    page.get_by_placeholder("Find").press("Control+v")
    expect(page.get_by_placeholder("Find")).to_have_value(
        re.compile(rf"^http://localhost:{served.server.port}/#\w")
    )


@pytest.mark.parametrize("where", ["#/board", "#/translate/my/body", "#/findings", "#/proof/my", "#/print"])
def test_targets_are_large_on_a_phone(served: Served, opened: Open, where: str) -> None:
    page = opened(served, where, phone=True)
    page.locator("main h1, main .text-row.open, main .proof-row").first.wait_for(state="attached")
    settled(page)

    small = page.evaluate(
        """() => [...document.querySelectorAll('button, select, input:not([type=checkbox], [type=radio]), textarea')]
            .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.closest('.search') && !one.matches('.open-row'))
            .filter((one) => one.getBoundingClientRect().height < 43)
            .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert small == []
