"""The command as people run it: in a process of its own, its output piped."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120
"""Seconds after which a run is given up."""


class Done(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run(*arguments: object, cwd: Path | None = None, **variables: str) -> Done:
    """`leafletgen` with these arguments. Whatever happens, nobody is shown a traceback. With variables of its own in a new Python,
    for some are read as it starts; otherwise in one that is forked (see `forking`).
    """
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    words = [*map(str, arguments)]
    done = _anew(words, cwd, {**environment, **variables}) if variables else _forked(words, cwd, environment)
    assert "Traceback" not in done.err, done.err
    return done


def _anew(words: list[str], cwd: Path | None, environment: dict[str, str]) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "leafletgen", *words],
        cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


def _forked(words: list[str], cwd: Path | None, environment: dict[str, str]) -> Done:
    asked = {"arguments": words, "cwd": str(cwd or Path.cwd()), "environment": environment}
    with TemporaryFile() as out, TemporaryFile() as err:
        channel, _ = _forking()
        socket.send_fds(channel, [json.dumps(asked).encode()], [out.fileno(), err.fileno()])
        code = channel.recv(16)
        assert code, "who forks is gone"
        told = [(file.seek(0), file.read().decode("utf-8"))[1] for file in (out, err)]
    return Done(int(code), *told)


@cache
def _forking() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """A process that forks, and the way to it; it ends with this one."""
    ours, its = socket.socketpair()
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    called = [sys.executable, str(Path(__file__).with_name("forking.py")), str(its.fileno())]
    process = subprocess.Popen(called, env=environment, pass_fds=[its.fileno()])
    its.close()
    ours.settimeout(PATIENCE)
    return ours, process
