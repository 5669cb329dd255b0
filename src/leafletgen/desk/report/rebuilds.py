"""Why files were made again: a line for all that were for the same reason."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.engine.results import Built

REBUILDS = texts_of("rebuilds", "lines")
WHY = texts_of("rebuilds", "why")


MOST = 6
"""So many names are listed."""


def rebuild_lines(built: Built, language: str = "en") -> list[str]:
    """The reasons, then how many were made and how many were not."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in built.remade:
        row = (one.edition.output, one.edition.language, *one.edition[2:])
        groups.setdefault((one.why, one.paths), []).append("/".join(filter(None, row)))
    lines = [
        say(WHY[why], language, [("sheets", _listed(sheets, language)), ("paths", _listed(paths, language))])
        for (why, paths), sheets in groups.items()
    ]
    counted = say(
        REBUILDS["counted"], language, [("made", str(len(built.remade))), ("kept", str(built.kept))]
    )
    return [*lines, counted]


def _listed(names: Sequence[str], language: str) -> str:
    shown = ", ".join(names[:MOST])
    more = len(names) - MOST
    return (
        say(REBUILDS["and-more"], language, [("paths", shown), ("count", str(more))]) if more > 0 else shown
    )
