"""A file that comes back: what it is, whose it is, what it brings; and its texts into the project."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, Outcome, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import COMMENT_CHARACTERS, IMPORT_BYTES, IMPORT_TEXTS
from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange import po, table_csv, table_xlsx, texts_json, xliff2, xliff12
from leafletgen.engine.exchange.merge import Arrival, Home, Merge, Side, merge
from leafletgen.engine.exchange.unit import Bundle, Unit
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import Status
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import listed, progress, values
from leafletgen.model.project.writing.remarks import comment_all, comments
from leafletgen.model.project.writing.saving import Change, save
from leafletgen.text.unseen import faults, spelt


class Format(NamedTuple):
    """A format: its name for `--to`, the ending of its files, and its two functions."""

    name: str
    suffix: str
    write: Callable[[Bundle], bytes]
    read: Callable[[bytes, Sink], Bundle | None]


FORMATS: tuple[Format, ...] = (
    Format("po", ".po", po.write, po.read),
    Format("xliff", ".xlf", xliff12.write, xliff12.read),
    Format("xliff2", ".xlf", xliff2.write, xliff2.read),
    Format("xlsx", ".xlsx", table_xlsx.write, table_xlsx.read),
    Format("csv", ".csv", table_csv.write, table_csv.read),
    Format("json", ".texts.json", texts_json.write, texts_json.read),
)


class Brought(NamedTuple):
    """What a file brings to which language."""

    language: str
    bundle: Bundle
    merge: Merge


def read_file(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of a file of any format, recognised by its content; None (and reported) where it is none."""
    if IMPORT_BYTES.passed_by(len(data)):
        sink.add(diagnostic("import-large", size=len(data) >> 20, most=IMPORT_BYTES.most >> 20))
        return None
    found = _format(data)
    if found is None:
        page, memory = _is_page(data), _is_memory(data)
        sink.add(diagnostic("import-page" if page else "import-memory" if memory else "import-format"))
        return None
    bundle = found.read(data, sink)
    if bundle is not None and IMPORT_TEXTS.passed_by(len(bundle.units)):
        sink.add(diagnostic("import-many", count=len(bundle.units), most=IMPORT_TEXTS.most))
        return None
    if bundle is not None and (told := [*_excessive(bundle.units)]):
        sink.extend(told)
        return None
    return bundle


def _excessive(units: Sequence[Unit]) -> Iterator[Diagnostic]:
    """Texts that are longer than any that fits on paper, and remarks that are no remarks."""
    for unit in units:
        longest = max(map(len, unit.comments), default=0)
        if COMMENT_CHARACTERS.passed_by(longest):
            yield replace(passed(COMMENT_CHARACTERS, longest, None, path=unit.key), key=unit.key)
        for text in (unit.target, unit.back):
            if excess := excess_of(text):
                limit, count, _ = excess
                yield replace(passed(limit, count, None, path=unit.key), key=unit.key)


def _format(data: bytes) -> Format | None:
    """By its first bytes; a table is what has a heading that we know."""
    by_name = {f.name: f for f in FORMATS}
    if data.startswith(b"PK\x03\x04"):
        return by_name["xlsx"]
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    head = data[:20000].decode("utf-16" if utf16 else "utf-8", errors="replace").lstrip("\ufeff \t\r\n")
    if head.startswith("{"):
        return by_name["json"]
    if head.startswith("<") and not (_is_page(data) or _is_memory(data)):
        return by_name["xliff2" if "urn:oasis:names:tc:xliff:document:2" in head else "xliff"]
    if "\nmsgid " in f"\n{head}":
        return by_name["po"]
    first = head.partition("\n")[0].casefold()
    return by_name["csv"] if "key" in first and any(sign in first for sign in ",;\t") else None


def _is_page(data: bytes) -> bool:
    """Whether somebody sent the page for translators itself, not what it saves."""
    return data.lstrip(codecs.BOM_UTF8 + b" \t\r\n")[:15].lower().startswith((b"<!doctype html", b"<html"))


def _is_memory(data: bytes) -> bool:
    """Whether it is a translation memory."""
    return re.search(rb"<tmx[\s>]", data[:2000].replace(b"\0", b"")) is not None


def bring(
    project: ProjectModel, data: bytes, tag: str | None = None, prefer: Side = "project"
) -> Outcome[Brought]:
    """What a file brings to a project; nothing is written. None where it is not for this project or language."""
    sink = Sink()
    bundle = read_file(data, sink)
    if bundle is None:
        return Outcome(None, sink.diagnostics)
    own = tag or bundle.language
    refusals = list(_refusals(project, bundle, tag))
    if refusals:
        return Outcome(None, (*sink.diagnostics, *refusals))
    found = merge(bundle.units, _home(project, own), prefer)
    hidden = tuple(_hidden(found, own))
    bad = {one.key for one in hidden}
    found = found._replace(changes=tuple(one for one in found.changes if one.key not in bad))
    return Outcome(Brought(own, bundle, found), (*sink.diagnostics, *hidden, *_remarks(found, own)))


