"""From a keystroke to the new picture on the screen, in Chromium: `python bench/onscreen.py`.

Types into texts of this repository's A2 poster, one letter each 250 ms, and waits until the frame after the page's change has
been made. Goal on a quiet machine: median 100 ms, 95th percentile 160.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.engine.projects import flagship
from tests.studio.conftest import serving

TEXTS = (("my", "cash.steps.s1"), ("my", "headline.a"), ("ar", "lead"), ("ja", "lead"))
TYPE = """async (letters) => {
  const field = document.querySelector('.text-row.open textarea');
  const page = document.querySelector('.page .paper').shadowRoot;
  const taken = [];
  for (const letter of letters) {
    const start = performance.now();
    const seen = new Promise((done) => {
      const changed = new MutationObserver(() => {
        changed.disconnect();
        requestAnimationFrame(() => {  // a message sent from here arrives when the frame has been painted
          const after = new MessageChannel();
          after.port1.onmessage = () => done(performance.now() - start);
          after.port2.postMessage(0);
        });
      });
      changed.observe(page, {childList: true, subtree: true});
    });
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, letter);
    taken.push(await Promise.race([seen, new Promise((done) => setTimeout(() => done(null), 5000))]));
    await new Promise((done) => setTimeout(done, 250));
  }
  return taken;
}"""


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(flagship(Path(folder).resolve())) as served,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        address = f"http://localhost:{served.server.port}/"
        for tag, key in TEXTS:
            page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
            page.goto(f"{address}#{served.server.keys.owner}")
            page.wait_for_selector("nav a")
            page.goto(f"{address}#/translate/{tag}/{key}")
            page.wait_for_selector(".page .is-lit")
            page.wait_for_timeout(1500)
            taken = sorted(t for t in page.evaluate(TYPE, list("abcdefghijklmnopqrst")) if t is not None)
            worst = taken[int(len(taken) * 0.95)]
            print(
                f"{tag:4} {key:16} median {statistics.median(taken):5.0f} ms   95 % {worst:5.0f} ms   ({len(taken)} keys)"
            )
            page.context.close()


if __name__ == "__main__":
    main()
