"""A first look at the raw lines of a file, so that all its faults are told in one run."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.diagnostics import Diagnostic
from leafletgen.source import Source


class Scan(NamedTuple):
    """What was found, and the text with the guilty values blotted out (same length, so all offsets hold)."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    blots: tuple[tuple[int, int], ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any fault was found that stops the file."""
        return any(d.is_error for d in self.diagnostics)

    def is_blotted(self, start: int, end: int) -> bool:
        """Whether a blot touches the characters `start` to `end`."""
        return any(a < end and start < b for a, b in self.blots)


def scan(source: Source, *, texts: bool = False) -> Scan:
    """Look at all lines."""
    _ = texts
    return Scan(source.text)
