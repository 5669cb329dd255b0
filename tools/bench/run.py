"""How fast it is: whole processes and stages, as minimum and median of several runs. `make bench`.

The floors (quiet machine, two cores, no cache): `--version` 0.10 s; one poster, whole process, 0.30 s or twice the
bare import of our libraries in the same run; all posters of the flagship 1.0 s.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = "import click, yaml, uharfbuzz, icu, segno"


def process(*arguments: str) -> Callable[[], None]:
    """A command of this Python, to be timed."""

    def run() -> None:
        subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)

    return run


def timed(name: str, work: Callable[[], object], runs: int) -> float:
    """Print minimum and median of `runs` runs after one that is not counted; gives the median in seconds."""
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    median = statistics.median(taken)
    print(f"{name:42} {1000 * min(taken):8.1f} ms   {1000 * median:8.1f} ms")
    return median


def stages(runs: int) -> None:
    """The stages of one warm edition."""
    from leafletgen.engine.build import open_project
    from leafletgen.engine.localize import Edition, localize
    from leafletgen.sheet.profiles import builtin
    from leafletgen.write.pdf.document import write

    opened = open_project(ROOT).value
    assert opened is not None
    timed("read and check the project", lambda: open_project(ROOT), runs)
    for tag in opened.project.manifest.languages:
        edition = Edition(tag, "poster")
        timed(f"localize poster {tag}", lambda e=edition: localize(opened.project, e, opened.book), runs)  # type: ignore[misc]  # a default binds the loop's value
        timed(f"lay out poster {tag}", lambda e=edition: opened.lay_out(e), runs)  # type: ignore[misc]  # a default binds the loop's value
        laid = opened.lay_out(edition)
        timed(f"write poster {tag}", lambda x=laid: write(x.publication, builtin("screen")), runs)  # type: ignore[misc]  # a default binds the loop's value


def main() -> None:
    """All figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=9, help="counted runs")
    runs = parser.parse_args().n
    print(f"{'':42} {'minimum':>11}   {'median':>11}")
    with tempfile.TemporaryDirectory() as folder:
        timed("bare Python", process("-c", "pass"), runs)
        bare = timed("bare import of our libraries", process("-c", LIBRARIES), runs)
        timed("leafletgen --version", process("-m", "leafletgen", "--version"), runs)
        one = timed(
            "one poster, whole process",
            process("-m", "leafletgen", "build", "-o", "poster", "-l", "en", "--out", folder), runs,
        )  # fmt: skip
        timed("all posters", process("-m", "leafletgen", "build", "-o", "poster", "--out", folder), runs)
        timed("everything", process("-m", "leafletgen", "build", "--out", folder), runs)
    print(f"one poster is {one / bare:.2f} times the bare import")
    stages(runs)


if __name__ == "__main__":
    main()
