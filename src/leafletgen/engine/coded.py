"""Results of an edition as text and back. Only the records named here can come out of it, whatever a file says."""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Related
from leafletgen.core.geometry import Length
from leafletgen.core.messages.table import Severity
from leafletgen.core.source import Place, Span
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.results import FileRow, FileVerdict, FitRow
from leafletgen.page.blocks.kit import Fit

RECORDS: dict[str, type[Any]] = {
    cls.__name__: cls
    for cls in (
        Diagnostic, EditionDone, FileRow, FileVerdict, Fit, FitRow, LayerRoom, Length, Place, Related, Span,
    )
}  # fmt: skip
COMMON = ("Fit", "Length", "Place", "Span")
"""Those that many results have in common."""
MOST_KNOWN = 50_000
PLAIN = frozenset({str, int, float, bool, type(None)})


def encoded(done: EditionDone, places: set[str] | None = None) -> bytes:
    """The text. `places` gains the files in which something of it has its place. Raises TypeError for a value of a kind that is
    not named here (a bug).
    """
    flat = _flat(done, set() if places is None else places)
    return json.dumps(flat, ensure_ascii=False, separators=(",", ":")).encode()


class KnownRecords:
    """Values that results have in common: of ten thousand rows of a sheet, what its fit says is there once."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._records: dict[str, Any] = {}

    def record(self, name: str, rest: list[Any]) -> Any:
        """The record of these values. Their text tells 1 from 1.0, which are equal but are not printed alike."""
        said = f"{name}{rest}"
        if said not in self._records:
            if len(self._records) >= MOST_KNOWN:
                self._records.clear()
            self._records[said] = RECORDS[name](*(_made(one, self) for one in rest))
        return self._records[said]


def decoded(data: bytes, known: KnownRecords | None = None) -> EditionDone:
    """What was encoded. Raises ValueError, KeyError or TypeError for anything else."""
    made = _made(json.loads(data), known or KnownRecords())
    if not isinstance(made, EditionDone):
        raise TypeError(type(made).__name__)
    return made


def _flat(value: Any, places: set[str]) -> Any:
    """Records as a list that begins with their name, severities with an empty one, other tuples with null."""
    cls = type(value)
    if cls in PLAIN:
        return value
    if cls is tuple:
        return [None, *[_flat(one, places) for one in value]]
    if isinstance(value, Severity):
        return ["", value.value]
    if isinstance(value, str):  # a tag, a name: text that was checked
        return str(value)
    if RECORDS.get(cls.__name__) is not cls:
        raise TypeError(cls.__name__)
    if cls is Span:
        places.add(value.path)
    return [cls.__name__, *[_flat(one, places) for one in _values(value)]]


def _values(value: Any) -> list[Any]:
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value)]
    return list(value)


def _made(value: Any, known: KnownRecords) -> Any:
    if isinstance(value, str):
        return sys.intern(value)
    if not isinstance(value, list):
        return value
    name, *rest = value
    if name is None:
        return tuple(_made(one, known) for one in rest)
    if name in COMMON:
        return known.record(name, rest)
    return Severity(rest[0]) if name == "" else RECORDS[name](*(_made(one, known) for one in rest))
