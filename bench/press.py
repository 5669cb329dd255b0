"""What a print file costs: the same frames with tags, intents and claims, and without. `python bench/press.py`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.build import open_project  # noqa: E402
from leafletgen.ir.frame import Frame, Group, TagEnd, TagStart  # noqa: E402
from leafletgen.localize import Edition  # noqa: E402
from leafletgen.pdf.conformance import violations  # noqa: E402
from leafletgen.pdf.document import write  # noqa: E402
from leafletgen.profiles import builtin  # noqa: E402


def untagged(frame: Frame) -> Frame:
    """The frame without its tags."""
    items = []
    for placed in frame.items:
        if isinstance(placed.item, Group):
            placed = placed._replace(item=replace(placed.item, frame=untagged(placed.item.frame)))
        if not isinstance(placed.item, TagStart | TagEnd):
            items.append(placed)
    return Frame(frame.size, tuple(items))


def milliseconds(work: Callable[[], object], runs: int = 9) -> float:
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return min(taken)


def main() -> None:
    """For each language of the flagship's poster: laid out and written."""
    session = open_project(ROOT).value
    assert session is not None
    whole = builtin("print")
    bare = replace(whole, conformance=(), intent=None, icc=None)
    print(
        f"{'poster':10} {'lay out':>9} {'bare':>8} {'print':>8} {'checks':>8}  more for the file, for the edition"
    )
    for tag in session.project.manifest.languages:
        edition = Edition(tag, "poster")
        lay = milliseconds(lambda e=edition: session.lay_out(e))  # type: ignore[misc]
        made = session.lay_out(edition).publication
        plain = replace(made, sheets=tuple(replace(s, frame=untagged(s.frame)) for s in made.sheets))
        without = milliseconds(lambda p=plain: write(p, bare))  # type: ignore[misc]
        with_ = milliseconds(lambda p=made: write(p, whole))  # type: ignore[misc]
        checks = milliseconds(lambda p=made: violations(p, whole))  # type: ignore[misc]
        file, edition_ = with_ / without - 1, (with_ - without + checks) / (lay - checks + without)
        print(f"{tag:10} {lay:9.1f} {without:8.1f} {with_:8.1f} {checks:8.2f}  {file:6.0%} {edition_:6.0%}")


if __name__ == "__main__":
    main()
