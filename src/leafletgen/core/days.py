"""Days as files and options state them."""

from __future__ import annotations

from datetime import date


def is_day(text: str) -> bool:
    """Whether a text is a day as ISO 8601 writes it, and in the calendar."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
