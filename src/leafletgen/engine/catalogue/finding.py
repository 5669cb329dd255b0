"""What is asked for and is not there."""

from __future__ import annotations

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.messages.translate import phrase, say
from leafletgen.engine.catalogue.entries import PartsCatalogue
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.strange import language_unknown
from leafletgen.text.languages.find import is_known


def strange_language(tag: str) -> Diagnostic | None:
    """That nobody knows a language; None where it is known."""
    return None if is_known(tag) else language_unknown(tag)


def missing(found: PartsCatalogue, name: str, words: str) -> str:
    """That nothing is called so, and what may have been meant."""
    known = [one.name for one in found.entries if one.kind != "pictogram"]
    return (
        f"{say('Nothing is called “{name}”.', words, [('name', name)])} {phrase(meant(name, known), words)}"
    )
