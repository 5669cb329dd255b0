"""Pages for the web in a real browser: axe-core finds nothing in six scripts, by day and by night; nothing scrolls sideways with
letters twice as large; nothing is asked of anybody; a page prints on one sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.conftest import TOOLS
from tests.engine.projects import ROOT, TODAY

from leafletgen.engine.files.choosing import chooser_page
from leafletgen.engine.files.web import web_page
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.site.folder import SiteSession, for_index, site_map, with_pages

pytestmark = pytest.mark.needs("chromium", "axe-core")

PAGES = ["en", "ja", "ar", "my", "km", "zh-Hans", "chooser"]
RUN = """async () => (await axe.run(document, {resultTypes: ['violations'],
    rules: {'label-content-name-mismatch': {enabled: true}, 'target-size': {enabled: true}}})).violations
    .map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])"""
LARGE = "document.documentElement.style.fontSize = '200%'"
SMALL_TARGETS = """() => [...document.querySelectorAll('nav a, .k-contacts a, main ul a')].filter((one) => {
    const box = one.getBoundingClientRect(); return box.height < 44 || box.width < 44; }).map((one) => one.outerHTML.slice(0, 120))"""


@cache
def site() -> SiteSession:
    session = open_project(ROOT, TODAY).value
    assert session is not None
    whole = with_pages(session)
    planned = site_map(whole, [tag for tag in PAGES if tag != "chooser"]).value
    assert planned is not None
    return SiteSession(whole.project, whole.found, planned)


def made(name: str) -> bytes:
    session = site()
    if name == "chooser":
        every = site_map(session, ()).value
        assert every is not None
        listed, _ = for_index(session, every)
        edition = EditionKey("en", "index-page")
        links = SiteSession(session.project, session.found, every).links(edition)
        return chooser_page(listed, edition, links)
    edition = EditionKey(name, "web")
    return web_page(session, session.lay_out(edition), session.links(edition))


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page of a language, and the one to choose from, as files without a server."""
    file = tmp_path / "index.html"
    file.write_bytes(made(request.param))
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, bypass_csp=True, reduced_motion="reduce"
    )
    asked: list[str] = []
    faults: list[str] = []
    opened = context.new_page()
    opened.on("request", lambda one: asked.append(one.url[:60]))
    opened.on("console", lambda one: faults.append(one.text))
    opened.goto(file.as_uri())
    opened.evaluate("document.fonts.ready")
    yield opened
    context.close()
    assert [one for one in asked if not one.startswith("data:")] == [file.as_uri()[:60]], "nothing is loaded"
    assert faults == []


def test_everybody_can_read_it(page: Page) -> None:
    page.evaluate((TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        assert page.evaluate(RUN) == [], scheme
    assert page.evaluate(SMALL_TARGETS) == []

    page.set_viewport_size({"width": 320, "height": 700})
    page.evaluate(LARGE)
    assert page.evaluate("document.documentElement.scrollWidth") == 320, "letters twice as large"

    page.evaluate("document.documentElement.style.fontSize = ''")
    fonts = page.evaluate(
        "[...document.fonts].filter((one) => one.status === 'error').map((one) => one.family)"
    )
    assert fonts == []
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 1, "one sheet of A4"


def test_a_language_is_found_by_any_of_its_names(chromium: Browser, tmp_path: Path) -> None:
    """With the policy of the page, which lets its one script in; and without script, where all is there but the field."""
    file = tmp_path / "index.html"
    file.write_bytes(made("chooser"))
    context = chromium.new_context(locale="zh-TW")
    opened = context.new_page()
    faults: list[str] = []
    opened.on("console", lambda one: faults.append(one.text))
    opened.goto(file.as_uri())
    shown = "[...document.querySelectorAll('li')].filter((one) => !one.hidden).map((one) => one.firstElementChild.hreflang)"

    assert opened.get_attribute(".own-device a", "hreflang") == "zh-Hant"
    for typed in ("burm", "BURMESE", "びるま", "မြန်", "my"):
        opened.fill("#find", typed)
        assert "my" in opened.evaluate(shown), typed
        assert len(opened.evaluate(shown)) < 4, typed
    opened.fill("#find", "portugues")
    assert opened.evaluate(shown) == ["pt-BR"]
    assert opened.text_content("output") == "1 / 45"
    assert faults == []
    context.close()

    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(file.as_uri())
    assert opened.locator("main li a").count() == 45
    assert not opened.locator(".find").is_visible()
    context.close()


def test_policy_lets_its_own_styles_in(chromium: Browser, tmp_path: Path) -> None:
    """Without the leave to run scripts that the test above takes for axe-core."""
    file = tmp_path / "index.html"
    file.write_bytes(made("en"))
    opened = chromium.new_page(viewport={"width": 390, "height": 844})
    faults: list[str] = []
    opened.on("console", lambda one: faults.append(one.text))
    opened.goto(file.as_uri())

    assert (
        opened.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")
        == "rgb(255, 196, 0)"
    )
    assert opened.evaluate("[...document.fonts].length") >= 2
    assert faults == []
    opened.close()
