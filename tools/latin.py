"""How Latin fits the letters of each script: `python tools/latin.py` prints the table of decision 041.

Everything is measured on outlines, in em. Stroke: twice the area of the ink by its outline's length. Top: the median height of the
glyphs that have an advance. Factor: the size at which Noto Sans is as tall and as dark, the geometric mean of the two ratios.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import hypot, sqrt
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from leafletgen.core.geometry import Point
from leafletgen.text.exemplars import exemplars
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.languages.tag import Language, known_tags, language

SAMPLES = json.loads(
    (Path(__file__).parents[1] / "tests" / "text" / "samples.json").read_text(encoding="utf-8")
)
STEPS = 8
"""Straight pieces for a curve."""
BOOK = FontBook()


class Look(NamedTuple):
    """How letters look, in em: `stroke` and `top`."""

    stroke: float
    top: float


def look(face: Face, text: str, base: Language) -> Look:
    """How a text looks in a font."""
    area = length = 0.0
    tops = []
    for glyph in face.shape(
        text, 0, len(text), rtl=base.rtl, script=base.base_script, language=base.hb_language
    ):
        ink = face.extents(glyph.gid)
        if ink and glyph.advance:
            tops.append((ink.ymax + glyph.dy) / face.upem)
        area += abs(sum(_area(contour) for contour in contours(face, glyph.gid)))
        length += sum(_length(contour) for contour in contours(face, glyph.gid))
    return Look(2 * area / length / face.upem, median(tops))


def contours(face: Face, gid: int) -> Iterator[list[Point]]:
    """The outline of a glyph as polygons."""
    points: list[Point] = []
    for kind, ends in face.outline(gid).segments:
        if kind == "Z":
            yield points
            points = []
        elif kind == "C":
            points += [_curve(points[-1], *ends, step / STEPS) for step in range(1, STEPS + 1)]
        else:
            points.append(ends[0])


def _curve(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    shares = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    return Point(*(sum(s * p[axis] for s, p in zip(shares, (a, b, c, d), strict=True)) for axis in (0, 1)))


def _pairs(contour: list[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(contour, contour[1:] + contour[:1], strict=True)


def _area(contour: list[Point]) -> float:
    return sum(a.x * b.y - b.x * a.y for a, b in _pairs(contour)) / 2


def _length(contour: list[Point]) -> float:
    return sum(hypot(b.x - a.x, b.y - a.y) for a, b in _pairs(contour))


def words(base: Language) -> str:
    """A sentence of the language without anything Latin, else its letters, else its name."""
    text = "".join(c for c in SAMPLES.get(base.tag, "") if not c.isascii() or c == " ")
    letters = "".join(sorted(c for c in exemplars(base) if len(c) == 1 and not c.isascii()))
    return text if text.strip() else letters or base.pack.names["self"]


def main() -> None:
    latin = language("en")
    assert latin is not None
    sans = {weight: BOOK.face("NotoSans", weight) for weight in (REGULAR, BOLD)}
    print("| font | stroke | top | own Latin: H, 0, space | factor |\n|---|---|---|---|---|")
    seen = set()
    for tag in sorted(known_tags(), key=lambda tag: tag not in SAMPLES):
        base = language(tag)
        if base is None or base.base_script == latin.base_script or base.text_families[0] in seen:
            continue
        seen.add(base.text_families[0])
        looks, factors = [], []
        for weight, beside in sans.items():
            face = BOOK.face(base.text_families[0], weight)
            if face is None or beside is None or not face.covers(words(base).strip()[:1]):
                continue
            here, there = look(face, words(base), base), look(beside, SAMPLES["en"], latin)
            looks.append(here)
            factors.append(sqrt(here.stroke / there.stroke * here.top / there.top))
        if not looks:
            continue
        own = [_height(face, "H"), _height(face, "0"), _space(face)] if face else []
        stroke, top = (" / ".join(f"{value:.3f}" for value in values) for values in zip(*looks, strict=True))
        print(f"| {base.text_families[0]} | {stroke} | {top} | {', '.join(own)} | {mean(factors):.2f} |")


def _height(face: Face, letter: str) -> str:
    ink = face.extents(face.glyph(letter) or 0) if face.covers(letter) else None
    return f"{ink.ymax / face.upem:.3f}" if ink else "none"


def _space(face: Face) -> str:
    return f"{face.advance(face.glyph(' ') or 0) / face.upem:.3f}"


if __name__ == "__main__":
    main()
