"""What a layout says of a calendar: its events by rules or files, its days off, the signs of its kinds of events."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Annotated, Generic, Literal

from leafletgen.core.reading.declared import ALONE, Beside
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import Name, T
from leafletgen.page.calendar.rules import DayRule

LetterForm = Literal["square", "round"]


class CalendarStart(NamedTuple):
    """The month or day that a calendar begins with."""

    day: date


class DayOff(NamedTuple):
    """Days off: those of a country or a part of one (`place`), or by a rule."""

    place: str | None = None
    rule: DayRule | None = None


@record
class CalendarSign(Generic[T]):
    """What an event looks like: a short `text`, a `pictogram`, a `letter` in a tile of a `form`, the `ground` of its part of
    the day, the colour (`paint`) of sign and tile.
    """

    text: T | None = None
    pictogram: str | None = None
    letter: str | None = None
    form: Annotated[LetterForm | None, Beside(("letter", "sign"))] = None
    ground: str | None = None
    paint: str | None = None
    span: Span | None = field(default=None, compare=False)


@record
class CalendarEvent(CalendarSign[T]):
    """An event: `on` which days, or a `file` of the project (CSV, XLSX, iCalendar) with many; looks of its own, or those of a `sign`.

    `except`: days on which it is not.
    """

    __shorthand__ = "file"

    on: DayRule | None = None
    file: str | None = None
    sign: Name | None = None
    without: Annotated[tuple[DayRule, ...], ALONE] = field(default=(), metadata={"key": "except"})
    said: str = field(default="", metadata={"hidden": True})
    """What a file of another calendar calls it."""
    read: tuple[CalendarEvent[T], ...] = field(default=(), metadata={"hidden": True})
    """The events of its file, filled by the project's reader."""


@record
class Holiday(Generic[T]):
    """Days off: of a country (`JP`, `US-CA`), or by a date or rule; `text` is their name."""

    __shorthand__ = "on"

    on: DayOff
    text: T | None = None
    span: Span | None = field(default=None, compare=False)
