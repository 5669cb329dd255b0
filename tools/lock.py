"""Writes the locked sets in requirements/ from pyproject.toml: `make lock` (with --upgrade: newest versions).

One resolution for all Pythons from 3.11 and for Linux, macOS and Windows, with markers where they differ and a
hash for every file. Six sets: `run.txt` what the program needs, `hyphens.txt` the extra that this project's layouts ask for, `dev.txt` the same and everything for work on
it, `build.txt` what builds its wheel, `bench.txt` what it is measured against, `site.txt` what builds the documentation site. The later ones are bound to the pins of the first.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
OLDEST = "3.11"


def compile_set(name: str, inputs: list[str], *options: str, stdin: str | None = None) -> None:
    """Resolve one set and write it; an unchanged answer leaves the file as it was."""
    command = [
        *("uv", "pip", "compile", "--universal", "--python-version", OLDEST, "--generate-hashes", "--quiet"),
        *(
            "--no-emit-index-url",
            "--custom-compile-command",
            "make lock",
            "--output-file",
            f"requirements/{name}",
        ),
        *options,
        *inputs,
    ]
    subprocess.run(command, cwd=ROOT, input=stdin, text=True, check=True)
    print(f"requirements/{name}: {(FOLDER / name).read_text().count('==')} packages")


def main(options: list[str]) -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    build, hyphens = (
        project["build-system"]["requires"],
        project["project"]["optional-dependencies"]["hyphens"],
    )
    FOLDER.mkdir(exist_ok=True)
    compile_set("run.txt", ["pyproject.toml"], *options)
    compile_set("dev.txt", ["pyproject.toml"], "--extra", "dev", "-c", "requirements/run.txt", *options)
    compile_set("hyphens.txt", ["-"], "-c", "requirements/dev.txt", *options, stdin="\n".join(hyphens))
    bench = project["project"]["optional-dependencies"]["bench"]
    compile_set("bench.txt", ["-"], "-c", "requirements/dev.txt", *options, stdin="\n".join(bench))
    site = project["project"]["optional-dependencies"]["site"]
    compile_set("site.txt", ["-"], "-c", "requirements/dev.txt", *options, stdin="\n".join(site))
    compile_set("build.txt", ["-"], "-c", "requirements/dev.txt", *options, stdin="\n".join(build))


if __name__ == "__main__":
    main(sys.argv[1:])
