"""A Dask scheduler and its workers as processes of this computer, and mishaps for the hands of the workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
from tests.cli.command import ROOT

AT_START = """\
import os, sys
if "leafletgen.engine.cluster.hand" in sys.orig_argv:
    exec(open(os.environ["MISHAP"]).read())
"""
IN_AN_EDITION = """\
import os, pathlib, signal, sys, time
from leafletgen.engine import session
localize = session.localize
def hurt(project, edition, *more):
    WHAT
    return localize(project, edition, *more)
session.localize = hurt
"""
"""What happens in a hand before it lays an edition out."""


class Machines:
    """A cluster in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mishap = folder / "mishap.py"
        self.mishap.write_text("")
        (folder / "start").mkdir()
        (folder / "start" / "sitecustomize.py").write_text(AT_START)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.logs: dict[int, Path] = {}
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0")
        self.address = self._address()

    def worker(self, name: str, *options: str, path: Path | None = None) -> subprocess.Popen[bytes]:
        """Another worker. `path`: where Python looks first."""
        folder = self.folder / name
        return self._start(
            "worker", self.address, "--name", name, "--nthreads", "1", "--local-directory", str(folder), *options,
            path=path,
        )  # fmt: skip

    def happens(self, what: str) -> None:
        """What happens in each hand from now on."""
        self.mishap.write_text(IN_AN_EDITION.replace("WHAT", what) if what else "")

    def end(self) -> None:
        for process in reversed(self.processes):
            end(process)

    def _start(self, kind: str, *options: str, path: Path | None = None) -> subprocess.Popen[bytes]:
        places = [*([str(path)] if path else []), str(self.folder / "start"), str(ROOT / "src")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places), "MISHAP": str(self.mishap)}
        environment.pop("SOURCE_DATE_EPOCH", None)
        said = self.folder / f"{kind}{len(self.processes)}.log"
        log = said.open("ab")
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard", *options]
        process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        log.close()
        self.processes.append(process)
        self.logs[process.pid] = said
        return process

    def said(self, process: subprocess.Popen[bytes]) -> str:
        """What a machine has said so far."""
        return self.logs[process.pid].read_text()

    def _address(self) -> str:
        def address() -> str:
            said = self.said(self.scheduler).split()
            return next((word for word in said if word.startswith("tcp://127.0.0.1:")), "")

        until(lambda: bool(address()))
        return address()


def until(fulfilled: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something."""
    ends = time.monotonic() + seconds
    while not fulfilled():
        assert time.monotonic() < ends, "it never happens"
        time.sleep(0.05)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it has started, which end by themselves when it is gone."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def hands(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The processes that make sheets for a worker."""
    found = []
    with suppress(psutil.NoSuchProcess):
        for one in psutil.Process(process.pid).children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                if "leafletgen.engine.cluster.hand" in one.cmdline():
                    found.append(one)
    return found
