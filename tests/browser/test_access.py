"""Everybody can use it: axe-core finds nothing serious on any screen, in either language, light or dark; nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import AR, PHONE, Open, held
from tests.browser.test_offline import Opened, exported
from tests.browser.test_offline import opened as unserved  # noqa: F401  # a fixture
from tests.conftest import TOOLS
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, flagship_in_few, serving

pytestmark = pytest.mark.needs("chromium", "axe-core")

READERS = ["en-GB", pytest.param("ja-JP", marks=pytest.mark.soak)]
"""The same marks, roles and colours in other words: `make soak` asks for both."""
RUN = """async (options) => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])"""
ALL = {"rules": {"label-content-name-mismatch": {"enabled": True}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What can differ in the other scheme."""
SIDEWAYS = """() => {
    const scrolls = (one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
    // A page that is enlarged, a file's text and the tools of a phone may be moved sideways; nothing else.
    const may = '.scroller, pre, .where-box, .tools, .toolbar, nav';
    const found = [...document.querySelectorAll('body *:not(svg *)')].filter((one) => !one.matches(may) && one.checkVisibility() && scrolls(one));
    const whole = document.scrollingElement.scrollWidth > innerWidth ? [`page ${document.scrollingElement.scrollWidth}`] : [];
    return [...whole, ...found.map((one) => `${one.className} ${one.scrollWidth}>${one.clientWidth}`)];
}"""
SCREENS = {
    "board": "#/board",
    "sheet": "#/sheet/my/card",
    "translate": "#/translate/my/body",
    "translate, right to left": "#/translate/ar/body",
    "diagram, none": "#/diagram",
    "findings": "#/findings",
    "proof": "#/proof/my",
    "print": "#/print",
    "blocks": "#/blocks",
    "blocks, one of them": "#/blocks/block/steps",
    "welcome": "#/welcome/my",
}
ARRIVED = (
    "main .lang-row, main .page .box, main .text-row.open, main .finding-row, main .proof-row, main .cut-up img, main form, main .empty, "
    "main .drawing, main .starter, main .blocks.is-over .block-title, main .block-tile"
)


def serious(page: Page) -> list[Any]:
    """What axe-core finds and calls serious or critical, in both schemes."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate((TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found: list[Any] = page.evaluate(RUN, ALL)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return found + [["dark", *one] for one in page.evaluate(RUN, COLOURS)]


def arrived(page: Page) -> None:
    page.locator(ARRIVED).first.wait_for()
    page.evaluate("document.fonts.ready")
    page.wait_for_function(
        "() => [...document.images].every((one) => one.complete || one.loading === 'lazy')"
    )


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with findings of each kind: too long, missing, a fact in plain digits, bold that is not closed."""
    root = tiny(tmp_path_factory.mktemp("long").resolve(), my=MY, ar=AR)
    edit(root / "locales/my.yaml", "တစ်", "တစ်" * 60)
    edit(root / "locales/ar.yaml", "  s2: تستلم الطرد.\n", "")
    edit(root / "locales/ar.yaml", "{police}", "#9110")
    return root


@pytest.fixture(scope="module")
def seen(long: Path) -> Iterator[Served]:
    """The same, served to all tests that only look at it."""
    with serving(long) as one:
        yield one


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("where", SCREENS.values(), ids=SCREENS)
def test_no_screen_on_a_desk_or_as_narrow_as_a_phone(
    seen: Served, opened: Open, where: str, reader: str
) -> None:
    page = opened(seen, where, reader=reader)
    arrived(page)
    assert serious(page) == []
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert serious(page) == []
    assert page.evaluate(SIDEWAYS) == []


