"""`export` and `import`: texts out to translators' tools, and back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from leafletgen.cli.codes import COULD_NOT_RUN
from leafletgen.cli.late_bar import heard
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import say_line, say_result, tell, tell_text
from leafletgen.engine.exchange import receiving, sending
from leafletgen.engine.exchange.receiving import Side
from leafletgen.engine.findings.placed import Diagnostic, diagnostic, unwritable
from leafletgen.engine.opening import OpenedProject, open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.translation.status import alone


class ImportOptions(NamedTuple):
    """The options of `import`, as they were typed."""

    file: Path
    project: Path
    language: str | None = None
    take: Side = "project"
    by: str = ""
    dry_run: bool = False
    today: str | None = None


def run_export(
    words: str | None, project: Path, languages: tuple[str, ...], form: str, out: Path | None, no_fit: bool
) -> int:
    """Write a file for each language; gives the exit code."""
    opened = open_project(project.resolve())
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    folder = out.resolve() if out else sending.default_folder(session)
    try:
        if form in sending.GLOSSARY:
            done = sending.send_glossary(session, form, folder)
            assert done.value is not None
            say_result(words, "{path}: {count} terms", path=done.value.path, count=done.value.number)
            written = [{"path": done.value.path, "language": None, "count": done.value.number}]
            return tell(words, opened, done.diagnostics, data={"files": written})
        chosen = session.editions(Selection(languages))
        if any(d.is_error for d in chosen.diagnostics):
            return tell(words, opened, chosen.diagnostics, ran=False)
        tags = sending.sent_tags(session, languages)
        if faults := sending.unsendable(session, tags):
            return tell(words, opened, faults)
        if form == "html":
            return _export_pages(words, opened, session, tags, folder)
        if form == sending.MEMORY:
            return _export_memory(words, opened, session, tags, folder)
        files: list[dict[str, object]] = []
        found: list[Diagnostic] = []
        with heard() as advance:
            for number, tag in enumerate(tags, 1):
                sent = sending.send(session, tag, form, folder, fit=not no_fit)
                files.append(_sent(words, sent.path, sent.number, tag))
                found += sent.told
                if advance is not None:
                    advance(number, len(tags))
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    return tell(words, opened, found, data={"files": files})


def _export_pages(
    words: str | None, opened: OpenedProject, session: Session, tags: tuple[str, ...], folder: Path
) -> int:
    """The pages for translators. Raises OSError."""
    from leafletgen.engine.live import Live
    from leafletgen.studio.addresses.offline import page
    from leafletgen.studio.addresses.texts import numbered

    world, manifest = session.project.world, session.project.manifest
    if manifest.source in tags:
        return tell(words, opened, [diagnostic("export-source", name=manifest.source)])
    live = Live(world.root)
    if not any(edition.language == manifest.source for edition in live.editions()):
        return tell(words, opened, opened.diagnostics, ran=False)
    files = []
    for tag in tags:
        path = folder / f"{manifest.name}.{tag}.html"
        world.write(path, page(live, tag))
        files.append(_sent(words, world.shown(path), len(numbered(live)), tag))
    return tell(words, opened, (), data={"files": files})


def _export_memory(
    words: str | None, opened: OpenedProject, session: Session, tags: tuple[str, ...], folder: Path
) -> int:
    """One translation memory of all languages. Raises OSError."""
    sent = sending.send_memory(session, tags, folder)
    form = "{path}: {count} texts, what they were made from, in {languages}"
    say_result(words, form, path=sent.path, count=sent.number, languages=", ".join(tags))
    files = [{"path": sent.path, "language": tags[0] if len(tags) == 1 else None, "count": sent.number}]
    return tell(words, opened, (), data={"files": files})


def _sent(words: str | None, path: str, count: int, tag: str) -> dict[str, object]:
    """Say what was written; gives the same for programs."""
    say_result(words, "{path}: {count} texts in {language}", path=path, count=count, language=tag)
    return {"path": path, "language": tag, "count": count}


def _show_lines(lines: Iterable[str]) -> None:
    if not manners().as_json:
        for line in lines:
            tell_text(line)


def run_import(words: str | None, asked: ImportOptions) -> int:
    """Show what a file brings and write it; gives the exit code."""
    root = asked.project.resolve()
    with alone(root, not asked.dry_run, "import"):  # what is compared is what is written over
        opened = open_project(root, asked.today)
        session = opened.value
        if session is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        data = receiving.read(asked.file)
        if data.value is None:
            return tell(words, opened, data.diagnostics, ran=False)
        try:
            terms = receiving.receive_terms(session, data.value)
            if terms is not None:
                return _import_terms(words, opened, session, terms, asked)
            return _import_texts(words, opened, session, data.value, asked)
        except OSError as error:
            return tell(words, opened, [unwritable(error)])


def _import_terms(
    words: str | None, opened: OpenedProject, session: Session, terms: receiving.Terms, asked: ImportOptions
) -> int:
    """Bring in a glossary. Raises OSError."""
    told = receiving.told_of(asked.file, terms.diagnostics)
    if terms.received is None:
        code = tell(words, opened, told)
        return code if terms.is_readable else COULD_NOT_RUN
    lines = list(terms.received.lines())
    _show_lines(lines)
    if not asked.dry_run:
        receiving.take_in_terms(session, terms.received)
    count = len(terms.received.changed)
    say_line(words, "{count} terms of the glossary are new or changed.", count=count)
    data = {
        "language": None,
        "texts": 0,
        "comments": 0,
        "terms": count,
        "written": not asked.dry_run,
        "lines": lines,
    }
    return tell(words, opened, told, data=data)


def _import_texts(
    words: str | None, opened: OpenedProject, session: Session, data: bytes, asked: ImportOptions
) -> int:
    """Bring in texts. Raises OSError."""
    found = receiving.receive(session, data, asked.language, asked.take)
    received = found.value
    told = receiving.told_of(asked.file, found.diagnostics)
    if received is None:
        tell(words, opened, told)
        return COULD_NOT_RUN
    _show_lines(received.lines())
    tag, count = received.language, received.changes
    result: dict[str, object] = {
        "language": tag, "texts": count, "comments": received.comments, "terms": 0, "written": False,
        "lines": list(received.lines()),
    }  # fmt: skip
    if received.is_empty:
        say_line(words, "The file contains nothing new for {language}.", language=tag)
    if asked.dry_run:
        form = "{count} texts in {language} would be imported; nothing was written."
        if count:
            say_line(words, form, count=count, language=tag)
        return tell(words, opened, told, data=result)
    written = receiving.take_in(session, received, asked.by.strip(), asked.file.name)
    if written.value is not None and count:
        say_line(words, "{count} texts in {language} were imported.", count=count, language=tag)
    if written.value is not None and received.said:
        form = "{count} comments on texts in {language} were imported."
        say_line(words, form, count=received.comments, language=tag)
    result["written"] = written.value is not None
    return tell(words, opened, (*told, *written.diagnostics), data=result)
