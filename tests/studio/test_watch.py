"""Files that change on disk are seen, whatever the preview is busy with."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from tests.engine.projects import edit, tiny
from tests.engine.test_mistakes import JA

from leafletgen.studio.server import watch as watching

CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a text": (lambda root: edit(root / "locales/en.yaml", "head:", "head:  "), "locales/en.yaml"),
    "a new file": (lambda root: (root / "locales/fr.yaml").write_text("head: Oui\n"), "locales/fr.yaml"),
    "a file that goes": (lambda root: (root / "locales/ja.yaml").unlink(), "locales/ja.yaml"),
    "a folder that goes": (lambda root: shutil.rmtree(root / "layouts"), "layouts/card.yaml"),
    "a link in its place": (
        lambda root: ((root / "locales/ja.yaml").unlink(), (root / "locales/ja.yaml").symlink_to("en.yaml")),
        "locales/ja.yaml",
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_what_changes_is_seen(case: str, tmp_path: Path) -> None:
    change, path = CHANGES[case]
    root = tiny(tmp_path, ja=JA)

    async def seen() -> set[str]:
        heard = asyncio.get_running_loop().create_future()

        async def changed(paths: set[str]) -> None:
            if not heard.done():
                heard.set_result(paths)

        task = asyncio.create_task(watching.watch(root, changed))
        await asyncio.sleep(10 * watching.LOOK)
        change(root)
        try:
            return await asyncio.wait_for(heard, 60)
        finally:
            task.cancel()

    assert path in asyncio.run(seen())


def test_what_other_threads_do_meanwhile_delays_no_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = Event()

    def busy() -> None:
        while not over.is_set():
            sum(range(1000))

    monkeypatch.setattr(watching, "marks_in", lambda root: time.sleep(0.5) or {})
    thread = Thread(target=busy)
    thread.start()
    _, took = watching._look(tmp_path)
    over.set()
    thread.join()

    assert took < 0.1
