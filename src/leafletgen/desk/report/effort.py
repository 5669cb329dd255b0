"""Where the work of a build went, as tables and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leafletgen.core.messages.translate import say
from leafletgen.desk.report.fits import percent
from leafletgen.desk.report.tables import table_lines

if TYPE_CHECKING:
    from leafletgen.core.effort import Effort

MOST = 16
"""Caches in the table for people: those that were asked most."""
NAMES = {
    "start": "start of the program", "read": "reading the project", "localize": "putting the texts in",
    "fit": "fitting", "arrange": "setting", "collide": "looking at the ink", "produce": "making sheets",
    "write": "writing", "scan": "reading codes back", "check": "checks and preflight",
    "explain": "causes of findings", "wait": "handing out and waiting", "other": "all else",
}  # fmt: skip
"""The stages in the words of people."""


def effort_table(effort: Effort, language: str = "en", columns: int | None = None) -> str:
    """Stages, dearest first, then what caches hold that have a name in words, and the functions whose answers were asked for most."""
    whole = sum(time.processor for time in effort.stages.values())
    heads = ("stage", "times", "clock", "processor", "share")
    stages = sorted(effort.stages.items(), key=lambda row: -row[1].processor)
    rows = [
        [
            say(NAMES[name], language), str(time.times or ""), _ms(time.clock), _ms(time.processor),
            f"{percent(time.processor, whole)} %",
        ]
        for name, time in stages
    ]  # fmt: skip
    whole_clock = sum(time.clock for time in effort.stages.values())
    rows.append([say("together", language), "", _ms(whole_clock), _ms(whole), "100 %"])
    caches = sorted(effort.caches.items(), key=lambda row: ("." in row[0], -sum(row[1])))[:MOST]
    kept = [
        [name, str(use.hits), str(use.misses), f"{percent(use.hits, sum(use))} %"] for name, use in caches
    ]
    return "\n".join(
        [
            say("Where the time went, workers included (their clocks run side by side)", language),
            *table_lines([[say(h, language) for h in heads], *rows], range(1, 5), columns),
            "",
            say("What was asked for again", language),
            *table_lines(
                [[say(h, language) for h in ("kept", "hits", "misses", "share")], *kept], range(1, 4), columns
            ),
            "",
        ]
    )


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms" if seconds else "–"


def effort_rows(effort: Effort) -> dict[str, list[dict[str, Any]]]:
    """The same for programs, in seconds; every cache that was asked."""
    return {
        "stages": [
            {"stage": name, "clock_s": time.clock, "processor_s": time.processor, "times": time.times}
            for name, time in effort.stages.items()
        ],
        "caches": [
            {"cache": name, "hits": use.hits, "misses": use.misses}
            for name, use in sorted(effort.caches.items())
        ],
    }
