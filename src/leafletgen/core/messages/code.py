"""What a code is made of."""

from __future__ import annotations

from enum import Enum

from leafletgen.core.record import NamedTuple


class Severity(Enum):
    """How much a finding matters: an error stops the edition, a warning does not, advice is quiet."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Code(NamedTuple):
    """A finding's eternal name (kebab-case) and its words.

    `message` says what and where in one line; `hint` says what to do (may be empty); both are
    `str.format` templates over the finding's arguments. `reason` is what `leafletgen explain` prints.
    """

    name: str
    severity: Severity
    message: str
    hint: str
    reason: str
