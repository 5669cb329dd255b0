"""Findings for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.code import Severity
from leafletgen.core.messages.table import COUNTED, texts_of
from leafletgen.core.messages.translate import Wording, counted, say, words
from leafletgen.core.source import Source
from leafletgen.desk.report.excerpt import Ink, excerpt, plain
from leafletgen.desk.report.tables import folded
from leafletgen.engine.findings.placed import RESULTS, Location, Locator, PlacedFinding, language_of
from leafletgen.model.project.writing.progress import listed

if TYPE_CHECKING:
    from leafletgen.model.locales.catalog import Catalog

NOTES = texts_of("notes", "notes")
REPORT_LINES = texts_of("phrases", "lines")
SEVERITIES = texts_of("phrases", "severities")

_COLORS = {"error": "31", "warning": "33", "advice": "36"}
MOST_ROWS = 6
"""Rows that are named beside a fault."""
MOST_ALIKE = 12
"""Findings of one code in one file that are shown; a layout that went wrong can make hundreds."""


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    catalogs: Mapping[str, Catalog],
    language: str = "en",
    color: bool = False,
    every: bool = False,
    columns: int | None = None,
) -> str:
    """All faults as lines of text and a last line that counts them; empty where nothing was found. `every`: with what
    follows from each, else how much that is. `columns`: of a terminal; nothing but a long word is wider.
    """
    locator = Locator(sources, catalogs)
    told = locator.told(diagnostics)
    if not told:
        return ""
    ink = Ink(color, columns)
    blocks = _every(told, locator, language, ink) if every else _shown(told, locator, language, ink)
    text = ""
    for block in blocks:
        text += "\n".join(part for line in block for part in _folded(line, columns)) + (
            "\n\n" if len(block) > 1 else "\n"
        )
    return (text.rstrip("\n") + "\n\n" + _summary(told, language)).rstrip("\n")


def _folded(line: str, columns: int | None) -> list[str]:
    """A line as a terminal takes it; what goes on of a head is indented, so that the next finding is seen to begin."""
    return folded(line, columns, 0 if line.startswith(" ") else 4)


def _every(told: Sequence[PlacedFinding], locator: Locator, language: str, ink: Ink) -> list[list[str]]:
    """Each fault, and indented below it what follows from it."""
    blocks: list[list[str]] = []
    for one in told:
        block = _block(one, words(one.found.code, one.found.args, language), locator, language, ink)
        if one.consequences:
            block.append(f"    {say(REPORT_LINES['follow'], language, [])}")
        for other in one.consequences:
            said = words(other.found.code, other.found.args, language)._replace(hint="")
            block += [f"      {line}" for line in _head(other, said, language, ink)]
        blocks.append(block)
    return blocks


def _shown(told: Sequence[PlacedFinding], locator: Locator, language: str, ink: Ink) -> list[list[str]]:
    """Each fault, with the number of what follows from it; of many alike, some."""
    blocks: list[list[str]] = []
    for alike in _alike(told):
        last = len(alike) - 1
        for number, one in enumerate(alike[:MOST_ALIKE]):
            said = words(one.found.code, one.found.args, language)
            # A row of findings without a place says once, at its end, what to do.
            quiet = number < last and not _shown_at(one) and said.hint == _hint(alike[number + 1], language)
            block = _block(one, said._replace(hint="") if quiet else said, locator, language, ink)
            if one.consequences:
                block.append(f"    {_number(one, language)}")
            blocks.append(block)
        if last >= MOST_ALIKE:
            more = [("count", str(last + 1 - MOST_ALIKE))]
            blocks.append(
                [f"    {say(REPORT_LINES['more'], language, more)} {ink(f'[{alike[0].found.code}]', '2')}"]
            )
    return blocks


def _number(told: PlacedFinding, language: str) -> str:
    """How much follows from a fault; of what came of it, how many more there are."""
    count = len(told.consequences)
    if told.found.code in RESULTS:
        return say(REPORT_LINES["more"], language, [("count", str(count))])
    return counted(*COUNTED["following"], count, language)


def _hint(told: PlacedFinding, language: str) -> str:
    return words(told.found.code, told.found.args, language).hint


def _alike(told: Iterable[PlacedFinding]) -> list[list[PlacedFinding]]:
    """Findings of one code in one file together, in the order of the first of each."""
    groups: dict[tuple[str | None, str], list[PlacedFinding]] = {}
    for one in told:
        groups.setdefault((one.location.file if one.location else None, one.found.code), []).append(one)
    shown: list[list[PlacedFinding]] = []
    for one in told:
        group = groups[one.location.file if one.location else None, one.found.code]
        if len(group) <= MOST_ALIKE and _shown_at(one):
            shown.append([one])
        elif one is group[0]:
            shown.append(group)
    return shown


def _block(told: PlacedFinding, said: Wording, locator: Locator, language: str, ink: Ink) -> list[str]:
    """The lines about one finding."""
    found, spot = told.found, _shown_at(told)
    hue = _COLORS[found.severity.value]
    lines = _head(told, said, language, ink)
    quiet = found.severity is Severity.ADVICE
    if spot and not quiet:
        lines += excerpt(spot, locator.sources.get(spot.file), ink, hue)
    for related in () if quiet else dict.fromkeys(found.related):
        second = locator.location(related.where, language_of(related.note, found))
        if second and second != spot:
            lines.append(f"    {second}: {say(NOTES.get(related.note, related.note), language)}")
            lines += excerpt(second, locator.sources.get(second.file), ink, "36")
    lines += [f"    {plain(line)}" for line in said.hint.splitlines()]
    if len(told.where) > 1:
        lines.append(f"    {_editions(told.where, language)}")
    elif (found.output or found.row) and found.code not in RESULTS:
        lines.append(f"    {say('in {places}', language, [('places', _edition(*told.where[0]))])}")
    return lines


def _shown_at(told: PlacedFinding) -> Location | None:
    """The place that is shown: what came of faults is mended elsewhere."""
    return None if told.found.code in RESULTS else told.location


def _head(told: PlacedFinding, said: Wording, language: str, ink: Ink) -> list[str]:
    """The line that says what and where; with the editions, where it is of several."""
    found, spot = told.found, _shown_at(told)
    severity = ink(
        say(SEVERITIES[found.severity.value], language) + ":", f"1;{_COLORS[found.severity.value]}"
    )
    at = ink(f"{spot}:", "1") + " " if spot else ""
    return [f"{at}{severity} {plain(said.message)} {ink(f'[{found.code}]', '2')}"]


def _edition(output: str | None, language: str | None, row: str | None) -> str:
    sheet = f"{output} ({language})" if output and language else output or language or ""
    return f"{sheet}, {row}" if sheet and row else sheet or row or ""


def _editions(where: Sequence[tuple[str | None, str | None, str | None]], language: str) -> str:
    """`12 times: poster (ar, ja), sheet (ja), Cedar House`."""
    sheets: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for output, tag, row in where:
        tags, rows = sheets.setdefault(output or "", ({}, {}))
        tags.update({tag: None} if tag else {})
        rows.update({row: None} if row else {})
    parts = [_edition(o, ", ".join(t), listed(tuple(r), MOST_ROWS)) for o, (t, r) in sheets.items()]
    named = ", ".join(part for part in parts if part)
    return f"{say('{count} times', language, [('count', str(len(where)))])}: {named}"


def _summary(told: Sequence[PlacedFinding], language: str) -> str:
    """`2 errors, 1 warning`; advice is not counted."""
    counts = {
        kind.value: sum(t.found.severity is kind for t in told) for kind in (Severity.ERROR, Severity.WARNING)
    }
    parts = [counted(*COUNTED[kind], count, language) for kind, count in counts.items() if count]
    return say(", ", language).join(parts)
