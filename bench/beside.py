"""This tree beside another commit: the same project built by each in turn, in seconds of the processor: python bench/beside.py aa4b724

    python bench/beside.py COMMIT [-n 7] [--only cold]

The other commit is checked out for the run and uses the same Python and libraries. Each has a project, output and cache of its own.
A ratio is the median of the ratios of neighbouring runs, so that what befalls the machine for a while befalls both sides of it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

import psutil  # noqa: E402  # bench comes onto the path first
from bench.keystroke import Client  # noqa: E402  # bench comes onto the path first
from bench.peers.run import change_fact, change_text, spent_by_children  # noqa: E402  # bench comes onto the path first
from bench.peers.texts import PAPERS, Prepared, prepare, write_table  # noqa: E402  # bench comes onto the path first

ROWS = 300
"""Rows of the longer table; the shorter has one, and the difference is what a further row costs."""
SAVES = 20


class Side(NamedTuple):
    """One of the two: where its `src` is, what it builds, where its files go."""

    source: Path
    prepared: Prepared
    out: Path

    def call(self, *arguments: str) -> float:
        """Processor seconds of a command and its children; raises AssertionError with its words where it fails."""
        spent_by_children()
        ended = subprocess.run(
            self.command(*arguments), env=self.environment(), capture_output=True, check=False
        )
        assert ended.returncode == 0, ended.stderr.decode()[-2000:]
        return spent_by_children()

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "leafletgen", *arguments]

    def environment(self) -> dict[str, str]:
        """With bytecode of its own, whatever the caller's Python does about it."""
        known = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        kept = str(self.out.parent / "bytecode")
        return {**known, "PYTHONPATH": str(self.source), "PYTHONPYCACHEPREFIX": kept, "LC_ALL": "C.UTF-8"}

    def build(self, tags: int, papers: int = 1, project: Path | None = None) -> float:
        """What the first languages on the first papers take."""
        chosen = [part for tag in self.prepared.languages[:tags] for part in ("-l", tag)]
        chosen += [part for paper in PAPERS[:papers] for part in ("-o", paper.lower())]
        return self.call("build", str(project or self.prepared.project), "--out", str(self.out), *chosen)

    def forget(self) -> None:
        """Neither sheets nor what is kept for the next build."""
        shutil.rmtree(self.out, ignore_errors=True)
        for project in (self.prepared.project, self.prepared.dormitories):
            shutil.rmtree(project / ".leafletgen", ignore_errors=True)


def side(folder: Path, source: Path, made: Prepared) -> Side:
    """One with copies of its own of all that it builds."""
    shutil.copytree(made.project.parent, folder)
    copied = [folder / path.name for path in made[:3]]
    return Side(source, Prepared(*copied, made.languages), folder / "out")


def cold(tags: int, papers: int = 1) -> Callable[[Side, int], float]:
    """With nothing kept."""

    def run(side: Side, number: int) -> float:
        side.forget()
        return side.build(tags, papers)

    return run


def again(change: Callable[[Prepared, int], None] | None) -> Callable[[Side, int], float]:
    """All files once more, after a change."""

    def run(side: Side, number: int) -> float:
        if not side.out.is_dir():
            side.build(40, 3)
        if change:
            change(side.prepared, number)
        return side.build(40, 3)

    return run


def further_row(side: Side, number: int) -> float:
    """What each row of a table takes beyond the first."""
    taken = []
    for count in (1, ROWS):
        side.forget()
        write_table(side.prepared.dormitories, count)
        taken.append(side.build(1, project=side.prepared.dormitories))
    return (taken[1] - taken[0]) / (ROWS - 1)


def start(*arguments: str) -> Callable[[Side, int], float]:
    """A command on the project as it is."""
    return lambda side, number: side.call(
        *arguments, *([] if arguments == ("--version",) else [str(side.prepared.project)])
    )


def save(side: Side, number: int) -> float:
    """A text saved in the preview, with what the server does after it; per save."""
    with serving(side) as (client, server):
        before = spent(server)
        for count in range(SAVES):
            client.save("vi", "headline.a", f"Easy cash, {number}.{count}?")
        client.settle()
        return (spent(server) - before) / SAVES


@contextmanager
def serving(side: Side) -> Iterator[tuple[Client, psutil.Process]]:
    """The preview of two languages, when it has come to rest."""
    arguments = ("preview", str(side.prepared.project), "--edit", "--no-browser", "--port", "0")
    server = subprocess.Popen(
        side.command(*arguments),
        env=side.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        client = Client(server.stdout.readline().strip())
        client.settle()
        yield client, psutil.Process(server.pid)
    finally:
        server.terminate()
        server.wait()


def spent(server: psutil.Process) -> float:
    """Processor seconds of a server and its children so far."""
    return sum(sum(one.cpu_times()[:2]) for one in (server, *server.children(recursive=True)))


CASES: dict[str, Callable[[Side, int], float]] = {
    "version": start("--version"),
    "check": start("check"),
    "cold": cold(1),
    "twelve": cold(12),
    "all": cold(40, 3),
    "nothing": again(None),
    "text": again(change_text),
    "fact": again(change_fact),
    "row": further_row,
    "save": save,
}
LONG = {"all": 3, "text": 3, "fact": 3, "save": 3}


def main() -> None:
    """A line for each case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit")
    parser.add_argument("-n", type=int, default=7, help="runs of each")
    parser.add_argument("--only", action="append", choices=CASES, help="this case (repeatable)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, checked_out(options.commit, Path(name) / "tree") as other:
        made = prepare(Path(name) / "made")
        sides = [
            side(Path(name) / which, source, made)
            for which, source in (("there", other / "src"), ("here", ROOT / "src"))
        ]
        print(f"{'':10}{options.commit[:9]:>10}{'here':>10}{'ratio':>8}{'from':>8}{'to':>8}")
        for case in options.only or CASES:
            compare(case, sides, min(options.n, LONG.get(case, options.n)))


def compare(case: str, sides: list[Side], runs: int) -> None:
    """Each in turn, the first to begin changing from run to run."""
    taken: list[list[float]] = [[], []]
    for number in range(-1, runs):
        order = (0, 1) if number % 2 else (1, 0)
        for one in order:
            seconds = CASES[case](sides[one], number + 1)
            if number >= 0:  # the first is not counted: it finds bytecode and fonts unread
                taken[one].append(seconds)
    ratios = sorted(here / there for there, here in zip(*taken, strict=True))
    middles = "".join(f"{statistics.median(one):10.4f}" for one in taken)
    print(f"{case:10}{middles}{statistics.median(ratios):8.3f}{ratios[0]:8.3f}{ratios[-1]:8.3f}", flush=True)


@contextmanager
def checked_out(commit: str, folder: Path) -> Iterator[Path]:
    """A tree of that commit, for as long as it is wanted."""
    subprocess.run(
        ["git", "-C", str(ROOT), "worktree", "add", "--quiet", "--detach", str(folder), commit], check=True
    )
    try:
        yield folder
    finally:
        subprocess.run(["git", "-C", str(ROOT), "worktree", "remove", "--force", str(folder)], check=True)


if __name__ == "__main__":
    main()
