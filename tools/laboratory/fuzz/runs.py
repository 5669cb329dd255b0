"""Runs of fuzzing: each target for so long, its corpus grown, what it found written down, counted for people."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import monotonic
from types import FrameType
from typing import NamedTuple

from tools.laboratory.fuzz.guided import TWICE, keep, quiet
from tools.laboratory.fuzz.oracle import judged
from tools.laboratory.fuzz.targets import Target

ROOT = Path(__file__).parents[3]
PATIENCE = 150
"""Seconds by the clock for one input, after which libFuzzer ends the process: for what hangs in C."""
MEMORY = 3000
"""MiB for the process."""
CORPUS = 100_000
"""Bytes of a target's committed corpus, its faults not counted."""
LARGEST = 8_000
"""Bytes of one committed input, where the target has smaller ones."""
_COUNT = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_SEEN = re.compile(r"^#(\d+)\s.*?cov: (\d+) ft: (\d+)", re.MULTILINE)
_PEAK = re.compile(r"stat::peak_rss_mb:\s*(\d+)")


class Run(NamedTuple):
    """What a target was given, and what came of it. `coverage`: branches reached; `peak`: MiB; `wrong`: input and fault."""

    target: str
    seed: int
    inputs: int
    seconds: float
    coverage: int
    peak: int
    wrong: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        head = f"{self.target}: {self.inputs:,} inputs, {self.seconds:.0f} s, seed {self.seed}, {self.coverage:,} branches, "
        return f"{head}at most {self.peak:,} MiB, {len(self.wrong)} faults"


def fuzz(target: Target, seconds: int, runs: int | None, seed: int, keep: Path | None) -> Run:
    """One target. `keep`: a folder for its grown corpus and its faults (None: nothing is kept)."""
    if target.guided and find_spec("atheris") is None:
        raise SystemExit(
            "atheris is missing: pip install -r requirements/laboratory.txt (Python 3.11 to 3.13, Linux)"
        )
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        base = (keep or Path(scratch)) / target.name
        grown, faults = base / "corpus", base / "faults"
        for folder in (grown, faults):
            folder.mkdir(parents=True, exist_ok=True)
        sow(target, grown)
        made = _guided if target.guided else _blind
        return made(target, seconds, runs, seed, grown, faults)


def sow(target: Target, folder: Path) -> None:
    """The seeds into a corpus."""
    for data in target.seeds():
        (folder / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)


def _guided(target: Target, seconds: int, runs: int | None, seed: int, grown: Path, faults: Path) -> Run:
    """As often anew as libFuzzer ends for a crash, an endless loop in C, or memory, until the time is over."""
    start, inputs, coverage, peak, ended = monotonic(), 0, 0, 0, list[tuple[str, str]]()
    while (
        (left := seconds - (monotonic() - start)) > 1 and (runs is None or inputs < runs) and len(ended) < 20
    ):
        options = [
            f"-max_total_time={int(left)}", f"-seed={seed + len(ended)}", f"-max_len={target.most}", f"-timeout={PATIENCE}",
            f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={faults}/", "-print_final_stats=1", "-len_control=0",
            *([f"-runs={runs - inputs}"] if runs else []), str(grown), *([str(target.corpus)] if target.corpus.is_dir() else []),
        ]  # fmt: skip
        code, said = _child(target.name, faults, options)
        counted = _COUNT.search(said)
        seen = _SEEN.findall(said)
        inputs += int(counted[1]) if counted else int(seen[-1][0]) if seen else 0
        coverage = max([coverage, *(int(cov) for _, cov, _ in seen)])
        peak = max([peak, *map(int, _PEAK.findall(said))])
        if code == 0:
            break
        artifact = re.search(r"Test unit written to \S*/(\S+)", said)
        ended.append((artifact[1] if artifact else "", f"ended with {code}: {said[-600:]}"))
    return Run(target.name, seed, inputs, monotonic() - start, coverage, peak, (*_told(faults), *ended))


@quiet()
def _blind(target: Target, seconds: int, runs: int | None, seed: int, grown: Path, faults: Path) -> Run:
    """By chance alone, in this process."""
    chance, start, inputs, known = Random(seed), monotonic(), 0, set[str]()
    sown = [path.read_bytes() for path in sorted(grown.iterdir())]
    while monotonic() - start < seconds and (runs is None or inputs < runs):
        data = target.mutator(chance.choice(sown), chance)[: target.most]
        wrong = judged(target.door, data, target.bounds, again=inputs % TWICE == 0)
        inputs += 1
        if wrong is not None and wrong.name not in known:
            known.add(wrong.name)
            keep(faults, data, wrong.name, wrong.detail)
    peak = getrusage(RUSAGE_SELF).ru_maxrss >> 10
    return Run(target.name, seed, inputs, monotonic() - start, 0, peak, (*_told(faults),))


def _child(name: str, faults: Path, options: list[str]) -> tuple[int, str]:
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "tools.laboratory.fuzz.guided",
        name,
        str(faults),
        *options,
    ]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1764115200", "LEAFLETGEN_WORDS": "en"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return done.returncode, done.stderr.decode(errors="replace")


def _told(faults: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(faults.glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")


def replay(target: Target) -> Iterator[tuple[str, str]]:
    """The committed inputs of a target again: the files whose promises are broken, and how."""
    for path in sorted(target.corpus.glob("*")):
        with quiet():
            wrong = judged(target.door, path.read_bytes(), target.bounds)
        if wrong is not None:
            yield path.name, f"{wrong.name}\n{wrong.detail}"


@quiet()
def commit(target: Target, keep: Path) -> int:
    """Take of a grown corpus what reaches a new branch, the smallest first, into the committed one; how many files it has then."""
    target.corpus.mkdir(parents=True, exist_ok=True)
    for old in target.corpus.glob("seen-*"):
        old.unlink()
    reached: set[Branch] = set()
    left = CORPUS
    for path in sorted((keep / target.name / "corpus").iterdir(), key=lambda p: (p.stat().st_size, p.name)):
        data = path.read_bytes()
        if len(data) > (left if left == CORPUS else min(left, LARGEST)):
            continue
        new = branches(target, data) - reached
        if new:
            reached |= new
            left -= len(data)
            (target.corpus / f"seen-{hashlib.sha256(data).hexdigest()[:12]}").write_bytes(data)
    return len(list(target.corpus.iterdir()))


Branch = tuple[str, int, int]
"""A file of the program, a line, and the line after it."""


def branches(target: Target, data: bytes) -> set[Branch]:
    """All steps from line to line that an input makes in the program."""
    found: set[Branch] = set()

    def entered(frame: FrameType, _event: str, _: object) -> Callable[..., object] | None:
        file, last = frame.f_code.co_filename, 0
        if "leafletgen" not in file or "laboratory" in file:
            return None

        def stepped(frame: FrameType, event: str, _: object) -> Callable[..., object]:
            nonlocal last
            if event == "line":
                found.add((file, last, frame.f_lineno))
                last = frame.f_lineno
            return stepped

        return stepped

    sys.settrace(entered)
    try:
        target.door(data)
    finally:
        sys.settrace(None)
    return found
