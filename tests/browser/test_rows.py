"""Rows: by the keyboard alone from a fault to a mended cell and on to the sheet; ten thousand rows; everybody can use it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, Open, awaited, held
from tests.browser.test_access import READERS, SIDEWAYS, serious
from tests.engine.dormitories import HOUSES, csv_of, dormitories
from tests.studio.conftest import Served, serving

pytestmark = pytest.mark.needs("chromium", "axe-core")

MORE = (
    *HOUSES,
    ("Sakura House", "", "1F", "en", "2"),
    ("Lake Side Hall", "03-9999-0000", "3F", "en ja", "0"),
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Five houses: one without a telephone, one that wants nothing."""
    with serving(dormitories(tmp_path.resolve(), csv_of(MORE))) as one:
        yield one


def shown(page: Page, *facts: str) -> None:
    """Wait until these values of the row are outlined on the sheet."""
    expect(page.locator(".row-mark")).to_have_count(len(facts))
    assert [one.get_attribute("title") for one in page.locator(".row-mark").all()] == list(facts)


def test_rows_are_paged_a_fault_is_typed_away_and_the_sheet_opened_by_keys_alone(
    served: Served, opened: Open
) -> None:
    page = opened(served, "#/rows")
    shown(page, "dorm", "laundry", "phone")
    name = page.locator(".pager-name h2")
    expect(name).to_have_text("Maple House")
    page.keyboard.press("]")
    expect(name).to_have_text("学生会館 みどり")
    shown(page, "dorm", "phone")
    page.keyboard.press("r")
    expect(page.locator(".row-mark")).to_have_count(0)
    page.keyboard.press("r")
    page.keyboard.press("Space")
    expect(page.locator('.house-row[aria-selected="true"] input[type="checkbox"]')).not_to_be_checked()

    page.keyboard.press("/")
    page.keyboard.type("sakura")
    page.keyboard.press("Enter")
    expect(page.locator(".fault-bar strong")).to_have_text("Row 4: “Sakura House” has no “phone”.")
    expect(page.locator(".fault-bar code")).to_have_text("dorms.csv:5:14")
    page.locator('[data-focus="type"]').focus()
    page.keyboard.press("Enter")
    page.keyboard.type("03-2222-1111")
    page.keyboard.press("Enter")
    expect(page.locator(".fault-bar")).to_have_count(0)
    awaited(
        page, lambda: b"Sakura House,03-2222-1111,1F,en,2\r\n" in (served.root / "dorms.csv").read_bytes()
    )
    shown(page, "dorm", "laundry", "phone")

    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#/sheet/en/rules$"))
    page.locator(".page .box").first.wait_for()
    expect(page.locator(".row-pager a")).to_have_text("Sakura House")
    page.keyboard.press("[")
    expect(page.locator(".row-pager a")).to_have_text("Cedar/River")


def test_a_kit_is_built_and_what_print_builds_is_the_choice_of_rows(served: Served, opened: Open) -> None:
    page = opened(served, "#/rows/Cedar%2FRiver")
    shown(page, "dorm", "laundry", "phone")
    expect(page.locator(".kit-table tfoot td")).to_have_text("4")
    if page.locator('[data-focus="final"]').is_checked():
        page.locator('[data-focus="final"]').uncheck()
    page.locator('[data-focus="build-one"]').click()
    expect(page.locator(".kit-foot [role=status] a").first).to_have_text("Cedar_River.pdf")
    assert (served.root / "output/kits/Cedar_River.pdf").is_file()

    page.goto(page.url.split("#")[0] + "#/print")
    page.locator('.print [data-focus="Rows-one"]').click()
    expect(page.locator(".print code").last).to_contain_text('--row "Cedar/River"')
    expect(page.locator(".print .cut-up img")).to_have_attribute("src", re.compile("row=Cedar%2FRiver"))


def test_of_ten_thousand_rows_those_in_sight_are_in_the_page(tmp_path: Path, opened: Open) -> None:
    houses = [(f"House {n}", f"03-1111-{n:04}", "1F", "en", "") for n in range(10_000)]
    with serving(dormitories(tmp_path.resolve(), csv_of(houses))) as served:
        page = opened(served, "#/rows")
        expect(page.locator("main h1")).to_have_text("10000 of 10000 can be printed")
        assert 10 < page.locator(".house-row").count() < 80
        page.locator(".house-grid").focus()
        page.keyboard.press("End")
        expect(page.locator('.house-row[aria-selected="true"] .house-name')).to_have_text("House 9999")
        assert page.locator(".house-row").count() < 80
        page.locator(".search input").fill("house 77")
        expect(page.locator(".house-row .house-name").first).to_have_text("House 77")
        expect(page.locator(".kit-foot .soft").first).to_have_text(re.compile(r"^10000 rows, "))


def test_keys_are_obeyed_while_the_first_sheet_is_on_its_way(served: Served, opened: Open) -> None:
    page = opened(served)
    release = held(page, "**/api/rows/1")
    page.locator('[href="#/rows"]').first.click()
    page.locator(".house-row .house-name").first.wait_for()
    page.locator(".house-grid").focus()
    page.keyboard.press("End")
    expect(page.locator('.house-row[aria-selected="true"] .house-name')).to_have_text("Lake Side Hall")
    release()
    expect(page.locator(".pager-name h2")).to_have_text("Lake Side Hall")


@pytest.mark.parametrize("reader", READERS)
def test_everybody_can_use_it_and_nothing_scrolls_sideways(served: Served, opened: Open, reader: str) -> None:
    page = opened(served, "#/rows", reader=reader)
    shown(page, "dorm", "laundry", "phone")
    assert serious(page) == []
    page.locator(".house-row .house-name", has_text="Sakura House").click()
    page.locator('[data-focus="type"]').click()
    page.locator("#fault-value").wait_for()
    assert serious(page) == []
    for width in (1440, 1000, 720):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) == [], width
    phone = opened(served, "#/rows", reader=reader, phone=True)
    phone.locator(".house-row .house-name", has_text="Cedar/River").click()
    phone.locator(".kit-table").wait_for()
    assert serious(phone) == []
    for width in (PHONE["width"], 320):
        phone.set_viewport_size({"width": width, "height": PHONE["height"]})
        assert phone.evaluate(SIDEWAYS) == [], width
