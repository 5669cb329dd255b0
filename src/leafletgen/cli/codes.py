"""Exit codes."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
"""Nothing wrong, or warnings only."""
ERRORS: Final = 1
"""At least one error."""
COULD_NOT_RUN: Final = 2
"""Not even begun: no project, no such code or kind."""
