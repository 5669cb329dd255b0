"""The documentation site in a real browser, opened from its folder: nothing is asked of another host, axe-core finds nothing serious, search
knows where Japanese words end, the language switch keeps the page. `make site` builds it, and checks its links.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import PHONE, awaited, settled
from tests.browser.test_access import serious
from tests.conftest import SITE

pytestmark = pytest.mark.needs("chromium", "axe-core", "site")


@pytest.fixture
def asked() -> list[str]:
    """Addresses that pages have asked for."""
    return []


@pytest.fixture
def page(chromium: Browser, asked: list[str]) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    context.close()


def opened(page: Page, place: str) -> None:
    page.goto((SITE / place).as_uri())
    settled(page)


@pytest.mark.parametrize("place", ["index.html", "ja/index.html", "weblate.html"])
def test_everybody_can_use_it(page: Page, asked: list[str], place: str) -> None:
    opened(page, place)

    assert serious(page) == []

    page.set_viewport_size(PHONE)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert {url.partition(":")[0] for url in asked} <= {"file", "data"}


def test_search_knows_words_of_japanese_and_needs_no_server(page: Page) -> None:
    opened(page, "ja/index.html")
    page.locator(".md-search__button").click()
    field, found = page.get_by_role("combobox"), page.get_by_role("option", name="ごみの分け方と出し方")

    def is_found() -> bool:
        field.fill("")  # what is typed before the index is there is lost
        field.fill("分け方")
        page.wait_for_timeout(100)
        return found.count() > 0

    awaited(page, is_found)
    assert found.count() == 1


def test_the_other_language_shows_the_same_page(page: Page) -> None:
    opened(page, "translators.html")
    page.get_by_role("link", name="日本語").click()
    assert page.url.endswith("/ja/translators.html")
    assert page.evaluate("document.documentElement.lang") == "ja"

    page.get_by_role("link", name="EN", exact=True).click()
    assert page.url.endswith("/site/translators.html")
