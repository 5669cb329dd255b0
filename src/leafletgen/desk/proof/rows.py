"""One text on the proof sheet: number, source, translation with its picture, meaning, boxes to tick, lines to write on."""

from __future__ import annotations

import re
from collections import Counter

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.path import rectangle
from leafletgen.core.record import NamedTuple
from leafletgen.desk.proof.entries import ProofEntry
from leafletgen.desk.proof.marks import state_sign, tick_box
from leafletgen.desk.proof.pictures import cut_out, shown_size
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import (
    HAIR,
    INK,
    MARK,
    MEASURE,
    READ,
    SMALL,
    SOFT,
    TEXT,
    Cell,
    SetLines,
    Type,
    outline,
    plain,
    rule,
)
from leafletgen.text.ir.frame import Frame, FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import LRI, PDI
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.languages.names import display_name
from leafletgen.text.unseen import unseen

GUTTER = 5 * MM
ROW_AIR = 2.4 * MM
GAP = 1.3 * MM
WRITING = 7.5 * MM
"""From one line to write on to the next."""
HAND = 26
"""Characters that a hand writes on one of them."""
PICTURE = 26 * MM
"""The highest picture."""


class ColumnWidths(NamedTuple):
    """Widths in points. `back` is 0 where no text of the language has been translated back."""

    number: float
    source: float
    target: float
    back: float
    verdict: float

    @property
    def starts(self) -> ColumnWidths:
        """Where each begins."""
        at, found = 0.0, []
        for width, gutter in zip(self, (0.0, GUTTER, GUTTER, GUTTER if self.back else 0.0, 0.0), strict=True):
            found.append(at)
            at += width + gutter
        return ColumnWidths(*found)

    @property
    def writing(self) -> tuple[float, float]:
        """Start and width of the lines to write on: below meaning and verdict."""
        start = self.starts.back if self.back else self.starts.verdict
        return start, MEASURE - start


def columns(with_back: bool) -> ColumnWidths:
    """The columns of a sheet with or without meanings in the source language."""
    if with_back:
        return ColumnWidths(9 * MM, 40 * MM, 53 * MM, 39 * MM, MEASURE - 156 * MM)
    return ColumnWidths(9 * MM, 48 * MM, 60 * MM, 0.0, MEASURE - 127 * MM)


class ProofRow(NamedTuple):
    """What stands in the columns of a row, before its height is known."""

    entry: ProofEntry
    cells: tuple[Cell, ...]
    shifts: tuple[float, ...]
    label: SetLines
    lines: int
    top: float

    @property
    def height(self) -> float:
        """With its air."""
        cells = max(c.height + s for c, s in zip(self.cells, self.shifts, strict=True))
        return max(cells, self.top + self.label.frame.size.height + self.lines * WRITING) + 2 * ROW_AIR


def draw_head(cols: ColumnWidths, source: str, target: str, type_: Type, say: Speech) -> Frame:
    """The heads of the columns over a line."""
    box, cells = FrameBuilder(MEASURE, type_.rtl), []
    named = {"source": source, "target": target}
    for key, start, width in zip(ColumnWidths._fields, cols.starts, cols, strict=True):
        if not width:
            continue
        if key in named:
            text = plain(display_name(named[key], say.tag, type_.book.languages), say.tag)
        else:
            text = say(key, language=display_name(source, say.tag, type_.book.languages))
        side = type_.side({**named, "back": source}.get(key, say.tag))
        cells.append((type_.set(text, width, SMALL, bold=True, paint=SOFT, align=side), start))
    height = max(words.frame.size.height for words, _ in cells)
    with box.within(StructureElement("TR")):
        for words, start in cells:
            with box.within(StructureElement("TH", scope="Column")):
                box.frame(words.frame, start, height - words.frame.size.height)
    rule(box, 0, height + 1.2 * MM, MEASURE, INK, 0.6)
    return box.build(height + 1.2 * MM)


