"""The preview without a terminal: a folder is chosen on a page, what goes wrong is shown on one, and it ends by itself."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from tests.engine.projects import tiny
from tests.studio.conftest import MY, PATIENCE, Browser

from leafletgen.cli import menu

SRC = Path(__file__).resolve().parents[2] / "src"
PROGRAM = """\
import sys
from leafletgen.cli import double_click
double_click.PORT, double_click.IDLE = 0, float({idle})
sys.argv[0] = "leafletgen-preview"
double_click.run()
"""


class Started:
    """A program begun by a double click: what it would show in the browser stands in a file."""

    def __init__(self, home: Path, process: subprocess.Popen[bytes]) -> None:
        self.home, self.process = home, process

    def shown(self, count: int = 1) -> str:
        """The address that the browser was asked for last, as soon as there are so many."""
        end = time.monotonic() + PATIENCE
        while len(found := self.addresses()) < count:
            assert time.monotonic() < end, "nothing was opened"
            time.sleep(0.02)
        return found[-1]

    def addresses(self) -> list[str]:
        file = self.home / "shown"
        return file.read_text().split() if file.exists() else []

    @property
    def log(self) -> str:
        return (self.home / "state" / "leafletgen" / "preview.log").read_text(encoding="utf-8")


Begin = Callable[..., Started]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Starts it with a home, a browser and no terminal; `idle`: seconds after which it ends when no page is open."""
    home, going = tmp_path / "home", []
    home.mkdir()
    browser = home / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {home}/shown\n')
    browser.chmod(0o755)

    def start(*arguments: object, cwd: Path = home, idle: float = 60) -> Started:
        environment = {
            "PATH": os.environ["PATH"], "PYTHONPATH": str(SRC), "HOME": str(home), "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(home / "state"), "BROWSER": f"{browser} %s",
        }  # fmt: skip
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(idle=idle), *map(str, arguments)],
            cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        going.append(process)
        return Started(home, process)

    yield start
    for process in going:
        process.kill()
        process.wait()


@contextmanager
def asked(address: str, path: str = "") -> Iterator[http.client.HTTPResponse]:
    parts = urlsplit(address)
    line = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=PATIENCE)
    line.request("GET", path or parts.path, headers={"Host": parts.netloc, "Accept-Language": "ja"})
    yield line.getresponse()
    line.close()


@pytest.mark.skipif(os.name == "nt", reason="the browser of this test is a script of Unix")
def test_a_folder_is_chosen_on_a_page_and_a_second_click_opens_what_runs(
    begin: Begin, tmp_path: Path
) -> None:
    root = tiny(tmp_path / "home" / "Documents" / "lost-key", my=MY)
    first = begin()
    page = first.shown()
    with asked(page) as answer:
        text = answer.read().decode()
    assert "どのリーフレット" in text
    (link,) = re.findall(r'href="(open\?[^"]+)"', text)
    with asked(page, "/open?" + urlencode({"folder": root})) as answer:
        assert answer.status == 404, "without the secret of the page"
    with asked(page, f"{urlsplit(page).path}open?folder=/nowhere") as answer:
        assert "「/nowhere」" in answer.read().decode()
    with asked(page, urlsplit(page).path + link) as answer:
        assert answer.status == 303
        address = answer.headers["location"]
    port, secret = urlsplit(address).port or 0, urlsplit(address).fragment
    assert Browser(port, secret).get("/api/project").json["name"] == "tiny"

    second = begin(root / "leaflet.yaml")
    assert second.shown(2) == address
    assert second.process.wait(PATIENCE) == 0
    assert json.loads((first.home / "state/leafletgen/recent.json").read_text())[0]["folder"] == str(root)


@pytest.mark.skipif(os.name == "nt", reason="the browser of this test is a script of Unix")
def test_it_ends_when_no_page_is_open(begin: Begin, tmp_path: Path) -> None:
    started = begin(cwd=tiny(tmp_path / "key", my=MY), idle=0.4)

    assert urlsplit(started.shown()).fragment, "the project of the folder it was started in"
    assert started.process.wait(PATIENCE) == 0


@pytest.mark.skipif(os.name == "nt", reason="the browser of this test is a script of Unix")
def test_what_goes_wrong_is_shown_and_written_down(begin: Begin, tmp_path: Path) -> None:
    root = tiny(tmp_path / "key", my=MY)
    (root / ".leafletgen").write_text("a file where a folder should be")
    started = begin(root)

    page = Path(urlsplit(started.shown()).path)
    assert started.process.wait(PATIENCE) == 3
    assert "could not open" in page.read_text(encoding="utf-8")
    assert "preview.log" in page.read_text(encoding="utf-8")
    assert "Traceback" in started.log


def test_the_entry_of_the_menu_names_this_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "in 100% $here" / "leafletgen-preview"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))

    entry, icon = menu.install()

    (line,) = re.findall(r"(?m)^Exec=(.*)$", entry.read_text(encoding="utf-8"))
    assert line == f'"{tmp_path}/in 100%% \\\\$here/leafletgen-preview" %f'
    assert icon.read_text(encoding="utf-8").startswith("<svg")
