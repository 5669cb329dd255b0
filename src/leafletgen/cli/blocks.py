"""`blocks`: all that a designer may use, as a listing, as JSON, or as a PDF with pictures."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import not_written, tell, tell_path, tell_text
from leafletgen.engine.catalogue.entries import CatalogueEntry, PartsCatalogue, catalogue
from leafletgen.engine.catalogue.finding import missing, strange_language
from leafletgen.engine.findings.placed import say
from leafletgen.engine.host.own_folders import write_named
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session


class BlocksOptions(NamedTuple):
    """What was asked for: one entry or all, as what, in which language the examples."""

    project: Path
    name: str | None
    language: str
    out: Path | None
    theme: str = ""


def run(words: str | None, options: BlocksOptions) -> int:
    """Print the catalogue or write it; gives the exit code. A folder without a project has the program's own things."""
    session: Session | None = None
    if options.project != Path() or (options.project / "leaflet.yaml").is_file():
        opened = open_project(options.project.resolve())
        if opened.value is None:
            return tell(words, opened, opened.diagnostics, ran=False)
        session = opened.value
    if told := strange_language(options.language):
        return tell(words, None, (told,), ran=False)
    if options.theme and catalogue(session).find(f"theme/{options.theme}") is None:
        click.echo(missing(catalogue(session), options.theme, words or "en"), err=True)
        return COULD_NOT_RUN
    found = catalogue(session, words or "en", options.theme)
    if options.name is not None:
        return _one(found, options, words or "en")
    if options.out is not None:
        return _written(options, session, words)
    if manners().as_json:
        click.echo(_json(found.entries), nl=False)
    else:
        tell_text(listing(found), hang=17)
    return FINE


def _written(options: BlocksOptions, session: Session | None, words: str | None) -> int:
    from leafletgen.desk.catalogue import catalogue_pdf

    assert options.out is not None
    try:
        write_named(options.out, catalogue_pdf(options.language, session, words or "en", options.theme))
    except OSError as error:
        return not_written(words, error)
    tell_path(options.out)
    return tell(words, None, (), data={"file": str(options.out)})


def _one(found: PartsCatalogue, options: BlocksOptions, words: str) -> int:
    entry = found.find(options.name or "")
    if entry is None:
        click.echo(missing(found, options.name or "", words), err=True)
        return COULD_NOT_RUN
    if manners().as_json:
        click.echo(_json((entry,)), nl=False)
    else:
        tell_text(described(entry, words), hang=17)
    return FINE


def listing(found: PartsCatalogue) -> str:
    """Group by group, a line for each entry."""
    lines: list[str] = []
    for title, group in groupby(found.entries, lambda one: one.title):
        lines += ["", title] if lines else [title]
        lines += [f"  {one.name:16} {one.about}" for one in group]
    return "\n".join(lines)


def described(entry: CatalogueEntry, words: str) -> str:
    """One entry: what it is, the YAML, its keys."""
    lines = [
        f"{entry.name}  ({entry.title})",
        entry.about,
        "",
        *(f"  {line}" for line in entry.yaml.splitlines()),
        "",
    ]
    for key in entry.keys:
        must = say("must be given", words) if key.required else ""
        default = f"[{key.default}]" if key.default else must
        lines.append(f"{key.name:16} {' · '.join(part for part in (key.about, key.what, default) if part)}")
    return "\n".join(lines).rstrip()


def _json(entries: tuple[CatalogueEntry, ...]) -> str:
    """As programs read it; what pictures are made of is no part of it."""
    rows = [
        {
            **{k: v for k, v in entry._asdict().items() if k != "shown"},
            "id": entry.id,
            "keys": [k._asdict() for k in entry.keys],
        }
        for entry in entries
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
