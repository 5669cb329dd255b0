"""What may be shown where lines go: colours, moving bars, how wide."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from leafletgen.cli.manners import manners


def colored(stream: TextIO | None = None) -> bool:
    """Whether colours are shown (https://no-color.org, https://force-color.org): never with NO_COLOR, always with FORCE_COLOR
    (but 0), else at a terminal that is not dumb. `stream`: that of errors.
    """
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    return forced != "0" if forced else at_terminal(stream)


def color_by_wish() -> bool | None:
    """What was wished by NO_COLOR or FORCE_COLOR, for click; None where nothing was."""
    return colored() if os.environ.get("NO_COLOR") or os.environ.get("FORCE_COLOR") else None


def at_terminal(stream: TextIO | None = None) -> bool:
    """Whether somebody looks at a screen that can do more than print."""
    return (stream or sys.stderr).isatty() and os.environ.get("TERM") != "dumb"


def bars() -> bool:
    """Whether a bar may be shown on the stream of errors."""
    own = manners()
    return at_terminal() and not own.as_json and not own.quiet


def columns(stream: TextIO | None = None) -> int | None:
    """How wide the terminal is; None where lines go elsewhere, and may be as long as they are. `stream`: that of errors."""
    return shutil.get_terminal_size().columns if (stream or sys.stderr).isatty() else None


def narrow() -> int | None:
    """How wide help may be in a terminal that is narrower than click believes any to be; None in all others."""
    wide = shutil.get_terminal_size().columns
    return wide - 2 if wide < 52 else None
