"""A fault tried: in a fork where the functions' code is swapped, or where it stands outside of functions, in a process of its own."""

from __future__ import annotations

import gc
import inspect
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from faults import SOURCE, Mutant
from quiet import limited
from reach import Judges


class Trial:
    """A pytest plugin: instead of running the tests it tries the mutants on them."""

    def __init__(
        self, mutants: Sequence[Mutant], judges: Judges, note: Callable[[dict[str, str]], None]
    ) -> None:
        self.mutants, self.judges, self.note = mutants, judges, note
        self.verdicts: dict[str, str] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        made: dict[CodeType, list[FunctionType]] = {}
        for function in gc.get_objects():
            if isinstance(function, FunctionType) and function.__code__.co_filename.startswith(str(SOURCE)):
                made.setdefault(function.__code__, []).append(function)
        remembering = [thing for thing in gc.get_objects() if isinstance(thing, _lru_cache_wrapper)]
        gc.freeze()
        for number, mutant in enumerate(self.mutants, 1):
            chosen = [test for test in self.judges.of(mutant) if test in items]
            limit = sum(self.judges.seconds[test] for test in chosen)
            start = time.monotonic()
            if not chosen:
                verdict, by = "no test", ""
            elif not (
                swap := [(f, new) for old, new in _pairs(mutant) if old != new for f in made.get(old, ())]
            ):
                verdict, by = _cold(mutant, chosen, limit)
            else:
                ordered = [(items[test], self.judges.seconds[test]) for test in chosen]
                verdict, by = _warm(swap, ordered, limit, remembering)
            self.verdicts[mutant.key] = verdict
            print(
                f"{number:4} {verdict:8} {time.monotonic() - start:5.1f} s {len(chosen):4} tests {mutant.shown}   {by}",
                flush=True,
            )
            self.note(
                {"key": mutant.key, "verdict": verdict, "wing": mutant.wing, "shown": mutant.shown, "by": by}
            )
        return True


def _pairs(mutant: Mutant) -> list[tuple[CodeType, CodeType]]:
    """Each function's code and its faulty one; none where the fault stands outside of functions."""
    path = str(SOURCE / mutant.file)
    old = compile((SOURCE / mutant.file).read_text(encoding="utf-8"), path, "exec", dont_inherit=True)
    return _beside(old, compile(mutant.code, path, "exec", dont_inherit=True)) or []


def _beside(old: CodeType, new: CodeType) -> list[tuple[CodeType, CodeType]] | None:
    plain = [tuple(c for c in code.co_consts if not isinstance(c, CodeType)) for code in (old, new)]
    is_function = bool(old.co_flags & inspect.CO_NEWLOCALS)
    inner_old, inner_new = ([c for c in code.co_consts if isinstance(c, CodeType)] for code in (old, new))
    same = old.co_code == new.co_code and repr(plain[0]) == repr(plain[1]) and old.co_names == new.co_names
    if not is_function and not (same and len(inner_old) == len(inner_new)):
        return None
    found = [(old, new)] if is_function else []
    for a, b in zip(inner_old, inner_new, strict=False):
        within = _beside(a, b)
        if within is None:
            return None
        found += within
    return found


def _warm(
    swap: Iterable[tuple[FunctionType, CodeType]],
    items: Sequence[tuple[pytest.Item, float]],
    limit: float,
    remembering: Iterable[_lru_cache_wrapper[Any]],
) -> tuple[str, str]:
    """Tried in a fork of this process, with nothing remembered from before."""
    fd, name = tempfile.mkstemp()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        limited(limit)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        status = 3
        try:
            for function, code in swap:
                function.__code__ = code
            for cached in remembering:
                cached.cache_clear()
            status = _run(items, fd)
        finally:  # 3: the code cannot be swapped (other free variables), or this tool is wrong
            os._exit(status)
    verdict = _awaited(child, limit)
    os.close(fd)
    by = Path(name).read_text(encoding="utf-8")
    Path(name).unlink()
    return verdict, by


def _run(items: Sequence[tuple[pytest.Item, float]], fd: int) -> int:
    """One test after the other, each with ten times of its own seconds."""
    failed: list[str] = []

    class Ears:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                failed.append(report.nodeid)

    items[0][0].config.pluginmanager.register(Ears())
    for (item, seconds), following in zip(items, [*(item for item, _ in items[1:]), None], strict=True):
        signal.setitimer(signal.ITIMER_PROF, 10 * seconds + 2)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if failed:
            os.write(fd, failed[0].encode())
            return 1
    return 0


def _awaited(child: int, limit: float) -> str:
    """The verdict by how a process ended. Its group goes with it: servers, pools."""
    end = time.monotonic() + limit * 12 + 60
    status: int | None = None
    while status is None and time.monotonic() < end:
        done, how = os.waitpid(child, os.WNOHANG)
        if done:
            status = how
        else:
            time.sleep(0.01)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if status is None:
        os.waitpid(child, 0)
        return "timeout"
    if os.WIFSIGNALED(status):
        return (
            "timeout" if os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGXCPU, signal.SIGKILL) else "killed"
        )
    return {0: "survived", 1: "killed"}.get(os.WEXITSTATUS(status), "invalid")


def _cold(mutant: Mutant, chosen: Sequence[str], limit: float) -> tuple[str, str]:
    """Tried in a process that imports the faulty module."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as faulty:
        faulty.write(mutant.code)
        faulty.flush()
        command = [
            sys.executable,
            str(Path(__file__).with_name("quiet.py")),
            str(SOURCE / mutant.file),
            faulty.name,
        ]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            process_group=0, text=True,
        )  # fmt: skip
        assert process.stdin
        process.stdin.write(json.dumps({"tests": list(chosen), "limit": limit + 5}))
        process.stdin.close()
        return _awaited(process.pid, limit + 5), "imported anew"
