"""What a print file costs: the same frames with tags, intents and claims, and without. `python bench/press.py [RUNS]`

The time is the processor's, runs with and without take turns, and the quickest of each counts, as others' work only makes
longer: so the figures hold on a busy machine, too.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.engine.localizing.localize import EditionKey  # noqa: E402  # src comes onto the path first
from leafletgen.engine.opening import open_project  # noqa: E402  # src comes onto the path first
from leafletgen.engine.session import Session  # noqa: E402  # src comes onto the path first
from leafletgen.sheet.profiles import builtin  # noqa: E402  # src comes onto the path first
from leafletgen.text.ir.frame import Frame, Group, TagEnd, TagStart  # noqa: E402  # src comes onto the path first
from leafletgen.write.pdf.conformance import violations  # noqa: E402  # src comes onto the path first
from leafletgen.write.pdf.document import write  # noqa: E402  # src comes onto the path first

MOST = 0.25
"""How much longer an edition may take."""


def untagged(frame: Frame) -> Frame:
    """The frame without its tags."""
    items = []
    for placed in frame.items:
        if isinstance(placed.item, Group):
            placed = placed._replace(item=replace(placed.item, frame=untagged(placed.item.frame)))
        if not isinstance(placed.item, TagStart | TagEnd):
            items.append(placed)
    return Frame(frame.size, tuple(items))


def side_by_side(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Milliseconds of each work, all of them in turn in each round: the quickest of the rounds."""
    taken: list[list[float]] = [[] for _ in works]
    for number in range(runs + 1):
        for work, mine in zip(works, taken, strict=True):
            gc.collect()
            start = time.process_time()
            work()
            if number:  # the first round fills the caches
                mine.append(1000 * (time.process_time() - start))
    return [min(mine) for mine in taken]


def main() -> int:
    """For each language of what the flagship has printed: laid out and written."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    session = open_project(ROOT).value
    assert session is not None
    outputs = session.project.manifest.outputs
    printed = [name for name, output in outputs.items() if output.profile == "print"]
    print(
        f"{'':16} {'lay out':>9} {'bare':>8} {'print':>8} {'checks':>8}  more for the file, for the edition"
    )
    worst = max(
        _measured(session, EditionKey(tag, name), runs)
        for name in printed
        for tag in session.project.manifest.languages
    )
    print(f"worst {worst:.0%} of {MOST:.0%}")
    return int(worst > MOST)


def _measured(session: Session, edition: EditionKey, runs: int) -> float:
    """How much longer an edition takes; a line that says it."""
    whole = builtin("print")
    bare = replace(whole, conformance=(), intent=None, icc=None)
    made = session.lay_out(edition).publication
    plain = replace(made, sheets=tuple(replace(s, frame=untagged(s.frame)) for s in made.sheets))
    lay, without, with_, checks = side_by_side(
        (
            lambda: session.lay_out(edition),
            lambda: write(plain, bare),
            lambda: write(made, whole),
            lambda: violations(made, whole),
        ),
        runs,
    )
    file, all_of_it = with_ / without - 1, (with_ - without + checks) / (lay - checks + without)
    name = f"{edition.output} {edition.language}"
    print(
        f"{name:16} {lay:9.1f} {without:8.1f} {with_:8.1f} {checks:8.2f}  {file:6.0%} {all_of_it:6.0%}",
        flush=True,
    )
    return all_of_it


if __name__ == "__main__":
    raise SystemExit(main())