def _hidden(found: Merge, tag: str) -> Iterator[Diagnostic]:
    """Texts that are not taken, for a character that no text may hold: the same judgement as of files and of what is typed."""
    for arrival in found.changes:
        told = next(iter(faults(arrival.new)), None)
        if told:
            yield diagnostic(
                "import-hidden", language=tag, key=arrival.key, name=arrival.key, character=told.name,
                near=told.around(arrival.new),
            )  # fmt: skip


def _refusals(project: ProjectModel, bundle: Bundle, tag: str | None) -> Iterator[Diagnostic]:
    """Why a file is not for this project."""
    manifest = project.manifest
    known = project.catalogs[manifest.source].messages
    if bundle.project and bundle.project != manifest.name:
        yield diagnostic("import-project", theirs=bundle.project, own=manifest.name)
    elif not bundle.project and sum(u.key in known for u in bundle.units) * 2 < max(len(bundle.units), 1):
        yield diagnostic("import-keys", own=manifest.name)
    if tag and bundle.language and tag.casefold() != bundle.language.casefold():
        yield diagnostic("import-language", theirs=bundle.language, own=tag)
    elif not (tag or bundle.language):
        yield diagnostic("import-which")
    elif (tag or bundle.language) not in manifest.languages:
        yield diagnostic(
            "import-language-unknown", theirs=tag or bundle.language, known=", ".join(manifest.languages)
        )
    if bundle.source_language and bundle.source_language.casefold() != manifest.source.casefold():
        yield diagnostic("import-source", theirs=bundle.source_language, own=manifest.source)


def _home(project: ProjectModel, tag: str) -> Home:
    row, source = (project.languages.get(one) for one in (tag, project.manifest.source))
    return Home(
        values(project.catalogs[project.manifest.source]),
        values(project.catalogs[tag]) if tag in project.catalogs else {},
        progress(project, tag).states,
        project.statuses.get(tag, Status()),
        row.joins_lines if row else "",
        source.joins_lines if source else "",
    )


def _remarks(found: Merge, tag: str) -> Iterator[Diagnostic]:
    for arrival in found.conflicts:
        yield diagnostic(
            "import-conflict",
            language=tag,
            key=arrival.key,
            name=arrival.key,
            own=arrival.old,
            theirs=arrival.new,
        )
    if found.emptied:
        yield diagnostic("import-emptied", language=tag, keys=listed(found.emptied))
    if found.unknown:
        yield diagnostic("import-unknown", language=tag, keys=listed(found.unknown))


def settle_in(project: ProjectModel, brought: Brought, by: str = "", file: str = "") -> Outcome[Status]:
    """Write what a file brings. What it does not get through goes into the history. `by`: who made it; else whom it names,
    else it is the file itself that says so, by its name. Raises OSError.
    """
    name, said = by or brought.bundle.by or file, said_anew(project, brought)
    changes = [Change(a.key, a.new, a.state, name, a.back or None, a.source) for a in brought.merge.changes]
    lost = [Version(a.key, a.new, "lost", name, project.world.today) for a in brought.merge.conflicts]
    done = Outcome(project.statuses.get(brought.language, Status()), ())
    if changes or lost:
        done = save(project, brought.language, changes, lost)
    if done.value is None or not said:
        return done
    return Outcome(comment_all(project, brought.language, done.value, said, name), done.diagnostics)


def said_anew(project: ProjectModel, brought: Brought) -> Mapping[str, tuple[str, ...]]:
    """What a file says of texts that nobody has said of them before."""
    known = project.catalogs[project.manifest.source].messages
    found = {}
    for unit in brought.bundle.units:
        before = {one.text for one in comments(project, brought.language, unit.key)}
        new = tuple(dict.fromkeys(spelt(normal(text, joins_lines="")) for text in unit.comments))
        if unit.key in known and (rest := tuple(text for text in new if text not in before)):
            found[unit.key] = rest
    return found


def diff(changes: Sequence[Arrival]) -> Iterator[str]:
    """What is to be written, for people."""
    for one in changes:
        yield f"{one.key} [{one.state}]"
        if one.new != one.old:
            yield from (f"  - {line}" for line in one.old.split("\n") if line)
            yield from (f"  + {line}" for line in one.new.split("\n") if line)
        if one.back:
            yield f"  ({one.back})"
