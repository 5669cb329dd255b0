"""Commands find the project above the folder they are started in, and say so; they never go where others could have put one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.command import run
from tests.engine.projects import TODAY, flagship, tiny

from leafletgen.cli.project_folder import project_above


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "home" / "project")


def test_the_nearest_project_above_is_taken_and_named(root: Path) -> None:
    below = root / "layouts" / "old"
    below.mkdir()

    done = run("check", "--today", TODAY, cwd=below)

    assert done.code == 0
    assert done.err.splitlines()[0] == f"The project is {root}"
    for quiet in ("--json", "--quiet"):
        assert "The project is" not in run("check", quiet, "--today", TODAY, cwd=below).err
    assert run("status", "--json", cwd=below).json["languages"][0]["language"] == "en"


def test_here_is_here(root: Path) -> None:
    assert "The project is" not in run("check", "--today", TODAY, cwd=root).err
    assert run("check", root / "layouts").code == 2  # a folder that is named is that folder


@pytest.mark.parametrize("name", ["leaflet.yml", "Leaflet.YAML", "leaflet.yaml.txt"])
def test_a_file_that_is_meant_to_be_one_is_not_passed_by(root: Path, name: str) -> None:
    (root / "layouts" / name).write_text("format: 1\n")

    assert project_above(root / "layouts") is None


@pytest.mark.parametrize("where", ["home", "others may write", "somebody else's"])
def test_where_it_stops(root: Path, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    below = root / "layouts" / "deep"
    below.mkdir()
    assert project_above(below) == root
    if where == "home":
        monkeypatch.setenv("HOME", str(root / "layouts"))
        assert project_above(below) is None
        monkeypatch.setenv("HOME", str(root))  # home itself may be one
        assert project_above(below) == root
    elif where == "others may write":
        root.chmod(0o777)
        assert project_above(below) is None
    elif os.geteuid() == 0:
        os.chown(root, 1234, 1234)
        assert project_above(below) is None


def test_a_folder_that_is_not_there_is_told_as_that(tmp_path: Path) -> None:
    for verb in ("build", "check", "status"):
        done = run(verb, tmp_path / "nowhere", "--json")

        assert done.code == 2
        assert [one["code"] for one in json.loads(done.out)["diagnostics"]] == ["folder-missing"]
    assert not (tmp_path / "nowhere").exists()


STARTED = """
import sys
from leafletgen.__main__ import run

class Begun:
    def find_spec(self, name, path=None, target=None):
        if name == "leafletgen.cli.main":
            print("begun", flush=True)

sys.meta_path.insert(0, Begun())
run()
"""
"""The command, which says when its own first module is looked for: what Python does before that is not ours to end quietly."""


@pytest.mark.parametrize("after", [0.0, 0.05, 0.15, 0.4])
def test_ctrl_c_ends_with_130_and_no_word(tmp_path: Path, after: float) -> None:
    root = flagship(tmp_path)
    command = [sys.executable, "-c", STARTED, "build", str(root), "--today", TODAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "begun\n"
        time.sleep(after)
        started.send_signal(signal.SIGINT)
        _, said = started.communicate(timeout=60)

    assert started.returncode in (130, -signal.SIGINT)
    assert "Aborted" not in said
    assert "Traceback" not in said
