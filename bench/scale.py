"""What a sheet costs here and through a cluster, and what a million would: python bench/scale.py [--rows 1000] [--write]

A scheduler and two workers of one thread each run on this computer. Seconds are the processor's, of each process and those it has
started. `--write`: the tables of docs/scale.md anew. A million is reckoned from what was measured, at the same processor.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench.pages import replace_between  # noqa: E402  # bench comes onto the path first
from tests.engine.cluster.machines import Machines, until  # noqa: E402  # as the tests start them
from tests.engine.dormitories import csv_of, dormitories  # noqa: E402

PAGE = ROOT / "docs" / "scale.md"
FLAGSHIP = ("en", "ja", "ar", "hi", "my", "zh-Hans")
SCHOOLS, LANGUAGES, SHEETS = 10_000, 10, 10
CORES = 16
"""Of a machine of the reckoning."""
TASKS = 5_000
"""Tasks with which a scheduler is loaded that has nothing else to do."""


class Cost(NamedTuple):
    """What a build took. Seconds of the processor by who; `held`: bytes of the builder's memory for what it is told of the sheets."""

    sheets: int
    size: int
    here: float
    workers: float = 0.0
    scheduler: float = 0.0
    clock: float = 0.0
    held: int = 0
    tasks: int = 0
    orders: int = 0
    answers: int = 0
    shipped: int = 0

    def beyond(self, less: Cost) -> Cost:
        """What the sheets took by which this is more than another build of the same: starting and opening is not theirs."""
        return Cost(*(a - b for a, b in zip(self, less, strict=True)))


def used(process: psutil.Process) -> float:
    """Seconds of the processor of a process, those that it has waited for, and those that still run."""
    said = process.cpu_times()
    own = said.user + said.system + said.children_user + said.children_system
    return own + sum(map(used, process.children()))


def run(root: Path, options: list[str], address: str | None) -> Cost:
    """Build in a process of its own."""
    command = [sys.executable, __file__, "--builder", str(root), *options]
    command += ["--scheduler", address] if address else []
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return Cost(**json.loads(said.splitlines()[-1]))


def builder(root: Path, languages: list[str], address: str | None) -> Cost:
    """In that process: build, and count what goes over the network."""
    from leafletgen.engine.build import build
    from leafletgen.engine.opening import open_project
    from leafletgen.engine.results import Selection

    opened = open_project(root, "2026-11-25", languages).value
    if opened is None:
        raise SystemExit("the project cannot be opened")
    told = Told()
    team = told.team(address, languages) if address else None
    me = psutil.Process()
    before, begun = used(me), time.monotonic()
    with tempfile.TemporaryDirectory() as out:
        built = build(opened, Path(out).resolve(), Selection(tuple(languages)), elsewhere=team)
        size = sum((Path(out).resolve() / row.path).stat().st_size for row in built.files)
    spent, clock = used(me) - before, time.monotonic() - begun
    return Cost(
        len(built.files), size, spent, 0.0, 0.0, clock, told.held(), len(told.orders), sum(told.orders),
        sum(map(len, told.answers)), team.sent if team else 0,
    )  # fmt: skip


class Told:
    """What is said to workers and by them."""

    def __init__(self) -> None:
        self.orders: list[int] = []
        self.answers: list[bytes] = []

    def team(self, address: str, languages: list[str]) -> Any:
        """The workers at an address, listened to."""
        from leafletgen.engine.cluster import dask
        from leafletgen.engine.cluster.team import Team, TeamOptions

        order, answer = dask.Carrier.order, dask.Carrier.answer

        def heard_order(cluster: Any, key: str, worker: str, said: Any) -> None:
            self.orders.append(len(said.data()))
            order(cluster, key, worker, said)

        def heard_answer(cluster: Any, key: str) -> Any:
            said = answer(cluster, key)
            self.answers += [said] if isinstance(said, bytes) else []
            return said

        dask.Carrier.order, dask.Carrier.answer = heard_order, heard_answer  # type: ignore[method-assign]
        return Team(TeamOptions(address, None, tuple(languages)))

    def held(self) -> int:
        """Bytes of memory of all that was answered, as the builder keeps it."""
        import tracemalloc

        from leafletgen.engine.cluster.orders import WorkerAnswer
        from leafletgen.engine.reuse.coded import KnownRecords

        known = KnownRecords()
        tracemalloc.start()
        kept = [WorkerAnswer.of(one, known) for one in self.answers]
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return size if kept else 0


