"""Results of an edition as bytes and back. Only records of the kinds named here come out of them, whatever they say."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from leafletgen.core import geometry
from leafletgen.core.diagnostics import Diagnostic, Related
from leafletgen.core.effort import Effort
from leafletgen.core.messages.code import Severity
from leafletgen.core.source import Place, Span
from leafletgen.core.tables.records import Tables
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.results import FileRow, FileVerdict, FitRow
from leafletgen.page.blocks.kit import FactName, Fit, Name
from leafletgen.text.languages.tag import LanguageTag

KINDS = (
    FitRow, FileRow, FileVerdict, LayerRoom, Fit, Diagnostic, Related, Place, Span,
    geometry.Length, FactName, Name, LanguageTag, Severity,
)  # fmt: skip
"""What has tables, before what is found in it."""
COMMON = (Fit, geometry.Length, Place, Span)
"""Those that many results have in common."""
MOST_KNOWN = 50_000


def encoded(done: EditionDone, places: set[str] | None = None) -> bytes:
    """The bytes. `places` gains the files in which something of it has its place. Raises UnpackableError for a value of a kind that
    is not named here (a bug).
    """
    found = _tables().packed(done)
    if places is not None:
        places.update(one.path for one in found.rows.get(Span, ()))
    return found.data


class KnownRecords:
    """Values that results have in common: of ten thousand rows of a sheet, what its fit says is there once."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._records: dict[str, Any] = {}
        self.makers: dict[type, Callable[..., Any]] = {kind: partial(self._record, kind) for kind in COMMON}

    def _record(self, kind: type, *values: Any) -> Any:
        """The record of these values. Their text tells 1 from 1.0, which are equal but are not printed alike."""
        said = f"{kind.__name__}{values}"
        if said not in self._records:
            if len(self._records) >= MOST_KNOWN:
                self._records.clear()
            self._records[said] = kind(*values)
        return self._records[said]


def decoded(data: bytes, known: KnownRecords | None = None) -> EditionDone:
    """What was encoded. Raises one of `tables.FAULTS` for anything else."""
    made: EditionDone = _tables().unpacked(data, (known or KnownRecords()).makers)
    return made


@cache
def _tables() -> Tables:
    return Tables(EditionDone, KINDS, (), stands_for={Effort: ()})
