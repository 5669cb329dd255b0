"""Findings for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.code import Severity
from leafletgen.core.messages.notes import NOTES
from leafletgen.core.messages.phrases import COUNTED, MORE, SEVERITIES
from leafletgen.core.messages.translate import Wording, counted, say, words
from leafletgen.core.source import Source
from leafletgen.desk.report.excerpt import Ink, excerpt, plain
from leafletgen.engine.findings import RESULTS, Locator, PlacedFinding, language_of

if TYPE_CHECKING:
    from leafletgen.model.locales.catalog import Catalog

_COLORS = {"error": "31", "warning": "33", "advice": "36"}
MOST_ALIKE = 12
"""Findings of one code in one file that are shown; a layout that went wrong can make hundreds."""


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    catalogs: Mapping[str, Catalog],
    language: str = "en",
    color: bool = False,
) -> str:
    """All findings as lines of text and a last line that counts them; empty where nothing was found."""
    locator = Locator(sources, catalogs)
    told = _folded(locator.placed(diagnostics))
    if not told:
        return ""
    ink = Ink(color)
    blocks: list[list[str]] = []
    for alike in _alike(told):
        last = len(alike) - 1
        for number, one in enumerate(alike[:MOST_ALIKE]):
            said = words(one.found.code, one.found.args, language)
            # A row of findings without a place says once, at its end, what to do.
            quiet = number < last and not one.location and said.hint == _hint(alike[number + 1], language)
            blocks.append(_block(one, said._replace(hint="") if quiet else said, locator, language, ink))
        if last >= MOST_ALIKE:
            more = [("count", str(last + 1 - MOST_ALIKE))]
            blocks.append([f"    {say(MORE, language, more)} {ink(f'[{alike[0].found.code}]', '2')}"])
    text = ""
    for block in blocks:
        text += "\n".join(block) + ("\n\n" if len(block) > 1 else "\n")
    return (text.rstrip("\n") + "\n\n" + _summary(told, language)).rstrip("\n")


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
        if len(group) <= MOST_ALIKE and one.location:
            shown.append([one])
        elif one is group[0]:
            shown.append(group)
    return shown


def _block(told: PlacedFinding, said: Wording, locator: Locator, language: str, ink: Ink) -> list[str]:
    """The lines about one finding."""
    found, spot = told.found, told.location
    hue = _COLORS[found.severity.value]
    severity = ink(say(SEVERITIES[found.severity.value], language) + ":", f"1;{hue}")
    at = ink(f"{spot}:", "1") + " " if spot else ""
    lines = [f"{at}{severity} {plain(said.message)} {ink(f'[{found.code}]', '2')}"]
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
    elif found.output and found.code not in RESULTS:
        lines.append(f"    {say('in {places}', language, [('places', _edition(*told.where[0]))])}")
    return lines


def _edition(output: str | None, language: str | None) -> str:
    return f"{output} ({language})" if output and language else output or language or ""


def _editions(where: Sequence[tuple[str | None, str | None]], language: str) -> str:
    """`12 times: poster (ar, ja), sheet (ja)`."""
    tags: dict[str, list[str]] = {}
    for output, tag in where:
        tags.setdefault(output or "", []).extend([tag] if tag else [])
    parts = [_edition(output, ", ".join(found)) for output, found in tags.items()]
    named = ", ".join(part for part in parts if part)
    return f"{say('{count} times', language, [('count', str(len(where)))])}: {named}"


def _summary(told: Sequence[PlacedFinding], language: str) -> str:
    """`2 errors, 1 warning`; advice is not counted."""
    counts = [sum(t.found.severity is s for t in told) for s in (Severity.ERROR, Severity.WARNING)]
    parts = [counted(*forms, count, language) for forms, count in zip(COUNTED, counts, strict=True) if count]
    return say(", ", language).join(parts)


def _folded(told: Iterable[PlacedFinding]) -> list[PlacedFinding]:
    """The same of several editions once, with all of them."""
    groups: dict[Any, list[PlacedFinding]] = {}
    for one in told:
        groups.setdefault((one.found.code, one.location, one.found.args), []).append(one)
    return [
        group[0]._replace(where=tuple(dict.fromkeys((t.found.output, t.found.language) for t in group)))
        for group in groups.values()
    ]
