"""What the collision pass takes of the time of an edition: python bench/collisions.py [PROJECT]

Processor time of laying out, looking at and writing each output in three languages, and how much of it the pass is.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["LEAFLETGEN_WORKERS"] = "none"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.engine.build import build  # noqa: E402  # src comes onto the path first
from leafletgen.engine.layout import pages  # noqa: E402  # src comes onto the path first
from leafletgen.engine.opening import open_project  # noqa: E402  # src comes onto the path first
from leafletgen.engine.results import Selection  # noqa: E402  # src comes onto the path first

LANGUAGES = 3
SPENT = [0.0]
"""Seconds in the pass since it was set to nothing."""


def timed(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same, its time added to `SPENT`."""

    def measured(*args: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return work(*args, **named)
        finally:
            SPENT[0] += time.process_time() - begun

    return measured


def main(root: Path) -> None:
    """Print a line for each output."""
    session = open_project(root).value
    assert session is not None, "the project cannot be read"
    names = ("examined", "painted", "InkBook")
    pages.__dict__.update({name: timed(getattr(pages, name)) for name in names})
    manifest = session.project.manifest
    tags = tuple(manifest.languages)[:LANGUAGES]
    with TemporaryDirectory() as folder:
        for output in manifest.outputs:
            chosen = Selection(tags, (output,))
            build(session, Path(folder), chosen)  # fonts opened, tables read
            gc.collect()
            gc.freeze()  # what is collected of earlier work is nobody's time
            SPENT[0], begun = 0.0, time.process_time()
            build(session, Path(folder), chosen)
            whole = time.process_time() - begun
            each = 1000 / len(tags)
            print(
                f"{output}: {whole * each:.0f} ms an edition, the pass {SPENT[0] * each:.1f} ms, {100 * SPENT[0] / whole:.1f} %"
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT)
