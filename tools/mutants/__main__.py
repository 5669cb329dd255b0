"""Would the tests notice? A seeded sample of small faults, each put into the program and tried: `make mutants`.

    make mutants                                       the sample of docs/mutants.md, anew
    make mutants ARGS="--number 50 --seed 3"           another one
    make mutants ARGS="--only page/diagram --dry"      faults of one wing, nothing is written

mutmut says which faults there are; pytest collects the tests once, and each fault is tried in a fork of that process: the
functions' code is swapped, the tests that reach the line run, the quickest first, until one fails. A fault outside of
functions (a table, a default) is tried in a process of its own that imports the faulty module.

Left alone, because nobody sees them: docstrings, annotations, types (`Literal[...]`), type variables, `__all__`, `field(...)`, decorators, the text of
log records, `strict=` of `zip` (an assertion about ourselves).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from faults import SOURCE, Mutant, sample
from quiet import quiet
from reach import TESTS, Judges, measure, side_by_side
from trial import Trial
from verdicts import KEPT, KILLED, REPORT, ROOT, forget, judged, note, noted, report, score

SEED, NUMBER = 8, 640
WANTED = 85.0
"""Percent."""


def tried_in_turn(mutants: Sequence[Mutant], judges: Judges) -> None:
    pytest.main([*quiet(), *TESTS], plugins=[Trial(mutants, judges, note)])


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Would the tests notice?")
    parser.add_argument("--number", type=int, default=NUMBER)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="a wing or a file, from src/leafletgen on")
    parser.add_argument(
        "--keep", action="store_true", help="which test reaches which line is known from the last run"
    )
    parser.add_argument(
        "--left", action="store_true", help="only those that no test noticed when last tried, or never tried"
    )
    parser.add_argument(
        "--control",
        action="store_true",
        help="put no fault in: whatever is killed then was killed by chance (a load, a clock)",
    )
    parser.add_argument("--jobs", type=int, default=1, help="so many at a time")
    parser.add_argument(
        "--report",
        action="store_true",
        help="try nothing; write what came of the last run, as far as it came",
    )
    parser.add_argument("--dry", action="store_true", help="leave docs/mutants.md as it is")
    args = parser.parse_args(argv)
    os.chdir(ROOT)
    drawn = sample(args.number, args.seed, args.only)
    if args.report:
        drawn = [m for m in drawn if m.key in noted()]
    elif not (args.keep and (KEPT / "reach.json").is_file()):
        measure(KEPT, args.jobs)
    if args.control:
        drawn = [replace(m, code=(SOURCE / m.file).read_text(encoding="utf-8")) for m in drawn]
    known = {k: row["verdict"] for k, row in noted().items() if args.left and row["verdict"] in KILLED}
    if not (args.left or args.report):
        forget()
    left = [] if args.report else [m for m in drawn if m.key not in known]
    if left:
        judges = Judges(json.loads((KEPT / "reach.json").read_text(encoding="utf-8")))
        side_by_side([partial(tried_in_turn, left[job :: args.jobs], judges) for job in range(args.jobs)])
    tried = judged(drawn, {key: row["verdict"] for key, row in noted().items()})
    if not args.dry:
        REPORT.write_text(report(tried, args.seed), encoding="utf-8")
    killed, survived, same, percent = score(tried)
    print(
        f"{len(tried)} faults, seed {args.seed}: {killed} noticed, {survived} not, {same} equivalent: {percent:.1f} %"
    )
    return 0 if percent >= WANTED and all(t.reason for t in tried if not t.is_killed) else 1


if __name__ == "__main__":
    sys.exit(main())
