"""The words beside a related place (`Related.note`)."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "used-here": "used here",
    "declared-here": "declared here",
    "first-here": "first written here",
    "opened-here": "opened here",
    "source-here": "the text it is translated from",
}
