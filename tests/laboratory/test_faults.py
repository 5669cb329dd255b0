"""Every call of a command may fail, and the process may be killed there: a part of what `make soak` tries in full."""

from __future__ import annotations

import errno
import signal
import sys
from pathlib import Path

import pytest
from tests.soak import mostly
from tools.laboratory.control import Fault, compiled, run
from tools.laboratory.faults import drawn, every_fault, set_up, tried
from tools.laboratory.scenes import SCENES, Scene

pytestmark = pytest.mark.needs("cc")

NUMBER = 4
"""Faults of each scene, drawn by a seed."""
USUAL = {"save"}
"""Scenes that are tried each time."""
TORN = """\
import pathlib, sys
path = pathlib.Path(sys.argv[1], "locales", "ja.yaml")
data = path.read_bytes()
with path.open("wb", buffering=64) as file:
    file.write(data + b"# ")
    file.write(b"more")
"""
"""What a program must not do."""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("laboratory"))


@pytest.mark.parametrize(
    "scene",
    mostly(SCENES, lambda one: one.name in USUAL),
    ids=lambda scene: scene.name,
)
def test_nothing_is_lost_and_nothing_raised(scene: Scene, library: Path, tmp_path: Path) -> None:
    stage = set_up(scene, tmp_path / "stage", library)
    faults = drawn(every_fault(stage, library, tmp_path), NUMBER, seed=9)

    done = [tried(stage, fault, library, tmp_path) for fault in faults]

    assert len(done) == NUMBER
    assert all(one.hit for one in done)
    assert [f"{one.fault} · {one.path} · {line}" for one in done for line in one.wrong] == []


LOST = (
    Fault("child", 1, signal.SIGKILL, lasting=True, after=60),
    Fault("child", 2, signal.SIGSEGV, after=20),
    Fault("child", 3, signal.SIGXCPU, lasting=True, after=120),
    Fault("fork", 2, errno.EAGAIN, lasting=True),
)
"""Readers of fonts, those who try patterns, makers of editions."""


def test_a_child_that_is_lost_blames_nobody_and_takes_no_sheet_away(library: Path, tmp_path: Path) -> None:
    scene = next(one for one in SCENES if one.name == "build own")
    stage = set_up(scene, tmp_path / "stage", library)

    done = [tried(stage, fault, library, tmp_path) for fault in LOST]

    assert all(one.hit for one in done)
    assert [f"{one.fault} · {line}" for one in done for line in one.wrong] == []


def test_what_writes_over_a_file_in_place_is_noticed(library: Path, tmp_path: Path) -> None:
    stage = set_up(Scene("torn", ("-c", TORN, "."), ()), tmp_path / "stage", library)

    wrong = [
        line
        for fault in every_fault(stage, library, tmp_path, calls=("write",))
        for line in tried(stage, fault, library, tmp_path).wrong
    ]

    assert "damaged or unexpected: locales/ja.yaml" in wrong


def test_a_traceback_and_a_hang_are_noticed(library: Path, tmp_path: Path) -> None:
    hasty = "import pathlib, sys; print(pathlib.Path(sys.argv[1], 'leaflet.yaml').read_text())"
    stage = set_up(Scene("hasty", ("-c", hasty, "."), ()), tmp_path / "stage", library)
    (found,) = tried(stage, Fault("open", 1, 13), library, tmp_path).wrong[:1]
    asleep = run([sys.executable, "-c", "import time; time.sleep(60)"], library, (), "open", seconds=1)

    assert found.startswith("traceback: PermissionError")
    assert asleep.code is None
