"""Words that fill the arguments of findings, and those that a report says itself: translated like the templates."""

from __future__ import annotations

from leafletgen.messages import exchange, status
from leafletgen.messages.reading import PHRASES as _VALUES

FILLED_BY_PHRASES = frozenset({"expects", "found", "kind", "owner", "problem", "reason", "suggestion"})
"""Arguments whose value is one of `PHRASES`, or words of the system or the user, which stay as they are."""

PHRASES: tuple[str, ...] = (
    *_VALUES,
    "the key of a text, such as headline.a",
    "the key of a group of texts",
    "a name",
    "a length such as 12u or 40mm, or `rest`",
    "a sheet of paper such as A4, jis-b3 or 515mm x 728mm",
    "a colour such as FFC400",
    "four numbers from 0 to 100, such as 0 24 100 0",
    "Did you mean “{near}”?",
    "There are: {known}.",
    "layout",
    "theme",
    "diagram",
    "pictogram",
    "type role",
    "fit group",
    "ground",
    "colour",
    "language",
    "output",
    "its owner",
    "it cannot be read",
    "a number of pages from 1 to {most}",
    "0mm or more, less than a quarter of the paper",
    "a length from 0mm to 20mm",
    "the thickness of one sheet, such as 0.1mm",
    "a number from 0 to 3",
    "protan",
    "deutan",
    "tritan",
    "it is damaged or not a TrueType font with outlines",
)

SEVERITIES: dict[str, str] = {"error": "error", "warning": "warning", "advice": "note"}
"""How a severity is called on the screen."""

MORE = "… and {count} more like these"

REPORT: tuple[str, ...] = (
    *SEVERITIES.values(),
    MORE,
    ", ",
    "in {places}",
    "Preflight",
    "Nothing found.",
    "{count} times",
    "language",
    "output",
    "group",
    "text",
    "box",
    "size",
    "of design",
    "floor",
    "lines",
    "texts",
    "room",
    "{count} free",
    "{count} over",
    "The tightest of each group, the worst first",
    "All texts, the worst first",
    *status.WORDS,
    *exchange.WORDS,
)

COUNTED: tuple[tuple[str, str], ...] = (
    ("{count} error", "{count} errors"),
    ("{count} warning", "{count} warnings"),
)
"""One and many."""
