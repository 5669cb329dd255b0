"""The Diagram screen in a browser: its actors with their signs, and what its foot says of the checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Open
from tests.studio.conftest import Served, flagship_in_few, serving

CHECKS = ["apart", "arrows", "labels", "room", "look", "aloud", "file"]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The repository's own project; nothing here writes into it."""
    with serving(flagship_in_few(tmp_path_factory.mktemp("diagram").resolve())) as one:
        yield one


def verdicts(page: Page) -> list[tuple[str | None, str | None]]:
    """Each line of the foot: which check, and what came of it."""
    lines = page.locator(".checks li")
    lines.first.wait_for()
    return [(one.get_attribute("data-check"), one.get_attribute("data-verdict")) for one in lines.all()]


def test_the_foot_names_every_check_and_what_was_measured(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/parcel")

    assert verdicts(page) == [(check, "ok") for check in CHECKS]
    gap = page.locator('[data-check="arrows"]')
    expect(gap).to_contain_text("mm, least")
    expect(gap.locator("svg.glyph")).to_be_visible()
    expect(gap.locator(".unseen")).to_have_text("Passed")
    before = gap.inner_text()
    page.get_by_role("radio", name="triangle").click()
    expect(gap).not_to_have_text(before)


def test_labels_that_become_smaller_name_their_language(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/account")
    labels = page.locator('[data-check="labels"]')
    expect(labels).to_contain_text("100 %")

    page.get_by_label("Second language").select_option("id")

    expect(labels).to_contain_text("Indonesian")
    expect(labels).not_to_contain_text("100 %")
    expect(labels).to_have_attribute("data-verdict", "ok")  # smaller, and it fits: no error


def test_what_an_arrangement_cannot_hold_is_told_first(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/cash")
    page.get_by_role("radio", name="grid").click()

    expect(page.locator('.checks [data-verdict="error"]').first).to_contain_text("gang")
    found = verdicts(page)
    assert found[:3] == [("file", "error")] * 3  # once each, though two languages are shown
    assert found[3:] == [(check, "ok") for check in CHECKS if check != "file"]
    expect(page.locator('.checks [data-verdict="error"] .unseen').first).to_have_text("Error")


def test_a_label_too_long_is_told_with_its_language(tmp_path: Path, opened: Open) -> None:
    project = flagship_in_few(tmp_path.resolve())
    file = project / "locales/id.yaml"
    text = file.read_text(encoding="utf-8")
    own = next(line for line in text.splitlines() if line.startswith("  shop:"))
    file.write_text(text.replace(own, f"  shop: {'Tokodaringyangsangatpanjang' * 3}"), encoding="utf-8")
    with serving(project) as served:
        page = opened(served, "#/diagram/parcel")
        page.get_by_label("Second language").select_option("id")
        told = page.locator('[data-check="labels"][data-verdict="error"]')
        expect(told).to_contain_text("Indonesian: ")
        expect(told).to_contain_text("shop")
        expect(page.locator('[data-check="labels"][data-verdict="ok"]')).to_have_count(0)


def test_an_arrow_that_nobody_reads_aloud_is_told_after_the_errors(tmp_path: Path, opened: Open) -> None:
    project = flagship_in_few(tmp_path.resolve())
    with (project / "diagrams/cash.yaml").open("a", encoding="utf-8") as file:
        file.write("  9: {from: gang, to: atm, route: over}\n")
    with serving(project) as served:
        page = opened(served, "#/diagram/cash")
        told = page.locator('[data-check="aloud"]')
        expect(told).to_contain_text("No sentence is read aloud for arrow")
        expect(told).to_contain_text("9")
        kinds = [kind for _, kind in verdicts(page)]
        assert kinds == sorted(kinds, key=["error", "warning", "ok"].index)


def test_actors_carry_their_signs_labels_and_shapes(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/parcel")
    actors = page.locator(".side .actor")
    expect(actors).to_have_count(3)
    expect(actors.nth(1)).to_contain_text("You")
    expect(actors.nth(1)).to_contain_text("circle, the reader")
    expect(actors.nth(2)).to_contain_text("rounded box")
    outlines = [sign.inner_html() for sign in page.locator(".actor .sign svg").all()]
    assert len(set(outlines)) == 3
    assert all("<path" in one and "http" not in one for one in outlines)

    page.get_by_label("Language", exact=True).select_option("ar")

    expect(actors.nth(1).locator("bdi")).to_have_text("أنت")
    expect(actors.nth(1).locator("bdi")).to_have_attribute("dir", "rtl")


def test_on_a_phone_the_foot_is_one_column(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/parcel", phone=True)
    page.locator(".checks li").first.wait_for()
    parts = [part.bounding_box() for part in page.locator(".read-aloud > div").all()]
    assert len({box["x"] for box in parts if box}) == 1


def test_it_speaks_japanese(shown: Served, opened: Open) -> None:
    page = opened(shown, "#/diagram/parcel", reader="ja")
    expect(page.locator('[data-check="apart"]')).to_contain_text("重なりはありません")
    expect(page.locator('[data-check="apart"] .unseen')).to_have_text("合格")
    expect(page.locator(".side .actor").first).to_contain_text("丸")
