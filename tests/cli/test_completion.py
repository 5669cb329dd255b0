"""Shells ask, the command answers: what is offered behind verbs and options, by the protocol of each shell and in real ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.command import ROOT
from tests.engine.dormitories import dormitories
from tests.engine.projects import tiny

from leafletgen.cli.main import main
from leafletgen.cli.shells import SHELLS

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tiny(tmp_path / "project", ja=JA)
    monkeypatch.chdir(root)
    return root


def offered(*words: str) -> list[str]:
    """The words that the last one may become."""
    shell = SHELLS["zsh"](main, {}, "leafletgen", "_LEAFLETGEN_COMPLETE")
    return [one.value for one in shell.get_completions(list(words[:-1]), words[-1])]


def test_verbs_and_options(project: Path) -> None:
    assert offered("bu") == ["build"]
    assert offered("build", "--lan") == ["--language"]
    assert offered("status", "--qu") == ["--quiet"]
    assert offered("export", "--to", "xl") == ["xliff", "xliff2", "xlsx"]
    assert offered("completion", "") == ["bash", "zsh", "fish", "powershell"]


def test_names_of_the_project(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered("build", "-l", "") == ["en", "ja"]
    assert offered("approve", "j") == ["ja"]
    assert offered("check", "-o", "") == ["card"]
    assert offered("kit", "--row", "") == []
    monkeypatch.chdir(tmp_path)
    assert offered("build", "-l", "") == []
    assert offered("build", "project", "-l", "") == ["en", "ja"], "of the project that is named"
    monkeypatch.chdir(dormitories(tmp_path / "houses"))
    assert offered("kit", "--row", "M") == ["Maple House"]


def test_names_of_the_program(project: Path) -> None:
    assert offered("explain", "text-too") == ["text-too-long"]
    assert "police" in offered("icons", "pol")
    assert offered("blocks", "--theme", "off") == ["official"]
    assert offered("blocks", "--name", "headi") == ["heading"]
    assert "result-build" in offered("schema", "result-b")
    assert "vi" in offered("add-language", "v")
    assert "ja" not in offered("add-language", "j"), "the project has it"


def test_a_broken_project_offers_what_can_be_read_and_says_nothing(project: Path) -> None:
    (project / "leaflet.yaml").write_text("languages: [en, ja\noutputs: {", encoding="utf-8")
    assert offered("build", "-o", "") == []
    (project / "leaflet.yaml").write_bytes(b"\xff\x00")
    assert offered("build", "-l", "") == []


@pytest.mark.parametrize(
    ("shell", "wanted"),
    [
        ("bash", ["plain,'Maple House'"]),
        ("zsh", ["plain", "Maple House", "_"]),
        ("fish", ["plain,Maple House"]),
        ("powershell", ["plain", "'Maple House'", "_"]),
    ],
)
def test_names_with_spaces_are_quoted_where_the_shell_does_not(
    tmp_path: Path, shell: str, wanted: list[str]
) -> None:
    environment = {
        "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "_LEAFLETGEN_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": "leafletgen kit --row Mapl", "COMP_CWORD": "Mapl" if shell == "fish" else "3",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "leafletgen"], cwd=dormitories(tmp_path), env=environment, capture_output=True, encoding="utf-8",
        check=False, timeout=60,
    )  # fmt: skip

    assert done.stdout.splitlines() == wanted
    assert done.stderr == ""


def script(shell: str) -> str:
    return CliRunner().invoke(main, ["completion", shell], catch_exceptions=False).stdout


def test_scripts_name_the_command_and_their_shell() -> None:
    for shell in SHELLS:
        assert f"{shell}_complete" in script(shell)
        assert "leafletgen" in script(shell)
    assert "Register-ArgumentCompleter -Native -CommandName leafletgen" in script("powershell")


ASKED = {
    "bash": 'source "$0"; COMP_WORDS=(leafletgen build -l j); COMP_CWORD=3; _leafletgen_completion leafletgen; echo "${COMPREPLY[@]}"',
    "fish": 'source $argv[1]; complete -C "leafletgen build -l j" | cut -f 1',
    # Its completion runs in the line editor alone: what it would offer is caught.
    "zsh": 'compdef() { }; _describe() { print -rl -- "${(@P)3}"; }; source "$0"; words=(leafletgen build -l j); CURRENT=4; '
    "_leafletgen_completion",
}


@pytest.mark.parametrize("shell", [pytest.param(name, marks=pytest.mark.needs(name)) for name in ASKED])
def test_real_shells_offer_it(project: Path, tmp_path: Path, shell: str) -> None:
    (tmp_path / "script").write_text(script(shell), encoding="utf-8")
    program = tmp_path / "bin" / "leafletgen"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m leafletgen "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(tmp_path),
    }
    done = subprocess.run(
        [shell, "-c", ASKED[shell], str(tmp_path / "script")], cwd=project, env=environment, capture_output=True, encoding="utf-8",
        check=False, timeout=60,
    )  # fmt: skip

    assert done.stdout.strip().partition(":")[0] == "ja", done.stderr
