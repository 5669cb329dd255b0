"""A page as it goes to a writer: boxes and a frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.record import record
from leafletgen.text.ir.frame import Frame, Placed, TagEnd, TagStart, bounds
from leafletgen.text.ir.structure import StructureElement


@record
class Sheet:
    """`media` is the paper; `trim` and `bleed` lie in it (points from its top left); `frame` is as large as `media`."""

    media: Size
    trim: Rect
    bleed: Rect
    frame: Frame


def uncut(frame: Frame) -> Sheet:
    """A sheet of paper that is not trimmed."""
    whole = bounds(frame)
    return Sheet(frame.size, whole, whole, frame)


def tagged(tag: StructureElement, items: Iterable[Placed]) -> tuple[Placed, ...]:
    """Items of a sheet as one element of the tag tree."""
    return Placed(Point(0, 0), TagStart(tag)), *items, Placed(Point(0, 0), TagEnd())


ARTIFACT = StructureElement("Artifact")
"""What is no part of the text."""


@record
class Metadata:
    """What a file says of itself. `date` is an ISO date, the only one in the bytes. `edition`: which sheet of the project it is
    (`<output>/<language>`, of an output that differs by row `<output>/<language>/<row>`), and `build` which state of it; a file that is no single sheet has neither.
    """

    title: str
    language: str
    rtl: bool
    date: str
    name: str
    version: str
    subject: str = ""
    edition: str = ""
    build: str = ""


@record
class Publication:
    """Sheets in order with what the file says of itself: one PDF.

    `duplex`: the edge about which a printer turns the sheets (PDF: ViewerPreferences, Duplex); None: not stated.
    `full_size`: they are folded, cut or glued, so a printer must not scale them (PrintScaling). `collated`: a sheet that stands in it
    several times (the very same object) is there in copies, for paper: it is read aloud once.
    """

    metadata: Metadata
    sheets: tuple[Sheet, ...]
    duplex: Literal["none", "long-edge", "short-edge"] | None = None
    full_size: bool = False
    collated: bool = False