def test_nor_on_a_phone(seen: Served, opened: Open) -> None:
    page = opened(seen, "#/translate/my/body", phone=True)
    for where in ("#/translate/my/body", "#/board"):
        page.goto(page.url.split("#")[0] + where)
        arrived(page)
        assert serious(page) == []
        assert page.evaluate(SIDEWAYS) == []
    page.locator(".menu-button").click()
    page.locator("dialog.phone-menu").wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_no_empty_screen(project: Path, opened: Open, reader: str) -> None:
    """Nothing found, nothing waived, nothing that matches, nothing refused."""
    edit(project / "leaflet.yaml", "languages: [en, my, ar]", "languages: [en]")
    with serving(project) as served:
        page = opened(served, "#/findings", reader=reader)
        page.locator("main .empty, main .finding-row").first.wait_for()
        assert serious(page) == []
        page.locator('[data-focus="filter-waived"]').click()
        page.locator("main .empty").wait_for()
        assert serious(page) == []
        for where in ("#/board", "#/translate/en"):
            page.goto(page.url.split("#")[0] + where)
            arrived(page)
            page.locator('main [data-focus="find"]').fill("nothing at all")
            page.locator("main .empty").wait_for()
            assert serious(page) == [], where


def in_turn(page: Page, *acts: Callable[[Page], None]) -> None:
    """Each act opens a dialog."""
    for act in acts:
        act(page)
        page.locator("dialog[open]").wait_for()
        assert serious(page) == [], page.locator("dialog[open]").get_attribute("class")
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)


