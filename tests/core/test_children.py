"""Processes that are started here: none outlives who started it, none keeps a lock, and whose limit it was is known."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from leafletgen.core.processes.bounds import at_own_bound, keep_within
from leafletgen.core.processes.children import ended, was_ended
from leafletgen.core.processes.tasks import Lost, TaskLimits
from leafletgen.core.processes.workers import apart
from leafletgen.model.project.world import World

PARENT = """\
import sys, time
from leafletgen.core.processes.children import started
alone = started([sys.executable, "-c", "pow(7, 10**9)"])  # in one call of C, which no thread interrupts
shell = started(["sh", "-c", "sleep 600 & wait"], group=True)
print(alone.pid, shell.pid, flush=True)
time.sleep(600)
"""


def test_a_child_in_whatever_code_ends_with_its_parent_and_so_does_what_it_started() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [psutil.Process(int(pid)) for pid in parent.stdout.readline().split()]
        until = time.monotonic() + 30
        while not (below := children[1].children()) and time.monotonic() < until:
            time.sleep(0.01)
        parent.kill()

    assert below
    assert psutil.wait_procs([*children, *below], 30)[1] == []


def test_a_child_keeps_no_lock_of_its_parent(tmp_path: Path) -> None:
    world = World(tmp_path, "2026-11-26")
    with world.locked():
        child = os.fork()
        if child == 0:
            time.sleep(600)
            os._exit(0)
    try:
        with world.locked(seconds=10):  # the fork lets go of it once it has a turn
            is_free = True
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    assert is_free


@pytest.mark.parametrize(
    ("code", "said"),
    [(0, None), (3, None), (128, None), (-9, "SIGKILL"), (137, "SIGKILL"), (-50, "signal 50"), (200, None)],
)
def test_how_a_process_ended(code: int, said: str | None) -> None:
    assert was_ended(code) == (said is not None)
    assert ended(code) == (said or f"exit {code}")


def bounded(owners: int | None) -> tuple[str, bool]:
    """In a process of its own: memory runs out at its bound of 1 GiB, or at what the owner of the computer allows."""
    if owners is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (owners, owners))
    keep_within("RLIMIT_DATA", 1 << 30)
    resource.setrlimit(resource.RLIMIT_CPU, (50, 60))
    try:
        bytes(1 << 40)
    except MemoryError:
        return ended(-signal.SIGXCPU), at_own_bound()
    return "", False


@pytest.mark.parametrize(
    ("owners", "own"), [(None, True), (4 << 30, True), (1 << 29, False), (3 << 29, True)]
)
def test_whose_limit_memory_ran_out_at(owners: int | None, own: bool) -> None:
    found = apart(bounded, owners, TaskLimits(resident=8 << 30))

    assert not isinstance(found, Lost)
    assert found == ("SIGXCPU, ulimit -t 50", own)
