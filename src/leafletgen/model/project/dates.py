"""Days as people write them in layouts and tables of events."""

from __future__ import annotations

import re
from datetime import date

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.page.blocks.calendar.declared import CalendarStart, DayOff
from leafletgen.page.calendar.rules import FORMS, DayRule, NoDayError, parse_day, parse_rule

_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEARS = range(1900, 2200)
"""Years that a calendar may show."""


def read_rule(text: str, span: Span) -> DayRule | Diagnostic:
    """A day or a rule for days; what is wrong with it, where it is none."""
    try:
        rule = parse_rule(text)
    except NoDayError as error:
        return diagnostic("date-form", span, value=str(error.args[0]))
    return rule or diagnostic("rule-unread", span, value=text, known=", ".join(f"`{form}`" for form in FORMS))


def read_start(text: str, span: Span) -> CalendarStart | Diagnostic | None:
    """A month or a day."""
    month = _MONTH.fullmatch(text)
    try:
        day = date(int(month[1]), int(month[2]), 1) if month else parse_day(text)
    except NoDayError:
        return diagnostic("date-form", span, value=text) if re.match(r"\d{4}-", text) else None
    except ValueError:
        return diagnostic("date-form", span, value=text)
    return CalendarStart(day) if day.year in _YEARS else None


def read_day_off(text: str, span: Span) -> DayOff | Diagnostic:
    """A place with its holidays, or days by a rule."""
    if not _PLACE.fullmatch(text):
        rule = read_rule(text, span)
        return rule if isinstance(rule, Diagnostic) else DayOff(None, rule)
    # Late: what is known of holidays is asked by calendars alone.
    from leafletgen.page.calendar.days_off import is_known, known_places

    if is_known(text):
        return DayOff(text)
    country = text.partition("-")[0]
    known = "" if country in known_places() else ", ".join(known_places()[:8])
    return diagnostic("holidays-unknown", span, place=text, known=known)
