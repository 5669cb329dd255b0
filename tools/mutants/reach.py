"""Which tests reach which line, and how long they take: measured once, without any fault."""

from __future__ import annotations

import ast
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import coverage
import pytest
from faults import SOURCE, WINGS, Mutant
from quiet import quiet

TESTS = [
    *("tests/text", "tests/page", "tests/engine/layout", "tests/studio"),
    *("tests/engine/exchange", "tests/cli/test_exchange.py", "tests/frames", "tests/judge/preflight"),
    "tests/cases",
]
"""Those that run within this process: a fault here is not seen by a program that a test starts."""
PATIENCE = 6.0
"""Seconds of tests, as measured without faults, that one fault may cost."""


class Reach:
    """The lines that each test reaches, and its seconds; also those of what tests share (fixtures of a module or more)."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.lines: dict[str, dict[str, set[int]]] = {}
        self.shared: dict[str, list[str]] = {}
        self.cover = coverage.Coverage(
            data_file=None, include=[f"{SOURCE}/{wing}/*" for wing in WINGS], config_file=False
        )
        self.test = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.test = item.nodeid
        self.shared[item.nodeid] = [f"shared:{name}" for name in getattr(item, "fixturenames", ())]
        self.cover.switch_context(item.nodeid)
        start = time.process_time()
        result = yield
        self.seconds.setdefault(item.nodeid, time.process_time() - start)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        if fixturedef.scope != "function":
            self.cover.switch_context(f"shared:{fixturedef.argname}")
        try:
            return (yield)
        finally:
            self.cover.switch_context(self.test)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if (not report.passed and report.when == "call") or report.failed:
            self.seconds[report.nodeid] = float("inf")  # no judge: it fails or is skipped without any fault

    def finish(self) -> None:
        data = self.cover.get_data()
        for file in data.measured_files():
            for line, contexts in data.contexts_by_lineno(file).items():
                for context in contexts:
                    self.lines.setdefault(context, {}).setdefault(file, set()).add(line)

    def table(self) -> dict[str, Any]:
        judges = {test: s for test, s in self.seconds.items() if s < PATIENCE}
        reached: dict[str, dict[int, list[str]]] = {}
        for test in judges:
            for context in (test, *self.shared[test]):
                for file, lines in self.lines.get(context, {}).items():
                    for line in lines:
                        reached.setdefault(file, {}).setdefault(line, []).append(test)
        return {"seconds": judges, "reached": reached}


def measure(folder: Path, jobs: int) -> None:
    """Run all tests once, in so many processes, and keep which lines they reach."""
    folder.mkdir(exist_ok=True)
    parts = [folder / f"reach.{job}.json" for job in range(jobs)]
    side_by_side([partial(_measure, part, TESTS[job::jobs]) for job, part in enumerate(parts)])
    whole: dict[str, Any] = {"seconds": {}, "reached": {}}
    for part in parts:
        found = json.loads(part.read_text(encoding="utf-8"))
        part.unlink()
        whole["seconds"] |= found["seconds"]
        for file, lines in found["reached"].items():
            for line, tests in lines.items():
                whole["reached"].setdefault(file, {}).setdefault(line, []).extend(tests)
    (folder / "reach.json").write_text(json.dumps(whole), encoding="utf-8")


def _measure(path: Path, tests: list[str]) -> None:
    reach = Reach()
    reach.cover.start()
    pytest.main([*quiet(), *tests], plugins=[reach])
    reach.cover.stop()
    reach.finish()
    path.write_text(json.dumps(reach.table()), encoding="utf-8")


def side_by_side(works: Sequence[Callable[[], object]]) -> None:
    """Each in a fork of this process: what tests leave behind stays there."""
    children = []
    for work in works:
        child = os.fork()
        if child == 0:
            try:
                work()
            finally:
                sys.stdout.flush()
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


class Judges:
    """Which tests judge a mutant."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.seconds: dict[str, float] = table["seconds"]
        self.reached: dict[str, dict[str, list[str]]] = table["reached"]

    def of(self, mutant: Mutant) -> list[str]:
        """Those that reach the line, the quickest first, in front those of the module's own tests; then their neighbours, who
        may share what they have made. Of what stands outside of functions, all that come into the file.
        """
        lines = self.reached.get(str(SOURCE / mutant.file), {})
        span = _statement(mutant.file, mutant.line) if _is_in_function(mutant.file, mutant.line) else ()
        first = {test for number in span for test in lines.get(str(number), ())}
        if not first:
            first = {test for tests in lines.values() for test in tests}
        if not first:  # nothing but tables and records
            first = {test for test in self.seconds if test.startswith(f"tests/{mutant.wing}/")}
        homes = {test.partition("::")[0] for test in first}
        others = {test for test in self.seconds if test.partition("::")[0] in homes} - first
        chosen, spent = [], 0.0
        own = f"/test_{Path(mutant.file).stem}.py::"

        def order(test: str) -> tuple[bool, float, str]:
            return own not in test, self.seconds[test], test

        for test in (*sorted(first, key=order), *sorted(others, key=order)):
            if spent + self.seconds[test] <= PATIENCE:
                chosen.append(test)
                spent += self.seconds[test]
        return chosen


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse((SOURCE / file).read_text(encoding="utf-8"))


def _is_in_function(file: str, line: int) -> bool:
    return any(
        node.body[0].lineno <= line <= (node.end_lineno or 0)
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _statement(file: str, line: int) -> range:
    """The lines of the smallest statement round a line (of a compound one: its head)."""
    best = range(0)
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if isinstance(body, list) and body else node.end_lineno or 0
            if line <= max(last, node.lineno) and not isinstance(
                node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
            ):
                best = range(node.lineno, max(last, node.lineno) + 1)
    return best
