"""The words beside a related place (`Related.note`)."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "used-here": "used here",
    "record-here": "for this entry",
    "declared-here": "declared here",
    "first-here": "first written here",
    "opened-here": "opened here",
    "room-here": "the room that it has",
    "source-here": "the text it is translated from",
}
