"""The fit report: how each text came to stand, as tables."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from leafletgen.core.messages.translate import say
from leafletgen.desk.report.excerpt import width
from leafletgen.engine.results import FitRow


def fit_table(fits: Iterable[FitRow], language: str = "en") -> str:
    """The fit report for people: first the tightest text of each group, then all texts; the worst first."""
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
            *aligned([[say(h, language) for h in heads], *tightest]),
            "",
            say("All texts, worst first", language),
            *aligned([[say(h, language) for h in all_heads], *every]),
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


def aligned(table: Sequence[Sequence[str]], right: Container[int] = _RIGHT) -> list[str]:
    """The lines of a table; the columns `right` flush right."""
    widths = [max(width(cell) for cell in column) for column in zip(*table, strict=True)]
    lines = []
    for cells in table:
        padded = [
            " " * (wide - width(cell)) + cell if n in right else cell + " " * (wide - width(cell))
            for n, (cell, wide) in enumerate(zip(cells, widths, strict=True))
        ]
        lines.append("  ".join(padded).rstrip())
    return lines


def percent(size: float, design: float) -> int:
    """Of the design size; more than 100 where a text grew."""
    return round(100 * size / design) if design > 0 else 100
