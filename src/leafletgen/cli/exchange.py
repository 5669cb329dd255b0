"""`export` and `import`: texts out to translators' tools, and back."""

from __future__ import annotations

from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.status import say_line, tell, unread_files, unwritable
from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.engine.build import Opened, Selection, Session, open_project
from leafletgen.model.project.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletgen.desk.exchange.collect import Room
    from leafletgen.model.glossary import Term


def run_export(
    words: str | None, project: Path, languages: tuple[str, ...], form: str, out: Path | None, no_fit: bool
) -> int:
    """Write a file for each language; gives the exit code."""
    from leafletgen.desk.exchange.bring import FORMATS as KNOWN
    from leafletgen.desk.exchange.collect import collect

    opened = open_project(project.resolve())
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    manifest = session.project.manifest
    if form.startswith("glossary"):
        return _export_glossary(words, opened, session, form, out)
    chosen = session.editions(Selection(languages))
    if any(d.is_error for d in chosen.diagnostics):
        return tell(words, opened, chosen.diagnostics, ran=False)
    tags = languages or tuple(t for t in manifest.languages if t != manifest.source)
    there = tuple(t for t in tags if (session.project.world.root / "locales" / f"{t}.yaml").is_file())
    if faults := unread_files(session, there):  # texts that are there would go out as missing
        return tell(words, opened, faults)
    folder = out.resolve() if out else session.project.world.root / "output" / "exchange"
    if form == "html":
        return _export_pages(words, opened, session, tags, folder)
    own = next(f for f in KNOWN if f.name == form)
    for tag in tags:
        rooms = {} if no_fit or tag not in session.project.catalogs else rooms_of(session, tag)
        bundle = collect(session.project, tag, rooms)
        path = folder / f"{manifest.name}.{tag}{own.suffix}"
        try:
            session.project.world.write(path, own.write(bundle))
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        _say_written(words, session, path, len(bundle.units), tag)
    return FINE


def _export_pages(
    words: str | None, opened: Opened, session: Session, tags: tuple[str, ...], folder: Path
) -> int:
    """The pages for translators."""
    from leafletgen.studio.live import Live
    from leafletgen.studio.offline import page
    from leafletgen.studio.texts import numbered

    world, manifest = session.project.world, session.project.manifest
    if manifest.source in tags:
        return tell(words, opened, [diagnostic("export-source", name=manifest.source)])
    live = Live(world.root)
    if not any(edition.language == manifest.source for edition in live.editions()):
        return tell(words, opened, opened.diagnostics, ran=False)
    for tag in tags:
        path = folder / f"{manifest.name}.{tag}.html"
        try:
            world.write(path, page(live, tag))
        except OSError as error:
            return tell(words, opened, [unwritable(error)])
        _say_written(words, session, path, len(numbered(live)), tag)
    return FINE


def _say_written(words: str | None, session: Session, path: Path, count: int, tag: str) -> None:
    shown = session.project.world.shown(path)
    say_line(words, "{path}: {count} texts in {language}", path=shown, count=count, language=tag)


def _export_glossary(words: str | None, opened: Opened, session: Session, form: str, out: Path | None) -> int:
    from leafletgen.desk.exchange.terms import write_csv, write_tbx
    from leafletgen.model.project.terms import project_glossary

    world, manifest, sink = session.project.world, session.project.manifest, Sink()
    glossary = project_glossary(session.project, sink)
    is_tbx = form == "glossary-tbx"
    folder = out.resolve() if out else world.root / "output" / "exchange"
    path = folder / f"{manifest.name}.glossary.{'tbx' if is_tbx else 'csv'}"
    data = write_tbx(glossary, manifest.name, manifest.source) if is_tbx else write_csv(glossary)
    try:
        world.write(path, data)
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    say_line(words, "{path}: {count} terms", path=world.shown(path), count=len(glossary.terms))
    return tell(words, opened, sink.diagnostics)


