"""leafletgen beside Typst and WeasyPrint: the same poster, texts and fonts, in turn within one run. `make bench`

    python bench/peers/run.py [-n 7] [--quick] [--only twelve] [--write]

Each case is made by each engine in turn, `-n` times (long ones less often); medians count. What others do on the machine meets
all of them. `--quick`: few and small. `--write`: the figures and a plot into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench.pages import replace_between  # noqa: E402  # bench comes onto the path first
from bench.peers.engines import Job, leafletgen_command  # noqa: E402  # ours, beside this file
from bench.peers.texts import Prepared, prepare, write_manifest, write_table  # noqa: E402  # ours, beside this file

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
PAGE = ROOT / "docs" / "performance.md"
PICTURE = ROOT / "docs" / "pictures" / "performance.svg"
BY = "bench/peers/run.py"
MIB = 1 << 20
LOOK = 0.01
"""Seconds between two looks at the memory."""


class Case(NamedTuple):
    """What is made. `times`: how often of ten. `change`: what is altered before each run of all engines."""

    name: str
    words: str
    engines: tuple[str, ...]
    tags: int = 1
    papers: int = 1
    rows: int = 0
    warm: bool = False
    again: bool = False
    times: int = 10
    change: Callable[[Prepared, int], None] | None = None


class Taken(NamedTuple):
    """Seconds by the clock and of the processor (all processes together)."""

    clock: float
    processor: float


class Row(NamedTuple):
    """A line of the table."""

    case: Case
    engine: str
    taken: Taken
    peak: float = 0.0
    size: float = 0.0


def change_text(prepared: Prepared, number: int) -> None:
    """Another headline in Vietnamese, each time another one. (Were it the source's, all translations would be out of date, and
    leafletgen would mark every sheet as a draft.)
    """
    said = f"Easy cash, {number}?"
    locale = prepared.project / "locales" / "vi.yaml"
    lines = locale.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("headline:")) + 1
    lines[at] = f"  a: {said}"
    locale.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = prepared.data / "texts" / "vi.json"
    texts = json.loads(path.read_text(encoding="utf-8"))
    texts["texts"]["headline.a"] = [[said, False]]
    path.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")


def change_fact(prepared: Prepared, number: int) -> None:
    """Another telephone number, on every sheet."""
    advice = f"#91{number % 80 + 11}"
    manifest = prepared.project / "leaflet.yaml"
    topic = next(
        line for line in manifest.read_text(encoding="utf-8").splitlines() if line.startswith("staff_topic")
    )
    write_manifest(prepared.project, prepared.languages, topic.partition(": ")[2], advice)
    for path in (prepared.data / "texts").glob("*.json"):
        texts = json.loads(path.read_text(encoding="utf-8"))
        texts["facts"]["advice"] = advice
        path.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")


OURS, TYPST, MEASURING, WEASYPRINT = "leafletgen", "typst", "typst-measuring", "weasyprint"
EVERYBODY = (OURS, TYPST, MEASURING, WEASYPRINT)
NAMES = {
    OURS: "leafletgen", TYPST: "Typst", MEASURING: "Typst, looking for sizes itself", WEASYPRINT: "WeasyPrint",
}  # fmt: skip


def cases(rows: int) -> tuple[Case, ...]:
    """All of them, in the order of the table."""
    return (
        Case("cold", "one sheet, fresh process", EVERYBODY),
        Case("warm", "one more language in an open process", EVERYBODY, tags=2, warm=True),
        Case("twelve", "12 languages", EVERYBODY, tags=12),
        Case("all", "40 languages × 3 papers", (OURS, TYPST, WEASYPRINT), 40, 3, times=3),
        Case("text", "again, one text changed", (OURS, TYPST), 40, 3, again=True, times=3, change=change_text),
        Case("fact", "again, one fact on all 120 changed", (OURS, TYPST), 40, 3, again=True, times=3, change=change_fact),
        Case("nothing", "again, nothing changed", (OURS, TYPST), 40, 3, again=True, times=3),
        Case("rows", f"{rows:,} rows of a table", (OURS, TYPST), rows=rows, times=1),
        Case("tenth", f"{rows // 10:,} rows of a table", (OURS, TYPST, WEASYPRINT), rows=rows // 10, times=1),
    )  # fmt: skip


def command(prepared: Prepared, case: Case, engine: str, out: Path) -> tuple[Job, list[str]]:
    """What is called."""
    from bench.peers.texts import PAPERS

    tags, papers = list(prepared.languages[: case.tags]), list(PAPERS[: case.papers])
    project = prepared.dormitories if case.rows else prepared.project
    job = Job(str(project), str(prepared.data), str(out), tags, papers, case.rows, case.warm)
    if engine == OURS and not case.warm:
        return job, leafletgen_command(job)
    return job, [
        sys.executable,
        str(Path(__file__).with_name("engines.py")),
        engine,
        json.dumps(job._asdict()),
    ]


def measured(prepared: Prepared, case: Case, engine: str, out: Path) -> Taken:
    """One run; raises AssertionError where a sheet is missing, for nobody wins by leaving work out."""
    job, called = command(prepared, case, engine, out)
    _emptied(prepared, case, engine, out)
    begun = perf_counter()
    process = subprocess.Popen(called, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said, faults = process.communicate()  # both are short
    taken = perf_counter() - begun
    return _complete(job, case, out, Taken(taken, spent_by_children()), said, faults)


_SPENT = [0.0]
"""Processor time of all processes that were waited for so far."""


def spent_by_children() -> float:
    """Processor seconds of the last process and of those that it waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    now = used.ru_utime + used.ru_stime
    before, _SPENT[0] = _SPENT[0], now
    return now - before


