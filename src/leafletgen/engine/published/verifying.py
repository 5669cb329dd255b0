"""A file in hand held against the project: which sheet it is, whether it still says what the project says, and if not, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.intake import take, unreadable
from leafletgen.core.limits import PDF_BYTES, PDF_MEMORY, PDF_SECONDS
from leafletgen.core.source import Span
from leafletgen.core.tasks import OF_THE_MACHINE, Lost, TaskLimits
from leafletgen.core.workers import apart
from leafletgen.engine.localize import EditionKey
from leafletgen.engine.session import Session
from leafletgen.engine.writing import pdf
from leafletgen.judge.inspect.aloud import SaidLine
from leafletgen.judge.inspect.origin import FileOrigin, HeardFile, heard
from leafletgen.model.project import printed, releases
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.releases import Release, Told

FileState = Literal["same", "resaved", "changed", "gone"]
LIMITS = TaskLimits(PDF_SECONDS.most, PDF_MEMORY.most)
"""What the reading of somebody's file may take."""


class SaidChange(NamedTuple):
    """What a file says, and what the project says in its place; one of them empty where something came or went."""

    before: str
    now: str


class Verified(NamedTuple):
    """What is known of a file. `state`: it is, to the byte, what the project makes (`same`); its sources are, but the file was
    written anew or by another version of the program (`resaved`); the project says something else (`changed`) or no longer makes such a sheet (`gone`). `noted`: the
    release that it is of, as published. `intact`: it is, to the byte, the file that was published. `texts`, `facts`, `files`: what differs from that release's sources today; `words`: what is read differently.
    """

    path: str
    origin: FileOrigin
    state: FileState
    today: str = ""
    noted: Told | None = None
    intact: bool | None = None
    texts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    words: tuple[SaidChange, ...] = ()

    @property
    def fine(self) -> bool:
        """Whether it may stay on the wall."""
        standing = self.noted.standing if self.noted else "current"
        return self.state in ("same", "resaved") and standing in ("current", "replaced")


class Verification(NamedTuple):
    """What came of it: None where the file is no sheet of the project, or cannot be read."""

    file: Verified | None
    diagnostics: tuple[Diagnostic, ...] = ()


def verify(session: Session, path: Path) -> Verification:
    """Hold a file against the project."""
    name, sink = str(path), Sink()
    try:
        data = take(path, PDF_BYTES)
    except OSError as error:
        return Verification(None, (unreadable(name, error),))
    own = heard_apart(name, data, sink)
    if own is None or own.origin is None:
        return Verification(None, sink.diagnostics)
    told = own.origin
    manifest = session.project.manifest
    if not told.sheet or told.project != manifest.name:
        code = "verify-foreign" if told.sheet else "verify-unknown"
        sink.add(
            diagnostic(code, Span(name, 0, 0), path=name, name=told.project or "—", project=manifest.name)
        )
        return Verification(None, sink.diagnostics)
    all_told = releases.standings(
        releases.read_releases(session.project.world, sink), session.project.world.today
    )
    noted = next((one for one in all_told if _is_of(one.release, told)), None)
    digits = sha256(data).hexdigest()
    file = Verified(name, told, "gone", noted=noted, intact=_intact(noted, told, digits))
    edition = _edition(session, told.sheet)
    if edition is None:
        return Verification(file, sink.diagnostics)
    laid = session.lay_out(edition)
    made = pdf(session, laid)
    build = laid.publication.metadata.build
    file = file._replace(today=build)
    if sha256(made).hexdigest() == digits:
        return Verification(file._replace(state="same"), sink.diagnostics)
    if build == told.build:
        return Verification(file._replace(state="resaved"), sink.diagnostics)
    file = file._replace(state="changed", words=_differing(own, heard(made)))
    return Verification(_since(session, file, edition), sink.diagnostics)


def heard_apart(name: str, data: bytes, sink: Sink) -> HeardFile | None:
    """What a file says, read in a process of its own: a few bytes can unpack to more than there is memory."""
    found = apart(partial(_listened, data), None, LIMITS)
    if isinstance(found, Lost):
        sink.add(unjudged(name, found))
        return None
    if found.origin is None:
        sink.add(
            diagnostic("pdf-unreadable", Span(name, 0, 0), place="PDF", reason="it is not a PDF, or damaged")
        )
    return found


def unjudged(name: str, lost: Lost) -> Diagnostic:
    """That a file was not read to its end: it takes too much, or the machine did not let it be read. Raises RuntimeError where the program
    failed.
    """
    if lost.reason == "raised":
        raise RuntimeError(lost.detail)
    if lost.reason in OF_THE_MACHINE:
        return diagnostic("pdf-lost", Span(name, 0, 0), path=name, reason=" ".join(lost.detail.split("\n")))
    return diagnostic("pdf-unjudged", Span(name, 0, 0), path=name, limit=lost.detail)


def _listened(data: bytes, _: None) -> HeardFile:
    return heard(data)


def _is_of(release: Release, told: FileOrigin) -> bool:
    sheet = release.sheets.get(told.sheet)
    return sheet is not None and sheet.build == told.build


def _intact(noted: Told | None, told: FileOrigin, digits: str) -> bool | None:
    return None if noted is None else noted.release.sheets[told.sheet].sha256 == digits


def _edition(session: Session, sheet: str) -> EditionKey | None:
    """The edition of a sheet's name; None where there is none any more."""
    output, tag, row = printed.parted(sheet)
    if not printed.is_made(session.project, output, tag, row):
        return None
    edition = EditionKey(tag, output, row)
    return edition if session.stands(edition) else None


def _since(session: Session, file: Verified, edition: EditionKey) -> Verified:
    """With what of its sources changed since the release that it is of."""
    if file.noted is None:
        return file
    from leafletgen.engine.published.releasing import contents_today

    then, now = file.noted.release, contents_today(session)
    output, tag, row = edition.output, edition.language, edition.row
    keys = then.outputs[output].texts if output in then.outputs else ()
    was, by_now = then.texts.get(tag, {}), now.texts.get(tag, {})
    facts = {**then.facts, **then.sheets[file.origin.sheet].facts}
    said = facts_on(session.project, output, row)
    return file._replace(
        texts=tuple(key for key in dict.fromkeys((*keys, *by_now)) if was.get(key) != by_now.get(key)),
        facts=tuple(n for n, value in facts.items() if (said[n].value if n in said else None) != value),
        files=tuple(p for p in {**then.files, **now.files} if then.files.get(p) != now.files.get(p)),
    )


def _differing(own: HeardFile, made: HeardFile) -> tuple[SaidChange, ...]:
    """What is read differently, but for the line that names the state itself."""
    told = ((one, one.origin.build if one.origin else "") for one in (own, made))
    before, now = (
        [line._replace(words=line.words.replace(build or " ", " ")) for line in one.lines]
        for one, build in told
    )
    return tuple(differing(before, now))


def differing(before: Sequence[SaidLine], now: Sequence[SaidLine]) -> Iterator[SaidChange]:
    """What is said differently, in the order of reading."""
    old, new = [line.words for line in before if line.words], [line.words for line in now if line.words]
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for number in range(max(b - a, d - c)):
                yield SaidChange(
                    old[a + number] if a + number < b else "", new[c + number] if c + number < d else ""
                )
