"""Facts confirmed in the browser: from the Board and from Findings, by keys alone, in three languages of the interface."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Open
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY, Served, serving, until

OLD = 'police: {value: "110", checked: 2026-11-20}'
MADE_UP = 'police: {value: "03-0000-0000", checked: no, owner: your office}\n  desk: "room 5"'


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    root = tiny(tmp_path.resolve(), my=MY)
    edit(root / "leaflet.yaml", OLD, MADE_UP)
    with serving(root) as one:
        yield one


def facts_of(page: Page) -> Page:
    page.locator(".inspector [data-focus=facts]").click()
    page.locator("dialog.facts").wait_for()
    return page


def file(served: Served) -> str:
    return (served.root / "leaflet.yaml").read_text(encoding="utf-8")


def test_a_fact_is_corrected_and_confirmed_by_keys_and_taken_back(served: Served, opened: Open) -> None:
    before, page = file(served), facts_of(opened(served))
    row = page.locator("[data-fact=police]")
    expect(row).to_contain_text("Confirmed by nobody")
    expect(row.locator("input")).to_be_focused()

    row.locator("input").fill("03-1234-5678")
    expect(row.locator("button[type=submit]")).to_have_text("Correct and confirm")
    page.keyboard.press("Enter")

    expect(row).to_contain_text(f"Checked on {TODAY}")
    assert f'{{value: "03-1234-5678", checked: {TODAY}, owner: your office}}' in file(served)
    expect(page.locator(".inspector")).not_to_contain_text("confirmed by nobody")

    row.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Confirmed by nobody")
    assert file(served) == before
    page.keyboard.press("Escape")
    expect(page.locator("dialog.facts")).to_have_count(0)
    expect(page.locator(".inspector")).to_contain_text("1 fact is confirmed by nobody")


def test_what_is_refused_says_why_and_keeps_what_was_typed(served: Served, opened: Open) -> None:
    page = facts_of(opened(served))
    before, row = file(served), page.locator("[data-fact=police]")
    row.locator("input").fill("1l0-0000-0000")
    row.locator("button[type=submit]").click()

    expect(page.locator("dialog.facts [role=alert]")).to_contain_text("is not what it looks like")
    expect(row.locator("input")).to_have_value("1l0-0000-0000")
    assert file(served) == before

    edit(served.root / "leaflet.yaml", "03-0000-0000", "03-9999-9999")
    until(lambda: "03-9999-9999" in served.owner.get("/api/facts").body.decode())
    row.locator("input").fill("03-1234-5678")
    row.locator("button[type=submit]").click()
    expect(page.locator("dialog.facts [role=alert]")).to_contain_text("somebody has changed it")
    expect(row.locator("input")).to_have_value("03-1234-5678")
    assert "03-9999-9999" in file(served)


@pytest.mark.parametrize(("reader", "head"), [("en-GB", "Facts on"), ("ja", "紙面"), ("zh-CN", "版面")])
def test_they_are_confirmed_from_findings_too(served: Served, opened: Open, reader: str, head: str) -> None:
    page = opened(served, "#/findings", reader=reader)
    page.locator(".finding-row", has_text=re.compile("police")).first.click()
    page.locator(".side [data-focus=facts]").click()

    dialog = page.locator("dialog.facts")
    expect(dialog.locator("h1")).to_contain_text(head)
    dialog.locator("[data-fact=desk] button[type=submit]").click()
    expect(dialog.locator("[data-fact=desk]")).to_contain_text(TODAY)
    assert f'desk: {{value: "room 5", checked: {TODAY}}}' in file(served)
