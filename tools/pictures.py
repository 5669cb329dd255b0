"""All pictures of the documents, drawn anew: `make pictures` (minutes; needs chromium). ARGS names parts: `make pictures ARGS="blocks layouts"`.

What is measured (docs/performance.md, docs/scale.md) has its pictures from its measurement: `make bench`, `bench/scale.py`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = {
    "architecture": ("tools/architecture.py",),
    "blocks": ("tools/blocks.py", "--pictures"),
    "layouts": ("tools/examples.py",),
    "gallery": ("tools/gallery.py",),
    "sheets": ("-m", "tools.gallery_examples"),
    "screens": ("tools/screens.py",),
    "start": ("-m", "tools.quickstart"),
}
"""What draws which: docs/pictures/architecture.svg, docs/pictures/blocks, docs/pictures/layouts, docs/gallery (twice), the preview's screens, the quick start."""


def main(names: list[str]) -> int:
    """Draw the parts that are named, or all; gives the exit code."""
    if unknown := [name for name in names if name not in PARTS]:
        print(f"There is no part {', '.join(unknown)}: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    for name in names or PARTS:
        print(f"{name}: {' '.join(PARTS[name])}", flush=True)
        done = subprocess.run([sys.executable, *PARTS[name]], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
