"""Draws 300 graphs in twelve languages: how many are placed, how many of those show a fault. Writes a table, and pictures if asked."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tools.deciding.graphs import LANGUAGES, ROOT, Drawn, drawn, labels
from tools.deciding.judge import Paints, faults

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.geometry import MM, Rect, Size
from leafletgen.page.diagram.draw import Drawn as Picture
from leafletgen.page.diagram.draw import draw
from leafletgen.page.diagram.flow.place import best
from leafletgen.page.diagram.flow.topology import forget
from leafletgen.page.diagram.sizing import DiagramStyle, SizedGraph, sized
from leafletgen.page.pictograms import pictogram
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import language
from leafletgen.write.svg import write

UNIT = 210 * MM / 60
ROOMS = {"A4": Size(186 * MM, 273 * MM), "A3": Size(273 * MM, 396 * MM)}
"""The sheet within margins of 12 mm. Labels are as large on A3 as on A4: 11.1 points, 8.2 at the least."""
SIZES = tuple(UNIT * 1.12 * (1 - 0.02 * step) for step in range(14))
INK = Paint("ink", RGB(0.08, 0.08, 0.08), CMYK(0, 0, 0, 1))
RED = Paint("red", RGB(0.78, 0.14, 0.06), CMYK(0, 0.95, 1, 0.15))
YELLOW = Paint("yellow", RGB(1, 0.77, 0), CMYK(0, 0.24, 1, 0))
DISC = Paint("teal", RGB(0.04, 0.31, 0.36), CMYK(0.9, 0.45, 0.45, 0.4))
SAND = Paint("sand", RGB(1, 0.953, 0.84), CMYK(0, 0.04, 0.18, 0))
PLACE = Paint("white", RGB(1, 1, 1), CMYK(0, 0, 0, 0))
GROUND = Paint("paper", RGB(1, 1, 1), CMYK(0, 0, 0, 0))
STYLE = DiagramStyle(
    UNIT, RED, YELLOW, ink=INK, ground=GROUND, disc=DISC, mark_ink=INK, place=PLACE, grounds={"sand": SAND}
)
PAINTS = Paints(RED, (INK, DISC), (SAND,))


@cache
def book() -> FontBook:
    """The program's own fonts."""
    return FontBook((ROOT / "fonts",))


class Tried(NamedTuple):
    """What came of a graph in a language: its picture (None: refused), faults in it, findings, milliseconds."""

    picture: Picture | None
    wrong: list[str]
    refused: list[str]
    took: float


def texts(one: Drawn, number: int, tag: str) -> SizedGraph:
    """The graph with its labels in a language."""
    told = language(tag)
    assert told is not None
    lot = random.Random(f"{number} {tag}")
    answers = told.pack.answers
    assert answers is not None
    said = labels(tag, one.words, lot)
    notes = labels(tag, one.notes, lot)
    notes |= {k: getattr(answers, a.answer) for k, a in one.graph.arrows.items() if a.answer}
    titles = labels(tag, dict.fromkeys(one.graph.lanes, 1), lot)

    def rich(found: dict[str, str]) -> dict[str, RichText]:
        return {k: RichText.plain(v, tag) for k, v in found.items()}

    return sized(one.graph, rich(said), STYLE, book(), told, pictogram, rich(notes), titles=rich(titles))


def tried(number: int, tag: str, seed: int = 10) -> Tried:
    """A graph in a language on A4 or A3, its labels as large as they can be."""
    one = drawn(number, seed)
    graph = texts(one, number, tag)
    told = language(tag)
    assert told is not None
    room = ROOMS["A4" if number % 2 == 0 else "A3"]
    begin = time.process_time()
    size = largest(graph, room, told.size)
    took = (time.process_time() - begin) * 1000
    placed = best(graph, room.width, size, room.height)
    if not placed.clean:
        return Tried(None, [], [f"{d.code} {dict(d.args)}" for d in placed.diagnostics], took)
    picture = draw(graph, room.width, room.height, size, told.rtl, "")
    wanted = [s.text.chars for s in (*graph.labels.values(), *graph.notes.values(), *graph.titles.values())]
    return Tried(picture, faults(picture.frame, PAINTS, wanted), [], took)


def largest(graph: SizedGraph, room: Size, factor: float) -> float:
    """The largest size of its labels that is clean; the smallest where none is."""
    low, high = 0, len(SIZES) - 1
    if best(graph, room.width, SIZES[0] * factor, room.height).clean:
        return SIZES[0] * factor
    while high - low > 1:
        middle = (low + high) // 2
        if best(graph, room.width, SIZES[middle] * factor, room.height).clean:
            high = middle
        else:
            low = middle
    return SIZES[high] * factor


def once(number: int, tag: str) -> float:
    """Milliseconds to place a graph once, nothing known of it, texts shaped."""
    one = drawn(number)
    graph = texts(one, number, tag)
    told = language(tag)
    assert told is not None
    room = ROOMS["A4" if number % 2 == 0 else "A3"]
    size = largest(graph, room, told.size)
    graph.memory.clear()
    forget()
    begin = time.process_time()
    best(graph, room.width, size, room.height)
    return (time.process_time() - begin) * 1000


def main() -> None:
    """Run, and print the table."""
    ask = argparse.ArgumentParser(prog="python -m tools.deciding", description=__doc__)
    ask.add_argument("--graphs", type=int, default=300)
    ask.add_argument("--from", type=int, default=0, dest="first")
    ask.add_argument("--languages", nargs="*", default=LANGUAGES)
    ask.add_argument("--pictures", type=Path, help="write each picture as SVG into this folder")
    ask.add_argument("--times", action="store_true", help="measure how long placing takes")
    asked = ask.parse_args()
    placed = total = 0
    wrong = 0
    times: dict[int, list[float]] = {}
    for tag in asked.languages:
        stood = 0
        for number in range(asked.first, asked.first + asked.graphs):
            found = tried(number, tag)
            total += 1
            if asked.times:
                times.setdefault(5 + number % 26, []).append(once(number, tag))
            if found.picture is None:
                print(f"refused {tag} {number}: {'; '.join(found.refused)}")
                continue
            stood += 1
            if found.wrong:
                wrong += 1
                print(f"WRONG {tag} {number}: {'; '.join(found.wrong)}")
            if asked.pictures:
                asked.pictures.mkdir(parents=True, exist_ok=True)
                size = Size(*found.picture.frame.size)
                whole = Rect(0, 0, *size)
                svg = write(Sheet(size, whole, whole, found.picture.frame))
                (asked.pictures / f"{tag}.{number:03}.svg").write_text(svg, encoding="utf-8")
        placed += stood
        print(f"{tag:8} {stood} of {asked.graphs}", flush=True)
    print(f"placed {placed} of {total} ({100 * placed / total:.1f} %), with faults {wrong}")
    for count, took in sorted(times.items()):
        print(f"{count:2} nodes: median {statistics.median(took):.0f} ms, most {max(took):.0f} ms")


if __name__ == "__main__":
    main()
