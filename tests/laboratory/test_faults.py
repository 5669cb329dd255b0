"""Every call of a command may fail, and the process may be killed there: a part of what `make soak` tries in full."""

from __future__ import annotations

import errno
import re
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from tests.soak import mostly
from tools.laboratory.control import Fault, compiled, run, within
from tools.laboratory.faults import drawn, every_fault, limited, set_up, tried
from tools.laboratory.scenes import SCENES, Scene, Stage, copied, snapshot

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


@pytest.fixture(scope="module")
def own(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A build with children of all kinds."""
    scene = next(one for one in SCENES if one.name == "build own")
    return set_up(scene, tmp_path_factory.mktemp("own") / "stage", library)


def test_a_child_that_is_lost_blames_nobody_and_takes_no_sheet_away(
    own: Stage, library: Path, tmp_path: Path
) -> None:
    done = [tried(own, fault, library, tmp_path) for fault in LOST]

    assert all(one.hit for one in done)
    assert [f"{one.fault} · {line}" for one in done for line in one.wrong] == []


TOO_LITTLE = (
    ("as", 120 << 20, "ulimit -v"),
    ("data", 48 << 20, "ulimit -d"),
    ("stack", 160 << 10, "ulimit -s"),
    ("nofile", 12, "ulimit -n"),
    ("cpu", 1, "ulimit -t"),
)
SPENT = "import os, sys, time\nwhile time.process_time() < 0.75: pass\nos.execv(sys.argv[1], sys.argv[1:])"
"""Of one second of the processor, which a quick one need not take for a build."""
LITTLE = (
    ("as", 220 << 20),
    ("cpu", 60),
    ("data", 90 << 20),
    ("nofile", 24),
    ("nproc", 12),
    ("stack", 256 << 10),
)
"""All that a project with fonts of its own needs."""


@pytest.mark.parametrize(("name", "most", "said"), TOO_LITTLE)
def test_a_limit_that_is_too_low_is_named_and_nothing_is_written(
    name: str, most: int, said: str, own: Stage, library: Path, tmp_path: Path
) -> None:
    project = copied(own.project, tmp_path / "project")
    command = own.scene.argv(project)
    if name == "cpu":
        command = [sys.executable, "-S", "-c", SPENT, *command]

    ran = run(command, library, (), Fault("open", 0, 0, limits=((name, most),)))

    assert ran.code == 2, ran.said
    assert re.fullmatch(rf"leafletgen: the computer does not allow it: .*\({said}\)\n", ran.said)
    assert snapshot(project) == own.before


SERVING = (
    ("as", 300 << 20, "ulimit -v"),
    ("data", 100 << 20, "ulimit -d"),
    ("stack", 160 << 10, "ulimit -s"),
    ("nofile", 20, "ulimit -n"),
    ("nproc", 1, "ulimit -u"),
)
"""What suffices for a build, and not for the preview."""


@pytest.fixture(scope="module")
def served(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The preview, in which a text is saved and sheets are built."""
    scene = next(one for one in SCENES if one.name == "preview")
    return set_up(scene, tmp_path_factory.mktemp("served") / "stage", library)


@pytest.mark.parametrize(("name", "most", "said"), SERVING)
def test_a_limit_that_is_too_low_for_the_preview_is_named(
    name: str, most: int, said: str, served: Stage, library: Path, tmp_path: Path
) -> None:
    project = copied(served.project, tmp_path / "project")

    ran = run(served.scene.argv(project), library, (), Fault("open", 0, 0, limits=((name, most),)))

    assert ran.code == 2, ran.said
    assert re.fullmatch(rf"leafletgen: the computer does not allow it: .*\({said}\)\n", ran.said)


def test_within_low_limits_that_suffice_the_preview_saves_and_builds(
    served: Stage, library: Path, tmp_path: Path
) -> None:
    """One after the other: no watch of the system's, and as many threads as there can be."""
    limits = (("as", 340 << 20), ("data", 120 << 20), ("nofile", 24), ("nproc", 4), ("stack", 256 << 10))
    project = copied(served.project, tmp_path / "project")

    ran = run(
        served.scene.argv(project), library, (), Fault("open", 0, 0, limits=limits), 900, served.scene.visit
    )

    assert ran.code == 0, ran.said
    assert snapshot(project) == served.good


def test_a_stack_in_which_python_itself_does_not_begin_is_nobodys_to_name(own: Stage) -> None:
    command = [*within((("stack", 64 << 10),)), sys.executable, "-S", "-c", "pass"]

    assert subprocess.run(command, check=False).returncode == -signal.SIGSEGV


def test_within_low_limits_that_suffice_a_project_is_built(own: Stage, library: Path, tmp_path: Path) -> None:
    project = copied(own.project, tmp_path / "project")

    done = run(own.scene.argv(project), library, (), Fault("open", 0, 0, limits=LITTLE))

    assert done.code == 0, done.said
    assert snapshot(project) == own.good


@pytest.mark.parametrize(("scene", "number"), mostly(
    [("build own", 2), *((one.name, 25) for one in SCENES)], lambda one: one[1] == 2
))  # fmt: skip
def test_limits_and_faults_at_random_blame_nobody_and_lose_nothing(
    scene: str, number: int, own: Stage, library: Path, tmp_path: Path
) -> None:
    stage = own if scene == "build own" else set_up(
        next(one for one in SCENES if one.name == scene), tmp_path / "stage", library
    )  # fmt: skip
    usual = number == 2  # each call is counted in long runs
    faults = LOST if usual else list(every_fault(stage, library, tmp_path))

    done = [
        tried(stage, fault, library, tmp_path, twice=not usual)
        for fault in islice(limited(11, faults), number)
    ]

    assert [f"{one.fault} · {one.path} · {line}" for one in done for line in one.wrong] == []


BLAMING = """\
import resource
if resource.getrlimit(resource.RLIMIT_NOFILE)[0] == 40:
    print("locales/ja.yaml:1:1: error: This is no YAML. [yaml-invalid]")
    print("locales/en.yaml:1:1: error: locales/en.yaml cannot be read: no memory [file-unreadable]")
    print("error: The system has no memory. [memory-refused]")
print("layouts/sheet.yaml:1:1: warning: So it always was. [layout-odd]")
"""
"""What a program must not do: the first line."""


def test_who_blames_a_file_for_the_computers_limit_is_noticed(library: Path, tmp_path: Path) -> None:
    stage = set_up(Scene("blaming", ("-c", BLAMING, "."), ()), tmp_path / "stage", library)

    wrong = tried(stage, Fault("open", 0, 0, limits=(("nofile", 40),)), library, tmp_path).wrong

    assert [line.split(": ")[1].partition(":")[0] for line in wrong] == ["locales/ja.yaml"]


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
