"""Run the tests that a change can reach by imports, the nearest first, for half a minute: python tools/near.py [--since COMMIT]

A change is what differs from a commit (the last one, if none is named), with files that git does not know yet. A test file is as near
as the way from it to a changed module is short. What is not a module (data, pictures, words) is reached by no import: it is named.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (("src/leafletgen", "src"), ("tests", "."), ("tools", "."), ("bench", "."))
"""Where modules lie, and from where their names count."""
SECONDS = 30
AT_ONCE = 6
FINE = (pytest.ExitCode.OK, pytest.ExitCode.INTERRUPTED, pytest.ExitCode.NO_TESTS_COLLECTED)


def modules() -> dict[str, Path]:
    """All modules by their names."""
    found = {}
    for folder, start in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            parts = path.relative_to(ROOT / start).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules that one names, late imports as well."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        yield from (name for name in names if name in known)


def near(changed: set[Path]) -> list[Path]:
    """The files of tests that can reach a changed module, the nearest first."""
    known = modules()
    users = defaultdict(set)
    for name, path in known.items():
        for other in imported(path, known):
            users[other].add(name)
    distance = {name: 0 for name, path in known.items() if path in changed}
    waiting = list(distance)
    for name in waiting:
        for user in users[name] - distance.keys():
            distance[user] = distance[name] + 1
            waiting.append(user)
    ordered = sorted(distance, key=lambda name: (distance[name], name))
    return [known[name] for name in ordered if known[name].name.startswith("test_")]


def changes(since: str) -> set[Path]:
    """The files that differ from a commit, and those that git does not know yet."""
    said = [
        subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for words in (("diff", "--name-only", since), ("ls-files", "--others", "--exclude-standard"))
    ]
    return {ROOT / line for text in said for line in text.splitlines()}


class Clock:
    """Ends a run of tests when its time is over."""

    def __init__(self, seconds: float) -> None:
        self.end = monotonic() + seconds

    @property
    def is_over(self) -> bool:
        return monotonic() > self.end

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        self.session = session

    def pytest_runtest_logfinish(self) -> None:
        if self.is_over:
            self.session.shouldstop = "time is over"


def main(arguments: Sequence[str] | None = None) -> int:
    """Find and run them; 1 where one fails."""
    parser = argparse.ArgumentParser(description="Run the tests that a change can reach.")
    parser.add_argument("--since", default="HEAD", help="what differs from this commit")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long")
    asked = parser.parse_args(arguments)
    changed = changes(asked.since)
    for path in sorted(path for path in changed if path.suffix != ".py"):
        print(f"reached by no import: {path.relative_to(ROOT)}")
    files, clock, failed, run = near(changed), Clock(asked.seconds), 0, 0
    while (
        run < len(files) and not clock.is_over
    ):  # a few at a time: to collect all of them may take half a minute
        some = files[run : run + AT_ONCE]
        code = pytest.main(["-q", "--no-header", *map(str, some)], plugins=[clock])
        failed += clock.session.testsfailed or code not in FINE
        run += len(some)
    print(f"Of {len(files)} files of tests that reach the change, the nearest {run} were run.")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
