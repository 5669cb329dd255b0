"""Findings for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leafletgen.diagnostics import Diagnostic
from leafletgen.messages.code import Severity
from leafletgen.messages.notes import NOTES
from leafletgen.messages.phrases import COUNTED, SEVERITIES
from leafletgen.messages.translate import Words, counted, say, words
from leafletgen.report.excerpt import Ink, excerpt, plain
from leafletgen.report.places import RESULTS, Places, Texts, Told, language_of
from leafletgen.source import Source

_COLORS = {"error": "31", "warning": "33", "advice": "36"}


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    catalogs: Mapping[str, Texts],
    language: str = "en",
    color: bool = False,
) -> str:
    """All findings as lines of text and a last line that counts them; empty where nothing was found."""
    places = Places(sources, catalogs)
    told = _folded(places.told(diagnostics))
    if not told:
        return ""
    said = [words(t.found.code, t.found.args, language) for t in told]
    ink = Ink(color)
    blocks = []
    for number, (one, own) in enumerate(zip(told, said, strict=True)):
        after = number + 1 < len(told) and told[number + 1]
        # A row of alike findings without a place says once what to do.
        repeated = after and after.found.code == one.found.code and said[number + 1].hint == own.hint
        if repeated and not one.spot and after and not after.spot:
            own = own._replace(hint="")
        blocks.append("\n".join(_block(one, own, places, language, ink)))
    return "\n".join([*blocks, *_summary(told, language)])


def _block(told: Told, said: Words, places: Places, language: str, ink: Ink) -> list[str]:
    """The lines about one finding."""
    found, spot = told.found, told.spot
    hue = _COLORS[found.severity.value]
    severity = ink(say(SEVERITIES[found.severity.value], language) + ":", f"1;{hue}")
    at = ink(f"{spot}:", "1") + " " if spot else ""
    lines = [f"{at}{severity} {plain(said.message)} {ink(f'[{found.code}]', '2')}"]
    quiet = found.severity is Severity.ADVICE
    if spot and not quiet:
        lines += excerpt(spot, places.sources.get(spot.file), ink, hue)
    for related in () if quiet else dict.fromkeys(found.related):
        second = places.spot(related.where, language_of(related.note, found))
        if second and second != spot:
            lines.append(f"    {second}: {say(NOTES.get(related.note, related.note), language)}")
            lines += excerpt(second, places.sources.get(second.file), ink, "36")
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


def _summary(told: Sequence[Told], language: str) -> list[str]:
    """`2 errors, 1 warning`; advice is not counted."""
    counts = [sum(t.found.severity is s for t in told) for s in (Severity.ERROR, Severity.WARNING)]
    parts = [counted(*forms, count, language) for forms, count in zip(COUNTED, counts, strict=True) if count]
    return ["", ", ".join(parts)] if parts else []


def _folded(told: Iterable[Told]) -> list[Told]:
    """The same of several editions once, with all of them."""
    groups: dict[Any, list[Told]] = {}
    for one in told:
        groups.setdefault((one.found.code, one.spot, one.found.args), []).append(one)
    return [
        group[0]._replace(where=tuple(dict.fromkeys((t.found.output, t.found.language) for t in group)))
        for group in groups.values()
    ]
