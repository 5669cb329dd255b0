"""When something is open: a row for each run of days with equal hours, as a list or as bars on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Generic, Literal

from leafletgen.core.reading.declared import ALONE, Beside
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kinds.hour_rows import HourRoles, HourRows, HourScale, ShownHours
from leafletgen.page.blocks.kit import Kit, T
from leafletgen.page.blocks.planned import ComposedBlock
from leafletgen.page.calendar.hours import OpenDays, OpenTime


@record
class DayHours(Generic[T]):
    """The `times` of a day (`9:00-17:00`, a list of them, or `closed`), and a `note` under them."""

    __shorthand__ = "times"

    times: Annotated[tuple[OpenTime, ...], ALONE]
    note: T | None = None
    days: str = field(default="", metadata={"hidden": True})
    """On which days, where a table says it."""
    span: Span | None = field(default=None, compare=False)


@record
class OpeningHours(ComposedBlock, Generic[T]):
    """Days and their `hours` (`{mon-fri: 9:00-17:00, sat: [9:00-12:00, 13:00-15:00], sun: closed}`), or a table (`rows`) with
    the columns `days`, `times` and `note`. Said as the language says it: neighbours with equal hours are joined, the week
    begins with its first day, figures and names are its own (CLDR).

    `look`: a `list`, or `bars` on one scale in the colours of a `ground`. `names`: those of days, `short` or `full`. `closed`:
    a text in place of the program's word. `clock`: `12` or `24` hours in all languages.
    """

    hours: Mapping[OpenDays, DayHours[T]] = field(default_factory=dict)
    rows: str | None = None
    look: Literal["list", "bars"] = "list"
    names: Literal["short", "full"] | None = None
    closed: T | None = None
    clock: Literal["language", "12", "24"] = "language"
    digits: Literal["language", "latin"] = "language"
    ground: Annotated[str | None, Beside(("look=bars",))] = None
    role: str = "body"
    head_role: str = "table-head"
    text_role: str = "caption"
    fit: str | None = None
    read: tuple[DayHours[T], ...] = field(default=(), metadata={"hidden": True})
    """The rows of its table, filled by the project's reader."""
    shown: tuple[ShownHours, ...] = field(default=(), metadata={"hidden": True})
    """Its rows in one language, filled where it is put into that language; so is the scale."""
    scale: HourScale | None = field(default=None, metadata={"hidden": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def content(self, kit: Kit) -> HourRows:
        """See `ComposedBlock`."""
        roles = HourRoles(self.head_role, self.role, self.text_role, self.fit)
        return HourRows(
            self.shown, self.scale if self.look == "bars" else None, self.ground, roles, self.span
        )
