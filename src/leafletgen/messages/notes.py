"""Words beside findings: notes at related places (`Related.note`), severities, the line that counts them."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "used-here": "used here",
    "declared-here": "declared here",
    "first-here": "first written here",
    "opened-here": "opened here",
    "source-here": "the text it is translated from",
}

SEVERITIES: dict[str, str] = {"error": "error", "warning": "warning", "advice": "advice"}

COUNTS: dict[str, tuple[str, str]] = {
    "error": ("1 error", "{count} errors"),
    "warning": ("1 warning", "{count} warnings"),
    "advice": ("1 piece of advice", "{count} pieces of advice"),
}
"""Severity -> one, several."""

MORE = "… and {count} more like this in {file}"

SUGGESTIONS: tuple[str, ...] = ("Did you mean “{x}”?", "There are: {x}.")
"""Hints that come ready made as an argument: known by their frame, so that they can be translated."""