@contextmanager
def cluster() -> Iterator[Machines]:
    with tempfile.TemporaryDirectory() as folder:
        machines = Machines(Path(folder))
        try:
            for name in ("first", "second"):
                machines.worker(name, "--no-nanny")
            until(lambda: all("Registered to" in machines.said(one) for one in machines.processes[1:]))
            yield machines
        finally:
            machines.end()


def through(machines: Machines, root: Path, languages: list[str]) -> Cost:
    """A build by the cluster, with what its processes took."""
    scheduler, *workers = [psutil.Process(one.pid) for one in machines.processes]
    before = used(scheduler), sum(map(used, workers))
    cost = run(root, languages, machines.address)
    return cost._replace(scheduler=used(scheduler) - before[0], workers=sum(map(used, workers)) - before[1])


def loaded(machines: Machines) -> tuple[float, float]:
    """Seconds and bytes of a scheduler for a task of the size of ours, if all were handed over at once."""
    from distributed import Client

    scheduler = psutil.Process(machines.scheduler.pid)
    with Client(machines.address, set_as_default=False) as client:
        before, held = used(scheduler), scheduler.memory_info().rss
        futures = client.map(len, [os.urandom(300) for _ in range(TASKS)], pure=False)
        client.gather(futures)
        return (used(scheduler) - before) / TASKS, (scheduler.memory_info().rss - held) / TASKS


