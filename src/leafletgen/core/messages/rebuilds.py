"""Why files were made again, in words for people who make leaflets, not programs (`build --explain-rebuild`)."""

from __future__ import annotations

WHY = {
    "new": "{sheets}: made, for no finished file of it was kept from an earlier build",
    "program": "{sheets}: made again, for the program or one of its libraries is another version",
    "options": "{sheets}: made again, for other options were asked for",
    "setting": "{sheets}: made again, for SOURCE_DATE_EPOCH says another day",
    "date": "{sheets}: made again, for it is another day, and --final judges by the day",
    "files": "{sheets}: made again, for something changed in {paths}",
    "found": "{sheets}: made again, for the program now finds other faults in it",
    "gone": "{sheets}: made again; nothing changed, but the earlier file is no longer kept (it was not finished, was deleted, or is damaged)",
}
"""By the kind of reason."""
COUNTED = "Made: {made}. Unchanged, and not made again: {kept}"
AND_MORE = "{paths} and {count} more"

WORDS: tuple[str, ...] = (*WHY.values(), COUNTED, AND_MORE)
