"""`--log FILE`: what a run did and found, with times, for support. Of texts it holds what findings say, nothing else."""

from __future__ import annotations

import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import leafletgen
from leafletgen.engine.host.own_folders import append_named


class Logbook:
    """A file that lines are added to; each is written at once, so that a run that was killed tells how far it came."""

    def __init__(self, path: str) -> None:
        """Raises OSError where the file cannot be written."""
        self._begun = time.monotonic()
        self._file = os.fdopen(append_named(Path(path)), "a", encoding="utf-8", errors="replace")
        self.note(f"leafletgen {leafletgen.__version__}, Python {platform.python_version()}, {sys.platform}")
        self.note("command: " + " ".join(map(_shown, sys.argv[1:])))

    def note(self, text: str) -> None:
        """A line: day and time, seconds since the beginning, what happened."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        since = time.monotonic() - self._begun
        self._file.write(f"{now} {since:9.3f} {' '.join(text.split())}\n")
        self._file.flush()

    def end(self, code: object) -> None:
        """The last line."""
        self.note(f"ended with {code}, after {time.process_time():.3f} s of this process's own work")

    def close(self) -> None:
        """Nothing more is written."""
        self._file.close()


def _shown(argument: str) -> str:
    return f'"{argument}"' if " " in argument or not argument else argument
