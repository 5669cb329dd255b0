"""What each number and code on the sheets says: for who signs, to compare with the sheet and with whoever knows."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.geometry import MM
from leafletgen.desk.proof.marks import tick_box
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import HEAD, MEASURE, READ, SMALL, SOFT, Cell, Type, plain
from leafletgen.model.project.used import ShownFact
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.structure import StructureElement

NAME = 32 * MM
CODE = 24 * MM
BOX = 6 * MM
AIR = 1.6 * MM


def facts_head(type_: Type, say: Speech) -> Frame:
    """The head above them."""
    return type_.set(say("facts"), MEASURE, HEAD, tag="H2", bold=True).frame


def fact_row(fact: ShownFact, type_: Type, say: Speech) -> Frame:
    """A box to tick, the fact's name, its value; beside one that is scanned, that it is."""
    room = MEASURE - BOX - NAME - CODE
    value = type_.set(plain(fact.value, "en"), room, READ, tag="Span", align="start", bold=True)
    name = type_.set(plain(fact.name, "en"), NAME - 2 * MM, SMALL, tag="Span", paint=SOFT, align="start")
    cell, box = Cell(MEASURE, type_), FrameBuilder(MEASURE, type_.rtl)
    with box.within(StructureElement("P")):
        sign = tick_box(3.6 * MM)
        box.frame(sign, 0, value.baseline - 0.36 * READ - sign.size.height / 2)
        box.frame(name.frame, BOX, value.baseline - name.baseline)
        box.frame(value.frame, BOX + NAME, 0)
        height = max(value.frame.size.height, name.frame.size.height)
        if fact.scanned:
            code = type_.set(say("code"), CODE, SMALL, tag="Span", paint=SOFT, align="start")
            behind = min(1.1 * type_.width(plain(fact.value, "en"), READ), room) + 4 * MM
            box.frame(code.frame, BOX + NAME + behind, value.baseline - code.baseline)
            height = max(height, code.frame.size.height)
    cell.put(box.build(height))
    return cell.frame()


def proofed_facts(shown: Sequence[Sequence[ShownFact]]) -> tuple[ShownFact, ...]:
    """The facts of several outputs, each once: scanned, where any of them has its code."""
    found: dict[str, ShownFact] = {}
    for fact in (one for facts in shown for one in facts):
        known = found.get(fact.name)
        read = fact.read or bool(known and known.read)
        scanned = fact.scanned or bool(known and known.scanned)
        found[fact.name] = fact._replace(read=read, scanned=scanned)
    return tuple(found.values())
