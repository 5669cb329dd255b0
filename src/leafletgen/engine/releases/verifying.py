"""A file in hand held against the project: which sheet it is, whether it says and shows what the project says today, or what a release said, and if
neither, where it first differs.

What a file says of itself only names what to hold it against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Literal

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import take, unreadable
from leafletgen.core.limits import PDF_BYTES, PDF_MEMORY, PDF_SECONDS
from leafletgen.core.processes.tasks import OF_THE_MACHINE, Lost, TaskLimits
from leafletgen.core.processes.workers import apart
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.files.readback import codes_on
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.releases.likeness import Held, Likeness, likeness
from leafletgen.engine.releases.states import committed_state
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.inspection.aloud import SaidLine
from leafletgen.inspection.origin import FileOrigin, HeardFile, heard
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.writing import printed, releases
from leafletgen.model.project.writing.releases import Told
from leafletgen.write.raster import PageArea

FileState = Literal["same", "resaved", "changed", "gone"]
FileAnswer = Literal["today", "release", "neither"]
LIMITS = TaskLimits(PDF_SECONDS.most, PDF_MEMORY.most)
"""What the reading of somebody's file may take."""
COMPARING = TaskLimits(3 * PDF_SECONDS.most, 2 * PDF_MEMORY.most)
"""What holding it against a sheet may take: two files are read and painted."""
SLACK = 0.5
"""Points by which a code may reach out of its page and still be read."""


class SaidChange(NamedTuple):
    """What a file says, and what the project says in its place; one of them empty where something came or went."""

    before: str
    now: str


class Verified(NamedTuple):
    """What is known of a file. `state`, held against the project of today: it is, to the byte, what the project makes (`same`); it says and shows the same, but was
    saved anew (`resaved`); it says or shows something else (`changed`); the project makes no such sheet any more (`gone`). `noted`: the release whose sheet it is,
    as that was published; `intact`: to the byte. `likeness`: how it stands to what it was last held against; `claimed`: the version that it names, where it could not be
    shown to be of it.
    `texts`, `facts`, `files`: what differs from that release's sources today; `words`: what is read differently.
    """

    path: str
    origin: FileOrigin
    sheet: str
    state: FileState
    today: str = ""
    noted: Told | None = None
    intact: bool | None = None
    likeness: Likeness = Likeness(None)
    claimed: str = ""
    texts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    words: tuple[SaidChange, ...] = ()

    @property
    def answer(self) -> FileAnswer:
        """Whose sheet it is: that of today, that of a release, or neither."""
        return "today" if self.state in ("same", "resaved") else "release" if self.noted else "neither"

    @property
    def fine(self) -> bool:
        """Whether it may stay on the wall."""
        standing = self.noted.standing if self.noted else "current"
        return self.state in ("same", "resaved") and standing in ("current", "replaced")


class Verification(NamedTuple):
    """What came of it: None where the file is no sheet of the project, or cannot be read."""

    file: Verified | None
    diagnostics: tuple[Diagnostic, ...] = ()


def verify(session: Session, path: Path, sheet: str | None = None) -> Verification:
    """Hold a file against the project. `sheet`: which one it is, where it does not say so itself (output/language, or output/language/row)."""
    name, sink = str(path), Sink()
    try:
        data = take(path, PDF_BYTES)
    except OSError as error:
        return Verification(None, (unreadable(name, error),))
    own = heard_apart(name, data, sink)
    if own is None or own.origin is None:
        return Verification(None, sink.diagnostics)
    try:
        return Verification(_Verifying(session, name, data, own, sink).all(sheet), sink.diagnostics)
    except _UnjudgedError:
        return Verification(None, sink.diagnostics)


class _UnjudgedError(Exception):
    """The file cannot be compared; it is reported already."""


