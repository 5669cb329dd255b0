"""Blocks: a search finds, an entry is picked by the keyboard, its YAML is copied and that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import AR, PHONE, Open
from tests.browser.test_access import READERS, SIDEWAYS, serious
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Served, serving

pytestmark = pytest.mark.needs("chromium", "axe-core")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """English, Burmese, Arabic."""
    with serving(tiny(tmp_path_factory.mktemp("blocks").resolve(), my=MY, ar=AR)) as one:
        yield one


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.id ?? document.activeElement.tagName"))


def test_search_pick_and_copy_by_the_keyboard_alone(served: Served, opened: Open) -> None:
    page = opened(served, "#/blocks")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".block-tile").first.wait_for()

    page.keyboard.press("/")
    page.keyboard.type("Do-Dont")
    expect(page.locator(".block-tile")).to_have_count(1)
    expect(page.locator('[data-focus="filter-theme"]')).to_have_text("Themes0")
    expect(page.locator(".block-tile mark")).to_have_text("do-dont")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "component/do-dont"
    page.keyboard.press("Enter")

    expect(page.locator(".block-title")).to_have_text("do-dont")
    expect(page).to_have_url(re.compile("#/blocks/component/do-dont$"))
    page.wait_for_function("() => document.querySelector('.block-large img').naturalWidth > 0")
    page.keyboard.press("c")
    expect(page.locator("#spoken")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".block-yaml").inner_text() + "\n"

    page.keyboard.press("Escape")
    expect(page.locator(".search input")).to_have_value("")
    page.keyboard.press("Escape")
    assert focused(page) == "component/do-dont"


def test_a_sign_is_found_by_a_word_in_a_language_that_is_not_on_the_screen(
    served: Served, opened: Open
) -> None:
    page = opened(served, "#/blocks")
    page.locator(".block-tile").first.wait_for()
    for word in ("sốt", "SOT", "ﾊﾂﾈﾂ", "发烧"):
        page.locator(".search input").fill(word)
        expect(page.locator('.block-tile[data-id="pictogram/fever"]')).to_have_count(1)
        expect(page.locator(".block-tile")).to_have_count(1)


def test_arrows_go_in_two_dimensions_through_all_groups(served: Served, opened: Open) -> None:
    page = opened(served, "#/blocks")
    first = page.locator(".block-group").first.locator(".block-tile")
    first.first.focus()

    page.keyboard.press("ArrowRight")
    assert focused(page) == first.nth(1).get_attribute("data-id")
    page.keyboard.press("ArrowDown")
    below = page.locator(".block-group").nth(1).locator(".block-tile").nth(1)
    assert focused(page) == below.get_attribute("data-id")
    page.keyboard.press("ArrowUp")
    assert focused(page) == first.nth(1).get_attribute("data-id")


@pytest.mark.parametrize("reader", READERS)
def test_nothing_found_says_what_was_searched_and_all_is_accessible(
    served: Served, opened: Open, reader: str
) -> None:
    page = opened(served, "#/blocks", reader=reader)
    page.locator(".block-tile").first.wait_for()
    page.locator(".search input").fill("ﾋﾟｸﾄｸﾞﾗﾑ")
    expect(page.locator('.block-tile[data-id="block/banner"]')).to_have_count(1)
    assert serious(page) == []
    page.locator(".search input").fill("no such thing")
    page.locator("main .empty").wait_for()
    assert serious(page) == []


def test_on_a_phone_one_entry_lies_over_all_and_leads_back(served: Served, opened: Open) -> None:
    page = opened(served, "#/blocks", phone=True)
    tile = page.locator('.block-tile[data-id="block/heading"]')
    tile.click()
    expect(page.locator(".block-title")).to_be_focused()
    assert page.evaluate(SIDEWAYS) == []
    page.set_viewport_size({"width": 320, "height": PHONE["height"]})
    assert page.evaluate(SIDEWAYS) == []

    page.locator(".block-back").click()

    expect(tile).to_be_focused()
    assert page.evaluate(SIDEWAYS) == []