def _complete(job: Job, case: Case, out: Path, taken: Taken, said: bytes, faults: bytes) -> Taken:
    found = [path for path in out.rglob("*.pdf") if path.stat().st_size > 10_000]
    assert len(found) == job.count, f"{case.name}: {len(found)} of {job.count}\n{faults.decode()[-2000:]}"
    return Taken(*json.loads(said)) if case.warm else taken


def _emptied(prepared: Prepared, case: Case, engine: str, out: Path) -> None:
    """Nothing is there from before, unless that is the case: no sheets, and nothing that leafletgen keeps."""
    if not case.again:
        shutil.rmtree(out, ignore_errors=True)
        for project in (prepared.project, prepared.dormitories) if engine == OURS else ():
            shutil.rmtree(project / ".leafletgen", ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)


def peak(prepared: Prepared, case: Case, engine: str, out: Path) -> float:
    """Most bytes of memory of all its processes together, shared pages once (PSS): a run of its own, which nobody times."""
    _, called = command(prepared, case, engine, out)
    _emptied(prepared, case, engine, out)
    most = 0.0
    process = subprocess.Popen(called, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, _memory(process.pid))
        sleep(LOOK)
    spent_by_children()
    return most


def _memory(number: int) -> float:
    try:
        family = [psutil.Process(number)]
        family += family[0].children(recursive=True)
        return float(sum(one.memory_full_info().pss for one in family))
    except (psutil.Error, AttributeError):
        return 0.0


def in_turn(prepared: Prepared, case: Case, runs: int, out: Path) -> list[Row]:
    """A case by all its engines in turn."""
    if case.rows:
        write_table(prepared.dormitories, case.rows)
    taken: dict[str, list[Taken]] = {name: [] for name in case.engines}
    for number in range(max(1, round(runs * case.times / 10))):
        if case.change:
            case.change(prepared, number)
        for engine, found in taken.items():
            found.append(measured(prepared, case, engine, out / engine))
    rows = []
    for engine, found in taken.items():
        size = sum(path.stat().st_size for path in (out / engine).rglob("*.pdf"))
        files = len(list((out / engine).rglob("*.pdf")))
        most = peak(prepared, case, engine, out / engine) if case.name in ("cold", "twelve", "all") else 0.0
        median = Taken(*(statistics.median(side) for side in zip(*found, strict=True)))
        rows.append(Row(case, engine, median, most, size / files))
    print("\n".join(line(row, rows) for row in rows), flush=True)
    return rows