def make_row(entry: ProofEntry, cols: ColumnWidths, type_: Type, say: Speech) -> ProofRow:
    """Set everything that is said of one text."""
    number = type_.set(plain(str(entry.number), "en"), cols.number, TEXT, bold=True, align="start")
    source = type_.set(entry.source, cols.source, TEXT, tag="P", accent=MARK if entry.earlier else None)
    back = (
        type_.set(plain(entry.back, entry.source.language), cols.back, TEXT, tag="P") if entry.back else None
    )
    target = _target(entry, cols.target, type_, say)
    verdict, base = _verdict(entry, cols.verdict, type_, say)
    firsts = (number.baseline, source.baseline, target[1], back.baseline if back else 0.0, base)
    shifts = tuple(max(firsts) - first for first in firsts)
    cells = (_one(number, cols.number, type_), _source(entry, source, cols.source, type_, say), target[0],
             _one(back, cols.back, type_), verdict)  # fmt: skip
    label = type_.set(say("better"), cols.back or cols.verdict, SMALL, tag="P", paint=SOFT)
    above = 3 if cols.back else 4
    top = cells[above].height + (GAP if cells[above].height else 0.0) + shifts[above]
    lines = min(4, 1 + len(entry.target.chars if entry.target else entry.source.chars) // HAND)
    return ProofRow(entry, cells, shifts, label, lines, top)


def draw_row(row: ProofRow, cols: ColumnWidths, rtl: bool) -> Frame:
    """The row as one element of the table, with a line below it."""
    box, height = FrameBuilder(MEASURE, rtl), row.height
    with box.within(StructureElement("TR")):
        for at, (cell, start, shift) in enumerate(zip(row.cells, cols.starts, row.shifts, strict=True)):
            if at == 3 and not cols.back:
                continue
            with box.within(StructureElement("TH", scope="Row") if at == 0 else StructureElement("TD")):
                box.frame(cell.frame(), start, ROW_AIR + shift)
                if at == 4:
                    _writing(box, row, cols, height)
    rule(box, 0, height, MEASURE)
    return box.build(height)


def _writing(box: FrameBuilder, row: ProofRow, cols: ColumnWidths, height: float) -> None:
    """Lines to write on as far as the row reaches; beside the boxes to tick they are shorter."""
    start, width = cols.writing
    top, verdict = ROW_AIR + row.top, ROW_AIR + row.cells[4].height + row.shifts[4]
    box.frame(row.label.frame, start, top)
    at = top + row.label.frame.size.height + 0.75 * WRITING
    while at <= height - ROW_AIR + 0.1:
        rule(box, start, at, width if at - 0.75 * WRITING > verdict else cols.back, HAIR, 0.35)
        at += WRITING


def _one(words: SetLines | None, width: float, type_: Type) -> Cell:
    cell = Cell(width, type_)
    if words:
        cell.put(words.frame)
    return cell


def _source(entry: ProofEntry, words: SetLines, width: float, type_: Type, say: Speech) -> Cell:
    """The source; below it, small, what it was before, its note, its facts, and what readers have said."""
    cell = _one(words, width, type_)
    tag = entry.source.language
    if entry.earlier:
        cell.text(say("before"), SMALL, GAP, paint=SOFT)
        cell.text(entry.earlier, SMALL, 0.3 * GAP, paint=SOFT, accent=MARK)
    small = [say("adapted")] if entry.adapted else []
    small += [plain(entry.note, tag)] if entry.note else []
    small += [plain(f"{{{name}}} = {value}", "en") for name, value in entry.facts]
    small += [plain(said, tag) for said in entry.said]
    for text in small:
        cell.text(text, SMALL, GAP, paint=SOFT)
    return cell


def _target(entry: ProofEntry, width: float, type_: Type, say: Speech) -> tuple[Cell, float]:
    """The translation and below it how it is printed; the first baseline."""
    cell = Cell(width, type_)
    if entry.target is None:
        words = type_.set(say("missing"), width - 4 * MM, READ, tag="P", paint=SOFT)
        box = FrameBuilder(width, type_.rtl)
        box.frame(words.frame, 2 * MM, 2 * MM)
        area = Rect(0.3, 0.3, width - 0.6, words.frame.size.height + 4 * MM)
        box.shape(Shape(rectangle(area), stroke=Stroke(SOFT, 0.6, (3, 2))))
        cell.put(box.build(words.frame.size.height + 4 * MM + 0.6))
        baseline = words.baseline + 2 * MM
    else:
        baseline = cell.text(entry.target, READ)
        if hidden := _hidden(entry.target.chars):
            cell.text(plain(hidden, "en"), SMALL, GAP, paint=SOFT)
    if entry.page is None or entry.area is None:
        cell.text(say("unseen"), SMALL, GAP, paint=SOFT)
    elif entry.target is not None:
        cell.put(_picture(entry, width, type_, say), 1.5 * GAP)
    return cell, baseline


def _hidden(text: str) -> str:
    """What nobody sees in a text, by name and number; without what the engine puts round facts."""
    own = re.sub(f"{LRI}([^{PDI}\n]*+)({PDI}?)", lambda m: m[1] if m[2] else m[0], text)
    return ", ".join(f"{name} × {count}" for name, count in Counter(one.name for one in unseen(own)).items())


def _picture(entry: ProofEntry, width: float, type_: Type, say: Speech) -> Frame:
    assert entry.page is not None
    assert entry.area is not None
    group = cut_out(entry.page, entry.area, width, PICTURE)
    size = shown_size(group)
    box = FrameBuilder(width, type_.rtl)
    with box.within(StructureElement("Figure", alt=say.plain("text_said", number=entry.number))):
        box.put(group, 0, 0, size.width)
    outline(box, Rect(0, 0, *size))
    return box.build(size.height)


def _verdict(entry: ProofEntry, width: float, type_: Type, say: Speech) -> tuple[Cell, float]:
    """The state, and the boxes to tick: beside each other as far as the column goes; the first baseline."""
    cell, box = Cell(width, type_), FrameBuilder(width, type_.rtl)
    at = top = baseline = low = 0.0
    for key in ("right", "change", entry.state):
        sign = state_sign(entry.state, 7.5) if key == entry.state else tick_box(3.6 * MM)
        size, paint = (SMALL, SOFT) if key == entry.state else (TEXT, INK)
        lead = sign.size.width + 1.4 * MM
        wide = min(lead + type_.width(say(key), size), width)
        if at and at + wide > width:
            at, top = 0.0, top + 5.4 * MM
        words = type_.set(say(key), wide - lead, size, tag="P", paint=paint)
        baseline = baseline or words.baseline
        box.frame(words.frame, at + lead, top + baseline - words.baseline)
        box.frame(sign, at, top + baseline - 0.36 * TEXT - sign.size.height / 2)
        at += wide + 3.4 * MM
        low = top + baseline - words.baseline + words.frame.size.height
    cell.put(box.build(max(low, top + 4 * MM)))
    return cell, baseline
