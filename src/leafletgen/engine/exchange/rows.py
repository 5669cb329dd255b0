"""The columns of a spreadsheet, alike in CSV and XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.engine.exchange.unit import Base, Bundle, Unit
from leafletgen.model.locales.status import State, fingerprint

HEADS = (
    "Key", "Where", "Note", "At most", "Earlier source text", "Source text", "Translation", "Back-translation", "State",
    "Leave as it is",
)  # fmt: skip
LIMIT, TRANSLATION, BACK, STATE, BASE = 3, 6, 7, 8, 9
EDITABLE = (TRANSLATION, BACK, STATE)
STATES: tuple[State, ...] = ("draft", "translated", "checked")
"""What a translator may write into the column State."""

_FORMULA = r"'*[=+\-@\t\r\n＝＋－＠|%]"
"""What starts a formula in some spreadsheet, behind any apostrophes."""
_CONVERTED = r"'*(?:[\s.,:/%()-]*\d[\d\s.,:/%()-]*|\d+(?:\.\d+)?e\d+|true|false)\Z"
"""What a spreadsheet makes a number, a date, a time (`24/7`) or TRUE of."""
_GUARDED = re.compile(f"{_FORMULA}|{_CONVERTED}", re.IGNORECASE | re.ASCII)


def heads(bundle: Bundle) -> tuple[str, ...]:
    """The first row; it names both languages."""
    named = {5: f"Source text ({bundle.source_language})", TRANSLATION: f"Translation ({bundle.language})"}
    return tuple(named.get(n, head) for n, head in enumerate(HEADS))


def row(bundle: Bundle, unit: Unit) -> tuple[str, ...]:
    """A text's cells. The last one is for the way home."""
    base = unit.base or Base()
    home = f"{bundle.project} {bundle.language} {base.target or '-'} {base.state}"
    limit = "" if unit.limit is None else str(unit.limit)
    return (
        unit.key, unit.where, unit.note, limit, unit.previous, unit.source, unit.target, unit.back, unit.state, home,
    )  # fmt: skip


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for anything but text."""
    return "'" + cell if _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """The reverse of `guarded`."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def bundle_of(rows: Iterable[Sequence[str]], sink: Sink, kind: str) -> Bundle | None:
    """The bundle of a table; None (and reported) where its first row does not name the columns."""
    table = iter(rows)
    columns = _columns(next(table, ()))
    if not {"key", "translation"} <= set(columns):
        sink.add(diagnostic("import-columns", kind=kind))
        return None
    units: list[Unit] = []
    homes: set[tuple[str, str]] = set()
    for cells in table:
        found = {name: cells[n] if n < len(cells) else "" for name, n in columns.items()}
        if not found["key"].strip():
            continue
        home = re.fullmatch(r"(\S+) (\S+) (-|[0-9a-f]{16}) (\w+)", found.get("leave as it is", "").strip())
        base = None
        if home and home[4] in get_args(State):
            homes.add((home[1], home[2]))
            base = Base("" if home[3] == "-" else home[3], home[4])  # type: ignore[arg-type]  # asked just above
        units.append(_unit(found, base))
    if len(homes) > 1:
        sink.add(diagnostic("import-mixed", kind=kind))
        return None
    project, tag = homes.pop() if homes else ("", "")
    return Bundle(project, "", tag, tuple(units))


def _columns(first: Sequence[str]) -> Mapping[str, int]:
    """Where each column stands; people move columns about."""
    found: dict[str, int] = {}
    for n, head in enumerate(first):
        name = head.partition("(")[0].strip().casefold()  # without the language in brackets
        if name in (h.casefold() for h in HEADS):
            found.setdefault(name, n)
    return found


def _unit(found: Mapping[str, str], base: Base | None) -> Unit:
    state = found.get("state", "").strip().casefold()
    target = found["translation"]
    if base and fingerprint(unguarded(target)) == base.target:
        target = unguarded(target)  # a CSV file that a spreadsheet has saved as a workbook
    known: State = state if state in get_args(State) else base.state if base else "translated"  # type: ignore[assignment]  # asked by `in`
    stated = state in get_args(State)
    if not target.strip():
        known = "missing"
    elif known == "missing":
        known = "translated"
    return Unit(
        found["key"].strip(), found.get("source text", ""), target, known, back=found.get("back-translation", ""), base=base,
        stated=stated and state != "missing",
    )  # fmt: skip
