"""Files that come back: read, compared, shown, and written where that is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.files.intake import passed, take, unreadable
from leafletgen.core.limits import IMPORT_BYTES, YAML_ENTRIES
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.exchange.bring import Brought, bring, diff, said_anew, settle_in
from leafletgen.engine.exchange.merge import Side
from leafletgen.engine.session import Session
from leafletgen.model.glossary import Glossary, Term

__all__ = [
    "Received",
    "ReceivedTerms",
    "Side",
    "Terms",
    "read",
    "receive",
    "receive_terms",
    "take_in",
    "take_in_terms",
    "told_of",
]


class Received(NamedTuple):
    """What a file brings to a language: `brought` as it was merged, `said` of texts anew (comments by key)."""

    brought: Brought
    said: Mapping[str, tuple[str, ...]]

    @property
    def language(self) -> str:
        """Whose texts they are."""
        return self.brought.language

    @property
    def changes(self) -> int:
        """How many texts are new or changed."""
        return len(self.brought.merge.changes)

    @property
    def comments(self) -> int:
        """How many comments are new."""
        return sum(map(len, self.said.values()))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing new in it, not even what was not taken."""
        return not (self.changes or self.said or self.brought.merge.conflicts)

    def lines(self) -> Iterator[str]:
        """What is to be written, for people."""
        yield from diff(self.brought.merge.changes)
        yield from (f"{key}: {text}" for key, rows in self.said.items() for text in rows)


def read(file: Path) -> Outcome[bytes]:
    """The bytes of a file from somewhere; None where it cannot be read."""
    try:
        return Outcome(take(file, IMPORT_BYTES), ())
    except FileNotFoundError:
        return Outcome(None, (diagnostic("import-missing", path=str(file)),))
    except OSError as error:
        return Outcome(None, (unreadable(str(file), error),))


def receive(
    session: Session, data: bytes, tag: str | None = None, take: Side = "project"
) -> Outcome[Received]:
    """What a file of texts brings; nothing is written. `tag`: its language where it does not say so itself. `take`: whose
    text is taken where both have changed.
    """
    brought = bring(session.project, data, tag, take)
    if brought.value is None:
        return Outcome(None, brought.diagnostics)
    return Outcome(Received(brought.value, said_anew(session.project, brought.value)), brought.diagnostics)


def take_in(session: Session, received: Received, by: str = "", file: str = "") -> Outcome[Received]:
    """Write what was received. What it does not get through goes into the history. Where nobody is named, the file's name
    stands for who made it. Raises OSError.
    """
    done = settle_in(session.project, received.brought, by, file)
    return Outcome(received if done.value is not None else None, done.diagnostics)


class ReceivedTerms(NamedTuple):
    """A glossary with what a file lays over it: the terms that are new or changed, each with what it said before."""

    glossary: Glossary
    changed: tuple[tuple[Term, Term | None], ...]

    def lines(self) -> Iterator[str]:
        """What is to be written, for people."""
        for term, before in self.changed:
            yield term.word
            for tag, rule in term.rules.items():
                if before is None or before.rules.get(tag) != rule:
                    avoided = f"  - {', '.join(rule.avoid)}" if rule.avoid else ""
                    yield f"  {tag}: + {', '.join(rule.use) or '·'}{avoided}"


class Terms(NamedTuple):
    """A file that holds a glossary; `received` is None where it, or the project's own, cannot be read."""

    received: ReceivedTerms | None
    diagnostics: tuple[Diagnostic, ...]
    is_readable: bool


def receive_terms(session: Session, data: bytes) -> Terms | None:
    """What a file brings to the glossary; nothing is written. None where it holds none."""
    from leafletgen.engine.exchange.terms import read_csv, read_tbx
    from leafletgen.model.project.terms import merged_terms, project_glossary

    head, sink = data[:3000].replace(b"\0", b""), Sink()
    if b"<martif" in head or b"<tbx" in head:
        found = read_tbx(data, session.project.manifest.source, sink)
    elif head.lstrip(b"\xef\xbb\xbf\xff\xfe").lower().startswith((b"term,", b"term;", b"term\t")):
        found = read_csv(data, sink)
    else:
        return None
    if found is not None and (many := _most(found)) and YAML_ENTRIES.passed_by(many):
        sink.add(passed(YAML_ENTRIES, many, None, path="glossary.yaml"))
        found = None
    if found is None:
        return Terms(None, sink.diagnostics, is_readable=False)
    old = project_glossary(session.project, sink)
    if sink.failed:  # what cannot be read of the glossary here must not be lost
        return Terms(None, sink.diagnostics, is_readable=True)
    new = merged_terms(old, found)
    known = {term.word: term for term in old.terms}
    changed = ((term, known.get(term.word)) for term in new.terms)
    differing = tuple((term, before) for term, before in changed if term != before)
    return Terms(ReceivedTerms(new, differing), sink.diagnostics, is_readable=True)


def _most(glossary: Glossary) -> int:
    """The entries of the longest list that it would have in its file."""
    words = [
        len(words)
        for term in glossary.terms
        for rule in term.rules.values()
        for words in (rule.use, rule.avoid)
    ]
    return max(len(glossary.terms), *words, 0)


def told_of(file: Path, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings about a file from somewhere, at its name where they have no other place."""
    return tuple(one if one.where else replace(one, where=Span(str(file), 0, 0)) for one in found)


def take_in_terms(session: Session, received: ReceivedTerms) -> None:
    """Write the glossary. Raises OSError."""
    from leafletgen.model.project.terms import write_glossary

    if received.changed:
        write_glossary(session.project, received.glossary)
