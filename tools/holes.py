"""Holes in lines: `python tools/holes.py [PROJECT ...]` measures the gaps between neighbouring runs of every right-to-left line.

A gap is what lies between the advances of two runs of one text that stand beside each other on one baseline, in em of the smaller
one. Nothing should lie there: spaces are glyphs. Without arguments the flagship and the projects of the tests are measured.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from leafletgen.engine.localizing.kits import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, TagEnd, TagStart, walk

ROOT = Path(__file__).resolve().parents[1]
MOST = 0.02
"""Em: what rounding leaves."""


class Stretch(NamedTuple):
    """A run on its line: from where to where it reaches (points), its size, its characters."""

    left: float
    right: float
    size: float
    chars: str


def lines(frame: Frame) -> list[list[Stretch]]:
    """The level runs of a frame, those of one text on one baseline together."""
    found: list[list[Stretch]] = []
    before: tuple[str, float] | None = None
    for item, at, _ in walk(frame):
        if isinstance(item, TagStart | TagEnd | Group):
            before = None
        if not isinstance(item, GlyphRun) or at.b or at.c:
            continue
        line = (item.place.message if item.place else "", round(at.f, 2))
        if line != before:
            found.append([])
        found[-1].append(Stretch(at.e, at.e + item.width * at.a, item.size, item.text))
        before = line
    return found


def holes(frame: Frame) -> list[tuple[float, Stretch, Stretch]]:
    """Gaps and overlaps between neighbours, in em."""
    pairs = [pair for line in lines(frame) for pair in pairwise(sorted(line))]
    gaps = [((b.left - a.right) / min(a.size, b.size), a, b) for a, b in pairs]
    return [gap for gap in gaps if abs(gap[0]) > MOST]


def main() -> int:
    folders = [Path(name) for name in sys.argv[1:]] or [
        ROOT,
        *sorted((ROOT / "tests" / "projects").glob("*/")),
    ]
    seen = 0
    for folder in folders:
        session = open_project(folder, "2026-11-25").value
        if session is None:
            continue
        for tag in session.project.manifest.languages:
            known = session.project.languages.get(tag)
            if known is None or not known.rtl:
                continue
            for output in session.project.manifest.outputs:
                laid = session.lay_out(EditionKey(tag, output))
                for number, sheet in enumerate(laid.pages, 1):
                    for gap, a, b in holes(sheet.frame):
                        seen += 1
                        print(
                            f"{folder.name} {output}.{tag} {number}: {gap:+.2f} em, {a.chars!r} | {b.chars!r}"
                        )
    print(seen, "holes")
    return bool(seen)


if __name__ == "__main__":
    sys.exit(main())
