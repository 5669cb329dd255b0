"""`make site`: the documentation in build/site, in English and (below ja/) in Japanese; ends with 1 where anything is amiss."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tools.site.building import build
from tools.site.links import faults
from tools.site.staging import ROOT

OUT = ROOT / "build"


def main(out: Path) -> int:
    """Build and check; gives the exit code."""
    for name in ("pages", "site"):
        shutil.rmtree(out / name, ignore_errors=True)
    site = build(out)
    found = faults(site)
    print(*found, sep="\n", end="\n" if found else "")
    pages = len(list(site.rglob("*.html")))
    print(f"{site}: {pages} pages, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else OUT))
