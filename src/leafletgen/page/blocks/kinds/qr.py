"""A QR code as vectors: the door to segno."""

import sys
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from types import ModuleType
from typing import ClassVar, Generic, cast
from urllib.parse import quote

from leafletgen.core.color import WHITE, Paint
from leafletgen.core.geometry import Length, Rect, Size
from leafletgen.core.path import Path, Segment, rectangle
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FactName, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, P, PlannedBlock
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.text.ir.frame import CodeContent, Frame, FrameBuilder, Link, Shape
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import Align

QUIET = 4
"""Modules of white round the code (ISO/IEC 18004)."""


@record
class QR(PlannedBlock, Generic[T]):
    """The code of a fact's value (an address), `width` wide with its quiet zone; a caption may stand below. Where it is aligned
    to an edge and stands on white, its modules stand on that edge, and the quiet zone beyond.
    """

    fact: FactName
    width: Length
    alt: T
    caption: T | None = None
    align: Align = field(default="center", metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    is_graphic: ClassVar = True

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return (self.fact,)

    shown_codes = shown_facts

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        side, beyond = kit.pt(self.width), 0.0
        if self.align != "center" and kit.ground_paint.rgb == WHITE.rgb:
            # The quiet zone may stand beyond an edge.
            beyond = QUIET / modules_across(code_of(kit, self.fact)) * side
        spare, needs, tall, caption = width - side, [], side, None
        start = {"start": -beyond, "center": spare / 2, "end": spare + beyond}[self.align]
        if self.caption is not None:
            align = None if self.align == "center" else self.align
            caption = Prose(cast(RichText, self.caption), "qr", None, self.span, align=align)
            needs.append(caption.measure(kit, width, state))
            # It comes no nearer than the quiet zone ends.
            tall = kit.snapped(side + max(kit.space("caption") - beyond, 0.0))

        def draw(draft: Draft) -> None:
            alt, uri = cast(RichText, self.alt).spoken, kit.addresses.get(self.fact)
            code = drawn_code(self.fact, code_of(kit, self.fact), side, alt, kit.look.code, uri)
            draft.frame(code, start, 0)
            if caption is not None:
                draft.text(caption, width, 0, tall, P)

        return BlockPlan(joined(needs, tall + sum(need.height for need in needs)), draw)


def drawn_code(fact: str, value: str, side: float, alt: str, ink: Paint, uri: str | None = None) -> Frame:
    """The code of a value with its quiet zone, `side` wide and high, told as `alt`; it may lead to `uri`."""
    box = FrameBuilder(side, rtl=False)
    with box.within(*([StructureElement("Link")] if uri else [])):
        with box.within(StructureElement("Figure", alt=alt)):
            box.raw(Shape(rectangle(Rect(0, 0, side, side)), fill=WHITE, code=CodeContent(fact, value)))
            box.raw(Shape(modules(value, side), fill=ink))
        if uri:
            box.raw(Link(Size(side, side), uri, alt))
    return box.build(side)


def anchor(version: str) -> str:
    """What stands for a version behind the `#` of an address: without white space, which no name on a page may have."""
    return "-".join(version.split())


def coded(value: str, version: str) -> str:
    """What a code says of a fact: its value; of a page in the web also the version of the sheet, behind a `#`, so that the page can
    tell who scans it whether the sheet is current (`:target`).
    """
    dated = version and value.startswith(("https://", "http://")) and "#" not in value
    return f"{value}#{quote(anchor(version), safe='')}" if dated else value


def code_of(kit: Kit, fact: str) -> str:
    """What the code of a fact says on a sheet."""
    return coded(kit.facts.get(fact, ""), kit.edition.get("version", ""))


def modules_across(content: str) -> int:
    """How many modules the code of a content is wide, with its white edge."""
    return len(_symbol(content)) + 2 * QUIET


@lru_cache(maxsize=64)
def modules(content: str, side: float) -> Path:
    """The dark modules of the code in a square of `side` points, neighbours in a row joined into one rectangle."""
    rows = _symbol(content)
    unit = side / modules_across(content)
    segments: list[Segment] = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            run = x
            while run < len(row) and row[run]:
                run += 1
            if run > x:
                place = Rect((x + QUIET) * unit, (y + QUIET) * unit, (run - x) * unit, unit)
                segments.extend(rectangle(place).segments)
            x = run + 1
    return Path(tuple(segments))


@lru_cache(maxsize=64)
def _symbol(content: str) -> tuple[bytes, ...]:
    """The rows of modules; kept, as all outputs of a language show the same code and it takes 8 ms to choose its mask."""
    return tuple(map(bytes, _segno().make(content, error="m", micro=False).matrix))


def load() -> None:
    """Load what makes codes: once, before workers are forked."""
    _segno()


def _segno() -> ModuleType:
    """segno without the part of the standard library that fetches things from the web: what it imports for writing SVG
    imports that, which takes a twentieth of the time of a poster, and we write no SVG with it.
    """
    fetching = "urllib.request"
    absent = fetching not in sys.modules
    if absent:
        sys.modules[fetching] = ModuleType(fetching)
    try:
        import segno
    finally:
        if absent:
            del sys.modules[fetching]
    return segno
