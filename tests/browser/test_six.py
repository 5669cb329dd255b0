"""Sheet in six languages: each save is drawn in all of them, what changed glows, what does not fit is said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import AR, PHONE, Open
from tests.browser.test_access import READERS, SIDEWAYS, serious
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, serving

pytestmark = pytest.mark.needs("chromium", "axe-core")

LAYOUT = "layouts/card.yaml"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """English, Burmese, Arabic."""
    root = tiny(tmp_path_factory.mktemp("six").resolve(), my=MY, ar=AR)
    with serving(root) as one:
        yield one


def in_six(page: Page) -> Page:
    """Into the view, by its key."""
    page.locator(".scroller .page .box").first.wait_for()
    page.keyboard.press("6")
    expect(page.locator(".six-head .badge")).to_have_count(3)
    return page


def cell(page: Page, tag: str) -> str:
    return f'.six-cell:has([data-focus="six-{tag}"])'


@pytest.mark.parametrize("reader", READERS)
def test_the_view_is_accessible_and_fits_a_phone(served: Served, opened: Open, reader: str) -> None:
    page = in_six(opened(served, "#/sheet/my/card", reader=reader))
    assert serious(page) == []

    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})

    assert not page.evaluate(SIDEWAYS)


def test_a_save_glows_in_all_languages_and_too_long_is_counted_in_words(served: Served, opened: Open) -> None:
    page = in_six(opened(served, "#/sheet/my/card"))
    expect(page.locator(".six-verdict h2")).to_have_text("All texts fit in these 3 languages")
    expect(page.locator(".glows")).to_have_count(0)
    before = (served.root / LAYOUT).read_text(encoding="utf-8")

    edit(served.root / LAYOUT, "step:  {size: 2.4u, floor: 1.9u}", "step:  {size: 9u, floor: 9u}")

    expect(page.locator(".six-verdict h2")).to_have_text(
        re.compile(r"would not fit, in [123] of these 3 languages")
    )
    for tag in ("en", "my", "ar"):
        expect(page.locator(f'{cell(page, tag)} .box.glows[data-box="main/steps.1"]')).to_have_count(1)
    expect(page.locator(".glows[data-box='top/heading.0']")).to_have_count(0)
    page.keyboard.press("F8")
    expect(page.locator(".six-cell .box.is-lit")).to_have_count(1)

    (served.root / LAYOUT).write_text(before, encoding="utf-8")
    expect(page.locator(".six-verdict h2")).to_have_text("All texts fit in these 3 languages")


def test_numbers_lead_to_a_language_and_enter_to_its_page_alone(served: Served, opened: Open) -> None:
    page = in_six(opened(served, "#/sheet/my/card"))
    page.keyboard.press("3")
    expect(page.locator(".six-cell.is-current .tag")).to_have_text("ar")

    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#/sheet/ar/card$"))
    expect(page.locator(".six-cell")).to_have_count(0)
    expect(page.locator(".pane")).to_have_count(1)
