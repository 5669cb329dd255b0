"""Wheel and sdist, the list of everything in them (SBOM), and the digits of all: `make dist`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def version() -> str:
    """The version in pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: str = tomllib.load(file)["project"]["version"]
    return found


def moment() -> str:
    """The second of the last commit, for the times inside of archives: the same commit makes the same bytes."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "1767225600"


def build(folder: Path, *kinds: str, root: Path = ROOT) -> list[Path]:
    """Write wheel and sdist (or only some `kinds`) of a source tree into a folder; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": moment()}
    wanted = [word for kind in kinds or ("sdist", "wheel") for word in ("-t", kind)]
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder), *wanted],
        cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return sorted((*folder.glob("*.whl"), *folder.glob("*.tar.gz")))


def bill(folder: Path) -> Path:
    """Write the CycloneDX bill of materials of what the program is installed with: all libraries of the lock, with their digits."""
    path = folder / f"leafletgen-{version()}.cdx.json"
    subprocess.run(
        [
            *(sys.executable, "-m", "cyclonedx_py", "requirements", "requirements/run.txt"),
            *("--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "-o", str(path)),
        ],
        cwd=ROOT,
        check=True,
    )
    return path


def digits(folder: Path, paths: list[Path]) -> Path:
    """Write SHA256SUMS, as `sha256sum -c` reads it."""
    lines = (f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(paths))
    sums = folder / "SHA256SUMS"
    sums.write_text("".join(lines), encoding="utf-8")
    return sums


def main() -> None:
    """All of it, into dist/, which is emptied first."""
    folder = ROOT / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    made = build(folder)
    made.append(bill(folder))
    made.append(digits(folder, made))
    for path in made:
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
