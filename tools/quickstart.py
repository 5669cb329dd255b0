"""Takes the pictures of README.md, docs/guide/start.md and docs/ja/guide/start.md: `python -m tools.quickstart` (needs chromium).

The steps of these pages are done in an empty folder, by the functions behind the commands; what is seen after each is kept.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from tools.screens import ROOT, keep, serving

from leafletgen.engine.changing.starting import add_language, start
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.studio.serve import Server
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

TODAY = "2026-12-01"
SIX, GAP = ("en", "ja", "ar", "my", "zh-Hans", "hi"), 40
NEW = {"en": "Bank card gone?", "ja": "カードがない？"}
"""The headline that the pages have their readers type."""


def printed(root: Path, tag: str, name: str) -> None:
    """The sheet as it lies in output/."""
    session = open_project(root, TODAY).value
    assert session is not None
    laid = session.lay_out(EditionKey(tag, "sheet"))
    keep(next(iter(png(write(laid.publication, session.project.profiles["office"]), 100))), name, 620)


def screen(browser: Browser, server: Server, reader: str) -> Any:
    """The preview as it opens for whoever has started it."""
    page = browser.new_context(
        locale=reader, reduced_motion="reduce", color_scheme="light", viewport={"width": 1240, "height": 780}
    ).new_page()
    page.goto(f"http://localhost:{server.port}/#{server.keys.owner}")
    page.wait_for_timeout(2500)
    return page


def take(browser: Browser, root: Path, reader: str) -> None:
    printed(root, reader, f"start-sheet-{reader}")
    with serving(root) as server:
        page = screen(browser, server, reader)
        page.goto(f"http://localhost:{server.port}/#/translate/{reader}/headline")
        field = page.locator('.text-row.open[data-key="headline"] textarea')
        field.fill(NEW[reader])
        page.wait_for_timeout(2500)
        keep(page.screenshot(), f"start-text-{reader}", 1000)
        page.locator(".text-row.open .done").click()
        page.wait_for_timeout(1500)
        session = open_project(root, TODAY).value
        assert session is not None
        assert add_language(session, "vi").value
        page.wait_for_timeout(1500)
        page.goto(f"http://localhost:{server.port}/#/board")
        page.wait_for_timeout(2000)
        keep(page.screenshot(), f"start-board-{reader}", 1000)


def row() -> None:
    """The flagship's poster in six languages, side by side."""
    session = open_project(ROOT, TODAY).value
    assert session is not None
    pages = []
    for tag in SIX:
        laid = session.lay_out(EditionKey(tag, "poster"))
        (page,) = png(write(laid.publication, session.project.profiles["screen"]), 60)
        pages.append(Image.open(io.BytesIO(page)).convert("RGB"))
    width, height = pages[0].size
    desk = Image.new("RGB", (len(pages) * (width + GAP) - GAP, height), "white")
    for number, picture in enumerate(pages):
        desk.paste(picture, (number * (width + GAP), 0))
    out = io.BytesIO()
    desk.save(out, "PNG")
    keep(out.getvalue(), "poster-in-six", 1600)


def main() -> None:
    row()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for reader in ("en", "ja"):
            with tempfile.TemporaryDirectory() as folder:
                root = Path(folder).resolve() / "my-leaflet"
                assert start(root, "my-leaflet", (), TODAY).value
                take(browser, root, reader)
        browser.close()


if __name__ == "__main__":
    main()
