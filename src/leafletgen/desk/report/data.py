"""The result of a build for programs: JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say, words
from leafletgen.core.source import Source
from leafletgen.desk.report.effort import effort_rows
from leafletgen.desk.report.fits import percent
from leafletgen.engine.findings.placed import Location, Locator, PlacedFinding, language_of
from leafletgen.engine.results import FileRow, FitRow

if TYPE_CHECKING:
    from leafletgen.core.effort import Effort
    from leafletgen.model.locales.catalog import Catalog

NOTES = texts_of("notes", "notes")


def to_json(
    files: Iterable[FileRow],
    fits: Iterable[FitRow],
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    catalogs: Mapping[str, Catalog],
    language: str = "en",
    verdicts: Sequence[Mapping[str, Any]] | None = None,
    effort: Effort | None = None,
) -> str:
    """The result of a build as one JSON object: `files`, `fit`, `diagnostics` (every finding, none folded; `follows` is the
    number, from 0, of the one that it follows from), of a build `verdicts`, and what it took (`effort`) where that was measured.
    """
    import json

    result: dict[str, Any] = {
        "files": [file_data(row) for row in files],
        "fit": [_fit(row) for row in fits],
        "diagnostics": findings_data(diagnostics, sources, catalogs, language),
    }
    if verdicts is not None:
        result["verdicts"] = [dict(one) for one in verdicts]
    if effort is not None:
        result["effort"] = effort_rows(effort)
    return json.dumps(result, ensure_ascii=False, indent=2)


def _causes(placed: list[PlacedFinding]) -> list[int | None]:
    """For each finding the number of its cause: of the same edition, if there is one."""
    known: dict[object, int] = {}
    for number, told in enumerate(placed):
        one = told.found
        for name in ((one.code, one.where, one.output, one.language), (one.code, one.where)):
            known.setdefault(name, number)
    found: list[int | None] = []
    for number, told in enumerate(placed):
        one, cause = told.found, told.found.follows
        names = (
            [(cause.code, cause.where, one.output, one.language), (cause.code, cause.where)] if cause else []
        )
        # The same fault of another edition is its cause, never it itself.
        found.append(next((known[n] for n in names if known.get(n, number) != number), None))
    return found


def findings_data(
    found: Iterable[Diagnostic], sources: Mapping[str, Source], catalogs: Mapping[str, Catalog], language: str
) -> list[dict[str, Any]]:
    """Findings as JSON objects, in the order of their places."""
    locator = Locator(sources, catalogs)
    placed = locator.placed(found)
    return [
        {**_finding(told, locator, language), "follows": cause}
        for told, cause in zip(placed, _causes(placed), strict=True)
    ]


def finding(
    found: Diagnostic, sources: Mapping[str, Source], catalogs: Mapping[str, Catalog], language: str
) -> dict[str, Any]:
    """One finding as a JSON object, which follows from none."""
    (told,) = findings_data((found,), sources, catalogs, language)
    return told


def file_data(row: FileRow) -> dict[str, Any]:
    """A file that was made, as a JSON object."""
    order = ("path", "language", "output", "row", "profile", "pages", "sha256", "draft")
    made = {name: getattr(row, name, None) for name in order}
    if row.messages:
        names = ("channel", "length", "limit", "coding", "parts")
        made["messages"] = [dict(zip(names, one, strict=True)) for one in row.messages]
    return made


def _fit(row: FitRow) -> dict[str, Any]:
    fit = row.fit
    return {
        "language": row.language,
        "output": row.output,
        "row": row.row,
        "box": fit.box,
        "key": fit.key,
        "size_pt": round(fit.size, 3),
        "percent": percent(fit.size, fit.design),
        "floor_percent": percent(fit.floor, fit.design),
        "lines": fit.lines,
        "free_chars": fit.free_chars,
        "over_chars": fit.over_chars,
        "aligned": fit.aligned,
    }


def _finding(told: PlacedFinding, locator: Locator, language: str) -> dict[str, Any]:
    found = told.found
    said = words(found.code, found.args, language)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": said.message,
        "args": dict(found.args),
        **_range(told.location),
        "language": found.language,
        "output": found.output,
        "row": found.row,
        "key": found.key,
        "hints": [said.hint] if said.hint else [],
        "related": [
            {
                "note": r.note,
                "message": say(NOTES.get(r.note, r.note), language),
                **_range(locator.location(r.where, language_of(r.note, found))),
            }
            for r in found.related
        ],
    }


def _range(spot: Location | None) -> dict[str, Any]:
    return spot._asdict() if spot else dict.fromkeys(Location._fields)
