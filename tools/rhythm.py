"""How far texts stand apart in each edition, measured on its frames: `python tools/rhythm.py [PROJECT]`. Decision 040.

For each language and output, in points but for the last:

- `items`: least room that two items of one list, or a text and the list after it, have more than two lines of theirs;
- `pitch`: the largest difference between the line pitches, in em, of texts of one variable (as the fit names them);
- `band`: least room between the ink of a zone and a flood or a rule that ends it, in lines of the zone's smallest text;
- `columns`: the share of lines of neighbouring columns that stand on one base line with another or are far from all (%);
- `lines`: of the texts for which the layout names common lines (`baseline`), by size: how many stand on these, of how many.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.geometry import Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, walk

SAME = 0.2
"""Points by which two base lines may differ and be one."""


class _Line(NamedTuple):
    baseline: float
    size: float
    ink: Rect
    path: tuple[str, ...]


class _Text(NamedTuple):
    """A text of a page: its lines from above down, their size and the path of the groups that it stands in."""

    key: str
    lines: tuple[_Line, ...]

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def pitches(self) -> list[float]:
        """From line to line; what is much more stands between paragraphs, or in two places."""
        steps = [b.baseline - a.baseline for a, b in pairwise(self.lines)]
        return [step for step in steps if step < min(1.06 * min(steps), 2.6 * self.size)]


def texts(sheet: Sheet) -> list[_Text]:
    """The texts of a page in reading order; readings over words (of half their size) left out."""
    found: dict[str, dict[float, _Line]] = defaultdict(dict)
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, GlyphRun) and item.place is not None and item.ink is not None:
            lines = found[item.place.message]
            ink = place.apply_rect(item.ink)
            known = next((y for y in lines if abs(y - place.f) < SAME), None)
            if known is None:
                lines[place.f] = _Line(place.f, item.size, ink, keys)
            else:
                old = lines[known]
                lines[known] = old._replace(ink=old.ink.union(ink), size=max(old.size, item.size))
    made = []
    for key, lines in found.items():
        most = max(line.size for line in lines.values())
        kept = sorted(line for line in lines.values() if line.size > 0.6 * most)
        made.append(_Text(key, tuple(kept)))
    return made


def _pitch(one: _Text, all_of_page: list[_Text]) -> float | None:
    """The pitch of a text's lines, or that of another text of its kind and size."""
    parent = one.key.rpartition(".")[0]
    alike = [t for t in all_of_page if t.pitches and abs(t.size - one.size) < 0.01]
    near = [t for t in alike if t.key.rpartition(".")[0] == parent] or alike
    return max((max(t.pitches) for t in near), default=None)


def items(found: list[_Text]) -> Iterator[tuple[float, str]]:
    """Of neighbours in one stack: what they stand farther apart than their lines."""
    for above, below in pairwise(found):
        same = above.key.rpartition(".")[0] == below.key.rpartition(".")[0]
        listed = below.key.rpartition(".")[0].endswith((".list", ".steps"))
        if (
            not listed
            or above.lines[0].path[:2] != below.lines[0].path[:2]
            or not (same or below.key.endswith("1"))
        ):
            continue
        pitch = _pitch(below, found)
        if (
            pitch is not None
            and below.lines[0].baseline > above.lines[-1].baseline
            and abs(above.size - below.size) < 0.2 * below.size
        ):
            yield below.lines[0].baseline - above.lines[-1].baseline - pitch, below.key


def pitches(laid: LaidEdition, found: list[_Text]) -> Iterator[tuple[float, str]]:
    """Of each variable: how much the pitches of its texts differ, in em."""
    variables = {row.fit.key: row.fit.variable for row in laid.fits}
    seen: dict[str, list[float]] = defaultdict(list)
    for text in found:
        if text.key in variables:
            seen[variables[text.key]] += [p / text.size for p in text.pitches if p < 2.6 * text.size]
    for name, values in seen.items():
        if values:
            yield max(values) - min(values), f"{name} {min(values):.2f}-{max(values):.2f}"


def bands(sheet: Sheet, found: list[_Text]) -> Iterator[tuple[float, str]]:
    """Of each zone: the room below its ink, in lines of its smallest text, up to the next edge that is seen."""
    zones = {}
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, Group) and item.key and item.origin and item.origin.band:
            zones[*keys, item.key] = place.apply_rect(item.origin.band)
    for zone, band in zones.items():
        inside = [line for text in found for line in text.lines if line.path[: len(zone)] == zone]
        if inside:
            lowest = max(line.ink.bottom for line in inside)
            last = max(inside, key=lambda line: line.ink.bottom)
            yield (band.bottom - lowest) / last.size, f"{zone[-1]} {(band.bottom - lowest) / 2.8346:.1f} mm"


def columns(found: list[_Text]) -> Iterator[tuple[float, str]]:
    """Of each line of a column beside another: how far it is from the nearest base line of the other, if not on it."""
    by_column: dict[tuple[str, ...], list[_Line]] = defaultdict(list)
    for text in found:
        for line in text.lines:
            if len(line.path) > 1 and "column" in line.path[1]:
                by_column[line.path[:2]].append(line)
    for one, lines in by_column.items():
        for other, beside in by_column.items():
            if one != other and one[0] == other[0]:
                for line in lines:
                    near = min((abs(line.baseline - b.baseline) for b in beside), default=None)
                    if near is not None:
                        yield near, "/".join(one)


def standing(laid: LaidEdition) -> str:
    """Of the texts for which the layout names common lines, by size: how many stand on them."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for row in laid.fits:
        if row.fit.aligned is not None:
            counts[row.fit.variable.removeprefix("size ")].append(row.fit.aligned)
    return ", ".join(f"{name} {sum(own)}/{len(own)}" for name, own in counts.items()) or "-"


def _least(values: Iterator[tuple[float, str]], most: bool = False) -> str:
    found = list(values)
    if not found:
        return "-"
    value, name = (max if most else min)(found)
    return f"{value:.2f} ({name})"


def main(root: Path, tags: list[str]) -> int:
    """Print a row an edition."""
    session = open_project(root).value
    if session is None:
        return 1
    print("| edition | items | pitch | band | columns | lines |\n| --- | --- | --- | --- | --- | --- |")
    for output in session.project.manifest.outputs:
        for tag in tags or session.project.manifest.languages:
            laid = session.lay_out(EditionKey(tag, output))
            every = [(sheet, texts(sheet)) for sheet in laid.pages]
            spread = [v for _, found in every for v in columns(found)]
            shared = sum(v < SAME for v, _ in spread) / max(len(spread), 1)
            print(
                f"| {output} {tag}",
                _least(v for _, found in every for v in items(found)),
                _least((v for _, found in every for v in pitches(laid, found)), most=True),
                _least(v for sheet, found in every for v in bands(sheet, found)),
                f"{shared:.0%}",
                f"{standing(laid)} |",
                sep=" | ",
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), sys.argv[2:]))
