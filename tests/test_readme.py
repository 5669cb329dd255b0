"""The README's lines, run word for word and in its order, in a copy of the checkout.

The copy has two languages and one output of the flagship instead of all (they would take minutes); `make` only says what it would
do; a preview is given a free port and no browser. All else is as a reader types it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.engine.projects import flagship

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES, DROPPED = ("en", "ja"), "poster|sheet|fold|large|easy|web|send|square|story|link"
COMMAND = ".venv/bin/leafletgen"


def lines() -> list[str]:
    """What stands in blocks of code and is a command; what it is for stands behind three spaces or more."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(rf"^    ((?:{re.escape(COMMAND)}|make) .*)$", text, re.MULTILINE)
    return [re.split(r" {3,}", line)[0] for line in shown]


def checkout(folder: Path) -> Path:
    """The copy: the flagship with less of it, the Makefile, the program where `make` puts it."""
    root = flagship(folder)
    leaflet = root / "leaflet.yaml"
    text = re.sub(
        r"(?m)^languages: \[[^]]*\]", f"languages: [{', '.join(LANGUAGES)}]", leaflet.read_text("utf-8")
    )
    leaflet.write_text(re.sub(rf"(?m)^  ({DROPPED}): +\{{.*\n", "", text), encoding="utf-8")
    for path in (*root.glob("locales/*.yaml"), *root.glob("status/*.yaml")):
        if path.stem not in LANGUAGES:
            path.unlink()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    for name in ("requirements", "tools"):
        (root / name).symlink_to(ROOT / name)
    program = root / COMMAND
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m leafletgen "$@"\n')
    program.chmod(0o755)
    return root


def previewed(line: str, root: Path) -> None:
    """A preview says where it is; then it is ended."""
    command = [*shlex.split(line), "--port", "0", "--no-browser"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().startswith("http://localhost:")
        finally:
            process.terminate()


@pytest.mark.needs("make")
@pytest.mark.skipif(os.name == "nt", reason="the lines are those of a shell of Unix")
def test_every_line_of_the_readme_does_what_it_says(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    failed = []
    for line in lines():
        if " preview" in line:
            previewed(line, root)
            continue
        typed = f"{line} -n" if line.startswith("make ") else line
        done = subprocess.run(
            typed,
            shell=True,
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        if done.returncode != 0:
            failed.append((line, done.stderr or done.stdout))

    assert failed == []
    assert (root / "output/screen/easy-job-warning.ja.pdf").is_file()
    assert (root / "locales/pl.yaml").is_file()
    assert (root.parent / "my-leaflet/leaflet.yaml").is_file()


def test_there_are_lines_to_run() -> None:
    verbs = [line.split()[1] for line in lines() if line.startswith(COMMAND)]

    assert len(verbs) == len(set(map(str, lines()))) - 2, "`make posters`, `make test`, and no line twice"
    assert {"build", "check", "init", "preview", "add-language", "preflight"} <= set(verbs)
