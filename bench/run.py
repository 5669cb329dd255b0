"""How fast it is: whole processes and stages, as minimum and median of several runs: `python bench/run.py`.

One poster, whole process, may take at most 2.6 times the bare import of the libraries that it uses; the two are timed in
turn, so that whatever else the machine does befalls both. Processor time (user and system) stands beside the clock's: it
is what says something on a machine that is not quiet. The floors (quiet machine, two cores, no cache): `--version` 0.10 s;
all posters of the flagship 1.0 s.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = "import click, yaml, uharfbuzz, icu, segno, reportlab.pdfbase.pdfdoc"
"""What one poster imports of other people's; reportlab brings Pillow."""

MOST = 2.6
"""Times the bare import that one poster may take (docs/decisions)."""


class Times(NamedTuple):
    """Seconds by the clock and by the processor, median of several runs."""

    clock: float
    processor: float


def process(*arguments: str) -> Callable[[], None]:
    """A command of this Python, to be timed."""

    def run() -> None:
        subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)

    return run


def spent() -> tuple[float, float]:
    """The clock, and the processor time of this process and all that it has waited for."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return time.perf_counter(), sum(one.ru_utime + one.ru_stime for one in both)


def in_turn(runs: int, works: dict[str, Callable[[], object]]) -> dict[str, Times]:
    """Each work once uncounted, then all of them in turn, `runs` times; prints minimum and median of each."""
    for work in works.values():
        work()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            clock, processor = spent()
            work()
            now = spent()
            taken[name].append((now[0] - clock, now[1] - processor))
    found = {}
    for name, rows in taken.items():
        clocks, processors = zip(*rows, strict=True)
        found[name] = Times(statistics.median(clocks), statistics.median(processors))
        figures = [min(clocks), statistics.median(clocks), min(processors), statistics.median(processors)]
        print(f"{name:42}" + "".join(f" {1000 * one:9.1f}" for one in figures))
    return found


def timed(name: str, work: Callable[[], object], runs: int) -> None:
    """One work by itself."""
    in_turn(runs, {name: work})


def stages(runs: int) -> None:
    """The stages of one warm edition."""
    from leafletgen.engine.localizing.localize import EditionKey, localize
    from leafletgen.engine.opening import open_project
    from leafletgen.sheet.profiles import builtin
    from leafletgen.write.pdf.document import write

    opened = open_project(ROOT).value
    assert opened is not None
    timed("read and check the project", lambda: open_project(ROOT), runs)
    for tag in opened.project.manifest.languages:
        edition = EditionKey(tag, "poster")
        timed(f"localize poster {tag}", lambda e=edition: localize(opened.project, e, opened.book), runs)  # type: ignore[misc]  # a default binds the loop's value
        timed(f"lay out poster {tag}", lambda e=edition: opened.lay_out(e), runs)  # type: ignore[misc]  # a default binds the loop's value
        laid = opened.lay_out(edition)
        timed(f"write poster {tag}", lambda x=laid: write(x.publication, builtin("screen")), runs)  # type: ignore[misc]  # a default binds the loop's value


def main() -> int:
    """All figures; 1 where a poster takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=9, help="counted runs")
    runs = parser.parse_args().n
    print(f"{'milliseconds':42} {'clock min':>9} {'median':>9} {'proc. min':>9} {'median':>9}")
    with tempfile.TemporaryDirectory() as folder:
        build = ("-m", "leafletgen", "build", "--no-cache", "--out", folder)
        timed("bare Python", process("-c", "pass"), runs)
        timed("leafletgen --version", process("-m", "leafletgen", "--version"), runs)
        cold = in_turn(
            runs,
            {
                "bare import of its libraries": process("-c", LIBRARIES),
                "one poster, whole process": process(*build, "-o", "poster", "-l", "en"),
            },
        )
        timed("all posters", process(*build, "-o", "poster"), runs)
        timed("everything", process(*build), runs)
    bare, one = cold.values()
    print(
        f"one poster is {one.clock / bare.clock:.2f} times the bare import by the clock, "
        f"{one.processor / bare.processor:.2f} times by the processor (at most {MOST})"
    )
    stages(runs)
    return int(one.processor > MOST * bare.processor)


if __name__ == "__main__":
    sys.exit(main())