def _import_glossary(
    words: str | None, opened: Opened, session: Session, data: bytes, dry_run: bool
) -> int | None:
    """Bring in a glossary; None where the file is none."""
    from leafletgen.desk.exchange.terms import read_csv, read_tbx
    from leafletgen.model.project.terms import merged_terms, project_glossary, write_glossary

    head, sink = data[:3000].replace(b"\0", b""), Sink()
    if b"<martif" in head or b"<tbx" in head:
        found = read_tbx(data, session.project.manifest.source, sink)
    elif head.lstrip(b"\xef\xbb\xbf\xff\xfe").lower().startswith((b"term,", b"term;", b"term\t")):
        found = read_csv(data, sink)
    else:
        return None
    if found is None:
        tell(words, opened, sink.diagnostics)
        return COULD_NOT_RUN
    old = project_glossary(session.project, sink)
    if sink.failed:  # what cannot be read of the glossary here must not be lost
        return tell(words, opened, sink.diagnostics)
    new = merged_terms(old, found)
    known = {term.word: term for term in old.terms}
    changed = [term for term in new.terms if known.get(term.word) != term]
    for term in changed:
        click.echo("\n".join((term.word, *_rules_changed(term, known.get(term.word)))))
    try:
        if changed and not dry_run:
            write_glossary(session.project, new)
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    say_line(words, "{count} terms of the glossary are new or changed.", count=len(changed))
    return tell(words, opened, sink.diagnostics)


def _rules_changed(term: Term, before: Term | None) -> Iterator[str]:
    """What a term brings, a line for each language."""
    for tag, rule in term.rules.items():
        if before is None or before.rules.get(tag) != rule:
            yield f"  {tag}: + {', '.join(rule.use) or '·'}" + (
                f"  - {', '.join(rule.avoid)}" if rule.avoid else ""
            )


def rooms_of(session: Session, tag: str) -> dict[str, Room]:
    """Where each text of a language is printed, and the fewest characters that fit there (labels of pictures: not known)."""
    from leafletgen.desk.exchange.collect import Room
    from leafletgen.engine.layout.boxes import boxes
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
    return {key: Room(", ".join(where), most.get(key)) for key, where in places.items()}


def run_import(
    words: str | None, file: Path, project: Path, language: str | None, take: Any, by: str, dry_run: bool,
    today: str | None,
) -> int:  # fmt: skip
    """Show what a file brings and write it; gives the exit code."""
    root = project.resolve()
    alone = nullcontext() if dry_run or not (root / "leaflet.yaml").is_file() else World(root).locked()
    try:
        with alone:  # what is compared is what is written over: nobody else may come between
            return _import(words, file, root, language, take, by, dry_run, today)
    except OSError as error:
        return tell(words, open_project(root), [unwritable(error)])


def _import(
    words: str | None, file: Path, root: Path, language: str | None, take: Any, by: str, dry_run: bool,
    today: str | None,
) -> int:  # fmt: skip
    from leafletgen.desk.exchange.bring import bring, diff, said_anew, settle_in

    opened = open_project(root, today)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return tell(words, opened, [diagnostic("import-missing", path=str(file))], ran=False)
    except OSError as error:
        found = diagnostic("file-unreadable", path=str(file), reason=error.strerror or str(error))
        return tell(words, opened, [found], ran=False)
    glossary = _import_glossary(words, opened, session, data, dry_run)
    if glossary is not None:
        return glossary
    brought = bring(session.project, data, language, take)
    if brought.value is None:
        tell(words, opened, brought.diagnostics)
        return COULD_NOT_RUN
    said = said_anew(session.project, brought.value)
    for line in (
        *diff(brought.value.merge.changes),
        *(f"{k}: {text}" for k, rows in said.items() for text in rows),
    ):
        click.echo(line)
    tag, count = brought.value.language, len(brought.value.merge.changes)
    told = list(brought.diagnostics)
    if not (count or said or brought.value.merge.conflicts):
        say_line(words, "The file contains nothing new for {language}.", language=tag)
    if dry_run:
        form = "{count} texts in {language} would be imported; nothing was written."
        if count:
            say_line(words, form, count=count, language=tag)
        return tell(words, opened, told)
    written = settle_in(session.project, brought.value, by.strip())
    told += written.diagnostics
    if written.value is not None and count:
        say_line(words, "{count} texts in {language} were imported.", count=count, language=tag)
    if written.value is not None and said:
        total = sum(map(len, said.values()))
        say_line(words, "{count} comments on texts in {language} were imported.", count=total, language=tag)
    return tell(words, opened, told)
