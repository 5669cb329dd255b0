"""What a tree makes, a line a file with its digest, to compare two trees: python tools/bytes.py [--source ../other/src] [--all] > after

The flagship, the examples, every template as `init` writes it, and the projects of the tests, each with a cache of its own.
What the command says is a line, too. Usually in a few languages of each direction and height; `--all`: in every language.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECTS = ("leaflet.yaml", "examples/*/leaflet.yaml", "tests/[cfpt]*/[!dr]*/leaflet.yaml")
FEW = ("en", "ar", "ja", "my")
PARTS = (
    "leaflet.yaml",
    "facts.yaml",
    "glossary.yaml",
    "printed.yaml",
    "locales",
    "layouts",
    "themes",
    "fonts",
    "art",
    "diagrams",
    "data",
    "drawings",
    "pictures",
)
TODAY = "2026-11-26"


def main() -> int:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument(
        "--source", type=Path, default=ROOT / "src", help="the folder src of the tree that makes the files"
    )
    reader.add_argument("--all", action="store_true", help="every language")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory() as made:
        for name, project in prepared(Path(made), asked.source):
            for line in lines(project, asked.source, asked.all):
                print(name, line, flush=True)
    return 0


def prepared(made: Path, source: Path) -> Iterator[tuple[str, Path]]:
    """Copies of all projects, and a new one of each template."""
    for file in sorted(found for pattern in PROJECTS for found in ROOT.glob(pattern)):
        place = file.parent.relative_to(ROOT).as_posix()
        if "texts-" not in place:  # those are of one text each
            copy = made / place.replace("/", "-").replace(".", "flagship")
            yield copy.name, shutil.copytree(file.parent, copy, ignore=kept_out)
    for template in sorted(path.name for path in (ROOT / "src/leafletgen/data/starters").iterdir()):
        project = made / f"init-{template}"
        call(source, "init", str(project), "--template", template, "--today", TODAY)
        yield project.name, project


def kept_out(folder: str, names: list[str]) -> set[str]:
    """Of the flagship's folder, which is the program's, only what a project has."""
    return set(names) - set(PARTS) if Path(folder) == ROOT else {"output", ".leafletgen"}


def lines(project: Path, source: Path, every: bool) -> Iterator[str]:
    few = (
        []
        if every
        else [part for tag in FEW if list(project.glob(f"locales/{tag}.yaml")) for part in ("-l", tag)]
    )
    said = call(source, "build", str(project), "--draft", "--today", TODAY, *few)
    yield f"says {sha256(said.replace(str(project), '').encode()).hexdigest()[:16]}"
    for file in sorted(project.glob("output/**/*.*")):
        yield f"{file.relative_to(project / 'output')} {sha256(file.read_bytes()).hexdigest()[:16]}"


def call(source: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(source), "LC_ALL": "C.UTF-8", "COLUMNS": "120"}
    done = subprocess.run(
        [sys.executable, "-m", "leafletgen", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main())
