"""Exit codes, and what they mean: the one table that help, manual pages and documents show."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
"""Nothing wrong, or warnings only."""
ERRORS: Final = 1
"""At least one error."""
COULD_NOT_RUN: Final = 2
"""Not even begun: no project, no such code or kind."""

INTERRUPTED: Final = 130
"""Stopped by Ctrl-C."""

MEANINGS: Final = {
    "0": "all is well, or there were warnings only",
    "1": "at least one error (with --strict: or warning)",
    "2": "it could not run: no project, a wrong option, a file that cannot be read, a project that somebody else works on",
    "128 + n": "it was ended by signal n: 130 by Ctrl-C, 143 by SIGTERM, 129 by a terminal that was closed",
}
"""Exit code -> what it means."""
