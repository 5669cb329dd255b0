"""The laboratory: what must hold when the machine fails. `make soak`, docs/reliability.md."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from control import CALLS
from faults import lab
from scenes import SCENES


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scene", action="append", choices=[scene.name for scene in SCENES], default=[])
    parser.add_argument("--call", action="append", choices=list(CALLS), default=[])
    parser.add_argument("--seconds", type=float, default=0, help="as many as this time allows (default: all)")
    parser.add_argument("--seed", type=int, default=9)
    asked = parser.parse_args()
    number: Counter[str] = Counter()
    wrong = 0
    for tried in lab(asked.scene, asked.call, asked.seconds, asked.seed):
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