def click(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.click()


def press(keys: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(keys)


@pytest.mark.parametrize("reader", READERS)
def test_no_dialog_of_the_board(seen: Served, opened: Open, reader: str) -> None:
    page = opened(seen, "#/board", reader=reader)
    arrived(page)
    in_turn(
        page,
        click('[data-focus="share"]'),
        click('[data-focus="add"]'),
        click('[data-focus="help"]'),
        click(".inspector .picture"),
        press("Control+k"),
    )
    page.keyboard.press("Control+k")
    page.keyboard.type("nothing at all")
    page.locator("dialog.palette .nothing").wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_no_dialog_of_the_sheet_and_its_views(seen: Served, opened: Open, reader: str) -> None:
    page = opened(seen, "#/sheet/my/card", reader=reader)
    arrived(page)
    page.locator(".page .box").first.click()
    page.locator(".box-foot").wait_for()
    assert serious(page) == []
    page.locator('[data-focus="second"]').click()
    expect(page.locator(".pane .page .box").nth(1)).to_be_visible()
    for key in ("g", "o", "d"):
        page.keyboard.press(key)
    page.locator(".distances").wait_for()
    assert serious(page) == []
    in_turn(page, click('[data-focus="real"]'))


@pytest.mark.parametrize("reader", READERS)
def test_no_dialog_of_a_text(project: Path, opened: Open, reader: str) -> None:
    """What is typed here is saved, sooner or later: into a project of its own."""
    edit(project / "locales/my.yaml", "တစ်", "တစ်" * 60)
    with serving(project) as served:
        page = opened(served, "#/translate/my/steps.s1", reader=reader)
        page.locator(".text-row.open .finding").first.wait_for()
        assert serious(page) == []
        page.locator(".text-row.open textarea").press("End")
        page.keyboard.type(" {")
        page.locator(".fact-menu:not([hidden])").wait_for()
        assert serious(page) == []
        page.keyboard.press("Escape")
        in_turn(page, click('[data-focus="history"]'))
        page.locator('[data-focus="comment-steps.s1"]').click()
        page.locator(".remark-area").fill("Is it so?")
        page.keyboard.press("Control+Enter")
        page.locator(".remark").first.wait_for()
        assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_not_where_two_wrote_the_same_text(project: Path, opened: Open, reader: str) -> None:
    with serving(project) as served:
        page = opened(served, "#/translate/my/head", reader=reader)
        page.locator(".text-row.open textarea").fill("မိမိ")
        page.locator(".text-row.open textarea").press("Control+s")
        page.wait_for_function("() => document.querySelector('.save-line.ok')")
        # What is typed now is not in the file before they wrote theirs, however long all this takes.
        release = held(page, "**/api/texts/my/*")
        page.locator(".text-row.open textarea").fill("မိမိစာ")
        edit(project / "locales/my.yaml", "မိမိ", "သူ့စာ")
        release()
        page.locator(".text-row.open .sign-of.error").wait_for()
        page.locator(".footbar .link").first.click()
        page.locator("dialog.conflict").wait_for()
        assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_nor_when_something_is_wrong(project: Path, opened: Open, reader: str) -> None:
    with serving(project) as served:
        page = opened(served, "#/board", reader=reader)
        arrived(page)
        edit(project / "leaflet.yaml", "languages:", "languages: [")
        page.locator(".trouble").wait_for()
        assert serious(page) == []
        page.goto(page.url.split("#")[0] + "#/diagram/none")
        page.locator("main .empty").wait_for()
        assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_nor_for_somebody_who_may_not_enter(seen: Served, opened: Open, reader: str) -> None:
    page = opened(seen, "#/board", reader=reader)
    page.context.clear_cookies()
    page.reload()
    page.locator("main [role=alert]").wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_nor_for_a_translator_with_a_link(seen: Served, opened: Open, reader: str) -> None:
    secret = seen.server.keys.share("my", True, "2099-01-31").secret
    for phone in (False, True):
        page = opened(seen, secret=secret, reader=reader, phone=phone)
        page.locator("#name").wait_for()
        assert serious(page) == []
        page.locator("#name").fill("Daw Khin")
        page.locator("form .primary").click()
        # Nothing here is untranslated: on a phone there is the list, elsewhere the first text is open beside the others.
        page.locator(".text-row").first.wait_for()
        expect(page.locator(".text-row.open")).to_have_count(0 if phone else 1)
        assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
def test_nor_in_an_empty_folder(tmp_path: Path, opened: Open, reader: str) -> None:
    with serving(tmp_path.resolve()) as served:
        page = opened(served, "#/welcome", reader=reader)
        page.locator(".starter").wait_for()
        assert serious(page) == []
        page.locator("#first-language").fill("viet")
        page.locator(".offers li").first.wait_for()
        assert serious(page) == []
        page.set_viewport_size({"width": 720, "height": 900})
        assert page.evaluate(SIDEWAYS) == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The repository's own project: all its outputs, few languages, diagrams."""
    with serving(flagship_in_few(tmp_path_factory.mktemp("flagship").resolve())) as one:
        yield one


@pytest.mark.parametrize("reader", READERS)
def test_nothing_scrolls_sideways(whole: Served, opened: Open, reader: str) -> None:
    page = opened(whole, "#/board", reader=reader)
    start = page.url.split("#")[0]
    for name, where in {**SCREENS, "sheet": "#/sheet/my/poster", "translate": "#/translate/my/lead"}.items():
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(start + where)
        arrived(page)
        for width in (1440, 1000, 720):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(SIDEWAYS) == [], (name, width)


@pytest.mark.parametrize("reader", READERS)
def test_no_diagram(whole: Served, opened: Open, reader: str) -> None:
    page = opened(whole, "#/diagram", reader=reader)
    page.locator(".drawing").first.wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("phone", [False, True])
def test_nor_in_the_page_for_translators(
    long: Path,
    unserved: Opened,  # noqa: F811
    reader: str,
    phone: bool,
) -> None:
    page = unserved(exported(long, "ar"), "steps.s2", phone=phone, locale=reader)
    page.locator(".text-row.open .field-area").fill("**" + "عمل " * 200)
    page.locator(".text-row.open .finding").first.wait_for()
    assert serious(page) == []
    page.locator(".save-file").click()
    page.locator("#kit-name").wait_for()
    assert serious(page) == []
    page.keyboard.press("Escape")
    for width in (320, 390) if phone else (720, 1000):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(SIDEWAYS) == [], width
