"""Opening hours in one language: its names of days and times, its word for what is closed, the scale of its hours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.tables.hours import all_hours
from leafletgen.model.words import language_of, words
from leafletgen.page.blocks.kinds.hour_rows import HourScale, ShownHours
from leafletgen.page.blocks.kinds.opening_hours import DayHours, OpeningHours
from leafletgen.page.blocks.kit import MessageRef
from leafletgen.page.calendar.hours import CLOSED, OpenTime, runs
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import FALLBACK, candidates

DAWN, DUSK = 9, 17
"""The scale of what is never open."""


def put_hours_into_language(
    block: OpeningHours[Any], text: Callable[[MessageRef], RichText], tag: str, found: dict[str, Diagnostic]
) -> OpeningHours[Any]:
    """Opening hours as they are drawn in a language. Names that CLDR lacks, and the word for what is closed where the program
    has none, are English; `found` tells of it.
    """
    # Late: for sheets with opening hours alone.
    from leafletgen.text.figures.days import LATIN, day_names
    from leafletgen.text.figures.hours import days_from_to, hour_alone, times_from_to

    known = next((t for t in (tag, *candidates(tag)) if day_names(t)), None)
    if known is None:
        found.setdefault("calendar-names", diagnostic("calendar-names", block.span, language=tag))
    cldr = known or FALLBACK
    names = day_names(cldr)
    assert names is not None  # it has been asked, or is English
    figures = names.figures if block.digits == "language" else LATIN
    said_in = tag if known else FALLBACK
    full = block.names == "full" or (block.names is None and block.look == "list")

    def row(days: tuple[int, ...], hours: DayHours[Any]) -> ShownHours:
        own = names.full if full else names.short
        said = own[days[0]] if len(days) == 1 else days_from_to(days[0], days[-1], cldr, figures, full=full)
        open_at = () if CLOSED in hours.times else hours.times
        each = tuple(times_from_to(t.opens, t.closes, cldr, figures, block.clock) for t in open_at)
        shut = _closed(block, text, tag, found) if not open_at else None
        return ShownHours(
            RichText.plain(said, said_in),
            open_at,
            tuple(RichText.plain(time, said_in) for time in each),
            shut or RichText.plain(words(tag)["between"].join(each), said_in),
            text(hours.note) if hours.note else None,
        )

    every = list(all_hours(block))
    shown = tuple(row(run.days, every[run.of][1]) for run in runs(_alike(every), names.first))
    first, last = _ends([t for row in shown for t in row.open])
    hours = tuple(
        RichText.plain(hour_alone(n, cldr, figures, block.clock), said_in) for n in range(first, 25)
    )
    return replace(
        block, hours={}, read=(), closed=None, shown=shown, scale=HourScale(first, last - first, hours)
    )


def _alike(every: list[tuple[tuple[int, ...], DayHours[Any]]]) -> dict[int, int]:
    """For each day the number of the first entry that says the same of its hours."""
    said = [(hours.times, hours.note) for _, hours in every]
    return {day: said.index(said[number]) for number, (days, _) in enumerate(every) for day in days}


def _ends(times: list[OpenTime]) -> tuple[int, int]:
    """The full hours that all times lie between."""
    if not times:
        return DAWN, DUSK
    return min(t.opens for t in times) // 60, -(-max(t.closes for t in times) // 60)


def _closed(
    block: OpeningHours[Any], text: Callable[[MessageRef], RichText], tag: str, found: dict[str, Diagnostic]
) -> RichText:
    """The layout's own word, or the program's."""
    if block.closed is not None:
        return text(block.closed)
    spoken = language_of(tag, "closed") if tag.partition("-")[0] != FALLBACK else tag
    if spoken != tag:
        found.setdefault("hours-word", diagnostic("hours-word", block.span, language=tag))
    return RichText.plain(words(tag)["closed"], spoken)
