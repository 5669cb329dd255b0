"""The preview in a real browser: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect, sync_playwright
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Served, serving

AR = """\
# ملاحظة تبقى
head: "عمل سهل؟"
body: "يدفعون لك؛ وتصل الشرطة إليك. اتصل بـ {police} أولًا."
steps:
  s1: يشترون سلعًا.   # stays, too
  s2: تستلم الطرد.
  s3: تسلّمه.
"""
OPEN = ".text-row.open"
FIELD = f"{OPEN} textarea"
PICTURE = """(message) => [...document.querySelector('.page .paper').shadowRoot.querySelectorAll(`[data-message="${message}"]`)]
    .map((run) => [...run.children].map((glyph) => glyph.getAttribute('x')).join(' ')).join('|')"""
"""Where the glyphs of a text stand on the page."""
PHONE = {"width": 390, "height": 844}
PATIENCE = 120_000
"""Milliseconds after which something will never come: no test waits so long on a machine that works, however busy."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    # The same engine without what draws a window takes a third less of the processor.
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is missing (apt install chromium)")
    with sync_playwright() as playwright:
        # Root (as in CI) has no sandbox of its own; what is shown is our own page alone.
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """English, Burmese, Arabic."""
    return tiny(tmp_path.resolve(), my=MY, ar=AR)


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    with serving(project) as one:
        yield one


Open = Callable[..., Page]


def settled(page: Page) -> None:
    """Wait until fonts are there and nothing moves or fades any more."""
    page.wait_for_function(
        """async () => { await document.fonts.ready;
            return document.getAnimations().every((one) => one.playState !== 'running'); }"""
    )


def awaited(page: Page, true: Callable[[], bool]) -> None:
    """Wait until something is true outside of the page; what Playwright has to do meanwhile is done."""
    end = time.monotonic() + PATIENCE / 1000
    while not true():
        assert time.monotonic() < end, "it did not come true"
        page.wait_for_timeout(20)


def held(page: Page, address: str) -> Callable[[], None]:
    """Hold back what is asked from now on, until what this gives is called: then it goes its way, in order."""
    waiting: list[Route] = []
    released = False

    def pass_by(route: Route) -> None:
        if released:
            route.continue_()
        else:
            waiting.append(route)

    def release() -> None:
        # The route stays: to take it away while a request waits in it may leave that one hanging in the browser.
        nonlocal released
        released = True
        for route in waiting:
            route.continue_()

    page.route(address, pass_by)
    return release


def saved(page: Page) -> None:
    expect(page.locator(".save-line")).to_have_text(re.compile("Saved to locales"))


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    """Opens a preview in a browser of its own: `opened(served, "#/translate/my/body", phone=True)`.

    Every error of the page fails the test, and so does a request that leaves the server.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_(
        served: Served,
        where: str = "#/board",
        *,
        secret: str | None = None,
        phone: bool = False,
        reader: str = "en-GB",
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": PHONE["width"], "height": PHONE["height"]} if phone else {"width": 1440, "height": 900},
            is_mobile=phone, has_touch=phone, locale=reader, reduced_motion="reduce",
        )  # fmt: skip
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None,
        )
        own = f"http://localhost:{served.server.port}/"

        def asked(request: Request) -> None:
            if not request.url.startswith((own, "data:", "blob:")):
                faults.append(f"a request left the server: {request.url}")

        page.on("request", asked)
        # Once the line of news is open, whatever changes is heard of.
        with page.expect_response("**/api/events"):
            page.goto(f"{own}#{secret or served.server.keys.owner}")
        page.locator("#bar a").first.wait_for()
        if secret is None:
            page.goto(f"{own}{where}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []
