"""The head of the proof sheet and its end: what it is, what to do, and who has read it."""

from __future__ import annotations

from collections import Counter

from leafletgen.core.geometry import MM
from leafletgen.core.record import record
from leafletgen.desk.proof.entries import ProofEntry
from leafletgen.desk.proof.marks import state_sign
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import (
    HEAD,
    INK,
    MEASURE,
    READ,
    SMALL,
    SOFT,
    TEXT,
    TITLE,
    Cell,
    Type,
    plain,
    rule,
)
from leafletgen.model.locales.status import STORED, State
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.languages.names import autonym, display_name

STATES: tuple[State, ...] = ("missing", "stale", *STORED)


@record
class About:
    """What the sheet is about: the project, what of it was built (as printed on the sheets), a date, a language."""

    project: str
    build: str
    date: str
    language: str
    source: str
    staff: str
    entries: tuple[ProofEntry, ...]


def front(about: About, type_: Type, say: Speech) -> Frame:
    """Title, what is known of the sheet, and what to do: in the reader's language, else in English and the staff's."""
    cell = Cell(MEASURE, type_)
    name = autonym(about.language, type_.book.languages)
    cell.text(say("title"), HEAD, paint=SOFT)
    cell.text(plain(name, about.language), TITLE, 1.2 * MM, tag="H1", bold=True, align="start")
    others = dict.fromkeys(
        display_name(about.language, tag, type_.book.languages) for tag in (about.source, about.staff)
    )
    line = " · ".join(n for n in (*others, about.language) if n != name)
    cell.text(plain(line, about.staff), TEXT, 1.2 * MM, paint=SOFT, align="start")
    cell.put(_known(about, type_, say), 5 * MM)
    for speech in (
        [say] if say.tag != "en" or about.language == "en" else dict.fromkeys((say, Speech(about.staff)))
    ):
        cell.put(_what_to_do(type_, speech), 5 * MM)
    return cell.frame()


def _known(about: About, type_: Type, say: Speech) -> Frame:
    """Project, version, date and how many texts, each under its label, between two rules."""
    box, top = FrameBuilder(MEASURE, type_.rtl), 2.2 * MM
    rule(box, 0, 0, MEASURE, INK, 0.6)
    width, low = MEASURE / 4, 0.0
    values = (("project", about.project), ("version", about.build), ("date", about.date))
    for at, (key, value) in enumerate((*values, ("texts", str(len(about.entries))))):
        cell = Cell(width - 4 * MM, type_)
        cell.text(say(key), SMALL, paint=SOFT)
        cell.text(plain(value, "en"), TEXT, 0.8 * MM, bold=True, align="start")
        if key == "texts":
            cell.put(_states(about, cell.width, type_, say), 1 * MM)
        box.frame(cell.frame(), at * width, top)
        low = max(low, top + cell.height)
    rule(box, 0, low + 2.2 * MM, MEASURE)
    return box.build(low + 2.2 * MM)


def _states(about: About, width: float, type_: Type, say: Speech) -> Frame:
    """How many texts are in which state."""
    cell = Cell(width, type_)
    found = Counter(entry.state for entry in about.entries)
    for state in STATES:
        if found[state]:
            box = FrameBuilder(width, type_.rtl)
            words = type_.set(
                plain(f"{found[state]} {say.plain(state)}", say.tag),
                width - 10,
                SMALL,
                tag="P",
            )
            box.frame(words.frame, 10, 0)
            box.frame(state_sign(state, 7), 0, words.baseline - 6)
            cell.put(box.build(words.frame.size.height), 0.6 * MM)
    return cell.frame()


def _what_to_do(type_: Type, say: Speech) -> Frame:
    """Three numbered lines."""
    cell, indent = Cell(MEASURE, type_), 6 * MM
    for number, key in enumerate(("read", "tick", "sign"), 1):
        words = type_.set(say(key), MEASURE - indent, READ)
        mark = type_.set(plain(str(number), "en"), indent - 2 * MM, READ, bold=True, align="start")
        box = FrameBuilder(MEASURE, type_.rtl)
        with box.within(StructureElement("LI")):
            for tag, one, start in (
                (StructureElement("Lbl"), mark, 0.0),
                (StructureElement("LBody"), words, indent),
            ):
                with box.within(tag):
                    box.frame(one.frame, start, max(mark.baseline, words.baseline) - one.baseline)
        cell.put(box.build(words.frame.size.height + max(0.0, mark.baseline - words.baseline)), 1.4 * MM)
    outer = FrameBuilder(MEASURE, type_.rtl)
    with outer.within(StructureElement("L", numbering="Decimal")):
        outer.frame(cell.frame(), 0, 0)
    return outer.build(cell.height)


def signature(about: About, type_: Type, say: Speech) -> Frame:
    """A sentence, and lines for name, role, date and hand."""
    cell = Cell(MEASURE, type_)
    cell.text(say("signature"), HEAD, tag="H2", bold=True)
    stated = say(
        "statement",
        count=len(about.entries),
        language=display_name(about.language, say.tag, type_.book.languages),
    )
    cell.text(stated, READ, 2 * MM)
    box = FrameBuilder(MEASURE, type_.rtl)
    gap, line = 6 * MM, 13 * MM
    widths = [(MEASURE - 3 * gap) * part for part in (0.3, 0.26, 0.16, 0.28)]
    start = low = 0.0
    for key, width in zip(("name", "role", "date", "signed"), widths, strict=True):
        rule(box, start, line, width, INK, 0.5)
        words = type_.set(say(key), width, SMALL, tag="P", paint=SOFT)
        box.frame(words.frame, start, line + 1.2 * MM)
        low = max(low, line + 1.2 * MM + words.frame.size.height)
        start += width + gap
    cell.put(box.build(low))
    return cell.frame()
