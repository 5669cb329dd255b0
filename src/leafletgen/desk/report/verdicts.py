"""The last lines of a build: what its files are fit for, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say, words
from leafletgen.engine.results import Built, FileVerdict
from leafletgen.model.project.manifest import Manifest

VERDICTS = texts_of("verdicts", "lines")
PURPOSES = texts_of("verdicts", "purposes")
TOLD = texts_of("verdicts", "told")


MOST_ROWS = 3
"""Rows that are named in a line."""
MOST_WHY = 2
"""Reasons that are said in a line."""

SENTENCE_ENDS = ".。:："


def verdict_lines(built: Built, language: str, known: Sequence[str] = ()) -> list[str]:
    """A line for each output, or for each group of its languages that one verdict is true of. `known`: the project's languages,
    which are not listed where all of them have the same. Never without a line.
    """
    if not built.verdicts:
        errors = [d for d in built.diagnostics if d.is_error and d.follows is None]
        kept = any(d.code == "edition-older" for d in built.diagnostics)
        text = say(
            VERDICTS["all-older"] if kept else VERDICTS["nothing-made"],
            language,
            [("why", _why(errors, False, language))],
        )
        return [text if errors else say(VERDICTS["nothing-chosen"], language)]
    groups: dict[tuple[str, str], list[FileVerdict]] = {}
    for one in built.verdicts:
        groups.setdefault((one.output, _said(one, language)), []).append(one)
    return [
        said.replace(SHEETS, _sheets(output, alike, known, language))
        for (output, said), alike in groups.items()
    ]


def exception_lines(manifest: Manifest, built: Built, language: str) -> list[str]:
    """How many exceptions each language has of those that were built; nothing where none has any."""
    tags = dict.fromkeys(one.language for one in built.verdicts)
    counts = {tag: sum(tweak.count for tweak in manifest.exceptions(tag)) for tag in tags}
    shown = ", ".join(f"{tag} {count}" for tag, count in counts.items() if count)
    return [say(VERDICTS["exceptions"], language, [("languages", shown)])] if shown else []


SHEETS = "\ufffc"
"""Stands for the names of sheets while verdicts are compared."""


def verdict_rows(verdicts: Iterable[FileVerdict], language: str) -> list[dict[str, Any]]:
    """The verdicts for programs."""
    return [
        {
            "language": one.language,
            "output": one.output,
            "row": one.row,
            "for": one.purpose,
            "fit": one.fit,
            "made": one.made,
            "older": one.older,
            "draft": one.draft,
            "message": _said(one, language).replace(SHEETS, _sheets(one.output, [one], (), language)),
            "reasons": [
                {"code": d.code, "message": words(d.code, d.args, language).message} for d in one.reasons
            ],
            **dict(one.told),
        }
        for one in verdicts
    ]


def _sheets(output: str, alike: Sequence[FileVerdict], known: Sequence[str], language: str) -> str:
    """`poster (en, ja)`, or that it is all languages; of rows their name, or how many there are."""
    languages, rows = (
        dict.fromkeys(found) for found in zip(*((v.language, v.row) for v in alike), strict=True)
    )
    if len(known) > 1 and set(known) <= set(languages):
        sheets = say(VERDICTS["every"], language, [("output", output), ("count", str(len(known)))])
    else:
        sheets = f"{output} ({', '.join(languages)})"
    named = [row for row in rows if row is not None]
    if len(named) > MOST_ROWS:
        return say(VERDICTS["rows"], language, [("sheets", sheets), ("count", str(len(named)))])
    return f"{sheets}, {', '.join(named)}" if named else sheets


def _said(one: FileVerdict, language: str) -> str:
    """The sentence, with `SHEETS` where the names of the sheets belong."""
    facts = {"sheets": SHEETS, "purpose": say(PURPOSES[one.purpose], language)}
    facts["why"] = _why(one.reasons, one.made, language)
    told = [say(TOLD[name], language, [("value", value)]) for name, value in one.told]
    if not one.made:
        return say(VERDICTS["older"] if one.older else VERDICTS["not-made"], language, facts.items())
    facts |= dict(one.lacking)
    template = (
        VERDICTS["draft"]
        if one.draft
        else VERDICTS["unfit"]
        if not one.fit
        else VERDICTS["remarks"]
        if one.reasons
        else VERDICTS["fit"]
    )
    text = say(template, language, facts.items())
    return f"{text} – {', '.join(told)}" if told and one.fit else text


def _why(reasons: Iterable[Diagnostic], made: bool, language: str) -> str:
    """The first reasons in words, and how many more there are."""
    first: dict[str, str] = {}
    for d in reasons:
        first.setdefault(
            d.code, f"{words(d.code, d.args, language).message.rstrip(SENTENCE_ENDS)} [{d.code}]"
        )
    said = list(first.values())
    text = "; ".join(said[:MOST_WHY])
    if len(said) <= MOST_WHY:
        return text
    more = [("why", text), ("count", str(len(said) - MOST_WHY))]
    return say(VERDICTS["more-why"] if made else VERDICTS["more-errors"], language, more)
