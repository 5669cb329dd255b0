"""The laboratory: what must hold when the machine fails. `make soak`, docs/reliability.md."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tools.laboratory.control import CALLS
from tools.laboratory.faults import lab
from tools.laboratory.scenes import SCENES


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scene", action="append", choices=[scene.name for scene in SCENES], default=[])
    parser.add_argument("--call", action="append", choices=list(CALLS), default=[])
    parser.add_argument("--number", type=int, help="so many of each scene (default: all)")
    parser.add_argument("--seed", type=int, default=9)
    asked = parser.parse_args()
    number: Counter[str] = Counter()
    wrong = 0
    for tried in lab(asked.scene, asked.call, asked.number, asked.seed):
        number[f"{tried.scene}: {tried.fault.call}"] += tried.hit
        wrong += bool(tried.wrong)
        for line in tried.wrong:
            print(f"{tried.scene} · {tried.fault} · {tried.path} · {line}", flush=True)
    for name, count in sorted(number.items()):
        print(f"{name}: {count}")
    print(f"{number.total()} faults, {wrong} with something wrong")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