HEAD = "| what | engine | clock | × Typst | processor | × Typst | memory | a file |\n|---|---|--:|--:|--:|--:|--:|--:|"


def line(row: Row, rows: list[Row]) -> str:
    """A line of the table in Markdown; ratios are to Typst in the same case."""
    head = f"| {row.case.words} | {NAMES[row.engine]} |"
    typst = next((one.taken for one in rows if one.engine == TYPST and one.case == row.case), None)
    ratios = [mine / its for mine, its in zip(row.taken, typst, strict=True)] if typst else [None, None]
    cells = [
        cell
        for seconds, ratio in zip(row.taken, ratios, strict=True)
        for cell in (f"{seconds:.3g} s", f"{ratio:.3g}" if ratio else "")
    ]
    memory = f"{row.peak / MIB:.0f} MiB" if row.peak else ""
    return f"{head} {' | '.join(cells)} | {memory} | {row.size / 1000:.0f} kB |"


def machine(runs: int) -> str:
    """Date, machine and versions, and whether it was quiet."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("leafletgen", "typst", "weasyprint"))
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    memory = psutil.virtual_memory().total / (1 << 30)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} at {commit.stdout.strip()}: {_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB; "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}; {packages}. Median of {runs} runs, of long cases of fewer."
    )  # fmt: skip


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    named = [text.partition(":")[2].strip() for text in lines if text.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def quiet(before: float) -> str:
    """What else the machine did, by the load before anything was measured."""
    cores = os.cpu_count() or 1
    if before < 0.2 * cores:
        return f"The machine was quiet (load {before:.1f} at the start)."
    return (
        f"**The machine was busy with other work (load {before:.1f} on {cores} cores at the start):** times by the clock are too long for everybody, "
        "and those of leafletgen more than the others', for it uses both cores. The processor's times and their ratios say more."
    )  # fmt: skip


def plot(rows: list[Row], target: Path) -> None:
    """Processor time of each case, an engine a colour, on a logarithmic scale."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams |= {"svg.hashsalt": "leafletgen", "svg.fonttype": "path", "font.size": 9}
    from matplotlib import pyplot

    told = list(dict.fromkeys(row.case for row in rows))
    drawing, axes = pyplot.subplots(figsize=(8, 0.75 * len(told) + 1))
    colors = dict(zip(EVERYBODY, ("#C8230F", "#141414", "#8A8A85", "#FFC400"), strict=True))
    for place, engine in enumerate(EVERYBODY):
        mine = {row.case: row.taken.processor for row in rows if row.engine == engine}
        at = [number + (place - 1.5) * 0.2 for number, case in enumerate(told) if case in mine]
        axes.barh(at, list(mine.values()), height=0.19, color=colors[engine], label=NAMES[engine])
    axes.set_yticks(range(len(told)), [case.words for case in told])
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel("seconds of the processor, all processes together")
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, fontsize=8, frameon=False)
    drawing.tight_layout()
    drawing.savefig(target, metadata={"Date": None})
    pyplot.close(drawing)


def main() -> int:
    """All cases; with `--write` the page and its plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=7, help="runs of each engine and case")
    parser.add_argument("--quick", action="store_true", help="two runs, 50 rows")
    parser.add_argument("--only", action="append", help="this case (repeatable)")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md and its plot")
    options = parser.parse_args()
    runs, load = (2 if options.quick else options.n), os.getloadavg()[0]
    wanted = [
        one for one in cases(50 if options.quick else 1000) if not options.only or one.name in options.only
    ]
    with tempfile.TemporaryDirectory() as folder:
        prepared = prepare(Path(folder))
        spent_by_children()  # what preparing took is nobody's
        print(HEAD)
        rows = [row for case in wanted for row in in_turn(prepared, case, runs, Path(folder) / "out")]
    if options.write:
        lines = "\n".join(line(row, rows) for row in rows)
        told = f"{machine(runs)}\n{quiet(load)}\n\n{HEAD}\n{lines}\n\n![Seconds of the processor by case and engine](pictures/performance.svg)"
        replace_between(PAGE, BY, told)
        plot(rows, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
