"""How the work of each command grows with each part of a project: python bench/exponents.py [--only languages] [--write]

Seconds of the processor in one process, projects of three sizes and more in each direction, and the exponent by least squares on
logarithmic scales: 1 is twice the work for twice the size. Ends with 1 where one is more than `growing.MOST`. `--write`: into
docs/performance.md. tests/limits/test_growth.py counts calls in a small share of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench.pages import replace_between  # noqa: E402  # bench comes onto the path first
from tests.limits.growing import MOST, TASKS, exponent, grown, milliseconds  # noqa: E402  # as the tests make them

PAGE, BY = ROOT / "docs" / "performance.md", "bench/exponents.py"
SIZES = {
    "languages": (10, 60, 400), "outputs": (5, 20, 80), "rows": (20, 80, 320), "texts": (40, 160, 640),
    "blocks": (40, 160, 640), "depth": (5, 15, 45),
}  # fmt: skip


def table(found: dict[tuple[str, str], dict[int, float]], directions: list[str]) -> str:
    """Exponents of tasks by direction, with the milliseconds of the largest project."""
    head = "| | " + " | ".join(f"{one} {SIZES[one][0]} to {SIZES[one][-1]}" for one in directions) + " |\n"
    lines = [
        f"| {task} | " + " | ".join(cell(found[direction, task]) for direction in directions) + " |"
        for task in TASKS
    ]
    return head + "|---" + "|--:" * len(directions) + "|\n" + "\n".join(lines)


def cell(found: dict[int, float]) -> str:
    return f"{exponent(found):.2f} ({max(found.values()):,.0f})"


def main() -> int:
    """Measure, print, and say whether anything grows faster than what it is made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=SIZES, help="this direction alone")
    parser.add_argument("--task", action="append", choices=TASKS, help="this task alone")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    options = parser.parse_args()
    directions = options.only or list(SIZES)
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder) / "warm"
        for task in TASKS:
            grown(warm, "languages", task, (3,), milliseconds)  # what is loaded late is nobody's
        for direction in directions:
            for task in options.task or TASKS:
                own = grown(Path(folder), direction, task, SIZES[direction], milliseconds)
                found[direction, task] = own
                said = ", ".join(f"{size}: {taken:,.0f} ms" for size, taken in own.items())
                print(f"{direction}, {task}: {exponent(own):.2f} ({said})", flush=True)
    if not options.task:
        said = table(found, directions)
        print(said)
        if options.write:
            day = datetime.now(UTC).date().isoformat()
            note = (
                f"Measured on {day}. In brackets: milliseconds of the processor with the largest project.\n\n"
            )
            replace_between(PAGE, BY, note + said)
    return int(any(exponent(own) > MOST for own in found.values()))


if __name__ == "__main__":
    sys.exit(main())
