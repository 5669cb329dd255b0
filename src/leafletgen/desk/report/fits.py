"""The fit report: how each text came to stand, as tables."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.messages.translate import say
from leafletgen.desk.report.tables import table_lines
from leafletgen.engine.results import FitRow


def fit_table(fits: Iterable[FitRow], language: str = "en", columns: int | None = None) -> str:
    """The fit report for people: first the tightest text of each group, then all texts; the worst first. `columns`: of a terminal."""
    rows = sorted(fits, key=_tightness)
    if not rows:
        return ""
    groups: dict[tuple[str, str, str], list[FitRow]] = {}
    for row in rows:
        groups.setdefault((row.language, row.output, row.fit.variable), []).append(row)
    heads = ("language", "output", "group", "size", "of design", "floor", "texts", "room", "text")
    tightest = [_cells(own[0], language, len(own)) for own in groups.values()]
    every = [_cells(row, language, None) for row in rows]
    all_heads = ("language", "output", "box", "size", "of design", "floor", "lines", "room", "text")
    return "\n".join(
        [
            say("The tightest text of each group, worst first", language),
            *table_lines([[say(h, language) for h in heads], *tightest], _RIGHT, columns, 3),
            "",
            say("All texts, worst first", language),
            *table_lines([[say(h, language) for h in all_heads], *every], _RIGHT, columns, 3),
        ]
    )


def _tightness(row: FitRow) -> tuple[int, float, int]:
    fit = row.fit
    return -fit.over_chars, fit.size / fit.design if fit.design > 0 else 1.0, fit.free_chars


def _cells(row: FitRow, language: str, texts: int | None) -> list[str]:
    """One line of a table; with `texts` it stands for so many of a group."""
    fit = row.fit
    over = fit.over_chars > 0
    form, count = ("{count} over", fit.over_chars) if over else ("{count} free", fit.free_chars)
    return [
        row.language,
        row.output,
        fit.box if texts is None else fit.variable.removeprefix("size "),
        f"{fit.size:.1f} pt",
        f"{percent(fit.size, fit.design)} %",
        f"{percent(fit.floor, fit.design)} %",
        str(fit.lines if texts is None else texts),
        say(form, language, [("count", str(count))]),
        fit.key,
    ]


_RIGHT = range(3, 8)
"""Columns of numbers stand flush right."""


def percent(size: float, design: float) -> int:
    """Of the design size; more than 100 where a text grew."""
    return round(100 * size / design) if design > 0 else 100
