"""The days of a calendar in one language, ready to be drawn."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.declared import LetterForm
from leafletgen.text.ir.richtext import RichText

Rest = Literal["none", "sunday", "holiday"]


@record
class ShownEvent:
    """An event as it is drawn."""

    text: RichText | None
    pictogram: str | None
    letter: RichText | None
    form: LetterForm
    ground: str | None
    paint: str | None
    span: Span | None = field(default=None, compare=False)


@record
class ShownDay:
    """A day: its date in forms from the longest to the shortest, the name of a day off (`spare`: left out where it finds no
    room), whether it is one, whether it belongs to another month; its events by their numbers among all of the calendar.
    """

    dates: tuple[RichText, ...]
    name: RichText | None = None
    spare: bool = False
    rest: Rest = "none"
    outside: bool = False
    events: tuple[int, ...] = ()


@record
class ShownSheet:
    """Weeks below the names of days (`heads`; `narrow`: of a letter or two, where those find no room; `spoken`: in full);
    `title` is their month, if they are of one.
    """

    title: RichText | None
    heads: tuple[RichText, ...]
    narrow: tuple[RichText, ...]
    spoken: tuple[str, ...]
    sunday: int
    weeks: tuple[tuple[ShownDay, ...], ...]
