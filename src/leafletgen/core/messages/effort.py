"""What the report of a measured build says."""

from __future__ import annotations

WORDS: tuple[str, ...] = (
    "Where the time went, workers included (their clocks run side by side)",
    "stage",
    "times",
    "clock",
    "processor",
    "share",
    "together",
    "start of the program",
    "reading the project",
    "putting the texts in",
    "fitting",
    "setting",
    "looking at the ink",
    "making sheets",
    "writing",
    "reading codes back",
    "checks and preflight",
    "causes of findings",
    "handing out and waiting",
    "all else",
    "What was asked for again",
    "kept",
    "hits",
    "misses",
)