class _Verifying:
    """One file."""

    def __init__(self, session: Session, name: str, data: bytes, own: HeardFile, sink: Sink) -> None:
        """`own`: what the file says of itself."""
        assert own.origin is not None
        self.session, self.name, self.data, self.own, self.sink = session, name, data, own, sink
        self.origin, self.digits = own.origin, sha256(data).hexdigest()
        world = session.project.world
        self.told = releases.standings(releases.read_releases(world, sink), world.today)

    def all(self, sheet: str | None) -> Verified | None:
        """What is known of it; None where it is no sheet of the project."""
        sheets = self._named(sheet)
        if not sheets:
            return None
        held = [(self._today(one), one) for one in sheets]
        file, sheet = min(held, key=lambda one: (one[0].answer != "today", one[0].likeness.apart))
        if file.answer != "today" and (of := self._released(sheet, file)):
            file = of
        return self._since(file)

    def _named(self, sheet: str | None) -> list[str]:
        """The sheets that it may be: as somebody says, as it says itself, or those of its title."""
        own, name = self.origin, self.session.project.manifest.name
        if sheet is not None:
            return [sheet] if self._known(sheet) else []
        known = [
            of for told in self.told for of, one in told.release.sheets.items() if one.sha256 == self.digits
        ]
        if known:
            return known[-1:]
        if own.sheet and own.project == name:
            return [own.sheet]
        found = [] if own.sheet else list(self._titled())
        if not found:
            code = "verify-foreign" if own.sheet else "verify-unknown"
            said = own.project or "—"
            self.sink.add(diagnostic(code, Span(self.name, 0, 0), path=self.name, name=said, project=name))
        return found

    def _known(self, sheet: str) -> bool:
        known = (
            any(sheet in told.release.sheets for told in self.told)
            or _edition(self.session, sheet) is not None
        )
        if not known:
            self.sink.add(diagnostic("verify-sheet", name=sheet))
        return known

    def _titled(self) -> Iterator[str]:
        """The sheets with its title, but for those of rows: these are told apart by no title."""
        if not self.own.title:
            return
        titles = dict[str, str]()
        for edition in self.session.editions(Selection()).value or ():
            if edition.row is not None or _edition(self.session, edition.name) is None:
                continue
            if edition.language not in titles:
                titles[edition.language] = localize(self.session.project, edition, self.session.book).title
            if titles[edition.language] == self.own.title:
                yield edition.name

    def _today(self, sheet: str) -> Verified:
        """Held against the sheet as the project makes it now."""
        file = Verified(self.name, self.origin, sheet, "gone")
        edition = _edition(self.session, sheet)
        if edition is None:
            return file
        build, same, found = self._compared(self.session, edition)
        noted = next((one for one in self.told if _of(one, sheet, build)), None)
        state: FileState = "same" if same else "changed" if found.first else "resaved"
        if state == "changed":
            return file._replace(state=state, today=build, likeness=found)
        return file._replace(
            state=state, today=build, likeness=found, noted=noted, intact=self._intact(noted, sheet)
        )

    def _compared(self, session: Session, edition: EditionKey) -> tuple[str, bool, Likeness]:
        """The state of a sheet as a session makes it; whether the file is that to the byte; else how it stands to it."""
        laid = session.lay_out(edition)
        made, build = pdf(session, laid), laid.publication.metadata.build
        if made == self.data:
            return build, True, Likeness(None)
        codes = dict.fromkeys(
            PageArea(one.page, one.area) for one in codes_on(laid.publication.sheets) if one.whole
        )
        found = apart(partial(_alone, Held(self.data, made, tuple(codes))), None, COMPARING)
        if isinstance(found, Lost):
            self.sink.add(unjudged(self.name, found))
            raise _UnjudgedError
        return build, False, found

    def _intact(self, noted: Told | None, sheet: str) -> bool | None:
        return None if noted is None else noted.release.sheets[sheet].sha256 == self.digits

    def _released(self, sheet: str, file: Verified) -> Verified | None:
        """Held against releases: by its digits all of them, else the one that it names, or where it names none the newest first."""
        having = [one for one in reversed(self.told) if sheet in one.release.sheets]
        for told in having:
            if told.release.sheets[sheet].sha256 == self.digits:
                return file._replace(noted=told, intact=True, likeness=Likeness(None))
        named = [one for one in having if _of(one, sheet, self.origin.build)]
        first = None
        for told in named or ([] if self.origin.sheet else having):
            found = self._rebuilt(told, sheet)
            if found is not None and found.first is None:
                return file._replace(noted=told, intact=False, likeness=found)
            first = first or found
        claimed = named[0].release.version if named else ""
        return file._replace(likeness=first if first and named else file.likeness, claimed=claimed)

    def _rebuilt(self, told: Told, sheet: str) -> Likeness | None:
        """How it stands to the sheet of a release, made anew from the commit that brought its record; None where that cannot be, which is reported."""
        release, root = told.release, self.session.project.world.root
        with committed_state(release.version, root, release.on, released=True) as state:
            edition = _edition(state.session, sheet) if state.session else None
            if state.opened is None:
                self.sink.extend(state.diagnostics)
                return None
            if state.session is not None and edition is not None:
                build, _, found = self._compared(state.session, edition)
                if build == release.sheets[sheet].build:
                    return found
        self.sink.add(diagnostic("verify-rebuilt", version=release.version, name=sheet))
        return None

    def _since(self, file: Verified) -> Verified:
        """With what of its sources changed since the release that it is of, and what is read differently."""
        edition = _edition(self.session, file.sheet)
        if file.answer == "today" or edition is None:
            return file
        from leafletgen.engine.releases.releasing import contents_today

        made = heard(pdf(self.session, self.session.lay_out(edition)))
        file = file._replace(words=_differing(self.own, made) if len(self.own.lines) > 1 else ())
        told = file.noted or next((one for one in self.told if one.release.version == file.claimed), None)
        if told is None:
            return file
        then, now = told.release, contents_today(self.session)
        output, tag, row = edition.output, edition.language, edition.row
        keys = then.outputs[output].texts if output in then.outputs else ()
        was, by_now = then.texts.get(tag, {}), now.texts.get(tag, {})
        facts = {**then.facts, **then.sheets[file.sheet].facts}
        said = facts_on(self.session.project, output, row)
        return file._replace(
            texts=tuple(key for key in dict.fromkeys((*keys, *by_now)) if was.get(key) != by_now.get(key)),
            facts=tuple(n for n, value in facts.items() if (said[n].value if n in said else None) != value),
            files=tuple(p for p in {**then.files, **now.files} if then.files.get(p) != now.files.get(p)),
        )


def _of(told: Told, sheet: str, build: str) -> bool:
    """Whether a release has a sheet in this state."""
    noted = told.release.sheets.get(sheet)
    return noted is not None and noted.build == build


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


def _alone(held: Held, _: None) -> Likeness:
    return likeness(held)


def _edition(session: Session, sheet: str) -> EditionKey | None:
    """The edition of a sheet's name; None where there is none any more, or none could have such a name."""
    if "/" not in sheet:
        return None
    output, tag, row = printed.parted(sheet)
    if not printed.is_made(session.project, output, tag, row):
        return None
    edition = EditionKey(tag, output, row)
    return edition if session.stands(edition) else None


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
