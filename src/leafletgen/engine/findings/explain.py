"""The reason behind a finding, by its code."""

from __future__ import annotations

import re

from leafletgen.core.messages.table import CODES, texts_of
from leafletgen.core.messages.translate import phrase, say, words
from leafletgen.core.reading.decode import near
from leafletgen.core.record import NamedTuple

SEVERITIES = texts_of("phrases", "severities")


OPEN = "…"
"""What a message is filled with where nothing has happened yet."""


class Explanation(NamedTuple):
    """What a code means: its severity, message, hint (may be empty) and reason, in words."""

    code: str
    severity: str
    message: str
    hint: str
    reason: str


def codes() -> tuple[str, ...]:
    """All codes, sorted."""
    return tuple(sorted(CODES))


def severity(code: str, language: str = "en") -> str:
    """How much a finding matters, in a word. Raises KeyError for a code that there is not."""
    return say(SEVERITIES[CODES[code].severity.value], language)


def explained(code: str, language: str = "en") -> Explanation:
    """What a code means. Raises KeyError for one that there is not."""
    found = CODES[code]
    unfilled = dict.fromkeys(re.findall(r"\{(\w+)\}", found.message + found.hint), OPEN)
    said = words(code, unfilled.items(), language)
    message, hint = ("" if text == OPEN else text for text in (said.message, said.hint))
    return Explanation(code, severity(code, language), message, hint, said.reason)


def unknown(code: str, language: str = "en") -> str:
    """That there is no such code, and which one may have been meant."""
    meant = near(code, list(CODES))
    told = say("There is no message “{code}”.", language, [("code", code)])
    return f"{told} {phrase(f'Did you mean “{meant}”?', language) if meant else ''}".rstrip()
