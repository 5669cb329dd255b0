"""What a project answers: frozen values with places, in the project's order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from leafletgen.core.record import NamedTuple, record
from leafletgen.engine.findings.placed import Finding
from leafletgen.engine.results import FileRow, FileVerdict, FitRow

if TYPE_CHECKING:
    from leafletgen.engine.translation.status import State


@record
class BuildResult:
    """What a check or a build gave: the files written, how texts fit, and what was found, in the project's order."""

    files: tuple[FileRow, ...]
    fits: tuple[FitRow, ...]
    findings: tuple[Finding, ...]
    verdicts: tuple[FileVerdict, ...] = ()
    """What each file of a build is fit for."""

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        return not any(one.is_error for one in self.findings)


@record
class LanguageStatus:
    """How far a language is: how many texts are in which state, whether all stand in their boxes (None: not known), by
    whom it is signed (None: by nobody, or not as it is now), and which texts were changed without being recorded.
    """

    language: str
    states: Mapping[str, State]
    fits: bool | None
    signed_by: str | None
    unrecorded: tuple[str, ...]
    ready: bool | None = None
    """Whether a final print makes all its sheets; None: not known."""

    def count(self, state: State) -> int:
        """How many texts are in a state."""
        return sum(found == state for found in self.states.values())


class ImportResult(NamedTuple):
    """What a file brought: to which language (None: to the glossary), how many texts or terms and comments, a line for
    each change, whether it was written, and what was found.
    """

    language: str | None
    changes: int
    comments: int
    lines: tuple[str, ...]
    written: bool
    findings: tuple[Finding, ...]
