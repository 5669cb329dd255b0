"""The laboratory: what must hold when the machine fails, and whatever bytes come in. `make soak`, docs/reliability.md.

python -m tools.laboratory faults --scene build --number 50 --seed 9
python -m tools.laboratory fuzz --target yaml --seconds 600 --seed 9 --keep /tmp/fuzz
python -m tools.laboratory replay
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from tools.laboratory.control import CALLS
from tools.laboratory.faults import lab
from tools.laboratory.scenes import SCENES


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parts = parser.add_subparsers(dest="part", required=True)
    faults = parts.add_parser("faults", help="calls of the system fail, one after the other")
    faults.add_argument("--scene", action="append", choices=[scene.name for scene in SCENES], default=[])
    faults.add_argument("--call", action="append", choices=list(CALLS), default=[])
    faults.add_argument("--number", type=int, help="so many of each scene (default: all)")
    faults.add_argument(
        "--mixed", type=int, default=100, help="so many mixtures of limits and faults of each scene besides"
    )
    fuzz = parts.add_parser("fuzz", help="broken files of all kinds, guided by coverage (needs atheris)")
    fuzz.add_argument("--target", action="append", default=[], help="(default: all, one after the other)")
    fuzz.add_argument("--seconds", type=int, default=600, help="of each")
    fuzz.add_argument("--runs", type=int, help="so many inputs of each at most")
    fuzz.add_argument("--keep", type=Path, help="where grown corpora and faults stay")
    fuzz.add_argument(
        "--commit", action="store_true", help="take the best of --keep into tests/laboratory/corpora"
    )
    for part in (faults, fuzz):
        part.add_argument("--seed", type=int, default=9)
    parts.add_parser("replay", help="the committed inputs once more")
    asked = parser.parse_args()
    return {"faults": _faults, "fuzz": _fuzz, "replay": _replay}[asked.part](asked)


def _faults(asked: argparse.Namespace) -> int:
    number: Counter[str] = Counter()
    wrong = 0
    for tried in lab(asked.scene, asked.call, asked.number, asked.seed, mixed=asked.mixed):
        number[f"{tried.scene}: {tried.fault.call}"] += tried.hit
        wrong += bool(tried.wrong)
        for line in tried.wrong:
            print(f"{tried.scene} · {tried.fault} · {tried.path} · {line}", flush=True)
    for name, count in sorted(number.items()):
        print(f"{name}: {count}")
    print(f"{number.total()} faults, {wrong} with something wrong")
    return wrong > 0


def _fuzz(asked: argparse.Namespace) -> int:
    from tools.laboratory.fuzz import http, runs
    from tools.laboratory.fuzz.targets import BY_NAME

    wrong = 0
    for name in asked.target or [*BY_NAME, http.NAME]:
        if name == http.NAME:
            run = http.fuzz(asked.seconds, asked.runs, asked.seed, asked.keep)
        elif asked.commit:
            print(f"{name}: {runs.commit(BY_NAME[name], asked.keep)} files", flush=True)
            continue
        else:
            run = runs.fuzz(BY_NAME[name], asked.seconds, asked.runs, asked.seed, asked.keep)
        wrong += len(run.wrong)
        print(run, flush=True)
        for at, what in run.wrong:
            print(f"  {at} {what}", flush=True)
    return wrong > 0


def _replay(_: argparse.Namespace) -> int:
    from tools.laboratory.fuzz import runs
    from tools.laboratory.fuzz.targets import TARGETS

    wrong = 0
    for target in TARGETS:
        for name, what in runs.replay(target):
            wrong += 1
            print(f"{target.name}/{name}: {what}", flush=True)
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
