"""The wheel installed into empty environments, and used as somebody does who never saw the repository: `make try-wheel`."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

INSTALLERS = ("pip", "uv", "pipx")
SECONDS = 300


class Installed(NamedTuple):
    """An environment with the program: its command, and by what it was made."""

    command: Path
    installer: str
    python: Path


def pythons() -> Iterator[Path]:
    """Every Python here that the program may run on, the running one first."""
    seen = set()
    names = (sys.executable, *(f"python3.{minor}" for minor in range(11, 15)), "/usr/bin/python3")
    for name in names:
        found = shutil.which(name)
        if found and (told := _version(Path(found))) and told not in seen and told >= (3, 11):
            seen.add(told)
            yield Path(found)


def _version(python: Path) -> tuple[int, ...] | None:
    done = subprocess.run(
        [python, "-c", "import sys; print(*sys.version_info[:2])"],
        capture_output=True,
        text=True,
        check=False,
    )
    return tuple(map(int, done.stdout.split())) if done.returncode == 0 else None


def install(wheel: Path, installer: str, python: Path, folder: Path) -> Installed:
    """Install a wheel with all that it needs into an empty environment in a folder. Raises CalledProcessError."""
    bin_ = "Scripts" if os.name == "nt" else "bin"
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    tools = Path(sys.executable).parent
    if installer == "pipx":
        where = {
            "PIPX_HOME": str(folder / "home"),
            "PIPX_BIN_DIR": str(folder / "bin"),
            "PIPX_MAN_DIR": str(folder / "man"),
        }
        _run(
            [sys.executable, "-m", "pipx", "install", "--quiet", "--python", python, wheel],
            {**clean, **where},
        )
        return Installed(folder / "bin" / "leafletgen", installer, python)
    if installer == "uv":
        _run([tools / "uv", "venv", "--quiet", "--python", python, folder], clean)
        inside = folder / bin_ / "python"
        _run([tools / "uv", "pip", "install", "--quiet", "--python", inside, wheel], clean)
    else:
        _run([python, "-m", "venv", folder], clean)
        _run(
            [
                folder / bin_ / "python",
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-compile",  # half of its time; Python compiles what it needs
                wheel,
            ],
            clean,
        )
    return Installed(folder / bin_ / "leafletgen", installer, python)


def _run(words: list[str | Path], environment: dict[str, str]) -> str:
    done = subprocess.run(
        words, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def used(installed: Installed, folder: Path, *, whole: bool = True) -> list[str]:
    """What a newcomer does: look, make a project, check it, build it, show it; gives the names of the sheets made. Not `whole`: look and
    build, as other ways into the same Python do the rest. Raises RuntimeError at the first step that fails.
    """
    folder.mkdir()
    environment = {"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"}

    def call(*words: str | Path) -> str:
        done = subprocess.run(
            [installed.command, *words], cwd=folder, env=environment, capture_output=True, text=True,
            timeout=SECONDS, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"leafletgen {' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
        return done.stdout

    call("--version")
    call("doctor")
    call("init", "first")
    if whole:
        call("check", "first")
        call("schema", "layout")
        _shown(installed, folder, environment)
    call("build", "first")
    return sorted(path.name for path in (folder / "first" / "output").rglob("*.pdf"))


def _shown(installed: Installed, folder: Path, environment: dict[str, str]) -> None:
    """Whether the preview answers, and refuses who has no secret."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [installed.command, "preview", "first", "--no-browser", "--port", str(port)]
    with subprocess.Popen(
        words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            status = _status(f"http://127.0.0.1:{port}/")
        finally:
            server.terminate()
            server.wait(30)
    if status not in (200, 401, 403):
        raise RuntimeError(f"the preview answers {status}")


def _status(address: str) -> int | None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.2)
    return None


def main() -> None:
    """Every installer with every Python here."""
    from tools.release.dist import ROOT

    (wheel,) = (ROOT / "dist").glob("*.whl")
    for python in pythons():
        for installer in INSTALLERS:
            with TemporaryDirectory() as folder:
                used(install(wheel, installer, python, Path(folder, "env")), Path(folder, "work"))
            print(f"{installer} with {python}: works")


if __name__ == "__main__":
    main()
