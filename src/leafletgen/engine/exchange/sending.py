"""Texts out to translators' tools: a file for each language; the glossary alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink
from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange.bring import FORMATS
from leafletgen.engine.exchange.collect import SizeRestriction, collect
from leafletgen.engine.exchange.memory import tmx
from leafletgen.engine.exchange.memory.known import Remembered, own_texts
from leafletgen.engine.layout.boxes import boxes
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation.status import unread_files

FORMS = tuple(form.name for form in FORMATS)
"""Forms of the texts of a language."""
REFUSED = ("file-unreadable", "file-special", "machine-refused")
"""What is said of a file or folder that cannot be read at all."""
SUGGESTING = ("po", "xliff", "xliff2")
"""Forms that have room for what was said before."""
MEMORY = "tmx"
"""The form of a translation memory: of all languages together."""
GLOSSARY = ("glossary-tbx", "glossary-csv")
"""Forms of the glossary alone."""


class Sent(NamedTuple):
    """A file written: its path as the project shows it, how many texts or terms are in it, and what was found on the way."""

    path: str
    number: int
    told: tuple[Diagnostic, ...] = ()


def sent_tags(session: Session, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The languages that go out: the wanted, else all but the source."""
    manifest = session.project.manifest
    return wanted or tuple(t for t in manifest.languages if t != manifest.source)


def unsendable(session: Session, tags: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Faults of files that are there: their texts would go out as missing; and what the machine refused to read, as nobody can say
    then which texts are needed.
    """
    there = (session.project.world.root / "locales" / f"{tag}.yaml" for tag in tags)
    unread = unread_files(session, tuple(t for t, path in zip(tags, there, strict=True) if path.is_file()))
    refused = (d for d in session.found if d.code in REFUSED and d.language in (None, *tags))
    return tuple(dict.fromkeys((*unread, *refused)))


def default_folder(session: Session) -> Path:
    """`output/exchange/` of the project."""
    return session.project.world.root / "output" / "exchange"


def send(session: Session, tag: str, form: str, folder: Path, *, fit: bool = True) -> Sent:
    """Write the texts of a language. `form`: the name of one of `FORMATS`. `fit`: lay out the pages to see how many
    characters fit. Raises OSError.
    """
    own = next(f for f in FORMATS if f.name == form)
    project = session.project
    known = size_restrictions(session, tag) if fit and tag in project.catalogs else {}
    memory, told = Remembered().memory(project, tag) if form in SUGGESTING else (None, ())
    bundle = collect(project, tag, known, memory)
    path = folder / f"{project.manifest.name}.{tag}{own.suffix}"
    project.world.write(path, own.write(bundle))
    return Sent(project.world.shown(path), len(bundle.units), told)


def size_restrictions(session: Session, tag: str) -> dict[str, SizeRestriction]:
    """Where each text of a language is printed, and the fewest characters that fit there (labels of pictures: not known)."""
    from leafletgen.judge.preflight.subject import plain

    messages = session.project.catalogs[tag].messages
    source = session.project.catalogs[session.project.manifest.source].messages
    places: dict[str, dict[str, None]] = defaultdict(dict)
    most: dict[str, int] = {}
    for edition in session.editions(Selection((tag,))).value or ():
        if not session.stands(edition):
            continue
        laid = session.lay_out(edition)
        for fit in (row.fit for row in laid.fits):
            message = messages.get(fit.key) or source.get(fit.key)
            if message is not None:
                fits = len(plain(message).text) + fit.free_chars - fit.over_chars
                most[fit.key] = max(1, min(fits, most.get(fit.key, fits)))
        for box in (box for page in laid.pages for box in boxes(page)):
            for key in box.messages:
                places[key][f"{edition.output} / {box.path[0]}"] = None
    return {key: SizeRestriction(", ".join(where), most.get(key)) for key, where in places.items()}


def send_glossary(session: Session, form: str, folder: Path) -> Outcome[Sent]:
    """Write the glossary as one of `GLOSSARY`. Raises OSError."""
    from leafletgen.engine.exchange.terms import write_csv, write_tbx
    from leafletgen.model.project.terms import project_glossary

    world, manifest, sink = session.project.world, session.project.manifest, Sink()
    glossary = project_glossary(session.project, sink)
    is_tbx = form == "glossary-tbx"
    path = folder / f"{manifest.name}.glossary.{'tbx' if is_tbx else 'csv'}"
    data = write_tbx(glossary, manifest.name, manifest.source) if is_tbx else write_csv(glossary)
    world.write(path, data)
    return Outcome(Sent(world.shown(path), len(glossary.terms)), sink.diagnostics)


def send_memory(session: Session, tags: Sequence[str], folder: Path) -> Sent:
    """Write what the project says in some languages, and said before, as a translation memory. Raises OSError."""
    manifest = session.project.manifest
    said = [one for tag in tags for one in own_texts(session.project, tag) if one.language == tag]
    path = folder / f"{manifest.name}{f'.{tags[0]}' if len(tags) == 1 else ''}.tmx"
    session.project.world.write(path, tmx.write(said, manifest.name, manifest.source))
    return Sent(session.project.world.shown(path), len({(one.language, one.key, one.source) for one in said}))
