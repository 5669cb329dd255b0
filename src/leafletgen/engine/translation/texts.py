"""What is known of the texts of a language: as they stand in its file, their states, what was said of them."""

from __future__ import annotations

from collections.abc import Mapping

from leafletgen.core.limits import HISTORY_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.model.glossary import Glossary, TermRule, met
from leafletgen.model.locales import history
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.status import Review, Signature, State, Status, fingerprint
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing import remarks
from leafletgen.model.project.writing.progress import is_adapted, progress, waiting
from leafletgen.model.project.writing.progress import values as values_of
from leafletgen.model.project.writing.saving import files

__all__ = ["fingerprint", "is_adapted"]


def value(project: ProjectModel, tag: str, key: str) -> str | None:
    """A text as it stands in a language's own file; None where it is missing."""
    catalog = project.catalogs.get(tag)
    message = catalog.messages.get(key) if catalog else None
    return message.value if message else None


def values(project: ProjectModel, tag: str) -> dict[str, str]:
    """All texts of a language's own file, by key; none where there is no such file."""
    return values_of(project.catalogs[tag]) if tag in project.catalogs else {}


def states(project: ProjectModel, tag: str) -> dict[str, State]:
    """The state of each text that a language needs."""
    return progress(project, tag).states


def machine(project: ProjectModel, tag: str) -> tuple[str, ...]:
    """The texts that a machine made, or what they were begun from, and for which nobody has answered yet."""
    return progress(project, tag).machine


def unconfirmed(project: ProjectModel, tag: str) -> tuple[str, ...]:
    """The facts on the sheets of a language that nobody has confirmed."""
    return progress(project, tag).unconfirmed


def signatures(project: ProjectModel, tag: str) -> tuple[Signature | None, Signature | None]:
    """Who has signed a language as it is now; who had signed it before it was changed."""
    signed = progress(project, tag).signed
    return signed, project.statuses[tag].signed if signed is None and tag in project.statuses else None


def asked(project: ProjectModel, tag: str) -> tuple[str, ...]:
    """The texts of which something was said that nobody has settled."""
    return waiting(project, tag)


def reviews(project: ProjectModel, tag: str) -> Mapping[str, Review]:
    """What was recorded of each text: what it was made from, by whom, on which day."""
    return project.statuses.get(tag, Status()).texts


def versions(project: ProjectModel, tag: str) -> tuple[Version, ...]:
    """Earlier versions of a language's texts, oldest first; none where they cannot be read, and then nothing is added to them."""
    try:
        return history.read(project.world.kept(files(project, tag).history, HISTORY_BYTES))
    except OSError:
        return ()


class TextComment(NamedTuple):
    """What somebody said of a text. `mark` is what the comment is called; `open`: nobody has settled it."""

    mark: str
    text: str
    by: str
    on: str
    open: bool


def comments(project: ProjectModel, tag: str, key: str) -> tuple[TextComment, ...]:
    """The comments on a text, the oldest first."""
    found = remarks.comments(project, tag, key)
    return tuple(TextComment(remarks.mark(c), c.text, c.by, c.on, c.open) for c in found)


class SettledTerm(NamedTuple):
    """A term of the glossary in a source text, and what it says to a translator: a note, words to use and to avoid."""

    term: str
    note: str
    use: tuple[str, ...]
    avoid: tuple[str, ...]


def terms(glossary: Glossary, source: str, tag: str) -> tuple[SettledTerm, ...]:
    """The terms in a source text of which the glossary says something to the translator of a language."""
    found = ((term, term.rules.get(tag, TermRule())) for term in met(glossary, source))
    return tuple(
        SettledTerm(term.word, term.note, tuple(rule.use), tuple(rule.avoid))
        for term, rule in found
        if term.note or rule.use or rule.avoid
    )
