"""The server killed at any moment while four people save: what was acknowledged is on disk, every file can be read."""

from __future__ import annotations

import http.client
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from tests.engine.projects import TODAY, tiny
from tests.studio.conftest import MY, PATIENCE, Browser

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose
from leafletgen.core.source import Source
from leafletgen.model.locales.history import KEPT
from leafletgen.model.locales.splice import texts
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.reading.load import load
from leafletgen.model.project.world import World

KEYS = ("head", "steps.s1", "steps.s2", "steps.s3")


class Person:
    """Saves one text again and again. What was acknowledged, and what was on its way when the line broke."""

    def __init__(self, key: str, text: str, seed: int) -> None:
        self.key = key
        self.saved = text
        self.sent = text
        self.count = 0
        self._random = random.Random(seed)

    def work(self, browser: Browser, acknowledged: threading.Semaphore) -> None:
        """Until the server is gone. After a restart they look at the file first, as a browser does."""
        try:
            base = browser.text("my", self.key)["fingerprint"]
            while True:
                self.sent = f"{self.key} {self.count} " + "စာ" * self._random.randrange(40)
                answer = browser.put(
                    "my", self.key, base, self.sent, done=self._random.random() < 0.3, by=self.key
                )
                assert answer.status == 200, answer.body
                self.saved, base = self.sent, answer.json["fingerprint"]
                self.count += 1
                acknowledged.release()
        except (OSError, http.client.HTTPException):
            return


def start(root: Path) -> tuple[subprocess.Popen[str], Browser]:
    command = [
        sys.executable,
        "-m",
        "leafletgen",
        "preview",
        str(root),
        "--edit",
        "--no-browser",
        "--port",
        "0",
    ]
    server = subprocess.Popen([*command, "--today", TODAY], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    address, secret = server.stdout.readline().strip().split("/#")
    return server, Browser(int(address.rpartition(":")[2]), secret)


def examine(root: Path, people: list[Person]) -> None:
    """What must hold after a kill."""
    text = (root / "locales" / "my.yaml").read_text(encoding="utf-8")
    found = texts(text)
    for person in people:
        assert found[person.key].strip() in (person.saved.strip(), person.sent.strip()), person.key
        person.saved = found[person.key].strip()
    for comment in ("# The largest words.", "# stays"):
        assert comment in text
    assert found["body"] == "ရဲကို {police} ခေါ်ပါ။ **သတိ**"
    status = root / "status" / "my.yaml"
    if status.exists():
        sink = Sink()
        compose(Source("status", status.read_text(encoding="utf-8")), sink)
        assert not sink.diagnostics
    loaded = load(World(root, TODAY))
    assert loaded.value is not None
    assert not [d for d in loaded.diagnostics if d.is_error]


def killed_while_saving(root: Path, kills: int, each: int) -> int:
    """So many kills, each after about `each` saved texts; gives how many were saved in all."""
    tiny(root, my=MY)
    chance = random.Random(5)
    people = [
        Person(key, text, n)
        for n, (key, text) in enumerate(zip(KEYS, ("အလုပ်", "တစ်", "နှစ်", "သုံး"), strict=True))
    ]
    for _ in range(kills):
        server, browser = start(root)
        acknowledged = threading.Semaphore(0)
        threads = [threading.Thread(target=p.work, args=(browser, acknowledged)) for p in people]
        for thread in threads:
            thread.start()
        for _ in range(chance.randrange(each - 10, each + 10)):
            assert acknowledged.acquire(timeout=PATIENCE)
        threading.Event().wait(chance.random() * 0.02)  # anywhere in the next save
        os.kill(server.pid, signal.SIGKILL)
        server.communicate()
        for thread in threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()
        examine(root, people)
    return sum(p.count for p in people)


def test_five_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    saved = killed_while_saving(tmp_path.resolve(), kills=5, each=27)

    assert saved >= 125


@pytest.mark.soak
def test_two_hundred_kills(tmp_path: Path) -> None:
    assert killed_while_saving(tmp_path.resolve(), kills=200, each=40) >= 7000


def test_a_save_that_was_never_answered_is_no_conflict_when_sent_again(tmp_path: Path) -> None:
    root = tiny(tmp_path.resolve(), my=MY)
    server, browser = start(root)
    base = browser.text("my", "head")["fingerprint"]
    assert browser.put("my", "head", base, "သစ်").status == 200
    os.kill(server.pid, signal.SIGKILL)
    server.communicate()

    server, browser = start(root)
    try:
        again = browser.put("my", "head", base, "သစ်", done=True)
        assert (again.status, again.json["state"]) == (200, "translated")
        assert again.json["fingerprint"] == fingerprint("သစ်")
    finally:
        server.kill()
        server.communicate()


def edited(root: Path, each: int) -> int:
    """Four people edit the same four texts, each so often, over real connections. Gives how many edits were accepted; one
    that met another's is made again on top of it.
    """
    tiny(root, my=MY)
    server, browser = start(root)
    accepted: list[tuple[str, str, bool]] = []
    with stopped(server), ThreadPoolExecutor(4) as pool:
        people = (pool.submit(_edit, browser, name, n, each, accepted) for n, name in enumerate("abcd"))
        for person in list(people):
            person.result()
        assert psutil.Process(server.pid).memory_info().rss < 512 << 20
        for key in KEYS:
            versions = browser.get(f"/api/history/my/{key}").json["versions"]
            kept = {v["text"].strip() for v in versions} | {browser.text("my", key)["target"].strip()}
            own = [(text, done) for of, text, done in accepted if of == key]
            # So many versions are kept; the four answers that were on their way at once may be noted in another order.
            known = [at for at, (text, _) in enumerate(own) if text in kept]
            since = min(known) + 4 if len(versions) == KEPT else 0
            # What one person types is one version until it is done.
            assert {text for text, done in own[since:] if done} <= kept, key
    assert not [d for d in load(World(root, TODAY)).diagnostics if d.is_error]
    return len(accepted)


def _edit(browser: Browser, name: str, seed: int, each: int, accepted: list[tuple[str, str, bool]]) -> None:
    chance = random.Random(seed)
    for number in range(each):
        key, done = chance.choice(KEYS), chance.random() < 0.5
        text = f"{name} {number} " + "စာ" * chance.randrange(40)
        status = 412
        while status == 412:
            base = browser.text("my", key)["fingerprint"]
            answer = browser.put("my", key, base, text, done=done, by=name)
            status = answer.status
        assert status == 200, answer.body
        accepted.append((key, text.strip(), done))


@contextmanager
def stopped(server: subprocess.Popen[str]) -> Iterator[None]:
    """A server that is ended at last."""
    try:
        yield
    finally:
        server.kill()
        server.communicate()


@pytest.mark.parametrize("each", [25, pytest.param(500, marks=pytest.mark.soak)])
def test_four_people_edit_the_same_texts(tmp_path: Path, each: int) -> None:
    assert edited(tmp_path.resolve(), each) == 4 * each
