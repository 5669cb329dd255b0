"""Takes the pictures of docs/translators.md and docs/translators.ja.md: `python tools/screens.py` (needs chromium).

A copy of the repository's project is served; some of its texts are made missing, changed and too long first.
"""

from __future__ import annotations

import io
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.studio.serve import Server  # noqa: E402  # src comes onto the path first

FOLDER = ROOT / "docs" / "pictures"
MOST = 200_000
PARTS = ("leaflet.yaml", "glossary.yaml", "layouts", "diagrams", "locales", "status")
TAG, KEY = "my", "account.steps.s1"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def prepared(folder: Path) -> Path:
    for name in PARTS:
        part = ROOT / name
        (shutil.copytree if part.is_dir() else shutil.copy)(part, folder / name)
    status = folder / "status" / f"{TAG}.yaml"
    change(status, 'state: "machine"', 'state: "translated"')
    change(status, "They promise you **easy money**.", "They give you **quick money**.")
    locale = folder / "locales" / f"{TAG}.yaml"
    lines = locale.read_text(encoding="utf-8").splitlines(keepends=True)
    locale.write_text("".join(line for line in lines if "  title: ပါဆယ်" not in line), encoding="utf-8")
    return folder


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    server = Server(root, edit=True, host="127.0.0.1", port=0)
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(ready.set,), daemon=True)
    thread.start()
    ready.wait(20)
    while True:
        try:
            socket.create_connection(("127.0.0.1", server.port), 1).close()
            break
        except OSError:
            sleep(0.05)
    yield server
    server.stop()
    thread.join(10)


def keep(data: bytes, name: str, width: int) -> None:
    """As a small PNG of few colours."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    picture = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
    for colors in (128, 64, 32):
        out = io.BytesIO()
        picture.quantize(colors, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if len(out.getvalue()) <= MOST:
            break
    (FOLDER / f"{name}.png").write_bytes(out.getvalue())
    print(f"{name}.png {len(out.getvalue()) // 1000} kB")


def take(browser: Browser, server: Server, reader: str) -> None:
    secret = server.keys.share(TAG, True, "2027-01-31").secret
    address = f"http://localhost:{server.port}/"

    def page(**options: Any) -> Any:
        made = browser.new_context(
            locale=reader, reduced_motion="reduce", color_scheme="light", **options
        ).new_page()
        made.goto(f"{address}#{secret}")
        made.wait_for_selector("#name")
        made.wait_for_timeout(1500)
        return made

    desk = page(viewport={"width": 1240, "height": 800})
    desk.fill("#name", "Daw Khin")
    keep(desk.screenshot(), f"translators-start-{reader}", 1000)
    desk.click("form .primary")
    desk.goto(f"{address}#/translate/{TAG}/{KEY}")
    desk.wait_for_selector(".crop svg, .text-row.open .crop")
    desk.wait_for_timeout(2500)
    keep(desk.screenshot(), f"translators-text-{reader}", 1000)
    desk.goto(f"{address}#/translate/{TAG}/lead")
    desk.wait_for_selector('.text-row.open[data-key="lead"] textarea')
    field = desk.locator(".text-row.open textarea")
    field.fill(f"{field.input_value()} {field.input_value()}")
    desk.wait_for_selector(".meter.is-over")
    desk.wait_for_timeout(1500)
    row = desk.locator(".text-row.open").bounding_box()
    keep(
        desk.screenshot(
            clip={"x": 0, "y": row["y"] - 4, "width": row["width"], "height": min(row["height"] + 8, 500)}
        ),
        f"translators-long-{reader}",
        760,
    )
    desk.keyboard.press("Control+z")
    desk.wait_for_timeout(2500)
    desk.context.close()
    phone = page(
        viewport={"width": 390, "height": 780}, is_mobile=True, has_touch=True, device_scale_factor=2
    )
    phone.goto(f"{address}#/translate/{TAG}/{KEY}")
    phone.wait_for_selector(".text-row.open .crop svg, .text-row.open .crop")
    phone.wait_for_timeout(2500)
    keep(phone.screenshot(), f"translators-phone-{reader}", 390)
    phone.context.close()


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for reader in ("en", "ja"):
            with (
                tempfile.TemporaryDirectory() as folder,
                serving(prepared(Path(folder).resolve())) as server,
            ):
                take(browser, server, reader)


if __name__ == "__main__":
    main()
