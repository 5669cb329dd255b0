"""Sheet in its Design mode: rulers from the trim, measures by keyboard, the layout's lines, faults in four places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import AR, PHONE, Open
from tests.browser.test_access import READERS, SIDEWAYS, serious
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, serving

pytestmark = pytest.mark.needs("chromium", "axe-core")

LAYOUT = "layouts/card.yaml"
ART = "art: [{pictogram: police, alt: head, width: 20u, start: 4u, top: 2u}]"
PAGE = ".scroller .page"
ZERO = """() => {
    const zero = [...document.querySelectorAll('.desk-across .tick-number')].find((one) => one.textContent === '0');
    return zero.getBoundingClientRect().x - document.querySelector('.scroller .page').getBoundingClientRect().x;
}"""
"""Pixels from the left edge of the paper to the ruler's zero."""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """English, Burmese, Arabic; on the sheet a sign that lies over the heading."""
    root = tiny(tmp_path_factory.mktemp("design").resolve(), my=MY, ar=AR)
    edit(root / LAYOUT, "page: {margin: 4u}\n", f"page: {{margin: 4u}}\n{ART}\n")
    with serving(root) as one:
        yield one


def designing(page: Page, tag: str = "my") -> Page:
    """Into the mode, by its key."""
    page.locator(f"{PAGE} .box").first.wait_for()
    page.keyboard.press("a")
    page.locator(f"{PAGE} .part").first.wait_for()
    page.locator(".line-fault").first.wait_for()
    return page


def number(root: Path, text: str) -> int:
    lines = (root / LAYOUT).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


def test_blocks_are_picked_by_keyboard_and_measured(faulty: Served, opened: Open) -> None:
    page = designing(opened(faulty, "#/sheet/my/card"))
    page.locator(f'{PAGE} [data-part="top/heading.0"]').focus()
    page.keyboard.press("Tab")

    expect(page.locator(".inspector-foot strong")).to_have_text("paragraph")
    expect(page.locator(".picked-part .part-tag")).to_contain_text("mm")
    expect(page.locator(".bracket")).to_have_count(2)
    marked = page.locator(".layout-line.is-marked").first
    expect(marked).to_have_attribute("data-line", f"{LAYOUT}:{number(faulty.root, 'paragraph: body')}")
    page.keyboard.press("z")
    expect(page.locator(".inspector-foot strong")).to_have_text("main")
    expect(page.locator('.zone-name[data-zone="main"]')).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("l")
    expect(page.locator(".layout-line.is-marked").first).to_be_focused()


def test_a_line_picks_its_block(faulty: Served, opened: Open) -> None:
    page = designing(opened(faulty, "#/sheet/my/card"))
    page.locator(f'[data-line="{LAYOUT}:{number(faulty.root, "heading")}"]').click()

    expect(page.locator(".inspector-foot strong")).to_have_text("heading")
    expect(page.locator('[data-part="top/heading.0"]')).to_have_attribute("aria-pressed", "true")


def test_nothing_that_is_shown_moves_the_page_and_rulers_count_from_the_left(
    faulty: Served, opened: Open
) -> None:
    page = designing(opened(faulty, "#/sheet/ar/card"))
    before = page.locator(PAGE).bounding_box()
    assert before is not None
    names = page.locator('.zone-name[data-zone="main"]').bounding_box()
    assert names is not None

    assert names["x"] >= before["x"] + before["width"]  # at the start side, outside of the paper
    assert 0 <= page.evaluate(ZERO) < 6
    for key in ("r", "n", "c", "b", "g"):
        page.keyboard.press(key)
        assert page.locator(PAGE).bounding_box() == before
    expect(page.locator(".tick, .zone-name, .column-band, .safe")).to_have_count(0)
    page.keyboard.press("a")
    page.locator(f"{PAGE} .box").first.wait_for()
    expect(page.locator(".part, .layout-line")).to_have_count(0)


def test_a_fault_is_on_the_sheet_in_the_margin_and_in_the_lines(faulty: Served, opened: Open) -> None:
    page = designing(opened(faulty, "#/sheet/my/card"))
    line = f'[data-line="{LAYOUT}:{number(faulty.root, "police")}"]'
    fault = page.locator(f"li:has({line}) .line-fault")

    expect(page.locator(".fault-mark").first).to_be_visible()
    expect(page.locator(".fault-tab")).to_have_text("3")
    expect(fault.locator(".tag")).to_have_count(3)
    expect(page.locator(f"{line} .wavy").first).to_be_visible()
    page.locator("h2").first.click()
    page.keyboard.press("F8")
    expect(page.locator(".inspector-foot strong")).to_have_text("art")
    page.keyboard.press("F8")
    expect(page).not_to_have_url(re.compile("/sheet/my/"))
    expect(page.locator(".fault-mark").first).to_be_visible()


def test_a_link_for_translators_has_no_such_mode(faulty: Served, opened: Open) -> None:
    page = opened(faulty, "#/sheet/my/card", secret=faulty.link("my"))
    page.goto(page.url.split("#")[0] + "#/sheet/my/card")
    page.locator(f"{PAGE} .box").first.wait_for()
    page.keyboard.press("a")

    expect(page.locator('[data-focus="mode-design"]')).to_have_count(0)
    expect(page.locator(".part")).to_have_count(0)


@pytest.mark.parametrize("reader", READERS)
def test_everybody_can_use_it(faulty: Served, opened: Open, reader: str) -> None:
    page = designing(opened(faulty, "#/sheet/ar/card", reader=reader))
    page.locator(f'{PAGE} [data-part="main/steps.1"]').focus()
    page.locator(f'{PAGE} [data-part="main/paragraph.0"]').hover()

    assert serious(page) == []
    for width in (720, PHONE["width"]):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(SIDEWAYS) == []
    page.locator(".boxes-button").click()
    expect(page.locator(".lines")).to_be_visible()
    assert serious(page) == []
