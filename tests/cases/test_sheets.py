"""Tiny projects that are folded, stapled and cut: what their files say, side by side, as a text that a person can check.

Everything is read from the PDFs, by pikepdf and pdfium; the millimetres count from the trim's top left.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from leafletgen.core.geometry import MM
from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project

CASES = Path(__file__).parent
PROJECTS = ("booklet", "cards", "trifold")


class Word(NamedTuple):
    """A word where it stands: its middle, and the quarter turns that it is turned clockwise."""

    text: str
    x: float
    y: float
    turn: int


def described(path: Path) -> str:
    """What a printer is told of a file, and what lies where on each of its sides."""
    lines = []
    with pikepdf.open(path) as pdf:
        wishes: Any = pdf.Root.ViewerPreferences
        said = [str(wishes.get(name, "-")) for name in ("/Duplex", "/PrintScaling", "/Direction")]
        lines.append("duplex {}  scaling {}  direction {}".format(*said))
        boxes = [[_box(page, name) for name in ("/TrimBox", "/BleedBox")] for page in pdf.pages]
        windows = [sorted(_windows(page, _box(page, "/TrimBox"))) for page in pdf.pages]
    document = pypdfium2.PdfDocument(path)
    for number, (page, (trim, bleed)) in enumerate(zip(document, boxes, strict=True), 1):
        width, height = (trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM
        lines.append(f"side {number}: {width:.2f} x {height:.2f} mm, bleed {(trim[0] - bleed[0]) / MM:.2f}")
        lines += [f"  seen from {x:.2f} {y:.2f} to {r:.2f} {b:.2f}" for y, x, b, r in windows[number - 1]]
        for word in sorted(_words(page, trim), key=lambda w: (round(w.y / 20), w.x)):
            turned = f"  turned {90 * word.turn}" if word.turn else ""
            lines.append(f"  {word.x:7.1f} {word.y:7.1f}  {word.text}{turned}")
    document.close()
    return "\n".join(lines) + "\n"


def _box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(value) for value in page[name]]


def _windows(page: pikepdf.Page, trim: list[float]) -> Iterator[tuple[float, ...]]:
    """Through which rectangles something is seen: top, left, bottom, right."""
    points: list[tuple[float, float]] = []
    for step in pikepdf.parse_content_stream(page):
        operands, name = list(step.operands), str(step.operator)
        if name in ("m", "l"):
            points.append(((float(operands[0]) - trim[0]) / MM, (trim[3] - float(operands[1])) / MM))
        elif name == "W":
            xs, ys = zip(*points, strict=True)
            # Adding 0 makes a zero of a minus zero.
            yield tuple(round(v, 2) + 0.0 for v in (min(ys), min(xs), max(ys), max(xs)))
        elif name in ("q", "n", "f", "S"):
            points = []


def _words(page: pypdfium2.PdfPage, trim: list[float]) -> Iterator[Word]:
    """The words of a page. Each character is asked for its box and angle, so that no reader's order plays in."""
    text = page.get_textpage()
    found: list[tuple[str, tuple[float, ...], float]] = []
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if not sign.strip():
            if found:
                yield _word(found, trim)
            found = []
        else:
            angle = pypdfium2.raw.FPDFText_GetCharAngle(text.raw, index)
            found.append((sign, text.get_charbox(index), angle))
    if found:
        yield _word(found, trim)


def _word(signs: list[tuple[str, tuple[float, ...], float]], trim: list[float]) -> Word:
    boxes = [box for _, box, _ in signs]
    x = (min(b[0] for b in boxes) + max(b[2] for b in boxes)) / 2
    y = (min(b[1] for b in boxes) + max(b[3] for b in boxes)) / 2
    turn = round(signs[0][2] / (math.pi / 2)) % 4
    return Word("".join(s for s, _, _ in signs), (x - trim[0]) / MM, (trim[3] - y) / MM, turn)


@pytest.mark.parametrize("name", PROJECTS)
def test_what_lies_where(name: str, golden: Callable[[str, str], None], tmp_path: Path) -> None:
    session = open_project(CASES / name).value
    assert session is not None
    made = build(session, tmp_path)

    assert {d.code for d in made.diagnostics} <= {"booklet-blank"}
    said = [f"# {row.output} {row.language}\n{described(Path(row.path))}" for row in made.files]
    golden(f"{name}/sheets", "\n".join(said))