def table(head: str, rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    names = head.split("|")
    lines = [f"| {' | '.join(names)} |", f"|{'|'.join([' --- ', *['--:'] * (len(names) - 1)])}|"]
    return "\n".join(lines + [f"| {' | '.join(row)} |" for row in rows])


def measured(costs: dict[str, tuple[Cost, Cost]]) -> str:
    """What was measured, a column for each project."""

    def each(what: str, of: Any) -> tuple[str, ...]:
        return (what, *(of(*pair) for pair in costs.values()))

    rows = [
        each("sheets", lambda a, b: f"{b.sheets:,}"),
        each("one machine: sheets a processor-second", lambda a, b: f"{a.sheets / a.here:.1f}"),
        each("cluster, all processes: the same", lambda a, b: f"{b.sheets / (b.here + b.workers + b.scheduler):.1f}"),
        each("workers, ms of the processor a sheet", lambda a, b: f"{1000 * b.workers / b.sheets:.1f}"),
        each("builder, ms a sheet", lambda a, b: f"{1000 * b.here / b.sheets:.2f}"),
        each("scheduler, ms a second of the build", lambda a, b: f"{1000 * b.scheduler / b.clock:.1f}"),
        each("tasks", lambda a, b: f"{b.tasks:,}"),
        each("an order, bytes", lambda a, b: f"{b.orders / max(1, b.tasks):,.0f}"),
        each("an answer, bytes a sheet", lambda a, b: f"{b.answers / b.sheets:,.0f}"),
        each("files sent to both workers, kB", lambda a, b: f"{b.shipped / 1000:,.0f}"),
        each("builder's memory, bytes a sheet", lambda a, b: f"{b.held / b.sheets:,.0f}"),
        each("a sheet, kB", lambda a, b: f"{b.size / b.sheets / 1000:.1f}"),
    ]  # fmt: skip
    return table("|".join(("", *costs)), rows)


def reckoned(costs: dict[str, tuple[Cost, Cost]], task: tuple[float, float]) -> str:
    """A million of them."""
    from leafletgen.engine.cluster.batches import MOST, SECONDS

    count = SCHOOLS * LANGUAGES * SHEETS

    def each(what: str, of: Any) -> tuple[str, ...]:
        return (what, *(of(pair[1]) for pair in costs.values()))

    def work(b: Cost) -> float:
        return count * b.workers / b.sheets

    def build(b: Cost) -> float:
        return count * b.here / b.sheets

    def tasks(b: Cost) -> int:
        return ceil(count / max(1, min(MOST, SECONDS / (b.workers / b.sheets))))

    rows = [
        each("processor-hours of workers", lambda b: f"{work(b) / 3600:,.1f}"),
        *(each(f"hours with {n} machine{'s' * (n > 1)} of {CORES} cores", lambda b, n=n: f"{max(work(b) / (n * CORES), build(b)) / 3600:,.2f}") for n in (1, 4, 16)),
        each("hours of the builder's one core: not less than this", lambda b: f"{build(b) / 3600:,.2f}"),
        each("cores of workers that one builder keeps busy", lambda b: f"{b.workers / b.here:,.0f}"),
        each("tasks", lambda b: f"{tasks(b):,}"),
        each("scheduler: minutes of its core for these", lambda b: f"{tasks(b) * task[0] / 60:,.1f}"),
        each("were each sheet a task: minutes", lambda b: f"{count * task[0] / 60:,.0f}"),
        each("and all handed over at once: GB of the scheduler's memory", lambda b: f"{count * task[1] / 1e9:,.1f}"),
        each("builder's memory, all in one build, GB", lambda b: f"{count * b.held / b.sheets / 1e9:,.1f}"),
        each("sheets on the disk, GB", lambda b: f"{count * b.size / b.sheets / 1e9:,.0f}"),
        each("files a second with 4 machines", lambda b: f"{count / max(work(b) / (4 * CORES), build(b)):,.0f}"),
    ]  # fmt: skip
    return table("|".join(("", *costs)), rows)


def conditions() -> str:
    """When, where, with what."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    ).stdout.strip()
    busy = os.getloadavg()[0]
    return (
        f"Measured on {time.strftime('%Y-%m-%d')} at {commit}, {psutil.cpu_count()} cores shared by scheduler, workers and builder "
        f"(load {busy:.1f} at the start); {platform.system()} {platform.machine()}, Python {platform.python_version()}, distributed {version('distributed')}."
    )


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("--rows", type=int, default=1000)
    said.add_argument("--write", action="store_true")
    said.add_argument("--builder", nargs="+")
    said.add_argument("--scheduler")
    asked = said.parse_args()
    if asked.builder:
        print(json.dumps(builder(Path(asked.builder[0]), asked.builder[1:], asked.scheduler)._asdict()))
        return
    told = conditions()
    with tempfile.TemporaryDirectory() as folder, cluster() as machines:
        houses = [
            (f"School {n}", f"03-{n // 10000:04}-{n % 10000:04}", "", "", "") for n in range(asked.rows)
        ]
        light = dormitories(Path(folder).resolve() / "light", csv_of(houses))
        costs = {}
        for name, root, less, more in (
            ("flagship", ROOT, FLAGSHIP[:2], FLAGSHIP),
            ("light sheet, a row each", light, ("en",), ("en", "ja")),
        ):
            # The first of each has to fetch the files, and is not counted.
            first = through(machines, root, [*less])
            sizes = [(run(root, [*tags], None), through(machines, root, [*tags])) for tags in (less, more)]
            (a, b), (c, d) = sizes
            costs[name] = c.beyond(a), d.beyond(b)._replace(shipped=first.shipped)
        task = loaded(machines)
    text = f"\n{told}\n\n{measured(costs)}\n\nA scheduler that is handed {TASKS:,} tasks at once takes {1000 * task[0]:.2f} ms and {task[1] / 1000:.1f} kB for each.\n\n{reckoned(costs, task)}\n"
    if asked.write:
        replace_between(PAGE, "bench/scale.py", text)
    print(text)


if __name__ == "__main__":
    main()
